//! One bracket: who is where, who is alone, and how far it is from closing.

use std::collections::BTreeSet;

use super::{Entry, Side, Stance, side};

/// Who stands where on one bracket. A party that says two things stands in two places, and both are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Those who want the words.
    pub support: BTreeSet<String>,
    /// Those who do not.
    pub oppose: BTreeSet<String>,
    /// Those who have reserved their position.
    pub reserve: BTreeSet<String>,
    /// Those who wait for somebody or something.
    pub pending: BTreeSet<String>,
    /// Those who can live with either.
    pub flexible: BTreeSet<String>,
    /// Those who are named, and nobody knows for what.
    pub unclear: BTreeSet<String>,
}

impl Sum {
    /// Adds up what is said.
    #[must_use]
    pub fn of(entries: &[Entry]) -> Self {
        let mut sum = Self::default();
        for entry in entries {
            let place = match (side(entry.stance), entry.stance) {
                (Side::For, _) => &mut sum.support,
                (Side::Against, _) => &mut sum.oppose,
                (Side::Held, Stance::Pending) => &mut sum.pending,
                (Side::Held, _) => &mut sum.reserve,
                (Side::Either, _) => &mut sum.flexible,
                (Side::Unclear, _) => &mut sum.unclear,
            };
            place.insert(entry.party.clone());
        }
        sum
    }

    /// How contested it is, in halves: the smaller side whole, who is held back half.
    #[must_use]
    pub fn contested(&self) -> usize {
        2 * self.support.len().min(self.oppose.len()) + self.reserve.len() + self.pending.len()
    }

    /// The party that stands alone against two or more on the other side.
    #[must_use]
    pub fn alone(&self) -> Option<&str> {
        let lone = |one: &BTreeSet<String>, many: &BTreeSet<String>| {
            let only = (one.len() == 1).then(|| one.first()).flatten()?;
            (many.iter().filter(|other| *other != only).count() >= 2).then(|| only.clone())
        };
        let found = lone(&self.oppose, &self.support).or_else(|| lone(&self.support, &self.oppose))?;
        self.oppose.get(&found).or_else(|| self.support.get(&found)).map(String::as_str)
    }

    /// The one party whose move would close it: all others who spoke want the words, or all others do not.
    #[must_use]
    pub fn one_away(&self) -> Option<&str> {
        let held = || self.reserve.iter().chain(&self.pending).chain(&self.unclear);
        let only = |side: &BTreeSet<String>, other: &BTreeSet<String>| {
            let between: BTreeSet<&String> = side.iter().chain(held()).collect();
            let one = (between.len() == 1).then(|| between.first().copied()).flatten()?;
            other.iter().any(|party| party != one).then(|| one.clone())
        };
        let found = only(&self.oppose, &self.support).or_else(|| only(&self.support, &self.oppose))?;
        let all = self.oppose.iter().chain(&self.support).chain(held());
        all.into_iter().find(|party| **party == found).map(String::as_str)
    }

    /// Everybody who spoke.
    #[must_use]
    pub fn spoken(&self) -> BTreeSet<&str> {
        let sides = [&self.support, &self.oppose, &self.reserve, &self.pending, &self.flexible, &self.unclear];
        sides.into_iter().flatten().map(String::as_str).collect()
    }
}

/// A party whose stances on one bracket are others than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The party.
    pub party: String,
    /// What it said; nothing if it had not spoken.
    pub before: Vec<Stance>,
    /// What it says; nothing if it has taken its word back.
    pub after: Vec<Stance>,
}

/// Who says something else than before. Words that mean the same (`support`, `retain`) are the same.
#[must_use]
pub fn moved(before: &[Entry], after: &[Entry]) -> Vec<Moved> {
    let parties: BTreeSet<&str> = before.iter().chain(after).map(|entry| entry.party.as_str()).collect();
    let of = |entries: &[Entry], party: &str| {
        let mut said: Vec<Stance> =
            entries.iter().filter(|entry| entry.party == party).map(|entry| entry.stance).collect();
        said.sort_unstable();
        said.dedup();
        said
    };
    let pull = |said: &[Stance]| -> BTreeSet<(Side, bool)> {
        said.iter().map(|stance| (side(*stance), *stance == Stance::Pending)).collect()
    };
    let change = |party: &str| {
        let (before, after) = (of(before, party), of(after, party));
        (pull(&before) != pull(&after)).then(|| Moved { party: party.to_owned(), before, after })
    };
    parties.into_iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<Entry> {
        let one = |word: &str| {
            let (party, sign) = word.split_at(word.len() - 1);
            let stance = match sign {
                "+" => Stance::Support,
                "-" => Stance::Oppose,
                "R" => Stance::Reserve,
                "F" => Stance::Flexible,
                _ => Stance::Pending,
            };
            Entry { party: party.to_owned(), stance }
        };
        text.split_whitespace().map(one).collect()
    }

    #[test]
    fn who_is_alone_and_who_is_in_the_way() {
        for (text, contested, alone, away) in [
            ("EUN+ USA+ RUS-", 2, Some("RUS"), Some("RUS")),
            ("EUN+ USA+ RUS- CHN-", 4, None, None),
            ("EUN- USA- RUS+", 2, Some("RUS"), Some("RUS")),
            ("EUN+ INDR", 1, None, Some("IND")),
            ("EUN+ INDR EGYR", 2, None, None),
            ("EUN+ USA+", 0, None, None),
            ("EUN+ RUS-", 2, None, Some("RUS")),
            ("EUN+ INDF", 0, None, None),
            ("", 0, None, None),
            // Who wants both is counted on both sides and is in nobody's way but its own.
            ("EUN+ EUN-", 2, None, None),
        ] {
            let sum = Sum::of(&said(text));
            assert_eq!((sum.contested(), sum.alone(), sum.one_away()), (contested, alone, away), "{text}");
        }
    }

    #[test]
    fn what_moved_is_who_pulls_another_way() {
        let retain = vec![Entry { party: "EUN".to_owned(), stance: Stance::Retain }];
        assert_eq!(moved(&said("EUN+"), &retain), Vec::new());
        let changes = moved(&said("EUN+ IND? FRA-"), &said("EUN- INDR BRA+"));
        let parties: Vec<&str> = changes.iter().map(|change| change.party.as_str()).collect();
        assert_eq!(parties, ["BRA", "EUN", "FRA", "IND"]);
        assert_eq!(changes[0].before, Vec::new());
        assert_eq!(changes[2].after, Vec::new());
    }
}
