//! From aligned tokens to operations that give both texts back byte for byte.

use super::structure::Structure;
use super::{Op, OpClass, OpKind, classes};
use crate::tokens::Token;
use crate::wording::Wording;
use std::ops::Range;

/// One side of a comparison.
pub(super) struct Side<'t> {
    pub(super) text: &'t str,
    pub(super) wording: &'t Wording,
    pub(super) structure: &'t Structure,
}

impl<'t> Side<'t> {
    pub(super) fn tokens(&self) -> &'t [Token] {
        &self.wording.tokens
    }

    fn slice(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }

    /// Byte where the token ends, or the beginning of the text before the first.
    fn end_of(&self, before: Option<usize>) -> usize {
        before.and_then(|index| self.tokens().get(index)).map_or(0, |token| token.end)
    }

    /// Byte where the token starts, or the end of the text after the last.
    fn start_of(&self, index: usize) -> usize {
        self.tokens().get(index).map_or(self.text.len(), |token| token.start)
    }

    /// What a token of a run is by itself.
    fn alone(&self, index: usize, run: &Range<usize>) -> Option<OpClass> {
        self.tokens().get(index).and_then(|token| self.structure.stands_alone(index, token.kind, run))
    }

    fn token_text(&self, index: usize) -> &'t str {
        self.tokens().get(index).map_or("", |token| self.slice(token.start..token.end))
    }

    /// Bytes of white space in front of and behind the tokens of a run that lies in `start..end`.
    fn margins(&self, run: &Range<usize>, start: usize, end: usize) -> (usize, usize) {
        match run.end.checked_sub(1).filter(|last| *last >= run.start) {
            Some(last) => (self.start_of(run.start).saturating_sub(start), end.saturating_sub(self.end_of(Some(last)))),
            None => (end - start, end - start),
        }
    }
}

/// The operations in reading order, deletions before insertions at one place.
pub(super) fn operations(old: &Side<'_>, new: &Side<'_>, pairs: &[(usize, usize)]) -> Vec<Op> {
    let mut ops = Ops::default();
    let mut last: Option<(usize, usize)> = None;
    let end = (old.tokens().len(), new.tokens().len());
    for pair in pairs.iter().copied().chain(std::iter::once(end)) {
        let from = last.map_or((0, 0), |last| (last.0 + 1, last.1 + 1));
        between(old, new, from.0..pair.0, from.1..pair.1, last, &mut ops);
        if pair != end {
            let (before, after) = (old.token_text(pair.0), new.token_text(pair.1));
            if before == after {
                ops.same(before);
            } else {
                ops.changed(before, after, classes::of_spelling(before, after));
            }
        }
        last = Some(pair);
    }
    ops.list
}

/// What lies between two kept tokens: white space, and perhaps a change.
fn between(
    old: &Side<'_>,
    new: &Side<'_>,
    gone: Range<usize>,
    come: Range<usize>,
    last: Option<(usize, usize)>,
    ops: &mut Ops,
) {
    let (old_start, old_end) = (old.end_of(last.map(|last| last.0)), old.start_of(gone.end));
    let (new_start, new_end) = (new.end_of(last.map(|last| last.1)), new.start_of(come.end));
    let (before, after) = (old.slice(old_start..old_end), new.slice(new_start..new_end));
    if before == after {
        ops.same(before);
        return;
    }
    if gone.is_empty() && come.is_empty() {
        ops.changed(before, after, OpClass::Invisible);
        return;
    }
    let (head, tail) =
        shared_space((before, old.margins(&gone, old_start, old_end)), (after, new.margins(&come, new_start, new_end)));
    ops.same(before.get(..head).unwrap_or_default());
    let before_word = last.map(|last| old.token_text(last.0));
    pieces(old, &gone, old_start + head..old_end - tail, OpKind::Del, (new, &come), before_word, ops);
    pieces(new, &come, new_start + head..new_end - tail, OpKind::Ins, (old, &gone), before_word, ops);
    ops.same(before.get(before.len() - tail..).unwrap_or_default());
}

/// Bytes of white space that both stretches begin and end with. A side that is nothing but white space has one space
/// to give: in front if it fits there, else behind.
fn shared_space(before: (&str, (usize, usize)), after: (&str, (usize, usize))) -> (usize, usize) {
    let ((before, (lead, x)), (after, (other_lead, y))) = (before, after);
    let head = if before.get(..lead) == after.get(..other_lead) { lead } else { 0 };
    let rest = before.len().min(after.len()) - head;
    let fits = x == y && x <= rest && before.get(before.len() - x..) == after.get(after.len() - y..);
    (head, if fits { x } else { 0 })
}

/// Writes one side of a change; marks whose partner lies elsewhere are pieces of their own.
fn pieces(
    side: &Side<'_>,
    run: &Range<usize>,
    bytes: Range<usize>,
    kind: OpKind,
    other: (&Side<'_>, &Range<usize>),
    before: Option<&str>,
    ops: &mut Ops,
) {
    let inner = |side: &Side<'_>, run: &Range<usize>| -> Vec<Token> {
        let whole = run.clone().filter(|index| side.alone(*index, run).is_none());
        whole.filter_map(|index| side.tokens().get(index)).copied().collect()
    };
    let (mine, theirs) = (inner(side, run), inner(other.0, other.1));
    let class = if mine.is_empty() && run.is_empty() {
        OpClass::Invisible
    } else {
        classes::of_run(&mine, side.text, &theirs, other.0.text, before)
    };
    let mut at = bytes.start;
    let mut piece_class = None;
    for index in run.clone() {
        let next = side.alone(index, run).unwrap_or(class);
        let start = side.start_of(index).max(at);
        if let Some(current) = piece_class
            && current != next
        {
            ops.push(kind, side.slice(at..start), current);
            at = start;
        }
        piece_class = Some(next);
    }
    ops.push(kind, side.slice(at..bytes.end.max(at)), piece_class.unwrap_or(class));
}

/// The operations so far; neighbours of one kind and class grow together.
#[derive(Default)]
struct Ops {
    list: Vec<Op>,
}

impl Ops {
    fn push(&mut self, op: OpKind, text: &str, class: OpClass) {
        if text.is_empty() {
            return;
        }
        match self.list.last_mut() {
            Some(last) if last.op == op && last.class == class => last.text.push_str(text),
            _ => self.list.push(Op { op, text: text.to_owned(), class }),
        }
    }

    fn same(&mut self, text: &str) {
        self.push(OpKind::Same, text, OpClass::Words);
    }

    fn changed(&mut self, before: &str, after: &str, class: OpClass) {
        self.push(OpKind::Del, before, class);
        self.push(OpKind::Ins, after, class);
    }
}
