//! Two drafts compared: which paragraphs belong together, and what changed inside each.

use crate::align::{self, Decided, Pair, PairKind};
use crate::options::{Meter, Options};
use crate::redline::{self, BracketEvent, ClassCounts, Op};
use crate::summary::Summary;
use crate::tokens::Interner;
use crate::wording::Wording;
use serde::Serialize;

/// One paragraph of a draft as compared.
#[derive(Clone, Copy, Debug, Default)]
pub struct Para<'a> {
    /// Permanent identity, when there is one.
    pub id: Option<&'a str>,
    /// What is printed in front: `7.bis`, `(a)`.
    pub label: Option<&'a str>,
    /// The kind's code: `heading`, `operative`, `item` …
    pub kind: &'a str,
    /// Whether it is a heading.
    pub heading: bool,
    /// The wording, without the label.
    pub text: &'a str,
}

/// What changed inside one pair. Paragraphs of one side are joined by a line feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Index of the pair.
    pub pair: usize,
    /// The redline.
    pub ops: Vec<Op>,
    /// What happened to brackets, positions and stamps.
    pub brackets: Vec<BracketEvent>,
    /// Change runs by class.
    pub classes: ClassCounts,
}

/// Two drafts compared.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// In reading order of the new draft, what was dropped at its place in the old one.
    pub pairs: Vec<Pair>,
    /// One for every pair whose wording is not the same.
    pub changes: Vec<Change>,
    /// Counts for people.
    pub summary: Summary,
    /// Whether the budget ran out and the answer could be finer.
    pub coarse: bool,
}

/// Compares two drafts. Where both sides carry ids, identity rules; elsewhere likeness does.
#[must_use]
pub fn compare(a: &[Para<'_>], b: &[Para<'_>], options: &Options<'_>) -> Comparison {
    compare_decided(a, b, &Decided::default(), options)
}

/// Compares two drafts of which a person has said something: that goes before identity and likeness.
#[must_use]
pub fn compare_decided(a: &[Para<'_>], b: &[Para<'_>], decided: &Decided, options: &Options<'_>) -> Comparison {
    within(a, b, decided, &Meter::new(options))
}

/// The same, on a budget others draw from too.
pub(crate) fn within(a: &[Para<'_>], b: &[Para<'_>], decided: &Decided, meter: &Meter<'_>) -> Comparison {
    let pairs = align::align_decided(a, b, decided, meter);
    let mut changes = Vec::new();
    for (index, pair) in pairs.iter().enumerate() {
        if let Some(change) = change(index, pair, a, b, meter) {
            changes.push(change);
        }
    }
    let summary = Summary::of(&pairs, &changes);
    Comparison { pairs, changes, summary, coarse: meter.coarse() }
}

fn change(index: usize, pair: &Pair, a: &[Para<'_>], b: &[Para<'_>], meter: &Meter<'_>) -> Option<Change> {
    let before: Vec<&str> = pair.from.iter().filter_map(|i| a.get(*i)).map(|para| para.text).collect();
    let after: Vec<&str> = pair.to.iter().filter_map(|j| b.get(*j)).map(|para| para.text).collect();
    if before == after && !matches!(pair.kind, PairKind::New | PairKind::Dropped) {
        return None;
    }
    let mut names = Interner::default();
    let (old, new) = (before.join("\n"), after.join("\n"));
    let (left, right) = (Wording::read(&before, &mut names), Wording::read(&after, &mut names));
    let redline = redline::draw((&old, &left), (&new, &right), meter);
    Some(Change { pair: index, ops: redline.ops, brackets: redline.brackets, classes: redline.classes })
}
