//! Sources of a process: added, cited by paragraphs, comments and footnotes, superseded with an answer for each citation; and
//! nobody hears of a citation in what they may not see.

use adref_tests::{Answer, Client};
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, issued, paragraph, round};

const SOURCES: &str = "/processes/cities/sources";
const TEXT: &str = "1. Requests a report on floods.\n\n2. Encourages cities to measure.";

async fn add(secretariat: &Client, title: &str) -> String {
    let body = json!({ "kind": "report", "title": title });
    secretariat.post(SOURCES, &body).await.expect(201).text("id")
}

async fn cite(who: &Client, source: &str, body: Value) -> Answer {
    who.post(&format!("/sources/{source}/citations"), &body).await
}

async fn source(reader: &Client, id: &str) -> Value {
    let all = reader.get(SOURCES).await.expect(200).body;
    all["sources"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
}

async fn answer(who: &Client, citation: &str, answer: &str, reason: &str) -> Answer {
    who.post(&format!("/citations/{citation}/answer"), &json!({ "answer": answer, "reason": reason })).await
}

fn of(place: &Value) -> Value {
    json!({ "instrument": "smart-cities", "paragraph": place["id"], "place": "p. 4" })
}

#[tokio::test]
async fn what_cites_a_superseded_source_waits_for_an_answer() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, TEXT).await;
        let (old, new) =
            (add(&secretariat, "Atlas of floods 2020").await, add(&secretariat, "Atlas of floods 2025").await);
        let mut places = Vec::new();
        for words in ["Requests", "Encourages"] {
            places.push(paragraph(&secretariat, "zero", words).await);
        }
        let mut ids = Vec::new();
        for place in &places {
            ids.push(cite(&secretariat, &old, of(place)).await.expect(201).text("id"));
        }
        let _ = cite(&secretariat, &old, of(&places[0])).await.problem(409, "cited_already");
        let mut elsewhere = of(&places[0]);
        elsewhere["place"] = json!("table 2");
        ids.push(cite(&secretariat, &old, elsewhere).await.expect(201).text("id"));
        // Nothing took its place yet, so nothing is to be kept or changed.
        let _ = answer(&secretariat, &ids[0], "keep", "R").await.problem(422, "invalid_field");
        let path = format!("/sources/{old}/supersede");
        for (by, reason, field) in [(new.as_str(), " ", "reason"), ("nobody", "R", "by")] {
            let refused =
                secretariat.post(&path, &json!({ "by": by, "reason": reason })).await.problem(422, "invalid_field");
            assert_eq!(refused.body["field"], field);
        }
        let _ = secretariat.post(&path, &json!({ "by": old, "reason": "R" })).await.problem(409, "source_ring");
        let why = json!({ "by": new, "reason": "The rivers were measured anew." });
        let done = secretariat.post(&path, &why).await.expect(200);
        assert_eq!((done.text("superseded_by/id"), done.body["citations"].as_array().unwrap().len()), (new.clone(), 3));
        let _ = secretariat.post(&path, &why).await.problem(422, "invalid_field");
        let back = json!({ "by": old, "reason": "R" });
        let _ = secretariat.post(&format!("/sources/{new}/supersede"), &back).await.problem(409, "source_ring");
        let _ = cite(&secretariat, &old, of(&places[1])).await.problem(422, "invalid_field");
        // Three questions; each is answered once, in its own way.
        assert_eq!(secretariat.get(SOURCES).await.expect(200).body["waiting"], 3);
        assert_eq!(app.stranger().get(SOURCES).await.expect(200).body["waiting"], 0, "nobody else is asked");
        let _ = answer(&secretariat, &ids[0], "keep", " ").await.problem(422, "reason_required");
        let _ = answer(&secretariat, &ids[0], "keep", "The figures of that year are meant.").await.expect(200);
        let changed = answer(&secretariat, &ids[1], "change", "").await.expect(200);
        assert_ne!(changed.text("id"), ids[1]);
        assert_eq!(answer(&secretariat, &ids[2], "drop", "").await.expect(200).body["ended"], true);
        let _ = answer(&secretariat, &ids[2], "drop", "").await.problem(404, "not_found");
        assert_eq!(secretariat.get(SOURCES).await.expect(200).body["waiting"], 0);
        let (before, after) = (source(&secretariat, &old).await, source(&secretariat, &new).await);
        assert_eq!(before["citations"][0]["kept_reason"], "The figures of that year are meant.");
        assert_eq!(
            (before["citations"].as_array().unwrap().len(), after["citations"].as_array().unwrap().len()),
            (1, 1)
        );
        assert_eq!(after["citations"][0]["paragraph"], places[1]["id"]);
        // The paragraph's own page says what it cites.
        let path = format!("/instruments/smart-cities/paragraphs/{}/citations", places[1]["id"].as_str().unwrap());
        let cites = app.stranger().get(&path).await.expect(200);
        assert_eq!(cites.text("items/0/source/title"), "Atlas of floods 2025");
    })
    .await;
}

#[tokio::test]
async fn nobody_hears_of_a_citation_in_what_they_may_not_see() {
    everywhere(|app| async move {
        let (secretariat, expert, delegate) =
            (app.sign_in("secretariat").await, app.sign_in("expert").await, app.sign_in("delegate").await);
        issued(&secretariat, TEXT).await;
        let _ = secretariat
            .post("/instruments/smart-cities/drafts", &json!({ "text": "3. Decides in secret to flood a valley." }))
            .await
            .expect(201);
        let _ = issue(&secretariat, "closed", &json!({ "openness": "negotiation" })).await.expect(201);
        let atlas = add(&secretariat, "Atlas of floods").await;
        let hidden = paragraph(&secretariat, "closed", "Decides in secret").await;
        let _ = cite(&secretariat, &atlas, of(&hidden)).await.expect(201);
        let id = round(&secretariat, "zero", &json!({ "shown": "own" })).await;
        let place = paragraph(&expert, "zero", "Requests").await;
        let body = json!({ "paragraph": place["id"], "kind": "general", "text": "The valley floods every year." });
        let comment = expert.post(&format!("/rounds/{id}/comments"), &body).await.expect(201).text("id");
        // The author cites in the own comment; nobody else does, and who does not see it is told that it is not there.
        assert_eq!(cite(&delegate, &atlas, json!({ "comment": comment })).await.status, 404);
        let cited = cite(&expert, &atlas, json!({ "comment": comment, "place": "map 3" })).await.expect(201);
        let of_paragraph = cite(&expert, &atlas, of(&place)).await;
        assert_eq!(of_paragraph.status, 403, "a text is the secretariat's: {}", of_paragraph.raw);
        for (reader, sees) in [(&secretariat, 2), (&expert, 1), (&delegate, 1), (&app.stranger(), 0)] {
            let seen = source(reader, &atlas).await;
            assert_eq!(seen["citations"].as_array().unwrap().len(), sees, "{seen}");
        }
        let strangers = app.stranger().get(SOURCES).await.expect(200).raw;
        assert!(!strangers.contains("valley") && !strangers.contains(&comment), "{strangers}");
        assert_eq!(answer(&delegate, &cited.text("id"), "drop", "").await.status, 404);
        let _ = answer(&expert, &cited.text("id"), "drop", "").await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_footnote_is_linked_to_a_source_when_a_person_confirms() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, "1. Requests a report.[^1]\n\n[^1]: See the Atlas of shared rivers and cities, p. 12.")
            .await;
        let atlas = add(&secretariat, "Atlas of shared rivers and cities").await;
        let _ = add(&secretariat, "Census of lanterns in harbours").await;
        let path = "/instruments/smart-cities/drafts/zero/footnotes";
        let notes = secretariat.get(path).await.expect(200).body["items"].clone();
        assert_eq!(
            (notes.as_array().unwrap().len(), notes[0]["suggestions"].as_array().unwrap().len()),
            (1, 1),
            "{notes}"
        );
        assert_eq!(notes[0]["suggestions"][0]["source"]["id"], atlas.as_str());
        assert!(
            source(&secretariat, &atlas).await["citations"].as_array().unwrap().is_empty(),
            "nothing is cited by likeness"
        );
        let body = json!({ "instrument": "smart-cities", "paragraph": notes[0]["paragraph"] });
        let _ = cite(&secretariat, &atlas, body).await.expect(201);
        let notes = secretariat.get(path).await.expect(200).body["items"].clone();
        assert_eq!(
            (notes[0]["cites"].as_array().unwrap().len(), notes[0]["suggestions"].as_array().unwrap().len()),
            (1, 0)
        );
        let _ = app.sign_in("expert").await.get(path).await.expect(403);
    })
    .await;
}

#[tokio::test]
async fn a_source_is_mended_against_the_version_that_was_seen() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        for (body, field) in [
            (json!({ "kind": "rumour", "title": "T" }), "kind"),
            (json!({ "kind": "data", "title": " " }), "title"),
            (json!({ "kind": "data", "title": "T", "day": "2023-02-29" }), "day"),
            (json!({ "kind": "data", "title": "T", "address": "javascript:alert(1)" }), "address"),
        ] {
            let refused = secretariat.post(SOURCES, &body).await.problem(422, "invalid_field");
            assert_eq!(refused.body["field"], field);
        }
        let id = add(&secretariat, "Census").await;
        let etag = source(&secretariat, &id).await["etag"].as_str().unwrap().to_owned();
        let body = json!({ "kind": "data", "title": "Census of river cities", "publisher": "A bureau" });
        let path = format!("/sources/{id}");
        let changed = secretariat.put_if(&path, &etag, &body).await.expect(200);
        assert_eq!(changed.text("publisher"), "A bureau");
        let _ = secretariat.put_if(&path, &etag, &body).await.problem(412, "source_changed");
        let _ = app.sign_in("expert").await.put_if(&path, &etag, &body).await.expect(403);
    })
    .await;
}
