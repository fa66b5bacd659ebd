//! Two drafts are paired in one order, whichever is named first: what became of a text forwards is what it came from
//! backwards.

use super::{Group, ReasonCode};
use crate::compare::Para;
use std::cmp::Ordering;

/// Whether the drafts are paired the other way round: the one with fewer words comes first.
pub(super) fn is_turned(a: &[Para<'_>], b: &[Para<'_>]) -> bool {
    let size = |draft: &[Para<'_>]| draft.iter().map(|para| para.text.len()).sum::<usize>();
    let words = || a.iter().map(|para| (para.text, para.label)).cmp(b.iter().map(|para| (para.text, para.label)));
    let order = size(a).cmp(&size(b)).then(a.len().cmp(&b.len())).then_with(words);
    order == Ordering::Greater
}

/// Groups as seen from the other draft.
pub(super) fn turned(mut groups: Vec<Group>) -> Vec<Group> {
    for group in &mut groups {
        std::mem::swap(&mut group.from, &mut group.to);
        group.why.code = match group.why.code {
            ReasonCode::Split => ReasonCode::Merged,
            ReasonCode::Merged => ReasonCode::Split,
            other => other,
        };
    }
    groups
}
