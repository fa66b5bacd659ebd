//! Agreed words are not changed in passing: whoever wants to, opens them first, with a reason.

use adref_notation::{Reading, Target, read_one};
use adref_store::agreements::{self, AgreementPart};
use adref_store::placements::PlacedWording;

use super::agreed_words;
use crate::bracket::words_inside;
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
    let parts = standing(cx, instrument, placed)?;
    let whole = placed.agreed || parts.iter().any(|part| part.bracket.is_none());
    if whole && (agreed_words(&placed.text) != agreed_words(new) || after.stamps().len() < before.stamps().len()) {
        return Err(refused());
    }
    let kept = stamped_brackets(&after);
    // Not every rung could be stamped: the bracket is known by its words.
    let there: Vec<String> =
        after.brackets().iter().map(|bracket| agreed_words(&words_inside(&after.bracket_text(bracket.id)))).collect();
    let agreed = parts.iter().filter(|part| part.bracket.is_some()).map(|part| agreed_words(&part.words));
    let stays = agreed.into_iter().all(|words| there.contains(&words));
    if stays && stamped_brackets(&before).iter().all(|words| kept.contains(words)) { Ok(()) } else { Err(refused()) }
}

/// The words of brackets that bear a stamp of their own.
fn stamped_brackets(read: &Reading) -> Vec<String> {
    let own = read.stamps().iter().filter_map(|stamp| match stamp.target {
        Target::Bracket(id) => Some(agreed_words(&read.bracket_text(id))),
        _ => None,
    });
    own.collect()
}

/// What stands agreed of the paragraph, whether its text shows it or not.
fn standing(
    cx: &mut Cx<'_, '_>,
    instrument: &InstrumentId,
    placed: &PlacedWording,
) -> Result<Vec<AgreementPart>, Fault> {
    let all = agreements::of_instrument(cx.db, instrument)?;
    let standing = all.into_iter().filter(|(row, _)| row.reopened_at.is_none()).flat_map(|(_, parts)| parts);
    Ok(standing.filter(|part| part.paragraph == placed.paragraph && !part.stays).collect())
}
