//! The database itself refuses what must never happen, whatever the program asks.

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{ExtensionId, QuestionId};
use adref_store::events::NewEvent;
use adref_store::rounds::{Extension, Question};
use adref_store::testing::{Fresh, World, databases};
use adref_store::{
    Kind, Options, StoreError, comments, dispositions, drafts, events, placements, reasons, replies, rounds, supports,
};
use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};

/// Runs bare SQL past the store; the message of the refusal, if it was refused.
pub(crate) fn bare(fresh: &Fresh, sql: &str) -> Result<(), String> {
    let outcome = match fresh.kind() {
        Kind::Sqlite => {
            let mut c = SqliteConnection::establish(fresh.url().trim_start_matches("sqlite:")).unwrap();
            c.batch_execute("PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;").unwrap();
            c.batch_execute(sql)
        }
        Kind::Postgresql => PgConnection::establish(fresh.url()).unwrap().batch_execute(sql),
    };
    outcome.map_err(|error| error.to_string())
}

#[test]
fn nothing_disappears() {
    for fresh in databases(&Options::default()) {
        let world = World::settle(&fresh.store).unwrap();
        let (comment, answer) = (world.comment(1), world.disposition(1, &world.comment(1).id));
        let event = NewEvent::new(Instant(1), EventKind::CommentLodged, "");
        let template = world.template(1);
        let (reply, support) = (world.reply(1, &comment.id), world.support(&comment.id));
        let done: Result<(), StoreError> = fresh.store.write(move |db| {
            comments::add(db, &comment)?;
            dispositions::add(db, &answer)?;
            replies::add(db, &reply)?;
            reasons::add(db, &template)?;
            assert!(supports::give(db, &support)?, "support stands once");
            assert!(!supports::give(db, &support)?);
            events::append(db, &event).map(drop)
        });
        done.unwrap();
        for (table, change) in [
            ("wordings", "UPDATE wordings SET text = 'else'"),
            ("wordings", "UPDATE wordings SET reason = 'else'"),
            ("wordings", "DELETE FROM wordings"),
            ("events", "UPDATE events SET data = '{}'"),
            ("events", "DELETE FROM events"),
            ("dispositions", "UPDATE dispositions SET reason = 'else'"),
            ("dispositions", "DELETE FROM dispositions"),
            ("comments", "UPDATE comments SET text = 'else'"),
            ("comments", "UPDATE comments SET proposed_wording = 'else'"),
            ("comments", "UPDATE comments SET draft = draft"),
            ("comments", "UPDATE comments SET target = 'whole'"),
            ("comments", "UPDATE comments SET language = 'fr'"),
            ("comments", "DELETE FROM comments"),
            ("replies", "UPDATE replies SET text = 'else'"),
            ("replies", "DELETE FROM replies"),
            ("supports", "DELETE FROM supports"),
            ("reasons", "DELETE FROM reasons"),
        ] {
            let refused = bare(&fresh, change).unwrap_err();
            assert!(refused.contains(&format!("immutable: {table}")), "{change}: {refused}");
        }
        if fresh.kind() == Kind::Postgresql {
            for table in ["wordings", "events", "dispositions", "comments", "replies", "supports", "reasons"] {
                let refused = bare(&fresh, &format!("TRUNCATE {table} CASCADE")).unwrap_err();
                assert!(refused.contains("immutable"), "{table}: {refused}");
            }
        }
    }
}

#[test]
fn what_a_round_asked_and_every_later_deadline_stays() {
    for fresh in databases(&Options::default()) {
        let world = World::settle(&fresh.store).unwrap();
        let (round, later) = (world.round.id.clone(), Instant(9_500_000));
        let extension = Extension {
            id: ExtensionId::from_bits(1),
            round: round.clone(),
            from_closes_at: world.round.closes_at,
            to_closes_at: later,
            reason: "More time".to_owned(),
            extended_by: None,
            extended_at: Instant(2),
        };
        let question = Question {
            id: QuestionId::from_bits(1),
            round: round.clone(),
            ordinal: 0,
            text: "Why?".to_owned(),
            dropped_at: None,
        };
        let (kept, asked) = (extension.clone(), question.clone());
        let done: Result<(), StoreError> = fresh.store.write(move |db| {
            rounds::extend(db, &kept, Instant(9_000_000))?;
            rounds::add_questions(db, &[asked])
        });
        done.unwrap();
        let read =
            fresh.store.read(|db| Ok::<_, StoreError>((rounds::by_id(db, &round)?, rounds::extensions(db, &round)?)));
        let (there, extensions) = read.unwrap();
        let there = there.unwrap();
        assert_eq!((there.closes_at, there.first_closes_at), (later, Some(Instant(9_000_000))));
        assert_eq!(extensions, [extension]);
        assert_eq!(fresh.store.read(|db| rounds::questions(db, &round)).unwrap(), [question]);
        for (table, change) in [
            ("round_extensions", "UPDATE round_extensions SET reason = 'else'"),
            ("round_extensions", "DELETE FROM round_extensions"),
            ("round_questions", "UPDATE round_questions SET text = 'else'"),
            ("round_questions", "DELETE FROM round_questions"),
        ] {
            let refused = bare(&fresh, change).unwrap_err();
            assert!(refused.contains(&format!("immutable: {table}")), "{change}: {refused}");
        }
    }
}

#[test]
fn an_issued_draft_never_changes() {
    for fresh in databases(&Options::default()) {
        let world = World::settle(&fresh.store).unwrap();
        let (id, issue) = (world.draft.id.clone(), world.issue());
        assert!(fresh.store.write(move |db| drafts::issue(db, &id, &issue)).unwrap());
        for (table, change) in [
            ("drafts", "UPDATE drafts SET hash = 'else'"),
            ("drafts", "UPDATE drafts SET status = 'working'"),
            ("drafts", "UPDATE drafts SET front = '{}'"),
            ("drafts", "UPDATE drafts SET label = 'else'"),
            ("drafts", "DELETE FROM drafts"),
            ("placements", "UPDATE placements SET label = '2'"),
            ("placements", "UPDATE placements SET ordinal = ordinal + 1"),
            ("placements", "DELETE FROM placements"),
            (
                "placements",
                "INSERT INTO placements SELECT draft, paragraph, 9, label, kind, level, wording, revision, brackets, unclosed, remarks, agreed FROM placements",
            ),
        ] {
            let refused = bare(&fresh, change).unwrap_err();
            assert!(refused.contains(&format!("immutable: {table}")), "{change}: {refused}");
        }
        let id = world.draft.id.clone();
        assert_eq!(
            fresh.store.write(move |db| placements::clear(db, &id)),
            Err(StoreError::Immutable { table: "placements".to_owned() })
        );
        let id = world.draft.id.clone();
        assert_eq!(
            fresh.store.write(move |db| drafts::update_front(db, &id, "{}")),
            Err(StoreError::Immutable { table: "drafts".to_owned() })
        );
        // Who may read it can still be widened.
        let id = world.draft.id.clone();
        let widened = fresh.store.write(move |db| drafts::set_openness(db, &id, adref_domain::Openness::Public, true));
        assert_eq!(widened, Ok(true));
    }
}
