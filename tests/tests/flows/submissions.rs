//! Sets of comments: collected by a team, lodged as one in two steps, replaced until the close; and what authors say of answers.

use adref_acts::mandate::NewMandate;
use adref_domain::Capacity;
use adref_store::events;
use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{comment, everywhere, issued, paragraph, round};

async fn set(who: &Client, round: &str) -> Value {
    who.get(&format!("/rounds/{round}/submission")).await.expect(200).body
}

async fn offer(who: &Client, round: &str, body: &Value) -> Value {
    who.post(&format!("/rounds/{round}/submission/contributions"), body).await.expect(201).body
}

async fn decide(who: &Client, contribution: &Value, body: &Value) -> Value {
    let id = contribution["id"].as_str().unwrap();
    who.post(&format!("/contributions/{id}/decide"), body).await.expect(200).body
}

fn general(text: &str) -> Value {
    json!({ "kind": "general", "text": text })
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap()).collect()
}

async fn france(app: &App) {
    let of = |capacity| Some(NewMandate { party: Some("FRA".into()), ..NewMandate::of(capacity) });
    app.enrol("paris", of(Capacity::Coordinator)).await;
}

#[tokio::test]
async fn a_delegation_collects_its_coordinator_decides_and_the_set_is_lodged_as_one() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "round" })).await;
        let (kenya, nairobi) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let place = paragraph(&kenya, "zero", "Decides to review").await;
        let _ = offer(&kenya, &round, &comment(&place, "every five years", "every two years")).await;
        let _ = offer(&kenya, &round, &general("Of no use.")).await;
        let view = offer(&kenya, &round, &general("Much the same.")).await;
        assert_eq!(view["contributions"].as_array().unwrap().len(), 3);
        assert!(view["contributions"].as_array().unwrap().iter().all(|one| one["state"] == "offered"));
        assert_eq!(view["submits"], false, "a delegate does not speak for the delegation");
        assert!(view.get("sentence").is_none());

        // Nobody else knows of it.
        assert!(kenya.get("/me/comments").await.expect(200).body["items"].as_array().unwrap().is_empty());
        assert_eq!(set(&app.sign_in("expert").await, &round).await["contributions"], json!([]));
        let own = secretariat.get(&format!("/rounds/{round}/submission")).await;
        let _ = own.problem(403, "forbidden");

        // The delegate may not decide; the coordinator does.
        let all = set(&nairobi, &round).await;
        let by = |text: &str| {
            let found = all["contributions"].as_array().unwrap().iter().find(|one| one["text"] == text);
            found.unwrap_or_else(|| panic!("{text}: {all}")).clone()
        };
        let (first, useless, same) = (by("These words would be clearer."), by("Of no use."), by("Much the same."));
        let path = format!("/contributions/{}/decide", first["id"].as_str().unwrap());
        let _ = kenya.post(&path, &json!({ "state": "taken" })).await.problem(403, "forbidden");
        let _ = decide(&nairobi, &first, &json!({ "state": "taken" })).await;
        let _ = decide(&nairobi, &useless, &json!({ "state": "left_out", "reason": "Said before." })).await;
        let merged = json!({ "state": "merged", "into": useless["id"] });
        let path = format!("/contributions/{}/decide", same["id"].as_str().unwrap());
        let _ = nairobi.post(&path, &merged).await.problem(422, "invalid_field");
        let seen = set(&nairobi, &round).await;
        let submit = format!("/rounds/{round}/submission/submit");
        let undecided =
            nairobi.post(&submit, &json!({ "version": seen["version"] })).await.problem(422, "invalid_field");
        assert!(undecided.raw.contains("wait for a decision"), "{}", undecided.raw);
        let _ = decide(&nairobi, &same, &json!({ "state": "merged", "into": first["id"] })).await;
        let _ = nairobi.post(&submit, &json!({ "version": seen["version"] })).await.problem(409, "submission_changed");

        // What is confirmed is what was read.
        let seen = set(&nairobi, &round).await;
        assert_eq!(seen["sentence"], "KEN submits 1 comment on “The zero draft” in the round “A round”.");
        let _ = kenya.post(&submit, &json!({ "version": seen["version"] })).await.problem(403, "forbidden");
        let receipt = nairobi.post(&submit, &json!({ "version": seen["version"] })).await.expect(201);
        assert_eq!(receipt.text("sentence"), seen["sentence"].as_str().unwrap());
        assert_eq!(receipt.body["comments"].as_array().unwrap().len(), 1);
        let list = app.sign_in("expert").await.get("/instruments/smart-cities/comments").await.expect(200);
        assert_eq!(texts(&list.body["items"]), ["These words would be clearer."]);
        assert_eq!(list.text("items/0/set"), receipt.text("number"));
        assert_eq!(list.text("items/0/author/party"), "KEN");
        let letters = app.deliver().await;
        assert_eq!(letters.iter().filter(|letter| letter.to == "coordinator@test.example").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_set_is_replaced_until_the_close_and_the_replaced_one_is_kept() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let expert = app.sign_in("expert").await;
        for text in ["one", "two"] {
            let view = offer(&expert, &round, &general(text)).await;
            assert_eq!(view["submits"], true, "an expert speaks for themselves");
        }
        let submit = format!("/rounds/{round}/submission/submit");
        let version = async || json!({ "version": set(&expert, &round).await["version"] });
        let first = expert.post(&submit, &version().await).await.expect(201);
        let _ = expert.post(&submit, &version().await).await.problem(422, "invalid_field");

        // One of them is answered before it is replaced: that one stands.
        let mine = expert.get("/me/comments").await.expect(200);
        let answered = mine.body["items"].as_array().unwrap().iter().find(|one| one["text"] == "one").unwrap();
        let path = format!("/comments/{}/dispositions", answered["id"].as_str().unwrap());
        let _ = secretariat.post(&path, &json!({ "kind": "noted" })).await.expect(201);

        let again = expert.post(&format!("/rounds/{round}/submission"), &json!({})).await.expect(201).body;
        assert_eq!(texts(&again["contributions"]), ["one", "two"], "it begins with what was lodged");
        let two = again["contributions"][1].clone();
        let reword = format!("/contributions/{}/reword", two["id"].as_str().unwrap());
        let view = expert.post(&reword, &general("two, better")).await.expect(200).body;
        assert_eq!(view["contributions"].as_array().unwrap().len(), 3, "what it was before stays");
        let _ = expert.post(&reword, &general("two, again")).await.problem(409, "submission_changed");
        assert!(view["sentence"].as_str().unwrap().ends_with(&format!("in place of {}.", first.text("number"))));
        let second = expert.post(&submit, &version().await).await.expect(201);
        assert_eq!(second.text("replaced"), first.text("number"));

        let mine = expert.get("/me/comments").await.expect(200);
        let states: Vec<_> = mine.body["items"]
            .as_array()
            .unwrap()
            .iter()
            .rev()
            .map(|one| (one["text"].as_str().unwrap(), one["state"].as_str().unwrap()))
            .collect();
        assert_eq!(
            states,
            [("one", "answered"), ("two", "withdrawn"), ("one", "received"), ("two, better", "received")]
        );
        let lodged = set(&expert, &round).await["lodged"].clone();
        assert_eq!((lodged[0]["state"].clone(), lodged[1]["state"].clone()), (json!("submitted"), json!("replaced")));
        assert_eq!(lodged[1]["comments"].as_array().unwrap().len(), 2);

        // After the close it stands; somebody's first set is kept as late.
        let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
        let _ = offer(&expert, &round, &general("three")).await;
        let late = expert.post(&submit, &version().await).await.problem(422, "invalid_field");
        assert!(late.raw.contains("has closed"), "{}", late.raw);
        let other = app.sign_in("expert2").await;
        let view = offer(&other, &round, &general("late")).await;
        let receipt = other.post(&submit, &json!({ "version": view["version"] })).await.expect(201);
        assert_eq!(receipt.body["late"], true);
    })
    .await;
}

#[tokio::test]
async fn what_a_team_collects_and_says_is_its_own() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        france(&app).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "everybody", "names": true })).await;
        let (kenya, nairobi, paris) =
            (app.sign_in("delegate").await, app.sign_in("coordinator").await, app.sign_in("paris").await);
        let view = offer(&kenya, &round, &general("canary-contribution")).await;
        let id = view["contributions"][0]["id"].as_str().unwrap().to_owned();
        let talk = format!("/rounds/{round}/submission/talk");
        let said = json!({ "text": "canary-talk", "contribution": id });
        let view = kenya.post(&talk, &said).await.expect(201).body;
        assert_eq!(view["talk"][0]["contribution"], json!(id));
        assert_eq!(texts(&set(&nairobi, &round).await["talk"]), ["canary-talk"]);
        let _ = paris.post(&talk, &json!({ "text": "T", "contribution": id })).await.problem(422, "invalid_field");
        for (name, other) in [
            ("paris", paris),
            ("secretariat", secretariat.clone()),
            ("expert", app.sign_in("expert").await),
            ("observer", app.sign_in("observer").await),
            ("administrator", app.sign_in("administrator").await),
        ] {
            for act in ["reword", "decide"] {
                let path = format!("/contributions/{id}/{act}");
                let body = if act == "reword" { general("mine now") } else { json!({ "state": "taken" }) };
                let _ = other.post(&path, &body).await.problem(404, "not_found");
            }
            for path in [
                format!("/rounds/{round}/submission"),
                "/instruments/smart-cities/comments".to_owned(),
                "/processes/cities/events".to_owned(),
                "/me/data".to_owned(),
                format!("/rounds/{round}/comments.csv"),
            ] {
                assert!(!other.get(&path).await.raw.contains("canary-"), "{name} reads {path}");
            }
        }
        let events: Result<_, adref_store::StoreError> = app.house.store.read(|db| events::list(db, 0, 10_000));
        assert!(events.unwrap().iter().all(|event| !event.data.contains("canary-")));
        let own = kenya.get("/me/data").await.expect(200);
        assert!(
            own.raw.contains("canary-contribution") && own.raw.contains("canary-talk"),
            "it is kept about its author"
        );
        let _ = app.stranger().get(&format!("/rounds/{round}/submission")).await.problem(401, "sign_in_required");
    })
    .await;
}

#[tokio::test]
async fn contributions_are_checked_as_comments_are() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let planned = json!({ "opens_at": "2098-01-01T00:00:00Z" });
        let planned = round(&secretariat, "zero", &planned).await;
        let open = round(&secretariat, "zero", &json!({ "questions": ["Why?"] })).await;
        let expert = app.sign_in("expert").await;
        let early = format!("/rounds/{planned}/submission");
        let _ = expert.get(&early).await.problem(409, "round_not_open");
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let path = format!("/rounds/{open}/submission/contributions");
        let _ = expert.post(&path, &comment(&place, "nowhere at all", "x")).await.problem(422, "quote_not_found");
        let question = json!({ "kind": "general", "text": "T", "question": "nonsense" });
        let _ = expert.post(&path, &question).await.problem(422, "invalid_field");
        let with = json!({ "kind": "general", "text": "T", "answers": [{ "question": "q", "text": "a" }] });
        let _ = expert.post(&path, &with).await.problem(422, "invalid_field");
        assert_eq!(set(&expert, &open).await["begun"], false, "what is refused begins nothing");
        let _ = expert
            .post(&format!("/rounds/{open}/submission/submit"), &json!({ "version": "x" }))
            .await
            .problem(422, "invalid_field");
    })
    .await;
}

#[tokio::test]
async fn an_author_says_once_of_each_answer_whether_it_reflects_what_was_meant() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({ "shown": "everybody" })).await;
        let (expert, other) = (app.sign_in("expert").await, app.sign_in("expert2").await);
        let id = expert
            .post(&format!("/rounds/{round}/comments"), &general("Count the bridges."))
            .await
            .expect(201)
            .text("id");
        let judge = format!("/comments/{id}/judgement");
        let no = json!({ "reflects": false, "words": "I meant bridges, not boats." });
        let _ = expert.post(&judge, &no).await.problem(409, "not_answered");
        let answer = format!("/comments/{id}/dispositions");
        let _ =
            secretariat.post(&answer, &json!({ "kind": "noted", "reason": "Boats are counted." })).await.expect(201);
        let _ = other.post(&judge, &no).await.problem(403, "forbidden");
        let _ = secretariat.post(&judge, &no).await.problem(403, "forbidden");
        let judged = expert.post(&judge, &no).await.expect(201);
        assert_eq!(judged.body["judgement"]["reflects"], false);
        let _ = expert.post(&judge, &json!({ "reflects": true })).await.problem(409, "already_judged");

        // The secretariat reads it, others of the round do not; it stands on the list and holds the end of the round back.
        assert!(other.get(&format!("/comments/{id}")).await.expect(200).body.get("judgement").is_none());
        let list = format!("/rounds/{round}/objections");
        let open = secretariat.get(&list).await.expect(200);
        assert_eq!(open.text("items/0/judgement/words"), "I meant bridges, not boats.");
        let _ = expert.get(&list).await.problem(404, "not_found");
        let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
        let answered = format!("/rounds/{round}/answered");
        let held = secretariat.post(&answered, &json!({})).await.problem(409, "inputs_unanswered");
        assert_eq!(held.body["unanswered"].as_array().unwrap().len(), 1);

        // A new answer can be judged anew.
        let _ = secretariat.post(&answer, &json!({ "kind": "noted", "reason": "Bridges, then." })).await.expect(201);
        assert!(secretariat.get(&list).await.expect(200).body["items"].as_array().unwrap().is_empty());
        assert!(expert.get(&format!("/comments/{id}")).await.expect(200).body.get("judgement").is_none());
        let _ = expert.post(&judge, &json!({ "reflects": true })).await.expect(201);
        let _ = secretariat.post(&answered, &json!({})).await.expect(200);
        let late = expert.post(&judge, &json!({ "reflects": true })).await;
        assert!(matches!(late.status, 403 | 409), "{}", late.raw);
    })
    .await;
}

/// Text is text, everywhere and for ever: what looks like markup, a formula or a change of direction comes back as it was sent.
#[tokio::test]
async fn hostile_text_in_every_field_is_text() {
    const HOSTILE: &str = "<script>alert(1)</script> =1+1 \"';-- \u{202e}desrever\u{200b} {{7*7}} ${x} [EUN+]";
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(
            &secretariat,
            "zero",
            &json!({ "title": HOSTILE, "guidance": HOSTILE, "questions": [HOSTILE], "shown": "everybody" }),
        )
        .await;
        let later = json!({ "closes_at": "2099-06-01T00:00:00Z", "reason": HOSTILE });
        let seen = secretariat.post(&format!("/rounds/{round}/extend"), &later).await.expect(200);
        for field in ["title", "guidance", "questions/0/text", "extensions/0/reason"] {
            assert_eq!(seen.text(field), HOSTILE, "{field}");
        }
        let expert = app.sign_in("expert").await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let body = json!({
            "paragraph": place["id"], "kind": "general", "text": HOSTILE, "proposed_wording": HOSTILE,
            "justification": HOSTILE, "note": HOSTILE,
        });
        let view = offer(&expert, &round, &body).await;
        for field in ["text", "proposed_wording", "justification", "note"] {
            assert_eq!(view["contributions"][0][field], HOSTILE, "{field}");
        }
        let _ = expert.post(&format!("/rounds/{round}/submission/talk"), &json!({ "text": HOSTILE })).await.expect(201);
        let submit = json!({ "version": set(&expert, &round).await["version"] });
        let receipt = expert.post(&format!("/rounds/{round}/submission/submit"), &submit).await.expect(201);
        assert!(receipt.text("sentence").contains(HOSTILE));
        let mine = expert.get("/me/comments").await.expect(200);
        let id = mine.text("items/0/id");
        let answer = json!({ "kind": "noted", "reason": HOSTILE });
        let _ = secretariat.post(&format!("/comments/{id}/dispositions"), &answer).await.expect(201);
        let judged = json!({ "reflects": false, "words": HOSTILE });
        let judged = expert.post(&format!("/comments/{id}/judgement"), &judged).await.expect(201);
        assert_eq!(judged.text("judgement/words"), HOSTILE);
        assert_eq!(judged.text("disposition/reason"), HOSTILE);
        for page in ["/en/t/smart-cities".to_owned(), "/en/t/smart-cities/d/zero".to_owned()] {
            assert!(!app.stranger().page(&page).await.raw.contains("<script>alert"), "{page}");
        }
        let data = expert.get("/me/data?format=html").await;
        assert!(
            !data.raw.contains("<script>alert(1)</script> =1+1 \"") || data.body.is_object(),
            "as JSON it is quoted"
        );
        for letter in app.deliver().await {
            assert!(!letter.html.contains("<script>alert"), "{}", letter.subject);
        }
    })
    .await;
}
