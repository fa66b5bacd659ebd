//! Choosing which of one's mandates to act in.

use adref_domain::ids::MandateId;
use adref_domain::policy::{Action, Facts};
use adref_store::mandates::Mandate;
use adref_store::{acting, mandates};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{effective, status_of};
use crate::views::PersonView;
use crate::{Actor, Cx, Fault, person};

/// The mandate to act in from now on, by its id or by the party it is for.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseMandate {
    /// The mandate.
    pub mandate: Option<String>,
    /// The delegation or group to act for; instead of the mandate.
    pub party: Option<String>,
}

/// Chooses a mandate for the session that asks. Other sessions of the same person go on as they are.
///
/// # Errors
/// [`Fault::NotYourMandate`] for one the person does not hold, [`Fault::MandateNotActive`] for one that gives nothing now,
/// [`Fault::UnknownParty`], [`Fault::Invalid`] when neither is named.
pub fn choose(cx: &mut Cx<'_, '_>, actor: &Actor, input: &ChooseMandate) -> Result<PersonView, Fault> {
    actor.must(Action::ActAs, &Facts::default())?;
    let (id, session) = (actor.person()?.clone(), actor.session.clone().ok_or(Fault::NotFound)?);
    let held = mandates::of_person(cx.db, &id)?;
    let row = chosen(cx, &held, input)?;
    if !effective(row, cx.now) {
        return Err(Fault::MandateNotActive { status: status_of(row, cx.now).to_string() });
    }
    acting::choose(cx.db, &session, &row.id, cx.now)?;
    let row = adref_store::people::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let actor = Actor::of(cx, &row, Some(&session))?;
    person::view(cx, &row, &actor)
}

/// The mandate meant, among those held; one that gives its rights now before one that does not.
fn chosen<'a>(cx: &mut Cx<'_, '_>, held: &'a [Mandate], input: &ChooseMandate) -> Result<&'a Mandate, Fault> {
    let now = cx.now;
    let mut meant: Vec<&Mandate> = match (&input.mandate, &input.party) {
        (Some(id), None) => {
            let id = MandateId::parse(id).map_err(|_| Fault::NotYourMandate)?;
            held.iter().filter(|row| row.id == id).collect()
        }
        (None, Some(party)) => {
            let parties = cx.parties()?;
            let party = parties.meant(party)?;
            held.iter().filter(|row| row.party.as_deref() == Some(party.code.as_str())).collect()
        }
        _ => return Err(Fault::invalid("mandate", "name the mandate, or the party to act for")),
    };
    meant.sort_by_key(|row| !effective(row, now));
    meant.first().copied().ok_or(Fault::NotYourMandate)
}
