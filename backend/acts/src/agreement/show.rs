//! Agreements as those who negotiate see them, with the word whether their condition still holds.

use std::collections::HashMap;

use adref_domain::ids::{AgreementId, DraftId};
use adref_domain::policy::Action;
use adref_store::agreements::{self, Agreement, AgreementPart};
use adref_store::drafts::Draft;
use adref_store::placements::{self, PlacedWording};

use super::agreed_words;
use crate::lookup::{self, Text};
use crate::show::draft_ref;
use crate::text::rfc3339;
use crate::views::{AgreementPartView, AgreementView};
use crate::{Actor, Cx, Fault};

/// The agreements on a text this reader may see, oldest first.
///
/// # Errors
/// [`Fault::NotFound`] for the text.
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<Vec<AgreementView>, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let shown = Shown::of(cx, actor, &text)?;
    let all = agreements::of_instrument(cx.db, &text.instrument.id)?;
    Ok(all.iter().filter_map(|(row, parts)| shown.view(row, parts)).collect())
}

pub(super) fn one(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, id: &AgreementId) -> Result<AgreementView, Fault> {
    let shown = Shown::of(cx, actor, text)?;
    let all = agreements::of_instrument(cx.db, &text.instrument.id)?;
    let found = all.iter().find(|(row, _)| row.id == *id).and_then(|(row, parts)| shown.view(row, parts));
    found.ok_or(Fault::NotFound)
}

/// The drafts a reader may see agreements of, and the words of the newest.
pub(crate) struct Shown {
    drafts: HashMap<DraftId, Draft>,
    now: HashMap<String, PlacedWording>,
}

impl Shown {
    pub(crate) fn of(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text) -> Result<Self, Fault> {
        let readable = lookup::readable(cx, actor, text)?;
        let seen: Vec<Draft> =
            readable.into_iter().filter(|draft| actor.may(Action::SeePosition, &text.draft_facts(draft))).collect();
        let rows = match seen.last() {
            Some(newest) => placements::of_draft(cx.db, &newest.id)?,
            None => Vec::new(),
        };
        let now = rows.into_iter().map(|row| (row.paragraph.to_string(), row)).collect();
        Ok(Self { drafts: seen.into_iter().map(|draft| (draft.id.clone(), draft)).collect(), now })
    }

    pub(crate) fn view(&self, row: &Agreement, parts: &[AgreementPart]) -> Option<AgreementView> {
        let draft = self.drafts.get(&row.draft)?;
        let views: Vec<AgreementPartView> = parts.iter().map(|part| self.part(part)).collect();
        Some(AgreementView {
            id: row.id.to_string(),
            draft: draft_ref(draft),
            scope: row.scope.to_string(),
            level: row.level.clone(),
            rung: u32::try_from(row.rung).unwrap_or(0),
            condition: row.condition.clone(),
            pending_on: row.pending_on.clone(),
            meeting: row.meeting.clone(),
            chair: row.chair.clone(),
            stamp: row.stamp.clone(),
            at: rfc3339(row.created_at),
            holds: row.reopened_at.is_none() && !views.iter().any(|part| part.stays && part.changed),
            parts: views,
            reopened_at: row.reopened_at.map(rfc3339),
            reopened_reason: row.reopened_reason.clone(),
        })
    }

    fn part(&self, part: &AgreementPart) -> AgreementPartView {
        let now = self.now.get(part.paragraph.as_str());
        AgreementPartView {
            paragraph: part.paragraph.to_string(),
            label: now.and_then(|row| row.label.clone()),
            bracket: part.bracket.as_ref().map(ToString::to_string),
            stays: part.stays,
            words: part.words.clone(),
            changed: part.bracket.is_none() && now.is_none_or(|row| agreed_words(&row.text) != part.words),
        }
    }
}
