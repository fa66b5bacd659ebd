//! The rights of this moment: read anew in every transaction, so that ending a mandate ends what it gave at once.

use adref_domain::ids::{PersonId, SessionId};
use adref_domain::mandate::status_at;
use adref_domain::{Instant, MandateStatus, Standing};
use adref_store::mandates::{self, Mandate};
use adref_store::{acting, organizations};

use crate::{Cx, Fault, text};

/// Where a mandate stands at this moment.
pub(crate) fn status_of(row: &Mandate, now: Instant) -> MandateStatus {
    status_at(row.status, row.since, row.until, now)
}

/// Whether a mandate gives its rights at this moment.
pub(crate) fn effective(row: &Mandate, now: Instant) -> bool {
    status_of(row, now) == MandateStatus::Active
}

/// The mandate a person acts in: the one their session has chosen, or the first they hold when it has chosen none.
/// A chosen one that gives nothing any more is not replaced by another: nobody speaks for somebody else unawares.
pub(crate) fn acted_in(
    cx: &mut Cx<'_, '_>,
    person: &PersonId,
    session: Option<&SessionId>,
) -> Result<Option<Mandate>, Fault> {
    let held = mandates::of_person(cx.db, person)?;
    if held.is_empty() {
        return Ok(None);
    }
    let chosen = session.map(|session| acting::of(cx.db, session)).transpose()?.flatten();
    let now = cx.now;
    let found = match chosen {
        Some(chosen) => held.into_iter().find(|row| row.id == chosen).filter(|row| effective(row, now)),
        None => held.into_iter().find(|row| effective(row, now)),
    };
    Ok(found)
}

/// Remembers for a new session which mandate it begins with.
pub(crate) fn remember(cx: &mut Cx<'_, '_>, person: &PersonId, session: &SessionId) -> Result<(), Fault> {
    if acting::of(cx.db, session)?.is_none()
        && let Some(first) = acted_in(cx, person, None)?
    {
        acting::choose(cx.db, session, &first.id, cx.now)?;
    }
    Ok(())
}

/// A mandate as the policy sees it.
pub(crate) fn standing(cx: &mut Cx<'_, '_>, row: &Mandate) -> Result<Standing, Fault> {
    let groups = match &row.party {
        Some(party) if row.capacity.is_of_a_delegation() => cx.parties()?.groups_of(party, &text::day(cx.now)),
        _ => Vec::new(),
    };
    let class = match &row.organization {
        Some(id) => organizations::by_id(cx.db, id)?.map(|organization| organization.class),
        None => None,
    };
    Ok(Standing {
        mandate: row.id.clone(),
        capacity: row.capacity,
        status: status_of(row, cx.now),
        party: row.party.clone(),
        groups,
        region: row.region,
        organization: row.organization.clone(),
        class,
        process: row.process.clone(),
    })
}

/// Whether a person holds, or is offered, a mandate for which a password alone is too little.
///
/// # Errors
/// Those of the store.
pub fn needs_second_factor(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<bool, Fault> {
    let now = cx.now;
    let held = mandates::of_person(cx.db, person)?;
    Ok(held.iter().any(|row| row.capacity.needs_second_factor() && status_of(row, now) != MandateStatus::Ended))
}
