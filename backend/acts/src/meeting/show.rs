//! Meetings as one reader sees them. What is hidden is absent: a meeting, a draft it works on, the room online, who takes part.

use adref_domain::ids::{DraftId, MeetingId};
use adref_domain::policy::Action;
use adref_domain::{MeetingReply, MeetingState};
use adref_store::meetings::{self, Agenda, Attendee, Change, Meeting};
use adref_store::{drafts, milestones, people, placements, processes};

use super::{Found, etag, facts, invited, inviting};
use crate::inclusion::cell;
use crate::lookup;
use crate::show::anchors_of;
use crate::text::rfc3339;
use crate::views::{
    AgendaItemView, AttendeeView, DocumentView, KeptMeeting, MeetingAbout, MeetingCard, MeetingChange,
    MeetingCountsView, MeetingParagraph, MeetingView, MeetingsView, MilestoneDraft, MilestoneRef,
};
use crate::{Actor, Cx, Fault, adoption, process, zone};

/// The meetings of a process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<MeetingsView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    of_process(cx, actor, &row)
}

/// The meetings of a process; the caller has ruled that the process may be seen.
pub(super) fn of_process(cx: &mut Cx<'_, '_>, actor: &Actor, row: &processes::Process) -> Result<MeetingsView, Fault> {
    let mut cards = Vec::new();
    for meeting in known_of(cx, actor, row)? {
        cards.push(card(&meeting.meeting, own(cx, actor, &meeting)?.as_ref()));
    }
    Ok(MeetingsView { process: process::in_full(row), meetings: cards, may: actor.may_codes(&process::facts(row)) })
}

/// The meetings of a process the reader may know of, by their hours.
pub(crate) fn known_of(cx: &mut Cx<'_, '_>, actor: &Actor, row: &processes::Process) -> Result<Vec<Found>, Fault> {
    let inviting = inviting(cx, actor)?;
    let all = meetings::of_process(cx.db, &row.id)?.into_iter().map(|meeting| {
        let facts = facts(row, &meeting, invited(actor, &meeting, &inviting));
        Found { process: row.clone(), meeting, facts }
    });
    Ok(all.filter(|found| actor.may(Action::SeeMeeting, &found.facts)).collect())
}

/// One meeting.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<MeetingView, Fault> {
    let found = super::seen(cx, actor, id)?;
    view(cx, actor, &found)
}

/// A meeting by its title, if the reader may know of it.
pub(crate) fn known_to(cx: &mut Cx<'_, '_>, actor: &Actor, id: &MeetingId) -> Result<Option<MilestoneRef>, Fault> {
    match super::seen(cx, actor, id.as_str()) {
        Ok(found) => Ok(Some(MilestoneRef { id: id.to_string(), title: found.meeting.title })),
        Err(Fault::NotFound | Fault::SecondFactorMissing | Fault::OutsideScope { .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// The reader as one of those entered for a meeting.
pub(super) fn own(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found) -> Result<Option<Attendee>, Fault> {
    let known = found.facts.meeting.as_ref().is_some_and(|meeting| !meeting.invited.is_empty());
    let Some(id) = actor.subject.person.as_ref().filter(|_| known) else { return Ok(None) };
    let Some(person) = people::by_id(cx.db, id)? else { return Ok(None) };
    let theirs = meetings::of_somebody(cx.db, id, &person.email)?;
    Ok(theirs.into_iter().find(|row| row.meeting == found.meeting.id))
}

/// What a meeting is; the caller has ruled that it may be known of.
pub(crate) fn about(row: &Meeting) -> MeetingAbout {
    MeetingAbout {
        id: row.id.to_string(),
        title: row.title.clone(),
        kind: row.kind.to_string(),
        mode: row.mode.to_string(),
        place: row.place.clone(),
        region: row.region.map(String::from),
        starts_at: rfc3339(row.starts_at),
        ends_at: rfc3339(row.ends_at),
        zone: row.zone.clone(),
        state: row.state.to_string(),
    }
}

fn card(row: &Meeting, own: Option<&Attendee>) -> MeetingCard {
    MeetingCard {
        about: about(row),
        openness: row.openness.to_string(),
        series: row.series.as_ref().map(ToString::to_string),
        invited: own.is_some(),
        reply: own.map(|row| row.reply.to_string()),
    }
}

/// A meeting; the caller has ruled that it may be seen.
pub(super) fn view(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found) -> Result<MeetingView, Fault> {
    let own = own(cx, actor, found)?;
    view_as(cx, actor, found, own.as_ref())
}

/// A meeting as somebody sees it who is this one of those invited.
pub(super) fn view_as(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &Found,
    own: Option<&Attendee>,
) -> Result<MeetingView, Fault> {
    let row = &found.meeting;
    let attends = actor.may(Action::AttendMeeting, &found.facts);
    let holds = actor.may(Action::HoldMeeting, &found.facts);
    let everybody = meetings::attendees_of(cx.db, &row.id)?;
    let agenda = meetings::agenda(cx.db, &row.id)?;
    let draft = match &row.draft {
        Some(id) => draft(cx, actor, id)?,
        None => None,
    };
    let milestone = match &row.milestone {
        Some(id) if actor.may(Action::ReadProcess, &found.facts) => milestones::by_id(cx.db, id)?,
        _ => None,
    };
    let entered = everybody.iter().any(|one| one.attended.is_some());
    let came = everybody.iter().filter(|one| one.attended == Some(true)).count();
    let changes = changes(row, &meetings::changes_of(cx.db, &row.id)?);
    Ok(MeetingView {
        card: card(row, own),
        process: process::named(actor, &found.process),
        about: row.about.clone(),
        starts: zone::local(&row.zone, row.starts_at),
        ends: zone::local(&row.zone, row.ends_at),
        room: row.room.clone().filter(|_| attends),
        milestone: milestone.map(|one| MilestoneRef { id: one.id.to_string(), title: one.title }),
        agenda: items(cx, row, &agenda, draft.is_some())?,
        documents: documents(&agenda, None),
        draft,
        summary: row.summary.clone(),
        outcomes: row.outcomes.clone(),
        changes,
        attended: entered.then(|| cell(came, attends)),
        counts: attends.then(|| counts(&everybody)),
        people: attends.then(|| everybody.iter().map(|one| attendee(one, holds)).collect()),
        may: actor.may_codes(&found.facts),
        etag: etag(row),
    })
}

fn draft(cx: &mut Cx<'_, '_>, actor: &Actor, id: &DraftId) -> Result<Option<MilestoneDraft>, Fault> {
    let Some(draft) = drafts::by_id(cx.db, id)? else { return Ok(None) };
    let text = lookup::text_unruled(cx, &draft.instrument)?;
    if !actor.may(lookup::reading(&draft), &text.draft_facts(&draft)) {
        return Ok(None);
    }
    let step = adoption::short(cx, &draft)?;
    let instrument = text.instrument.slug.clone();
    Ok(Some(MilestoneDraft { instrument, draft: draft.slug.clone(), label: draft.label.clone(), step }))
}

/// The agenda; its paragraphs for those who read the draft they are of.
fn items(cx: &mut Cx<'_, '_>, row: &Meeting, agenda: &Agenda, reads: bool) -> Result<Vec<AgendaItemView>, Fault> {
    let about = agenda.items.iter().any(|item| !item.paragraphs.is_empty());
    let placed = match &row.draft {
        Some(draft) if reads && about => placements::of_draft(cx.db, draft)?,
        _ => Vec::new(),
    };
    let anchors = anchors_of(&placed);
    let named = |id: &adref_domain::ids::ParagraphId| {
        let (placed, anchor) = placed.iter().zip(&anchors).find(|(placed, _)| placed.paragraph == *id)?;
        let label = placed.label.clone().unwrap_or_else(|| anchor.clone());
        Some(MeetingParagraph { id: id.to_string(), anchor: anchor.clone(), label })
    };
    let view = |item: &meetings::Item| AgendaItemView {
        title: item.title.clone(),
        paragraphs: item.paragraphs.iter().filter_map(named).collect(),
        documents: documents(agenda, Some(item.ordinal)),
    };
    Ok(agenda.items.iter().map(view).collect())
}

fn documents(agenda: &Agenda, item: Option<i64>) -> Vec<DocumentView> {
    let its = agenda.documents.iter().filter(|document| document.item == item);
    its.map(|one| DocumentView { title: one.title.clone(), address: one.address.clone() }).collect()
}

fn changes(row: &Meeting, changes: &[Change]) -> Vec<MeetingChange> {
    let after = changes.iter().skip(1).map(|change| (change.starts_at, change.ends_at));
    let view = |(change, after): (&Change, (_, _))| MeetingChange {
        title: change.title.clone(),
        starts_at: rfc3339(change.starts_at),
        ends_at: rfc3339(change.ends_at),
        zone: change.zone.clone(),
        place: change.place.clone(),
        state: change.state.to_string(),
        moved: (change.starts_at, change.ends_at) != after,
        reason: change.reason.clone(),
        at: rfc3339(change.changed_at),
    };
    // Notes written after a meeting are no news of when and where it is.
    let news = |change: &MeetingChange| change.reason.is_some() || change.moved;
    changes.iter().zip(after.chain([(row.starts_at, row.ends_at)])).map(view).filter(news).collect()
}

fn counts(everybody: &[Attendee]) -> MeetingCountsView {
    let of = |reply: MeetingReply| everybody.iter().filter(|one| one.reply == reply).count();
    MeetingCountsView {
        people: everybody.len(),
        accepted: of(MeetingReply::Accepted),
        tentative: of(MeetingReply::Tentative),
        declined: of(MeetingReply::Declined),
        none: of(MeetingReply::None),
    }
}

/// Somebody of a meeting. Addresses, gender and answers are for those who hold it.
pub(super) fn attendee(row: &Attendee, holds: bool) -> AttendeeView {
    AttendeeView {
        id: row.id.to_string(),
        name: row.name.clone(),
        party: row.party.clone(),
        region: row.region.map(String::from),
        class: row.class.map(String::from),
        reply: holds.then(|| row.reply.to_string()),
        email: row.email.clone().filter(|_| holds),
        gender: row.gender.map(String::from).filter(|_| holds),
        mailed: holds.then_some(row.invited_at.is_some()),
        account: holds.then_some(row.person.is_some()),
        attended: row.attended,
    }
}

/// What is kept of somebody at meetings.
pub(crate) fn kept_of(cx: &mut Cx<'_, '_>, person: &people::Person) -> Result<Vec<KeptMeeting>, Fault> {
    let mut kept = Vec::new();
    for row in meetings::of_somebody(cx.db, &person.id, &person.email)? {
        let Some(meeting) = meetings::by_id(cx.db, &row.meeting)? else { continue };
        kept.push(KeptMeeting {
            meeting: meeting.title,
            starts_at: rfc3339(meeting.starts_at),
            name: row.name,
            email: row.email,
            party: row.party,
            region: row.region.map(String::from),
            class: row.class.map(String::from),
            gender: row.gender.map(String::from),
            reply: row.reply.to_string(),
            attended: row.attended,
        });
    }
    Ok(kept)
}

/// Whether nothing is answered about a meeting any more.
pub(super) fn is_over(cx: &Cx<'_, '_>, row: &Meeting) -> bool {
    row.state != MeetingState::Planned || row.ends_at <= cx.now
}
