//! Drafts compared over HTTP: two, three, as a file, through time; and what nobody gets to see of it.

use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issue, issued, paragraph, round};

const COMPARE: &str = "/instruments/smart-cities/compare";
/// Words that stand in one draft alone, which the public may not read.
const CANARY: &str = "heliotrope";

/// Changes a paragraph of the working draft.
async fn edit(secretariat: &Client, beginning: &str, wording: &str) -> String {
    let place = paragraph(secretariat, "working", beginning).await;
    let id = place["id"].as_str().unwrap().to_owned();
    let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{id}");
    let _ =
        secretariat.put_if(&path, place["etag"].as_str().unwrap(), &json!({ "wording": wording })).await.expect(200);
    id
}

/// Zero open to all, a closed draft with the canary, a second one open to all without it.
async fn three_drafts(secretariat: &Client) -> String {
    issued(secretariat, OURS).await;
    let id =
        edit(secretariat, "Decides to review", &format!("Decides to review {CANARY} principles every five years."))
            .await;
    let _ = issue(secretariat, "closed", &json!({ "openness": "negotiation" })).await.expect(201);
    edit(secretariat, "Decides to review", "Decides to review the tangerine principles every five years.").await;
    let _ = issue(secretariat, "second", &json!({})).await.expect(201);
    id
}

async fn outsiders(app: &App) -> Vec<Client> {
    let mut all = vec![app.stranger()];
    for name in ["expert", "participant", "observer", "administrator"] {
        all.push(app.sign_in(name).await);
    }
    all
}

#[tokio::test]
async fn a_comparison_says_what_changed_in_words_and_figures() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let id = three_drafts(&secretariat).await;
        let seen = app.stranger().get(&format!("{COMPARE}?from=zero&to=second")).await.expect(200);
        assert_eq!(seen.text("sentence"), "1 paragraph changed.");
        assert_eq!(seen.body["parts"][0]["code"], "changed");
        let row = seen.body["parts"][0]["rows"][0].as_u64().unwrap() as usize;
        let row = &seen.body["rows"][row];
        assert_eq!((row["kind"].as_str(), row["to"][0]["id"].as_str()), (Some("edited"), Some(id.as_str())));
        let text = |op: &str| -> String {
            let ops = row["ops"].as_array().unwrap().iter().filter(|one| one["op"] == "same" || one["op"] == op);
            ops.filter_map(|one| one["text"].as_str()).collect()
        };
        assert_eq!(text("ins"), "Decides to review the tangerine principles every five years.");
        assert_eq!(
            text("del"),
            paragraph(&app.stranger(), "zero", "Decides to review").await["wording"].as_str().unwrap()
        );
        let same = seen.body["rows"].as_array().unwrap().iter().find(|row| row["kind"] == "same").unwrap();
        assert_eq!(same["ops"], json!([]));
        let full = app.stranger().get(&format!("{COMPARE}?from=zero&to=second&full=true")).await.expect(200);
        assert!(full.body["rows"].as_array().unwrap().iter().all(|row| !row["ops"].as_array().unwrap().is_empty()));
        let home = app.stranger().get("/instruments/smart-cities").await.expect(200);
        assert_eq!(home.body["latest_change"]["parts"][0]["count"], json!(1));
    })
    .await;
}

#[tokio::test]
async fn many_readers_have_a_comparison_made_once() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        three_drafts(&secretariat).await;
        let before = app.house.comparisons_made();
        let mut readers = tokio::task::JoinSet::new();
        for _ in 0..24 {
            let stranger = app.stranger();
            readers.spawn(async move { stranger.get(&format!("{COMPARE}?from=zero&to=second")).await.expect(200).raw });
        }
        let bodies = readers.join_all().await;
        assert!(bodies.iter().all(|body| body == &bodies[0]));
        assert_eq!(app.house.comparisons_made() - before, 1);
        let delegate = app.sign_in("delegate").await;
        let _ = delegate.get(&format!("{COMPARE}?from=zero&to=second")).await.expect(200);
        assert_eq!(app.house.comparisons_made() - before, 2, "with positions it is another comparison");
    })
    .await;
}

#[tokio::test]
async fn a_public_comparison_may_be_kept_under_its_version_and_nothing_else_may() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        three_drafts(&secretariat).await;
        let cached = |answer: &adref_tests::Answer| answer.headers["cache-control"].to_str().unwrap().to_owned();
        let path = format!("{COMPARE}?from=zero&to=second");
        let first = app.stranger().get(&path).await.expect(200);
        assert_eq!(cached(&first), "private, no-cache");
        let named = format!("{path}&version={}", first.text("version"));
        assert!(cached(&app.stranger().get(&named).await.expect(200)).contains("immutable"));
        let other = app.stranger().get(&format!("{path}&version=0123")).await.expect(200);
        assert_eq!(cached(&other), "private, no-cache");
        let delegate = app.sign_in("delegate").await;
        assert_eq!(cached(&delegate.get(&named).await.expect(200)), "no-store");
        let closed = delegate.get(&format!("{COMPARE}?from=zero&to=closed")).await.expect(200);
        let closed = delegate.get(&format!("{COMPARE}?from=zero&to=closed&version={}", closed.text("version"))).await;
        assert_eq!(cached(&closed), "no-store");
        let request = app.stranger().request(reqwest::Method::GET, &path).header("if-none-match", first.etag());
        let again = Client::answer(request).await;
        assert_eq!((again.status, again.raw.as_str()), (304, ""));
    })
    .await;
}

#[tokio::test]
async fn a_hidden_draft_is_in_no_comparison_no_trail_and_no_count() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let id = three_drafts(&secretariat).await;
        for reader in outsiders(&app).await {
            for path in [
                format!("{COMPARE}?from=zero&to=closed"),
                format!("{COMPARE}?from=closed&to=second"),
                format!("{COMPARE}/three?base=zero&left=closed&right=second"),
                format!("{COMPARE}/closed..second.html"),
                format!("{COMPARE}/zero..closed.md"),
                format!("{COMPARE}?from=zero&to=working"),
                format!("{COMPARE}?from=zero&to=no-such-draft"),
            ] {
                let _ = reader.get(&path).await.problem(404, "not_found");
            }
            let through = reader.get(&format!("/instruments/smart-cities/paragraphs/{id}")).await.expect(200);
            assert!(!through.raw.contains(CANARY) && !through.raw.contains("closed"), "{}", through.raw);
            let steps: Vec<_> = through.body["steps"].as_array().unwrap().iter().map(|step| &step["what"]).collect();
            assert_eq!(steps, ["new", "edited"]);
            let sought = reader.get(&format!("/instruments/smart-cities/history?q={CANARY}")).await.expect(200);
            assert_eq!((&sought.body["items"], &sought.body["left_off"]), (&json!([]), &json!(0)));
            assert_eq!(sought.body["drafts"].as_array().map(Vec::len), Some(2));
            assert!(sought.body["appeared"].is_null());
        }
        let delegate = app.sign_in("delegate").await;
        let through = delegate.get(&format!("/instruments/smart-cities/paragraphs/{id}")).await.expect(200);
        assert_eq!(through.body["steps"].as_array().map(Vec::len), Some(3));
        let sought = delegate.get(&format!("/instruments/smart-cities/history?q={CANARY}")).await.expect(200);
        assert_eq!(
            (sought.text("appeared/slug"), sought.text("gone/slug")),
            ("closed".to_owned(), "second".to_owned())
        );
    })
    .await;
}

#[tokio::test]
async fn words_are_found_through_time() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let id = three_drafts(&secretariat).await;
        edit(&secretariat, "Decides to review", "Decides to review the principles.").await;
        let _ = issue(&secretariat, "third", &json!({})).await.expect(201);
        let stranger = app.stranger();
        let sought = stranger.get("/instruments/smart-cities/history?q=TANGERINE%20principles").await.expect(200);
        assert_eq!((sought.text("appeared/slug"), sought.text("gone/slug")), ("second".to_owned(), "third".to_owned()));
        let item = &sought.body["items"][0];
        assert_eq!(item["paragraph"], json!(id));
        let spell = &item["spells"][0];
        let (from, to) = (spell["mark"][0].as_u64().unwrap(), spell["mark"][1].as_u64().unwrap());
        let marked: String =
            spell["excerpt"].as_str().unwrap().chars().skip(from as usize).take((to - from) as usize).collect();
        assert_eq!(marked, "tangerine principles");
        assert_eq!(spell["gone"]["slug"], "third");
        let part = stranger.get("/instruments/smart-cities/history?q=tanger&match=part").await.expect(200);
        assert_eq!(part.body["drafts"][1]["times"], json!(1));
        let whole = stranger.get("/instruments/smart-cities/history?q=tanger").await.expect(200);
        assert_eq!(whole.body["items"], json!([]));
        let party = secretariat.get("/instruments/smart-cities/history?q=EUN").await.expect(200);
        assert_eq!(party.body["items"], json!([]), "who wants what is not words");
    })
    .await;
}

#[tokio::test]
async fn three_drafts_show_who_changed_what_and_where_they_collide() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        edit(&secretariat, "Decides to review", "Decides to review the principles every three years.").await;
        let _ = issue(&secretariat, "left", &json!({})).await.expect(201);
        edit(&secretariat, "Decides to review", "Decides to review the principles every ten years.").await;
        let _ = issue(&secretariat, "right", &json!({})).await.expect(201);
        let path = format!("{COMPARE}/three?base=zero&left=left&right=right");
        let seen = app.stranger().get(&path).await.expect(200);
        assert_eq!(seen.body["summary"]["colliding"], json!(1), "{}", seen.raw);
        let rows = seen.body["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["who"] == "collide").unwrap();
        let clash = &row["collisions"][0];
        assert_eq!((clash["left"].as_str(), clash["right"].as_str()), (Some("three"), Some("ten")));
        assert!(row["merged"].as_str().unwrap().contains('['));
        assert_eq!(row["left_kinds"], json!(["edited"]));
        assert!(!row["left_ops"].as_array().unwrap().is_empty());
        assert!(rows.iter().filter(|row| row["who"] == "nobody").all(|row| row["left_ops"] == json!([])));
    })
    .await;
}

#[tokio::test]
async fn files_show_what_is_asked_for_and_may_be_seen() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        edit(&secretariat, "Decides to review", "Decides to review [the principles] {KEN+} every five years.").await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let (stranger, delegate) = (app.stranger(), app.sign_in("delegate").await);
        let page = stranger
            .get(&format!("{COMPARE}/zero..first.html?show=words,brackets,positions&full=true"))
            .await
            .expect(200);
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(page.headers["content-disposition"], "attachment; filename=\"smart-cities-zero-first.html\"");
        assert!(
            page.raw.starts_with("<!doctype html>")
                && page.raw.contains("Mindful that rivers")
                && !page.raw.contains("KEN")
        );
        let cleared = delegate.get(&format!("{COMPARE}/zero..first.html?show=positions")).await.expect(200);
        assert!(cleared.raw.contains("KEN"));
        let file = stranger.get(&format!("{COMPARE}/zero..first.md")).await.expect(200);
        assert_eq!(file.headers["content-type"], "text/markdown; charset=utf-8");
        assert!(
            file.raw.contains("review") && !file.raw.contains("Mindful that rivers"),
            "unchanged paragraphs are left out"
        );
        for (asked, says) in [
            ("lang=ar", ["lang=\"ar\" dir=\"rtl\"", "أُضيف:"]),
            ("lang=fr-CH", ["lang=\"fr\" dir=\"ltr\"", "ajouté :"]),
            ("lang=zh", ["lang=\"zh\" dir=\"ltr\"", "新增："]),
            ("", ["lang=\"en\" dir=\"ltr\"", "added:"]),
        ] {
            let page = stranger.get(&format!("{COMPARE}/zero..first.html?{asked}")).await.expect(200);
            assert!(says.iter().all(|says| page.raw.contains(says)), "{asked}: {}", page.raw);
        }
        let file = stranger.get(&format!("{COMPARE}/zero..first.md?lang=es")).await.expect(200);
        assert!(file.raw.contains("párrafos modificados"), "{}", file.raw);
        let refused = stranger.get(&format!("{COMPARE}/zero..first.md?lang=tlh")).await.problem(422, "invalid_field");
        assert_eq!(refused.text("field"), "lang");
        let _ = stranger.get(&format!("{COMPARE}/zero..first.docx")).await.problem(404, "not_found");
        let _ =
            stranger.get(&format!("{COMPARE}/zero..first.html?show=everything")).await.problem(422, "invalid_field");
    })
    .await;
}

#[tokio::test]
async fn a_question_that_cannot_be_asked_is_refused_with_what_to_do() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        three_drafts(&secretariat).await;
        let stranger = app.stranger();
        let long = "x".repeat(201);
        for (path, field) in [
            (format!("{COMPARE}?from=zero&to=zero"), "to"),
            (format!("{COMPARE}?from=latest&to=second"), "to"),
            (format!("{COMPARE}/three?base=zero&left=zero&right=second"), "left"),
            (format!("{COMPARE}/three?base=zero&left=second&right=second"), "right"),
            (format!("{COMPARE}/zero..zero.html"), "to"),
            ("/instruments/smart-cities/history?q=".to_owned(), "q"),
            ("/instruments/smart-cities/history?q=%20%5B%5D".to_owned(), "q"),
            (format!("/instruments/smart-cities/history?q={long}"), "q"),
            ("/instruments/smart-cities/history?q=a&match=regex".to_owned(), "match"),
            ("/instruments/smart-cities/history?q=a&limit=501".to_owned(), "limit"),
        ] {
            let refused = stranger.get(&path).await.problem(422, "invalid_field");
            assert_eq!(refused.text("field"), field, "{path}");
        }
        for path in [
            format!("{COMPARE}?from=zero"),
            format!("{COMPARE}/three?base=zero"),
            "/instruments/smart-cities/history".to_owned(),
        ] {
            let _ = stranger.get(&path).await.problem(400, "invalid_query");
        }
        for path in ["/instruments/smart-cities/paragraphs/nothing", "/instruments/no-such-text/history?q=a"] {
            let _ = stranger.get(path).await.problem(404, "not_found");
        }
        let turned = stranger.get(&format!("{COMPARE}?from=second&to=zero")).await.expect(200);
        assert_eq!(turned.text("sentence"), "1 paragraph changed.", "backwards is a comparison too");
        let _: Value = turned.body;
    })
    .await;
}

#[tokio::test]
async fn the_mail_about_a_draft_says_what_changed_only_where_everybody_may_read_it() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        let participant = app.sign_in("participant").await;
        issued(&secretariat, OURS).await;
        let open = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&expert, "zero", "Decides to review").await;
        for reader in [&expert, &participant] {
            let body = json!({ "paragraph": place["id"], "kind": "question", "text": "Why five?" });
            let _ = reader.post(&format!("/rounds/{open}/comments"), &body).await.expect(201);
        }
        let before = app.deliver().await.len();
        edit(&secretariat, "Decides to review", &format!("Decides to review {CANARY} principles every five years."))
            .await;
        let later =
            |openness: &str| json!({ "openness": openness, "unanswered_reason": "They are read for the next one." });
        let _ = issue(&secretariat, "closed", &later("experts")).await.expect(201);
        let sent = app.deliver().await;
        let letters = &sent[before..];
        assert_eq!(letters.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["expert@test.example"]);
        let (text, html) = (&letters[0].text, &letters[0].html);
        assert!(
            text.contains("/en/t/smart-cities/d/closed") && !text.contains("changed") && !html.contains("closed draft"),
            "{text}"
        );
        edit(&secretariat, "Decides to review", "Decides to review the principles every ten years.").await;
        let _ = issue(&secretariat, "second", &later("public")).await.expect(201);
        let sent = app.deliver().await;
        let letters = &sent[before + 1..];
        assert_eq!(letters.len(), 2);
        assert!(
            letters.iter().all(|letter| letter.text.contains("The second draft") && !letter.text.contains("changed")),
            "the draft before is not public"
        );
        edit(&secretariat, "Decides to review", "Decides to review the principles every two years.").await;
        let _ = issue(&secretariat, "third", &later("public")).await.expect(201);
        let sent = app.deliver().await;
        let letters = &sent[before + 3..];
        assert!(
            letters.iter().all(|letter| letter.text.contains("Since The second draft: paragraphs changed 1,")),
            "{}",
            letters[0].text
        );
        assert_eq!(letters.len(), 2);
    })
    .await;
}
