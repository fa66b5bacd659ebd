//! The library of adopted texts, and what a draft quotes of it.

use serde::Serialize;
use utoipa::ToSchema;

use super::{DraftRef, OpView, ProcessRef};

/// The library of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LibraryView {
    /// The process.
    pub process: ProcessRef,
    /// Its texts, by the days they were adopted; those without a day last.
    pub texts: Vec<LibraryTextView>,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// An adopted text: brought in from elsewhere (`id`), or adopted here (`instrument` and `draft`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LibraryTextView {
    /// The text, where it was brought in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The text, by its name in addresses, where it was adopted here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// The adopted draft of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// Its title.
    pub title: String,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The day it was adopted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// Who adopted it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Its BCP 47 language.
    pub language: String,
    /// Where it can be read whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// How many paragraphs it has.
    pub paragraphs: usize,
}

/// A text that was brought in, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WholeTextView {
    /// The text.
    #[serde(flatten)]
    pub card: LibraryTextView,
    /// The process in whose library it is.
    pub process: ProcessRef,
    /// Its paragraphs.
    pub content: Vec<LibraryParagraphView>,
}

/// A paragraph of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct LibraryParagraphView {
    /// What is printed before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind of provision.
    pub kind: String,
    /// Its words.
    pub wording: String,
}

/// What a draft quotes of adopted texts.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AgreedLanguageView {
    /// The text, by its name in addresses.
    pub instrument: String,
    /// Its title.
    pub title: String,
    /// The draft.
    pub draft: DraftRef,
    /// The BCP 47 language of the text.
    pub language: String,
    /// Sentences that were looked at.
    pub sentences: usize,
    /// Whether there was no time to look at all of them.
    pub coarse: bool,
    /// The adopted texts it was held against.
    pub library: Vec<LibraryTextView>,
    /// What it quotes, in the order of the draft.
    pub quotes: Vec<AgreedQuoteView>,
}

/// Words of a draft that quote an adopted text.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AgreedQuoteView {
    /// The paragraph of the draft.
    pub paragraph: String,
    /// Its label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The adopted text, as its place in `library`.
    pub text: usize,
    /// The label of the paragraph there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_label: Option<String>,
    /// The words there.
    pub source: String,
    /// The words of the draft, without positions.
    pub words: String,
    /// Whether nothing differs but spaces, punctuation, quotation style and case.
    pub exact: bool,
    /// How much of both is shared, 0 to 1.
    pub likeness: f64,
    /// From the adopted words to those of the draft.
    pub ops: Vec<OpView>,
    /// Other texts of the library that say it just as much, as places there.
    pub also: Vec<usize>,
}
