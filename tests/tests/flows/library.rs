//! The library of adopted texts, and what drafts quote of it: found with the differences, by those who may read both.

use adref_tests::{Client, OURS, real_text};
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, issued};

const LIBRARY: &str = "/processes/cities/library";
const CHARTER: &str = "1. Everyone living beside a river has the right to take part in decisions about it, and to be heard.\n\n\
    2. Nothing in this Charter changes a boundary.";
const DRAFT: &str = "1. Recalls that everyone living beside a [shared] {KEN+} river has the right to take part in decisions about it;\n\n\
    2. Requests a report on lanterns in small harbours.";

async fn add(secretariat: &Client, query: &str, text: &str) -> adref_tests::Answer {
    secretariat.post(&format!("{LIBRARY}?{query}"), &json!({ "text": text, "name": "a.md" })).await
}

async fn quotes(reader: &Client, draft: &str) -> Value {
    reader.get(&format!("/instruments/smart-cities/drafts/{draft}/agreed-language")).await.expect(200).body
}

#[tokio::test]
async fn a_draft_is_held_against_the_adopted_texts_of_the_library() {
    everywhere(|app| async move {
        let (secretariat, stranger) = (app.sign_in("secretariat").await, app.stranger());
        issued(&secretariat, DRAFT).await;
        assert!(quotes(&stranger, "zero").await["quotes"].as_array().unwrap().is_empty());
        let query = "title=Charter%20of%20river%20cities&symbol=ARC/2019/Res.1&day=2019-06-14&body=Assembly&language=en&address=https://example.org/charter";
        let added = add(&secretariat, query, CHARTER).await.expect(201);
        assert_eq!((added.text("symbol"), added.body["paragraphs"].as_u64()), ("ARC/2019/Res.1".to_owned(), Some(2)));
        let found = quotes(&stranger, "zero").await;
        assert_eq!((&found["sentences"], &found["coarse"]), (&json!(2), &json!(false)));
        let one = &found["quotes"][0];
        assert_eq!((one["label"].as_str(), one["text"].as_u64(), one["source_label"].as_str()), (Some("1"), Some(0), Some("1")));
        assert_eq!((&one["exact"], found["quotes"].as_array().unwrap().len()), (&json!(false), 1));
        let side = |not: &str| -> String {
            let ops = one["ops"].as_array().unwrap();
            ops.iter().filter(|op| op["op"] != not).map(|op| op["text"].as_str().unwrap()).collect()
        };
        assert_eq!((side("ins").as_str(), side("del").as_str()), (one["source"].as_str().unwrap(), one["words"].as_str().unwrap()));
        assert!(!found.to_string().contains("KEN"), "nobody's position is in what is quoted");
        // Asked again it comes out of what is kept, the same.
        assert_eq!(quotes(&secretariat, "zero").await, found);
        let whole = stranger.get(&format!("/library/{}", added.text("id"))).await.expect(200);
        assert_eq!(whole.body["content"][1]["wording"], "Nothing in this Charter changes a boundary.");
        // What is put away is quoted no more.
        let path = format!("/library/{}/put-away", added.text("id"));
        let _ = secretariat.post(&path, &json!({ "reason": " " })).await.problem(422, "invalid_field");
        let _ = secretariat.post(&path, &json!({ "reason": "Another took its place." })).await.expect(200);
        let _ = secretariat.post(&path, &json!({ "reason": "Again." })).await.problem(422, "invalid_field");
        assert!(quotes(&stranger, "zero").await["quotes"].as_array().unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_is_adopted_here_is_quoted_by_those_who_may_read_it() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, DRAFT).await;
        let new = json!({ "slug": "charter", "title": "Charter", "language": "en" });
        let _ = secretariat.post("/processes/cities/instruments", &new).await.expect(201);
        let _ = secretariat.post("/instruments/charter/drafts", &json!({ "text": CHARTER })).await.expect(201);
        let closed = json!({ "slug": "final", "label": "Final", "kind": "final", "openness": "negotiation", "symbol": "ARC/RES.1" });
        let _ = secretariat.post("/instruments/charter/drafts/working/issue", &closed).await.expect(201);
        let step = json!({ "step": "submitted", "day": "2026-01-10", "body": "Assembly" });
        let _ = secretariat.post("/instruments/charter/drafts/final/steps", &step).await.expect(201);
        assert!(quotes(&secretariat, "zero").await["quotes"].as_array().unwrap().is_empty(), "nothing is adopted yet");
        let step = json!({ "step": "adopted", "day": "2026-01-20", "body": "Assembly" });
        let _ = secretariat.post("/instruments/charter/drafts/final/steps", &step).await.expect(201);
        for (name, sees) in [("delegate", true), ("secretariat", true), ("expert", false)] {
            let reader = app.sign_in(name).await;
            let found = quotes(&reader, "zero").await;
            assert_eq!(found["quotes"].as_array().unwrap().len(), usize::from(sees), "{name}");
            assert_eq!(found["library"].as_array().unwrap().len(), usize::from(sees), "{name}");
            let listed = reader.get(LIBRARY).await.expect(200).body["texts"].as_array().unwrap().len();
            assert_eq!(listed, usize::from(sees), "{name}");
        }
        let found = quotes(&secretariat, "zero").await;
        assert_eq!((&found["library"][0]["instrument"], &found["library"][0]["symbol"]), (&json!("charter"), &json!("ARC/RES.1")));
        // A text is no source of itself.
        let own = secretariat.get("/instruments/charter/drafts/final/agreed-language").await.expect(200);
        assert!(own.body["library"].as_array().unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_brought_in_is_refused_with_the_field() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        for (query, field) in [
            ("title=%20&language=en", "title"),
            ("title=T&language=english!", "language"),
            ("title=T&language=en&day=2023-02-29", "day"),
            ("title=T&language=en&day=2999-01-01", "day"),
            ("title=T&language=en&symbol=/./", "symbol"),
            ("title=T&language=en&address=javascript:alert(1)", "address"),
        ] {
            let refused = add(&secretariat, query, CHARTER).await.problem(422, "invalid_field");
            assert_eq!(refused.body["field"], field, "{query}: {}", refused.raw);
        }
        let _ = add(&secretariat, "title=T&language=en&other=1", CHARTER).await.problem(400, "invalid_query");
        assert_eq!(add(&secretariat, "title=T&language=en", "").await.status, 422, "an empty file is no text");
        let _ = add(&secretariat, "title=T&language=en&symbol=A/RES/1", CHARTER).await.expect(201);
        let _ = add(&secretariat, "title=U&language=en&symbol=a-res-1", CHARTER).await.problem(409, "symbol_taken");
        let _ = app
            .sign_in("expert")
            .await
            .post(&format!("{LIBRARY}?title=T&language=en"), &json!({ "text": "1. A." }))
            .await
            .expect(403);
        assert_eq!(secretariat.get(LIBRARY).await.expect(200).body["texts"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_real_guidelines_are_held_against_the_real_resolution() {
    let (Some(guidelines), Some(resolution)) =
        (real_text("smart-cities-guidelines-final-draft.txt"), real_text("smart-cities-resolution-crp4-rev1.txt"))
    else {
        return;
    };
    let app = tokio::task::spawn_blocking(adref_tests::App::on_sqlite).await.unwrap();
    let secretariat = app.sign_in("secretariat").await;
    begin(&secretariat).await;
    let _ = secretariat.upload("/instruments/smart-cities/drafts", "guidelines.txt", guidelines).await.expect(201);
    let _ = issue(&secretariat, "final", &json!({})).await.expect(201);
    let path = format!("{LIBRARY}?title=The%20resolution&symbol=HSP/HA.2/CRP.4/Rev.1&day=2023-06-02&language=en");
    let _ = secretariat.upload(&path, "resolution.txt", resolution).await.expect(201);
    let _ = add(&secretariat, "title=Principles&language=en", OURS).await.expect(201);
    let found = quotes(&secretariat, "final").await;
    let quoted = found["quotes"].as_array().unwrap();
    eprintln!("{} sentences, {} quotations", found["sentences"], quoted.len());
    assert!(found["coarse"] == false && quoted.len() >= 5, "{} of {}", quoted.len(), found["sentences"]);
    assert!(quoted.iter().all(|one| one["text"] == 0), "the principles of rivers are quoted by nobody here");
}
