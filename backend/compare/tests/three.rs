//! Three drafts: who changed what, and where two sides cannot both have what they want.
#![allow(clippy::indexing_slicing, clippy::expect_used, reason = "a test may fail loudly")]

mod common;

use adref_compare::{CollisionKind, Options, Para, ThreeWay, Who, three_way};
use common::Chance;
use common::drafts::{HEAVY, LIGHT, draft, redraft};
use std::collections::BTreeSet;

fn paras<T: AsRef<str>>(texts: &[T]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text: text.as_ref(), ..Para::default() }).collect()
}

fn three<T: AsRef<str>>(base: &[T], left: &[T], right: &[T]) -> ThreeWay {
    three_way(&paras(base), &paras(left), &paras(right), &Options::default())
}

const HOUSING: &str = "States shall provide adequate and affordable housing to all people.";
const WATER: &str = "Cities shall protect the rivers, lakes and wetlands in their surroundings.";
const DATA: &str = "Local governments may publish open data about their services every year.";
const NOISE: &str = "Neighbourhoods are entitled to quiet nights and to clean air in summer.";

fn who(three: &ThreeWay) -> Vec<Who> {
    three.rows.iter().map(|row| row.who).collect()
}

#[test]
fn tells_who_changed_what() {
    let ours = HOUSING.replace("shall", "should");
    let theirs = WATER.replace("shall", "should");
    let found = three(&[HOUSING, WATER, DATA], &[&ours, WATER, DATA], &[HOUSING, &theirs, DATA]);
    assert_eq!(who(&found), [Who::Left, Who::Right, Who::Nobody]);
    assert_eq!((found.summary.left, found.summary.right, found.summary.unchanged), (1, 1, 1));
    let found = three(&[HOUSING, WATER], &[&ours, WATER], &[&ours, WATER]);
    assert_eq!(who(&found), [Who::Alike, Who::Nobody]);
    let (first, last) = (HOUSING.replace("adequate and ", ""), HOUSING.replace("people", "persons"));
    let found = three(&[HOUSING], &[&first], &[&last]);
    assert_eq!(who(&found), [Who::Both]);
    assert_eq!(found.rows[0].merged.as_deref(), Some("States shall provide affordable housing to all persons."));
}

#[test]
fn the_same_words_changed_differently_collide() {
    let (ours, theirs) = (HOUSING.replace("shall", "should"), HOUSING.replace("shall", "may"));
    let found = three(&[HOUSING, WATER], &[&ours, WATER], &[&theirs, WATER]);
    assert_eq!(who(&found), [Who::Collide, Who::Nobody]);
    let clash = found.rows[0].collisions[0].words.as_ref().expect("words collide");
    assert_eq!((clash.base.as_str(), clash.mine.as_str(), clash.theirs.as_str()), ("shall", "should", "may"));
    assert!(found.rows[0].merged.as_deref().is_some_and(|merged| merged.starts_with("States [should] [may] provide")));
}

#[test]
fn dropping_what_the_other_changes_collides() {
    let ours = WATER.replace("shall", "should");
    let found = three(&[HOUSING, WATER, DATA], &[HOUSING, &ours, DATA], &[HOUSING, DATA]);
    assert_eq!(who(&found), [Who::Nobody, Who::Collide, Who::Nobody]);
    assert_eq!(found.rows[1].collisions[0].kind, CollisionKind::Dropped);
    let found = three(&[HOUSING, WATER, DATA], &[HOUSING, DATA], &[HOUSING, DATA]);
    assert_eq!(who(&found), [Who::Nobody, Who::Alike, Who::Nobody], "both dropped it");
}

#[test]
fn moves_to_different_places_collide_and_to_the_same_do_not() {
    let base = [NOISE, HOUSING, WATER, DATA];
    let (third, last) = ([HOUSING, WATER, NOISE, DATA], [HOUSING, WATER, DATA, NOISE]);
    let found = three(&base, &third, &last);
    assert_eq!(found.rows[0].collisions.first().map(|one| one.kind), Some(CollisionKind::Moved), "{found:?}");
    assert_eq!(who(&three(&base, &last, &last))[0], Who::Alike);
    assert_eq!(who(&three(&base, &last, &base))[0], Who::Left);
}

#[test]
fn additions_stand_where_their_side_put_them() {
    let found = three(&[HOUSING, DATA], &[HOUSING, WATER, DATA], &[HOUSING, DATA, NOISE]);
    assert_eq!(who(&found), [Who::Nobody, Who::Left, Who::Nobody, Who::Right]);
    let found = three(&[HOUSING, DATA], &[HOUSING, WATER, DATA], &[HOUSING, WATER, DATA]);
    assert_eq!(who(&found), [Who::Nobody, Who::Alike, Who::Nobody]);
    let other = WATER.replace("shall", "should");
    let found = three(&[HOUSING, DATA], &[HOUSING, WATER, DATA], &[HOUSING, &other, DATA]);
    assert_eq!(who(&found), [Who::Nobody, Who::Collide, Who::Nobody]);
    assert_eq!(found.rows[1].collisions[0].kind, CollisionKind::Added);
}

/// Every paragraph of every draft stands in exactly one row.
fn assert_whole(found: &ThreeWay, counts: (usize, usize, usize)) {
    let mut seen: [Vec<usize>; 3] = Default::default();
    for row in &found.rows {
        for (all, own) in seen.iter_mut().zip([&row.base, &row.left, &row.right]) {
            all.extend(own);
        }
    }
    for (all, count) in seen.iter_mut().zip([counts.0, counts.1, counts.2]) {
        all.sort_unstable();
        assert!(all.iter().copied().eq(0..count), "{all:?}");
    }
}

#[test]
fn redrafts_of_redrafts_are_whole_and_mirrored() {
    for (seed, hand) in [(1, LIGHT), (2, HEAVY)] {
        let mut chance = Chance::new(seed);
        let base = draft(&mut chance, 80);
        let (left, right) = (redraft(&mut chance, &base, hand).texts, redraft(&mut chance, &base, hand).texts);
        let found = three(&base, &left, &right);
        assert_whole(&found, (base.len(), left.len(), right.len()));
        let back = three(&base, &right, &left);
        let kinds = |found: &ThreeWay, mirror: bool| -> BTreeSet<(Vec<usize>, String)> {
            let rows = found.rows.iter().filter(|row| !row.base.is_empty());
            rows.map(|row| {
                let who = match row.who {
                    Who::Left if mirror => Who::Right,
                    Who::Right if mirror => Who::Left,
                    who => who,
                };
                (row.base.clone(), format!("{who:?}"))
            })
            .collect()
        };
        assert_eq!(kinds(&found, false), kinds(&back, true));
        let alone = three(&base, &left, &base);
        assert!(alone.rows.iter().all(|row| matches!(row.who, Who::Left | Who::Nobody)));
    }
}

#[test]
fn nothing_and_a_spent_budget_have_answers() {
    let none: [&str; 0] = [];
    assert_eq!(three(&none, &none, &none).rows, []);
    let found = three(&none, &[HOUSING], &[WATER]);
    assert_eq!(who(&found), [Who::Left, Who::Right]);
    let mut chance = Chance::new(5);
    let (base, left) = (draft(&mut chance, 60), draft(&mut chance, 60));
    let (a, b) = (paras(&base), paras(&left));
    let found = three_way(&a, &b, &b, &Options { budget: 100, ..Options::default() });
    assert!(found.coarse);
    assert_whole(&found, (60, 60, 60));
}
