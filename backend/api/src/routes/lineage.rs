//! Which paragraphs of two drafts are one provision, where comparing alone is not sure; and paragraphs and words through all
//! drafts.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::history::{self, HistoryAsk};
use adref_acts::lineage::{self, Decide, Withdraw};
use adref_acts::paragraph;
use adref_acts::views::{DecisionView, DoubtfulView, HistoryView, Page, ThroughView};
use serde::Deserialize;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the pairs of two drafts that wait for a person's answer.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/compare/{from}..{to}/doubtful", tag = "lineage",
    params(("slug" = String, Path), ("from" = String, Path, description = "The older draft"), ("to" = String, Path, description = "The newer draft")),
    responses((status = 200, body = DoubtfulView))
)]
pub(crate) async fn doubtful(asker: Asker, path: Path<(String, String, String)>) -> Reply {
    let (slug, from, to) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| lineage::doubtful(cx, actor, &slug, &from, &to)).await?)
}

/// Which two drafts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Between {
    from: String,
    to: String,
}

/// List what people have said about paragraphs of two drafts, newest first, with what was taken back.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/lineage/decisions", tag = "lineage",
    params(("slug" = String, Path), ("from" = String, Query, description = "The older draft"), ("to" = String, Query, description = "The newer draft")),
    responses((status = 200, body = Page<DecisionView>))
)]
pub(crate) async fn decisions(asker: Asker, slug: Path<String>, between: Query<Between>) -> Reply {
    let Between { from, to } = between.into_inner();
    answer::list(asker.read(move |cx, actor| lineage::decisions(cx, actor, &slug, &from, &to)).await?)
}

/// Say which paragraphs of two drafts are one provision, or that they are not.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/lineage/decisions", tag = "lineage", params(("slug" = String, Path)),
    request_body = Decide, responses((status = 201, body = DecisionView))
)]
pub(crate) async fn decide(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<Decide>) -> Reply {
    let Body { input, hash } = body;
    let act =
        move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| lineage::decide(cx, actor, &slug, &input);
    asker.once(&request, hash, StatusCode::CREATED, act).await
}

/// Take such an answer back. It stays in the record.
#[utoipa::path(
    post, path = "/api/v1/instruments/{slug}/lineage/decisions/{decision}/withdraw", tag = "lineage",
    params(("slug" = String, Path), ("decision" = String, Path)), request_body = Withdraw, responses((status = 200, body = DecisionView))
)]
pub(crate) async fn withdraw(
    asker: Asker,
    request: HttpRequest,
    path: Path<(String, String)>,
    body: Body<Withdraw>,
) -> Reply {
    let (slug, decision) = path.into_inner();
    let Body { input, hash } = body;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        lineage::withdraw(cx, actor, &slug, &decision, &input)
    };
    asker.once(&request, hash, StatusCode::OK, act).await
}

/// Follow one paragraph through all drafts one may read.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/paragraphs/{paragraph}", tag = "lineage",
    params(("slug" = String, Path), ("paragraph" = String, Path)), responses((status = 200, body = ThroughView))
)]
pub(crate) async fn through(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, id) = path.into_inner();
    answer::ok(&asker.read(move |cx, actor| paragraph::through(cx, actor, &slug, &id)).await?)
}

/// What to look for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sought {
    q: String,
    #[serde(rename = "match")]
    how: Option<String>,
    limit: Option<usize>,
}

/// Ask when words appeared in a text and when they went, over all drafts one may read.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/history", tag = "lineage",
    params(
        ("slug" = String, Path), ("q" = String, Query, description = "The words, at most 200 characters"),
        ("match" = Option<String>, Query, description = "`phrase` for the words in this order, `words` for all of them anywhere in a paragraph, `part` for the letters within words"),
        ("limit" = Option<usize>, Query, description = "How many paragraphs to list, at most 500")
    ),
    responses((status = 200, body = HistoryView))
)]
pub(crate) async fn history(asker: Asker, slug: Path<String>, sought: Query<Sought>) -> Reply {
    let Sought { q, how, limit } = sought.into_inner();
    let ask = HistoryAsk { q, how, limit };
    answer::ok(&asker.read(move |cx, actor| history::history(cx, actor, &slug, &ask)).await?)
}
