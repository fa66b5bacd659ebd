//! Taking proposals into the working draft, one by one or together: in brackets with those who want them, never a silent choice.

use adref_domain::ProposalState;
use adref_domain::event::EventKind;
use adref_domain::ids::ProposalId;
use adref_domain::policy::Action;
use adref_store::proposals::{self, Proposal};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::compile::{Made, changes_words};
use super::{MOST, facts, show};
use crate::lookup;
use crate::record::Record;
use crate::views::Taken;
use crate::{Actor, Cx, Fault, text, wording};

/// Which proposals are taken in.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Take {
    /// Their ids.
    pub proposals: Vec<String>,
    /// The wording as adapted by the editor; absent to take them in as they compile.
    pub wording: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// Takes proposals on a paragraph into its wording in the working draft, all at once or not at all.
///
/// # Errors
/// [`Fault::Stale`] against an old version, [`Fault::ProposalState`] for one that does not stand, [`Fault::Invalid`],
/// [`Fault::NotFound`].
pub fn take(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    paragraph: &str,
    input: &Take,
    if_match: Option<&str>,
) -> Result<Taken, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::Merge)?;
    let placed = lookup::placed(cx, &draft, paragraph)?;
    let mut chosen = chosen(cx, &placed.paragraph, &input.proposals)?;
    let made = Made::of(&placed.text, &chosen, &show::joined(cx, &text)?)?;
    let words = match &input.wording {
        Some(adapted) => text::kept("wording", adapted, text::WORDING)?,
        None => text::kept("wording", &made.compiled.wording, text::WORDING)?,
    };
    let reason = text::optional("reason", input.reason.as_deref(), text::COMMENT)?;
    wording::expect(cx, &placed, if_match, &words)?;
    let change = wording::Change { wording: &words, reason: reason.as_deref() };
    let stored = wording::store(cx, actor, &draft, &placed, &change)?;
    let before = json!({ "wording": placed.text, "proposals": chosen.iter().map(facts).collect::<Vec<_>>() });
    for row in &mut chosen {
        let from = row.state;
        (row.state, row.changed_at, row.landed) = (ProposalState::Merged, cx.now, Some(stored.clone()));
        if !proposals::advance(cx.db, from, row)? {
            return Err(Fault::ProposalState { state: from.to_string() });
        }
    }
    let numbers: Vec<_> = chosen.iter().filter_map(|row| row.number.clone()).collect();
    let data = json!({
        "draft": draft.id, "wording": stored, "previous": placed.wording, "proposals": numbers,
        "adapted": input.wording.is_some(),
    });
    let after = json!({ "wording": words, "proposals": chosen.iter().map(facts).collect::<Vec<_>>() });
    let record = Record::of(EventKind::ProposalsMerged, actor, placed.paragraph.as_str()).process(&text.process.id);
    record.before(&before).after(&after).reason(reason.as_deref()).data(data).write(cx)?;
    Ok(Taken { paragraph: wording::view(cx, &draft, paragraph)?, proposals: numbers, clashing: made.clashing })
}

/// The proposals named: each once, on this paragraph, standing, and about its words.
fn chosen(
    cx: &mut Cx<'_, '_>,
    paragraph: &adref_domain::ids::ParagraphId,
    ids: &[String],
) -> Result<Vec<Proposal>, Fault> {
    if ids.is_empty() || ids.len() > MOST {
        return Err(Fault::invalid("proposals", format!("between one and {MOST} proposals")));
    }
    let mut chosen: Vec<Proposal> = Vec::with_capacity(ids.len());
    for id in ids {
        let unfit = || Fault::invalid("proposals", format!("{id} is no tabled proposal on this paragraph"));
        let id = ProposalId::parse(id).map_err(|_| unfit())?;
        let row = proposals::by_id(cx.db, &id)?.filter(|row| row.number.is_some()).ok_or_else(unfit)?;
        if row.paragraph.as_ref() != Some(paragraph) || chosen.iter().any(|other| other.id == row.id) {
            return Err(unfit());
        }
        if !changes_words(&row) {
            return Err(Fault::invalid("proposals", format!("{} moves the paragraph or stands against it", row.kind)));
        }
        if row.state != ProposalState::Tabled {
            return Err(Fault::ProposalState { state: row.state.to_string() });
        }
        chosen.push(row);
    }
    // Whoever chose them in another order gets the same text.
    chosen.sort_by(|one, other| (one.created_at, &one.id).cmp(&(other.created_at, &other.id)));
    Ok(chosen)
}
