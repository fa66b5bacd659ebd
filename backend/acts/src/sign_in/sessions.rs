//! One's own sessions: where one is signed in, and ending it there.

use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, SessionId};
use adref_domain::policy::{Action, Facts};
use adref_store::{factors, identities, session_cards, sessions};
use serde_json::json;

use crate::record::Record;
use crate::text::rfc3339;
use crate::views::{FactorView, IdentityView, SecurityView, SessionView};
use crate::{Actor, Cx, Fault, mandate};

/// How one signs in: the second factor, the sessions that go on, who one is at institutions.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn security(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<SecurityView, Fault> {
    actor.must(Action::ManageSignIn, &Facts::default())?;
    let id = actor.person()?.clone();
    let factor = factors::of(cx.db, &id)?.and_then(|factor| factor.confirmed_at);
    let factor = match factor {
        Some(since) => {
            Some(FactorView { since: rfc3339(since), recovery_codes_left: factors::codes_left(cx.db, &id)? })
        }
        None => None,
    };
    let identities = identities::of_person(cx.db, &id)?.into_iter().map(|it| IdentityView {
        id: it.id.to_string(),
        issuer: it.issuer,
        linked_at: rfc3339(it.linked_at),
    });
    Ok(SecurityView {
        factor,
        factor_required: cx.rules.factor_required() && mandate::needs_second_factor(cx, &id)?,
        identities: identities.collect(),
        sessions: living(cx, &id, actor.session.as_ref())?,
    })
}

/// The sessions of a person that go on.
pub(crate) fn living(cx: &mut Cx<'_, '_>, id: &PersonId, this: Option<&SessionId>) -> Result<Vec<SessionView>, Fault> {
    let living = session_cards::living(cx.db, id, cx.now)?;
    let view = |it: session_cards::Living| SessionView {
        this: Some(&it.session) == this,
        id: it.session.to_string(),
        device: it.device.filter(|device| !device.is_empty()),
        begun_at: rfc3339(it.begun_at),
        used_at: rfc3339(it.used_at),
    };
    Ok(living.into_iter().map(view).collect())
}

/// Ends one of one's own sessions.
///
/// # Errors
/// [`Fault::NotFound`] for one that is not one's own, or has ended.
pub fn end_one(cx: &mut Cx<'_, '_>, actor: &Actor, session: &str) -> Result<(), Fault> {
    actor.must(Action::ManageSignIn, &Facts::default())?;
    let (id, now) = (actor.person()?.clone(), cx.now);
    let session = SessionId::parse(session).map_err(|_| Fault::NotFound)?;
    if !session_cards::living(cx.db, &id, now)?.iter().any(|it| it.session == session) {
        return Err(Fault::NotFound);
    }
    sessions::end_family(cx.db, &session, now)?;
    recorded(cx, actor, &[session])
}

/// Ends every session of one's own but the one that asks; says how many.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn end_others(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<usize, Fault> {
    actor.must(Action::ManageSignIn, &Facts::default())?;
    let id = actor.person()?.clone();
    let ended = session_cards::end_others(cx.db, &id, actor.session.as_ref(), cx.now)?;
    if !ended.is_empty() {
        recorded(cx, actor, &ended)?;
    }
    Ok(ended.len())
}

fn recorded(cx: &mut Cx<'_, '_>, actor: &Actor, ended: &[SessionId]) -> Result<(), Fault> {
    let state = |over: bool| json!({ "sessions": ended, "ended": over });
    let record = Record::of(EventKind::SessionsEnded, actor, actor.person()?.as_str());
    record.before(&state(false)).after(&state(true)).data(json!({ "sessions": ended })).write(cx)
}
