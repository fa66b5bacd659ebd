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
    /// Nowhere.
    Stop,
}

/// What stands behind the last leaf.
const fn unread(text: &str, inside: u32, struck: bool) -> Piece<'_> {
    Piece { kind: LeafKind::Text, text, byte: NONE, inside, struck, stray: false, next: None }
}

impl Reading {
    /// Goes through a paragraph, from the first character to the last.
    pub(crate) fn walk<'a>(&'a self, paragraph: usize, mut take: impl FnMut(Step<'a>)) {
        self.walk_from(paragraph, 0, |step, _| {
            take(step);
            Go::On
        });
    }

    /// The same from a leaf on that stands outside all brackets and strikes, past the brackets whose content nobody wants;
    /// with every step comes the leaf that is next.
    pub(crate) fn walk_from<'a>(&'a self, paragraph: usize, from: usize, mut take: impl FnMut(Step<'a>, usize) -> Go) {
        let (Some(scan), Ok(number)) = (self.scans.get(paragraph), u32::try_from(paragraph)) else { return };
        let wording = self.wording(paragraph);
        let mut inside = self.found.tops.get(paragraph).copied().filter(|_| from == 0).unwrap_or(NONE);
        let mut struck = false;
        let parent = |id: u32| self.bracket(id).and_then(|b| b.parent).unwrap_or(NONE);
        let mut closes = self.supposed_in(number).iter().peekable();
        let mut at = from;
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
                take(Step::Piece(piece(&Leaf { end: close.byte, ..rest }, inside, struck)), at);
                rest.start = close.byte;
                take(Step::Leave(close.bracket, None), at);
                inside = parent(close.bracket);
            }
            let go = match kind {
                LeafKind::Open if leaf.bracket != NONE => {
                    inside = leaf.bracket;
                    take(Step::Enter(inside, piece(&rest, inside, struck)), at)
                }
                LeafKind::Close if leaf.bracket != NONE => {
                    let go = take(Step::Leave(leaf.bracket, Some(piece(&rest, inside, struck))), at);
                    inside = parent(leaf.bracket);
                    go
                }
                LeafKind::Strike if leaf.data != NONE => {
                    let go = take(Step::Piece(piece(&rest, inside, true)), at);
                    struck = !struck;
                    go
                }
                _ => take(Step::Piece(piece(&rest, inside, struck)), at),
            };
            match go {
                Go::On => {}
                Go::PastIt => {
                    at = self.end_of(inside, number, at).unwrap_or(at);
                    let from = scan.leaves.get(at).map_or(u32::MAX, |leaf| leaf.start);
                    while closes.next_if(|close| close.byte < from).is_some() {}
                }
                Go::Stop => return,
            }
        }
        let read = scan.leaves.last().map_or(0, |l| l.end as usize);
        if let Some(text) = wording.get(read..).filter(|t| !t.is_empty()) {
            take(Step::Piece(unread(text, inside, struck)), scan.leaves.len());
        }
    }

    /// The leaf that closes a bracket, if it lies in this paragraph and no strike begins or ends before it.
    fn end_of(&self, id: u32, paragraph: u32, from: usize) -> Option<usize> {
        let bracket = self.bracket(id).filter(|b| b.closing == Closing::Written && b.end.paragraph == paragraph)?;
        // The leaves between are looked at anyway, and most brackets are short.
        let ahead = self.scans.get(paragraph as usize)?.leaves.get(from..)?;
        let stop = ahead.iter().position(|leaf| leaf.end >= bracket.end.byte || leaf.kind == LeafKind::Strike)?;
        let leaf = ahead.get(stop)?;
        (leaf.end >= bracket.end.byte && leaf.bracket == id).then_some(from + stop)
    }
}
