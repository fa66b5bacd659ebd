//! Another key for the secrets in the database: what was sealed with an older one is sealed anew, all of it or nothing.

use adref_domain::event::EventKind;
use adref_domain::ids::{CommentId, PersonId};
use adref_store::{factors, identities, public_comments};
use serde::Serialize;
use serde_json::json;

use super::factor::purpose;
use crate::record::Record;
use crate::{Cx, Fault, public};

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

/// One sealed text: what it is for, and as it stands.
type Sealed = (String, String);

/// Whose a sealed text is.
enum Owner {
    Factor(PersonId),
    Comment(CommentId),
}

/// Everything in the database that is sealed.
fn everything(cx: &mut Cx<'_, '_>) -> Result<Vec<(Owner, Sealed)>, Fault> {
    let mut all = Vec::new();
    for factor in factors::all(cx.db)? {
        all.push((Owner::Factor(factor.person.clone()), (purpose(&factor.person), factor.secret)));
    }
    for row in public_comments::sealed(cx.db)? {
        all.push((Owner::Comment(row.id.clone()), (public::purpose(&row), row.content)));
    }
    Ok(all)
}

/// How what is sealed stands to the keys at hand.
///
/// # Errors
/// Those of the store; [`Fault::Internal`] without any key.
pub fn standing(cx: &mut Cx<'_, '_>) -> Result<Standing, Fault> {
    let keys = cx.rules.secrets()?;
    let mut found = Standing::default();
    for (_, (purpose, sealed)) in everything(cx)? {
        if keys.opens_now(&purpose, &sealed) {
            found.current += 1;
        } else if keys.open(&purpose, &sealed).is_ok() {
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
    for (owner, (purpose, sealed)) in everything(cx)? {
        if keys.opens_now(&purpose, &sealed) {
            continue;
        }
        let anew = keys.seal(&purpose, &keys.open(&purpose, &sealed)?)?;
        match owner {
            Owner::Factor(person) => {
                factors::reseal(cx.db, &person, &anew)?;
            }
            Owner::Comment(id) => public_comments::set_content(cx.db, &id, &anew)?,
        }
        resealed += 1;
    }
    identities::forget_journeys(cx.db)?;
    let record = Record::by_the_house(EventKind::SecretsResealed, "secrets");
    record.after(&json!({ "resealed": resealed, "at": cx.now })).data(json!({ "resealed": resealed })).write(cx)?;
    Ok(resealed)
}
