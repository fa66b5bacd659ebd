//! The figures as a table: one number in a row, with what it counts.

use adref_formats::sheet::{Form, Sheet};

use super::guard::WITHHELD;
use super::inclusion;
use crate::views::{CellView, GroupFigures, InclusionView, KindCell, Presence, Voices};
use crate::{Actor, Cx, Fault, file};

/// What all rounds together are called, all meetings, and the experts.
const WHOLE: &str = "all rounds";
const GATHERED: &str = "all meetings";
const GROUP: &str = "working group";

/// The figures of a process as `csv`, `xlsx` or `json`.
///
/// # Errors
/// As [`inclusion`].
pub fn table(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, form: Form) -> Result<file::Made, Fault> {
    let view = inclusion(cx, actor, slug)?;
    file::made(&format!("{slug}-inclusion"), form, &sheet(&view), &view)
}

fn sheet(view: &InclusionView) -> Sheet {
    let mut sheet = Sheet::new(&view.process.title, &["Round or meeting", "Text", "Counted by", "Of", "Number"]);
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
    for group in view.groups.iter().filter(|group| group.attended.count.is_some_and(|count| count > 0)) {
        let number = format!("{} of {}", number(group.attended), group.members);
        push(&mut sheet, [GATHERED, ""], ["members of a group that came", &group.code, &number]);
    }
    for meeting in &view.meetings {
        match &meeting.people {
            Some(people) => of_people(&mut sheet, &meeting.about.title, people),
            None => push(&mut sheet, [&meeting.about.title, ""], ["people", "", "not shown"]),
        }
    }
    of_people(&mut sheet, GATHERED, &view.gathered);
    if let Some(group) = &view.group {
        of_group(&mut sheet, group);
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

fn of_people(sheet: &mut Sheet, meeting: &str, people: &Presence) {
    let all = [("invited", people.invited), ("agreed", people.agreed), ("came", people.attended)];
    let delegations = ("delegations that came", people.delegations);
    for (by, cell) in all.into_iter().chain([delegations]) {
        push(sheet, [meeting, ""], [by, "", &number(cell)]);
    }
    for (by, rows) in [("region", &people.by_region), ("organization", &people.by_class), ("gender", &people.by_gender)]
    {
        for row in rows {
            for (what, cell) in [("invited", row.invited), ("agreed", row.agreed), ("came", row.attended)] {
                if cell != WITHHELD {
                    push(sheet, [meeting, ""], [&format!("{what} by {by}"), &row.kind, &number(cell)]);
                }
            }
        }
    }
}

fn of_group(sheet: &mut Sheet, group: &GroupFigures) {
    let all = [
        ("nominated", group.nominated),
        ("States that nominated", group.nominating),
        ("agreed", group.agreed),
        ("members", group.appointed),
        ("States of members", group.states),
    ];
    for (by, cell) in all.into_iter().filter(|(_, cell)| *cell != WITHHELD) {
        push(sheet, [GROUP, ""], [by, "", &number(cell)]);
    }
    for (by, rows) in [("region", &group.by_region), ("gender", &group.by_gender)] {
        for row in rows {
            for (what, cell) in [("nominated", row.nominated), ("agreed", row.agreed), ("members", row.appointed)] {
                if cell != WITHHELD {
                    push(sheet, [GROUP, ""], [&format!("{what} by {by}"), &row.kind, &number(cell)]);
                }
            }
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
