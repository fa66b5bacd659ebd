//! The API's own description: OpenAPI 3.1, made from the handlers, and a page to read it with.

use std::sync::{Arc, OnceLock};

use actix_web::HttpResponse;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::{self, Path, ServiceConfig};
use adref_domain::policy::{self, Who};
use utoipa::OpenApi;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{ContentBuilder, InfoBuilder, LicenseBuilder, Ref, ResponseBuilder};
use utoipa_swagger_ui::Config;

use crate::problem::{Problem, ProblemDocument};
use crate::reads::reads;
use crate::routes::{Described, ROWS};
use crate::row::{Row, Verb};

#[derive(OpenApi)]
#[openapi(components(schemas(ProblemDocument)))]
struct Common;

/// The description of every route.
#[must_use]
pub fn describe() -> utoipa::openapi::OpenApi {
    let mut api = Described::openapi();
    api.merge(Common::openapi());
    api.info = InfoBuilder::new()
        .title("Adref")
        .version("1")
        .description(Some(
            "Negotiated texts as data. Times are RFC 3339 in UTC, ids 32 hexadecimal characters. \
             What you may not see is answered as if it were not there.",
        ))
        .license(Some(LicenseBuilder::new().name("EUPL-1.2").identifier(Some("EUPL-1.2")).build()))
        .build();
    let components = api.components.get_or_insert_default();
    components.add_security_scheme("bearer", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    for row in ROWS {
        if let Some(operation) = api.paths.paths.get_mut(row.path).and_then(|item| operation(item, row.verb)) {
            complete(operation, row);
        }
    }
    api
}

fn operation(item: &mut PathItem, verb: Verb) -> Option<&mut Operation> {
    match verb {
        Verb::Get => item.get.as_mut(),
        Verb::Post => item.post.as_mut(),
        Verb::Put => item.put.as_mut(),
    }
}

/// What is true of every route: how it refuses, who may ask, and what the policy calls it.
fn complete(operation: &mut Operation, row: &Row) {
    operation.operation_id = Some(operation_id(row));
    let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let refused = ResponseBuilder::new()
        .description("Refused, with a stable code; see docs/errors.md")
        .content("application/problem+json", problem)
        .build();
    operation.responses.responses.insert("default".to_owned(), refused.into());
    let bearer = SecurityRequirement::new("bearer", Vec::<String>::new());
    let nobody = row.open_to_strangers().then(SecurityRequirement::default);
    operation.security = Some(nobody.into_iter().chain([bearer]).collect());
    let who: Vec<_> = policy::ROWS.iter().filter(|rule| rule.action == row.action).map(|rule| said(rule.who)).collect();
    let mut who = who;
    who.dedup();
    let policy = format!("Policy: `{}` ({}).", row.action, who.join(", "));
    operation.description = Some(match operation.description.take().filter(|text| !text.is_empty()) {
        Some(text) => format!("{text}\n\n{policy}"),
        None => policy,
    });
}

/// A name no other operation has, as OpenAPI asks: the verb and the words of the path.
fn operation_id(row: &Row) -> String {
    let words =
        row.path.trim_start_matches("/api/v1/").split('/').map(|word| word.trim_matches(['{', '}']).replace('-', "_"));
    std::iter::once(format!("{:?}", row.verb).to_lowercase()).chain(words).collect::<Vec<_>>().join("_")
}

const fn said(who: Who) -> &'static str {
    who.words()
}

/// The description as JSON.
///
/// # Errors
/// None in practice: the description is plain data.
pub fn json() -> Result<String, serde_json::Error> {
    describe().to_pretty_json()
}

pub(crate) async fn served() -> Result<HttpResponse, Problem> {
    static JSON: OnceLock<Option<String>> = OnceLock::new();
    let text = JSON.get_or_init(|| json().ok()).as_deref();
    let text = text.ok_or_else(|| Problem::new("internal").inside("no description"))?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(text))
}

/// The viewer writes styles into its elements; nothing else is let loose, and nothing is loaded from elsewhere.
const VIEWER_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Registers the viewer.
pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(web::redirect("/api/docs", "/api/docs/")).service(reads("/api/docs/{file:.*}", viewer));
}

async fn viewer(file: Path<String>) -> Result<HttpResponse, Problem> {
    let config = Arc::new(Config::from("/api/v1/openapi.json").try_it_out_enabled(true).validator_url("none"));
    let found =
        utoipa_swagger_ui::serve(&file, config).map_err(|error| Problem::new("internal").inside(error.to_string()))?;
    let file = found.ok_or_else(|| Problem::new("not_found"))?;
    let mut response = HttpResponse::Ok();
    response
        .content_type(file.content_type)
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::CONTENT_SECURITY_POLICY, VIEWER_POLICY))
        .insert_header(if file.gzpipped { ContentEncoding::Gzip } else { ContentEncoding::Identity });
    Ok(response.body(file.bytes.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_operations_share_a_name() {
        let mut names: Vec<_> = ROWS.iter().map(operation_id).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(names.contains(&"get_instruments_slug_drafts_draft".to_owned()), "{names:?}");
    }
}
