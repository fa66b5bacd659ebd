//! The tree of RFC 6962, grown leaf by leaf. Only its complete subtrees are kept: every root and every proof is made of them.

use crate::Hash;

/// A complete subtree: `2^height` leaves from `index * 2^height` on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// 0 for a leaf.
    pub height: u32,
    /// Counted from the left among those of its height.
    pub index: u64,
}

/// The complete subtrees that make up the leaves from `from` to before `to`, left to right. `from` must be where a
/// subtree of that size may begin, as it does for every node of the tree.
#[must_use]
pub fn places(from: u64, to: u64) -> Vec<Place> {
    let mut places = Vec::new();
    let mut at = from;
    while at < to {
        let height = (to - at).ilog2().min(if at == 0 { 63 } else { at.trailing_zeros() });
        places.push(Place { height, index: at >> height });
        at += 1 << height;
    }
    places
}

/// The hash over complete subtrees that stand side by side, the right ones smaller; `None` of nothing.
#[must_use]
pub fn joined(hashes: &[Hash]) -> Option<Hash> {
    hashes.iter().rev().copied().reduce(|right, left| Hash::node(&left, &right))
}

/// The right edge of a tree: all that is needed to let it grow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// Goes on from a tree of this size with the hashes of [`places`]`(0, size)`; `None` if their number is another.
    #[must_use]
    pub fn resume(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (u32::try_from(peaks.len()).ok() == Some(size.count_ones())).then_some(Self { size, peaks })
    }

    /// How many leaves it has.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf, and tells every subtree that is complete now, the leaf first.
    pub fn push(&mut self, leaf: Hash, mut complete: impl FnMut(Place, Hash)) {
        let (mut hash, mut place) = (leaf, Place { height: 0, index: self.size });
        complete(place, hash);
        while place.index % 2 == 1 {
            let Some(left) = self.peaks.pop() else { break };
            hash = Hash::node(&left, &hash);
            place = Place { height: place.height + 1, index: place.index / 2 };
            complete(place, hash);
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root of the tree as it is now (RFC 6962, section 2.1); of no leaves, the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        joined(&self.peaks).unwrap_or_else(|| Hash::of(&[]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;
    use sha2::Sha256;

    #[test]
    fn it_is_the_tree_another_library_grows() {
        let (mut ours, mut theirs) = (Frontier::default(), MemoryBackedTree::<Sha256, Vec<u8>>::new());
        let mut kept = std::collections::HashMap::new();
        for number in 0..300_u32 {
            let bytes = number.to_le_bytes().to_vec();
            ours.push(Hash::leaf(&bytes), |place, hash| assert!(kept.insert(place, hash).is_none()));
            theirs.push(bytes);
            assert_eq!(ours.root().as_bytes()[..], theirs.root().as_bytes()[..], "{number}");
            let peaks = places(0, ours.size()).iter().map(|place| kept[place]).collect();
            assert_eq!(Frontier::resume(ours.size(), peaks).unwrap(), ours);
        }
        assert_eq!(Frontier::resume(3, vec![Hash::of(b"a")]), None);
    }

    #[test]
    fn the_roots_of_the_standard_are_ours() {
        // The test vectors of Certificate Transparency's reference implementation.
        let leaves: [&[u8]; 3] = [b"", b"\0", b"\x10"];
        let roots = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        ];
        let mut tree = Frontier::default();
        assert_eq!(tree.root().hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (leaf, root) in leaves.into_iter().zip(roots) {
            tree.push(Hash::leaf(leaf), |_, _| {});
            assert_eq!(tree.root().hex(), root);
        }
    }
}
