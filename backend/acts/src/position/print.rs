//! Printing: what was stated is written into the working draft, and read back before it is stored.

use adref_domain::ids::{BracketId, WordingId};
use adref_domain::stance::{StanceKind, printed};
use adref_notation::{EditError, Operation};
use adref_store::drafts;

use super::roll::OnDay;
use crate::bracket::{Lives, OnDraft};
use crate::lookup::Text;
use crate::{Actor, Cx, Fault, wording};

/// A wording that carries a position.
pub(super) struct Printed {
    pub(super) wording: WordingId,
    pub(super) previous: WordingId,
}

/// Writes a party's stance on these brackets into the working draft, where they stand in it still, all in one wording of each
/// paragraph. Nothing where the text says it already, or the brackets are gone from it.
pub(super) fn print(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    lives: &Lives,
    (brackets, party, stance): (&[BracketId], &str, StanceKind),
) -> Result<Option<Printed>, Fault> {
    let Some(working) = drafts::working(cx.db, &text.instrument.id)? else { return Ok(None) };
    let mut on = OnDraft::of(cx, lives, &working)?;
    let numbers: Vec<u32> = brackets.iter().filter_map(|id| on.one(lives, id)).map(|found| found.number).collect();
    let mut touched = Vec::new();
    for number in numbers {
        let stance = stance.printed().map(|stance| printed(stance, &on.read.stated(number)));
        match on.read.edit(&Operation::SetPosition { bracket: number, party: party.to_owned(), stance }) {
            Ok(change) => {
                for row in change.splices.iter().map(|splice| splice.paragraph) {
                    if !touched.contains(&row) {
                        touched.push(row);
                    }
                }
                for row in &touched {
                    let old = on.read.wording(*row).to_owned();
                    let new = change.apply(*row, &old).map_err(|_| Fault::MarksUnclear)?;
                    on.read.replace(*row, &new);
                }
            }
            Err(EditError::NothingToDo) => {}
            Err(_) => return Err(Fault::MarksUnclear),
        }
    }
    let mut last = None;
    for row in touched {
        let Some(placed) = on.rows.get_mut(row) else { continue };
        let change = wording::Change { wording: on.read.wording(row), reason: None };
        let stored = wording::store(cx, actor, &working, placed, &change)?;
        last = Some(Printed { wording: stored, previous: placed.wording.clone() });
    }
    Ok(last)
}

/// Whether the working text says something of the party on one of these brackets.
pub(super) fn stands(
    cx: &mut Cx<'_, '_>,
    text: &Text,
    lives: &Lives,
    brackets: &[BracketId],
    party: &str,
) -> Result<bool, Fault> {
    let Some(working) = drafts::working(cx.db, &text.instrument.id)? else { return Ok(false) };
    let on = OnDraft::of(cx, lives, &working)?;
    // A spelling that several go by is nobody's.
    let parties = cx.parties()?;
    let said = |id: &BracketId| {
        let entries = on.one(lives, id).map(|found| on.read.stated(found.number)).unwrap_or_default();
        entries.iter().any(|entry| OnDay::canonical(&parties, &entry.party) == party)
    };
    Ok(brackets.iter().any(said))
}
