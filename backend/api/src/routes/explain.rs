//! What somebody else may see and do, and why.

use actix_web::web::Query;
use adref_acts::explain::{self, ExplainQuery};
use adref_acts::views::ExplanationView;

use crate::answer::{self, Reply};
use crate::asker::Asker;

/// Ask what somebody may see and do with a text, a draft or a round, and which rule says so.
#[utoipa::path(
    get, path = "/api/v1/explain", tag = "people",
    params(
        ("as" = String, Query, description = "`stranger`, a capacity such as `expert`, with its party or region `delegate:KEN` `regional:africa`, or the id of a mandate"),
        ("process" = Option<String>, Query, description = "In this process"),
        ("instrument" = Option<String>, Query, description = "With this text"),
        ("draft" = Option<String>, Query, description = "With this draft of it"),
        ("round" = Option<String>, Query, description = "With this round"),
    ),
    responses((status = 200, body = ExplanationView))
)]
pub(crate) async fn explain(asker: Asker, query: Query<ExplainQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| explain::explain(cx, actor, &query)).await?)
}
