//! A party's position written into the text, so that exactly it is read back: one stance of one party on one bracket, with
//! everybody else's as it was.

use crate::change::Splice;
use crate::edit::{EditError, splice, tag_text, unmistaken};
use crate::model::{BracketId, Entry, Stance, Tag, TagForm, Target};
use crate::parties::Registry;
use crate::reading::Reading;
use crate::strip::without_positions;

impl Reading {
    /// What each party says on a bracket, as it is written; several times where a text says it several times.
    #[must_use]
    pub fn stated(&self, bracket: BracketId) -> Vec<Entry> {
        let here = self.positions().filter(|tag| tag.target == Target::Bracket(bracket) && of_words(tag));
        here.flat_map(|tag| tag.entries.iter().cloned()).collect()
    }

    pub(crate) fn set_position(
        &self,
        id: BracketId,
        party: &str,
        stance: Option<Stance>,
    ) -> Result<Vec<Splice>, EditError> {
        let bracket = self.bracket(id).ok_or(EditError::NoSuchPlace)?;
        let me = unmistaken(party);
        let mut wanted = stance.map(|stance| Entry { party: me.to_owned(), stance });
        let mut splices = Vec::new();
        // What an owner inside or in parentheses says cannot be changed there: it goes behind the bracket, with its company.
        let mut company = Vec::new();
        for owner in self.owners_naming(id, me) {
            splices.push(self.without_tag(owner));
            company.extend(owner.entries.iter().filter(|entry| !named(entry, me)).cloned());
        }
        for tag in self.tags_of(id).into_iter().filter(|tag| of_words(tag)) {
            let entries = replaced(tag, me, &mut wanted);
            if entries != tag.entries {
                splices.push(self.rewritten(tag, &entries)?);
            }
        }
        company.extend(wanted);
        if !company.is_empty() {
            let end = (bracket.end.paragraph as usize, bracket.end.byte as usize);
            // First: an owner in parentheses goes from the same place.
            splices.insert(0, splice(end, "", tag_text(&company)?));
        }
        Ok(splices)
    }

    fn owners_naming(&self, id: BracketId, me: &str) -> impl Iterator<Item = &Tag> {
        let here = self.owners().iter().filter(move |tag| tag.target == Target::Bracket(id) && of_words(tag));
        here.filter(move |tag| tag.entries.iter().any(|entry| named(entry, me)))
    }

    /// A tag with other entries; without any, the tag and the spaces before it go.
    fn rewritten(&self, tag: &Tag, entries: &[Entry]) -> Result<Splice, EditError> {
        if entries.is_empty() {
            return Ok(self.without_tag(tag));
        }
        let text = tag_text(entries)?;
        let place = (tag.place.paragraph as usize, tag.place.byte as usize);
        Ok(splice(place, &tag.text, text.strip_prefix(' ').unwrap_or(&text)))
    }

    /// Whether the text, read again, says of this bracket what it must and of everybody else what it said, in the same words.
    pub(crate) fn hears(&self, after: &Self, id: BracketId, party: &str, stance: Option<Stance>) -> bool {
        let me = unmistaken(party);
        let same = after.brackets().len() == self.brackets().len()
            && (0..).zip(self.brackets()).all(|(other, _)| {
                let wanted = if other == id { of_others(self.stated(id), me) } else { sorted(self.stated(other)) };
                let said = if other == id { of_others(after.stated(id), me) } else { sorted(after.stated(other)) };
                wanted == said
            });
        let mine: Vec<Stance> =
            after.stated(id).iter().filter(|entry| named(entry, me)).map(|entry| entry.stance).collect();
        let meant = match stance {
            Some(stance) => mine == [stance],
            None => mine.is_empty(),
        };
        same && meant && self.worded_as(after)
    }

    /// Whether the words are the same to who may not see positions: inside braces left open, a new tag would close them.
    fn worded_as(&self, after: &Self) -> bool {
        let letters = |wording: &str| -> Vec<char> {
            without_positions(wording).text.chars().filter(|c| c.is_alphanumeric()).collect()
        };
        (0..self.len()).all(|index| {
            let (before, now) = (self.wording(index), after.wording(index));
            before == now || letters(before) == letters(now)
        })
    }
}

fn of_words(tag: &Tag) -> bool {
    !matches!(tag.form, TagForm::DeleteParagraph | TagForm::Rival)
}

fn named(entry: &Entry, me: &str) -> bool {
    Registry::standard().same(&entry.party, me)
}

fn sorted(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort();
    entries
}

fn of_others(mut entries: Vec<Entry>, me: &str) -> Vec<Entry> {
    entries.retain(|entry| !named(entry, me));
    sorted(entries)
}

/// The entries of a tag with mine in the place of what I said there; the first place I spoke in takes it.
fn replaced(tag: &Tag, me: &str, wanted: &mut Option<Entry>) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(tag.entries.len() + 1);
    for entry in &tag.entries {
        if named(entry, me) {
            entries.extend(wanted.take());
        } else {
            entries.push(entry.clone());
        }
    }
    // What has no place yet joins the tag that is there: one tag a bracket reads better than two.
    entries.extend(wanted.take());
    entries
}
