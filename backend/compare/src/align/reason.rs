//! Why paragraphs are paired, as a code with its figures: whoever knows the reader's language makes the sentence.

use serde::Serialize;
use std::fmt::{Display, Formatter, Result};

/// What decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReasonCode {
    /// A person said so.
    Decided,
    /// The same paragraph by its identity.
    Identity,
    /// The same words.
    SameWords,
    /// So many of the words are alike.
    Likeness,
    /// Both define the same term, which no other paragraph does.
    SameTerm,
    /// The joining paragraph's words stand in the text it was split off.
    Split,
    /// The joining paragraph's words stand in the text it went into.
    Merged,
    /// No paragraph of the old draft comes near.
    NoneBefore,
    /// No paragraph of the new draft comes near.
    NoneAfter,
}

/// Why paragraphs are paired, or why one stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Reason {
    /// What decided.
    pub code: ReasonCode,
    /// Share of the words alike, 0 to 1.
    pub alike: f64,
    /// The same of the next best pair that could take its place; nothing when there is none.
    pub next: Option<f64>,
    /// For what was split or merged: the share of the joining words that stand in the other text.
    pub contained: Option<f64>,
    /// Whether both carry the same label.
    pub same_label: bool,
}

impl Reason {
    pub(crate) const fn plain(code: ReasonCode) -> Self {
        Self { code, alike: 0.0, next: None, contained: None, same_label: false }
    }
}

/// The sentence in English.
impl Display for Reason {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let percent = |share: f64| format!("{:.0} %", share * 100.0);
        let contained = percent(self.contained.unwrap_or(0.0));
        match self.code {
            ReasonCode::Decided => f.write_str("decided by a person"),
            ReasonCode::Identity => f.write_str("the same paragraph by its identity"),
            ReasonCode::SameWords => f.write_str("the same words"),
            ReasonCode::SameTerm => {
                write!(f, "both define the same term; {} of the words alike", percent(self.alike))
            }
            ReasonCode::Split => write!(f, "split: {contained} of the joining words stand in the other text"),
            ReasonCode::Merged => write!(f, "merged: {contained} of the joining words stand in the other text"),
            ReasonCode::NoneBefore => f.write_str("no paragraph of the old draft comes near"),
            ReasonCode::NoneAfter => f.write_str("no paragraph of the new draft comes near"),
            ReasonCode::Likeness => {
                write!(f, "{} of the words alike", percent(self.alike))?;
                if let Some(next) = self.next {
                    write!(f, ", the next {}", percent(next))?;
                }
                f.write_str(if self.same_label { ", same label" } else { "" })
            }
        }
    }
}
