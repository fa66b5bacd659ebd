//! One party that wants the same words in and out.

use super::assemble::Structure;
use super::words::excerpt;
use crate::model::{Place, Stance, Tag, TagForm, Target};
use crate::parties::Registry;
use crate::says::{Says, Sentence};
use std::collections::HashMap;

/// Up to so many entries on the same words are compared each with each; more are looked up.
const FEW: usize = 8;

/// Wants the words in, wants them out, and has been told so.
#[derive(Clone, Copy, Default)]
struct Wishes {
    keep: bool,
    drop: bool,
    told: bool,
}

impl Wishes {
    fn add(&mut self, stance: Stance) {
        self.keep |= matches!(stance, Stance::Support | Stance::Retain);
        self.drop |= matches!(stance, Stance::Oppose | Stance::Delete);
    }
}

/// Says each contradiction once, at the tag that makes it. A State and its group may differ: that is none.
pub(super) fn contradictions(out: &Structure, mut say: impl FnMut(Place, usize, Says)) {
    let mut spoken: Vec<(u64, &Tag)> =
        out.tags.iter().chain(&out.owners).filter(|t| counts(t)).map(|t| (words(t), t)).collect();
    spoken.sort_by_key(|(words, tag)| (*words, tag.place));
    for same in spoken.chunk_by(|(a, _), (b, _)| a == b) {
        let mut wishes = Wishes::default();
        let entries = || same.iter().flat_map(|(_, tag)| &tag.entries);
        entries().for_each(|e| wishes.add(e.stance));
        if wishes.keep && wishes.drop {
            let few = entries().take(FEW + 1).count() <= FEW;
            compared(same, few, &mut say);
        }
    }
}

/// Everybody who has spoken on the same words, in order.
fn compared(same: &[(u64, &Tag)], few: bool, say: &mut impl FnMut(Place, usize, Says)) {
    let registry = Registry::standard();
    let mut places: HashMap<(bool, &str), usize> = HashMap::new();
    let mut parties: Vec<((bool, &str), Wishes)> = Vec::with_capacity(FEW);
    for (_, tag) in same {
        for entry in &tag.entries {
            // Who is called like several others is itself and nobody else: the wording does not say which of them it means.
            let shared = registry.is_shared(&entry.party);
            let party = (shared, if shared { &entry.party } else { registry.canonical(&entry.party) });
            let next = parties.len();
            let at = if few {
                parties.iter().position(|(p, _)| *p == party).unwrap_or(next)
            } else {
                *places.entry(party).or_insert(next)
            };
            if at == next {
                parties.push((party, Wishes::default()));
            }
            let Some((_, wishes)) = parties.get_mut(at) else { continue };
            wishes.add(entry.stance);
            if wishes.keep && wishes.drop && !wishes.told {
                wishes.told = true;
                let message = Sentence::Contradiction.of(excerpt(&tag.text)).and(&entry.party);
                say(tag.place, tag.text.len(), message);
            }
        }
    }
}

/// What is struck is settled; to want the deletion of a paragraph is not to want its words; and rival words are others.
fn counts(tag: &Tag) -> bool {
    !tag.struck && !matches!(tag.form, TagForm::DeleteParagraph | TagForm::Rival)
}

/// A number for what is spoken of. A tag on a paragraph speaks of its own paragraph only.
fn words(tag: &Tag) -> u64 {
    match tag.target {
        Target::Bracket(id) => u64::from(id),
        Target::Option(number) => 1 << 32 | u64::from(number),
        Target::Paragraph => 2 << 32 | u64::from(tag.place.paragraph),
    }
}
