//! Comments on words, paragraphs, what is missing and the whole; what is said about them, and who supports them.

use adref_tests::{App, Client};
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, paragraph, round};

const BEGINS: &str = "Decides to review";

/// A text of our own, issued, with a round shown as asked.
async fn consultation(app: &App, shown: &str) -> (Client, String) {
    let secretariat = app.sign_in("secretariat").await;
    begin(&secretariat).await;
    let text = json!({ "text": adref_tests::OURS });
    let _ = secretariat.post("/instruments/smart-cities/drafts", &text).await.expect(201);
    let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
    let all = json!({ "shown": shown, "audience": ["delegate", "expert", "participant"] });
    let round = round(&secretariat, "zero", &all).await;
    (secretariat, round)
}

async fn lodge(client: &Client, round: &str, body: &Value) -> adref_tests::Answer {
    client.post(&format!("/rounds/{round}/comments"), body).await
}

#[tokio::test]
async fn words_are_chosen_by_selectors_and_come_back_as_selectors() {
    everywhere(|app| async move {
        let (_, round) = consultation(&app, "round").await;
        let expert = app.sign_in("expert").await;
        let place = paragraph(&expert, "zero", BEGINS).await;
        let wording = place["wording"].as_str().unwrap().to_owned();
        let at = wording.chars().count() - wording.split_once("every five years").unwrap().1.chars().count();
        let start = at - "every five years".chars().count();
        let position = json!({ "type": "TextPositionSelector", "start": start, "end": at });
        let lying = json!({ "type": "TextPositionSelector", "start": 0, "end": 3 });
        let quote = json!({ "type": "TextQuoteSelector", "exact": "every five years", "prefix": "", "suffix": "" });
        for selector in [json!([quote, position]), json!([position]), json!([quote, lying])] {
            let body = json!({ "paragraph": place["id"], "kind": "editorial", "text": "Yearly.", "selector": selector });
            let id = lodge(&expert, &round, &body).await.expect(201).text("id");
            let read = expert.get(&format!("/comments/{id}")).await.expect(200);
            assert_eq!((read.text("target").as_str(), read.text("quote/exact").as_str()), ("words", "every five years"));
            assert_eq!(read.body["quote"]["start"], json!(start), "where the position lies, the words count");
            assert!(wording.contains(&(read.text("quote/prefix") + &read.text("quote/exact") + &read.text("quote/suffix"))));
            let annotation = expert.get(&format!("/comments/{id}/annotation")).await.expect(200);
            assert_eq!(annotation.text("@context"), "http://www.w3.org/ns/anno.jsonld");
            // What goes out comes in again.
            let again = json!({ "paragraph": place["id"], "kind": "editorial", "text": "Again.", "selector": annotation.body["target"]["selector"] });
            let again = lodge(&expert, &round, &again).await.expect(201).text("id");
            let twin = expert.get(&format!("/comments/{again}")).await.expect(200);
            assert_eq!(twin.body["quote"], read.body["quote"]);
        }
        for (selector, code) in [
            (json!([{ "type": "TextPositionSelector", "start": 5, "end": 5 }]), "quote_not_found"),
            (json!([{ "type": "TextPositionSelector", "start": 9, "end": 5 }]), "quote_not_found"),
            (json!([{ "type": "TextPositionSelector", "start": 0, "end": 4_000_000 }]), "quote_not_found"),
            (json!([{ "type": "TextQuoteSelector", "exact": "words that stand nowhere in it" }]), "quote_not_found"),
        ] {
            let body = json!({ "paragraph": place["id"], "kind": "editorial", "text": "T", "selector": selector });
            let refused = lodge(&expert, &round, &body).await.problem(422, code);
            assert!(refused.body["near"].is_array(), "{}", refused.raw);
        }
        let unknown = json!({ "paragraph": place["id"], "kind": "editorial", "text": "T", "selector": [{ "type": "XPathSelector", "value": "/" }] });
        assert!((400..500).contains(&lodge(&expert, &round, &unknown).await.status));
    })
    .await;
}

#[tokio::test]
async fn words_that_stand_twice_are_named_with_what_is_around_them() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let text = json!({ "text": "1. Cities plan, and cities build, and cities learn." });
        let _ = secretariat.post("/instruments/smart-cities/drafts", &text).await.expect(201);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        let round = round(&secretariat, "zero", &json!({})).await;
        let expert = app.sign_in("expert").await;
        let place = paragraph(&expert, "zero", "Cities plan").await;
        let body =
            |quote: Value| json!({ "paragraph": place["id"], "kind": "general", "text": "Which?", "quote": quote });
        let refused =
            lodge(&expert, &round, &body(json!({ "exact": "and cities" }))).await.problem(422, "quote_ambiguous");
        let places = refused.body["places"].as_array().unwrap().clone();
        assert_eq!(places.len(), 2, "{}", refused.raw);
        for named in places {
            let id = lodge(&expert, &round, &body(named.clone())).await.expect(201).text("id");
            let read = expert.get(&format!("/comments/{id}")).await.expect(200);
            assert_eq!(read.body["quote"]["start"], named["start"], "what was named can be chosen");
        }
        let only = body(json!({ "exact": "and cities", "start": 31, "end": 41 }));
        assert_eq!(lodge(&expert, &round, &only).await.expect(201).status, 201, "a true position tells twins apart");
        let alike =
            lodge(&expert, &round, &body(json!({ "exact": "and citiez" }))).await.problem(422, "quote_not_found");
        assert!(alike.body["places"].is_null(), "words that stand nowhere name no places to choose from");
    })
    .await;
}

#[tokio::test]
async fn a_footnote_is_commented_on_answered_and_followed() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let text = "1. Cities plan beside the river.[^1]\n\n2. Cities learn.\n\n[^1]: See the charter of the rivers, part two.\n";
        let _ = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": text })).await.expect(201);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        let round = round(&secretariat, "zero", &json!({})).await;
        let expert = app.sign_in("expert").await;
        let note = paragraph(&expert, "zero", "See the charter").await;
        assert_eq!(note["kind"], "footnote");
        let whole = json!({ "paragraph": note["id"], "kind": "technical", "text": "Which edition?" });
        let whole = lodge(&expert, &round, &whole).await.expect(201).text("id");
        let words = json!({
            "paragraph": note["id"], "kind": "editorial", "text": "It is in part three.",
            "quote": { "exact": "part two" }, "proposed_wording": "part three",
        });
        let words = lodge(&expert, &round, &words).await.expect(201).text("id");
        for (id, target) in [(&whole, "footnote"), (&words, "words")] {
            assert_eq!(expert.get(&format!("/comments/{id}")).await.expect(200).text("target"), target);
        }
        let now = paragraph(&secretariat, "working", "See the charter").await;
        let accept = json!({ "kind": "accepted" });
        let merge = format!("/comments/{words}/merge");
        let merged = secretariat.post_if(&merge, now["etag"].as_str().unwrap(), &accept).await.expect(200);
        assert_eq!(merged.text("paragraph/wording"), "See the charter of the rivers, part three.");
        let _ = issue(&secretariat, "first", &json!({ "unanswered_reason": "later" })).await.expect(201);
        let first = expert.get("/instruments/smart-cities/drafts/first").await.expect(200);
        assert!(first.raw.contains("part three") && first.raw.contains("river.[^1]"), "the call stays with its note");
        let carried = "/instruments/smart-cities/comments?draft=first&carried=true";
        let carried = expert.get(carried).await.expect(200);
        assert_eq!(carried.body["items"][0]["id"], json!(whole));
        assert_eq!(carried.body["items"][0]["stands"]["paragraph"], merged.body["paragraph"]["id"]);
    })
    .await;
}

#[tokio::test]
async fn a_provision_that_is_missing_is_asked_for_and_put_in() {
    everywhere(|app| async move {
        let (secretariat, round) = consultation(&app, "round").await;
        let expert = app.sign_in("expert").await;
        let place = paragraph(&expert, "zero", BEGINS).await;
        let words = "Calls upon cities to name a person who answers for this.";
        let missing = json!({ "target": "after", "paragraph": place["id"], "kind": "substantive", "text": "Somebody must answer.", "proposed_wording": words });
        let id = lodge(&expert, &round, &missing).await.expect(201).text("id");
        let whole = json!({ "kind": "general", "text": "Shorter, please." });
        let whole = lodge(&expert, &round, &whole).await.expect(201).text("id");
        assert_eq!(expert.get(&format!("/comments/{whole}")).await.expect(200).text("target"), "whole");
        let wrong = json!({ "target": "words", "paragraph": place["id"], "kind": "general", "text": "T" });
        let _ = lodge(&expert, &round, &wrong).await.problem(422, "invalid_field");
        let read = expert.get(&format!("/comments/{id}")).await.expect(200);
        assert_eq!(read.text("target"), "after");
        assert!(read.body["redline"].as_array().unwrap().iter().all(|op| op["op"] != "del"), "nothing is replaced");
        let merge = format!("/comments/{id}/merge");
        let accept = json!({ "kind": "accepted" });
        let _ = secretariat.post_if(&merge, "\"seen-long-ago\"", &accept).await.problem(412, "stale_wording");
        let now = paragraph(&secretariat, "working", BEGINS).await;
        let merged = secretariat.post_if(&merge, now["etag"].as_str().unwrap(), &accept).await.expect(200);
        assert_eq!(merged.text("paragraph/wording"), words);
        let working = secretariat.get("/instruments/smart-cities/drafts/working").await.expect(200);
        let all: Vec<&str> =
            working.body["paragraphs"].as_array().unwrap().iter().map(|p| p["wording"].as_str().unwrap()).collect();
        let here = all.iter().position(|wording| wording.starts_with(BEGINS)).unwrap();
        assert_eq!(all[here + 1], words, "it stands behind the paragraph it was missed after");
        let _ = issue(&secretariat, "first", &json!({ "unanswered_reason": "later" })).await.expect(201);
        let read = expert.get(&format!("/comments/{id}")).await.expect(200);
        assert_eq!(read.text("disposition/landing/paragraph"), merged.text("paragraph/id"));
    })
    .await;
}

#[tokio::test]
async fn what_is_said_reaches_those_it_is_said_to_and_nobody_else() {
    everywhere(|app| async move {
        let (secretariat, round) = consultation(&app, "round").await;
        let (expert, other) = (app.sign_in("expert").await, app.sign_in("expert2").await);
        let (delegate, coordinator) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let observer = app.sign_in("observer").await;
        let place = paragraph(&expert, "zero", BEGINS).await;
        let body = json!({ "paragraph": place["id"], "kind": "substantive", "text": "Yearly.", "note": "between us" });
        let id = lodge(&expert, &round, &body).await.expect(201).text("id");
        let replies = format!("/comments/{id}/replies");
        let say = |text: &str, reach: &str| json!({ "text": text, "reach": reach });
        let _ = other.post(&replies, &say("said to all", "readers")).await.expect(201);
        let _ = delegate.post(&replies, &say("among Kenyans", "delegation")).await.expect(201);
        let _ = other.post(&replies, &say("no delegation", "delegation")).await.problem(403, "forbidden");
        let _ = secretariat.post(&replies, &say("no delegation", "delegation")).await.problem(403, "forbidden");
        let _ = observer.post(&replies, &say("x", "readers")).await.problem(404, "not_found");
        for (reader, sees) in [
            (&secretariat, vec!["between us", "said to all"]),
            (&expert, vec!["between us", "said to all"]),
            (&other, vec!["said to all"]),
            (&delegate, vec!["said to all", "among Kenyans"]),
            (&coordinator, vec!["said to all", "among Kenyans"]),
        ] {
            let read = reader.get(&replies).await.expect(200);
            let texts: Vec<_> = read.body["items"].as_array().unwrap().iter().map(|one| one["text"].clone()).collect();
            assert_eq!(json!(texts), json!(sees));
            let comment = reader.get(&format!("/comments/{id}")).await.expect(200);
            assert_eq!(comment.body["replies"], json!(sees.len()), "the count is of what one sees");
        }
        let names = other.get(&replies).await.expect(200);
        assert!(!names.raw.contains("Name of expert\""), "names are the secretariat's to see");
        let data = expert.get("/me/data").await.expect(200);
        assert!(data.raw.contains("between us"), "one's own notes are one's own data");
        let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
        let _ = other.post(&replies, &say("too late", "readers")).await.problem(403, "forbidden");
        let _ = expert.post(&replies, &say("an answer to a question", "readers")).await.expect(201);
    })
    .await;
}

#[tokio::test]
async fn others_support_a_comment_once_and_its_author_never() {
    everywhere(|app| async move {
        let (secretariat, round) = consultation(&app, "round").await;
        let (expert, other, delegate) =
            (app.sign_in("expert").await, app.sign_in("expert2").await, app.sign_in("delegate").await);
        let place = paragraph(&expert, "zero", BEGINS).await;
        let body = json!({ "paragraph": place["id"], "kind": "substantive", "text": "Yearly." });
        let id = lodge(&expert, &round, &body).await.expect(201).text("id");
        let support = format!("/comments/{id}/support");
        let _ = expert.post(&support, &json!({})).await.problem(403, "forbidden");
        let mut waiting = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let (other, support) = (other.clone(), support.clone());
            waiting.spawn(async move { other.post(&support, &json!({})).await.status });
        }
        let answers = waiting.join_all().await;
        assert!(answers.iter().all(|status| [200, 503].contains(status)), "{answers:?}");
        let read = delegate.post(&support, &json!({})).await.expect(200);
        assert_eq!(read.body["support"], json!({ "count": 2, "parties": ["KEN", "URY"], "mine": true }));
        let read = other.post(&format!("{support}/withdraw"), &json!({})).await.expect(200);
        assert_eq!(read.body["support"], json!({ "count": 1, "parties": ["KEN"], "mine": false }));
        let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
        let _ = other.post(&support, &json!({})).await.problem(403, "forbidden");
    })
    .await;
}
