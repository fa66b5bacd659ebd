//! The brackets of one draft, each with its identity.

use adref_notation::Reading;
use adref_store::drafts::Draft;
use adref_store::placements::{self, PlacedWording};

use super::{Lives, Stand};
use crate::lookup;
use crate::show::{anchors_of, code, read_rows};
use crate::views::{BracketView, EntryView};
use crate::{Actor, Cx, Fault};
use adref_domain::ids::BracketId;

/// The brackets of a draft in order, each with the identity it keeps through all drafts. Positions are in it for those who see them.
///
/// # Errors
/// [`Fault::NotFound`] for the draft.
pub fn brackets(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, draft: &str) -> Result<Vec<BracketView>, Fault> {
    let (text, draft, fields) = lookup::text_and_draft(cx, actor, slug, draft)?;
    let lives = Lives::of(cx, &text)?;
    let on = OnDraft::of(cx, &lives, &draft)?;
    let anchors = anchors_of(&on.rows);
    let view = |found: &Found<'_>| {
        let entries = if fields.positions { on.read.stated(found.number) } else { Vec::new() };
        let row = on.rows.get(found.row);
        BracketView {
            id: found.id.to_string(),
            paragraph: found.stand.paragraph.to_string(),
            anchor: anchors.get(found.row).cloned().unwrap_or_default(),
            label: row.and_then(|row| row.label.clone()),
            number: found.stand.number,
            bracket: found.number,
            group: on.read.bracket(found.number).and_then(|bracket| bracket.group),
            depth: on.read.bracket(found.number).map_or(1, |bracket| u32::from(bracket.depth)),
            struck: on.read.bracket(found.number).is_some_and(|bracket| bracket.struck),
            start: fields.positions.then(|| chars(row, found.stand.span.open)),
            end: fields.positions.then(|| chars(row, found.stand.span.end)),
            words: found.stand.words.clone(),
            entries: entries.into_iter().map(|e| EntryView { party: e.party, stance: code(&e.stance) }).collect(),
        }
    };
    Ok(on.found(&lives).iter().map(view).collect())
}

/// Code points before a byte.
fn chars(row: Option<&PlacedWording>, byte: usize) -> usize {
    row.and_then(|row| row.text.get(..byte)).map_or(0, |lead| lead.chars().count())
}

/// A draft, read, beside the lives of its brackets.
pub(crate) struct OnDraft {
    pub(crate) index: usize,
    pub(crate) rows: Vec<PlacedWording>,
    pub(crate) read: Reading,
}

/// A bracket of a reading that has an identity.
pub(crate) struct Found<'l> {
    pub(crate) id: &'l BracketId,
    pub(crate) stand: &'l Stand,
    /// Its number in the reading of the draft.
    pub(crate) number: u32,
    /// The row of its paragraph.
    pub(crate) row: usize,
}

impl OnDraft {
    pub(crate) fn of(cx: &mut Cx<'_, '_>, lives: &Lives, draft: &Draft) -> Result<Self, Fault> {
        let index = lives.index_of(draft).ok_or(Fault::NotFound)?;
        let rows = placements::of_draft(cx.db, &draft.id)?;
        let texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
        let read = read_rows(&rows, &texts);
        Ok(Self { index, rows, read })
    }

    /// The brackets in order, each with its identity.
    pub(crate) fn found<'l>(&self, lives: &'l Lives) -> Vec<Found<'l>> {
        let one = |bracket: &adref_notation::Bracket| {
            let row = usize::try_from(bracket.open.paragraph).ok()?;
            let paragraph = &self.rows.get(row)?.paragraph;
            let id = lives.at(self.index, paragraph, bracket.open.byte as usize)?;
            Some(Found { id, stand: lives.stand(id, self.index)?, number: bracket.id, row })
        };
        self.read.brackets().iter().filter_map(one).collect()
    }

    /// One bracket of the draft.
    pub(crate) fn one<'l>(&self, lives: &'l Lives, id: &BracketId) -> Option<Found<'l>> {
        self.found(lives).into_iter().find(|found| found.id == id)
    }
}
