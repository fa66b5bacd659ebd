//! Lists of parties and what they say: the grammar shared by tags, owners and parentheses.

use crate::model::{Entry, Stance};
use crate::parties::Registry;

/// The longest name tried, in bytes.
const NAME: usize = 64;
/// Capitals that look like codes and are none.
const NOT_CODES: &[&str] = &[
    "ALT", "NB", "OP", "PP", "TBD", "TBC", "NEW", "OR", "AND", "ANNEX", "OPTION", "NOTE", "REV", "XX", "XXX", "TITLE",
];

pub(crate) struct Named<'a> {
    pub(crate) code: &'a str,
    pub(crate) known: bool,
    /// Several parties go by it.
    pub(crate) shared: bool,
    /// Bytes taken, digits of a glued footnote included.
    pub(crate) length: usize,
}

/// The party at the start of `text`: the longest known name or code, else an unknown code in capitals.
pub(crate) fn party_at(text: &str) -> Option<Named<'_>> {
    let registry = Registry::standard();
    if !text.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    if let Some(length) = initials(text) {
        let code = text.get(..length)?;
        return registry.is_known(code).then_some(Named {
            code,
            known: true,
            shared: registry.is_shared(code),
            length,
        });
    }
    let first = word_end(text);
    let word = text.get(..first)?;
    if registry.may_begin(word.split('-').next().unwrap_or(word))
        && let Some(end) = registry.longest_name(text, &name_ends(text))
    {
        let code = text.get(..end)?;
        return Some(Named { code, known: true, shared: registry.is_shared(code), length: end });
    }
    if let Some(shared) = registry.code_shared(word) {
        return Some(Named { code: word, known: true, shared, length: first });
    }
    let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if bare.len() < word.len() && registry.is_known(bare) {
        return Some(Named { code: bare, known: true, shared: registry.is_shared(bare), length: first });
    }
    unknown_code(word, bare).map(|code| Named { code, known: false, shared: false, length: first })
}

/// Length of `U.S.`, `U.K.`, `U.S.A.` at the start of `text`: two initials or more, each with its full stop.
fn initials(text: &str) -> Option<usize> {
    let pairs =
        text.as_bytes().chunks_exact(2).take_while(|p| matches!(p, [c, b'.'] if c.is_ascii_uppercase())).count();
    (pairs > 1 && pairs < 6).then_some(2 * pairs)
}

fn unknown_code<'a>(word: &'a str, bare: &str) -> Option<&'a str> {
    let capitals = word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let size = (2..=6).contains(&word.len()) && bare.len() >= 2;
    (capitals && size && !NOT_CODES.contains(&bare)).then_some(word)
}

/// End of the first word; a hyphen belongs to it only between letters or digits.
fn word_end(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '-' | '\'' | '’') && chars.peek().is_some_and(|(_, n)| n.is_alphanumeric());
        if !c.is_alphanumeric() && !inner {
            return at;
        }
    }
    text.len()
}

/// Places where a name of several words may end.
fn name_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let letter = c.is_alphanumeric();
        if !letter && (before.is_alphanumeric() || before == ')') {
            ends.push(at);
        }
        if at > NAME || !(letter || matches!(c, ' ' | '-' | '\'' | '’' | '(' | ')' | ',' | '.')) {
            return ends;
        }
        before = c;
    }
    ends.push(text.len());
    ends
}

/// What a verb says, if the word is one.
pub(crate) fn verb(word: &str) -> Option<Stance> {
    let said = |forms: &[&str]| forms.iter().any(|f| f.eq_ignore_ascii_case(word));
    VERBS.iter().find(|(_, forms)| said(forms)).map(|(stance, _)| *stance)
}

const VERBS: &[(Stance, &[&str])] = &[
    (
        Stance::Support,
        &[
            "propose",
            "proposes",
            "proposed",
            "support",
            "supports",
            "supported",
            "add",
            "adds",
            "prefer",
            "prefers",
            "proposent",
            "appuie",
            "appuient",
            "soutient",
            "soutiennent",
            "ajouter",
        ],
    ),
    (Stance::Oppose, &["oppose", "opposes", "opposed", "against", "s’oppose", "s'oppose", "s’opposent", "s'opposent"]),
    (Stance::Delete, &["delete", "deletes", "deletion", "supprimer", "supprime", "suppriment"]),
    (Stance::Retain, &["retain", "retains", "keep", "keeps", "maintenir", "conserver"]),
    (Stance::Reserve, &["reserve", "reserves", "reserved", "reservation", "réserve", "réserves"]),
    (Stance::Pending, &["considering", "pending", "consider", "considers"]),
    (Stance::Flexible, &["flexible"]),
    (Stance::Unclear, &["unclear"]),
];

/// `propose deletion`, `propose to delete`: where the words end that say so.
fn deletion(text: &str, end: usize) -> Option<usize> {
    let first = text.get(..end)?;
    let rest = text.get(end..).filter(|_| first.to_ascii_lowercase().starts_with("propos"))?;
    let said = rest.trim_start();
    let word = said.strip_prefix("to ").unwrap_or(said);
    let length = word_end(word);
    let deletes = verb(word.get(..length)?) == Some(Stance::Delete);
    (deletes && said.len() < rest.len()).then(|| text.len() - word.len() + length)
}

/// A list of parties and what they say, as far as it could be read.
#[derive(Default)]
pub(crate) struct Clauses {
    pub(crate) entries: Vec<Entry>,
    pub(crate) unknown: Vec<String>,
    /// Several parties go by one of the names.
    pub(crate) shared: bool,
    pub(crate) known: usize,
    pub(crate) signs: usize,
    pub(crate) verbs: usize,
    /// Parties without sign or verb.
    pub(crate) bare: usize,
    /// Separators other than spaces.
    pub(crate) lists: usize,
    /// Bytes read; what follows does not belong to it.
    pub(crate) end: usize,
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    out: Clauses,
    pending: Vec<&'a str>,
    leading: Option<Stance>,
    separated: bool,
    signs: bool,
    /// Signs stand before the parties.
    before: bool,
}

/// Reads a list of parties from the start of `text`. With `signs`, `EUN+` is read too.
pub(crate) fn clauses(text: &str, signs: bool) -> Clauses {
    let (out, pending) = (Clauses::default(), Vec::new());
    let mut reader = Reader { text, at: 0, out, pending, leading: None, separated: true, signs, before: false };
    while reader.step() {}
    reader.settle(None);
    reader.out
}

/// What a sign says.
fn said_by(sign: char) -> Option<Stance> {
    match sign {
        '+' => Some(Stance::Support),
        '-' | '–' | '−' => Some(Stance::Oppose),
        '±' => Some(Stance::Unclear),
        '?' => Some(Stance::Pending),
        _ => None,
    }
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or("");
        let trimmed = rest.trim_start();
        let skipped = rest.len() - trimmed.len();
        let Some(first) = trimmed.chars().next() else { return false };
        let taken = match first {
            ';' | '；' | '؛' if !self.out.entries.is_empty() || !self.pending.is_empty() => {
                self.settle(None);
                (self.leading, self.separated) = (None, true);
                self.out.lists += 1;
                first.len_utf8()
            }
            ',' | '，' | '、' | '،' | '/' | '&' if !self.separated || first == '/' => {
                self.separated = true;
                self.out.lists += 1;
                first.len_utf8()
            }
            _ if self.sign_before(first, trimmed) => first.len_utf8(),
            _ => match self.sign(first, trimmed, skipped) {
                0 => self.word(trimmed),
                taken => taken,
            },
        };
        self.at += skipped + taken;
        taken > 0
    }

    /// `+EUN`, `-USA`: the sign of the party glued behind it, and of no other. A list is in one manner: signs before, or behind.
    fn sign_before(&mut self, first: char, trimmed: &str) -> bool {
        let Some(stance) = said_by(first) else { return false };
        let rest = trimmed.get(first.len_utf8()..).unwrap_or("");
        let first_of_all = self.out.entries.is_empty() || self.before;
        let free = self.signs && first_of_all && self.pending.is_empty() && self.leading.is_none();
        if !free || party_at(rest).is_none() {
            return false;
        }
        (self.leading, self.before) = (Some(stance), true);
        self.out.signs += 1;
        true
    }

    fn sign(&mut self, first: char, trimmed: &str, skipped: usize) -> usize {
        let Some(stance) = said_by(first) else { return 0 };
        let after = trimmed.chars().nth(1);
        let hyphen = first != '+' && after.is_some_and(char::is_alphanumeric);
        if !self.signs || self.pending.is_empty() || skipped > 1 || hyphen {
            return 0;
        }
        self.out.signs += 1;
        self.settle(Some(stance));
        self.end_here(skipped + first.len_utf8());
        first.len_utf8()
    }

    fn word(&mut self, trimmed: &'a str) -> usize {
        let length = word_end(trimmed);
        let word = trimmed.get(..length).unwrap_or("");
        let offset = self.text.len() - trimmed.len() - self.at;
        if word == "and" && !self.pending.is_empty() && !self.separated {
            self.separated = true;
            return length;
        }
        if let Some(stance) = verb(word) {
            let (stance, length) = deletion(trimmed, length).map_or((stance, length), |end| (Stance::Delete, end));
            if self.pending.is_empty() {
                if self.leading.is_some() {
                    return 0;
                }
                (self.leading, self.separated) = (Some(stance), true);
            } else {
                self.settle(Some(stance));
                self.end_here(offset + length);
            }
            self.out.verbs += 1;
            return length;
        }
        self.party(trimmed, offset)
    }

    fn party(&mut self, trimmed: &'a str, offset: usize) -> usize {
        let Some(found) = party_at(trimmed) else { return self.mixed(trimmed, offset) };
        if !self.separated && !self.pending.is_empty() && self.leading.is_none() {
            return 0;
        }
        self.out.shared |= found.shared;
        self.take(found.code, found.known, offset + found.length);
        found.length
    }

    /// A capitalized word with a sign glued to it is a party nobody knows.
    fn mixed(&mut self, trimmed: &'a str, offset: usize) -> usize {
        let length = word_end(trimmed);
        let rest = trimmed.get(length..).unwrap_or("");
        let mut after = rest.chars();
        let glued = matches!(after.next(), Some('+' | '-' | '–' | '−' | '±'))
            && !after.next().is_some_and(char::is_alphanumeric);
        // Scripts without capitals have names too; a lower-case word is never one.
        let capital = trimmed.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
        if !(self.signs && glued && capital && length > 0) {
            return 0;
        }
        self.take(trimmed.get(..length).unwrap_or(""), false, offset + length);
        length
    }

    fn take(&mut self, code: &'a str, known: bool, length: usize) {
        if known {
            self.out.known += 1;
        } else {
            self.out.unknown.push(code.to_owned());
        }
        match self.leading {
            Some(stance) => self.out.entries.push(Entry { party: code.to_owned(), stance }),
            None => self.pending.push(code),
        }
        if self.before {
            self.leading = None;
        }
        self.separated = false;
        self.end_here(length);
    }

    fn end_here(&mut self, length: usize) {
        self.out.end = self.at + length;
    }

    fn settle(&mut self, stance: Option<Stance>) {
        if stance.is_none() {
            self.out.bare += self.pending.len();
        }
        let stance = stance.unwrap_or(Stance::Support);
        for code in self.pending.drain(..) {
            self.out.entries.push(Entry { party: code.to_owned(), stance });
        }
        self.separated = false;
    }
}
