//! The nominee's answer: by the mailed link, or signed in.

use adref_domain::NominationState;
use adref_domain::event::EventKind;
use adref_domain::link::LinkPurpose;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_domain::{CallState, CallStatus};
use adref_store::nomination_calls::Call;
use adref_store::nominations::{self, Nomination};
use adref_store::processes::Process;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{NominationFault, around, consent, facts_of, fingerprint, letters, show, words};
use crate::record::Record;
use crate::views::NominationView;
use crate::{Actor, Cx, Fault, link, text};

/// What a nominee answers.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NominationAnswer {
    /// Whether they agree to be nominated.
    pub agrees: bool,
    /// The curriculum vitae, at most 20 KB; needed where they agree.
    pub cv: Option<String>,
    /// What they know; what the nomination says stays when absent.
    pub competences: Option<Vec<String>>,
    /// `female`, `male` or `other`; nothing, if they do not wish to say.
    pub gender: Option<String>,
    /// Whether they agree to what is kept; needed where they agree.
    #[serde(default)]
    pub consent: bool,
    /// The language in which they read what they agree to; `en` when absent.
    pub language: Option<String>,
    /// Why not, if they wish to say; whoever nominated reads it.
    pub reason: Option<String>,
}

/// The same with a mailed link.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerByLink {
    /// What stands behind the `#` of the mailed address.
    pub token: String,
    /// The answer.
    pub answer: NominationAnswer,
}

/// Answers one's own nomination, signed in. Who has agreed can say it anew until they are appointed.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`] for those who see it and are not the nominee, [`NominationFault::Stands`],
/// [`NominationFault::Consent`], [`NominationFault::CallNotOpen`] where it was given up, [`Fault::Invalid`].
pub fn answer(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &NominationAnswer) -> Result<NominationView, Fault> {
    let (row, call, process) = super::nomination(cx, actor, id)?;
    actor.must_openly(Action::AnswerNomination, &facts_of(&process, &row))?;
    let row = answered(cx, actor, (&row, &call, &process), input)?;
    show::view(cx, actor, &process, &row)
}

/// Answers with a mailed link, which is used up. Nothing is used up by an answer that cannot be taken.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`], and those of [`answer`].
pub fn answer_by_link(cx: &mut Cx<'_, '_>, input: &AnswerByLink) -> Result<(), Fault> {
    let link::Opened { link, person } = link::used_up(cx, &input.token, LinkPurpose::Nomination)?;
    let row = nominations::behind_link(cx.db, &link.id)?.ok_or(Fault::LinkUnknown)?;
    let (call, process) = around(cx, &row)?;
    let actor = Actor::of(cx, &person, None)?;
    answered(cx, &actor, (&row, &call, &process), &input.answer).map(|_| ())
}

fn answered(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    (before, call, process): (&Nomination, &Call, &Process),
    input: &NominationAnswer,
) -> Result<Nomination, Fault> {
    if call.state == CallState::Cancelled {
        return Err(NominationFault::CallNotOpen { status: CallStatus::Cancelled.to_string() }.into());
    }
    let stands = || Fault::from(NominationFault::Stands { state: before.state.to_string() });
    if !matches!(before.state, NominationState::Proposed | NominationState::Confirmed) {
        return Err(stands());
    }
    let row = if input.agrees { agreed(cx, before, input)? } else { declined(cx, before, input)? };
    if !nominations::change(cx.db, before.state, &row)? {
        return Err(stands());
    }
    nominations::withdraw_links(cx.db, &row.id, cx.now)?;
    let (told, first) = match row.state {
        NominationState::Confirmed => (NoticeKind::NominationConfirmed, before.state == NominationState::Proposed),
        _ => (NoticeKind::NominationDeclined, true),
    };
    if first {
        letters::tell_nominators(cx, told, &row, process)?;
    }
    let record = Record::of(EventKind::NominationAnswered, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&fingerprint(before)).after(&fingerprint(&row)).reason(row.reason.as_deref());
    record.data(json!({ "call": call.id, "party": row.party, "state": row.state })).write(cx)?;
    Ok(row)
}

fn agreed(cx: &Cx<'_, '_>, before: &Nomination, input: &NominationAnswer) -> Result<Nomination, Fault> {
    if !input.consent {
        return Err(NominationFault::Consent.into());
    }
    let gender = input.gender.as_deref().map(str::trim).filter(|code| !code.is_empty());
    let competences = match &input.competences {
        Some(own) => words("competences", own)?,
        None => before.competences.clone(),
    };
    Ok(Nomination {
        cv: Some(text::written("cv", input.cv.as_deref().unwrap_or_default(), text::COMMENT)?),
        gender: gender.map(|code| text::code("gender", code)).transpose()?,
        competences,
        consent: Some(consent::sentence(input.language.as_deref().unwrap_or("en")).to_owned()),
        consent_at: Some(cx.now),
        state: NominationState::Confirmed,
        reason: None,
        changed_at: cx.now,
        ..before.clone()
    })
}

/// Who does not agree leaves nothing of themselves behind.
fn declined(cx: &Cx<'_, '_>, before: &Nomination, input: &NominationAnswer) -> Result<Nomination, Fault> {
    Ok(Nomination {
        cv: None,
        gender: None,
        consent: None,
        consent_at: None,
        state: NominationState::Declined,
        reason: text::optional("reason", input.reason.as_deref(), text::COMMENT)?,
        changed_at: cx.now,
        ..before.clone()
    })
}
