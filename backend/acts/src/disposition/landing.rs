//! The place in the working draft an answer points at.

use adref_compare::{Found, Quote, find};
use adref_domain::DispositionKind;
use adref_domain::ids::ParagraphId;
use adref_store::drafts;

use super::LandingInput;
use crate::lookup::{self, Text};
use crate::{Cx, Fault, text};

/// The paragraph and words named, when they are there.
///
/// # Errors
/// [`Fault::Invalid`] for an answer without a place, or a paragraph that is not in the working draft; [`Fault::QuoteNotFound`].
pub(super) fn named(
    cx: &mut Cx<'_, '_>,
    text: &Text,
    kind: DispositionKind,
    place: &LandingInput,
) -> Result<(Option<ParagraphId>, Option<String>), Fault> {
    if !kind.lands() {
        return Err(Fault::invalid(
            "landing",
            "goes with accepted, accepted_with_modification and partly_accepted only",
        ));
    }
    let absent = || Fault::invalid("landing", "the paragraph is not in the working draft");
    let working = drafts::working(cx.db, &text.instrument.id)?.ok_or_else(absent)?;
    let placed = lookup::placed(cx, &working, &place.paragraph).map_err(|fault| match fault {
        Fault::NotFound => absent(),
        other => other,
    })?;
    let words = text::optional("landing", place.words.as_deref(), text::WORDING)?;
    if let Some(words) = &words {
        let quote = Quote { exact: words.clone(), ..Quote::default() };
        if matches!(find(&quote, &placed.text), Found::Absent | Found::Uncertain { .. }) {
            return Err(Fault::QuoteNotFound { near: Vec::new() });
        }
    }
    Ok((Some(placed.paragraph), words))
}
