//! What was said about a paragraph, when a person says that it and a rewritten one are one provision.

use serde_json::json;

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
