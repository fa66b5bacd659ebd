//! Doubtful pairs, people's answers, and a paragraph through all drafts.

use adref_tests::{Answer, Client};
use serde_json::{Value, json};

use crate::{begin, comment, everywhere, issue, paragraph, round};

pub(crate) const TEXT: &str = "/instruments/smart-cities";
const ZERO: &str = "# Principles\n\n\
1. Decides to establish a fund for the restoration of the river banks in every district of the city.\n\n\
2. Requests the council to report on the progress of the works every second year.\n\n\
3. Invites the schools to take part in the yearly counting of the birds along the river.\n";
/// Paragraph 1 rewritten until nobody is sure, 2 kept, 3 kept.
const NEXT: &str = "# Principles\n\n\
1. Establishes, under the treasurer, an endowment that pays for the restoration of all its streams and their banks.\n\n\
2. Requests the council to report on the progress of the works every second year.\n\n\
3. Invites the schools to take part in the yearly counting of the birds along the river.\n";

/// Zero issued, the next text imported as the working draft: one pair is doubtful.
pub(crate) async fn imported(secretariat: &Client) -> (String, String) {
    begin(secretariat).await;
    let _ = secretariat.post(&format!("{TEXT}/drafts"), &json!({ "text": ZERO })).await.expect(201);
    let _ = issue(secretariat, "zero", &json!({})).await.expect(201);
    let again = json!({ "text": NEXT, "replace": true });
    let _ = secretariat.post(&format!("{TEXT}/drafts"), &again).await.expect(201);
    let old = paragraph(secretariat, "zero", "Decides to establish").await["id"].as_str().unwrap().to_owned();
    let new = paragraph(secretariat, "working", "Establishes").await["id"].as_str().unwrap().to_owned();
    assert_ne!(old, new, "what is doubtful does not get an identity by guess");
    (old, new)
}

pub(crate) fn answer(kind: &str, to_draft: &str, from: &str, to: &str) -> Value {
    json!({ "from_draft": "zero", "to_draft": to_draft, "from": [from], "to": [to], "kind": kind, "reason": "Read by eye." })
}

pub(crate) async fn decide(client: &Client, body: &Value) -> Answer {
    client.post(&format!("{TEXT}/lineage/decisions"), body).await
}

async fn doubtful(client: &Client, pair: &str) -> Answer {
    client.get(&format!("{TEXT}/compare/{pair}/doubtful")).await
}

#[tokio::test]
async fn an_answer_about_the_working_draft_gives_its_paragraph_the_earlier_identity() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, new) = imported(&secretariat).await;
        let open = doubtful(&secretariat, "zero..working").await.expect(200);
        let item = open.body["items"].as_array().unwrap().iter().find(|item| item["to"][0]["id"] == json!(new));
        let item = item.unwrap_or_else(|| panic!("{}", open.raw));
        assert_eq!(item["from"][0]["id"], json!(old));
        assert_eq!(open.body["may_change_identity"], json!(true));
        let said = decide(&secretariat, &answer("confirm", "working", &old, &new)).await.expect(201);
        assert_eq!((said.text("effect"), said.body["to"][0].as_str()), ("identity".to_owned(), Some(old.as_str())));
        let now = paragraph(&secretariat, "working", "Establishes").await;
        assert_eq!(now["id"], json!(old));
        assert_eq!(doubtful(&secretariat, "zero..working").await.expect(200).body["items"], json!([]));
        let compared = secretariat.get(&format!("{TEXT}/compare?from=zero&to=working")).await.expect(200);
        assert_eq!(compared.text("sentence"), "1 paragraph changed.");
        let taken = format!("{TEXT}/lineage/decisions/{}/withdraw", said.text("id"));
        let back = secretariat.post(&taken, &json!({ "reason": "A slip." })).await.expect(200);
        assert_eq!(back.text("withdrawn/reason"), "A slip.");
        assert_eq!(paragraph(&secretariat, "working", "Establishes").await["id"], json!(new));
        let _ = secretariat.post(&taken, &json!({})).await.problem(409, "decision_withdrawn");
        assert_eq!(
            doubtful(&secretariat, "zero..working").await.expect(200).body["items"].as_array().map(Vec::len),
            Some(1)
        );
        let all = secretariat.get(&format!("{TEXT}/lineage/decisions?from=zero&to=working")).await.expect(200);
        assert!(all.body["items"][0]["withdrawn"]["by"].is_string(), "nothing disappears: {}", all.raw);
    })
    .await;
}

#[tokio::test]
async fn an_answer_about_an_issued_draft_is_recorded_and_shown_but_changes_no_identity() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, new) = imported(&secretariat).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let (stranger, path) = (app.stranger(), format!("{TEXT}/compare?from=zero&to=first"));
        let before = stranger.get(&path).await.expect(200);
        assert_eq!(before.text("sentence"), "1 new, 1 dropped.");
        assert!(before.body["doubtful"].is_null());
        assert_eq!(secretariat.get(&path).await.expect(200).body["doubtful"], json!(1));
        let said = decide(&secretariat, &answer("confirm", "first", &old, &new)).await.expect(201);
        assert_eq!(said.text("effect"), "lineage");
        assert!(said.text("said").contains("keep the identities"));
        let after = stranger.get(&path).await.expect(200);
        assert_eq!(after.text("sentence"), "1 paragraph changed.");
        assert_ne!(after.etag(), before.etag());
        let row = after.body["rows"].as_array().unwrap().iter().find(|row| row["kind"] == "edited").unwrap().clone();
        assert_eq!(
            (row["sure"].clone(), row["decision"].clone()),
            (json!(true), Value::Null),
            "who said so is not told"
        );
        let cleared = secretariat.get(&path).await.expect(200);
        let row = cleared.body["rows"].as_array().unwrap().iter().find(|row| row["kind"] == "edited").unwrap().clone();
        assert_eq!(row["decision"]["kind"], "confirm");
        // The next draft keeps the later identity; the history goes on over it all the same.
        let _ = issue(&secretariat, "second", &json!({})).await.expect(201);
        let skipped = stranger.get(&format!("{TEXT}/compare?from=zero&to=second")).await.expect(200);
        assert_eq!(skipped.text("sentence"), "1 paragraph changed.", "one provision in every later comparison");
        for id in [&old, &new] {
            let through = stranger.get(&format!("{TEXT}/paragraphs/{id}")).await.expect(200);
            let steps = through.body["steps"].as_array().unwrap();
            let what: Vec<_> = steps.iter().map(|step| step["what"].as_str().unwrap()).collect();
            assert_eq!(what, ["new", "edited", "same"], "{}", through.raw);
            assert_eq!((&steps[1]["decided"], &steps[1]["paragraph"]), (&json!(true), &json!(new)));
        }
        let taken = format!("{TEXT}/lineage/decisions/{}/withdraw", said.text("id"));
        let _ = secretariat.post(&taken, &json!({})).await.expect(200);
        assert_eq!(stranger.get(&path).await.expect(200).text("sentence"), "1 new, 1 dropped.");
    })
    .await;
}

#[tokio::test]
async fn identity_that_was_issued_is_settled() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, new) = imported(&secretariat).await;
        let said = decide(&secretariat, &answer("confirm", "working", &old, &new)).await.expect(201);
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let taken = format!("{TEXT}/lineage/decisions/{}/withdraw", said.text("id"));
        let _ = secretariat.post(&taken, &json!({})).await.problem(409, "identity_settled");
        let parted =
            decide(&secretariat, &answer("separate", "first", &old, &old)).await.problem(409, "already_decided");
        assert_eq!(parted.text("decision/id"), said.text("id"));
    })
    .await;
}

#[tokio::test]
async fn what_is_parted_stays_parted_in_every_later_draft() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (_, _) = imported(&secretariat).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let _ = issue(&secretariat, "second", &json!({})).await.expect(201);
        let kept = paragraph(&secretariat, "zero", "Requests the council").await["id"].as_str().unwrap().to_owned();
        let said = decide(&secretariat, &answer("separate", "first", &kept, &kept)).await.expect(201);
        assert_eq!(said.text("effect"), "lineage");
        for to in ["first", "second"] {
            let seen = app.stranger().get(&format!("{TEXT}/compare?from=zero&to={to}")).await.expect(200);
            assert_eq!(seen.text("sentence"), "2 new, 2 dropped.", "zero to {to}");
        }
        let seen = app.stranger().get(&format!("{TEXT}/compare?from=first&to=second")).await.expect(200);
        assert_eq!(seen.text("sentence"), "Nothing changed.");
    })
    .await;
}

#[tokio::test]
async fn of_two_who_answer_at_once_one_meets_the_answer_of_the_other() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, new) = imported(&secretariat).await;
        let mut people = tokio::task::JoinSet::new();
        for person in 0..6 {
            let (client, kind) = (secretariat.clone(), if person % 2 == 0 { "confirm" } else { "separate" });
            let body = answer(kind, "working", &old, &new);
            people.spawn(async move { decide(&client, &body).await });
        }
        let answers = people.join_all().await;
        let won: Vec<_> = answers.iter().filter(|answer| answer.status == 201).collect();
        assert_eq!(won.len(), 1, "{answers:?}");
        for refused in answers.iter().filter(|answer| answer.status != 201) {
            assert_eq!((refused.status, refused.code()), (409, "already_decided".to_owned()), "{}", refused.raw);
            assert_eq!(refused.text("decision/id"), won[0].text("id"));
        }
        // To overrule it, one says so.
        let now = paragraph(&secretariat, "working", "Establishes").await["id"].as_str().unwrap().to_owned();
        let mut body = answer("separate", "working", &old, &now);
        if won[0].text("kind") == "separate" {
            body["kind"] = json!("confirm");
        }
        body["instead_of"] = json!(won[0].text("id"));
        let over = decide(&secretariat, &body).await.expect(201);
        assert_ne!(over.text("kind"), won[0].text("kind"));
        let all = secretariat.get(&format!("{TEXT}/lineage/decisions?from=zero&to=working")).await.expect(200);
        let standing = all.body["items"].as_array().unwrap().iter().filter(|one| one["withdrawn"].is_null()).count();
        assert_eq!(standing, 1, "{}", all.raw);
    })
    .await;
}

#[tokio::test]
async fn one_that_became_two_is_said_by_a_person() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, new) = imported(&secretariat).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let other = paragraph(&secretariat, "first", "Invites the schools").await["id"].as_str().unwrap().to_owned();
        let body =
            json!({ "from_draft": "zero", "to_draft": "first", "from": [old], "to": [new, other], "kind": "pair" });
        let _ = decide(&secretariat, &body).await.expect(201);
        let seen = app.stranger().get(&format!("{TEXT}/compare?from=zero&to=first")).await.expect(200);
        let row = seen.body["rows"].as_array().unwrap().iter().find(|row| row["kind"] == "split").unwrap().clone();
        assert_eq!(row["to"].as_array().map(Vec::len), Some(2), "{}", seen.raw);
        let through = app.stranger().get(&format!("{TEXT}/paragraphs/{new}")).await.expect(200);
        let step = &through.body["steps"][1];
        assert_eq!((step["what"].as_str(), step["into"][0]["id"].as_str()), (Some("split"), Some(other.as_str())));
        assert_eq!(step["into"][0]["draft"], "first");
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_is_followed_with_its_comments_and_where_its_sentences_come_from() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        begin(&secretariat).await;
        let _ = secretariat.post(&format!("{TEXT}/drafts"), &json!({ "text": ZERO })).await.expect(201);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        let open = round(&secretariat, "zero", &json!({ "audience": ["expert"], "shown": "own" })).await;
        let place = paragraph(&expert, "zero", "Requests the council").await;
        let id = place["id"].as_str().unwrap();
        let body = comment(&place, "every second year", "every year");
        let receipt = expert.post(&format!("/rounds/{open}/comments"), &body).await.expect(201);
        let working = paragraph(&secretariat, "working", "Requests the council").await;
        let merge = format!("/comments/{}/merge", receipt.text("id"));
        let etag = working["etag"].as_str().unwrap();
        let merged = secretariat.post_if(&merge, etag, &json!({ "kind": "accepted" })).await.expect(200);
        let moved = json!({ "wording": "Requests the council to report on the progress of the works every year, and to take part in the yearly counting of the birds along the river." });
        let path = format!("{TEXT}/drafts/working/paragraphs/{id}");
        let _ = secretariat.put_if(&path, &merged.text("paragraph/etag"), &moved).await.expect(200);
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let seen = expert.get(&format!("{TEXT}/paragraphs/{id}")).await.expect(200);
        let step = &seen.body["steps"][1];
        assert_eq!((step["what"].as_str(), step["comments"][0]["number"].as_str()), (Some("edited"), Some(&*receipt.text("number"))));
        let passage = &step["passages"][0];
        assert_eq!(passage["from"]["label"], "3", "{}", seen.raw);
        assert_eq!(passage["from"]["draft"], "zero");
        assert!(passage["text"].as_str().unwrap().contains("counting of the birds"));
        let stranger = app.stranger().get(&format!("{TEXT}/paragraphs/{id}")).await.expect(200);
        assert_eq!(stranger.body["steps"][1]["comments"], json!([]), "a comment for its author is for its author");
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_that_went_can_still_be_asked_for() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, _) = imported(&secretariat).await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let _ = issue(&secretariat, "second", &json!({})).await.expect(201);
        let seen = app.stranger().get(&format!("{TEXT}/paragraphs/{old}")).await.expect(200);
        let what: Vec<_> = seen.body["steps"].as_array().unwrap().iter().map(|step| step["what"].clone()).collect();
        assert_eq!(what, ["new", "dropped", "absent"]);
        assert_eq!(seen.body["standing"], json!(false));
        assert!(seen.body["steps"][1]["wording"].is_null());
    })
    .await;
}

#[tokio::test]
async fn deciding_is_for_the_secretariat_and_bad_answers_are_refused() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (old, new) = imported(&secretariat).await;
        for name in ["delegate", "expert", "participant", "observer", "administrator"] {
            let other = app.sign_in(name).await;
            let _ = doubtful(&other, "zero..working").await.problem(404, "not_found");
            let _ = decide(&other, &answer("confirm", "working", &old, &new)).await.problem(404, "not_found");
            let _ =
                other.get(&format!("{TEXT}/lineage/decisions?from=zero&to=working")).await.problem(404, "not_found");
        }
        let _ = doubtful(&app.stranger(), "zero..working").await.problem(401, "sign_in_required");
        let _ = doubtful(&secretariat, "zero..nothing").await.problem(404, "not_found");
        let _ = doubtful(&secretariat, "zero..zero").await.problem(422, "invalid_field");
        for (change, field) in [
            (json!({ "kind": "perhaps" }), "kind"),
            (json!({ "from": [] }), "from"),
            (json!({ "from": ["no id"] }), "from"),
            (json!({ "from": [new.clone()] }), "from"),
            (json!({ "to": [new.clone(), new.clone()] }), "to"),
            (json!({ "to": [old.clone()] }), "to"),
            (json!({ "to_draft": "zero" }), "to"),
            (json!({ "reason": "x".repeat(21_000) }), "reason"),
        ] {
            let mut body = answer("confirm", "working", &old, &new);
            body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
            let refused = decide(&secretariat, &body).await.problem(422, "invalid_field");
            assert_eq!(refused.text("field"), field, "{change}");
        }
        let mut body = answer("confirm", "nothing", &old, &new);
        let _ = decide(&secretariat, &body).await.problem(404, "not_found");
        body["more"] = json!(1);
        let _ = decide(&secretariat, &body).await.problem(422, "unknown_field");
        let nobody = format!("{TEXT}/lineage/decisions/{}/withdraw", "0".repeat(32));
        let _ = secretariat.post(&nobody, &json!({})).await.problem(404, "not_found");
    })
    .await;
}
