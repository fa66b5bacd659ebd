//! How the house's letters read.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::letters::{self, LetterQuery, LetterView, LettersView};
use adref_acts::outbox::NoticeView;

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;
use crate::state::State;

/// What links begin with in a preview, where no setting says how people reach the house.
const SOMEWHERE: &str = "https://adref.example";

/// A letter may style itself, and do nothing else; the page of the house alone may frame it.
const LETTER_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'; sandbox";

/// List the letters the house writes, and the languages each is written in.
#[utoipa::path(get, path = "/api/v1/mail/templates", tag = "operation", responses((status = 200, body = LettersView)))]
pub(crate) async fn list(asker: Asker) -> Reply {
    answer::ok(&asker.read(|_, actor| letters::list(actor)).await?)
}

/// Read one letter in a language, filled with made-up values.
#[utoipa::path(
    get, path = "/api/v1/mail/templates/{kind}", tag = "operation",
    params(("kind" = String, Path), ("language" = Option<String>, Query, description = "`ar`, `zh`, `en`, `fr`, `ru` or `es`; one's own when absent")),
    responses((status = 200, body = LetterView))
)]
pub(crate) async fn read(asker: Asker, kind: Path<String>, query: Query<LetterQuery>, state: Data<State>) -> Reply {
    let base = state.base_url.clone().unwrap_or_else(|| SOMEWHERE.to_owned());
    answer::ok(&asker.read(move |_, actor| letters::read(actor, &kind, &query, &base)).await?)
}

/// Read one letter as the HTML that is mailed, for a frame: made-up values, no script, nothing fetched.
#[utoipa::path(
    get, path = "/api/v1/mail/templates/{kind}/{language}.html", tag = "operation",
    params(("kind" = String, Path), ("language" = String, Path)),
    responses((status = 200, content_type = "text/html", body = String))
)]
pub(crate) async fn drawn(_asker: Asker, path: Path<(String, String)>, state: Data<State>) -> Reply {
    let (kind, language) = path.into_inner();
    let base = state.base_url.as_deref().unwrap_or(SOMEWHERE);
    let letter = letters::drawn(&kind, &language, base)?;
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((CONTENT_SECURITY_POLICY, LETTER_POLICY))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(letter))
}

/// Send one letter to oneself as a test, over the outbox and the mail server. What became of it is in the outbox.
#[utoipa::path(
    post, path = "/api/v1/mail/templates/{kind}/test", tag = "operation", params(("kind" = String, Path)),
    request_body = LetterQuery, responses((status = 202, body = NoticeView))
)]
pub(crate) async fn test(asker: Asker, request: HttpRequest, kind: Path<String>, body: Body<LetterQuery>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::ACCEPTED, move |cx, actor| letters::test(cx, actor, &kind, &input)).await
}
