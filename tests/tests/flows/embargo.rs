//! A draft under embargo: one second before its moment it does not exist, at its moment it does, on every path.

use adref_domain::Instant;
use adref_tests::{App, Client, OURS, canary};
use serde_json::json;
use std::collections::BTreeMap;

use crate::{everywhere, issue, issued, paragraph, round};

/// 2031-05-31T12:00:00Z. The clock of the house stands still wherever a test puts it.
const MOMENT: Instant = Instant(1_937_995_200_000_000);

/// Everybody who must wait; `coordinator` and `secretariat` are cleared.
const WAITING: [&str; 6] = ["delegate", "expert", "participant", "observer", "administrator", "stranger"];

const PATHS: [&str; 14] = [
    "/instruments/smart-cities/drafts/held",
    "/instruments/smart-cities/drafts/held?view=plain",
    "/instruments/smart-cities/drafts/latest",
    "/instruments/smart-cities/drafts",
    "/instruments/smart-cities",
    "/instruments",
    "/instruments/smart-cities/compare?from=zero&to=held",
    "/instruments/smart-cities/rounds",
    "/instruments/smart-cities/comments?draft=held",
    "/instruments/smart-cities/dispositions",
    "/instruments/smart-cities/drafts/held/export.md",
    "/instruments/smart-cities/drafts/held/export.html",
    "/instruments/smart-cities/drafts/held/export.json",
    "/instruments/smart-cities/drafts/latest/export.json",
];

async fn reader(app: &App, name: &str) -> Client {
    if name == "stranger" { app.stranger() } else { app.sign_in(name).await }
}

#[tokio::test]
async fn an_embargo_ends_at_its_moment_and_not_a_second_before() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(MOMENT.plus_seconds(-3600)));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let past = issue(&secretariat, "past", &json!({ "embargo_until": "2020-01-01T00:00:00Z" })).await;
        let _ = past.problem(422, "invalid_field");
        let words = canary::canary("the words of a draft under embargo", &["secretariat", "coordinator"]);
        let place = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let wording = json!({ "wording": format!("Decides to review {words}.") });
        let _ = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &wording).await.expect(200);
        let held =
            issue(&secretariat, "held", &json!({ "embargo_until": "2031-05-31T14:00:00+02:00" })).await.expect(201);
        assert_eq!(held.text("embargo_until"), "2031-05-31T12:00:00Z");
        let held_round = round(&secretariat, "held", &json!({ "shown": "everybody", "audience": ["expert"] })).await;
        let mut waiting = BTreeMap::new();
        for name in WAITING {
            waiting.insert(name, reader(&app, name).await);
        }
        let coordinator = app.sign_in("coordinator").await;
        let _ = coordinator.get(PATHS[0]).await.expect(200);
        let mut before = BTreeMap::new();
        for at in [MOMENT.plus_seconds(-3600), MOMENT.plus_seconds(-1), Instant(MOMENT.0 - 1)] {
            app.house.stop_clock(Some(at));
            for (name, client) in &waiting {
                for path in PATHS {
                    let answer = client.get(path).await;
                    // The canary is looked for in every answer by the client itself; the name of the draft is looked for here.
                    assert!(!answer.raw.contains("held draft"), "{name} {path}: {}", answer.raw);
                    assert!(
                        path.contains("held") || answer.status == 200 && !answer.raw.contains("\"held\""),
                        "{name} {path}"
                    );
                    before.insert((*name, path), (answer.status, answer.etag()));
                }
                let hidden = client.get(&format!("/rounds/{held_round}")).await;
                let _ = hidden.problem(404, "not_found");
                let page = client.page("/en/t/smart-cities/d/held").await;
                assert!(!page.raw.contains("held draft"), "{name}: the page neither");
            }
        }
        let everybody: Vec<&str> = WAITING.into_iter().chain(["secretariat", "coordinator"]).collect();
        canary::release(&words, &everybody);
        for at in [MOMENT, MOMENT.plus_seconds(1)] {
            app.house.stop_clock(Some(at));
            for (name, client) in &waiting {
                let read = client.get(PATHS[0]).await.expect(200);
                assert!(read.raw.contains(&words), "{name} reads it from its moment on");
                assert_eq!(client.get(PATHS[2]).await.expect(200).text("card/slug"), "held", "{name}");
                assert_ne!(client.get(PATHS[2]).await.etag(), before[&(*name, PATHS[2])].1, "no old version is kept");
                let _ = client.get(&format!("/rounds/{held_round}")).await.expect(200);
            }
        }
    })
    .await;
}
