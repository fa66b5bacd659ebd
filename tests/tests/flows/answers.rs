//! Answers: of every kind, one for many, in the secretariat's own words, as a table and as files, and the record of a new draft.

use adref_tests::{Answer, App, Client};
use serde_json::{Value, json};

use crate::{begin, everywhere, issue, paragraph, round};

const BEGINS: &str = "Decides to review";

struct Scene {
    secretariat: Client,
    expert: Client,
    other: Client,
    round: String,
    place: Value,
}

async fn scene(app: &App) -> Scene {
    let secretariat = app.sign_in("secretariat").await;
    begin(&secretariat).await;
    let text = json!({ "text": adref_tests::OURS });
    let _ = secretariat.post("/instruments/smart-cities/drafts", &text).await.expect(201);
    let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
    let round = round(&secretariat, "zero", &json!({})).await;
    let (expert, other) = (app.sign_in("expert").await, app.sign_in("expert2").await);
    let place = paragraph(&expert, "zero", BEGINS).await;
    Scene { secretariat, expert, other, round, place }
}

impl Scene {
    async fn say(&self, who: &Client, text: &str) -> Answer {
        let body = json!({ "paragraph": self.place["id"], "kind": "substantive", "text": text });
        who.post(&format!("/rounds/{}/comments", self.round), &body).await.expect(201)
    }

    async fn answer(&self, comment: &Answer, body: &Value) -> Answer {
        self.secretariat.post(&format!("/comments/{}/dispositions", comment.text("id")), body).await
    }
}

#[tokio::test]
async fn a_duplicate_names_the_other_and_says_its_number_to_those_who_see_it() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let one = scene.say(&scene.expert, "Every year, please.").await;
        let twin = scene.say(&scene.other, "Every year, please.").await;
        let number = one.text("number");
        let _ = scene.answer(&twin, &json!({ "kind": "duplicate" })).await.problem(422, "invalid_field");
        for wrong in [twin.text("number"), "SC-9999".to_owned(), "00000000000000000000000000000001".to_owned()] {
            let body = json!({ "kind": "duplicate", "duplicate_of": wrong });
            let _ = scene.answer(&twin, &body).await.problem(422, "invalid_field");
        }
        let stray = json!({ "kind": "noted", "duplicate_of": number });
        let _ = scene.answer(&twin, &stray).await.problem(422, "invalid_field");
        let same = scene.answer(&twin, &json!({ "kind": "duplicate", "duplicate_of": number })).await.expect(201);
        assert_eq!(same.text("duplicate_of"), number);
        let ring = json!({ "kind": "duplicate", "duplicate_of": twin.text("number") });
        let _ = scene.answer(&one, &ring).await.problem(422, "invalid_field");
        // The round shows everybody their own: the other's number is not theirs to know.
        let read = scene.other.get(&format!("/comments/{}", twin.text("id"))).await.expect(200);
        assert_eq!(read.text("disposition/kind"), "duplicate");
        assert!(!read.raw.contains(&number), "{}", read.raw);
    })
    .await;
}

#[tokio::test]
async fn one_answer_is_given_to_many_or_to_none() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let campaign = "The people who live along the river ask that the review be held every single year, in the open, with all of them.";
        let mut numbers = Vec::new();
        for (who, text) in [
            (&scene.expert, campaign.to_owned()),
            (&scene.other, campaign.to_owned()),
            (&scene.other, format!("{campaign} The library of our quarter can host it.")),
            (&scene.expert, "Something else entirely.".to_owned()),
        ] {
            numbers.push(scene.say(who, &text).await.text("number"));
        }
        let groups = scene.secretariat.get("/instruments/smart-cities/alike").await.expect(200);
        let group = &groups.body["items"][0];
        assert_eq!(groups.body["items"].as_array().map(Vec::len), Some(1), "{}", groups.raw);
        assert_eq!((&group["comments"], &group["voices"], &group["open"]), (&json!(3), &json!(2), &json!(3)));
        assert_eq!(group["representative"], json!(numbers[0]));
        assert_eq!(group["members"][1]["adds"], json!([]), "a copy adds nothing");
        assert!(group["members"][2]["adds"][0].as_str().unwrap().contains("library"), "{group}");
        let path = "/instruments/smart-cities/dispositions";
        let with = |comments: &[String]| json!({ "comments": comments, "kind": "not_accepted", "reason": "Every five years was agreed." });
        let stranger = [numbers[0].clone(), "SC-7777".to_owned()];
        let _ = scene.secretariat.post(path, &with(&stranger)).await.problem(422, "invalid_field");
        let open = scene.secretariat.get("/instruments/smart-cities/comments?state=open").await.expect(200);
        assert_eq!(open.body["items"].as_array().map(Vec::len), Some(4), "nothing was answered by half");
        let _ = scene.expert.post(path, &with(&numbers[..3])).await.problem(404, "not_found");
        let none = json!({ "comments": numbers[..3], "kind": "not_accepted" });
        let _ = scene.secretariat.post(path, &none).await.problem(422, "reason_required");
        let done = scene.secretariat.post(path, &with(&numbers[..3])).await.expect(201);
        assert_eq!(done.body["answered"], json!(numbers[..3]));
        let told = app.deliver().await.into_iter().filter(|letter| letter.subject.contains("has been answered")).count();
        assert_eq!(told, 3, "everybody is told of each");
    })
    .await;
}

#[tokio::test]
async fn reasons_are_written_once_and_given_often() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let path = "/processes/cities/reasons";
        let reason =
            json!({ "title": "Agreed text", "text": "These words were agreed ad referendum.", "kind": "not_accepted" });
        let written = scene.secretariat.post(path, &reason).await.expect(201);
        let wrong = json!({ "title": "T", "text": "T", "kind": "perhaps" });
        let _ = scene.secretariat.post(path, &wrong).await.problem(422, "invalid_field");
        let _ = scene.expert.get(path).await.problem(404, "not_found");
        let one = format!("/reasons/{}", written.text("id"));
        let anew = json!({ "title": "Agreed", "text": "Agreed on 31 May." });
        let _ = scene.secretariat.put_if(&one, "*", &anew).await.expect(200);
        let list = scene.secretariat.get(path).await.expect(200);
        assert_eq!(list.body["items"].as_array().map(Vec::len), Some(1));
        assert_eq!(list.body["items"][0]["text"], "Agreed on 31 May.");
        assert!(list.body["items"][0].get("kind").is_none(), "it goes with any answer now");
        let _ = scene.secretariat.post(&format!("{one}/retire"), &json!({})).await.expect(200);
        assert_eq!(scene.secretariat.get(path).await.expect(200).body["items"], json!([]));
        let _ = scene.secretariat.put_if(&one, "*", &anew).await.problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn the_table_leaves_as_text_and_holds_what_its_reader_may_see() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let hostile =
            ["=HYPERLINK(\"x\")", "+1+1", "-2", "@SUM(A1)", "\ttab", "a,\"b\"\nc", "<script>alert(1)</script>"];
        for text in hostile {
            let _ = scene.say(&scene.expert, text).await;
        }
        let mine = scene.say(&scene.other, "Only mine.").await;
        let landing =
            json!({ "kind": "accepted", "landing": { "paragraph": scene.place["id"], "words": "every five years" } });
        let _ = scene.answer(&mine, &landing).await.expect(201);
        let nowhere =
            json!({ "kind": "accepted", "landing": { "paragraph": scene.place["id"], "words": "never seen words" } });
        let _ = scene.answer(&mine, &nowhere).await.problem(422, "quote_not_found");
        let stray = json!({ "kind": "noted", "landing": { "paragraph": scene.place["id"] } });
        let _ = scene.answer(&mine, &stray).await.problem(422, "invalid_field");
        let path = "/instruments/smart-cities/dispositions";
        let csv = scene.secretariat.get(&format!("{path}.csv")).await.expect(200);
        assert!(csv.headers["content-disposition"].to_str().unwrap().contains("attachment"));
        assert_eq!(csv.headers["cache-control"], "no-store");
        for begins in ["=", "+", "-", "@"] {
            assert!(
                !csv.raw.contains(&format!(",{begins}")) && !csv.raw.contains(&format!(",\"{begins}")),
                "{}",
                csv.raw
            );
        }
        let read = adref_formats::sheet::read(csv.raw.as_bytes()).unwrap();
        let texts: Vec<_> = read.lines[1..].iter().map(|line| line.cells[6].clone()).collect();
        for text in hostile {
            assert!(texts.iter().any(|one| one == text.trim()), "{text:?} is not in {texts:?}");
        }
        let own = scene.other.get(&format!("{path}.csv")).await.expect(200);
        assert!(own.raw.contains("Only mine.") && !own.raw.contains("SUM(A1)"), "{}", own.raw);
        let json_file = scene.other.get(&format!("{path}.json")).await.expect(200);
        assert_eq!(json_file.body.as_array().map(Vec::len), Some(1));
        let _ = scene.other.get(&format!("{path}.exe")).await.problem(404, "not_found");
        assert_eq!(scene.secretariat.get(&format!("{path}.xlsx")).await.status, 200);
        // Where the words landed is said once that draft may be read.
        let before = scene.other.get(&format!("/comments/{}", mine.text("id"))).await.expect(200);
        assert!(before.body["disposition"].get("landing").is_none());
        let _ = issue(&scene.secretariat, "first", &json!({ "unanswered_reason": "later" })).await.expect(201);
        let after = scene.other.get(&format!("/comments/{}", mine.text("id"))).await.expect(200);
        assert_eq!(after.text("disposition/landing/words"), "every five years");
    })
    .await;
}

#[tokio::test]
async fn a_new_draft_has_a_record_of_where_everything_comes_from() {
    everywhere(|app| async move {
        let scene = scene(&app).await;
        let body = json!({
            "paragraph": scene.place["id"], "kind": "substantive", "text": "Sooner.",
            "quote": { "exact": "every five years" }, "proposed_wording": "every two years",
        });
        let comment = scene.expert.post(&format!("/rounds/{}/comments", scene.round), &body).await.expect(201);
        let place = paragraph(&scene.secretariat, "working", BEGINS).await;
        let merge = format!("/comments/{}/merge", comment.text("id"));
        let kind = json!({ "kind": "accepted_with_modification", "reason": "Shorter." });
        let _ = scene.secretariat.post_if(&merge, place["etag"].as_str().unwrap(), &kind).await.expect(200);
        let _ = issue(&scene.secretariat, "first", &json!({})).await.expect(201);
        let drafts = "/instruments/smart-cities/drafts";
        let record = scene.secretariat.get(&format!("{drafts}/first/consolidation")).await.expect(200);
        let rows = record.body["items"].as_array().unwrap().clone();
        let edited: Vec<_> = rows.iter().filter(|row| row["operation"] == "edited").collect();
        assert_eq!(edited.len(), 1, "{}", record.raw);
        assert_eq!(edited[0]["contributors"], json!(["FRA"]));
        let led = json!([{ "number": comment.text("number"), "disposition": "accepted_with_modification", "reason": "Shorter." }]);
        assert_eq!(edited[0]["comments"], led);
        assert!(!edited[0]["old_labels"].as_array().unwrap().is_empty());
        // The round shows everybody their own: to others the record says that it changed, not why.
        let other = scene.other.get(&format!("{drafts}/first/consolidation")).await.expect(200);
        assert_eq!(other.body["items"].as_array().map(Vec::len), Some(rows.len()));
        assert!(!other.raw.contains("Shorter.") && !other.raw.contains(&comment.text("number")), "{}", other.raw);
        let csv = scene.secretariat.get(&format!("{drafts}/first/consolidation.csv")).await.expect(200);
        assert!(csv.raw.contains("FRA") && csv.raw.contains("Shorter."));
        let _ = scene.secretariat.get(&format!("{drafts}/zero/consolidation")).await.problem(422, "invalid_field");
    })
    .await;
}
