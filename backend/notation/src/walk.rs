//! One way through a paragraph: pieces of text, each with the bracket it stands in.

use crate::leaf::{Leaf, LeafKind, NONE};
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

impl Reading {
    /// Goes through a paragraph, from the first character to the last.
    pub(crate) fn walk<'a>(&'a self, paragraph: usize, mut take: impl FnMut(Step<'a>)) {
        let (Some(scan), Ok(number)) = (self.scans.get(paragraph), u32::try_from(paragraph)) else { return };
        let wording = self.wording(paragraph);
        let mut inside = self.found.tops.get(paragraph).copied().unwrap_or(NONE);
        let mut struck = false;
        let parent = |id: u32| self.bracket(id).and_then(|b| b.parent).unwrap_or(NONE);
        let mut closes = self.supposed_in(number).iter().peekable();
        let mut leaves = scan.leaves.iter().peekable();
        while let Some(leaf) = leaves.next() {
            let kind = leaf.kind_in(self.found.numbers);
            let next = leaves.peek().map(|l| l.kind_in(self.found.numbers));
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
                    take(Step::Enter(inside, piece(&rest, inside, struck)));
                }
                LeafKind::Close if leaf.bracket != NONE => {
                    take(Step::Leave(leaf.bracket, Some(piece(&rest, inside, struck))));
                    inside = parent(leaf.bracket);
                }
                LeafKind::Strike if leaf.data != NONE => {
                    take(Step::Piece(piece(&rest, inside, true)));
                    struck = !struck;
                }
                _ => take(Step::Piece(piece(&rest, inside, struck))),
            }
        }
        let read = scan.leaves.last().map_or(0, |l| l.end as usize);
        if let Some(text) = wording.get(read..).filter(|t| !t.is_empty()) {
            take(Step::Piece(Piece {
                kind: LeafKind::Text,
                text,
                byte: NONE,
                inside,
                struck,
                stray: false,
                next: None,
            }));
        }
    }
}
