//! Granting mandates: nobody grants what is above them, and nobody across delegations; the table says who.

use adref_domain::event::EventKind;
use adref_domain::ids::{LinkId, MandateId, OrganizationId, PersonId, ProcessId};
use adref_domain::link::LinkPurpose;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::{Action, Facts, MandateFacts};
use adref_domain::{Capacity, Instant, MandateStatus, Region};
use adref_store::mandates::Mandate;
use adref_store::{mandates, organizations, people, processes};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{show, status_of};
use crate::house::chance_in_time;
use crate::record::Record;
use crate::views::MandateView;
use crate::{Actor, Cx, Fault, link, outbox, person, text};

/// A mandate as it is granted, over the API and from files.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantMandate {
    /// The person's address. Without an account of this address one is made, and the mandate waits for the person's answer.
    pub email: String,
    /// The person's name; needed for a new account.
    pub name: Option<String>,
    /// BCP 47 language of mails; `en` when absent.
    pub language: Option<String>,
    /// `secretariat`, `administrator`, `coordinator`, `delegate`, `alternate`, `expert`, `regional`, `organization`, `public` or
    /// `observer`.
    pub capacity: String,
    /// The delegation or group, by code or name: needed for coordinators, delegates and alternates.
    pub party: Option<String>,
    /// The region: needed for regional participants.
    pub region: Option<String>,
    /// The organization, by id or name: needed for organizations.
    pub organization: Option<String>,
    /// The process, by its name in addresses; every process when absent.
    pub process: Option<String>,
    /// The first day or moment; now when absent.
    pub from: Option<String>,
    /// The first day or moment after it; without end when absent.
    pub to: Option<String>,
    /// Why, for the record.
    pub reason: Option<String>,
}

/// A mandate that has been understood.
#[derive(Clone, Debug)]
pub struct NewMandate {
    /// In which capacity.
    pub capacity: Capacity,
    /// For which party, by its code.
    pub party: Option<String>,
    /// From which region.
    pub region: Option<Region>,
    /// For which organization.
    pub organization: Option<OrganizationId>,
    /// In which process.
    pub process: Option<ProcessId>,
    /// Its first moment; now when absent.
    pub since: Option<Instant>,
    /// The first moment after it.
    pub until: Option<Instant>,
    /// Why.
    pub note: Option<String>,
}

impl NewMandate {
    /// A mandate in a capacity, everywhere, from now on.
    #[must_use]
    pub const fn of(capacity: Capacity) -> Self {
        Self {
            capacity,
            party: None,
            region: None,
            organization: None,
            process: None,
            since: None,
            until: None,
            note: None,
        }
    }

    /// The same for a party.
    #[must_use]
    pub fn for_party(mut self, party: &str) -> Self {
        self.party = Some(party.to_owned());
        self
    }

    fn facts(&self) -> Facts {
        Facts {
            process: self.process.clone(),
            party: self.party.clone(),
            mandate: Some(MandateFacts { capacity: self.capacity, party: self.party.clone() }),
            ..Facts::default()
        }
    }
}

/// Grants a mandate to whoever has this address.
///
/// # Errors
/// [`Fault::NotYoursToGrant`], [`Fault::StepUpRequired`], [`Fault::UnknownParty`], [`Fault::UnknownRegion`],
/// [`Fault::DatesReversed`], [`Fault::AdministratorAlone`], [`Fault::AlreadyHolds`], [`Fault::NotFound`] for a process, [`Fault::Invalid`].
pub fn grant(cx: &mut Cx<'_, '_>, actor: &Actor, input: &GrantMandate) -> Result<MandateView, Fault> {
    let new = understood(cx, Some(actor), input)?;
    actor.must(Action::GrantMandate, &new.facts()).map_err(|fault| match fault {
        Fault::NotFound => Fault::NotYoursToGrant {
            why: "coordinators grant to delegates and alternates of their own delegation, the secretariat to everybody else, administrators to administrators",
        },
        other => other,
    })?;
    actor.must_be_fresh(cx)?;
    let person = person::found_or_made(cx, &input.email, input.name.as_deref(), input.language.as_deref())?;
    let row = add(cx, Some(actor), &person, new)?;
    show::view(cx, actor, &row)
}

/// Reads what was asked for; with an actor, only processes they may know of are known.
pub(crate) fn understood(
    cx: &mut Cx<'_, '_>,
    actor: Option<&Actor>,
    input: &GrantMandate,
) -> Result<NewMandate, Fault> {
    let capacity: Capacity = text::code("capacity", &input.capacity)?;
    let since = input.from.as_deref().map(|at| text::moment("from", at)).transpose()?;
    let until = input.to.as_deref().map(|at| text::moment("to", at)).transpose()?;
    if until.is_some_and(|until| until <= since.unwrap_or(cx.now)) {
        return Err(Fault::DatesReversed);
    }
    let new = NewMandate {
        capacity,
        party: party(cx, capacity, input.party.as_deref())?,
        region: region(capacity, input.region.as_deref())?,
        organization: organization(cx, capacity, input.organization.as_deref())?,
        process: process(cx, actor, input.process.as_deref())?,
        since,
        until,
        note: text::optional("reason", input.reason.as_deref(), text::COMMENT)?,
    };
    Ok(new)
}

fn party(cx: &mut Cx<'_, '_>, capacity: Capacity, written: Option<&str>) -> Result<Option<String>, Fault> {
    let written = written.map(str::trim).filter(|party| !party.is_empty());
    match written {
        None if capacity.is_of_a_delegation() => Err(Fault::invalid("party", "the delegation or group, such as KEN")),
        None => Ok(None),
        Some(_) if !capacity.is_of_a_delegation() && capacity != Capacity::Expert => {
            Err(Fault::invalid("party", "only coordinators, delegates, alternates and experts have one"))
        }
        Some(written) => {
            let parties = cx.parties()?;
            Ok(Some(parties.meant(written)?.code.clone()))
        }
    }
}

fn region(capacity: Capacity, written: Option<&str>) -> Result<Option<Region>, Fault> {
    match written.map(str::trim).filter(|region| !region.is_empty()) {
        None if capacity == Capacity::Regional => Err(Fault::invalid("region", "the region, such as africa")),
        None => Ok(None),
        Some(written) => text::region(written).map(Some),
    }
}

fn organization(
    cx: &mut Cx<'_, '_>,
    capacity: Capacity,
    written: Option<&str>,
) -> Result<Option<OrganizationId>, Fault> {
    let Some(written) = written.map(str::trim).filter(|organization| !organization.is_empty()) else {
        let needed = capacity == Capacity::Organization;
        return if needed { Err(Fault::invalid("organization", "the organization, by its name")) } else { Ok(None) };
    };
    let found = match OrganizationId::parse(written) {
        Ok(id) => organizations::by_id(cx.db, &id)?,
        Err(_) => organizations::by_name(cx.db, written)?,
    };
    let unknown = || Fault::invalid("organization", "no organization of this name or id; add it first");
    found.map(|organization| Some(organization.id)).ok_or_else(unknown)
}

fn process(cx: &mut Cx<'_, '_>, actor: Option<&Actor>, slug: Option<&str>) -> Result<Option<ProcessId>, Fault> {
    let Some(slug) = slug.map(str::trim).filter(|slug| !slug.is_empty()) else { return Ok(None) };
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let known = actor.is_none_or(|actor| actor.may(Action::ReadProcess, &crate::process::facts(&row)));
    if known { Ok(Some(row.id)) } else { Err(Fault::NotFound) }
}

/// Adds a mandate and records it; the caller has ruled.
///
/// # Errors
/// [`Fault::AdministratorAlone`], [`Fault::AlreadyHolds`].
pub fn add(
    cx: &mut Cx<'_, '_>,
    by: Option<&Actor>,
    person: &people::Person,
    new: NewMandate,
) -> Result<Mandate, Fault> {
    let row = store(cx, by.and_then(|actor| actor.subject.person.as_ref()), person, new)?;
    let record = match by {
        Some(actor) => Record::of(EventKind::MandateGranted, actor, row.id.as_str()),
        None => Record::by_the_house(EventKind::MandateGranted, row.id.as_str()),
    };
    let invited = told(cx, person, &row)?;
    let data = json!({
        "person": row.person, "capacity": row.capacity, "party": row.party, "region": row.region, "invitation": invited,
    });
    let record = record.within(row.process.as_ref()).after(&fingerprint(&row)).data(data);
    record.reason(row.note.as_deref()).write(cx)?;
    Ok(row)
}

/// Who has taken up their account is told; who has not is invited, with a link that takes up both.
fn told(cx: &mut Cx<'_, '_>, person: &people::Person, row: &Mandate) -> Result<Option<LinkId>, Fault> {
    if row.status == MandateStatus::Invited {
        return link::mail(cx, person, LinkPurpose::Invitation, &person.email, Some(&row.id)).map(Some);
    }
    let nothing = serde_json::Map::new();
    outbox::queue_to(cx, NoticeKind::MandateGranted, person.clone(), "/me", row.since, nothing)?;
    Ok(None)
}

/// A mandate as the record fingerprints it: ids, codes and times.
pub(crate) fn fingerprint(row: &Mandate) -> serde_json::Value {
    json!({
        "mandate": row.id, "person": row.person, "capacity": row.capacity, "party": row.party, "region": row.region,
        "organization": row.organization, "process": row.process, "from": row.since, "to": row.until, "status": row.status,
    })
}

/// Stores a mandate; the caller records it. Who has taken up their account holds it at once, others when they have answered.
pub(crate) fn store(
    cx: &mut Cx<'_, '_>,
    by: Option<&PersonId>,
    person: &people::Person,
    new: NewMandate,
) -> Result<Mandate, Fault> {
    let row = Mandate {
        id: MandateId::from_bits(chance_in_time()),
        person: person.id.clone(),
        capacity: new.capacity,
        party: new.party,
        organization: new.organization,
        region: new.region,
        process: new.process,
        since: new.since.unwrap_or(cx.now),
        until: new.until,
        status: if person.joined_at.is_some() { MandateStatus::Active } else { MandateStatus::Invited },
        granted_by: by.cloned(),
        granted_at: cx.now,
        note: new.note,
        status_by: None,
        status_at: None,
        status_reason: None,
    };
    stands_beside(cx, &row)?;
    mandates::add(cx.db, &row)?;
    Ok(row)
}

/// Whoever runs the platform sees no content, so an administrator holds nothing else; and nobody holds the same twice.
fn stands_beside(cx: &mut Cx<'_, '_>, new: &Mandate) -> Result<(), Fault> {
    let now = cx.now;
    let held = mandates::of_person(cx.db, &new.person)?;
    let mut held = held.iter().filter(|row| status_of(row, now) != MandateStatus::Ended);
    let same = |row: &Mandate| {
        let key =
            |it: &Mandate| (it.capacity, it.party.clone(), it.organization.clone(), it.region, it.process.clone());
        key(row) == key(new)
    };
    let administers = |row: &Mandate| row.capacity == Capacity::Administrator;
    match held.find(|row| same(row) || administers(row) != administers(new)) {
        Some(row) if same(row) => Err(Fault::AlreadyHolds),
        Some(_) => Err(Fault::AdministratorAlone),
        None => Ok(()),
    }
}
