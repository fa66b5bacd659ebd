//! Projections: the text as it would be if the brackets were decided. Each one says what it could not know.

mod options;
mod stretches;
mod verdict;
mod voices;
mod writer;

use crate::leaf::NONE;
use crate::model::{BracketId, GroupBasis, Place, Stance, Tag, TagForm, Target};
use crate::parties::Registry;
use crate::reading::Reading;
use options::Chosen;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use verdict::{Asked, Wish};
use writer::Writer;

pub use voices::Voices;

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
    /// Options of which none, or more than one, is chosen: what is not opposed is shown, and a gap in clean text.
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
        self.voices(registry, day).as_party(party)
    }

    /// The base text: proposed words out, contested words in. What nobody has spoken on stays in its bracket.
    #[must_use]
    pub fn base(&self) -> Projection {
        self.voices(Registry::standard(), None).nobody()
    }

    /// Rival words in braces: those of the party stay, and of the others it is said that it has not spoken.
    fn rivals_decided(&self, asked: Asked<'_>, chosen: &mut Chosen) {
        for tag in self.positions().filter(|t| t.form == TagForm::Rival && !t.struck) {
            match asked.wish(&[tag]) {
                _ if chosen.covers(tag.place) => {}
                Wish::Keep => chosen.rivals.push(tag.place),
                wish => {
                    let unknown = wish.unknown().map(|why| Unknown { bracket: None, place: tag.place, why });
                    chosen.unknown.extend(unknown);
                }
            }
        }
        chosen.rivals.sort_unstable();
    }

    /// Positions on whole paragraphs: those that the party wants out go; the others stand, and silence is said.
    fn paragraphs_decided(&self, asked: Asked<'_>, projection: &mut Projection) {
        let mut spoken: HashMap<u32, Vec<&Tag>> = HashMap::new();
        for tag in self.positions().filter(|t| t.target == Target::Paragraph && !t.struck) {
            let paragraph = tag.place.paragraph;
            if tag.form == TagForm::Rival {
                continue;
            }
            let gone = if tag.form == TagForm::DeleteParagraph {
                asked.said(&[tag]).contains(&Stance::Support)
            } else {
                spoken.entry(paragraph).or_default().push(tag);
                false
            };
            if gone {
                projection.clear(paragraph);
            }
        }
        for (paragraph, tags) in spoken {
            let wish = asked.wish(&tags);
            let place = tags.iter().map(|t| t.place).min().unwrap_or_default();
            match wish.unknown() {
                Some(why) => projection.unknown.push(Unknown { bracket: None, place, why }),
                None if wish == Wish::Drop => projection.clear(paragraph),
                None => {}
            }
        }
        projection.unknown.sort_by_key(|u| u.place);
    }

    /// Only what is agreed: every open bracket and every set of rival options is a gap, `[…]`; marks, notes, stamps and
    /// positions are left out.
    #[must_use]
    pub fn clean(&self) -> Projection {
        self.projection(&Chosen::open(self), Form::Plain, |_| Verdict::Gap)
    }

    /// The text with some brackets decided; the others stay as they are, with their tags.
    #[must_use]
    pub fn lifted(&self, choices: &HashMap<BracketId, Choice>) -> Projection {
        self.projection(&Chosen::none(self), Form::Marked, |id| match choices.get(&id) {
            Some(Choice::Keep) => Verdict::Keep,
            Some(Choice::Drop) => Verdict::Drop,
            None => Verdict::Leave,
        })
    }

    fn projection(&self, chosen: &Chosen, form: Form, verdict: impl Fn(BracketId) -> Verdict) -> Projection {
        let mut unknown = chosen.unknown.clone();
        let strays = self.strays().iter().map(|s| Unknown { bracket: None, place: s.place, why: Why::Stray });
        unknown.extend(strays);
        for group in self.groups().iter().filter(|g| g.basis == GroupBasis::Slash) {
            let bracket = group.members.first().copied().and_then(|id| self.bracket(id));
            if let Some(bracket) = bracket.filter(|b| verdict(b.id) == Verdict::Keep) {
                unknown.push(Unknown { bracket: Some(bracket.id), place: bracket.open, why: Why::Slash });
            }
        }
        unknown.sort_by_key(|u| u.place);
        // A bracket that is dropped may end in a later paragraph.
        let mut dropping = NONE;
        let mut paragraphs = Vec::with_capacity(self.len());
        for paragraph in 0..self.len() {
            let (wording, left) = Writer::paragraph(self, paragraph, form, (dropping, &verdict, chosen));
            dropping = left;
            paragraphs.push(wording);
        }
        Projection { paragraphs, unknown }
    }
}

impl Projection {
    fn clear(&mut self, paragraph: u32) {
        if let Some(wording) = self.paragraphs.get_mut(paragraph as usize) {
            wording.clear();
        }
    }
}
