//! Another key for the secrets in the database: what was sealed with an older one is sealed anew, all of it or nothing.

use adref_domain::event::EventKind;
use adref_store::{factors, identities};
use serde::Serialize;
use serde_json::json;

use super::factor::purpose;
use crate::record::Record;
use crate::{Cx, Fault};

/// How the secrets in the database stand to the keys at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Standing {
    /// Sealed with the key in use.
    pub current: usize,
    /// Sealed with an older key that is still at hand.
    pub older: usize,
    /// Sealed with a key that is not at hand: they open no more.
    pub lost: usize,
}

/// How the second factors stand to the keys at hand.
///
/// # Errors
/// Those of the store; [`Fault::Internal`] without any key.
pub fn standing(cx: &mut Cx<'_, '_>) -> Result<Standing, Fault> {
    let keys = cx.rules.secrets()?;
    let mut found = Standing::default();
    for factor in factors::all(cx.db)? {
        let purpose = purpose(&factor.person);
        if keys.opens_now(&purpose, &factor.secret) {
            found.current += 1;
        } else if keys.open(&purpose, &factor.secret).is_ok() {
            found.older += 1;
        } else {
            found.lost += 1;
        }
    }
    Ok(found)
}

/// Seals with the key in use what was sealed with an older one. Sign-ins on their way to a provider begin again.
///
/// # Errors
/// [`Fault::Internal`] when anything cannot be opened with any key at hand; then nothing is changed.
pub fn reseal(cx: &mut Cx<'_, '_>) -> Result<usize, Fault> {
    let keys = cx.rules.secrets()?;
    let mut resealed = 0;
    for factor in factors::all(cx.db)? {
        let purpose = purpose(&factor.person);
        if !keys.opens_now(&purpose, &factor.secret) {
            let secret = keys.open(&purpose, &factor.secret)?;
            factors::reseal(cx.db, &factor.person, &keys.seal(&purpose, &secret)?)?;
            resealed += 1;
        }
    }
    identities::forget_journeys(cx.db)?;
    let record = Record::by_the_house(EventKind::SecretsResealed, "secrets");
    record.after(&json!({ "resealed": resealed, "at": cx.now })).data(json!({ "resealed": resealed })).write(cx)?;
    Ok(resealed)
}
