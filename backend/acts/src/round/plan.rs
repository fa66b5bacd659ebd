//! Planning a round.

use adref_domain::event::EventKind;
use adref_domain::ids::{QuestionId, RoundId};
use adref_domain::policy::Action;
use adref_domain::{DraftStatus, Moderation, OrganizationClass, Role, RoundKind, RoundState, ShownFrom};
use adref_store::{drafts, public_comments, rounds};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{facts, view_for};
use crate::house::chance;
use crate::limits::QUESTIONS;
use crate::lookup::{self, FoundRound, Text};
use crate::record::Record;
use crate::views::RoundView;
use crate::{Actor, Cx, Fault, instrument, text};

/// What is needed to plan a round.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
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
    /// The roles it is for: `delegate`, `expert`, `participant`.
    pub audience: Vec<String>,
    /// The region whose participants it is for; all of them when absent.
    pub region: Option<String>,
    /// The kinds of organization whose participants it is for; all participants when absent.
    pub classes: Option<Vec<String>>,
    /// Who sees its comments: `own`, `delegation`, `round` or `everybody`.
    pub shown: String,
    /// From when: `at_once`, or `after_close`. At once, when absent.
    pub shown_from: Option<String>,
    /// Whether they are told the names of those who commented; the role and party they are told in any case.
    #[serde(default)]
    pub names: bool,
    /// The languages comments are asked for in, as BCP 47 tags; any when absent.
    pub languages: Option<Vec<String>>,
    /// What participants are asked to look at.
    pub guidance: Option<String>,
    /// Questions they can answer, each by itself or together with a comment.
    pub questions: Option<Vec<String>>,
    /// Whose comments somebody looks at before they are published, in a round for the public: `nobody`, `newcomers` or `everybody`.
    /// Newcomers, when absent.
    pub moderation: Option<String>,
}

/// Plans a round; it opens and closes by itself at its hours.
///
/// # Errors
/// [`Fault::Invalid`] with the field, [`Fault::NotFound`] for a draft that is not issued.
pub fn create(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &CreateRound) -> Result<RoundView, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::OpenRound)?;
    let (draft, _) = lookup::draft(cx, actor, &text, &input.draft)?;
    let row = planned(cx, &text, &draft, input)?;
    let questions = questions(&row.id, input.questions.as_deref().unwrap_or_default())?;
    let moderation = moderation(input)?;
    rounds::add(cx.db, &row)?;
    rounds::add_questions(cx.db, &questions)?;
    if let Some(moderation) = moderation {
        public_comments::set_moderation(cx.db, &row.id, moderation)?;
    }
    let asked: Vec<_> = questions.iter().map(|question| &question.text).collect();
    let data = json!({ "draft": draft.id, "kind": row.kind, "closes_at": row.closes_at, "questions": asked.len(), "moderation": moderation });
    let created = Record::of(EventKind::RoundCreated, actor, row.id.as_str()).process(&text.process.id);
    created.after(&json!({ "round": facts(&row), "questions": asked })).data(data).write(cx)?;
    let facts = text.round_facts(cx, &row, &draft);
    view_for(cx, actor, &FoundRound { text, draft, round: row, facts })
}

/// Whose comments are looked at first, where that is said: of the public's.
pub(super) fn moderation(input: &CreateRound) -> Result<Option<Moderation>, Fault> {
    let said = input.moderation.as_deref().map(|code| text::code("moderation", code)).transpose()?;
    if said.is_some() && input.kind != RoundKind::Public.code() {
        return Err(Fault::invalid("moderation", "is of rounds for the public; leave it out"));
    }
    Ok(said)
}

pub(super) fn planned(
    cx: &Cx<'_, '_>,
    text: &Text,
    draft: &drafts::Draft,
    input: &CreateRound,
) -> Result<rounds::Round, Fault> {
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
    let shown_from = input.shown_from.as_deref().map(|from| text::code("shown_from", from)).transpose()?;
    Ok(rounds::Round {
        id: RoundId::from_bits(chance()),
        instrument: text.instrument.id.clone(),
        draft: draft.id.clone(),
        title: text::written("title", &input.title, text::TITLE)?,
        kind: text::code("kind", &input.kind)?,
        opens_at,
        closes_at,
        zone: crate::zone::named(input.zone.as_deref().unwrap_or(&text.process.zone))?,
        classes: classes(input.classes.as_deref().unwrap_or_default(), &audience)?,
        audience,
        shown: text::code("shown", &input.shown)?,
        guidance: text::optional("guidance", input.guidance.as_deref(), text::COMMENT)?,
        closed_by_hand_at: None,
        created_at: cx.now,
        region: input.region.as_deref().map(text::region).transpose()?,
        shown_from: shown_from.unwrap_or(ShownFrom::AtOnce),
        names: input.names,
        languages: languages(input.languages.as_deref().unwrap_or_default())?,
        first_closes_at: None,
        answered_at: None,
        cancelled_at: None,
        cancelled_reason: None,
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

fn classes(codes: &[String], audience: &[Role]) -> Result<Vec<OrganizationClass>, Fault> {
    let mut classes = codes.iter().map(|code| text::code("classes", code)).collect::<Result<Vec<_>, _>>()?;
    classes.sort();
    classes.dedup();
    if classes.is_empty() || audience.contains(&Role::Participant) {
        return Ok(classes);
    }
    Err(Fault::invalid("classes", "kinds of organization are of participants; add participant to the audience"))
}

fn languages(tags: &[String]) -> Result<Vec<String>, Fault> {
    let mut known = Vec::new();
    for tag in tags {
        let tag = instrument::language("languages", tag)?;
        if !known.contains(&tag) {
            known.push(tag);
        }
    }
    if known.len() > 20 {
        return Err(Fault::invalid("languages", "20 at most; leave them out to take any"));
    }
    Ok(known)
}

pub(super) fn questions(round: &RoundId, texts: &[String]) -> Result<Vec<rounds::Question>, Fault> {
    if texts.len() > QUESTIONS {
        return Err(Fault::invalid("questions", format!("{QUESTIONS} at most")));
    }
    let mut questions = Vec::new();
    for (text, ordinal) in texts.iter().zip(0..) {
        let text = text::written("questions", text, 2000)?;
        let id = QuestionId::from_bits(chance());
        questions.push(rounds::Question { id, round: round.clone(), ordinal, text, dropped_at: None });
    }
    Ok(questions)
}

fn reads(role: Role, draft: &drafts::Draft) -> bool {
    adref_domain::policy::reads_from(Some(role)).is_none_or(|least| draft.openness >= least)
}

/// Where a round stands by the database's clock.
pub(super) fn state(cx: &Cx<'_, '_>, row: &rounds::Round) -> RoundState {
    row.hours().state_at(cx.now)
}
