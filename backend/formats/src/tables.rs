//! Tables: rows between tabs or bars, rules, heads that a page break repeats.

use crate::blocks::{Form, Span};
use crate::labels;

/// The form of a line that belongs to a table, or rules one off.
pub(crate) fn form(raw: &str, text: &str, after_row: bool) -> Option<Form> {
    if is_rule(text) {
        return Some(Form::Rule);
    }
    let barred = text.starts_with('|') && text.len() > 1 && text.ends_with('|');
    if barred {
        return Some(Form::Row);
    }
    let continued = after_row && raw.starts_with('\t');
    (continued || (text.contains('\t') && !label_tab(text))).then_some(Form::Row)
}

/// Only dashes, bars, colons, equals signs and tabs: `---`, `|---|:--|`.
pub(crate) fn is_rule(text: &str) -> bool {
    text.len() >= 3
        && text.contains(['-', '_', '=', '*'])
        && text.bytes().all(|b| matches!(b, b'-' | b'|' | b':' | b'=' | b'_' | b'*' | b'\t' | b' ' | b'+'))
}

/// The only tabs stand after a label or a list dash.
fn label_tab(text: &str) -> bool {
    let until = labels::parse(text).map(|l| l.until).or_else(|| crate::blocks::dash(text)).unwrap_or(0);
    text.get(until..).is_some_and(|rest| !rest.contains('\t'))
}

/// The cells of a row, as stretches of the source that begins at `start`. A tab ends a cell between bars too: a wording has no other sign
/// for it.
pub(crate) fn cells(row: &str, start: usize) -> Vec<Span> {
    let barred = row.starts_with('|') && row.ends_with('|') && row.len() > 1;
    let (inner, start) = match row.strip_prefix('|').and_then(|r| r.strip_suffix('|')).filter(|_| barred) {
        Some(inner) => (inner, start + 1),
        None => (row, start),
    };
    let mut at = start;
    let mut cells = Vec::new();
    for cell in inner.split(|c| c == '\t' || (c == '|' && barred)) {
        let lead = cell.len() - cell.trim_start().len();
        let begin = at + lead;
        cells.push((begin, begin + cell.trim().len()));
        at += cell.len() + 1;
    }
    cells
}

/// The first head of a glossary: `Term`, `Abbreviation`, in any emphasis.
pub(crate) fn heads_glossary(row: &str) -> bool {
    let first = row.trim_start_matches('|').split(['\t', '|']).next().unwrap_or_default();
    ["term", "terms", "abbreviation", "acronym", "expression"].iter().any(|word| plain(first) == *word)
}

/// A cell without tags and emphasis, in small letters.
fn plain(cell: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in cell.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            '*' | '_' => {}
            c if !inside => out.extend(c.to_lowercase()),
            _ => {}
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_rules() {
        assert_eq!(form("Term\tMeaning", "Term\tMeaning", false), Some(Form::Row));
        assert_eq!(form("| a | b |", "| a | b |", false), Some(Form::Row));
        assert_eq!(form("---\t--\t---", "---\t--\t---", false), Some(Form::Rule));
        assert_eq!(form("1.\tRequests", "1.\tRequests", false), None);
        assert_eq!(form("\tgoes on", "goes on", true), Some(Form::Row));
    }

    #[test]
    fn cells_are_cut_out_of_the_source() {
        let cut =
            |row: &str| cells(row, 0).into_iter().map(|(a, b)| row.get(a..b).unwrap().to_owned()).collect::<Vec<_>>();
        assert_eq!(cut("| a |  b c |"), ["a", "b c"]);
        assert_eq!(cut("a\tb"), ["a", "b"]);
        assert_eq!(cut("|"), ["|"]);
    }

    #[test]
    fn glossaries_are_headed() {
        assert!(heads_glossary("<i>Term</i>\t<i>Definition</i>") && heads_glossary("| **Term** | Meaning |"));
        assert!(!heads_glossary("Step\tAction"));
    }
}
