//! Sources and what cites them.

use serde::Serialize;
use utoipa::ToSchema;

use super::{NamedRef, ProcessRef};

/// The sources of a process.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SourcesView {
    /// The process.
    pub process: ProcessRef,
    /// Its sources, in the order they were added.
    pub sources: Vec<ProcessSourceView>,
    /// Citations of superseded sources that wait for this reader's answer.
    pub waiting: usize,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// A source, with what cites it of what this reader sees.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ProcessSourceView {
    /// The source.
    pub id: String,
    /// `report`, `resolution`, `data` or `other`.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The day it is of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// What is to be known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<NamedRef>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub superseded_reason: Option<String>,
    /// What cites it.
    pub citations: Vec<CitationView>,
    /// Its version, for `If-Match`.
    pub etag: String,
}

/// A paragraph or a comment that cites a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CitationView {
    /// The citation.
    pub id: String,
    /// The text, by its name in addresses.
    pub instrument: String,
    /// Its title.
    pub title: String,
    /// The paragraph that cites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The last draft that holds it and this reader may read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<String>,
    /// Its label there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The comment that cites.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its first words.
    pub words: String,
    /// Where in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Why it was kept although its source was superseded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_reason: Option<String>,
    /// Whether it has ended.
    pub ended: bool,
    /// Whether its source was superseded and this reader is asked what becomes of it.
    pub asks: bool,
    /// Whether this reader may end it.
    pub may_answer: bool,
}

/// What a paragraph cites.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParagraphCitation {
    /// The citation.
    pub id: String,
    /// The source.
    pub source: ProcessSourceView,
    /// Where in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// A footnote of a draft, with what it cites and what it might.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FootnoteView {
    /// The footnote, a paragraph of its own.
    pub paragraph: String,
    /// Its label.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Its words.
    pub words: String,
    /// The sources it cites.
    pub cites: Vec<ProcessSourceView>,
    /// The sources it might be about, the likeliest first.
    pub suggestions: Vec<SuggestionView>,
}

/// A source a footnote might be about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct SuggestionView {
    /// The source.
    pub source: ProcessSourceView,
    /// How much of it the footnote names, 0 to 1.
    pub likeness: f64,
}
