//! The queue as those see it who look after it: no address, no words.

use adref_domain::notice::NoticeState;
use adref_domain::policy::{Action, Facts};
use adref_store::notices;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::show::cut_page;
use crate::{Actor, Cx, Fault, text};

/// A mail in the queue, without its address.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct NoticeView {
    /// The mail.
    pub id: String,
    /// Why it is sent.
    pub kind: String,
    /// `queued`, `sent` or `dead`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// The last answer of the mail server.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_error: Option<String>,
    /// When it was queued.
    pub created_at: String,
    /// When it is tried next, while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_at: Option<String>,
    /// When it was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
}

/// A page of the queue, with figures of all of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OutboxView {
    /// The mails, newest first.
    pub items: Vec<NoticeView>,
    /// The cursor of the next page, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many mails stand where.
    pub counts: NoticeCounts,
    /// Since when the oldest waits that might have left by now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub oldest_due_at: Option<String>,
}

/// How many mails stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticeCounts {
    /// Waiting for their next attempt.
    pub queued: i64,
    /// Accepted by the mail server.
    pub sent: i64,
    /// Given up.
    pub dead: i64,
}

/// Which mails are listed.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OutboxQuery {
    /// The cursor of the page before.
    pub after: Option<String>,
    /// How many items, at most 200.
    pub limit: Option<u32>,
    /// `queued`, `sent` or `dead`; all when absent.
    pub state: Option<String>,
}

/// The queue, newest first.
///
/// # Errors
/// [`Fault::NotFound`] for those who may not see it.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, query: &OutboxQuery) -> Result<OutboxView, Fault> {
    actor.must(Action::ReadOutbox, &Facts::default())?;
    let state = query.state.as_deref().map(|state| text::code("state", state)).transpose()?;
    let limit = i64::from(query.limit.unwrap_or(50).clamp(1, 200));
    let page = adref_store::Page { after: query.after.clone(), limit };
    let rows = notices::list(cx.db, state, &page)?;
    let (rows, next) = cut_page(rows, &page, |row| row.id.to_string());
    let mut counts = NoticeCounts::default();
    for (state, count) in notices::counts_by_state(cx.db)? {
        match state {
            NoticeState::Queued => counts.queued = count,
            NoticeState::Sent => counts.sent = count,
            NoticeState::Dead => counts.dead = count,
        }
    }
    let oldest_due_at = notices::oldest_due(cx.db, cx.now)?.map(text::rfc3339);
    Ok(OutboxView { items: rows.into_iter().map(view).collect(), next, counts, oldest_due_at })
}

/// A mail without its address.
pub(crate) fn view(row: notices::Notice) -> NoticeView {
    NoticeView {
        id: row.id.to_string(),
        kind: row.kind.to_string(),
        state: row.state.to_string(),
        attempts: row.attempts,
        last_error: row.last_error,
        created_at: text::rfc3339(row.created_at),
        next_at: (row.state == NoticeState::Queued).then(|| text::rfc3339(row.next_at)),
        sent_at: row.sent_at.map(text::rfc3339),
    }
}
