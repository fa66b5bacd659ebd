//! What is stored comes back as it was, optional fields absent and present, every code of every enum.

use adref_domain::event::EventKind;
use adref_domain::ids::{DraftId, ParagraphId, ProcessId, SessionId, WordingId};
use adref_domain::{
    CommentKind, CommentState, DispositionKind, DraftKind, Instant, LineageKind, Openness, Role, RoundKind, Shown,
};
use adref_store::comments::Quote;
use adref_store::events::NewEvent;
use adref_store::idempotency::Kept;
use adref_store::lineage::Link;
use adref_store::positions::PositionRow;
use adref_store::sessions::Session;
use adref_store::testing::{World, on_both};
use adref_store::{
    Page, StoreError, comments, dispositions, drafts, events, idempotency, instruments, lineage, notices, people,
    placements, positions, processes, rounds, sessions, wordings,
};

type Done = Result<(), StoreError>;

// Everything a text can hold but NUL, which is refused before it comes here.
const STRANGE: &str = "‘é’ \u{202E}x\u{202C} [[{EUN+ USA+}]] '; DROP TABLE people; -- \n\t\u{1F3D9} ಕನ್ನಡ مدينة \\ \"%_";

#[test]
fn a_settled_world_reads_as_it_was_written() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let read: Done = store.read(|db| {
            assert_eq!(people::by_id(db, &world.person.id)?, Some(world.person.clone()));
            assert_eq!(people::by_email(db, "PERSON1@example.org")?, Some(world.person.clone()));
            assert_eq!(
                people::by_ids(db, std::slice::from_ref(&world.person.id))?,
                std::slice::from_ref(&world.person)
            );
            assert_eq!(people::count(db)?, 1);
            assert_eq!(processes::by_id(db, &world.process.id)?, Some(world.process.clone()));
            assert_eq!(processes::by_slug(db, "cities")?, Some(world.process.clone()));
            assert_eq!(instruments::by_id(db, &world.instrument.id)?, Some(world.instrument.clone()));
            assert_eq!(instruments::by_slug(db, "guidelines")?, Some(world.instrument.clone()));
            assert_eq!(instruments::list_of(db, &world.process.id)?, std::slice::from_ref(&world.instrument));
            assert_eq!(drafts::by_id(db, &world.draft.id)?, Some(world.draft.clone()));
            assert_eq!(drafts::by_slug(db, &world.instrument.id, "working-1")?, Some(world.draft.clone()));
            assert_eq!(drafts::working(db, &world.instrument.id)?, Some(world.draft.clone()));
            assert_eq!(drafts::list_of(db, &world.instrument.id)?, std::slice::from_ref(&world.draft));
            assert_eq!(drafts::latest_issued(db, &world.instrument.id)?, None);
            assert_eq!(wordings::by_id(db, &world.wording.id)?, Some(world.wording.clone()));
            assert_eq!(wordings::count_of(db, &world.wording.paragraph)?, 1);
            let placed = placements::one(db, &world.draft.id, &world.wording.paragraph)?.unwrap();
            assert_eq!((placed.placement(), &placed.text), (world.placement.clone(), &world.wording.text));
            assert_eq!(placements::of_draft(db, &world.draft.id)?, [placed]);
            assert_eq!(placements::drafts_with(db, &world.wording.paragraph)?, std::slice::from_ref(&world.draft.id));
            let instrument = placements::instrument_of(db, &world.wording.paragraph)?;
            assert_eq!(instrument, Some(world.instrument.id.clone()));
            assert_eq!(rounds::by_id(db, &world.round.id)?, Some(world.round.clone()));
            assert_eq!(rounds::list_of(db, &world.instrument.id)?, std::slice::from_ref(&world.round));
            Ok(())
        });
        read.unwrap();
    });
}

#[test]
fn what_is_not_there_is_none() {
    on_both(|store| {
        let read: Done = store.read(|db| {
            assert_eq!(processes::by_id(db, &ProcessId::from_bits(9))?, None);
            assert_eq!(drafts::by_id(db, &DraftId::from_bits(9))?, None);
            assert_eq!(placements::one(db, &DraftId::from_bits(9), &ParagraphId::from_bits(9))?, None);
            assert_eq!(wordings::by_id(db, &WordingId::from_bits(9))?, None);
            assert_eq!(sessions::by_token_hash(db, "")?, None);
            assert_eq!(people::by_email(db, "nobody@example.org")?, None);
            assert_eq!(people::by_ids(db, &[])?, []);
            Ok(())
        });
        read.unwrap();
    });
}

#[test]
fn people_keep_every_optional_field() {
    on_both(|store| {
        let world = World::default();
        for number in 1..4_u32 {
            let mut person = world.person(number);
            person.name = STRANGE.to_owned();
            person.number = Some(i64::from(number));
            person.erased_at = Some(Instant(7));
            person.password_hash = Some("$argon2id$…".to_owned());
            person.disabled_at = Some(Instant(i64::MAX));
            person.created_at = Instant(-1);
            let (stored, id) = (person.clone(), person.id.clone());
            store.write(move |db| people::add(db, &stored)).unwrap();
            assert_eq!(store.read(|db| people::by_id(db, &id)).unwrap(), Some(person));
        }
    });
}

#[test]
fn comments_keep_quote_words_and_codes() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        for (number, kind) in (1..).zip(CommentKind::ALL) {
            let mut comment = world.comment(number);
            comment.kind = *kind;
            comment.text = STRANGE.to_owned();
            if number % 2 == 0 {
                comment.quote = Some(Quote {
                    exact: STRANGE.to_owned(),
                    prefix: String::new(),
                    suffix: " after".to_owned(),
                    start: 0,
                    end: i64::MAX,
                });
                comment.proposed_wording = Some(STRANGE.to_owned());
                comment.justification = Some(String::new());
                comment.author_party = Some("G77".to_owned());
                comment.late = true;
                comment.state = CommentState::Withdrawn;
                comment.withdrawn_at = Some(Instant(7));
            }
            if number % 3 == 0 {
                comment.paragraph = None;
            }
            let (stored, id) = (comment.clone(), comment.id.clone());
            store.write(move |db| comments::add(db, &stored)).unwrap();
            assert_eq!(store.read(|db| comments::by_id(db, &id)).unwrap(), Some(comment));
        }
    });
}

#[test]
fn dispositions_keep_their_order_and_every_answer() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let comment = world.comment(1);
        let answers: Vec<_> = (1..)
            .zip(DispositionKind::ALL)
            .map(|(number, kind)| {
                let mut answer = world.disposition(number, &comment.id);
                answer.kind = *kind;
                answer.reason = (number > 1).then(|| STRANGE.to_owned());
                answer.landing_draft = (number > 2).then(|| world.draft.id.clone());
                answer.landing_paragraph = (number > 2).then(|| world.wording.paragraph.clone());
                answer
            })
            .collect();
        let (stored, rows) = (comment.clone(), answers.clone());
        let done: Done = store.write(move |db| {
            comments::add(db, &stored)?;
            rows.iter().try_for_each(|answer| dispositions::add(db, answer))
        });
        done.unwrap();
        let read: Done = store.read(|db| {
            assert_eq!(dispositions::all_of(db, &comment.id)?, answers);
            assert_eq!(dispositions::of_instrument(db, &world.instrument.id)?, answers);
            assert_eq!(dispositions::latest(db, &comment.id)?.as_ref(), answers.last());
            let both = [comment.id.clone(), world.comment(2).id];
            assert_eq!(dispositions::latest_many(db, &both)?, answers[answers.len() - 1..]);
            Ok(())
        });
        read.unwrap();
    });
}

#[test]
fn rounds_keep_audience_and_codes() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let audiences = [vec![], vec![Role::Participant], Role::ALL.to_vec()];
        for (number, kind) in (2..).zip(RoundKind::ALL) {
            let mut round = world.round.clone();
            round.id = adref_domain::ids::RoundId::from_bits(number);
            round.kind = *kind;
            round.shown = Shown::ALL[usize::try_from(number).unwrap() % Shown::ALL.len()];
            round.audience = audiences[usize::try_from(number).unwrap() % audiences.len()].clone();
            round.guidance = Some(STRANGE.to_owned());
            round.closed_by_hand_at = Some(Instant(3));
            let (stored, id) = (round.clone(), round.id.clone());
            store.write(move |db| rounds::add(db, &stored)).unwrap();
            assert_eq!(store.read(|db| rounds::by_id(db, &id)).unwrap(), Some(round));
        }
    });
}

#[test]
fn an_issued_draft_has_what_it_was_issued_with() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        for (number, kind) in (2..).zip(DraftKind::ALL) {
            let fields = drafts::IssueFields { kind: *kind, slug: format!("issue-{number}"), ..world.issue() };
            let (expected, instrument) = (fields.clone(), world.instrument.id.clone());
            let next = world.draft(number);
            let issued = store
                .write(move |db| {
                    let working = drafts::working(db, &instrument)?.unwrap();
                    assert!(drafts::issue(db, &working.id, &fields)?);
                    drafts::add(db, &next)?;
                    Ok::<_, StoreError>(drafts::latest_issued(db, &instrument)?.unwrap())
                })
                .unwrap();
            assert_eq!(
                (issued.slug, issued.kind, issued.hash, issued.issued_at, issued.symbol, issued.date, issued.openness),
                (
                    expected.slug,
                    expected.kind,
                    Some(expected.hash),
                    Some(expected.issued_at),
                    expected.symbol,
                    expected.date,
                    Openness::Public
                )
            );
        }
    });
}

#[test]
fn lineage_and_positions_keep_order_and_codes() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let draft = world.draft.id.clone();
        let links: Vec<Link> = LineageKind::ALL
            .iter()
            .enumerate()
            .map(|(index, kind)| Link {
                from_draft: draft.clone(),
                to_draft: draft.clone(),
                from_paragraph: (*kind != LineageKind::New).then(|| world.wording.paragraph.clone()),
                to_paragraph: (*kind != LineageKind::Dropped).then(|| world.wording.paragraph.clone()),
                kind: *kind,
                score: 1.0 / (1.0 + f64::from(u32::try_from(index).unwrap())),
                sure: index % 2 == 0,
                decided_by: (index % 3 == 0).then(|| world.person.id.clone()),
            })
            .collect();
        let position = |ordinal: i64, party: &str| PositionRow {
            draft: draft.clone(),
            paragraph: world.wording.paragraph.clone(),
            ordinal,
            party: party.to_owned(),
            stance: "support".to_owned(),
            target: STRANGE.to_owned(),
            uncertain: ordinal == 1,
        };
        let old = vec![position(0, "USA"), position(1, "EUN"), position(2, "KEN")];
        let new = vec![position(0, "BRA")];
        let (stored, id, paragraph, then) =
            (links.clone(), draft.clone(), world.wording.paragraph.clone(), new.clone());
        let done: Done = store.write(move |db| {
            lineage::add_many(db, &stored)?;
            positions::replace_for(db, &id, &paragraph, &old)?;
            assert_eq!(positions::of_draft(db, &id)?, old);
            positions::replace_for(db, &id, &paragraph, &then)
        });
        done.unwrap();
        assert_eq!(store.read(|db| lineage::between(db, &draft, &draft)).unwrap(), links);
        assert_eq!(store.read(|db| positions::of_draft(db, &draft)).unwrap(), new);
    });
}

#[test]
fn events_are_numbered_in_order_and_keep_their_codes() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let mut numbers = Vec::new();
        for (index, kind) in EventKind::ALL.iter().enumerate() {
            let event = NewEvent {
                at: Instant(i64::try_from(index).unwrap()),
                actor: (index % 2 == 0).then(|| world.person.id.clone()),
                kind: *kind,
                process: (index % 3 == 0).then(|| world.process.id.clone()),
                data: format!("{{\"n\":{index}}}"),
                hash_after: (index % 2 == 1).then(|| "ab".repeat(32)),
                role: Some("delegate".to_owned()),
                ..NewEvent::new(Instant(0), *kind, "an object")
            };
            numbers.push(store.write(move |db| events::append(db, &event)).unwrap());
        }
        let all = store.read(|db| events::list(db, 0, 1_000)).unwrap();
        assert_eq!(all.iter().map(|event| event.seq).collect::<Vec<_>>(), numbers);
        assert_eq!(all.iter().map(|event| event.kind).collect::<Vec<_>>(), EventKind::ALL);
        assert_eq!(all[0].actor, Some(world.person.id.clone()));
        assert_eq!(all[1].actor, None);
        let rest = store.read(|db| events::list(db, numbers[2], 2)).unwrap();
        assert_eq!(rest, all[3..5]);
    });
}

#[test]
fn sessions_notices_and_kept_answers_come_back() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let session = Session {
            token_hash: "a hash".to_owned(),
            id: SessionId::from_bits(1),
            person: world.person.id.clone(),
            created_at: Instant(1),
            expires_at: Instant(2),
            replaced_at: None,
            ended_at: None,
        };
        let mut notice = world.notice(1);
        notice.data = format!("{{\"title\":{:?}}}", "‘é’");
        let kept = Kept {
            person: world.person.id.clone(),
            key: STRANGE.to_owned(),
            route: "POST /api/v1/rounds".to_owned(),
            request_hash: "aa".to_owned(),
            status: 201,
            body: STRANGE.to_owned(),
            created_at: Instant(10),
        };
        let (a, b, c) = (session.clone(), notice.clone(), kept.clone());
        let done: Done = store.write(move |db| {
            sessions::add(db, &a)?;
            notices::queue(db, &b)?;
            idempotency::keep(db, &c)
        });
        done.unwrap();
        assert_eq!(store.read(|db| sessions::by_token_hash(db, "a hash")).unwrap(), Some(session));
        assert_eq!(store.read(|db| notices::by_id(db, &notice.id)).unwrap(), Some(notice.clone()));
        assert_eq!(store.read(|db| notices::list(db, None, &Page::first(5))).unwrap(), [notice]);
        let found = store.read(|db| idempotency::find(db, &world.person.id, STRANGE)).unwrap();
        assert_eq!(found, Some(kept));
        assert_eq!(store.write(|db| idempotency::sweep(db, Instant(10))).unwrap(), 0);
        assert_eq!(store.write(|db| idempotency::sweep(db, Instant(11))).unwrap(), 1);
        assert_eq!(store.write(|db| sessions::sweep(db, Instant(3))).unwrap(), 1);
    });
}

#[test]
fn two_thousand_paragraphs_go_in_at_once_and_out_in_order() {
    on_both(|store| {
        let world = World::settle(store).unwrap();
        let ids: Vec<ParagraphId> = (100..2_100).map(ParagraphId::from_bits).collect();
        let words: Vec<_> = (100..2_100).zip(&ids).map(|(number, id)| world.wording(number, id)).collect();
        // Stored back to front: the order is the ordinal's, not that of arrival or of labels.
        let mut places: Vec<_> =
            (1..).zip(&words).map(|(ordinal, wording)| world.placement(wording, ordinal)).collect();
        places.reverse();
        let (instrument, from, next) = (world.instrument.id.clone(), world.draft.id.clone(), world.draft(2));
        let issue = world.issue();
        let to = next.id.clone();
        let copied = store
            .write(move |db| {
                placements::add_paragraphs(db, &ids, &instrument, Instant(1))?;
                wordings::add_many(db, &words)?;
                placements::insert_many(db, &places)?;
                drafts::issue(db, &from, &issue)?;
                drafts::add(db, &next)?;
                placements::copy(db, &from, &next.id)
            })
            .unwrap();
        assert_eq!(copied, 2_001);
        let old = store.read(|db| placements::of_draft(db, &world.draft.id)).unwrap();
        let new = store.read(|db| placements::of_draft(db, &to)).unwrap();
        assert!(old.iter().map(|row| row.ordinal).eq(0..=2_000));
        assert!(old.iter().map(|row| &row.wording).eq(new.iter().map(|row| &row.wording)));
        assert_eq!(store.read(|db| placements::totals(db, &to)).unwrap(), (2_001, 2_001, 0));
        assert_eq!(store.write(move |db| placements::clear(db, &to)).unwrap(), 2_001);
    });
}
