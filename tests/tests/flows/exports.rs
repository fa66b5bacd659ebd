//! Drafts taken along as files: what they say, to whom, and what they can be held against.

use std::fmt::Write as _;

use adref_acts::ledger;
use adref_ledger::{Checkpoint, SigningKey};
use adref_tests::{Answer, App, Client, OURS, canary};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{everywhere, issue, issued, paragraph};

const FORMS: [&str; 3] = ["md", "html", "json"];

fn key() -> std::sync::Arc<SigningKey> {
    std::sync::Arc::new(SigningKey::from_seed("adref.test/ledger", [9; 32]).unwrap())
}

async fn sealed(app: &App) {
    let house = app.house.clone();
    let seal = move || {
        ledger::introduce(&house, &key()).unwrap();
        while ledger::seal(&house, &key(), 100).unwrap().is_some() {}
    };
    tokio::task::spawn_blocking(seal).await.unwrap();
}

async fn taken(reader: &Client, draft: &str, ending: &str) -> Answer {
    reader.get(&format!("/instruments/smart-cities/drafts/{draft}/export.{ending}")).await
}

/// What is written down of a paragraph.
fn written(paragraphs: &Value) -> Vec<(Value, Value, Value, Value)> {
    let of = |p: &Value| (p["label"].clone(), p["kind"].clone(), p["level"].clone(), p["wording"].clone());
    paragraphs.as_array().unwrap().iter().map(of).collect()
}

#[tokio::test]
async fn a_draft_taken_along_is_the_draft_and_can_be_held_against_the_ledger() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let unsealed = taken(&secretariat, "zero", "md").await.expect(200);
        assert!(unsealed.raw.contains("The ledger is not sealed yet."));
        sealed(&app).await;
        let latest = app.stranger().get("/ledger/checkpoints/latest").await.expect(200);
        let draft = secretariat.get("/instruments/smart-cities/drafts/zero").await.expect(200);
        let hash = draft.text("card/hash");
        let anybody = app.stranger();
        for reader in [&secretariat, &anybody] {
            for ending in FORMS {
                let file = taken(reader, "zero", ending).await.expect(200);
                let header = |name: &str| file.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
                assert!(header("content-disposition").contains(&format!("smart-cities-zero.{ending}")));
                assert!(header("content-disposition").starts_with("attachment"));
                assert_eq!((header("cache-control"), header("x-content-type-options")), ("no-store", "nosniff"));
                assert!(file.raw.contains(&hash), "{ending}: the hash of the draft");
                assert!(file.raw.contains(&latest.text("root")), "{ending}: the newest checkpoint");
                let note = if ending == "json" { file.text("checkpoint/note") } else { file.raw.clone() };
                let note = Checkpoint::found_in(&note).expect("the signed note itself");
                Checkpoint::open(&note, &[key().public().clone()]).expect("as it was signed");
            }
        }
        // The text reads back as it is: with nothing of what stands under it.
        let markdown = taken(&secretariat, "zero", "md").await.expect(200).raw;
        let preview = secretariat.upload("/imports/preview", "zero.md", markdown.into_bytes()).await.expect(200);
        assert_eq!(written(&preview.body["paragraphs"]), written(&draft.body["paragraphs"]));
        // The data is what the hash is over.
        let data = taken(&secretariat, "zero", "json").await.expect(200);
        assert_eq!((&data.body["whole"], &data.body["format"]), (&json!(true), &json!("adref-draft/1")));
        assert_eq!(hashed(&data.body["paragraphs"]), hash);
        let plain = secretariat.get("/instruments/smart-cities/drafts/zero/export.json?view=plain").await.expect(200);
        assert_eq!((&plain.body["whole"], plain.text("view").as_str()), (&json!(false), "plain"));
        for (path, status, code) in [
            ("zero/export.docx", 404, "not_found"),
            ("zero/export", 404, "not_found"),
            ("none/export.md", 404, "not_found"),
            ("zero/export.md?view=upside-down", 422, "invalid_field"),
            ("zero/export.md?lang=tlh", 422, "invalid_field"),
        ] {
            let answer = secretariat.get(&format!("/instruments/smart-cities/drafts/{path}")).await;
            let _ = answer.problem(status, code);
        }
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        for ending in ["md", "html"] {
            let redline =
                anybody.get(&format!("/instruments/smart-cities/compare/zero..first.{ending}")).await.expect(200);
            assert!(
                redline.raw.contains(&hash) && redline.raw.contains(&latest.text("root")),
                "a redline {ending} too"
            );
        }
        let strange = secretariat.get("/instruments/smart-cities/drafts/zero/export.md?secret=1").await;
        let _ = strange.problem(400, "invalid_query");
    })
    .await;
}

/// The hash of a draft, as docs/api.md tells how it is made.
fn hashed(paragraphs: &Value) -> String {
    let mut hasher = Sha256::new();
    for one in paragraphs.as_array().unwrap() {
        let text = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
        for field in [text("id"), text("label"), text("kind"), one["level"].to_string(), text("wording")] {
            hasher.update(field.len().to_string());
            hasher.update([0x1f]);
            hasher.update(field);
        }
        hasher.update([0x1e]);
    }
    let mut hex = String::new();
    for byte in hasher.finalize() {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[tokio::test]
async fn a_copy_holds_no_position_its_reader_may_not_see() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let place = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let wording = json!({ "wording": "Decides to review [every five years] {KEN+ FRA-}." });
        let _ = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &wording).await.expect(200);
        let _ = issue(&secretariat, "tagged", &json!({ "openness": "experts" })).await.expect(201);
        let (delegate, expert) = (app.sign_in("delegate").await, app.sign_in("expert").await);
        for ending in FORMS {
            let with = taken(&delegate, "tagged", ending).await.expect(200);
            assert!(with.raw.contains("KEN+"), "who negotiates reads who holds what: {ending}");
            let without = taken(&expert, "tagged", ending).await.expect(200);
            assert!(!without.raw.contains("KEN+") && !without.raw.contains("FRA-"), "{ending}: {}", without.raw);
            let asked = "/instruments/smart-cities/drafts/tagged/export";
            for view in ["full", "as:KEN", "brackets"] {
                let again = expert.get(&format!("{asked}.{ending}?view={view}")).await.expect(200);
                assert!(!again.raw.contains("KEN+"), "{view} gives no more than the policy");
            }
        }
        let data = taken(&expert, "tagged", "json").await.expect(200);
        assert_eq!((&data.body["whole"], &data.body["positions_shown"]), (&json!(false), &json!(false)));
        let copy = taken(&expert, "tagged", "md").await.expect(200);
        assert!(copy.raw.contains("does not carry the whole wording"), "and says so: {}", copy.raw);
    })
    .await;
}

#[tokio::test]
async fn a_copy_of_what_is_hidden_is_not_to_be_had_in_any_form() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let words = canary::canary("the words of a working draft", &["secretariat"]);
        let place = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let wording = json!({ "wording": format!("Decides to review {words}.") });
        let _ = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &wording).await.expect(200);
        for name in ["delegate", "coordinator", "expert", "participant", "observer", "administrator", "stranger"] {
            let reader = if name == "stranger" { app.stranger() } else { app.sign_in(name).await };
            for ending in FORMS {
                let (hidden, absent) = (taken(&reader, "working", ending).await, taken(&reader, "none", ending).await);
                assert_eq!((hidden.status, absent.status), (404, 404), "{name} {ending}");
                assert_eq!(hidden.text("title"), absent.text("title"));
                let _ = taken(&reader, "zero", ending).await.expect(200);
            }
        }
        for ending in FORMS {
            assert!(taken(&secretariat, "working", ending).await.expect(200).raw.contains(&words));
        }
        let working = taken(&secretariat, "working", "md").await.expect(200);
        assert!(working.raw.contains("not issued: it has no hash yet"));
    })
    .await;
}

#[tokio::test]
async fn a_copy_of_a_draft_that_is_held_back_says_whose_it_is() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let held = issue(&secretariat, "held", &json!({ "embargo_until": "2091-05-31T12:00:00Z" })).await;
        let _ = held.expect(201);
        let coordinator = app.sign_in("coordinator").await;
        let name = coordinator.get("/me").await.expect(200).text("name");
        for ending in FORMS {
            let copy = taken(&coordinator, "held", ending).await.expect(200);
            assert!(copy.raw.contains("2091-05-31T12:00:00Z") && copy.raw.contains(&name), "{ending}: {}", copy.raw);
            let other = taken(&secretariat, "held", ending).await.expect(200);
            assert!(!other.raw.contains(&format!("{name}\"")) && !other.raw.contains(&format!(": {name}")), "{ending}");
            let open = taken(&coordinator, "zero", ending).await.expect(200);
            assert!(!open.raw.contains(&name), "{ending}: what is open to all carries nobody's name");
        }
    })
    .await;
}
