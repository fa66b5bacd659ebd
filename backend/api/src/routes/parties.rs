//! Parties, groups and organizations.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query};
use adref_acts::organization::{self, AddOrganization};
use adref_acts::party::{self, AddParty, ChangeMembers, DayQuery};
use adref_acts::views::{OrganizationView, Page, PartyView};

use crate::answer::{self, Reply};
use crate::asker::Asker;
use crate::body::Body;

/// List every State, observer and group that takes part, with the groups each belongs to on a day.
#[utoipa::path(
    get, path = "/api/v1/parties", tag = "parties",
    params(("day" = Option<String>, Query, description = "`YYYY-MM-DD`; today when absent")),
    responses((status = 200, body = Page<PartyView>))
)]
pub(crate) async fn list(asker: Asker, query: Query<DayQuery>) -> Reply {
    answer::list(asker.read(move |cx, actor| party::list(cx, actor, &query)).await?)
}

/// Read a party by its code or any of its names: other names, members with their days, groups.
#[utoipa::path(
    get, path = "/api/v1/parties/{code}", tag = "parties",
    params(("code" = String, Path), ("day" = Option<String>, Query, description = "`YYYY-MM-DD`; today when absent")),
    responses((status = 200, body = PartyView))
)]
pub(crate) async fn read(asker: Asker, code: Path<String>, query: Query<DayQuery>) -> Reply {
    answer::ok(&asker.read(move |cx, actor| party::read(cx, actor, &code, &query)).await?)
}

/// Add a party, or other names of one that is known.
#[utoipa::path(post, path = "/api/v1/parties", tag = "parties", request_body = AddParty, responses((status = 201, body = PartyView)))]
pub(crate) async fn add(asker: Asker, request: HttpRequest, body: Body<AddParty>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| party::add(cx, actor, &input)).await
}

/// Say who belongs to a group on which days, and who does not stand behind it.
#[utoipa::path(
    post, path = "/api/v1/parties/{code}/members", tag = "parties", params(("code" = String, Path)),
    request_body = ChangeMembers, responses((status = 200, body = PartyView))
)]
pub(crate) async fn change_members(asker: Asker, code: Path<String>, body: Body<ChangeMembers>) -> Reply {
    answer::ok(&asker.write(move |cx, actor| party::change_members(cx, actor, &code, &body.input)).await?)
}

/// List the organizations that take part.
#[utoipa::path(get, path = "/api/v1/organizations", tag = "parties", responses((status = 200, body = Page<OrganizationView>)))]
pub(crate) async fn organizations(asker: Asker) -> Reply {
    answer::list(asker.read(organization::list).await?)
}

/// Add an organization.
#[utoipa::path(post, path = "/api/v1/organizations", tag = "parties", request_body = AddOrganization, responses((status = 201, body = OrganizationView)))]
pub(crate) async fn add_organization(asker: Asker, request: HttpRequest, body: Body<AddOrganization>) -> Reply {
    let Body { input, hash } = body;
    asker.once(&request, hash, StatusCode::CREATED, move |cx, actor| organization::add(cx, actor, &input)).await
}
