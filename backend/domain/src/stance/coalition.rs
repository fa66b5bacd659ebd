//! What a coalition would make of a bracket, if it were alone in the room.

use super::{Entry, Roll, Side, side, voices};

/// What becomes of the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Some of the coalition want them, and none is against or held back.
    Stay,
    /// Some do not want them, and none is for them or held back.
    Go,
    /// The coalition is of two minds, holds back, or has not spoken: silence is not support.
    Open,
}

/// What the coalition's own words decide. A group among it stands for its members, a State follows its groups.
#[must_use]
pub fn outcome(entries: &[Entry], coalition: &[String], roll: &impl Roll) -> Outcome {
    let within = |party: &str| {
        let member = |group: &String| {
            roll.members(group).is_some_and(|all| all.iter().any(|one| one == party))
                && !roll.is_exception(group, party)
        };
        coalition.iter().any(|one| one == party || member(one))
    };
    // A group of the coalition that spoke counts with its own word, whatever is recorded of its members.
    let spoken = entries.iter().filter(|entry| coalition.contains(&entry.party)).map(|entry| entry.stance);
    let heard = voices(entries, roll).into_iter().filter(|voice| within(&voice.party));
    let sides: Vec<Side> = spoken.chain(heard.flat_map(|voice| voice.stances)).map(side).collect();
    let any = |wanted: Side| sides.contains(&wanted);
    match (any(Side::For), any(Side::Against), any(Side::Held) || any(Side::Unclear)) {
        (true, false, false) => Outcome::Stay,
        (false, true, false) => Outcome::Go,
        _ => Outcome::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Stance;
    use super::super::voices::tests::{Groups, says};
    use super::*;

    #[test]
    fn a_coalition_decides_what_its_members_agree_on_and_leaves_the_rest_open() {
        let said = [says("EUN", Stance::Support), says("USA", Stance::Support), says("IND", Stance::Reserve)];
        let of = |parties: &[&str]| {
            outcome(&said, &parties.iter().map(|party| (*party).to_owned()).collect::<Vec<_>>(), &Groups)
        };
        assert_eq!(of(&["EUN", "USA"]), Outcome::Stay);
        assert_eq!(of(&["DEU"]), Outcome::Stay, "a State follows its group");
        assert_eq!(of(&["EUN", "G77"]), Outcome::Open, "a member of the coalition has reserved");
        assert_eq!(of(&["HUN"]), Outcome::Open, "who stands aside has not spoken");
        assert_eq!(of(&["KEN"]), Outcome::Open, "silence is not support");
        let split = [says("EUN", Stance::Oppose), says("FRA", Stance::Support)];
        assert_eq!(outcome(&split, &["EUN".to_owned()], &Groups), Outcome::Open, "France beside its group");
        assert_eq!(outcome(&split, &["DEU".to_owned()], &Groups), Outcome::Go);
    }
}
