//! Operations on marks: each gives a change that can be checked, applied and taken back. Words are touched only
//! where the operation says so; everything else stays byte for byte.

use crate::change::{Change, Splice};
use crate::model::{BracketId, Closing, Entry, Place, Stamp, Stance, Tag, TagForm, Target};
use crate::project::Choice;
use crate::reading::Reading;
use serde::{Deserialize, Serialize};

/// What can be done to the marks of a draft. Offsets are bytes of the paragraph's wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "op")]
pub enum Operation {
    /// Puts words into a bracket, with positions.
    Bracket {
        /// Index of the paragraph.
        paragraph: usize,
        /// First byte of the words.
        start: usize,
        /// Byte after the words.
        end: usize,
        /// Who says what about them.
        entries: Vec<Entry>,
    },
    /// Proposes new words at a place.
    Propose {
        /// Index of the paragraph.
        paragraph: usize,
        /// Where, in bytes.
        at: usize,
        /// The words.
        words: String,
        /// Who wants them.
        entries: Vec<Entry>,
    },
    /// Adds a rival behind a bracket and its tags.
    AddRival {
        /// The bracket.
        bracket: BracketId,
        /// The rival words.
        words: String,
        /// Who wants them.
        entries: Vec<Entry>,
    },
    /// Records what a party says on a bracket, in place of what it said before; without a stance, takes it out.
    SetPosition {
        /// The bracket.
        bracket: BracketId,
        /// The party.
        party: String,
        /// What it says.
        stance: Option<Stance>,
    },
    /// Takes a bracket and its tags away and keeps or drops its words.
    Lift {
        /// The bracket.
        bracket: BracketId,
        /// What becomes of the words.
        choice: Choice,
    },
    /// Strikes words: a proposed deletion.
    Strike {
        /// Index of the paragraph.
        paragraph: usize,
        /// First byte of the words.
        start: usize,
        /// Byte after the words.
        end: usize,
    },
    /// Stamps a paragraph agreed, ad referendum or on a higher rung.
    Stamp {
        /// Index of the paragraph.
        paragraph: usize,
        /// The rung, where it is not ad referendum.
        #[serde(default)]
        level: Option<String>,
        /// `31 May 2023 19.39`, or nothing.
        when: String,
    },
    /// Stamps the words of one bracket agreed; brackets in it must be closed before.
    StampBracket {
        /// The bracket.
        bracket: BracketId,
        /// The rung, where it is not ad referendum.
        #[serde(default)]
        level: Option<String>,
        /// `31 May 2023 19.39`, or nothing.
        when: String,
    },
    /// Takes all stamps off a paragraph.
    Reopen {
        /// Index of the paragraph.
        paragraph: usize,
    },
}

/// Why an operation cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditError {
    /// There is no such paragraph, bracket or place between characters.
    NoSuchPlace,
    /// The words would cut a mark or a bracket in two.
    CutsAMark,
    /// A party, stance or date that could not be read back.
    NotReadable,
    /// Nothing would change.
    NothingToDo,
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NoSuchPlace => "there is no such place in the draft",
            Self::CutsAMark => "the chosen words begin or end inside a mark or cross a bracket",
            Self::NotReadable => "what would be written could not be read back",
            Self::NothingToDo => "nothing would change",
        })
    }
}

impl std::error::Error for EditError {}

/// A tag in the canonical form: signs for proposed words, words for everything else.
#[must_use]
pub fn canonical_tag(entries: &[Entry]) -> String {
    if entries.is_empty() {
        return String::new();
    }
    let signs = entries.iter().all(|e| matches!(e.stance, Stance::Support | Stance::Oppose));
    let parts: Vec<String> = entries.iter().map(|e| entry(e, signs)).collect();
    format!("{{{}}}", parts.join(if signs { " " } else { "; " }))
}

fn entry(entry: &Entry, signs: bool) -> String {
    let word = match (entry.stance, signs) {
        (Stance::Support, true) => return format!("{}+", entry.party),
        (Stance::Oppose, true) => return format!("{}-", entry.party),
        (Stance::Support, false) => "support",
        (Stance::Oppose, false) => "oppose",
        (Stance::Reserve, _) => "reserve",
        (Stance::Delete, _) => "delete",
        (Stance::Retain, _) => "retain",
        (Stance::Pending, _) => "pending",
        (Stance::Flexible, _) => "flexible",
        (Stance::Unclear, _) => "unclear",
    };
    format!("{} {word}", entry.party)
}

/// ` {tag}` for parties by their codes, each written so that nobody else can be meant.
fn new_tag(entries: &[Entry]) -> Result<String, EditError> {
    let written = |e: &Entry| Entry { party: unmistaken(&e.party).to_owned(), stance: e.stance };
    tag_text(&entries.iter().map(written).collect::<Vec<_>>())
}

/// A party as it was given, or its name where others are called by its code.
pub(crate) fn unmistaken(party: &str) -> &str {
    let registry = crate::Registry::standard();
    if registry.is_shared(party) { registry.written(party) } else { party }
}

/// ` {tag}`, or nothing for nobody; an error if it would not be read back as it is meant.
pub(crate) fn tag_text(entries: &[Entry]) -> Result<String, EditError> {
    let text = canonical_tag(entries);
    let Some(body) = text.strip_prefix('{').and_then(|t| t.strip_suffix('}')) else { return Ok(text) };
    let read = crate::scan::position(body).filter(|b| b.entries == entries);
    read.map(|_| format!(" {text}")).ok_or(EditError::NotReadable)
}

pub(crate) fn splice(place: (usize, usize), removed: &str, inserted: impl Into<String>) -> Splice {
    Splice { paragraph: place.0, start: place.1, removed: removed.to_owned(), inserted: inserted.into() }
}

impl Reading {
    /// The change an operation makes. The wordings of this reading are what it applies to.
    ///
    /// # Errors
    /// [`EditError`] if there is no such place, a mark would be cut, or the result could not be read back.
    pub fn edit(&self, operation: &Operation) -> Result<Change, EditError> {
        let splices = match operation {
            Operation::Bracket { paragraph, start, end, entries } => {
                self.wrap(*paragraph, *start, *end, "[", &format!("]{}", new_tag(entries)?))?
            }
            Operation::Strike { paragraph, start, end } => self.wrap(*paragraph, *start, *end, "~~", "~~")?,
            Operation::Propose { paragraph, at, words, entries } => {
                self.whole(*paragraph, *at)?;
                vec![splice((*paragraph, *at), "", format!("[{}]{}", readable(words)?, new_tag(entries)?))]
            }
            Operation::AddRival { bracket, words, entries } => {
                let at = self.behind(*bracket)?;
                vec![splice(at, "", format!(" [{}]{}", readable(words)?, new_tag(entries)?))]
            }
            Operation::SetPosition { bracket, party, stance } => self.set_position(*bracket, party, *stance)?,
            Operation::Lift { bracket, choice } => self.lift(*bracket, *choice)?,
            Operation::Stamp { paragraph, level, when } => {
                self.stamp(*paragraph, &stamp_text(level.as_deref(), when)?)?
            }
            Operation::StampBracket { bracket, level, when } => {
                self.stamp_bracket(*bracket, &stamp_text(level.as_deref(), when)?)?
            }
            Operation::Reopen { paragraph } => self.reopen(*paragraph),
        };
        let splices: Vec<Splice> = splices.into_iter().filter(|s| s.removed != s.inserted).collect();
        if splices.is_empty() {
            return Err(EditError::NothingToDo);
        }
        let change = Change::new(splices);
        let after = self.after(&change)?;
        if self.is_kept(operation, &after) { Ok(change) } else { Err(EditError::NotReadable) }
    }

    /// What the draft reads as after a change, read as it was read before.
    fn after(&self, change: &Change) -> Result<Self, EditError> {
        let mut after = self.clone();
        let mut paragraphs: Vec<usize> = change.splices.iter().map(|one| one.paragraph).collect();
        paragraphs.sort_unstable();
        paragraphs.dedup();
        for paragraph in paragraphs {
            let wording = change.apply(paragraph, self.wording(paragraph)).map_err(|_| EditError::CutsAMark)?;
            after.replace(paragraph, &wording);
        }
        Ok(after)
    }

    /// True if the marks that were written are read back as such: no sign has lost its partner, and whoever speaks is heard.
    fn is_kept(&self, operation: &Operation, after: &Self) -> bool {
        let broken = |totals: crate::Totals| totals.unclosed + totals.stray;
        let heard = |reading: &Self, stance: Stance| {
            let entries = reading.positions().flat_map(|tag| &tag.entries);
            entries.filter(|entry| entry.stance == stance).count()
        };
        let speaks = match operation {
            Operation::Bracket { entries, .. }
            | Operation::Propose { entries, .. }
            | Operation::AddRival { entries, .. } => {
                entries.first().is_none_or(|first| heard(after, first.stance) > heard(self, first.stance))
            }
            Operation::SetPosition { bracket, party, stance } => self.hears(after, *bracket, party, *stance),
            _ => true,
        };
        speaks && broken(after.totals()) <= broken(self.totals())
    }

    /// The place must lie between two characters, and inside no mark.
    fn whole(&self, paragraph: usize, at: usize) -> Result<u32, EditError> {
        let scan = self.scans.get(paragraph).ok_or(EditError::NoSuchPlace)?;
        if !self.wording(paragraph).is_char_boundary(at) || at > self.wording(paragraph).len() {
            return Err(EditError::NoSuchPlace);
        }
        use crate::leaf::LeafKind as Kind;
        let inside = scan.leaves.iter().find(|l| (l.start as usize) < at && at < l.end as usize);
        if inside.is_some_and(|l| !matches!(l.kind, Kind::Text | Kind::Break | Kind::OptionHead)) {
            return Err(EditError::CutsAMark);
        }
        Ok(crate::scan::small(at))
    }

    fn wrap(
        &self,
        paragraph: usize,
        start: usize,
        end: usize,
        before: &str,
        after: &str,
    ) -> Result<Vec<Splice>, EditError> {
        let (from, to) = (self.whole(paragraph, start)?, self.whole(paragraph, end)?);
        if end <= start {
            return Err(EditError::NoSuchPlace);
        }
        let number = u32::try_from(paragraph).map_err(|_| EditError::NoSuchPlace)?;
        let here = |p: Place| (p.paragraph == number).then_some(p.byte);
        let within = |p: Option<u32>, closing: u32| p.is_some_and(|b| from + closing <= b && b + 1 - closing <= to);
        let crosses = self.brackets().iter().any(|b| within(here(b.open), 0) != within(here(b.end), 1));
        if crosses && before == "[" {
            return Err(EditError::CutsAMark);
        }
        Ok(vec![splice((paragraph, start), "", before), splice((paragraph, end), "", after)])
    }

    pub(crate) fn tags_of(&self, bracket: BracketId) -> Vec<&Tag> {
        self.tags().iter().filter(|t| t.target == Target::Bracket(bracket)).collect()
    }

    /// Behind a bracket and the tags that follow it in its paragraph.
    fn behind(&self, id: BracketId) -> Result<(usize, usize), EditError> {
        let bracket = self.bracket(id).ok_or(EditError::NoSuchPlace)?;
        let paragraph = bracket.end.paragraph;
        let tags = self.tags_of(id).into_iter().filter(|t| t.place.paragraph == paragraph).map(|t| t.end);
        let end = tags.max().unwrap_or(0).max(bracket.end.byte);
        Ok((paragraph as usize, end as usize))
    }

    fn lift(&self, id: BracketId, choice: Choice) -> Result<Vec<Splice>, EditError> {
        let bracket = self.bracket(id).ok_or(EditError::NoSuchPlace)?;
        let (first, last) = (bracket.open.paragraph as usize, bracket.end.paragraph as usize);
        let mut splices = Vec::new();
        for tag in self.positions().filter(|t| t.target == Target::Bracket(id) && t.form != TagForm::DeleteParagraph) {
            let inside = choice == Choice::Drop && bracket.open < tag.place && tag.place < bracket.end;
            if !inside {
                splices.push(self.without_tag(tag));
            }
        }
        match choice {
            Choice::Keep => {
                splices.push(splice((first, bracket.open.byte as usize), "[", ""));
                if bracket.closing == Closing::Written {
                    splices.push(splice((last, bracket.end.byte as usize - 1), "]", ""));
                }
            }
            Choice::Drop => self.drop_words(id, &mut splices),
        }
        Ok(splices)
    }

    /// A tag with the space that belongs to it: before it, or behind it for a leading owner.
    pub(crate) fn without_tag(&self, tag: &Tag) -> Splice {
        let paragraph = tag.place.paragraph as usize;
        let wording = self.wording(paragraph);
        let lead = wording.get(..tag.place.byte as usize).unwrap_or("");
        let kept = lead.trim_end_matches(' ').len();
        if tag.form == TagForm::Prefix {
            let rest = wording.get(tag.end as usize..).unwrap_or("");
            let space = if rest.starts_with(' ') { " " } else { "" };
            return splice((paragraph, lead.len()), &format!("{}{space}", tag.text), "");
        }
        splice((paragraph, kept), wording.get(kept..tag.end as usize).unwrap_or(""), "")
    }

    /// Removes the words of a bracket, with the one space that would be too many.
    fn drop_words(&self, id: BracketId, splices: &mut Vec<Splice>) {
        let Some(bracket) = self.bracket(id) else { return };
        let (first, last) = (bracket.open.paragraph as usize, bracket.end.paragraph as usize);
        for paragraph in first..=last {
            let wording = self.wording(paragraph);
            let from = if paragraph == first { bracket.open.byte as usize } else { 0 };
            let to = if paragraph == last { bracket.end.byte as usize } else { wording.len() };
            splices.push(splice((paragraph, from), wording.get(from..to).unwrap_or(""), ""));
        }
        let Ok((paragraph, end)) = self.behind(id) else { return };
        let before = self.wording(first).get(..bracket.open.byte as usize).unwrap_or("");
        let after = self.wording(paragraph).get(end..).unwrap_or("");
        let content = self.wording(first).get(bracket.open.byte as usize + 1..).unwrap_or("");
        let inner = self.wording(last).get(..bracket.end.byte as usize).unwrap_or("").trim_end_matches(']');
        if content.starts_with(' ') || inner.ends_with(' ') {
            return;
        }
        if (before.is_empty() || before.ends_with(char::is_whitespace)) && after.starts_with(' ') {
            splices.push(splice((paragraph, end), " ", ""));
        } else if before.ends_with(' ') && (after.is_empty() || after.starts_with([',', '.', ';', ':', ')', ']'])) {
            splices.push(splice((first, before.len() - 1), " ", ""));
        }
    }

    fn stamp(&self, paragraph: usize, text: &str) -> Result<Vec<Splice>, EditError> {
        let wording = self.sources.get(paragraph).ok_or(EditError::NoSuchPlace)?;
        let end = wording.trim_end().len();
        let space = if end == 0 { "" } else { " " };
        Ok(vec![splice((paragraph, end), "", format!("{space}{text}"))])
    }

    /// Inside, before the `]`: behind it, at the end of a paragraph, it would stamp the paragraph.
    fn stamp_bracket(&self, id: BracketId, text: &str) -> Result<Vec<Splice>, EditError> {
        let bracket = self.bracket(id).ok_or(EditError::NoSuchPlace)?;
        let nested = self.brackets().iter().any(|other| other.parent == Some(id));
        if nested || bracket.closing != Closing::Written {
            return Err(EditError::NotReadable);
        }
        let place = (bracket.end.paragraph as usize, bracket.end.byte as usize - 1);
        let added = splice(place, "", format!(" {text}"));
        let after = self.after(&Change::new(vec![added.clone()]))?;
        let read = after.stamps().iter().filter(|stamp| stamp.target == Target::Bracket(id)).count();
        let had = self.stamps().iter().filter(|stamp| stamp.target == Target::Bracket(id)).count();
        if read == had + 1 { Ok(vec![added]) } else { Err(EditError::NotReadable) }
    }

    fn reopen(&self, paragraph: usize) -> Vec<Splice> {
        let wording = self.wording(paragraph);
        let here = self.stamps().iter().filter(|s| s.place.paragraph as usize == paragraph);
        here.map(|stamp| {
            let kept = wording.get(..stamp.place.byte as usize).unwrap_or("").trim_end_matches(' ').len();
            splice((paragraph, kept), wording.get(kept..stamp.end as usize).unwrap_or(""), "")
        })
        .collect()
    }
}

/// `[ad ref 31 May 2023 19.39]`, `[agreed: committee, 31 May 2023 19.39]`; an error if it would not be read back. The stamp
/// of a rung that is named needs a day: the day says where the name ends.
fn stamp_text(level: Option<&str>, when: &str) -> Result<String, EditError> {
    let when = when.trim();
    let text = match level {
        Some(level) => format!("[agreed: {level}, {when}]"),
        None if when.is_empty() => "[ad ref]".to_owned(),
        None => format!("[ad ref {when}]"),
    };
    let probe = crate::read_one(&text);
    let is_meant = |stamp: &Stamp| {
        let dated = stamp.date.is_some() || (level.is_none() && when.is_empty());
        stamp.text == text && stamp.level.as_deref() == level && dated
    };
    if probe.stamps().first().is_some_and(is_meant) { Ok(text) } else { Err(EditError::NotReadable) }
}

/// Whether the name of a rung can stand in a stamp and be read out of it: no brackets, no day.
#[must_use]
pub fn can_be_stamped(level: &str) -> bool {
    stamp_text(Some(level), "31 May 2023 19.39").is_ok()
}

/// Proposed words may hold marks of their own, but every bracket in them must close.
fn readable(words: &str) -> Result<&str, EditError> {
    let totals = crate::read_one(words).totals();
    let sound = totals.unclosed == 0 && totals.stray == 0 && !words.is_empty();
    sound.then_some(words).ok_or(EditError::NotReadable)
}
