//! n-way compilation: one text that holds what every party proposed, as attributed brackets, and gives each back.
//!
//! Nothing is decided here: words nobody touches stand once, words somebody touches stand in a bracket with those who
//! want them out, and every other text of that place follows with those who want it in. Equal texts stand once with all
//! their parties, and the order in which proposals arrive does not matter.

mod law;
mod places;
mod whole;

use super::print::{self, Place};
use super::variant::{Base, Variant};
use crate::options::{Meter, Options};
use crate::tokens::Interner;
use adref_notation::{Reading, Registry, read_one};
use places::region;
use serde::Serialize;
use std::collections::BTreeMap;

/// One text of a contested place, with the parties that want it there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The characters, the space around them included.
    pub text: String,
    /// The parties, in order of their codes.
    pub parties: Vec<String>,
}

/// A piece of a compilation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "piece", rename_all = "snake_case")]
pub enum Piece {
    /// Words nobody touches.
    Kept {
        /// The characters.
        text: String,
    },
    /// Words somebody wants otherwise.
    Contested {
        /// What stands in the base, the space around it included.
        base: String,
        /// What parties want instead, in order of the texts.
        alternatives: Vec<Alternative>,
    },
}

/// Proposals compiled into one text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Compiled {
    /// The text in the notation.
    pub wording: String,
    /// The same as data, exact whatever the wordings hold.
    pub pieces: Vec<Piece>,
    /// Whether reading `wording` alone gives every party's text and the base back, character for character. Where a
    /// wording brings positions or struck words of its own, what they mean for the party is given back.
    pub readable: bool,
    /// Whether the budget ran out; contested places may then be larger than they need to be.
    pub coarse: bool,
}

impl Compiled {
    /// The text as a party wants it, or for `None` the base text. A party that proposed nothing gets the base text.
    #[must_use]
    pub fn project(&self, party: Option<&str>) -> String {
        let wants =
            |alternative: &&Alternative| party.is_some_and(|party| alternative.parties.iter().any(|one| one == party));
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Kept { text } => text.as_str(),
                Piece::Contested { base, alternatives } => {
                    alternatives.iter().find(wants).map_or(base.as_str(), |alternative| alternative.text.as_str())
                }
            })
            .collect()
    }
}

/// The text as a party wants it, or for `None` the base text, read out of a wording alone.
#[must_use]
pub fn project(wording: &str, party: Option<&str>) -> String {
    projected(&read_one(wording), party)
}

fn projected(reading: &Reading, party: Option<&str>) -> String {
    let projection = match party {
        Some(party) => reading.as_party(party, Registry::standard(), None),
        None => reading.base(),
    };
    projection.paragraphs.into_iter().collect()
}

/// Compiles the wordings parties propose in place of `base`. Of several by one party the last counts.
#[must_use]
pub fn compile(base: &str, proposals: &[(&str, &str)]) -> Compiled {
    compile_within(base, proposals, &Options::default())
}

/// Compiles within a budget.
#[must_use]
pub fn compile_within(base: &str, proposals: &[(&str, &str)], options: &Options<'_>) -> Compiled {
    let wanted: BTreeMap<&str, &str> = proposals.iter().copied().collect();
    let meter = Meter::new(options);
    let mut keys = Interner::exact();
    let source = Base::new(base, &mut keys);
    let variants: Vec<Variant<'_>> =
        wanted.values().map(|text| Variant::new(text, &source, &mut keys, &meter)).collect();
    let places = places::places(&source, &variants);
    let mut pieces = Vec::new();
    let mut at = 0;
    for place in &places {
        let bytes = region(source.tokens(), base.len(), &place.base);
        keep(base.get(at..bytes.start).unwrap_or_default(), &mut pieces);
        at = bytes.end;
        let old = base.get(bytes).unwrap_or_default();
        let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (number, (party, variant)) in wanted.keys().zip(&variants).enumerate() {
            let range = place.range_in(variant, number);
            let text = variant.text.get(region(variant.tokens(), variant.text.len(), &range)).unwrap_or_default();
            if text != old {
                texts.entry(text).or_default().push((*party).to_owned());
            }
        }
        let alternatives =
            texts.into_iter().map(|(text, parties)| Alternative { text: text.to_owned(), parties }).collect();
        pieces.push(Piece::Contested { base: old.to_owned(), alternatives });
    }
    keep(base.get(at..).unwrap_or_default(), &mut pieces);
    let mut compiled = Compiled { pieces, coarse: meter.coarse(), ..Compiled::default() };
    write(&mut compiled, base, &wanted);
    compiled
}

fn keep(text: &str, pieces: &mut Vec<Piece>) {
    if !text.is_empty() {
        pieces.push(Piece::Kept { text: text.to_owned() });
    }
}

/// Writes the wording: every place as people would write it where that can be read back, else exactly.
fn write(compiled: &mut Compiled, base: &str, wanted: &BTreeMap<&str, &str>) {
    let parties: Vec<&str> = wanted.keys().copied().collect();
    let all = || wanted.iter().map(|(party, text)| (*party, *text));
    for always_exact in [false, true] {
        compiled.wording.clear();
        for (index, piece) in compiled.pieces.iter().enumerate() {
            match piece {
                Piece::Kept { text } => compiled.wording.push_str(text),
                Piece::Contested { base, alternatives } => {
                    let place = Place { base, alternatives, parties: &parties };
                    let pretty = print::pretty(&place);
                    let fits = !always_exact && law::holds_here(&place, &pretty, neighbours(&compiled.pieces, index));
                    compiled.wording.push_str(&if fits { pretty } else { print::exact(&place) });
                }
            }
        }
        compiled.readable = law::holds(&compiled.wording, base, all());
        if compiled.readable {
            return;
        }
    }
}

/// The characters right before and behind a piece.
fn neighbours(pieces: &[Piece], index: usize) -> (Option<char>, Option<char>) {
    let kept = |index: Option<usize>| match index.and_then(|index| pieces.get(index)) {
        Some(Piece::Kept { text }) => Some(text),
        _ => None,
    };
    let before = kept(index.checked_sub(1)).and_then(|text| text.chars().next_back());
    (before, kept(index.checked_add(1)).and_then(|text| text.chars().next()))
}
