//! Bringing a text in: first a look at what it would give, then the working draft.

mod pair;

use std::collections::HashMap;

use adref_domain::event::EventKind;
use adref_domain::ids::{DraftId, WordingId};
use adref_domain::policy::{Action, Facts};
use adref_domain::{DraftKind, DraftStatus, Openness};
use adref_formats::{Imported, Undone};
use adref_store::{drafts, placements, wordings};
use serde_json::json;

use crate::house::chance;
use crate::limits::UNDONE as MOST_UNDONE;
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::views::{ImportReceipt, LossView, Preview, PreviewParagraph};
use crate::{Actor, Cx, Fault, adoption, issue, show, wording};

/// A file to become the working draft.
#[derive(Clone, Debug)]
pub struct ImportDraft {
    /// The name of the file, which helps to tell its format.
    pub name: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether unissued changes of the working draft may be left behind. They stay in the record.
    pub replace: bool,
    /// Healings not to be made, by the names they are listed with.
    pub undo: Vec<String>,
}

/// What an import would give. Stores nothing.
///
/// # Errors
/// [`Fault::Unreadable`] with the importer's code, [`Fault::Invalid`] for what names no healing.
pub fn preview(actor: &Actor, name: Option<&str>, bytes: &[u8], undo: &[String]) -> Result<Preview, Fault> {
    actor.must_openly(Action::ImportDraft, &Facts::default())?;
    let imported = open(name, bytes, undo)?;
    let read = read(&imported);
    let paragraphs = imported.paragraphs.iter().enumerate().map(|(index, paragraph)| PreviewParagraph {
        index,
        label: paragraph.label.clone(),
        kind: paragraph.kind.to_string(),
        level: u32::from(paragraph.level),
        wording: paragraph.wording.clone(),
        line: paragraph.line,
        runs: show::runs(&read, index),
    });
    Ok(Preview {
        format: show::code(&imported.format),
        encoding: imported.encoding.clone(),
        paragraphs: paragraphs.collect(),
        losses: losses(&imported),
        options: show::options(&imported.options),
        remarks: show::remarks(&read),
        totals: show::totals(&read.totals()),
        front: show::front_view(imported.front),
    })
}

/// Makes a file the working draft. Its paragraphs are paired with those of the draft before: sure pairs keep their identity,
/// doubtful ones become new paragraphs and are listed for a person.
///
/// # Errors
/// [`Fault::Unreadable`], [`Fault::WorkingDraftHasChanges`], [`Fault::NotFound`].
pub fn import_draft(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    input: &ImportDraft,
) -> Result<ImportReceipt, Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::ImportDraft)?;
    adoption::still_in_work(cx, &text.instrument.id)?;
    let imported = open(input.name.as_deref(), &input.bytes, &input.undo)?;
    let before = drafts::latest_issued(cx.db, &text.instrument.id)?;
    let replaced = drafts::working(cx.db, &text.instrument.id)?;
    let replaced = replaced.map(|draft| placements::of_draft(cx.db, &draft.id)).transpose()?;
    let draft = working(cx, &text, before.as_ref(), input.replace)?;
    let mut paired = pair::with(cx, before.as_ref(), &imported)?;
    // What was worked on since the last issue comes before what takes its place: words keep where they came from.
    let last: HashMap<_, _> = replaced.iter().flatten().map(|row| (&row.paragraph, &row.wording)).collect();
    for identity in &mut paired.identities {
        if let Some(wording) = last.get(&identity.id) {
            identity.wording = Some((*wording).clone());
        }
    }
    place(cx, actor, &text, &draft, &imported, &paired)?;
    let front = serde_json::to_string(&imported.front).unwrap_or_else(|_| "{}".to_owned());
    drafts::update_front(cx.db, &draft.id, &front)?;
    let revision = drafts::touch(cx.db, &draft.id)?;
    let undone: Vec<_> =
        imported.losses.iter().filter(|loss| loss.undone).filter_map(|loss| loss.undo.as_ref()).collect();
    let data = json!({
        "draft": draft.id, "paragraphs": imported.paragraphs.len(), "revision": revision, "undone": undone,
    });
    let mut record =
        Record::of(EventKind::DraftImported, actor, draft.id.as_str()).process(&text.process.id).data(data);
    if let Some(rows) = replaced {
        record = record.before_hash(&issue::hash(&rows));
    }
    record.after_hash(&issue::hash(&placements::of_draft(cx.db, &draft.id)?)).write(cx)?;
    Ok(ImportReceipt {
        draft: show::card(cx, &draft)?,
        losses: losses(&imported),
        remarks: show::remarks(&read(&imported)),
        pairs: paired.counts,
    })
}

fn open(name: Option<&str>, bytes: &[u8], undo: &[String]) -> Result<Imported, Fault> {
    if undo.len() > MOST_UNDONE {
        return Err(Fault::invalid("undo", format!("at most {MOST_UNDONE} healings")));
    }
    let undone = Undone::parse(undo.iter().map(String::as_str));
    let undone = undone.map_err(|error| Fault::invalid("undo", error.to_string()))?;
    adref_formats::import_undone(name, bytes, &undone)
        .map_err(|error| Fault::Unreadable { code: error.code(), message: error.to_string() })
}

fn read(imported: &Imported) -> adref_notation::Reading {
    let placed: Vec<_> = imported
        .paragraphs
        .iter()
        .map(|paragraph| adref_notation::Placed {
            wording: &paragraph.wording,
            line: paragraph.line,
            column: paragraph.column,
            label: paragraph.label.as_deref(),
            heading: paragraph.kind == adref_domain::ParagraphKind::Heading,
        })
        .collect();
    adref_notation::read_at(&placed)
}

fn losses(imported: &Imported) -> Vec<LossView> {
    let view = |loss: &adref_formats::Loss| LossView {
        code: loss.code.to_owned(),
        line: loss.line,
        message: loss.message.clone(),
        words: loss.words.clone(),
        count: loss.count,
        paragraph: loss.paragraph,
        at: loss.at,
        undo: loss.undo.clone(),
        undone: loss.undone,
    };
    imported.losses.iter().map(view).collect()
}

/// The working draft, emptied; a new one if there is none yet.
fn working(
    cx: &mut Cx<'_, '_>,
    text: &Text,
    before: Option<&drafts::Draft>,
    replace: bool,
) -> Result<drafts::Draft, Fault> {
    if let Some(draft) = drafts::working(cx.db, &text.instrument.id)? {
        if draft.revision > 0 && !replace {
            return Err(Fault::WorkingDraftHasChanges);
        }
        placements::clear(cx.db, &draft.id)?;
        return Ok(draft);
    }
    let draft = begin(cx, text, before, "{}");
    drafts::add(cx.db, &draft)?;
    Ok(draft)
}

/// An empty working draft, following another or none.
pub(crate) fn begin(cx: &Cx<'_, '_>, text: &Text, before: Option<&drafts::Draft>, front: &str) -> drafts::Draft {
    drafts::Draft {
        id: DraftId::from_bits(chance()),
        instrument: text.instrument.id.clone(),
        slug: "working".to_owned(),
        label: "Working draft".to_owned(),
        kind: DraftKind::Working,
        status: DraftStatus::Working,
        openness: Openness::Secretariat,
        positions_public: false,
        symbol: None,
        date: None,
        front: front.to_owned(),
        based_on: before.map(|draft| draft.id.clone()),
        hash: None,
        revision: 0,
        ordinal: before.map_or(0, |draft| draft.ordinal + 1),
        created_at: cx.now,
        issued_at: None,
        embargo_until: None,
    }
}

fn place(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &drafts::Draft,
    imported: &Imported,
    paired: &pair::Paired,
) -> Result<(), Fault> {
    let read = read(imported);
    let mut words = Vec::new();
    let mut places = Vec::new();
    for (index, paragraph) in imported.paragraphs.iter().enumerate() {
        let Some(identity) = paired.identities.get(index) else {
            continue;
        };
        if identity.new {
            placements::add_paragraph(cx.db, &identity.id, &text.instrument.id, cx.now)?;
        }
        let wording = wordings::Wording {
            id: WordingId::from_bits(chance()),
            paragraph: identity.id.clone(),
            text: paragraph.wording.clone(),
            author: actor.subject.person.clone(),
            reason: Some("imported".to_owned()),
            previous: identity.wording.clone(),
            created_at: cx.now,
        };
        let counted = wording::Counted::of(&read, index);
        places.push(placements::Placement {
            draft: draft.id.clone(),
            paragraph: identity.id.clone(),
            ordinal: i64::try_from(index).unwrap_or(i64::MAX),
            label: paragraph.label.clone(),
            kind: paragraph.kind,
            level: i64::from(paragraph.level),
            wording: wording.id.clone(),
            revision: 1,
            brackets: counted.brackets,
            unclosed: counted.unclosed,
            remarks: counted.remarks,
            agreed: counted.agreed,
        });
        words.push(wording);
    }
    wordings::add_many(cx.db, &words)?;
    placements::insert_many(cx.db, &places)?;
    wording::derive_positions(cx, draft, &read, &places)
}
