//! Changes that depend on what is there: the first caller wins, the second is told.

use adref_domain::ids::{ParagraphId, SessionId, WordingId};
use adref_domain::notice::NoticeState;
use adref_domain::{CommentState, Instant};
use adref_store::comments::Seen;
use adref_store::placements::Counts;
use adref_store::sessions::Session;
use adref_store::testing::{World, on_both};
use adref_store::{
    Store, StoreError, comments, drafts, instruments, notices, people, placements, rounds, sessions, wordings,
};

#[test]
fn a_stale_edit_changes_nothing() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let (draft, paragraph) = (world.draft.id.clone(), world.wording.paragraph.clone());
        let second = world.wording(2, &paragraph);
        store.write(move |db| wordings::add(db, &second)).unwrap();
        let edit = |expected: i64| {
            let (draft, paragraph) = (draft.clone(), paragraph.clone());
            let counts = Counts { brackets: 7, unclosed: 1, remarks: 2, agreed: true };
            store
                .write(move |db| {
                    let wording = WordingId::from_bits(2);
                    placements::replace_wording(db, &draft, &paragraph, expected, &wording, &counts)
                })
                .unwrap()
        };
        assert_eq!(edit(1), Some(2));
        assert_eq!(edit(1), None);
        assert_eq!(edit(0), None);
        let placed = store.read(|db| placements::one(db, &draft, &paragraph)).unwrap().unwrap();
        assert_eq!((placed.revision, placed.brackets, placed.agreed), (2, 7, true));
        assert_eq!(edit(2), Some(3));
        let absent = store.write({
            let draft = draft.clone();
            move |db| {
                let nowhere = ParagraphId::from_bits(99);
                placements::replace_wording(db, &draft, &nowhere, 1, &WordingId::from_bits(2), &Counts::default())
            }
        });
        assert_eq!(absent, Ok(None));
    });
}

#[test]
fn of_many_edits_of_one_revision_one_wins() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let (draft, paragraph) = (world.draft.id.clone(), world.wording.paragraph.clone());
        let wins: usize = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| {
                    let (draft, paragraph) = (draft.clone(), paragraph.clone());
                    scope.spawn(move || {
                        store
                            .write(move |db| {
                                let wording = WordingId::from_bits(1);
                                placements::replace_wording(db, &draft, &paragraph, 1, &wording, &Counts::default())
                            })
                            .unwrap()
                            .is_some()
                    })
                })
                .collect();
            threads.into_iter().map(|thread| usize::from(thread.join().unwrap())).sum()
        });
        assert_eq!(wins, 1);
    });
}

#[test]
fn an_instrument_has_one_working_draft() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let second = world.draft(2);
        let refused = store.write({
            let second = second.clone();
            move |db| drafts::add(db, &second)
        });
        assert!(refused.unwrap_err().is_duplicate("drafts_instrument"));
        let (first, issue) = (world.draft.id.clone(), world.issue());
        let again = issue.clone();
        assert!(store.write(move |db| drafts::issue(db, &first, &issue)).unwrap());
        let first = world.draft.id.clone();
        assert!(!store.write(move |db| drafts::issue(db, &first, &again)).unwrap());
        store.write(move |db| drafts::add(db, &second)).unwrap();
    });
}

#[test]
fn duplicates_are_named_alike_on_both() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let comment = world.comment(1);
        store
            .write({
                let comment = comment.clone();
                move |db| comments::add(db, &comment)
            })
            .unwrap();
        let mut person = world.person(2);
        person.email = "PERSON1@example.org".to_owned();
        let named = |result: Result<(), StoreError>| match result {
            Err(StoreError::Duplicate { constraint }) => constraint,
            other => panic!("{other:?}"),
        };
        assert_eq!(named(store.write(move |db| people::add(db, &person))), "people_email");
        let mut person = world.person.clone();
        person.email = "else@example.org".to_owned();
        assert_eq!(named(store.write(move |db| people::add(db, &person))), "people_id");
        let mut other = comment.clone();
        other.id = world.comment(2).id;
        assert_eq!(named(store.write(move |db| comments::add(db, &other))), "comments_instrument_number");
        let mut instrument = world.instrument.clone();
        instrument.id = adref_domain::ids::InstrumentId::from_bits(2);
        assert_eq!(named(store.write(move |db| instruments::add(db, &instrument))), "instruments_slug");
    });
}

#[test]
fn receipts_are_given_out_once() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let mut taken: Vec<i64> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8)
                .map(|_| {
                    let id = world.instrument.id.clone();
                    scope.spawn(move || {
                        let take = |_| {
                            let id = id.clone();
                            store.write(move |db| instruments::take_receipt(db, &id)).unwrap()
                        };
                        (0..10).map(take).collect::<Vec<_>>()
                    })
                })
                .collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        taken.sort_unstable();
        assert!(taken.into_iter().eq(1..=80));
        let nowhere = adref_domain::ids::InstrumentId::from_bits(9);
        assert_eq!(store.write(move |db| instruments::take_receipt(db, &nowhere)), Err(StoreError::NotFound));
    });
}

fn session(world: &World, token: &str, family: u128) -> Session {
    Session {
        token_hash: token.to_owned(),
        id: SessionId::from_bits(family),
        person: world.person.id.clone(),
        created_at: Instant(1),
        expires_at: Instant(100),
        replaced_at: None,
        ended_at: None,
    }
}

#[test]
fn a_refresh_token_is_exchanged_once() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let rows = [session(&world, "one", 1), session(&world, "two", 1), session(&world, "three", 2)];
        store.write(move |db| rows.iter().try_for_each(|row| sessions::add(db, row))).unwrap();
        let exchange =
            |token: &'static str| store.write(move |db| sessions::mark_replaced(db, token, Instant(5))).unwrap();
        assert!(exchange("one"));
        assert!(!exchange("one"));
        assert!(!exchange("unknown"));
        assert_eq!(store.write(|db| sessions::end_family(db, &SessionId::from_bits(1), Instant(6))).unwrap(), 2);
        assert!(!exchange("two"), "an ended family goes on no more");
        let person = world.person.id.clone();
        assert_eq!(store.write(move |db| sessions::end_all(db, &person, Instant(7))).unwrap(), 1);
        let three = store.read(|db| sessions::by_token_hash(db, "three")).unwrap().unwrap();
        assert_eq!(three.ended_at, Some(Instant(7)));
    });
}

#[test]
fn of_many_exchanges_of_one_token_one_wins() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let row = session(&world, "one", 1);
        store.write(move |db| sessions::add(db, &row)).unwrap();
        let wins: usize = std::thread::scope(|scope| {
            let exchange = || usize::from(store.write(|db| sessions::mark_replaced(db, "one", Instant(5))).unwrap());
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(exchange)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).sum()
        });
        assert_eq!(wins, 1);
    });
}

#[test]
fn a_comment_changes_state_only_from_where_it_stands() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let rows: Vec<_> = (1..=4).map(|number| world.comment(number)).collect();
        let ids: Vec<_> = rows.iter().map(|row| row.id.clone()).collect();
        store.write(move |db| rows.iter().try_for_each(|row| comments::add(db, row))).unwrap();
        let go = |index: usize, from, to| {
            let id = ids[index].clone();
            store.write(move |db| comments::set_state(db, &id, from, to, Instant(9))).unwrap()
        };
        assert!(go(0, CommentState::Received, CommentState::Withdrawn));
        assert!(!go(0, CommentState::Received, CommentState::Answered), "withdrawn ones are not answered");
        assert!(go(1, CommentState::Received, CommentState::Answered));
        let withdrawn = store.read(|db| comments::by_id(db, &ids[0])).unwrap().unwrap();
        assert_eq!(withdrawn.withdrawn_at, Some(Instant(9)));
        let waiting = store.read(|db| comments::unanswered_of_drafts(db, &world.instrument.id)).unwrap();
        assert_eq!(waiting.iter().map(|row| &row.id).collect::<Vec<_>>(), [&ids[2], &ids[3]]);
        let mine = store.read(|db| comments::count_mine(db, &world.instrument.id, &world.person.id)).unwrap();
        assert_eq!(mine, (3, 1));
        assert_eq!(
            store
                .read(|db| comments::count_in(
                    db,
                    &world.round.id,
                    &Seen { rounds: vec![world.round.id.clone()], ..Seen::default() }
                ))
                .unwrap(),
            3
        );
        let count = |seen: &Seen| store.read(|db| comments::counts_by_paragraph(db, &world.draft.id, seen)).unwrap();
        let all = vec![(world.wording.paragraph.clone(), 3)];
        assert_eq!(count(&Seen { rounds: vec![world.round.id.clone()], ..Seen::default() }), all);
        assert_eq!(count(&Seen { author: Some(world.person.id.clone()), ..Seen::default() }), all);
        assert_eq!(count(&Seen::default()), [], "a stranger sees none");
    });
}

#[test]
fn rounds_open_and_close_by_hand_once() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let open = |at| {
            let id = world.round.id.clone();
            store.write(move |db| rounds::open_now(db, &id, Instant(at))).unwrap()
        };
        let close = |at| {
            let id = world.round.id.clone();
            store.write(move |db| rounds::close_now(db, &id, Instant(at))).unwrap()
        };
        assert!(open(1_500_000));
        assert!(!open(1_600_000), "it is open");
        assert!(close(8_000_000));
        assert!(!close(8_100_000), "it is closed");
        assert!(!open(1_000_000), "closed by hand");
        let round = store.read(|db| rounds::by_id(db, &world.round.id)).unwrap().unwrap();
        assert_eq!((round.opens_at, round.closed_by_hand_at), (Instant(1_500_000), Some(Instant(8_000_000))));
    });
}

fn claim(store: &Store, now: i64) -> Vec<notices::Notice> {
    store.write(move |db| notices::claim_due(db, Instant(now), Instant(now + 100), 10)).unwrap()
}

#[test]
fn a_letter_is_claimed_by_one_deliverer_and_again_only_later() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let letters: Vec<_> = (1..=20).map(|number| world.notice(number)).collect();
        store.write(move |db| letters.iter().try_for_each(|letter| notices::queue(db, letter))).unwrap();
        assert!(claim(store, 2_999_999).is_empty(), "not due yet");
        let now = 3_000_000;
        let mut claimed: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..6).map(|_| scope.spawn(|| claim(store, now))).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).map(|letter| letter.id).collect()
        });
        claimed.extend(claim(store, now).into_iter().map(|letter| letter.id));
        claimed.extend(claim(store, now).into_iter().map(|letter| letter.id));
        claimed.sort();
        assert_eq!(claimed, (1..=20).map(|number| world.notice(number).id).collect::<Vec<_>>());
        let again = claim(store, now + 100);
        assert_eq!(again.len(), 10);
        assert!(again.iter().all(|letter| letter.attempts == 2));
    });
}

#[test]
fn a_letter_is_sent_failed_or_given_up_once() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let letters: Vec<_> = (1..=3).map(|number| world.notice(number)).collect();
        let ids: Vec<_> = letters.iter().map(|letter| letter.id.clone()).collect();
        store.write(move |db| letters.iter().try_for_each(|letter| notices::queue(db, letter))).unwrap();
        let [one, two, three] = [ids[0].clone(), ids[1].clone(), ids[2].clone()];
        let done: Result<(), StoreError> = store.write(move |db| {
            assert!(notices::sent(db, &one, Instant(5))?);
            assert!(!notices::sent(db, &one, Instant(6))?);
            assert!(!notices::dead(db, &one, "late")?);
            assert!(notices::failed(db, &two, "451", Instant(4_000_000))?);
            assert!(notices::dead(db, &three, "550")?);
            assert!(!notices::failed(db, &three, "451", Instant(9))?);
            Ok(())
        });
        done.unwrap();
        let counts = store.read(notices::counts_by_state).unwrap();
        assert_eq!(counts, [(NoticeState::Dead, 1), (NoticeState::Queued, 1), (NoticeState::Sent, 1)]);
        let failed = store.read(|db| notices::by_id(db, &ids[1])).unwrap().unwrap();
        assert_eq!((failed.last_error.as_deref(), failed.next_at), (Some("451"), Instant(4_000_000)));
        assert_eq!(store.read(|db| notices::due(db, Instant(5_000_000), 10)).unwrap(), [failed]);
    });
}
