//! Lists of parties and what they say: the grammar shared by tags, owners and parentheses.

use crate::model::{Entry, Stance};
use crate::party::{NAME, is_hyphen, party_at, word_end};
use crate::scan::{is_blank, note_calls};
use crate::verbs;

/// Small words within the name of a party.
const SMALL: &[&str] = &["of", "the", "and", "de", "du", "des", "et", "la", "del", "y"];
/// The most words of a name that nobody knows.
const WORDS: usize = 6;

/// `propose deletion`, `propose to delete`: where the words end that say so.
fn deletion(text: &str, end: usize) -> Option<usize> {
    let first = text.get(..end)?;
    let rest = text.get(end..).filter(|_| first.to_ascii_lowercase().starts_with("propos"))?;
    let said = rest.trim_start();
    let word = said.strip_prefix("to ").unwrap_or(said);
    let length = word_end(word);
    let deletes = verbs::verb(word.get(..length)?) == Some(Stance::Delete);
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
    /// Parties of whom it is not certain that the sign or verb behind the next one is theirs too: `EUN USA+`.
    pub(crate) loose: usize,
    /// Separators other than spaces.
    pub(crate) lists: usize,
    /// Articles before names: in words more often than in lists.
    pub(crate) articles: usize,
    /// Bytes read; what follows does not belong to it.
    pub(crate) end: usize,
}

impl Clauses {
    /// Names without separators, articles: only a sign or a verb makes a list of them.
    pub(crate) fn are_words(&self) -> bool {
        self.loose + self.articles > 0 && self.signs + self.verbs == 0
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    out: Clauses,
    pending: Vec<&'a str>,
    /// What is said before the parties, and whether one of them has been named since.
    leading: Option<Stance>,
    awaiting: bool,
    separated: bool,
    signs: bool,
    /// Signs stand before the parties.
    before: bool,
}

/// Reads a list of parties from the start of `text`. With `signs`, `EUN+` is read too.
pub(crate) fn clauses(text: &str, signs: bool) -> Clauses {
    let (out, pending) = (Clauses::default(), Vec::new());
    let (at, leading, awaiting) = (0, None, false);
    let mut reader = Reader { text, at, out, pending, leading, awaiting, separated: true, signs, before: false };
    while reader.step() {}
    reader.settle(None);
    reader.out
}

/// What a sign says.
fn said_by(sign: char) -> Option<Stance> {
    match sign {
        '+' | '＋' => Some(Stance::Support),
        '-' | '–' | '−' | '－' => Some(Stance::Oppose),
        '±' => Some(Stance::Unclear),
        '?' | '？' => Some(Stance::Pending),
        _ => None,
    }
}

/// A minus glued to what follows is a hyphen.
fn is_plus(sign: char) -> bool {
    matches!(sign, '+' | '＋')
}

impl<'a> Reader<'a> {
    fn step(&mut self) -> bool {
        let rest = self.text.get(self.at..).unwrap_or("");
        let trimmed = rest.trim_start_matches(is_blank);
        let skipped = rest.len() - trimmed.len();
        let Some(first) = trimmed.chars().next() else { return false };
        let taken = match first {
            ';' | '；' | '؛' if self.begun() => {
                self.settle(None);
                (self.leading, self.awaiting, self.separated) = (None, false, true);
                self.out.lists += 1;
                first.len_utf8()
            }
            ',' | '，' | '、' | '،' | '/' | '&' if !self.separated || first == '/' => {
                self.separated = true;
                self.out.lists += 1;
                first.len_utf8()
            }
            // `Reserve: IND, EGY`
            ':' | '：' if self.awaiting => first.len_utf8(),
            _ if self.sign_before(first, trimmed) => first.len_utf8(),
            _ => match self.sign(first, trimmed, rest.get(..skipped).unwrap_or("")) {
                0 => self.word(trimmed),
                taken => taken,
            },
        };
        self.at += skipped + taken;
        self.note();
        taken > 0
    }

    fn begun(&self) -> bool {
        !self.out.entries.is_empty() || !self.pending.is_empty()
    }

    /// The call of a note, glued to a party or to what it says.
    fn note(&mut self) {
        let said = self.at > 0 && self.text.get(..self.at).is_some_and(|t| t.ends_with(char::is_alphanumeric));
        let length = self.text.get(self.at..).filter(|_| said && self.begun()).map_or(0, note_calls);
        if length > 0 && self.out.end == self.at {
            self.out.end += length;
        }
        self.at += length;
    }

    /// `+EUN`, `-USA`: the sign of the party behind it, and of no other. A list is in one manner: signs before, or behind.
    fn sign_before(&mut self, first: char, trimmed: &str) -> bool {
        let Some(stance) = said_by(first) else { return false };
        let rest = trimmed.get(first.len_utf8()..).unwrap_or("");
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let first_of_all = self.out.entries.is_empty() || self.before;
        let free = self.signs && first_of_all && self.pending.is_empty() && self.leading.is_none();
        if !free || party_at(rest).is_none() {
            return false;
        }
        (self.leading, self.before) = (Some(stance), true);
        self.out.signs += 1;
        true
    }

    fn sign(&mut self, first: char, trimmed: &str, blank: &str) -> usize {
        let Some(stance) = said_by(first) else { return 0 };
        let after = trimmed.chars().nth(1);
        let hyphen = !is_plus(first) && after.is_some_and(char::is_alphanumeric);
        let apart = blank.chars().filter(|c| c.is_whitespace()).count() > 1;
        if !self.signs || self.pending.is_empty() || apart || hyphen {
            return 0;
        }
        self.out.signs += 1;
        self.settle(Some(stance));
        self.end_here(blank.len() + first.len_utf8());
        first.len_utf8()
    }

    fn word(&mut self, trimmed: &'a str) -> usize {
        let length = word_end(trimmed);
        let word = trimmed.get(..length).unwrap_or("");
        let offset = self.text.len() - trimmed.len() - self.at;
        if verbs::joins(word) && self.begun() {
            self.separated = true;
            return length;
        }
        if self.awaiting && verbs::says_by_whom(word) {
            return length;
        }
        if !self.pending.is_empty() && verbs::leads_to_verb(word) {
            let next = trimmed.get(length..).unwrap_or("").trim_start();
            let leads = next.get(..word_end(next)).is_some_and(|next| verbs::verb(next).is_some());
            return if leads { length } else { 0 };
        }
        if let Some(stance) = verbs::verb_with_note(word) {
            let (stance, length) = deletion(trimmed, length).map_or((stance, length), |end| (Stance::Delete, end));
            if self.pending.is_empty() {
                // `deletion proposed by EUN`
                let of_deletion = self.leading == Some(Stance::Delete) && stance == Stance::Support && self.awaiting;
                if self.leading.is_some() {
                    return if of_deletion { length } else { 0 };
                }
                (self.leading, self.awaiting, self.separated) = (Some(stance), true, true);
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
        let Some(found) = party_at(trimmed) else {
            let named = verbs::article(trimmed).filter(|length| {
                trimmed.get(*length..).and_then(party_at).is_some_and(|party| party.known && self.separated)
            });
            let Some(length) = named else { return self.mixed(trimmed, offset) };
            self.out.articles += 1;
            return length + self.party(trimmed.get(length..).unwrap_or(""), offset + length);
        };
        if !self.separated && !self.pending.is_empty() && self.leading.is_none() {
            if !self.signs {
                return 0;
            }
            self.out.loose += 1;
        }
        self.out.shared |= found.shared;
        self.take(found.code, found.known, offset + found.length);
        found.length
    }

    /// A name with a sign glued to it is a party, though nobody knows it: `Foo+`, `Kingdom of Foo-`.
    fn mixed(&mut self, trimmed: &'a str, offset: usize) -> usize {
        let length = self.signed_name(trimmed).unwrap_or(0);
        if length > 0 {
            self.out.loose += usize::from(!self.separated && !self.pending.is_empty());
            self.take(trimmed.get(..length).unwrap_or(""), false, offset + length);
        }
        length
    }

    /// Length of a name up to the sign that is glued to it. It begins with a capital, in all its words but small ones;
    /// scripts without capitals have names too, a lower-case word is never one.
    fn signed_name(&self, trimmed: &str) -> Option<usize> {
        let window = trimmed.get(..trimmed.floor_char_boundary(NAME)).filter(|_| self.signs)?;
        let glued = |at: usize, c: char| {
            let after = trimmed.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            said_by(c).is_some() && c != '?' && !after.is_some_and(char::is_alphanumeric)
        };
        let stops = |c: char| !(c.is_alphanumeric() || is_hyphen(c) || matches!(c, ' ' | '\'' | '’' | '.'));
        let end = window.char_indices().find(|(at, c)| glued(*at, *c) || stops(*c))?;
        let name = window.get(..end.0).filter(|name| glued(end.0, end.1) && name.ends_with(char::is_alphanumeric))?;
        let capital = |word: &str| word.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
        let mut words = name.split(' ');
        let first = words.next().is_some_and(capital);
        let sound = words.clone().count() < WORDS
            && words.all(|word| capital(word) || SMALL.contains(&word) || word.starts_with(char::is_numeric));
        (first && sound).then_some(name.len())
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
        (self.awaiting, self.separated) = (false, false);
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
