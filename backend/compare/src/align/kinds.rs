//! Names what became of every group of paragraphs and puts the groups in reading order.

use super::{Group, Pair, PairKind, Reason, ReasonCode};
use crate::compare::Para;

/// The pairs in reading order of `b`, what was dropped at its place in `a`.
pub(super) fn name(a: &[Para<'_>], b: &[Para<'_>], mut groups: Vec<Group>) -> Vec<Pair> {
    let still = in_place(a, &mut groups);
    let mut used_a = vec![false; a.len()];
    let mut used_b = vec![false; b.len()];
    for group in &groups {
        mark(&mut used_a, &group.from);
        mark(&mut used_b, &group.to);
    }
    let mut keyed: Vec<((usize, usize, usize), Pair)> = Vec::new();
    // Where a dropped paragraph stood: behind the last paragraph before it that kept its place.
    let mut anchors: Vec<usize> = vec![0; a.len() + 1];
    for (group, still) in groups.iter().zip(&still) {
        if *still
            && let (Some(last), Some(to)) = (group.from.last(), group.to.first())
            && let Some(anchor) = anchors.get_mut(last + 1)
        {
            *anchor = to + 1;
        }
    }
    let mut reached = 0;
    for anchor in &mut anchors {
        reached = reached.max(*anchor);
        *anchor = reached;
    }
    for (group, still) in groups.into_iter().zip(still) {
        let place = group.to.first().map_or(0, |to| to + 1);
        let pair = named(a, b, group, !still);
        keyed.push(((place, 0, 0), pair));
    }
    for from in (0..a.len()).filter(|from| !used_a.get(*from).copied().unwrap_or(true)) {
        keyed.push(((anchors.get(from).copied().unwrap_or(0), 1, from), alone(vec![from], Vec::new())));
    }
    for to in (0..b.len()).filter(|to| !used_b.get(*to).copied().unwrap_or(true)) {
        keyed.push(((to + 1, 0, 0), alone(Vec::new(), vec![to])));
    }
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, pair)| pair).collect()
}

fn mark(used: &mut [bool], indices: &[usize]) {
    for index in indices {
        if let Some(flag) = used.get_mut(*index) {
            *flag = true;
        }
    }
}

fn alone(from: Vec<usize>, to: Vec<usize>) -> Pair {
    let (kind, code) = if to.is_empty() {
        (PairKind::Dropped, ReasonCode::NoneAfter)
    } else {
        (PairKind::New, ReasonCode::NoneBefore)
    };
    Pair { from, to, kind, score: 0.0, sure: true, relabelled: false, why: Reason::plain(code) }
}

fn named(a: &[Para<'_>], b: &[Para<'_>], group: Group, moved: bool) -> Pair {
    let texts = |paras: &[Para<'_>], indices: &[usize]| -> Vec<String> {
        indices.iter().filter_map(|index| paras.get(*index)).map(|para| para.text.to_owned()).collect()
    };
    let label = |paras: &[Para<'_>], indices: &[usize]| {
        indices.first().and_then(|index| paras.get(*index)).and_then(|para| para.label.map(str::to_owned))
    };
    let same = texts(a, &group.from) == texts(b, &group.to);
    let relabelled = label(a, &group.from) != label(b, &group.to);
    let kind = match (group.from.len(), group.to.len()) {
        (1, 1) => match (same, moved, relabelled) {
            (true, true, _) => PairKind::Moved,
            (false, true, _) => PairKind::MovedEdited,
            (false, false, _) => PairKind::Edited,
            (true, false, true) => PairKind::Renumbered,
            (true, false, false) => PairKind::Same,
        },
        (1, _) => PairKind::Split,
        _ => PairKind::Merged,
    };
    Pair { from: group.from, to: group.to, kind, score: group.score, sure: group.sure, relabelled, why: group.why }
}

/// Which groups kept their place: the heaviest chain that rises on both sides, by the length of the wording.
fn in_place(a: &[Para<'_>], groups: &mut [Group]) -> Vec<bool> {
    groups.sort_by_key(|group| (group.from.first().copied(), group.to.first().copied()));
    let weighted: Vec<(usize, f64)> = groups
        .iter()
        .map(|group| {
            let length: usize = group.from.iter().filter_map(|from| a.get(*from)).map(|para| para.text.len()).sum();
            let length = f64::from(u32::try_from(length).unwrap_or(u32::MAX));
            (group.to.first().copied().unwrap_or(0), (length + 20.0).sqrt())
        })
        .collect();
    let chain = super::chain::heaviest(&weighted);
    let mut still = vec![false; groups.len()];
    mark(&mut still, &chain);
    still
}
