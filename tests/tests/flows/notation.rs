//! What a reader is told of the notation: alternatives, what a party has not said, and a wording in its place.

use serde_json::{Value, json};

use crate::{everywhere, issued, paragraph};

const TEXT: &str = "# Guidelines\n\n1. Requests the Director [to report [annually] {EUN+} [monthly] {USA+}\n\n\
2. and to publish] {EUN+ USA+} what was found [in full] {USA+ EUN-}.\n\n\
3. Option 1 (EUN): Parties aim high.\n\nOption 2: Parties aim low. {USA+}\n\n4. Decides [nothing] {EUN+ BRA-} more.\n";

fn wording_of<'a>(draft: &'a Value, beginning: &str) -> &'a Value {
    let all = draft["paragraphs"].as_array().unwrap();
    all.iter().find(|one| one["wording"].as_str().is_some_and(|text| text.starts_with(beginning))).unwrap()
}

#[tokio::test]
async fn alternatives_and_silence_are_for_those_who_see_positions() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, TEXT).await;
        let delegate = app.sign_in("delegate").await;
        let seen = delegate.get("/instruments/smart-cities/drafts/zero").await.expect(200);
        let rivals = &wording_of(&seen.body, "Requests")["alternatives"][0];
        assert_eq!((rivals["certain"].clone(), rivals["count"].clone()), (json!(false), json!(2)));
        assert_eq!(rivals["members"][1]["text"], json!("monthly"));
        assert_eq!(rivals["members"][1]["entries"], json!([{ "party": "USA", "stance": "support" }]));
        assert!(seen.body["unknown"].is_null(), "only a view as a party knows of what it does not know");
        assert_eq!(seen.body["counts"]["one_party_away"], json!(2), "{}", seen.body["counts"]);
        let path = "/instruments/smart-cities/drafts/zero?view=as:EUN";
        let europe = delegate.get(path).await.expect(200);
        assert!(wording_of(&europe.body, "Parties aim")["wording"].as_str().unwrap().contains("high"));
        let why: Vec<_> = europe.body["unknown"].as_array().unwrap().iter().map(|one| one["why"].clone()).collect();
        assert_eq!(why, [json!("silent"), json!("silent")], "on monthly, and on the second option");
        let stranger = app.stranger().get(path).await.expect(200);
        assert!(stranger.body["unknown"].is_null() && stranger.body["counts"]["one_party_away"] == json!(0));
        assert!(wording_of(&stranger.body, "Requests")["alternatives"][0]["members"][1]["entries"].is_null());
        let page = app.stranger().page("/en/t/smart-cities/d/zero").await.expect(200);
        assert!(page.raw.contains("2 possible alternatives") && !page.raw.contains("<bdi>USA</bdi>"));
    })
    .await;
}

#[tokio::test]
async fn a_wording_is_read_in_its_place() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, TEXT).await;
        let second = paragraph(&secretariat, "working", "and to publish").await;
        let words = json!(["and to print] {EUN+ USA+} what was found."]);
        let alone = secretariat.post("/readings", &json!({ "wordings": words })).await.expect(200);
        assert_eq!(alone.body["paragraphs"][0]["remarks"][0]["code"], json!("bracket_closes_nothing"));
        let place = json!({ "instrument": "smart-cities", "draft": "working", "paragraph": second["id"] });
        let body = json!({ "wordings": words, "place": place });
        let read = secretariat.post("/readings", &body).await.expect(200);
        assert_eq!(read.body["paragraphs"][0]["remarks"], json!([]), "{}", read.raw);
        assert_eq!(read.body["paragraphs"][0]["open_before"], json!(1));
        let broken = json!({ "wordings": ["and to [print]] what"], "place": place });
        let found = secretariat.post("/readings", &broken).await.expect(200);
        assert_eq!(found.body["paragraphs"][0]["remarks"], json!([]), "{}", found.raw);
        let odd = json!({ "wordings": ["and]] to"], "place": place });
        let found = secretariat.post("/readings", &odd).await.expect(200);
        assert_eq!(found.body["paragraphs"][0]["remarks"][0]["paragraph"], json!(0), "{}", found.raw);
        for reader in ["delegate", "participant"] {
            let hidden = app.sign_in(reader).await.post("/readings", &body).await;
            let _ = hidden.problem(404, "not_found");
        }
        let two = json!({ "wordings": ["a", "b"], "place": place });
        assert_eq!(secretariat.post("/readings", &two).await.status, 422);
    })
    .await;
}
