//! Projections: the text as it would be if the brackets were decided. Each one says what it could not know.

use crate::leaf::{LeafKind, NONE};
use crate::model::{BracketId, Doubt, GroupBasis, Place, Stance, Tag, TagForm};
use crate::parties::Registry;
use crate::reading::Reading;
use crate::walk::{Piece, Step};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a gap looks like.
const GAP: &str = "[…]";

/// What becomes of a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// The words stay, the bracket goes.
    Keep,
    /// Words and bracket go.
    Drop,
}

/// Why a projection could not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nobody is recorded to have spoken: contested by parties unknown. The bracket is left standing.
    Untagged,
    /// The party has not spoken on it; silence is not support. The base text is shown.
    Silent,
    /// The party has reserved its position or is still considering. The base text is shown.
    Reserved,
    /// The party has said two things, or what it says is a choice among readings.
    Uncertain,
    /// The words are struck and the tag may be about striking them. A gap is shown.
    Struck,
    /// Parts between slashes without owners: all of them are shown.
    Slash,
    /// Options of which none is decided: all of them are shown.
    Options,
    /// A sign without partner: where the bracket ends is not known. The words are shown.
    Stray,
}

/// Something a projection could not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// The bracket, unless it is a stray sign.
    pub bracket: Option<BracketId>,
    /// Where.
    pub place: Place,
    /// Why.
    pub why: Why,
}

/// A text with brackets decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Projection {
    /// One wording per paragraph.
    pub paragraphs: Vec<String>,
    /// What could not be known, in order of place.
    pub unknown: Vec<Unknown>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Keep,
    Drop,
    Gap,
    /// The bracket stays, without its tags.
    Stand,
    /// The bracket and its tags stay.
    Leave,
}

/// What a projection is to be read as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Words only.
    Plain,
    /// A wording without positions.
    Wording,
    /// A wording with the positions that are left.
    Marked,
}

impl Reading {
    /// The text as a party or group wants it: what it supports stays, what it opposes goes, the base text elsewhere.
    /// A State that has not spoken follows its groups, on the given day (`YYYY-MM-DD`).
    #[must_use]
    pub fn as_party(&self, party: &str, registry: &Registry, day: Option<&str>) -> Projection {
        let mut projection = self.decided(|tags| verdict(tags, registry, Some(party), day));
        for tag in self.tags().iter().filter(|t| t.form == TagForm::DeleteParagraph) {
            if said(&[tag], registry, party, day).contains(&Stance::Support)
                && let Some(wording) = projection.paragraphs.get_mut(tag.place.paragraph as usize)
            {
                wording.clear();
            }
        }
        projection
    }

    /// The base text: proposed words out, contested words in. What nobody has spoken on stays in its bracket.
    #[must_use]
    pub fn base(&self) -> Projection {
        self.decided(|tags| verdict(tags, Registry::standard(), None, None))
    }

    fn decided(&self, decide: impl Fn(&[&Tag]) -> (Verdict, Option<Why>)) -> Projection {
        let positions = self.positions_by_bracket();
        let mut unknown = Vec::new();
        let mut verdicts = Vec::with_capacity(positions.len());
        for (bracket, tags) in self.brackets().iter().zip(&positions) {
            let (verdict, why) = decide(tags);
            if let Some(why) = why.filter(|_| !bracket.struck) {
                unknown.push(Unknown { bracket: Some(bracket.id), place: bracket.open, why });
            }
            verdicts.push(verdict);
        }
        self.projection(unknown, Form::Wording, |id| verdicts.get(id as usize).copied().unwrap_or(Verdict::Stand))
    }

    /// Only what is agreed: every open bracket is a gap, `[…]`; marks, notes, stamps and positions are left out.
    #[must_use]
    pub fn clean(&self) -> Projection {
        self.projection(Vec::new(), Form::Plain, |_| Verdict::Gap)
    }

    /// The text with some brackets decided; the others stay as they are, with their tags.
    #[must_use]
    pub fn lifted(&self, choices: &HashMap<BracketId, Choice>) -> Projection {
        self.projection(Vec::new(), Form::Marked, |id| match choices.get(&id) {
            Some(Choice::Keep) => Verdict::Keep,
            Some(Choice::Drop) => Verdict::Drop,
            None => Verdict::Leave,
        })
    }

    fn projection(&self, mut unknown: Vec<Unknown>, form: Form, verdict: impl Fn(BracketId) -> Verdict) -> Projection {
        let strays = self.strays().iter().map(|s| Unknown { bracket: None, place: s.place, why: Why::Stray });
        unknown.extend(strays);
        let options = self.groups().iter().filter(|g| g.basis == GroupBasis::Options);
        unknown.extend(options.filter_map(|g| g.parts.first()).map(|part| Unknown {
            bracket: None,
            place: part.from,
            why: Why::Options,
        }));
        for group in self.groups().iter().filter(|g| g.basis == GroupBasis::Slash) {
            let bracket = group.members.first().copied().and_then(|id| self.bracket(id));
            if let Some(bracket) = bracket.filter(|b| verdict(b.id) == Verdict::Keep) {
                unknown.push(Unknown { bracket: Some(bracket.id), place: bracket.open, why: Why::Slash });
            }
        }
        unknown.sort_by_key(|u| u.place);
        let (plain, tags) = (form == Form::Plain, form == Form::Marked);
        // A bracket that is dropped may end in a later paragraph.
        let mut dropping = NONE;
        let mut paragraphs = Vec::with_capacity(self.len());
        for paragraph in 0..self.len() {
            let mut writer = Writer {
                out: String::new(),
                plain,
                dropping,
                gone: false,
                spaced: false,
                held: "",
                reading: self,
                paragraph,
                tags,
                verdict: &verdict,
            };
            self.walk(paragraph, |step| writer.step(step));
            writer.end();
            dropping = writer.dropping;
            paragraphs.push(writer.out);
        }
        Projection { paragraphs, unknown }
    }
}

struct Writer<'a, V> {
    out: String,
    /// The space before a tag: it goes with the tag, or stays with it.
    held: &'a str,
    plain: bool,
    /// The bracket whose end we wait for, or [`NONE`].
    dropping: u32,
    /// Words have just been left out, and a space too many may stand there.
    gone: bool,
    /// What was left out carried its own space.
    spaced: bool,
    reading: &'a Reading,
    paragraph: usize,
    /// Positions on no bracket stay.
    tags: bool,
    verdict: &'a V,
}

impl<'a, V: Fn(BracketId) -> Verdict> Writer<'a, V> {
    fn step(&mut self, step: Step<'a>) {
        match step {
            Step::Enter(id, piece) if self.dropping == NONE => self.enter(id, piece),
            Step::Leave(id, _) if self.dropping == id => self.dropping = NONE,
            Step::Leave(id, piece) if self.dropping == NONE => self.leave(id, piece),
            Step::Piece(piece) if self.dropping == NONE => self.piece(piece),
            _ => {}
        }
    }

    fn drop_words(&mut self, spaced: bool) {
        self.gone = true;
        self.spaced = spaced;
    }

    fn enter(&mut self, id: u32, piece: Piece<'_>) {
        if piece.struck && !matches!((self.verdict)(id), Verdict::Leave) {
            self.dropping = id;
            self.drop_words(false);
            return;
        }
        match (self.verdict)(id) {
            Verdict::Keep => {}
            Verdict::Stand | Verdict::Leave => self.write("["),
            Verdict::Drop => {
                self.dropping = id;
                self.drop_words(self.own_space(id));
            }
            Verdict::Gap => {
                self.dropping = id;
                if !self.out.trim_end().ends_with(GAP) {
                    self.write(GAP);
                } else {
                    self.drop_words(false);
                }
            }
        }
    }

    /// True if the words of the bracket begin or end with a space of their own.
    fn own_space(&self, id: u32) -> bool {
        let Some(bracket) = self.reading.bracket(id) else { return false };
        let open =
            self.reading.wording(bracket.open.paragraph as usize).get(bracket.open.byte as usize + 1..).unwrap_or("");
        let end = self.reading.wording(bracket.end.paragraph as usize).get(..bracket.end.byte as usize).unwrap_or("");
        open.starts_with(' ') || end.trim_end_matches(']').ends_with(' ')
    }

    fn leave(&mut self, id: u32, piece: Option<Piece<'_>>) {
        if piece.is_some_and(|p| p.struck) && !matches!((self.verdict)(id), Verdict::Leave) {
            return;
        }
        // A close that is not written is supplied, unless the wording is to stay as it is.
        match (self.verdict)(id) {
            Verdict::Stand => self.write("]"),
            Verdict::Leave if piece.is_some() => self.write("]"),
            _ => {}
        }
    }

    fn piece(&mut self, piece: Piece<'a>) {
        if piece.struck {
            if !self.leaves(piece.inside) {
                self.drop_words(false);
                return;
            }
            return self.write(piece.text);
        }
        match piece.kind {
            LeafKind::Tag | LeafKind::Owner => self.position(piece),
            LeafKind::Stamp | LeafKind::Note if self.plain => self.drop_words(false),
            LeafKind::Emphasis | LeafKind::Strong | LeafKind::Escape | LeafKind::Strike if self.plain => {}
            LeafKind::Open | LeafKind::Close if self.plain && piece.stray => {}
            LeafKind::Link if self.plain => {
                let text = piece.text.strip_prefix('[').and_then(|t| t.split("](").next()).unwrap_or(piece.text);
                self.write(text);
            }
            LeafKind::Text | LeafKind::Break => self.text(piece),
            _ => self.write(piece.text),
        }
    }

    /// True if this bracket stays with its tags.
    fn leaves(&self, id: u32) -> bool {
        id != NONE && (self.verdict)(id) == Verdict::Leave
    }

    /// A tag stays only with a bracket that stays with its tags.
    fn position(&mut self, piece: Piece<'_>) {
        let held = std::mem::take(&mut self.held);
        let paragraph = u32::try_from(self.paragraph).unwrap_or(NONE);
        let target = self.reading.position_at(paragraph, piece.byte).map(|t| t.target);
        let stays = match target {
            Some(crate::model::Target::Bracket(id)) => self.leaves(id),
            _ => self.tags,
        };
        if stays {
            self.write(held);
            self.write(piece.text);
        } else if piece.kind == LeafKind::Owner && self.out.ends_with(' ') && piece.next == Some(LeafKind::Close) {
            self.out.pop();
        } else if piece.kind == LeafKind::Owner
            && piece.next != Some(LeafKind::Close)
            && self.before(piece.byte) == Some('[')
        {
            // The space behind a leading owner belongs to it.
            self.gone = true;
            self.spaced = false;
        }
    }

    fn before(&self, byte: u32) -> Option<char> {
        self.reading.wording(self.paragraph).get(..byte as usize).and_then(|t| t.chars().next_back())
    }

    fn text(&mut self, piece: Piece<'a>) {
        // The space before a tag belongs to the tag.
        let tagged = piece.next == Some(LeafKind::Tag);
        let text = if tagged { piece.text.trim_end_matches([' ', '\u{a0}']) } else { piece.text };
        self.held = piece.text.get(text.len()..).unwrap_or("");
        self.write(text);
    }

    /// Writes, and takes out the one space too many that words left behind when they went.
    fn write(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut text = text;
        if std::mem::take(&mut self.gone) && !self.spaced {
            let before = self.out.is_empty() || self.out.ends_with(char::is_whitespace) || self.out.ends_with('[');
            if before && text.starts_with(' ') {
                text = text.get(1..).unwrap_or("");
            } else if self.out.ends_with(' ') && text.starts_with([',', '.', ';', ':', ')', ']']) {
                self.out.pop();
            }
        }
        self.out.push_str(text);
    }

    fn end(&mut self) {
        if self.gone && !self.spaced && self.out.ends_with(' ') {
            self.out.pop();
        }
    }
}

/// What the party says in these tags: its own words before those of its groups.
fn said(tags: &[&Tag], registry: &Registry, party: &str, day: Option<&str>) -> Vec<Stance> {
    let me = registry.canonical(party);
    let own: Vec<Stance> = entries(tags).filter(|(p, _)| registry.canonical(p) == me).map(|(_, s)| s).collect();
    if !own.is_empty() {
        return own;
    }
    let behind = |p: &str| registry.is_member(p, me, day) == Some(true) && !registry.is_exception(p, me);
    entries(tags).filter(|(p, _)| behind(p)).map(|(_, s)| s).collect()
}

fn entries<'a>(tags: &'a [&Tag]) -> impl Iterator<Item = (&'a str, Stance)> {
    tags.iter().flat_map(|t| t.entries.iter().map(|e| (e.party.as_str(), e.stance)))
}

fn verdict(tags: &[&Tag], registry: &Registry, party: Option<&str>, day: Option<&str>) -> (Verdict, Option<Why>) {
    if tags.iter().any(|t| t.doubt == Some(Doubt::StruckWords)) {
        return (Verdict::Gap, Some(Why::Struck));
    }
    let contested = entries(tags).any(|(_, s)| matches!(s, Stance::Delete | Stance::Retain));
    let proposed = entries(tags).any(|(_, s)| matches!(s, Stance::Support | Stance::Oppose));
    let base = match (contested, proposed) {
        (true, _) => Verdict::Keep,
        (false, true) => Verdict::Drop,
        (false, false) => return (Verdict::Stand, Some(Why::Untagged)),
    };
    let Some(party) = party else { return (base, None) };
    let mine = said(tags, registry, party, day);
    let keeps = mine.iter().any(|s| matches!(s, Stance::Support | Stance::Retain));
    let drops = mine.iter().any(|s| matches!(s, Stance::Oppose | Stance::Delete));
    match (keeps, drops) {
        (true, true) => (base, Some(Why::Uncertain)),
        (true, false) => (Verdict::Keep, None),
        (false, true) => (Verdict::Drop, None),
        (false, false) if mine.is_empty() => (base, Some(Why::Silent)),
        (false, false) => (base, Some(Why::Reserved)),
    }
}
