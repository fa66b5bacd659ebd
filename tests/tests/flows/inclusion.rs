//! Who took part in a process: told as it is to the secretariat, in full fives to others, and of nothing a reader may not see.

use std::sync::Arc;

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Region};
use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issue, issued, round};

const INCLUSION: &str = "/processes/cities/inclusion";

async fn inclusion(reader: &Client) -> Value {
    reader.get(INCLUSION).await.expect(200).body
}

async fn say(app: &Arc<App>, name: &str, round: &str) {
    let who = app.sign_in(name).await;
    let body = json!({ "kind": "editorial", "text": "I say." });
    let _ = who.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
}

async fn regional(app: &Arc<App>, name: &str, region: Region) {
    app.enrol(name, Some(NewMandate { region: Some(region), ..NewMandate::of(Capacity::Regional) })).await;
}

fn of<'a>(voices: &'a Value, by: &str, kind: &str) -> &'a Value {
    &voices[by].as_array().unwrap().iter().find(|cell| cell["kind"] == kind).unwrap()["cell"]
}

/// A round that has closed with six Africans, one European twice, and Kenya; and one that is open, with one more European.
async fn two_rounds(app: &Arc<App>, secretariat: &Client) -> (String, String) {
    issued(secretariat, OURS).await;
    let first = round(secretariat, "zero", &json!({ "shown": "everybody" })).await;
    for number in 0..6 {
        let name = format!("african-{number}");
        regional(app, &name, Region::Africa).await;
        say(app, &name, &first).await;
    }
    regional(app, "european", Region::Europe).await;
    say(app, "european", &first).await;
    say(app, "european", &first).await;
    say(app, "coordinator", &first).await;
    let _ = secretariat.post(&format!("/rounds/{first}/close"), &json!({})).await.expect(200);
    let second = round(secretariat, "zero", &json!({ "shown": "everybody" })).await;
    regional(app, "another", Region::Europe).await;
    say(app, "another", &second).await;
    (first, second)
}

#[tokio::test]
async fn people_are_counted_as_they_are_for_the_secretariat_and_in_fives_for_others() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (first, _) = two_rounds(&app, &secretariat).await;
        let exact = inclusion(&secretariat).await;
        assert_eq!((&exact["exact"], &exact["whole"]["people"]["count"]), (&json!(true), &json!(9)));
        assert_eq!(exact["whole"]["comments"]["count"], 10);
        assert_eq!(of(&exact["whole"], "by_region", "africa")["count"], 6);
        assert_eq!(of(&exact["whole"], "by_region", "europe")["count"], 2);
        assert_eq!(exact["whole"]["delegations"], json!(["KEN"]));
        assert_eq!(exact["rounds"][0]["id"], first, "the oldest first");
        let silent = &exact["silent"];
        assert!(!silent["states"].to_string().contains("\"KEN\"") && silent["states"].to_string().contains("\"FRA\""));
        assert_eq!(silent["states"].as_array().unwrap().len(), 192, "all Member States but one");
        let heard = exact["groups"].as_array().unwrap().iter().find(|group| group["code"] == "G77").unwrap();
        assert_eq!(heard["spoken"], 1, "{heard}");
        assert!(silent["groups"].to_string().contains("\"EUN\"") && !silent["groups"].to_string().contains("\"G77\""));
        assert!(silent["regions"].to_string().contains("north_america"));

        let told = inclusion(&app.stranger()).await;
        assert_eq!((&told["exact"], &told["whole"]["people"]["count"]), (&json!(false), &json!(5)));
        assert_eq!(of(&told["whole"], "by_region", "africa"), &json!({ "count": 5, "few": false }));
        assert_eq!(of(&told["whole"], "by_region", "europe"), &json!({ "few": true }));
        let open = &told["rounds"][1]["voices"];
        assert_eq!(open["people"], json!({ "few": true }));
        assert!(
            open["by_region"].as_array().unwrap().iter().all(|cell| cell["cell"] == json!({ "few": false })),
            "{open}"
        );

        // One more in the open round, and one too late in the closed one, change nothing that is told of where people come from.
        regional(&app, "american", Region::NorthAmerica).await;
        say(&app, "american", told["rounds"][1]["id"].as_str().unwrap()).await;
        say(&app, "american", &first).await;
        let after = inclusion(&app.stranger()).await;
        assert_eq!(after["whole"]["by_region"], told["whole"]["by_region"]);
        assert_eq!(after["silent"]["regions"], told["silent"]["regions"]);
        assert_eq!(of(&inclusion(&secretariat).await["whole"], "by_region", "north_america")["count"], 1);
    })
    .await;
}

#[tokio::test]
async fn what_a_reader_may_not_see_is_in_no_figure() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let _ = two_rounds(&app, &secretariat).await;
        let before = inclusion(&app.stranger()).await;
        let why = json!({ "openness": "experts", "unanswered_reason": "Answered later." });
        let _ = issue(&secretariat, "closed", &why).await.expect(201);
        let hidden = round(&secretariat, "closed", &json!({ "shown": "everybody", "audience": ["expert"] })).await;
        say(&app, "expert", &hidden).await;
        say(&app, "expert2", &hidden).await;
        let stranger = app.stranger();
        assert_eq!(inclusion(&stranger).await, before, "a round on a draft they do not know of");
        assert_eq!(inclusion(&secretariat).await["rounds"].as_array().unwrap().len(), 3);
        let own = round(&secretariat, "zero", &json!({ "shown": "own" })).await;
        say(&app, "coordinator", &own).await;
        let now = inclusion(&stranger).await;
        assert_eq!(now["whole"], before["whole"], "what is shown to nobody is counted for nobody");
        let unseen = now["rounds"].as_array().unwrap().iter().find(|round| round["id"] == own.as_str()).unwrap();
        assert!(unseen["voices"].is_null() && now["silent"].is_null(), "nobody's silence is known then: {now}");
        let _ = stranger.get("/processes/nothing-here/inclusion").await.problem(404, "not_found");
    })
    .await;
}

#[tokio::test]
async fn the_figures_leave_as_a_table_and_as_a_chapter_to_be_edited() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (first, _) = two_rounds(&app, &secretariat).await;
        let title = json!({ "title": "Zero | draft", "when": "2031-03", "state": "done", "rounds": [first] });
        let _ = secretariat.post("/processes/cities/milestones", &title).await.expect(201);
        let table = secretariat.get(&format!("{INCLUSION}.csv")).await.expect(200);
        assert!(table.raw.contains("people by region,africa,6"), "{}", table.raw);
        assert!(table.raw.contains("silent Member State,FRA,0"), "{}", table.raw);
        let others = app.stranger().get(&format!("{INCLUSION}.csv")).await.expect(200);
        assert!(others.raw.contains("people by region,africa,5"), "{}", others.raw);
        assert!(others.raw.contains("people by region,europe,<5"), "{}", others.raw);
        let _ = secretariat.get(&format!("{INCLUSION}.pdf")).await.problem(404, "not_found");

        let chapter = secretariat.get("/processes/cities/chapter.md").await.expect(200);
        assert!(chapter.headers["content-type"].to_str().unwrap().starts_with("text/markdown"));
        for said in [
            "# The process of making this text",
            "planned in 1 steps, of which 1 are done",
            "| Zero \\| draft | 2031-03 | done | A round |",
            "In 2 rounds 9 people made 10 comments",
            "| africa | 6 |",
            "Delegations that spoke: KEN.",
            "192 Member States made no comment of their own.",
        ] {
            assert!(chapter.raw.contains(said), "{said} is not in:\n{}", chapter.raw);
        }
        let _ = app.sign_in("delegate").await.get("/processes/cities/chapter.md").await.problem(403, "forbidden");
        let _ = app.stranger().get("/processes/cities/chapter.md").await.problem(401, "sign_in_required");
    })
    .await;
}
