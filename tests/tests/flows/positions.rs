//! Positions: stated by coordinators and from the floor, printed into the working draft and read out of it, added up.

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Instant};
use adref_tests::{Answer, Client, OURS};
use serde_json::{Value, json};

use crate::{coordinator, everywhere, issue, issued, paragraph};

const ZERO: &str = "/instruments/smart-cities/drafts/zero";

/// The bracket of a draft whose words begin so.
async fn bracket(reader: &Client, draft: &str, words: &str) -> Value {
    let all = reader.get(&format!("/instruments/smart-cities/drafts/{draft}/brackets")).await.expect(200);
    let items = all.body["items"].as_array().unwrap().clone();
    items.into_iter().find(|one| one["words"].as_str().unwrap().starts_with(words)).unwrap()
}

async fn id(reader: &Client, words: &str) -> String {
    bracket(reader, "zero", words).await["id"].as_str().unwrap().to_owned()
}

async fn state(who: &Client, bracket: &str, stance: &str, beside: Value) -> Answer {
    let mut body = json!({ "brackets": [bracket], "stance": stance });
    body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    who.post(&format!("{ZERO}/positions"), &body).await
}

async fn words(secretariat: &Client, beginning: &str) -> String {
    paragraph(secretariat, "working", beginning).await["wording"].as_str().unwrap().to_owned()
}

fn row<'m>(matrix: &'m Answer, words: &str) -> &'m Value {
    let rows = matrix.body["rows"].as_array().unwrap();
    rows.iter().find(|row| row["words"].as_str().unwrap().starts_with(words)).unwrap()
}

fn said<'m>(row: &'m Value, party: &str) -> &'m Value {
    let cells = row["cells"].as_array().unwrap();
    cells.iter().find(|cell| cell["party"] == party).map_or(&Value::Null, |cell| &cell["stances"])
}

#[tokio::test]
async fn what_is_stated_is_printed_and_what_is_printed_is_read() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (kenya, france) = (app.sign_in("coordinator").await, coordinator(&app, "france", "FRA").await);
        let deep = id(&kenya, "deep").await;
        // KEN+ URY+ stand there; Kenya changes its mind, France joins, the floor speaks for a group.
        let stated = state(&kenya, &deep, "oppose", json!({ "reason": "too deep" })).await.expect(201);
        assert_eq!(stated.body["printed"], true);
        let _ = state(&france, &deep, "pending", json!({ "pending_on": "the capital" })).await.expect(201);
        let floor = json!({ "party": "European Union" });
        let floor = state(&secretariat, &deep, "support", floor).await.expect(201);
        assert_eq!(floor.body["positions"][0]["from_the_floor"], true);
        let noting = words(&secretariat, "Noting").await;
        assert!(noting.contains("[deep] {KEN oppose; URY support; FRA pending; EUN support}"), "{noting}");
        let matrix = secretariat.get("/instruments/smart-cities/drafts/working/matrix").await.expect(200);
        let deep_row = row(&matrix, "deep");
        for (party, stance) in [("KEN", "oppose"), ("URY", "support"), ("FRA", "pending"), ("EUN", "support")] {
            assert_eq!(said(deep_row, party), &json!([stance]), "{party}");
        }
        assert_eq!(deep_row["moved"].as_array().unwrap().len(), 3, "{deep_row}");
        // The group is its members, and France beside it is kept as both.
        let column = matrix.body["parties"].as_array().unwrap().iter().find(|one| one["code"] == "EUN").unwrap();
        assert!(
            column["members"].as_array().unwrap().len() == 27 && column["speaking"] == json!(["FIN", "FRA"]),
            "{column}"
        );
        assert_eq!((&deep_row["states"]["support"], &deep_row["states"]["pending"]), (&json!(27), &json!(1)));
        // Everybody's words stay: no word of the text has changed, and the issued draft has not at all.
        let issued = paragraph(&kenya, "zero", "Noting").await;
        assert!(issued["wording"].as_str().unwrap().contains("[deep] {KEN+ URY+}"));
        let clean = |text: &str| adref_notation::without_positions(text).text;
        assert_eq!(clean(&noting), clean(issued["wording"].as_str().unwrap()));
        // What is taken back is gone from the text, and stays in the record.
        let _ = state(&france, &deep, "withdrawn", json!({})).await.expect(201);
        let noting = words(&secretariat, "Noting").await;
        assert!(noting.contains("[deep] {KEN- URY+ EUN+}"), "{noting}");
        let all = kenya.get("/instruments/smart-cities/positions").await.expect(200);
        assert_eq!(all.body["items"].as_array().unwrap().len(), 4, "nothing disappears");
        let now = kenya.get("/instruments/smart-cities/positions?current=true").await.expect(200);
        assert_eq!(now.body["items"].as_array().unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_change_of_the_words_asks_to_reconsider_and_the_bracket_keeps_its_identity() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let priority = id(&kenya, "giving priority").await;
        let _ = state(&kenya, &priority, "oppose", json!({})).await.expect(201);
        let place = paragraph(&secretariat, "working", "Calls upon").await;
        let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
        let etag = secretariat.get(&path).await.expect(200).text("etag");
        let edited =
            place["wording"].as_str().unwrap().replace("developing countries", "the least developed countries");
        let edited = edited.replace("Calls upon", "Urges");
        let _ = secretariat.put_if(&path, &etag, &json!({ "wording": edited })).await.expect(200);
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        assert_eq!(bracket(&kenya, "first", "giving priority").await["id"], json!(priority));
        let mine = kenya.get("/instruments/smart-cities/positions?party=KEN&current=true").await.expect(200);
        let mine = &mine.body["items"][0];
        assert_eq!(mine["reconsider"], true, "{mine}");
        assert!(mine["words_now"].as_str().unwrap().contains("least developed"));
        let matrix = kenya.get("/instruments/smart-cities/drafts/first/matrix").await.expect(200);
        assert_eq!(row(&matrix, "giving priority")["reconsider"], json!(["KEN"]));
        assert_eq!(matrix.body["since"]["slug"], "zero");
        let said_again = json!({ "brackets": [priority], "stance": "oppose" });
        let again = kenya.post("/instruments/smart-cities/drafts/first/positions", &said_again).await.expect(201);
        assert_eq!((&again.body["printed"], &again.body["positions"][0]["reconsider"]), (&json!(false), &json!(false)));
    })
    .await;
}

#[tokio::test]
async fn who_may_not_see_positions_sees_no_count_of_them() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (expert, stranger) = (app.sign_in("expert").await, app.stranger());
        for (who, matrix) in [(&expert, 404), (&stranger, 401)] {
            for tail in ["matrix", "matrix.csv", "matrix.xlsx", "coalition?parties=EUN"] {
                assert_eq!(who.get(&format!("{ZERO}/{tail}")).await.status, matrix, "{tail}");
            }
            let brackets = who.get(&format!("{ZERO}/brackets")).await.expect(200);
            assert!(!brackets.raw.contains("EUN") && !brackets.raw.contains("\"start\""), "{}", brackets.raw);
        }
        let none = expert.get("/instruments/smart-cities/positions").await.expect(200);
        assert_eq!(none.body["items"], json!([]));
        // A position moves what stands behind it in the wording, and nothing of the brackets others are shown.
        let before = expert.get(&format!("{ZERO}/brackets")).await.raw;
        let kenya = app.sign_in("coordinator").await;
        let deep = id(&kenya, "deep").await;
        let _ = state(&kenya, &deep, "reserve", json!({})).await.expect(201);
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let after = expert.get("/instruments/smart-cities/drafts/first/brackets").await.raw;
        assert_eq!(before, after);
    })
    .await;
}

#[tokio::test]
async fn nobody_speaks_for_others_and_nobody_without_a_mandate_that_holds() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (kenya, delegate) = (app.sign_in("coordinator").await, app.sign_in("delegate").await);
        let deep = id(&kenya, "deep").await;
        let group = json!({ "party": "G77" });
        let _ = state(&kenya, &deep, "support", group.clone()).await.problem(403, "not_your_party");
        let _ = state(&delegate, &deep, "support", json!({})).await.problem(403, "forbidden");
        let _ = state(&app.sign_in("expert").await, &deep, "support", json!({})).await.problem(403, "forbidden");
        let chair = coordinator(&app, "chair", "G77").await;
        let _ = state(&chair, &deep, "support", group).await.expect(201);
        let _ = state(&secretariat, &deep, "support", json!({})).await.problem(422, "invalid_field");
        let nobody = json!({ "party": "Atlantis" });
        let _ = state(&secretariat, &deep, "support", nobody).await.problem(422, "unknown_party");
        let _ = state(&kenya, &deep, "love", json!({})).await.problem(422, "invalid_field");
        let waits = json!({ "pending_on": "the capital" });
        let _ = state(&kenya, &deep, "support", waits).await.problem(422, "invalid_field");
        let _ = state(&kenya, &"0".repeat(32), "support", json!({})).await.problem(409, "bracket_gone");
        let _ = state(&kenya, "x", "support", json!({})).await.problem(409, "bracket_gone");
        let voluntary = id(&kenya, "and voluntary").await;
        let _ = state(&kenya, &voluntary, "withdrawn", json!({})).await.problem(409, "nothing_stated");
        let working = json!({ "brackets": [deep], "stance": "support" });
        let hidden = kenya.post("/instruments/smart-cities/drafts/working/positions", &working).await;
        let _ = hidden.problem(404, "not_found");
        // A mandate ends in mid-meeting: the next word is refused, and the one before it stays.
        let until = Some(Instant(app.house.read_blocking(|cx| Ok(cx.now.0)).unwrap() + 60_000_000));
        let mandate = NewMandate { until, ..NewMandate::of(Capacity::Coordinator).for_party("BRA") };
        app.enrol("brazil", Some(mandate)).await;
        let brazil = app.sign_in("brazil").await;
        let _ = state(&brazil, &deep, "support", json!({})).await.expect(201);
        app.house.shift_clock(120);
        let late = state(&brazil, &deep, "oppose", json!({})).await.problem(409, "mandate_not_active");
        assert!(late.raw.contains("ended"), "{}", late.raw);
        assert!(words(&secretariat, "Noting").await.contains("BRA+"));
    })
    .await;
}

#[tokio::test]
async fn rivals_in_order_of_preference_and_stances_that_contradict_each_other_are_shown() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let (month, year) = (id(&kenya, "month").await, id(&kenya, "year").await);
        let order = json!({ "brackets": [year, month], "stance": "support" });
        let said = kenya.post(&format!("{ZERO}/positions"), &order).await.expect(201);
        assert_eq!((&said.body["positions"][0]["rank"], &said.body["positions"][1]["rank"]), (&json!(1), &json!(2)));
        let text = words(&secretariat, "Encourages cities").await;
        assert!(text.contains("[month] {EUN+ KEN+} [year] {IND+ BRA+ KEN+}"), "{text}");
        let matrix = secretariat.get("/instruments/smart-cities/drafts/working/matrix").await.expect(200);
        for words in ["month", "year"] {
            assert_eq!(said_by(&matrix, words, "KEN"), json!(["support"]), "both rivals supported: {words}");
        }
        let against = json!({ "brackets": [year, month], "stance": "oppose" });
        let _ = kenya.post(&format!("{ZERO}/positions"), &against).await.problem(422, "invalid_field");
        let elsewhere = json!({ "brackets": [year, id(&kenya, "deep").await], "stance": "support" });
        let _ = kenya.post(&format!("{ZERO}/positions"), &elsewhere).await.problem(422, "invalid_field");
    })
    .await;
}

fn said_by(matrix: &Answer, words: &str, party: &str) -> Value {
    said(row(matrix, words), party).clone()
}

#[tokio::test]
async fn a_position_on_a_proposal_is_seen_by_those_who_negotiate_and_not_before_it_is_tabled() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (kenya, france) = (app.sign_in("coordinator").await, coordinator(&app, "france", "FRA").await);
        let place = paragraph(&kenya, "zero", "Decides to review").await;
        let body =
            json!({ "paragraph": place["id"], "wording": "Decides to review the principles every three years." });
        let proposal = kenya.post(&format!("{ZERO}/proposals"), &body).await.expect(201).text("id");
        let on = json!({ "proposal": proposal, "stance": "reserve" });
        let path = format!("{ZERO}/positions");
        let _ = france.post(&path, &on).await.problem(404, "not_found");
        let _ = kenya.post(&format!("/proposals/{proposal}/table"), &json!({})).await.expect(200);
        let said = france.post(&path, &on).await.expect(201);
        assert_eq!((&said.body["printed"], &said.body["positions"][0]["proposal"]), (&json!(false), &json!(proposal)));
        let both = json!({ "proposal": proposal, "brackets": [proposal], "stance": "reserve" });
        let _ = france.post(&path, &both).await.problem(422, "invalid_field");
        let seen = kenya.get(&format!("/instruments/smart-cities/positions?proposal={proposal}")).await.expect(200);
        assert_eq!(seen.body["items"][0]["stance"], "reserve");
    })
    .await;
}

#[tokio::test]
async fn what_a_coalition_is_left_with_and_what_the_matrix_says_as_a_file() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        let left = kenya.get(&format!("{ZERO}/coalition?parties=KEN,URY")).await.expect(200);
        let noting = left.body["paragraphs"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["wording"].as_str().unwrap().starts_with("Noting"))
            .unwrap();
        assert!(noting["wording"].as_str().unwrap().contains("Noting with deep concern"), "{noting}");
        assert!(noting["wording"].as_str().unwrap().contains("their homes and the last to be heard,"), "{noting}");
        let split = kenya.get(&format!("{ZERO}/coalition?parties=USA,FRA")).await.expect(200);
        let touched: Vec<&Value> =
            split.body["paragraphs"].as_array().unwrap().iter().map(|one| &one["wording"]).collect();
        assert!(
            !touched.iter().any(|words| words.as_str().unwrap().starts_with("Recalling its")),
            "of two minds: {touched:?}"
        );
        let _ = kenya.get(&format!("{ZERO}/coalition?parties=")).await.problem(422, "invalid_field");
        let _ = kenya.get(&format!("{ZERO}/coalition?parties=Atlantis")).await.problem(422, "unknown_party");
        let matrix = kenya.get(&format!("{ZERO}/matrix")).await.expect(200);
        assert_eq!(row(&matrix, "and voluntary")["one_away"], "FRA");
        assert_eq!(row(&matrix, "and voluntary")["alone"], "FRA");
        let csv = kenya.get(&format!("{ZERO}/matrix.csv")).await.expect(200);
        let rows = csv.raw.lines().count();
        assert!(
            rows > matrix.body["rows"].as_array().unwrap().len() && csv.raw.contains("giving priority"),
            "{}",
            csv.raw
        );
        let _ = kenya.get(&format!("{ZERO}/matrix.xlsx")).await.expect(200);
        let _ = kenya.get(&format!("{ZERO}/matrix.doc")).await.problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn a_delegate_prepares_a_position_and_the_coordinator_states_it() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let (kenya, delegate) = (app.sign_in("coordinator").await, app.sign_in("delegate").await);
        let france = coordinator(&app, "france", "FRA").await;
        let (deep, priority) = (id(&delegate, "deep").await, id(&delegate, "giving priority").await);
        let path = format!("{ZERO}/drafted-positions");
        let body = json!({ "brackets": [deep], "stance": "pending", "pending_on": "the capital", "reason": "ours" });
        let drafted = delegate.post(&path, &body).await.expect(201);
        let id = drafted.text("id");
        assert_eq!((&drafted.body["party"], &drafted.body["changed"]), (&json!("KEN"), &json!(false)));
        // It is the delegation's alone, and the text says nothing of it.
        let list = "/instruments/smart-cities/drafted-positions";
        for (who, count) in [(&kenya, 1), (&delegate, 1), (&france, 0), (&secretariat, 0)] {
            let all = who.get(list).await.expect(200);
            assert_eq!(all.body["items"].as_array().unwrap().len(), count);
        }
        for who in [&france, &secretariat] {
            for act in ["state", "drop"] {
                let hidden = who.post(&format!("/drafted-positions/{id}/{act}"), &json!({})).await;
                let _ = hidden.problem(404, "not_found");
            }
        }
        assert!(words(&secretariat, "Noting").await.contains("[deep] {KEN+ URY+}"));
        assert_eq!(kenya.get("/instruments/smart-cities/positions").await.expect(200).body["items"], json!([]));
        let early = delegate.post(&format!("/drafted-positions/{id}/state"), &json!({})).await;
        let _ = early.problem(403, "forbidden");
        let stated = kenya.post(&format!("/drafted-positions/{id}/state"), &json!({})).await.expect(200);
        let said = &stated.body["positions"][0];
        assert_eq!(
            (&said["stance"], &said["reason"], &said["party"]),
            (&json!("pending"), &json!("ours"), &json!("KEN"))
        );
        assert!(words(&secretariat, "Noting").await.contains("[deep] {KEN pending; URY support}"));
        let again = kenya.post(&format!("/drafted-positions/{id}/state"), &json!({})).await;
        let _ = again.problem(404, "not_found");
        assert_eq!(delegate.get(list).await.expect(200).body["items"], json!([]));
        // What is prepared says where the words have changed since; and it is dropped without a trace in the text.
        let on = json!({ "brackets": [priority], "stance": "oppose" });
        let id = delegate.post(&path, &on).await.expect(201).text("id");
        let calls = paragraph(&secretariat, "working", "Calls upon").await;
        let place = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", calls["id"].as_str().unwrap());
        let edited =
            calls["wording"].as_str().unwrap().replace("developing countries", "the least developed countries");
        let etag = secretariat.get(&place).await.expect(200).text("etag");
        let _ = secretariat.put_if(&place, &etag, &json!({ "wording": edited })).await.expect(200);
        let dropped = delegate.post(&format!("/drafted-positions/{id}/drop"), &json!({})).await.expect(200);
        assert_eq!(dropped.text("id"), id);
        let _ = delegate.post(&format!("/drafted-positions/{id}/drop"), &json!({})).await.problem(404, "not_found");
        // What could not be stated cannot be prepared either, and nobody prepares for others.
        for (body, status, code) in [
            (json!({ "stance": "support" }), 422, "invalid_field"),
            (json!({ "brackets": ["x"], "stance": "support" }), 409, "bracket_gone"),
            (json!({ "brackets": [deep], "stance": "love" }), 422, "invalid_field"),
            (json!({ "brackets": [deep], "stance": "support", "party": "FRA" }), 403, "not_your_party"),
        ] {
            let _ = delegate.post(&path, &body).await.problem(status, code);
        }
        let body = json!({ "brackets": [deep], "stance": "support", "party": "FRA" });
        let _ = secretariat.post(&path, &body).await.problem(403, "forbidden");
        let _ = app.sign_in("expert").await.post(&path, &body).await.problem(403, "forbidden");
    })
    .await;
}
