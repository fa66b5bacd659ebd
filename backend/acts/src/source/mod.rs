//! What the texts of a process rest on: its sources, what cites them, and what is to be answered where one was superseded.

mod answer;
mod cite;
mod keep;
mod show;
mod suggest;

pub use answer::{AnswerCitation, answer};
pub use cite::{Cite, cite};
pub use keep::{Supersede, WriteSource, add, change, supersede};
pub use show::{list, of_paragraph};
pub use suggest::footnotes;

use adref_domain::ids::SourceId;
use adref_domain::policy::{Action, Facts};
use adref_store::sources::{self, Citation, Source};
use adref_store::{comments, drafts, placements, processes};

use crate::lookup::{self, Text};
use crate::{Actor, Cx, Fault, process};

/// As many sources as a process has.
const MOST: usize = 1000;

/// The entity tag of a source.
fn etag(row: &Source) -> String {
    format!("\"{}-{}\"", row.id, row.version)
}

/// The process behind a name, for those who keep its sources.
fn kept_by(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<processes::Process, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    may_keep(actor, &row)?;
    Ok(row)
}

fn may_keep(actor: &Actor, row: &processes::Process) -> Result<(), Fault> {
    let facts = process::facts(row);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::KeepEvidence, &facts)?;
    Ok(())
}

/// A source of a process somebody may know of, with that process.
fn known(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Source, processes::Process), Fault> {
    let id = SourceId::parse(id).map_err(|_| Fault::NotFound)?;
    let source = sources::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &source.process)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&process))?;
    Ok((source, process))
}

/// What cites a source, as far as somebody may see it.
enum Citing {
    /// A paragraph, as it stands in the last draft they read that holds it.
    Paragraph(Box<(Text, drafts::Draft, placements::PlacedWording, bool)>),
    /// A comment they see.
    Comment(Box<(Text, comments::Comment, Facts)>),
}

impl Citing {
    /// What the policy needs to know to let somebody cite here, or end that.
    fn facts(&self) -> Facts {
        match self {
            Self::Paragraph(it) => it.0.draft_facts(&it.1),
            Self::Comment(it) => it.2.clone(),
        }
    }

    fn text(&self) -> &Text {
        match self {
            Self::Paragraph(it) => &it.0,
            Self::Comment(it) => &it.0,
        }
    }
}

/// What a citation is of, if this reader sees that.
fn citing(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Citation) -> Result<Option<Citing>, Fault> {
    let seen = match (&row.paragraph, &row.comment) {
        (Some(paragraph), _) => {
            let text = lookup::text_unruled(cx, &row.instrument)?;
            paragraph_of(cx, actor, text, paragraph.as_str())
        }
        (None, Some(comment)) => comment_of(cx, actor, comment.as_str()),
        (None, None) => return Ok(None),
    };
    match seen {
        Ok(found) => Ok(Some(found)),
        Err(Fault::NotFound | Fault::SecondFactorMissing | Fault::OutsideScope { .. }) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn paragraph_of(cx: &mut Cx<'_, '_>, actor: &Actor, text: Text, id: &str) -> Result<Citing, Fault> {
    for draft in lookup::readable(cx, actor, &text)?.into_iter().rev() {
        if let Ok(placed) = lookup::placed(cx, &draft, id) {
            let fields = actor.must(lookup::reading(&draft), &text.draft_facts(&draft))?;
            return Ok(Citing::Paragraph(Box::new((text, draft, placed, fields.positions))));
        }
    }
    Err(Fault::NotFound)
}

fn comment_of(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Citing, Fault> {
    let (comment, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    Ok(Citing::Comment(Box::new((found.text, comment, found.facts))))
}
