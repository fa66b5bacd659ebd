//! Answers as those who may give one see them.

use std::collections::HashMap;

use adref_domain::ids::{DraftId, PersonId};
use adref_domain::{DecisionEffect, DecisionKind};
use adref_store::decisions::{self, Decision};
use adref_store::{drafts, people};

use super::found;
use crate::text::rfc3339;
use crate::views::{DecisionView, WithdrawnView};
use crate::{Actor, Cx, Fault};

/// Names of drafts and people, looked up once.
#[derive(Default)]
pub(crate) struct DraftNames {
    drafts: HashMap<DraftId, String>,
    people: HashMap<PersonId, String>,
}

impl DraftNames {
    fn draft(&mut self, cx: &mut Cx<'_, '_>, id: &DraftId) -> Result<String, Fault> {
        if !self.drafts.contains_key(id) {
            let slug = drafts::by_id(cx.db, id)?.ok_or(Fault::NotFound)?.slug;
            self.drafts.insert(id.clone(), slug);
        }
        Ok(self.drafts.get(id).cloned().unwrap_or_default())
    }

    fn person(&mut self, cx: &mut Cx<'_, '_>, id: &PersonId) -> Result<String, Fault> {
        if !self.people.contains_key(id) {
            let name = people::by_id(cx.db, id)?.map(|person| person.name).unwrap_or_default();
            self.people.insert(id.clone(), name);
        }
        Ok(self.people.get(id).cloned().unwrap_or_default())
    }
}

/// Every answer about two drafts, those taken back too, newest first.
///
/// # Errors
/// [`Fault::NotFound`] for a draft that may not be read, and for those who may not decide.
pub fn decisions(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    from: &str,
    to: &str,
) -> Result<Vec<DecisionView>, Fault> {
    let (text, from, to, _) = found(cx, actor, slug, (from, to))?;
    let mut all = decisions::of_instrument(cx.db, &text.instrument.id)?;
    all.retain(|one| one.from_draft == from.id && one.to_draft == to.id);
    all.reverse();
    let mut names = DraftNames::default();
    all.iter().map(|one| view(cx, one, &mut names)).collect()
}

/// One answer as a view.
pub(crate) fn view(cx: &mut Cx<'_, '_>, row: &Decision, names: &mut DraftNames) -> Result<DecisionView, Fault> {
    let withdrawn = match (&row.withdrawn_by, row.withdrawn_at) {
        (Some(by), Some(at)) => {
            Some(WithdrawnView { by: names.person(cx, by)?, at: rfc3339(at), reason: row.withdrawn_reason.clone() })
        }
        _ => None,
    };
    let texts = |ids: &[adref_domain::ids::ParagraphId]| ids.iter().map(ToString::to_string).collect();
    Ok(DecisionView {
        id: row.id.to_string(),
        kind: row.kind.to_string(),
        from_draft: names.draft(cx, &row.from_draft)?,
        to_draft: names.draft(cx, &row.to_draft)?,
        from: texts(&row.from_paragraphs),
        to: texts(&row.to_paragraphs),
        effect: row.effect.to_string(),
        said: said(row).to_owned(),
        reason: row.reason.clone(),
        by: names.person(cx, &row.decided_by)?,
        at: rfc3339(row.decided_at),
        withdrawn,
    })
}

/// What an answer changed, in a sentence.
const fn said(row: &Decision) -> &'static str {
    match (row.effect, row.kind) {
        (DecisionEffect::Identity, DecisionKind::Separate) => {
            "The paragraph of the working draft has an identity of its own from now on; comments on the earlier one stay with it."
        }
        (DecisionEffect::Identity, _) => {
            "The paragraph of the working draft has the identity of the earlier one from now on; comments and history go on with it."
        }
        (DecisionEffect::Lineage, DecisionKind::Separate) => {
            "They are shown as different provisions from now on; no identity changes."
        }
        (DecisionEffect::Lineage, _) => {
            "They are shown as one provision from now on; the drafts keep the identities they have, and this is recorded beside them."
        }
    }
}
