//! What becomes of words that somebody has spoken on.

use super::{Verdict, Why};
use crate::model::{Doubt, Stance, Tag};
use crate::parties::Registry;

/// Who is asked, and whose groups count on which day.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) party: &'a str,
    pub(super) registry: &'a Registry,
    pub(super) day: Option<&'a str>,
}

/// What somebody wants of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Keep,
    Drop,
    Both,
    Reserved,
    Silent,
}

impl Asked<'_> {
    /// What the party says in these tags: its own words before those of its groups.
    pub(super) fn said(self, tags: &[&Tag]) -> Vec<Stance> {
        let Self { party, registry, day } = self;
        let me = registry.canonical(party);
        let own: Vec<Stance> = entries(tags).filter(|(p, _)| registry.canonical(p) == me).map(|(_, s)| s).collect();
        if !own.is_empty() {
            return own;
        }
        let behind = |p: &str| registry.is_member(p, me, day) == Some(true) && !registry.is_exception(p, me);
        entries(tags).filter(|(p, _)| behind(p)).map(|(_, s)| s).collect()
    }

    pub(super) fn wish(self, tags: &[&Tag]) -> Wish {
        let mine = self.said(tags);
        let keeps = mine.iter().any(|s| matches!(s, Stance::Support | Stance::Retain));
        let drops = mine.iter().any(|s| matches!(s, Stance::Oppose | Stance::Delete));
        match (keeps, drops) {
            (true, true) => Wish::Both,
            (true, false) => Wish::Keep,
            (false, true) => Wish::Drop,
            (false, false) if mine.is_empty() => Wish::Silent,
            (false, false) => Wish::Reserved,
        }
    }
}

impl Wish {
    /// Why what is wanted is not known.
    pub(super) fn unknown(self) -> Option<Why> {
        match self {
            Self::Keep | Self::Drop => None,
            Self::Both => Some(Why::Uncertain),
            Self::Reserved => Some(Why::Reserved),
            Self::Silent => Some(Why::Silent),
        }
    }
}

fn entries<'a>(tags: &'a [&Tag]) -> impl Iterator<Item = (&'a str, Stance)> {
    tags.iter().flat_map(|t| t.entries.iter().map(|e| (e.party.as_str(), e.stance)))
}

/// What becomes of a bracket: as the party wants it, or as the base text has it.
pub(super) fn verdict(tags: &[&Tag], asked: Option<Asked<'_>>) -> (Verdict, Option<Why>) {
    if tags.iter().any(|t| t.doubt == Some(Doubt::StruckWords)) {
        return (Verdict::Gap, Some(Why::Struck));
    }
    let contested = entries(tags).any(|(_, s)| matches!(s, Stance::Delete | Stance::Retain));
    let proposed = entries(tags).any(|(_, s)| matches!(s, Stance::Support | Stance::Oppose));
    let base = match (contested, proposed) {
        (true, _) => Verdict::Keep,
        (false, true) => Verdict::Drop,
        (false, false) => {
            let mine = asked.filter(|a| a.wish(tags) == Wish::Reserved);
            return (Verdict::Stand, Some(if mine.is_some() { Why::Reserved } else { Why::Untagged }));
        }
    };
    let Some(asked) = asked else { return (base, None) };
    match asked.wish(tags) {
        Wish::Keep => (Verdict::Keep, None),
        Wish::Drop => (Verdict::Drop, None),
        other => (base, other.unknown()),
    }
}
