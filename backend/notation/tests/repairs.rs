//! What holds for repairs and for operations on marks, whatever the text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use adref_notation::{Change, Choice, Entry, Operation, Reading, Remark, Stance, Target, read};
use proptest::prelude::*;

const MARKS: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "][",
    "{",
    "}",
    "~~",
    "~~",
    " / ",
    ",",
    ".",
    "\n\n",
    "“",
    "”",
    " {EUN+ USA-}",
    " {NAM+}",
    " {reserve IND}",
    "[US propose [",
    "[US/AU propose; CL oppose: ",
    " {EUN+ USA+ ",
    "[3]",
    "[2030]",
    "(Agreed)",
    " ad ref 31 May 2023 19.39",
    "Option 1: ",
    "ALT a: ",
    "［",
    "］",
    "［x］",
    "【x】",
    "é",
    "🙂",
];

fn wording() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => prop::sample::select(MARKS).prop_map(str::to_owned), 3 => "[a-zA-Z ]{1,9}"];
    prop::collection::vec(piece, 0..24).prop_map(|p| p.concat())
}

fn draft() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(wording(), 1..4)
}

fn changed(draft: &[String], change: &Change) -> Vec<String> {
    draft.iter().enumerate().map(|(index, text)| change.apply(index, text).unwrap()).collect()
}

/// Where a place is after a change; none if what stood there is gone.
fn moved(change: &Change, paragraph: usize, offset: usize) -> Option<usize> {
    let mut at = offset;
    for splice in change.splices.iter().filter(|s| s.paragraph == paragraph && s.start <= offset) {
        let end = splice.start + splice.removed.len();
        if splice.start <= offset && offset < end {
            return None;
        }
        at = at + splice.inserted.len() - splice.removed.len();
    }
    Some(at)
}

fn same_remark(one: &Remark, paragraph: usize, offset: Option<usize>, other: &Remark) -> bool {
    other.code == one.code && other.paragraph == paragraph && offset == Some(other.offset)
}

fn broken(reading: &Reading) -> usize {
    let totals = reading.totals();
    totals.unclosed + totals.stray
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn a_repair_takes_its_remark_away_and_is_taken_back_exactly(draft in draft()) {
        let reading = read(&draft);
        for remark in reading.remarks() {
            for repair in remark.repair.iter().chain(&remark.other_repairs) {
                let after = changed(&draft, &repair.change);
                prop_assert_eq!(&changed(&after, &repair.change.inverse()), &draft);
                let again = read(&after);
                let count = |reading: &Reading| reading.remarks().iter().filter(|r| r.code == remark.code).count();
                if count(&again) < count(&reading) {
                    continue;
                }
                // Another may have come in its place: what stood there is no longer remarked.
                let place = moved(&repair.change, remark.paragraph, remark.offset);
                let left = again.remarks().iter().find(|r| same_remark(remark, remark.paragraph, place, r));
                prop_assert!(left.is_none(), "{:?} of {:?} leaves {:?} in {:?}", repair, draft, left, after);
            }
        }
    }

    #[test]
    fn operations_leave_no_bracket_broken_and_everything_else_as_it_was(
        draft in draft(), which in 0usize..8, a in 0usize..60, b in 0usize..60, p in 0usize..4
    ) {
        let reading = read(&draft);
        let entries = vec![Entry { party: "EUN".into(), stance: Stance::Support }, Entry { party: "NAM".into(), stance: Stance::Oppose }];
        let bracket = u32::try_from(a % reading.brackets().len().max(1)).unwrap();
        let operation = match which {
            0 => Operation::Bracket { paragraph: p, start: a.min(b), end: a.max(b), entries },
            1 => Operation::Propose { paragraph: p, at: a, words: "new words".into(), entries },
            2 => Operation::AddRival { bracket, words: "rival".into(), entries },
            3 => Operation::SetPosition { bracket, party: "IND".into(), stance: (b % 3 > 0).then_some(Stance::Delete) },
            4 => Operation::Lift { bracket, choice: if b % 2 == 0 { Choice::Keep } else { Choice::Drop } },
            5 => Operation::Strike { paragraph: p, start: a.min(b), end: a.max(b) },
            6 => Operation::Stamp { paragraph: p, level: (b % 2 == 0).then(|| "committee".into()), when: "31 May 2023 19.39".into() },
            _ => Operation::Reopen { paragraph: p },
        };
        let Ok(change) = reading.edit(&operation) else { return Ok(()) };
        let after = changed(&draft, &change);
        prop_assert_eq!(&changed(&after, &change.inverse()), &draft);
        let again = read(&after);
        prop_assert!(broken(&again) <= broken(&reading), "{:?}: {:?} became {:?}", operation, draft, after);
        if which == 3 {
            let set = again.positions().any(|t| t.target == Target::Bracket(bracket) && t.entries.iter().any(|e| e.party == "IND" && e.stance == Stance::Delete));
            prop_assert_eq!(set, b % 3 > 0, "{:?}: {:?} became {:?}", operation, draft, after);
        }
    }
}
