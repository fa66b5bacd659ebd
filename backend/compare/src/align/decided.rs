//! What a person has said goes before every likeness and every identity.

use super::features::Lexicon;
use super::groups::union_likeness;
use super::{Group, Reason, ReasonCode};
use crate::compare::Para;

/// What a person has said about paragraphs of two drafts, by their indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// Paragraphs of the old and of the new draft that are one provision.
    pub together: Vec<(Vec<usize>, Vec<usize>)>,
    /// Paragraphs of the old and of the new draft that are not.
    pub apart: Vec<(usize, usize)>,
}

impl Decided {
    /// The same, of the new draft and the old one.
    pub(super) fn turned(&self) -> Self {
        Self {
            together: self.together.iter().map(|(from, to)| (to.clone(), from.clone())).collect(),
            apart: self.apart.iter().map(|(from, to)| (*to, *from)).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.together.is_empty() && self.apart.is_empty()
    }
}

/// Parts what is said to be apart and joins what is said to belong together; whoever loses a partner stands alone.
pub(super) fn apply(
    drafts: (&[Para<'_>], &[Para<'_>]),
    decided: &Decided,
    lexicon: &Lexicon,
    mut groups: Vec<Group>,
) -> Vec<Group> {
    if decided.is_empty() {
        return groups;
    }
    for (from, to) in &decided.apart {
        for group in groups.iter_mut().filter(|group| group.from.contains(from) && group.to.contains(to)) {
            part(group, *from, *to);
        }
    }
    let inside = |indices: &[usize], most: usize| !indices.is_empty() && indices.iter().all(|index| *index < most);
    for (from, to) in &decided.together {
        if !inside(from, drafts.0.len()) || !inside(to, drafts.1.len()) {
            continue;
        }
        for group in &mut groups {
            group.from.retain(|index| !from.contains(index));
            group.to.retain(|index| !to.contains(index));
        }
        groups.push(joined(drafts, lexicon, from, to));
    }
    groups.retain(|group| !group.from.is_empty() && !group.to.is_empty());
    groups
}

/// Takes the joining paragraph out of a group; of a pair nothing stays.
fn part(group: &mut Group, from: usize, to: usize) {
    if group.to.len() > 1 {
        group.to.retain(|index| *index != to);
    } else {
        group.from.retain(|index| *index != from);
    }
}

fn joined(drafts: (&[Para<'_>], &[Para<'_>]), lexicon: &Lexicon, from: &[usize], to: &[usize]) -> Group {
    let texts = |draft: &[Para<'_>], indices: &[usize]| -> Vec<String> {
        indices.iter().filter_map(|index| draft.get(*index)).map(|para| para.text.to_owned()).collect()
    };
    let mut group =
        Group { from: from.to_vec(), to: to.to_vec(), score: 0.0, sure: true, why: Reason::plain(ReasonCode::Decided) };
    group.from.sort_unstable();
    group.to.sort_unstable();
    let same = texts(drafts.0, &group.from) == texts(drafts.1, &group.to);
    group.score = if same { 1.0 } else { union_likeness(&group, lexicon) };
    group
}
