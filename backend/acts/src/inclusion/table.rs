//! The figures as a table: one number in a row, with what it counts.

use adref_formats::sheet::{Form, Sheet};

use super::inclusion;
use crate::views::{CellView, InclusionView, KindCell, Voices};
use crate::{Actor, Cx, Fault, file};

/// What all rounds together are called.
const WHOLE: &str = "all rounds";

/// The figures of a process as `csv`, `xlsx` or `json`.
///
/// # Errors
/// As [`inclusion`].
pub fn table(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, form: Form) -> Result<file::Made, Fault> {
    let view = inclusion(cx, actor, slug)?;
    file::made(&format!("{slug}-inclusion"), form, &sheet(&view), &view)
}

fn sheet(view: &InclusionView) -> Sheet {
    let mut sheet = Sheet::new(&view.process.title, &["Round", "Text", "Counted by", "Of", "Number"]);
    for round in &view.rounds {
        let place = [round.title.as_str(), round.instrument_title.as_str()];
        match &round.voices {
            Some(voices) => of_voices(&mut sheet, place, voices),
            None => push(&mut sheet, place, ["comments", "", "not shown"]),
        }
    }
    let place = [WHOLE, ""];
    of_voices(&mut sheet, place, &view.whole);
    for group in view.groups.iter().filter(|group| group.spoken > 0) {
        let number = format!("{} of {}", group.spoken, group.members);
        push(&mut sheet, place, ["members of a group that spoke", &group.code, &number]);
    }
    if let Some(silent) = &view.silent {
        for state in &silent.states {
            push(&mut sheet, place, ["silent Member State", &state.code, "0"]);
        }
        for group in &silent.groups {
            push(&mut sheet, place, ["silent group", &group.code, "0"]);
        }
    }
    sheet
}

fn of_voices(sheet: &mut Sheet, place: [&str; 2], voices: &Voices) {
    for (by, cell) in [("comments", voices.comments), ("sets", voices.sets), ("people", voices.people)] {
        push(sheet, place, [by, "", &number(cell)]);
    }
    push(sheet, place, ["delegations", "", &voices.delegations.len().to_string()]);
    let cells: [(&str, &[KindCell]); 3] = [
        ("people by kind", &voices.by_kind),
        ("people by region", &voices.by_region),
        ("people by organization", &voices.by_class),
    ];
    for (by, cells) in cells {
        for cell in cells {
            push(sheet, place, [by, &cell.kind, &number(cell.cell)]);
        }
    }
}

fn push(sheet: &mut Sheet, place: [&str; 2], rest: [&str; 3]) {
    sheet.push(place.iter().chain(&rest).map(|text| (*text).to_owned()).collect());
}

/// A number as it is written: small ones stay small.
pub(super) fn number(cell: CellView) -> String {
    match cell.count {
        Some(count) => count.to_string(),
        None if cell.few => "<5".to_owned(),
        None => String::new(),
    }
}
