//! The main job, end to end: import, read, comment, merge, issue, compare, and the one who spoke is told.

use adref_tests::{App, Client, OURS, real_text};
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, paragraph, round};

/// What the flow says about a text.
struct Story {
    name: &'static str,
    bytes: Vec<u8>,
    paragraphs: usize,
    /// How the paragraph to comment on begins, the chosen words, and the words proposed for them.
    on: &'static str,
    exact: &'static str,
    proposed: &'static str,
}

#[tokio::test]
async fn on_a_text_of_our_own() {
    let story = || Story {
        name: "first.md",
        bytes: OURS.as_bytes().to_vec(),
        paragraphs: 16,
        on: "Encourages cities to publish",
        exact: "in a form that anyone can read and reuse",
        proposed: "in an open form that anyone can read and reuse",
    };
    everywhere(|app| async move { play(&app, &story()).await }).await;
}

#[tokio::test]
async fn on_the_real_resolution() {
    let Some(bytes) = real_text("smart-cities-resolution-crp4-rev1.txt") else { return };
    everywhere(|app| {
        let bytes = bytes.clone();
        async move {
            let story = Story {
                name: "resolution.md",
                bytes,
                paragraphs: 25,
                on: "Noting the UN Secretary-General’s Roadmap",
                exact: "digital trust and security",
                proposed: "digital trust, safety and security",
            };
            play(&app, &story).await;
        }
    })
    .await;
}

async fn play(app: &App, story: &Story) {
    let secretariat = app.sign_in("secretariat").await;
    let expert = app.sign_in("expert").await;
    begin(&secretariat).await;
    import(&secretariat, story).await;
    let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
    let round = round(&secretariat, "zero", &json!({})).await;
    let (number, place) = comment(&expert, &round, story).await;
    answer(&secretariat, &expert, story, &place).await;
    let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
    compare(&expert, story, &number).await;
    told(app, &expert, &number).await;
}

async fn import(secretariat: &Client, story: &Story) {
    let preview = secretariat.upload("/imports/preview", story.name, story.bytes.clone()).await.expect(200);
    assert_eq!(preview.body["paragraphs"].as_array().map(Vec::len), Some(story.paragraphs));
    assert!(preview.body["totals"]["tags"].as_u64() > Some(0), "positions are seen before anything is stored");
    let empty = secretariat.get("/instruments/smart-cities").await.expect(200);
    assert_eq!(empty.body["drafts"], json!([]), "a preview stores nothing");
    let path = "/instruments/smart-cities/drafts";
    let stored = secretariat.upload(path, story.name, story.bytes.clone()).await.expect(201);
    assert_eq!(stored.body["draft"]["paragraphs"], json!(story.paragraphs));
    assert_eq!(stored.body["draft"]["status"], "working");
}

async fn comment(expert: &Client, round: &str, story: &Story) -> (String, Value) {
    let place = paragraph(expert, "zero", story.on).await;
    let body = crate::comment(&place, story.exact, story.proposed);
    let receipt = expert.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
    assert_eq!(receipt.body["late"], json!(false));
    assert_eq!(receipt.text("number"), "SC-0001");
    let mine = expert.get("/me/comments").await.expect(200);
    assert_eq!(mine.body["items"][0]["state"], "received");
    assert_eq!(
        mine.body["items"][0]["redline"].as_array().map(|ops| ops.iter().any(|op| op["op"] == "ins")),
        Some(true)
    );
    (receipt.text("number"), place)
}

async fn answer(secretariat: &Client, expert: &Client, story: &Story, place: &Value) {
    let held = issue(secretariat, "first", &json!({})).await.problem(409, "inputs_unanswered");
    assert_eq!(held.body["unanswered"][0]["number"].as_str().or(held.body["unanswered"][0].as_str()), Some("SC-0001"));
    let id = place["id"].as_str().unwrap();
    let desk = secretariat.get(&format!("/instruments/smart-cities/desk/{id}")).await.expect(200);
    let (input, etag) = (desk.text("inputs/0/id"), desk.text("paragraph/etag"));
    let path = format!("/comments/{input}/merge");
    let _ = expert.post_if(&path, &etag, &json!({ "kind": "accepted" })).await.problem(404, "not_found");
    let merged =
        secretariat.post_if(&path, &etag, &json!({ "kind": "accepted", "reason": "Clearer." })).await.expect(200);
    assert!(merged.text("paragraph/wording").contains(story.proposed), "{}", merged.raw);
    assert_eq!(merged.body["clashes"], json!([]));
}

async fn compare(expert: &Client, story: &Story, number: &str) {
    let compared = expert.get("/instruments/smart-cities/compare?from=zero&to=first").await.expect(200);
    assert_eq!(compared.body["summary"]["changed"], json!(1));
    assert_eq!(compared.body["summary"]["same"], json!(story.paragraphs - 1));
    assert_eq!(compared.text("sentence"), "1 paragraph changed.");
    let rows = compared.body["rows"].as_array().unwrap();
    let changed = rows.iter().find(|row| row["kind"] == "edited").unwrap();
    assert_eq!(changed["comments"][0]["number"], number, "the change says who asked for it");
    let joined = |skip: &str| -> String {
        let ops = changed["ops"].as_array().unwrap().iter().filter(|op| op["op"] != skip);
        ops.filter_map(|op| op["text"].as_str()).collect()
    };
    assert!(joined("ins").contains(story.exact) && joined("del").contains(story.proposed));
}

async fn told(app: &App, expert: &Client, number: &str) {
    let letters = app.deliver().await;
    let subjects: Vec<_> = letters.iter().map(|letter| letter.subject.as_str()).collect();
    assert_eq!(letters.len(), 3, "{subjects:?}");
    for letter in letters.iter().take(2) {
        assert_eq!(letter.to, "expert@test.example");
        assert!(letter.subject.contains(number), "{}", letter.subject);
        assert!(letter.text.contains(&format!("https://adref.example/en/me#{number}")), "{}", letter.text);
        assert!(letter.html.contains(&format!("/en/me#{number}")));
    }
    assert!(!letters[1].text.contains("Clearer."), "the reason is read in the house: {}", letters[1].text);
    assert!(letters[2].subject.starts_with("A new draft"), "{subjects:?}");
    assert!(letters[2].text.contains("paragraphs changed 1,"), "{}", letters[2].text);
    assert_eq!(app.deliver().await.len(), 3, "nothing is sent twice");
    let mine = expert.get("/me/comments").await.expect(200);
    let row = &mine.body["items"][0];
    assert_eq!((row["state"].as_str(), row["disposition"]["kind"].as_str()), (Some("answered"), Some("accepted")));
    assert_eq!(row["disposition"]["landing"]["draft"], "first", "one's words are a click away");
}
