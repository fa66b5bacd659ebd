//! Answers to comments: with words taken into the text, or with a reason.

mod duplicate;
mod insert;
mod landing;
mod many;
mod merge;
mod table;

pub(crate) use many::named;
pub use many::{AnsweredMany, DisposeMany, dispose_many};
pub(crate) use merge::brought_in;
pub use merge::{MergeComment, merge};
pub use table::{answers, exported};

use adref_domain::event::EventKind;
use adref_domain::ids::{CommentId, DispositionId, ParagraphId};
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_domain::{CommentState, CommentTarget, DispositionKind};
use adref_store::{comments, dispositions, drafts, placements};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::lineage::placed_in;
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::show::{self, Shelf};
use crate::views::DispositionView;
use crate::{Actor, Cx, Fault, outbox, text};

/// An answer.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Dispose {
    /// `accepted`, `accepted_with_modification`, `partly_accepted`, `not_accepted`, `noted`, `out_of_scope`, `deferred` or `duplicate`.
    pub kind: String,
    /// Why; the author reads it.
    pub reason: Option<String>,
    /// The number or id of the comment it is the same as; needed for `duplicate`.
    pub duplicate_of: Option<String>,
    /// Where in the working draft the words are; the comment's own paragraph when absent.
    pub landing: Option<LandingInput>,
}

/// A place in the working draft.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LandingInput {
    /// The paragraph.
    pub paragraph: String,
    /// The words in it.
    pub words: Option<String>,
}

/// Answers a comment. A later answer counts instead; the earlier one stays in the record.
///
/// # Errors
/// [`Fault::ReasonRequired`], [`Fault::CommentWithdrawn`], [`Fault::NotFound`].
pub fn dispose(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Dispose) -> Result<DispositionView, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::Dispose)?;
    let kind: DispositionKind = text::code("kind", &input.kind)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let mut answer = Answer { kind, reason, landed: None, words: None, duplicate_of: None };
    answer.duplicate_of = duplicate::named(cx, &row, kind, input.duplicate_of.as_deref())?;
    if let Some(place) = &input.landing {
        (answer.landed, answer.words) = landing::named(cx, &found.text, kind, place)?;
    }
    let before = dispositions::latest(cx.db, &row.id)?;
    let stored = answer.store(cx, actor, &row, &found)?;
    let record = Record::of(EventKind::CommentDisposed, actor, row.id.as_str()).process(&found.text.process.id);
    let record = record.before(&before.as_ref().map(facts)).after(&facts(&stored)).reason(answer.reason.as_deref());
    record.data(json!({ "number": row.number, "disposition": kind })).write(cx)?;
    show::disposition(cx, actor, &stored, &mut Shelf::default())
}

/// An answer as the ledger hashes it.
pub(crate) fn facts(row: &dispositions::Disposition) -> serde_json::Value {
    json!({
        "id": row.id, "comment": row.comment, "kind": row.kind, "reason": row.reason, "landing_draft": row.landing_draft,
        "landing_paragraph": row.landing_paragraph, "landing_words": row.landing_words, "duplicate_of": row.duplicate_of,
    })
}

/// An answer about to be stored.
pub(crate) struct Answer {
    pub(crate) kind: DispositionKind,
    pub(crate) reason: Option<String>,
    /// The paragraph in which the words landed, where it is not the one the comment is about.
    pub(crate) landed: Option<ParagraphId>,
    /// The words in it.
    pub(crate) words: Option<String>,
    /// The comment it is the same as.
    pub(crate) duplicate_of: Option<CommentId>,
}

impl Answer {
    /// Stores the answer and queues the mail that tells the author. The caller writes the event.
    pub(crate) fn store(
        &self,
        cx: &mut Cx<'_, '_>,
        actor: &Actor,
        row: &comments::Comment,
        found: &FoundRound,
    ) -> Result<dispositions::Disposition, Fault> {
        if row.state == CommentState::Withdrawn {
            return Err(Fault::CommentWithdrawn);
        }
        if self.kind.needs_reason() && self.reason.is_none() {
            return Err(Fault::ReasonRequired("this answer needs a reason: the author reads it"));
        }
        let landing = self.landing(cx, row, found)?;
        let stored = dispositions::Disposition {
            id: DispositionId::from_bits(chance()),
            comment: row.id.clone(),
            kind: self.kind,
            reason: self.reason.clone(),
            by: actor.person()?.clone(),
            landing_draft: landing.as_ref().map(|(draft, _)| draft.id.clone()),
            landing_paragraph: landing.as_ref().map(|(_, placed)| placed.paragraph.clone()),
            at: cx.now,
            duplicate_of: self.duplicate_of.clone(),
            landing_words: self.words.clone().filter(|_| landing.is_some()),
        };
        dispositions::add(cx.db, &stored)?;
        comments::set_state(cx.db, &row.id, CommentState::Received, CommentState::Answered, cx.now)?;
        Self::tell(cx, row, found)?;
        Ok(stored)
    }

    /// Where the words are: in the paragraph of the working draft, if the answer is a yes and the paragraph is still there.
    fn landing(
        &self,
        cx: &mut Cx<'_, '_>,
        row: &comments::Comment,
        found: &FoundRound,
    ) -> Result<Option<(drafts::Draft, placements::PlacedWording)>, Fault> {
        // What was missing after a paragraph is not in that paragraph.
        let about = row.paragraph.as_ref().filter(|_| row.target != CommentTarget::After);
        let Some(paragraph) = self.landed.as_ref().or(about) else {
            return Ok(None);
        };
        if !self.kind.lands() {
            return Ok(None);
        }
        let Some(working) = drafts::working(cx.db, &found.text.instrument.id)? else {
            return Ok(None);
        };
        Ok(placed_in(cx, &working, paragraph)?.map(|placed| (working, placed)))
    }

    /// That there is an answer, and where: what it is stays in the house, for mail is read by many.
    fn tell(cx: &mut Cx<'_, '_>, row: &comments::Comment, found: &FoundRound) -> Result<(), Fault> {
        let data = outbox::facts(json!({ "instrument_title": found.text.instrument.title }));
        outbox::queue(cx, NoticeKind::CommentAnswered, row, data)
    }
}
