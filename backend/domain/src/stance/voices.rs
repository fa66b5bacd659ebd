//! Groups and their members: what a group says, its members say, but for those who speak for themselves.

use std::collections::BTreeMap;

use super::{Entry, Stance};

/// Who belongs to which group on the day that is asked about.
pub trait Roll {
    /// The members; `None` for a State, and for a group whose members are not recorded.
    fn members(&self, party: &str) -> Option<Vec<String>>;
    /// Whether a member does not stand behind this group.
    fn is_exception(&self, group: &str, member: &str) -> bool;
}

/// What one party says on one bracket, by itself or through a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// A State, or a group whose members are not recorded.
    pub party: String,
    /// What is said.
    pub stances: Vec<Stance>,
    /// The groups that say it for the party; none when it speaks itself.
    pub through: Vec<String>,
}

/// Everybody's voice: a member's own word comes before its groups'. Two groups of one State that say two things are both heard.
#[must_use]
pub fn voices(entries: &[Entry], roll: &impl Roll) -> Vec<Voice> {
    let mut own: BTreeMap<String, Vec<Stance>> = BTreeMap::new();
    let mut led: BTreeMap<String, (Vec<Stance>, Vec<String>)> = BTreeMap::new();
    for entry in entries {
        let Some(members) = roll.members(&entry.party) else {
            own.entry(entry.party.clone()).or_default().push(entry.stance);
            continue;
        };
        for member in members.into_iter().filter(|member| !roll.is_exception(&entry.party, member)) {
            let (stances, through) = led.entry(member).or_default();
            stances.push(entry.stance);
            if !through.contains(&entry.party) {
                through.push(entry.party.clone());
            }
        }
    }
    led.retain(|party, _| !own.contains_key(party));
    let own = own.into_iter().map(|(party, stances)| Voice { party, stances: once(stances), through: Vec::new() });
    let led = led.into_iter().map(|(party, (stances, through))| Voice { party, stances: once(stances), through });
    let mut all: Vec<Voice> = own.chain(led).collect();
    all.sort_by(|one, other| one.party.cmp(&other.party));
    all
}

fn once(mut stances: Vec<Stance>) -> Vec<Stance> {
    stances.sort_unstable();
    stances.dedup();
    stances
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Two groups of three, one State in both, one that stands aside.
    pub(in crate::stance) struct Groups;

    impl Roll for Groups {
        fn members(&self, party: &str) -> Option<Vec<String>> {
            let members: &[&str] = match party {
                "EUN" => &["FRA", "DEU", "HUN"],
                "G77" => &["IND", "BRA", "FRA"],
                _ => return None,
            };
            Some(members.iter().map(|code| (*code).to_owned()).collect())
        }
        fn is_exception(&self, group: &str, member: &str) -> bool {
            (group, member) == ("EUN", "HUN")
        }
    }

    pub(in crate::stance) fn says(party: &str, stance: Stance) -> Entry {
        Entry { party: party.to_owned(), stance }
    }

    #[test]
    fn a_member_that_speaks_for_itself_is_kept_beside_its_group() {
        let said = [says("EUN", Stance::Oppose), says("FRA", Stance::Support), says("XX9", Stance::Reserve)];
        let heard = voices(&said, &Groups);
        let rows: Vec<_> = heard.iter().map(|voice| (voice.party.as_str(), voice.through.len())).collect();
        assert_eq!(rows, [("DEU", 1), ("FRA", 0), ("XX9", 0)]);
        assert_eq!(heard[1].stances, [Stance::Support]);
    }

    #[test]
    fn two_groups_of_one_state_are_both_heard() {
        let heard = voices(&[says("EUN", Stance::Oppose), says("G77", Stance::Support)], &Groups);
        let france = heard.iter().find(|voice| voice.party == "FRA").unwrap();
        assert_eq!(france.stances, [Stance::Support, Stance::Oppose]);
        assert_eq!(france.through, ["EUN", "G77"]);
    }
}
