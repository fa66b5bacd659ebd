//! Definitions are known by the word they define, however much the definition itself was rewritten; rows of a table by their first
//! cell.

use super::matching::Matching;
use crate::compare::Para;
use crate::fold::quotation;
use rustc_hash::FxHashMap;

/// Most characters of a term.
const MOST: usize = 80;

/// Pairs paragraphs without a partner that define the same term, where only one of each draft does.
pub(super) fn pair(
    a: &[Para<'_>],
    b: &[Para<'_>],
    likeness: impl Fn(usize, usize) -> f64,
    allowed: impl Fn(usize, usize) -> bool,
    matching: &mut Matching,
) {
    let (old, new) = (defined(a), defined(b));
    let mut found: Vec<(usize, usize)> = old
        .iter()
        .filter_map(|(term, from)| match (from.as_slice(), new.get(term).map(Vec::as_slice)) {
            ([from], Some([to])) => Some((*from, *to)),
            _ => None,
        })
        .filter(|(from, to)| matching.is_free_a(*from) && matching.is_free_b(*to) && allowed(*from, *to))
        .collect();
    found.sort_unstable();
    for (from, to) in found {
        matching.pair(from, to, likeness(from, to));
    }
}

/// Whether two paragraphs define the same term.
pub(super) fn same(x: &Para<'_>, y: &Para<'_>) -> bool {
    term(x).is_some_and(|one| term(y) == Some(one))
}

fn defined(paras: &[Para<'_>]) -> FxHashMap<String, Vec<usize>> {
    let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (index, para) in paras.iter().enumerate() {
        if let Some(term) = term(para) {
            places.entry(term).or_default().push(index);
        }
    }
    places
}

/// The term a paragraph defines: what stands in quotation marks or in bold type at its beginning, before the tab of a glossary's
/// entry, or in the first cell of a row.
fn term(para: &Para<'_>) -> Option<String> {
    if para.heading {
        return None;
    }
    if para.kind == "table_row" {
        return plain(para.text.trim_start_matches('|').split(['|', '\t']).next()?);
    }
    if let Some((term, definition)) = para.text.split_once('\t') {
        return (para.kind == "glossary_entry" && !definition.trim().is_empty()).then(|| plain(term)).flatten();
    }
    let text = para.text.trim_start_matches(['[', ' ']);
    let inner = match text.strip_prefix("**") {
        Some(rest) => rest.split_once("**")?.0,
        None => {
            let first = text.chars().next().filter(|c| quotation(*c).is_some())?;
            let rest = text.get(first.len_utf8()..)?;
            let end = rest.char_indices().find(|(_, c)| quotation(*c) == quotation(first))?.0;
            rest.get(..end)?
        }
    };
    plain(inner)
}

fn plain(term: &str) -> Option<String> {
    let words: Vec<String> =
        term.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let term = words.join(" ");
    (!term.is_empty() && term.chars().count() <= MOST).then_some(term)
}
