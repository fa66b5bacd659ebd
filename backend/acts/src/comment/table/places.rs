//! The paragraph a row names, by its label or its address in the draft; never by guess.

use std::collections::HashMap;

use adref_formats::commenting::Row;
use adref_store::placements::PlacedWording;

use crate::show;

/// The paragraphs of a draft by what people may call them.
pub(super) struct Places {
    by_key: HashMap<String, Vec<usize>>,
    pub(super) anchors: Vec<String>,
}

/// Where a row belongs.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// In this paragraph; `part` when only a part of what is written was understood.
    Paragraph { index: usize, part: bool },
    /// Behind this paragraph, where something is missing.
    After { index: usize },
    /// About the whole draft.
    Whole,
    /// Nowhere that is sure.
    Nowhere { why: &'static str, candidates: Vec<usize> },
}

impl Places {
    pub(super) fn of(rows: &[PlacedWording]) -> Self {
        let anchors = show::anchors_of(rows);
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, (row, anchor)) in rows.iter().zip(&anchors).enumerate() {
            let anchor = key(anchor);
            // Of `op1.a` people write `1 (a)`.
            let plain = anchor.trim_start_matches(char::is_alphabetic).trim_start_matches('.').to_owned();
            for key in [row.label.as_deref().map(key).unwrap_or_default(), plain, anchor] {
                let called = by_key.entry(key).or_default();
                if called.last() != Some(&index) {
                    called.push(index);
                }
            }
        }
        by_key.remove("");
        Self { by_key, anchors }
    }

    /// Clause and paragraph together, else the clause, else the paragraph where no clause is named.
    pub(super) fn find(&self, row: &Row) -> Found {
        let (clause, paragraph) = (row.clause.trim(), row.paragraph.trim());
        if is_whole(clause) && is_whole(paragraph) {
            let silent = clause.is_empty() && paragraph.is_empty() && !row.line.trim().is_empty();
            return if silent { Found::Nowhere { why: "line_only", candidates: Vec::new() } } else { Found::Whole };
        }
        let (behind, clause) = after(clause);
        let (behind_paragraph, paragraph) = after(paragraph);
        let (clause, paragraph) = (key(clause), key(paragraph));
        let tried = match (clause.is_empty(), paragraph.is_empty()) {
            (false, false) => vec![(format!("{clause}.{paragraph}"), false), (clause, true)],
            (false, true) => vec![(clause, false)],
            _ => vec![(paragraph, false)],
        };
        let mut several = Vec::new();
        for (key, part) in tried {
            match self.by_key.get(&key).map(Vec::as_slice) {
                Some([index]) if behind || behind_paragraph => return Found::After { index: *index },
                Some([index]) => return Found::Paragraph { index: *index, part },
                Some(indices) if several.is_empty() => several = indices.to_vec(),
                _ => {}
            }
        }
        let why = if several.is_empty() { "no_such_place" } else { "several_places" };
        Found::Nowhere { why, candidates: several }
    }
}

/// Whether a cell says that the comment is about the whole.
fn is_whole(cell: &str) -> bool {
    matches!(
        key(cell).as_str(),
        "" | "all" | "whole" | "general" | "document" | "whole.document" | "whole.draft" | "n.a"
    )
}

/// Whether a cell asks for something behind a place, and the place.
fn after(cell: &str) -> (bool, &str) {
    for word in ["new paragraph after ", "new after ", "add after ", "after "] {
        if let Some(rest) =
            cell.get(..word.len()).filter(|head| head.eq_ignore_ascii_case(word)).and(cell.get(word.len()..))
        {
            return (true, rest);
        }
    }
    (false, cell)
}

/// What is the same in `1 (a)`, `1(a)`, `1.a` and `Paragraph 1 (a).`: small letters and digits, everything else a point.
fn key(written: &str) -> String {
    let mut out = String::new();
    for c in written.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('.') {
            out.push('.');
        }
    }
    let mut out = out.trim_end_matches('.');
    for word in ["paragraph", "para", "clause", "subclause", "section", "article", "item", "no"] {
        if let Some(rest) = out.strip_prefix(word).and_then(|rest| rest.strip_prefix('.')) {
            out = rest;
            break;
        }
    }
    out.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_place_in_many_hands_is_one_key() {
        for written in ["1 (a)", "1(a)", "1.a", "Paragraph 1 (a).", "para. 1 (a)", " 1 – (A) "] {
            assert_eq!(key(written), "1.a", "{written}");
        }
        assert_ne!(key("1.1"), key("11"), "a point parts numbers");
        assert_eq!(key("7.bis"), "7.bis");
        assert_eq!(after("After 12"), (true, "12"));
        assert_eq!(after("Afterword"), (false, "Afterword"));
        assert!(is_whole("General") && is_whole("") && !is_whole("1"));
    }
}
