//! Milestones: changed from the version that was seen or not at all, with what they were before kept for ever.

use adref_domain::ids::MilestoneId;
use adref_domain::{Instant, MilestoneLink, MilestoneState, Precision};
use adref_store::milestones::{self, Change, Link, Milestone};
use adref_store::testing::{World, databases};
use adref_store::{Options, StoreError};

use crate::immutable::bare;

fn milestone(world: &World, number: u128) -> Milestone {
    Milestone {
        id: MilestoneId::from_bits(number),
        process: world.process.id.clone(),
        title: "Consultation".to_owned(),
        description: None,
        first_day: "2027-02-01".to_owned(),
        last_day: "2027-02-28".to_owned(),
        precision: Precision::Month,
        tentative: true,
        state: MilestoneState::Planned,
        version: 0,
        created_at: Instant(1),
        changed_at: Instant(1),
    }
}

fn link(of: &Milestone, target: &Milestone) -> Link {
    Link {
        milestone: of.id.clone(),
        ordinal: 0,
        kind: MilestoneLink::WaitsFor,
        target: target.id.to_string(),
        title: None,
    }
}

#[test]
fn a_milestone_is_changed_from_the_version_that_was_seen_or_not_at_all() {
    for fresh in databases(&Options::default()) {
        let world = World::settle(&fresh.store).unwrap();
        let done: Result<(), StoreError> = fresh.store.write(move |db| {
            let (one, two) = (milestone(&world, 1), milestone(&world, 2));
            milestones::add(db, &one, &[])?;
            milestones::add(db, &two, &[link(&two, &one)])?;
            assert_eq!(milestones::by_id(db, &one.id)?, Some(one.clone()));
            let before = Change::of(&two, Some("why".to_owned()), Instant(2));
            let now = Milestone { title: "Later".to_owned(), version: 1, changed_at: Instant(2), ..two.clone() };
            assert!(milestones::change(db, &now, &[], &before)?);
            let stale = Milestone { title: "Too late".to_owned(), ..now.clone() };
            assert!(!milestones::change(db, &stale, &[link(&two, &one)], &before)?, "somebody was quicker");
            assert_eq!(milestones::of_process(db, &world.process.id)?, [one, now]);
            assert_eq!(milestones::links_of(db, &world.process.id)?, []);
            assert_eq!(milestones::changes_of(db, &world.process.id)?, [before]);
            Ok(())
        });
        done.unwrap();
        for (table, act) in [
            ("milestones", "DELETE FROM milestones"),
            ("milestone_changes", "UPDATE milestone_changes SET reason = 'else'"),
            ("milestone_changes", "DELETE FROM milestone_changes"),
        ] {
            let refused = bare(&fresh, act).unwrap_err();
            assert!(refused.contains("immutable"), "{act} on {table}: {refused}");
        }
    }
}
