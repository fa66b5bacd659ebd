//! Lodging a comment: stored with its event and its mail, or not at all.

use adref_domain::comment::receipt_number;
use adref_domain::event::EventKind;
use adref_domain::ids::{CommentId, QuestionId, SubmissionId};
use adref_domain::notice::NoticeKind;
use adref_domain::policy::{Action, Facts};
use adref_domain::{CommentKind, CommentState, CommentTarget, Reach, Role};
use adref_store::placements::PlacedWording;
use adref_store::{comments, instruments, rounds};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::place::Place;
use super::{QuoteInput, SelectorInput, reply};
use crate::house::chance_in_time;
use crate::lookup::{self, FoundRound};
use crate::record::Record;
use crate::show::{sight, wording_for};
use crate::views::Receipt;
use crate::{Actor, Cx, Fault, instrument, outbox, round, text};

/// A comment as it is sent.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LodgeComment {
    /// The paragraph; absent for the whole draft.
    pub paragraph: Option<String>,
    /// What it points at: `words`, `paragraph`, `footnote`, `after` (something is missing after the paragraph, or at the
    /// beginning without one) or `whole`; absent where it follows from the rest.
    pub target: Option<String>,
    /// The chosen words; absent for the whole paragraph.
    pub quote: Option<QuoteInput>,
    /// The same as W3C selectors: a TextQuoteSelector, a TextPositionSelector, or both.
    pub selector: Option<Vec<SelectorInput>>,
    /// `general`, `substantive`, `technical`, `editorial`, `translation` or `question`.
    pub kind: String,
    /// What is said.
    pub text: String,
    /// The words proposed instead of the chosen ones, or of the whole paragraph.
    pub proposed_wording: Option<String>,
    /// Why.
    pub justification: Option<String>,
    /// A private note to the secretariat that nobody else reads.
    pub note: Option<String>,
    /// The question of the round it answers: then it is about the whole draft.
    pub question: Option<String>,
    /// The language it is written in, as a BCP 47 tag; one of the round's, where the round names some.
    pub language: Option<String>,
    /// Answers to questions of the round that come with the comment, each a comment of its own.
    pub answers: Option<Vec<AnswerTo>>,
}

/// An answer to a question of the round.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTo {
    /// The question.
    pub question: String,
    /// What is answered.
    pub text: String,
}

impl LodgeComment {
    /// A comment on the whole draft that answers a question.
    fn answer(to: &AnswerTo, language: Option<&String>) -> Self {
        Self {
            kind: CommentKind::General.to_string(),
            text: to.text.clone(),
            question: Some(to.question.clone()),
            language: language.cloned(),
            ..Self::default()
        }
    }
}

/// Lodges a comment. After the deadline it is kept, marked late and shown to the secretariat.
///
/// # Errors
/// [`Fault::NotFound`] for a round or paragraph that is not the reader's to see, [`Fault::Forbidden`] outside the audience,
/// [`Fault::RoundNotOpen`] before the hour, [`Fault::QuoteNotFound`], [`Fault::QuoteAmbiguous`], [`Fault::Invalid`].
pub fn lodge(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str, input: &LodgeComment) -> Result<Receipt, Fault> {
    let found = open_to(cx, actor, round)?;
    let placed = match &input.paragraph {
        Some(id) => Some(lookup::placed(cx, &found.draft, id)?),
        None => None,
    };
    let row = keep(cx, actor, &found, placed.as_ref(), input)?;
    let mut with = Vec::new();
    for answer in input.answers.iter().flatten() {
        let answer = LodgeComment::answer(answer, input.language.as_ref());
        with.push(keep(cx, actor, &found, None, &answer)?);
    }
    let answers: Vec<_> = with.iter().map(|row| row.number.clone()).collect();
    let data = json!({ "number": row.number, "round": row.round, "paragraph": row.paragraph, "late": row.late, "answers": answers });
    let after = json!({ "comment": super::facts(&row), "answers": with.iter().map(super::facts).collect::<Vec<_>>() });
    let record = Record::of(EventKind::CommentLodged, actor, row.id.as_str()).process(&found.text.process.id);
    // Alone it is hashed as it is hashed when it is answered or taken back.
    let record = if with.is_empty() { record.after(&super::facts(&row)) } else { record.after(&after) };
    record.data(data).write(cx)?;
    thank(cx, &found, &row, placed.as_ref())?;
    Ok(Receipt { answers, ..receipt(&found, &row) })
}

/// The round somebody may comment in.
pub(super) fn open_to(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str) -> Result<FoundRound, Fault> {
    let found = lookup::round(cx, actor, round, Action::SeeRound)?;
    round::must_have_begun(&found)?;
    actor.must_openly(Action::Comment, &found.facts)?;
    Ok(found)
}

/// Stores a comment under its number, with the note that goes with it. The caller writes the event and the mail.
pub(super) fn keep(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &FoundRound,
    placed: Option<&PlacedWording>,
    input: &LodgeComment,
) -> Result<comments::Comment, Fault> {
    keep_of(cx, actor, found, placed, input, None)
}

/// [`keep`] for a comment lodged with a set.
pub(crate) fn keep_of(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &FoundRound,
    placed: Option<&PlacedWording>,
    input: &LodgeComment,
    submission: Option<&SubmissionId>,
) -> Result<comments::Comment, Fault> {
    let mut row = written(cx, actor, found, placed, input)?;
    row.submission = submission.cloned();
    row.late = found.facts.round.as_ref().is_some_and(|round| round.state.is_over());
    row.number =
        receipt_number(&found.text.instrument.slug, instruments::take_receipt(cx.db, &found.text.instrument.id)?);
    comments::add(cx.db, &row)?;
    if let Some(note) = text::optional("note", input.note.as_deref(), text::COMMENT)? {
        reply::keep(cx, actor, &row, Reach::Secretariat, note)?;
    }
    Ok(row)
}

/// A comment as it would be lodged, when it could be. Nothing is stored.
pub(crate) fn fitting(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &FoundRound,
    input: &LodgeComment,
) -> Result<comments::Comment, Fault> {
    let placed = match &input.paragraph {
        Some(id) => Some(lookup::placed(cx, &found.draft, id)?),
        None => None,
    };
    text::optional("note", input.note.as_deref(), text::COMMENT)?;
    written(cx, actor, found, placed.as_ref(), input)
}

pub(super) fn written(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    found: &FoundRound,
    placed: Option<&PlacedWording>,
    input: &LodgeComment,
) -> Result<comments::Comment, Fault> {
    let standing = actor.subject.standing.as_ref().ok_or(Fault::NotFound)?;
    let role = standing.capacity.role();
    let worded = worded(role, &found.facts, placed, input)?;
    let question = input.question.as_deref().map(|id| asked(cx, found, id)).transpose()?;
    if question.is_some() && worded.target != CommentTarget::Whole {
        return Err(Fault::invalid(
            "question",
            "an answer to a question is about the whole draft; leave the place out",
        ));
    }
    Ok(comments::Comment {
        id: CommentId::from_bits(chance_in_time()),
        number: String::new(),
        round: found.round.id.clone(),
        instrument: found.text.instrument.id.clone(),
        draft: found.draft.id.clone(),
        target: worded.target,
        paragraph: placed.map(|placed| placed.paragraph.clone()),
        author: actor.person()?.clone(),
        author_role: role,
        author_party: standing.party.clone(),
        author_region: standing.region.map(String::from),
        author_class: standing.class,
        submission: None,
        question,
        language: language(found, input.language.as_deref())?,
        kind: worded.kind,
        text: worded.text,
        proposed_wording: worded.proposed_wording,
        justification: worded.justification,
        quote: worded.quote,
        late: false,
        state: CommentState::Received,
        created_at: cx.now,
        withdrawn_at: None,
    })
}

/// What a comment says and what it points at, whoever says it.
pub(crate) struct Worded {
    pub(crate) target: CommentTarget,
    pub(crate) quote: Option<comments::Quote>,
    pub(crate) kind: CommentKind,
    pub(crate) text: String,
    pub(crate) proposed_wording: Option<String>,
    pub(crate) justification: Option<String>,
}

/// Reads a comment as somebody of a class wrote it on the wording they see.
pub(crate) fn worded(
    role: Role,
    facts: &Facts,
    placed: Option<&PlacedWording>,
    input: &LodgeComment,
) -> Result<Worded, Fault> {
    let shown = placed.map(|placed| wording_for(sight(role, facts), &placed.text));
    let Place { target, quote } = Place::of(input, placed, shown.as_deref())?;
    // Proposed words may begin or end with a space on purpose; an empty text proposes deletion only of chosen words.
    let proposed = input.proposed_wording.as_deref().map(|words| text::kept("proposed_wording", words, text::WORDING));
    Ok(Worded {
        target,
        kind: text::code("kind", &input.kind)?,
        text: text::written("text", &input.text, text::COMMENT)?,
        proposed_wording: proposed.transpose()?.filter(|words| !words.is_empty() || quote.is_some()),
        justification: text::optional("justification", input.justification.as_deref(), text::COMMENT)?,
        quote,
    })
}

/// A question of this round; those of others are none here.
fn asked(cx: &mut Cx<'_, '_>, found: &FoundRound, id: &str) -> Result<QuestionId, Fault> {
    let unknown = || Fault::invalid("question", "is none of this round; read the round for what it asks");
    let id = QuestionId::parse(id).map_err(|_| unknown())?;
    let question = rounds::question(cx.db, &id)?.filter(|question| question.round == found.round.id);
    question.map(|question| question.id).ok_or_else(unknown)
}

/// The language a comment says it is in. A round that names its languages takes no other.
fn language(found: &FoundRound, tag: Option<&str>) -> Result<Option<String>, Fault> {
    let Some(tag) = tag.filter(|tag| !tag.is_empty()) else { return Ok(None) };
    let tag = instrument::language("language", tag)?;
    let taken = &found.round.languages;
    if taken.is_empty() || taken.contains(&tag) {
        return Ok(Some(tag));
    }
    Err(Fault::invalid("language", format!("this round asks for comments in {}", taken.join(", "))))
}

/// The mail that a comment has arrived.
pub(crate) fn thank(
    cx: &mut Cx<'_, '_>,
    found: &FoundRound,
    row: &comments::Comment,
    placed: Option<&PlacedWording>,
) -> Result<(), Fault> {
    let data = outbox::facts(json!({
        "instrument_title": found.text.instrument.title,
        "paragraph_label": placed.and_then(|placed| placed.label.clone()),
        "draft_label": found.draft.label,
        "received_at": text::rfc3339(row.created_at),
        "late": row.late,
        "closes_at": text::rfc3339(found.round.closes_at),
    }));
    outbox::queue(cx, NoticeKind::CommentReceived, row, data)
}

pub(crate) fn receipt(found: &FoundRound, row: &comments::Comment) -> Receipt {
    let what_next = if row.late {
        "The round had closed. Your comment is kept as late and shown to the secretariat, who decide whether to take it up."
    } else {
        "The secretariat reads every comment and answers it. You will find the answer under My comments and in your mail."
    };
    Receipt {
        id: row.id.to_string(),
        number: row.number.clone(),
        received_at: text::rfc3339(row.created_at),
        late: row.late,
        closes_at: text::rfc3339(found.round.closes_at),
        answers: Vec::new(),
        what_next: what_next.to_owned(),
    }
}
