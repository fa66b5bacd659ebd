//! Mandates as their holders and those who administer them see them.

use adref_domain::ids::PersonId;
use adref_domain::policy::{Action, Facts, MandateFacts};
use adref_domain::{Instant, MandateStatus};
use adref_store::mandates::Mandate;
use adref_store::{mandates, organizations, people, processes};

use super::{effective, status_of};
use crate::text::rfc3339;
use crate::views::{MandateView, NamedRef, ProcessRef};
use crate::{Actor, Cx, Fault, process};

/// How long an ended mandate stays in one's own list: thirty days, in seconds.
const RECENT: i64 = 30 * 24 * 3600;

/// What the policy needs to know of a mandate.
pub(crate) fn facts_of(row: &Mandate) -> Facts {
    Facts {
        process: row.process.clone(),
        party: row.party.clone(),
        owner: Some(row.person.clone()),
        mandate: Some(MandateFacts { capacity: row.capacity, party: row.party.clone() }),
        ..Facts::default()
    }
}

/// A person's own mandates: those that live, and those that ended lately.
pub(crate) fn of_person(cx: &mut Cx<'_, '_>, actor: &Actor, person: &PersonId) -> Result<Vec<MandateView>, Fault> {
    let since = cx.now.plus_seconds(-RECENT);
    let lately = |row: &Mandate| row.until.into_iter().chain(row.status_at).any(|at: Instant| at >= since);
    let now = cx.now;
    let rows = mandates::of_person(cx.db, person)?;
    let rows: Vec<_> =
        rows.into_iter().filter(|row| status_of(row, now) != MandateStatus::Ended || lately(row)).collect();
    rows.iter().map(|row| view(cx, actor, row)).collect()
}

/// One mandate; the caller has ruled that it may be seen.
pub(crate) fn view(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Mandate) -> Result<MandateView, Fault> {
    let facts = facts_of(row);
    let process = match &row.process {
        Some(id) => processes::by_id(cx.db, id)?.as_ref().map(process::in_full),
        None => None::<ProcessRef>,
    };
    let organization = match &row.organization {
        Some(id) => organizations::by_id(cx.db, id)?.map(|it| NamedRef { id: it.id.to_string(), name: it.name }),
        None => None,
    };
    let granted_by = name_of(cx, row.granted_by.as_ref())?;
    let moved_by = name_of(cx, row.status_by.as_ref())?;
    let named = match &row.party {
        Some(code) => {
            let parties = cx.parties()?;
            parties.find(code).map(|party| (party.english.clone(), party.french.clone(), party.alpha2.clone()))
        }
        None => None,
    };
    let (party_name, party_french, party_alpha2) = match named {
        Some((english, french, alpha2)) => (Some(english), Some(french), alpha2),
        None => (None, None, None),
    };
    let may = [Action::SuspendMandate, Action::EndMandate].into_iter().filter(|action| actor.may(*action, &facts));
    Ok(MandateView {
        id: row.id.to_string(),
        person: row.person.to_string(),
        capacity: row.capacity.to_string(),
        role: row.capacity.role().to_string(),
        party: row.party.clone(),
        party_name,
        party_french,
        party_alpha2,
        region: row.region.map(String::from),
        organization,
        process,
        from: rfc3339(row.since),
        to: row.until.map(rfc3339),
        status: status_of(row, cx.now).to_string(),
        effective: effective(row, cx.now),
        granted_by,
        granted_at: rfc3339(row.granted_at),
        note: row.note.clone(),
        reason: row.status_reason.clone(),
        moved_by,
        moved_at: row.status_at.map(rfc3339),
        may: may.map(Into::into).collect(),
    })
}

fn name_of(cx: &mut Cx<'_, '_>, person: Option<&PersonId>) -> Result<Option<String>, Fault> {
    match person {
        Some(id) => Ok(people::by_id(cx.db, id)?.map(|person| person.name)),
        None => Ok(None),
    }
}
