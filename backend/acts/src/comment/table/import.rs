//! A table is lodged: every row of it, in one transaction.

use adref_domain::event::EventKind;
use adref_domain::notice::NoticeKind;
use adref_store::comments::Comment;
use adref_store::people;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Table, TableReport, look};
use crate::comment::{facts, lodge};
use crate::lookup::FoundRound;
use crate::record::Record;
use crate::{Actor, Cx, Fault, outbox, text};

/// What was lodged.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TableImported {
    /// What was said of each row.
    pub report: TableReport,
    /// The number each lodged row has now.
    pub receipts: Vec<RowReceipt>,
    /// Whether it came after the deadline.
    pub late: bool,
}

/// The number of a row.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RowReceipt {
    /// The row of the file, from 1.
    pub row: usize,
    /// The number to quote.
    pub number: String,
}

/// Lodges a table. Rows without a place are lodged on the whole draft if `whole` says so, their places kept in words; else
/// nothing is. `counted` is asked whether so many are taken before any is stored.
///
/// # Errors
/// As looking at it; [`Fault::RowsUnplaced`] with their numbers.
pub fn import(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    round: &str,
    bytes: &[u8],
    whole: bool,
    counted: impl FnOnce(&Actor, usize) -> Result<(), Fault>,
) -> Result<TableImported, Fault> {
    let found = lodge::open_to(cx, actor, round)?;
    let Table { report, sheet, mut lodged, elsewhere } = look(cx, actor, &found, bytes)?;
    let mut refused = Vec::new();
    for (number, input) in elsewhere {
        match input {
            Some(input) if whole => lodged.push((number, None, input)),
            _ => refused.push(number),
        }
    }
    if !refused.is_empty() {
        return Err(Fault::RowsUnplaced { rows: refused });
    }
    if lodged.is_empty() {
        return Err(Fault::invalid("file", "holds no comment that was not lodged before"));
    }
    counted(actor, lodged.len())?;
    lodged.sort_by_key(|(number, ..)| *number);
    let (mut rows, mut receipts) = (Vec::new(), Vec::new());
    for (number, place, input) in lodged {
        let placed = place.and_then(|index| sheet.get(index));
        let row = lodge::keep(cx, actor, &found, placed, &input)?;
        receipts.push(RowReceipt { row: number, number: row.number.clone() });
        rows.push(row);
    }
    record(cx, actor, &found, &rows)?;
    thank_for(cx, &found, &rows)?;
    Ok(TableImported { report, receipts, late: rows.iter().any(|row| row.late) })
}

fn record(cx: &mut Cx<'_, '_>, actor: &Actor, found: &FoundRound, rows: &[Comment]) -> Result<(), Fault> {
    let numbers: Vec<_> = rows.iter().map(|row| &row.number).collect();
    let after: Vec<_> = rows.iter().map(facts).collect();
    let record = Record::of(EventKind::CommentsImported, actor, found.round.id.as_str());
    let record = record.process(&found.text.process.id).after(&after);
    record.data(json!({ "numbers": numbers, "round": found.round.id })).write(cx)
}

/// One letter for all of them.
pub(crate) fn thank_for(cx: &mut Cx<'_, '_>, found: &FoundRound, rows: &[Comment]) -> Result<(), Fault> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(()) };
    let Some(person) = people::by_id(cx.db, &first.author)?.filter(|person| person.disabled_at.is_none()) else {
        return Ok(());
    };
    let number = if rows.len() == 1 { first.number.clone() } else { format!("{} – {}", first.number, last.number) };
    let data = outbox::facts(json!({
        "number": number,
        "instrument_title": found.text.instrument.title,
        "paragraph_label": null,
        "draft_label": found.draft.label,
        "received_at": text::rfc3339(first.created_at),
        "late": first.late,
        "closes_at": text::rfc3339(found.round.closes_at),
    }));
    outbox::queue_to(cx, NoticeKind::CommentReceived, person, "/me", cx.now, data)
}
