//! What happened between two drafts as a list of counts, each with the pairs it counts: the matter of a sentence such as
//! "18 paragraphs changed, 3 moved, 9 brackets closed". The sentence itself is written by whoever knows the reader's
//! language.

use crate::align::PairKind;
use crate::compare::Comparison;
use crate::redline::EventKind;
use serde::Serialize;

/// What is counted, in the order it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Paragraphs whose wording changed, moved or not.
    Changed,
    /// Paragraphs at another place.
    Moved,
    /// Paragraphs that became several.
    Split,
    /// Several paragraphs that became one.
    Merged,
    /// Paragraphs with another label and nothing else.
    Renumbered,
    /// Paragraphs only in the new draft.
    New,
    /// Paragraphs only in the old draft.
    Dropped,
    /// Brackets opened, rivals included.
    BracketsOpened,
    /// Brackets lifted, their words kept.
    BracketsLifted,
    /// Brackets gone with their words.
    BracketsDropped,
    /// Positions added, changed or withdrawn.
    PositionsChanged,
    /// Stamps set.
    StampsSet,
    /// Stamps removed.
    StampsRemoved,
    /// Changed paragraphs in which only characters nobody sees differ; they are counted here and not as changed.
    Invisible,
    /// Pairs a person should look at.
    Unsure,
}

/// One thing that happened, how often, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// What happened.
    pub what: What,
    /// How often; a pair may hold several brackets, so this can be more than there are pairs.
    pub count: usize,
    /// Indices of the pairs in which it happened, rising.
    pub pairs: Vec<usize>,
}

/// What happened, the most telling first; nothing that did not happen is listed.
#[must_use]
pub fn told(comparison: &Comparison) -> Vec<Told> {
    let mut facts: Vec<(What, usize)> = Vec::new();
    let mut unseen = vec![false; comparison.pairs.len()];
    for change in &comparison.changes {
        if let Some(flag) = unseen.get_mut(change.pair) {
            *flag = change.classes.is_invisible();
        }
        facts.extend(change.brackets.iter().map(|event| (of_event(event.event), change.pair)));
    }
    for (index, pair) in comparison.pairs.iter().enumerate() {
        let unseen = unseen.get(index).copied().unwrap_or(false);
        facts.extend(of_pair(pair.kind, unseen).iter().map(|what| (*what, index)));
        if !pair.sure {
            facts.push((What::Unsure, index));
        }
    }
    facts.sort_unstable();
    let mut told: Vec<Told> = Vec::new();
    for (what, pair) in facts {
        match told.last_mut() {
            Some(last) if last.what == what => {
                last.count += 1;
                if last.pairs.last() != Some(&pair) {
                    last.pairs.push(pair);
                }
            }
            _ => told.push(Told { what, count: 1, pairs: vec![pair] }),
        }
    }
    told
}

fn of_pair(kind: PairKind, unseen: bool) -> &'static [What] {
    match (kind, unseen) {
        (PairKind::Same, _) => &[],
        (PairKind::Edited, false) => &[What::Changed],
        (PairKind::Edited, true) => &[What::Invisible],
        (PairKind::Moved, _) => &[What::Moved],
        (PairKind::MovedEdited, false) => &[What::Changed, What::Moved],
        (PairKind::MovedEdited, true) => &[What::Moved, What::Invisible],
        (PairKind::Split, _) => &[What::Split],
        (PairKind::Merged, _) => &[What::Merged],
        (PairKind::Renumbered, _) => &[What::Renumbered],
        (PairKind::New, _) => &[What::New],
        (PairKind::Dropped, _) => &[What::Dropped],
    }
}

fn of_event(event: EventKind) -> What {
    match event {
        EventKind::Opened | EventKind::RivalAdded => What::BracketsOpened,
        EventKind::LiftedKept => What::BracketsLifted,
        EventKind::LiftedDropped => What::BracketsDropped,
        EventKind::PositionAdded | EventKind::PositionChanged | EventKind::PositionWithdrawn => What::PositionsChanged,
        EventKind::StampSet => What::StampsSet,
        EventKind::StampRemoved => What::StampsRemoved,
    }
}
