//! The ledger as people meet it: checkpoints for everybody, proofs for those who may see, events by the policy, and a check that
//! finds what was done behind the service's back.

use std::sync::Arc;

use adref_acts::{Cx, Fault, House, ledger, record::Record};
use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_ledger::{Checkpoint, Finding, Hash, Report, SigningKey, Verifier, VerifyingKey, proof};
use adref_tests::{Answer, App, Client, OURS};
use serde_json::{Value, json};

use crate::recorded::data_of;
use crate::{comment, everywhere, issued, paragraph, round};

const FAR: &str = "2999-01-01T00:00:00Z";

fn key() -> Arc<SigningKey> {
    Arc::new(SigningKey::from_seed("adref.test/ledger", [9; 32]).unwrap())
}

async fn blocking<T: Send + 'static>(house: &House, work: impl FnOnce(&House) -> T + Send + 'static) -> T {
    let house = house.clone();
    tokio::task::spawn_blocking(move || work(&house)).await.unwrap()
}

/// Seals everything that waits, at most `most` at a time.
async fn seal(app: &App, most: i64) {
    blocking(&app.house, move |house| {
        ledger::introduce(house, &key()).unwrap();
        while ledger::seal(house, &key(), most).unwrap().is_some() {}
    })
    .await;
}

async fn checked(app: &App, keys: Vec<VerifyingKey>, kept: Vec<(String, String)>) -> Report {
    blocking(&app.house, move |house| {
        let mut verifier = Verifier::new(keys, FAR);
        house.read_blocking(|cx| ledger::verify(cx, &mut verifier, &kept)).unwrap();
        verifier.report()
    })
    .await
}

fn path(answer: &Answer) -> Vec<Hash> {
    let hashes = answer.body["path"].as_array().unwrap();
    hashes.iter().map(|hash| hash.as_str().unwrap().parse().unwrap()).collect()
}

fn root(checkpoint: &Value) -> (Hash, u64) {
    let read = Checkpoint::open(checkpoint["note"].as_str().unwrap(), &[key().public().clone()]).unwrap().0;
    assert_eq!(json!(read.root.to_string()), checkpoint["root"]);
    assert_eq!(json!(read.size), checkpoint["size"]);
    (read.root, read.size)
}

/// A lodged comment, by the expert.
async fn lodged(app: &App, secretariat: &Client) -> (Client, String) {
    issued(secretariat, OURS).await;
    let (expert, round) = (app.sign_in("expert").await, round(secretariat, "zero", &json!({ "shown": "round" })).await);
    let place = paragraph(&expert, "zero", "Decides to review").await;
    let receipt =
        expert.post(&format!("/rounds/{round}/comments"), &comment(&place, "every five years", "yearly")).await;
    (expert, receipt.expect(201).text("id"))
}

#[tokio::test]
async fn a_receipt_is_proved_and_what_is_hidden_is_absent() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let stranger = app.stranger();
        let empty = stranger.get("/ledger").await.expect(200);
        assert_eq!(empty.body, json!({ "size": 0, "keys": [], "checkpoints": [] }));
        let (expert, id) = lodged(&app, &secretariat).await;
        let proof_of = format!("/comments/{id}/proof");
        let _ = expert.get(&proof_of).await.problem(409, "not_sealed_yet");
        seal(&app, 5).await;
        let shown = stranger.get("/ledger").await.expect(200);
        let newest = &shown.body["checkpoints"][0];
        let (root_hash, size) = root(newest);
        assert_eq!(shown.body["size"], json!(size));
        assert_eq!(shown.body["keys"][0]["key"], json!(key().public().to_string()));
        let proved = expert.get(&proof_of).await.expect(200);
        let entry = proved.text("entry");
        let leaf = proved.body["leaf"].as_u64().unwrap();
        assert!(proof::includes(&root_hash, size, leaf, entry.as_bytes(), &path(&proved)), "{}", proved.raw);
        assert_eq!(Hash::leaf(entry.as_bytes()).to_string(), proved.text("leaf_hash"));
        assert!(path(&proved).len() * 44 <= 1024, "a proof has at most a kilobyte");
        // Another expert sees the comment, and the hashes, but not who acted.
        let other = app.sign_in("expert2").await.get(&proof_of).await.expect(200);
        assert!(other.body.get("entry").is_none() && other.body.get("salt").is_none(), "{}", other.raw);
        assert_eq!(other.text("leaf_hash"), proved.text("leaf_hash"));
        // Hidden and absent are the same.
        let hidden = app.sign_in("observer").await.get(&proof_of).await.problem(404, "not_found");
        let absent = app.sign_in("observer").await.get(&format!("/comments/{}/proof", "0".repeat(32))).await;
        let same = |answer: &Answer| (answer.text("title"), answer.body.get("detail").cloned());
        assert_eq!(same(&hidden), same(&absent.problem(404, "not_found")));
        let seq = proved.body["seq"].as_i64().unwrap();
        let of_event = format!("/events/{seq}/proof");
        let _ = expert.get(&of_event).await.expect(200);
        let _ = secretariat.get(&of_event).await.expect(200);
        for nosy in ["expert2", "delegate", "administrator"] {
            let _ = app.sign_in(nosy).await.get(&of_event).await.problem(404, "not_found");
        }
        let _ = secretariat.get("/events/999999/proof").await.problem(404, "not_found");
        let _ = secretariat.get("/events/nonsense/proof").await.problem(404, "not_found");
        let _ = stranger.get(&of_event).await.problem(401, "sign_in_required");
    })
    .await;
}

#[tokio::test]
async fn the_ledger_only_grows_and_says_so() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        seal(&app, 3).await;
        issued(&secretariat, OURS).await;
        seal(&app, 2).await;
        let stranger = app.stranger();
        let shown = stranger.get("/ledger").await.expect(200);
        let sizes: Vec<u64> =
            shown.body["checkpoints"].as_array().unwrap().iter().map(|one| one["size"].as_u64().unwrap()).collect();
        assert!(sizes.len() > 3 && sizes.is_sorted_by(|a, b| a > b), "{sizes:?}");
        for (from, to) in
            sizes.iter().flat_map(|from| sizes.iter().map(move |to| (from, to))).filter(|(from, to)| from <= to)
        {
            let grown = stranger.get(&format!("/ledger/consistency?from={from}&to={to}")).await.expect(200);
            let ((old, _), (new, _)) = (root(&grown.body["from"]), root(&grown.body["to"]));
            assert!(proof::grew((&old, *from), (&new, *to), &path(&grown)), "{from} to {to}");
        }
        let one = stranger.get(&format!("/ledger/checkpoints/{}", sizes[1])).await.expect(200);
        assert_eq!(one.body, shown.body["checkpoints"][1]);
        let _ = stranger.get("/ledger/checkpoints/999").await.problem(404, "checkpoint_not_found");
        let _ = stranger.get("/ledger/checkpoints/-1").await.problem(404, "checkpoint_not_found");
        let _ = stranger.get("/ledger/checkpoints/18446744073709551615").await.problem(404, "checkpoint_not_found");
        let _ = stranger
            .get(&format!("/ledger/consistency?from={}&to=999", sizes[0]))
            .await
            .problem(404, "checkpoint_not_found");
        let backwards = stranger.get(&format!("/ledger/consistency?from={}&to={}", sizes[0], sizes[1])).await;
        let _ = backwards.problem(422, "invalid_field");
        let _ = stranger.get("/ledger/consistency?from=a&to=1").await.problem(400, "invalid_query");
        let page = stranger.page("/health/ready").await.expect(200);
        assert_eq!(page.body["sealer"], json!({ "waiting": 0, "seconds": 0 }));
    })
    .await;
}

#[tokio::test]
async fn events_are_read_by_those_they_concern() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (expert, _) = lodged(&app, &secretariat).await;
        let of_process = secretariat.get("/processes/cities/events?limit=2").await.expect(200);
        assert_eq!(of_process.body["items"][0]["kind"], "comment_lodged");
        assert_eq!(of_process.body["items"][0]["actor"]["name"], "Name of expert");
        assert_eq!(of_process.body["items"][0]["process"], "cities");
        let next = of_process.text("next");
        let rest = secretariat.get(&format!("/processes/cities/events?after={next}")).await.expect(200);
        assert_eq!(rest.body["items"].as_array().unwrap().last().unwrap()["kind"], "process_created");
        let own = expert.get("/me/events").await.expect(200);
        let kinds: Vec<_> = own.body["items"].as_array().unwrap().iter().map(|event| event["kind"].clone()).collect();
        assert_eq!(kinds, ["comment_lodged", "signed_in"]);
        let administrator = app.sign_in("administrator").await;
        let platform = administrator.get("/platform/events?limit=200").await.expect(200);
        for event in platform.body["items"].as_array().unwrap() {
            assert!(event.get("process").is_none() && event.get("reason").is_none(), "no content: {event}");
            assert!(
                ["person_added", "signed_in", "session_ended"].contains(&event["kind"].as_str().unwrap()),
                "{event}"
            );
        }
        for (reader, path) in [
            (&expert, "/processes/cities/events"),
            (&administrator, "/processes/cities/events"),
            (&secretariat, "/platform/events"),
            (&expert, "/platform/events"),
            (&secretariat, "/processes/absent/events"),
        ] {
            let _ = reader.get(path).await.problem(404, "not_found");
        }
        let _ = app.stranger().get("/me/events").await.problem(401, "sign_in_required");
        let all = app.house.store.read(|db| adref_store::events::list(db, 0, 1_000)).map_err(Fault::from).unwrap();
        let written = data_of(&all).iter().map(Value::to_string).collect::<String>();
        for hidden in ["@", "Name of", "clearer"] {
            assert!(!written.contains(hidden), "`{hidden}` stands in the ledger in clear");
        }
    })
    .await;
}

#[tokio::test]
async fn erasing_a_person_leaves_the_ledger_whole_and_blanking_by_hand_does_not() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (expert, _) = lodged(&app, &secretariat).await;
        seal(&app, 7).await;
        let early = app.stranger().get("/ledger").await.expect(200);
        let early = early.body["checkpoints"][0]["note"].as_str().unwrap().to_owned();
        let kept = vec![("kept".to_owned(), early)];
        let keys = vec![key().public().clone()];
        let before = checked(&app, keys.clone(), kept.clone()).await;
        assert!(before.whole && before.erased == 0, "{:?}", before.findings);
        let person = PersonId::parse(&expert.get("/me").await.expect(200).text("id")).unwrap();
        let forget = move |cx: &mut Cx<'_, '_>| ledger::forget(cx, &person);
        let blanked = blocking(&app.house, move |house| house.write_blocking(forget)).await.unwrap();
        assert!(blanked.len() >= 2, "the account and its sign-ins: {blanked:?}");
        let silent = checked(&app, keys.clone(), kept.clone()).await;
        assert_eq!(silent.findings.len(), blanked.len(), "{:?}", silent.findings);
        assert!(silent.findings.iter().all(|finding| matches!(finding, Finding::PayloadMissing { .. })));
        let count = blanked.len() as u64;
        let say = move |cx: &mut Cx<'_, '_>| {
            let record = Record::by_the_house(EventKind::PersonAdded, "a person").after(&"Participant 1");
            record.data(json!({ "erased": blanked })).write(cx)
        };
        blocking(&app.house, move |house| house.write_blocking(say)).await.unwrap();
        seal(&app, 7).await;
        let told = checked(&app, keys.clone(), kept).await;
        assert!(told.whole && told.erased == count, "{:?}", told.findings);
        assert_eq!(told.sure_to, told.entries);
        let foreign = SigningKey::from_seed("adref.test/ledger", [8; 32]).unwrap();
        let wrong = checked(&app, vec![foreign.public().clone()], vec![]).await;
        assert!(
            wrong.findings.iter().any(|finding| matches!(finding, Finding::UnknownKey { .. })),
            "{:?}",
            wrong.findings
        );
    })
    .await;
}

#[tokio::test]
async fn sealers_on_many_replicas_leave_one_history() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        blocking(&app.house, |house| {
            ledger::introduce(house, &key()).unwrap();
            std::thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| {
                        for _ in 0..40 {
                            // A replica that comes second starts again.
                            let sealed = ledger::seal(house, &key(), 2);
                            assert!(matches!(sealed, Ok(_) | Err(Fault::Unavailable)), "{sealed:?}");
                        }
                    });
                }
                for number in 0..30 {
                    let record = move |cx: &mut Cx<'_, '_>| {
                        Record::by_the_house(EventKind::SessionEnded, "x").after(&number).write(cx)
                    };
                    house.write_blocking(record).unwrap();
                }
            });
        })
        .await;
        seal(&app, 100).await;
        let report = checked(&app, vec![], vec![]).await;
        assert!(report.whole && report.keys_of_its_own, "{:?}", report.findings);
        assert!(report.entries > 35 && report.checkpoints > 10, "{report:?}");
        let other = blocking(&app.house, |house| {
            ledger::introduce(house, &SigningKey::from_seed("elsewhere/ledger", [1; 32]).unwrap())
        });
        assert!(matches!(other.await, Err(Fault::Invalid { .. })), "the key of another ledger is refused");
    })
    .await;
}

#[tokio::test]
async fn witnesses_get_one_checkpoint_a_day_by_mail() {
    everywhere(|app| async move {
        let tell = || blocking(&app.house, |house| ledger::tell_witnesses(house).unwrap());
        assert_eq!(tell().await, 0, "nothing is sealed yet");
        seal(&app, 100).await;
        assert_eq!(tell().await, 2, "the secretariat and a coordinator");
        assert_eq!(tell().await, 0, "once a day");
        app.house.shift_clock(86_400);
        assert_eq!(tell().await, 2);
        let letters = app.deliver().await;
        assert_eq!(letters.len(), 4);
        let witness = |to: &str| matches!(to, "secretariat@test.example" | "coordinator@test.example");
        assert!(letters.iter().all(|letter| witness(&letter.to)));
        let note = Checkpoint::found_in(&letters[0].text).unwrap();
        let (read, _) = Checkpoint::open(&note, &[key().public().clone()]).unwrap();
        assert_eq!(read.size, app.stranger().get("/ledger").await.expect(200).body["size"].as_u64().unwrap());
        let report = checked(&app, vec![key().public().clone()], vec![("mail".to_owned(), note)]).await;
        assert!(report.whole, "{:?}", report.findings);
    })
    .await;
}

/// What a delegation does among itself is in its coordinator's record, and in no list of anybody else's: not that it was done, nor
/// how often.
#[tokio::test]
async fn what_a_team_does_among_itself_is_in_nobody_elses_record() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "round" })).await;
        let (delegate, coordinator) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let uruguay = adref_acts::mandate::NewMandate::of(adref_domain::Capacity::Coordinator).for_party("URY");
        app.enrol("montevideo", Some(uruguay)).await;
        let other = app.sign_in("montevideo").await;
        let place = paragraph(&delegate, "zero", "Decides to review").await;
        let before = secretariat.get("/processes/cities/events?limit=200").await.expect(200).raw;
        let set = format!("/rounds/{round}/submission");
        let offer = json!({ "kind": "general", "text": "For the set." });
        let _ = delegate.post(&format!("{set}/contributions"), &offer).await.expect(201);
        let _ = delegate.post(&format!("{set}/talk"), &json!({ "text": "Among us." })).await.expect(201);
        let words = json!({ "paragraph": place["id"], "wording": "Decides to review it yearly." });
        let drafted = delegate.post("/instruments/smart-cities/drafts/zero/proposals", &words).await.expect(201);
        let withdraw = format!("/proposals/{}/withdraw", drafted.text("id"));
        let _ = delegate.post(&withdraw, &json!({})).await.expect(200);
        let after = secretariat.get("/processes/cities/events?limit=200").await.expect(200).raw;
        assert_eq!(before, after, "what the secretariat reads has not changed by a byte");
        // A page that would end among what is hidden goes on behind it.
        let page = secretariat.get("/processes/cities/events?limit=1").await.expect(200);
        assert_eq!(page.body["items"][0]["kind"], "round_created");

        let own = coordinator.get("/processes/cities/events?limit=200").await.expect(200);
        let kinds: Vec<_> = own.body["items"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
        let expected = ["proposal_withdrawn", "proposal_drafted", "team_note_written", "contribution_offered"];
        assert_eq!(kinds, expected);
        assert!(own.body["items"].as_array().unwrap().iter().all(|one| one["party"] == "KEN"), "{}", own.raw);
        assert_eq!(other.get("/processes/cities/events").await.expect(200).body["items"], json!([]));
        let _ = delegate.get("/processes/cities/events").await.problem(404, "not_found");
        // Nor is it proved to others that it happened.
        seal(&app, 100).await;
        let seq = own.body["items"][1]["seq"].as_i64().unwrap();
        let proof = format!("/events/{seq}/proof");
        for reader in [&secretariat, &other] {
            let _ = reader.get(&proof).await.problem(404, "not_found");
        }
        let _ = coordinator.get(&proof).await.expect(200);
        let _ = delegate.get(&proof).await.expect(200);
        // What is said within the delegation about a comment is not told either; what is said to all is.
        let say = comment(&place, "every five years", "yearly");
        let lodged = delegate.post(&format!("/rounds/{round}/comments"), &say).await.expect(201).text("id");
        let before = secretariat.get("/processes/cities/events?limit=200").await.expect(200).raw;
        for (reach, told) in [("delegation", false), ("readers", true)] {
            let reply = json!({ "text": "A word.", "reach": reach });
            let _ = coordinator.post(&format!("/comments/{lodged}/replies"), &reply).await.expect(201);
            let now = secretariat.get("/processes/cities/events?limit=200").await.expect(200).raw;
            assert_eq!(now != before, told, "{reach}");
        }
        let card = coordinator.get("/processes/cities").await.expect(200);
        assert!(card.body["may"].as_array().unwrap().contains(&json!("read_events")));
        let card = delegate.get("/processes/cities").await.expect(200);
        assert!(!card.body["may"].as_array().unwrap().contains(&json!("read_events")));
    })
    .await;
}

/// A secretariat of one process reads what was done in it, and nothing of another.
#[tokio::test]
async fn a_secretariat_of_one_process_reads_its_record() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let other = json!({ "slug": "rivers", "title": "Rivers", "zone": "UTC", "public": true });
        let _ = secretariat.post("/processes", &other).await.expect(201);
        app.enrol("desk", None).await;
        let grant = json!({ "email": "desk@test.example", "capacity": "secretariat", "process": "cities" });
        let _ = secretariat.post("/mandates", &grant).await.expect(201);
        let desk = app.sign_in("desk").await;
        let _ = desk.get("/processes/cities/events").await.expect(200);
        let _ = desk.get("/processes/rivers/events").await.problem(404, "not_found");
    })
    .await;
}
