//! Reasons in the secretariat's own words, ready to be given with an answer.

use adref_domain::event::EventKind;
use adref_domain::ids::ReasonId;
use adref_domain::policy::Action;
use adref_store::processes;
use adref_store::reasons::{self, Template};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::house::chance;
use crate::record::Record;
use crate::text::rfc3339;
use crate::{Actor, Cx, Fault, process, text};

/// A reason as it is written.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WriteReason {
    /// What it is called in the list.
    pub title: String,
    /// The reason, as the author of a comment will read it.
    pub text: String,
    /// The answer it goes with, such as `not_accepted`; any when absent.
    pub kind: Option<String>,
}

/// A reason ready to be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReasonView {
    /// Which.
    pub id: String,
    /// What it is called in the list.
    pub title: String,
    /// The reason.
    pub text: String,
    /// The answer it goes with; any when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// When it was written as it is now.
    pub written_at: String,
}

/// The reasons of a process, by their titles.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<ReasonView>, Fault> {
    let process = found(cx, actor, slug)?;
    Ok(reasons::of_process(cx.db, &process.id)?.into_iter().map(view).collect())
}

/// Writes a reason that can be given again and again.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Invalid`].
pub fn write(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &WriteReason) -> Result<ReasonView, Fault> {
    let process = found(cx, actor, slug)?;
    let row = Template {
        id: ReasonId::from_bits(chance()),
        process: process.id,
        kind: None,
        title: String::new(),
        text: String::new(),
        written_by: actor.person()?.clone(),
        written_at: cx.now,
        retired_at: None,
    };
    let row = filled(row, input)?;
    reasons::add(cx.db, &row)?;
    let record = Record::of(EventKind::ReasonWritten, actor, row.id.as_str()).process(&row.process);
    record.after(&facts(&row)).write(cx)?;
    Ok(view(row))
}

/// Writes a reason anew. Answers given with it before stay as they were given.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Invalid`].
pub fn rewrite(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &WriteReason) -> Result<ReasonView, Fault> {
    let before = standing(cx, actor, id)?;
    let who = actor.person()?.clone();
    let row = filled(Template { written_by: who, written_at: cx.now, ..before.clone() }, input)?;
    reasons::rewrite(cx.db, &row)?;
    let record = Record::of(EventKind::ReasonChanged, actor, row.id.as_str()).process(&row.process);
    record.before(&facts(&before)).after(&facts(&row)).write(cx)?;
    Ok(view(row))
}

/// Puts a reason away. Answers given with it stay.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn retire(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<ReasonView, Fault> {
    let before = standing(cx, actor, id)?;
    let row = Template { retired_at: Some(cx.now), ..before.clone() };
    reasons::rewrite(cx.db, &row)?;
    let record = Record::of(EventKind::ReasonRetired, actor, row.id.as_str()).process(&row.process);
    record.before(&facts(&before)).after(&facts(&row)).write(cx)?;
    Ok(view(row))
}

fn found(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<processes::Process, Fault> {
    let process = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::Dispose, &process::facts(&process))?;
    Ok(process)
}

/// A reason that is not put away, of a process whose comments this person answers.
fn standing(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Template, Fault> {
    let id = ReasonId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = reasons::by_id(cx.db, &id)?.filter(|row| row.retired_at.is_none()).ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &row.process)?.ok_or(Fault::NotFound)?;
    actor.must(Action::Dispose, &process::facts(&process))?;
    Ok(row)
}

fn filled(row: Template, input: &WriteReason) -> Result<Template, Fault> {
    let kind = input.kind.as_deref().filter(|code| !code.is_empty());
    Ok(Template {
        kind: kind.map(|code| text::code("kind", code)).transpose()?,
        title: text::written("title", &input.title, text::TITLE)?,
        text: text::written("text", &input.text, text::COMMENT)?,
        ..row
    })
}

fn facts(row: &Template) -> serde_json::Value {
    json!({ "id": row.id, "kind": row.kind, "title": row.title, "text": row.text, "retired_at": row.retired_at })
}

fn view(row: Template) -> ReasonView {
    ReasonView {
        id: row.id.to_string(),
        title: row.title,
        text: row.text,
        kind: row.kind.map(String::from),
        written_at: rfc3339(row.written_at),
    }
}
