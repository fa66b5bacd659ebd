//! Look-alike comments: campaigns copied as they are, framed with own words, edited or shuffled, found as one group with
//! what each of them adds. Nothing is excluded and nothing is judged: a group is one argument with many voices.
//!
//! Comments are compared by runs of three words, without the runs that stand in the draft they are about: who quotes the
//! same paragraph says nothing alike. Likely partners come from an index of some of the runs; a partner is accepted only
//! by counting all of them.

mod forest;
mod index;
mod shingles;

use crate::options::{Meter, Options};
use forest::Forest;
use index::Index;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use shingles::{Shingle, Word};

/// Share of all runs two comments must have in common.
const ALIKE: f64 = 0.35;
/// Runs they must share at least.
const ALIKE_LEAST: usize = 10;
/// Share of the shorter comment's runs the longer one must hold.
const CONTAINED: f64 = 0.6;
/// Runs they must share at least when one holds the other.
const CONTAINED_LEAST: usize = 12;

/// Comments that say the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The first of them; it stands for the group.
    pub representative: usize,
    /// All of them in the order they came, the representative first.
    pub members: Vec<usize>,
}

/// Comments as they come in, grouped. Numbers are given in order of arrival, from 0.
#[derive(Clone, Debug, Default)]
pub struct Clusters {
    draft: FxHashSet<Shingle>,
    comments: Vec<Box<[Shingle]>>,
    exact: FxHashMap<u64, usize>,
    index: Index,
    forest: Forest,
}

impl Clusters {
    /// Nothing yet, about a draft with these wordings. Wordings of a form all comments are typed into belong here too.
    #[must_use]
    pub fn about(draft: &[&str]) -> Self {
        let mut words = Vec::new();
        let mut known = FxHashSet::default();
        for wording in draft {
            shingles::words(wording, &mut words);
            known.extend(shingles::runs(&words));
        }
        Self { draft: known, ..Self::default() }
    }

    /// Takes a comment in and gives its number.
    pub fn add(&mut self, text: &str) -> usize {
        let mut words = Vec::new();
        shingles::words(text, &mut words);
        let number = self.comments.len();
        let own = shingles::set(&words, &self.draft);
        self.forest.add();
        let whole = shingles::whole(&words);
        if let Some(first) = self.exact.get(&whole).copied() {
            // The first of equal comments stands in the index for all of them.
            self.forest.unite(first, number);
        } else {
            self.exact.insert(whole, number);
            for other in self.index.likely(&own) {
                let near = self.forest.root(other) != self.forest.root(number);
                if near && self.comments.get(other).is_some_and(|theirs| alike(&own, theirs)) {
                    self.forest.unite(other, number);
                }
            }
            self.index.add(number, &own, &self.comments);
        }
        self.comments.push(own.into_boxed_slice());
        number
    }

    /// How many comments there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.comments.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.comments.is_empty()
    }

    /// The comment that stands for the group of comment `number`: the first of the group.
    #[must_use]
    pub fn representative(&self, number: usize) -> usize {
        self.forest.root(number)
    }

    /// All groups in the order of their representatives; a comment like no other is a group of one.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        let mut place: FxHashMap<usize, usize> = FxHashMap::default();
        let mut groups: Vec<Group> = Vec::new();
        for number in 0..self.comments.len() {
            let representative = self.forest.root(number);
            let next = groups.len();
            let at = *place.entry(representative).or_insert(next);
            match groups.get_mut(at) {
                Some(group) => group.members.push(number),
                None => groups.push(Group { representative, members: vec![number] }),
            }
        }
        groups
    }

    /// What comment `number`, whose text this is, says beside its representative and the draft: spans of code points.
    /// Nothing for the representative itself.
    #[must_use]
    pub fn adds(&self, number: usize, text: &str) -> Vec<(usize, usize)> {
        let representative = self.forest.root(number);
        if representative == number {
            return Vec::new();
        }
        let known = self.comments.get(representative).map_or(&[][..], |runs| runs);
        let mut words = Vec::new();
        shingles::words(text, &mut words);
        let is_known = |run: Shingle| known.binary_search(&run).is_ok() || self.draft.contains(&run);
        let mut covered = vec![false; words.len()];
        for (at, run) in shingles::runs(&words).enumerate() {
            if is_known(run) {
                covered.iter_mut().skip(at).take(shingles::LENGTH).for_each(|word| *word = true);
            }
        }
        spans(&words, &covered)
    }
}

/// Groups comments about a draft in one go. Beyond the budget the rest stays alone.
#[must_use]
pub fn group(comments: &[&str], draft: &[&str], options: &Options<'_>) -> Vec<Group> {
    let meter = Meter::new(options);
    let mut clusters = Clusters::about(draft);
    for (number, text) in comments.iter().enumerate() {
        if !meter.spend(text.len() as u64) {
            let rest = (number..comments.len()).map(|alone| Group { representative: alone, members: vec![alone] });
            return clusters.groups().into_iter().chain(rest).collect();
        }
        clusters.add(text);
    }
    clusters.groups()
}

/// Whether two comments share most of what they say, or one of them holds most of the other.
fn alike(x: &[Shingle], y: &[Shingle]) -> bool {
    let shared = shingles::shared(x, y);
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let all = x.len() + y.len() - shared;
    (shared >= ALIKE_LEAST && count(shared) >= ALIKE * count(all))
        || (shared >= CONTAINED_LEAST && count(shared) >= CONTAINED * count(x.len().min(y.len())))
}

/// The stretches of words that are not covered, in code points.
fn spans(words: &[Word], covered: &[bool]) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut goes_on = false;
    for (word, covered) in words.iter().zip(covered) {
        match spans.last_mut() {
            _ if *covered => {}
            Some(last) if goes_on => last.1 = word.end,
            _ => spans.push((word.start, word.end)),
        }
        goes_on = !covered;
    }
    spans
}
