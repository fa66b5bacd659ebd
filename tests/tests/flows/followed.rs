//! What was said about a paragraph, when a person says that it and a rewritten one are one provision.

use adref_tests::Client;
use serde_json::{Value, json};

use crate::lineage::{TEXT, answer, decide, imported};
use crate::{comment, everywhere, issue, paragraph, round};

#[tokio::test]
async fn what_was_said_about_a_paragraph_follows_it_through_an_answer() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        let (old, new) = imported(&secretariat).await;
        let open = round(&secretariat, "zero", &json!({ "audience": ["expert"], "shown": "own" })).await;
        let place = paragraph(&expert, "zero", "Decides to establish").await;
        let said = comment(&place, "restoration", "care");
        let number = expert.post(&format!("/rounds/{open}/comments"), &said).await.expect(201).text("number");
        let apart = secretariat.get(&format!("{TEXT}/desk/{new}")).await.expect(200);
        assert_eq!(apart.body["inputs"], json!([]), "until somebody says so they are two paragraphs");

        let given = decide(&secretariat, &answer("confirm", "working", &old, &new)).await.expect(201);
        assert_eq!(given.text("effect"), "identity");
        let desk = secretariat.get(&format!("{TEXT}/desk/{old}")).await.expect(200);
        assert_eq!(desk.text("inputs/0/number"), number, "{}", desk.raw);
        assert!(desk.text("base_wording").starts_with("Decides to establish"));
        assert!(desk.text("paragraph/wording").starts_with("Establishes"));

        let merge = format!("/comments/{}/merge", desk.text("inputs/0/id"));
        let merged = secretariat.post_if(&merge, &desk.text("paragraph/etag"), &json!({ "kind": "accepted" })).await;
        assert!(merged.expect(200).text("paragraph/wording").contains("care"));
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let compared = expert.get(&format!("{TEXT}/compare?from=zero&to=first")).await.expect(200);
        assert_eq!(compared.text("sentence"), "1 paragraph changed.");
        let row = compared.body["rows"].as_array().unwrap().iter().find(|row| row["kind"] == "edited").unwrap();
        assert_eq!(row["comments"][0]["number"], json!(number), "{}", compared.raw);
        let through = expert.get(&format!("{TEXT}/paragraphs/{old}")).await.expect(200);
        let what: Vec<_> = through.body["steps"].as_array().unwrap().iter().map(|step| step["what"].clone()).collect();
        assert_eq!(what, ["new", "edited"], "{}", through.raw);
        assert_eq!(through.text("steps/1/comments/0/number"), number);
    })
    .await;
}

/// The numbers of the comments a reader finds on a paragraph.
async fn on(client: &Client, paragraph: &str) -> Vec<Value> {
    let found = client.get(&format!("{TEXT}/comments?paragraph={paragraph}")).await.expect(200);
    found.body["items"].as_array().unwrap().iter().map(|item| item["number"].clone()).collect()
}

#[tokio::test]
async fn an_answer_about_an_issued_draft_carries_what_was_said_and_taking_it_back_carries_it_back() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        let (old, new) = imported(&secretariat).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let open = round(&secretariat, "zero", &json!({ "audience": ["expert"], "shown": "own" })).await;
        let place = paragraph(&expert, "zero", "Decides to establish").await;
        let said = comment(&place, "restoration", "care");
        let number = json!(expert.post(&format!("/rounds/{open}/comments"), &said).await.expect(201).text("number"));
        let desk = format!("{TEXT}/desk/{new}");
        assert_eq!(secretariat.get(&desk).await.expect(200).body["inputs"], json!([]));
        let elsewhere = secretariat.get(&format!("{TEXT}/desk")).await.expect(200);
        assert_eq!(elsewhere.body["elsewhere"][0]["number"], number, "{}", elsewhere.raw);
        assert!(on(&expert, &new).await.is_empty());

        let given = decide(&secretariat, &answer("confirm", "first", &old, &new)).await.expect(201);
        assert_eq!(given.text("effect"), "lineage");
        let carried = secretariat.get(&desk).await.expect(200);
        assert_eq!(carried.body["inputs"][0]["number"], number, "{}", carried.raw);
        let rows = secretariat.get(&format!("{TEXT}/desk")).await.expect(200);
        assert_eq!(rows.body["elsewhere"], json!([]));
        let row = rows.body["paragraphs"].as_array().unwrap().iter().find(|row| row["id"] == json!(new)).unwrap();
        assert_eq!(row["open_inputs"], json!(1));
        assert_eq!((on(&expert, &new).await, on(&expert, &old).await), (vec![number.clone()], vec![number.clone()]));
        assert!(
            on(&app.sign_in("observer").await, &new).await.is_empty(),
            "who may not read it there finds it nowhere"
        );

        let withdraw = format!("{TEXT}/lineage/decisions/{}/withdraw", given.text("id"));
        let _ = secretariat.post(&withdraw, &json!({ "reason": "A slip." })).await.expect(200);
        assert_eq!(secretariat.get(&desk).await.expect(200).body["inputs"], json!([]));
        assert!(on(&expert, &new).await.is_empty());

        // Said again, the words can be taken in where the provision stands now, and that is shown as their place.
        let _ = decide(&secretariat, &answer("pair", "first", &old, &new)).await.expect(201);
        let desk = secretariat.get(&desk).await.expect(200);
        let merge = format!("/comments/{}/merge", desk.text("inputs/0/id"));
        let merged = secretariat.post_if(&merge, &desk.text("paragraph/etag"), &json!({ "kind": "accepted" })).await;
        let merged = merged.expect(200);
        assert_eq!(merged.text("paragraph/id"), new);
        assert!(merged.text("paragraph/wording").contains("care"), "{}", merged.raw);
        let _ = issue(&secretariat, "second", &json!({})).await.expect(201);
        let compared = expert.get(&format!("{TEXT}/compare?from=first&to=second")).await.expect(200);
        let row = compared.body["rows"].as_array().unwrap().iter().find(|row| row["kind"] == "edited").unwrap();
        assert_eq!(row["comments"][0]["number"], number, "{}", compared.raw);
        let table = secretariat.get(&format!("{TEXT}/dispositions")).await.expect(200);
        assert_eq!((table.text("items/0/now/draft"), table.text("items/0/now/paragraph")), ("second".to_owned(), new));
    })
    .await;
}
