//! Who took part in a process: told as it is to the secretariat, in full fives to others, and of nothing a reader may not see.

use std::sync::Arc;

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Region};
use adref_tests::{Answer, App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issue, issued, meetings, round};

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
        has(
            &chapter,
            &[
                "# The development process",
                "some may be of fewer than five people",
                "One draft of *Guidelines* has been issued: The zero draft (",
                "The process was planned in one step, of which one is done.",
                "| Zero \\| draft | March 2031 | done | A round |",
                "In 2 rounds, 9 people made 10 comments; 0 sets were lodged.",
                "These delegations commented: Kenya.",
                "| Africa | 6 | – |",
                "192 Member States neither made a comment of their own nor came to a meeting.",
            ],
        );
        let told = app.stranger().get("/processes/cities/chapter.md?lang=fr").await.expect(200);
        has(
            &told,
            &[
                "# Le processus d’élaboration",
                "Les nombres sont donnés par cinq",
                "| Afrique | 5 | – |",
                "| Europe | moins de 5 |",
            ],
        );
        assert!(!told.raw.contains("| Afrique | 6"), "{}", told.raw);
        let _ = secretariat.get("/processes/cities/chapter.md?lang=tlh").await.problem(422, "invalid_field");
        let _ = secretariat.get("/processes/nothing-here/chapter.md").await.problem(404, "not_found");
    })
    .await;
}

fn has(answer: &Answer, all: &[&str]) {
    for said in all {
        assert!(answer.raw.contains(said), "{said} is not in:\n{}", answer.raw);
    }
}

/// Plans a public meeting, enters these people with party, kind of organization and gender, says that all but the last came, and
/// closes it; the clock is past its beginning.
async fn held(secretariat: &Client, body: Value, people: &[(&str, &str, &str)], address: &str) -> String {
    let id = meetings::planned(secretariat, &body).await;
    let draft = json!({ "draft": body["draft"] });
    let entered = people.iter().enumerate().map(|(number, (party, class, gender))| {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        json!({
            "name": format!("Person {number}"), "email": format!("{address}{number}@example.org"),
            "party": some(party), "class": some(class), "gender": some(gender),
        })
    });
    let entered = json!({ "people": entered.collect::<Vec<_>>() });
    let shown = secretariat.post(&format!("/meetings/{id}/people"), &entered).await.expect(201);
    let mut ids: Vec<&Value> = shown.body["people"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    // People stand by their names: the one entered last is Person n.
    let last = format!("Person {}", people.len() - 1);
    let place = shown.body["people"].as_array().unwrap().iter().position(|one| one["name"] == last.as_str()).unwrap();
    ids.remove(place);
    let _ = secretariat.post(&format!("/meetings/{id}/attendance"), &json!({ "present": ids })).await.expect(200);
    let notes =
        json!({ "state": "held", "summary": "Cities spoke of *floods*", "outcomes": "Every year is not too often." });
    let _ = meetings::change(secretariat, &id, meetings::with(notes, &draft)).await.expect(200);
    id
}

const TWELVE: [(&str, &str, &str); 12] = [
    ("KEN", "local_government", "female"),
    ("KEN", "local_government", "female"),
    ("GHA", "local_government", "female"),
    ("GHA", "local_government", "female"),
    ("SEN", "local_government", "female"),
    ("SEN", "civil_society", "female"),
    ("UGA", "civil_society", "female"),
    ("UGA", "civil_society", "female"),
    ("MLI", "civil_society", "female"),
    ("MLI", "civil_society", "female"),
    ("ZMB", "civil_society", "male"),
    ("ZMB", "academia", ""),
];

/// One that twelve were entered for, one with two of them and others, and one to come.
async fn two_meetings(secretariat: &Client) {
    let draft = json!({ "draft": { "instrument": "smart-cities", "draft": "zero" } });
    let body = meetings::with(meetings::written("Africa | first", "2031-06-14"), &draft);
    let _ = held(secretariat, body, &TWELVE, "a").await;
    // The first two come again, with somebody of no State.
    let again = [TWELVE[0], TWELVE[1], ("", "", ""), ("", "", "")];
    let _ = held(secretariat, meetings::written("Africa again", "2031-06-21"), &again, "a").await;
    let _ = meetings::planned(secretariat, &meetings::written("To come", "2031-12-01")).await;
}

#[tokio::test]
async fn who_came_to_meetings_is_counted_by_gender_and_no_small_number_follows_for_others() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(meetings::NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        app.house.stop_clock(Some(meetings::NOON.plus_seconds(22 * 24 * 3600)));
        two_meetings(&secretariat).await;

        let exact = inclusion(&secretariat).await;
        let first = &exact["meetings"][0]["people"];
        assert_eq!((&first["invited"]["count"], &first["attended"]["count"]), (&json!(12), &json!(11)), "{first}");
        assert_eq!(first["parties"], json!(["GHA", "KEN", "MLI", "SEN", "UGA", "ZMB"]));
        assert_eq!(came(first, "by_gender", "male")["count"], 1);
        assert_eq!(came(first, "by_gender", "none")["count"], 0, "the twelfth did not come");
        assert_eq!(came(first, "by_region", "africa")["count"], 11, "by the State they came for");
        assert_eq!(exact["gathered"]["attended"]["count"], 11, "{}", exact["gathered"]);
        assert_eq!(exact["meetings"][2]["people"]["attended"], json!({ "few": false }), "nobody said who came");
        let silent = &exact["silent"];
        assert_eq!((&silent["meetings"], silent["states"].as_array().unwrap().len()), (&json!(true), 187));
        let g77 = exact["groups"].as_array().unwrap().iter().find(|group| group["code"] == "G77").unwrap().clone();
        assert_eq!((&g77["spoken"], &g77["attended"]["count"]), (&json!(0), &json!(6)));

        let stranger = app.stranger();
        let told = inclusion(&stranger).await;
        let first = &told["meetings"][0]["people"];
        assert_eq!((&first["attended"], &first["parties"]), (&json!({ "count": 10, "few": false }), &Value::Null));
        let untold = json!({ "few": false });
        assert_eq!(came(first, "by_gender", "female")["count"], 10);
        assert_eq!(
            came(first, "by_gender", "male"),
            &json!({ "few": true }),
            "and how many came is told in fives alone"
        );
        assert_eq!(came(first, "by_class", "local_government")["count"], 5);
        assert_eq!(came(first, "by_region", "africa")["count"], 10);
        assert_eq!(first["by_region"][0]["invited"], untold);
        assert_eq!(told["meetings"][1]["people"]["attended"], json!({ "few": true }));
        assert_eq!(
            came(&told["meetings"][1]["people"], "by_region", "africa"),
            &untold,
            "of three people nothing is told"
        );
        assert!(told["meetings"][2]["people"].is_null(), "{told}");
        assert_eq!(
            (&told["silent"]["meetings"], told["silent"]["states"].as_array().unwrap().len()),
            (&json!(false), 193)
        );
        let page =
            stranger.get(&format!("/meetings/{}", told["meetings"][0]["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(
            page.body["attended"],
            json!({ "count": 10, "few": false }),
            "the page of the meeting tells no more"
        );
        let table = stranger.get(&format!("{INCLUSION}.csv")).await.expect(200);
        assert!(table.raw.contains("Africa | first,,came,,10") && !table.raw.contains("invited by"), "{}", table.raw);
        let table = secretariat.get(&format!("{INCLUSION}.csv")).await.expect(200);
        assert!(table.raw.contains("all meetings,,came by gender,male,1"), "{}", table.raw);

        the_chapter_tells_the_same(&secretariat, &stranger).await;
    })
    .await;
}

async fn the_chapter_tells_the_same(secretariat: &Client, stranger: &Client) {
    let chapter = secretariat.get("/processes/cities/chapter.md").await.expect(200);
    has(
        &chapter,
        &[
            "2 regional consultations have been held.",
            "- **Africa \\| first**, 14 June 2031, Nairobi, Hall 3 (in person and online). 11 people from 6 delegations took part. It \
             worked on this draft: The zero draft. Cities spoke of \\*floods\\*. Outcome: Every year is not too often.",
            "Still to come:\n\n- **To come**, 1 December 2031",
            "11 people were at the meetings",
            "| women | 10 |\n| men | 1 |",
            "187 Member States neither",
        ],
    );
    let chapter = stranger.get("/processes/cities/chapter.md?lang=ru").await.expect(200);
    has(&chapter, &["Участвовало 10 человек из 5 делегаций.", "| женщины | 10 |", "Участвовало менее 5 человек."]);
}

#[tokio::test]
async fn a_meeting_somebody_may_not_know_of_is_in_none_of_their_figures() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(meetings::NOON));
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        app.house.stop_clock(Some(meetings::NOON.plus_seconds(22 * 24 * 3600)));
        let stranger = app.stranger();
        let (before, chapter) =
            (inclusion(&stranger).await, stranger.get("/processes/cities/chapter.md").await.expect(200));
        let closed = meetings::with(meetings::written("Behind doors", "2031-06-14"), &json!({ "openness": "closed" }));
        let _ = held(&secretariat, closed, &TWELVE, "a").await;
        assert_eq!(inclusion(&stranger).await, before);
        assert_eq!(stranger.get("/processes/cities/chapter.md").await.raw, chapter.raw);
        assert_eq!(inclusion(&secretariat).await["gathered"]["attended"]["count"], 11);
        assert!(secretariat.get("/processes/cities/chapter.md").await.raw.contains("Behind doors"));
    })
    .await;
}

fn came<'a>(people: &'a Value, by: &str, kind: &str) -> &'a Value {
    &people[by].as_array().unwrap().iter().find(|row| row["kind"] == kind).unwrap()["attended"]
}
