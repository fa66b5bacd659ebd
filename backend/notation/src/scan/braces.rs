//! Braces: positions, or headings and notes.

use super::Scanner;
use crate::leaf::{Fault, LeafKind, NONE, TagBody};
use crate::model::{Entry, Stance, TagForm};
use crate::party::{Clauses, clauses};

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
    if said.entries.is_empty() {
        return None;
    }
    let rest = body.get(said.end..).unwrap_or("").trim_start();
    if let Some(words) = rest.strip_prefix(':') {
        return attributed(said, words);
    }
    let rest = rest.trim_end().trim_end_matches([',', ';', '.']);
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
    let uncertain = form == TagForm::Named || said.bare > 0;
    Some(TagBody { form, entries: said.entries, unknown: said.unknown, shared: said.shared, uncertain })
}

/// `EU/CH/J: words`, or `EU: delete`.
fn attributed(said: Clauses, words: &str) -> Option<TagBody> {
    if said.known == 0 && said.lists == 0 {
        return None;
    }
    let Clauses { entries, unknown, shared, .. } = said;
    let verb = crate::party::verb(words.trim().trim_end_matches('.'));
    let entries = entries.into_iter().map(|e| Entry { stance: verb.unwrap_or(e.stance), ..e }).collect();
    let form = if verb.is_some() { TagForm::Words } else { TagForm::Rival };
    Some(TagBody { form, entries, unknown, shared, uncertain: verb.is_none() })
}

/// `delete entire para a RUS+`: what the parties say is about the deletion.
fn delete_paragraph(body: &str) -> Option<TagBody> {
    let words = body.trim_start();
    let rest = words.strip_prefix("delete").or_else(|| words.strip_prefix("Delete"))?.trim_start();
    let rest = rest.strip_prefix("entire").or_else(|| rest.strip_prefix("whole")).unwrap_or(rest).trim_start();
    let scope = ["paragraph", "para", "text", "article", "section"].iter().find_map(|w| rest.strip_prefix(w))?;
    if !scope.starts_with([' ', '.']) {
        return None;
    }
    let scope = scope.trim_start_matches(['.', ' ']);
    let label = scope.find(' ').unwrap_or(0);
    let name = scope.get(..label).unwrap_or("");
    let labelled = !name.is_empty() && name.len() <= 8 && crate::party::party_at(scope).is_none();
    let list = if labelled { scope.get(label..)? } else { scope };
    let said = clauses(list, true);
    let complete = list.get(said.end..)?.trim().is_empty();
    (complete && !said.entries.is_empty()).then_some(TagBody {
        form: TagForm::DeleteParagraph,
        entries: said.entries,
        unknown: said.unknown,
        shared: said.shared,
        uncertain: false,
    })
}
