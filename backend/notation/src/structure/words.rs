//! Small judgements about words.

use crate::label;

/// Words that only join others. Two brackets are hardly rivals when one holds only such words.
const JOINING: &[&str] = &[
    "a", "an", "the", "of", "for", "to", "in", "on", "at", "by", "with", "and", "or", "as", "from", "through", "its",
    "their", "this", "that", "these", "those", "all", "into", "upon", "within", "de", "la", "le", "les", "des", "du",
    "et", "ou", "pour", "par", "dans",
];

/// How many brackets glued to each other are looked over for the word they stand in.
const GLUED: usize = 3;
/// The most letters that begin a word: `[de]centralized`.
const SYLLABLE: usize = 5;

/// True for spaces and a label.
pub(crate) fn only_label(text: &str) -> bool {
    text.trim().is_empty() || label::length(text) == text.len()
}

/// How many words; stops counting at `most` + 1.
pub(crate) fn count(text: &str, most: usize) -> usize {
    text.split_whitespace().take(most + 1).count()
}

/// True if there are letters, and all words only join others.
pub(crate) fn only_joining(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).peekable();
    words.peek().is_some() && words.all(|w| JOINING.contains(&w.to_lowercase().as_str()))
}

/// True if both begin with a capital or both do not.
pub(crate) fn same_case(a: &str, b: &str) -> bool {
    let capital = |t: &str| t.chars().find(|c| c.is_alphabetic()).map(char::is_uppercase);
    capital(a).is_some() && capital(a) == capital(b)
}

/// Where the words before a neighbour end: without trailing spaces and, before a neighbour that begins
/// with a comma, without an `and` or `or` that belongs to what follows.
pub(crate) fn end_of_words(text: &str, neighbour: &str) -> usize {
    let words = text.trim_end();
    let parenthesis = neighbour.trim_start().starts_with(',');
    let joined = [" and", " or", " et", " ou"].iter().find_map(|w| words.strip_suffix(w));
    match joined {
        Some(rest) if parenthesis && !rest.trim().is_empty() => rest.trim_end().len(),
        _ => words.len(),
    }
}

/// The beginning of a text, for messages.
pub(crate) fn excerpt(text: &str) -> String {
    let line: String = text.chars().take(48).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if line.len() < text.len() { format!("{}…", line.trim_end()) } else { line }
}

/// The last character before a place, over brackets glued to it: of `Part[y]` it is `t`.
pub(crate) fn before(text: &str) -> Option<char> {
    let mut text = text;
    for _ in 0..GLUED {
        let Some(inside) = text.strip_suffix(']') else { break };
        let near = inside.get(inside.ceil_char_boundary(inside.len().saturating_sub(16))..)?;
        let Some(open) = near.rfind('[') else { break };
        text = inside.get(..inside.len() - near.len() + open)?;
    }
    text.chars().next_back()
}

/// What short content is.
pub(crate) fn kind(content: &str, before: Option<char>, after: Option<char>) -> crate::model::BracketKind {
    use crate::model::BracketKind as Kind;
    let head = content.get(..content.floor_char_boundary(24)).unwrap_or(content);
    let words = head.trim_start();
    let short = content.len() <= 16;
    if words.get(..11).is_some_and(|word| word.eq_ignore_ascii_case("placeholder")) {
        return Kind::Placeholder;
    }
    let bare = words.trim_end();
    if short && matches!(bare, "" | "X" | "x" | "Y" | "XX" | "xx" | "XXX" | "x.x" | "TBD" | "tbd" | "TBC" | "tbc") {
        return Kind::Placeholder;
    }
    let blank = bare.chars().filter(|c| *c != ' ').all(|c| matches!(c, '.' | '…' | '_'));
    if short && blank && (bare.contains('…') || bare.chars().filter(|c| *c != ' ').count() > 2) {
        return Kind::Placeholder;
    }
    if short && !content.chars().any(char::is_alphanumeric) {
        return Kind::Punctuation;
    }
    let alternative = ["ALT", "Alt", "alt"].iter().find_map(|w| words.strip_prefix(w));
    if alternative.is_some_and(|r| r.starts_with([' ', '.', ':'])) {
        return Kind::Alternative;
    }
    if !short {
        return Kind::Words;
    }
    let letter = content.chars().count() == 1 && after.is_some_and(|c| c.is_alphanumeric() || c == '[');
    let glued = before.is_some_and(char::is_alphanumeric) && !content.contains(char::is_whitespace);
    // Scripts without capitals may have no spaces either: there every bracket stands in the middle of letters.
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    let begins = content.chars().count() <= SYLLABLE && after.is_some_and(char::is_lowercase);
    if content.chars().all(cased) && (glued || letter || begins) { Kind::Letters } else { Kind::Words }
}
