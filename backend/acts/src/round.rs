//! Rounds: windows in which named audiences may comment on one issued draft.

use adref_domain::event::EventKind;
use adref_domain::ids::RoundId;
use adref_domain::policy::Action;
use adref_domain::{DraftStatus, Role, RoundKind, RoundState, round};
use adref_store::{comments, drafts, rounds};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::lookup::{self, FoundRound, Text};
use crate::record::Record;
use crate::views::RoundView;
use crate::{Actor, Cx, Fault, public, text};

/// What is needed to plan a round.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateRound {
    /// The issued draft, by its name in addresses.
    pub draft: String,
    /// The title.
    pub title: String,
    /// `expert`, `regional`, `thematic`, `stakeholder`, `member_state` or `public`.
    pub kind: String,
    /// When it opens; now, when absent.
    pub opens_at: Option<String>,
    /// When it closes.
    pub closes_at: String,
    /// The IANA zone the deadline is stated in; the process's, when absent.
    pub zone: Option<String>,
    /// The roles it is for.
    pub audience: Vec<String>,
    /// The region whose participants it is for; all of them when absent.
    pub region: Option<String>,
    /// Who sees its comments: `own`, `round` or `everybody`.
    pub shown: String,
    /// What participants are asked.
    pub guidance: Option<String>,
}

/// Why a round is closed before its hour.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseRound {
    /// The reason, for the record.
    pub reason: Option<String>,
}

/// Plans a round; it opens and closes by itself at its hours.
///
/// # Errors
/// [`Fault::Invalid`] with the field, [`Fault::NotFound`] for a draft that is not issued.
pub fn create(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &CreateRound) -> Result<RoundView, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::OpenRound)?;
    let (draft, _) = lookup::draft(cx, actor, &text, &input.draft)?;
    let row = planned(cx, &text, &draft, input)?;
    rounds::add(cx.db, &row)?;
    let data = json!({ "draft": draft.id, "kind": row.kind, "closes_at": row.closes_at });
    let created = Record::of(EventKind::RoundCreated, actor, row.id.as_str()).process(&text.process.id);
    created.after(&facts(&row)).data(data).write(cx)?;
    view(cx, actor, &text, &draft, &row)
}

fn planned(cx: &Cx<'_, '_>, text: &Text, draft: &drafts::Draft, input: &CreateRound) -> Result<rounds::Round, Fault> {
    if draft.status != DraftStatus::Issued {
        return Err(Fault::invalid("draft", "a round is held on an issued draft; issue the working draft first"));
    }
    let opens_at = input.opens_at.as_deref().map(|at| text::instant("opens_at", at)).transpose()?.unwrap_or(cx.now);
    let closes_at = text::instant("closes_at", &input.closes_at)?;
    if closes_at <= opens_at {
        return Err(Fault::invalid("closes_at", "a round closes after it opens"));
    }
    let audience = audience(&input.audience)?;
    if let Some(role) = audience.iter().find(|role| !reads(**role, draft)) {
        let message =
            format!("the draft is not open to the role {role}: issue it with a wider openness, or leave them out");
        return Err(Fault::invalid("audience", message));
    }
    Ok(rounds::Round {
        id: RoundId::from_bits(chance()),
        instrument: text.instrument.id.clone(),
        draft: draft.id.clone(),
        title: text::written("title", &input.title, text::TITLE)?,
        kind: text::code("kind", &input.kind)?,
        opens_at,
        closes_at,
        zone: crate::process::zone("zone", input.zone.as_deref().unwrap_or(&text.process.zone))?,
        audience,
        shown: text::code("shown", &input.shown)?,
        guidance: text::optional("guidance", input.guidance.as_deref(), text::COMMENT)?,
        closed_by_hand_at: None,
        created_at: cx.now,
        region: input.region.as_deref().map(text::region).transpose()?,
    })
}

fn audience(codes: &[String]) -> Result<Vec<Role>, Fault> {
    let mut roles = codes.iter().map(|code| text::code("audience", code)).collect::<Result<Vec<Role>, _>>()?;
    roles.sort();
    roles.dedup();
    let speak = |role: &Role| matches!(role, Role::Delegate | Role::Expert | Role::Participant);
    if roles.is_empty() || !roles.iter().all(speak) {
        return Err(Fault::invalid("audience", "at least one of delegate, expert, participant"));
    }
    Ok(roles)
}

fn reads(role: Role, draft: &drafts::Draft) -> bool {
    adref_domain::policy::reads_from(Some(role)).is_none_or(|least| draft.openness >= least)
}

/// The rounds of a text this reader may see, oldest first.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<RoundView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    of_text(cx, actor, &text)
}

pub(crate) fn of_text(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Vec<RoundView>, Fault> {
    let mut views = Vec::new();
    for row in rounds::list_of(cx.db, &text.instrument.id)? {
        let draft = drafts::by_id(cx.db, &row.draft)?.ok_or(Fault::NotFound)?;
        if actor.may(Action::SeeRound, &text.round_facts(cx, &row, &draft)) {
            views.push(view(cx, actor, text, &draft, &row)?);
        }
    }
    Ok(views)
}

/// One round.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<RoundView, Fault> {
    let found = lookup::round(cx, actor, id, Action::SeeRound)?;
    found_view(cx, actor, &found)
}

/// Opens a planned round at once. Opening an open one changes nothing.
///
/// # Errors
/// [`Fault::NotFound`]; [`Fault::Invalid`] for a closed one.
pub fn open(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::OpenRound)?;
    match state(cx, &found.round) {
        RoundState::Open => return found_view(cx, actor, &found),
        RoundState::Closed => return Err(Fault::invalid("round", "is closed; plan a new one")),
        RoundState::Planned => {}
    }
    rounds::open_now(cx.db, &found.round.id, cx.now)?;
    let before = facts(&found.round);
    found.round.opens_at = cx.now;
    note(cx, actor, &found, EventKind::RoundOpened, &before, None)?;
    found_view(cx, actor, &found)
}

/// Closes a round before its hour. What arrives later is kept and marked late.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn close(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &CloseRound) -> Result<RoundView, Fault> {
    let mut found = lookup::round(cx, actor, id, Action::CloseRound)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    if state(cx, &found.round) != RoundState::Closed {
        rounds::close_now(cx.db, &found.round.id, cx.now)?;
        let before = facts(&found.round);
        found.round.closed_by_hand_at = Some(cx.now);
        note(cx, actor, &found, EventKind::RoundClosed, &before, reason.as_deref())?;
    }
    found_view(cx, actor, &found)
}

fn note(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &FoundRound,
    kind: EventKind,
    before: &serde_json::Value,
    reason: Option<&str>,
) -> Result<(), Fault> {
    let record = Record::of(kind, actor, found.round.id.as_str()).process(&found.text.process.id);
    record.before(before).after(&facts(&found.round)).reason(reason).write(cx)
}

/// All of a round that an act can change, as the ledger hashes it.
fn facts(row: &rounds::Round) -> serde_json::Value {
    json!({
        "draft": row.draft, "title": row.title, "kind": row.kind, "opens_at": row.opens_at, "closes_at": row.closes_at,
        "zone": row.zone, "audience": row.audience, "shown": row.shown, "guidance": row.guidance,
        "closed_by_hand_at": row.closed_by_hand_at,
    })
}

fn state(cx: &Cx<'_, '_>, row: &rounds::Round) -> RoundState {
    round::state_at(row.opens_at, row.closes_at, row.closed_by_hand_at, cx.now)
}

fn found_view(cx: &mut Cx<'_, '_>, actor: &Actor, found: &FoundRound) -> Result<RoundView, Fault> {
    view(cx, actor, &found.text, &found.draft, &found.round)
}

fn view(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &drafts::Draft,
    row: &rounds::Round,
) -> Result<RoundView, Fault> {
    let facts = text.round_facts(cx, row, draft);
    let counted = if actor.may(Action::SeeComment, &facts) {
        usize::try_from(comments::count_in(cx.db, &row.id)?).ok()
    } else {
        None
    };
    let public = row.kind == RoundKind::Public;
    let moderation = if public { Some(public::asked(cx, &row.id)?.to_string()) } else { None };
    Ok(RoundView {
        moderation,
        id: row.id.to_string(),
        title: row.title.clone(),
        kind: row.kind.to_string(),
        instrument: text.instrument.slug.clone(),
        draft: draft.slug.clone(),
        draft_label: draft.label.clone(),
        opens_at: text::rfc3339(row.opens_at),
        closes_at: text::rfc3339(row.closed_by_hand_at.unwrap_or(row.closes_at).min(row.closes_at)),
        zone: row.zone.clone(),
        state: state(cx, row).to_string(),
        audience: row.audience.iter().map(ToString::to_string).collect(),
        region: row.region.map(String::from),
        shown: row.shown.to_string(),
        guidance: row.guidance.clone(),
        comments: counted,
        may: actor.may_codes(&facts),
    })
}
