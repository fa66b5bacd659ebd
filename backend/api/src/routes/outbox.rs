//! The queue of mails.

use actix_web::web::Query;
use adref_acts::outbox::{self, NoticeView};
use adref_acts::process::PageQuery;
use adref_acts::views::Page;

use crate::answer::{self, Reply};
use crate::asker::Asker;

/// List queued, sent and given-up mails, newest first, without their addresses and words.
#[utoipa::path(
    get, path = "/api/v1/outbox", tag = "operation",
    params(("after" = Option<String>, Query, description = "The cursor of the page before"), ("limit" = Option<u32>, Query, description = "At most 200")),
    responses((status = 200, body = Page<NoticeView>))
)]
pub(crate) async fn list(asker: Asker, query: Query<PageQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| outbox::list(cx, actor, &query)).await?)
}
