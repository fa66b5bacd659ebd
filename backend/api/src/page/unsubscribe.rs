//! Ending the news, from the link of a mail: looking at the page changes nothing, and what mail programs send for their readers
//! is enough (RFC 8058). Whoever holds the link need not sign in.

use actix_web::http::{StatusCode, header};
use actix_web::web::{self, Data, Path};
use actix_web::{HttpRequest, HttpResponse, Resource};
use adref_acts::{Fault, mail_choice};
use maud::html;

use super::language::Language;
use super::texts::Filling;
use super::words::Words;
use crate::network;
use crate::problem::Problem;
use crate::state::State;

type Reply = Result<HttpResponse, Problem>;

/// The place, read and sent to.
pub(super) fn place() -> Resource {
    web::resource("/unsubscribe/{token}").route(web::get().to(asked)).route(web::post().to(done))
}

async fn asked(request: HttpRequest, state: Data<State>) -> Reply {
    let words = Words::of(Language::preferred(&request));
    let form = html! {
        p { (words.say("unsubscribe.lead")) }
        form method="post" { button.button.main type="submit" { (words.say("unsubscribe.button")) } }
    };
    Ok(shown(&request, &state, StatusCode::OK, &form))
}

/// The body is not looked at: the address says all there is to say.
async fn done(request: HttpRequest, state: Data<State>, token: Path<String>) -> Reply {
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    let words = Words::of(Language::preferred(&request));
    match state.house.write(move |cx| mail_choice::unsubscribe(cx, &token)).await {
        Ok(()) => {
            let said = html! { p.note.good role="status" { (words.say("unsubscribe.done")) } };
            Ok(shown(&request, &state, StatusCode::OK, &said))
        }
        Err(Fault::NotFound) => {
            let said = html! { p.note.bad role="alert" { (words.say("public.gone")) } };
            Ok(shown(&request, &state, StatusCode::NOT_FOUND, &said))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn shown(request: &HttpRequest, state: &State, status: StatusCode, text: &maud::Markup) -> HttpResponse {
    let language = Language::preferred(request);
    let title = Words::of(language).say("unsubscribe.title");
    let head = html! { title { (title) " · Adref" } meta name="robots" content="noindex"; };
    let text = html! { main id="adref-text" class="page narrow" { div.page-head { h1 { (title) } } (text) } };
    let filling = Filling { head: head.into_string(), text: text.into_string() };
    // Without the scripts of the page: nothing takes the place of what stands here.
    let page = state.page.shell.plain(language, &filling.head, &filling.text);
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::VARY, "Accept-Language"))
        .body(page)
}
