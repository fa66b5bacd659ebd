//! Signing in and staying signed in: a password once, then a refresh token that works exactly once.

pub mod factor;
pub mod guess;
pub mod password;
mod proof;
pub mod provider;
mod qr;
mod recovery;
pub mod reseal;
pub mod sessions;
pub mod strength;
mod totp;

pub use proof::{Prove, prove};

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, SessionId};
use adref_store::session_cards::{self, Card};
use adref_store::{people, sessions as rows};
use rand::RngExt;
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use crate::house::chance;
use crate::record::Record;
use crate::views::PersonView;
use crate::{Actor, Cx, Fault, House, mandate};

/// How long a session lives without being used: thirty days, in seconds.
const IDLE: i64 = 30 * 24 * 3600;
/// A browser may send a token again within so many seconds: from another tab, or since a line or a new page cut the answer off.
const AGAIN: i64 = 30;

/// What is typed to sign in.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The address of the account.
    pub email: String,
    /// The password.
    pub password: String,
}

/// A session just begun or carried on.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The account; absent until the second factor was shown, where there is one.
    pub person: Option<PersonView>,
    /// The account's id.
    pub person_id: PersonId,
    /// The session all refreshed tokens belong to.
    pub session: SessionId,
    /// The refresh token: handed out once, kept only as a hash.
    pub refresh: String,
}

/// Signs in with a password. Unknown address, wrong password and disabled account give the same answer in the same time.
///
/// # Errors
/// [`Fault::WrongCredentials`].
pub async fn sign_in(house: &House, input: SignIn, device: String) -> Result<SignedIn, Fault> {
    let email = input.email.trim().to_lowercase();
    let found = house.read(move |cx| Ok(people::by_email(cx.db, &email)?)).await?;
    let person = found.filter(|person| person.disabled_at.is_none());
    let hash = person.as_ref().and_then(|person| person.password_hash.clone());
    let right = password::verify(hash, input.password).await?;
    let person = person.filter(|_| right).ok_or(Fault::WrongCredentials)?;
    house
        .write(move |cx| {
            let actor = Actor::of(cx, &person, None)?;
            let signed_in = begin(cx, &person, device)?;
            let record = Record::of(EventKind::SignedIn, &actor, signed_in.session.as_str());
            record.after(&json!({ "session": signed_in.session, "person": signed_in.person_id })).write(cx)?;
            Ok(signed_in)
        })
        .await
}

/// Carries a session on: the token given is spent, a new one is handed out. A token sent again a moment later gets the same new
/// one, as long as nobody has used that: its answer may have been lost. Any other token spent twice was stolen from someone, so
/// the whole session ends.
///
/// # Errors
/// [`Fault::SessionEnded`]; [`Fault::RefreshRaced`] for a token exchanged a moment ago whose successor is spent too: it gets
/// nothing, and nothing ends.
pub async fn refresh(house: &House, token: &str) -> Result<SignedIn, Fault> {
    let token = token.to_owned();
    let outcome = house
        .write(move |cx| {
            let hash = hash_token(&token);
            let Some(session) = rows::by_token_hash(cx.db, &hash)? else {
                return Ok(None);
            };
            if session.ended_at.is_some() || session.expires_at <= cx.now {
                return Ok(None);
            }
            let next = successor(cx, &token);
            let person = people::by_id(cx.db, &session.person)?.filter(|person| person.disabled_at.is_none());
            if rows::mark_replaced(cx.db, &hash, cx.now)? {
                return person.map(|person| issue(cx, &person, session.id, next)).transpose();
            }
            if !a_moment_ago(cx, &hash)? {
                // This must be committed, so it cannot be the error that rolls back.
                end(cx, &session, "token used twice")?;
                return Ok(None);
            }
            let waits = rows::by_token_hash(cx.db, &hash_token(&next))?.filter(|row| row.replaced_at.is_none());
            let (person, _) = person.zip(waits).ok_or(Fault::RefreshRaced)?;
            signed_in(cx, &person, session.id, next).map(Some)
        })
        .await?;
    outcome.ok_or(Fault::SessionEnded)
}

/// The token that follows on a token: the same however often it is asked for, and nobody's to compute without the key.
fn successor(cx: &Cx<'_, '_>, token: &str) -> String {
    cx.rules.secrets.as_ref().map_or_else(secret, |key| key.hash("refresh token", token))
}

/// Whether a token was exchanged a moment ago, in a session that goes on. Read anew: the other request may have been first by
/// less than this one's beginning.
fn a_moment_ago(cx: &mut Cx<'_, '_>, hash: &str) -> Result<bool, Fault> {
    let now = cx.now;
    let row = rows::by_token_hash(cx.db, hash)?.filter(|row| row.ended_at.is_none());
    Ok(row.and_then(|row| row.replaced_at).is_some_and(|at| now < at.plus_seconds(AGAIN)))
}

/// Ends a session. A token nobody knows ends nothing and is no error.
///
/// # Errors
/// Those of the store.
pub async fn sign_out(house: &House, token: &str) -> Result<(), Fault> {
    let hash = hash_token(token);
    house
        .write(move |cx| match rows::by_token_hash(cx.db, &hash)? {
            Some(session) if session.ended_at.is_none() => end(cx, &session, "signed out"),
            _ => Ok(()),
        })
        .await
}

/// The person behind an access token, with the rights of this moment.
///
/// # Errors
/// [`Fault::SessionEnded`] when the account is disabled or the session ended, [`Fault::SecondFactorRequired`] when the session
/// has yet to show the second factor.
pub fn actor(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId) -> Result<Actor, Fault> {
    let actor = half_signed_in(cx, person, session)?;
    if proof::owes_code(cx, person, session)? { Err(Fault::SecondFactorRequired) } else { Ok(actor) }
}

/// As [`actor`], before the second factor was shown: for what leads to showing it, and nothing else.
///
/// # Errors
/// [`Fault::SessionEnded`].
pub fn half_signed_in(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId) -> Result<Actor, Fault> {
    let found = people::in_session(cx.db, person, session, cx.now)?.filter(|person| person.disabled_at.is_none());
    let person = found.ok_or(Fault::SessionEnded)?;
    Actor::of(cx, &person, Some(session))
}

/// Begins a session for somebody who has just shown who they are, by a password or a mailed link: who reads the mail could set
/// a new password with it. The caller records it.
pub(crate) fn begin(cx: &mut Cx<'_, '_>, person: &people::Person, device: String) -> Result<SignedIn, Fault> {
    let session = SessionId::from_bits(chance());
    proved(cx, &person.id, &session, device)?;
    issue(cx, person, session, secret())
}

fn issue(cx: &mut Cx<'_, '_>, person: &people::Person, session: SessionId, refresh: String) -> Result<SignedIn, Fault> {
    let row = rows::Session {
        id: session.clone(),
        person: person.id.clone(),
        token_hash: hash_token(&refresh),
        created_at: cx.now,
        expires_at: cx.now.plus_seconds(IDLE),
        replaced_at: None::<Instant>,
        ended_at: None,
    };
    rows::add(cx.db, &row)?;
    mandate::remember(cx, &person.id, &session)?;
    signed_in(cx, person, session, refresh)
}

fn signed_in(
    cx: &mut Cx<'_, '_>,
    person: &people::Person,
    session: SessionId,
    refresh: String,
) -> Result<SignedIn, Fault> {
    let actor = Actor::of(cx, person, Some(&session))?;
    let half = proof::owes_code(cx, &person.id, &session)?;
    let view = if half { None } else { Some(crate::person::view(cx, person, &actor)?) };
    Ok(SignedIn { person: view, person_id: person.id.clone(), session, refresh })
}

/// Notes on which device a session begins, and that whoever begins it has just proved who they are.
fn proved(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId, device: String) -> Result<(), Fault> {
    let card =
        Card { session: session.clone(), person: person.clone(), device, proved_at: Some(cx.now), factor_at: None };
    Ok(session_cards::put(cx.db, &card)?)
}

fn end(cx: &mut Cx<'_, '_>, session: &rows::Session, why: &str) -> Result<(), Fault> {
    rows::end_family(cx.db, &session.id, cx.now)?;
    let person = people::by_id(cx.db, &session.person)?.ok_or(Fault::SessionEnded)?;
    let actor = Actor::of(cx, &person, Some(&session.id))?;
    let record = Record::of(EventKind::SessionEnded, &actor, session.id.as_str());
    let state = |ended| json!({ "session": session.id, "person": session.person, "ended": ended });
    record.before(&state(false)).after(&state(true)).data(json!({ "why": why })).write(cx)
}

/// 256 bits nobody guesses, as hexadecimal digits.
pub(crate) fn secret() -> String {
    hex::encode(rand::rng().random::<[u8; 32]>())
}

/// What is kept of a secret that was handed out.
pub(crate) fn hash_token(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
