//! The expectations, written a second time and independently of the table.

use super::*;
use crate::draft::DraftStatus;
use crate::ids::PersonId;
use crate::round::{RoundState, Shown};

const ROLES: [Option<Role>; 7] = [
    None,
    Some(Role::Secretariat),
    Some(Role::Delegate),
    Some(Role::Expert),
    Some(Role::Participant),
    Some(Role::Observer),
    Some(Role::Administrator),
];

fn subject(role: Option<Role>, number: u128) -> Subject {
    Subject { person: role.map(|_| PersonId::from_bits(number)), role, party: None }
}

fn every_fact() -> Vec<Facts> {
    let mut all = vec![Facts::default(), Facts { process_public: true, ..Facts::default() }];
    for status in DraftStatus::ALL {
        for openness in Openness::ALL {
            for positions_public in [false, true] {
                let draft = Some(DraftFacts { status: *status, openness: *openness, positions_public });
                for owner in [None, Some(PersonId::from_bits(1)), Some(PersonId::from_bits(2))] {
                    all.push(Facts { draft, owner: owner.clone(), ..Facts::default() });
                    for state in RoundState::ALL {
                        for shown in Shown::ALL {
                            for audience in [vec![], vec![Role::Expert], Role::ALL.to_vec()] {
                                let round = Some(RoundFacts { state: *state, audience, shown: *shown });
                                all.push(Facts { process_public: true, draft, round, owner: owner.clone() });
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

/// How open a draft must be for a role, by hand: 0 everything, 4 only what is public.
fn needed(role: Option<Role>) -> usize {
    match role {
        Some(Role::Secretariat) => 0,
        Some(Role::Delegate) => 1,
        Some(Role::Expert) => 2,
        Some(Role::Participant | Role::Observer) => 3,
        Some(Role::Administrator) | None => 4,
    }
}

fn expected(role: Option<Role>, action: Action, facts: &Facts) -> bool {
    let secretariat = role == Some(Role::Secretariat);
    let step = |draft: &DraftFacts| Openness::ALL.iter().position(|o| *o == draft.openness).unwrap();
    let reads = facts
        .draft
        .as_ref()
        .is_some_and(|d| d.status == DraftStatus::Issued && (secretariat || step(d) >= needed(role)));
    let own = role.is_some() && facts.owner == Some(PersonId::from_bits(1));
    let round = facts.round.as_ref();
    let invited = reads && role.is_some_and(|r| round.is_some_and(|round| round.audience.contains(&r)));
    let open = round.is_some_and(|r| r.state == RoundState::Open);
    match action {
        Action::Enter | Action::ReadLedger => true,
        Action::ReadSelf | Action::ReadWording | Action::ReadOwnEvents => role.is_some(),
        Action::ReadPlatformEvents => role == Some(Role::Administrator),
        Action::ReadProcess => {
            facts.process_public || matches!(role, Some(Role::Secretariat | Role::Delegate | Role::Expert))
        }
        Action::ReadDraft => reads,
        Action::CompareDrafts | Action::SeeRound => reads || secretariat,
        Action::Comment => {
            invited
                && matches!(role, Some(Role::Delegate | Role::Expert | Role::Participant))
                && round.is_some_and(|r| r.state != RoundState::Planned)
        }
        Action::WithdrawComment => own && open,
        Action::SeeComment => {
            let shown = round.map(|r| r.shown);
            secretariat
                || own
                || (invited && shown.is_some_and(|s| s != Shown::Own))
                || (reads && shown == Some(Shown::Everybody))
        }
        Action::ReadOutbox => matches!(role, Some(Role::Secretariat | Role::Administrator)),
        Action::CreateProcess
        | Action::CreateInstrument
        | Action::ImportDraft
        | Action::ReadWorking
        | Action::EditWording
        | Action::IssueDraft
        | Action::DecideLineage
        | Action::OpenRound
        | Action::CloseRound
        | Action::Dispose
        | Action::Merge
        | Action::UseDesk
        | Action::ReadEvents => secretariat,
    }
}

#[test]
fn the_table_and_the_expectations_agree_in_every_cell() {
    let facts = every_fact();
    let mut cells = 0_usize;
    for role in ROLES {
        let subject = subject(role, 1);
        for action in Action::ALL {
            for fact in &facts {
                let ruled = rule(&subject, *action, fact).allowed();
                assert_eq!(ruled, expected(role, *action, fact), "{role:?} {action} {fact:?}");
                cells += 1;
            }
        }
    }
    assert!(cells > 20_000, "{cells} cells are too few to mean anything");
}

#[test]
fn the_administrator_sees_no_content_that_a_stranger_would_not() {
    for fact in every_fact() {
        for action in [Action::ReadDraft, Action::CompareDrafts, Action::ReadWorking, Action::UseDesk] {
            let administrator = rule(&subject(Some(Role::Administrator), 9), action, &fact);
            let stranger = rule(&subject(None, 0), action, &fact);
            assert_eq!(administrator, stranger, "{action} {fact:?}");
        }
    }
}

#[test]
fn positions_are_for_those_who_negotiate_unless_the_draft_says_otherwise() {
    for fact in every_fact() {
        let public = fact.draft.is_some_and(|d| d.positions_public);
        for role in ROLES {
            let fields = rule(&subject(role, 1), Action::ReadDraft, &fact).fields();
            if fields.positions {
                assert!(public || matches!(role, Some(Role::Secretariat | Role::Delegate)), "{role:?}");
            }
        }
    }
}

#[test]
fn every_action_has_a_row() {
    for action in Action::ALL {
        assert!(ROWS.iter().any(|row| row.action == *action), "{action} can never be done");
    }
}
