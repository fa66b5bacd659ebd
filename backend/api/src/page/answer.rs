//! Who answers for the page: its files, its addresses, and the shell for everything else that wants HTML.

use actix_web::http::header;
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use adref_acts::process::PageQuery;
use adref_acts::{Actor, Cx, Fault, draft, instrument};

use super::errors::errors;
use super::language::Language;
use super::texts::{self, Filling};
use crate::answer::{self, ASK_AGAIN, Made};
use crate::cache::Body;
use crate::etag::Holding;
use crate::problem::Problem;
use crate::reads::{reads, refusal};
use crate::recent::Recent;
use crate::state::State;

type Reply = Result<HttpResponse, Problem>;

/// Registers the page; last, because it answers for everything that is left.
pub(crate) fn configure(config: &mut ServiceConfig) {
    config
        .service(reads("/", to_language))
        .service(reads("/docs/errors", errors))
        .service(reads("/{lang:ar|zh|en|fr|ru|es}", index))
        .service(reads("/{lang:ar|zh|en|fr|ru|es}/t/{slug}", home))
        .service(reads("/{lang:ar|zh|en|fr|ru|es}/t/{slug}/d/{draft}", a_draft))
        .default_service(web::route().to(anything));
    config.service(super::unsubscribe::place());
    for place in super::public::places() {
        config.service(place);
    }
}

async fn to_language(request: HttpRequest) -> HttpResponse {
    let place = format!("/{}", Language::preferred(&request).code());
    HttpResponse::Found()
        .insert_header((header::LOCATION, place))
        .insert_header((header::VARY, "Accept-Language"))
        .finish()
}

async fn index(state: Data<State>, language: Path<String>) -> Reply {
    let language = known(&language);
    written(&state, language, move |cx, stranger| {
        let page = instrument::list(cx, stranger, &PageQuery::default())?;
        Ok(texts::index(language, &page.items))
    })
    .await
}

async fn home(state: Data<State>, path: Path<(String, String)>) -> Reply {
    let (language, slug) = path.into_inner();
    let language = known(&language);
    written(&state, language, move |cx, stranger| Ok(texts::home(language, &instrument::home(cx, stranger, &slug)?)))
        .await
}

/// The draft is drawn once per version and kept; whether it may be read is asked each time.
async fn a_draft(request: HttpRequest, state: Data<State>, path: Path<(String, String, String)>) -> Reply {
    let (language, slug, name) = path.into_inner();
    let language = known(&language);
    let holding = Holding::of(&request);
    let recent = Recent::of(&state, request.uri());
    if let Some((version, page)) = recent.answer(&holding) {
        return Ok(page_of_draft(&request, page, &version));
    }
    let shared = state.clone();
    let view = asked_view(request.query_string());
    let drawn = state.house.read(move |cx| {
        let stranger = Actor::stranger();
        let standing = draft::standing(cx, &stranger, &slug, &name, view.as_deref())?;
        let version = format!("{}-{}-{}", standing.tag.trim_matches('"'), language.code(), shared.page.shell.version);
        recent.remember(&standing, &version);
        if holding.has(&version) {
            return Ok((version, Made::Unchanged));
        }
        if let Some(body) = shared.drafts.get(&version) {
            return Ok((version, Made::Body(body)));
        }
        let (view, _) = draft::read(cx, &stranger, &slug, &name, view.as_deref())?;
        let filling = texts::draft(&view);
        let page = shared.page.shell.filled(language, &filling.head, &filling.text);
        let body = shared.drafts.put(version.clone(), Body::new(page.into_bytes()));
        Ok((version, Made::Body(body)))
    });
    match drawn.await {
        Ok((version, page)) => Ok(page_of_draft(&request, page, &version)),
        Err(Fault::NotFound) => Ok(shell(&state, language, &texts::nothing())),
        Err(fault) => Err(fault.into()),
    }
}

fn page_of_draft(request: &HttpRequest, page: Made, version: &str) -> HttpResponse {
    let Made::Body(body) = page else { return answer::unchanged(version, ASK_AGAIN) };
    let mut response = HttpResponse::Ok();
    response
        .content_type("text/html; charset=utf-8")
        .insert_header((header::ETAG, crate::etag::quoted(version)))
        .insert_header((header::CACHE_CONTROL, ASK_AGAIN))
        .insert_header((header::VARY, "Accept-Encoding"));
    answer::sent(request, &mut response, &body)
}

/// The view in an address, if it is one of those that there are; anything else is left to the page.
fn asked_view(query: &str) -> Option<String> {
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("view="))?.replace("%3A", ":").replace("%3a", ":");
    let party = |code: &str| {
        (2..=12).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let known = matches!(asked.as_str(), "full" | "brackets" | "plain") || asked.strip_prefix("as:").is_some_and(party);
    known.then_some(asked)
}

/// A file of the page; else the shell for whoever reads HTML, because the page knows more addresses than the server.
async fn anything(request: HttpRequest, state: Data<State>) -> Reply {
    if !request.method().is_safe() {
        return Err(refusal());
    }
    let path = request.path().trim_start_matches('/');
    if let Some(file) = state.page.assets.answer(&request, path) {
        return Ok(file);
    }
    let wants_html = request.headers().get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    let wants_html = wants_html.is_some_and(|accept| accept.contains("text/html"));
    if !wants_html || path.starts_with("_app/") {
        return Err(Problem::new("not_found"));
    }
    let language = path.split('/').next().and_then(Language::from_code).unwrap_or(Language::En);
    Ok(shell(&state, language, &texts::nothing()))
}

/// A page whose text is written for a stranger; what a stranger may not see is as if it were not there.
async fn written<F>(state: &Data<State>, language: Language, write: F) -> Reply
where
    F: FnOnce(&mut Cx<'_, '_>, &Actor) -> Result<Filling, Fault> + Send + 'static,
{
    match state.house.read(move |cx| write(cx, &Actor::stranger())).await {
        Ok(filling) => Ok(shell(state, language, &filling)),
        Err(Fault::NotFound) => Ok(shell(state, language, &texts::nothing())),
        Err(fault) => Err(fault.into()),
    }
}

fn shell(state: &State, language: Language, filling: &Filling) -> HttpResponse {
    let page = state.page.shell.filled(language, &filling.head, &filling.text);
    HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .body(page)
}

fn known(code: &str) -> Language {
    Language::from_code(code).unwrap_or(Language::En)
}
