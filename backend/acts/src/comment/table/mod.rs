//! Comments as a table in the layout of the commenting template of ISO and IEC: looked at first, then lodged, all of them or
//! none. No row is dropped: what cannot be placed is named, with its number in the file.

mod export;
mod import;
mod lines;
mod places;

pub use export::exported;
pub(crate) use import::thank_for;
pub use import::{TableImported, import};

use adref_formats::commenting::{self, Row};
use adref_formats::sheet::{self, SheetError};
use adref_store::comments;
use adref_store::placements::{self, PlacedWording};
use serde::Serialize;
use utoipa::ToSchema;

use super::{LodgeComment, lodge};
use crate::lookup::FoundRound;
use crate::{Actor, Cx, Fault};
use lines::Looked;
use places::Places;

/// What a table would give.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TableReport {
    /// Every row below the heads, in the order of the file.
    pub rows: Vec<TableRow>,
    /// How many have a place in the draft.
    pub placed: usize,
    /// How many have none, or something else is wrong with them.
    pub unplaced: usize,
    /// How many were lodged before, under the number they carry.
    pub known: usize,
    /// How many hold neither a comment nor proposed words.
    pub empty: usize,
    /// The encoding the characters were read in, where the file does not say it itself: look at what is not ASCII.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guessed: Option<String>,
}

/// One row of a table.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TableRow {
    /// Its number in the file, from 1.
    pub row: usize,
    /// `placed`, `unplaced`, `known` or `empty`.
    pub state: String,
    /// The place as it is written.
    pub place: String,
    /// The paragraph's fragment in the draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What it points at: `words`, `paragraph`, `footnote`, `after` or `whole`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// The kind of comment.
    pub kind: String,
    /// What is said.
    pub text: String,
    /// The words proposed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_wording: Option<String>,
    /// Why it has no place: `no_such_place`, `several_places`, `line_only`, `words_not_found`, `too_long` or `contains_nul`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The fragments of the paragraphs that could be meant.
    pub candidates: Vec<String>,
    /// What to look at: `joined_cells`, `formula`, `kind_not_known`, `other_member`, `place_in_part`.
    pub remarks: Vec<String>,
}

/// Goes on only if this person may lodge comments in the round: asked before a file is read.
///
/// # Errors
/// As lodging a comment.
pub fn may_import(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str) -> Result<(), Fault> {
    lodge::open_to(cx, actor, round).map(drop)
}

/// Says of every row of a table where it would go. Nothing is stored.
///
/// # Errors
/// As lodging a comment; [`Fault::Unreadable`] for a file that is no table of comments.
pub fn preview(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str, bytes: &[u8]) -> Result<TableReport, Fault> {
    let found = lodge::open_to(cx, actor, round)?;
    Ok(look(cx, actor, &found, bytes)?.report)
}

/// A table that was looked at: what is said of it, and for each row that can be lodged what would be.
struct Table {
    report: TableReport,
    sheet: Vec<PlacedWording>,
    /// The number in the file, the paragraph's place in the draft, what is lodged.
    lodged: Vec<(usize, Option<usize>, LodgeComment)>,
    /// The rows without a place, as they would be lodged on the whole draft; none for what can be lodged nowhere.
    elsewhere: Vec<(usize, Option<LodgeComment>)>,
}

fn look(cx: &mut Cx<'_, '_>, actor: &Actor, found: &FoundRound, bytes: &[u8]) -> Result<Table, Fault> {
    let grid = sheet::read(bytes).map_err(|error| unreadable(&error))?;
    let rows = commenting::rows(&grid).map_err(|error| unreadable(&error))?;
    let sheet = placements::of_draft(cx.db, &found.draft.id)?;
    let places = Places::of(&sheet);
    let looked = rows.iter().map(|row| {
        let known = known(cx, actor, found, row)?;
        lines::look(actor, found, &sheet, &places, row, known)
    });
    let looked: Vec<Looked> = looked.collect::<Result<_, Fault>>()?;
    let count = |state: &str| looked.iter().filter(|one| one.row.state == state).count();
    let (placed, unplaced, known, empty) = (count("placed"), count("unplaced"), count("known"), count("empty"));
    let (mut lodged, mut elsewhere, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    for one in looked {
        match (one.row.state.as_str(), one.input) {
            ("placed", Some(input)) => lodged.push((one.row.row, one.place, input)),
            ("unplaced", input) => elsewhere.push((one.row.row, input)),
            _ => {}
        }
        rows.push(one.row);
    }
    let report = TableReport { rows, placed, unplaced, known, empty, guessed: grid.guessed };
    Ok(Table { report, sheet, lodged, elsewhere })
}

/// Whether a row carries the number of a comment this person lodged on this text before.
fn known(cx: &mut Cx<'_, '_>, actor: &Actor, found: &FoundRound, row: &Row) -> Result<bool, Fault> {
    if row.known.is_empty() {
        return Ok(false);
    }
    let there = comments::by_number(cx.db, &found.text.instrument.id, &row.known)?;
    Ok(there.is_some_and(|comment| Some(&comment.author) == actor.subject.person.as_ref()))
}

pub(crate) fn unreadable(error: &SheetError) -> Fault {
    Fault::Unreadable { code: error.code(), message: error.to_string() }
}
