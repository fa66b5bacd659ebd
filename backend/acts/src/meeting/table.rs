//! People of a meeting from a table: all its rows, or none. Whoever is entered already is described anew.

use adref_domain::MeetingState;
use adref_domain::event::EventKind;
use adref_domain::policy::Action;
use adref_formats::sheet::{self, Line};
use adref_store::meetings::{self, Attendee};
use serde_json::json;

use super::invite::{AttendeeInput, blank, described, twin};
use super::{Found, PEOPLE, must_have_begun, open_to, show};
use crate::comment::unreadable;
use crate::record::Record;
use crate::views::PeopleReport;
use crate::{Actor, Cx, Fault};

/// The columns there can be; a name there must be.
const COLUMNS: [&str; 8] = ["name", "email", "party", "region", "class", "gender", "language", "attended"];

/// What a table says: who is new, who is described anew, and what is wrong.
#[derive(Default)]
struct Table {
    added: Vec<Attendee>,
    changed: Vec<Attendee>,
    wrong: Vec<String>,
}

/// Goes on only if this person may enter people for the meeting: asked before a file is read.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`].
pub fn may_import(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(), Fault> {
    open_to(cx, actor, id, Action::HoldMeeting).map(drop)
}

/// Says of a table what it would enter. Nothing is stored.
///
/// # Errors
/// As [`import`], but for rows that are not right: those are in the report.
pub fn preview(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, bytes: &[u8]) -> Result<PeopleReport, Fault> {
    let found = open_to(cx, actor, id, Action::HoldMeeting)?;
    Ok(report(&look(cx, &found, bytes)?))
}

/// Enters the people of a table.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Unreadable`] for what is no table, [`Fault::ColumnsWrong`] with the columns
/// nobody knows and those that are missing, [`Fault::RowsWrong`] with the rows, [`Fault::MeetingNotBegun`] where it says who came
/// before the meeting has begun.
pub fn import(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, bytes: &[u8]) -> Result<PeopleReport, Fault> {
    let found = open_to(cx, actor, id, Action::HoldMeeting)?;
    let table = look(cx, &found, bytes)?;
    if !table.wrong.is_empty() {
        return Err(Fault::RowsWrong { rows: table.wrong });
    }
    if found.meeting.state == MeetingState::Cancelled {
        return Err(Fault::MeetingOver);
    }
    meetings::add_attendees(cx.db, &table.added)?;
    for row in &table.changed {
        meetings::change_attendee(cx.db, row)?;
        meetings::mark_one(cx.db, &row.id, row.attended)?;
    }
    let state = |rows: &[Attendee]| rows.iter().map(|row| (row.id.clone(), row.attended)).collect::<Vec<_>>();
    let after = json!({ "added": state(&table.added), "changed": state(&table.changed), "at": cx.now });
    let record = Record::of(EventKind::AttendeesAdded, actor, found.meeting.id.as_str()).process(&found.process.id);
    let data = json!({ "people": table.added.len(), "changed": table.changed.len(), "mailed": false });
    record.after(&after).data(data).write(cx)?;
    Ok(report(&table))
}

fn report(table: &Table) -> PeopleReport {
    PeopleReport {
        added: table.added.len(),
        changed: table.changed.len(),
        wrong: table.wrong.clone(),
        people: table.added.iter().chain(&table.changed).map(|row| show::attendee(row, true)).collect(),
    }
}

fn look(cx: &mut Cx<'_, '_>, found: &Found, bytes: &[u8]) -> Result<Table, Fault> {
    let grid = sheet::read(bytes).map_err(|error| unreadable(&error))?;
    let (head, lines) = grid.lines.split_first().ok_or_else(|| Fault::invalid("file", "holds no row"))?;
    let columns = columns(head)?;
    if lines.len() > PEOPLE {
        return Err(Fault::invalid("file", format!("a meeting holds {PEOPLE} people; this has {} rows", lines.len())));
    }
    let mut known = meetings::attendees_of(cx.db, &found.meeting.id)?;
    let mut table = Table::default();
    let mut came = false;
    for line in lines.iter().filter(|line| !line.is_blank()) {
        match row(cx, found, &columns, line, &known) {
            Ok((row, new)) => {
                came |= row.attended.is_some();
                let seen = table.added.iter().chain(&table.changed).any(|other| other.id == row.id);
                if seen {
                    table.wrong.push(format!("row {}: {} stands in the table twice", line.number, row.name));
                } else if new {
                    known.push(row.clone());
                    table.added.push(row);
                } else {
                    table.changed.push(row);
                }
            }
            Err(fault @ (Fault::Internal(_) | Fault::Unavailable | Fault::Full)) => return Err(fault),
            Err(fault) => table.wrong.push(format!("row {}: {fault}", line.number)),
        }
    }
    if came {
        must_have_begun(cx, &found.meeting)?;
    }
    Ok(table)
}

/// Which column stands where. Heads are read in any case; unknown ones are named, not dropped.
fn columns(head: &Line) -> Result<Vec<&'static str>, Fault> {
    let heads: Vec<String> = head.cells.iter().map(|cell| cell.trim().to_lowercase()).collect();
    let known = |head: &String| COLUMNS.iter().copied().find(|column| column == head);
    let unknown: Vec<String> = heads.iter().filter(|head| !head.is_empty() && known(head).is_none()).cloned().collect();
    let twice = COLUMNS.iter().filter(|column| heads.iter().filter(|head| head == *column).count() > 1);
    let twice: Vec<String> = twice.map(|column| (*column).to_owned()).collect();
    let missing: Vec<String> = if heads.iter().any(|head| head == "name") { vec![] } else { vec!["name".to_owned()] };
    if unknown.is_empty() && missing.is_empty() && twice.is_empty() {
        return Ok(heads.iter().map(|head| known(head).unwrap_or_default()).collect());
    }
    Err(Fault::ColumnsWrong { unknown, missing, twice, known: COLUMNS.join(", ") })
}

/// One row, and whether they are new.
fn row(
    cx: &mut Cx<'_, '_>,
    found: &Found,
    columns: &[&'static str],
    line: &Line,
    known: &[Attendee],
) -> Result<(Attendee, bool), Fault> {
    let cell = |name: &str| {
        let place = columns.iter().position(|column| *column == name)?;
        Some(line.cell(place).to_owned()).filter(|text| !text.is_empty())
    };
    let input = AttendeeInput {
        name: cell("name"),
        email: cell("email"),
        party: cell("party"),
        region: cell("region"),
        class: cell("class"),
        gender: cell("gender"),
        language: cell("language"),
    };
    let attended = cell("attended").map(|text| yes(&text)).transpose()?;
    let new = described(cx, &blank(cx, &found.meeting.id), &input)?;
    let row = match twin(known, &new) {
        Some(twin) => {
            let kept = twin.clone();
            let described = described(cx, &kept, &input)?;
            (Attendee { attended: attended.or(kept.attended), ..described }, false)
        }
        None => (Attendee { attended, ..new }, true),
    };
    Ok(row)
}

fn yes(text: &str) -> Result<bool, Fault> {
    match text.to_lowercase().as_str() {
        "yes" | "y" | "x" | "1" | "true" | "oui" | "sí" | "si" | "да" | "是" | "نعم" => Ok(true),
        "no" | "n" | "0" | "false" | "non" | "нет" | "否" | "لا" => Ok(false),
        _ => Err(Fault::invalid("attended", "yes or no")),
    }
}
