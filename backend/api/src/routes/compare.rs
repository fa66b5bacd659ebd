//! Two drafts compared.

use actix_web::HttpRequest;
use actix_web::web::{Path, Query};
use adref_acts::compare;
use adref_acts::views::ComparisonView;
use serde::Deserialize;

use crate::answer::{self, Reply};
use crate::asker::Asker;

/// Which two drafts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Between {
    from: String,
    to: String,
}

/// Compare two drafts one may read.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/compare", tag = "drafts",
    params(("slug" = String, Path), ("from" = String, Query, description = "The older draft"), ("to" = String, Query, description = "The newer draft")),
    responses((status = 200, body = ComparisonView), (status = 304, description = "The version held is the current one"))
)]
pub(crate) async fn compare(asker: Asker, request: HttpRequest, slug: Path<String>, between: Query<Between>) -> Reply {
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        compare::compare_drafts(cx, actor, &slug, &between.from, &between.to)
    };
    let (view, version) = asker.read(act).await?;
    answer::tagged(&request, &view, &version)
}
