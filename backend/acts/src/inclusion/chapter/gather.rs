//! What the chapter is written from: the process as its reader sees it on the pages.

use adref_domain::DraftStatus;
use adref_domain::policy::Action;
use adref_store::processes::Process;
use adref_store::{drafts, instruments};

use crate::inclusion::of_process;
use crate::lookup::Text;
use crate::views::{AboutView, AppointmentView, ExpertsView, HostingView, InclusionView, MeetingView, MilestoneView};
use crate::{Actor, Cx, Fault, hosting, meeting, milestone, nomination, process, text};

/// Everything the chapter tells of.
pub(super) struct Known {
    pub(super) process: Process,
    pub(super) about: AboutView,
    pub(super) figures: InclusionView,
    pub(super) steps: Vec<MilestoneView>,
    pub(super) experts: ExpertsView,
    /// Appointments that were approved; none for those who may not see how the group came about.
    pub(super) appointments: Vec<AppointmentView>,
    pub(super) meetings: Vec<MeetingView>,
    pub(super) hosting: HostingView,
    pub(super) texts: Vec<Issued>,
}

/// A text with its issued drafts.
pub(super) struct Issued {
    pub(super) title: String,
    /// Each by what people call it, with its symbol and day.
    pub(super) drafts: Vec<(String, Option<String>, String)>,
}

pub(super) fn known(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Process) -> Result<Known, Fault> {
    let figures = of_process(cx, actor, row)?;
    let experts = nomination::experts(cx, actor, &row.slug)?;
    let mut appointments = Vec::new();
    if actor.may(Action::Appoint, &process::facts(row)) {
        for call in &experts.calls {
            let all = nomination::appointments(cx, actor, &call.id)?;
            appointments.extend(all.into_iter().filter(|one| one.state == "approved"));
        }
    }
    appointments.sort_by(|one, other| one.decided_at.cmp(&other.decided_at));
    let mut meetings = Vec::new();
    for one in &figures.meetings {
        meetings.push(meeting::read(cx, actor, &one.about.id)?);
    }
    Ok(Known {
        about: process::about(cx, actor, &row.slug)?,
        steps: milestone::timeline(cx, actor, &row.slug)?.milestones,
        hosting: hosting::list(cx, actor, &row.slug)?,
        texts: issued(cx, actor, row)?,
        process: row.clone(),
        figures,
        experts,
        appointments,
        meetings,
    })
}

/// The texts of which this reader may read an issued draft.
fn issued(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Process) -> Result<Vec<Issued>, Fault> {
    let mut texts = Vec::new();
    for instrument in instruments::list_of(cx.db, &row.id)? {
        let text = Text { process: row.clone(), instrument, now: cx.now };
        let mut all = drafts::list_of(cx.db, &text.instrument.id)?;
        all.retain(|draft| draft.status == DraftStatus::Issued);
        all.retain(|draft| actor.may(Action::ReadDraft, &text.draft_facts(draft)));
        let told = all.into_iter().map(|draft| {
            let day = draft.date.or_else(|| draft.issued_at.map(text::day)).unwrap_or_default();
            (draft.label, draft.symbol, day)
        });
        let told: Vec<_> = told.collect();
        if !told.is_empty() {
            texts.push(Issued { title: text.instrument.title, drafts: told });
        }
    }
    Ok(texts)
}
