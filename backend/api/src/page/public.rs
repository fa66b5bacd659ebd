//! Taking part without an account and without script: the form, the code from the mail, where a comment stands, and "this was not
//! me". The same checks as the API, through the same acts; what was typed stays in the form until it is stored.

mod draw;

use actix_web::dev::Payload;
use actix_web::http::{StatusCode, header};
use actix_web::web::{self, Data, Path, Query};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, Resource};
use adref_acts::comment::{LodgeComment, QuoteInput};
use adref_acts::public::{self, ConfirmPublic, Key, SendPublicly};
use adref_acts::views::{ParagraphView, RoundView};
use adref_acts::{Actor, Fault, draft, round};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::language::Language;
use super::texts::Filling;
use super::words::Words;
use crate::body::{DEADLINE, JSON, announced, gathered, in_time};
use crate::network;
use crate::problem::Problem;
use crate::state::State;

type Reply = Result<HttpResponse, Problem>;

/// What somebody typed into the form; everything may be missing.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) paragraph: String,
    pub(super) words: String,
    pub(super) text: String,
    pub(super) kind: String,
    pub(super) proposed: String,
    pub(super) name: String,
    pub(super) publish_name: String,
    pub(super) email: String,
    pub(super) region: String,
    pub(super) organization_class: String,
    pub(super) organization: String,
    pub(super) consent: String,
    /// Drawn with the form: pressed twice, it is one comment.
    pub(super) once: String,
}

/// A number and what opens something about it; the whole mailed address may be pasted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TypedKey {
    pub(super) number: String,
    pub(super) key: String,
}

/// What the form is about.
pub(super) struct Place {
    pub(super) round: RoundView,
    pub(super) paragraph: Option<ParagraphView>,
}

/// One of the places where something is done with a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keyhole {
    Confirm,
    Receipt,
    NotMe,
}

/// Registers the places; they are read and sent to.
pub(super) fn places() -> Vec<Resource> {
    let language = "{lang:ar|zh|en|fr|ru|es}";
    let hole = |path: &str, hole: Keyhole| {
        web::resource(format!("/{language}/{path}"))
            .route(web::get().to(move |state: Data<State>, path: Path<String>| async move {
                let language = known(&path);
                shown(&state, language, StatusCode::OK, &draw::keyhole(Words::of(language), language, hole, None, None))
            }))
            .route(web::post().to(
                move |request: HttpRequest, state: Data<State>, path: Path<String>, body: web::Payload| {
                    opened(request, state, path.into_inner(), body.into_inner(), hole)
                },
            ))
    };
    vec![
        web::resource(format!("/{language}/t/{{slug}}/take-part/{{round}}"))
            .route(web::get().to(form))
            .route(web::post().to(sent)),
        hole("confirm", Keyhole::Confirm),
        hole("receipt", Keyhole::Receipt),
        hole("not-me", Keyhole::NotMe),
    ]
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct About {
    paragraph: String,
    words: String,
}

async fn form(state: Data<State>, path: Path<(String, String, String)>, about: Query<About>) -> Reply {
    let (language, slug, round) = path.into_inner();
    let language = known(&language);
    let about = about.into_inner();
    let once = adref_acts::house::chance();
    let once = format!("{once:032x}");
    let typed = Typed { paragraph: about.paragraph, words: about.words, once, ..Typed::default() };
    match place(&state, &slug, &round, &typed.paragraph).await {
        Ok(place) => {
            shown(&state, language, StatusCode::OK, &draw::form(Words::of(language), language, &place, &typed, None))
        }
        Err(Fault::NotFound) => shown(&state, language, StatusCode::NOT_FOUND, &super::texts::nothing()),
        Err(fault) => Err(fault.into()),
    }
}

/// Stores what was typed, or shows the form again with what is wrong in it.
async fn sent(
    request: HttpRequest,
    state: Data<State>,
    path: Path<(String, String, String)>,
    body: web::Payload,
) -> Reply {
    let (language, slug, round) = path.into_inner();
    let language = known(&language);
    let words = Words::of(language);
    let typed: Typed = read(&request, body.into_inner()).await?;
    let place = match place(&state, &slug, &round, &typed.paragraph).await {
        Ok(place) => place,
        Err(Fault::NotFound) => return answered(&state, language, StatusCode::NOT_FOUND, &super::texts::nothing()),
        Err(fault) => return Err(fault.into()),
    };
    let network = network::of(&request, state.behind_proxy);
    let passage = state.gate.public(&round, &typed.email, network, None);
    let stored = match passage {
        Err(problem) => Err((problem, None)),
        Ok(passage) => {
            let input = input(&typed, language);
            let once = Some(typed.once.as_str()).filter(|once| !once.is_empty());
            let sent = public::send(&state.house, round, input, passage, once).await;
            sent.map_err(|fault| {
                let field = field(&fault);
                (Problem::from(fault), field)
            })
        }
    };
    match stored {
        Ok(receipt) => answered(&state, language, StatusCode::CREATED, &draw::receipt(words, language, &receipt)),
        Err((problem, field)) => {
            let status = actix_web::ResponseError::status_code(&problem);
            let fault = draw::Wrong { code: problem.code(), field };
            answered(&state, language, status, &draw::form(words, language, &place, &typed, Some(&fault)))
        }
    }
}

fn input(typed: &Typed, language: Language) -> SendPublicly {
    let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let exact = typed.words.trim().to_owned();
    let quote = QuoteInput { exact, ..QuoteInput::default() };
    SendPublicly {
        comment: LodgeComment {
            paragraph: filled(&typed.paragraph),
            quote: Some(quote).filter(|quote| !quote.exact.is_empty() && !typed.paragraph.trim().is_empty()),
            kind: filled(&typed.kind).unwrap_or_else(|| "substantive".to_owned()),
            text: typed.text.clone(),
            proposed_wording: filled(&typed.proposed),
            ..LodgeComment::default()
        },
        name: filled(&typed.name),
        publish_name: !typed.publish_name.is_empty(),
        email: typed.email.clone(),
        region: typed.region.clone(),
        organization_class: filled(&typed.organization_class),
        organization: filled(&typed.organization),
        consent: !typed.consent.is_empty(),
        language: Some(language.code().to_owned()),
        proof: None,
    }
}

/// The field a fault is about, as the form names it.
fn field(fault: &Fault) -> Option<&'static str> {
    match fault {
        Fault::Invalid { field: "proposed_wording", .. } => Some("proposed"),
        Fault::Invalid { field, .. } => Some(field),
        Fault::UnknownRegion { .. } => Some("region"),
        Fault::ConsentRequired => Some("consent"),
        Fault::QuoteNotFound { .. } | Fault::QuoteAmbiguous { .. } => Some("words"),
        _ => None,
    }
}

/// Uses a key that was typed, and shows what came of it.
async fn opened(request: HttpRequest, state: Data<State>, language: String, body: Payload, hole: Keyhole) -> Reply {
    let language = known(&language);
    let words = Words::of(language);
    let typed: TypedKey = read(&request, body).await?;
    let key = key(&typed);
    state.gate.opens_link(network::of(&request, state.behind_proxy))?;
    let done = match hole {
        Keyhole::Confirm => {
            let input = ConfirmPublic { number: key.number, code: key.key };
            state.house.write(move |cx| public::confirm(cx, &input)).await
        }
        Keyhole::Receipt => state.house.read(move |cx| public::follow(cx, &key)).await,
        Keyhole::NotMe => state.house.write(move |cx| public::disown(cx, &key)).await,
    };
    match done {
        Ok(view) => answered(&state, language, StatusCode::OK, &draw::standing(words, language, &view)),
        Err(fault) => {
            let problem = Problem::from(fault);
            let status = actix_web::ResponseError::status_code(&problem);
            if status.is_server_error() {
                return Err(problem);
            }
            let page = draw::keyhole(words, language, hole, Some(&typed), Some("public.gone"));
            answered(&state, language, status, &page)
        }
    }
}

/// Number and key as they were typed, or as they stand in a pasted address behind its `#`.
fn key(typed: &TypedKey) -> Key {
    let pasted = typed.key.rsplit('#').next().unwrap_or(&typed.key).trim();
    match pasted.split_once('.') {
        Some((number, key)) => Key { number: number.to_owned(), key: key.to_owned() },
        None => Key { number: typed.number.trim().to_owned(), key: pasted.to_owned() },
    }
}

/// The round and the paragraph, as a stranger sees them.
async fn place(state: &State, slug: &str, id: &str, paragraph: &str) -> Result<Place, Fault> {
    let (slug, id, paragraph) = (slug.to_owned(), id.to_owned(), paragraph.trim().to_owned());
    let read = state.house.read(move |cx| {
        let stranger = Actor::stranger();
        let round = round::read(cx, &stranger, &id)?;
        if round.instrument != slug {
            return Err(Fault::NotFound);
        }
        let paragraph = match paragraph.as_str() {
            "" => None,
            id => Some(draft::paragraph(cx, &stranger, &slug, &round.draft, id)?),
        };
        Ok(Place { round, paragraph })
    });
    read.await
}

/// A form as a browser without script sends it.
async fn read<T: DeserializeOwned>(request: &HttpRequest, payload: Payload) -> Result<T, Problem> {
    if request.content_type() != "application/x-www-form-urlencoded" {
        return Err(Problem::new("unsupported_media_type"));
    }
    announced(request, JSON)?;
    let bytes = in_time(DEADLINE, gathered(payload, JSON)).await?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Problem::new("malformed_request"))?;
    Ok(Query::<T>::from_query(text).map_err(|_| Problem::new("malformed_request"))?.into_inner())
}

fn shown(state: &State, language: Language, status: StatusCode, filling: &Filling) -> Reply {
    page(status, state.page.shell.filled(language, &filling.head, &filling.text))
}

/// The answer to what was sent: without the scripts of the page, which would put an empty form in its place.
fn answered(state: &State, language: Language, status: StatusCode, filling: &Filling) -> Reply {
    page(status, state.page.shell.plain(language, &filling.head, &filling.text))
}

fn page(status: StatusCode, page: String) -> Reply {
    let mut response = HttpResponse::build(status);
    Ok(response.content_type("text/html; charset=utf-8").insert_header((header::CACHE_CONTROL, "no-store")).body(page))
}

fn known(code: &str) -> Language {
    Language::from_code(code).unwrap_or(Language::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_address_is_as_good_as_its_parts() {
        let pasted = TypedKey { number: String::new(), key: " https://a.example/en/receipt#SC-0481.00ff ".to_owned() };
        let typed = TypedKey { number: " SC-0481 ".to_owned(), key: "00ff".to_owned() };
        for one in [pasted, typed] {
            let key = key(&one);
            assert_eq!((key.number.as_str(), key.key.as_str()), ("SC-0481", "00ff"));
        }
    }
}
