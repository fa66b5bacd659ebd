//! The answers table: who said what and what became of it, as rows and as a file, of what the reader may see.

use adref_domain::CommentState;
use adref_domain::ids::ParagraphId;
use adref_formats::sheet::{Form, Sheet};
use adref_store::{comments, drafts, placements};

use crate::lineage::Carried;
use crate::lookup::{self, Text};
use crate::show::{self, Shelf};
use crate::text::rfc3339;
use crate::views::{AnswerRow, AuthorView, CommentView, LandingView, OpView};
use crate::{Actor, Cx, Fault, comment, file};

/// The answers table of a text: every comment this reader may see with what became of it, oldest first.
///
/// # Errors
/// [`Fault::NotFound`] for the text or the draft.
pub fn answers(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, draft: Option<&str>) -> Result<Vec<AnswerRow>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    of_text(cx, actor, &text, draft)
}

/// The same as a file: `csv`, `xlsx`, `docx` or `json`.
///
/// # Errors
/// [`Fault::NotFound`] for the text or the draft.
pub fn exported(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: Option<&str>,
    form: Form,
) -> Result<file::Made, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let rows = of_text(cx, actor, &text, draft)?;
    let name = format!("{slug}-answers{}", draft.map(|draft| format!("-{draft}")).unwrap_or_default());
    let of = match draft {
        Some(name) => format!("Comments on {} and what became of them", lookup::draft(cx, actor, &text, name)?.0.label),
        None => "Comments on every draft and what became of them".to_owned(),
    };
    let sheet = Sheet::new(&text.instrument.title, &COLUMNS)
        .for_readers_of(&text.instrument.language)
        .said(of)
        .said(format!("As of {}; {} comments, those this reader may see", rfc3339(cx.now), rows.len()));
    file::made(&name, form, &filled(sheet, &rows), &rows)
}

fn of_text(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, draft: Option<&str>) -> Result<Vec<AnswerRow>, Fault> {
    let draft = match draft {
        Some(name) => Some(lookup::draft(cx, actor, text, name)?.0.id),
        None => None,
    };
    let filter = comments::Filter {
        instrument: Some(text.instrument.id.clone()),
        draft,
        states: Some(vec![CommentState::Received, CommentState::Answered]),
        seen: Some(comment::seen(cx, actor, text)?),
        ..comments::Filter::default()
    };
    let mut rows = comments::list(cx.db, &filter, &adref_store::Page { after: None, limit: 10_000 })?;
    rows.reverse();
    let mut shelf = Shelf::with(cx, &rows)?;
    let now = Now::load(cx, actor, text)?;
    let mut answers = Vec::new();
    for row in &rows {
        let view = show::comment(cx, actor, row, &mut shelf)?;
        let now = row.paragraph.as_ref().and_then(|id| now.as_ref()?.find(id));
        answers.push(answer_row(view, now));
    }
    Ok(answers)
}

fn answer_row(view: CommentView, now: Option<LandingView>) -> AnswerRow {
    AnswerRow {
        id: view.id,
        number: view.number,
        author: view.author,
        target: view.target,
        kind: view.kind,
        paragraph_label: view.paragraph_label,
        anchor: view.anchor,
        draft: view.draft,
        draft_label: view.draft_label,
        now,
        text: view.text,
        proposed_wording: view.proposed_wording,
        justification: view.justification,
        redline: view.redline,
        disposition: view.disposition,
    }
}

/// The newest issued draft this reader may read.
struct Now {
    draft: drafts::Draft,
    rows: Vec<placements::PlacedWording>,
    anchors: Vec<String>,
    carried: Carried,
}

impl Now {
    fn load(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Option<Self>, Fault> {
        let Some(draft) = lookup::latest_readable(cx, actor, text)? else { return Ok(None) };
        let rows = placements::of_draft(cx.db, &draft.id)?;
        let carried = Carried::load(cx, &text.instrument.id)?;
        Ok(Some(Self { anchors: show::anchors_of(&rows), draft, rows, carried }))
    }

    /// Where a paragraph stands in it.
    fn find(&self, id: &ParagraphId) -> Option<LandingView> {
        let row = self.carried.place(&self.rows, id)?;
        let at = self.rows.iter().position(|other| other.paragraph == row.paragraph)?;
        Some(LandingView {
            draft: self.draft.slug.clone(),
            draft_label: self.draft.label.clone(),
            paragraph: row.paragraph.to_string(),
            anchor: self.anchors.get(at)?.clone(),
            label: row.label.clone(),
            words: None,
        })
    }
}

const COLUMNS: [&str; 15] = [
    "Number",
    "Who",
    "Kind",
    "Draft",
    "Paragraph then",
    "Paragraph now",
    "Comment",
    "Proposed wording",
    "Redline (~~out~~ **in**)",
    "Justification",
    "Answer",
    "Reason",
    "Same as",
    "Landed in",
    "Answered",
];

/// The table with its rows of text. What somebody wrote is text and stays text.
fn filled(mut sheet: Sheet, rows: &[AnswerRow]) -> Sheet {
    for row in rows {
        let answer = row.disposition.as_ref();
        let landed = answer.and_then(|answer| answer.landing.as_ref());
        let or_blank = |value: &Option<String>| value.clone().unwrap_or_default();
        sheet.push(vec![
            row.number.clone(),
            who(&row.author),
            row.kind.clone(),
            row.draft_label.clone(),
            then(row),
            row.now.as_ref().map(place).unwrap_or_default(),
            row.text.clone(),
            or_blank(&row.proposed_wording),
            row.redline.as_deref().map(redline).unwrap_or_default(),
            or_blank(&row.justification),
            answer.map(|answer| answer.kind.clone()).unwrap_or_default(),
            answer.map(|answer| or_blank(&answer.reason)).unwrap_or_default(),
            answer.map(|answer| or_blank(&answer.duplicate_of)).unwrap_or_default(),
            landed.map(|at| format!("{}, {}", at.draft_label, place(at))).unwrap_or_default(),
            answer.map(|answer| answer.at.clone()).unwrap_or_default(),
        ]);
    }
    sheet
}

/// A redline in a cell, which holds no strokes: as Markdown marks what goes and what comes.
fn redline(ops: &[OpView]) -> String {
    let drawn = ops.iter().map(|op| match op.op.as_str() {
        "del" => format!("~~{}~~", op.text),
        "ins" => format!("**{}**", op.text),
        _ => op.text.clone(),
    });
    drawn.collect()
}

/// The party, or the role of those who speak for none; the name for those who may know it.
fn who(author: &AuthorView) -> String {
    let party = author.party.as_deref().unwrap_or(&author.role);
    author.name.as_ref().map_or_else(|| party.to_owned(), |name| format!("{name} ({party})"))
}

fn then(row: &AnswerRow) -> String {
    let label = row.paragraph_label.as_ref().or(row.anchor.as_ref()).cloned().unwrap_or_default();
    if row.target == "after" { format!("after {label}").trim_end().to_owned() } else { label }
}

fn place(at: &LandingView) -> String {
    at.label.clone().unwrap_or_else(|| at.anchor.clone())
}
