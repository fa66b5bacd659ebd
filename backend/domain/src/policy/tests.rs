//! The table against what is expected of it: `tests/expected/policy.txt`, written by hand and independently.

#[path = "../../../../tests/expected/cases.rs"]
mod cases;
#[path = "../../../../tests/expected/page.rs"]
mod expected;

use super::*;
use crate as adref_domain;
use crate::ids::{PersonId, ProcessId};
use crate::mandate::{MandateStatus, OrganizationClass, Region, Standing};
use cases::{HERE, ME, every_case};
use expected::{Expected, SUBJECTS};

const COLUMNS: [Option<Capacity>; 12] = [
    None,
    None,
    Some(Capacity::Secretariat),
    Some(Capacity::Administrator),
    Some(Capacity::Coordinator),
    Some(Capacity::Delegate),
    Some(Capacity::Alternate),
    Some(Capacity::Expert),
    Some(Capacity::Regional),
    Some(Capacity::Organization),
    Some(Capacity::Public),
    Some(Capacity::Observer),
];

fn standing(capacity: Capacity) -> Standing {
    let party = capacity.is_of_a_delegation().then(|| "KEN".to_owned());
    let region = (capacity == Capacity::Regional).then_some(Region::Africa);
    let class = (capacity == Capacity::Organization).then_some(OrganizationClass::CivilSociety);
    Standing { party, region, class, ..Standing::plain(capacity) }
}

/// The subject of a column; the first two are a stranger and somebody without a mandate.
fn subject(column: usize) -> Subject {
    let person = (column > 0).then(|| PersonId::from_bits(ME));
    Subject { person, standing: COLUMNS[column].map(standing) }
}

#[test]
fn the_columns_of_the_page_are_the_subjects_of_the_test() {
    for (name, capacity) in SUBJECTS.iter().zip(COLUMNS).skip(2) {
        assert!(capacity.unwrap().code().starts_with(name), "{name}");
    }
}

#[test]
fn the_table_and_the_expectations_agree_in_every_cell() {
    let expected = Expected::read();
    let cases = every_case();
    let subjects: Vec<_> = (0..COLUMNS.len()).map(subject).collect();
    let mut cells = 0_usize;
    for action in Action::ALL {
        let block = expected.block(action.code());
        for case in &cases {
            for (column, wanted) in block.verdicts(case).into_iter().enumerate() {
                let ruled = rule(&subjects[column], *action, &case.facts);
                assert_eq!(ruled.allowed(), wanted, "{} {action} {:?}", SUBJECTS[column], case.facts);
                cells += 1;
            }
        }
    }
    assert!(cells > 500_000, "{cells} cells are too few to mean anything");
}

#[test]
fn fields_are_those_expected_wherever_something_is_read() {
    let expected = Expected::read();
    let (positions, names) = (expected.block("fields:positions"), expected.block("fields:names"));
    for case in every_case() {
        let (positions, names) = (positions.verdicts(&case), names.verdicts(&case));
        for column in 0..COLUMNS.len() {
            for action in [Action::ReadDraft, Action::CompareDrafts, Action::SeeComment] {
                if let Ruling::Allow(fields) = rule(&subject(column), action, &case.facts) {
                    assert_eq!(fields.positions, positions[column], "{} {:?}", SUBJECTS[column], case.facts);
                    assert_eq!(fields.names, names[column], "{} {:?}", SUBJECTS[column], case.facts);
                    assert!(!fields.addresses, "addresses are for those who administer people");
                }
            }
        }
    }
}

/// An invitation, a suspension, an end, and a mandate of another process give exactly what no mandate gives.
#[test]
fn a_mandate_that_does_not_count_gives_what_none_gives() {
    let cases = every_case();
    for column in 2..COLUMNS.len() {
        let whole = subject(column);
        let mut lame = Vec::new();
        for status in [MandateStatus::Invited, MandateStatus::Suspended, MandateStatus::Ended] {
            lame.push(Standing { status, ..whole.standing.clone().unwrap() });
        }
        lame.push(Standing { process: Some(ProcessId::from_bits(99)), ..whole.standing.clone().unwrap() });
        for standing in lame {
            let lame = Subject { standing: Some(standing), ..whole.clone() };
            // A stride that shares no factor with the ways cases are made, so that every kind of them comes by.
            for case in cases.iter().step_by(11) {
                for action in Action::ALL {
                    let with = rule(&lame, *action, &case.facts);
                    assert_eq!(with, rule(&subject(1), *action, &case.facts), "{lame:?} {action} {:?}", case.facts);
                }
            }
        }
    }
}

#[test]
fn a_mandate_for_one_process_reaches_that_process_and_nothing_beyond() {
    let mut standing = standing(Capacity::Secretariat);
    standing.process = Some(ProcessId::from_bits(HERE));
    let one = Subject { person: Some(PersonId::from_bits(ME)), standing: Some(standing) };
    let here = Facts { process: Some(ProcessId::from_bits(HERE)), ..Facts::default() };
    assert!(rule(&one, Action::UseDesk, &here).allowed());
    assert!(
        !rule(&one, Action::UseDesk, &Facts { process: Some(ProcessId::from_bits(8)), ..Facts::default() }).allowed()
    );
    assert!(!rule(&one, Action::CreateProcess, &Facts::default()).allowed(), "the house is no process");
}

#[test]
fn the_administrator_sees_no_content_that_a_stranger_would_not() {
    for case in every_case() {
        for action in [Action::ReadDraft, Action::CompareDrafts, Action::ReadWorking, Action::UseDesk, Action::SeeRound]
        {
            let administrator = rule(&subject(3), action, &case.facts);
            let stranger = rule(&subject(0), action, &case.facts);
            assert_eq!(administrator.allowed(), stranger.allowed(), "{action} {:?}", case.facts);
            assert_eq!(administrator.fields().positions, stranger.fields().positions, "{action} {:?}", case.facts);
        }
    }
}

#[test]
fn every_action_has_a_row_and_every_denial_a_reason() {
    for action in Action::ALL {
        assert!(ROWS.iter().any(|row| row.action == *action), "{action} can never be done");
        for case in every_case().iter().step_by(13) {
            for column in 0..COLUMNS.len() {
                let explained = explain(&subject(column), *action, &case.facts);
                assert_eq!(explained.because.is_ok(), rule(&subject(column), *action, &case.facts).allowed());
                if let Err(reason) = explained.because {
                    assert!(!reason.words().is_empty());
                }
            }
        }
    }
}
