//! The name of a party at the start of a text.

use crate::parties::Registry;
use crate::scan::is_raised;

/// The longest name tried, in bytes.
pub(crate) const NAME: usize = 64;
/// Capitals that look like codes and are none.
const NOT_CODES: &[&str] = &[
    "ALT", "NB", "OP", "PP", "TBD", "TBC", "NEW", "OR", "AND", "ANNEX", "OPTION", "NOTE", "REV", "XX", "XXX", "TITLE",
    "TEXT", "PART", "ITEM", "GOAL", "SDG", "SEE", "MOVE", "FROM", "TO", "II", "III", "IV", "VI", "VII", "VIII", "IX",
    "XI",
];

pub(crate) struct Named<'a> {
    pub(crate) code: &'a str,
    pub(crate) known: bool,
    /// Several parties go by it.
    pub(crate) shared: bool,
    /// Bytes taken, digits of a glued footnote included.
    pub(crate) length: usize,
}

/// The party at the start of `text`: the longest known name or code, else an unknown code in capitals.
pub(crate) fn party_at(text: &str) -> Option<Named<'_>> {
    let registry = Registry::standard();
    if !text.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    if let Some(length) = initials(text) {
        let code = text.get(..length)?;
        return registry.is_known(code).then_some(Named {
            code,
            known: true,
            shared: registry.is_shared(code),
            length,
        });
    }
    let first = word_end(text);
    let word = text.get(..first)?;
    if registry.may_begin(word.split(is_hyphen).next().unwrap_or(word))
        && let Some(end) = registry.longest_name(text, &name_ends(text))
    {
        let code = text.get(..end)?;
        return Some(Named { code, known: true, shared: registry.is_shared(code), length: end });
    }
    if let Some(shared) = registry.code_shared(word) {
        return Some(Named { code: word, known: true, shared, length: first });
    }
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < word.len() && registry.is_known(bare) {
        return Some(Named { code: bare, known: true, shared: registry.is_shared(bare), length: first });
    }
    unknown_code(word, bare).map(|code| Named { code, known: false, shared: false, length: first })
}

/// Length of `U.S.`, `U.K.`, `U.S.A.` at the start of `text`: two initials or more, each with its full stop.
fn initials(text: &str) -> Option<usize> {
    let pairs =
        text.as_bytes().chunks_exact(2).take_while(|p| matches!(p, [c, b'.'] if c.is_ascii_uppercase())).count();
    (pairs > 1 && pairs < 6).then_some(2 * pairs)
}

fn unknown_code<'a>(word: &'a str, bare: &str) -> Option<&'a str> {
    let capitals = word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let size = (2..=6).contains(&word.len()) && bare.len() >= 2;
    (capitals && size && !NOT_CODES.contains(&bare)).then_some(word)
}

/// End of the first word; a hyphen belongs to it only between letters or digits, the number of a note never.
pub(crate) fn word_end(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = (is_hyphen(c) || matches!(c, '\'' | '’')) && chars.peek().is_some_and(|(_, n)| n.is_alphanumeric());
        if !(c.is_alphanumeric() || inner) || is_raised(c) {
            return at;
        }
    }
    text.len()
}

/// The hyphens of keyboards and of typesetting.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Places where a name of several words may end; the number of a note may be glued to it.
fn name_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let letter = c.is_alphanumeric() && !is_raised(c);
        let number = c.is_ascii_digit() && before.is_alphabetic();
        if number || (!letter && (before.is_alphanumeric() || before == ')')) {
            ends.push(at);
        }
        if at > NAME || !(letter || is_hyphen(c) || matches!(c, ' ' | '\'' | '’' | '(' | ')' | ',' | '.')) {
            return ends;
        }
        before = c;
    }
    ends.push(text.len());
    ends
}
