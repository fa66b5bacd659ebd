//! What stands right beside a pair in both drafts and is left over in both most often went where its neighbour went.

use super::backbone::Best;
use super::features::Lexicon;
use super::matching::Matching;
use super::worth;
use crate::compare::Para;
use crate::options::Meter;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Likeness from which the neighbours of a pair are paired: their place speaks for them, and a person is asked about what is
/// little alike.
const LEAST: f64 = 0.12;
/// The same for a few words, such as headings: one common word is a large part of them and says little.
const LEAST_SHORT: f64 = 0.15;
/// A few words are fewer than these.
const SHORT: usize = 6;
/// A pair this much less like than the best of either side is left to that best one.
const FAR_FROM_BEST: f64 = 0.10;
/// Steps one likeness is charged.
const STEPS: u64 = 60;

/// Pairs the free neighbours of pairs, and then their neighbours: the likeliest first.
pub(super) fn pair(
    drafts: (&[Para<'_>], &[Para<'_>]),
    lexicon: &Lexicon,
    best: &Best,
    matching: &mut Matching,
    meter: &Meter<'_>,
) {
    let mut likely: BinaryHeap<Neighbour> = BinaryHeap::new();
    let look = |beside: Beside, matching: &Matching, likely: &mut BinaryHeap<Neighbour>| {
        let free = |place: &(usize, usize)| matching.is_free_a(place.0) && matching.is_free_b(place.1);
        let found = beside.places().filter(free).filter(|_| meter.spend(STEPS));
        likely.extend(found.filter_map(|(from, to)| likely_enough(drafts, lexicon, best, from, to)));
    };
    look(Beside::Ends(drafts.0.len(), drafts.1.len()), matching, &mut likely);
    for (from, to, _) in matching.pairs() {
        look(Beside::Pair(from, to), matching, &mut likely);
    }
    while let Some(one) = likely.pop() {
        if matching.pair(one.from, one.to, one.likeness) {
            look(Beside::Pair(one.from, one.to), matching, &mut likely);
        }
    }
}

/// Beside what two paragraphs stand.
enum Beside {
    Pair(usize, usize),
    /// The beginnings and the ends of both drafts, which are as many paragraphs long.
    Ends(usize, usize),
}

impl Beside {
    /// One place in each draft: before it and behind it.
    fn places(self) -> impl Iterator<Item = (usize, usize)> {
        let (before, behind) = match self {
            Self::Pair(from, to) => (from.checked_sub(1).zip(to.checked_sub(1)), Some((from + 1, to + 1))),
            Self::Ends(from, to) => (Some((0, 0)), from.checked_sub(1).zip(to.checked_sub(1))),
        };
        before.into_iter().chain(behind)
    }
}

fn likely_enough(
    drafts: (&[Para<'_>], &[Para<'_>]),
    lexicon: &Lexicon,
    best: &Best,
    from: usize,
    to: usize,
) -> Option<Neighbour> {
    let likeness = lexicon.likeness(from, to);
    let worth = worth(drafts, from, to, likeness);
    let short = [lexicon.a.get(from), lexicon.b.get(to)].into_iter().flatten().any(|features| features.words < SHORT);
    let least = if short { LEAST_SHORT } else { LEAST };
    (worth >= least && worth + FAR_FROM_BEST >= best.of(from, to)).then_some(Neighbour { worth, from, to, likeness })
}

/// Two free paragraphs beside a pair.
struct Neighbour {
    worth: f64,
    from: usize,
    to: usize,
    likeness: f64,
}

/// The likeliest is the greatest; of equals the first.
impl Ord for Neighbour {
    fn cmp(&self, other: &Self) -> Ordering {
        self.worth.total_cmp(&other.worth).then((other.from, other.to).cmp(&(self.from, self.to)))
    }
}

impl PartialOrd for Neighbour {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Neighbour {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Neighbour {}
