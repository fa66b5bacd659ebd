//! A text as searched: folded characters, one space for any white space, and where each stood.

use crate::fold::{fold_char, is_blank};
use unicode_normalization::UnicodeNormalization;

/// Folded characters with their first code point in the text.
pub(super) struct Flat {
    pub(super) chars: Vec<char>,
    places: Vec<usize>,
}

impl Flat {
    pub(super) fn of(text: &str) -> Self {
        let mut flat = Self { chars: Vec::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
        let mut cluster = String::new();
        let mut cluster_start = 0;
        for (place, c) in text.chars().enumerate() {
            if cluster.is_empty() || unicode_normalization::char::canonical_combining_class(c) != 0 {
                if cluster.is_empty() {
                    cluster_start = place;
                }
                cluster.push(c);
                continue;
            }
            flat.push(&cluster, cluster_start);
            cluster.clear();
            cluster.push(c);
            cluster_start = place;
        }
        flat.push(&cluster, cluster_start);
        if flat.chars.last() == Some(&' ') {
            flat.chars.pop();
            flat.places.pop();
        }
        flat
    }

    fn push(&mut self, cluster: &str, start: usize) {
        for c in cluster.nfc() {
            let folded = if is_blank(c) { Some(' ') } else { fold_char(c) };
            let Some(c) = folded else { continue };
            if c == ' ' && self.chars.last().is_none_or(|last| *last == ' ') {
                continue;
            }
            self.chars.push(c);
            self.places.push(start);
        }
    }

    /// First code point and the one after the last, of folded characters `start..end`.
    pub(super) fn span(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self.places.get(start).copied().unwrap_or_default();
        let last = end.checked_sub(1).and_then(|last| self.places.get(last)).copied().unwrap_or(from);
        // Combining characters that were folded into the last one belong to the span.
        let to = match self.places.get(end) {
            Some(next) if self.chars.get(end).is_some_and(|c| *c != ' ') => *next,
            _ => last + 1,
        };
        (from, to.max(last + 1))
    }
}
