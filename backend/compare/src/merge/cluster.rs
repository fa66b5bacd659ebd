//! Edits of several wordings that touch the same words of the base stand in one cluster; edits side by side do not.

use super::variant::Variant;
use std::ops::Range;

/// One place of the base where somebody edits.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// Token indices in the base.
    pub(super) base: Range<usize>,
    /// Number of the variant and of its edit, in order.
    pub(super) edits: Vec<(usize, usize)>,
}

impl Cluster {
    /// The variants that edit here, in order, each once.
    pub(super) fn variants(&self) -> Vec<usize> {
        let mut variants: Vec<usize> = self.edits.iter().map(|edit| edit.0).collect();
        variants.sort_unstable();
        variants.dedup();
        variants
    }

    /// What stands in `variant`, which is number `number`, at the place of this cluster.
    pub(super) fn range_in(&self, variant: &Variant<'_>, number: usize) -> Range<usize> {
        let own = || self.edits.iter().filter(|edit| edit.0 == number).filter_map(|edit| variant.edits.get(edit.1));
        let after_previous =
            || self.base.start.checked_sub(1).and_then(|before| variant.kept(before)).map_or(0, |before| before + 1);
        let start = match own().next().filter(|edit| edit.base.start == self.base.start) {
            Some(edit) => edit.new.start,
            None => variant.kept(self.base.start).unwrap_or_else(after_previous),
        };
        let end = match own().next_back().filter(|edit| edit.base.end == self.base.end) {
            Some(edit) => edit.new.end,
            None if self.base.is_empty() => start,
            None => variant.kept(self.base.end - 1).map_or(start, |last| last + 1),
        };
        start..end.max(start)
    }

    /// Widens the cluster by `step` tokens of the base on both sides, as far as the base goes.
    pub(super) fn widen(&mut self, step: usize, length: usize) {
        self.base = self.base.start.saturating_sub(step)..(self.base.end + step).min(length);
    }

    /// Whether two clusters touch the same words, or insert at the same point.
    fn meets(&self, other: &Self) -> bool {
        let (x, y) = (&self.base, &other.base);
        if x.is_empty() && y.is_empty() {
            return x.start == y.start;
        }
        x.start < y.end && y.start < x.end
    }

    pub(super) fn absorb(&mut self, other: Self) {
        self.base = self.base.start.min(other.base.start)..self.base.end.max(other.base.end);
        self.edits.extend(other.edits);
    }
}

/// The clusters of all edits, in the order of the base.
pub(super) fn clusters(variants: &[Variant<'_>]) -> Vec<Cluster> {
    let mut single: Vec<Cluster> = Vec::new();
    for (number, variant) in variants.iter().enumerate() {
        for (index, edit) in variant.edits.iter().enumerate() {
            single.push(Cluster { base: edit.base.clone(), edits: vec![(number, index)] });
        }
    }
    join(single)
}

/// Joins the clusters that meet, until none do.
pub(super) fn join(mut clusters: Vec<Cluster>) -> Vec<Cluster> {
    clusters.sort_by_key(|cluster| (cluster.base.start, cluster.base.end));
    let mut joined: Vec<Cluster> = Vec::with_capacity(clusters.len());
    for cluster in clusters {
        match joined.last_mut() {
            Some(last) if last.meets(&cluster) => last.absorb(cluster),
            _ => joined.push(cluster),
        }
    }
    for cluster in &mut joined {
        cluster.edits.sort_unstable();
    }
    joined
}

/// Joins the clusters between the two marks of a bracket that one variant opens in one edit and closes in another,
/// where another variant edits too: half a bracket must not be taken without its other half.
pub(super) fn bind_brackets(clusters: Vec<Cluster>, variants: &[Variant<'_>]) -> Vec<Cluster> {
    let mut bound: Vec<Range<usize>> = Vec::new();
    for (number, variant) in variants.iter().enumerate() {
        let cluster_of = |token: usize| {
            let edit = variant.edits.partition_point(|edit| edit.new.end <= token);
            let inside = variant.edits.get(edit).is_some_and(|found| found.new.contains(&token));
            inside.then(|| clusters.iter().position(|cluster| cluster.edits.contains(&(number, edit)))).flatten()
        };
        for (open, close) in variant.brackets() {
            if let (Some(first), Some(last)) = (cluster_of(open), cluster_of(close))
                && first < last
            {
                let range = clusters.get(first..=last).unwrap_or_default();
                if range.iter().any(|cluster| cluster.edits.iter().any(|edit| edit.0 != number)) {
                    bound.push(first..last + 1);
                }
            }
        }
    }
    bound.sort_by_key(|range| (range.start, range.end));
    let mut bound = bound.into_iter().peekable();
    let mut joined: Vec<Cluster> = Vec::with_capacity(clusters.len());
    let mut until = 0;
    for (index, cluster) in clusters.into_iter().enumerate() {
        let goes_on = index < until;
        while let Some(range) = bound.next_if(|range| range.start <= index) {
            until = until.max(range.end);
        }
        match joined.last_mut() {
            Some(last) if goes_on => last.absorb(cluster),
            _ => joined.push(cluster),
        }
    }
    join(joined)
}
