//! Owners: who wants the words, written before or after them in the bracket, or in parentheses behind it.

use super::Scanner;
use crate::leaf::{Fault, LeafKind, NONE, TagBody};
use crate::model::{Entry, Stance, TagForm};
use crate::party::{Clauses, clauses, verb};

/// How far an owner before the words may reach, in bytes.
const HEAD: usize = 400;
/// Names of two letters that are no words: with these a list in parentheses, or behind a dash, leaves nothing open.
const TWO_LETTERS: [&str; 4] = ["EU", "UE", "UK", "US"];
/// How far an owner after the words may reach.
const TAIL: usize = 200;

fn body(form: TagForm, said: Clauses, uncertain: bool) -> TagBody {
    TagBody { form, entries: said.entries, unknown: said.unknown, shared: said.shared, uncertain }
}

impl Scanner<'_> {
    /// `[US/AU propose; CL oppose: words]`, just after the `[`.
    pub(super) fn owner_before(&mut self) {
        let rest = self.rest();
        let window = rest.get(..rest.floor_char_boundary(HEAD)).unwrap_or(rest);
        let blank = window.len() - window.trim_start().len();
        let words = window.trim_start();
        if !words.chars().next().is_some_and(char::is_uppercase) {
            return;
        }
        let ends = |b: u8| matches!(b, b'[' | b']' | b'{' | b'}' | b':');
        let stop = words.bytes().position(ends).unwrap_or(words.len());
        let colon = words.as_bytes().get(stop) == Some(&b':');
        let bracket = words.as_bytes().get(stop) == Some(&b'[');
        let head = words.get(..stop).unwrap_or("");
        if !(colon || bracket || head.contains('.')) {
            return;
        }
        let said = clauses(head, false);
        let rest = head.get(said.end..).unwrap_or("");
        let listed = said.known > 0 || said.lists > 0 || said.verbs > 0;
        if said.entries.is_empty() || !listed {
            return;
        }
        let (start, missing) = (self.at + blank, bracket && said.verbs > 0 && rest.trim().is_empty());
        let length = if colon && rest.trim().is_empty() {
            stop + 1
        } else if missing {
            said.end
        } else if rest.starts_with(". ") && said.lists > 1 && said.known > 1 {
            said.end + 1
        } else {
            return;
        };
        let unsure = said.known == 0 || missing;
        self.at = start;
        self.tag_leaf(length, LeafKind::Owner, body(TagForm::Prefix, said, unsure));
        if missing {
            self.fault(Fault::ColonMissing, start, self.at);
        }
    }

    /// `words - US; G77 delete]`, just before the `]`.
    pub(super) fn owner_after(&mut self) {
        let waiting = self.waiting();
        let from = waiting.ceil_char_boundary(waiting.len().saturating_sub(TAIL));
        let window = waiting.get(from..).unwrap_or("");
        let dashes = window.match_indices(['-', '–', '—']).filter(|(at, _)| {
            let before = window.get(..*at).unwrap_or("");
            before.ends_with([' ', '\n', '.', ',', '\u{a0}']) || (before.is_empty() && from == 0)
        });
        for (at, dash) in dashes.take(6) {
            let list = window.get(at + dash.len()..).unwrap_or("");
            let said = clauses(list, false);
            let rest = list.get(said.end..).unwrap_or("").trim();
            let complete = rest.is_empty() || rest == ".";
            if complete && !said.entries.is_empty() && (said.known > 0 || said.verbs > 0 || said.lists > 0) {
                let short = said.verbs == 0
                    && said.entries.iter().all(|e| e.party.len() <= 2 && !TWO_LETTERS.contains(&e.party.as_str()));
                let end = self.at;
                self.at = self.pending + from + at;
                self.tag_leaf(end - self.at, LeafKind::Owner, body(TagForm::Suffix, said, short));
                return;
            }
        }
        if self.attributed {
            self.last_word();
        }
    }

    /// `[poverty eradication and EU]`, in a text that is declared attributed.
    fn last_word(&mut self) {
        let waiting = self.waiting();
        let starts = waiting.match_indices(' ').map(|(at, _)| at + 1);
        let near = starts.filter(|at| waiting.len() - at < 40);
        for at in near {
            let name = waiting.get(at..).unwrap_or("");
            let known = crate::party::party_at(name).filter(|p| p.known && p.length == name.len());
            if let Some(party) = known {
                let entry = Entry { party: party.code.to_owned(), stance: Stance::Support };
                let (form, shared) = (TagForm::LastWord, party.shared);
                let tag = TagBody { form, entries: vec![entry], unknown: Vec::new(), uncertain: true, shared };
                self.at = self.pending + at;
                self.tag_leaf(name.len(), LeafKind::Owner, tag);
                return;
            }
        }
    }

    /// `Negotiators' Note: JP is considering …`, to the end of the line; marks in it are still read.
    pub(super) fn negotiators_note(&mut self) -> bool {
        let rest = self.rest();
        let Some(word) = ["Negotiators", "Negotiator"].iter().find_map(|w| rest.strip_prefix(w)) else { return false };
        let note = word.trim_start_matches(['\'', '’', 's', ' ']);
        if !note.starts_with("Note") && !note.starts_with("note") {
            return false;
        }
        let line = rest.find('\n').unwrap_or(rest.len());
        self.flush(self.at);
        self.note_until = self.at + line;
        let end = rest.find(['\n', '[', ']', '{', '}', '~']).unwrap_or(rest.len());
        self.leaf(end, LeafKind::Note, NONE)
    }

    /// `] (G77) (EU, US: delete)`, straight after a bracket or another such parenthesis; and `(Agreed)`.
    pub(super) fn parenthesis(&mut self) -> bool {
        if let Some((length, stamp)) = super::stamps::parenthesized(self.rest()) {
            return self.stamp_leaf(length, stamp);
        }
        let behind =
            matches!(self.last_kind(), Some(LeafKind::Close | LeafKind::Owner | LeafKind::Tag | LeafKind::OptionHead));
        if !behind || !self.waiting().trim().is_empty() {
            return false;
        }
        let inside = self.rest().get(1..).unwrap_or("");
        let window = inside.get(..inside.floor_char_boundary(TAIL)).unwrap_or(inside);
        let Some(end) = window.find(['(', ')', '[', ']', '{']).filter(|&e| window.as_bytes().get(e) == Some(&b')'))
        else {
            return false;
        };
        let list = window.get(..end).unwrap_or("");
        let glued = window.get(end + 1..).is_some_and(|r| r.starts_with(char::is_alphanumeric));
        let Some((said, unsure)) = in_parentheses(list).filter(|_| !glued) else { return false };
        if self.is_abbreviation(list) {
            return false;
        }
        self.tag_leaf(end + 2, LeafKind::Owner, body(TagForm::Parenthesis, said, unsure))
    }

    /// `[artificial intelligence] (AI)`: the initials of the words before are not a party.
    fn is_abbreviation(&self, code: &str) -> bool {
        let lead = self.text.get(..self.at).unwrap_or("").trim_end().trim_end_matches([']', '"', '”']);
        let from = lead.ceil_char_boundary(lead.len().saturating_sub(TAIL));
        let words: Vec<&str> =
            lead.get(from..).unwrap_or("").split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let initials = |skip: bool| -> String {
            let small = |w: &str| skip && matches!(w, "of" | "the" | "and" | "for" | "in" | "on" | "to");
            words.iter().filter(|w| !small(w)).filter_map(|w| w.chars().next()).flat_map(char::to_uppercase).collect()
        };
        let letters: String = code.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_uppercase).collect();
        letters.len() > 1 && (initials(false).ends_with(&letters) || initials(true).ends_with(&letters))
    }
}

/// `G77`, `EU, US: delete`, `EU: other words`.
pub(super) fn in_parentheses(list: &str) -> Option<(Clauses, bool)> {
    let mut said = clauses(list, true);
    let rest = list.get(said.end..).unwrap_or("").trim();
    if said.known == 0 {
        return None;
    }
    if rest.is_empty() || rest == "." {
        let short = said.signs + said.verbs == 0
            && said.entries.iter().all(|e| e.party.len() <= 2 && !TWO_LETTERS.contains(&e.party.as_str()));
        return Some((said, short));
    }
    let words = rest.strip_prefix(':')?.trim();
    let stance = verb(words.trim_end_matches('.'));
    for entry in &mut said.entries {
        *entry = Entry { party: entry.party.clone(), stance: stance.unwrap_or(Stance::Unclear) };
    }
    Some((said, stance.is_none()))
}
