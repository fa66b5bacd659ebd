//! Pairs that need no judgement: equal ids, and equal words that stand once on each side.

use super::Link;
use crate::compare::Para;
use rustc_hash::FxHashMap;

/// Paragraphs with the same id.
pub(super) fn by_id(a: &[Para<'_>], b: &[Para<'_>]) -> Vec<Link> {
    let mut places: FxHashMap<&str, usize> = FxHashMap::default();
    for (to, para) in b.iter().enumerate() {
        if let Some(id) = para.id {
            places.entry(id).or_insert(to);
        }
    }
    let mut links = Vec::new();
    for (from, para) in a.iter().enumerate() {
        if let Some(to) = para.id.and_then(|id| places.remove(id)) {
            links.push(Link { from, to, score: 1.0, sure: true });
        }
    }
    links
}
