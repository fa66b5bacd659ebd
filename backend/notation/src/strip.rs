//! A wording for readers who may not see who holds what.

use crate::leaf::{Leaf, LeafKind};
use crate::scan::scan;

/// How often what is left is looked at again: taking out one tag may put another one together.
const ROUNDS: usize = 8;

/// A wording without positions, and how its places correspond to those of the original. All offsets are code points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stripped {
    /// What is left.
    pub text: String,
    /// Where each character of it stands in the original.
    kept: Vec<usize>,
    /// Length of the original.
    length: usize,
}

impl Stripped {
    /// Where a place of the stripped text is in the original. The end is the end.
    #[must_use]
    pub fn to_original(&self, offset: usize) -> usize {
        self.kept.get(offset).copied().unwrap_or(self.length)
    }

    /// Where a place of the original is in the stripped text; a place inside something removed is where it was.
    #[must_use]
    pub fn from_original(&self, offset: usize) -> usize {
        self.kept.partition_point(|&place| place < offset)
    }

    /// Keeps the characters that `keep` says, by their number.
    fn retain(&mut self, keep: &[bool]) {
        let flag = |index: usize| keep.get(index).copied().unwrap_or(true);
        self.text = self.text.chars().enumerate().filter(|(index, _)| flag(*index)).map(|(_, c)| c).collect();
        let mut index = 0;
        self.kept.retain(|_| {
            index += 1;
            flag(index - 1)
        });
    }
}

/// Removes every tag, owner and note that says who holds what, with the space that belongs to it. Brackets, strikes and
/// stamps stay. What is left holds no position that the reader would find.
#[must_use]
pub fn without_positions(wording: &str) -> Stripped {
    let length = wording.chars().count();
    let mut out = Stripped { text: wording.to_owned(), kept: (0..length).collect(), length };
    for round in 0..2 * ROUNDS {
        if round == ROUNDS {
            let keep: Vec<bool> = out.text.chars().map(|c| !matches!(c, '{' | '}' | '<' | '>')).collect();
            out.retain(&keep);
        }
        let keep = kept(&out.text);
        if keep.iter().all(|k| *k) {
            break;
        }
        out.retain(&keep);
    }
    out
}

/// Which characters stay.
fn kept(wording: &str) -> Vec<bool> {
    let mut keep: Vec<bool> = Vec::with_capacity(wording.len());
    let mut spaces = 0;
    let mut behind_prefix = false;
    let mut last = ' ';
    for leaf in &scan(wording, true).leaves {
        let text = wording.get(leaf.start as usize..leaf.end as usize).unwrap_or("");
        if !says_who(leaf, text) {
            for c in text.chars() {
                let space = matches!(c, ' ' | '\u{a0}');
                keep.push(!(space && behind_prefix));
                behind_prefix &= space;
                spaces = if space { spaces + 1 } else { 0 };
                last = c;
            }
            continue;
        }
        // An owner before the words takes the space behind it along; everything else the space before it.
        behind_prefix = leaf.kind == LeafKind::Owner && last == '[';
        let from = keep.len() - spaces;
        keep.iter_mut().skip(from).for_each(|k| *k = false);
        keep.extend(text.chars().map(|_| false));
        spaces = 0;
    }
    keep
}

fn says_who(leaf: &Leaf, text: &str) -> bool {
    match leaf.kind {
        LeafKind::Tag | LeafKind::Owner => true,
        LeafKind::Note => names_a_party(text),
        _ => false,
    }
}

fn names_a_party(text: &str) -> bool {
    let registry = crate::Registry::standard();
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .any(|word| word.len() > 1 && (registry.is_known(word) || registry.may_begin_capital(word)))
}

#[cfg(test)]
mod tests {
    use super::without_positions;

    #[test]
    fn positions_go_and_brackets_stay() {
        for (wording, left) in [
            ("the [equitable] {EUN+ ARG-} {reserve IND}, and", "the [equitable], and"),
            ("[US/AU propose; CL oppose: words] x", "[words] x"),
            ("[extreme - US; G77 delete] y", "[extreme] y"),
            ("[and commitments] (G77) (EU: delete) z", "[and commitments] z"),
            ("{Principles} [x] {EUN would like to think}", "{Principles} [x]"),
            ("[x] {EUN+ USA- and", "[x] and"),
            ("[poverty eradication and EU]", "[poverty eradication and]"),
            ("{EU{EUN+}N+} x", " x"),
            ("x ad ref 31 May 2023 19.39", "x ad ref 31 May 2023 19.39"),
            ("Negotiators' Note: JP is considering.", ""),
        ] {
            assert_eq!(without_positions(wording).text, left, "{wording}");
        }
    }
}
