//! What of a redline is shown: words, brackets, positions, each by itself; what nobody sees only when asked for.

use crate::compare::Change;
use crate::redline::{BracketEvent, EventKind, Op, OpClass, OpKind};
use serde::{Deserialize, Serialize};

/// Which classes of change are drawn as changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Show {
    /// Words, punctuation and numbering.
    pub words: bool,
    /// Bracket and strike marks.
    pub brackets: bool,
    /// Positions and stamps.
    pub positions: bool,
    /// Spaces, dash widths, zero-width characters.
    pub invisible: bool,
}

impl Default for Show {
    /// Everything a person can see.
    fn default() -> Self {
        Self { words: true, brackets: true, positions: true, invisible: false }
    }
}

impl Show {
    /// Nothing is left out: both texts can be read back from what is drawn.
    pub const EVERYTHING: Self = Self { words: true, brackets: true, positions: true, invisible: true };

    /// Whether changes of a class are drawn.
    #[must_use]
    pub const fn class(self, class: OpClass) -> bool {
        match class {
            OpClass::Words | OpClass::Punctuation | OpClass::Numbering => self.words,
            OpClass::Brackets => self.brackets,
            OpClass::Positions => self.positions,
            OpClass::Invisible => self.invisible,
        }
    }

    /// Whether an event is told.
    #[must_use]
    pub const fn event(self, event: EventKind) -> bool {
        match event {
            EventKind::Opened | EventKind::RivalAdded | EventKind::LiftedKept | EventKind::LiftedDropped => {
                self.brackets
            }
            EventKind::PositionAdded
            | EventKind::PositionChanged
            | EventKind::PositionWithdrawn
            | EventKind::StampSet
            | EventKind::StampRemoved => self.positions,
        }
    }

    /// The pieces to draw. A change that is not shown stands as in the new wording, unmarked, unless it stands in a bracket
    /// that came with its words: that is one piece. In each changed stretch what is gone stands before what came.
    #[must_use]
    pub fn ops(self, ops: &[Op]) -> Vec<Op> {
        let mut drawn = Drawn::default();
        for op in ops {
            match op.op {
                OpKind::Same => drawn.same(&op.text),
                OpKind::Del if self.class(op.class) => drawn.gone.push_str(&op.text),
                OpKind::Ins if self.class(op.class) => drawn.come(&op.text),
                OpKind::Del => {}
                OpKind::Ins => drawn.unmarked(&op.text),
            }
        }
        drawn.close();
        drawn.ops
    }

    /// The events to tell.
    pub fn events(self, change: &Change) -> impl Iterator<Item = &BracketEvent> {
        change.brackets.iter().filter(move |event| self.event(event.event))
    }
}

/// Pieces so far, and the changed stretch that is open.
#[derive(Default)]
struct Drawn {
    ops: Vec<Op>,
    gone: String,
    come: String,
    /// What came and is not shown, in a bracket that came and has not closed.
    held: String,
}

impl Drawn {
    fn come(&mut self, text: &str) {
        self.come.push_str(&std::mem::take(&mut self.held));
        self.come.push_str(text);
    }

    /// What came and is not shown.
    fn unmarked(&mut self, text: &str) {
        if is_open(&self.come) { self.held.push_str(text) } else { self.same(text) }
    }

    fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.close();
        match self.ops.last_mut() {
            Some(last) if last.op == OpKind::Same => last.text.push_str(text),
            _ => self.ops.push(Op { op: OpKind::Same, text: text.to_owned(), class: OpClass::Words }),
        }
    }

    fn close(&mut self) {
        let (gone, come) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.come));
        for (op, text) in [(OpKind::Del, gone), (OpKind::Ins, come)] {
            if !text.is_empty() {
                self.ops.push(Op { op, text, class: OpClass::Words });
            }
        }
        let held = std::mem::take(&mut self.held);
        self.same(&held);
    }
}

/// Whether a bracket opens and does not close.
fn is_open(text: &str) -> bool {
    text.matches('[').count() > text.matches(']').count()
}
