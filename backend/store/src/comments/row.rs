//! A comment as its columns, the quote laid flat.

use adref_domain::ids::{CommentId, DraftId, InstrumentId, ParagraphId, PersonId, QuestionId, RoundId, SubmissionId};
use adref_domain::{CommentKind, CommentState, CommentTarget, Instant, OrganizationClass, Role};
use diesel::prelude::*;

use super::{Comment, Quote};
use crate::StoreError;
use crate::columns::{OptMicros, OptText};
use crate::schema::comments as table;

#[derive(Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub(super) struct CommentRow {
    #[diesel(serialize_as = String, deserialize_as = String)]
    id: CommentId,
    number: String,
    #[diesel(serialize_as = String, deserialize_as = String)]
    round: RoundId,
    #[diesel(serialize_as = String, deserialize_as = String)]
    instrument: InstrumentId,
    #[diesel(serialize_as = String, deserialize_as = String)]
    draft: DraftId,
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    paragraph: Option<ParagraphId>,
    #[diesel(serialize_as = String, deserialize_as = String)]
    author: PersonId,
    #[diesel(serialize_as = String, deserialize_as = String)]
    author_role: Role,
    author_party: Option<String>,
    author_region: Option<String>,
    #[diesel(serialize_as = String, deserialize_as = String)]
    kind: CommentKind,
    text: String,
    proposed_wording: Option<String>,
    justification: Option<String>,
    quote_exact: Option<String>,
    quote_prefix: Option<String>,
    quote_suffix: Option<String>,
    quote_start: Option<i64>,
    quote_end: Option<i64>,
    late: bool,
    #[diesel(serialize_as = String, deserialize_as = String)]
    state: CommentState,
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    created_at: Instant,
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    withdrawn_at: Option<Instant>,
    #[diesel(serialize_as = String, deserialize_as = String)]
    target: CommentTarget,
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    question: Option<QuestionId>,
    language: Option<String>,
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    author_class: Option<OrganizationClass>,
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    submission: Option<SubmissionId>,
}

impl From<Comment> for CommentRow {
    fn from(comment: Comment) -> Self {
        let (quote_exact, quote_prefix, quote_suffix, quote_start, quote_end) = match comment.quote {
            Some(q) => (Some(q.exact), Some(q.prefix), Some(q.suffix), Some(q.start), Some(q.end)),
            None => (None, None, None, None, None),
        };
        Self {
            id: comment.id,
            number: comment.number,
            round: comment.round,
            instrument: comment.instrument,
            draft: comment.draft,
            paragraph: comment.paragraph,
            author: comment.author,
            author_role: comment.author_role,
            author_party: comment.author_party,
            author_region: comment.author_region,
            kind: comment.kind,
            text: comment.text,
            proposed_wording: comment.proposed_wording,
            justification: comment.justification,
            quote_exact,
            quote_prefix,
            quote_suffix,
            quote_start,
            quote_end,
            late: comment.late,
            state: comment.state,
            created_at: comment.created_at,
            withdrawn_at: comment.withdrawn_at,
            target: comment.target,
            question: comment.question,
            language: comment.language,
            author_class: comment.author_class,
            submission: comment.submission,
        }
    }
}

impl TryFrom<CommentRow> for Comment {
    type Error = StoreError;

    fn try_from(row: CommentRow) -> Result<Self, StoreError> {
        let quote = match (row.quote_exact, row.quote_prefix, row.quote_suffix, row.quote_start, row.quote_end) {
            (Some(exact), Some(prefix), Some(suffix), Some(start), Some(end)) => {
                Some(Quote { exact, prefix, suffix, start, end })
            }
            (None, None, None, None, None) => None,
            _ => return Err(StoreError::Corrupt { what: "quote".to_owned() }),
        };
        Ok(Self {
            id: row.id,
            number: row.number,
            round: row.round,
            instrument: row.instrument,
            draft: row.draft,
            paragraph: row.paragraph,
            author: row.author,
            author_role: row.author_role,
            author_party: row.author_party,
            author_region: row.author_region,
            kind: row.kind,
            text: row.text,
            proposed_wording: row.proposed_wording,
            justification: row.justification,
            quote,
            late: row.late,
            state: row.state,
            created_at: row.created_at,
            withdrawn_at: row.withdrawn_at,
            target: row.target,
            question: row.question,
            language: row.language,
            author_class: row.author_class,
            submission: row.submission,
        })
    }
}
