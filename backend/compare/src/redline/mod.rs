//! The redline: what changed between two wordings, as operations on words and as events on brackets.

mod anchors;
mod band;
mod classes;
mod emit;
mod events;
mod gap;
mod lifted;
pub(crate) mod path;
mod slide;
mod structure;

use crate::options::{Meter, Options};
use crate::tokens::Interner;
use crate::wording::Wording;
use emit::Side;
use serde::Serialize;
use structure::Structure;

/// What happens to a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpKind {
    /// In both wordings.
    Same,
    /// Only in the old wording.
    Del,
    /// Only in the new wording.
    Ins,
}

/// What kind of thing changes, so that a reader can fold what does not matter to him.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OpClass {
    /// Only characters nobody sees: spaces, dash widths, zero-width characters, normalisation.
    Invisible,
    /// Punctuation, quotation style, emphasis and letter case.
    Punctuation,
    /// Labels, footnote calls and numbers in references to paragraphs.
    Numbering,
    /// Tags and stamps: who wants what, what is agreed.
    Positions,
    /// Bracket and strike marks whose words stay.
    Brackets,
    /// Words.
    Words,
}

/// One piece of a redline. The texts of `Same` and `Del` together are the old wording, of `Same` and `Ins` the new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Op {
    /// Kept, deleted or inserted.
    pub op: OpKind,
    /// The characters, as they stand in the wording.
    pub text: String,
    /// What kind of change; `Words` for kept text.
    pub class: OpClass,
}

/// What happened to a bracket, its positions or a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A bracket now stands around words.
    Opened,
    /// A bracket opened as a neighbour of another: a rival text.
    RivalAdded,
    /// The bracket is gone, its words stay.
    LiftedKept,
    /// The bracket is gone with its words.
    LiftedDropped,
    /// A party took a position it had not taken.
    PositionAdded,
    /// A party changed its stance.
    PositionChanged,
    /// A party's position is gone while the bracket stays.
    PositionWithdrawn,
    /// Agreed ad referendum.
    StampSet,
    /// The stamp is gone.
    StampRemoved,
}

/// One event on a bracket, a position or a stamp.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BracketEvent {
    /// What happened.
    pub event: EventKind,
    /// The words inside the bracket, or the stamp.
    pub text: String,
    /// The party, for positions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The stance before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The stance after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Place in the old wording (first code point, end), when it stood there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<(usize, usize)>,
    /// Place in the new wording (first code point, end), when it stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<(usize, usize)>,
}

/// What changed between two wordings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Redline {
    /// The pieces in reading order.
    pub ops: Vec<Op>,
    /// What happened to brackets, positions and stamps.
    pub brackets: Vec<BracketEvent>,
    /// Whether the budget ran out and the redline could be finer.
    pub coarse: bool,
    /// How many change runs there are of each class.
    pub classes: ClassCounts,
}

/// Change runs by class; a deletion and the insertion in its place are one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ClassCounts {
    /// Words.
    pub words: usize,
    /// Bracket and strike marks.
    pub brackets: usize,
    /// Tags and stamps.
    pub positions: usize,
    /// Punctuation, quotation style, emphasis, letter case.
    pub punctuation: usize,
    /// Labels, footnote calls, references.
    pub numbering: usize,
    /// What nobody sees.
    pub invisible: usize,
}

/// What changed from `old` to `new`. The texts of the kept and deleted pieces are `old`, byte for byte, those of the kept
/// and inserted ones `new`. Never fails; beyond the budget it is coarser and says so.
#[must_use]
pub fn redline(old: &str, new: &str, options: &Options<'_>) -> Redline {
    let meter = Meter::new(options);
    let mut names = Interner::default();
    let (before, after) = (Wording::read(&[old], &mut names), Wording::read(&[new], &mut names));
    draw((old, &before), (new, &after), &meter)
}

/// The redline of two texts whose tokens are known.
pub(crate) fn draw(old: (&str, &Wording), new: (&str, &Wording), meter: &Meter<'_>) -> Redline {
    let (before, after) = (Structure::of(old.1), Structure::of(new.1));
    let pairs = matched(old, new, (&before, &after), meter);
    let left = Side { text: old.0, wording: old.1, structure: &before };
    let right = Side { text: new.0, wording: new.1, structure: &after };
    let ops = emit::operations(&left, &right, &pairs);
    let classes = ClassCounts::of(&ops);
    Redline { brackets: events::events(&left, &right, &pairs), ops, coarse: meter.coarse(), classes }
}

/// The tokens both wordings share, as pairs rising on both sides; both marks of a bracket share one fate.
pub(crate) fn matched_tokens(old: (&str, &Wording), new: (&str, &Wording), meter: &Meter<'_>) -> Vec<(usize, usize)> {
    matched(old, new, (&Structure::of(old.1), &Structure::of(new.1)), meter)
}

/// The tokens of both marks of every bracket of a wording.
pub(crate) fn bracket_tokens(wording: &Wording) -> Vec<(usize, usize)> {
    Structure::of(wording).brackets.iter().map(|bracket| (bracket.open, bracket.close)).collect()
}

fn matched(
    old: (&str, &Wording),
    new: (&str, &Wording),
    structure: (&Structure, &Structure),
    meter: &Meter<'_>,
) -> Vec<(usize, usize)> {
    let (a, b) = (&old.1.tokens, &new.1.tokens);
    let mut pairs = path::align(a, b, meter);
    lifted::keep_lifted_words((a, structure.0), (b, structure.1), &mut pairs);
    slide::slide(a, b, old.0, new.0, &mut pairs);
    structure::keep_together(structure.0, structure.1, &mut pairs);
    pairs
}

impl ClassCounts {
    /// Whether something changed and nobody can see it.
    #[must_use]
    pub const fn is_invisible(&self) -> bool {
        self.invisible > 0 && self.words + self.brackets + self.positions + self.punctuation + self.numbering == 0
    }

    fn of(ops: &[Op]) -> Self {
        let mut counts = Self::default();
        let mut run: Option<OpClass> = None;
        for op in ops {
            if op.op == OpKind::Same {
                counts.add(run.take());
            } else {
                run = run.max(Some(op.class));
            }
        }
        counts.add(run);
        counts
    }

    fn add(&mut self, class: Option<OpClass>) {
        match class {
            Some(OpClass::Words) => self.words += 1,
            Some(OpClass::Brackets) => self.brackets += 1,
            Some(OpClass::Positions) => self.positions += 1,
            Some(OpClass::Punctuation) => self.punctuation += 1,
            Some(OpClass::Numbering) => self.numbering += 1,
            Some(OpClass::Invisible) => self.invisible += 1,
            None => {}
        }
    }
}
