//! One party that wants the same words in and out.

use super::assemble::Structure;
use super::words::excerpt;
use crate::model::{Place, Stance, Tag, TagForm, Target};
use crate::parties::Registry;
use std::collections::{HashMap, HashSet};

/// What is spoken of. A tag on a paragraph speaks of its own paragraph only.
type Words = (Target, u32);

/// Wants the words in, wants them out.
#[derive(Clone, Copy, Default)]
struct Wishes {
    keep: bool,
    drop: bool,
}

impl Wishes {
    fn add(&mut self, stance: Stance) {
        self.keep |= matches!(stance, Stance::Support | Stance::Retain);
        self.drop |= matches!(stance, Stance::Oppose | Stance::Delete);
    }

    const fn both(self) -> bool {
        self.keep && self.drop
    }
}

/// Says each contradiction once, at the tag that makes it. A State and its group may differ: that is none.
pub(super) fn contradictions(out: &Structure, mut say: impl FnMut(Place, usize, String)) {
    let mut spoken: Vec<&Tag> = out.tags.iter().chain(&out.owners).filter(|t| counts(t)).collect();
    spoken.sort_by_key(|t| t.place);
    let mut contested: HashMap<Words, Wishes> = HashMap::new();
    for tag in &spoken {
        let wishes = contested.entry(words(tag)).or_default();
        tag.entries.iter().for_each(|e| wishes.add(e.stance));
    }
    let registry = Registry::standard();
    let mut parties: HashMap<(Words, &str), Wishes> = HashMap::new();
    let mut said = HashSet::new();
    for tag in spoken.into_iter().filter(|t| contested.get(&words(t)).is_some_and(|w| w.both())) {
        for entry in &tag.entries {
            let key = (words(tag), registry.canonical(&entry.party));
            let wishes = parties.entry(key).or_default();
            wishes.add(entry.stance);
            if wishes.both() && said.insert(key) {
                let (party, text) = (&entry.party, excerpt(&tag.text));
                let message = format!("With {text}, {party} both wants the same words and does not want them.");
                say(tag.place, tag.text.len(), message);
            }
        }
    }
}

/// What is struck is settled; and to want the deletion of a paragraph is not to want its words.
fn counts(tag: &Tag) -> bool {
    !tag.struck && tag.form != TagForm::DeleteParagraph
}

fn words(tag: &Tag) -> Words {
    (tag.target, if tag.target == Target::Paragraph { tag.place.paragraph } else { 0 })
}
