//! The agreement ladder: stamped into the text, guarded, opened again with a reason, and counted from draft to draft.

use adref_tests::{Answer, Client, OURS};
use serde_json::{Value, json};

use crate::{etag, everywhere, issue, issued, paragraph};

const AGREEMENTS: &str = "/instruments/smart-cities/agreements";

async fn place(secretariat: &Client, beginning: &str) -> (String, String) {
    let place = paragraph(secretariat, "working", beginning).await;
    (place["id"].as_str().unwrap().to_owned(), place["wording"].as_str().unwrap().to_owned())
}

async fn edit(secretariat: &Client, id: &str, wording: &str) -> Answer {
    let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{id}");
    let etag = etag(secretariat, id).await;
    secretariat.put_if(&path, &etag, &json!({ "wording": wording })).await
}

async fn reopen(secretariat: &Client, id: &str, reason: &str) -> Answer {
    let etag = etag(secretariat, id).await;
    let path = format!("/instruments/smart-cities/desk/{id}/reopen");
    secretariat.post_if(&path, &etag, &json!({ "reason": reason })).await
}

async fn agree(secretariat: &Client, id: &str, level: &str, beside: Value) -> Answer {
    let mut body = json!({ "level": level, "paragraphs": [id] });
    body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    seen(secretariat, &mut body, &[id]).await;
    secretariat.post(AGREEMENTS, &body).await
}

/// Adds the tags of paragraphs as they stand now.
async fn seen(secretariat: &Client, body: &mut Value, ids: &[&str]) {
    for id in ids {
        body["seen"][id] = etag(secretariat, id).await.into();
    }
}

#[tokio::test]
async fn a_paragraph_is_agreed_guarded_and_opened_again_with_a_reason() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (mindful, before) = place(&secretariat, "Mindful").await;
        let open = place(&secretariat, "Noting").await.0;
        let refused = agree(&secretariat, &open, "ad ref", json!({})).await.problem(409, "brackets_open");
        assert!(refused.body["places"][0].as_str().unwrap().ends_with(": 2"), "{}", refused.raw);
        let when = json!({ "when": "31 June 2023 19.39" });
        let _ = agree(&secretariat, &mindful, "ad ref", when).await.problem(422, "invalid_field");
        let _ = agree(&secretariat, &mindful, "over lunch", json!({})).await.problem(422, "invalid_field");
        let said = json!({ "when": "31 May 2023 19.39", "meeting": "Second meeting", "chair": "Finland" });
        let agreed = agree(&secretariat, &mindful, "ad ref", said).await.expect(201);
        assert_eq!((agreed.text("scope"), &agreed.body["holds"]), ("paragraph".to_owned(), &json!(true)));
        let stamped = place(&secretariat, "Mindful").await.1;
        assert_eq!(stamped, format!("{before} [ad ref 31 May 2023 19.39]"));
        assert_eq!(paragraph(&secretariat, "working", "Mindful").await["agreed"], true, "read back out of the text");
        // Words are guarded, and the stamp with them; a position, a space or nothing at all changes no words.
        for wording in [stamped.replace("memory", "memories"), before.clone(), String::new()] {
            let _ = edit(&secretariat, &mindful, &wording).await.problem(409, "agreed_words");
        }
        let _ = edit(&secretariat, &mindful, &stamped.replace("rivers are", "rivers  are")).await.expect(200);
        let _ = agree(&secretariat, &mindful, "ad ref", json!({})).await.problem(409, "agreed_already");
        let later = json!({ "when": "2 June 2023 11.05" });
        let _ = agree(&secretariat, &mindful, "committee", later).await.expect(201);
        let twice = place(&secretariat, "Mindful").await.1;
        assert!(twice.ends_with(" [ad ref 31 May 2023 19.39] [agreed: committee, 2 June 2023 11.05]"), "{twice}");
        let lower = twice.replace(" [agreed: committee, 2 June 2023 11.05]", "");
        let _ = edit(&secretariat, &mindful, &lower).await.problem(409, "agreed_words");
        let _ = reopen(&secretariat, &mindful, "  ").await.problem(422, "reason_required");
        let opened = reopen(&secretariat, &mindful, "Brazil has new instructions").await.expect(200);
        assert!(!opened.text("wording").contains('['), "the stamps of all rungs: {}", opened.raw);
        let _ = reopen(&secretariat, &mindful, "again").await.problem(409, "nothing_agreed");
        let _ = edit(&secretariat, &mindful, &before.replace("memory", "memories")).await.expect(200);
        let all = secretariat.get(AGREEMENTS).await.expect(200);
        let all = all.body["items"].as_array().unwrap();
        assert!(
            all.len() == 2 && all.iter().all(|one| one["reopened_reason"] == "Brazil has new instructions"),
            "{all:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn what_came_in_stamped_is_guarded_too() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (requests, wording) = place(&secretariat, "Requests the secretariat").await;
        let changed = wording.replace("handbook", "guide");
        let _ = edit(&secretariat, &requests, &changed).await.problem(409, "agreed_words");
        let _ = reopen(&secretariat, &requests, "a better word was found").await.expect(200);
        let _ =
            edit(&secretariat, &requests, &changed.replace(" [ad ref 16 September 2026 11.05]", "")).await.expect(200);
    })
    .await;
}

#[tokio::test]
async fn a_bracket_is_agreed_by_itself_and_its_words_are_guarded() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let brackets = secretariat.get("/instruments/smart-cities/drafts/working/brackets").await.expect(200);
        let of = |words: &str| {
            let all = brackets.body["items"].as_array().unwrap();
            all.iter().find(|one| one["words"].as_str().unwrap().starts_with(words)).unwrap()["id"].clone()
        };
        let holding = |words: &str| {
            let all = brackets.body["items"].as_array().unwrap();
            let one = all.iter().find(|one| one["words"].as_str().unwrap().starts_with(words)).unwrap();
            one["paragraph"].as_str().unwrap().to_owned()
        };
        let mut nested = json!({ "level": "ad ref", "bracket": of("significantly") });
        seen(&secretariat, &mut nested, &[&holding("significantly")]).await;
        let _ = secretariat.post(AGREEMENTS, &nested).await.problem(409, "brackets_open");
        let mut deep = json!({ "level": "ad ref", "bracket": of("deep"), "when": "31 May 2023 19.39" });
        let _ = secretariat.post(AGREEMENTS, &deep).await.problem(428, "precondition_required");
        seen(&secretariat, &mut deep, &[&holding("deep")]).await;
        let agreed = secretariat.post(AGREEMENTS, &deep).await.expect(201);
        assert_eq!(agreed.text("scope"), "bracket");
        let (noting, wording) = place(&secretariat, "Noting").await;
        assert!(wording.contains("[deep [ad ref 31 May 2023 19.39]] {KEN+ URY+}"), "{wording}");
        let _ = edit(&secretariat, &noting, &wording.replace("deep", "grave")).await.problem(409, "agreed_words");
        let _ = edit(&secretariat, &noting, &wording.replace("their homes", "homes")).await.expect(200);
        let gone = json!({ "level": "ad ref", "bracket": "x" });
        let _ = secretariat.post(AGREEMENTS, &gone).await.problem(409, "bracket_gone");
        let again = secretariat.get("/instruments/smart-cities/drafts/working/brackets").await.expect(200);
        let deep = again.body["items"].as_array().unwrap().iter();
        let deep = deep.clone().find(|one| one["words"].as_str().unwrap().starts_with("deep")).unwrap()["id"].clone();
        let mut higher = json!({ "level": "plenary", "bracket": deep, "when": "5 June 2023 18.00" });
        seen(&secretariat, &mut higher, &[&noting]).await;
        let _ = secretariat.post(AGREEMENTS, &higher).await.expect(201);
        let wording = place(&secretariat, "Noting").await.1;
        let both = "[deep [ad ref 31 May 2023 19.39] [agreed: plenary, 5 June 2023 18.00]] {KEN+ URY+}";
        assert!(wording.contains(both), "{wording}");
    })
    .await;
}

#[tokio::test]
async fn a_package_holds_as_long_as_what_must_stay_stays() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (mindful, recognizing) = (place(&secretariat, "Mindful").await.0, place(&secretariat, "Recognizing").await.0);
        let (review, words) = place(&secretariat, "Decides to review").await;
        let mut package = json!({
            "level": "ad ref", "paragraphs": [mindful, recognizing], "if_stays": [review], "condition": "agreed if 5 stays",
        });
        seen(&secretariat, &mut package, &[&mindful, &recognizing]).await;
        let _ = secretariat.post(AGREEMENTS, &package).await.problem(428, "precondition_required");
        // The words that have to stay are read too: they must be those that were read.
        package["seen"][&review] = etag(&secretariat, &review).await.into();
        let _ = edit(&secretariat, &review, &words.replace("Decides", "Resolves")).await.expect(200);
        let refused = secretariat.post(AGREEMENTS, &package).await.problem(412, "stale_wording");
        assert!(refused.text("theirs").starts_with("Resolves to review"), "{}", refused.raw);
        let _ = edit(&secretariat, &review, &words).await.expect(200);
        package["seen"][&review] = etag(&secretariat, &review).await.into();
        let mut itself = json!({ "level": "ad ref", "paragraphs": [mindful], "if_stays": [mindful] });
        seen(&secretariat, &mut itself, &[&mindful]).await;
        let _ = secretariat.post(AGREEMENTS, &itself).await.problem(422, "invalid_field");
        let agreed = secretariat.post(AGREEMENTS, &package).await.expect(201);
        assert_eq!((agreed.text("scope"), &agreed.body["holds"]), ("package".to_owned(), &json!(true)));
        let _ = edit(&secretariat, &review, &words.replace("five", "six")).await.expect(200);
        let now = secretariat.get(AGREEMENTS).await.expect(200);
        assert_eq!(now.body["items"][0]["holds"], false, "its condition has gone");
        let _ = reopen(&secretariat, &mindful, "5 has not stayed").await.expect(200);
        for beginning in ["Mindful", "Recognizing"] {
            assert!(!place(&secretariat, beginning).await.1.contains("ad ref"), "all of a package or none: {beginning}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_rungs_are_each_process_own_and_progress_is_counted_for_every_reader() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let levels = secretariat.get("/processes/cities/levels").await.expect(200);
        assert_eq!(levels.body["levels"], json!(["ad ref", "committee", "plenary"]));
        let (mindful, _) = place(&secretariat, "Mindful").await;
        let named = json!({ "levels": ["ad ref", "drafting group"] });
        let _ = app
            .sign_in("coordinator")
            .await
            .put_if("/processes/cities/levels", "", &named)
            .await
            .problem(403, "forbidden");
        let unreadable = json!({ "levels": ["ad ref", "committee [of the whole]"] });
        let _ = secretariat.put_if("/processes/cities/levels", "", &unreadable).await.problem(422, "invalid_field");
        let _ = secretariat.put_if("/processes/cities/levels", "", &named).await.expect(200);
        let _ = agree(&secretariat, &mindful, "plenary", json!({})).await.problem(422, "invalid_field");
        let _ = agree(&secretariat, &mindful, "ad ref", json!({})).await.expect(201);
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let expert = app.sign_in("expert").await;
        let all = expert.get("/instruments/smart-cities/progress").await.expect(200);
        let rows = all.body["items"].as_array().unwrap();
        assert_eq!(rows.len(), 2, "{rows:?}");
        let agreed = |at: usize| rows[at]["paragraphs"]["agreed"].as_u64().unwrap();
        assert_eq!(agreed(1), agreed(0) + 1);
        assert_eq!(rows[0]["open_brackets"], rows[1]["open_brackets"]);
        // The condition, the chair and the meeting are for those who negotiate.
        assert_eq!(expert.get(AGREEMENTS).await.expect(200).body["items"], json!([]));
        let kenya = app.sign_in("coordinator").await;
        assert_eq!(kenya.get(AGREEMENTS).await.expect(200).body["items"].as_array().unwrap().len(), 1);
    })
    .await;
}
