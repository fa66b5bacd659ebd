//! Suspending, resuming and ending mandates. It takes effect with the next request of whoever held them.

use adref_domain::event::EventKind;
use adref_domain::ids::{MandateId, PersonId};
use adref_domain::policy::{Action, Facts};
use adref_domain::{Capacity, MandateStatus};
use adref_store::mandates::{Mandate, Move};
use adref_store::{links, mandates, people};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{effective, facts_of, fingerprint, show, status_of};
use crate::record::Record;
use crate::views::MandateView;
use crate::{Actor, Cx, Fault, text};

/// Why a mandate is moved.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Because {
    /// The reason, for the record.
    pub reason: Option<String>,
}

/// Suspends a mandate.
///
/// # Errors
/// [`Fault::NotFound`] for one that may not be seen, [`Fault::NotYoursToGrant`], [`Fault::MandateNotActive`],
/// [`Fault::LastAdministrator`].
pub fn suspend(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<MandateView, Fault> {
    moved(cx, actor, id, input, Action::SuspendMandate, MandateStatus::Suspended)
}

/// Resumes a suspended mandate.
///
/// # Errors
/// As [`suspend`].
pub fn resume(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<MandateView, Fault> {
    moved(cx, actor, id, input, Action::SuspendMandate, MandateStatus::Active)
}

/// Ends a mandate, for ever. One's own may be laid down.
///
/// # Errors
/// As [`suspend`].
pub fn end(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<MandateView, Fault> {
    moved(cx, actor, id, input, Action::EndMandate, MandateStatus::Ended)
}

fn moved(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &Because,
    action: Action,
    to: MandateStatus,
) -> Result<MandateView, Fault> {
    let id = MandateId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = mandates::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let facts = facts_of(&row);
    if !actor.may(action, &facts) {
        return Err(if sees(actor, &facts) {
            Fault::NotYoursToGrant { why: "whoever granted it, or the secretariat, may" }
        } else {
            Fault::NotFound
        });
    }
    let stands = status_of(&row, cx.now);
    let from = match (stands, to) {
        (MandateStatus::Ended, _) => return Err(Fault::MandateNotActive { status: stands.to_string() }),
        (MandateStatus::Suspended, MandateStatus::Active) | (_, MandateStatus::Ended | MandateStatus::Suspended) => {
            row.status
        }
        _ => return Err(Fault::MandateNotActive { status: stands.to_string() }),
    };
    // Who has never answered an invitation still has to: resuming gives back what there was.
    let unanswered = match links::invitation_to(cx.db, &row.id)? {
        Some(invitation) => invitation.used_at.is_none(),
        None => people::by_id(cx.db, &row.person)?.is_some_and(|person| person.joined_at.is_none()),
    };
    let to = if to == MandateStatus::Active && unanswered { MandateStatus::Invited } else { to };
    if from != to {
        if matches!(to, MandateStatus::Suspended | MandateStatus::Ended) {
            keep_an_administrator(cx, &row)?;
        }
        set(cx, actor, &row, from, to, input)?;
    }
    let row = mandates::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    show::view(cx, actor, &row)
}

fn sees(actor: &Actor, facts: &Facts) -> bool {
    facts.owned_by(&actor.subject) || actor.may(Action::SeePeople, facts)
}

fn set(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &Mandate,
    from: MandateStatus,
    to: MandateStatus,
    input: &Because,
) -> Result<(), Fault> {
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let by = actor.subject.person.clone();
    let step = Move { status: to, by: by.clone(), at: cx.now, reason: reason.clone() };
    mandates::set_status(cx.db, &row.id, from, &step)?;
    let kind = match to {
        MandateStatus::Suspended => EventKind::MandateSuspended,
        MandateStatus::Ended => EventKind::MandateEnded,
        MandateStatus::Active | MandateStatus::Invited => EventKind::MandateResumed,
    };
    let moved = Mandate { status: to, ..row.clone() };
    let record = Record::of(kind, actor, row.id.as_str()).within(row.process.as_ref());
    let record = record.before(&fingerprint(row)).after(&fingerprint(&moved)).reason(reason.as_deref());
    record.data(json!({ "person": row.person, "capacity": row.capacity, "party": row.party })).write(cx)
}

/// Refuses to let go of the last mandate of an administrator whose account is open.
pub(crate) fn keep_an_administrator(cx: &mut Cx<'_, '_>, leaving: &Mandate) -> Result<(), Fault> {
    let now = cx.now;
    if leaving.capacity != Capacity::Administrator || !effective(leaving, now) {
        return Ok(());
    }
    let others = mandates::in_capacity(cx.db, Capacity::Administrator)?;
    let others = others.into_iter().filter(|row| row.person != leaving.person && effective(row, now));
    let ids: Vec<PersonId> = others.map(|row| row.person).collect();
    let open = people::by_ids(cx.db, &ids)?.iter().any(|person| person.disabled_at.is_none());
    if open { Ok(()) } else { Err(Fault::LastAdministrator) }
}
