//! What somebody else may see and do here, with the rule that allows it or the reason against it. Nothing of the object itself
//! is said, and whoever asks must be able to see that it exists.

use adref_domain::ids::{MandateId, RoundId};
use adref_domain::policy::{self, Action, Facts, Subject};
use adref_domain::{Capacity, Standing};
use adref_store::{mandates, processes};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::views::{ExplainedAction, ExplanationView};
use crate::{Actor, Cx, Fault, lookup, mandate, text};

/// Who, and what with.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExplainQuery {
    /// `stranger`; a capacity, with its party, region or kind of organization, such as `delegate:KEN`; or the id of a mandate.
    pub r#as: String,
    /// In this process.
    pub process: Option<String>,
    /// With this text.
    pub instrument: Option<String>,
    /// With this draft of it.
    pub draft: Option<String>,
    /// With this round.
    pub round: Option<String>,
}

/// What somebody may see and do.
///
/// # Errors
/// [`Fault::NotFound`] for an object the asker does not see, [`Fault::Forbidden`], [`Fault::Invalid`], [`Fault::UnknownParty`],
/// [`Fault::UnknownRegion`].
pub fn explain(cx: &mut Cx<'_, '_>, actor: &Actor, query: &ExplainQuery) -> Result<ExplanationView, Fault> {
    let facts = object(cx, actor, query)?;
    actor.must_openly(Action::Explain, &facts)?;
    let subject = subject(cx, actor, &query.r#as)?;
    let actions = Action::ALL.iter().map(|action| said(&subject, *action, &facts)).collect();
    let fields = policy::rule(&subject, reading(&facts), &facts).fields();
    Ok(ExplanationView { subject: query.r#as.clone(), positions: fields.positions, names: fields.names, actions })
}

fn reading(facts: &Facts) -> Action {
    if facts.round.is_some() { Action::SeeComment } else { Action::ReadDraft }
}

fn said(subject: &Subject, action: Action, facts: &Facts) -> ExplainedAction {
    let explained = policy::explain(subject, action, facts);
    let allowed = explained.because.is_ok();
    let (whom, who, rule, because) = match explained.because {
        Ok(row) => (row.who.codes(), Some(row.who.words().to_owned()), row.when.code(), row.when.words().to_owned()),
        Err(reason) => (Vec::new(), None, reason.code(), reason.words()),
    };
    ExplainedAction { action: action.to_string(), allowed, whom, who, rule: rule.to_owned(), because }
}

/// The object, if the asker may know of it.
fn object(cx: &mut Cx<'_, '_>, actor: &Actor, query: &ExplainQuery) -> Result<Facts, Fault> {
    if let Some(id) = &query.round {
        let id = RoundId::parse(id).map_err(|_| Fault::NotFound)?;
        let found = lookup::round_unruled(cx, &id)?;
        actor.must(Action::SeeRound, &found.facts)?;
        return Ok(found.facts);
    }
    if let Some(slug) = &query.instrument {
        let text = lookup::text(cx, actor, slug)?;
        return match &query.draft {
            Some(name) => {
                let (draft, _) = lookup::draft(cx, actor, &text, name)?;
                Ok(text.draft_facts(&draft))
            }
            None => Ok(text.facts()),
        };
    }
    if query.draft.is_some() {
        return Err(Fault::invalid("instrument", "a draft is named together with its text"));
    }
    match &query.process {
        Some(slug) => {
            let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
            let facts = crate::process::facts(&row);
            actor.must(Action::ReadProcess, &facts)?;
            Ok(facts)
        }
        None => Ok(Facts::default()),
    }
}

/// Somebody in this capacity, or the holder of a mandate the asker may see.
pub(crate) fn subject(cx: &mut Cx<'_, '_>, actor: &Actor, who: &str) -> Result<Subject, Fault> {
    let somebody = Some(adref_domain::ids::PersonId::from_bits(0));
    if who == "stranger" {
        return Ok(Subject::default());
    }
    if let Ok(id) = MandateId::parse(who) {
        let row = mandates::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
        actor.must(Action::SeePeople, &mandate::facts_of(&row))?;
        let standing = mandate::standing(cx, &row)?;
        return Ok(Subject { person: Some(row.person), standing: Some(standing) });
    }
    let (capacity, of) = who.split_once(':').unwrap_or((who, ""));
    let capacity: Capacity = text::code("as", capacity)?;
    let mut standing = Standing::plain(capacity);
    match capacity {
        Capacity::Regional if !of.is_empty() => standing.region = Some(text::region(of)?),
        Capacity::Organization if !of.is_empty() => standing.class = Some(text::code("as", of)?),
        _ if !of.is_empty() => {
            let parties = cx.parties()?;
            let party = parties.meant(of)?;
            standing.groups = parties.groups_of(&party.code, &text::day(cx.now));
            standing.party = Some(party.code.clone());
        }
        _ => {}
    }
    Ok(Subject { person: somebody, standing: Some(standing) })
}
