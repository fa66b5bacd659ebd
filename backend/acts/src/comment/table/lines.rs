//! One row of a table: where it goes and what is lodged for it, or why it goes nowhere.

use adref_compare::{Found as Words, Quote, find};
use adref_domain::{CommentKind, CommentTarget, ParagraphKind};
use adref_formats::commenting::Row;
use adref_store::placements::PlacedWording;

use super::TableRow;
use super::places::{Found, Places};
use crate::comment::{LodgeComment, QuoteInput};
use crate::lookup::FoundRound;
use crate::show::{sight, wording_for};
use crate::{Actor, Fault, text};

/// Said of a row that proposes words without a comment.
const SEE_PROPOSAL: &str = "See the proposed change.";

/// A row that was looked at.
pub(super) struct Looked {
    pub(super) row: TableRow,
    /// The paragraph's place in the draft.
    pub(super) place: Option<usize>,
    /// What is lodged: for a row without a place, on the whole draft; none when it can be lodged nowhere.
    pub(super) input: Option<LodgeComment>,
}

pub(super) fn look(
    actor: &Actor,
    round: &FoundRound,
    sheet: &[PlacedWording],
    places: &Places,
    row: &Row,
    known: bool,
) -> Result<Looked, Fault> {
    let mut looked = Looked { row: drawn(actor, row), place: None, input: None };
    if known || (row.comment.is_empty() && row.proposed.is_empty()) {
        looked.row.state = if known { "known" } else { "empty" }.to_owned();
        return Ok(looked);
    }
    let found = places.find(row);
    if let Some(why) = unfit(row) {
        looked.row.why = Some(why.to_owned());
        return Ok(looked);
    }
    let mut input = lodged(actor, row);
    let refused = match found {
        Found::Whole => {
            looked.row.target = Some(CommentTarget::Whole.to_string());
            None
        }
        Found::Nowhere { why, candidates } => {
            let named = |index: &usize| places.anchors.get(*index).cloned();
            looked.row.candidates = candidates.iter().filter_map(named).take(20).collect();
            Some(why)
        }
        Found::After { index } => {
            put(&mut looked, &mut input, sheet, places, index, CommentTarget::After);
            input.target = Some(CommentTarget::After.to_string());
            None
        }
        Found::Paragraph { index, part } => {
            if part {
                looked.row.remarks.push("place_in_part".to_owned());
            }
            let kind = sheet.get(index).map(|placed| placed.kind);
            let footnote = kind == Some(ParagraphKind::Footnote);
            let target = if footnote { CommentTarget::Footnote } else { CommentTarget::Paragraph };
            put(&mut looked, &mut input, sheet, places, index, target);
            words(actor, round, sheet.get(index), row, &mut looked, &mut input)?
        }
    };
    if let Some(why) = refused {
        looked.row.why = Some(why.to_owned());
        (looked.place, input.paragraph, input.target, input.quote) = (None, None, None, None);
        looked.row.target = None;
        input.justification = Some(format!("Place given in the table: {}", looked.row.place));
    } else {
        looked.row.state = "placed".to_owned();
    }
    looked.input = Some(input);
    Ok(looked)
}

/// A row as it stands in the file, before anything is known of its place.
fn drawn(actor: &Actor, row: &Row) -> TableRow {
    let parts = [&row.clause, &row.paragraph, &row.line].map(|part| part.trim());
    let mut remarks = Vec::new();
    let other =
        !row.member.is_empty() && actor.subject.party().is_some_and(|party| !row.member.eq_ignore_ascii_case(party));
    for (holds, remark) in [
        (row.joined, "joined_cells"),
        (row.formula, "formula"),
        (row.kind.is_none() && !row.kind_written.is_empty(), "kind_not_known"),
        (other, "other_member"),
    ] {
        if holds {
            remarks.push(remark.to_owned());
        }
    }
    TableRow {
        row: row.number,
        state: "unplaced".to_owned(),
        place: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        anchor: None,
        target: None,
        kind: row.kind.unwrap_or(CommentKind::General).to_string(),
        text: row.comment.clone(),
        proposed_wording: Some(row.proposed.clone()).filter(|words| !words.is_empty()),
        why: None,
        candidates: Vec::new(),
        remarks,
    }
}

fn unfit(row: &Row) -> Option<&'static str> {
    if row.comment.len() > text::COMMENT || row.proposed.len() > text::WORDING {
        return Some("too_long");
    }
    (row.comment.contains('\0') || row.proposed.contains('\0')).then_some("contains_nul")
}

fn lodged(actor: &Actor, row: &Row) -> LodgeComment {
    let said = if row.comment.is_empty() { SEE_PROPOSAL } else { &row.comment };
    // Whom a row names beside who lodges it is for the secretariat to know: nobody speaks for a party they hold no mandate of.
    let member = row.member.trim();
    let named = !member.is_empty() && !actor.subject.party().is_some_and(|party| member.eq_ignore_ascii_case(party));
    LodgeComment {
        kind: row.kind.unwrap_or(CommentKind::General).to_string(),
        text: said.to_owned(),
        proposed_wording: Some(row.proposed.clone()).filter(|words| !words.is_empty()),
        note: named.then(|| format!("Member named in the table: {}", member.chars().take(200).collect::<String>())),
        ..LodgeComment::default()
    }
}

fn put(
    looked: &mut Looked,
    input: &mut LodgeComment,
    sheet: &[PlacedWording],
    places: &Places,
    index: usize,
    target: CommentTarget,
) {
    looked.place = Some(index);
    looked.row.anchor = places.anchors.get(index).cloned();
    looked.row.target = Some(target.to_string());
    input.paragraph = sheet.get(index).map(|placed| placed.paragraph.to_string());
}

/// The words a row quotes, when it quotes any and they are surely in the paragraph.
fn words(
    actor: &Actor,
    round: &FoundRound,
    placed: Option<&PlacedWording>,
    row: &Row,
    looked: &mut Looked,
    input: &mut LodgeComment,
) -> Result<Option<&'static str>, Fault> {
    let Some(placed) = placed.filter(|_| !row.words.is_empty()) else { return Ok(None) };
    let shown = wording_for(sight(actor.role()?, &round.facts), &placed.text);
    let quote = Quote { exact: row.words.clone(), ..Quote::default() };
    if !matches!(find(&quote, &shown), Words::Sure { .. }) {
        return Ok(Some("words_not_found"));
    }
    input.quote = Some(QuoteInput { exact: row.words.clone(), ..QuoteInput::default() });
    looked.row.target = Some(CommentTarget::Words.to_string());
    Ok(None)
}
