//! How far a public comment has come, for whoever holds its number and a key.

use adref_domain::{KeyPurpose, PublicState};
use adref_store::comments;
use adref_store::public_comments::PublicComment;
use serde::Serialize;
use utoipa::ToSchema;

use super::keys::{Key, opened};
use crate::show::{self, Shelf};
use crate::text::rfc3339;
use crate::views::{CommentView, InstrumentRef};
use crate::{Actor, Cx, Fault, lookup};

/// How far it has come.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FollowView {
    /// The number to quote.
    pub number: String,
    /// `unconfirmed`, `in_moderation`, `published`, `turned_away`, `disowned` or `lapsed`.
    pub state: String,
    /// Of which text.
    pub instrument: InstrumentRef,
    /// On which draft, by its name in addresses.
    pub draft: String,
    /// What people call the draft.
    pub draft_label: String,
    /// When it was received.
    pub received_at: String,
    /// Whether that was after the deadline.
    pub late: bool,
    /// When the round closes.
    pub closes_at: String,
    /// When the address was confirmed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed_at: Option<String>,
    /// Why it was turned away, as a code of the published list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The comment and its answer, once it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<CommentView>,
}

/// Shows it to whoever holds a key. Nothing is used up.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`].
pub fn follow(cx: &mut Cx<'_, '_>, input: &Key) -> Result<FollowView, Fault> {
    let (_, row) = opened(cx, input, KeyPurpose::Follow)?;
    shown(cx, &row)
}

pub(super) fn shown(cx: &mut Cx<'_, '_>, row: &PublicComment) -> Result<FollowView, Fault> {
    let found = lookup::round_unruled(cx, &row.round)?;
    let instrument = &found.text.instrument;
    let instrument = InstrumentRef {
        slug: instrument.slug.clone(),
        title: instrument.title.clone(),
        language: Some(instrument.language.clone()),
    };
    Ok(FollowView {
        number: row.number.clone(),
        state: row.state.to_string(),
        instrument,
        draft: found.draft.slug.clone(),
        draft_label: found.draft.label.clone(),
        received_at: rfc3339(row.created_at),
        late: row.late,
        closes_at: rfc3339(found.round.closes_at),
        confirmed_at: row.confirmed_at.map(rfc3339),
        reason: row.reason.clone(),
        comment: comment(cx, row)?,
    })
}

/// The comment as everybody would read it: a key shows what became of it, and nothing else that its holder may not see.
fn comment(cx: &mut Cx<'_, '_>, row: &PublicComment) -> Result<Option<CommentView>, Fault> {
    if row.state != PublicState::Published {
        return Ok(None);
    }
    let Some(comment) = comments::by_id(cx.db, &row.id)? else { return Ok(None) };
    let rows = [comment];
    let mut shelf = Shelf::with(cx, &rows)?;
    let [comment] = &rows;
    show::comment(cx, &Actor::stranger(), comment, &mut shelf).map(Some)
}
