//! The second factor: set up with a secret the phone keeps, counting once a code of it was shown, taken away with one.

use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, SessionId};
use adref_domain::policy::{Action, Facts};
use adref_store::factors::Factor;
use adref_store::session_cards::{self, Card};
use adref_store::{factors, people};
use rand::RngExt;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{proof, qr, recovery, totp};
use crate::record::Record;
use crate::views::{NewFactorView, RecoveryCodesView};
use crate::{Actor, Cx, Fault};

/// What authenticator apps call us.
const ISSUER: &str = "Adref";

/// A code of the second factor.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedCode {
    /// Six digits; where a factor counts already, a recovery code will do.
    pub code: String,
}

/// What a person's secret is sealed for.
pub(super) fn purpose(person: &PersonId) -> String {
    format!("second factor of {person}")
}

fn asker(actor: &Actor) -> Result<(PersonId, SessionId), Fault> {
    actor.must(Action::ManageSignIn, &Facts::default())?;
    Ok((actor.person()?.clone(), actor.session.clone().ok_or(Fault::NotFound)?))
}

/// Begins to set a factor up: a new secret, which counts once a code of it was shown.
///
/// # Errors
/// [`Fault::StepUpRequired`], [`Fault::FactorEnrolled`].
pub fn begin(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<NewFactorView, Fault> {
    let (id, _) = asker(actor)?;
    actor.must_be_fresh(cx)?;
    if factors::counts(cx.db, &id)? {
        return Err(Fault::FactorEnrolled);
    }
    let person = people::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let secret: [u8; 20] = rand::rng().random();
    let sealed = cx.rules.secrets()?.seal(&purpose(&id), &secret)?;
    let factor = Factor { person: id.clone(), secret: sealed, begun_at: cx.now, confirmed_at: None, last_step: 0 };
    factors::begin(cx.db, &factor)?;
    let record = Record::of(EventKind::FactorBegun, actor, id.as_str());
    record.after(&json!({ "person": id, "begun_at": cx.now })).write(cx)?;
    let secret = totp::base32(&secret);
    let uri = format!(
        "otpauth://totp/{ISSUER}:{}?secret={secret}&issuer={ISSUER}&algorithm=SHA1&digits=6&period=30",
        escaped(&person.email)
    );
    Ok(NewFactorView { qr: qr::drawn(&uri)?, secret, uri })
}

/// Lets the factor count: a code of it was shown. Every other session ends; the recovery codes are shown once.
///
/// # Errors
/// [`Fault::NoFactor`] when none was begun, [`Fault::FactorEnrolled`], [`Fault::WrongProof`].
pub fn confirm(cx: &mut Cx<'_, '_>, actor: &Actor, input: &TypedCode) -> Result<RecoveryCodesView, Fault> {
    let (id, session) = asker(actor)?;
    let factor = factors::of(cx.db, &id)?.ok_or(Fault::NoFactor)?;
    if factor.confirmed_at.is_some() {
        return Err(Fault::FactorEnrolled);
    }
    let secret = cx.rules.secrets()?.open(&purpose(&id), &factor.secret)?;
    let typed: String = input.code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = totp::matching(&secret, &typed, cx.now.seconds(), factor.last_step).ok_or(Fault::WrongProof)?;
    if !factors::take_step(cx.db, &id, step)? || !factors::confirm(cx.db, &id, cx.now)? {
        return Err(Fault::WrongProof);
    }
    let card = proof::card(cx, &id, &session)?;
    session_cards::put(cx.db, &Card { proved_at: Some(cx.now), factor_at: Some(cx.now), ..card })?;
    let codes = recovery::renewed(cx, &id)?;
    changed(cx, actor, EventKind::FactorEnrolled, &id, &session, true)?;
    Ok(RecoveryCodesView { codes })
}

/// Makes recovery codes anew; those before are void.
///
/// # Errors
/// [`Fault::StepUpRequired`], [`Fault::NoFactor`].
pub fn renew_codes(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<RecoveryCodesView, Fault> {
    let (id, _) = asker(actor)?;
    if !factors::counts(cx.db, &id)? {
        return Err(Fault::NoFactor);
    }
    actor.must_be_fresh(cx)?;
    let codes = recovery::renewed(cx, &id)?;
    let record = Record::of(EventKind::RecoveryCodesRenewed, actor, id.as_str());
    record.after(&json!({ "person": id, "made_at": cx.now })).write(cx)?;
    Ok(RecoveryCodesView { codes })
}

/// Takes the factor away: only with a code of it. Every other session ends.
///
/// # Errors
/// [`Fault::NoFactor`], [`Fault::WrongProof`].
pub fn remove(cx: &mut Cx<'_, '_>, actor: &Actor, input: &TypedCode) -> Result<(), Fault> {
    let (id, session) = asker(actor)?;
    proof::take(cx, &id, &input.code)?;
    factors::remove(cx.db, &id)?;
    let card = proof::card(cx, &id, &session)?;
    session_cards::put(cx.db, &Card { proved_at: Some(cx.now), factor_at: None, ..card })?;
    changed(cx, actor, EventKind::FactorRemoved, &id, &session, false)
}

/// Takes the factor of somebody away who has lost phone and codes, as whoever holds the machine. Every session ends.
///
/// # Errors
/// [`Fault::NotFound`] for an address without an account, [`Fault::NoFactor`].
pub fn remove_by_holder(cx: &mut Cx<'_, '_>, email: &str) -> Result<(), Fault> {
    let person = people::by_email(cx.db, email.trim())?.ok_or(Fault::NotFound)?;
    if !factors::remove(cx.db, &person.id)? {
        return Err(Fault::NoFactor);
    }
    let ended = session_cards::end_others(cx.db, &person.id, None, cx.now)?.len();
    let state = |counts: bool| json!({ "person": person.id, "counts": counts });
    let record = Record::by_the_house(EventKind::FactorRemoved, person.id.as_str());
    record.before(&state(true)).after(&state(false)).data(json!({ "sessions_ended": ended })).write(cx)
}

/// What changes how somebody signs in ends every session but the one it was done in.
fn changed(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    kind: EventKind,
    id: &PersonId,
    session: &SessionId,
    counts: bool,
) -> Result<(), Fault> {
    let ended = session_cards::end_others(cx.db, id, Some(session), cx.now)?.len();
    let state = |counts: bool| json!({ "person": id, "counts": counts });
    let record = Record::of(kind, actor, id.as_str()).before(&state(!counts)).after(&state(counts));
    record.data(json!({ "sessions_ended": ended })).write(cx)
}

/// As a part of an address: all but letters, digits and `-._~` as `%XX`.
fn escaped(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut all, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            all.push(char::from(byte));
        } else {
            let _ = write!(all, "%{byte:02X}");
        }
        all
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_becomes_part_of_a_link() {
        assert_eq!(super::escaped("ana+x@example.org"), "ana%2Bx%40example.org");
        assert_eq!(super::escaped("é&?#/"), "%C3%A9%26%3F%23%2F");
    }
}
