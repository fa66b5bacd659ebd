//! The way of a text to adoption, the symbols it is found by, and work that begins again from what was adopted.

use adref_domain::Instant;
use adref_tests::{Answer, App, Client};
use serde_json::{Value, json};

use crate::{begin, comment, etag, everywhere, issue, paragraph, round};

/// 2031-05-31T12:00:00Z.
const NOON: Instant = Instant(1_937_995_200_000_000);
const TEXT: &str = "/instruments/smart-cities";

/// A zero draft with a bracket, and a final one without.
async fn two_drafts(secretariat: &Client) {
    begin(secretariat).await;
    let words = json!({ "text": "1. Decides [to go on].\n\n2. Requests a report every year." });
    let _ = secretariat.post(&format!("{TEXT}/drafts"), &words).await.expect(201);
    let symbol = json!({ "symbol": "HSP/HA.2/CRP.4", "date": "2031-01-10" });
    let _ = issue(secretariat, "zero", &symbol).await.expect(201);
    reword(secretariat, "Decides [to go on].", "Decides to go on.").await;
    let symbol = json!({ "symbol": "HSP/HA.2/L.4", "date": "2031-05-01" });
    let _ = issue(secretariat, "final", &symbol).await.expect(201);
}

async fn reword(secretariat: &Client, from: &str, to: &str) {
    let id = paragraph(secretariat, "working", from).await["id"].as_str().unwrap().to_owned();
    let seen = etag(secretariat, &id).await;
    let path = format!("{TEXT}/drafts/working/paragraphs/{id}");
    let _ = secretariat.put_if(&path, &seen, &json!({ "wording": to })).await.expect(200);
}

async fn step(secretariat: &Client, draft: &str, step: &str, day: &str, beside: Value) -> Answer {
    let mut body = json!({ "step": step, "day": day, "body": "Assembly of Riverside Cities" });
    body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    secretariat.post(&format!("{TEXT}/drafts/{draft}/steps"), &body).await
}

async fn way(reader: &Client) -> Value {
    reader.get(TEXT).await.expect(200).body["way"].clone()
}

fn symbols(way: &Value) -> Vec<&str> {
    way["symbols"].as_array().unwrap().iter().map(|one| one["symbol"].as_str().unwrap()).collect()
}

async fn adopted(secretariat: &Client) {
    two_drafts(secretariat).await;
    let _ = step(secretariat, "final", "submitted", "2031-05-02", json!({})).await.expect(201);
    let done = json!({ "symbol": "HSP/HA.2/Res.4" });
    let _ = step(secretariat, "final", "adopted", "2031-05-30", done).await.expect(201);
}

#[tokio::test]
async fn a_draft_comes_to_adoption_step_by_step_and_never_back() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        two_drafts(&secretariat).await;
        assert_eq!(
            (&way(&secretariat).await["step"], &way(&secretariat).await["closed"]),
            (&json!("working_group"), &json!(false))
        );
        refused_out_of_turn(&secretariat).await;
        let now = adopted_and_corrected(&secretariat).await;
        let stranger = app.stranger();
        let seen = way(&stranger).await;
        assert_eq!(seen, now, "everybody reads how far a public draft has come");
        both_records_stay(&seen);
        assert_eq!(symbols(&seen), ["HSP/HA.2/CRP.4", "HSP/HA.2/L.4", "HSP/HA.2/Res.4"]);
        assert_eq!(
            app.sign_in("expert").await.post(&format!("{TEXT}/cycles"), &json!({ "reason": "R" })).await.status,
            403
        );
    })
    .await;
}

async fn refused_out_of_turn(secretariat: &Client) {
    // What is not issued takes no step, nobody approves brackets in passing, and nothing is adopted that is not the last.
    let _ = step(secretariat, "working", "submitted", "2031-05-02", json!({})).await.problem(422, "invalid_field");
    let _ = step(secretariat, "zero", "submitted", "2031-02-01", json!({})).await.expect(201);
    let _ = step(secretariat, "zero", "provisional", "2031-02-02", json!({})).await.problem(422, "reason_required");
    let why = json!({ "reason": "The bracket is left to the Assembly." });
    let _ = step(secretariat, "zero", "provisional", "2031-02-02", why).await.expect(201);
    let _ = step(secretariat, "zero", "adopted", "2031-02-03", json!({})).await.problem(409, "later_draft");
    for (draft, name, day, beside, field) in [
        ("final", "no_such_step", "2031-05-02", json!({}), "step"),
        ("final", "submitted", "2031-02-30", json!({}), "day"),
        ("final", "submitted", "", json!({}), "day"),
        ("final", "adopted", "2031-06-02", json!({}), "day"),
        ("final", "submitted", "2031-05-02", json!({ "body": " " }), "body"),
        ("final", "submitted", "2031-05-02", json!({ "symbol": " /./ " }), "symbol"),
        ("final", "submitted", "2031-05-02", json!({ "corrects": true, "reason": "R" }), "corrects"),
    ] {
        let refused = step(secretariat, draft, name, day, beside).await.problem(422, "invalid_field");
        assert_eq!(refused.body["field"], field, "{}", refused.raw);
    }
    let _ = step(secretariat, "final", "revised", "2031-05-02", json!({})).await.problem(409, "not_adopted");
    let _ = step(secretariat, "final", "submitted", "2031-05-02", json!({})).await.expect(201);
    let _ = step(secretariat, "final", "submitted", "2031-05-02", json!({})).await.problem(409, "step_backwards");
    let _ = step(secretariat, "final", "working_group", "2031-05-03", json!({})).await.problem(409, "step_backwards");
    let early = step(secretariat, "final", "adopted", "2031-05-01", json!({})).await.problem(422, "invalid_field");
    assert_eq!(early.body["field"], "day");
}

/// Adopts the final draft on the wrong day and corrects it: the way it has come then.
async fn adopted_and_corrected(secretariat: &Client) -> Value {
    // A step may be left out; a wrong record is corrected with a reason, and both stay.
    let done = json!({ "symbol": "HSP/HA.2/Res.4" });
    let _ = step(secretariat, "final", "adopted", "2031-05-29", done.clone()).await.expect(201);
    let _ = step(secretariat, "final", "adopted", "2031-05-30", json!({ "corrects": true }))
        .await
        .problem(422, "reason_required");
    let mut again = done;
    again
        .as_object_mut()
        .unwrap()
        .extend(json!({ "corrects": true, "reason": "It was the day after." }).as_object().unwrap().clone());
    let now = step(secretariat, "final", "adopted", "2031-05-30", again).await.expect(201).body;
    assert_eq!((&now["step"], &now["closed"]), (&json!("adopted"), &json!(true)));
    now
}

fn both_records_stay(seen: &Value) {
    let records = seen["records"].as_array().unwrap();
    let said: Vec<_> = records
        .iter()
        .map(|one| (one["draft"].as_str().unwrap(), one["step"].as_str().unwrap(), one["stands"] == true))
        .collect();
    assert_eq!(
        said,
        [
            ("zero", "submitted", false),
            ("zero", "provisional", true),
            ("final", "submitted", false),
            ("final", "adopted", false),
            ("final", "adopted", true),
        ]
    );
    assert_eq!((&records[3]["corrected"], &records[4]["reason"]), (&json!(true), &json!("It was the day after.")));
}

#[tokio::test]
async fn nobody_adopts_words_that_are_in_brackets() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let words = json!({ "text": "1. Decides [to go on].\n\n2. Requests [[a] report]." });
        let _ = secretariat.post(&format!("{TEXT}/drafts"), &words).await.expect(201);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        let refused = step(&secretariat, "zero", "adopted", "2031-05-02", json!({ "reason": "R" })).await;
        let refused = refused.problem(409, "brackets_open");
        assert_eq!(refused.body["places"], json!(["1: 1", "2: 2"]));
        assert_eq!(way(&secretariat).await["step"], "working_group");
    })
    .await;
}

#[tokio::test]
async fn a_text_is_found_by_every_symbol_by_those_who_may_read_what_bears_it() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let (secretariat, stranger) = (app.sign_in("secretariat").await, app.stranger());
        adopted(&secretariat).await;
        for symbol in ["hsp-ha-2-crp-4", "HSP%2FHA.2%2FL.4", "hsp%2Fha.2%2Fres.4", "HSP-HA.2-Res.4"] {
            let found = stranger.get(&format!("/instruments/{symbol}")).await.expect(200);
            assert_eq!(found.text("slug"), "smart-cities", "{symbol}");
            let draft = stranger.get(&format!("/instruments/{symbol}/drafts/final")).await.expect(200);
            assert_eq!(draft.text("instrument/slug"), "smart-cities");
        }
        let _ = stranger.get("/instruments/hsp-ha-2-res").await.problem(404, "not_found");
        // A symbol leads to one text, whether it is printed on a draft or given with a step, and is no other text's name.
        let other = json!({ "slug": "other", "title": "Another", "language": "en" });
        let _ = secretariat.post("/processes/cities/instruments", &other).await.expect(201);
        let _ = secretariat.post("/instruments/other/drafts", &json!({ "text": "1. Notes." })).await.expect(201);
        let issue = |symbol: &str| json!({ "slug": "zero", "label": "Z", "kind": "zero", "openness": "negotiation", "symbol": symbol });
        let path = "/instruments/other/drafts/working/issue";
        for taken in ["hsp/ha.2 / crp.4", "Smart Cities"] {
            let _ = secretariat.post(path, &issue(taken)).await.problem(409, "symbol_taken");
        }
        let _ = secretariat.post(path, &issue("HSP/HA.2/CRP.9")).await.expect(201);
        let body = json!({ "step": "submitted", "day": "2031-05-02", "body": "B", "symbol": "HSP/HA.2/Res.4" });
        let _ = secretariat.post("/instruments/other/drafts/zero/steps", &body).await.problem(409, "symbol_taken");
        // What only delegations read leads nobody else anywhere.
        let _ = stranger.get("/instruments/hsp-ha-2-crp-9").await.problem(404, "not_found");
        assert_eq!(app.sign_in("delegate").await.get("/instruments/hsp-ha-2-crp-9").await.expect(200).text("slug"), "other");
        let body = json!({ "step": "submitted", "day": "2031-05-02", "body": "B" });
        let _ = secretariat.post("/instruments/other/drafts/zero/steps", &body).await.expect(201);
        let home = stranger.get("/instruments/other").await.expect(200).body["way"].clone();
        assert_eq!((home["records"].as_array().unwrap().len(), &home["step"]), (0, &json!("working_group")));
        assert!(symbols(&home).is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_adopted_text_is_worked_on_again_in_a_new_cycle_alone() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        two_drafts(&secretariat).await;
        // Something was changed since; it is not what is adopted.
        reword(&secretariat, "Requests a report", "Requests two reports every year.").await;
        let before = secretariat.get(&format!("{TEXT}/drafts/final")).await.expect(200).body["card"]["hash"].clone();
        let cycle = json!({ "reason": "The Assembly asked for it in decision 7.", "day": "2031-05-31" });
        let _ = secretariat.post(&format!("{TEXT}/cycles"), &cycle).await.problem(409, "not_adopted");
        let _ = step(&secretariat, "final", "adopted", "2031-05-30", json!({})).await.expect(201);
        closed(&app, &secretariat).await;
        let early = json!({ "reason": "R", "day": "2031-05-29" });
        let _ = secretariat.post(&format!("{TEXT}/cycles"), &early).await.problem(422, "invalid_field");
        let _ =
            secretariat.post(&format!("{TEXT}/cycles"), &json!({ "reason": " " })).await.problem(422, "invalid_field");
        let begun = secretariat.post(&format!("{TEXT}/cycles"), &cycle).await.expect(201).body;
        assert_eq!(
            (&begun["closed"], &begun["step"], &begun["cycles"][0]["draft"]),
            (&json!(false), &json!("working_group"), &json!("final"))
        );
        let _ = secretariat.post(&format!("{TEXT}/cycles"), &cycle).await.problem(409, "not_adopted");
        // Work goes on from the adopted words, with the paragraphs there were.
        let working = secretariat.get(&format!("{TEXT}/drafts/working")).await.expect(200).body;
        let adopted = secretariat.get(&format!("{TEXT}/drafts/final")).await.expect(200).body;
        let words = |draft: &Value| -> Vec<(String, String)> {
            let all = draft["paragraphs"].as_array().unwrap();
            all.iter().map(|one| (one["id"].to_string(), one["wording"].to_string())).collect()
        };
        assert_eq!(words(&working), words(&adopted));
        reword(&secretariat, "Requests a report", "Requests a report every second year.").await;
        let _ = issue(&secretariat, "second", &json!({ "symbol": "HSP/HA.3/L.1" })).await.expect(201);
        let id = paragraph(&secretariat, "second", "Requests a report").await["id"].as_str().unwrap().to_owned();
        let through = secretariat.get(&format!("{TEXT}/paragraphs/{id}")).await.expect(200);
        assert!(
            through.raw.contains("every second year") && through.raw.contains("a report every year"),
            "one provision through both cycles"
        );
        // With the new adoption the old text is revised, and stays what it was.
        let _ = step(&secretariat, "second", "adopted", "2031-05-31", json!({})).await.expect(201);
        let records = way(&secretariat).await["records"].clone();
        let stands = |draft: &str| {
            let of = records.as_array().unwrap().iter().find(|one| one["draft"] == draft && one["stands"] == true);
            of.unwrap()["step"].clone()
        };
        assert_eq!((stands("final"), stands("second")), (json!("revised"), json!("adopted")));
        assert_eq!(secretariat.get(&format!("{TEXT}/drafts/final")).await.expect(200).body["card"]["hash"], before);
        closed(&app, &secretariat).await;
        // From what was begun again, nothing is taken back.
        let back = json!({ "corrects": true, "reason": "R" });
        let _ =
            step(&secretariat, "final", "submitted", "2031-05-02", back.clone()).await.problem(422, "invalid_field");
        let _ = step(&secretariat, "second", "submitted", "2031-05-02", back).await.expect(201);
        assert_eq!(way(&secretariat).await["closed"], false);
    })
    .await;
}

/// Every door to the words is shut, and says why.
async fn closed(app: &App, secretariat: &Client) {
    let place = paragraph(secretariat, "working", "Decides").await;
    let id = place["id"].as_str().unwrap();
    let seen = etag(secretariat, id).await;
    let path = format!("{TEXT}/drafts/working/paragraphs/{id}");
    let shut = secretariat.put_if(&path, &seen, &json!({ "wording": "Decides not to." })).await;
    let shut = shut.problem(409, "text_adopted");
    assert!(shut.raw.contains("begin a new cycle"), "{}", shut.raw);
    let text = json!({ "text": "1. Another.", "replace": true });
    let _ = secretariat.post(&format!("{TEXT}/drafts"), &text).await.problem(409, "text_adopted");
    let _ = issue(secretariat, "more", &json!({})).await.problem(409, "text_adopted");
    let delegate = app.sign_in("delegate").await;
    let proposal = json!({ "paragraph": id, "wording": "Decides to wait." });
    let _ = delegate.post(&format!("{TEXT}/drafts/final/proposals"), &proposal).await.problem(409, "text_adopted");
    let agree = json!({ "level": "ad ref", "paragraphs": [id], "seen": { id: seen } });
    let _ = secretariat.post(&format!("{TEXT}/agreements"), &agree).await.problem(409, "text_adopted");
    // Reading goes on.
    let _ = secretariat.get(&format!("{TEXT}/desk")).await.expect(200);
}

#[tokio::test]
async fn who_commented_hears_how_far_the_text_has_come() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        two_drafts(&secretariat).await;
        let id = round(&secretariat, "final", &json!({})).await;
        let place = paragraph(&expert, "final", "Requests").await;
        let _ = expert
            .post(&format!("/rounds/{id}/comments"), &comment(&place, "every year", "each year"))
            .await
            .expect(201);
        let before = app.deliver().await.len();
        let _ = step(&secretariat, "final", "adopted", "2026-01-30", json!({ "symbol": "HSP/HA.2/Res.4" }))
            .await
            .expect(201);
        let letters = app.deliver().await.split_off(before);
        assert_eq!(letters.len(), 1, "one letter to the one who commented");
        assert!(letters[0].subject.starts_with("Adopted: Guidelines"), "{}", letters[0].subject);
        for said in ["Assembly of Riverside Cities", "30 January 2026", "HSP/HA.2/Res.4", "/en/t/smart-cities"] {
            assert!(letters[0].text.contains(said), "{said}: {}", letters[0].text);
        }
        let fix = json!({ "corrects": true, "reason": "R", "symbol": "HSP/HA.2/Res.4" });
        let _ = step(&secretariat, "final", "adopted", "2026-01-31", fix).await.expect(201);
        assert_eq!(app.deliver().await.len(), before + 1, "a correction is nobody's news");
        let _ = secretariat.post(&format!("{TEXT}/cycles"), &json!({ "reason": "R" })).await.expect(201);
        assert!(app.deliver().await[before + 1].subject.starts_with("Work begins again: Guidelines"));
    })
    .await;
}

#[tokio::test]
async fn a_timeline_says_how_far_its_drafts_have_come() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        adopted(&secretariat).await;
        let body = json!({ "title": "Adoption", "when": "2031-05", "drafts": [{ "instrument": "smart-cities", "draft": "final" }] });
        let one = secretariat.post("/processes/cities/milestones", &body).await.expect(201);
        assert_eq!(one.body["drafts"][0]["step"]["step"], "adopted");
        assert_eq!(one.body["drafts"][0]["step"]["day"], "2031-05-30");
    })
    .await;
}
