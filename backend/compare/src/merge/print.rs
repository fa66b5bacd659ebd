//! A contested place in the canonical form of the notation.

use super::compile::Alternative;
use adref_notation::{Entry, Registry, Stance, canonical_tag};
use std::collections::{BTreeMap, BTreeSet};

/// What stands at a place, and the groups among the parties of the compilation.
pub(super) struct Place<'t> {
    pub(super) base: &'t str,
    pub(super) alternatives: &'t [Alternative],
    pub(super) behind: &'t Behind<'t>,
}

/// Which parties of a compilation belong to which groups of it: their silence would be read as the group's words.
#[derive(Default)]
pub(super) struct Behind<'t>(BTreeMap<&'t str, Vec<&'t str>>);

impl<'t> Behind<'t> {
    /// Looks up the members among the parties, which come in order.
    pub(super) fn new(parties: &[&'t str]) -> Self {
        let registry = Registry::standard();
        let groups = parties.iter().copied().filter(|party| registry.members_ever(party).is_some());
        let members = |group: &'t str| {
            let member = |party: &&str| registry.is_member(group, registry.canonical(party), None) == Some(true);
            (group, parties.iter().copied().filter(member).filter(|party| *party != group).collect())
        };
        Self(groups.map(members).collect())
    }

    /// Those behind groups that say something, in order, who do not say it themselves.
    fn silent(&self, said: &BTreeSet<&str>) -> BTreeSet<&'t str> {
        let groups = self.0.iter().filter(|(group, _)| said.contains(**group));
        groups.flat_map(|(_, members)| members.iter().copied()).filter(|party| !said.contains(party)).collect()
    }
}

/// `[base] {EUN delete} [other] {EUN+}`, as people write it. The space around the words stands outside the brackets.
pub(super) fn pretty(place: &Place<'_>) -> String {
    let model = texts(place).find(|text| !text.trim().is_empty()).unwrap_or(place.base);
    let front = model.len() - model.trim_start().len();
    let back = model.trim_end().len().max(front);
    let elements = elements(place, |text| text.trim()).join(" ");
    format!("{}{elements}{}", model.get(..front).unwrap_or_default(), model.get(back..).unwrap_or_default())
}

/// The same with the space of each text inside its bracket: nothing is left to the reader's sense of where spaces go.
pub(super) fn exact(place: &Place<'_>) -> String {
    let trail = shared_trail(place);
    let elements = elements(place, |text| text.get(..text.len() - trail).unwrap_or_default()).concat();
    format!("{elements}{}", place.base.get(place.base.len() - trail..).unwrap_or_default())
}

fn texts<'t>(place: &Place<'t>) -> impl Iterator<Item = &'t str> {
    std::iter::once(place.base).chain(place.alternatives.iter().map(|one| one.text.as_str()))
}

/// The brackets with their tags, the base words first.
fn elements(place: &Place<'_>, inner: impl Fn(&str) -> &str) -> Vec<String> {
    let mut elements = Vec::new();
    let mut add = |text: &str, entries: &[Entry]| {
        if !text.is_empty() {
            let tag = canonical_tag(entries);
            elements.push(parts(text).iter().map(|part| format!("[{part}] {tag}")).collect::<String>());
        }
    };
    add(inner(place.base), &against(place));
    for one in place.alternatives {
        add(inner(&one.text), &behind(place, one));
    }
    elements
}

/// As many parts as words are cut into at most.
const PARTS: usize = 6;

/// Words that in one bracket would say whose they are, `[USA: words]`, in several: they are words like others.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    while parts.len() < PARTS
        && let Some((head, rest)) = parts.last().and_then(|last| cut(last))
    {
        parts.pop();
        parts.extend([head, rest]);
    }
    parts
}

/// Cuts words in the middle of what would be read as their owner.
fn cut(text: &str) -> Option<(&str, &str)> {
    // Every owner ends in a sign or begins with one; most words hold none of them.
    if !text.contains([':', '.', '-', '–']) {
        return None;
    }
    let reading = adref_notation::read_one(&format!("[{text}]"));
    let owner = reading.owners().first()?;
    let start = (owner.place.byte as usize).checked_sub(1)?;
    let within = match owner.text.rfind([':', '.']) {
        Some(sign) if start == 0 => sign,
        _ => owner.text.find(char::is_alphanumeric)?,
    };
    text.split_at_checked(start + within).filter(|(head, rest)| !head.is_empty() && !rest.is_empty())
}

/// Bytes of white space all texts end with.
fn shared_trail(place: &Place<'_>) -> usize {
    let base = place.base.as_bytes();
    let mut trail = place.base.len() - place.base.trim_end().len();
    for text in texts(place) {
        trail = base.iter().rev().zip(text.bytes().rev()).take(trail).take_while(|(x, y)| **x == *y).count();
    }
    (0..=trail).rev().find(|back| place.base.is_char_boundary(place.base.len() - back)).unwrap_or(0)
}

/// Who wants the base words out; a party that keeps them while its group does not says so.
fn against(place: &Place<'_>) -> Vec<Entry> {
    let out = place.alternatives.iter().flat_map(|one| &one.parties).map(String::as_str).collect();
    let mut entries = stances(&place.behind.silent(&out), Stance::Retain);
    entries.extend(stances(&out, Stance::Delete));
    entries.sort_by(|one, other| one.party.cmp(&other.party));
    entries
}

/// Who wants this text in; a party that does not while its group does says so.
fn behind(place: &Place<'_>, one: &Alternative) -> Vec<Entry> {
    let supporters = one.parties.iter().map(String::as_str).collect();
    let mut entries = stances(&supporters, Stance::Support);
    entries.extend(stances(&place.behind.silent(&supporters), Stance::Oppose));
    entries
}

fn stances(parties: &BTreeSet<&str>, stance: Stance) -> Vec<Entry> {
    let registry = Registry::standard();
    parties.iter().map(|party| Entry { party: registry.written(party).to_owned(), stance }).collect()
}
