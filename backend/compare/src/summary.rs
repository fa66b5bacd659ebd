//! The comparison in figures, for a sentence like "18 paragraphs changed, 3 moved, 9 brackets closed".

use crate::align::{Pair, PairKind};
use crate::compare::Change;
use crate::redline::EventKind;
use serde::Serialize;

/// Counts of pairs by what became of them, and of what happened to brackets, positions and stamps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// Paragraphs whose wording changed, moved or not.
    pub changed: usize,
    /// Paragraphs at another place, changed or not.
    pub moved: usize,
    /// Paragraphs only in the new draft.
    pub new: usize,
    /// Paragraphs only in the old draft.
    pub dropped: usize,
    /// Paragraphs that became several.
    pub split: usize,
    /// Paragraphs that came from several.
    pub merged: usize,
    /// Paragraphs with another label and nothing else.
    pub renumbered: usize,
    /// Paragraphs as they were.
    pub same: usize,
    /// Pairs a person should look at.
    pub unsure: usize,
    /// Changed paragraphs in which only invisible characters differ.
    pub invisible: usize,
    /// Brackets opened, rivals included.
    pub brackets_opened: usize,
    /// Brackets lifted, words kept or dropped.
    pub brackets_closed: usize,
    /// Positions added, changed or withdrawn.
    pub positions_changed: usize,
    /// Paragraphs and brackets newly agreed ad referendum.
    pub stamps_set: usize,
    /// Change runs in words.
    pub word_changes: usize,
}

impl Summary {
    pub(crate) fn of(pairs: &[Pair], changes: &[Change]) -> Self {
        let mut sum = Self::default();
        for pair in pairs {
            match pair.kind {
                PairKind::Same => sum.same += 1,
                PairKind::Edited => sum.changed += 1,
                PairKind::Moved => sum.moved += 1,
                PairKind::MovedEdited => {
                    sum.moved += 1;
                    sum.changed += 1;
                }
                PairKind::Split => sum.split += 1,
                PairKind::Merged => sum.merged += 1,
                PairKind::Renumbered => sum.renumbered += 1,
                PairKind::New => sum.new += 1,
                PairKind::Dropped => sum.dropped += 1,
            }
            sum.unsure += usize::from(!pair.sure);
        }
        for change in changes {
            sum.add(change);
        }
        sum
    }

    fn add(&mut self, change: &Change) {
        let classes = change.classes;
        self.invisible += usize::from(classes.is_invisible());
        self.word_changes += classes.words;
        for event in &change.brackets {
            match event.event {
                EventKind::Opened | EventKind::RivalAdded => self.brackets_opened += 1,
                EventKind::LiftedKept | EventKind::LiftedDropped => self.brackets_closed += 1,
                EventKind::PositionAdded | EventKind::PositionChanged | EventKind::PositionWithdrawn => {
                    self.positions_changed += 1;
                }
                EventKind::StampSet => self.stamps_set += 1,
                EventKind::StampRemoved => {}
            }
        }
    }
}
