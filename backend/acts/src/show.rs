//! From rows to views, on this side of the policy: what a reader may not see is taken out here, before anything is counted.

mod card;
mod comment;
mod reading;

pub(crate) use card::{card, counts, draft_ref, front, view as front_view};
pub(crate) use comment::{Shelf, comment, disposition, sight, wording_for};
pub(crate) use reading::{
    Drawn, Lens, anchors_of, draft_paragraphs, one_paragraph, op_view, ops, read_rows, reading, reading_in, remarks,
    runs, totals,
};

use serde::Serialize;

/// The stable code of one of the pure rooms' values: the text it serializes to.
pub(crate) fn code<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => code,
        _ => String::new(),
    }
}

/// Takes what was asked for off a list that was read one longer, and names the cursor of the rest.
pub(crate) fn cut_page<T>(
    mut rows: Vec<T>,
    page: &adref_store::Page,
    key: impl Fn(&T) -> String,
) -> (Vec<T>, Option<String>) {
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = if more { rows.last().map(key) } else { None };
    (rows, next)
}

/// The first words of a text, for lists.
pub(crate) fn excerpt(text: &str, words: usize) -> String {
    let mut taken: Vec<&str> = text.split_whitespace().take(words + 1).collect();
    let cut = taken.len() > words;
    taken.truncate(words);
    let mut line = taken.join(" ");
    if cut {
        line.push('…');
    }
    line
}
