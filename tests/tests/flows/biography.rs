//! The life of a bracket over all drafts, and where the words of a text came from.

use adref_acts::mandate::NewMandate;
use adref_domain::Capacity;
use adref_tests::{Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issue, issued, paragraph};

async fn bracket(reader: &Client, draft: &str, words: &str) -> String {
    let all = reader.get(&format!("/instruments/smart-cities/drafts/{draft}/brackets")).await.expect(200);
    let all = all.body["items"].as_array().unwrap().clone();
    let found = all.iter().find(|one| one["words"].as_str().unwrap().starts_with(words)).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

async fn edit(secretariat: &Client, beginning: &str, change: impl Fn(&str) -> String) {
    let place = paragraph(secretariat, "working", beginning).await;
    let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
    let etag = secretariat.get(&path).await.expect(200).text("etag");
    let wording = change(place["wording"].as_str().unwrap());
    let _ = secretariat.put_if(&path, &etag, &json!({ "wording": wording })).await.expect(200);
}

async fn life(reader: &Client, id: &str) -> Value {
    reader.get(&format!("/instruments/smart-cities/brackets/{id}")).await.expect(200).body
}

fn what(life: &Value) -> Vec<&str> {
    life["steps"].as_array().unwrap().iter().map(|step| step["what"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_bracket_lives_from_its_proposal_to_its_lifting_and_everybody_reads_their_part() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let kenya = app.sign_in("coordinator").await;
        // Born in a proposal that is taken in, stated on, reworded, and at last lifted.
        let place = paragraph(&kenya, "zero", "Decides to review").await;
        let id = place["id"].as_str().unwrap();
        let wanted =
            place["wording"].as_str().unwrap().replace("every five years", "every five years, on a voluntary basis");
        let body = json!({ "paragraph": id, "wording": wanted });
        let proposal =
            kenya.post("/instruments/smart-cities/drafts/zero/proposals", &body).await.expect(201).text("id");
        let tabled = kenya.post(&format!("/proposals/{proposal}/table"), &json!({})).await.expect(200);
        let working = format!("/instruments/smart-cities/drafts/working/paragraphs/{id}");
        let etag = secretariat.get(&working).await.expect(200).text("etag");
        let take = json!({ "proposals": [proposal] });
        let _ =
            secretariat.post_if(&format!("/instruments/smart-cities/desk/{id}/take"), &etag, &take).await.expect(200);
        let positions = json!({ "positions_public": false });
        let _ = issue(&secretariat, "first", &positions).await.expect(201);
        let voluntary = bracket(&kenya, "first", ", on a voluntary").await;
        app.enrol("france", Some(NewMandate::of(Capacity::Coordinator).for_party("FRA"))).await;
        let against = json!({ "brackets": [voluntary], "stance": "oppose", "reason": "it must bind" });
        let path = "/instruments/smart-cities/drafts/first/positions";
        let _ = app.sign_in("france").await.post(path, &against).await.expect(201);
        edit(&secretariat, "Decides to review", |words| {
            words.replace("a voluntary basis", "a voluntary basis for now")
        })
        .await;
        let _ = issue(&secretariat, "second", &positions).await.expect(201);
        edit(&secretariat, "Decides to review", |words| {
            words.replace(", on a voluntary", "§").split('§').next().unwrap().replace('[', "") + "."
        })
        .await;
        let _ = issue(&secretariat, "third", &positions).await.expect(201);
        let all = life(&kenya, &voluntary).await;
        assert_eq!(what(&all), ["born", "changed"], "{all}");
        assert_eq!((&all["ended"]["how"], &all["ended"]["draft"]["slug"]), (&json!("lifted_dropped"), &json!("third")));
        assert_eq!(all["proposals"][0]["number"], json!(tabled.text("number")));
        assert_eq!(all["steps"][1]["moved"], json!([{ "party": "FRA", "before": [], "after": ["oppose"] }]));
        assert_eq!(all["positions"][0]["reason"], "it must bind");
        // Who may not know who stands where reads the same life without it.
        let expert = life(&app.sign_in("expert").await, &voluntary).await;
        assert_eq!(what(&expert), ["born", "changed"]);
        for secret in ["KEN", "FRA", "it must bind", &tabled.text("number")] {
            assert!(!expert.to_string().contains(secret), "{secret}: {expert}");
        }
        let csv = kenya.get(&format!("/instruments/smart-cities/brackets/{voluntary}.csv")).await.expect(200);
        assert!(csv.raw.contains("lifted_dropped") && csv.raw.contains("FRA oppose"), "{}", csv.raw);
        let _ = kenya
            .get(&format!("/instruments/smart-cities/brackets/{}", "0".repeat(32)))
            .await
            .problem(404, "not_found");
        from_words_to_sources(&kenya, id, &proposal).await;
    })
    .await;
}

/// From any word to what it came from.
async fn from_words_to_sources(kenya: &Client, id: &str, proposal: &str) {
    let origins =
        kenya.get(&format!("/instruments/smart-cities/drafts/second/paragraphs/{id}/origins")).await.expect(200);
    let wording: Vec<char> = origins.text("wording").chars().collect();
    let of = |words: &str| {
        let spans = origins.body["spans"].as_array().unwrap();
        let cut = |one: &Value| {
            let at = |name: &str| usize::try_from(one[name].as_u64().unwrap()).unwrap();
            wording[at("start")..at("end")].iter().collect::<String>()
        };
        let span = spans.iter().find(|one| cut(one).contains(words)).unwrap();
        let sources = origins.body["sources"].as_array().unwrap();
        sources.iter().find(|one| one["source"] == span["source"]).unwrap().clone()
    };
    assert_eq!(of("voluntary")["proposals"][0]["id"], json!(proposal));
    assert_eq!(of("Decides")["proposals"], json!([]));
    assert_eq!(of("Decides")["draft"]["slug"], "zero");
    assert_eq!(of("for now")["draft"]["slug"], "second");
}

#[tokio::test]
async fn a_bracket_is_known_again_where_its_paragraph_moved_and_parts_know_their_origin() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let priority = bracket(&secretariat, "zero", "giving priority").await;
        // The words leave paragraph 4 and stand, word for word, in 5; another bracket is parted in two.
        edit(&secretariat, "Calls upon", |words| {
            words.replace(", [giving priority to cities in developing countries] {KEN+ BRA+ IND+ USA reserve}", "")
        })
        .await;
        edit(&secretariat, "Decides to review", |words| {
            words.replace("five years", "five years [giving priority to cities in developing countries] {KEN+}")
        })
        .await;
        let whole = bracket(&secretariat, "zero", "with respect for").await;
        edit(&secretariat, "A river is planned", |words| {
            words.replace(
                "with respect for the sovereignty of each State over",
                "with respect for the sovereignty] [of each State over",
            )
        })
        .await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let moved = life(&secretariat, &priority).await;
        assert_eq!(what(&moved)[..2], ["born", "moved"], "{moved}");
        let parted = life(&secretariat, &whole).await;
        assert_eq!(what(&parted)[..2], ["born", "changed"], "{parted}");
        assert_eq!(parted["parts"].as_array().unwrap().len(), 1, "{parted}");
        let part = life(&secretariat, parted["parts"][0]["id"].as_str().unwrap()).await;
        assert_eq!(part["parted_from"]["id"], json!(whole));
    })
    .await;
}

/// How often the desk worked on words before a draft was issued is not told by where they came from: two worlds, one with one act and
/// one with three, look the same.
#[tokio::test]
async fn where_words_came_from_does_not_tell_how_often_somebody_worked_on_them() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        edit(&secretariat, "Decides to review", |words| {
            words.replace("five years", "seven years") + " and every decade"
        })
        .await;
        let _ = issue(&secretariat, "first", &json!({})).await.expect(201);
        let origins = |draft: &'static str| {
            let reader = app.stranger();
            async move {
                let place = paragraph(&reader, draft, "Decides to review").await;
                let path = format!(
                    "/instruments/smart-cities/drafts/{draft}/paragraphs/{}/origins",
                    place["id"].as_str().unwrap()
                );
                reader.get(&path).await.expect(200).body
            }
        };
        let once = origins("first").await;
        assert_eq!(once["sources"].as_array().unwrap().len(), 2, "{once}");
        for (from, to) in [("seven", "eight"), ("decade", "ten years"), ("eight", "nine")] {
            edit(&secretariat, "Decides to review", |words| words.replace(from, to)).await;
        }
        let _ = issue(&secretariat, "second", &json!({})).await.expect(201);
        let often = origins("second").await;
        assert_eq!(often["sources"].as_array().unwrap().len(), 3, "one for each draft, however often: {often}");
        let spans = often["spans"].as_array().unwrap();
        assert!(
            spans.windows(2).all(|pair| pair[0]["source"] != pair[1]["source"] && pair[0]["end"] == pair[1]["start"])
        );
    })
    .await;
}
