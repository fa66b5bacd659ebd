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
}

/// Whether the paragraphs before or behind on both sides are a pair.
fn beside_a_pair(one: &Candidate, matching: &Matching) -> bool {
    let before = one.from.checked_sub(1).zip(one.to.checked_sub(1));
    before.is_some_and(|(from, to)| matching.partner_of_a(from) == Some(to))
        || matching.partner_of_a(one.from + 1) == Some(one.to + 1)
}
