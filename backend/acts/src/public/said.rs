//! What a public comment says, as it is kept until it is a comment.

use adref_domain::ids::{DraftId, ParagraphId};
use adref_domain::{CommentKind, CommentTarget, PublicState};
use adref_store::comments::Quote;
use adref_store::public_comments::PublicComment;
use serde::{Deserialize, Serialize};

use crate::comment::Worded;
use crate::{Cx, Fault};

/// What is said, and about what.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Said {
    pub(super) draft: DraftId,
    pub(super) paragraph: Option<ParagraphId>,
    pub(super) target: CommentTarget,
    pub(crate) kind: CommentKind,
    pub(crate) text: String,
    pub(crate) proposed_wording: Option<String>,
    pub(crate) justification: Option<String>,
    quote: Option<(String, String, String, i64, i64)>,
}

impl Said {
    pub(super) fn of(draft: DraftId, paragraph: Option<ParagraphId>, worded: Worded) -> Self {
        let quote = worded.quote.map(|it| (it.exact, it.prefix, it.suffix, it.start, it.end));
        Self {
            draft,
            paragraph,
            target: worded.target,
            kind: worded.kind,
            text: worded.text,
            proposed_wording: worded.proposed_wording,
            justification: worded.justification,
            quote,
        }
    }

    pub(crate) fn quote(&self) -> Option<Quote> {
        let (exact, prefix, suffix, start, end) = self.quote.clone()?;
        Some(Quote { exact, prefix, suffix, start, end })
    }

    /// All of its words, as they are compared with others'.
    pub(super) fn words(&self) -> String {
        let parts = [Some(self.text.as_str()), self.proposed_wording.as_deref(), self.justification.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    pub(super) fn written(&self) -> Result<String, Fault> {
        serde_json::to_string(self).map_err(|error| Fault::Internal(error.to_string()))
    }

    pub(super) fn read(content: &str) -> Result<Self, Fault> {
        serde_json::from_str(content).map_err(|_| Fault::Internal("a public comment cannot be read".to_owned()))
    }

    /// What is said in a row that was sealed.
    pub(super) fn unsealed(cx: &Cx<'_, '_>, row: &PublicComment) -> Result<Self, Fault> {
        let plain = cx.rules.secrets()?.open(&purpose(row), &row.content)?;
        let plain = String::from_utf8(plain).map_err(|_| Fault::Internal("a sealed text is no text".to_owned()))?;
        Self::read(&plain)
    }
}

/// What a row says, wherever it stands; nothing of what was disowned or not confirmed in time.
pub(crate) fn said_in(cx: &Cx<'_, '_>, row: &PublicComment) -> Result<Option<Said>, Fault> {
    match row.state {
        PublicState::Disowned | PublicState::Lapsed => Ok(None),
        PublicState::TurnedAway => Said::unsealed(cx, row).map(Some),
        _ => Said::read(&row.content).map(Some),
    }
}

/// The content of a row, sealed: it opens with the key beside the database, for this comment alone.
pub(super) fn sealed(cx: &Cx<'_, '_>, row: &PublicComment) -> Result<String, Fault> {
    cx.rules.secrets()?.seal(&purpose(row), row.content.as_bytes())
}

pub(crate) fn purpose(row: &PublicComment) -> String {
    format!("turned away {}", row.id)
}
