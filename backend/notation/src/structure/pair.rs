//! Pairing with a stack, over the whole draft.
//!
//! A bracket may open in one paragraph and close many pages on. But where a draft shows that its brackets stay within their
//! paragraphs, an orphan in the middle of one sentence is not paired with an orphan in the middle of another one far away:
//! two errors are not a bracket.

use super::quotes::Balance;
use super::words;
use crate::leaf::{LeafKind, NONE, Numbers, Scanned};
use std::ops::Range;

/// A leaf of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    pub(super) paragraph: u32,
    pub(super) leaf: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Open,
    Closed(At),
    /// Closes before this byte of its own paragraph, though nothing is written there.
    Supposed(u32),
    /// `[[` of which this one is too much.
    Extra,
    /// Never closed, and no place for the close can be told.
    Dangling,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) open: At,
    pub(super) state: State,
    /// Paragraph or part of one between blank lines.
    pub(super) block: u32,
    /// Nothing but a label stands before it in its block.
    pub(super) leads: bool,
    /// Was closed, but the pair swallowed quotation marks both ways.
    pub(super) broken: bool,
    /// The pair swallows a quotation mark one way.
    pub(super) quotes_open: bool,
    balance: Balance,
}

#[derive(Default)]
pub(super) struct Pairing {
    pub(super) nodes: Vec<Node>,
    /// Closes that close nothing.
    pub(super) strays: Vec<At>,
}

/// What a draft shows of how its brackets are used.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Habit {
    /// Blocks with brackets that all close where they opened.
    contained: usize,
    /// Brackets that lead a block or end one, and cross blocks.
    crossing: usize,
    /// Pairs that were refused because they lie far apart.
    refused: usize,
    /// Pairs that lie so far apart that it was asked whether to refuse them.
    doubted: usize,
}

impl Habit {
    /// True if the draft is to be paired carefully.
    pub(super) fn careful(self) -> bool {
        self.refused == 0 || (self.contained >= 5 && self.crossing < 3)
    }

    /// True if far pairs were in doubt.
    pub(super) fn doubted(self) -> bool {
        self.doubted > 0
    }

    /// This draft, with another reading of one of its segments.
    pub(super) fn with(self, old: Self, new: Self) -> Self {
        let changed = |all: usize, old: usize, new: usize| all.saturating_sub(old) + new;
        Self {
            contained: changed(self.contained, old.contained, new.contained),
            crossing: changed(self.crossing, old.crossing, new.crossing),
            refused: changed(self.refused, old.refused, new.refused),
            doubted: changed(self.doubted, old.doubted, new.doubted),
        }
    }
}

struct Pairer<'a> {
    scans: &'a [Scanned],
    /// Refuse pairs in mid-sentence that lie far apart.
    careful: bool,
    habit: Habit,
    /// Height of the stack when the block began, and brackets opened in it.
    height: usize,
    opened: usize,
    numbers: Numbers,
    out: Pairing,
    stack: Vec<u32>,
    /// How many on the stack lead their block.
    leading: usize,
    block: u32,
    words_seen: bool,
    quotes: i32,
}

/// Pairs a draft carefully; if it shows brackets that cross paragraphs, or too little to tell, every pair is believed.
pub(super) fn pair(sources: &[String], scans: &[Scanned], numbers: Numbers) -> (Pairing, Habit) {
    let (pairing, habit) = attempt(sources, scans, numbers, 0..scans.len(), true);
    let pairing = if habit.careful() { pairing } else { attempt(sources, scans, numbers, 0..scans.len(), false).0 };
    (pairing, habit)
}

/// Pairs some paragraphs carefully, by themselves. None unless everything that opens there closes there and nothing else
/// closes: then what was left open before them, if anything, cannot tell. But it can tell in a doubted pair.
pub(super) fn pair_alone(
    sources: &[String],
    scans: &[Scanned],
    numbers: Numbers,
    range: Range<usize>,
) -> Option<(Pairing, Habit)> {
    let (pairing, habit) = attempt(sources, scans, numbers, range, true);
    let whole = pairing.strays.is_empty() && pairing.nodes.iter().all(|n| matches!(n.state, State::Closed(_)));
    whole.then_some((pairing, habit))
}

fn attempt(
    sources: &[String],
    scans: &[Scanned],
    numbers: Numbers,
    range: Range<usize>,
    careful: bool,
) -> (Pairing, Habit) {
    let mut pairer = Pairer {
        scans,
        careful,
        habit: Habit::default(),
        height: 0,
        opened: 0,
        numbers,
        out: Pairing::default(),
        stack: Vec::new(),
        leading: 0,
        block: 0,
        words_seen: false,
        quotes: 0,
    };
    for (index, (scan, source)) in scans.iter().zip(sources).enumerate().take(range.end).skip(range.start) {
        pairer.paragraph(u32::try_from(index).unwrap_or(NONE), scan, source);
    }
    if range.end < scans.len() {
        pairer.new_block();
    }
    (pairer.out, pairer.habit)
}

impl Pairer<'_> {
    fn new_block(&mut self) {
        self.habit.contained += usize::from(self.opened > 0 && self.stack.len() == self.height);
        (self.height, self.opened) = (self.stack.len(), 0);
        self.block += 1;
        self.words_seen = false;
        self.quotes = 0;
    }

    fn paragraph(&mut self, paragraph: u32, scan: &Scanned, source: &str) {
        self.new_block();
        let mut quotes = scan.quotes.iter().peekable();
        for (index, leaf) in scan.leaves.iter().enumerate() {
            let at = At { paragraph, leaf: u32::try_from(index).unwrap_or(NONE) };
            while let Some(quote) = quotes.next_if(|q| q.at < leaf.end) {
                self.quotes += if quote.opens { 1 } else { -1 };
                if let Some(node) = self.stack.last().and_then(|&i| self.out.nodes.get_mut(i as usize)) {
                    node.balance.saw(self.quotes);
                }
            }
            match leaf.kind_in(self.numbers) {
                LeafKind::Open => self.open(at),
                LeafKind::Close => self.close(at),
                LeafKind::Break => self.new_block(),
                LeafKind::Text if !self.words_seen => {
                    let text = source.get(leaf.start as usize..leaf.end as usize).unwrap_or("");
                    self.words_seen = !words::only_label(text);
                }
                _ => {}
            }
        }
    }

    fn open(&mut self, at: At) {
        let leads = !self.words_seen;
        self.opened += 1;
        self.leading += usize::from(leads);
        self.stack.push(u32::try_from(self.out.nodes.len()).unwrap_or(NONE));
        let balance = Balance::at(self.quotes);
        let (block, state) = (self.block, State::Open);
        self.out.nodes.push(Node { open: at, state, block, leads, broken: false, quotes_open: false, balance });
    }

    fn pop(&mut self) {
        if let Some(node) = self.stack.pop().and_then(|i| self.out.nodes.get(i as usize)) {
            self.leading -= usize::from(node.leads);
        }
    }

    fn close(&mut self, at: At) {
        self.words_seen = true;
        while let Some(&top) = self.stack.last() {
            let Some(&node) = self.out.nodes.get(top as usize) else { break };
            let far = self.block.saturating_sub(node.block) > 1;
            if self.careful && far && !node.leads {
                self.habit.doubted += 1;
                if !self.ends_block(at) {
                    self.habit.refused += 1;
                    break;
                }
                if self.leading > 0 {
                    self.habit.refused += 1;
                    self.pop();
                    continue;
                }
            }
            self.habit.crossing += usize::from(far);
            self.pop();
            self.join(top, node, at);
            return;
        }
        self.out.strays.push(at);
    }

    fn join(&mut self, top: u32, node: Node, at: At) {
        let same = node.block == self.block;
        let (ends_outer, begins_inner) = node.balance.crossings(self.quotes);
        let broken = same && ends_outer && begins_inner;
        if broken {
            self.out.strays.push(at);
        }
        if let Some(node) = self.out.nodes.get_mut(top as usize) {
            node.state = if broken { State::Open } else { State::Closed(at) };
            node.broken = broken;
            node.quotes_open = same && begins_inner && !broken;
        }
        if let Some(parent) = self.stack.last().and_then(|&i| self.out.nodes.get_mut(i as usize)) {
            parent.balance.child(node.balance);
        }
    }

    /// True if nothing but closes, tags and punctuation follows in the block.
    fn ends_block(&self, at: At) -> bool {
        let leaves = self.scans.get(at.paragraph as usize).map_or(&[][..], |s| &s.leaves);
        let follow = leaves.iter().skip(at.leaf as usize + 1).take(8);
        for leaf in follow {
            match leaf.kind_in(self.numbers) {
                LeafKind::Break => return true,
                LeafKind::Text if leaf.end - leaf.start > 4 => return false,
                LeafKind::Open | LeafKind::Slash => return false,
                _ => {}
            }
        }
        true
    }
}
