//! A round as this reader may see it.

use adref_domain::RoundKind;
use adref_domain::policy::Action;
use adref_store::{comments, drafts, rounds};

use crate::lookup::{FoundRound, Text};
use crate::text::rfc3339;
use crate::views::{ExtensionView, QuestionView, RoundView};
use crate::{Actor, Cx, Fault, comment, public};

/// The rounds of a text this reader may see, oldest first.
pub(crate) fn of_text(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Vec<RoundView>, Fault> {
    let mut views = Vec::new();
    for round in rounds::list_of(cx.db, &text.instrument.id)? {
        let draft = drafts::by_id(cx.db, &round.draft)?.ok_or(Fault::NotFound)?;
        let facts = text.round_facts(cx, &round, &draft);
        if actor.may(Action::SeeRound, &facts) {
            views.push(view_for(cx, actor, &FoundRound { text: text.at(cx.now), draft, round, facts })?);
        }
    }
    Ok(views)
}

/// One round; the caller has ruled that it may be seen.
pub(crate) fn view_for(cx: &mut Cx<'_, '_>, actor: &Actor, found: &FoundRound) -> Result<RoundView, Fault> {
    let row = &found.round;
    let seen = comment::seen_in(actor, found);
    let counted = if seen.rounds.is_empty() && seen.within.is_empty() {
        None
    } else {
        usize::try_from(comments::count_in(cx.db, &row.id, &seen)?).ok()
    };
    let extensions = rounds::extensions(cx.db, &row.id)?.into_iter().map(|extension| ExtensionView {
        from_closes_at: rfc3339(extension.from_closes_at),
        to_closes_at: rfc3339(extension.to_closes_at),
        reason: extension.reason,
        at: rfc3339(extension.extended_at),
    });
    let extensions = extensions.collect();
    let questions = rounds::questions(cx.db, &row.id)?;
    let public = row.kind == RoundKind::Public;
    let moderation = if public { Some(public::asked(cx, &row.id)?.to_string()) } else { None };
    Ok(RoundView {
        moderation,
        id: row.id.to_string(),
        title: row.title.clone(),
        kind: row.kind.to_string(),
        instrument: found.text.instrument.slug.clone(),
        draft: found.draft.slug.clone(),
        draft_label: found.draft.label.clone(),
        opens_at: rfc3339(row.opens_at),
        closes_at: rfc3339(row.closed_by_hand_at.unwrap_or(row.closes_at).min(row.closes_at)),
        zone: row.zone.clone(),
        state: row.hours().state_at(cx.now).to_string(),
        audience: row.audience.iter().map(ToString::to_string).collect(),
        region: row.region.map(String::from),
        classes: row.classes.iter().map(ToString::to_string).collect(),
        shown: row.shown.to_string(),
        shown_from: row.shown_from.to_string(),
        names: row.names,
        languages: row.languages.clone(),
        guidance: row.guidance.clone(),
        questions: questions.into_iter().map(QuestionView::from).collect(),
        extensions,
        answered_at: row.answered_at.map(rfc3339),
        cancelled_at: row.cancelled_at.map(rfc3339),
        cancelled_reason: row.cancelled_reason.clone(),
        comments: counted,
        may: actor.may_codes(&found.facts),
    })
}

impl From<rounds::Question> for QuestionView {
    fn from(question: rounds::Question) -> Self {
        Self { id: question.id.to_string(), text: question.text }
    }
}
