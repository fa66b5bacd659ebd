//! From rows to views, on this side of the policy: what a reader may not see is taken out here, before anything is counted.

mod card;
mod comment;
mod options;
mod reading;

pub(crate) use card::{card, counts, draft_ref, front, view as front_view};
pub(crate) use comment::{Shelf, around, comment, disposition, reply, sight, wording_for};
pub(crate) use options::{options, options_of};
pub(crate) use reading::{
    Drawn, Lens, anchors_of, draft_paragraphs, one_paragraph, op_view, ops, read_rows, reading, reading_in, remarks,
    runs, through, through_in, totals, why,
};

use adref_notation::without_positions;
use serde::Serialize;

use crate::views::Page;
use crate::{Cx, Fault};

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

/// One page of what this reader may see. Hidden rows are passed over before anything is counted: neither the length of a page nor
/// the cursor of the next one says that they are there.
pub(crate) fn visible_page<R, T>(
    cx: &mut Cx<'_, '_>,
    page: &adref_store::Page,
    read: impl Fn(&mut Cx<'_, '_>, &adref_store::Page) -> Result<Vec<R>, Fault>,
    key: impl Fn(&R) -> String,
    mut show: impl FnMut(&mut Cx<'_, '_>, R) -> Result<Option<T>, Fault>,
) -> Result<Page<T>, Fault> {
    let limit = usize::try_from(page.limit).unwrap_or(usize::MAX);
    let (mut items, mut next, mut at) = (Vec::new(), None, page.clone());
    let mut last = None;
    loop {
        let (rows, more) = cut_page(read(cx, &at)?, &at, &key);
        for row in rows {
            let row_key = key(&row);
            if let Some(item) = show(cx, row)? {
                if items.len() == limit {
                    next.clone_from(&last);
                    return Ok(Page { items, next });
                }
                items.push(item);
                last = Some(row_key);
            }
        }
        match more {
            Some(more) => at.after = Some(more),
            None => return Ok(Page { items, next }),
        }
    }
}

/// The first words of a wording, for lists: its positions and the marks of struck words are no words.
pub(crate) fn first_words(wording: &str, words: usize) -> String {
    excerpt(&without_positions(wording).text.replace("~~", ""), words)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_words_are_words() {
        for (wording, words, first) in [
            ("Noting with [deep] {KEN+ URY+} concern that floods rise", 6, "Noting with [deep] concern that floods…"),
            ("~~[Cities share the cost;]~~", 12, "[Cities share the cost;]"),
            ("[Recalling also] {EUN+ MEX+ KEN+ URY+ FRA+}", 3, "[Recalling also]"),
            ("the set {a, b} of rivers", 12, "the set {a, b} of rivers"),
        ] {
            assert_eq!(first_words(wording, words), first);
        }
    }
}
