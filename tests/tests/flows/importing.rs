//! Bringing texts in: what was healed can be taken back, and options are structure of the stored draft too.

use serde_json::{Value, json};

use crate::{begin, everywhere, issue};

const DRAFTS: &str = "/instruments/smart-cities/drafts";
/// One sentence cut by a blank line.
const CUT: &str = "# Rivers\n\n1. Every city shall keep the banks of its rivers and of\n\nits lakes clean.\n\n2. Cities report once a year.\n";

fn beginnings(draft: &Value) -> Vec<String> {
    let all = draft["paragraphs"].as_array().unwrap();
    all.iter().map(|one| one["wording"].as_str().unwrap().split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
}

#[tokio::test]
async fn a_healing_taken_back_is_not_made_and_is_recorded() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let look = secretariat.post("/imports/preview", &json!({ "text": CUT })).await.expect(200);
        assert_eq!(beginnings(&look.body), ["Every city", "Cities report"]);
        let losses = look.body["losses"].as_array().unwrap();
        let healed = losses.iter().find(|loss| loss["code"] == "joined_break").unwrap();
        let name = healed["undo"].as_str().unwrap();
        assert_eq!((healed["undone"].clone(), healed["paragraph"].clone()), (json!(false), json!(0)));

        let undone = json!({ "text": CUT, "undo": [name] });
        let look = secretariat.post("/imports/preview", &undone).await.expect(200);
        assert_eq!(beginnings(&look.body), ["Every city", "its lakes", "Cities report"]);
        let losses = look.body["losses"].as_array().unwrap();
        assert!(losses.iter().any(|loss| loss["undo"] == json!(name) && loss["undone"] == json!(true)), "{}", look.raw);

        let receipt = secretariat.post(DRAFTS, &undone).await.expect(201);
        let losses = receipt.body["losses"].as_array().unwrap();
        assert!(losses.iter().any(|loss| loss["undo"] == json!(name) && loss["undone"] == json!(true)));
        let working = secretariat.get(&format!("{DRAFTS}/working")).await.expect(200);
        assert_eq!(beginnings(&working.body), ["Every city", "its lakes", "Cities report"]);
        let again = secretariat.post(DRAFTS, &json!({ "text": CUT, "replace": true })).await.expect(201);
        assert!(again.body["losses"].as_array().unwrap().iter().all(|loss| loss["undone"] == json!(false)));
        let working = secretariat.get(&format!("{DRAFTS}/working")).await.expect(200);
        assert_eq!(beginnings(&working.body), ["Every city", "Cities report"], "made again");

        for wrong in ["joined_break", "dash_removed@3", "nothing@1"] {
            let body = json!({ "text": CUT, "undo": [wrong] });
            let refused = secretariat.post("/imports/preview", &body).await.problem(422, "invalid_field");
            assert_eq!(refused.text("field"), "undo");
        }
    })
    .await;
}

const TREATY: &str = "# Water\n\n1. Option 1: Parties keep the rivers clean. {EUN+}\n\n\
Option 2: [Parties keep the lakes clean.] {USA+}\n\n2. Each Party reports once a year.\n\n\
3. Option 1: Each Party reports upon joining.\n\nOption 2: No text\n\n4. Nothing else is decided here.\n";

#[tokio::test]
async fn options_are_structure_of_the_stored_draft_for_everybody_who_reads_it() {
    everywhere(|app| async move {
        let (secretariat, stranger) = (app.sign_in("secretariat").await, app.stranger());
        begin(&secretariat).await;
        let look = secretariat.post("/imports/preview", &json!({ "text": TREATY })).await.expect(200);
        let options = &look.body["options"];
        assert_eq!(options.as_array().map(Vec::len), Some(2), "{}", look.raw);
        let _ = secretariat.post(DRAFTS, &json!({ "text": TREATY })).await.expect(201);
        let working = secretariat.get(&format!("{DRAFTS}/working")).await.expect(200);
        assert_eq!(&working.body["options"], options);
        let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
        for reader in [&secretariat, &stranger] {
            let read = reader.get(&format!("{DRAFTS}/zero")).await.expect(200);
            assert_eq!(&read.body["options"], options);
            let group = &read.body["options"][0];
            let place = |option: usize| group["options"][option]["first"].as_u64().unwrap() as usize;
            let wording = |option: usize| read.body["paragraphs"][place(option)]["wording"].as_str().unwrap();
            assert!(wording(0).contains("rivers") && wording(1).contains("lakes"), "{}", read.raw);
        }
        assert_eq!(options[1]["options"][1]["no_text"], json!(true));
        // An edit that takes the option's name away takes the option away.
        let option = working.body["paragraphs"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["wording"].as_str().unwrap().contains("rivers"));
        let option = option.unwrap();
        let plain = crate::paragraph(&secretariat, "working", option["wording"].as_str().unwrap()).await;
        let path = format!("{DRAFTS}/working/paragraphs/{}", plain["id"].as_str().unwrap());
        let words = json!({ "wording": "Parties keep the rivers clean." });
        let _ = secretariat.put_if(&path, plain["etag"].as_str().unwrap(), &words).await.expect(200);
        let after = secretariat.get(&format!("{DRAFTS}/working")).await.expect(200);
        assert_eq!(after.body["options"][0]["options"].as_array().map(Vec::len), Some(1), "{}", after.body["options"]);
        let none = secretariat.get(&format!("{DRAFTS}/zero?view=plain")).await.expect(200);
        assert_eq!(none.status, 200);
    })
    .await;
}
