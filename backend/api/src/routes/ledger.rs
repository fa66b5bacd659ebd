//! The ledger: its public side, and the recorded acts for those who may read them.

use actix_web::web::{Path, Query};
use adref_acts::ledger::{self, Checkpoint, Consistency, EventView, Ledger, Proof, Sizes};
use adref_acts::process::PageQuery;
use adref_acts::views::Page;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::problem::Problem;

/// Read the newest signed checkpoints of the ledger and its public keys.
#[utoipa::path(get, path = "/api/v1/ledger", tag = "ledger", responses((status = 200, body = Ledger)))]
pub(crate) async fn read(asker: Asker) -> Reply {
    answer::ok(&asker.read(ledger::ledger).await?)
}

/// Read the checkpoint over so many entries, or the `latest`.
#[utoipa::path(get, path = "/api/v1/ledger/checkpoints/{size}", tag = "ledger", params(("size" = String, Path, description = "A number of entries, or `latest`")), responses((status = 200, body = Checkpoint)))]
pub(crate) async fn checkpoint(asker: Asker, size: Path<String>) -> Reply {
    if size.as_str() == "latest" {
        return answer::ok(&asker.read(ledger::latest).await?);
    }
    let size = size.parse().map_err(|_| Problem::new("checkpoint_not_found"))?;
    answer::ok(&asker.read(move |cx, actor| ledger::checkpoint(cx, actor, size)).await?)
}

/// Have it proved that the ledger only grew between two checkpoints (RFC 6962).
#[utoipa::path(
    get, path = "/api/v1/ledger/consistency", tag = "ledger",
    params(("from" = u64, Query, description = "The size of the earlier checkpoint"), ("to" = u64, Query, description = "The size of the later one")),
    responses((status = 200, body = Consistency))
)]
pub(crate) async fn consistency(asker: Asker, query: Query<Sizes>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| ledger::consistency(cx, actor, &query)).await?)
}

/// List what was done in a process, newest first.
#[utoipa::path(
    get, path = "/api/v1/processes/{slug}/events", tag = "ledger",
    params(("slug" = String, Path), ("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<EventView>))
)]
pub(crate) async fn in_process(asker: Asker, slug: Path<String>, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| ledger::in_process(cx, actor, &slug, &query)).await?)
}

/// List what one did oneself, newest first.
#[utoipa::path(
    get, path = "/api/v1/me/events", tag = "ledger",
    params(("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<EventView>))
)]
pub(crate) async fn own(asker: Asker, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| ledger::own(cx, actor, &query)).await?)
}

/// List what was done to accounts and sessions, newest first; nothing of any process.
#[utoipa::path(
    get, path = "/api/v1/platform/events", tag = "ledger",
    params(("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<EventView>))
)]
pub(crate) async fn of_platform(asker: Asker, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| ledger::of_platform(cx, actor, &query)).await?)
}

/// Have it proved that an event stands in the ledger (RFC 6962).
#[utoipa::path(get, path = "/api/v1/events/{seq}/proof", tag = "ledger", params(("seq" = i64, Path)), responses((status = 200, body = Proof)))]
pub(crate) async fn event_proof(asker: Asker, seq: Path<String>) -> Reply {
    let seq = seq.parse().map_err(|_| Problem::new("not_found"))?;
    answer::ok(&asker.read(move |cx, actor| ledger::event_proof(cx, actor, seq)).await?)
}

/// Have it proved that a comment was lodged: what its receipt is worth.
#[utoipa::path(get, path = "/api/v1/comments/{comment}/proof", tag = "ledger", params(("comment" = String, Path)), responses((status = 200, body = Proof)))]
pub(crate) async fn comment_proof(asker: Asker, comment: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| ledger::comment_proof(cx, actor, &comment)).await?)
}
