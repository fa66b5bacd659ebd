//! One way through a paragraph: pieces of text, each with the bracket it stands in.

use crate::leaf::{Leaf, LeafKind, NONE};
use crate::model::Closing;
use crate::reading::Reading;

/// A piece of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    pub(crate) kind: LeafKind,
    pub(crate) text: &'a str,
    /// Offset in the wording.
    pub(crate) byte: u32,
    /// Innermost bracket around it; for its own signs the bracket itself. [`NONE`] outside.
    pub(crate) inside: u32,
    pub(crate) struck: bool,
    /// A bracket sign without partner.
    pub(crate) stray: bool,
    /// What follows.
    pub(crate) next: Option<LeafKind>,
}

/// What happens along the way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'a> {
    Enter(u32, Piece<'a>),
    Leave(u32, Option<Piece<'a>>),
    Piece(Piece<'a>),
}

/// Where the way goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Go {
    On,
    /// At the end of the bracket that was entered: nothing in it is looked at.
    PastIt,
}

/// What stands behind the last leaf.
const fn unread(text: &str, inside: u32, struck: bool) -> Piece<'_> {
    Piece { kind: LeafKind::Text, text, byte: NONE, inside, struck, stray: false, next: None }
}

impl Reading {
    /// Goes through a paragraph, from the first character to the last.
    pub(crate) fn walk<'a>(&'a self, paragraph: usize, mut take: impl FnMut(Step<'a>)) {
        self.walk_past(paragraph, |step| {
            take(step);
            Go::On
        });
    }

    /// The same past the brackets whose content nobody wants.
    pub(crate) fn walk_past<'a>(&'a self, paragraph: usize, mut take: impl FnMut(Step<'a>) -> Go) {
        let (Some(scan), Ok(number)) = (self.scans.get(paragraph), u32::try_from(paragraph)) else { return };
        let wording = self.wording(paragraph);
        let mut inside = self.found.tops.get(paragraph).copied().unwrap_or(NONE);
        let mut struck = false;
        let parent = |id: u32| self.bracket(id).and_then(|b| b.parent).unwrap_or(NONE);
        let mut closes = self.supposed_in(number).iter().peekable();
        let mut at = 0;
        while let Some(leaf) = scan.leaves.get(at) {
            at += 1;
            let kind = leaf.kind_in(self.found.numbers);
            let next = scan.leaves.get(at).map(|l| l.kind_in(self.found.numbers));
            let piece = |rest: &Leaf, inside: u32, struck: bool| Piece {
                kind,
                text: wording.get(rest.start as usize..rest.end as usize).unwrap_or(""),
                byte: rest.start,
                inside,
                struck,
                stray: matches!(kind, LeafKind::Open | LeafKind::Close) && leaf.bracket == NONE,
                next,
            };
            let mut rest = *leaf;
            while let Some(close) = closes.next_if(|c| c.byte <= leaf.end) {
                take(Step::Piece(piece(&Leaf { end: close.byte, ..rest }, inside, struck)));
                rest.start = close.byte;
                take(Step::Leave(close.bracket, None));
                inside = parent(close.bracket);
            }
            match kind {
                LeafKind::Open if leaf.bracket != NONE => {
                    inside = leaf.bracket;
                    if take(Step::Enter(inside, piece(&rest, inside, struck))) == Go::PastIt {
                        at = self.end_of(inside, number, at).unwrap_or(at);
                        let from = scan.leaves.get(at).map_or(u32::MAX, |leaf| leaf.start);
                        while closes.next_if(|close| close.byte < from).is_some() {}
                    }
                }
                LeafKind::Close if leaf.bracket != NONE => {
                    take(Step::Leave(leaf.bracket, Some(piece(&rest, inside, struck))));
                    inside = parent(leaf.bracket);
                }
                LeafKind::Strike if leaf.data != NONE => {
                    take(Step::Piece(piece(&rest, inside, true)));
                    struck = !struck;
                }
                _ => {
                    take(Step::Piece(piece(&rest, inside, struck)));
                }
            }
        }
        let read = scan.leaves.last().map_or(0, |l| l.end as usize);
        if let Some(text) = wording.get(read..).filter(|t| !t.is_empty()) {
            take(Step::Piece(unread(text, inside, struck)));
        }
    }

    /// The leaf that closes a bracket, if it lies in this paragraph and no strike begins or ends before it.
    fn end_of(&self, id: u32, paragraph: u32, from: usize) -> Option<usize> {
        let bracket = self.bracket(id).filter(|b| b.closing == Closing::Written && b.end.paragraph == paragraph)?;
        let leaves = &self.scans.get(paragraph as usize)?.leaves;
        let close = leaves.partition_point(|leaf| leaf.end < bracket.end.byte);
        let between = leaves.get(from..close)?;
        let whole = leaves.get(close).is_some_and(|leaf| leaf.bracket == id);
        (whole && !between.iter().any(|leaf| leaf.kind == LeafKind::Strike)).then_some(close)
    }
}
