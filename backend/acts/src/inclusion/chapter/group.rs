//! The expert working group: how States were asked, whom they named, who was appointed, and how it is spread.

use super::gather::Known;
use super::markdown::{heading, line, paragraph, table};
use super::say::Say;
use crate::views::{CellView, ExpertView, GroupFigures, GroupRow};

pub(super) fn written(say: &Say, known: &Known) -> String {
    let mut out = String::new();
    let Some(figures) = &known.figures.group else { return out };
    heading(&mut out, say.words.group.title);
    calls(say, known, &mut out);
    spread(say, known, figures, &mut out);
    members(say, known, &mut out);
    out
}

fn calls(say: &Say, known: &Known, out: &mut String) {
    let words = &say.words.group;
    for call in known.experts.calls.iter().rev().filter(|call| call.state != "cancelled") {
        let zone = &known.process.zone;
        let each = usize::try_from(call.per_state).unwrap_or_default();
        let values = [
            ("call", line(&call.title).into()),
            ("opens", say.day(zone, &call.opens_at, 0).into()),
            ("closes", say.day(zone, &call.closes_at, -1).into()),
            ("each", each.into()),
        ];
        let mut said = say.sentence(words.call, &values);
        if !call.competences.is_empty() {
            let list: Vec<String> = call.competences.iter().map(|one| line(one)).collect();
            said = format!("{said} {}", say.sentence(words.competences, &[("list", say.list(&list).into())]));
        }
        paragraph(out, &said);
    }
}

fn spread(say: &Say, known: &Known, figures: &GroupFigures, out: &mut String) {
    let words = &say.words.group;
    if figures.nominated.count.is_some_and(|count| count > 0) {
        let values = [
            ("states", figures.nominating.into()),
            ("people", figures.nominated.into()),
            ("agreed", figures.agreed.into()),
        ];
        paragraph(out, &say.sentence(words.nominated, &values));
    }
    if figures.appointed.count == Some(0) {
        return;
    }
    let values = [("people", figures.appointed.into()), ("states", figures.states.into())];
    let mut said = vec![say.sentence(words.appointed, &values)];
    for one in &known.appointments {
        let (Some(at), Some(authority)) = (&one.decided_at, &one.authority) else { continue };
        let day = at.get(..10).unwrap_or_default();
        let authority = line(authority.trim_end_matches(['.', '。']));
        said.push(say.sentence(words.authority, &[("day", say.days(day).into()), ("authority", authority.into())]));
    }
    for (template, of, rows) in
        [(words.by_region, "region", &figures.by_region), (words.by_gender, "gender", &figures.by_gender)]
    {
        let list = counted(say, of, rows);
        if !list.is_empty() {
            said.push(say.sentence(template, &[("list", say.list(&list).into())]));
        }
    }
    paragraph(out, &said.join(" "));
}

/// `Africa (7)`, for all kinds of which there are any.
fn counted(say: &Say, of: &str, rows: &[GroupRow]) -> Vec<String> {
    let any = |cell: CellView| cell.few || cell.count.is_some_and(|count| count > 0);
    let said = |row: &GroupRow| {
        let values = [("name", say.label(of, &row.kind).into()), ("number", row.appointed.into())];
        say.phrase(say.words.of_it, &values)
    };
    rows.iter().filter(|row| any(row.appointed)).map(said).collect()
}

fn members(say: &Say, known: &Known, out: &mut String) {
    let words = &say.words.group;
    if known.experts.experts.is_empty() {
        return;
    }
    paragraph(out, words.members);
    let row = |one: &ExpertView| vec![one.name.clone(), say.party(&one.state.code), one.competences.join("; ")];
    table(out, &words.heads, &known.experts.experts.iter().map(row).collect::<Vec<_>>());
}
