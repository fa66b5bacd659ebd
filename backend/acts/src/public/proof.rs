//! Proof of work: a brake that a browser overcomes in about two seconds and a flood feels. The memory-hard hash of a number is
//! given, the number is looked for among the first twelve hundred. What is asked is signed and bound to one round and a time, and
//! counts once; nothing is kept of it until it comes back.

use adref_domain::Instant;
use adref_store::public_keys;
use argon2::{Algorithm, Argon2, Params, Version};
use aws_lc_rs::{constant_time, hmac};
use rand::RngExt;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Cx, Fault};

/// Memory for one evaluation, in KiB.
const MEMORY: u32 = 1024;
/// The number lies below this; half of that is evaluated on average.
const BELOW: u32 = 1200;
/// For so long it may be answered, in seconds.
const GOOD_FOR: i64 = 20 * 60;

/// A piece of work: find the number below `below` whose Argon2id hash (version 19, one pass, one lane, 32 bytes) is `target`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Challenge {
    /// KiB of memory for each evaluation.
    pub memory: u32,
    /// The salt: the bytes of this text.
    pub salt: String,
    /// The number lies below this. It is hashed as a decimal text.
    pub below: u32,
    /// The hash, as hexadecimal digits.
    pub target: String,
    /// Until when it counts, in seconds since 1970.
    pub expires: i64,
    /// Ours, over all of it and the round.
    pub signature: String,
}

/// A piece of work done: what was asked, with the number.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Solved {
    /// As it was given.
    pub salt: String,
    /// As it was given.
    pub target: String,
    /// As it was given.
    pub expires: i64,
    /// As it was given.
    pub signature: String,
    /// The number that was found.
    pub number: u32,
}

/// Asks for a proof of work for a round.
pub(super) fn challenge(cx: &Cx<'_, '_>, round: &str) -> Result<Challenge, Fault> {
    let mut rng = rand::rng();
    let salt = hex::encode(rng.random::<[u8; 16]>());
    let target = evaluated(rng.random_range(0..BELOW), &salt)?;
    let expires = cx.now.seconds() + GOOD_FOR;
    let signature = hex::encode(hmac::sign(&key(cx)?, &signed(round, &salt, &target, expires)));
    Ok(Challenge { memory: MEMORY, salt, below: BELOW, target, expires, signature })
}

/// Whether it is ours, for this round, in time, and right. Asked before anything is written; [`spend`] makes it count once.
pub(super) fn right(cx: &Cx<'_, '_>, round: &str, solved: &Solved) -> Result<bool, Fault> {
    let Ok(signature) = hex::decode(&solved.signature) else { return Ok(false) };
    let message = signed(round, &solved.salt, &solved.target, solved.expires);
    let ours = hmac::verify(&key(cx)?, &message, &signature).is_ok();
    if !ours || solved.expires <= cx.now.seconds() || solved.number >= BELOW {
        return Ok(false);
    }
    let found = evaluated(solved.number, &solved.salt)?;
    Ok(constant_time::verify_slices_are_equal(found.as_bytes(), solved.target.as_bytes()).is_ok())
}

/// Makes a proof count once, in the transaction of what it was given for.
pub(super) fn spend(cx: &mut Cx<'_, '_>, solved: &Solved) -> Result<bool, Fault> {
    Ok(public_keys::spend(cx.db, &solved.salt, Instant(solved.expires.saturating_mul(1_000_000)), cx.now)?)
}

fn evaluated(number: u32, salt: &str) -> Result<String, Fault> {
    let failed = |error: argon2::Error| Fault::Internal(error.to_string());
    let params = Params::new(MEMORY, 1, 1, Some(32)).map_err(failed)?;
    let mut hash = [0; 32];
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(number.to_string().as_bytes(), salt.as_bytes(), &mut hash).map_err(failed)?;
    Ok(hex::encode(hash))
}

/// What is signed: no field can be moved into another, for none of ours holds a line end, and one that does is not ours.
fn signed(round: &str, salt: &str, target: &str, expires: i64) -> Vec<u8> {
    format!("proof of work 1\n{round}\n{}\n{salt}\n{target}\n{expires}", salt.len()).into_bytes()
}

fn key(cx: &Cx<'_, '_>) -> Result<hmac::Key, Fault> {
    Ok(hmac::Key::new(hmac::HMAC_SHA256, &cx.rules.secrets()?.derived("proof of work")))
}
