//! Who changed a row, and where the two sides cannot both have what they want.

use super::order::Anchors;
use super::rows::Row;
use super::{Collision, CollisionKind, ThreeRow, Who};
use crate::align::{Pair, PairKind};
use crate::compare::{Comparison, Para};
use crate::merge::{Merged, Names, three_wordings};
use crate::options::Meter;

type Drafts<'d, 't> = (&'d [Para<'t>], &'d [Para<'t>], &'d [Para<'t>]);

/// Judges row after row.
pub(super) struct Judge<'d, 't> {
    drafts: Drafts<'d, 't>,
    compared: (&'d Comparison, &'d Comparison),
    anchors: (&'d Anchors, &'d Anchors),
    meter: &'d Meter<'d>,
}

impl<'d, 't> Judge<'d, 't> {
    pub(super) fn new(
        drafts: Drafts<'d, 't>,
        compared: (&'d Comparison, &'d Comparison),
        anchors: (&'d Anchors, &'d Anchors),
        meter: &'d Meter<'d>,
    ) -> Self {
        Self { drafts, compared, anchors, meter }
    }

    /// The row with who changed it, the collisions and the merged wording.
    pub(super) fn row(&self, row: Row) -> ThreeRow {
        let (mut collisions, mut merged) = (Vec::new(), None);
        let who = match (self.touched(&row, true), self.touched(&row, false)) {
            (false, false) => Who::Nobody,
            (true, false) => Who::Left,
            (false, true) => Who::Right,
            (true, true) if self.alike(&row) => Who::Alike,
            (true, true) => {
                (collisions, merged) = self.meeting(&row);
                if collisions.is_empty() { Who::Both } else { Who::Collide }
            }
        };
        let relabelled = [true, false].into_iter().any(|left| self.pairs(&row, left).any(|pair| pair.relabelled));
        let Row { base, left, right, left_pairs, right_pairs } = row;
        ThreeRow { base, left, right, left_pairs, right_pairs, who, relabelled, collisions, merged }
    }

    fn pairs(&self, row: &Row, left: bool) -> impl Iterator<Item = &'d Pair> + use<'d> {
        let (compared, numbers) =
            if left { (self.compared.0, &row.left_pairs) } else { (self.compared.1, &row.right_pairs) };
        numbers.clone().into_iter().filter_map(|number| compared.pairs.get(number))
    }

    fn touched(&self, row: &Row, left: bool) -> bool {
        self.pairs(row, left).any(|pair| !matches!(pair.kind, PairKind::Same | PairKind::Renumbered))
    }

    /// Whether both sides have the same words at the same place.
    fn alike(&self, row: &Row) -> bool {
        let same = |x: &[usize], y: &[usize]| {
            let (left, right) = (self.drafts.1, self.drafts.2);
            let content = |paras: &[Para<'t>], index: usize| paras.get(index).map(|para| para.text);
            x.len() == y.len() && x.iter().zip(y).all(|(x, y)| content(left, *x) == content(right, *y))
        };
        same(&row.left, &row.right) && !self.moved_apart(row)
    }

    /// What both sides changed, each in its own way.
    fn meeting(&self, row: &Row) -> (Vec<Collision>, Option<String>) {
        let of = |kind| Collision { kind, words: None };
        if row.left.is_empty() || row.right.is_empty() {
            return (vec![of(CollisionKind::Dropped)], None);
        }
        let mut collisions = Vec::new();
        if self.moved_apart(row) {
            collisions.push(of(CollisionKind::Moved));
        }
        let (base, left, right) = self.drafts;
        let (before, ours, theirs) = (joined(base, &row.base), joined(left, &row.left), joined(right, &row.right));
        if ours == theirs || (!row.base.is_empty() && (ours == before || theirs == before)) {
            return (collisions, None);
        }
        let Merged { wording, clashes, .. } = three_wordings(&before, &ours, &theirs, &Names::default(), self.meter);
        let kind = if row.base.is_empty() { CollisionKind::Added } else { CollisionKind::Words };
        collisions.extend(clashes.into_iter().map(|clash| Collision { kind, words: Some(clash) }));
        (collisions, Some(wording))
    }

    /// Whether both sides moved it, and what stands before it differs.
    fn moved_apart(&self, row: &Row) -> bool {
        let is_move = |pair: &Pair| matches!(pair.kind, PairKind::Moved | PairKind::MovedEdited);
        let moved = |left| self.pairs(row, left).any(is_move);
        let behind = |anchors: &Anchors, first: Option<&usize>| first.and_then(|first| anchors.get(first)).copied();
        moved(true)
            && moved(false)
            && behind(self.anchors.0, row.left.first()) != behind(self.anchors.1, row.right.first())
    }
}

fn joined(paras: &[Para<'_>], indices: &[usize]) -> String {
    let texts: Vec<&str> = indices.iter().filter_map(|index| paras.get(*index)).map(|para| para.text).collect();
    texts.join("\n")
}
