//! People and their mandates: who grants what, what ends at once, what bad input gets.

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Instant};
use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issue, issued};

/// A mandate of somebody, as their own account shows it.
async fn held(client: &Client, capacity: &str) -> Value {
    let me = client.get("/me").await.expect(200);
    let all = me.body["mandates"].as_array().cloned().unwrap_or_default();
    all.into_iter().find(|mandate| mandate["capacity"] == capacity).unwrap_or_default()
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_default().to_owned()
}

async fn closed_draft(app: &App) -> Client {
    let secretariat = app.sign_in("secretariat").await;
    issued(&secretariat, OURS).await;
    let _ = issue(&secretariat, "closed", &json!({ "openness": "negotiation" })).await.expect(201);
    secretariat
}

const CLOSED: &str = "/instruments/smart-cities/drafts/closed";

#[tokio::test]
async fn ending_a_mandate_takes_effect_in_the_middle_of_a_session() {
    everywhere(|app| async move {
        let secretariat = closed_draft(&app).await;
        let (delegate, coordinator) = (app.sign_in("delegate").await, app.sign_in("coordinator").await);
        let _ = delegate.get(CLOSED).await.expect(200);
        let mandate = id(&held(&delegate, "delegate").await);
        let suspended = coordinator.post(&format!("/mandates/{mandate}/suspend"), &json!({ "reason": "away" })).await;
        assert_eq!(suspended.expect(200).text("status"), "suspended");
        let _ = delegate.get(CLOSED).await.problem(404, "not_found");
        let me = delegate.get("/me").await.expect(200);
        assert!(me.body["role"].is_null() && me.body["acting"].is_null(), "the session goes on, the rights do not");
        let _ = coordinator.post(&format!("/mandates/{mandate}/resume"), &json!({})).await.expect(200);
        let _ = delegate.get(CLOSED).await.expect(200);
        let ended = coordinator.post(&format!("/mandates/{mandate}/end"), &json!({ "reason": "moved on" })).await;
        assert_eq!(ended.expect(200).text("reason"), "moved on");
        let _ = delegate.get(CLOSED).await.problem(404, "not_found");
        let again = coordinator.post(&format!("/mandates/{mandate}/resume"), &json!({})).await;
        let _ = again.problem(409, "mandate_not_active");
        let _ = secretariat.get(CLOSED).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn one_of_several_mandates_is_chosen_and_never_replaced_unawares() {
    everywhere(|app| async move {
        let _ = closed_draft(&app).await;
        app.enrol("two-hats", Some(NewMandate::of(Capacity::Delegate).for_party("FRA"))).await;
        let coordinator = app.sign_in("secretariat").await;
        // The Union's coordinator grants what only a coordinator of the Union may.
        app.enrol("brussels", Some(NewMandate::of(Capacity::Coordinator).for_party("EUN"))).await;
        let brussels = app.sign_in("brussels").await;
        let grant = json!({ "email": "two-hats@test.example", "capacity": "delegate", "party": "European Union" });
        let _ = coordinator.post("/mandates", &grant).await.problem(403, "not_yours_to_grant");
        let granted = brussels.post("/mandates", &grant).await.expect(201);
        assert_eq!((granted.text("party").as_str(), granted.text("status").as_str()), ("EUN", "active"));
        let luc = app.sign_in("two-hats").await;
        let me = luc.get("/me").await.expect(200);
        assert_eq!(me.text("party"), "FRA", "the first granted is the one acted in at first");
        assert_eq!(me.body["mandates"].as_array().map(Vec::len), Some(2));
        let acting = luc.put_if("/me/acting", "", &json!({ "party": "EU" })).await.expect(200);
        assert_eq!(
            (acting.text("party").as_str(), acting.text("acting/party_name").as_str()),
            ("EUN", "European Union")
        );
        let other_session = app.sign_in("two-hats").await;
        assert_eq!(other_session.get("/me").await.expect(200).text("party"), "FRA", "a session chooses for itself");
        let _ = luc.put_if("/me/acting", "", &json!({ "party": "KEN" })).await.problem(403, "not_your_mandate");
        let _ = luc.put_if("/me/acting", "", &json!({ "party": "Atlantis" })).await.problem(422, "unknown_party");
        let foreign = id(&held(&brussels, "coordinator").await);
        let _ = luc.put_if("/me/acting", "", &json!({ "mandate": foreign })).await.problem(403, "not_your_mandate");
        let _ = luc.put_if("/me/acting", "", &json!({})).await.problem(422, "invalid_field");
        let _ = luc.get(CLOSED).await.expect(200);
        let union = granted.text("id");
        let _ = brussels.post(&format!("/mandates/{union}/end"), &json!({})).await.expect(200);
        let me = luc.get("/me").await.expect(200);
        assert!(me.body["party"].is_null(), "nobody speaks for France because the Union's mandate ended: {}", me.raw);
        let _ = luc.get(CLOSED).await.problem(404, "not_found");
        let ended = luc.put_if("/me/acting", "", &json!({ "mandate": union })).await;
        let _ = ended.problem(409, "mandate_not_active");
        assert_eq!(luc.put_if("/me/acting", "", &json!({ "party": "FRA" })).await.expect(200).text("party"), "FRA");
    })
    .await;
}

#[tokio::test]
async fn a_mandate_has_days_by_the_databases_clock() {
    everywhere(|app| async move {
        let _ = closed_draft(&app).await;
        let now = app.house.read(|cx| Ok(cx.now)).await.unwrap();
        let within = |since: Option<Instant>, until: Option<Instant>| NewMandate {
            since,
            until,
            ..NewMandate::of(Capacity::Delegate).for_party("KEN")
        };
        let day = 24 * 3600;
        app.enrol("yesterday", Some(within(Some(now.plus_seconds(-9 * day)), Some(now.plus_seconds(-day))))).await;
        app.enrol("tomorrow", Some(within(Some(now.plus_seconds(3600)), None))).await;
        app.enrol("until-soon", Some(within(None, Some(now.plus_seconds(3600))))).await;
        let (yesterday, tomorrow) = (app.sign_in("yesterday").await, app.sign_in("tomorrow").await);
        let until_soon = app.sign_in("until-soon").await;
        for (reader, status) in [(&yesterday, 404), (&tomorrow, 404), (&until_soon, 200)] {
            assert_eq!(reader.get(CLOSED).await.status, status);
        }
        let old = id(&held(&yesterday, "delegate").await);
        let refused = yesterday.put_if("/me/acting", "", &json!({ "mandate": old })).await;
        assert!(refused.problem(409, "mandate_not_active").raw.contains("ended"));
        app.house.shift_clock(3601);
        for (reader, status) in [(&yesterday, 404), (&tomorrow, 200), (&until_soon, 404)] {
            assert_eq!(reader.get(CLOSED).await.status, status, "an hour later");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_grants_what_is_above_them_or_across_delegations() {
    everywhere(|app| async move {
        app.enrol("paris", Some(NewMandate::of(Capacity::Coordinator).for_party("FRA"))).await;
        app.enrol("lyon", Some(NewMandate::of(Capacity::Delegate).for_party("FRA"))).await;
        let grants = [
            ("secretariat", "secretariat", ""),
            ("coordinator", "coordinator", "KEN"),
            ("delegate", "delegate", "KEN"),
            ("delegate", "alternate", "KEN"),
            ("delegate-elsewhere", "delegate", "FRA"),
            ("expert", "expert", ""),
            ("observer", "observer", ""),
            ("administrator", "administrator", ""),
        ];
        let may: [(&str, &[&str]); 6] = [
            ("secretariat", &["secretariat", "coordinator", "expert", "observer"]),
            ("administrator", &["administrator"]),
            ("coordinator", &["delegate"]),
            ("paris", &["delegate-elsewhere"]),
            ("delegate", &[]),
            ("expert", &[]),
        ];
        for (grantor, allowed) in may {
            let client = app.sign_in(grantor).await;
            for (number, (name, capacity, party)) in grants.iter().enumerate() {
                let body = json!({
                    "email": format!("new-{grantor}-{number}@test.example"), "name": "Somebody New",
                    "capacity": capacity, "party": if party.is_empty() { Value::Null } else { json!(party) },
                });
                let answer = client.post("/mandates", &body).await;
                if allowed.contains(name) {
                    assert_eq!(
                        answer.expect(201).text("status"),
                        "invited",
                        "who cannot sign in yet has to answer first"
                    );
                } else {
                    let _ = answer.problem(403, "not_yours_to_grant");
                }
            }
        }
        let (kenya, paris) = (app.sign_in("coordinator").await, app.sign_in("paris").await);
        let theirs = kenya.get("/people").await.expect(200);
        assert!(
            theirs.raw.contains("delegate@test.example") && !theirs.raw.contains("lyon"),
            "one's own delegation alone"
        );
        let foreign = id(&held(&app.sign_in("lyon").await, "delegate").await);
        for act in ["suspend", "resume", "end"] {
            let hidden = kenya.post(&format!("/mandates/{foreign}/{act}"), &json!({})).await;
            let _ = hidden.problem(404, "not_found");
        }
        let _ = kenya.get("/people?party=FRA").await.problem(403, "forbidden");
        let _ = paris.post(&format!("/mandates/{foreign}/end"), &json!({ "reason": "back home" })).await.expect(200);
        let own = app.sign_in("delegate").await;
        let list = own.get("/people").await.expect(200);
        assert!(list.body["items"][0]["email"].is_null(), "a delegate reads names, not addresses: {}", list.raw);
        let _ = app.sign_in("expert").await.get("/people").await.problem(403, "forbidden");
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_stays_and_holds_nothing_else() {
    everywhere(|app| async move {
        let administrator = app.sign_in("administrator").await;
        let me = administrator.get("/me").await.expect(200);
        let (person, mandate) = (me.text("id"), id(&held(&administrator, "administrator").await));
        for (path, body) in [
            (format!("/mandates/{mandate}/end"), json!({})),
            (format!("/mandates/{mandate}/suspend"), json!({})),
            (format!("/people/{person}/close"), json!({})),
            ("/me/erase".to_owned(), json!({ "confirm": "administrator@test.example" })),
        ] {
            let _ = administrator.post(&path, &body).await.problem(409, "last_administrator");
        }
        let secretariat = app.sign_in("secretariat").await;
        let content = json!({ "email": "administrator@test.example", "capacity": "expert" });
        let _ = secretariat.post("/mandates", &content).await.problem(409, "administrator_alone");
        let hat = json!({ "email": "expert@test.example", "capacity": "administrator" });
        let _ = administrator.post("/mandates", &hat).await.problem(409, "administrator_alone");
        let again = json!({ "email": "expert@test.example", "capacity": "expert", "party": "France" });
        let _ = secretariat.post("/mandates", &again).await.problem(409, "already_holds");
        app.enrol("second", Some(NewMandate::of(Capacity::Administrator))).await;
        let _ = administrator.post(&format!("/mandates/{mandate}/end"), &json!({})).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn bad_grants_each_get_their_code() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let grant = |beside: Value| {
            let mut body = json!({ "email": "new@test.example", "name": "New", "capacity": "coordinator", "party": "KEN" });
            body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
            body
        };
        for (beside, status, code) in [
            (json!({ "party": "ATL" }), 422, "unknown_party"),
            (json!({ "party": "Hong Kong" }), 422, "unknown_party"),
            (json!({ "party": null }), 422, "invalid_field"),
            (json!({ "capacity": "regional", "party": null, "region": "mars" }), 422, "unknown_region"),
            (json!({ "capacity": "regional", "party": null }), 422, "invalid_field"),
            (json!({ "capacity": "organization", "party": null, "organization": "Nobody" }), 422, "invalid_field"),
            (json!({ "capacity": "emperor" }), 422, "invalid_field"),
            (json!({ "from": "2026-12-02", "to": "2026-12-01" }), 422, "dates_reversed"),
            (json!({ "to": "2020-01-01" }), 422, "dates_reversed"),
            (json!({ "from": "yesterday" }), 422, "invalid_field"),
            (json!({ "process": "nowhere" }), 404, "not_found"),
            (json!({ "email": "no address" }), 422, "invalid_field"),
            (json!({ "name": null }), 422, "invalid_field"),
            (json!({ "rank": 1 }), 422, "unknown_field"),
        ] {
            let _ = secretariat.post("/mandates", &grant(beside)).await.problem(status, code);
        }
        let list = secretariat.get("/people?capacity=coordinator").await.expect(200);
        assert!(!list.raw.contains("new@test.example"), "nothing half done");
        let organization = json!({ "name": "Rivers United", "class": "civil_society", "region": "africa" });
        let _ = secretariat.post("/organizations", &organization).await.expect(201);
        let _ = secretariat.post("/organizations", &organization).await.problem(422, "invalid_field");
        let member = json!({ "email": "ngo@test.example", "name": "N", "capacity": "organization", "organization": "Rivers United" });
        assert_eq!(secretariat.post("/mandates", &member).await.expect(201).text("organization/name"), "Rivers United");
    })
    .await;
}

#[tokio::test]
async fn groups_have_other_names_days_and_no_circles() {
    everywhere(|app| async move {
        let (secretariat, anyone) = (app.sign_in("secretariat").await, app.stranger());
        let all = anyone.get("/parties").await.expect(200);
        let kind = |kind: &str| all.body["items"].as_array().unwrap().iter().filter(|it| it["kind"] == kind).count();
        assert_eq!((kind("state"), kind("observer")), (193, 2));
        let union = anyone.get("/parties/EU?day=2019-06-01").await.expect(200);
        let britain = |body: &Value| body["members"].as_array().unwrap().iter().find(|it| it["code"] == "GBR").unwrap()["member"].clone();
        assert_eq!((union.text("code").as_str(), britain(&union.body)), ("EUN", json!(true)));
        assert_eq!(britain(&anyone.get("/parties/EUN?day=2021-06-01").await.expect(200).body), json!(false));
        let _ = anyone.get("/parties/ATLANTIS").await.problem(422, "unknown_party");
        let add = |code: &str| json!({ "code": code, "english": format!("Group {code}"), "aliases": [format!("Friends of {code}")] });
        for code in ["GRP-A", "GRP-B", "GRP-C"] {
            let _ = secretariat.post("/parties", &add(code)).await.expect(201);
        }
        assert_eq!(anyone.get("/parties/Friends%20of%20GRP-A").await.expect(200).text("code"), "GRP-A");
        let put = |member: &str| json!({ "members": [{ "member": member }], "reason": "as notified" });
        let with = |group: &str| format!("/parties/{group}/members");
        let _ = secretariat.post(&with("GRP-A"), &put("GRP-A")).await.problem(422, "group_contains_itself");
        let _ = secretariat.post(&with("GRP-A"), &put("GRP-B")).await.expect(200);
        let _ = secretariat.post(&with("GRP-B"), &put("GRP-C")).await.expect(200);
        let circle = secretariat.post(&with("GRP-C"), &put("GRP-A")).await.problem(422, "group_contains_itself");
        assert!(circle.raw.contains("GRP-A, GRP-B"), "the way round is named: {}", circle.raw);
        let _ = secretariat.post(&with("GRP-C"), &put("KEN")).await.expect(200);
        let groups = |body: &Value| body["groups"].as_array().unwrap().iter().filter(|it| it.as_str().unwrap().starts_with("GRP")).count();
        assert_eq!(groups(&anyone.get("/parties/KEN").await.expect(200).body), 3, "through other groups too");
        let reversed = json!({ "members": [{ "member": "FRA", "from": "2026-02-01", "to": "2026-01-01" }] });
        let _ = secretariat.post(&with("GRP-C"), &reversed).await.problem(422, "dates_reversed");
        let unknown = json!({ "members": [{ "member": "TZA" }, { "member": "Nowhere" }] });
        let _ = secretariat.post(&with("GRP-C"), &unknown).await.problem(422, "unknown_party");
        let tanzania = anyone.get("/parties/TZA").await.expect(200);
        assert_eq!(groups(&tanzania.body), 0, "all or none");
        let exception = json!({ "members": [{ "member": "KEN", "exception": true }] });
        let changed = secretariat.post(&with("GRP-C"), &exception).await.expect(200);
        assert_eq!(changed.body["members"][0]["exception"], json!(true));
        let _ = secretariat.post(&with("KEN"), &put("FRA")).await.problem(422, "invalid_field");
        let _ = app.sign_in("delegate").await.post("/parties", &add("GRP-D")).await.problem(403, "forbidden");
        let taken = json!({ "code": "GRP-E", "english": "E", "aliases": ["European Union"] });
        let _ = secretariat.post("/parties", &taken).await.problem(422, "invalid_field");
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_leaves_the_record_and_nothing_else() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = crate::round(&secretariat, "zero", &json!({ "shown": "everybody" })).await;
        let expert = app.sign_in("expert").await;
        let place = crate::paragraph(&expert, "zero", "Decides to review").await;
        let comment = crate::comment(&place, "every five years", "yearly");
        let lodged = expert.post(&format!("/rounds/{round}/comments"), &comment).await.expect(201).text("id");
        let data = expert.get("/me/data").await.expect(200);
        assert_eq!(data.body["comments"].as_array().map(Vec::len), Some(1));
        assert!(data.body["acts"].as_array().unwrap().iter().any(|act| act["kind"] == "comment_lodged"));
        let page = expert.get("/me/data?format=html").await.expect(200);
        assert!(page.raw.starts_with("<!doctype html>") && page.raw.contains("These words would be clearer."));
        let _ = expert.get("/me/data?format=pdf").await.problem(422, "invalid_field");
        let _ = expert
            .post("/me/erase", &json!({ "confirm": "somebody@else.example" }))
            .await
            .problem(422, "invalid_field");
        assert_eq!(expert.post("/me/erase", &json!({ "confirm": " Expert@test.example" })).await.status, 204);
        let _ = expert.get("/me").await.problem(401, "session_ended");
        let kept = secretariat.get(&format!("/comments/{lodged}")).await.expect(200);
        assert_eq!(
            (kept.text("author/name").as_str(), kept.text("text").as_str()),
            ("Participant 1", "These words would be clearer.")
        );
        let list = secretariat.get("/people").await.expect(200);
        assert!(!list.raw.contains("expert@test.example") && !list.raw.contains("Name of expert\""));
        let waiting = app.house.read(|cx| Ok(adref_store::notices::due(cx.db, cx.now, 100)?)).await.unwrap();
        assert!(waiting.iter().all(|mail| mail.address != "expert@test.example"), "not in the outbox either");
        assert!(app.deliver().await.iter().all(|letter| letter.to != "expert@test.example"));
        let again = app
            .stranger()
            .post("/sign-in", &json!({ "email": "expert@test.example", "password": adref_tests::PASSWORD }))
            .await;
        let _ = again.problem(401, "wrong_credentials");
        let administrator = app.sign_in("administrator").await;
        let other = app.sign_in("expert2").await.get("/me").await.expect(200).text("id");
        let erased = administrator.post(&format!("/people/{other}/erase"), &json!({})).await.expect(200);
        assert_eq!(erased.text("name"), "Participant 2");
        let _ = secretariat.post(&format!("/people/{other}/erase"), &json!({})).await.problem(403, "forbidden");
    })
    .await;
}

#[tokio::test]
async fn an_administrator_runs_the_platform_and_is_shown_no_content() {
    everywhere(|app| async move {
        let _ = closed_draft(&app).await;
        let administrator = app.sign_in("administrator").await;
        for path in [CLOSED, "/instruments/smart-cities/drafts/working", "/instruments/smart-cities/desk"] {
            let _ = administrator.get(path).await.problem(404, "not_found");
        }
        let made =
            administrator.post("/people", &json!({ "email": "fresh@test.example", "name": "Fresh" })).await.expect(201);
        assert_eq!(made.body["mandates"], json!([]));
        let twice = administrator.post("/people", &json!({ "email": "FRESH@test.example", "name": "F" })).await;
        let _ = twice.problem(422, "invalid_field");
        let closed = administrator.post(&format!("/people/{}/close", made.text("id")), &json!({})).await.expect(200);
        assert_eq!(closed.body["closed"], json!(true));
        let explained =
            administrator.get("/explain?as=delegate:KEN&instrument=smart-cities&draft=zero").await.expect(200);
        let reads =
            explained.body["actions"].as_array().unwrap().iter().find(|it| it["action"] == "read_draft").cloned();
        assert_eq!(reads.unwrap()["allowed"], json!(true));
        let hidden = administrator.get("/explain?as=delegate:KEN&instrument=smart-cities&draft=closed").await;
        let _ = hidden.problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn the_policy_explains_itself_to_the_secretariat() {
    everywhere(|app| async move {
        let secretariat = closed_draft(&app).await;
        let ask = |who: &str| format!("/explain?as={who}&instrument=smart-cities&draft=closed");
        let said = |body: &Value, action: &str| {
            let all = body["actions"].as_array().unwrap();
            all.iter().find(|it| it["action"] == action).unwrap().clone()
        };
        let delegate = secretariat.get(&ask("delegate:KEN")).await.expect(200);
        assert_eq!(said(&delegate.body, "read_draft")["allowed"], json!(true));
        assert_eq!(delegate.body["positions"], json!(true));
        let expert = secretariat.get(&ask("expert")).await.expect(200);
        let refused = said(&expert.body, "read_draft");
        assert_eq!(refused["allowed"], json!(false));
        assert!(refused["because"].as_str().unwrap().contains("open to the class"), "{refused}");
        let stranger = secretariat.get(&ask("stranger")).await.expect(200);
        assert_eq!(said(&stranger.body, "comment")["because"], "nobody is signed in");
        let mandate = id(&held(&app.sign_in("delegate").await, "delegate").await);
        let one = secretariat.get(&ask(&mandate)).await.expect(200);
        assert_eq!(said(&one.body, "read_draft")["allowed"], json!(true));
        let _ = secretariat.get(&ask("emperor")).await.problem(422, "invalid_field");
        let _ = secretariat.get(&ask("delegate:ATL")).await.problem(422, "unknown_party");
        let _ = secretariat.get(&ask("regional:mars")).await.problem(422, "unknown_region");
        for name in ["delegate", "coordinator", "expert"] {
            let _ = app.sign_in(name).await.get("/explain?as=stranger").await.problem(403, "forbidden");
        }
        let _ = app.stranger().get("/explain?as=stranger").await.problem(401, "sign_in_required");
    })
    .await;
}

/// `NAM` is Namibia, whatever else is called so: every party has a code of its own, on every way by which one is named.
#[tokio::test]
async fn every_party_is_found_by_its_own_code_and_takes_a_mandate_under_it() {
    everywhere(|app| async move {
        let anyone = app.stranger();
        let all = anyone.get("/parties").await.expect(200);
        let codes: Vec<String> =
            all.body["items"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect();
        assert!(codes.len() > 210, "{}", codes.len());
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), codes.len(), "no code twice");
        for code in &codes {
            let one = anyone.get(&format!("/parties/{code}")).await.expect(200);
            assert_eq!(&one.text("code"), code);
        }
        let secretariat = app.sign_in("secretariat").await;
        let movement = anyone.get("/parties/Non-Aligned%20Movement").await.expect(200).text("code");
        assert_ne!(movement, "NAM");
        for (number, code) in ["NAM", movement.as_str(), "EUN", "UGA"].into_iter().enumerate() {
            let email = format!("named{number}@test.example");
            let grant = json!({ "email": email, "name": "N", "capacity": "coordinator", "party": code });
            let granted = secretariat.post("/mandates", &grant).await.expect(201);
            assert_eq!(granted.text("party"), code);
            let listed = secretariat.get(&format!("/people?party={code}")).await.expect(200);
            assert!(listed.raw.contains(&email), "{code}: {}", listed.raw);
            let explained = secretariat.get(&format!("/explain?as=coordinator:{code}")).await;
            let _ = explained.expect(200);
        }
        // A spelling that two go by is taken for neither, and both are named.
        let shared = anyone.get("/parties/UG").await.problem(422, "unknown_party");
        assert!(shared.raw.contains("Uganda") && shared.raw.contains("Umbrella Group"), "{}", shared.raw);
    })
    .await;
}

/// Each filter of the list of people, alone and together, and pages through them.
#[tokio::test]
async fn people_are_found_by_every_filter_and_page_by_page() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        for number in 0..12 {
            let (capacity, beside) = match number % 3 {
                0 => ("coordinator", json!({ "party": "FRA" })),
                1 => ("regional", json!({ "region": "africa" })),
                _ => ("observer", json!({})),
            };
            let mut grant = json!({ "email": format!("many{number}@test.example"), "name": format!("Many {number}"), "capacity": capacity });
            grant.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
            let _ = secretariat.post("/mandates", &grant).await.expect(201);
        }
        let names = |answer: &adref_tests::Answer| -> Vec<String> {
            let items = answer.body["items"].as_array().unwrap();
            items.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
        };
        for (query, count) in [
            ("capacity=coordinator&party=FRA", 4),
            ("region=africa", 4),
            ("status=invited", 12),
            ("status=invited&region=africa", 4),
            ("status=ended", 0),
            ("q=many", 12),
            ("q=MANY+11", 1),
            ("q=many0@test", 1),
            ("q=france&status=invited", 4),
            ("capacity=observer&q=many", 4),
            ("region=europe", 0),
        ] {
            let whole = secretariat.get(&format!("/people?{query}&limit=200")).await.expect(200);
            assert_eq!(names(&whole).len(), count, "{query}: {}", whole.raw);
            // The same, three at a time: nobody twice, nobody missing, and a cursor only where more follow.
            let (mut found, mut after) = (Vec::new(), String::new());
            loop {
                let page = secretariat.get(&format!("/people?{query}&limit=3{after}")).await.expect(200);
                found.extend(names(&page));
                match page.body["next"].as_str() {
                    Some(next) => after = format!("&after={next}"),
                    None => break,
                }
            }
            let mut expected = names(&whole);
            expected.sort();
            found.sort();
            assert_eq!(found, expected, "{query}");
        }
        for (query, status, code) in [
            ("region=mars", 422, "unknown_region"),
            ("status=asleep", 422, "invalid_field"),
            ("capacity=emperor", 422, "invalid_field"),
            ("party=Atlantis", 422, "unknown_party"),
            ("process=nowhere", 404, "not_found"),
        ] {
            let _ = secretariat.get(&format!("/people?{query}")).await.problem(status, code);
        }
    })
    .await;
}

/// What the page may offer to grant is what may be granted, for everybody.
#[tokio::test]
async fn whoever_is_offered_a_grant_may_make_it_and_nobody_else() {
    everywhere(|app| async move {
        for name in ["secretariat", "coordinator", "delegate", "expert", "participant", "observer", "administrator"] {
            let client = app.sign_in(name).await;
            let offered = client.get("/me").await.expect(200).body["grants"].clone();
            let offered: Vec<&str> = offered.as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
            for capacity in Capacity::ALL.iter().map(|capacity| capacity.code()).filter(|code| *code != "organization")
            {
                let of_party = matches!(capacity, "coordinator" | "delegate" | "alternate");
                let mut grant = json!({ "email": "no address", "name": "N", "capacity": capacity });
                if of_party {
                    grant["party"] = json!("KEN");
                }
                if capacity == "regional" {
                    grant["region"] = json!("africa");
                }
                let answer = client.post("/mandates", &grant).await;
                let may = answer.code() == "invalid_field";
                assert_eq!(may, offered.contains(&capacity), "{name} {capacity}: {} {offered:?}", answer.raw);
            }
        }
    })
    .await;
}

/// Every reason the policy gives has a code the page knows, and the code says which it is.
#[tokio::test]
async fn the_policy_says_why_in_codes() {
    everywhere(|app| async move {
        let secretariat = closed_draft(&app).await;
        let because = |answer: &adref_tests::Answer, action: &str| {
            let all = answer.body["actions"].as_array().unwrap();
            let one = all.iter().find(|it| it["action"] == action).unwrap_or_else(|| panic!("{action}"));
            (
                one["allowed"].as_bool().unwrap(),
                one["code"].as_str().or(one["rule"].as_str()).unwrap_or_default().to_owned(),
            )
        };
        let ask = |who: &str, draft: &str| format!("/explain?as={who}&instrument=smart-cities&draft={draft}");
        for (who, draft, action, allowed, code) in [
            ("stranger", "zero", "read_draft", true, "draft_open"),
            ("stranger", "closed", "read_draft", false, "draft_open"),
            ("stranger", "zero", "issue_draft", false, "not_signed_in"),
            ("expert", "closed", "read_draft", false, "draft_open"),
            ("expert", "zero", "issue_draft", false, "not_this_capacity"),
            ("delegate:KEN", "closed", "read_draft", true, "draft_open"),
            ("secretariat", "closed", "issue_draft", true, "always"),
        ] {
            let answer = secretariat.get(&ask(who, draft)).await.expect(200);
            assert_eq!(because(&answer, action), (allowed, code.to_owned()), "{who} {draft} {action}: {}", answer.raw);
        }
    })
    .await;
}
