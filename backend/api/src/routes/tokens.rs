//! API tokens: one's own, for programs that act in one's mandate.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use adref_acts::api_token::{self, NewApiToken};
use adref_acts::views::{ApiTokensView, NewApiTokenView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List one's own API tokens, and what one more could be made for.
#[utoipa::path(get, path = "/api/v1/me/tokens", tag = "session", responses((status = 200, body = ApiTokensView)))]
pub(crate) async fn list(asker: Asker) -> Reply {
    answer::ok(&asker.read(api_token::list).await?)
}

/// Make an API token for the mandate acted in. It is shown once; no answer with it is kept, so an Idempotency-Key is not used.
#[utoipa::path(post, path = "/api/v1/me/tokens", tag = "session", request_body = NewApiToken, responses((status = 201, body = NewApiTokenView)))]
pub(crate) async fn make(asker: Asker, body: Body<NewApiToken>) -> Reply {
    let made = asker.write(move |cx, actor| api_token::make(cx, actor, &body.input)).await?;
    Ok(HttpResponse::build(StatusCode::CREATED).json(made))
}

/// Revoke an API token: it stops working with the next request.
#[utoipa::path(
    post, path = "/api/v1/me/tokens/{token}/revoke", tag = "session", params(("token" = String, Path)),
    responses((status = 204))
)]
pub(crate) async fn revoke(asker: Asker, token: Path<String>) -> Reply {
    asker.write(move |cx, actor| api_token::revoke(cx, actor, &token)).await?;
    Ok(HttpResponse::NoContent().finish())
}
