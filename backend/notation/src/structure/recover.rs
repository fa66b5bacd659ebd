//! Recovery of brackets that are never closed. Rivals are far more common than a nest that begins with a nest.

use super::pair::{At, Node, State};
use super::words;
use crate::leaf::{Leaf, LeafKind, NONE, Numbers, Scanned};

/// The most words that are taken for one rival.
const RIVAL_WORDS: usize = 8;
/// The most words of a rival that is only found by looking into an outer bracket.
const INNER_RIVAL_WORDS: usize = 4;
/// How deep one looks.
const DEPTH: usize = 16;

struct View<'a> {
    leaves: &'a [Leaf],
    source: &'a str,
    numbers: Numbers,
}

impl View<'_> {
    fn kind(&self, leaf: usize) -> Option<LeafKind> {
        self.leaves.get(leaf).map(|l| l.kind_in(self.numbers))
    }

    fn text(&self, leaf: usize) -> &str {
        self.leaves.get(leaf).and_then(|l| self.source.get(l.start as usize..l.end as usize)).unwrap_or("")
    }

    /// The leaf of the next `[`, if nothing but a label is between.
    fn next_open(&self, leaf: usize) -> Option<usize> {
        let next = leaf + 1;
        let blank = self.kind(next) == Some(LeafKind::Text) && words::only_label(self.text(next));
        let at = if blank { next + 1 } else { next };
        (self.kind(at) == Some(LeafKind::Open)).then_some(at)
    }

    /// Words, then directly a `[`: where the words end, in bytes of the source, and the leaf of that `[`.
    fn rival(&self, leaf: usize, most: usize, strict: bool) -> Option<(u32, usize)> {
        let (text, next) = (self.text(leaf + 1), leaf + 2);
        let wordy = self.kind(leaf + 1) == Some(LeafKind::Text) && self.kind(next) == Some(LeafKind::Open);
        let label = crate::label::length(text);
        let said = text.get(label..).unwrap_or("");
        if !wordy || said.trim().is_empty() || said.len() > 400 || words::count(said, most) > most {
            return None;
        }
        let neighbour = self.text(next + 1);
        if strict && !words::same_case(said, neighbour) {
            return None;
        }
        let start = self.leaves.get(leaf + 1)?.start;
        let end = words::end_of_words(text, neighbour);
        Some((start + u32::try_from(end).unwrap_or(0), next))
    }
}

/// Decides what becomes of every bracket that the stack left open.
pub(super) fn recover(nodes: &mut [Node], sources: &[String], scans: &[Scanned], numbers: Numbers) {
    for index in 0..nodes.len() {
        let Some(&node) = nodes.get(index).filter(|n| n.state == State::Open) else { continue };
        let paragraph = node.open.paragraph as usize;
        let (Some(scan), Some(source)) = (scans.get(paragraph), sources.get(paragraph)) else { continue };
        let view = View { leaves: &scan.leaves, source, numbers };
        let state = one(nodes, node, &view);
        if let Some(node) = nodes.get_mut(index) {
            node.state = state;
        }
    }
}

fn one(nodes: &mut [Node], node: Node, view: &View<'_>) -> State {
    let leaf = node.open.leaf as usize;
    if let Some((end, _)) = view.rival(leaf, RIVAL_WORDS, false) {
        return State::Supposed(end);
    }
    if let Some(state) = from_within(nodes, node, view) {
        return state;
    }
    if view.kind(leaf + 1) == Some(LeafKind::Open) { State::Extra } else { State::Dangling }
}

/// `[5. [Invites [Encourages] …]`: the inner one lacks its close, and its close was the outer one's.
fn from_within(nodes: &mut [Node], node: Node, view: &View<'_>) -> Option<State> {
    let mut path = Vec::new();
    let mut leaf = node.open.leaf as usize;
    while path.len() < DEPTH {
        leaf = view.next_open(leaf)?;
        let number = find(nodes, At { paragraph: node.open.paragraph, leaf: u32::try_from(leaf).unwrap_or(NONE) })?;
        let inner = nodes.get(number as usize)?;
        let State::Closed(close) = inner.state else { return None };
        if inner.block != node.block || close.paragraph != node.open.paragraph {
            return None;
        }
        path.push((number, close));
        if let Some((end, next)) = view.rival(leaf, INNER_RIVAL_WORDS, true)
            && (next as u32) < close.leaf
        {
            return Some(shift(nodes, &path, end));
        }
    }
    None
}

/// The node that opens here; nodes are in order of opening.
fn find(nodes: &[Node], at: At) -> Option<u32> {
    let found = nodes.binary_search_by_key(&(at.paragraph, at.leaf), |n| (n.open.paragraph, n.open.leaf)).ok()?;
    u32::try_from(found).ok()
}

/// Every bracket of the path hands its close to the one around it; the innermost closes where its words end.
fn shift(nodes: &mut [Node], path: &[(u32, At)], end: u32) -> State {
    let mut states = path.iter().skip(1).map(|(_, close)| State::Closed(*close));
    for (number, _) in path {
        let state = states.next().unwrap_or(State::Supposed(end));
        if let Some(node) = nodes.get_mut(*number as usize) {
            node.state = state;
        }
    }
    path.first().map_or(State::Dangling, |(_, close)| State::Closed(*close))
}
