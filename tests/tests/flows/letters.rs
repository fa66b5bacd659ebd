//! How the house's letters read, one sent to oneself over a real mail server, and what becomes of those that are given up.

use std::sync::Arc;

use adref_acts::mandate::NewMandate;
use adref_acts::{news, outbox};
use adref_domain::Capacity;
use adref_mail::{Sender, Transport};
use adref_tests::drill::post::FaultyPost;
use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::smtp::Catcher;
use crate::{everywhere, issued, round};

/// Sends what is due over a mail server.
async fn send(app: &Arc<App>, url: &str) -> outbox::Delivered {
    let (house, transport) = (app.house.clone(), Transport::from_url(url).unwrap());
    let sender = Sender { from: "Adref <no-reply@adref.example>".into(), base_url: "https://adref.example".into() };
    let sent = tokio::task::spawn_blocking(move || outbox::deliver_notices(&house, &transport, &sender, 100));
    sent.await.unwrap().unwrap()
}

#[tokio::test]
async fn every_letter_is_shown_in_every_language_to_those_who_look_after_mail() {
    everywhere(|app| async move {
        let administrator = app.sign_in("administrator").await;
        let all = administrator.get("/mail/templates").await.expect(200);
        let kinds = all.body["kinds"].as_array().unwrap();
        assert!(kinds.len() > 20, "{}", all.raw);
        let words: Value = serde_json::from_str(include_str!("../../../frontend/messages/en.json")).unwrap();
        for kind in kinds {
            let kind = kind["kind"].as_str().unwrap();
            assert!(words[format!("letters.kind_{kind}")].is_string(), "{kind} has no name on the page");
            for language in all.body["languages"].as_array().unwrap() {
                let language = language.as_str().unwrap();
                let letter =
                    administrator.get(&format!("/mail/templates/{kind}?language={language}")).await.expect(200);
                assert_eq!(letter.text("language"), language, "{kind}");
                let drawn = app.stranger().get(&format!("/mail/templates/{kind}/{language}.html")).await.expect(200);
                assert_eq!(letter.text("html"), drawn.raw, "{kind} {language}: what is framed is what is mailed");
                let policy = drawn.headers["content-security-policy"].to_str().unwrap();
                assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
                assert!(policy.contains("frame-ancestors 'self'"), "{policy}");
            }
        }
        let own = app.sign_in("secretariat").await.get("/mail/templates/round_opened").await.expect(200);
        assert_eq!(own.text("language"), "en", "in one's own language, where none is named");
        let _ = administrator.get("/mail/templates/birthday").await.problem(404, "not_found");
        let _ = administrator.get("/mail/templates/digest?language=pt").await.problem(422, "invalid_field");
        for absent in ["/mail/templates/digest/pt.html", "/mail/templates/birthday/en.html"] {
            let _ = app.stranger().get(absent).await.problem(404, "not_found");
        }
        let _ = app.sign_in("expert").await.get("/mail/templates/digest").await.problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn a_letter_is_sent_to_oneself_as_a_test_whatever_one_has_chosen() {
    everywhere(|app| async move {
        let post = Catcher::start(Vec::new());
        let administrator = app.sign_in("administrator").await;
        for often in ["each", "daily", "never"] {
            let choice = administrator.request(reqwest::Method::PUT, "/me/mails").json(&json!({ "often": often }));
            let _ = Client::answer(choice).await.expect(200);
            let before = post.mails().len();
            let test = json!({ "language": "fr" });
            let queued = administrator.post("/mail/templates/milestone_moved/test", &test).await.expect(202);
            assert_eq!((queued.text("state"), queued.text("kind")), ("queued".into(), "milestone_moved".into()));
            assert_eq!(send(&app, &post.url).await.sent, 1, "{often}");
            let mails = post.mails();
            let letter = mails.last().unwrap();
            assert_eq!(mails.len(), before + 1);
            assert!(letter.header("To").contains("administrator@test.example"));
            assert!(letter.header("Subject").contains("[Essai]"), "{}", letter.header("Subject"));
            assert_eq!(letter.header("Content-Language"), "fr");
            assert!(letter.header("List-Unsubscribe").starts_with("<https://adref.example/unsubscribe/"));
            let listed = administrator.get("/outbox?state=sent").await.expect(200);
            assert_eq!(listed.text("items/0/id"), queued.text("id"));
        }
        let _ = administrator
            .post("/mail/templates/digest/test", &json!({ "language": "pt" }))
            .await
            .problem(422, "invalid_field");
        let secretariat = app.sign_in("secretariat").await;
        let _ = secretariat.post("/mail/templates/digest/test", &json!({})).await.problem(403, "forbidden");
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_is_refused_for_good_is_shown_with_the_answer_and_tried_again_by_hand() {
    everywhere(|app| async move {
        let post = FaultyPost::start(3).unwrap();
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        app.enrol("gone-away", Some(NewMandate::of(Capacity::Expert))).await;
        let _ = round(&secretariat, "zero", &json!({ "audience": ["expert"] })).await;
        let house = app.house.clone();
        tokio::task::spawn_blocking(move || news::tell(&house).map_err(|fault| fault.to_string()))
            .await
            .unwrap()
            .unwrap();
        let first = send(&app, &post.url).await;
        assert_eq!(first.dead, 1, "{first:?}");
        let administrator = app.sign_in("administrator").await;
        let dead = administrator.get("/outbox?state=dead").await.expect(200);
        assert_eq!(dead.body["items"].as_array().unwrap().len(), 1, "{}", dead.raw);
        assert_eq!((dead.text("items/0/kind"), dead.body["counts"]["dead"].as_i64()), ("round_opened".into(), Some(1)));
        assert!(dead.text("items/0/last_error").contains("550"), "{}", dead.raw);
        assert!(
            !dead.raw.contains('@') && !dead.raw.contains("Guidelines"),
            "neither address nor content: {}",
            dead.raw
        );
        let path = format!("/outbox/{}/try-again", dead.text("items/0/id"));
        let _ = secretariat.post(&path, &json!({})).await.problem(403, "forbidden");
        let _ = app.sign_in("expert").await.post(&path, &json!({})).await.problem(404, "not_found");

        let again = administrator.post(&path, &json!({})).await.expect(200);
        assert_eq!((again.text("state"), again.body["attempts"].as_i64()), ("queued".into(), Some(0)));
        let _ = administrator.post(&path, &json!({})).await.problem(409, "mail_not_given_up");
        let counts = administrator.get("/outbox").await.expect(200);
        assert!(!counts.text("oldest_due_at").is_empty(), "{}", counts.raw);
        let seen = |post: &FaultyPost| post.answers().get("550 for good").copied().unwrap_or_default();
        let before = seen(&post);
        assert_eq!(send(&app, &post.url).await.dead, 1, "it goes where it went before, and is refused again");
        assert_eq!(seen(&post), before + 1);

        let people = administrator.get("/people?q=gone-away").await.expect(200);
        let person = people.text("items/0/id");
        let _ = administrator.post(&format!("/people/{person}/close"), &json!({ "reason": "left" })).await.expect(200);
        let _ = administrator.post(&path, &json!({})).await.problem(409, "mail_unaddressed");
    })
    .await;
}
