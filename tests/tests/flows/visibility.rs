//! What is hidden is absent, and positions are for those cleared, wherever they might slip out.

use adref_tests::{App, Client, OURS};
use serde_json::json;

use crate::{comment, everywhere, issue, issued, paragraph, round};

/// Words only the secretariat has typed.
const CANARY: &str = "canary-4f1d2c";
const PARTIES: [&str; 7] = ["KEN", "BRA", "EUN", "USA", "IND", "ZAF", "CHN"];

async fn everybody(app: &App) -> Vec<(&'static str, Client)> {
    let mut all = vec![("stranger", app.stranger())];
    for name in ["expert", "participant", "observer", "administrator"] {
        all.push((name, app.sign_in(name).await));
    }
    all
}

#[tokio::test]
async fn the_working_draft_is_absent_to_all_but_the_secretariat() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let place = paragraph(&secretariat, "working", "Decides to review").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let words = json!({ "wording": format!("Decides {CANARY}.") });
        let _ = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &words).await.expect(200);
        let mut all = everybody(&app).await;
        all.push(("delegate", app.sign_in("delegate").await));
        for (name, reader) in all {
            for path in [
                "/instruments/smart-cities/drafts/working".to_owned(),
                "/instruments/smart-cities/drafts/nothing-of-that-name".to_owned(),
                path.clone(),
                "/instruments/smart-cities/compare?from=zero&to=working".to_owned(),
                "/instruments/smart-cities/desk".to_owned(),
                format!("/instruments/smart-cities/desk/{}", place["id"].as_str().unwrap()),
            ] {
                let hidden = reader.get(&path).await;
                let asked_to_sign_in = name == "stranger" && path.contains("/desk") && hidden.status == 401;
                assert!(asked_to_sign_in || hidden.code() == "not_found", "{name} {path}: {}", hidden.raw);
                assert!(!hidden.raw.contains(CANARY), "{name} {path}");
            }
            for path in ["/instruments", "/instruments/smart-cities", "/instruments/smart-cities/drafts/latest"] {
                let seen = reader.get(path).await.expect(200);
                assert!(!seen.raw.contains(CANARY) && !seen.raw.contains("\"working\""), "{name} {path}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_for_delegations_does_not_exist_for_others() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let _ = issue(&secretariat, "closed", &json!({ "openness": "negotiation" })).await.expect(201);
        let delegate = app.sign_in("delegate").await;
        let _ = delegate.get("/instruments/smart-cities/drafts/closed").await.expect(200);
        for (name, reader) in everybody(&app).await {
            let _ = reader.get("/instruments/smart-cities/drafts/closed").await.problem(404, "not_found");
            let latest = reader.get("/instruments/smart-cities/drafts/latest").await.expect(200);
            assert_eq!(latest.text("card/slug"), "zero", "{name}");
            let home = reader.get("/instruments/smart-cities").await.expect(200);
            assert!(!home.raw.contains("closed draft"), "{name} sees no trace of it");
        }
        let page = app.stranger().page("/en/t/smart-cities/d/closed").await;
        assert!(!page.raw.contains("Riverside"), "nor does the page");
    })
    .await;
}

#[tokio::test]
async fn positions_reach_nobody_who_is_not_cleared() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let delegate = app.sign_in("delegate").await;
        let seen = delegate.get("/instruments/smart-cities/drafts/zero").await.expect(200);
        assert!(seen.raw.contains("EUN") && seen.body["positions_shown"] == json!(true));
        for (name, reader) in everybody(&app).await {
            for path in [
                "/instruments/smart-cities/drafts/zero",
                "/instruments/smart-cities/drafts/zero?view=full",
                "/instruments/smart-cities/drafts/zero?view=as:EUN",
                "/instruments/smart-cities/compare?from=zero&to=first",
            ] {
                let answer = reader.get(path).await.expect(200);
                for party in PARTIES {
                    let echoed = path.contains(party) && answer.body["view"] != json!(format!("as:{party}"));
                    assert!(echoed || !answer.raw.contains(party), "{party} reaches {name} through {path}");
                }
                assert!(answer.body["totals"]["tags"].as_u64().unwrap_or(0) == 0, "not even as a count");
            }
        }
        let page = app.stranger().page("/en/t/smart-cities/d/zero").await.expect(200);
        assert!(page.raw.contains("Riverside"), "the text is in the page before any script runs");
        assert!(PARTIES.iter().all(|party| !page.raw.contains(&format!(">{party}<"))));
    })
    .await;
}

#[tokio::test]
async fn comments_are_shown_as_their_round_says() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (expert, other) = (app.sign_in("expert").await, app.sign_in("expert2").await);
        let own = round(&secretariat, "zero", &json!({ "audience": ["expert"] })).await;
        let shared = round(&secretariat, "zero", &json!({ "audience": ["expert"], "shown": "round" })).await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        let mut ids = Vec::new();
        for round in [&own, &shared] {
            let path = format!("/rounds/{round}/comments");
            ids.push(expert.post(&path, &comment(&place, "every five years", "yearly")).await.expect(201).text("id"));
        }
        let [private, open] = &ids[..] else { panic!("two comments") };
        for reader in [&other, &app.sign_in("participant").await, &app.stranger()] {
            let _ = reader.get(&format!("/comments/{private}")).await.problem(404, "not_found");
        }
        let seen = other.get(&format!("/comments/{open}")).await.expect(200);
        assert!(seen.body["author"]["name"].is_null(), "role and party, no name: {}", seen.raw);
        assert_eq!(seen.text("author/party"), "FRA");
        let list = other.get("/instruments/smart-cities/comments").await.expect(200);
        assert_eq!(list.body["items"].as_array().map(Vec::len), Some(1));
        let counted = paragraph(&other, "zero", "Decides to review").await;
        assert_eq!(counted["comments"], json!(1), "counts come after the policy");
        let participant = app.sign_in("participant").await;
        let refused =
            participant.post(&format!("/rounds/{own}/comments"), &comment(&place, "every five years", "x")).await;
        let _ = refused.problem(403, "forbidden");
        let foreign = other.post(&format!("/comments/{open}/withdraw"), &json!({})).await;
        let _ = foreign.problem(403, "forbidden");
        let taken_back = expert.post(&format!("/comments/{private}/withdraw"), &json!({})).await.expect(200);
        assert_eq!(taken_back.text("state"), "withdrawn");
    })
    .await;
}
