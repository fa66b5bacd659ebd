//! Where the words of a text came from: for every stretch of the last wording, the wording in which it first stood.

use crate::options::Options;
use crate::redline::{OpKind, redline};

/// A stretch of the last wording, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OriginSpan {
    /// Its first code point.
    pub start: usize,
    /// Just after its last.
    pub end: usize,
    /// The wording it first stood in, by its place among those given.
    pub wording: usize,
}

/// Follows every word of the last of these wordings back to the one it first stood in.
#[must_use]
pub fn origins(wordings: &[&str]) -> Vec<OriginSpan> {
    let Some((first, rest)) = wordings.split_first() else { return Vec::new() };
    let mut from = vec![0; first.chars().count()];
    let mut old = *first;
    for (number, new) in (1..).zip(rest) {
        let mut next = Vec::with_capacity(new.len());
        let mut at = 0;
        for op in redline(old, new, &Options::default()).ops {
            let size = op.text.chars().count();
            match op.op {
                OpKind::Same => {
                    next.extend(from.iter().skip(at).take(size));
                    at += size;
                }
                OpKind::Del => at += size,
                OpKind::Ins => next.extend(std::iter::repeat_n(number, size)),
            }
        }
        (from, old) = (next, new);
    }
    let mut spans: Vec<OriginSpan> = Vec::new();
    for (place, wording) in from.into_iter().enumerate() {
        match spans.last_mut().filter(|span| span.wording == wording) {
            Some(span) => span.end = place + 1,
            None => spans.push(OriginSpan { start: place, end: place + 1, wording }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::origins;

    fn words(wordings: &[&str]) -> Vec<(String, usize)> {
        let last = wordings.last().unwrap();
        let cut = |start: usize, end: usize| last.chars().skip(start).take(end - start).collect::<String>();
        origins(wordings).iter().map(|span| (cut(span.start, span.end).trim().to_owned(), span.wording)).collect()
    }

    #[test]
    fn every_word_knows_when_it_came() {
        let all = [
            "Decides to review the rules",
            "Decides to review all rules yearly",
            "Resolves to review all rules yearly",
        ];
        let found = words(&all);
        assert!(found.contains(&("Resolves".to_owned(), 2)), "{found:?}");
        assert!(found.contains(&("to review".to_owned(), 0)), "{found:?}");
        assert!(found.contains(&("all".to_owned(), 1)) && found.contains(&("yearly".to_owned(), 1)), "{found:?}");
    }

    #[test]
    fn the_spans_tile_the_text() {
        for all in [&["a b c", "a x c d", "é x c"][..], &["", "one"], &["one", ""], &["same", "same"]] {
            let spans = origins(all);
            let length = all.last().unwrap().chars().count();
            let mut at = 0;
            for span in &spans {
                assert!(span.start == at && span.end > at);
                at = span.end;
            }
            assert_eq!(at, length, "{all:?}");
        }
        assert!(origins(&[]).is_empty());
    }
}
