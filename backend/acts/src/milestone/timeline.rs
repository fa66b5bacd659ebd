//! The timeline as one reader sees it: every milestone of a process they may know of, with the drafts and rounds open to them.
//! What is hidden is absent, from the conflicts too.

use adref_domain::ids::{MilestoneId, ProcessId};
use adref_domain::policy::Action;
use adref_domain::{DraftStatus, MilestoneLink};
use adref_store::{drafts, instruments, milestones, processes, rounds};

use super::conflicts::{Conflict, DraftDay, RoundDays, Step, conflicts};
use super::{etag, today, when};
use crate::lookup::Text;
use crate::views::{
    ConflictView, DocumentView, DraftStepView, MilestoneChange, MilestoneDraft, MilestoneRef, MilestoneRound,
    MilestoneView, TimelineView,
};
use crate::{Actor, Cx, Fault, adoption, process, text};

/// A draft somebody may read, in its text.
struct SeenDraft {
    view: MilestoneDraft,
    day: DraftDay,
}

/// A round somebody may see.
struct SeenRound {
    view: MilestoneRound,
    days: RoundDays,
}

/// What of a process's texts a reader may see, by ids.
#[derive(Default)]
struct Seen {
    drafts: Vec<(String, SeenDraft)>,
    rounds: Vec<(String, SeenRound)>,
}

/// The timeline of a process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn timeline(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<TimelineView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    of_process(cx, actor, &row)
}

/// The timeline of a process; the caller has ruled that it may be seen.
pub(super) fn of_process(cx: &mut Cx<'_, '_>, actor: &Actor, row: &processes::Process) -> Result<TimelineView, Fault> {
    let kept = Kept::of(cx, &row.id)?;
    let seen = Seen::by(cx, actor, row)?;
    let steps: Vec<Step> = kept.rows.iter().map(|row| kept.step(row, &seen)).collect();
    let found = conflicts(&steps);
    let today = today(cx.now);
    Ok(TimelineView {
        milestones: kept.rows.iter().map(|row| kept.view(row, &seen, &found, &today)).collect(),
        process: process::in_full(row),
        public: row.public,
        today,
        may: actor.may_codes(&process::facts(row)),
    })
}

/// One milestone of it.
pub(super) fn one(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    row: &processes::Process,
    id: &MilestoneId,
) -> Result<MilestoneView, Fault> {
    let all = of_process(cx, actor, row)?.milestones;
    all.into_iter().find(|one| one.id == id.as_str()).ok_or(Fault::NotFound)
}

impl Seen {
    fn by(cx: &mut Cx<'_, '_>, actor: &Actor, process: &processes::Process) -> Result<Self, Fault> {
        let mut seen = Self::default();
        for instrument in instruments::list_of(cx.db, &process.id)? {
            let text = Text { process: process.clone(), instrument, now: cx.now };
            let mut issued = drafts::list_of(cx.db, &text.instrument.id)?;
            issued.retain(|draft| draft.status == DraftStatus::Issued);
            for (draft, place) in issued.iter().zip(0..) {
                if actor.may(Action::ReadDraft, &text.draft_facts(draft)) {
                    let step = adoption::short(cx, draft)?;
                    seen.drafts.push((draft.id.to_string(), seen_draft(&text, draft, place, step)));
                }
            }
            for round in rounds::list_of(cx.db, &text.instrument.id)? {
                let about = (0..).zip(&issued).find(|(_, draft)| draft.id == round.draft);
                let Some((place, draft)) = about else { continue };
                if actor.may(Action::SeeRound, &text.round_facts(cx, &round, draft)) {
                    let one = seen_round(cx, &text, &round, draft, place);
                    seen.rounds.push((round.id.to_string(), one));
                }
            }
        }
        Ok(seen)
    }

    fn draft(&self, id: &str) -> Option<&SeenDraft> {
        self.drafts.iter().find(|(one, _)| one == id).map(|(_, draft)| draft)
    }

    fn round(&self, id: &str) -> Option<&SeenRound> {
        self.rounds.iter().find(|(one, _)| one == id).map(|(_, round)| round)
    }
}

fn seen_draft(text: &Text, draft: &drafts::Draft, ordinal: i64, step: Option<DraftStepView>) -> SeenDraft {
    let instrument = text.instrument.slug.clone();
    let issued = draft.issued_at.map(text::day).unwrap_or_default();
    let day = DraftDay {
        title: draft.label.clone(),
        instrument: instrument.clone(),
        ordinal,
        day: draft.date.clone().unwrap_or(issued),
    };
    let view = MilestoneDraft { instrument, draft: draft.slug.clone(), label: draft.label.clone(), step };
    SeenDraft { view, day }
}

fn seen_round(cx: &Cx<'_, '_>, text: &Text, row: &rounds::Round, draft: &drafts::Draft, ordinal: i64) -> SeenRound {
    let closes_at = row.closed_by_hand_at.unwrap_or(row.closes_at).min(row.closes_at);
    // Days are of the process's zone, which the house cannot count in: an hour counts as of the day that suits the round,
    // so that none is called outside its milestone which is within it where it is held.
    let days = RoundDays {
        title: row.title.clone(),
        instrument: text.instrument.slug.clone(),
        ordinal,
        opens: text::day(row.opens_at.plus_seconds(14 * 3600)),
        closes: text::day(closes_at.plus_seconds(-12 * 3600)),
    };
    let view = MilestoneRound {
        id: row.id.to_string(),
        title: row.title.clone(),
        instrument: text.instrument.slug.clone(),
        draft: draft.slug.clone(),
        opens_at: text::rfc3339(row.opens_at),
        closes_at: text::rfc3339(closes_at),
        zone: row.zone.clone(),
        state: row.hours().state_at(cx.now).to_string(),
    };
    SeenRound { view, days }
}

/// What is stored of a timeline.
struct Kept {
    rows: Vec<milestones::Milestone>,
    links: Vec<milestones::Link>,
    changes: Vec<milestones::Change>,
}

impl Kept {
    fn of(cx: &mut Cx<'_, '_>, process: &ProcessId) -> Result<Self, Fault> {
        Ok(Self {
            rows: milestones::of_process(cx.db, process)?,
            links: milestones::links_of(cx.db, process)?,
            changes: milestones::changes_of(cx.db, process)?,
        })
    }

    fn targets<'a>(&'a self, row: &'a milestones::Milestone, kind: MilestoneLink) -> impl Iterator<Item = &'a str> {
        self.links.iter().filter(move |link| link.milestone == row.id && link.kind == kind).map(|link| &*link.target)
    }

    fn step(&self, row: &milestones::Milestone, seen: &Seen) -> Step {
        let waits = self.targets(row, MilestoneLink::WaitsFor);
        Step {
            id: row.id.clone(),
            title: row.title.clone(),
            first: row.first_day.clone(),
            last: row.last_day.clone(),
            over: row.state.is_over(),
            cancelled: row.state == adref_domain::MilestoneState::Cancelled,
            waits_for: waits.filter_map(|id| MilestoneId::parse(id).ok()).collect(),
            rounds: self
                .targets(row, MilestoneLink::Round)
                .filter_map(|id| seen.round(id))
                .map(|one| one.days.clone())
                .collect(),
            drafts: self
                .targets(row, MilestoneLink::Draft)
                .filter_map(|id| seen.draft(id))
                .map(|one| one.day.clone())
                .collect(),
        }
    }

    fn view(&self, row: &milestones::Milestone, seen: &Seen, found: &[Conflict], today: &str) -> MilestoneView {
        let waits = self.targets(row, MilestoneLink::WaitsFor);
        let drafts = self.targets(row, MilestoneLink::Draft).filter_map(|id| seen.draft(id));
        let rounds = self.targets(row, MilestoneLink::Round).filter_map(|id| seen.round(id));
        MilestoneView {
            id: row.id.to_string(),
            title: row.title.clone(),
            description: row.description.clone(),
            when: when::written(&row.span()),
            first_day: row.first_day.clone(),
            last_day: row.last_day.clone(),
            precision: row.precision.to_string(),
            tentative: row.tentative,
            state: row.state.to_string(),
            status: row.state.status_on(&row.span(), self.moved(row), today).to_string(),
            waits_for: waits.filter_map(|id| self.named(id)).collect(),
            drafts: drafts.map(|one| one.view.clone()).collect(),
            rounds: rounds.map(|one| one.view.clone()).collect(),
            documents: self.documents(row),
            changes: self.changes(row),
            conflicts: found.iter().filter(|one| one.at == row.id).map(ConflictView::from).collect(),
            etag: etag(row),
        }
    }

    fn named(&self, id: &str) -> Option<MilestoneRef> {
        let row = self.rows.iter().find(|row| row.id.as_str() == id)?;
        Some(MilestoneRef { id: row.id.to_string(), title: row.title.clone() })
    }

    fn documents(&self, row: &milestones::Milestone) -> Vec<DocumentView> {
        let its = self.links.iter().filter(|link| link.milestone == row.id && link.kind == MilestoneLink::Document);
        its.map(|link| DocumentView {
            title: link.title.clone().unwrap_or_else(|| link.target.clone()),
            address: link.target.clone(),
        })
        .collect()
    }

    /// Whether its days are not among those announced first.
    fn moved(&self, row: &milestones::Milestone) -> bool {
        let first = self.changes.iter().find(|change| change.milestone == row.id);
        first.is_some_and(|first| !row.span().is_within(&first.span()))
    }

    fn changes(&self, row: &milestones::Milestone) -> Vec<MilestoneChange> {
        let its: Vec<_> = self.changes.iter().filter(|change| change.milestone == row.id).collect();
        let after = its.iter().skip(1).map(|change| change.span()).chain([row.span()]);
        its.iter()
            .zip(after)
            .map(|(change, after)| MilestoneChange {
                title: change.title.clone(),
                when: when::written(&change.span()),
                tentative: change.tentative,
                state: change.state.to_string(),
                moved: !after.is_within(&change.span()),
                reason: change.reason.clone(),
                at: text::rfc3339(change.changed_at),
            })
            .collect()
    }
}

impl From<&Conflict> for ConflictView {
    fn from(conflict: &Conflict) -> Self {
        Self {
            code: conflict.code.to_owned(),
            what: conflict.what.clone(),
            days: conflict.days.clone(),
            against: conflict.against.clone(),
        }
    }
}
