//! Many at once, and the same thing twice.

use adref_tests::{Client, OURS};
use reqwest::Method;
use serde_json::json;

use crate::{comment, everywhere, issued, paragraph, round};

#[tokio::test]
async fn of_eight_editors_one_wins_and_seven_meet_the_winner() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let place = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let etag = place["etag"].as_str().unwrap().to_owned();
        let mut editors = tokio::task::JoinSet::new();
        for editor in 0..8 {
            let (client, path, etag) = (secretariat.clone(), path.clone(), etag.clone());
            let words = json!({ "wording": format!("Wording of editor {editor}.") });
            editors.spawn(async move { client.put_if(&path, &etag, &words).await });
        }
        let answers = editors.join_all().await;
        assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
        let won = answers.iter().find(|answer| answer.status == 200).map(|answer| answer.text("wording"));
        for stale in answers.iter().filter(|answer| answer.status != 200) {
            assert_eq!((stale.status, Some(stale.text("theirs"))), (412, won.clone()), "{}", stale.raw);
        }
    })
    .await;
}

#[tokio::test]
async fn the_same_key_twice_is_one_comment() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let path = format!("/rounds/{round}/comments");
        let send = |words: &str| {
            let body = comment(&place, "every five years", words);
            let request = expert.request(Method::POST, &path).header("idempotency-key", "one-and-the-same");
            Client::answer(request.json(&body))
        };
        let first = send("yearly").await.expect(201);
        let again = send("yearly").await.expect(201);
        assert_eq!(first.body, again.body);
        let _ = send("every decade").await.problem(422, "idempotency_key_reused");
        let mine = expert.get("/me/comments").await.expect(200);
        assert_eq!(mine.body["items"].as_array().map(Vec::len), Some(1));
    })
    .await;
}

#[tokio::test]
async fn unchanged_is_said_without_sending_it_again() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let stranger = app.stranger();
        let path = "/instruments/smart-cities/drafts/zero";
        let first = stranger.get(path).await.expect(200);
        let request = stranger.request(Method::GET, path).header("if-none-match", first.etag());
        let second = Client::answer(request).await;
        assert_eq!((second.status, second.raw.as_str()), (304, ""));
        let cleared = secretariat.get(path).await.expect(200);
        assert_ne!(cleared.etag(), first.etag(), "whoever sees more gets another tag");
    })
    .await;
}

#[tokio::test]
async fn a_clash_becomes_rivals_and_loses_nothing() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let body = comment(&place, "every five years", "every three years");
        let receipt = expert.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
        let working = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let words = json!({ "wording": "Decides to review the principles every ten years." });
        let saved = secretariat.put_if(&path, working["etag"].as_str().unwrap(), &words).await.expect(200);
        let merge = format!("/comments/{}/merge", receipt.text("id"));
        let merged = secretariat.post_if(&merge, &saved.text("etag"), &json!({ "kind": "accepted" })).await.expect(200);
        let wording = merged.text("paragraph/wording");
        assert!(wording.contains("three") && wording.contains("ten") && wording.contains('['), "{wording}");
        assert_eq!(merged.body["clashes"].as_array().map(Vec::len), Some(1));
    })
    .await;
}
