//! The heaviest chain that rises, with a Fenwick tree of best ends: `O(n log n)`.

/// Indices of the heaviest strictly rising subsequence of `(value, weight)`; of equals the earliest.
pub(crate) fn heaviest(items: &[(usize, f64)]) -> Vec<usize> {
    let size = items.iter().map(|item| item.0 + 1).max().unwrap_or(0);
    let mut tree = Tree { best: vec![(0.0, None); size + 1] };
    let mut parents: Vec<Option<usize>> = Vec::with_capacity(items.len());
    let mut ends: (f64, Option<usize>) = (0.0, None);
    for (index, (value, weight)) in items.iter().enumerate() {
        let (before, parent) = tree.up_to(*value);
        parents.push(parent);
        let total = before + weight;
        tree.raise(*value, total, index);
        if total > ends.0 {
            ends = (total, Some(index));
        }
    }
    let mut chain = Vec::new();
    let mut at = ends.1;
    while let Some(index) = at {
        chain.push(index);
        at = parents.get(index).copied().flatten();
    }
    chain.reverse();
    chain
}

struct Tree {
    best: Vec<(f64, Option<usize>)>,
}

impl Tree {
    /// The best chain that ends below `value`.
    fn up_to(&self, value: usize) -> (f64, Option<usize>) {
        let mut best = (0.0, None);
        let mut at = value;
        while at > 0 {
            if let Some(cell) = self.best.get(at)
                && cell.0 > best.0
            {
                best = *cell;
            }
            at &= at - 1;
        }
        best
    }

    /// Records a chain that ends at `value`.
    fn raise(&mut self, value: usize, total: f64, index: usize) {
        let mut at = value + 1;
        while let Some(cell) = self.best.get_mut(at) {
            if total > cell.0 {
                *cell = (total, Some(index));
            }
            at += at & at.wrapping_neg();
        }
    }
}
