//! Pages by key: nothing twice, nothing left out, however much arrives in between.

use adref_domain::CommentState;
use adref_domain::ids::{DraftId, PersonId};
use adref_store::comments::{Filter, Seen};
use adref_store::testing::{World, on_both};
use adref_store::{Page, Store, comments, people};

fn add(store: &Store, world: &World, numbers: std::ops::Range<u32>) {
    let rows: Vec<_> = numbers.map(|number| world.comment(number)).collect();
    store.write(move |db| rows.iter().try_for_each(|row| comments::add(db, row))).unwrap();
}

#[test]
fn pages_of_comments_stay_whole_while_comments_arrive() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        add(store, &world, 1..26);
        let filter = Filter { instrument: Some(world.instrument.id.clone()), ..Filter::default() };
        let (mut seen, mut after) = (Vec::new(), None);
        let mut arriving = 100;
        loop {
            let page = Page { after: after.clone(), limit: 7 };
            let mut rows = store.read(|db| comments::list(db, &filter, &page)).unwrap();
            let more = rows.len() > 7;
            rows.truncate(7);
            seen.extend(rows.iter().map(|row| row.number.clone()));
            add(store, &world, arriving..arriving + 3);
            arriving += 3;
            if !more {
                break;
            }
            after = rows.last().map(|row| row.id.to_string());
        }
        let expected: Vec<_> = (1..26).rev().map(|number| world.comment(number).number).collect();
        assert_eq!(seen, expected);
    });
}

#[test]
fn a_page_fetches_one_row_more_than_it_shows() {
    on_both(|store| {
        let world = World::default();
        let rows: Vec<_> = (1..=4).map(|number| world.person(number)).collect();
        let ids: Vec<PersonId> = rows.iter().map(|row| row.id.clone()).collect();
        store.write(move |db| rows.iter().try_for_each(|row| people::add(db, row))).unwrap();
        let list = |after: Option<&PersonId>, limit| {
            let page = Page { after: after.map(ToString::to_string), limit };
            store.read(|db| people::list(db, &page)).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>()
        };
        assert_eq!(list(None, 3), ids);
        assert_eq!(list(None, 2), ids[..3]);
        assert_eq!(list(Some(&ids[1]), 2), ids[2..]);
        assert_eq!(list(Some(&ids[3]), 2), []);
    });
}

#[test]
fn filters_join_and_an_empty_list_matches_none() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let mut other = world.person(2);
        other.name = "Another".to_owned();
        let mut rows: Vec<_> = (1..=6).map(|number| world.comment(number)).collect();
        rows[1].author = other.id.clone();
        rows[2].state = CommentState::Answered;
        rows[3].paragraph = None;
        let stored = rows.clone();
        let id = other.id.clone();
        store
            .write(move |db| {
                people::add(db, &other)?;
                stored.iter().try_for_each(|row| comments::add(db, row))
            })
            .unwrap();
        let count = |filter: Filter| store.read(|db| comments::list(db, &filter, &Page::first(50))).unwrap().len();
        assert_eq!(count(Filter::default()), 6);
        assert_eq!(count(Filter { author: Some(id.clone()), ..Filter::default() }), 1);
        assert_eq!(count(Filter { states: Some(vec![CommentState::Answered]), ..Filter::default() }), 1);
        assert_eq!(count(Filter { states: Some(vec![]), ..Filter::default() }), 0);
        assert_eq!(count(Filter { paragraphs: Some(vec![world.wording.paragraph.clone()]), ..Filter::default() }), 5);
        assert_eq!(count(Filter { round: Some(world.round.id.clone()), ..Filter::default() }), 6);
        assert_eq!(count(Filter { draft: Some(DraftId::from_bits(9)), ..Filter::default() }), 0);
        assert_eq!(count(Filter { drafts: Some(vec![]), ..Filter::default() }), 0);
        assert_eq!(count(Filter { drafts: Some(vec![world.draft.id.clone()]), ..Filter::default() }), 6);
        let own = Seen { author: Some(id.clone()), ..Seen::default() };
        assert_eq!(count(Filter { seen: Some(own), ..Filter::default() }), 1);
        assert_eq!(count(Filter { seen: Some(Seen::default()), ..Filter::default() }), 0);
        let both = Filter { author: Some(id), states: Some(vec![CommentState::Answered]), ..Filter::default() };
        assert_eq!(count(both), 0);
    });
}
