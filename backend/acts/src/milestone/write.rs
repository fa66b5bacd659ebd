//! Milestones, added and changed. A date that moves and a step that is cancelled say why.

use adref_domain::event::EventKind;
use adref_domain::ids::{DraftId, MilestoneId, RoundId};
use adref_domain::policy::Action;
use adref_domain::{DraftStatus, MilestoneLink, MilestoneState};
use adref_store::milestones::{self, Change, Link, Milestone};
use adref_store::{drafts, instruments, processes, rounds};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::conflicts::waits_for_itself;
use super::{MOST, etag, facts, may_plan, planned, timeline, when};
use crate::house::chance;
use crate::limits::LINKS;
use crate::record::Record;
use crate::views::MilestoneView;
use crate::{Actor, Cx, Fault, text};

/// A milestone as it is written.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteMilestone {
    /// Its title.
    pub title: String,
    /// What happens in it.
    pub description: Option<String>,
    /// A day, month or year, or a period of them: `2024-10-14`, `2024-10`, `2024`, `2024-01/2024-05`.
    pub when: String,
    /// Whether the days may still move without surprising anybody.
    #[serde(default)]
    pub tentative: bool,
    /// `planned`, `current`, `done` or `cancelled`; planned, when absent.
    pub state: Option<String>,
    /// The milestones that must end before it does, by their ids.
    #[serde(default)]
    pub waits_for: Vec<String>,
    /// The issued drafts that belong to it.
    #[serde(default)]
    pub drafts: Vec<DraftName>,
    /// The rounds that belong to it, by their ids.
    #[serde(default)]
    pub rounds: Vec<String>,
    /// Documents elsewhere.
    #[serde(default)]
    pub documents: Vec<DocumentInput>,
    /// Why it is changed; asked for where a date moves and where it is cancelled. Whoever sees the timeline reads it.
    pub reason: Option<String>,
}

/// A draft, by its names in addresses.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftName {
    /// The text.
    pub instrument: String,
    /// The draft.
    pub draft: String,
}

/// A document elsewhere.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentInput {
    /// Its title.
    pub title: String,
    /// Its address, `https://…`.
    pub address: String,
}

/// Adds a milestone to a timeline.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`] with the field.
pub fn add(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &WriteMilestone) -> Result<MilestoneView, Fault> {
    let process = planned(cx, actor, slug)?;
    if milestones::of_process(cx.db, &process.id)?.len() >= MOST {
        return Err(Fault::invalid("title", format!("a timeline holds {MOST} milestones; change one of them")));
    }
    let blank = Milestone {
        id: MilestoneId::from_bits(chance()),
        process: process.id.clone(),
        title: String::new(),
        description: None,
        first_day: String::new(),
        last_day: String::new(),
        precision: adref_domain::Precision::Day,
        tentative: false,
        state: MilestoneState::Planned,
        version: 0,
        created_at: cx.now,
        changed_at: cx.now,
    };
    let row = filled(blank, input)?;
    let its = links(cx, actor, &process, &row.id, input)?;
    milestones::add(cx.db, &row, &its)?;
    let record = Record::of(EventKind::MilestoneAdded, actor, row.id.as_str()).process(&process.id);
    record.after(&facts(&row, &its)).data(days(&row)).write(cx)?;
    timeline::one(cx, actor, &process, &row.id)
}

/// Changes a milestone, against the version its editor saw.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::PreconditionRequired`] without a version, [`Fault::MilestoneChanged`] with
/// what stands when somebody was quicker, [`Fault::ReasonRequired`] where a date moves or it is cancelled without one.
pub fn change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &WriteMilestone,
    if_match: Option<&str>,
) -> Result<MilestoneView, Fault> {
    let id = MilestoneId::parse(id).map_err(|_| Fault::NotFound)?;
    let before = milestones::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &before.process)?.ok_or(Fault::NotFound)?;
    may_plan(actor, &process)?;
    if if_match.ok_or(Fault::PreconditionRequired)?.trim() != etag(&before) {
        return Err(stale(cx, actor, &process, &id));
    }
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let kept: Vec<Link> =
        milestones::links_of(cx.db, &process.id)?.into_iter().filter(|link| link.milestone == id).collect();
    let row = filled(before.clone(), input)?;
    let its = links(cx, actor, &process, &id, input)?;
    if row == before && its == kept {
        return timeline::one(cx, actor, &process, &id);
    }
    if reason.is_none() && asks_why(&before, &row) {
        return Err(Fault::ReasonRequired(super::MOVED));
    }
    let row = Milestone { version: before.version + 1, changed_at: cx.now, ..row };
    if !milestones::change(cx.db, &row, &its, &Change::of(&before, reason.clone(), cx.now))? {
        return Err(stale(cx, actor, &process, &id));
    }
    let record = Record::of(EventKind::MilestoneChanged, actor, id.as_str()).process(&process.id);
    let record = record.before(&facts(&before, &kept)).after(&facts(&row, &its));
    record.reason(reason.as_deref()).data(days(&row)).write(cx)?;
    timeline::one(cx, actor, &process, &id)
}

/// Whether those who have planned with a milestone are owed a reason.
fn asks_why(before: &Milestone, now: &Milestone) -> bool {
    let cancelled = now.state == MilestoneState::Cancelled && before.state != MilestoneState::Cancelled;
    cancelled || !now.span().is_within(&before.span())
}

fn stale(cx: &mut Cx<'_, '_>, actor: &Actor, process: &processes::Process, id: &MilestoneId) -> Fault {
    match timeline::one(cx, actor, process, id) {
        Ok(theirs) => Fault::MilestoneChanged(Box::new(theirs)),
        Err(fault) => fault,
    }
}

/// The days in clear: they are announced to everybody who knows of the process.
fn days(row: &Milestone) -> serde_json::Value {
    json!({ "days": when::written(&row.span()), "state": row.state })
}

fn filled(row: Milestone, input: &WriteMilestone) -> Result<Milestone, Fault> {
    let span = when::read("when", &input.when)?;
    let state = input.state.as_deref().filter(|code| !code.is_empty());
    Ok(Milestone {
        title: text::written("title", &input.title, text::TITLE)?,
        description: text::optional("description", input.description.as_deref(), text::COMMENT)?,
        first_day: span.first,
        last_day: span.last,
        precision: span.precision,
        tentative: input.tentative,
        state: state.map(|code| text::code("state", code)).transpose()?.unwrap_or(MilestoneState::Planned),
        ..row
    })
}

/// What belongs to a milestone: each thing once, and of this process.
fn links(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &processes::Process,
    id: &MilestoneId,
    input: &WriteMilestone,
) -> Result<Vec<Link>, Fault> {
    let many = input.waits_for.len() + input.drafts.len() + input.rounds.len() + input.documents.len();
    if many > LINKS {
        return Err(Fault::invalid("documents", format!("at most {LINKS} things belong to one milestone")));
    }
    let mut its: Vec<(MilestoneLink, String, Option<String>)> = Vec::new();
    for other in awaited(cx, process, id, &input.waits_for)? {
        its.push((MilestoneLink::WaitsFor, other.to_string(), None));
    }
    for name in &input.drafts {
        its.push((MilestoneLink::Draft, issued_draft(cx, actor, process, ("drafts", name))?.to_string(), None));
    }
    for round in &input.rounds {
        its.push((MilestoneLink::Round, self::round(cx, process, round)?, None));
    }
    for document in &input.documents {
        let title = text::written("documents", &document.title, text::TITLE)?;
        its.push((MilestoneLink::Document, text::address("documents", &document.address)?, Some(title)));
    }
    let mut links: Vec<Link> = Vec::new();
    for (kind, target, title) in its {
        if !links.iter().any(|link| (link.kind, &link.target) == (kind, &target)) {
            let ordinal = i64::try_from(links.len()).unwrap_or(i64::MAX);
            links.push(Link { milestone: id.clone(), ordinal, kind, target, title });
        }
    }
    Ok(links)
}

/// The milestones it waits for: of the same process, and none that waits for it.
fn awaited(
    cx: &mut Cx<'_, '_>,
    process: &processes::Process,
    id: &MilestoneId,
    names: &[String],
) -> Result<Vec<MilestoneId>, Fault> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let all = milestones::of_process(cx.db, &process.id)?;
    let mut ids = Vec::new();
    for name in names {
        let found = all.iter().find(|row| row.id.as_str() == name);
        let other =
            found.ok_or_else(|| Fault::invalid("waits_for", "names milestones of this process, by their ids"))?;
        ids.push(other.id.clone());
    }
    let waiting: Vec<_> = milestones::links_of(cx.db, &process.id)?
        .into_iter()
        .filter(|link| link.kind == MilestoneLink::WaitsFor)
        .filter_map(|link| Some((link.milestone, MilestoneId::parse(&link.target).ok()?)))
        .collect();
    if waits_for_itself(id, &ids, &waiting) {
        let message =
            "it would wait for itself: one of these waits for it, at once or through others; take that one out";
        return Err(Fault::invalid("waits_for", message));
    }
    Ok(ids)
}

/// An issued draft of a process's texts that the writer reads.
pub(crate) fn issued_draft(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &processes::Process,
    (field, name): (&'static str, &DraftName),
) -> Result<DraftId, Fault> {
    let none = || Fault::invalid(field, "names issued drafts of this process's texts; issue the draft first");
    let instrument = instruments::by_slug(cx.db, &name.instrument)?.filter(|text| text.process == process.id);
    let instrument = instrument.ok_or_else(none)?;
    let draft = drafts::by_slug(cx.db, &instrument.id, &name.draft)?.ok_or_else(none)?;
    let text = crate::lookup::Text { process: process.clone(), instrument, now: cx.now };
    let reads = actor.may(Action::ReadDraft, &text.draft_facts(&draft));
    if draft.status == DraftStatus::Issued && reads { Ok(draft.id) } else { Err(none()) }
}

fn round(cx: &mut Cx<'_, '_>, process: &processes::Process, id: &str) -> Result<String, Fault> {
    let none = || Fault::invalid("rounds", "names rounds on this process's texts, by their ids");
    let id = RoundId::parse(id).map_err(|_| none())?;
    let row = rounds::by_id(cx.db, &id)?.ok_or_else(none)?;
    let text = instruments::by_id(cx.db, &row.instrument)?.filter(|text| text.process == process.id);
    text.map(|_| row.id.to_string()).ok_or_else(none)
}
