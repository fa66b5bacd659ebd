//! Letters to nominees and to those who nominated them. They name nobody: what they are about stands behind their link.

use adref_domain::ids::{LinkId, PersonId};
use adref_domain::link::LinkPurpose;
use adref_domain::notice::NoticeKind;
use adref_domain::{CallState, Capacity, NominationState};
use adref_store::links::Link;
use adref_store::mandates::{self, Mandate};
use adref_store::nominations::{self, Nomination};
use adref_store::people::{self, Person};
use adref_store::processes::Process;

use super::{around, consent, show};
use crate::views::{ConsentView, NominationAskedView};
use crate::{Cx, Fault, link, mandate, outbox};

/// Mails a nominee the link that answers.
pub(super) fn ask(cx: &mut Cx<'_, '_>, nominee: &Person, row: &Nomination) -> Result<LinkId, Fault> {
    let link = link::made(cx, nominee, LinkPurpose::Nomination, &nominee.email, None)?;
    nominations::add_link(cx.db, &link.id, &row.id)?;
    outbox::queue_link(cx, NoticeKind::NominationAsked, nominee, &link)?;
    Ok(link.id)
}

/// Tells somebody what became of a nomination; who has no open account any more is not told.
pub(super) fn tell(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    to: Option<&PersonId>,
    process: &Process,
) -> Result<(), Fault> {
    let Some(to) = to else { return Ok(()) };
    let person = people::by_id(cx.db, to)?.filter(|person| person.disabled_at.is_none());
    let Some(person) = person else { return Ok(()) };
    let path = format!("/processes/{}/experts", process.slug);
    outbox::queue_to(cx, kind, person, &path, cx.now, serde_json::Map::new())
}

/// Tells those who answer for a nomination what the nominee says: whoever made it, or the State's coordinators where the secretariat
/// entered it.
pub(super) fn tell_nominators(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    row: &Nomination,
    process: &Process,
) -> Result<(), Fault> {
    if !row.by_secretariat {
        return tell(cx, kind, row.nominated_by.as_ref(), process);
    }
    let now = cx.now;
    let here = |held: &Mandate| held.process.is_none() || held.process.as_ref() == Some(&process.id);
    let speaks =
        |held: &Mandate| held.party.as_ref() == Some(&row.party) && here(held) && mandate::effective(held, now);
    let coordinators = mandates::in_capacity(cx.db, Capacity::Coordinator)?;
    for held in coordinators.iter().filter(|held| speaks(held)) {
        tell(cx, kind, Some(&held.person), process)?;
    }
    Ok(())
}

/// Whether the nomination behind a link still waits for its answer.
pub(crate) fn waits(cx: &mut Cx<'_, '_>, link: &Link) -> Result<bool, Fault> {
    let Some(row) = nominations::behind_link(cx.db, &link.id)? else { return Ok(false) };
    let (call, _) = around(cx, &row)?;
    Ok(row.state == NominationState::Proposed && call.state != CallState::Cancelled)
}

/// What the holder of a link is asked.
pub(crate) fn asked(cx: &mut Cx<'_, '_>, link: &Link) -> Result<Option<NominationAskedView>, Fault> {
    let Some(row) = nominations::behind_link(cx.db, &link.id)? else { return Ok(None) };
    let (call, process) = around(cx, &row)?;
    let state = show::state_view(&*cx.parties()?, &row.party);
    Ok(Some(NominationAskedView {
        state,
        process: process.title,
        call: call.title,
        criteria: call.criteria,
        wanted: call.competences,
        name: row.name,
        competences: row.competences,
        statement: row.statement,
        consent: consents(),
    }))
}

/// The sentence to agree to, in every language.
pub(super) fn consents() -> Vec<ConsentView> {
    let view = |(language, sentence): &(&str, &str)| ConsentView {
        language: (*language).to_owned(),
        sentence: (*sentence).to_owned(),
    };
    consent::SENTENCES.iter().map(view).collect()
}
