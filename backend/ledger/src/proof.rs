//! Proofs (RFC 6962, sections 2.1.1 and 2.1.2): that an entry is under a root, and that one root grew out of another.

use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use sha2::Sha256;

use crate::tree::{joined, places};
use crate::{Hash, Place};

/// Beyond this many leaves no tree of ours will grow, and the arithmetic of proofs ends.
const MOST: u64 = 1 << 48;

/// What a proof is made of: for each of its hashes the complete subtrees below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe(Vec<Vec<Place>>);

impl Recipe {
    /// For a leaf in a tree of `size` leaves; `None` when there is no such leaf.
    #[must_use]
    pub fn inclusion(size: u64, leaf: u64) -> Option<Self> {
        let there = leaf < size && size <= MOST;
        there.then(|| Self::of(size, ct_merkle::indices_for_inclusion_proof(size, leaf)))
    }

    /// From a tree of `old` leaves to one of `new`; `None` when the old one is empty or larger.
    #[must_use]
    pub fn consistency(old: u64, new: u64) -> Option<Self> {
        let grows = 0 < old && old <= new && new <= MOST;
        grows.then(|| Self::of(new, ct_merkle::indices_for_consistency_proof(old, new - old)))
    }

    /// The library counts nodes in the order in which an array would hold them (RFC 9420, appendix C).
    fn of(size: u64, nodes: Vec<u64>) -> Self {
        let span = |node: u64| {
            let height = node.trailing_ones();
            let from = (node >> (height + 1)) << height;
            places(from, (from + (1 << height)).min(size))
        };
        Self(nodes.into_iter().map(span).collect())
    }

    /// Everything that must be looked up.
    pub fn places(&self) -> impl Iterator<Item = Place> + '_ {
        self.0.iter().flatten().copied()
    }

    /// The proof; `None` when something is not there.
    #[must_use]
    pub fn made(&self, mut hash: impl FnMut(Place) -> Option<Hash>) -> Option<Vec<Hash>> {
        let one = |places: &Vec<Place>| {
            let hashes: Option<Vec<Hash>> = places.iter().map(|place| hash(*place)).collect();
            joined(&hashes?)
        };
        self.0.iter().map(one).collect()
    }
}

fn root(root: &Hash, size: u64) -> RootHash<Sha256> {
    RootHash::new(root.0.into(), size)
}

fn bytes(path: &[Hash]) -> Vec<u8> {
    path.iter().flat_map(|hash| hash.0).collect()
}

/// Whether these bytes are leaf number `leaf` under this root.
#[must_use]
pub fn includes(root_hash: &Hash, size: u64, leaf: u64, entry: &[u8], path: &[Hash]) -> bool {
    let proof = InclusionProof::try_from_bytes(bytes(path));
    size <= MOST && proof.is_ok_and(|proof| root(root_hash, size).verify_inclusion(&entry, leaf, &proof).is_ok())
}

/// Whether the new tree begins with all of the old one.
#[must_use]
pub fn grew(old: (&Hash, u64), new: (&Hash, u64), path: &[Hash]) -> bool {
    let proof = ConsistencyProof::try_from_bytes(bytes(path));
    new.1 <= MOST && proof.is_ok_and(|proof| root(new.0, new.1).verify_consistency(&root(old.0, old.1), &proof).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Frontier;
    use std::collections::HashMap;

    #[test]
    fn every_leaf_and_every_growth_of_every_size_is_proved() {
        let (mut tree, mut kept, mut roots) = (Frontier::default(), HashMap::new(), vec![]);
        for number in 0..70_u64 {
            roots.push(tree.root());
            tree.push(Hash::leaf(&number.to_le_bytes()), |place, hash| {
                kept.insert(place, hash);
            });
        }
        roots.push(tree.root());
        for size in 1..=70_u64 {
            let now = &roots[size as usize];
            for leaf in 0..size {
                let path = Recipe::inclusion(size, leaf).unwrap().made(|place| kept.get(&place).copied()).unwrap();
                assert!(path.len() <= 7, "a proof has at most as many hashes as the tree is high");
                assert!(includes(now, size, leaf, &leaf.to_le_bytes(), &path));
                assert!(!includes(now, size, leaf, &(leaf + 1).to_le_bytes(), &path));
                assert!(!includes(&roots[(size - 1) as usize], size, leaf, &leaf.to_le_bytes(), &path));
            }
            for old in 1..=size {
                let path = Recipe::consistency(old, size).unwrap().made(|place| kept.get(&place).copied()).unwrap();
                assert!(grew((&roots[old as usize], old), (now, size), &path));
                assert!(!grew((&Hash::of(b"another"), old), (now, size), &path));
            }
        }
        assert_eq!(Recipe::inclusion(3, 3), None);
        assert_eq!((Recipe::consistency(0, 3), Recipe::consistency(4, 3)), (None, None));
        assert!(!includes(&roots[3], u64::MAX, 1, b"", &[]));
    }
}
