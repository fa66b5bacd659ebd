//! The comments that led to what changed, of those a reader may see.

use std::collections::HashMap;

use adref_domain::ids::DraftId;
use adref_store::drafts::Draft;
use adref_store::{comments, dispositions};

use crate::lookup::{self, Text};
use crate::views::{CauseView, RowCause};
use crate::{Actor, Cx, Fault, comment};

/// Comments by the paragraph and draft their words landed in.
#[derive(Default)]
pub(crate) struct Causes {
    landed: Vec<Landed>,
    by_paragraph: HashMap<String, Vec<usize>>,
}

struct Landed {
    draft: DraftId,
    view: CauseView,
}

/// The comments whose words landed after the one draft and up to the other, whichever comes first.
pub(crate) fn causes(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, a: &Draft, b: &Draft) -> Result<Causes, Fault> {
    let (first, last) = (a.ordinal.min(b.ordinal), a.ordinal.max(b.ordinal));
    let readable = lookup::readable(cx, actor, text)?;
    let landing: Vec<_> = readable.iter().filter(|d| d.ordinal > first && d.ordinal <= last).collect();
    of_drafts(cx, actor, text, &landing, &readable)
}

/// The comments whose words landed in any of these drafts, of those the reader may see.
pub(crate) fn of_drafts(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    landing: &[&Draft],
    readable: &[Draft],
) -> Result<Causes, Fault> {
    let ids: Vec<_> = landing.iter().map(|draft| draft.id.clone()).collect();
    let seen = comment::seen(cx, actor, text)?;
    let rows = comments::landed_in(cx.db, &text.instrument.id, &ids, &seen)?;
    let answers = dispositions::latest_many(cx.db, &rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>())?;
    let answers: HashMap<_, _> = answers.into_iter().map(|answer| (answer.comment.clone(), answer)).collect();
    let mut causes = Causes::default();
    for row in rows {
        let Some(answer) = answers.get(&row.id) else { continue };
        let place = answer.landing_draft.clone().filter(|draft| ids.contains(draft));
        let (Some(draft), Some(paragraph)) = (place, &answer.landing_paragraph) else { continue };
        causes.by_paragraph.entry(paragraph.to_string()).or_default().push(causes.landed.len());
        let made_on = readable.iter().find(|draft| draft.id == row.draft).map(|draft| draft.slug.clone());
        let view = CauseView {
            id: row.id.to_string(),
            number: row.number,
            disposition: answer.kind.to_string(),
            reason: answer.reason.clone(),
            kind: row.kind.to_string(),
            text: row.text,
            draft: made_on,
        };
        causes.landed.push(Landed { draft, view });
    }
    Ok(causes)
}

impl Causes {
    /// The comments that led to a paragraph, named.
    pub(crate) fn of(&self, paragraph: &str) -> Vec<RowCause> {
        let brief = |landed: &Landed| RowCause {
            id: landed.view.id.clone(),
            number: landed.view.number.clone(),
            disposition: landed.view.disposition.clone(),
        };
        self.at(paragraph).map(brief).collect()
    }

    /// The comments that led to a paragraph of one draft, with their words.
    pub(crate) fn in_draft(&self, draft: &DraftId, paragraph: &str) -> Vec<CauseView> {
        self.at(paragraph).filter(|landed| landed.draft == *draft).map(|landed| landed.view.clone()).collect()
    }

    fn at(&self, paragraph: &str) -> impl Iterator<Item = &Landed> {
        let places = self.by_paragraph.get(paragraph).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|index| self.landed.get(*index))
    }

    /// Changes with every comment and every answer in it.
    pub(crate) fn mark(&self) -> String {
        let one = |landed: &Landed| format!("{} {} {:?}", landed.view.id, landed.view.disposition, landed.draft);
        self.landed.iter().map(one).collect::<Vec<_>>().join("\n")
    }
}
