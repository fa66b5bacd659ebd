//! Which paragraph is paired with which, so far.

/// One-to-one pairs with their likeness.
pub(super) struct Matching {
    a: Vec<Option<(usize, f64)>>,
    b: Vec<Option<usize>>,
}

impl Matching {
    pub(super) fn new(a: usize, b: usize) -> Self {
        Self { a: vec![None; a], b: vec![None; b] }
    }

    /// Pairs two paragraphs, unless one of them is taken.
    pub(super) fn pair(&mut self, from: usize, to: usize, score: f64) -> bool {
        match (self.a.get_mut(from), self.b.get_mut(to)) {
            (Some(left @ None), Some(right @ None)) => {
                *left = Some((to, score));
                *right = Some(from);
                true
            }
            _ => false,
        }
    }

    pub(super) fn partner_of_a(&self, from: usize) -> Option<usize> {
        self.a.get(from).copied().flatten().map(|pair| pair.0)
    }

    pub(super) fn partner_of_b(&self, to: usize) -> Option<usize> {
        self.b.get(to).copied().flatten()
    }

    pub(super) fn score_of_a(&self, from: usize) -> Option<f64> {
        self.a.get(from).copied().flatten().map(|pair| pair.1)
    }

    pub(super) fn is_free_a(&self, from: usize) -> bool {
        self.a.get(from).is_some_and(Option::is_none)
    }

    pub(super) fn is_free_b(&self, to: usize) -> bool {
        self.b.get(to).is_some_and(Option::is_none)
    }

    /// All pairs `(from, to, score)`, rising by `from`.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (usize, usize, f64)> + '_ {
        self.a.iter().enumerate().filter_map(|(from, pair)| pair.map(|(to, score)| (from, to, score)))
    }
}
