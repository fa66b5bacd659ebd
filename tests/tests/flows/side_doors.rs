//! Doors beside the front one: each of them has let something out of a system of this kind before.

use adref_acts::mandate::NewMandate;
use adref_domain::Capacity;
use adref_tests::{App, Client, OURS, canary};
use serde_json::{Value, json};

use crate::{begin, comment, everywhere, issue, issued, paragraph, round};

/// A process nobody but the secretariat and delegations knows of, with a text that is open to nobody else.
async fn hidden(secretariat: &Client, number: usize) -> String {
    let (process, text) = (format!("hidden-process-{number}"), format!("hidden-text-{number}"));
    let title = canary::canary(
        "the title of a hidden process",
        &["secretariat", "delegate", "coordinator", "expert", "expert2"],
    );
    let body = json!({ "slug": process, "title": title, "zone": "UTC", "public": false });
    let _ = secretariat.post("/processes", &body).await.expect(201);
    let body = json!({ "slug": text, "title": title, "language": "en" });
    let _ = secretariat.post(&format!("/processes/{process}/instruments"), &body).await.expect(201);
    text
}

#[tokio::test]
async fn neither_pages_nor_cursors_count_what_is_hidden() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        for number in 0..3 {
            let _ = hidden(&secretariat, number).await;
        }
        begin(&secretariat).await;
        for number in 3..6 {
            let _ = hidden(&secretariat, number).await;
        }
        for reader in [app.stranger(), app.sign_in("participant").await, app.sign_in("administrator").await] {
            for list in ["/processes?limit=1", "/instruments?limit=1"] {
                let page = reader.get(list).await.expect(200);
                assert_eq!(page.body["items"].as_array().map(Vec::len), Some(1), "{list}: {}", page.raw);
                assert!(page.body["next"].is_null(), "{list}: the one that is there is the last: {}", page.raw);
            }
        }
        let all = secretariat.get("/processes?limit=4").await.expect(200);
        let rest = secretariat.get(&format!("/processes?limit=4&after={}", all.text("next"))).await.expect(200);
        let count = |page: &Value| page["items"].as_array().map_or(0, Vec::len);
        assert_eq!(count(&all.body) + count(&rest.body), 7);
    })
    .await;
}

#[tokio::test]
async fn hidden_and_absent_are_one_answer_to_the_byte() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let text = hidden(&secretariat, 0).await;
        issued(&secretariat, OURS).await;
        let _ = issue(&secretariat, "closed", &json!({ "openness": "negotiation" })).await.expect(201);
        let pairs = [
            ("/processes/hidden-process-0".to_owned(), "/processes/nothing-here".to_owned()),
            (format!("/instruments/{text}"), "/instruments/nothing-here".to_owned()),
            (
                "/instruments/smart-cities/drafts/closed".to_owned(),
                "/instruments/smart-cities/drafts/absent".to_owned(),
            ),
            (
                "/instruments/smart-cities/drafts/working".to_owned(),
                "/instruments/smart-cities/drafts/absent".to_owned(),
            ),
            (
                "/instruments/smart-cities/compare?from=zero&to=closed".to_owned(),
                "/instruments/smart-cities/compare?from=zero&to=absent".to_owned(),
            ),
            (
                "/instruments/smart-cities/comments?draft=closed".to_owned(),
                "/instruments/smart-cities/comments?draft=absent".to_owned(),
            ),
        ];
        for reader in [app.stranger(), app.sign_in("participant").await, app.sign_in("administrator").await] {
            for (hidden, absent) in &pairs {
                let (one, other) = (reader.get(hidden).await, reader.get(absent).await);
                let said = |answer: &adref_tests::Answer| {
                    let mut body = answer.body.clone();
                    let members = body.as_object_mut().unwrap();
                    members.remove("request_id");
                    members.remove("instance");
                    let mut names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
                    names.sort();
                    (answer.status, body, names, answer.raw.len())
                };
                assert_eq!(said(&one), said(&other), "{hidden}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_role_granted_in_one_process_opens_no_other() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let text = hidden(&secretariat, 0).await;
        issued(&secretariat, OURS).await;
        let process = app.house.read(|cx| Ok(adref_store::processes::by_slug(cx.db, "cities")?)).await.unwrap().unwrap().id;
        let mandate = NewMandate { process: Some(process), ..NewMandate::of(Capacity::Secretariat) };
        app.enrol("local", Some(mandate)).await;
        let local = app.sign_in("local").await;
        let _ = local.get("/instruments/smart-cities/desk").await.expect(200);
        for path in [format!("/instruments/{text}"), format!("/instruments/{text}/desk"), "/processes/hidden-process-0".into()] {
            let _ = local.get(&path).await.problem(404, "not_found");
        }
        let _ = local.post("/processes", &json!({ "slug": "mine", "title": "M", "zone": "UTC" })).await.problem(403, "forbidden");
        let _ = local.post("/parties", &json!({ "code": "GRP-X", "english": "X" })).await.problem(403, "forbidden");
        let grant = |process: Value| json!({ "email": "new@test.example", "name": "N", "capacity": "expert", "process": process });
        let _ = local.post("/mandates", &grant(Value::Null)).await.problem(403, "not_yours_to_grant");
        let _ = local.post("/mandates", &grant(json!("hidden-process-0"))).await.problem(404, "not_found");
        let granted = local.post("/mandates", &grant(json!("cities"))).await.expect(201);
        assert_eq!(granted.text("process/slug"), "cities");
    })
    .await;
}

#[tokio::test]
async fn mail_queued_before_an_account_was_closed_is_not_sent() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let lodged =
            expert.post(&format!("/rounds/{round}/comments"), &comment(&place, "every five years", "yearly")).await;
        let _ = lodged.expect(201);
        let administrator = app.sign_in("administrator").await;
        let person = expert.get("/me").await.expect(200).text("id");
        let _ = administrator.post(&format!("/people/{person}/close"), &json!({ "reason": "left" })).await.expect(200);
        assert!(app.deliver().await.is_empty(), "nothing is owed to a closed account");
        let outbox = administrator.get("/outbox").await.expect(200);
        assert_eq!(outbox.text("items/0/state"), "dead", "given up where it can be seen: {}", outbox.raw);
        let _ = expert.get("/me").await.problem(401, "session_ended");
    })
    .await;
}

#[tokio::test]
async fn the_mail_of_an_answer_names_no_place_in_a_draft_nobody_may_read_yet() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let path = format!("/rounds/{round}/comments");
        let id = expert.post(&path, &comment(&place, "every five years", "yearly")).await.expect(201).text("id");
        let body = json!({ "kind": "accepted" });
        let answer = secretariat.post(&format!("/comments/{id}/dispositions"), &body).await;
        assert!(answer.status < 300, "{}", answer.raw);
        let letters = app.deliver().await;
        assert_eq!(letters.len(), 2, "one that it was received, one that it was answered");
        for letter in &letters {
            assert!(!letter.text.contains("You will find it in"), "{}", letter.text);
        }
    })
    .await;
}

#[tokio::test]
async fn what_everybody_may_fetch_holds_nothing_of_what_they_may_not() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let text = hidden(&secretariat, 0).await;
        let stranger = app.stranger();
        for path in [
            "/",
            "/en",
            "/robots.txt",
            "/sitemap.xml",
            "/feed.xml",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/api/v1/openapi.json",
            "/api/docs/",
            "/api/v1/nothing",
            "/en/t/nothing",
            "/api/v1/instruments/%2e%2e/outbox",
        ] {
            let answer = stranger.page(path).await;
            assert!(!answer.raw.contains(&text) && answer.status < 500, "{path}: {}", answer.status);
        }
        let (hidden, absent) = (stranger.page(&format!("/en/t/{text}")).await, stranger.page("/en/t/nothing").await);
        assert_eq!(
            (hidden.status, hidden.raw.len()),
            (absent.status, absent.raw.len()),
            "the page does not tell them apart"
        );
    })
    .await;
}

/// Ids harvested as one reader open nothing to another.
#[tokio::test]
async fn ids_that_were_seen_by_one_are_of_no_use_to_others() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let _ = issue(&secretariat, "closed", &json!({ "openness": "negotiation" })).await.expect(201);
        let round = round(&secretariat, "closed", &json!({ "audience": ["delegate"] })).await;
        let delegate = app.sign_in("delegate").await;
        let place = paragraph(&delegate, "closed", "Decides to review").await;
        let lodged =
            delegate.post(&format!("/rounds/{round}/comments"), &comment(&place, "every five years", "yearly")).await;
        let mandate = delegate.get("/me").await.expect(200).text("acting/id");
        let lodged = lodged.expect(201).text("id");
        let harvested = [
            format!("/rounds/{round}"),
            format!("/comments/{lodged}"),
            format!("/instruments/smart-cities/drafts/closed/paragraphs/{}", place["id"].as_str().unwrap()),
            format!("/instruments/smart-cities/desk/{}", place["id"].as_str().unwrap()),
        ];
        for name in ["expert", "participant", "observer", "administrator", "stranger"] {
            let reader = reader(&app, name).await;
            for path in &harvested {
                let answer = reader.get(path).await;
                assert!(
                    matches!(answer.code().as_str(), "not_found" | "sign_in_required"),
                    "{name} {path}: {}",
                    answer.raw
                );
            }
            for (path, body) in [
                (format!("/comments/{lodged}/withdraw"), json!({})),
                (format!("/mandates/{mandate}/end"), json!({})),
                (format!("/rounds/{round}/close"), json!({})),
            ] {
                let answer = reader.post(&path, &body).await;
                let refused = matches!(answer.code().as_str(), "not_found" | "sign_in_required" | "not_yours_to_grant");
                assert!(refused, "{name} {path}: {}", answer.raw);
            }
        }
        let _ = delegate.get(&harvested[1]).await.expect(200);
    })
    .await;
}

async fn reader(app: &App, name: &str) -> Client {
    if name == "stranger" { app.stranger() } else { app.sign_in(name).await }
}

/// A text that is open to everybody may stand in a process that is not: its name is told to nobody by the text.
#[tokio::test]
async fn an_open_text_does_not_name_the_process_it_stands_in() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let process =
            json!({ "slug": "quiet-talks", "title": "Talks nobody knows of", "zone": "UTC", "public": false });
        let _ = secretariat.post("/processes", &process).await.expect(201);
        let text = json!({ "slug": "smart-cities", "title": "Guidelines", "language": "en" });
        let _ = secretariat.post("/processes/quiet-talks/instruments", &text).await.expect(201);
        let _ = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": OURS })).await.expect(201);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        let (stranger, observer) = (app.stranger(), app.sign_in("observer").await);
        let _ = stranger.get("/processes/quiet-talks").await.problem(404, "not_found");
        for reader in [&stranger, &observer] {
            for path in ["/instruments", "/instruments/smart-cities", "/instruments/smart-cities/drafts/zero"] {
                let answer = reader.get(path).await.expect(200);
                assert!(
                    !answer.raw.contains("quiet-talks") && !answer.raw.contains("Talks nobody"),
                    "{path}: {}",
                    answer.raw
                );
            }
        }
        for path in ["/en/t/smart-cities", "/en/texts", "/en/t/smart-cities/d/zero"] {
            assert!(!stranger.page(path).await.raw.contains("Talks nobody"), "{path}");
        }
        let known = app.sign_in("expert").await.get("/instruments/smart-cities").await.expect(200);
        assert_eq!(known.text("process/slug"), "quiet-talks");
    })
    .await;
}
