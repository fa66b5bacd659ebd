//! The meetings that were held and what came of them, and those still to come. Days are those of the place they were held at.

use super::gather::Known;
use super::markdown::{ended, heading, line, paragraph, points};
use super::say::Say;
use crate::views::{MeetingView, Presence};

pub(super) fn written(say: &Say, known: &Known) -> String {
    let words = &say.words.meetings;
    let mut out = String::new();
    if known.meetings.is_empty() {
        return out;
    }
    heading(&mut out, words.title);
    let kinds = [
        ("expert_group", words.expert_group),
        ("regional", words.regional),
        ("thematic", words.thematic),
        ("stakeholder", words.stakeholder),
        ("other", words.other),
    ];
    for (kind, template) in kinds {
        let of_kind = known.meetings.iter().zip(&known.figures.meetings);
        let held = of_kind.filter(|(one, _)| one.card.about.kind == kind && one.card.about.state == "held");
        let told: Vec<String> = held.map(|(one, its)| held_one(say, one, its.people.as_ref())).collect();
        if !told.is_empty() {
            paragraph(&mut out, &say.sentence(template, &[("n", told.len().into())]));
            points(&mut out, &told);
        }
    }
    let planned: Vec<String> =
        known.meetings.iter().filter(|one| one.card.about.state == "planned").map(|one| title(say, one)).collect();
    if !planned.is_empty() {
        paragraph(&mut out, words.planned);
        points(&mut out, &planned);
    }
    out
}

fn held_one(say: &Say, one: &MeetingView, people: Option<&Presence>) -> String {
    let words = &say.words.meetings;
    let mut said = vec![title(say, one)];
    if let Some(people) = people.filter(|people| people.attended.few || people.attended.count.is_some_and(|n| n > 0)) {
        let some = people.delegations.few || people.delegations.count.is_some_and(|count| count > 0);
        let template = if some { words.came } else { words.came_alone };
        said.push(
            say.sentence(template, &[("people", people.attended.into()), ("parties", people.delegations.into())]),
        );
    }
    if let Some(draft) = &one.draft {
        said.push(say.sentence(words.worked_on, &[("draft", line(&draft.label).into())]));
    }
    said.extend(one.summary.as_deref().map(ended));
    if let Some(outcomes) = &one.outcomes {
        said.push(say.sentence(words.outcome, &[("text", ended(outcomes).into())]));
    }
    said.join(" ")
}

fn title(say: &Say, one: &MeetingView) -> String {
    let day = |local: &str| local.get(..10).unwrap_or_default().to_owned();
    let (first, last) = (day(&one.starts), day(&one.ends));
    let days = if first == last { first } else { format!("{first}/{last}") };
    let mode = say.label("mode", &one.card.about.mode);
    let place = match &one.card.about.place {
        Some(place) => say.phrase(say.words.of_it, &[("name", line(place).into()), ("number", mode.into())]),
        None => mode,
    };
    let values =
        [("title", line(&one.card.about.title).into()), ("days", say.days(&days).into()), ("place", place.into())];
    say.phrase(say.words.meetings.line, &values)
}
