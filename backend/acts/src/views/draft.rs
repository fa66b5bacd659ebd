//! Drafts and paragraphs as a reader sees them.

use serde::Serialize;
use utoipa::ToSchema;

use super::{AlternativesView, CountsView, FrontView, RemarkView, RunView, TotalsView};

/// A draft in a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftCard {
    /// The name in addresses; `working` for the working draft.
    pub slug: String,
    /// What people call it, such as `First draft`.
    pub label: String,
    /// `zero`, `first`, `revised`, `compilation`, `final` or `working`.
    pub kind: String,
    /// `working` or `issued`.
    pub status: String,
    /// The document symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The date printed on it, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_at: Option<String>,
    /// Until when it is held back from all but those cleared, if it ever was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo_until: Option<String>,
    /// SHA-256 over labels, kinds and wordings in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
    /// How far it is open: `secretariat`, `negotiation`, `experts`, `participants` or `public`.
    pub openness: String,
    /// How many paragraphs.
    pub paragraphs: usize,
    /// How many open brackets.
    pub brackets: usize,
    /// How many paragraphs are agreed ad referendum.
    pub agreed: usize,
}

/// An instrument, named.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InstrumentRef {
    /// The name in addresses.
    pub slug: String,
    /// The title.
    pub title: String,
    /// BCP 47 language of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// A whole draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftView {
    /// The draft.
    pub card: DraftCard,
    /// Of which text.
    pub instrument: InstrumentRef,
    /// The title block.
    pub front: FrontView,
    /// Whether positions are in it; without them, tags are taken out of the wordings.
    pub positions_shown: bool,
    /// `full`, `brackets`, `plain` or `as:` and a party.
    pub view: String,
    /// The paragraphs in order.
    pub paragraphs: Vec<ParagraphView>,
    /// Counted over all, of what this reader sees.
    pub totals: TotalsView,
    /// How far it is from agreement, of what this reader sees.
    pub counts: CountsView,
    /// In a view as a party: what could not be known of what it wants, in order of place. Absent in other views.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<Vec<UnknownView>>,
    /// What is odd, of what this reader sees.
    pub remarks: Vec<RemarkView>,
    /// Options to choose from, as ranges of the paragraphs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionGroupView>,
    /// What this reader may do here.
    pub may: Vec<String>,
}

/// Something of which a view as a party does not know what the party wants.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UnknownView {
    /// The paragraph's id.
    pub paragraph_id: String,
    /// The place in the stored wording, in code points.
    pub at: usize,
    /// True for a bracket, false for an option, a paragraph or a sign without partner.
    pub bracket: bool,
    /// Its first words, without positions.
    pub text: String,
    /// `untagged`, `silent`, `reserved`, `uncertain`, `struck`, `slash`, `options` or `stray`.
    pub why: String,
}

/// One paragraph of a draft.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ParagraphView {
    /// The lasting identity.
    pub id: String,
    /// The fragment that addresses it in this draft, such as `op1.a`.
    pub anchor: String,
    /// What is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// `heading`, `preambular`, `operative`, `paragraph`, `item`, `footnote`, `table_row`, `glossary_entry`, `caption` or `annex`.
    pub kind: String,
    /// How deep: 1 is outermost.
    pub level: u32,
    /// The place in the draft, counted from 0.
    pub ordinal: usize,
    /// The words in the notation, as this reader may see them.
    pub wording: String,
    /// The words as drawn.
    pub runs: Vec<RunView>,
    /// The alternatives of which one begins in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<AlternativesView>,
    /// How many brackets are open when it begins.
    pub open_before: usize,
    /// Counted in it.
    pub totals: TotalsView,
    /// How far it is from agreement; a bracket counts where it opens.
    pub counts: CountsView,
    /// Whether it is agreed ad referendum.
    pub agreed: bool,
    /// How many comments this reader may see on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comments: Option<usize>,
    /// The entity tag for `If-Match`, in the working draft.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
}

/// Something an import could not keep as it was.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LossView {
    /// The stable code.
    pub code: String,
    /// The line of the file, counted from 1.
    pub line: usize,
    /// What was done, in an English sentence; the code says the same.
    pub message: String,
    /// The words it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// How many things it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// Where to look: the paragraph, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<usize>,
    /// The code point of its wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<usize>,
    /// The name by which it can be taken back: sent as `undo`, it is not done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    /// Whether it was taken back: then the source stands there as it is.
    pub undone: bool,
}

/// Options to choose from: `Option 1`, `Option 2`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OptionGroupView {
    /// The numbered paragraph they are options of, when its number stands before the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<usize>,
    /// The option that holds this group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inside: Option<InsideView>,
    /// The options in order.
    pub options: Vec<OptionRangeView>,
}

/// An option of a group, by their numbers.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct InsideView {
    /// The group, counted from 0.
    pub group: usize,
    /// The option in it, counted from 0.
    pub option: usize,
}

/// One option: a range of paragraphs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OptionRangeView {
    /// What is printed.
    pub label: String,
    /// The first paragraph, counted from 0.
    pub first: usize,
    /// The last one.
    pub last: usize,
    /// The range as the text itself declares it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared: Option<String>,
    /// Whether the option is that there be no text.
    pub no_text: bool,
}

/// What an import would give.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Preview {
    /// `markdown` or `plain_text`.
    pub format: String,
    /// The encoding that was met.
    pub encoding: String,
    /// The title block.
    pub front: FrontView,
    /// The paragraphs in order.
    pub paragraphs: Vec<PreviewParagraph>,
    /// What could not be kept as it was.
    pub losses: Vec<LossView>,
    /// Options to choose from, as ranges of the paragraphs.
    pub options: Vec<OptionGroupView>,
    /// What is odd in the notation.
    pub remarks: Vec<RemarkView>,
    /// Counted over all.
    pub totals: TotalsView,
}

/// One paragraph an import would give.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct PreviewParagraph {
    /// The place, counted from 0.
    pub index: usize,
    /// What is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind.
    pub kind: String,
    /// How deep.
    pub level: u32,
    /// The words.
    pub wording: String,
    /// The line of the file where it begins, counted from 1.
    pub line: usize,
    /// The words as drawn.
    pub runs: Vec<RunView>,
}

/// What an import gave.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ImportReceipt {
    /// The working draft.
    pub draft: DraftCard,
    /// What could not be kept as it was.
    pub losses: Vec<LossView>,
    /// What is odd in the notation.
    pub remarks: Vec<RemarkView>,
    /// How its paragraphs were paired with the draft before.
    pub pairs: PairCounts,
}

/// How paragraphs were paired with the draft before.
#[derive(Clone, Copy, Debug, Default, Serialize, ToSchema)]
pub struct PairCounts {
    /// Paired without doubt.
    pub sure: usize,
    /// Perhaps the same; kept apart until a person says so.
    pub doubtful: usize,
    /// Not there before.
    pub new: usize,
    /// No longer there.
    pub dropped: usize,
}
