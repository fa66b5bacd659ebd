//! Heads of options: `Option 1:`, `OPTION II`, `Alternative A:`, and who has brought them: `Option 2 (EU, AOSIS):`.

use super::Scanner;
use super::owners::in_parentheses;
use super::tongues::{begins_in_figures, behind_word, is_number, names_paragraphs, says_nothing};
use crate::leaf::{LeafKind, NONE, TagBody};
use crate::model::TagForm;

/// How far the parties behind a head are looked for, in bytes.
const OWNERS: usize = 200;

impl Scanner<'_> {
    /// `Option 1:`, at the start of a line, of a bracket or after a label.
    pub(super) fn option_head(&mut self) -> bool {
        let rest = self.rest();
        let Some(length) = behind_word(rest).and_then(|name| length(rest, name, self.before() == Some('['))) else {
            return false;
        };
        let before = self.text.get(..self.at).unwrap_or("");
        let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(40))..).unwrap_or("");
        let line = near.rsplit('\n').next().unwrap_or("").trim_start();
        let lead = line.trim_end_matches(['[', '*']);
        if crate::label::length(lead) < lead.len() && !line.trim_end_matches('*').ends_with('[') {
            return false;
        }
        self.leaf(length, LeafKind::OptionHead, NONE);
        if let Some((gap, length, body)) = owners(self.rest()) {
            self.at += gap;
            self.tag_leaf(length, LeafKind::Owner, body);
        }
        true
    }
}

impl Scanner<'_> {
    /// The heads that begin with a letter at which the scanner does not stop: `Вариант 1:`. Looked for where heads stand: at
    /// the start of a line behind its label, and straight behind a bracket or a star.
    pub(super) fn head_here(&mut self) {
        let rest = self.rest();
        let near = rest.get(..rest.floor_char_boundary(24)).unwrap_or(rest);
        let gap = near.len() - near.trim_start_matches([' ', '\t', '\u{a0}']).len();
        let label = crate::label::length(near).max(gap);
        for at in [gap, label] {
            let stops = rest.as_bytes().get(at).is_none_or(|b| super::is_special(*b));
            if !stops && rest.get(at..).and_then(behind_word).is_some() {
                self.at += at;
                self.option_head();
                return;
            }
        }
    }

    /// `ALT a (RUS, CHN): words`, `PP3bis (G77) words`: who has brought a labelled paragraph, or the bracket that begins so.
    pub(super) fn label_owner(&mut self, form: TagForm) {
        let rest = self.rest();
        let near = rest.get(..rest.floor_char_boundary(24)).unwrap_or(rest);
        let Some(at) = near.find('(').filter(|at| near.get(..*at).is_some_and(is_label)) else { return };
        let Some((_, length, body)) = rest.get(at..).and_then(owners) else { return };
        let after = rest.get(at + length..).unwrap_or("");
        // Without a label before it only the colon tells an owner from words in parentheses.
        if !(after.starts_with(':') || (at > 0 && after.starts_with(' '))) {
            return;
        }
        self.at += at;
        self.tag_leaf(length, LeafKind::Owner, TagBody { form, ..body });
    }
}

/// `ALT a `, `OP6 alt `, `PP3bis `, `7.bis `: or nothing.
fn is_label(text: &str) -> bool {
    let label = text.trim_matches([' ', '\u{a0}']);
    let behind = |words: &[&str]| words.iter().find_map(|w| label.strip_prefix(w));
    let alternative = behind(&["ALT", "Alt", "alt"]).is_some_and(|r| r.is_empty() || r.starts_with([' ', '.']));
    let code =
        behind(&["PP", "Pp", "OP", "Op"]).is_some_and(|r| r.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let latin = ["bis", "ter", "quater", "alt", "ALT", "Alt"].iter().any(|l| label.ends_with(l));
    let figures = label.starts_with(|c: char| c.is_ascii_digit());
    let plain = label.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | ' '));
    label.is_empty() || (plain && ((figures && latin) || alternative || code))
}

/// Length of the head at the start of `text`, with its colon and without its owners.
pub(crate) fn head_length(text: &str) -> Option<usize> {
    length(text, behind_word(text)?, false)
}

/// Length of the head at the start of `text`, of which `name` is what stands behind the word; the owners behind it are left
/// out; `bracketed` straight behind a `[`.
fn length(text: &str, name: &str, bracketed: bool) -> Option<usize> {
    let end = name.find(|c: char| !(c.is_alphanumeric() || matches!(c, '(' | ')' | '.'))).unwrap_or(name.len());
    let (printed, _) = name.split_at_checked(end)?;
    let (_, after) = name.split_at_checked(end + part_letter(name.get(end..)?))?;
    let tail = after.trim_start_matches([' ', '\u{a0}', '*']);
    let head = text.len() - after.len();
    if !is_number(printed.trim_matches(['(', ')', '.'])) {
        return None;
    }
    if let Some(colon) = tail.chars().next().filter(|c| matches!(c, ':' | '：')) {
        return Some(text.len() - tail.len() + colon.len_utf8());
    }
    // `Option a` may be prose; a figure, a capital or a parenthesis is not.
    if !(printed.starts_with('(') || begins_in_figures(printed) || printed.starts_with(char::is_uppercase)) {
        return None;
    }
    let begins = tail.starts_with(|c: char| c.is_uppercase() || c == '[');
    let parted = printed.ends_with('.') && begins && tail.len() < after.len();
    let dashed = ["– ", "— ", "- "].iter().any(|d| tail.starts_with(d)) && tail.len() < after.len();
    let alone = tail.is_empty() || tail.starts_with(['\n', '\r']);
    let said = alone
        || parted
        || (bracketed && begins)
        || says_nothing(tail)
        || tail.strip_prefix('(').is_some_and(names_paragraphs);
    if said || owners(after).is_some() || tagged(tail) {
        return Some(head);
    }
    dashed.then(|| text.len() - tail.trim_start_matches(['–', '—', '-']).len())
}

/// Length of ` (a)` behind a figure: `Option 1 (a):`.
fn part_letter(after: &str) -> usize {
    let letter = after.strip_prefix(" (").and_then(|inside| inside.split_once(')')).map(|(letter, _)| letter);
    letter.filter(|l| l.len() == 1 && l.starts_with(|c: char| c.is_ascii_lowercase())).map_or(0, |l| l.len() + 3)
}

fn tagged(tail: &str) -> bool {
    let body = tail.strip_prefix('{').and_then(|inside| inside.split(['{', '}']).next());
    body.is_some_and(|body| super::position(body).is_some())
}

/// `(EU, US)`, `[EU/US propose]` or `- EU` with its colon, straight behind a head: the spaces before it, its length, who says what.
fn owners(after: &str) -> Option<(usize, usize, TagBody)> {
    let window = after.get(..after.floor_char_boundary(OWNERS)).unwrap_or(after);
    let tail = window.trim_start_matches([' ', '\u{a0}', '*']);
    let gap = window.len() - tail.len();
    let (inside, stop, closing) = match tail.chars().next()? {
        '(' => (tail.get(1..)?, ')', 1),
        '[' => (tail.get(1..)?, ']', 1),
        dash @ ('-' | '–' | '—') => (tail.get(dash.len_utf8()..)?, ':', 0),
        _ => return None,
    };
    let end = inside.find(['(', ')', '[', ']', '{', '}', ':', '\n'])?;
    let list = inside.get(..end).filter(|_| inside.get(end..).is_some_and(|r| r.starts_with(stop)))?;
    let (said, unsure) = in_parentheses(list)?;
    let body = TagBody {
        form: TagForm::Parenthesis,
        entries: said.entries,
        unknown: said.unknown,
        shared: said.shared,
        uncertain: unsure,
    };
    Some((gap, tail.len() - inside.len() + end + closing, body))
}
