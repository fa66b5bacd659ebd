//! Who asks: read from the access token, and given the rights of this moment inside the transaction of the act.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::http::{StatusCode, Uri};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder};
use adref_acts::idempotency::{self, Kept, Keyed};
use adref_acts::{Actor, Cx, Fault, api_token, sign_in};
use adref_domain::ids::{ApiTokenId, PersonId};
use adref_domain::policy::Action;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::gate::TooMany;
use crate::network;
use crate::problem::Problem;
use crate::recent::Recent;
use crate::row::Matched;
use crate::state::State;
use crate::token::Bearer;

/// The longest idempotency key: a UUID with room to spare.
const KEY: usize = 128;
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// What a request shows of who asks.
#[derive(Clone)]
enum Shown {
    /// Nothing.
    Nobody,
    /// A person in a session.
    Session(Bearer),
    /// A program's token.
    Token(String),
}

impl Shown {
    /// Whom requests are counted for: the account, or a program by its token.
    fn account(&self) -> Option<PersonId> {
        match self {
            Self::Nobody => None,
            Self::Session(bearer) => Some(bearer.person.clone()),
            Self::Token(token) => {
                let hash: [u8; 32] = Sha256::digest(token.as_bytes()).into();
                Some(PersonId::from_bits(hash.iter().take(16).fold(0, |all, byte| all << 8 | u128::from(*byte))))
            }
        }
    }
}

/// The person or stranger behind a request, and what is asked for.
pub(crate) struct Asker {
    state: Data<State>,
    shown: Shown,
    action: Action,
}

impl FromRequest for Asker {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request))
    }
}

impl Asker {
    fn of(request: &HttpRequest) -> Result<Self, Problem> {
        let state = request.app_data::<Data<State>>().cloned();
        let state = state.ok_or_else(|| Problem::new("internal").inside("no state"))?;
        let row = request.extensions().get::<Matched>().copied();
        let row = row.ok_or_else(|| Problem::new("internal").inside("a route without a row"))?.0;
        let shown = shown(request, &state)?;
        if matches!(shown, Shown::Nobody) && !row.open_to_strangers() {
            return Err(Problem::new("sign_in_required"));
        }
        let network = network::of(request, state.behind_proxy);
        state.gate.pass(row, shown.account().as_ref(), network)?;
        Ok(Self { state, shown, action: row.action })
    }

    /// The session that asks, for acts that play more than one transaction.
    pub(crate) fn bearer(&self) -> Result<&Bearer, Problem> {
        match &self.shown {
            Shown::Session(bearer) => Ok(bearer),
            Shown::Token(_) => Err(Fault::OutsideScope { action: self.action }.into()),
            Shown::Nobody => Err(Problem::new("sign_in_required")),
        }
    }

    /// Refuses comments too many. Who speaks is known from the rights of this moment, so it is asked inside the act.
    pub(crate) fn counts_comments(&self) -> impl FnOnce(&Actor, usize) -> Result<(), Fault> + Send + use<> {
        let state = self.state.clone();
        move |actor, many| {
            let many = u32::try_from(many).unwrap_or(u32::MAX);
            state.gate.comment(actor.subject.role(), actor.person()?, many).map_err(|too_many| match too_many {
                TooMany::For(wait) => Fault::TooMany { wait },
                TooMany::Ever { most } => {
                    let message = format!("{many} comments at once; from one participant {most} a day are taken");
                    Fault::invalid("comments", message)
                }
            })
        }
    }

    /// Whether nobody is signed in.
    pub(crate) const fn is_stranger(&self) -> bool {
        matches!(self.shown, Shown::Nobody)
    }

    /// The question as one whose answer all strangers share, if it is a stranger's.
    pub(crate) fn recent(&self, uri: &Uri) -> Option<Recent> {
        self.is_stranger().then(|| Recent::of(&self.state, uri))
    }

    /// The actor, for acts that need no store.
    pub(crate) async fn actor(&self) -> Result<Actor, Problem> {
        self.read(|_, actor| Ok(actor.clone())).await
    }

    /// Plays an act that reads, as this actor.
    pub(crate) async fn read<T, F>(&self, act: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Cx<'_, '_>, &Actor) -> Result<T, Fault> + Send + 'static,
    {
        let (shown, action) = (self.shown.clone(), self.action);
        let played = self.state.house.read(move |cx| {
            let (actor, noted) = live(cx, &shown, action)?;
            Ok((act(cx, &actor)?, noted))
        });
        let (answer, noted) = played.await?;
        if let Some(token) = noted {
            self.state.house.write(move |cx| api_token::note_use(cx, &token)).await?;
        }
        Ok(answer)
    }

    /// Plays an act that writes, as this actor.
    pub(crate) async fn write<T, F>(&self, act: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Cx<'_, '_>, &Actor) -> Result<T, Fault> + Send + 'static,
    {
        let (shown, action) = (self.shown.clone(), self.action);
        let played = self.state.house.write(move |cx| {
            let (actor, noted) = live(cx, &shown, action)?;
            if let Some(token) = noted {
                api_token::note_use(cx, &token)?;
            }
            act(cx, &actor)
        });
        Ok(played.await?)
    }

    /// Plays an act that must happen once however often it is asked for: with an `Idempotency-Key`, the answer is stored in the
    /// same transaction and given again to the same request.
    pub(crate) async fn once<T, F>(
        &self,
        request: &HttpRequest,
        hash: String,
        status: StatusCode,
        act: F,
    ) -> Result<HttpResponse, Problem>
    where
        T: Serialize,
        F: FnOnce(&mut Cx<'_, '_>, &Actor) -> Result<T, Fault> + Send + 'static,
    {
        let key = once_key(request)?;
        let route = format!("{} {}", request.method(), request.path());
        let played = self.write(move |cx, actor| {
            let person = actor.subject.person.clone();
            let keyed = key.zip(person).map(|(key, person)| Keyed { key, person, route, request_hash: hash });
            if let Some(kept) = keyed.as_ref().map(|keyed| idempotency::before(cx, keyed)).transpose()?.flatten() {
                return Ok((kept, true));
            }
            let answer = act(cx, actor)?;
            let body = serde_json::to_string(&answer).map_err(|error| Fault::Internal(error.to_string()))?;
            let kept = Kept { status: status.as_u16(), body };
            if let Some(keyed) = &keyed {
                idempotency::keep(cx, keyed, &kept)?;
            }
            Ok((kept, false))
        });
        let (kept, again) = played.await?;
        let mut response = HttpResponseBuilder::new(StatusCode::from_u16(kept.status).unwrap_or(status));
        if again {
            response.insert_header((REPLAYED, HeaderValue::from_static("true")));
        }
        Ok(response.content_type("application/json").body(kept.body))
    }
}

/// The key under which an answer is to be kept, or a stranger's request to be known again.
pub(crate) fn once_key(request: &HttpRequest) -> Result<Option<String>, Problem> {
    let Some(value) = request.headers().get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let key = value.to_str().ok().filter(|key| (1..=KEY).contains(&key.len()));
    let problem = || {
        let sentence = format!("Idempotency-Key has 1 to {KEY} visible ASCII characters.");
        Problem::new("malformed_request").detail(sentence)
    };
    key.map(|key| Some(key.to_owned())).ok_or_else(problem)
}

/// The actor with the rights of this moment; for a program's token, whether its use is to be noted.
fn live(cx: &mut Cx<'_, '_>, shown: &Shown, action: Action) -> Result<(Actor, Option<ApiTokenId>), Fault> {
    match shown {
        Shown::Nobody => Ok((Actor::stranger(), None)),
        Shown::Session(bearer) => Ok((sign_in::actor(cx, &bearer.person, &bearer.session)?, None)),
        Shown::Token(token) => api_token::actor(cx, token, action),
    }
}

/// The one access token of a request; every kind of wrong one gets the same answer.
fn shown(request: &HttpRequest, state: &State) -> Result<Shown, Problem> {
    let mut lines = request.headers().get_all(header::AUTHORIZATION);
    let Some(line) = lines.next() else { return Ok(Shown::Nobody) };
    let refused = || Problem::new("invalid_token");
    if lines.next().is_some() {
        return Err(refused());
    }
    let (scheme, token) = line.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(refused)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(refused());
    }
    if token.starts_with(api_token::BEGINS) {
        return Ok(Shown::Token(token.to_owned()));
    }
    state.tokens.read(token).map(Shown::Session).ok_or_else(refused)
}
