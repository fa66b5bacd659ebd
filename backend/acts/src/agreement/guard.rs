//! Agreed words are not changed in passing: whoever wants to, opens them first, with a reason.

use adref_notation::{Reading, Target, read_one};
use adref_store::agreements;
use adref_store::placements::PlacedWording;

use super::agreed_words;
use crate::{Cx, Fault};
use adref_domain::ids::InstrumentId;

/// Goes on only if a new wording leaves agreed words and their stamps as they are.
pub(crate) fn guard(
    cx: &mut Cx<'_, '_>,
    instrument: &InstrumentId,
    placed: &PlacedWording,
    new: &str,
) -> Result<(), Fault> {
    let refused = || Fault::AgreedWords { label: placed.label.clone().unwrap_or_else(|| placed.kind.to_string()) };
    let (before, after) = (read_one(&placed.text), read_one(new));
    let whole = placed.agreed || recorded(cx, instrument, placed)?;
    if whole && (agreed_words(&placed.text) != agreed_words(new) || after.stamps().len() < before.stamps().len()) {
        return Err(refused());
    }
    let kept = stamped_brackets(&after);
    if stamped_brackets(&before).iter().all(|words| kept.contains(words)) { Ok(()) } else { Err(refused()) }
}

/// The words of brackets that bear a stamp of their own.
fn stamped_brackets(read: &Reading) -> Vec<String> {
    let own = read.stamps().iter().filter_map(|stamp| match stamp.target {
        Target::Bracket(id) => Some(agreed_words(&read.bracket_text(id))),
        _ => None,
    });
    own.collect()
}

/// Whether an agreement on the whole paragraph stands that its text need not show.
fn recorded(cx: &mut Cx<'_, '_>, instrument: &InstrumentId, placed: &PlacedWording) -> Result<bool, Fault> {
    let all = agreements::of_instrument(cx.db, instrument)?;
    let standing = all.iter().filter(|(row, _)| row.reopened_at.is_none());
    Ok(standing
        .flat_map(|(_, parts)| parts)
        .any(|part| part.paragraph == placed.paragraph && part.bracket.is_none() && !part.stays))
}
