//! Paragraphs that changed their place: the likeliest pairs among what is left, whatever their order.

use rustc_hash::FxHashMap;

use super::candidates::Candidate;
use super::features::Lexicon;
use super::matching::Matching;

/// Likeness from which a paragraph is taken for a moved one.
const LEAST: f64 = 0.40;
/// Likeness that needs no other evidence.
const CLEAR: f64 = 0.75;
/// Words from which likeness alone is evidence.
const WORDS: usize = 8;
/// Likeness from which a paragraph may be one that was redrafted and moved.
const REDRAFTED: f64 = 0.33;
/// The share of its likeness that no other pair of either paragraph may reach.
const FAR_BEHIND: f64 = 0.75;
/// Likeness a short paragraph with no moved neighbour needs.
const SHORT: f64 = 0.60;

/// Pairs moved paragraphs: clear ones and neighbours of pairs first, then the rest.
pub(super) fn find(candidates: &[Candidate], lexicon: &Lexicon, matching: &mut Matching) {
    let mut left: Vec<Candidate> = candidates.iter().filter(|one| one.worth >= LEAST).copied().collect();
    left.sort_by(|x, y| y.worth.total_cmp(&x.worth).then((x.from, x.to).cmp(&(y.from, y.to))));
    let words = |one: &Candidate| lexicon.a.get(one.from).map_or(0, |features| features.words);
    loop {
        left.retain(|one| matching.is_free_a(one.from) && matching.is_free_b(one.to));
        let mut paired = false;
        for one in &left {
            let clear = one.worth >= CLEAR && words(one) >= WORDS;
            if clear || beside_a_pair(one, matching) {
                paired |= matching.pair(one.from, one.to, one.score);
            }
        }
        if !paired {
            break;
        }
    }
    for one in &left {
        if words(one) >= WORDS || one.worth >= SHORT {
            matching.pair(one.from, one.to, one.score);
        }
    }
    find_redrafted(candidates, lexicon, matching);
}

/// Pairs what was redrafted and moved at once: each is by far the likeliest of all the other could be. A person is asked
/// about such a pair.
fn find_redrafted(candidates: &[Candidate], lexicon: &Lexicon, matching: &mut Matching) {
    let free = |one: &&Candidate| matching.is_free_a(one.from) && matching.is_free_b(one.to);
    let left: Vec<Candidate> = candidates.iter().filter(free).copied().collect();
    let (mut of_a, mut of_b) = (Likeliest::default(), Likeliest::default());
    for one in &left {
        of_a.entry(one.from).or_default().add(one.worth);
        of_b.entry(one.to).or_default().add(one.worth);
    }
    let beside = |all: &Likeliest, key: usize, worth: f64| all.get(&key).map_or(0.0, |two| two.beside(worth));
    let rival = |mine: &Candidate| beside(&of_a, mine.from, mine.worth).max(beside(&of_b, mine.to, mine.worth));
    let long = |words: Option<&super::features::Features>| words.is_some_and(|features| features.words >= WORDS);
    let clear: Vec<Candidate> = left
        .iter()
        .filter(|one| one.worth >= REDRAFTED && long(lexicon.a.get(one.from)) && long(lexicon.b.get(one.to)))
        .filter(|one| rival(one) <= one.worth * FAR_BEHIND)
        .copied()
        .collect();
    for one in clear {
        matching.pair(one.from, one.to, one.score);
    }
}

/// What each free paragraph could be at best.
type Likeliest = FxHashMap<usize, BestTwo>;

/// The two greatest likenesses of a paragraph.
#[derive(Clone, Copy, Default)]
struct BestTwo {
    first: f64,
    second: f64,
}

impl BestTwo {
    fn add(&mut self, worth: f64) {
        self.second = self.second.max(worth.min(self.first));
        self.first = self.first.max(worth);
    }

    /// The greatest likeness besides one of this worth.
    fn beside(self, worth: f64) -> f64 {
        if worth < self.first { self.first } else { self.second }
    }
}

/// Whether the paragraphs before or behind on both sides are a pair.
fn beside_a_pair(one: &Candidate, matching: &Matching) -> bool {
    let before = one.from.checked_sub(1).zip(one.to.checked_sub(1));
    before.is_some_and(|(from, to)| matching.partner_of_a(from) == Some(to))
        || matching.partner_of_a(one.from + 1) == Some(one.to + 1)
}
