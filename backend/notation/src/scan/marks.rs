//! Strikes, emphasis, slashes, line starts: marks that are not brackets.

use super::Scanner;
use crate::leaf::{Fault, LeafKind, NONE};

/// Length of the superscript digits at the start of `text`.
pub(super) fn superscript(text: &str) -> Option<usize> {
    let end = text.find(|c| !is_raised(c)).unwrap_or(text.len());
    (end > 0).then_some(end)
}

/// A superscript digit.
pub(crate) fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Brackets of East Asian typesetting and how each closes.
const WIDE: [(char, char); 4] = [('［', '］'), ('【', '】'), ('〔', '〕'), ('〖', '〗')];

impl Scanner<'_> {
    /// Wide brackets are text, and said to be: a pair within a block as one, a sign alone by itself.
    pub(super) fn wide_sign(&mut self) -> bool {
        let Some(sign) = self.rest().chars().next() else { return false };
        if sign == '（' && self.parenthesis('）') {
            return true;
        }
        let (start, end) = (self.at, self.at + sign.len_utf8());
        if let Some((_, closes)) = WIDE.iter().find(|(opens, _)| *opens == sign) {
            self.open_wide.push((*closes, start));
        } else if WIDE.iter().any(|(_, closes)| *closes == sign) {
            let from = self.open_wide.pop_if(|(closes, _)| *closes == sign).map_or(start, |(_, from)| from);
            self.fault(Fault::WideBracket, from, end);
        }
        self.at = end;
        true
    }

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
            self.head_here();
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
        if self.at == self.note_until {
            self.flush(self.at);
        }
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
        for (closes, from) in std::mem::take(&mut self.open_wide) {
            self.fault(Fault::WideBracket, from, from + closes.len_utf8());
        }
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
        } else {
            self.head_here();
        }
    }
}
