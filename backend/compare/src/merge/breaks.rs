//! Line breaks inside a paragraph: where a party's program has wrapped the same words elsewhere, nothing was proposed.

use super::variant::{Base, Variant};
use crate::options::{Meter, Options};
use crate::tokens::{Interner, Token};

/// A wording with the line breaks of another one between the words it has kept of it, and none beside other words. A wording
/// that breaks its lines where the other does stays as it is, and so do other spaces.
#[must_use]
pub fn with_breaks_of(base: &str, text: &str, options: &Options<'_>) -> String {
    let breaks = |space: &str| space.contains(['\n', '\r']);
    if !breaks(base) && !breaks(text) {
        return text.to_owned();
    }
    let meter = Meter::new(options);
    let mut keys = Interner::exact();
    let source = Base::new(base, &mut keys);
    let variant = Variant::new(text, &source, &mut keys, &meter);
    // For every word of the text, the space that stands behind it in the base, if the next word does too.
    let mut theirs: Vec<Option<&str>> = vec![None; variant.tokens().len()];
    for (index, pair) in variant.kept.windows(2).enumerate() {
        if let [Some(left), Some(right)] = pair
            && *right == left + 1
            && let Some(slot) = theirs.get_mut(*left)
        {
            *slot = Some(space(base, source.tokens(), index).0);
        }
    }
    let own = |word: usize| space(text, variant.tokens(), word);
    let elsewhere = |(word, theirs): (usize, &Option<&str>)| {
        theirs.is_some_and(|theirs| {
            !theirs.is_empty() && !own(word).0.is_empty() && breaks(theirs) != breaks(own(word).0)
        })
    };
    if !theirs.iter().enumerate().any(elsewhere) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (word, theirs) in theirs.iter().enumerate() {
        let (own, start) = own(word);
        let new = match theirs {
            Some(theirs) if !theirs.is_empty() && !own.is_empty() && breaks(theirs) != breaks(own) => theirs,
            None if breaks(own) && word + 1 < variant.tokens().len() => " ",
            _ => continue,
        };
        out.push_str(text.get(at..start).unwrap_or_default());
        out.push_str(new);
        at = start + own.len();
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The space behind a word, and its first byte.
fn space<'t>(text: &'t str, tokens: &[Token], word: usize) -> (&'t str, usize) {
    let start = tokens.get(word).map_or(text.len(), |token| token.end);
    let end = tokens.get(word + 1).map_or(text.len(), |token| token.start);
    (text.get(start..end).unwrap_or_default(), start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrapped_elsewhere_are_the_same_words() {
        let wrapped = |base, text| with_breaks_of(base, text, &Options::default());
        assert_eq!(wrapped("States shall\nact now.", "States shall act\nnow."), "States shall\nact now.");
        assert_eq!(wrapped("States shall\nact now.", "States may act\nnow."), "States may act now.");
        assert_eq!(wrapped("States shall\nact now.", "States shall act\nright now."), "States shall\nact right now.");
        assert_eq!(
            wrapped("States shall\nact.", "States shall\nact.\nNow."),
            "States shall\nact.\nNow.",
            "a line more"
        );
        assert_eq!(wrapped("States  act", "States act"), "States act", "a space more is a change like others");
    }
}
