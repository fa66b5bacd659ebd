//! People, for those who administer them.

use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::mandate::Because;
use adref_acts::person::{self, CreateAccount, PeopleQuery};
use adref_acts::views::{Page, PersonRow};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List the people one administers: the secretariat and administrators everybody, delegations their own.
#[utoipa::path(
    get, path = "/api/v1/people", tag = "people",
    params(
        ("capacity" = Option<String>, Query, description = "With a mandate in this capacity"),
        ("party" = Option<String>, Query, description = "With a mandate for this party"),
        ("process" = Option<String>, Query, description = "With a mandate in this process"),
        ("region" = Option<String>, Query, description = "With a mandate from this region"),
        ("status" = Option<String>, Query, description = "With a mandate that stands so: `invited`, `active`, `suspended` or `ended`"),
        ("q" = Option<String>, Query, description = "Words of the name, of the address where it may be seen, or of a party"),
        ("person" = Option<String>, Query, description = "This person alone"),
        ("after" = Option<String>, Query, description = "Cursor of the page before"),
        ("limit" = Option<u32>, Query, description = "How many, at most 200"),
    ),
    responses((status = 200, body = Page<PersonRow>))
)]
pub(crate) async fn list(asker: Asker, query: Query<PeopleQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| person::list(cx, actor, &query)).await?)
}

/// Make an account without a mandate.
#[utoipa::path(post, path = "/api/v1/people", tag = "people", request_body = CreateAccount, responses((status = 201, body = PersonRow)))]
pub(crate) async fn create(asker: Asker, request: HttpRequest, body: Body<CreateAccount>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| person::create(cx, actor, &input)).await
}

/// Close an account: its sessions and mandates end.
#[utoipa::path(
    post, path = "/api/v1/people/{person}/close", tag = "people", params(("person" = String, Path)), request_body = Because,
    responses((status = 200, body = PersonRow))
)]
pub(crate) async fn close(asker: Asker, person: Path<String>, body: Body<Because>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| person::close(cx, actor, &person, &body.input)).await?)
}

/// Erase a person who asked for it: address and name go everywhere, what they wrote stays as the record.
#[utoipa::path(
    post, path = "/api/v1/people/{person}/erase", tag = "people", params(("person" = String, Path)),
    responses((status = 200, body = PersonRow))
)]
pub(crate) async fn erase(asker: Asker, person: Path<String>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| person::erase(cx, actor, &person)).await?)
}

/// Erase oneself.
#[utoipa::path(post, path = "/api/v1/me/erase", tag = "people", request_body = person::EraseMe, responses((status = 204)))]
pub(crate) async fn erase_me(asker: Asker, body: Body<person::EraseMe>) -> Reply {
    asker.write(move |cx, actor| person::erase_me(cx, actor, &body.input)).await?;
    Ok(HttpResponse::NoContent().finish())
}
