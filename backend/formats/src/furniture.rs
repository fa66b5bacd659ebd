//! Page furniture of text taken from a PDF with its layout: running heads, page numbers, page breaks.

use std::collections::HashMap;

use crate::lines::Line;
use crate::undone::Undone;

/// What page furniture was found: which lines, and where pages begin.
#[derive(Debug, Default)]
pub(crate) struct Furniture {
    /// For each line: it belongs to the page, not to the text.
    pub(crate) dropped: Vec<bool>,
    /// For each line: it is the first of a page.
    pub(crate) page_start: Vec<bool>,
    /// There are pages at all.
    pub(crate) paged: bool,
    /// The lines found to be furniture, page break by page break, those put back too.
    pub(crate) runs: Vec<Vec<usize>>,
}

/// The code furniture is listed with.
pub(crate) const FURNITURE: &str = "furniture_dropped";

/// How many lines at the head and at the foot of a page may be furniture.
const DEPTH: usize = 6;

/// Finds the furniture of a text; what a person has taken back is text.
pub(crate) fn find(source: &str, lines: &[Line], undone: &Undone) -> Furniture {
    let mut found = all(source, lines);
    let mut run: Vec<usize> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if found.dropped.get(at).copied().unwrap_or(false) {
            run.push(at);
        } else if !line.is_blank() && !run.is_empty() {
            found.runs.push(std::mem::take(&mut run));
        }
    }
    found.runs.extend(Some(run).filter(|run| !run.is_empty()));
    for run in &found.runs {
        let number = run.first().and_then(|at| lines.get(*at)).map_or(0, |line| line.number);
        if undone.has(FURNITURE, number) {
            run.iter().for_each(|at| unset(&mut found.dropped, *at));
        }
    }
    found
}

fn all(source: &str, lines: &[Line]) -> Furniture {
    let pages = pages(source, lines);
    let mut found = Furniture {
        dropped: vec![false; lines.len()],
        page_start: vec![false; lines.len()],
        paged: pages.len() > 1,
        runs: Vec::new(),
    };
    if !found.paged {
        return found;
    }
    for first in pages.iter().skip(1).filter_map(|page| page.first()) {
        set(&mut found.page_start, *first);
    }
    let heads = recurring(source, lines, &pages, false);
    let feet = recurring(source, lines, &pages, true);
    for (number, page) in pages.iter().enumerate() {
        for at in page.iter().take(DEPTH).take_while(|at| known(&heads, source, lines, **at)) {
            // The head of the first page is the title block's; it is printed once and kept once.
            if number > 0 {
                set(&mut found.dropped, *at);
            }
        }
        for at in page
            .iter()
            .rev()
            .take(DEPTH)
            .take_while(|at| is_page_number(shown(source, lines, **at)) || known(&feet, source, lines, **at))
        {
            set(&mut found.dropped, *at);
        }
    }
    found
}

fn set(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}

fn unset(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = false;
    }
}

/// The lines of each page that are not blank: cut at form feeds, else after lines such as `3 of 54`.
fn pages(source: &str, lines: &[Line]) -> Vec<Vec<usize>> {
    let fed = lines.iter().any(|l| l.page_start);
    let counted =
        || lines.iter().filter(|l| is_counted_page(source.get(l.start..l.end).unwrap_or_default())).count() > 1;
    if !fed && !counted() {
        return Vec::new();
    }
    let mut pages = vec![Vec::new()];
    for (at, line) in lines.iter().enumerate() {
        if line.page_start {
            pages.push(Vec::new());
        }
        if line.is_blank() {
            continue;
        }
        if let Some(page) = pages.last_mut() {
            page.push(at);
        }
        if !fed && is_counted_page(shown(source, lines, at)) {
            pages.push(Vec::new());
        }
    }
    pages.retain(|page| !page.is_empty());
    pages
}

fn shown<'a>(source: &'a str, lines: &[Line], at: usize) -> &'a str {
    lines.get(at).and_then(|l| source.get(l.start..l.end)).unwrap_or_default()
}

/// `3 of 54`, `Page 3 of 54`, `Page 3`.
fn is_counted_page(text: &str) -> bool {
    if text.len() > 24 {
        return false;
    }
    let bare = text.trim_matches(['-', '–', '—', ' ', '|']);
    let (page, rest) = match bare.strip_prefix("Page ").or_else(|| bare.strip_prefix("page ")) {
        Some(rest) => (true, rest),
        None => (false, bare),
    };
    match rest.split_once(" of ").or_else(|| rest.split_once('/')) {
        Some((one, all)) => figures(one) && figures(all),
        None => page && figures(rest),
    }
}

/// A page number by any of the usual conventions.
fn is_page_number(text: &str) -> bool {
    text.len() <= 24 && (is_counted_page(text) || figures(text.trim_matches(['-', '–', '—', ' ', '|'])))
}

fn figures(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
}

/// The lines that recur at the head (or foot) of pages, with figures made alike.
fn recurring(source: &str, lines: &[Line], pages: &[Vec<usize>], foot: bool) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for page in pages {
        let ends: Vec<usize> = if foot {
            page.iter().rev().take(DEPTH).copied().collect()
        } else {
            page.iter().take(DEPTH).copied().collect()
        };
        let mut seen: Vec<String> = ends.into_iter().map(|at| alike(shown(source, lines, at))).collect();
        seen.sort_unstable();
        seen.dedup();
        for line in seen {
            *counts.entry(line).or_default() += 1;
        }
    }
    let enough = (pages.len() * 2 / 5).max(2);
    counts.retain(|_, count| *count >= enough);
    counts
}

fn known(recurring: &HashMap<String, usize>, source: &str, lines: &[Line], at: usize) -> bool {
    recurring.contains_key(&alike(shown(source, lines, at)))
}

/// A line with its figures made alike and its parts in one order: on left and right pages they stand the other way round.
fn alike(text: &str) -> String {
    let shape = shape(text);
    let mut parts: Vec<&str> = shape.split(' ').filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.join(" ")
}

fn shape(text: &str) -> String {
    let mut out = String::with_capacity(text.len().min(200));
    for c in text.chars().take(200) {
        match c {
            c if c.is_ascii_digit() => {
                if !out.ends_with('#') {
                    out.push('#');
                }
            }
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    fn kept(text: &str) -> Vec<String> {
        let lines = split(text);
        let found = find(text, &lines, &Undone::default());
        let kept = lines.iter().zip(&found.dropped).filter(|(l, dropped)| !l.is_blank() && !**dropped);
        kept.map(|(l, _)| text.get(l.start..l.end).unwrap().to_owned()).collect()
    }

    #[test]
    fn running_heads_are_kept_once_and_page_numbers_never() {
        let text = "HEAD\nfirst words\n\n1 of 3\n\x0cHEAD\nmore\n\n2 of 3\n\x0cHEAD\nlast\n\n3 of 3\n";
        assert_eq!(kept(text), ["HEAD", "first words", "more", "last"]);
        assert_eq!(kept(&text.replace('\x0c', "")), ["HEAD", "first words", "more", "last"]);
    }

    #[test]
    fn feet_that_change_sides_are_one() {
        let text = "one\n\n2/4      26-01234\n\x0ctwo\n\n26-01234      3/4\n\x0cthree\n\n4/4      26-01234\n";
        assert_eq!(kept(text), ["one", "two", "three"]);
    }

    #[test]
    fn a_number_alone_is_text_where_there_are_no_pages() {
        assert_eq!(kept("one\n\n12\n\ntwo"), ["one", "12", "two"]);
    }
}
