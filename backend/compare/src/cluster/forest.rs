//! Groups that grow together; the lowest number of a group is its root, whatever the order of joining.

/// The parent of every comment; a root is its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Forest {
    parents: Vec<usize>,
}

impl Forest {
    /// One more, alone.
    pub(super) fn add(&mut self) {
        self.parents.push(self.parents.len());
    }

    pub(super) fn root(&self, number: usize) -> usize {
        let mut at = number;
        while let Some(up) = self.parents.get(at).copied().filter(|up| *up != at) {
            at = up;
        }
        at
    }

    /// Joins the groups of two comments.
    pub(super) fn unite(&mut self, x: usize, y: usize) {
        let (left, right) = (self.root(x), self.root(y));
        let low = left.min(right);
        for mut at in [x, y] {
            // Everything on the way hangs from the root directly: later look-ups are short.
            while let Some(up) = self.parents.get_mut(at) {
                let next = std::mem::replace(up, low);
                if next == at {
                    break;
                }
                at = next;
            }
        }
    }
}
