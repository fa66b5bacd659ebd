//! The whole path of a text of two years: a timeline from the template, thirty-one experts of twenty States, three of their meetings, five
//! consultations of regions and one online, four drafts; and the chapter that tells of it with its figures.

use adref_tests::{App, Client, OURS};
use serde_json::{Value, json};

use crate::{everywhere, issue, issued, meetings, nominations};

const TIMELINE: &str = "/processes/cities/timeline";

/// Which step of the template each draft comes to hang on.
const DRAFTS: [(&str, &str); 4] =
    [("zero", "Zero draft"), ("first", "First draft"), ("revised", "Revised draft"), ("final", "Final draft")];

/// Title, first and last day, place; without one it is held online.
const OF_EXPERTS: [(&str, &str, &str, &str); 3] = [
    ("First meeting of the working group", "2024-04-17", "2024-04-18", "Ghent, Old Fish Market"),
    ("Second meeting of the working group", "2024-09-26", "2024-09-27", ""),
    ("Third meeting of the working group", "2025-01-22", "2025-01-23", ""),
];

const OF_REGIONS: [(&str, &str); 5] = [
    ("africa", "KEN"),
    ("arab_states", "EGY"),
    ("asia_pacific", "JPN"),
    ("europe", "FRA"),
    ("latin_america_caribbean", "URY"),
];

#[tokio::test]
async fn the_path_of_two_years_is_told_in_a_chapter_with_its_figures() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        for (draft, _) in &DRAFTS[1..] {
            let _ = issue(&secretariat, draft, &json!({})).await.expect(201);
        }
        timeline(&secretariat).await;
        let experts = appointed(&app, &secretariat).await;
        for (number, plan) in OF_EXPERTS.iter().enumerate() {
            met(&secretariat, of_experts(plan), &entered(&experts), 31 - number).await;
        }
        for (region, state) in OF_REGIONS {
            met(&secretariat, of_region(region), &guests(region, state, 12), 9).await;
        }
        met(&secretariat, online(), &guests("europe", "DEU", 4), 3).await;
        figures(&secretariat).await;
        chapter(&app, &secretariat).await;
    })
    .await;
}

/// The template, counted back from June 2025; its drafts hang on it, and one date has moved.
async fn timeline(secretariat: &Client) {
    let begun = json!({ "template": "two-years", "adoption": "2025-06" });
    let begun = secretariat.post(TIMELINE, &begun).await.expect(201);
    assert_eq!(begun.body["milestones"].as_array().unwrap().len(), 15);
    for (draft, title) in DRAFTS {
        let hung = json!({ "drafts": [{ "instrument": "smart-cities", "draft": draft }], "state": "done" });
        step(secretariat, title, hung).await;
    }
    let moved =
        json!({ "when": "2024-04-17/2024-04-18", "state": "done", "reason": "The hall was free in spring alone" });
    step(secretariat, "First meeting of the working group", moved).await;
}

/// Changes one step of the timeline, with what it was otherwise.
async fn step(secretariat: &Client, title: &str, change: Value) {
    let all = secretariat.get(TIMELINE).await.expect(200).body["milestones"].clone();
    let one = all.as_array().unwrap().iter().find(|one| one["title"] == title).unwrap();
    let waits: Vec<&Value> = one["waits_for"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    let body = json!({ "title": title, "when": one["when"], "description": one["description"], "waits_for": waits });
    let path = format!("/milestones/{}", one["id"].as_str().unwrap());
    let _ = secretariat.put_if(&path, one["etag"].as_str().unwrap(), &meetings::with(body, &change)).await.expect(200);
}

/// Thirty-one of those States have named, by two persons, with the balance seen.
async fn appointed(app: &App, secretariat: &Client) -> Vec<Value> {
    let second = nominations::second(app).await;
    let call = nominations::called(secretariat, json!({})).await;
    let all = nominations::candidates(app, secretariat, &call).await;
    let chosen: Vec<Value> = nominations::spread(&all).into_iter().cloned().collect();
    let ids = nominations::ids(&chosen.iter().collect::<Vec<_>>());
    let path = format!("/calls/{call}");
    nominations::balance_is_seen(secretariat, &path, &ids).await;
    let set = nominations::concluded_after_the_call_alone(secretariat, &path, &ids).await;
    nominations::appointed_by_two(app, secretariat, &second, &path, &set).await;
    chosen
}

fn of_experts((title, first, last, place): &(&str, &str, &str, &str)) -> Value {
    let online = place.is_empty();
    json!({
        "title": title, "kind": "expert_group", "mode": if online { "virtual" } else { "in_person" }, "zone": "Europe/Brussels",
        "place": (!online).then_some(place), "room": online.then_some("https://rooms.example/experts"),
        "starts": format!("{first}T09:00"), "ends": format!("{last}T17:00"), "openness": "participants",
        "draft": { "instrument": "smart-cities", "draft": "zero" },
    })
}

fn of_region(region: &str) -> Value {
    json!({
        "title": format!("Consultation: {region}"), "kind": "regional", "region": region, "mode": "virtual", "zone": "UTC",
        "room": "https://rooms.example/regions", "starts": "2024-11-12T10:00", "ends": "2024-11-12T12:00", "openness": "public",
        "draft": { "instrument": "smart-cities", "draft": "first" },
    })
}

fn online() -> Value {
    meetings::with(of_region("europe"), &json!({ "title": "Everybody, online", "kind": "stakeholder", "region": null }))
}

fn entered(experts: &[Value]) -> Vec<Value> {
    let one = |row: &Value| json!({ "name": row["name"], "email": row["email"], "party": row["state_of"]["code"], "gender": row["gender"] });
    experts.iter().map(one).collect()
}

fn guests(region: &str, state: &str, many: usize) -> Vec<Value> {
    let guest = |number: usize| {
        let gender = ["female", "male"][number % 2];
        json!({ "name": format!("Guest {number:02}"), "region": region, "party": state, "class": "academia", "gender": gender })
    };
    (0..many).map(guest).collect()
}

/// A meeting as it was held, to which so many of these people came.
async fn met(secretariat: &Client, body: Value, people: &[Value], came: usize) {
    let id = meetings::planned(secretariat, &body).await;
    let shown = secretariat.post(&format!("/meetings/{id}/people"), &json!({ "people": people })).await.expect(201);
    let present: Vec<&Value> =
        shown.body["people"].as_array().unwrap().iter().map(|one| &one["id"]).take(came).collect();
    let _ = secretariat.post(&format!("/meetings/{id}/attendance"), &json!({ "present": present })).await.expect(200);
    let held = json!({ "state": "held", "outcomes": "The group goes on", "draft": body["draft"] });
    let _ = meetings::change(secretariat, &id, held).await.expect(200);
}

async fn figures(secretariat: &Client) {
    let all = secretariat.get("/processes/cities/inclusion").await.expect(200).body;
    let mut came: Vec<u64> = all["meetings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["people"]["attended"]["count"].as_u64().unwrap())
        .collect();
    came.sort_unstable();
    assert_eq!(came, [3, 9, 9, 9, 9, 9, 29, 30, 31]);
    // Experts are counted once over their three meetings; guests without an address are each their own.
    assert_eq!(all["gathered"]["attended"]["count"], 31 + 5 * 9 + 3);
    assert_eq!((&all["group"]["nominated"]["count"], &all["group"]["appointed"]["count"]), (&json!(38), &json!(31)));
    assert_eq!((&all["group"]["nominating"]["count"], &all["group"]["states"]["count"]), (&json!(20), &json!(20)));
    for (of, what) in
        [("by_region", "nominated"), ("by_gender", "nominated"), ("by_region", "appointed"), ("by_gender", "appointed")]
    {
        let sum: u64 =
            all["group"][of].as_array().unwrap().iter().map(|row| row[what]["count"].as_u64().unwrap()).sum();
        assert_eq!(sum, if what == "nominated" { 38 } else { 31 }, "{of}");
    }
    assert_eq!(all["silent"]["states"].as_array().unwrap().len(), 193 - 20);
}

async fn chapter(app: &App, secretariat: &Client) {
    let told = secretariat.get("/processes/cities/chapter.md").await.expect(200).raw;
    for said in [
        "4 drafts of *Guidelines* have been issued: The zero draft (",
        "The process was planned in 15 steps, of which 5 are done.",
        "One date has moved:\n\n- First meeting of the working group: from December 2023 to 17–18 April 2024. The hall was free in spring alone.",
        "20 States nominated 38 experts, of whom 38 agreed to serve.",
        "31 experts nominated by Member States were appointed to the working group, from 20 States.",
        "on this authority: The Executive Director, letter of 3 March.",
        "The expert working group has met 3 times.",
        "- **First meeting of the working group**, 17–18 April 2024, Ghent, Old Fish Market (in person). 31 people from 20 delegations took \
         part. It worked on this draft: The zero draft. Outcome: The group goes on.",
        "- **Second meeting of the working group**, 26–27 September 2024, online. 30 people",
        "5 regional consultations have been held.",
        "One stakeholder consultation has been held.",
        "79 people were at the meetings",
        "173 Member States neither made a comment of their own nor came to a meeting.",
    ] {
        assert!(told.contains(said), "{said} is not in:\n{told}");
    }
    // The same in Arabic for everybody: with the consultations, and without the meetings of the experts and what only few know.
    let others = app.stranger().get("/processes/cities/chapter.md?lang=ar").await.expect(200).raw;
    for said in
        ["# عملية الإعداد", "عُقدت 5 مشاورات إقليمية.", "عُيّن في الفريق العامل 31 خبيرا رشحتهم دول أعضاء، من 20 دولة."]
    {
        assert!(others.contains(said), "{said} is not in:\n{others}");
    }
    for hidden in ["First meeting of the working group**", "letter of 3 March", "حسب النوع الاجتماعي: ", "رشحت"]
    {
        assert!(
            !others.contains(&format!("**{hidden}")) && !others.contains(&format!("{hidden} 20 دولة")),
            "{hidden} is in:\n{others}"
        );
    }
}
