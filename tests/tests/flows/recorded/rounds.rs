//! What is done with the hours of a round, what the public sends, and sets of comments.

use adref_domain::event::EventKind;
use adref_tests::Client;
use reqwest::Method;
use serde_json::json;

use super::{Play, post};

/// A planned round is planned anew, and another one is given up.
pub(super) async fn planned(play: &mut Play<'_>, secretariat: &Client, round: &str) {
    let plan = json!({
        "draft": "zero", "title": "The round, planned anew", "kind": "expert", "opens_at": "2098-01-01T00:00:00Z",
        "closes_at": "2099-01-01T00:00:00Z", "audience": ["expert"], "shown": "own",
    });
    let put = || {
        let request = secretariat.request(Method::PUT, &format!("/rounds/{round}")).json(&plan);
        Client::answer(request)
    };
    let _ = play.act("/api/v1/rounds/{round}", EventKind::RoundChanged, put()).await;
    let _ = play.nothing("planning the same again", put()).await.expect(200);
    let other = crate::round(secretariat, "zero", &json!({ "opens_at": "2098-01-01T00:00:00Z" })).await;
    let cancel = || post(secretariat, format!("/rounds/{other}/cancel"), json!({ "reason": "a public reason" }));
    let _ = play.act("/api/v1/rounds/{round}/cancel", EventKind::RoundCancelled, cancel()).await;
    let _ = play.nothing("giving it up twice", cancel()).await.expect(200);
}

/// The next draft comes, and somebody says that a comment stays where it was made.
pub(super) async fn placed(play: &mut Play<'_>, secretariat: &Client) {
    let _ = crate::issue(secretariat, "later", &json!({ "unanswered_reason": "They go on." })).await.expect(201);
    let comments = secretariat.get("/instruments/smart-cities/comments").await.expect(200);
    let path = format!("/comments/{}/place", comments.text("items/0/id"));
    let stays = post(secretariat, path, json!({ "draft": "later" }));
    let _ = play.act("/api/v1/comments/{comment}/place", EventKind::CommentPlaced, stays).await;
    let carried = secretariat.get("/instruments/smart-cities/carried");
    let _ = play.nothing("looking where comments stand", carried).await.expect(200);
}

/// A closed round is given a later deadline, and is done with in the end.
pub(super) async fn hours(play: &mut Play<'_>, secretariat: &Client, round: &str) {
    let later = json!({ "closes_at": "2098-12-01T00:00:00Z", "reason": "a public reason" });
    let extend = post(secretariat, format!("/rounds/{round}/extend"), later);
    let _ = play.act("/api/v1/rounds/{round}/extend", EventKind::RoundExtended, extend).await;
    let rehearsal = format!("/rounds/{round}/rehearsal?as=expert");
    let _ = play.nothing("a rehearsal", secretariat.get(&rehearsal)).await.expect(200);
    let early = post(secretariat, format!("/rounds/{round}/answered"), json!({}));
    let _ = play.nothing("being done too early", early).await.expect(422);
    let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
    let answered = || post(secretariat, format!("/rounds/{round}/answered"), json!({ "reason": "the rest waits" }));
    let _ = play.act("/api/v1/rounds/{round}/answered", EventKind::RoundAnswered, answered()).await;
    let _ = play.nothing("being done twice", answered()).await.expect(200);
}

/// What the public sends, and what becomes of it.
pub(super) async fn public(play: &mut Play<'_>, secretariat: &Client) {
    let beside = json!({ "kind": "public", "audience": ["participant"] });
    let round = crate::round(secretariat, "zero", &beside).await;
    let terms = secretariat.request(Method::PUT, &format!("/rounds/{round}/public-terms"));
    let terms = Client::answer(terms.json(&json!({ "moderation": "everybody" })));
    let _ = play.act("/api/v1/rounds/{round}/public-terms", EventKind::PublicTermsChanged, terms).await;
    let often = secretariat.request(Method::PUT, "/me/mails").json(&json!({ "often": "daily" }));
    let _ = play.act("/api/v1/me/mails", EventKind::MailsChosen, Client::answer(often)).await;
    let stranger = play.app.stranger();
    let mut waiting = Vec::new();
    for name in ["kept", "turned", "disowned"] {
        let address = format!("{name}@public.example");
        let body = json!({
            "comment": { "kind": "general", "text": format!("A secret comment of {name}.") }, "email": address,
            "region": "europe", "consent": true,
        });
        let send = post(&stranger, format!("/rounds/{round}/public-comments"), body);
        let route = "/api/v1/rounds/{round}/public-comments";
        let _ = play.by_nobody(route, EventKind::PublicCommentReceived, send).await;
        let letter = play.app.deliver().await.into_iter().rev().find(|letter| letter.to == address).unwrap();
        let behind = |page: &str| {
            let (_, behind) = letter.text.split_once(page).unwrap();
            let (number, key) = behind.lines().next().unwrap().split_once('.').unwrap();
            (number.to_owned(), key.to_owned())
        };
        let (number, key) = behind("/not-me#");
        if name == "disowned" {
            let disown = post(&stranger, "/public-comments/disown", json!({ "number": number, "key": key }));
            let route = "/api/v1/public-comments/disown";
            let _ = play.by_nobody(route, EventKind::PublicCommentDisowned, disown).await;
            continue;
        }
        let (number, code) = behind("/confirm#");
        let confirm = post(&stranger, "/public-comments/confirm", json!({ "number": number, "code": code }));
        let route = "/api/v1/public-comments/confirm";
        let _ = play.by_nobody(route, EventKind::PublicCommentConfirmed, confirm).await;
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        waiting.push(queue.body["items"][0]["id"].as_str().unwrap().to_owned());
        let decision = if name == "kept" {
            json!({ "comments": [waiting.last()], "decision": "publish" })
        } else {
            json!({ "comments": [waiting.last()], "decision": "turn_away", "reason": "abuse" })
        };
        let decide = post(secretariat, "/instruments/smart-cities/moderation", decision);
        let route = "/api/v1/instruments/{slug}/moderation";
        let _ = play.act(route, EventKind::PublicCommentsModerated, decide).await;
    }
    let open =
        post(secretariat, format!("/public-comments/{}/open", waiting[1]), json!({ "reason": "a secret reason" }));
    let (_, opened) = play.act("/api/v1/public-comments/{comment}/open", EventKind::SealedOpened, open).await;
    assert!(!opened.data.contains("a secret reason"));
}

/// A delegation collects, its coordinator decides and lodges, and judges the answer.
pub(super) async fn sets(play: &mut Play<'_>, secretariat: &Client) {
    let round = crate::round(secretariat, "zero", &json!({})).await;
    let (delegate, coordinator) = (play.app.sign_in("delegate").await, play.app.sign_in("coordinator").await);
    let set = format!("/rounds/{round}/submission");
    let begin = post(&delegate, &set, json!({}));
    let _ = play.act("/api/v1/rounds/{round}/submission", EventKind::SubmissionBegun, begin).await;
    let _ = play.nothing("beginning what is begun", post(&delegate, &set, json!({}))).await.expect(201);
    let words = json!({ "kind": "general", "text": "a secret contribution" });
    let offer = post(&delegate, format!("{set}/contributions"), words.clone());
    let route = "/api/v1/rounds/{round}/submission/contributions";
    let (view, offered) = play.act(route, EventKind::ContributionOffered, offer).await;
    assert!(!offered.data.contains("a secret contribution"));
    let id = view.text("contributions/0/id");
    let talk = post(&delegate, format!("{set}/talk"), json!({ "text": "a secret note" }));
    let (_, said) = play.act("/api/v1/rounds/{round}/submission/talk", EventKind::TeamNoteWritten, talk).await;
    assert!(!said.data.contains("a secret note"));
    let reword = post(&delegate, format!("/contributions/{id}/reword"), words);
    let route = "/api/v1/contributions/{contribution}/reword";
    let (view, _) = play.act(route, EventKind::ContributionReworded, reword).await;
    let id = view.text("contributions/1/id");
    let decide = post(&coordinator, format!("/contributions/{id}/decide"), json!({ "state": "taken" }));
    let route = "/api/v1/contributions/{contribution}/decide";
    let (view, _) = play.act(route, EventKind::ContributionDecided, decide).await;
    let submit = post(&coordinator, format!("{set}/submit"), json!({ "version": view.text("version") }));
    let route = "/api/v1/rounds/{round}/submission/submit";
    let (receipt, lodged) = play.act(route, EventKind::SubmissionLodged, submit).await;
    assert!(lodged.data.contains(&receipt.text("number")) && !lodged.data.contains("a secret contribution"));
    let mine = coordinator.get("/me/comments").await.expect(200).text("items/0/id");
    let _ = secretariat.post(&format!("/comments/{mine}/dispositions"), &json!({ "kind": "noted" })).await.expect(201);
    let judge = json!({ "reflects": false, "words": "a secret objection" });
    let judge = post(&coordinator, format!("/comments/{mine}/judgement"), judge);
    let (_, judged) = play.act("/api/v1/comments/{comment}/judgement", EventKind::AnswerJudged, judge).await;
    assert!(!judged.data.contains("a secret objection"));
}
