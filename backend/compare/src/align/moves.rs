//! Paragraphs that changed their place: the likeliest pairs among what is left, whatever their order.

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
const REDRAFTED: f64 = 0.20;
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
    let rival = |mine: &Candidate| {
        let others = left.iter().filter(|one| (one.from == mine.from) != (one.to == mine.to));
        others.map(|one| one.worth).fold(0.0, f64::max)
    };
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

/// Whether the paragraphs before or behind on both sides are a pair.
fn beside_a_pair(one: &Candidate, matching: &Matching) -> bool {
    let before = one.from.checked_sub(1).zip(one.to.checked_sub(1));
    before.is_some_and(|(from, to)| matching.partner_of_a(from) == Some(to))
        || matching.partner_of_a(one.from + 1) == Some(one.to + 1)
}
