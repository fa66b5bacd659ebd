//! What a comment points at, and the chosen words found where they were chosen; never by guess.

use adref_compare::{Found, Quote, find, places};
use adref_domain::{CommentTarget, ParagraphKind};
use adref_store::comments;
use adref_store::placements::PlacedWording;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::LodgeComment;
use crate::show::around;
use crate::views::QuoteView;
use crate::{Fault, text};

/// How many places are named to somebody whose words stand in several.
const PLACES: usize = 20;

/// Chosen words, as W3C TextQuoteSelector and TextPositionSelector. Positions are code points in the wording as it was shown.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QuoteInput {
    /// The words.
    pub exact: String,
    /// What stands before them.
    #[serde(default)]
    pub prefix: String,
    /// What stands after them.
    #[serde(default)]
    pub suffix: String,
    /// Where they begin.
    pub start: Option<usize>,
    /// Where they end.
    pub end: Option<usize>,
}

/// One selector of the W3C Web Annotation Data Model.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum SelectorInput {
    /// The words with what stands around them.
    TextQuoteSelector {
        /// The words.
        exact: String,
        /// What stands before them.
        #[serde(default)]
        prefix: String,
        /// What stands after them.
        #[serde(default)]
        suffix: String,
    },
    /// Code points in the wording as it was shown.
    TextPositionSelector {
        /// Where they begin.
        start: usize,
        /// Where they end.
        end: usize,
    },
}

/// What a comment points at.
pub(super) struct Place {
    pub(super) target: CommentTarget,
    pub(super) quote: Option<comments::Quote>,
}

impl Place {
    /// Reads the target a comment names, or the one that follows from what it holds. `shown` is the wording as its author reads it.
    pub(super) fn of(input: &LodgeComment, placed: Option<&PlacedWording>, shown: Option<&str>) -> Result<Self, Fault> {
        let chosen = chosen(input, shown)?;
        let quote = match (shown, chosen) {
            (Some(shown), Some(quote)) => Some(located(&quote, shown)?),
            (None, Some(_)) => {
                return Err(Fault::invalid("paragraph", "chosen words need the paragraph they stand in"));
            }
            _ => None,
        };
        let footnote = placed.is_some_and(|placed| placed.kind == ParagraphKind::Footnote);
        let follows = match (&quote, placed) {
            (Some(_), _) => CommentTarget::Words,
            (None, Some(_)) if footnote => CommentTarget::Footnote,
            (None, Some(_)) => CommentTarget::Paragraph,
            (None, None) => CommentTarget::Whole,
        };
        let target = match input.target.as_deref().map(|code| text::code("target", code)).transpose()? {
            None => follows,
            Some(CommentTarget::After) if quote.is_none() => CommentTarget::After,
            Some(named) if named == follows => named,
            Some(named) => {
                let message = format!("{named} does not fit what came with it, which is about the {follows}");
                return Err(Fault::invalid("target", message));
            }
        };
        Ok(Self { target, quote })
    }
}

/// The chosen words, from whichever of the two forms they came in; empty ones are none.
fn chosen(input: &LodgeComment, shown: Option<&str>) -> Result<Option<QuoteInput>, Fault> {
    let Some(selectors) = &input.selector else {
        return Ok(input.quote.clone().filter(|quote| !quote.exact.is_empty()));
    };
    if input.quote.is_some() {
        return Err(Fault::invalid("selector", "send the words once: in quote or in selector"));
    }
    let mut quote = QuoteInput::default();
    for selector in selectors {
        match selector {
            SelectorInput::TextQuoteSelector { exact, prefix, suffix } => {
                (quote.exact, quote.prefix, quote.suffix) = (exact.clone(), prefix.clone(), suffix.clone());
            }
            SelectorInput::TextPositionSelector { start, end } => {
                (quote.start, quote.end) = (Some(*start), Some(*end));
            }
        }
    }
    if let (true, Some(start), Some(end)) = (quote.exact.is_empty(), quote.start, quote.end) {
        quote.exact =
            between(shown.unwrap_or_default(), start, end).ok_or(Fault::QuoteNotFound { near: Vec::new() })?;
    }
    Ok(Some(quote).filter(|quote| !quote.exact.is_empty()))
}

/// The words at these code points, when there are any.
fn between(shown: &str, start: usize, end: usize) -> Option<String> {
    let length = end.checked_sub(start).filter(|length| *length > 0)?;
    let words: String = shown.chars().skip(start).take(length).collect();
    (words.chars().count() == length).then_some(words)
}

/// Finds the chosen words. Where the position says one thing and the words another, the words count.
pub(super) fn located(input: &QuoteInput, shown: &str) -> Result<comments::Quote, Fault> {
    let exact = text::kept("quote", &input.exact, text::WORDING)?;
    let context = |words: &str| text::kept("quote", words, 1024);
    let quote = Quote {
        exact: exact.clone(),
        prefix: context(&input.prefix)?,
        suffix: context(&input.suffix)?,
        start: input.start,
        end: input.end,
    };
    let (start, end) = match find(&quote, shown) {
        Found::Sure { start, end } => (start, end),
        // A position at which exactly these words stand tells them from their like elsewhere.
        Found::Twice => match stands(&quote, shown) {
            Some(place) => place,
            None => return Err(Fault::QuoteAmbiguous { places: named(&exact, shown) }),
        },
        Found::Uncertain { start, end, .. } => {
            return Err(Fault::QuoteNotFound { near: vec![around(shown, start, end)] });
        }
        Found::Absent => return Err(Fault::QuoteNotFound { near: Vec::new() }),
    };
    let at = |offset: usize| i64::try_from(offset).unwrap_or(i64::MAX);
    Ok(comments::Quote { exact, prefix: quote.prefix, suffix: quote.suffix, start: at(start), end: at(end) })
}

/// The position, when nothing was said about the surroundings and the words stand exactly there.
fn stands(quote: &Quote, shown: &str) -> Option<(usize, usize)> {
    let (start, end) = quote.start.zip(quote.end)?;
    let silent = quote.prefix.is_empty() && quote.suffix.is_empty();
    (silent && between(shown, start, end).as_deref() == Some(&quote.exact)).then_some((start, end))
}

/// Every place of the words, with what stands around each, so that its author can say which is meant.
fn named(exact: &str, shown: &str) -> Vec<QuoteView> {
    places(exact, shown).into_iter().take(PLACES).map(|(start, end)| around(shown, start, end)).collect()
}
