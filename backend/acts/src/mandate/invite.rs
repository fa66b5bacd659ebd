//! Invitations that wait for an answer: listed, mailed once more and taken back by those who may grant the mandate.

use adref_domain::MandateStatus;
use adref_domain::event::EventKind;
use adref_domain::ids::MandateId;
use adref_domain::link::LinkPurpose;
use adref_domain::policy::{Action, Facts};
use adref_store::links::Link;
use adref_store::mandates::{Filter, Mandate, Move};
use adref_store::{links, mandates, people};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::status::Because;
use super::{facts_of, fingerprint, show, status_of};
use crate::person::{self, PeopleQuery};
use crate::process::PageQuery;
use crate::record::Record;
use crate::show::cut_page;
use crate::text::rfc3339;
use crate::views::{InvitationView, Page};
use crate::{Actor, Cx, Fault, link, text};

/// Which invitations are wanted.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationQuery {
    /// For this party; delegations see their own only.
    pub party: Option<String>,
    /// In this process or in every one.
    pub process: Option<String>,
    /// The cursor of the page before.
    pub after: Option<String>,
    /// How many, at most 200.
    pub limit: Option<u32>,
}

/// The invitations nobody has answered yet that this reader may grant, the oldest first.
///
/// # Errors
/// [`Fault::Forbidden`] for those who administer nobody, [`Fault::UnknownParty`], [`Fault::NotFound`] for a process.
pub fn invitations(cx: &mut Cx<'_, '_>, actor: &Actor, query: &InvitationQuery) -> Result<Page<InvitationView>, Fault> {
    let asked = PeopleQuery { party: query.party.clone(), process: query.process.clone(), ..PeopleQuery::default() };
    let Filter { party, process, .. } = person::filter(cx, actor, &asked)?;
    let facts = Facts { party: party.clone(), process: process.clone(), ..Facts::default() };
    actor.must_openly(Action::SeePeople, &facts)?;
    let page = PageQuery { after: query.after.clone(), limit: query.limit }.store();
    let wanted = usize::try_from(page.limit).unwrap_or_default().saturating_add(1);
    let now = cx.now;
    let mine = |row: &Mandate| {
        let open = status_of(row, now) != MandateStatus::Ended;
        let asked = (party.is_none() || row.party == party)
            && (process.is_none() || row.process.is_none() || row.process == process);
        open && asked && actor.may(Action::GrantMandate, &facts_of(row))
    };
    let mut found: Vec<Mandate> = Vec::new();
    let mut part = page.clone();
    // What others may grant is passed over, so that neither a page nor its cursor tells how much that is.
    loop {
        let rows = mandates::invited(cx.db, &part)?;
        let last = rows.last().map(|row| row.id.to_string());
        found.extend(rows.into_iter().filter(mine));
        if last.is_none() || found.len() >= wanted {
            break;
        }
        part.after = last;
    }
    found.truncate(wanted);
    let (rows, next) = cut_page(found, &page, |row| row.id.to_string());
    let items: Result<Vec<_>, Fault> = rows.iter().map(|row| view(cx, actor, row)).collect();
    Ok(Page { items: items?, next })
}

/// Mails an invitation once more; those mailed before stop working.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::NotYoursToGrant`], [`Fault::NotInvited`].
pub fn resend(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<InvitationView, Fault> {
    let row = waiting(cx, actor, id)?;
    let person = people::by_id(cx.db, &row.person)?.filter(|person| person.disabled_at.is_none());
    let person = person.ok_or(Fault::NotInvited)?;
    let before = links::invitation_to(cx.db, &row.id)?.map(|link| link.id);
    links::withdraw_invitations(cx.db, &row.id, cx.now)?;
    let after = link::mail(cx, &person, LinkPurpose::Invitation, &person.email, Some(&row.id))?;
    let state = |link| json!({ "mandate": row.id, "invitation": link });
    let record = Record::of(EventKind::InvitationSent, actor, row.id.as_str()).within(row.process.as_ref());
    let record = record.before(&state(before)).after(&state(Some(after.clone())));
    record.data(json!({ "person": row.person, "invitation": after })).write(cx)?;
    view(cx, actor, &row)
}

/// Takes an invitation back, and the mandate with it.
///
/// # Errors
/// As [`resend`].
pub fn withdraw(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &Because) -> Result<(), Fault> {
    let row = waiting(cx, actor, id)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let by = actor.subject.person.clone();
    let to = Move { status: MandateStatus::Ended, by, at: cx.now, reason: reason.clone() };
    if !mandates::set_status(cx.db, &row.id, MandateStatus::Invited, &to)? {
        return Err(Fault::NotInvited);
    }
    links::withdraw_invitations(cx.db, &row.id, cx.now)?;
    let after = Mandate { status: MandateStatus::Ended, ..row.clone() };
    let record = Record::of(EventKind::InvitationWithdrawn, actor, row.id.as_str()).within(row.process.as_ref());
    let record = record.before(&fingerprint(&row)).after(&fingerprint(&after)).reason(reason.as_deref());
    record.data(json!({ "person": row.person, "capacity": row.capacity, "party": row.party })).write(cx)
}

/// The mandate, if it waits for an answer and this actor may grant it.
fn waiting(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Mandate, Fault> {
    let id = MandateId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = mandates::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let facts = facts_of(&row);
    if !actor.may(Action::GrantMandate, &facts) {
        let seen = facts.owned_by(&actor.subject) || actor.may(Action::SeePeople, &facts);
        let whose = Fault::NotYoursToGrant { why: "whoever granted it, or the secretariat, may" };
        return Err(if seen { whose } else { Fault::NotFound });
    }
    let open = row.status == MandateStatus::Invited && status_of(&row, cx.now) != MandateStatus::Ended;
    if open { Ok(row) } else { Err(Fault::NotInvited) }
}

fn view(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Mandate) -> Result<InvitationView, Fault> {
    let person = people::by_id(cx.db, &row.person)?.ok_or(Fault::NotFound)?;
    let invitation = links::invitation_to(cx.db, &row.id)?;
    let now = cx.now;
    let works = |link: &Link| link.withdrawn_at.is_none() && link.expires_at > now && link.address == person.email;
    let state = if invitation.as_ref().is_some_and(works) { "waiting" } else { "expired" };
    let addressed = actor.must(Action::SeePeople, &facts_of(row)).is_ok_and(|fields| fields.addresses);
    Ok(InvitationView {
        mandate: show::view(cx, actor, row)?,
        name: person.name,
        email: addressed.then_some(person.email),
        sent_at: invitation.as_ref().map(|link| rfc3339(link.created_at)),
        expires_at: invitation.as_ref().map(|link| rfc3339(link.expires_at)),
        state: state.to_owned(),
    })
}
