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
    /// It has said both, or it cannot be read what it has said or that it was this party that has.
    Unclear,
    Reserved,
    Silent,
}

impl Asked<'_> {
    /// What the party says in these tags: its own words before those of its groups.
    pub(super) fn said(self, tags: &[&Tag]) -> Vec<Stance> {
        let Self { party, registry, day } = self;
        let me = registry.canonical(party);
        let said = |by: &dyn Fn(&str) -> bool| -> Vec<Stance> {
            let heard = entries(tags).filter(|(party, _)| registry.speakers(party).any(by));
            heard.map(|(party, stance)| as_heard(registry, party, stance)).collect()
        };
        let own = said(&|party| party == me);
        if !own.is_empty() {
            return own;
        }
        said(&|party| registry.is_member(party, me, day) == Some(true) && !registry.is_exception(party, me))
    }

    pub(super) fn wish(self, tags: &[&Tag]) -> Wish {
        wish_of(self.said(tags).into_iter())
    }
}

/// What is known of a stance: nothing where the wording does not say which of several parties it is of.
pub(super) fn as_heard(registry: &Registry, party: &str, stance: Stance) -> Stance {
    if registry.is_shared(party) { Stance::Unclear } else { stance }
}

/// What stances of one party on one text come to.
pub(super) fn wish_of(stances: impl Iterator<Item = Stance>) -> Wish {
    let (mut keeps, mut drops, mut reserved, mut spoken) = (false, false, false, false);
    for stance in stances {
        keeps |= matches!(stance, Stance::Support | Stance::Retain);
        drops |= matches!(stance, Stance::Oppose | Stance::Delete);
        reserved |= matches!(stance, Stance::Reserve | Stance::Pending);
        spoken = true;
    }
    match (keeps, drops) {
        (true, true) => Wish::Unclear,
        (true, false) => Wish::Keep,
        (false, true) => Wish::Drop,
        (false, false) if !spoken => Wish::Silent,
        (false, false) if reserved => Wish::Reserved,
        (false, false) => Wish::Unclear,
    }
}

impl Wish {
    /// Why what is wanted is not known.
    pub(super) fn unknown(self) -> Option<Why> {
        match self {
            Self::Keep | Self::Drop => None,
            Self::Unclear => Some(Why::Uncertain),
            Self::Reserved => Some(Why::Reserved),
            Self::Silent => Some(Why::Silent),
        }
    }
}

fn entries<'a>(tags: &'a [&Tag]) -> impl Iterator<Item = (&'a str, Stance)> {
    tags.iter().flat_map(|t| t.entries.iter().map(|e| (e.party.as_str(), e.stance)))
}

/// What becomes of a bracket in the base text.
pub(super) fn base_verdict(tags: &[&Tag]) -> (Verdict, Option<Why>) {
    if tags.iter().any(|t| t.doubt == Some(Doubt::StruckWords)) {
        return (Verdict::Gap, Some(Why::Struck));
    }
    let contested = entries(tags).any(|(_, s)| matches!(s, Stance::Delete | Stance::Retain));
    let proposed = entries(tags).any(|(_, s)| matches!(s, Stance::Support | Stance::Oppose));
    match (contested, proposed) {
        (true, _) => (Verdict::Keep, None),
        (false, true) => (Verdict::Drop, None),
        (false, false) => (Verdict::Stand, Some(Why::Untagged)),
    }
}

/// What becomes of a bracket as a party wants it: what is not known of it stays as in the base text.
pub(super) fn decided(base: (Verdict, Option<Why>), wish: Wish) -> (Verdict, Option<Why>) {
    if let (verdict, Some(why)) = base {
        return (verdict, Some(if wish == Wish::Reserved { Why::Reserved } else { why }));
    }
    match wish {
        Wish::Keep => (Verdict::Keep, None),
        Wish::Drop => (Verdict::Drop, None),
        other => (base.0, other.unknown()),
    }
}
