//! Sources, and what cites them.

use actix_web::http::{StatusCode, header};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::source::{self, AnswerCitation, Cite, Supersede, WriteSource};
use adref_acts::views::{CitationView, FootnoteView, Page, ParagraphCitation, ProcessSourceView, SourcesView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::etag::{quoted, seen};

/// List the sources of a process, with what cites them of what one may see.
#[utoipa::path(get, path = "/api/v1/processes/{slug}/sources", tag = "processes", params(("slug" = String, Path)), responses((status = 200, body = SourcesView)))]
pub(crate) async fn list(asker: Asker, slug: Path<String>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| source::list(cx, actor, &slug)).await?)
}

/// Add a source to a process.
#[utoipa::path(
    post, path = "/api/v1/processes/{slug}/sources", tag = "processes", params(("slug" = String, Path)),
    request_body = WriteSource, responses((status = 201, body = ProcessSourceView))
)]
pub(crate) async fn add(asker: Asker, request: HttpRequest, slug: Path<String>, body: Body<WriteSource>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| source::add(cx, actor, &slug, &input)).await
}

/// Mend what is said of a source. `If-Match` says which version was seen.
#[utoipa::path(
    put, path = "/api/v1/sources/{source}", tag = "processes",
    params(("source" = String, Path), ("If-Match" = String, Header, description = "The entity tag of the source as it was read")),
    request_body = WriteSource, responses((status = 200, body = ProcessSourceView))
)]
pub(crate) async fn change(asker: Asker, request: HttpRequest, id: Path<String>, body: Body<WriteSource>) -> Reply {
    let seen = seen(&request)?;
    let act = move |cx: &mut adref_acts::Cx<'_, '_>, actor: &adref_acts::Actor| {
        source::change(cx, actor, &id, &body.input, seen.as_deref())
    };
    let view = asker.write(act).await?;
    Ok(HttpResponse::Ok().insert_header((header::ETAG, quoted(&view.etag))).json(view))
}

/// Record that another source has taken the place of one: what cites it waits for an answer.
#[utoipa::path(
    post, path = "/api/v1/sources/{source}/supersede", tag = "processes", params(("source" = String, Path)),
    request_body = Supersede, responses((status = 200, body = ProcessSourceView))
)]
pub(crate) async fn supersede(asker: Asker, request: HttpRequest, id: Path<String>, body: Body<Supersede>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::OK, move |cx, actor| source::supersede(cx, actor, &id, &input)).await
}

/// Record that a paragraph, or a comment, cites a source.
#[utoipa::path(
    post, path = "/api/v1/sources/{source}/citations", tag = "processes", params(("source" = String, Path)),
    request_body = Cite, responses((status = 201, body = CitationView))
)]
pub(crate) async fn cite(asker: Asker, request: HttpRequest, id: Path<String>, body: Body<Cite>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| source::cite(cx, actor, &id, &input)).await
}

/// Answer what becomes of a citation: kept, changed to what took the place of its source, or dropped.
#[utoipa::path(
    post, path = "/api/v1/citations/{citation}/answer", tag = "processes", params(("citation" = String, Path)),
    request_body = AnswerCitation, responses((status = 200, body = CitationView))
)]
pub(crate) async fn answer_citation(
    asker: Asker,
    request: HttpRequest,
    id: Path<String>,
    body: Body<AnswerCitation>,
) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::OK, move |cx, actor| source::answer(cx, actor, &id, &input)).await
}

/// List what a paragraph cites.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/paragraphs/{paragraph}/citations", tag = "drafts",
    params(("slug" = String, Path), ("paragraph" = String, Path)), responses((status = 200, body = Page<ParagraphCitation>))
)]
pub(crate) async fn of_paragraph(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, paragraph) = path.into_inner();
    let items = asker.read(move |cx, actor| source::of_paragraph(cx, actor, &slug, &paragraph)).await?;
    answer::ok(&Page { items, next: None })
}

/// List the footnotes of a draft, with the sources they cite and those they might be about.
#[utoipa::path(
    get, path = "/api/v1/instruments/{slug}/drafts/{draft}/footnotes", tag = "drafts",
    params(("slug" = String, Path), ("draft" = String, Path)), responses((status = 200, body = Page<FootnoteView>))
)]
pub(crate) async fn footnotes(asker: Asker, path: Path<(String, String)>) -> Reply {
    let (slug, draft) = path.into_inner();
    let items = asker.read(move |cx, actor| source::footnotes(cx, actor, &slug, &draft)).await?;
    answer::ok(&Page { items, next: None })
}
