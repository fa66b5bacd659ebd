//! One answer for many comments: a group that says the same, or a selection.

use adref_domain::DispositionKind;
use adref_domain::event::EventKind;
use adref_domain::ids::CommentId;
use adref_domain::policy::Action;
use adref_store::{comments, dispositions};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use super::{Answer, duplicate, facts};
use crate::limits::ANSWERS as MOST;
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::{Actor, Cx, Fault, text};

/// One answer for many comments.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisposeMany {
    /// Their numbers or ids, at most 500.
    pub comments: Vec<String>,
    /// `accepted`, `accepted_with_modification`, `partly_accepted`, `not_accepted`, `noted`, `out_of_scope`, `deferred` or `duplicate`.
    pub kind: String,
    /// Why; every author reads it.
    pub reason: Option<String>,
    /// The number or id of the comment they are the same as; needed for `duplicate`. It may be among them, and is left as it is.
    pub duplicate_of: Option<String>,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AnsweredMany {
    /// The numbers of the comments that were answered.
    pub answered: Vec<String>,
}

/// Answers many comments on a text: all of them, or none.
///
/// # Errors
/// [`Fault::NotFound`] for the text, [`Fault::Invalid`] naming a comment that is not on it, [`Fault::ReasonRequired`],
/// [`Fault::CommentWithdrawn`].
pub fn dispose_many(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    input: &DisposeMany,
) -> Result<AnsweredMany, Fault> {
    let found = lookup::text_for(cx, actor, slug, Action::Dispose)?;
    let kind: DispositionKind = text::code("kind", &input.kind)?;
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    let rows = named(cx, &found, &input.comments)?;
    let (mut answered, mut before, mut after) = (Vec::new(), Vec::new(), Vec::new());
    for row in &rows {
        if is_named(row, input.duplicate_of.as_deref()) {
            continue;
        }
        let duplicate_of = duplicate::named(cx, row, kind, input.duplicate_of.as_deref())?;
        let round = lookup::round_unruled(cx, &row.round)?;
        actor.must(Action::Dispose, &lookup::of_comment(&round.facts, row))?;
        let answer = Answer { kind, reason: reason.clone(), landed: None, words: None, duplicate_of };
        before.push(dispositions::latest(cx.db, &row.id)?.as_ref().map(facts));
        after.push(facts(&answer.store(cx, actor, row, &round)?));
        answered.push(row.number.clone());
    }
    if answered.is_empty() {
        return Err(Fault::invalid("comments", "nothing is left to answer: name at least one other comment"));
    }
    let record = Record::of(EventKind::CommentsDisposed, actor, found.instrument.id.as_str());
    let record = record.process(&found.process.id).before(&before).after(&after).reason(reason.as_deref());
    record.data(json!({ "numbers": answered, "disposition": kind })).write(cx)?;
    Ok(AnsweredMany { answered })
}

fn is_named(row: &comments::Comment, name: Option<&str>) -> bool {
    name.map(str::trim).is_some_and(|name| name == row.number || name == row.id.as_str())
}

/// The comments named, each once, in the order they were named.
pub(crate) fn named(cx: &mut Cx<'_, '_>, text: &Text, names: &[String]) -> Result<Vec<comments::Comment>, Fault> {
    if names.is_empty() || names.len() > MOST {
        return Err(Fault::invalid("comments", format!("1 to {MOST} numbers; these are {}", names.len())));
    }
    let mut rows: Vec<comments::Comment> = Vec::new();
    for name in names.iter().map(|name| name.trim()) {
        let found = match CommentId::parse(name) {
            Ok(id) => comments::by_id(cx.db, &id)?,
            Err(_) => comments::by_number(cx.db, &text.instrument.id, name)?,
        };
        let Some(row) = found.filter(|row| row.instrument == text.instrument.id) else {
            let shown: String = name.chars().take(40).collect();
            return Err(Fault::invalid("comments", format!("no comment on this text is called `{shown}`")));
        };
        if !rows.iter().any(|other| other.id == row.id) {
            rows.push(row);
        }
    }
    Ok(rows)
}
