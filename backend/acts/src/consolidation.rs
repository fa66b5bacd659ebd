//! The consolidation record of a draft: where each of its paragraphs comes from, who contributed, by which operation, and why.

use std::collections::HashMap;

use adref_domain::ids::CommentId;
use adref_formats::sheet::{Form, Sheet};
use adref_store::{comments, dispositions, drafts};
use serde::Serialize;
use utoipa::ToSchema;

use crate::compare::{CompareAsk, prepare};
use crate::text::rfc3339;
use crate::views::{RowSide, RowView};
use crate::{Actor, Cx, Fault, file, lookup};

/// One row of the record.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConsolidationRow {
    /// The labels in this draft; empty for what was dropped.
    pub labels: Vec<String>,
    /// The labels in the draft before; empty for what is new.
    pub old_labels: Vec<String>,
    /// `same`, `edited`, `moved`, `moved_edited`, `split`, `merged`, `renumbered`, `new` or `dropped`.
    pub operation: String,
    /// Who contributed: parties, and the roles of those who speak for none.
    pub contributors: Vec<String>,
    /// The comments that led to it, of those this reader may see.
    pub comments: Vec<Contribution>,
}

/// A comment that led to a row.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Contribution {
    /// The number to quote.
    pub number: String,
    /// The answer.
    pub disposition: String,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The consolidation record of a draft, against the newest draft before it that this reader may read, in the order of the draft.
///
/// # Errors
/// [`Fault::NotFound`] for the draft; [`Fault::Invalid`] when there is none before it.
pub fn record(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, draft: &str) -> Result<Vec<ConsolidationRow>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let (draft, _) = lookup::draft(cx, actor, &text, draft)?;
    let before = before(&lookup::readable(cx, actor, &text)?, &draft);
    let before =
        before.ok_or_else(|| Fault::invalid("draft", "is the first one: there is nothing it was made from"))?;
    let name =
        |draft: &drafts::Draft| if draft.issued_at.is_some() { draft.slug.clone() } else { "working".to_owned() };
    let ask = CompareAsk { from: name(&before), to: name(&draft), full: false };
    let rows = prepare(cx, actor, slug, &ask)?.view(cx)?.rows;
    let led = led(cx, &rows)?;
    Ok(rows.iter().map(|row| consolidated(row, &led)).collect())
}

/// The same as a file: `csv`, `xlsx`, `docx` or `json`.
///
/// # Errors
/// As [`record`].
pub fn exported(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, draft: &str, form: Form) -> Result<file::Made, Fault> {
    let rows = record(cx, actor, slug, draft)?;
    let text = lookup::text(cx, actor, slug)?;
    let columns = ["Label", "Old labels", "Operation", "Contributors", "Comments", "Reasons"];
    let mut sheet = Sheet::new(&text.instrument.title, &columns)
        .for_readers_of(&text.instrument.language)
        .said(format!("How {} came out of the draft before it", lookup::draft(cx, actor, &text, draft)?.0.label))
        .said(format!("As of {}; comments are those this reader may see", rfc3339(cx.now)));
    for row in &rows {
        let numbers = row.comments.iter().map(|one| format!("{} ({})", one.number, one.disposition));
        let reasons = row.comments.iter().filter_map(|one| Some(format!("{}: {}", one.number, one.reason.as_ref()?)));
        sheet.push(vec![
            row.labels.join(", "),
            row.old_labels.join(", "),
            row.operation.clone(),
            row.contributors.join(", "),
            numbers.collect::<Vec<_>>().join(", "),
            reasons.collect::<Vec<_>>().join("\n"),
        ]);
    }
    file::made(&format!("{slug}-{draft}-consolidation"), form, &sheet, &rows)
}

/// The newest issued draft before this one.
fn before(readable: &[drafts::Draft], draft: &drafts::Draft) -> Option<drafts::Draft> {
    readable.iter().rfind(|other| other.ordinal < draft.ordinal && other.issued_at.is_some()).cloned()
}

/// A comment and the answer that counts.
type Led = HashMap<String, (comments::Comment, Option<dispositions::Disposition>)>;

/// The comments named in the rows. They have passed the policy on their way into them.
fn led(cx: &mut Cx<'_, '_>, rows: &[RowView]) -> Result<Led, Fault> {
    let mut led = Led::new();
    for cause in rows.iter().flat_map(|row| &row.comments) {
        let Ok(id) = CommentId::parse(&cause.id) else { continue };
        if let Some(comment) = comments::by_id(cx.db, &id)? {
            let answer = dispositions::latest(cx.db, &id)?;
            led.insert(cause.id.clone(), (comment, answer));
        }
    }
    Ok(led)
}

fn consolidated(row: &RowView, led: &Led) -> ConsolidationRow {
    let label = |side: &RowSide| side.label.clone().unwrap_or_else(|| side.anchor.clone());
    let mut contributors = Vec::new();
    let mut contributions = Vec::new();
    for cause in &row.comments {
        let Some((comment, answer)) = led.get(&cause.id) else { continue };
        let who = comment.author_party.clone().unwrap_or_else(|| comment.author_role.to_string());
        if !contributors.contains(&who) {
            contributors.push(who);
        }
        let reason = answer.as_ref().and_then(|answer| answer.reason.clone());
        contributions.push(Contribution {
            number: cause.number.clone(),
            disposition: cause.disposition.clone(),
            reason,
        });
    }
    ConsolidationRow {
        labels: row.to.iter().map(label).collect(),
        old_labels: row.from.iter().map(label).collect(),
        operation: row.kind.clone(),
        contributors,
        comments: contributions,
    }
}
