//! Words looked for in a wording, as a reader would look for them: brackets, tags and case do not stand between them.

use crate::fold::fold;
use crate::marks::{MarkKind, marks, may_have_marks};
use crate::tokens::is_superscript;
use std::collections::VecDeque;
use unicode_normalization::UnicodeNormalization;

/// How words are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// All words in this order, whole, with nothing but marks and punctuation between them.
    Phrase,
    /// All words anywhere, whole.
    Words,
    /// The letters anywhere, within words too.
    Part,
}

/// What is looked for, folded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    words: Vec<String>,
    how: Match,
}

impl Phrase {
    /// Folds what was typed; `None` when no letter and no digit is in it; a raised digit calls a footnote.
    #[must_use]
    pub fn new(typed: &str, how: Match) -> Option<Self> {
        let words: Vec<String> = words(typed).into_iter().map(|word| word.text).collect();
        (!words.is_empty()).then_some(Self { words, how })
    }

    /// Where it stands in a wording: first code point and the one after the last, in order. For [`Match::Words`] every
    /// place of every word, and none when one of them is missing.
    #[must_use]
    pub fn find(&self, wording: &str) -> Vec<(usize, usize)> {
        let found = words(wording);
        match self.how {
            Match::Phrase => self.runs(&found, |have, want| have == want, |have, want| have == want),
            Match::Part => {
                self.runs(&found, |have: &str, want: &str| have.ends_with(want), |have, want| have.starts_with(want))
            }
            Match::Words => {
                let missing = self.words.iter().any(|want| found.iter().all(|word| word.text != *want));
                let hits = found.iter().filter(|word| !missing && self.words.contains(&word.text));
                hits.map(|word| (word.start, word.end)).collect()
            }
        }
    }

    /// Runs of words; `first` and `last` compare the words at both ends, those between are whole.
    fn runs(
        &self,
        found: &[Word],
        first: impl Fn(&str, &str) -> bool,
        last: impl Fn(&str, &str) -> bool,
    ) -> Vec<(usize, usize)> {
        let alone = self.words.len() == 1;
        let end = self.words.len().saturating_sub(1);
        let mut hits: Vec<(usize, usize)> = Vec::new();
        for run in found.windows(self.words.len()) {
            let holds = run.iter().zip(&self.words).enumerate().all(|(index, (word, want))| match index {
                _ if alone && self.how == Match::Part => word.text.contains(want.as_str()),
                0 => first(&word.text, want),
                index if index == end => last(&word.text, want),
                _ => word.text == *want,
            });
            let free = run.first().zip(hits.last()).is_none_or(|(word, hit)| word.start >= hit.1);
            if let (true, true, Some(from), Some(to)) = (holds, free, run.first(), run.last()) {
                hits.push((from.start, to.end));
            }
        }
        hits
    }
}

/// One word, folded, and where it stands in code points.
struct Word {
    text: String,
    start: usize,
    end: usize,
}

/// Letters and digits in a row; an apostrophe, a hyphen or an invisible character within a word does not end it.
fn words(text: &str) -> Vec<Word> {
    let found = if may_have_marks(text) { marks(&adref_notation::read_one(text), 0) } else { Vec::new() };
    let hides = |kind| matches!(kind, MarkKind::Tag | MarkKind::Stamp | MarkKind::Call);
    let mut hidden = found.into_iter().filter(|mark| hides(mark.kind)).peekable();
    let mut words: Vec<Word> = Vec::new();
    let mut raw = String::new();
    let (mut start, mut end) = (0, 0);
    // Joints wait until it is known whether a letter follows them.
    let mut joints: VecDeque<char> = VecDeque::new();
    let mut close = |raw: &mut String, start: usize, end: usize| {
        if !raw.is_empty() {
            // Small letters first: some are composed with their accent where the capital is not.
            let folded: String = fold(raw).chars().flat_map(char::to_lowercase).nfc().collect();
            words.push(Word { text: folded, start, end });
            raw.clear();
        }
    };
    for (place, (byte, c)) in text.char_indices().enumerate() {
        while hidden.next_if(|mark| mark.end <= byte).is_some() {}
        let seen = hidden.peek().is_none_or(|mark| byte < mark.start);
        // The call of a footnote is no part of the word before it.
        let lettered = c.is_alphanumeric() && !is_superscript(c);
        if seen && (lettered || (!raw.is_empty() && is_combining(c))) {
            if raw.is_empty() {
                start = place;
            }
            raw.extend(joints.drain(..));
            raw.push(c);
            end = place + 1;
        } else if seen && !raw.is_empty() && joints.is_empty() && joins(c) {
            joints.push_back(c);
        } else {
            joints.clear();
            close(&mut raw, start, end);
        }
    }
    close(&mut raw, start, end);
    words
}

fn joins(c: char) -> bool {
    crate::fold::is_invisible(c) || crate::fold::fold_char(c).is_some_and(|c| matches!(c, '-' | '\''))
}

/// Accents that are written after their letter.
fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(typed: &str, how: Match, wording: &str) -> Vec<String> {
        let chars: Vec<char> = wording.chars().collect();
        let found = Phrase::new(typed, how).map(|phrase| phrase.find(wording)).unwrap_or_default();
        found.into_iter().map(|(from, to)| chars.iter().skip(from).take(to - from).collect()).collect()
    }

    #[test]
    fn brackets_tags_and_case_do_not_stand_between_words() {
        let wording = "Requests [the Executive Director] {EUN+ USA+} to [shall]{KEN-} report on Voluntary commitments";
        assert_eq!(hits("the executive director to", Match::Phrase, wording).len(), 1);
        assert_eq!(hits("VOLUNTARY", Match::Phrase, wording), ["Voluntary"]);
        assert_eq!(hits("director report", Match::Phrase, wording), Vec::<String>::new());
        assert_eq!(hits("director report", Match::Words, wording), ["Director", "report"]);
        assert_eq!(hits("eun", Match::Words, wording), Vec::<String>::new(), "who wants what is not words");
    }

    #[test]
    fn whole_words_are_whole_and_parts_are_not() {
        let wording = "involuntary, voluntary; non-voluntary and voluntarily";
        assert_eq!(hits("voluntary", Match::Phrase, wording), ["voluntary"]);
        assert_eq!(hits("volunt", Match::Phrase, wording), Vec::<String>::new());
        assert_eq!(hits("volunt", Match::Part, wording).len(), 4);
        assert_eq!(hits("voluntary non", Match::Part, wording).len(), 1);
    }

    #[test]
    fn composition_and_typography_fold() {
        assert_eq!(hits("côte", Match::Phrase, "Co\u{302}te d\u{2019}Ivoire"), ["Co\u{302}te"]);
        assert_eq!(hits("côte d'ivoire", Match::Phrase, "CO\u{302}TE D\u{2019}IVOIRE").len(), 1);
        assert_eq!(hits("people-centred", Match::Phrase, "people\u{2011}centred").len(), 1);
        assert_eq!(hits("soft", Match::Phrase, "so\u{ad}ft").len(), 1);
        assert_eq!(hits("h\u{331}", Match::Phrase, "H\u{331} and \u{1e96}").len(), 2, "a capital that is not composed");
        assert!(Phrase::new("  [] {} ,;", Match::Phrase).is_none());
    }

    #[test]
    fn the_call_of_a_footnote_is_no_part_of_a_word() {
        assert_eq!(hits("policy", Match::Phrase, "A policy\u{b9} for 5 m\u{b2}"), ["policy"]);
        assert_eq!(hits("5 m\u{b2}", Match::Phrase, "A policy\u{b9} for 5 m\u{b2}"), ["5 m"]);
        assert_eq!(hits("policy\u{b9}", Match::Phrase, "A [policy]\u{b9}"), ["policy"]);
    }

    #[test]
    fn places_do_not_overlap() {
        assert_eq!(Phrase::new("a a", Match::Phrase).map(|p| p.find("a a a a a")), Some(vec![(0, 3), (4, 7)]));
    }
}
