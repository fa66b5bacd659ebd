//! The figures: rounds of comments, who took part in them and in meetings, and who was not heard.

use super::gather::Known;
use super::markdown::{heading, line, paragraph, table};
use super::say::Say;
use crate::views::{CellView, KindCell, PresenceRow, RoundVoices, SilentParty};

pub(super) fn rounds(say: &Say, known: &Known) -> String {
    let (words, view) = (&say.words.rounds, &known.figures);
    let mut out = String::new();
    if view.rounds.is_empty() {
        return out;
    }
    let (whole, heard) = (&view.whole, view.rounds.iter().filter(|round| round.voices.is_some()).count());
    heading(&mut out, words.title);
    let values = [
        ("rounds", heard.into()),
        ("people", whole.people.into()),
        ("comments", whole.comments.into()),
        ("sets", whole.sets.into()),
    ];
    paragraph(&mut out, &say.sentence(words.said, &values));
    if !whole.delegations.is_empty() {
        let list = line(&say.parties(whole.delegations.iter()));
        paragraph(&mut out, &say.sentence(words.delegations, &[("list", list.into())]));
    }
    let row = |round: &RoundVoices| {
        let voices = round.voices.as_ref()?;
        Some(vec![
            round.title.clone(),
            round.draft_label.clone(),
            say.day(&round.zone, &round.opens_at, 0),
            say.day(&round.zone, &round.closes_at, -1),
            say.number(voices.people),
            say.number(voices.comments),
            voices.delegations.len().to_string(),
        ])
    };
    let rows: Vec<Vec<String>> = view.rounds.iter().filter_map(row).collect();
    if !rows.is_empty() {
        table(&mut out, &words.heads, &rows);
    }
    out
}

pub(super) fn who(say: &Say, known: &Known) -> String {
    let (words, view) = (&say.words.who, &known.figures);
    let mut out = String::new();
    heading(&mut out, words.title);
    if told(view.gathered.attended) {
        paragraph(&mut out, &say.sentence(words.gathered, &[("people", view.gathered.attended.into())]));
    }
    let kinds = view.whole.by_kind.iter().map(|one| vec![say.label("kind", &one.kind), say.number(one.cell)]);
    table(&mut out, &[words.kind, words.commented], &kinds.collect::<Vec<_>>());
    let both = |of: &str, spoke: &[KindCell], came: &[PresenceRow]| -> Vec<Vec<String>> {
        let pairs = spoke.iter().zip(came);
        let row = |(one, other): (&KindCell, &PresenceRow)| {
            vec![say.label(of, &one.kind), say.number(one.cell), say.number(other.attended)]
        };
        pairs.map(row).collect()
    };
    for (head, of, spoke, came) in [
        (words.region, "region", &view.whole.by_region, &view.gathered.by_region),
        (words.class, "class", &view.whole.by_class, &view.gathered.by_class),
    ] {
        table(&mut out, &[head, words.commented, words.came], &both(of, spoke, came));
    }
    let gender = view.gathered.by_gender.iter();
    let gender = gender.map(|row| vec![say.label("gender", &row.kind), say.number(row.attended)]);
    table(&mut out, &[words.gender, words.came], &gender.collect::<Vec<_>>());
    let heard = view.groups.iter().filter(|group| group.itself || group.spoken > 0 || told(group.attended));
    let heard = heard.map(|group| {
        let numbers = [group.spoken.to_string(), say.number(group.attended), group.members.to_string()];
        [say.party(&group.code)].into_iter().chain(numbers).collect()
    });
    let heard: Vec<Vec<String>> = heard.collect();
    if !heard.is_empty() {
        table(&mut out, &[words.group, words.commented, words.came, words.members], &heard);
    }
    out
}

fn told(cell: CellView) -> bool {
    cell.few || cell.count.is_some_and(|count| count > 0)
}

pub(super) fn silent(say: &Say, known: &Known) -> String {
    let words = &say.words.silent;
    let mut out = String::new();
    let Some(silent) = &known.figures.silent else { return out };
    heading(&mut out, words.title);
    let template = if silent.meetings { words.anywhere } else { words.in_rounds };
    paragraph(&mut out, &say.sentence(template, &[("n", silent.states.len().into())]));
    let parties = |all: &[SilentParty]| {
        let mut names: Vec<String> = all.iter().map(|one| line(&say.party(&one.code))).collect();
        names.sort();
        names
    };
    let codes = |of: &str, all: &Option<Vec<String>>| -> Vec<String> {
        all.iter().flatten().map(|code| say.label(of, code)).collect()
    };
    let lists = [
        (words.groups, parties(&silent.groups)),
        (words.regions, codes("region", &silent.regions)),
        (words.classes, codes("class", &silent.classes)),
        (words.states, parties(&silent.states)),
    ];
    for (template, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        paragraph(&mut out, &say.sentence(template, &[("list", say.list(&list).into())]));
    }
    out
}
