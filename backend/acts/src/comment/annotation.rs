//! A comment as a W3C Web Annotation, so that other tools can show it at its words.

use adref_domain::policy::Action;
use serde::Serialize;
use utoipa::ToSchema;

use crate::lookup;
use crate::views::{CommentView, QuoteView};
use crate::{Actor, Cx, Fault};

/// A comment in the W3C Web Annotation Data Model.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Annotation {
    /// The vocabulary.
    #[serde(rename = "@context")]
    pub context: &'static str,
    /// Its name.
    pub id: String,
    /// `Annotation`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Why: `commenting`, `editing` with proposed words, `questioning`.
    pub motivation: &'static str,
    /// When it was received.
    pub created: String,
    /// What is said, and the words proposed.
    pub body: Vec<TextualBody>,
    /// What it is about.
    pub target: AnnotationTarget,
}

/// A text of an annotation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct TextualBody {
    /// `TextualBody`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// `commenting` for what is said, `editing` for the words proposed, `describing` for the justification.
    pub purpose: &'static str,
    /// The text.
    pub value: String,
    /// `text/plain`: no HTML is stored and none is accepted.
    pub format: &'static str,
}

/// What an annotation is about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AnnotationTarget {
    /// The paragraph of the draft, by its address.
    pub source: String,
    /// The chosen words; none for a whole paragraph or draft.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub selector: Vec<SelectorView>,
}

/// One selector of the W3C Web Annotation Data Model.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[serde(tag = "type")]
pub enum SelectorView {
    /// The words with what stands around them.
    TextQuoteSelector {
        /// The words.
        exact: String,
        /// What stands before them.
        prefix: String,
        /// What stands after them.
        suffix: String,
    },
    /// Code points in the wording as this reader sees it.
    TextPositionSelector {
        /// Where they begin.
        start: usize,
        /// Where they end.
        end: usize,
    },
}

/// A comment as an annotation, as far as this reader may see it.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn annotation(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Annotation, Fault> {
    let (row, _) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    let view = super::one(cx, actor, row)?;
    Ok(of(&view))
}

fn of(view: &CommentView) -> Annotation {
    let text = |purpose, value: &str| TextualBody {
        kind: "TextualBody",
        purpose,
        value: value.to_owned(),
        format: "text/plain",
    };
    let mut body = vec![text("commenting", &view.text)];
    body.extend(view.proposed_wording.as_deref().map(|words| text("editing", words)));
    body.extend(view.justification.as_deref().map(|words| text("describing", words)));
    let motivation = match (view.kind.as_str(), &view.proposed_wording) {
        ("question", _) => "questioning",
        (_, Some(_)) => "editing",
        _ => "commenting",
    };
    let place = view.anchor.as_deref().map(|anchor| format!("#{anchor}")).unwrap_or_default();
    Annotation {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: format!("urn:uuid:{}", view.id),
        kind: "Annotation",
        motivation,
        created: view.created_at.clone(),
        body,
        target: AnnotationTarget {
            source: format!("/t/{}/d/{}{place}", view.instrument.slug, view.draft),
            selector: view.quote.as_ref().map(selectors).unwrap_or_default(),
        },
    }
}

fn selectors(quote: &QuoteView) -> Vec<SelectorView> {
    let QuoteView { exact, prefix, suffix, start, end } = quote.clone();
    vec![SelectorView::TextQuoteSelector { exact, prefix, suffix }, SelectorView::TextPositionSelector { start, end }]
}
