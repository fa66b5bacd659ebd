//! A wording for readers who may not see who holds what.

use crate::leaf::{Leaf, LeafKind};
use crate::scan::scan;

/// A wording without positions, and how its places correspond to those of the original. All offsets are code points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stripped {
    /// What is left.
    pub text: String,
    /// Removed pieces: offset in the original, length, in order.
    removed: Vec<(usize, usize)>,
}

impl Stripped {
    /// Where a place of the stripped text is in the original: the first such place.
    #[must_use]
    pub fn to_original(&self, offset: usize) -> usize {
        let mut place = offset;
        for (start, length) in &self.removed {
            if *start > place || (*start == place && offset_is_end(self, offset)) {
                break;
            }
            place += length;
        }
        place
    }

    /// Where a place of the original is in the stripped text; a place inside something removed is where it was.
    #[must_use]
    pub fn from_original(&self, offset: usize) -> usize {
        let mut place = offset;
        for (start, length) in &self.removed {
            if *start >= offset {
                break;
            }
            place -= (*length).min(offset - start);
        }
        place
    }
}

/// The end of the text stays before what was removed behind it.
fn offset_is_end(stripped: &Stripped, offset: usize) -> bool {
    offset == stripped.text.chars().count()
}

/// Removes every tag, owner and note that says who holds what, with the space before it. Brackets, strikes and stamps stay.
#[must_use]
pub fn without_positions(wording: &str) -> Stripped {
    let scanned = scan(wording);
    let mut out = Stripped::default();
    let mut at = 0;
    for leaf in &scanned.leaves {
        let text = wording.get(leaf.start as usize..leaf.end as usize).unwrap_or("");
        if !says_who(leaf, text) {
            out.text.push_str(text);
            at += text.chars().count();
            continue;
        }
        let mut length = text.chars().count();
        let mut start = at;
        let prefix = out.text.ends_with('[');
        let kept = out.text.trim_end_matches([' ', '\u{a0}']).len();
        if !prefix && !text.is_empty() {
            let spaces = out.text.get(kept..).map_or(0, |s| s.chars().count());
            out.text.truncate(kept);
            start -= spaces;
            length += spaces;
        }
        match out.removed.last_mut() {
            Some((from, size)) if *from + *size == start => *size += length,
            _ => out.removed.push((start, length)),
        }
        at = start + length;
    }
    out
}

fn says_who(leaf: &Leaf, text: &str) -> bool {
    match leaf.kind {
        LeafKind::Tag | LeafKind::Owner => true,
        LeafKind::Note => names_a_party(text),
        _ => false,
    }
}

fn names_a_party(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').any(|word| word.len() > 1 && crate::Registry::standard().find(word).is_some())
}
