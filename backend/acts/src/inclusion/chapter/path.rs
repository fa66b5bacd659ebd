//! The milestones, those that moved, and why.

use super::gather::Known;
use super::markdown::{ended, heading, line, paragraph, points, table};
use super::say::Say;
use crate::views::MilestoneView;

pub(super) fn written(say: &Say, known: &Known) -> String {
    let words = &say.words.path;
    let stands: Vec<_> = known.steps.iter().filter(|step| step.state != "cancelled").collect();
    let mut out = String::new();
    if stands.is_empty() {
        return out;
    }
    let done = stands.iter().filter(|step| step.state == "done").count();
    heading(&mut out, words.title);
    paragraph(&mut out, &say.sentence(words.said, &[("steps", stands.len().into()), ("done", done.into())]));
    let moved: Vec<String> = stands.iter().flat_map(|step| moves(say, step)).collect();
    if !moved.is_empty() {
        paragraph(&mut out, &say.sentence(words.moved, &[("moved", moved.len().into())]));
        points(&mut out, &moved);
    }
    let rows: Vec<Vec<String>> = stands.iter().map(|step| row(say, step)).collect();
    table(&mut out, &words.heads, &rows);
    out
}

/// From when to when the days of a step moved, each time, with the reason that was given.
fn moves(say: &Say, step: &MilestoneView) -> Vec<String> {
    let after = step.changes.iter().skip(1).map(|change| &change.when).chain([&step.when]);
    let moved = step.changes.iter().zip(after).filter(|(change, _)| change.moved);
    let said = moved.map(|(change, after)| {
        let values = [
            ("step", line(&step.title).into()),
            ("before", say.days(&change.when).into()),
            ("after", say.days(after).into()),
        ];
        let from_to = say.phrase(say.words.path.from_to, &values);
        let why = change.reason.as_deref().map(ended).unwrap_or_default();
        format!("{from_to} {why}").trim_end().to_owned()
    });
    said.collect()
}

fn row(say: &Say, step: &MilestoneView) -> Vec<String> {
    let drafts = step.drafts.iter().map(|draft| draft.label.clone());
    let rounds = step.rounds.iter().map(|round| round.title.clone());
    let documents = step.documents.iter().map(|document| document.title.clone());
    let its: Vec<String> = drafts.chain(rounds).chain(documents).collect();
    let days = say.days(&step.when);
    let open = step.tentative && step.state != "done";
    let when = if open { say.phrase(say.words.path.tentative, &[("days", days.into())]) } else { days };
    vec![step.title.clone(), when, say.label("status", &step.status), its.join("; ")]
}
