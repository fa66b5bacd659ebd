//! The backbone: the heaviest chain of likely pairs that keep their order on both sides.

use super::candidates::Candidate;
use super::chain::heaviest;
use super::matching::Matching;

/// Likeness from which a pair may carry the order.
const LEAST: f64 = 0.30;
/// Likeness that says nothing: what two paragraphs of one subject share.
const NOISE: f64 = 0.15;
/// A pair this much less like than the best of either side is left to that best one.
const FAR_FROM_BEST: f64 = 0.30;

/// Pairs the chain and gives it back. Pairs already made belong to it where they keep the order.
pub(super) fn build(
    candidates: &[Candidate],
    lengths: &[usize],
    best: &Best,
    matching: &mut Matching,
) -> Vec<(usize, usize)> {
    let mut links: Vec<(usize, usize, f64)> = matching.pairs().collect();
    links.extend(
        candidates
            .iter()
            .filter(|one| one.worth >= LEAST && one.worth + FAR_FROM_BEST >= best.of(one.from, one.to))
            .filter(|one| matching.is_free_a(one.from) && matching.is_free_b(one.to))
            .map(|one| (one.from, one.to, one.worth)),
    );
    // Falling in `b` within one paragraph of `a`: a strictly rising chain then takes it once.
    links.sort_by(|x, y| x.0.cmp(&y.0).then(y.1.cmp(&x.1)));
    let weighted: Vec<(usize, f64)> = links
        .iter()
        .map(|(from, to, worth)| {
            let length = f64::from(u32::try_from(lengths.get(*from).copied().unwrap_or(0)).unwrap_or(u32::MAX));
            (*to, (worth - NOISE).max(0.01) * (length + 1.0).sqrt())
        })
        .collect();
    let chain: Vec<(usize, usize)> =
        heaviest(&weighted).into_iter().filter_map(|index| links.get(index)).map(|link| (link.0, link.1)).collect();
    let mut held = chain.iter().peekable();
    for one in candidates {
        while held.next_if(|pair| **pair < (one.from, one.to)).is_some() {}
        if held.peek() == Some(&&(one.from, one.to)) {
            matching.pair(one.from, one.to, one.score);
        }
    }
    chain
}

/// The best worth of any candidate of a paragraph.
pub(super) struct Best {
    a: Vec<f64>,
    b: Vec<f64>,
}

impl Best {
    pub(super) fn new(candidates: &[Candidate], a: usize, b: usize) -> Self {
        let mut best = Self { a: vec![0.0; a], b: vec![0.0; b] };
        for one in candidates {
            for place in [best.a.get_mut(one.from), best.b.get_mut(one.to)].into_iter().flatten() {
                *place = place.max(one.worth);
            }
        }
        best
    }

    /// The best of either side.
    pub(super) fn of(&self, from: usize, to: usize) -> f64 {
        self.a.get(from).copied().unwrap_or(0.0).max(self.b.get(to).copied().unwrap_or(0.0))
    }
}
