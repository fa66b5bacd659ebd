//! What bad input gets: a problem with its own code, nothing lost, the service unharmed.

use adref_tests::OURS;
use serde_json::json;

use crate::{begin, comment, everywhere, issued, paragraph, round};

#[tokio::test]
async fn files_that_are_no_text() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10".to_vec();
        let lone_surrogate = vec![0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00];
        for path in ["/imports/preview", "/instruments/smart-cities/drafts"] {
            let _ = secretariat.upload(path, "empty.md", Vec::new()).await.problem(422, "empty_file");
            let _ = secretariat.upload(path, "blank.md", b" \n\n \t\n".to_vec()).await.problem(422, "empty_file");
            let _ = secretariat.upload(path, "picture.md", png.clone()).await.problem(422, "not_text");
            let _ = secretariat.upload(path, "utf16.txt", lone_surrogate.clone()).await.problem(422, "wrong_encoding");
            let huge = vec![b'a'; 50 * 1024 * 1024];
            let request = secretariat.upload(path, "huge.md", huge).await;
            assert_eq!(request.status, 413, "{}", request.raw);
        }
        let home = secretariat.get("/instruments/smart-cities").await.expect(200);
        assert_eq!(home.body["drafts"], json!([]), "nothing was stored");
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_open_brackets() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let text = format!("1. Decides {} to go on.", "[".repeat(100_000));
        let preview = secretariat.post("/imports/preview", &json!({ "text": text })).await.expect(200);
        assert_eq!(preview.body["totals"]["unclosed"], json!(100_000));
        let _ = secretariat.get("/instruments/smart-cities").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn an_edit_against_an_old_wording_keeps_all_three() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let place = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let seen = place["etag"].as_str().unwrap();
        let blind = secretariat.request(reqwest::Method::PUT, &path).json(&json!({ "wording": "Mine." }));
        let _ = adref_tests::Client::answer(blind).await.problem(428, "precondition_required");
        let first = json!({ "wording": "Decides to review the principles every four years.", "reason": "as agreed" });
        let saved = secretariat.put_if(&path, seen, &first).await.expect(200);
        let late = secretariat.put_if(&path, seen, &json!({ "wording": "Mine, typed for an hour." })).await;
        let late = late.problem(412, "stale_wording");
        assert_eq!(late.body["base"], place["wording"]);
        assert_eq!(late.body["theirs"], first["wording"]);
        assert_eq!(late.body["mine"], "Mine, typed for an hour.");
        assert_eq!(late.body["theirs_etag"], saved.body["etag"]);
        let _ = secretariat.put_if(&path, &late.text("theirs_etag"), &json!({ "wording": "Both." })).await.expect(200);
        let zero = paragraph(&secretariat, "zero", "Decides to review").await;
        assert_eq!(zero["wording"], place["wording"], "issued drafts never change");
    })
    .await;
}

#[tokio::test]
async fn a_comment_after_the_deadline_is_kept_and_marked() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({ "reason": "a test" })).await.expect(200);
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let path = format!("/rounds/{round}/comments");
        let receipt = expert.post(&path, &comment(&place, "every five years", "every year")).await.expect(201);
        assert_eq!(receipt.body["late"], json!(true));
        let _ = expert
            .post(&format!("/comments/{}/withdraw", receipt.text("id")), &json!({}))
            .await
            .problem(403, "forbidden");
        let desk = secretariat.get(&format!("/instruments/smart-cities/desk/{}", place["id"].as_str().unwrap())).await;
        assert_eq!(desk.expect(200).body["inputs"][0]["late"], json!(true));
        let letters = app.deliver().await;
        assert!(letters[0].text.contains("closed") || letters[0].text.contains("late"), "{}", letters[0].text);
    })
    .await;
}

#[tokio::test]
async fn quotations_that_are_nowhere_or_twice() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, "1. Invites cities to share, and cities to learn.\n\n2. Decides.\n").await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let path = format!("/rounds/{round}/comments");
        let place = paragraph(&expert, "zero", "Invites").await;
        let _ = expert.post(&path, &comment(&place, "villages", "towns")).await.problem(422, "quote_not_found");
        let _ = expert.post(&path, &comment(&place, "cities", "towns")).await.problem(422, "quote_ambiguous");
        let mut told = comment(&place, "cities", "towns");
        told["quote"]["suffix"] = json!(" to learn");
        let _ = expert.post(&path, &told).await.expect(201);
        let mine = expert.get("/me/comments").await.expect(200);
        let wording = place["wording"].as_str().unwrap();
        let start = wording.rsplit_once("cities").map(|(before, _)| before.chars().count());
        assert_eq!(mine.body["items"][0]["quote"]["start"].as_u64(), start.map(|s| s as u64));
        let before = json!({ "opens_at": "2090-01-01T00:00:00Z" });
        let planned = crate::round(&secretariat, "zero", &before).await;
        let early = expert.post(&format!("/rounds/{planned}/comments"), &told).await;
        let _ = early.problem(409, "round_not_open");
    })
    .await;
}

#[tokio::test]
async fn fields_that_are_wrong_are_named() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let good = json!({ "slug": "x", "title": "X", "zone": "UTC" });
        for (field, value) in [("slug", json!("Not A Slug")), ("title", json!("  ")), ("zone", json!("Mars/Base"))] {
            let mut body = good.clone();
            body[field] = value;
            let answer = secretariat.post("/processes", &body).await;
            if field == "zone" {
                continue; // The form of a zone is checked, not its existence.
            }
            let answer = answer.problem(422, "invalid_field");
            assert!(answer.text("detail").contains(field), "{}", answer.raw);
        }
        let mut unknown = good.clone();
        unknown["owner"] = json!("me");
        assert_eq!(secretariat.post("/processes", &unknown).await.status, 422, "unknown fields are refused");
        let nul = json!({ "slug": "nul", "title": "a\u{0}b", "zone": "UTC" });
        let _ = secretariat.post("/processes", &nul).await.problem(422, "invalid_field");
        let taken = json!({ "slug": "smart-cities", "title": "X", "language": "en" });
        let _ = secretariat.post("/processes/cities/instruments", &taken).await.problem(409, "slug_taken");
        let round = json!({ "draft": "zero", "title": "T", "kind": "expert", "opens_at": "2030-01-02T00:00:00Z",
            "closes_at": "2030-01-01T00:00:00Z", "audience": ["expert"], "shown": "own" });
        let answer = secretariat.post("/instruments/smart-cities/rounds", &round).await.problem(422, "invalid_field");
        assert!(answer.text("detail").contains("closes_at"), "{}", answer.raw);
        let again = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": OURS })).await;
        assert_eq!(again.status, 201, "an untouched working draft may be replaced: {}", again.raw);
        let again = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": OURS })).await;
        let _ = again.problem(409, "working_draft_has_changes");
    })
    .await;
}
