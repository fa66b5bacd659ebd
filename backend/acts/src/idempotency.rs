//! Requests that may be sent twice: the answer is stored with the act, in the same transaction, and given again.

use adref_domain::ids::PersonId;
use adref_store::idempotency;

use crate::{Cx, Fault};

/// How long answers are kept: a day, in seconds.
const KEPT: i64 = 24 * 3600;

/// A request that carries a key.
#[derive(Clone, Debug)]
pub struct Keyed {
    /// The key, chosen by the caller.
    pub key: String,
    /// The account.
    pub person: PersonId,
    /// Method and path.
    pub route: String,
    /// A hash of the body.
    pub request_hash: String,
}

/// An answer given before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: String,
}

/// The answer this request got before, if it was made before.
///
/// # Errors
/// [`Fault::IdempotencyReused`] when the key came with another request.
pub fn before(cx: &mut Cx<'_, '_>, request: &Keyed) -> Result<Option<Kept>, Fault> {
    let Some(found) = idempotency::find(cx.db, &request.person, &request.key)? else {
        return Ok(None);
    };
    if found.created_at.plus_seconds(KEPT) < cx.now {
        return Ok(None);
    }
    if found.route != request.route || found.request_hash != request.request_hash {
        return Err(Fault::IdempotencyReused);
    }
    Ok(Some(Kept { status: u16::try_from(found.status).unwrap_or(200), body: found.body }))
}

/// Keeps the answer with the act.
///
/// # Errors
/// Those of the store.
pub fn keep(cx: &mut Cx<'_, '_>, request: &Keyed, answer: &Kept) -> Result<(), Fault> {
    idempotency::sweep(cx.db, cx.now.plus_seconds(-KEPT))?;
    let row = idempotency::Kept {
        key: request.key.clone(),
        person: request.person.clone(),
        route: request.route.clone(),
        request_hash: request.request_hash.clone(),
        status: i64::from(answer.status),
        body: answer.body.clone(),
        created_at: cx.now,
    };
    Ok(idempotency::keep(cx.db, &row)?)
}
