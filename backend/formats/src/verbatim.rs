//! A text as it stands: its stretches of words, and every character between them. What nobody touches can be written back
//! byte for byte.
//!
//! Nothing is judged by what stands around it, so that words put into a stretch or taken out of it leave the others where
//! they are.

use crate::blocks::dash;
use crate::labels::{self, Style};
use crate::lines::{self, Line};
use crate::{notes, tables};

/// A text cut into stretches: what stands before each, their parts and the rest, put together, are the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verbatim<'t> {
    /// Paragraphs, headings, items of lists, rows of tables, lines of the title block, in order.
    pub stretches: Vec<Stretch<'t>>,
    /// What stands behind the last one.
    pub rest: &'t str,
}

/// Words that stand together, with what is printed around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stretch<'t> {
    /// Line ends and blank lines before it, and what holds no words: rules, comments.
    pub before: &'t str,
    /// Indentation and marks of the form: `## `, `- `, `| `.
    pub mark: &'t str,
    /// The label as it is printed, with the space behind it: `2. `, `(a) `.
    pub label: &'t str,
    /// The words, with the line ends inside them. Never empty.
    pub words: &'t str,
    /// What closes the form: ` |`, ` ##`.
    pub trail: &'t str,
    /// The label alone: `2`, `(a)`; also one that stands in the words.
    pub name: Option<String>,
    /// What it is by its marks.
    pub form: Form,
    /// The 1-based lines it stands on.
    pub lines: (usize, usize),
}

/// What a stretch is by its marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Words.
    #[default]
    Text,
    /// A heading of hashes.
    Heading,
    /// An item behind a dash.
    Item,
    /// A footnote.
    Note,
    /// A row of a table.
    Row,
}

/// Cuts a text into its stretches.
#[must_use]
pub fn verbatim(source: &str) -> Verbatim<'_> {
    let mut found: Vec<(Form, Line, Line)> = Vec::new();
    let mut open = false;
    for line in lines::split(source) {
        let text = source.get(line.start..line.end).unwrap_or_default();
        if line.is_blank() || is_rule(text) {
            open = false;
            continue;
        }
        let form = form(text);
        match found.last_mut().filter(|_| open && form == Form::Text && label(text).is_none()) {
            Some((_, _, last)) => *last = line,
            None => found.push((form, line, line)),
        }
        open = !matches!(form, Form::Heading | Form::Row);
    }
    let mut at = 0;
    let mut stretches = Vec::with_capacity(found.len());
    for (form, first, last) in found {
        stretches.push(stretch(source, form, (at, first, last)));
        at = last.end;
    }
    Verbatim { stretches, rest: source.get(at..).unwrap_or_default() }
}

/// Nothing to be said: a rule, a comment.
fn is_rule(text: &str) -> bool {
    (text.starts_with("<!--") && text.ends_with("-->")) || tables::is_rule(text)
}

fn form(text: &str) -> Form {
    if hashes(text) > 0 {
        Form::Heading
    } else if is_barred(text) {
        Form::Row
    } else if notes::definition(text).is_some() {
        Form::Note
    } else if dash(text).is_some() {
        Form::Item
    } else {
        Form::Text
    }
}

fn is_barred(text: &str) -> bool {
    text.len() > 1 && text.starts_with('|') && text.ends_with('|')
}

fn hashes(text: &str) -> usize {
    let words = text.trim_start_matches('#');
    let count = text.len() - words.len();
    if count <= 6 && words.starts_with(' ') { count } else { 0 }
}

/// The label a line begins with; `Article 3` at its beginning may be a reference that was wrapped.
fn label(text: &str) -> Option<labels::Label> {
    labels::parse(text).filter(|label| !matches!(label.style, Style::Part | Style::Annex | Style::Figure))
}

fn stretch(source: &str, form: Form, (at, first, last): (usize, Line, Line)) -> Stretch<'_> {
    let text = source.get(first.start..last.end).unwrap_or_default();
    let gap = source.get(at..first.start).unwrap_or_default();
    let indent = gap.len() - gap.trim_end_matches(|c: char| !matches!(c, '\n' | '\r' | '\u{c}')).len();
    let mark = match form {
        Form::Heading => text.len() - text.trim_start_matches('#').trim_start().len(),
        Form::Item => dash(text).unwrap_or(0),
        Form::Note => notes::mark_length(text),
        Form::Row => text.len() - text.trim_start_matches('|').trim_start().len(),
        Form::Text => 0,
    };
    let words = text.get(mark..).unwrap_or_default();
    let closing: &[char] = match form {
        Form::Heading => &['#', ' '],
        Form::Row => &['|', ' '],
        _ => &[],
    };
    let words = words.trim_end_matches(closing);
    let label = if matches!(form, Form::Row | Form::Note) { None } else { labels::parse(words) };
    let free = label.as_ref().filter(|label| label.stands_free() && !label.stays()).map_or(0, |label| label.until);
    let free = if free < words.len() { free } else { 0 };
    let whole = first.start - indent;
    let begin = first.start + mark;
    // A mark without words behind it is words itself.
    let (begin, end) = if words.is_empty() { (first.start, last.end) } else { (begin, begin + words.len()) };
    let name = match form {
        Form::Note => notes::definition(text).map(|(number, _)| number),
        _ => label.map(|label| label.text),
    };
    let part = |start: usize, end: usize| source.get(start..end).unwrap_or_default();
    Stretch {
        before: part(at, whole),
        mark: part(whole, begin),
        label: part(begin, begin + free),
        words: part(begin + free, end),
        trail: part(end, last.end),
        name,
        form,
        lines: (first.number, last.number),
    }
}

impl Stretch<'_> {
    /// The cells of a row, if it is one.
    #[must_use]
    pub fn cells(&self) -> Option<Vec<&str>> {
        (self.form == Form::Row).then(|| self.words.split('|').collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_text() {
        let text = "# Draft #\r\n\r\n1. Calls\r\n   upon States;\r\n\r\n---\r\n  - (a) one\r\n| a | b |\r\n|---|---|\r\n[^1]: note\n2.\n";
        let laid = verbatim(text);
        let parts: Vec<_> = laid.stretches.iter().map(|s| (s.mark, s.label, s.words, s.trail)).collect();
        assert_eq!(
            parts,
            [
                ("# ", "", "Draft", " #"),
                ("", "1. ", "Calls\r\n   upon States;", ""),
                ("  - ", "(a) ", "one", ""),
                ("| ", "", "a | b", " |"),
                ("[^1]: ", "", "note", ""),
                ("", "", "2.", ""),
            ]
        );
        assert_eq!(laid.stretches.get(2).map(|s| s.before), Some("\r\n\r\n---\r\n"));
        assert_eq!(laid.stretches.get(3).and_then(Stretch::cells), Some(vec!["a ", " b"]));
    }
}
