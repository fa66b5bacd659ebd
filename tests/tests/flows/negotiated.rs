//! The real resolution, negotiated: positions on every bracket, proposals on paragraph 3, agreement, and the life of "voluntary".

use adref_tests::{App, Client, real_text};
use serde_json::{Value, json};

use crate::{begin, coordinator, everywhere, issue, paragraph};

const TEXT: &str = "/instruments/smart-cities";

async fn brackets(reader: &Client, draft: &str) -> Vec<Value> {
    let all = reader.get(&format!("{TEXT}/drafts/{draft}/brackets")).await.expect(200);
    all.body["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_real_resolution_is_negotiated_to_its_first_draft() {
    let Some(bytes) = real_text("smart-cities-resolution-crp4-rev1.txt") else { return };
    everywhere(|app| {
        let bytes = bytes.clone();
        async move {
            let secretariat = app.sign_in("secretariat").await;
            begin(&secretariat).await;
            let _ = secretariat.upload(&format!("{TEXT}/drafts"), "resolution.md", bytes).await.expect(201);
            let _ = issue(&secretariat, "zero", &json!({})).await.expect(201);
            let kenya = coordinator(&app, "ken", "KEN").await;
            let printed = everywhere_stated(&kenya, &secretariat).await;
            assert!(printed > 30, "{printed} brackets bear a position that is read back");
            let voluntary = life_of_voluntary(&app, &secretariat).await;
            agreed(&secretariat).await;
            let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
            let life = kenya.get(&format!("{TEXT}/brackets/{voluntary}")).await.expect(200);
            assert_eq!(life.body["ended"]["how"], "lifted_dropped", "{}", life.raw);
            assert_eq!(life.body["steps"][0]["what"], "born");
            let matrix = kenya.get(&format!("{TEXT}/drafts/first/matrix")).await.expect(200);
            assert_eq!(matrix.body["since"]["slug"], "zero");
            assert!(matrix.body["changed"].as_u64().unwrap() > 20, "Kenya spoke everywhere");
            let progress = kenya.get(&format!("{TEXT}/progress")).await.expect(200);
            let at = |draft: usize, what: &str| progress.body["items"][draft]["paragraphs"][what].as_u64().unwrap();
            assert_eq!(
                at(0, "agreed") + at(0, "bracketed") + at(0, "untouched"),
                at(1, "agreed") + at(1, "bracketed") + at(1, "untouched")
            );
        }
    })
    .await;
}

/// Kenya opposes every third bracket of the text, however odd its marks: each is read back as it was stated, or refused.
async fn everywhere_stated(kenya: &Client, secretariat: &Client) -> usize {
    let mut stated = Vec::new();
    for bracket in brackets(kenya, "zero").await.iter().step_by(3) {
        let body = json!({ "brackets": [bracket["id"]], "stance": "oppose" });
        let answer = kenya.post(&format!("{TEXT}/drafts/zero/positions"), &body).await;
        match answer.status {
            201 => stated.push(bracket["id"].clone()),
            _ => assert_eq!(answer.code(), "marks_unclear", "{}", answer.raw),
        }
    }
    let against = |entries: &Value| {
        let stances: Vec<&Value> = entries
            .as_array()
            .into_iter()
            .flatten()
            .filter(|one| one["party"] == "KEN")
            .map(|one| &one["stance"])
            .collect();
        stances.len() == 1 && (stances[0] == "oppose" || stances[0] == "delete")
    };
    let now = brackets(secretariat, "working").await;
    for id in &stated {
        let bracket = now.iter().find(|one| one["id"] == *id).unwrap();
        assert!(against(&bracket["entries"]), "{bracket}");
    }
    stated.len()
}

/// Two delegations and the floor propose on paragraph 3; it is taken in, and "voluntary" goes in the end.
async fn life_of_voluntary(app: &App, secretariat: &Client) -> String {
    let of = brackets(secretariat, "zero").await;
    let voluntary = of.iter().find(|one| one["words"] == "voluntary").unwrap()["id"].as_str().unwrap().to_owned();
    let place = paragraph(secretariat, "zero", "*Requests* the Executive Director, subject to").await;
    let (id, wording) = (place["id"].as_str().unwrap(), place["wording"].as_str().unwrap());
    let mut proposals = Vec::new();
    for (party, to) in [("BRA", "cities and all human settlements"), ("FRA", "cities, towns and human settlements")] {
        let who = coordinator(app, &party.to_lowercase(), party).await;
        let body = json!({ "paragraph": id, "wording": wording.replace("cities and human settlements", to) });
        let one = who.post(&format!("{TEXT}/drafts/zero/proposals"), &body).await.expect(201).text("id");
        let _ = who.post(&format!("/proposals/{one}/table"), &json!({})).await.expect(200);
        proposals.push(one);
    }
    let working = format!("{TEXT}/drafts/working/paragraphs/{id}");
    let etag = secretariat.get(&working).await.expect(200).text("etag");
    let take = json!({ "proposals": proposals });
    let taken = secretariat.post_if(&format!("{TEXT}/desk/{id}/take"), &etag, &take).await.expect(200);
    let now = taken.text("paragraph/wording");
    let (before, rest) = now.split_once("~~[[voluntary]").unwrap();
    let (_, after) = rest.split_once("~~").unwrap();
    let without = json!({ "wording": format!("{}{}", before.trim_end(), after) });
    let _ = secretariat.put_if(&working, &taken.text("paragraph/etag"), &without).await.expect(200);
    voluntary
}

/// What is stamped is guarded; a paragraph with brackets cannot be agreed; one without is.
async fn agreed(secretariat: &Client) {
    let stamped = paragraph(secretariat, "working", "*Encourages* Member States to implement").await;
    let path = format!("{TEXT}/drafts/working/paragraphs/{}", stamped["id"].as_str().unwrap());
    let etag = secretariat.get(&path).await.expect(200).text("etag");
    let other = stamped["wording"].as_str().unwrap().replace("life-long", "lifelong");
    let _ = secretariat.put_if(&path, &etag, &json!({ "wording": other })).await.problem(409, "agreed_words");
    let draft = secretariat.get(&format!("{TEXT}/drafts/working")).await.expect(200);
    let all = draft.body["paragraphs"].as_array().unwrap();
    let brackets = |one: &&Value| one["counts"]["open_brackets"].as_u64() > Some(0);
    let named = |one: &Value| json!({ one["id"].as_str().unwrap(): one["etag"] });
    let open = all.iter().find(brackets).unwrap();
    let open = json!({ "level": "ad ref", "paragraphs": [open["id"]], "seen": named(open) });
    let _ = secretariat.post(&format!("{TEXT}/agreements"), &open).await.problem(409, "brackets_open");
    let plain = |one: &&Value| {
        one["totals"]["brackets_open"] == 0
            && one["agreed"] == false
            && one["kind"] != "heading"
            && one["open_before"] == 0
    };
    let plain = all.iter().find(plain).unwrap();
    let settled = json!({
        "level": "ad ref", "paragraphs": [plain["id"]], "seen": named(plain), "when": "1 June 2023 10.15",
    });
    let _ = secretariat.post(&format!("{TEXT}/agreements"), &settled).await.expect(201);
}
