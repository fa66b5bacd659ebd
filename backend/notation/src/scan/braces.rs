//! Braces: positions, or headings and notes.

use super::{Scanner, is_blank};
use crate::clauses::{Clauses, clauses};
use crate::leaf::{Fault, LeafKind, NONE, TagBody};
use crate::model::{Entry, Stance, TagForm};

impl Scanner<'_> {
    pub(super) fn open_brace(&mut self) -> bool {
        let inside = self.rest().get(1..).unwrap_or("");
        // A search ends at any brace, so nothing is read twice.
        let stop = inside.find(['{', '}']);
        let closed = stop.filter(|&end| inside.as_bytes().get(end) == Some(&b'}'));
        let Some(end) = closed else { return self.unclosed_brace(inside, stop) };
        let body = inside.get(..end).unwrap_or("");
        if let Some(tag) = position(body) {
            return self.tag_leaf(end + 2, LeafKind::Tag, tag);
        }
        if body.contains(['[', ']']) {
            self.open_note = true;
            return self.leaf(1, LeafKind::Note, NONE);
        }
        self.leaf(end + 2, LeafKind::Note, NONE)
    }

    /// `{EUN+ USA+` without its end is still read as a position; any other `{` is text.
    fn unclosed_brace(&mut self, inside: &str, stop: Option<usize>) -> bool {
        let window = inside.get(..stop.unwrap_or(inside.len())).unwrap_or(inside);
        let line = window.split(['\n', '[', ']']).next().unwrap_or("");
        let said = clauses(line, true);
        let start = self.at;
        if said.signs > 0 || (said.verbs > 0 && !said.entries.is_empty()) {
            let length = said.end;
            let tag = TagBody {
                form: TagForm::Signs,
                entries: said.entries,
                unknown: said.unknown,
                shared: said.shared,
                uncertain: true,
            };
            self.tag_leaf(length + 1, LeafKind::Tag, tag);
            self.fault(Fault::TagNotClosed, start, self.at);
            return true;
        }
        self.fault(Fault::BraceNotClosed, start, start + 1);
        false
    }

    pub(super) fn close_brace(&mut self) -> bool {
        if std::mem::take(&mut self.open_note) {
            return self.leaf(1, LeafKind::Note, NONE);
        }
        self.fault(Fault::BraceClosesNothing, self.at, self.at + 1);
        false
    }
}

/// Reads the inside of braces as a position; `None` for headings and notes.
pub(crate) fn position(body: &str) -> Option<TagBody> {
    if let Some(tag) = delete_paragraph(body) {
        return Some(tag);
    }
    let said = clauses(body, true);
    if said.entries.is_empty() || said.are_words() {
        return None;
    }
    let rest = body.get(said.end..).unwrap_or("").trim_start_matches(is_blank);
    if let Some(words) = rest.strip_prefix([':', '：']) {
        return attributed(said, words);
    }
    let rest = rest.trim_end_matches(is_blank).trim_end_matches([',', ';', '.']);
    if !rest.is_empty() {
        return None;
    }
    let form = match (said.signs, said.verbs) {
        (0, 0) if said.unknown.is_empty() => TagForm::Named,
        (0, 0) => return None,
        (_, 0) => TagForm::Signs,
        (0, _) if said.entries.iter().all(|e| e.stance == Stance::Reserve) => TagForm::Reserve,
        _ => TagForm::Words,
    };
    let uncertain = form == TagForm::Named || said.bare + said.loose > 0;
    Some(TagBody { form, entries: said.entries, unknown: said.unknown, shared: said.shared, uncertain })
}

/// `EU/CH/J: words`, or `EU: delete`.
fn attributed(said: Clauses, words: &str) -> Option<TagBody> {
    if said.known == 0 && said.lists == 0 {
        return None;
    }
    let Clauses { entries, unknown, shared, .. } = said;
    let verb = crate::verbs::verb(words.trim().trim_end_matches('.'));
    let entries = entries.into_iter().map(|e| Entry { stance: verb.unwrap_or(e.stance), ..e }).collect();
    let form = if verb.is_some() { TagForm::Words } else { TagForm::Rival };
    Some(TagBody { form, entries, unknown, shared, uncertain: verb.is_none() })
}

/// `delete entire para a RUS+`, `delete this paragraph RUS+`: what the parties say is about the deletion.
fn delete_paragraph(body: &str) -> Option<TagBody> {
    let rest = behind(body, &["delete"])?;
    let rest = behind(rest, &["the", "this"]).unwrap_or(rest);
    let rest = behind(rest, &["entire", "whole"]).unwrap_or(rest);
    let scope = behind(rest, &["paragraph", "para", "text", "article", "section"])?;
    // A party may look like a label (`J`), and a label like a party: the reading without names side by side is the better one.
    let readings = || labels(scope).filter_map(|length| signed(scope.get(length..)?));
    let said = readings().find(|said| said.loose == 0).or_else(|| readings().next())?;
    Some(TagBody {
        form: TagForm::DeleteParagraph,
        uncertain: said.bare + said.loose > 0,
        entries: said.entries,
        unknown: said.unknown,
        shared: said.shared,
    })
}

/// What stands behind one of these words.
fn behind<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    words.iter().any(|w| w.eq_ignore_ascii_case(word)).then(|| rest.trim_start_matches(['.', ' ', ':']))
}

/// Where a label may end: `a `, `3 (b) `, `ALT a `; first of all, there is none.
fn labels(text: &str) -> impl Iterator<Item = usize> {
    let ends = text.match_indices(' ').map(|(at, _)| at + 1).take(3);
    let label = |end: usize| {
        let printed = text.get(..end).unwrap_or("");
        printed.len() <= 24 && printed.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '(' | ')'))
    };
    std::iter::once(0).chain(ends.filter(move |end| label(*end)))
}

/// A list of parties with nothing behind it.
fn signed(list: &str) -> Option<Clauses> {
    let said = clauses(list, true);
    let complete = list.get(said.end..)?.trim_matches(is_blank).is_empty();
    (complete && !said.entries.is_empty()).then_some(said)
}
