use proptest::prelude::*;

use super::*;

fn id(number: u8) -> MilestoneId {
    MilestoneId::from_bits(u128::from(number))
}

fn day(number: u16) -> String {
    format!("2027-{:02}-{:02}", number / 28 % 12 + 1, number % 28 + 1)
}

fn step(number: u8, first: u16, last: u16) -> Step {
    Step {
        id: id(number),
        title: format!("Milestone {number}"),
        first: day(first.min(last)),
        last: day(first.max(last)),
        over: false,
        cancelled: false,
        waits_for: Vec::new(),
        rounds: Vec::new(),
        drafts: Vec::new(),
    }
}

fn round(opens: u16, closes: u16, ordinal: i64) -> RoundDays {
    RoundDays {
        title: "Round".to_owned(),
        instrument: "text".to_owned(),
        ordinal,
        opens: day(opens.min(closes)),
        closes: day(opens.max(closes)),
    }
}

fn codes(steps: &[Step]) -> Vec<&'static str> {
    conflicts(steps).into_iter().map(|one| one.code).collect()
}

#[test]
fn a_round_that_ends_after_the_draft_it_feeds_is_told() {
    let mut consultation = step(1, 0, 60);
    consultation.rounds.push(round(10, 50, 1));
    let mut draft = step(2, 40, 45);
    draft.waits_for.push(id(1));
    let found = conflicts(&[consultation.clone(), draft.clone()]);
    assert_eq!(codes(&[consultation.clone(), draft.clone()]), ["before_awaited", "round_after_draft"]);
    assert_eq!((&found[1].at, found[1].days.as_str()), (&id(2), day(50).as_str()));
    // Once the draft is there, its own day counts, and it is fed by the rounds on the draft before alone.
    let issued = |ordinal, at| DraftDay {
        title: "First draft".to_owned(),
        instrument: "text".to_owned(),
        ordinal,
        day: day(at),
    };
    draft.waits_for.clear();
    draft.drafts = vec![issued(2, 45)];
    assert_eq!(conflicts(&[consultation.clone(), draft.clone()])[0].against.as_deref(), Some("First draft"));
    draft.drafts = vec![issued(1, 45)];
    assert!(codes(&[consultation.clone(), draft.clone()]).is_empty());
    draft.drafts = vec![issued(2, 50)];
    assert!(codes(&[consultation, draft]).is_empty(), "a round may end on the day of the draft");
}

prop_compose! {
    fn drawn()(days in prop::collection::vec((0_u16..300, 0_u16..300, any::<bool>(), any::<bool>()), 1..6),
               waits in prop::collection::vec((0_usize..6, 0_u8..6), 0..8),
               rounds in prop::collection::vec((0_usize..6, 0_u16..300, 0_u16..300, 0_i64..3), 0..5),
               drafts in prop::collection::vec((0_usize..6, 0_u16..300, 0_i64..4), 0..5)) -> Vec<Step> {
        let mut steps: Vec<Step> = days.iter().zip(0..).map(|((first, last, over, cancelled), number)| {
            Step { over: *over || *cancelled, cancelled: *cancelled, ..step(number, *first, *last) }
        }).collect();
        for (at, awaited) in waits { if let Some(step) = steps.get_mut(at) { step.waits_for.push(id(awaited)); } }
        for (at, opens, closes, ordinal) in rounds { if let Some(step) = steps.get_mut(at) { step.rounds.push(round(opens, closes, ordinal)); } }
        for (at, on, ordinal) in drafts {
            if let Some(step) = steps.get_mut(at) {
                step.drafts.push(DraftDay { title: "Draft".to_owned(), instrument: "text".to_owned(), ordinal, day: day(on) });
            }
        }
        steps
    }
}

proptest! {
    /// Each conflict is one: written down a second time, from what the codes say.
    #[test]
    fn a_conflict_is_told_where_and_only_where_there_is_one(steps in drawn()) {
        let found = conflicts(&steps);
        for step in &steps {
            let at = |code: &str| found.iter().filter(|one| one.at == step.id && one.code == code).count();
            let alive = usize::from(!step.over);
            let awaited: Vec<&Step> = steps.iter().filter(|other| step.waits_for.contains(&other.id) && !other.cancelled).collect();
            prop_assert_eq!(at("before_awaited"), alive * awaited.iter().filter(|other| other.last > step.last).count());
            let outside = step.rounds.iter().filter(|round| !(step.first <= round.opens && round.closes <= step.last));
            prop_assert_eq!(at("round_outside"), alive * outside.count());
        }
    }

    /// What is not seen is not told of: without its rounds and drafts a timeline has fewer conflicts, and no new one.
    #[test]
    fn hiding_rounds_adds_nothing_and_names_none(steps in drawn()) {
        let hidden: Vec<Step> = steps.iter().cloned().map(|step| Step { rounds: Vec::new(), drafts: Vec::new(), ..step }).collect();
        let less = conflicts(&hidden);
        let all = conflicts(&steps);
        prop_assert!(less.iter().all(|one| one.code == "before_awaited" && all.contains(one)));
    }

    /// In a timeline where everything waits and lies within, nothing is in the way.
    #[test]
    fn a_timeline_in_order_has_no_conflicts(lengths in prop::collection::vec(1_u16..20, 1..6)) {
        let mut from = 0;
        let mut steps: Vec<Step> = Vec::new();
        for (length, number) in lengths.iter().zip(0_u8..) {
            let mut one = step(number, from, from + length);
            one.rounds.push(round(from, from + length, i64::from(number)));
            if let Some(before) = steps.last() { one.waits_for.push(before.id.clone()); }
            from += length + 1;
            steps.push(one);
        }
        prop_assert!(conflicts(&steps).is_empty());
    }

    /// A ring is found exactly where following what is waited for comes back; drawn graphs hold rings of their own.
    #[test]
    fn a_ring_is_found_where_one_would_be(edges in prop::collection::vec((0_u8..6, 0_u8..6), 0..12), from in 0_u8..6, to in prop::collection::vec(0_u8..6, 0..3)) {
        let all: Vec<_> = edges.iter().map(|(a, b)| (id(*a), id(*b))).collect();
        let waits: Vec<_> = to.iter().map(|one| id(*one)).collect();
        // Everything that can be reached, the slow way.
        let mut reached: std::collections::BTreeSet<MilestoneId> = waits.iter().cloned().collect();
        for _ in 0..8 {
            let more: Vec<_> = all.iter().filter(|(a, _)| reached.contains(a) && *a != id(from)).map(|(_, b)| b.clone()).collect();
            reached.extend(more);
        }
        prop_assert_eq!(waits_for_itself(&id(from), &waits, &all), reached.contains(&id(from)));
    }
}
