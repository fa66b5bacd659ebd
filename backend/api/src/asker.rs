//! Who asks: read from the access token, and given the rights of this moment inside the transaction of the act.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder};
use adref_acts::idempotency::{self, Kept, Keyed};
use adref_acts::{Actor, Cx, Fault, sign_in};
use serde::Serialize;

use crate::network;
use crate::problem::Problem;
use crate::row::Matched;
use crate::state::State;
use crate::token::Bearer;

/// The longest idempotency key: a UUID with room to spare.
const KEY: usize = 128;
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");

/// The person or stranger behind a request.
pub(crate) struct Asker {
    state: Data<State>,
    bearer: Option<Bearer>,
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
        let bearer = bearer(request, &state)?;
        if bearer.is_none() && !row.open_to_strangers() {
            return Err(Problem::new("sign_in_required"));
        }
        let network = network::of(request, state.behind_proxy);
        state.gate.pass(row, bearer.as_ref().map(|bearer| &bearer.person), network)?;
        Ok(Self { state, bearer })
    }

    /// Who is signed in, for acts that play more than one transaction.
    pub(crate) fn bearer(&self) -> Result<&Bearer, Problem> {
        self.bearer.as_ref().ok_or_else(|| Problem::new("sign_in_required"))
    }

    /// Refuses a comment too many. Who speaks is known from the rights of this moment, so it is asked inside the act.
    pub(crate) fn counts_comments(&self) -> impl FnOnce(&Actor) -> Result<(), Fault> + Send + use<> {
        let state = self.state.clone();
        move |actor| {
            let person = actor.person()?;
            let wait = state.gate.comment(actor.subject.role(), person);
            wait.map_err(|wait| Fault::TooMany { wait })
        }
    }

    /// Whether nobody is signed in.
    pub(crate) const fn is_stranger(&self) -> bool {
        self.bearer.is_none()
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
        let bearer = self.bearer.clone();
        let played = self.state.house.read(move |cx| {
            let actor = live(cx, bearer.as_ref())?;
            act(cx, &actor)
        });
        Ok(played.await?)
    }

    /// Plays an act that writes, as this actor.
    pub(crate) async fn write<T, F>(&self, act: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&mut Cx<'_, '_>, &Actor) -> Result<T, Fault> + Send + 'static,
    {
        let bearer = self.bearer.clone();
        let played = self.state.house.write(move |cx| {
            let actor = live(cx, bearer.as_ref())?;
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
        let keyed = self.keyed(request, hash)?;
        let played = self.write(move |cx, actor| {
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

    fn keyed(&self, request: &HttpRequest, hash: String) -> Result<Option<Keyed>, Problem> {
        let Some((value, bearer)) = request.headers().get(IDEMPOTENCY_KEY).zip(self.bearer.as_ref()) else {
            return Ok(None);
        };
        let key = value.to_str().ok().filter(|key| (1..=KEY).contains(&key.len()));
        let key = key.ok_or_else(|| {
            Problem::new("malformed_request")
                .detail(format!("Idempotency-Key has 1 to {KEY} visible ASCII characters."))
        })?;
        Ok(Some(Keyed {
            key: key.to_owned(),
            person: bearer.person.clone(),
            route: format!("{} {}", request.method(), request.path()),
            request_hash: hash,
        }))
    }
}

fn live(cx: &mut Cx<'_, '_>, bearer: Option<&Bearer>) -> Result<Actor, Fault> {
    match bearer {
        Some(bearer) => sign_in::actor(cx, &bearer.person, &bearer.session),
        None => Ok(Actor::stranger()),
    }
}

/// The one access token of a request; every kind of wrong one gets the same answer.
fn bearer(request: &HttpRequest, state: &State) -> Result<Option<Bearer>, Problem> {
    let mut lines = request.headers().get_all(header::AUTHORIZATION);
    let Some(line) = lines.next() else { return Ok(None) };
    let refused = || Problem::new("invalid_token");
    if lines.next().is_some() {
        return Err(refused());
    }
    let (scheme, token) = line.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(refused)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(refused());
    }
    state.tokens.read(token).map(Some).ok_or_else(refused)
}
