//! Which paragraphs of one draft became which of the next.

mod backbone;
mod candidates;
mod chain;
mod decided;
mod exact;
mod features;
mod gaps;
mod groups;
mod kinds;
mod matching;
mod mirror;
mod moves;
mod neighbours;
mod reason;
mod splits;
mod terms;

use crate::compare::Para;
use crate::options::Meter;
use backbone::Best;
use candidates::Candidate;
pub(crate) use chain::heaviest;
pub use decided::Decided;
use features::Lexicon;
use matching::Matching;
pub use reason::{Reason, ReasonCode};
use serde::Serialize;

/// What became of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PairKind {
    /// Same wording, same label, same place.
    Same,
    /// Other wording.
    Edited,
    /// Same wording, other place.
    Moved,
    /// Other wording and other place.
    MovedEdited,
    /// One paragraph became several.
    Split,
    /// Several paragraphs became one.
    Merged,
    /// Same wording, other label.
    Renumbered,
    /// Not in the old draft.
    New,
    /// Not in the new draft.
    Dropped,
}

/// Paragraphs that belong together, by their indices in both drafts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// Paragraphs of the old draft.
    pub from: Vec<usize>,
    /// Paragraphs of the new draft.
    pub to: Vec<usize>,
    /// What became of them.
    pub kind: PairKind,
    /// Likeness of the words, 0 to 1.
    pub score: f64,
    /// Whether no person needs to look: identity says so, or no other paragraph comes near.
    pub sure: bool,
    /// Whether the printed label changed.
    pub relabelled: bool,
    /// Why these belong together.
    pub why: Reason,
}

/// Paragraphs that belong together, before what became of them is named.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) from: Vec<usize>,
    pub(crate) to: Vec<usize>,
    pub(crate) score: f64,
    pub(crate) sure: bool,
    pub(crate) why: Reason,
}

/// The pairs of two drafts, in reading order of the new one.
pub(crate) fn align(a: &[Para<'_>], b: &[Para<'_>], meter: &Meter<'_>) -> Vec<Pair> {
    align_decided(a, b, &Decided::default(), meter)
}

/// The same where a person has said something.
pub(crate) fn align_decided(a: &[Para<'_>], b: &[Para<'_>], decided: &Decided, meter: &Meter<'_>) -> Vec<Pair> {
    let groups = if mirror::is_turned(a, b) {
        mirror::turned(found(b, a, &decided.turned(), meter))
    } else {
        found(a, b, decided, meter)
    };
    kinds::name(a, b, groups)
}

/// What belongs together.
fn found(a: &[Para<'_>], b: &[Para<'_>], decided: &Decided, meter: &Meter<'_>) -> Vec<Group> {
    let allowed =
        |from: usize, to: usize| match (a.get(from).and_then(|para| para.id), b.get(to).and_then(|para| para.id)) {
            (Some(x), Some(y)) => x == y,
            _ => true,
        };
    let mut matching = Matching::new(a.len(), b.len());
    exact::by_id(a, b, &mut matching);
    let several = exact::by_text(a, b, allowed, &mut matching);
    let (done_a, done_b) = settled(a, b, &matching);
    let lexicon = Lexicon::of(a, b, (&done_a, &done_b));
    let mut likely = candidates::likely(&lexicon, meter);
    likely.extend(several.into_iter().map(|(from, to)| (from, to, 1.0)));
    likely.sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then(y.2.total_cmp(&x.2)));
    likely.dedup_by_key(|pair| (pair.0, pair.1));
    let candidates: Vec<Candidate> = likely
        .into_iter()
        .filter(|(from, to, _)| allowed(*from, *to))
        .map(|(from, to, score)| Candidate { from, to, score, worth: worth((a, b), from, to, score) })
        .collect();
    let best = Best::new(&candidates, a.len(), b.len());
    let lengths: Vec<usize> = a.iter().map(|para| para.text.len()).collect();
    let chain = backbone::build(&candidates, &lengths, &best, &mut matching);
    let best = best_left(&candidates, &matching, a.len(), b.len());
    gaps::fill((a, b), &lexicon, &chain, &best, &mut matching, meter);
    moves::find(&candidates, &lexicon, &mut matching);
    terms::pair(a, b, |from, to| lexicon.likeness(from, to), allowed, &mut matching);
    let best = best_left(&candidates, &matching, a.len(), b.len());
    neighbours::pair((a, b), &lexicon, &best, &mut matching, meter);
    let groups = groups::make((a, b), &lexicon, &candidates, &matching);
    decided::apply((a, b), decided, &lexicon, groups)
}

/// The best worth of what is left over.
fn best_left(candidates: &[Candidate], matching: &Matching, a: usize, b: usize) -> Best {
    let free = |one: &&Candidate| matching.is_free_a(one.from) && matching.is_free_b(one.to);
    let left: Vec<Candidate> = candidates.iter().filter(free).copied().collect();
    Best::new(&left, a, b)
}

/// Pairs with equal text need no further look.
fn settled(a: &[Para<'_>], b: &[Para<'_>], matching: &Matching) -> (Vec<bool>, Vec<bool>) {
    let (mut done_a, mut done_b) = (vec![false; a.len()], vec![false; b.len()]);
    for (from, to, _) in matching.pairs() {
        let same = a.get(from).map(|para| para.text) == b.get(to).map(|para| para.text);
        if let (true, Some(left), Some(right)) = (same, done_a.get_mut(from), done_b.get_mut(to)) {
            *left = true;
            *right = true;
        }
    }
    (done_a, done_b)
}

/// Likeness with what label and kind say: a heading seldom becomes a paragraph, and the label is weak evidence.
fn worth(drafts: (&[Para<'_>], &[Para<'_>]), from: usize, to: usize, likeness: f64) -> f64 {
    let (Some(x), Some(y)) = (drafts.0.get(from), drafts.1.get(to)) else { return 0.0 };
    if x.id.is_some() && y.id.is_some() && x.id != y.id {
        return 0.0;
    }
    let mut worth = likeness;
    if x.heading != y.heading {
        worth *= 0.7;
    } else if x.kind != y.kind {
        worth *= 0.9;
    }
    if x.label.is_some() && x.label == y.label { worth + 0.03 } else { worth }
}
