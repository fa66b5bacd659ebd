//! Proving who one is once more: the second half of signing in, and before acts that weigh.

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, SessionId};
use adref_domain::policy::{Action, Facts};
use adref_store::session_cards::{self, Card};
use adref_store::{factors, people};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{password, recovery, totp};
use crate::record::Record;
use crate::text::rfc3339;
use crate::views::ProvedView;
use crate::{Actor, Cx, Fault, House, person};

/// How long a proof is fresh: ten minutes, in seconds.
pub(crate) const FRESH: i64 = 600;

/// What proves who one is: one of the two.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Prove {
    /// The password; not where the second factor is asked for to finish signing in.
    pub password: Option<String>,
    /// A code of the second factor, or a recovery code.
    pub code: Option<String>,
}

/// Takes a proof for a session: it may do what weighs for ten minutes, and with a code it has shown the second factor.
///
/// # Errors
/// [`Fault::WrongProof`], [`Fault::NoFactor`] for a code without a factor, [`Fault::SecondFactorRequired`] for a password where
/// the code is asked for, [`Fault::SessionEnded`], [`Fault::Invalid`].
pub async fn prove(house: &House, id: PersonId, session: SessionId, input: Prove) -> Result<ProvedView, Fault> {
    let by_password = match (&input.password, &input.code) {
        (Some(_), None) => true,
        (None, Some(_)) => false,
        _ => return Err(Fault::invalid("code", "send a password or a code")),
    };
    if let Some(typed) = input.password {
        let who = id.clone();
        let found = house.read(move |cx| Ok(people::by_id(cx.db, &who)?)).await?;
        let hash = found.and_then(|person| person.password_hash);
        if !password::verify(hash, typed).await? {
            return Err(Fault::WrongProof);
        }
    }
    house
        .write(move |cx| {
            let actor = super::half_signed_in(cx, &id, &session)?;
            actor.must(Action::ProveSelf, &Facts::default())?;
            let before = card(cx, &id, &session)?;
            let by = match &input.code {
                _ if by_password && owes_code(cx, &id, &session)? => return Err(Fault::SecondFactorRequired),
                None => "password",
                Some(code) => take(cx, &id, code)?,
            };
            let factor_at = if by_password { before.factor_at } else { Some(cx.now) };
            let card = Card { proved_at: Some(cx.now), factor_at, ..before.clone() };
            session_cards::put(cx.db, &card)?;
            // With the code shown, the session acts in its mandate: that is who the record names.
            let actor = super::actor(cx, &id, &session)?;
            let state =
                |card: &Card| json!({ "session": session, "proved_at": card.proved_at, "factor_at": card.factor_at });
            let record = Record::of(EventKind::SignInProved, &actor, session.as_str());
            record.before(&state(&before)).after(&state(&card)).data(json!({ "by": by })).write(cx)?;
            let row = people::by_id(cx.db, &id)?.ok_or(Fault::SessionEnded)?;
            let until = rfc3339(cx.now.plus_seconds(FRESH));
            Ok(ProvedView { until, person: person::view(cx, &row, &actor)? })
        })
        .await
}

/// Takes a code of the factor, or a recovery code: each works once. Says which it was.
///
/// # Errors
/// [`Fault::NoFactor`], [`Fault::WrongProof`].
pub(crate) fn take(cx: &mut Cx<'_, '_>, person: &PersonId, typed: &str) -> Result<&'static str, Fault> {
    let factor = factors::of(cx.db, person)?.filter(|factor| factor.confirmed_at.is_some()).ok_or(Fault::NoFactor)?;
    let plain: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if plain.len() == 6 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        let secret = cx.rules.secrets()?.open(&super::factor::purpose(person), &factor.secret)?;
        let step = totp::matching(&secret, &plain, cx.now.seconds(), factor.last_step);
        return match step {
            Some(step) if factors::take_step(cx.db, person, step)? => Ok("code"),
            _ => Err(Fault::WrongProof),
        };
    }
    if recovery::spent(cx, person, typed)? { Ok("recovery_code") } else { Err(Fault::WrongProof) }
}

/// Whether a session has yet to show the second factor its person has set up.
pub(crate) fn owes_code(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId) -> Result<bool, Fault> {
    if !factors::counts(cx.db, person)? {
        return Ok(false);
    }
    Ok(session_cards::of(cx.db, session)?.is_none_or(|card| card.factor_at.is_none()))
}

/// The card of a session; a session without one has proved nothing.
pub(crate) fn card(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId) -> Result<Card, Fault> {
    let empty = || Card {
        session: session.clone(),
        person: person.clone(),
        device: String::new(),
        proved_at: None,
        factor_at: None,
    };
    Ok(session_cards::of(cx.db, session)?.unwrap_or_else(empty))
}

/// Whether a proof is fresh enough.
pub(crate) fn fresh(proved_at: Option<Instant>, now: Instant) -> bool {
    proved_at.is_some_and(|at| now < at.plus_seconds(FRESH))
}

impl Actor {
    /// Goes on only with a fresh proof of who asks: for issuing and publishing, granting, API tokens and the ways to sign in.
    /// Who acts outside of any session holds the machine.
    ///
    /// # Errors
    /// [`Fault::StepUpRequired`].
    pub fn must_be_fresh(&self, cx: &mut Cx<'_, '_>) -> Result<(), Fault> {
        let proved_at = match &self.session {
            Some(session) => session_cards::of(cx.db, session)?.and_then(|card| card.proved_at),
            None if self.scopes.is_none() => return Ok(()),
            None => None,
        };
        if fresh(proved_at, cx.now) { Ok(()) } else { Err(Fault::StepUpRequired) }
    }
}
