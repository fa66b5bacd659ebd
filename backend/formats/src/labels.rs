//! What is printed before a provision: `1.`, `7.bis`, `(a)`, `ALT a:`, `Option 1:`, `Pp3`, `Article 2bis`.

use crate::words_as_labels::worded;

/// How a label is written: labels of one list share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Style {
    /// `1.`
    Number,
    /// `(1)`, `1)`
    NumberInParens,
    /// `1.1.`
    Dotted,
    /// `a.`, `a)`, `(a)`, and the same letters when they are read as roman figures.
    Letter(Shape),
    /// `A.`, `(A)`, `II.`
    Capital(Shape),
    /// `PP3`, `OP1`: the paragraph codes of drafting sessions.
    Code,
    /// `ALT a:`
    Alternative,
    /// `Option 1:`
    Choice,
    /// `Article 2`, `Section 1`: a word and a number that begin a part of the text.
    Part,
    /// `Annex`, `Annex II`
    Annex,
    /// `Figure 1`, `Table 2`
    Figure,
}

/// The punctuation around a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Shape {
    /// `a.`
    Point,
    /// `a)`
    Closed,
    /// `(a)`
    Round,
}

/// A label at the beginning of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    /// As printed, without a full stop or colon at its end.
    pub(crate) text: String,
    pub(crate) style: Style,
    /// Its place in the list as a number or letter, from 1.
    pub(crate) value: u32,
    /// Its place when the letters are roman figures.
    pub(crate) roman: Option<u32>,
    /// `bis`, `ter`: put in between.
    pub(crate) inserted: bool,
    /// Bytes before it: brackets and marks it stands inside.
    pub(crate) before: usize,
    /// Bytes up to the words after it.
    pub(crate) until: usize,
}

impl Label {
    /// Nothing but brackets before it: it can be taken off the words.
    pub(crate) fn stands_free(&self) -> bool {
        self.before == 0
    }

    /// It belongs to the words: what an option holds can only be read with its head.
    pub(crate) fn stays(&self) -> bool {
        self.style == Style::Choice
    }

    /// It may follow `last` in one list.
    pub(crate) fn follows(&self, last: &Self) -> bool {
        self.style == last.style
            && (self.value == last.value + 1
                || (self.inserted && self.value == last.value)
                || self.roman.zip(last.roman).is_some_and(|(now, then)| now == then + 1))
    }

    /// It may be the first of a list.
    pub(crate) fn is_first(&self) -> bool {
        self.value == 1 || self.roman == Some(1)
    }
}

const LATIN: [&str; 11] =
    ["bis", "ter", "quater", "quat", "quinquies", "sexies", "septies", "octies", "novies", "decies", "alt"];

/// Reads the label a text begins with, if it begins with one.
pub(crate) fn parse(text: &str) -> Option<Label> {
    let body = text.trim_start_matches(['[', '*', '~', '_']);
    let body = if body.len() < text.len() { body.trim_start() } else { body };
    let before = text.len() - body.len();
    let found = in_parens(body).or_else(|| numbered(body)).or_else(|| lettered(body)).or_else(|| worded(body))?;
    let (mut label, rest) = found;
    let words = rest.trim_start();
    label.before = before;
    label.until = text.len() - words.len();
    Some(label)
}

/// A label and the text behind it.
pub(crate) type Found<'a> = Option<(Label, &'a str)>;

/// A label that is counted by `value`.
pub(crate) fn label(text: impl Into<String>, style: Style, value: u32) -> Label {
    Label { text: text.into(), style, value, roman: None, inserted: false, before: 0, until: 0 }
}

/// What may come straight after a label: white space, the end, or a bracket.
pub(crate) fn open_end(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '[' | '{' | '“' | '*' | '~'))
}

fn in_parens(text: &str) -> Found<'_> {
    let (inner, rest) = text.strip_prefix('(')?.split_once(')')?;
    if inner.is_empty() || inner.len() > 6 || !open_end(rest) {
        return None;
    }
    let printed = format!("({inner})");
    if inner.chars().all(|c| c.is_ascii_digit()) && inner.len() <= 3 {
        return Some((label(printed, Style::NumberInParens, inner.parse().ok()?), rest));
    }
    Some((letters(inner, printed, Shape::Round)?, rest))
}

fn lettered(text: &str) -> Found<'_> {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).filter(|end| (1..=6).contains(end))?;
    let (word, rest) = text.split_at_checked(end)?;
    let point = rest.strip_prefix('.').map(|r| (r, Shape::Point, word.to_owned()));
    let (rest, shape, printed) =
        point.or_else(|| rest.strip_prefix(')').map(|r| (r, Shape::Closed, format!("{word})"))))?;
    if !open_end(rest) {
        return None;
    }
    Some((letters(word, printed, shape)?, rest))
}

/// Reads one letter, a doubled letter or roman figures.
pub(crate) fn letters(word: &str, printed: String, shape: Shape) -> Option<Label> {
    let capital = word.chars().all(|c| c.is_ascii_uppercase());
    if !capital && !word.chars().all(|c| c.is_ascii_lowercase()) {
        return None;
    }
    let first = word.bytes().next()?.to_ascii_lowercase();
    let place = u32::from(first - b'a') + 1;
    let doubled = word.len() == 2 && word.bytes().all(|b| b.to_ascii_lowercase() == first);
    let value = match word.len() {
        1 => place,
        _ if doubled => 26 + place,
        _ => 0,
    };
    let figures = roman(word);
    if value == 0 && figures.is_none() {
        return None;
    }
    let style = if capital { Style::Capital(shape) } else { Style::Letter(shape) };
    Some(Label { roman: figures, ..label(printed, style, value) })
}

/// The number roman figures stand for, up to 399.
pub(crate) fn roman(word: &str) -> Option<u32> {
    const FIGURES: [(&str, u32); 9] =
        [("c", 100), ("xc", 90), ("l", 50), ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)];
    let lower = word.to_ascii_lowercase();
    let mut rest = lower.as_str();
    let mut value = 0;
    for (figure, worth) in FIGURES {
        let limit = if figure.len() == 2 || matches!(figure, "l" | "v") { 1 } else { 3 };
        for _ in 0..limit {
            let Some(next) = rest.strip_prefix(figure) else { break };
            rest = next;
            value += worth;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// The latin suffix a text begins with, and what follows it.
pub(crate) fn latin(text: &str) -> Option<(&'static str, &str)> {
    LATIN.iter().find_map(|word| {
        let rest = text.strip_prefix(word)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some((*word, rest))
    })
}

/// Up to three figures and what follows them.
pub(crate) fn digits(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (figures, rest) = text.split_at_checked(end)?;
    if figures.is_empty() || figures.len() > 3 {
        return None;
    }
    Some((figures.parse().ok()?, rest))
}

fn numbered(text: &str) -> Found<'_> {
    let (first, mut rest) = digits(text)?;
    let (mut value, mut dots) = (first, 0);
    while let Some((next, after)) = rest.strip_prefix('.').and_then(digits) {
        (value, rest, dots) = (next, after, dots + 1);
    }
    let suffix = [rest, rest.strip_prefix(['.', ' ']).unwrap_or(rest)].into_iter().find_map(latin);
    let style = if dots > 0 { Style::Dotted } else { Style::Number };
    if let Some((_, after)) = suffix {
        let printed = text.strip_suffix(after)?;
        let rest = after.strip_prefix(['.', ':', ')']).unwrap_or(after);
        let glued_note = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        return open_end(glued_note).then(|| (Label { inserted: true, ..label(printed, style, value) }, rest));
    }
    let printed = text.strip_suffix(rest)?;
    if let Some(after) = rest.strip_prefix('.').filter(|r| open_end(r)) {
        return Some((label(printed, style, value), after));
    }
    if let Some(after) = rest.strip_prefix(')').filter(|r| open_end(r)) {
        return Some((label(format!("{printed})"), Style::NumberInParens, value), after));
    }
    let heads = rest.trim_start().starts_with(|c: char| c.is_uppercase() || c == '[');
    (dots > 0 && rest.starts_with(char::is_whitespace) && heads).then(|| (label(printed, style, value), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        parse(text).map(|l| (l.text.clone(), text.get(l.until..).unwrap().to_owned()))
    }

    #[test]
    fn labels_as_they_are_printed() {
        for (text, label, rest) in [
            ("1. Requests", "1", "Requests"),
            ("10.    [Placeholder", "10", "[Placeholder"),
            ("3bis. In accordance", "3bis", "In accordance"),
            ("3ter.4 Notwithstanding", "3ter", "4 Notwithstanding"),
            ("[7.bis Noting", "7.bis", "Noting"),
            ("[5. [Invites", "5", "[Invites"),
            ("[ALT a: [Ensuring", "ALT a", "[Ensuring"),
            ("(a) Principles", "(a)", "Principles"),
            ("(iv) Text", "(iv)", "Text"),
            ("a. [[[Ensuring]", "a", "[[[Ensuring]"),
            ("b) initiate", "b)", "initiate"),
            ("II. International", "II", "International"),
            ("Pp10", "Pp10", ""),
            ("PP3bis [text]", "PP3bis", "[text]"),
            ("Option 1: (paragraph 3):", "Option 1", "(paragraph 3):"),
            ("Option (b)(i): Arrangements", "Option (b)(i)", "Arrangements"),
            ("Option II: No text", "Option II", "No text"),
            ("Article 2bis (GENERAL)", "Article 2bis", "(GENERAL)"),
            ("Article 8 bis", "Article 8 bis", ""),
            ("Section 1 – Definitions.", "Section 1", "Definitions."),
            ("Figure 1", "Figure 1", ""),
            ("Annex", "Annex", ""),
            ("1.1. Scope", "1.1", "Scope"),
        ] {
            assert_eq!(read(text), Some((label.to_owned(), rest.to_owned())), "{text}");
        }
    }

    #[test]
    fn words_and_figures_that_are_no_labels() {
        for text in [
            "2015. was a year",
            "2.6 billion people",
            "e.g. this",
            "In 2015",
            "alternative wording: x",
            "Optional",
            "Article of faith",
            "(see above) text",
            "1,5 degrees",
            "[t][T]argets",
            "etc. and",
            "Parties",
            "I am",
            "Annexed to",
            "(Maceio, Brazil); a",
            "[17.8 and] 17.6",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn roman_figures() {
        assert_eq!(
            ["i", "iv", "ix", "xiv", "xl", "XC"].map(roman),
            [Some(1), Some(4), Some(9), Some(14), Some(40), Some(90)]
        );
        assert_eq!(["iiii", "vx", "", "a", "ic"].map(roman), [None; 5]);
    }

    #[test]
    fn a_label_follows_in_one_list_only() {
        let follows = |a: &str, b: &str| parse(b).unwrap().follows(&parse(a).unwrap());
        assert!(
            follows("(h) x", "(i) x")
                && follows("(i) x", "(ii) x")
                && follows("3. x", "3bis. x")
                && follows("3ter. x", "3quater. x")
        );
        assert!(!follows("(a) x", "b. x") && !follows("(a) x", "(c) x"));
    }
}
