//! The merge desk: what waits where, and one paragraph with everything said on it.

use std::collections::HashMap;

use adref_domain::CommentState;
use adref_domain::ids::ParagraphId;
use adref_domain::policy::Action;
use adref_store::placements::PlacedWording;
use adref_store::{drafts, placements, wordings};

use crate::lineage::Carried;
use crate::lookup::{self, Text};
use crate::show;
use crate::views::{CommentView, Desk, DeskParagraph, DeskRow};
use crate::{Actor, Cx, Fault, comment, proposal, wording};

/// The desk of a text.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn desk(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Desk, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let working = lookup::working(cx, actor, &text, Action::UseDesk)?;
    let base = base(cx, &working)?;
    let rows = placements::of_draft(cx.db, &working.id)?;
    let issued = issued_rows(cx, base.as_ref())?;
    let inputs = comment::all(cx, actor, &text, None, None)?;
    let answered = inputs.iter().filter(|input| is_answered(input)).count();
    let total = inputs.len();
    let carried = Carried::load(cx, &text.instrument.id)?;
    let mut by_paragraph: HashMap<String, Vec<CommentView>> = HashMap::new();
    let mut elsewhere = Vec::new();
    for input in inputs {
        match place(&carried, &rows, &input) {
            Some(row) => by_paragraph.entry(row.paragraph.to_string()).or_default().push(input),
            None => elsewhere.push(input),
        }
    }
    let waiting = proposal::waiting(cx, actor, &text)?;
    let anchors = show::anchors_of(&rows);
    let paragraphs = rows.iter().zip(anchors).enumerate().map(|(ordinal, (row, anchor))| {
        let inputs = by_paragraph.get(row.paragraph.as_str()).map_or(&[][..], Vec::as_slice);
        DeskRow {
            id: row.paragraph.to_string(),
            anchor,
            label: row.label.clone(),
            ordinal,
            kind: row.kind.to_string(),
            excerpt: show::first_words(&row.text, 12),
            open_inputs: inputs.iter().filter(|input| !is_answered(input)).count(),
            total_inputs: inputs.len(),
            open_proposals: waiting.get(row.paragraph.as_str()).copied().unwrap_or(0),
            remarks: usize::try_from(row.remarks).unwrap_or(0),
            changed: carried.place(&issued, &row.paragraph).map(|row| &row.text) != Some(&row.text),
        }
    });
    Ok(Desk {
        paragraphs: paragraphs.collect(),
        working: show::card(cx, &working)?,
        base: base.map(|base| show::card(cx, &base)).transpose()?,
        answered,
        total,
        elsewhere,
    })
}

/// One paragraph on the desk.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn paragraph(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, id: &str) -> Result<DeskParagraph, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let working = lookup::working(cx, actor, &text, Action::UseDesk)?;
    let placed = lookup::placed(cx, &working, id)?;
    let base = base(cx, &working)?;
    let carried = Carried::load(cx, &text.instrument.id)?;
    let issued = issued_rows(cx, base.as_ref())?;
    let base_wording = carried.place(&issued, &placed.paragraph).map(|row| row.text.clone());
    let rows = placements::of_draft(cx.db, &working.id)?;
    let inputs = inputs(cx, actor, &text, (&carried, &rows), &placed.paragraph)?;
    let index = rows.iter().position(|row| row.paragraph == placed.paragraph).ok_or(Fault::NotFound)?;
    let neighbour = |index: Option<usize>| index.and_then(|i| rows.get(i)).map(|row| row.paragraph.to_string());
    let before = proposal::before_the_desk(cx, actor, &text, &placed)?;
    Ok(DeskParagraph {
        proposals: before.proposals,
        more_proposals: before.more,
        changes: before.changes,
        paragraph: wording::view(cx, &working, id)?,
        redline: base_wording.as_deref().map(|issued| show::ops(issued, &placed.text)).unwrap_or_default(),
        base_wording,
        inputs,
        previous: neighbour(index.checked_sub(1)),
        next: neighbour(Some(index + 1)),
        versions: usize::try_from(wordings::count_of(cx.db, &placed.paragraph)?).unwrap_or(0),
    })
}

/// What was said on a paragraph in any draft, unanswered first, then in the order it came.
fn inputs(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    (carried, rows): (&Carried, &[PlacedWording]),
    id: &ParagraphId,
) -> Result<Vec<CommentView>, Fault> {
    let relatives = carried.relatives(cx, id)?;
    let mut inputs = comment::all(cx, actor, text, None, Some(relatives))?;
    inputs.retain(|input| place(carried, rows, input).is_some_and(|row| row.paragraph == *id));
    inputs.sort_by(|a, b| (is_answered(a), &a.id).cmp(&(is_answered(b), &b.id)));
    Ok(inputs)
}

/// The paragraph of the working draft an input belongs to.
fn place<'r>(carried: &Carried, rows: &'r [PlacedWording], input: &CommentView) -> Option<&'r PlacedWording> {
    let about = input.paragraph.as_deref().and_then(|id| ParagraphId::parse(id).ok())?;
    carried.place(rows, &about)
}

fn is_answered(input: &CommentView) -> bool {
    input.state == CommentState::Answered.code()
}

fn base(cx: &mut Cx<'_, '_>, working: &drafts::Draft) -> Result<Option<drafts::Draft>, Fault> {
    match &working.based_on {
        Some(id) => Ok(drafts::by_id(cx.db, id)?),
        None => Ok(None),
    }
}

/// The paragraphs of the issued draft the working one grew from.
fn issued_rows(cx: &mut Cx<'_, '_>, base: Option<&drafts::Draft>) -> Result<Vec<PlacedWording>, Fault> {
    Ok(match base {
        Some(base) => placements::of_draft(cx.db, &base.id)?,
        None => Vec::new(),
    })
}
