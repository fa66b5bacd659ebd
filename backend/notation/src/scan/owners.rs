//! Owners: who wants the words, written before or after them in the bracket, or in parentheses behind it.

use super::{Scanner, is_blank, note_calls};
use crate::clauses::{Clauses, clauses};
use crate::leaf::{Fault, LeafKind, NONE, TagBody};
use crate::model::{Entry, Stance, TagForm};
use crate::verbs::verb;

/// How far an owner before the words may reach, in bytes.
const HEAD: usize = 400;
/// Names of two letters that are no words: with these a list in parentheses, or behind a dash, leaves nothing open.
const TWO_LETTERS: [&str; 4] = ["EU", "UE", "UK", "US"];
/// How far an owner after the words may reach.
const TAIL: usize = 200;
/// Whatever a keyboard or a printer puts for a dash.
const DASHES: [char; 7] = ['-', '–', '—', '−', '‐', '‑', '―'];

fn body(form: TagForm, said: Clauses, uncertain: bool) -> TagBody {
    TagBody { form, entries: said.entries, unknown: said.unknown, shared: said.shared, uncertain }
}

impl Scanner<'_> {
    /// `[US/AU propose; CL oppose: words]`, just after the `[` or the label behind it.
    pub(super) fn owner_before(&mut self) {
        let rest = self.rest();
        let window = rest.get(..rest.floor_char_boundary(HEAD)).unwrap_or(rest);
        let words = window.trim_start_matches(is_blank);
        let words = words.get(crate::label::length(words)..).unwrap_or("");
        let blank = window.len() - words.len();
        if !words.starts_with(char::is_uppercase) {
            return;
        }
        let head = words.get(..head_stop(words)).unwrap_or("");
        let after = words.get(head.len()..).and_then(|rest| rest.chars().next());
        let colon = after.filter(|c| matches!(c, ':' | '：'));
        let bracket = after == Some('[');
        if !(colon.is_some() || bracket || head.contains('.')) {
            return;
        }
        let said = clauses(head, false);
        if said.entries.is_empty() {
            return;
        }
        let rest = head.get(said.end..).unwrap_or("");
        let ends = rest.trim_matches(is_blank).is_empty();
        let listed = said.known > 0 || said.lists > 0 || said.verbs > 0;
        let missing = bracket && said.verbs > 0 && ends;
        let (length, unsure) = match colon {
            Some(colon) if ends && (listed || is_unknown_code(&said)) => {
                (head.len() + colon.len_utf8(), said.known == 0)
            }
            _ if missing => (said.end, true),
            _ if begins_sentence(rest) && said.known > 0 && (said.entries.len() > 1 || is_name(&said)) => {
                (said.end + 1, said.entries.len() == 1)
            }
            _ => return,
        };
        let start = self.at + blank;
        self.at = start;
        let unsure = unsure || said.known == 0;
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
        let dashes = window.rmatch_indices(DASHES).filter(|(at, _)| {
            let before = window.get(..*at).unwrap_or("");
            before.ends_with([' ', '\n', '.', ',', '\u{a0}']) || (before.is_empty() && from == 0)
        });
        for (at, dash) in dashes.take(6) {
            let list = window.get(at + dash.len()..).unwrap_or("");
            let said = clauses(list, false);
            let rest = list.get(said.end..).unwrap_or("").trim_matches(is_blank);
            let complete = (rest.is_empty() || rest == ".") && !said.are_words();
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
    pub(super) fn parenthesis(&mut self, closing: char) -> bool {
        if let Some((length, stamp)) = super::stamps::parenthesized(self.rest()) {
            return self.stamp_leaf(length, stamp);
        }
        if !self.waiting().trim_matches(is_blank).is_empty() {
            return false;
        }
        let last = self.out.leaves.iter().rev().take(4).map(|l| l.kind).find(|kind| *kind != LeafKind::FootnoteRef);
        if !matches!(last, Some(LeafKind::Close | LeafKind::Owner | LeafKind::Tag | LeafKind::OptionHead)) {
            return false;
        }
        // `(` and `（` close with signs of their own length.
        let sign = closing.len_utf8();
        let inside = self.rest().get(sign..).unwrap_or("");
        let window = inside.get(..inside.floor_char_boundary(TAIL)).unwrap_or(inside);
        let Some(end) = window.find(['(', '（', ')', '）', '[', ']', '{']) else { return false };
        let Some(behind) = window.get(end..).and_then(|rest| rest.strip_prefix(closing)) else { return false };
        let list = window.get(..end).unwrap_or("");
        let glued = closing == ')' && behind.starts_with(char::is_alphanumeric);
        let Some((said, unsure)) = in_parentheses(list).filter(|_| !glued) else { return false };
        if self.is_abbreviation(list) {
            return false;
        }
        self.tag_leaf(end + 2 * sign, LeafKind::Owner, body(TagForm::Parenthesis, said, unsure))
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
        let code = code.strip_suffix('s').unwrap_or(code);
        let letters: String = code.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_uppercase).collect();
        letters.len() > 1 && (initials(false).ends_with(&letters) || initials(true).ends_with(&letters))
    }
}

/// Where the head of a bracket may end: at its colon or at another mark. The calls of notes belong to it.
fn head_stop(words: &str) -> usize {
    let mut from = 0;
    loop {
        let rest = words.get(from..).unwrap_or("");
        let Some(stop) = rest.find(['[', ']', '{', '}', ':', '：']) else { return words.len() };
        let at = from + stop;
        let glued = words.get(..at).is_some_and(|t| t.ends_with(char::is_alphanumeric));
        let note = words.get(at..).filter(|_| glued).map_or(0, note_calls);
        if note == 0 {
            return at;
        }
        from = at + note;
    }
}

/// `WHO: words`: nobody knows the code, but what else should it be?
fn is_unknown_code(said: &Clauses) -> bool {
    matches!(said.entries.as_slice(), [one] if one.party.len() <= 4 && said.known == 0)
}

/// A party that can be no number of a heading: not `J.` or `VI.`
fn is_name(said: &Clauses) -> bool {
    let figures = |party: &str| party.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M'));
    said.entries.iter().all(|e| e.party.len() > 1 && !figures(&e.party))
}

/// `. Noting that`: the full stop ends the owners, and the words begin.
fn begins_sentence(rest: &str) -> bool {
    rest.strip_prefix(". ").is_some_and(|words| words.starts_with(|c: char| c.is_uppercase() || c == '['))
}

/// `G77`, `EU, US: delete`, `EU: other words`.
pub(super) fn in_parentheses(list: &str) -> Option<(Clauses, bool)> {
    let mut said = clauses(list, true);
    let rest = list.get(said.end..).unwrap_or("").trim_matches(is_blank);
    if said.known == 0 || said.are_words() {
        return None;
    }
    if rest.is_empty() || rest == "." {
        let short = said.signs + said.verbs == 0
            && said.entries.iter().all(|e| e.party.len() <= 2 && !TWO_LETTERS.contains(&e.party.as_str()));
        let unsure = short || said.loose > 0;
        return Some((said, unsure));
    }
    let words = rest.strip_prefix([':', '：'])?.trim();
    let stance = verb(words.trim_end_matches('.'));
    for entry in &mut said.entries {
        *entry = Entry { party: entry.party.clone(), stance: stance.unwrap_or(Stance::Unclear) };
    }
    Some((said, stance.is_none()))
}
