//! Everybody's text out of one reading: who speaks on which bracket is looked up once, however many are asked.

use super::stretches::Stretches;
use super::verdict::{Asked, Wish, as_heard, base_verdict, decided, wish_of};
use super::{Form, Projection, Unknown, Verdict, Why, options};
use crate::model::{BracketId, Stance, Tag};
use crate::parties::Registry;
use crate::reading::Reading;
use std::cell::OnceCell;
use std::collections::HashMap;

/// Who speaks on which bracket of a reading; asked for the text of one party after another.
pub struct Voices<'r> {
    pub(super) reading: &'r Reading,
    registry: &'r Registry,
    day: Option<&'r str>,
    positions: Vec<Vec<&'r Tag>>,
    /// What becomes of every bracket in the base text.
    base: Vec<(Verdict, Option<Why>)>,
    /// What each party says, by its code, in order of brackets.
    said: HashMap<&'r str, Vec<(BracketId, Stance)>>,
    /// Those among them that speak for others.
    groups: Vec<&'r str>,
    /// The base text with the places where it can be taken up; none where it cannot.
    stretches: OnceCell<Option<Stretches>>,
}

impl Reading {
    /// Prepares to read the texts of many parties out of this one; a State that is silent follows its groups on the
    /// given day (`YYYY-MM-DD`).
    #[must_use]
    pub fn voices<'r>(&'r self, registry: &'r Registry, day: Option<&'r str>) -> Voices<'r> {
        let positions = self.positions_by_bracket();
        let mut said: HashMap<&str, Vec<(BracketId, Stance)>> = HashMap::new();
        for (bracket, tags) in (0..).zip(&positions) {
            for entry in tags.iter().flat_map(|tag| &tag.entries) {
                let stance = as_heard(registry, &entry.party, entry.stance);
                for party in registry.speakers(&entry.party) {
                    said.entry(party).or_default().push((bracket, stance));
                }
            }
        }
        let groups = said.keys().copied().filter(|party| registry.members_ever(party).is_some()).collect();
        let base = positions.iter().map(|tags| base_verdict(tags)).collect();
        Voices { reading: self, registry, day, positions, base, said, groups, stretches: OnceCell::new() }
    }
}

impl Voices<'_> {
    /// The text as a party or group wants it, as [`Reading::as_party`] gives it.
    #[must_use]
    pub fn as_party(&self, party: &str) -> Projection {
        let asked = Asked { party, registry: self.registry, day: self.day };
        let silent = |(verdict, why): &(Verdict, Option<Why>)| decided((*verdict, *why), Wish::Silent);
        let mut rows: Vec<(Verdict, Option<Why>)> = self.base.iter().map(silent).collect();
        for (bracket, wish) in self.wishes(self.registry.canonical(party)) {
            if let (Some(row), Some(base)) = (rows.get_mut(bracket as usize), self.base.get(bracket as usize)) {
                *row = decided(*base, wish);
            }
        }
        let mut projection = self.written(rows, Some(asked));
        self.reading.paragraphs_decided(asked, &mut projection);
        projection
    }

    /// All paragraphs of the text as a party wants it, or for `None` of the base text, one behind the other: as
    /// [`Reading::as_party`] and [`Reading::base`] give them, and quicker where many are asked.
    #[must_use]
    pub fn text(&self, party: Option<&str>) -> String {
        let Some(party) = party else { return self.nobody().paragraphs.concat() };
        match self.stretches.get_or_init(|| Stretches::of(self)) {
            Some(stretches) => stretches.text_of(self, Asked { party, registry: self.registry, day: self.day }),
            None => self.as_party(party).paragraphs.concat(),
        }
    }

    /// What becomes of a bracket in the base text, and why that is not known.
    pub(super) fn base_row(&self, bracket: BracketId) -> (Verdict, Option<Why>) {
        self.base.get(bracket as usize).copied().unwrap_or((Verdict::Stand, None))
    }

    /// The base text, as [`Reading::base`] gives it.
    pub(super) fn nobody(&self) -> Projection {
        self.written(self.base.clone(), None)
    }

    /// What a party wants of the brackets that it, or else one of its groups, speaks on.
    pub(super) fn wishes(&self, me: &str) -> Vec<(BracketId, Wish)> {
        let own = self.said.get(me).map_or(&[][..], Vec::as_slice);
        let mut heard: Vec<(BracketId, bool, Stance)> = own.iter().map(|(at, stance)| (*at, false, *stance)).collect();
        let follows = |group: &&&str| {
            **group != me
                && self.registry.is_member(group, me, self.day) == Some(true)
                && !self.registry.is_exception(group, me)
        };
        for group in self.groups.iter().filter(follows) {
            let words = self.said.get(group).map_or(&[][..], Vec::as_slice);
            heard.extend(words.iter().map(|(at, stance)| (*at, true, *stance)));
        }
        heard.sort_by_key(|(at, group, _)| (*at, *group));
        let on_one = heard.chunk_by(|one, other| one.0 == other.0);
        on_one
            .filter_map(|all| {
                let (bracket, by_group, _) = *all.first()?;
                // Its own words before those of its groups.
                let stances = all.iter().filter(|(_, group, _)| *group == by_group).map(|(_, _, stance)| *stance);
                Some((bracket, wish_of(stances)))
            })
            .collect()
    }

    fn written(&self, rows: Vec<(Verdict, Option<Why>)>, asked: Option<Asked<'_>>) -> Projection {
        let (mut verdicts, mut reasons): (Vec<Verdict>, Vec<Option<Why>>) = rows.into_iter().unzip();
        let mut chosen = options::chosen(self.reading, &self.positions, asked, &mut verdicts, &mut reasons);
        let mut settled = vec![false; verdicts.len()];
        for (index, (bracket, why)) in self.reading.brackets().iter().zip(&reasons).enumerate() {
            let inside = bracket.parent.and_then(|p| settled.get(p as usize)).copied().unwrap_or(false);
            if let Some(slot) = settled.get_mut(index) {
                // What stands in words that are known to go need not be known.
                *slot = inside
                    || (why.is_none() && verdicts.get(index) == Some(&Verdict::Drop))
                    || chosen.covers(bracket.open);
            }
            if let Some(why) = why.filter(|_| !bracket.struck && !settled.get(index).copied().unwrap_or(false)) {
                chosen.unknown.push(Unknown { bracket: Some(bracket.id), place: bracket.open, why });
            }
        }
        if let Some(asked) = asked {
            self.reading.rivals_decided(asked, &mut chosen);
        }
        let verdict = |id: BracketId| verdicts.get(id as usize).copied().unwrap_or(Verdict::Stand);
        self.reading.projection(&chosen, Form::Wording, verdict)
    }
}
