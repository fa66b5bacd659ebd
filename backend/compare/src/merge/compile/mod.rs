//! n-way compilation: one text that holds what every party proposed, as attributed brackets, and gives each back.
//!
//! Nothing is decided here: words nobody touches stand once, words somebody touches stand in a bracket with those who
//! want them out, and every other text of that place follows with those who want it in. Equal texts stand once with all
//! their parties, and the order in which proposals arrive does not matter.

mod changes;
mod law;
mod places;
mod shared;
mod whole;
mod write;

use super::print::Behind;
use super::variant::{Base, Variant};
use crate::options::{Meter, Options};
use crate::tokens::Interner;
use adref_notation::{Reading, Registry, read_one};
use changes::Atoms;
use law::Law;
use places::{Place, Proposal};
use serde::Serialize;
pub use shared::without_shared;
use std::collections::BTreeMap;
use whole::{Brackets, Whole};

/// How often the place at which a wording cannot be read back is widened, each time by twice as many words.
const WIDENED: u32 = 7;

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
        self.pieces.iter().map(|piece| piece.of(party)).collect()
    }
}

impl Piece {
    /// What stands here for a party; for `None`, and for a party that changes nothing here, the words of the base.
    #[must_use]
    pub fn of(&self, party: Option<&str>) -> &str {
        match self {
            Self::Kept { text } => text,
            Self::Contested { base, alternatives } => {
                let own = |one: &&Alternative| {
                    party.is_some_and(|party| one.parties.binary_search_by(|other| other.as_str().cmp(party)).is_ok())
                };
                alternatives.iter().find(own).map_or(base, |one| &one.text)
            }
        }
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
    let atoms = Atoms { text: base, tokens: source.tokens() };
    // Equal proposals are one text with several parties.
    let mut parties: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (party, text) in wanted.iter().filter(|(_, text)| **text != base) {
        parties.entry(text).or_default().push(party);
    }
    let variants: Vec<Variant<'_>> =
        parties.keys().map(|text| Variant::new(text, &source, &mut keys, &meter)).collect();
    let changed: Vec<Proposal<'_>> = variants
        .iter()
        .map(|one| Proposal { text: one.text, tokens: one.tokens(), changes: changes::changes(&source, one) })
        .collect();
    let brackets: Vec<Brackets> = variants.iter().map(Variant::brackets).collect();
    let whole = Whole::new(atoms, crate::redline::bracket_tokens(&source.wording), &changed, brackets);
    let parties: Vec<&[&str]> = parties.values().map(Vec::as_slice).collect();
    let law = Law::new(base, wanted.iter().map(|(party, text)| (*party, *text)));
    let everybody: Vec<&str> = wanted.keys().copied().collect();
    let behind = Behind::new(&everybody);
    let mut places = whole::widened(places::places(&changed), &whole);
    let mut first: Option<Compiled> = None;
    for round in 0..=WIDENED {
        let (pieces, of_place) = pieces(atoms, &places, &changed, &parties);
        let written = write::write(&pieces, &law, &behind, &meter);
        let readable = written.unread.is_none();
        let compiled = Compiled { wording: written.wording, pieces, readable, coarse: meter.coarse() };
        let Some(place) = written.unread.and_then(|piece| of_place.get(piece).copied().flatten()) else {
            return if readable { compiled } else { first.unwrap_or(compiled) };
        };
        first.get_or_insert(compiled);
        // Marks may read otherwise beside new brackets: then more words stand against each other, at last all of them.
        let all = 0..atoms.count();
        if meter.coarse() || places.iter().any(|place| place.base == all) {
            break;
        }
        if let Some(place) = places.get_mut(place) {
            place.widen(if round == WIDENED - 1 { atoms.count() } else { 1 << round }, atoms.count());
        }
        places = whole::widened(places::joined(places), &whole);
    }
    first.unwrap_or_default()
}

/// The base in pieces, and for every piece the place it is.
fn pieces(
    base: Atoms<'_>,
    places: &[Place],
    proposals: &[Proposal<'_>],
    parties: &[&[&str]],
) -> (Vec<Piece>, Vec<Option<usize>>) {
    let (mut pieces, mut of_place) = (Vec::new(), Vec::new());
    let mut at = 0;
    for (number, place) in places.iter().enumerate() {
        keep(base.text(&(at..place.base.start)), &mut pieces);
        at = place.base.end;
        let old = base.text(&place.base);
        let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (proposal, bytes) in place.texts(base, proposals) {
            let text = proposals.get(proposal).and_then(|one| one.text.get(bytes)).unwrap_or_default();
            if text != old {
                let parties = parties.get(proposal).copied().unwrap_or_default();
                texts.entry(text).or_default().extend(parties.iter().map(|party| (*party).to_owned()));
            }
        }
        let alternative = |(text, mut parties): (&str, Vec<String>)| {
            parties.sort_unstable();
            Alternative { text: text.to_owned(), parties }
        };
        let alternatives: Vec<Alternative> = texts.into_iter().map(alternative).collect();
        if alternatives.is_empty() {
            keep(old, &mut pieces);
            continue;
        }
        of_place.resize(pieces.len(), None);
        of_place.push(Some(number));
        pieces.push(Piece::Contested { base: old.to_owned(), alternatives });
    }
    keep(base.text(&(at..base.count())), &mut pieces);
    (pieces, of_place)
}

fn keep(more: &str, pieces: &mut Vec<Piece>) {
    match pieces.last_mut() {
        Some(Piece::Kept { text }) => text.push_str(more),
        _ if more.is_empty() => {}
        _ => pieces.push(Piece::Kept { text: more.to_owned() }),
    }
}
