//! Who goes with whom, and who clashes, over all brackets.

use std::collections::BTreeMap;

use super::{Entry, Side, side};

/// Two parties that took a side on the same brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The one whose code comes first.
    pub one: String,
    /// The other.
    pub other: String,
    /// On so many brackets they stood on the same side.
    pub together: usize,
    /// On so many on different sides.
    pub against: usize,
}

/// Every two parties that met, those that clash most first. Who stands on both sides of a bracket took none.
#[must_use]
pub fn pairs(points: &[Vec<Entry>]) -> Vec<Pair> {
    let mut met: BTreeMap<(String, String), (usize, usize)> = BTreeMap::new();
    for entries in points {
        let sides = sides(entries);
        let parties: Vec<(&String, &Side)> = sides.iter().collect();
        for (index, (one, first)) in parties.iter().enumerate() {
            for (other, second) in parties.iter().skip(index + 1) {
                let (together, against) = met.entry(((*one).clone(), (*other).clone())).or_default();
                if first == second { *together += 1 } else { *against += 1 }
            }
        }
    }
    let pair = |((one, other), (together, against))| Pair { one, other, together, against };
    let mut all: Vec<Pair> = met.into_iter().map(pair).collect();
    all.sort_by(|a, b| b.against.cmp(&a.against).then(b.together.cmp(&a.together)));
    all
}

fn sides(entries: &[Entry]) -> BTreeMap<String, Side> {
    let mut sides: BTreeMap<String, Side> = BTreeMap::new();
    let mut both = Vec::new();
    for entry in entries {
        let taken = side(entry.stance);
        if !matches!(taken, Side::For | Side::Against) {
            continue;
        }
        if sides.insert(entry.party.clone(), taken).is_some_and(|before| before != taken) {
            both.push(entry.party.clone());
        }
    }
    sides.retain(|party, _| !both.contains(party));
    sides
}

#[cfg(test)]
mod tests {
    use super::super::Stance;
    use super::super::voices::tests::says;
    use super::*;

    #[test]
    fn those_who_clash_most_come_first_and_nobody_is_paired_by_silence() {
        let points = [
            vec![says("EUN", Stance::Support), says("USA", Stance::Support), says("RUS", Stance::Oppose)],
            vec![says("EUN", Stance::Retain), says("RUS", Stance::Delete), says("IND", Stance::Reserve)],
            vec![says("USA", Stance::Support), says("USA", Stance::Oppose), says("EUN", Stance::Support)],
        ];
        let all = pairs(&points);
        let rows: Vec<_> =
            all.iter().map(|pair| (pair.one.as_str(), pair.other.as_str(), pair.together, pair.against)).collect();
        assert_eq!(rows, [("EUN", "RUS", 0, 2), ("RUS", "USA", 0, 1), ("EUN", "USA", 1, 0)]);
    }
}
