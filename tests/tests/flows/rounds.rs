//! Rounds: whom they are for, what is shown of them to whom and when, their hours, and what they ask.

use adref_acts::Actor;
use adref_acts::mandate::NewMandate;
use adref_acts::organization::{AddOrganization, add};
use adref_domain::Capacity;
use adref_domain::ids::OrganizationId;
use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issued, round};

async fn say(who: &Client, round: &str, text: &str) -> String {
    let body = json!({ "kind": "general", "text": text });
    who.post(&format!("/rounds/{round}/comments"), &body).await.expect(201).text("id")
}

/// What somebody reads of the comments on the text, as texts.
async fn read(who: &Client) -> Vec<String> {
    let list = who.get("/instruments/smart-cities/comments").await.expect(200);
    let all = list.body["items"].as_array().unwrap().iter();
    all.map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

async fn one(who: &Client, round: &str) -> Value {
    who.get(&format!("/rounds/{round}")).await.expect(200).body
}

#[tokio::test]
async fn what_a_delegation_says_is_shown_within_it_and_counted_so() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        app.enrol("france", Some(NewMandate { party: Some("FRA".into()), ..NewMandate::of(Capacity::Delegate) })).await;
        let (kenya, nairobi) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let (france, expert) = (app.sign_in("france").await, app.sign_in("expert").await);
        let within = round(&secretariat, "zero", &json!({ "shown": "delegation" })).await;
        let id = say(&kenya, &within, "from Kenya").await;
        let _ = say(&france, &within, "from France").await;
        let _ = say(&expert, &within, "from an expert of France").await;
        assert_eq!(read(&nairobi).await, ["from Kenya"]);
        assert_eq!(read(&france).await, ["from an expert of France", "from France"], "both were said for France");
        assert_eq!(read(&expert).await, ["from an expert of France"], "an expert is of no delegation");
        assert_eq!(read(&secretariat).await.len(), 3);
        let _ = nairobi.get(&format!("/comments/{id}")).await.expect(200);
        let _ = france.get(&format!("/comments/{id}")).await.problem(404, "not_found");
        let _ = expert.get(&format!("/comments/{id}")).await.problem(404, "not_found");
        assert_eq!(one(&nairobi, &within).await["comments"], 1);
        assert_eq!(one(&secretariat, &within).await["comments"], 3);
        assert!(one(&expert, &within).await.get("comments").is_none(), "to an expert there is nothing to count");
        let support = format!("/comments/{id}/support");
        let _ = nairobi.post(&support, &json!({})).await.expect(200);
        let _ = france.post(&support, &json!({})).await.problem(404, "not_found");
        let table = france.get(&format!("/rounds/{within}/comments.csv")).await.expect(200);
        assert!(table.raw.contains("from France") && !table.raw.contains("from Kenya"), "{}", table.raw);
    })
    .await;
}

#[tokio::test]
async fn what_is_shown_after_the_close_is_nobodys_before_it_and_names_are_told_where_the_round_says_so() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (kenya, expert, stranger) = (app.sign_in("delegate").await, app.sign_in("expert").await, app.stranger());
        let later = json!({ "shown": "everybody", "shown_from": "after_close", "names": true });
        let later = round(&secretariat, "zero", &later).await;
        let id = say(&kenya, &later, "wait for it").await;
        for reader in [&expert, &stranger] {
            assert!(read(reader).await.is_empty());
            let _ = reader.get(&format!("/comments/{id}")).await.problem(404, "not_found");
            assert!(one(reader, &later).await.get("comments").is_none());
        }
        assert_eq!(read(&kenya).await, ["wait for it"]);
        let _ = secretariat.post(&format!("/rounds/{later}/close"), &json!({})).await.expect(200);
        for reader in [&expert, &stranger] {
            let seen = reader.get(&format!("/comments/{id}")).await.expect(200);
            assert_eq!(seen.text("author/name"), "Name of delegate");
            assert_eq!(one(reader, &later).await["comments"], 1);
        }
        let nameless = round(&secretariat, "zero", &json!({ "shown": "everybody" })).await;
        let id = say(&kenya, &nameless, "who says so?").await;
        let seen = expert.get(&format!("/comments/{id}")).await.expect(200);
        assert!(seen.body["author"].get("name").is_none(), "{}", seen.raw);
        assert_eq!(seen.text("author/party"), "KEN");
    })
    .await;
}

#[tokio::test]
async fn a_later_deadline_has_a_reason_all_read_and_what_was_late_stays_late() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let expert = app.sign_in("expert").await;
        let short = round(&secretariat, "zero", &json!({ "closes_at": "2090-01-01T00:00:00Z" })).await;
        let extend = format!("/rounds/{short}/extend");
        let early = json!({ "closes_at": "2089-01-01T00:00:00Z", "reason": "we hurry" });
        let _ = secretariat.post(&extend, &early).await.problem(422, "invalid_field");
        let silent = json!({ "closes_at": "2091-01-01T00:00:00Z", "reason": "  " });
        let _ = secretariat.post(&extend, &silent).await.problem(422, "invalid_field");
        let later = json!({ "closes_at": "2091-01-01T00:00:00Z", "reason": "Translations came late." });
        let _ = expert.post(&extend, &later).await.problem(404, "not_found");
        let extended = secretariat.post(&extend, &later).await.expect(200);
        assert_eq!(extended.text("state"), "extended");
        let seen = one(&app.stranger(), &short).await;
        assert_eq!(seen["extensions"][0]["reason"], "Translations came late.");
        assert_eq!(seen["extensions"][0]["from_closes_at"], "2090-01-01T00:00:00Z");
        assert_eq!(seen["closes_at"], "2091-01-01T00:00:00Z");

        let _ = secretariat.post(&format!("/rounds/{short}/close"), &json!({})).await.expect(200);
        let late = say(&expert, &short, "too late").await;
        let again = json!({ "closes_at": "2092-01-01T00:00:00Z", "reason": "Opened once more." });
        assert_eq!(secretariat.post(&extend, &again).await.expect(200).text("state"), "extended");
        let in_time = say(&expert, &short, "in time").await;
        for (id, is_late) in [(late, true), (in_time, false)] {
            assert_eq!(expert.get(&format!("/comments/{id}")).await.expect(200).body["late"], is_late);
        }
        assert_eq!(one(&expert, &short).await["extensions"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_round_is_answered_when_every_comment_is_or_a_reason_says_why_not() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let expert = app.sign_in("expert").await;
        let done = round(&secretariat, "zero", &json!({})).await;
        let (first, _second) = (say(&expert, &done, "one").await, say(&expert, &done, "two").await);
        let answered = format!("/rounds/{done}/answered");
        let _ = secretariat.post(&answered, &json!({})).await.problem(422, "invalid_field");
        let _ = secretariat.post(&format!("/rounds/{done}/close"), &json!({})).await.expect(200);
        let noted = json!({ "kind": "noted" });
        let _ = secretariat.post(&format!("/comments/{first}/dispositions"), &noted).await.expect(201);
        let held = secretariat.post(&answered, &json!({})).await.problem(409, "inputs_unanswered");
        assert_eq!(held.body["unanswered"].as_array().unwrap().len(), 1, "{}", held.raw);
        let _ = expert.post(&answered, &json!({ "reason": "I say so" })).await.problem(404, "not_found");
        let over = secretariat.post(&answered, &json!({ "reason": "Taken up in the next round." })).await.expect(200);
        assert_eq!(over.text("state"), "answered");
        let later = json!({ "closes_at": "2099-06-01T00:00:00Z", "reason": "again" });
        let _ = secretariat.post(&format!("/rounds/{done}/extend"), &later).await.problem(422, "invalid_field");
        let id = say(&expert, &done, "kept all the same").await;
        assert_eq!(expert.get(&format!("/comments/{id}")).await.expect(200).body["late"], true);
    })
    .await;
}

#[tokio::test]
async fn questions_are_answered_with_a_comment_or_alone_each_under_its_own_number() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let expert = app.sign_in("expert").await;
        let asks = json!({ "questions": ["What is missing?", "What is too much?"], "languages": ["en", "fr"] });
        let asks = round(&secretariat, "zero", &asks).await;
        let other = round(&secretariat, "zero", &json!({ "questions": ["Why?"] })).await;
        let questions = one(&expert, &asks).await["questions"].clone();
        assert_eq!(questions[1]["text"], "What is too much?");
        let lodge = format!("/rounds/{asks}/comments");
        let body = json!({
            "kind": "general", "text": "Good.", "language": "fr",
            "answers": [{ "question": questions[0]["id"], "text": "The rivers." }, { "question": questions[1]["id"], "text": "Nothing." }],
        });
        let receipt = expert.post(&lodge, &body).await.expect(201);
        assert_eq!(receipt.body["answers"].as_array().unwrap().len(), 2);
        let alone = json!({ "kind": "general", "text": "The lakes.", "question": questions[0]["id"] });
        let alone = expert.post(&lodge, &alone).await.expect(201).text("id");
        let seen = expert.get(&format!("/comments/{alone}")).await.expect(200);
        assert_eq!((seen.text("question/text"), seen.text("target")), ("What is missing?".into(), "whole".into()));
        let mine = expert.get("/me/comments").await.expect(200);
        assert_eq!(mine.body["items"].as_array().unwrap().len(), 4, "each is a comment");

        let foreign = one(&expert, &other).await["questions"][0]["id"].clone();
        for wrong in [
            json!({ "kind": "general", "text": "T", "question": foreign }),
            json!({ "kind": "general", "text": "T", "question": "nonsense" }),
            json!({ "kind": "general", "text": "T", "language": "es" }),
            json!({ "kind": "general", "text": "T", "language": "no language" }),
            json!({ "kind": "general", "text": "T", "answers": [{ "question": foreign, "text": "A" }] }),
        ] {
            let _ = expert.post(&lodge, &wrong).await.problem(422, "invalid_field");
        }
        let mine = expert.get("/me/comments").await.expect(200);
        assert_eq!(mine.body["items"].as_array().unwrap().len(), 4, "what is refused leaves nothing behind");
    })
    .await;
}

async fn organization(app: &App, name: &'static str, class: &'static str) -> OrganizationId {
    let id = app.house.write(move |cx| {
        let actor = Actor::with_address(cx, "secretariat@test.example")?;
        let new = AddOrganization { name: name.to_owned(), class: class.to_owned(), region: None };
        Ok(add(cx, &actor, &new)?.id)
    });
    OrganizationId::parse(&id.await.unwrap()).unwrap()
}

#[tokio::test]
async fn a_round_for_a_kind_of_organization_is_for_its_people_alone() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        for (name, class) in [("university", "academia"), ("company", "private_sector")] {
            let organization = Some(organization(&app, name, class).await);
            app.enrol(name, Some(NewMandate { organization, ..NewMandate::of(Capacity::Organization) })).await;
        }
        let scholars = json!({ "audience": ["participant"], "classes": ["academia"], "kind": "stakeholder" });
        let scholars = round(&secretariat, "zero", &scholars).await;
        let _ = say(&app.sign_in("university").await, &scholars, "we teach").await;
        let path = format!("/rounds/{scholars}/comments");
        let body = json!({ "kind": "general", "text": "we too" });
        for other in ["company", "participant", "delegate", "expert"] {
            let _ = app.sign_in(other).await.post(&path, &body).await.problem(403, "forbidden");
        }
        let nobody = json!({ "draft": "zero", "title": "T", "kind": "expert", "closes_at": "2099-01-01T00:00:00Z",
            "audience": ["expert"], "classes": ["academia"], "shown": "own" });
        let _ = secretariat.post("/instruments/smart-cities/rounds", &nobody).await.problem(422, "invalid_field");
    })
    .await;
}

#[tokio::test]
async fn a_rehearsal_says_what_somebody_will_meet_and_agrees_with_what_they_meet() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let plan = json!({ "opens_at": "2098-01-01T00:00:00Z", "audience": ["delegate", "expert"], "shown": "round", "shown_from": "after_close" });
        let plan = round(&secretariat, "zero", &plan).await;
        let rehearse = async |who: &str| {
            secretariat.get(&format!("/rounds/{plan}/rehearsal?as={who}")).await.expect(200).body
        };
        let expert = rehearse("expert").await;
        assert_eq!(expert["round"]["state"], "open");
        let states = expert["states"].as_array().unwrap();
        let of = |key: &str| states.iter().map(|state| state[key].as_bool().unwrap()).collect::<Vec<_>>();
        assert_eq!(of("comments"), [false, true, true]);
        assert_eq!(of("late"), [false, false, true]);
        assert_eq!(of("sees_others"), [false, false, true]);
        assert_eq!(rehearse("stranger").await["states"][1]["comments"], false);
        assert_eq!(rehearse("observer").await["states"][2]["sees_others"], false);
        let delegate = rehearse("delegate:KEN").await;
        assert!(delegate["positions"].as_bool().unwrap() && !expert["positions"].as_bool().unwrap());
        let _ = secretariat.get(&format!("/rounds/{plan}/rehearsal?as=emperor")).await.problem(422, "invalid_field");

        // It opens, and the expert meets what was rehearsed.
        let _ = secretariat.post(&format!("/rounds/{plan}/open"), &json!({})).await.expect(200);
        let real = app.sign_in("expert").await;
        let mut met = one(&real, &plan).await;
        let mut said = expert["round"].clone();
        for view in [&mut met, &mut said] {
            view.as_object_mut().unwrap().remove("opens_at");
        }
        assert_eq!(met, said);
        let colleague = say(&app.sign_in("delegate").await, &plan, "later").await;
        let _ = real.get(&format!("/comments/{colleague}")).await.problem(404, "not_found");
        let _ = real.get(&format!("/rounds/{plan}/rehearsal?as=expert")).await.problem(404, "not_found");
    })
    .await;
}
