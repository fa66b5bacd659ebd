//! Flat runs for drawing: the concatenated `text` of a paragraph's runs is its wording.

use crate::model::{Entry, Stray};
use serde::{Deserialize, Serialize};

/// What a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RunKind {
    /// Words.
    #[default]
    Text,
    /// `[`.
    Open,
    /// `]`.
    Close,
    /// `/` between rivals.
    Slash,
    /// A position in braces or angle signs.
    Tag,
    /// A heading, note or placeholder in braces.
    Note,
    /// An agreement stamp.
    Stamp,
    /// A link, address included.
    Link,
    /// An editorial bracket, `[a]`.
    Editorial,
    /// A reference to a footnote.
    FootnoteRef,
    /// Signs of markup that are not drawn: `~~`, `*`.
    Mark,
    /// The head of an option, `Option 1:`.
    Option,
    /// Who owns the words, written inside the bracket or in parentheses after it.
    Owner,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A piece of a paragraph that is drawn in one way. Defaults are left out when it is serialized.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Run {
    /// What it is.
    pub kind: RunKind,
    /// The characters.
    pub text: String,
    /// How many brackets are around it; for `[` and `]` their own depth.
    #[serde(skip_serializing_if = "is_default")]
    pub depth: u16,
    /// The innermost bracket it is in, or the one it opens or closes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bracket: Option<u32>,
    /// The group of alternatives of that bracket; for a slash that of the parts it parts, for an option that of its set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// In struck words.
    #[serde(skip_serializing_if = "is_default")]
    pub struck: bool,
    /// In emphasized words.
    #[serde(skip_serializing_if = "is_default")]
    pub emphasis: bool,
    /// In strongly emphasized words.
    #[serde(skip_serializing_if = "is_default")]
    pub strong: bool,
    /// Who says what, for tags and owners.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<Entry>,
    /// The bracket a tag, owner or stamp belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<u32>,
    /// Target or meaning is a choice among readings.
    #[serde(skip_serializing_if = "is_default")]
    pub uncertain: bool,
    /// The sign has no partner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stray: Option<Stray>,
}
