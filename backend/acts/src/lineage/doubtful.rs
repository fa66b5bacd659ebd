//! What is not sure between two drafts.

use adref_domain::DraftStatus;
use adref_domain::ids::ParagraphId;

use super::{DraftNames, Known, found, view};
use crate::compare::{Computed, Side, computed};
use crate::views::{DoubtView, DoubtfulView, SideWords};
use crate::{Actor, Cx, Fault, show};

/// The pairs that wait for a person's answer, and the answers that stand.
///
/// # Errors
/// [`Fault::NotFound`] for those who may not decide, and for a draft that is not there; [`Fault::Invalid`] for the same draft twice.
pub fn doubtful(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, from: &str, to: &str) -> Result<DoubtfulView, Fault> {
    let (text, from, to, _) = found(cx, actor, slug, (from, to))?;
    let known = Known::load(cx, &text.instrument.id)?;
    let compared = computed(cx, &known, &from, &to, true)?;
    let mut names = DraftNames::default();
    let mut decided = Vec::new();
    for decision in known.about(&from.id, &to.id) {
        decided.push(view(cx, decision, &mut names)?);
    }
    let items = open(&known, &compared).map(|(pair, change)| DoubtView {
        from: words(&pair.from, &compared.old),
        to: words(&pair.to, &compared.new),
        score: pair.score,
        why: show::why(pair.why),
        ops: match change {
            Some(change) => change.ops.iter().cloned().map(show::op_view).collect(),
            None => Vec::new(),
        },
    });
    Ok(DoubtfulView {
        may_change_identity: to.status == DraftStatus::Working,
        items: items.collect(),
        from: show::draft_ref(&from),
        to: show::draft_ref(&to),
        decided,
    })
}

/// How many doubts nobody has answered.
pub(crate) fn open_doubts(known: &Known, compared: &Computed) -> usize {
    open(known, compared).count()
}

/// The doubts nobody has answered.
fn open<'c>(
    known: &'c Known,
    compared: &'c Computed,
) -> impl Iterator<Item = &'c (adref_compare::Pair, Option<adref_compare::Change>)> {
    compared.doubts().iter().filter(move |(pair, _)| {
        let (from, to) = (ids(&pair.from, &compared.old), ids(&pair.to, &compared.new));
        !known.parted(&from, &to)
    })
}

fn ids<'s>(indices: &[usize], side: &'s Side) -> Vec<&'s ParagraphId> {
    indices.iter().filter_map(|index| side.rows.get(*index)).map(|row| &row.paragraph).collect()
}

fn words(indices: &[usize], side: &Side) -> Vec<SideWords> {
    let one = |index: &usize| {
        side.rows.get(*index).zip(side.anchors.get(*index)).map(|(row, anchor)| SideWords {
            id: row.paragraph.to_string(),
            anchor: anchor.clone(),
            label: row.label.clone(),
            ordinal: *index,
            paragraph_kind: row.kind.to_string(),
            wording: row.text.clone(),
        })
    };
    indices.iter().filter_map(one).collect()
}
