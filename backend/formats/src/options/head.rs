//! The beginning of an option, as it is printed.

use adref_notation::{OptionStyle, option_head, says_nothing};

use crate::Provision;

use super::OptionRange;

/// What stands between the number of an option and its words.
const BEHIND: [char; 8] = [':', '：', ' ', '.', '*', '-', '–', '—'];

/// Where an option begins.
pub(super) struct Head<'p> {
    pub(super) style: OptionStyle,
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
            let wording = paragraph.wording.trim_start_matches(['[', '*']);
            let rest = wording.strip_prefix(own).unwrap_or(wording).trim_start_matches(BEHIND);
            return Some(Self { style, ordinal, label: own.to_owned(), rest, numbered: false });
        }
        let wording = paragraph.wording.trim_start_matches(['[', '*']);
        let (style, ordinal, rest) = counted(wording)?;
        let label = wording.strip_suffix(rest)?.trim_end_matches(BEHIND).to_owned();
        let rest = rest.trim_start_matches(BEHIND);
        Some(Self { style, ordinal, label, rest, numbered: paragraph.label.is_some() })
    }

    /// The paragraph whose number stands before the option.
    pub(super) fn number_before(&self, index: usize) -> Option<usize> {
        self.numbered.then_some(index)
    }

    /// The option, so far of one paragraph.
    pub(super) fn range(&self, index: usize) -> OptionRange {
        let no_text = says_nothing(self.rest.trim_start_matches(['[', ' ']));
        let inside = self.rest.strip_prefix('(').filter(|inside| inside.starts_with("para"));
        let declared = inside.and_then(|rest| rest.split_once(')')).map(|(inner, _)| format!("({inner})"));
        OptionRange { label: self.label.clone(), first: index, last: index, declared, no_text }
    }
}

/// How an option is counted, its number, and what stands behind: `Option 2`, `Option II`, `Option (b)`.
fn counted(text: &str) -> Option<(OptionStyle, u32, &str)> {
    let head = option_head(text)?;
    Some((head.style, head.number?, text.get(head.length..)?))
}
