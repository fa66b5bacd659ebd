//! Every case the policy can meet, and the words the page of expectations has for it. Played by the policy's own tests over the
//! table and by the flows over the routes; each brings the room the nouns are in.

use super::adref_domain::ids::{PersonId, ProcessId};
use super::adref_domain::policy::{DraftFacts, Facts, MandateFacts, MeetingFacts, RoundFacts};
use super::adref_domain::{
    Capacity, DraftStatus, MeetingOpenness, Openness, OrganizationClass, Reach, Region, Role, RoundState, Shown,
};

pub(super) const ME: u128 = 1;
pub(super) const SOMEBODY_ELSE: u128 = 2;
pub(super) const HERE: u128 = 7;

const WHOSE: [(Option<u128>, Option<&str>); 6] = [
    (None, None),
    (None, Some("KEN")),
    (Some(ME), None),
    (Some(ME), Some("KEN")),
    (Some(ME), Some("FRA")),
    (Some(SOMEBODY_ELSE), Some("FRA")),
];

pub(super) struct Case {
    pub(super) facts: Facts,
}

pub(super) fn every_case() -> Vec<Case> {
    let mut cases = Vec::new();
    for (number, draft) in drafts().into_iter().enumerate() {
        for round in rounds() {
            for (owner, party) in WHOSE {
                cases.push(Facts {
                    process_public: number % 2 == 0,
                    process: Some(ProcessId::from_bits(HERE)),
                    draft,
                    round: round.clone(),
                    owner: owner.map(PersonId::from_bits),
                    party: party.map(str::to_owned),
                    mandate: None,
                    meeting: None,
                    reach: None,
                });
            }
        }
    }
    for capacity in Capacity::ALL {
        for party in [None, Some("KEN"), Some("FRA")] {
            for owner in [None, Some(ME), Some(SOMEBODY_ELSE)] {
                let party = party.map(str::to_owned);
                cases.push(Facts {
                    process: Some(ProcessId::from_bits(HERE)),
                    owner: owner.map(PersonId::from_bits),
                    party: party.clone(),
                    mandate: Some(MandateFacts { capacity: *capacity, party }),
                    ..Facts::default()
                });
            }
        }
    }
    cases.extend(replies());
    cases.extend(meetings());
    cases.into_iter().map(|facts| Case { facts }).collect()
}

/// Meetings of every openness, in processes of both kinds, with and without the one who asks among those invited.
fn meetings() -> Vec<Facts> {
    let mut cases = Vec::new();
    for openness in MeetingOpenness::ALL {
        for process_public in [true, false] {
            for invited in [vec![], vec![SOMEBODY_ELSE], vec![SOMEBODY_ELSE, ME]] {
                let invited = invited.into_iter().map(PersonId::from_bits).collect();
                cases.push(Facts {
                    process_public,
                    process: Some(ProcessId::from_bits(HERE)),
                    meeting: Some(MeetingFacts { openness: *openness, invited }),
                    ..Facts::default()
                });
            }
        }
    }
    cases
}

/// What is said about comments, to everybody it can be said to.
fn replies() -> Vec<Facts> {
    let issued =
        |openness, embargoed| DraftFacts { status: DraftStatus::Issued, openness, positions_public: false, embargoed };
    let mut cases = Vec::new();
    for draft in [issued(Openness::Negotiation, false), issued(Openness::Public, false), issued(Openness::Public, true)]
    {
        for round in rounds() {
            for (owner, party) in WHOSE {
                cases.extend(Reach::ALL.iter().map(|reach| Facts {
                    process: Some(ProcessId::from_bits(HERE)),
                    draft: Some(draft),
                    round: round.clone(),
                    owner: owner.map(PersonId::from_bits),
                    party: party.map(str::to_owned),
                    reach: Some(*reach),
                    ..Facts::default()
                }));
            }
        }
    }
    cases
}

fn drafts() -> Vec<Option<DraftFacts>> {
    let mut drafts = vec![None];
    for openness in Openness::ALL {
        let working =
            DraftFacts { status: DraftStatus::Working, openness: *openness, positions_public: false, embargoed: false };
        for (positions_public, embargoed) in [(false, false), (true, false), (true, true)] {
            drafts.push(Some(DraftFacts { status: DraftStatus::Issued, positions_public, embargoed, ..working }));
        }
        if matches!(openness, Openness::Secretariat | Openness::Public) {
            drafts.push(Some(working));
        }
    }
    drafts
}

fn rounds() -> Vec<Option<RoundFacts>> {
    let mut rounds = vec![None];
    for state in RoundState::ALL {
        for shown in Shown::ALL {
            for (audience, region, classes, public) in [
                (vec![], None, vec![], true),
                (vec![Role::Expert], None, vec![], false),
                (vec![Role::Delegate, Role::Participant], None, vec![], false),
                (vec![Role::Participant], None, vec![], true),
                (vec![Role::Delegate, Role::Participant], Some(Region::Africa), vec![], true),
                (vec![Role::Delegate, Role::Expert, Role::Participant], Some(Region::Europe), vec![], false),
                (
                    vec![Role::Participant],
                    None,
                    vec![OrganizationClass::Academia, OrganizationClass::CivilSociety],
                    true,
                ),
                (vec![Role::Expert, Role::Participant], None, vec![OrganizationClass::Academia], true),
            ] {
                // Every third round names people: three shares no factor with eight audiences, so that each meets both.
                let names = rounds.len() % 3 == 0;
                let (state, shown) = (*state, *shown);
                rounds.push(Some(RoundFacts { state, audience, region, classes, shown, names, public }));
            }
        }
    }
    rounds
}

impl Case {
    /// Whether a word of the page holds in this case.
    pub(super) fn is(&self, word: &str) -> bool {
        if let Some(word) = word.strip_prefix('!') {
            return !self.is(word);
        }
        let facts = &self.facts;
        let draft = facts.draft.as_ref();
        let round = facts.round.as_ref();
        match word.split_once(':').unwrap_or((word, "")) {
            ("any", _) => true,
            ("public", _) => facts.process_public,
            ("issued", _) => draft.is_some_and(|draft| draft.status == DraftStatus::Issued),
            ("embargo", _) => draft.is_some_and(|draft| draft.embargoed),
            ("positions", _) => draft.is_some_and(|draft| draft.positions_public),
            ("round", _) => round.is_some(),
            ("planned", _) => round.is_some_and(|round| !round.state.has_begun()),
            ("answered", _) => round.is_some_and(|round| round.state == RoundState::Answered),
            ("open", "") => round.is_some_and(|round| matches!(round.state, RoundState::Open | RoundState::Extended)),
            ("open", openness) => draft.is_some_and(|draft| draft.openness.code() == openness),
            ("for", role) => round.is_some_and(|round| round.audience.iter().any(|one| one.code() == role)),
            ("kind", "public") => round.is_some_and(|round| round.public),
            ("region", region) => round.and_then(|round| round.region).is_some_and(|one| one.code() == region),
            ("class", "") => round.is_some_and(|round| !round.classes.is_empty()),
            ("class", class) => round.is_some_and(|round| round.classes.iter().any(|one| one.code() == class)),
            ("named", _) => round.is_some_and(|round| round.names),
            ("shown", shown) => round.is_some_and(|round| round.shown.code() == shown),
            ("own", _) => facts.owner == Some(PersonId::from_bits(ME)),
            ("party", "") => facts.party.is_some(),
            ("party", party) => facts.party.as_deref() == Some(party),
            ("owned", _) => facts.owner.is_some(),
            ("reach", "") => facts.reach.is_some(),
            ("reach", reach) => facts.reach.is_some_and(|one| one.code() == reach),
            ("meeting", "") => facts.meeting.is_some(),
            ("meeting", openness) => facts.meeting.as_ref().is_some_and(|one| one.openness.code() == openness),
            ("invited", _) => facts.meeting.as_ref().is_some_and(|one| one.invited.contains(&PersonId::from_bits(ME))),
            ("mandate", _) => facts.mandate.is_some(),
            ("of", capacity) => facts.mandate.as_ref().is_some_and(|mandate| mandate.capacity.code() == capacity),
            ("of-party", party) => facts.mandate.as_ref().is_some_and(|m| m.party.as_deref() == Some(party)),
            _ => panic!("{word} is no word of the page"),
        }
    }
}
