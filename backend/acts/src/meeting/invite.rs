//! People of a meeting: invited by mail, or entered as those who came. Who has an account here is known by its address.

use adref_domain::MeetingReply;
use adref_domain::MeetingState;
use adref_domain::event::EventKind;
use adref_domain::ids::{AttendeeId, MeetingId};
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_store::meetings::{self, Attendee};
use adref_store::{mandates, people};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Found, PEOPLE, letters, open_to, show};
use crate::house::chance;
use crate::record::Record;
use crate::views::MeetingView;
use crate::{Actor, Cx, Fault, instrument, mandate, outbox, person, text};

/// Somebody as they are entered.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttendeeInput {
    /// Their name; that of their account when absent.
    pub name: Option<String>,
    /// Their address; asked for where they are invited by mail.
    pub email: Option<String>,
    /// The party they are of.
    pub party: Option<String>,
    /// The region they are of.
    pub region: Option<String>,
    /// What kind of organization they are of.
    pub class: Option<String>,
    /// `female`, `male` or `other`; absent where they did not say.
    pub gender: Option<String>,
    /// The language they are written to in; English when absent.
    pub language: Option<String>,
}

/// People to be entered for a meeting.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitePeople {
    /// Who.
    pub people: Vec<AttendeeInput>,
    /// Whether they are invited by mail; else they are entered, and nobody is told.
    #[serde(default)]
    pub mail: bool,
}

/// Enters people for a meeting, and invites them by mail.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] with the field, [`Fault::AttendeeKnown`],
/// [`Fault::MeetingOver`] where somebody would be invited to what is over, [`Fault::UnknownParty`], [`Fault::UnknownRegion`].
pub fn invite(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &InvitePeople) -> Result<MeetingView, Fault> {
    let found = open_to(cx, actor, id, Action::HoldMeeting)?;
    if input.people.is_empty() {
        return Err(Fault::invalid("people", "name at least one person"));
    }
    let over = if input.mail { show::is_over(cx, &found.meeting) } else { cancelled(&found) };
    if over {
        return Err(Fault::MeetingOver);
    }
    let mut known = meetings::attendees_of(cx.db, &found.meeting.id)?;
    let mut rows = Vec::new();
    for one in &input.people {
        let mut row = described(cx, &blank(cx, &found.meeting.id), one)?;
        if let Some(twin) = twin(&known, &row) {
            let who = twin.email.clone().unwrap_or_else(|| twin.name.clone());
            return Err(Fault::AttendeeKnown { who });
        }
        if input.mail {
            if row.email.is_none() {
                return Err(Fault::invalid(
                    "email",
                    format!("{} is invited by mail and has no address here", row.name),
                ));
            }
            row.invited_at = Some(cx.now);
        }
        known.push(row.clone());
        rows.push(row);
    }
    keep(cx, actor, &found, known.len(), &rows)?;
    for row in rows.iter().filter(|_| input.mail) {
        letters::queue(cx, NoticeKind::MeetingInvitation, row)?;
    }
    show::view(cx, actor, &found)
}

/// Stores new people and records them.
fn keep(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found, now: usize, rows: &[Attendee]) -> Result<(), Fault> {
    if now > PEOPLE {
        return Err(Fault::invalid("people", format!("a meeting holds {PEOPLE} people")));
    }
    meetings::add_attendees(cx.db, rows)?;
    let ids: Vec<_> = rows.iter().map(|row| &row.id).collect();
    let mailed = rows.iter().any(|row| row.invited_at.is_some());
    let record = Record::of(EventKind::AttendeesAdded, actor, found.meeting.id.as_str()).process(&found.process.id);
    record.after(&ids).data(json!({ "people": rows.len(), "mailed": mailed })).write(cx)
}

/// Describes somebody of a meeting anew.
///
/// # Errors
/// As [`invite`].
pub fn change_attendee(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (meeting, id): (&str, &str),
    input: &AttendeeInput,
) -> Result<MeetingView, Fault> {
    let found = open_to(cx, actor, meeting, Action::HoldMeeting)?;
    let before = of_meeting(cx, &found, id)?;
    let row = described(cx, &before, input)?;
    if row == before {
        return show::view(cx, actor, &found);
    }
    let others: Vec<_> =
        meetings::attendees_of(cx.db, &found.meeting.id)?.into_iter().filter(|other| other.id != row.id).collect();
    if let Some(twin) = twin(&others, &row) {
        return Err(Fault::AttendeeKnown { who: twin.name.clone() });
    }
    meetings::change_attendee(cx.db, &row)?;
    // No names and addresses: only hashes are kept, and those of a name could be guessed back.
    let state = |row: &Attendee| json!({ "id": row.id, "party": row.party, "region": row.region, "class": row.class });
    let record = Record::of(EventKind::AttendeeChanged, actor, row.id.as_str()).process(&found.process.id);
    let described = json!({ "name": row.name, "email": row.email });
    let after = json!({ "was": state(&before), "is": state(&row), "at": cx.now });
    record.before(&state(&before)).after(&after).personal(described).write(cx)?;
    show::view(cx, actor, &found)
}

/// Somebody of a meeting, by their id.
pub(super) fn of_meeting(cx: &mut Cx<'_, '_>, found: &Found, id: &str) -> Result<Attendee, Fault> {
    let id = AttendeeId::parse(id).map_err(|_| Fault::NotFound)?;
    meetings::attendee(cx.db, &id)?.filter(|row| row.meeting == found.meeting.id).ok_or(Fault::NotFound)
}

fn cancelled(found: &Found) -> bool {
    found.meeting.state == MeetingState::Cancelled
}

/// The one among these who is the same as another: the same account or the same address.
pub(super) fn twin<'a>(known: &'a [Attendee], row: &Attendee) -> Option<&'a Attendee> {
    let same = |one: &&Attendee| {
        let account = one.person.is_some() && one.person == row.person;
        account || (one.email.is_some() && one.email == row.email)
    };
    known.iter().find(same)
}

pub(super) fn blank(cx: &Cx<'_, '_>, meeting: &MeetingId) -> Attendee {
    Attendee {
        id: AttendeeId::from_bits(chance()),
        meeting: meeting.clone(),
        person: None,
        name: String::new(),
        email: None,
        language: "en".to_owned(),
        party: None,
        region: None,
        class: None,
        gender: None,
        reply: MeetingReply::None,
        replied_at: None,
        invited_at: None,
        reminded_at: None,
        attended: None,
        created_at: cx.now,
    }
}

/// Somebody as they are described, completed from their account where there is one.
pub(super) fn described(cx: &mut Cx<'_, '_>, row: &Attendee, input: &AttendeeInput) -> Result<Attendee, Fault> {
    let given =
        |value: &Option<String>| value.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let email = given(&input.email).map(|address| person::address(&address)).transpose()?;
    let account = match &email {
        Some(email) => people::by_email(cx.db, email)?.filter(|person| person.disabled_at.is_none()),
        None => None,
    };
    let name = given(&input.name).or_else(|| account.as_ref().map(|person| person.name.clone()));
    let mut now = Attendee {
        name: text::written("name", &name.unwrap_or_default(), text::TITLE)?,
        party: given(&input.party)
            .map(|party| Ok::<_, Fault>(cx.parties()?.meant(&party)?.code.clone()))
            .transpose()?,
        region: given(&input.region).map(|code| text::region(&code)).transpose()?,
        class: given(&input.class).map(|code| text::code("class", &code)).transpose()?,
        gender: given(&input.gender).map(|code| text::code("gender", &code)).transpose()?,
        language: given(&input.language).map(|tag| instrument::language("language", &tag)).transpose()?.unwrap_or_else(
            || {
                account
                    .as_ref()
                    .map_or_else(|| outbox::page_language("en").to_owned(), |person| person.language.clone())
            },
        ),
        email,
        ..row.clone()
    };
    now.person = account.map(|person| person.id);
    from_mandate(cx, &mut now)?;
    Ok(now)
}

/// Whom somebody acts for here says which party, region and kind of organization they are of, where nobody else did.
fn from_mandate(cx: &mut Cx<'_, '_>, row: &mut Attendee) -> Result<(), Fault> {
    let Some(person) = row.person.clone() else { return Ok(()) };
    let now = cx.now;
    let held = mandates::of_person(cx.db, &person)?;
    let Some(held) = held.iter().find(|held| mandate::effective(held, now)) else { return Ok(()) };
    let standing = mandate::standing(cx, held)?;
    row.party = row.party.take().or(standing.party);
    row.region = row.region.or(standing.region);
    row.class = row.class.or(standing.class);
    Ok(())
}
