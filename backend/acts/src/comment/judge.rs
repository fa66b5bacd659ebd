//! Whether the answer to a comment reflects what its author meant: said once of each answer, read by the secretariat before the
//! round is answered.

use adref_domain::CommentState;
use adref_domain::event::EventKind;
use adref_domain::ids::RoundId;
use adref_domain::policy::Action;
use adref_store::comments::{self, Comment, Filter};
use adref_store::{dispositions, judgements};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::lookup;
use crate::record::Record;
use crate::show::{self, Shelf};
use crate::views::CommentView;
use crate::{Actor, Cx, Fault, text};

/// What an author says of an answer.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct JudgeAnswer {
    /// Whether it reflects what was meant.
    pub reflects: bool,
    /// What was missed, or anything else to say with it.
    pub words: Option<String>,
}

/// Says whether the answer that counts reflects one's own comment. A later answer can be judged anew.
///
/// # Errors
/// [`Fault::NotFound`] for a comment one does not see, [`Fault::Forbidden`] for somebody else's and once the round is answered,
/// [`Fault::NotAnswered`], [`Fault::AlreadyJudged`], [`Fault::CommentWithdrawn`], [`Fault::Invalid`].
pub fn judge(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &JudgeAnswer) -> Result<CommentView, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    actor.must_openly(Action::JudgeAnswer, &found.facts)?;
    if row.state == CommentState::Withdrawn {
        return Err(Fault::CommentWithdrawn);
    }
    let answer = dispositions::latest(cx.db, &row.id)?.ok_or(Fault::NotAnswered)?;
    if judgements::of(cx.db, &answer.id)?.is_some() {
        return Err(Fault::AlreadyJudged);
    }
    let judgement = judgements::Judgement {
        disposition: answer.id,
        comment: row.id.clone(),
        person: actor.person()?.clone(),
        reflects: input.reflects,
        words: text::optional("words", input.words.as_deref(), text::COMMENT)?,
        said_at: cx.now,
    };
    judgements::add(cx.db, &judgement)?;
    let after = json!({
        "disposition": judgement.disposition, "comment": row.id, "person": judgement.person, "reflects": judgement.reflects,
        "words": judgement.words,
    });
    let record = Record::of(EventKind::AnswerJudged, actor, row.id.as_str()).process(&found.text.process.id);
    record.after(&after).data(json!({ "number": row.number, "reflects": judgement.reflects })).write(cx)?;
    super::one(cx, actor, row)
}

/// The comments of a round whose authors say that the answer that counts does not reflect them: a list to work through.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn objections(cx: &mut Cx<'_, '_>, actor: &Actor, round: &str) -> Result<Vec<CommentView>, Fault> {
    let found = lookup::round(cx, actor, round, Action::Dispose)?;
    let rows = objected(cx, &found.round.id)?;
    let mut shelf = Shelf::with(cx, &rows)?;
    rows.iter().map(|row| show::comment(cx, actor, row, &mut shelf)).collect()
}

/// The same as rows, oldest first.
pub(crate) fn objected(cx: &mut Cx<'_, '_>, round: &RoundId) -> Result<Vec<Comment>, Fault> {
    let filter = Filter { round: Some(round.clone()), states: Some(vec![CommentState::Answered]), ..Filter::default() };
    let rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    let ids: Vec<_> = rows.iter().map(|row| row.id.clone()).collect();
    let against: Vec<_> = judgements::of_many(cx.db, &ids)?.into_iter().filter(|one| !one.reflects).collect();
    let answers = dispositions::latest_many(cx.db, &ids)?;
    let stands = |row: &Comment| {
        let answer = answers.iter().find(|answer| answer.comment == row.id);
        answer.is_some_and(|answer| against.iter().any(|one| one.disposition == answer.id))
    };
    Ok(rows.into_iter().rev().filter(stands).collect())
}
