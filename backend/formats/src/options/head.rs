//! The beginning of an option, as it is printed.

use crate::Provision;

use super::OptionRange;

/// How options are counted. Options of one group are counted in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Arabic,
    Roman,
    Letter,
}

/// Where an option begins.
pub(super) struct Head<'p> {
    pub(super) style: Style,
    pub(super) ordinal: u32,
    label: String,
    /// What stands behind the label.
    rest: &'p str,
    /// The label stands in the words, behind the paragraph's own number.
    numbered: bool,
}

impl<'p> Head<'p> {
    /// The beginning of an option, if the paragraph is one.
    pub(super) fn of(paragraph: &Provision<'p>) -> Option<Self> {
        let own = paragraph.label.unwrap_or_default();
        if let Some((style, ordinal, "")) = counted(own) {
            let wording = paragraph.wording;
            let rest = wording.strip_prefix(own).unwrap_or(wording).trim_start_matches([':', ' ']);
            return Some(Self { style, ordinal, label: own.to_owned(), rest, numbered: false });
        }
        let wording = paragraph.wording.trim_start_matches('[');
        let (style, ordinal, rest) = counted(wording)?;
        let rest = rest.strip_prefix(':')?;
        let label = wording.get(..wording.len() - rest.len() - 1)?.to_owned();
        Some(Self { style, ordinal, label, rest: rest.trim_start(), numbered: paragraph.label.is_some() })
    }

    /// The paragraph whose number stands before the option.
    pub(super) fn number_before(&self, index: usize) -> Option<usize> {
        self.numbered.then_some(index)
    }

    /// The option, so far of one paragraph.
    pub(super) fn range(&self, index: usize) -> OptionRange {
        let lower = self.rest.trim_start_matches(['[', ' ']).to_lowercase();
        let no_text =
            ["no text", "no provision", "no reference", "no article"].iter().any(|none| lower.starts_with(none));
        let declared = self
            .rest
            .strip_prefix("(paragraph")
            .and_then(|rest| rest.split_once(')'))
            .map(|(inner, _)| format!("(paragraph{inner})"));
        // "No text additional to paragraph 2" is a text.
        let no_text = no_text && !lower.starts_with("no text additional");
        OptionRange { label: self.label.clone(), first: index, last: index, declared, no_text }
    }
}

/// How an option is counted, its number, and what stands behind: `Option 2`, `Option II`, `Option (b)`.
fn counted(text: &str) -> Option<(Style, u32, &str)> {
    let rest = text.strip_prefix("Option").or_else(|| text.strip_prefix("OPTION"))?.strip_prefix(' ')?;
    if let Some(inner) = rest.strip_prefix('(') {
        let (letter, rest) = inner.split_once(')')?;
        let mut letters = letter.chars();
        let (Some(letter @ 'a'..='z'), None) = (letters.next(), letters.next()) else { return None };
        return Some((Style::Letter, u32::from(letter) - u32::from('a') + 1, rest));
    }
    let word = rest.split(|c: char| !c.is_ascii_alphanumeric()).next().filter(|word| !word.is_empty())?;
    let behind = rest.get(word.len()..)?;
    if let Ok(number) = word.parse() {
        return Some((Style::Arabic, number, behind));
    }
    if let Some(number) = roman(word) {
        return Some((Style::Roman, number, behind));
    }
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'A'..='Z'), None) => Some((Style::Letter, u32::from(letter) - u32::from('A') + 1, behind)),
        _ => None,
    }
}

/// A small roman number.
fn roman(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    NUMBERS.iter().position(|number| *number == word).and_then(|at| u32::try_from(at + 1).ok())
}
