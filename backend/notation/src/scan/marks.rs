//! Strikes, emphasis, slashes, line starts: marks that are not brackets.

use super::{Scanner, small};
use crate::leaf::{Fault, LeafKind, NONE};

/// Length of the superscript digits at the start of `text`.
pub(super) fn superscript(text: &str) -> Option<usize> {
    let end = text.find(|c| !matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')).unwrap_or(text.len());
    (end > 0).then_some(end)
}

impl Scanner<'_> {
    pub(super) fn tilde(&mut self) -> bool {
        if !self.rest().starts_with("~~") {
            return false;
        }
        self.leaf(2, LeafKind::Strike, NONE);
        let this = self.out.leaves.len() - 1;
        let Some(first) = self.open_strike.take() else {
            self.open_strike = Some(this);
            return true;
        };
        let row = self.strikes;
        self.strikes += 1;
        for index in [first, this] {
            if let Some(leaf) = self.out.leaves.get_mut(index) {
                leaf.data = row;
            }
        }
        true
    }

    /// One star emphasizes, two do so strongly. A star with spaces on both sides is a star.
    pub(super) fn star(&mut self) -> bool {
        let rest = self.rest();
        let length = rest.len() - rest.trim_start_matches('*').len();
        let kind = match length {
            1 => LeafKind::Emphasis,
            2 => LeafKind::Strong,
            _ => {
                self.at += length;
                return true;
            }
        };
        let after = rest.get(length..).unwrap_or("").chars().next();
        let can_close = self.before().is_some_and(|c| !c.is_whitespace());
        let can_open = after.is_some_and(|c| !c.is_whitespace());
        let partner =
            self.open_stars.last().copied().filter(|&i| self.out.leaves.get(i).is_some_and(|l| l.kind == kind));
        if can_close && let Some(first) = partner {
            self.open_stars.pop();
            self.leaf(length, kind, 0);
            if let Some(leaf) = self.out.leaves.get_mut(first) {
                leaf.data = 0;
            }
        } else if can_open && !self.before().is_some_and(char::is_alphanumeric) {
            self.leaf(length, kind, NONE);
            self.open_stars.push(self.out.leaves.len() - 1);
        } else {
            self.at += length;
        }
        true
    }

    /// A slash with a space on both sides. Whether it stands in a bracket is seen later.
    pub(super) fn slash(&mut self) -> bool {
        let after = self.rest().chars().nth(1);
        let spaced = self.before().is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace);
        spaced && self.leaf(1, LeafKind::Slash, NONE)
    }

    pub(super) fn newline(&mut self) -> bool {
        let rest = self.rest();
        let gap = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n', '\u{c}']).len();
        let blank = rest.get(1..gap).is_some_and(|g| g.contains('\n'));
        if blank {
            self.leaf(gap, LeafKind::Break, NONE);
            self.block_ends();
        } else {
            self.at += gap.max(1);
        }
        self.line_start();
        true
    }

    /// Strikes and emphasis do not cross a blank line.
    pub(super) fn block_ends(&mut self) {
        for index in std::mem::take(&mut self.open_stars) {
            if let Some(leaf) = self.out.leaves.get_mut(index) {
                leaf.kind = LeafKind::Text;
            }
        }
        if let Some(leaf) = self.open_strike.take().and_then(|i| self.out.leaves.get_mut(i)) {
            leaf.kind = LeafKind::Text;
            let (start, end) = (leaf.start as usize, leaf.end as usize);
            self.fault(Fault::StrikeNotClosed, start, end);
        }
    }

    /// What only begins a line: a fence, an option after a label.
    pub(super) fn line_start(&mut self) {
        let rest = self.rest();
        if rest.starts_with("```") {
            self.fence();
        }
    }

    /// `Option 1:`, at the start of a line, of a bracket or after a label.
    pub(super) fn option_head(&mut self) -> bool {
        let Some(length) = option_head_length(self.rest()) else { return false };
        let before = self.text.get(..self.at).unwrap_or("");
        let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(40))..).unwrap_or("");
        let lead = near.rsplit('\n').next().unwrap_or("").trim_start().trim_end_matches(['[', '*']);
        if crate::label::length(lead) < lead.len() {
            return false;
        }
        self.leaf(length, LeafKind::OptionHead, NONE)
    }
}

/// Length of `Option 1:`, `Option II:`, `Option (a):`; the colon must be there.
pub(crate) fn option_head_length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("Option")?;
    let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}']).len();
    let name = rest.get(gap..)?;
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '(' | ')' | '.')))?;
    let word = name.get(..end)?.trim_matches(['(', ')', '.']);
    let short = !word.is_empty() && word.len() <= 5;
    let number =
        word.chars().all(|c| c.is_ascii_digit()) || word.len() == 1 || word.chars().all(|c| "IVXivx".contains(c));
    let after = name.get(end..)?;
    let colon = after.trim_start_matches(' ');
    (gap > 0 && short && number && colon.starts_with(':')).then(|| small(text.len() - colon.len() + 1) as usize)
}
