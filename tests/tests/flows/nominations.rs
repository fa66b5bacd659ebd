//! From a call for nominations to an appointed working group: who may name whom, what nominees say, the balance of a choice, and
//! that two persons appoint.

use std::collections::BTreeMap;

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Instant};
use adref_tests::{App, Client};
use serde_json::{Value, json};

use crate::{begin, coordinator, everywhere, links};

const STATES: [&str; 20] = [
    "KEN", "FRA", "URY", "JPN", "USA", "EGY", "BRA", "IND", "DEU", "ZAF", "MEX", "IDN", "MAR", "SEN", "CAN", "JOR",
    "FIN", "ECU", "MYS", "POL",
];
const CALLS: &str = "/processes/cities/calls";
/// 2031-05-31T12:00:00Z.
const NOON: Instant = Instant(1_937_995_200_000_000);
const EXPERTS: &str = "/processes/cities/experts";

fn asked(beside: &Value) -> Value {
    let mut body = json!({
        "title": "Experts on cities", "criteria": "All regions; women and men; planning, data, law", "seats": 31,
        "competences": ["planning", "data", "law", "music"], "closes_at": "2099-01-01T00:00:00Z",
    });
    body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    body
}

pub(crate) async fn called(secretariat: &Client, beside: Value) -> String {
    secretariat.post(CALLS, &asked(&beside)).await.expect(201).text("id")
}

fn nominee(name: &str) -> Value {
    json!({ "name": format!("Nominee {name}"), "email": format!("{name}@nominee.example"), "competences": ["planning"] })
}

fn of(party: &str, name: &str) -> Value {
    let mut body = nominee(name);
    body["party"] = json!(party);
    body
}

/// Every secret that was mailed to nominees, by address; the last one counts.
async fn secrets(app: &App) -> BTreeMap<String, String> {
    let letters = app.deliver().await;
    let nominations = letters.iter().filter(|letter| letter.text.contains("/nomination#"));
    nominations.filter_map(|letter| Some((letter.to.clone(), links::secret_in(letter)?))).collect()
}

fn agreed(beside: &Value) -> Value {
    let mut answer = json!({ "agrees": true, "cv": "Twenty years of planning.", "consent": true, "language": "fr" });
    answer.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    answer
}

pub(crate) async fn second(app: &App) -> Client {
    app.enrol("second", Some(NewMandate::of(Capacity::Secretariat))).await;
    app.sign_in("second").await
}

fn share<'a>(balance: &'a Value, of: &str, key: &str) -> &'a Value {
    let rows = balance[of].as_array().unwrap();
    rows.iter().find(|row| row["key"] == key).unwrap_or_else(|| panic!("no {key} in {rows:?}"))
}

pub(crate) fn ids(rows: &[&Value]) -> Vec<String> {
    rows.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
}

/// Thirty-eight people of twenty States, nominated and agreed.
pub(crate) async fn candidates(app: &App, secretariat: &Client, call: &str) -> Vec<Value> {
    let path = format!("/calls/{call}/nominations");
    let kenya = coordinator(app, "kenya", "KEN").await;
    for (number, state) in STATES.iter().enumerate() {
        for place in 0..if number < 18 { 2 } else { 1 } {
            let name = format!("{}{place}", state.to_lowercase());
            let made = if *state == "KEN" {
                kenya.post(&path, &nominee(&name)).await
            } else {
                secretariat.post(&path, &of(state, &name)).await
            };
            let made = made.expect(201);
            assert_eq!(
                (&made.body["state"], &made.body["by_secretariat"]),
                (&json!("proposed"), &json!(*state != "KEN"))
            );
        }
    }
    let stranger = app.stranger();
    for (number, (_, secret)) in secrets(app).await.into_iter().enumerate() {
        let gender = ["female", "male", "female", ""][number % 4];
        let known = if number % 3 == 0 { json!(["data", "planning"]) } else { json!(["law"]) };
        let answer = agreed(&json!({ "gender": gender, "competences": known }));
        let body = json!({ "token": secret, "answer": answer });
        assert_eq!(stranger.post("/links/nomination", &body).await.status, 204);
    }
    secretariat.get(&path).await.expect(200).body["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn thirty_one_experts_of_twenty_states_are_appointed_with_the_balance_seen() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let second = second(&app).await;
        begin(&secretariat).await;
        let call = called(&secretariat, json!({})).await;
        let all = candidates(&app, &secretariat, &call).await;
        assert_eq!(all.len(), 38);
        assert!(all.iter().all(|row| row["state"] == "confirmed"));
        let path = format!("/calls/{call}");
        let chosen = spread(&all);
        let chosen_ids = ids(&chosen);
        balance_is_seen(&secretariat, &path, &chosen_ids).await;
        shortlisted(&secretariat, &path, &chosen_ids).await;
        let set = concluded_after_the_call_alone(&secretariat, &path, &chosen_ids).await;
        appointed_by_two(&app, &secretariat, &second, &path, &set).await;
        everybody_sees_the_experts(&app).await;
        letters_went_out(&app, 31, 7).await;
        joins(&app, &chosen[0]["id"], &secretariat).await;
        let replaced = secretariat.get(&format!("/nominations/{}", chosen_ids[1])).await.expect(200).body;
        replace(&app, &secretariat, &second, &path, &replaced).await;
    })
    .await;
}

/// Thirty-one of those who agreed, from every State.
pub(crate) fn spread(all: &[Value]) -> Vec<&Value> {
    // Every State has one before any has two.
    let mut chosen: Vec<&Value> = Vec::new();
    for round in 0..2 {
        for state in STATES {
            let of_state: Vec<&Value> = all.iter().filter(|row| row["state_of"]["code"] == state).collect();
            chosen.extend(of_state.get(round));
        }
    }
    chosen.truncate(31);
    chosen
}

pub(crate) async fn balance_is_seen(secretariat: &Client, path: &str, chosen_ids: &[String]) {
    let nobody = secretariat.get(&format!("{path}/balance")).await.expect(200).body;
    assert_eq!((&nobody["people"]["chosen"], &nobody["people"]["all"]), (&json!(0), &json!(38)));
    let query = format!("{path}/balance?chosen={}", chosen_ids.join(","));
    let balance = secretariat.get(&query).await.expect(200).body;
    assert_eq!((&balance["people"]["chosen"], &balance["seats"]), (&json!(31), &json!(31)));
    assert_eq!((&balance["states"]["chosen"], &balance["states"]["all"]), (&json!(20), &json!(20)));
    assert_eq!(balance["without_nominee"].as_array().unwrap().len(), 193 - 20);
    assert_eq!(share(&balance, "competences", "music")["all"], 0, "wanted, and known by nobody");
    assert!(
        share(&balance, "genders", "unknown")["chosen"].as_u64().unwrap() > 0,
        "who says nothing is not guessed at"
    );
    for of in ["regions", "genders", "by_state"] {
        let sum: u64 = balance[of].as_array().unwrap().iter().map(|row| row["chosen"].as_u64().unwrap()).sum();
        assert_eq!(sum, 31, "{of}");
    }
}

async fn shortlisted(secretariat: &Client, path: &str, chosen_ids: &[String]) {
    let listed =
        secretariat.post(&format!("{path}/shortlist"), &json!({ "nominations": chosen_ids })).await.expect(200);
    let on = listed.body["items"].as_array().unwrap().iter().filter(|row| row["state"] == "shortlisted").count();
    assert_eq!(on, 31);
}

/// Closes the call, without which nothing is concluded: the set that can be proposed then.
pub(crate) async fn concluded_after_the_call_alone(secretariat: &Client, path: &str, chosen_ids: &[String]) -> Value {
    // Nobody is told no while others can still be nominated.
    let set = json!({
        "nominations": chosen_ids, "first_day": "2020-02-29", "last_day": "2098-12-31", "concludes": true, "note": "as discussed",
    });
    let early = secretariat.post(&format!("{path}/appointments"), &set).await.problem(422, "invalid_field");
    assert_eq!(early.text("field"), "concludes");
    let seen = secretariat.get(EXPERTS).await.expect(200).text("calls/0/etag");
    let close = asked(&json!({ "state": "closed", "reason": "Enough were named." }));
    assert_eq!(secretariat.put_if(path, &seen, &close).await.expect(200).text("status"), "closed");
    set
}

pub(crate) async fn appointed_by_two(app: &App, secretariat: &Client, second: &Client, path: &str, set: &Value) {
    let proposed = secretariat.post(&format!("{path}/appointments"), set).await.expect(201);
    let approve = format!("/appointments/{}/approve", proposed.text("id"));
    let authority = json!({ "authority": "The Executive Director, letter of 3 March" });
    let _ = secretariat.post(&approve, &authority).await.problem(409, "second_person_needed");
    let _ = second.post(&format!("{path}/appointments"), set).await.problem(409, "appointment_waits");
    assert!(app.stranger().get(EXPERTS).await.expect(200).body["experts"].as_array().unwrap().is_empty());
    let approved = second.post(&approve, &authority).await.expect(200);
    assert_eq!(
        (approved.text("state"), approved.text("decided_by")),
        ("approved".to_owned(), "Name of second".to_owned())
    );
    let _ = second.post(&approve, &authority).await.problem(409, "appointment_decided");
}

async fn everybody_sees_the_experts(app: &App) {
    let public = app.stranger().get(EXPERTS).await.expect(200);
    let experts = public.body["experts"].as_array().unwrap();
    assert_eq!(experts.len(), 31);
    let states: std::collections::BTreeSet<&str> =
        experts.iter().map(|one| one["state"]["code"].as_str().unwrap()).collect();
    assert_eq!(states.len(), 20);
    for hidden in ["@nominee.example", "Twenty years", "\"gender\"", "female", "\"cv\""] {
        assert!(!public.raw.contains(hidden), "{hidden} is nobody's to read here");
    }
}

async fn letters_went_out(app: &App, appointed: usize, others: usize) {
    let mut letters = app.deliver().await;
    letters.extend(app.deliver().await);
    let to = |subject: &str| {
        let found: std::collections::BTreeSet<&str> =
            letters.iter().filter(|letter| letter.subject == subject).map(|letter| letter.to.as_str()).collect();
        found.len()
    };
    assert_eq!(to("You are appointed as an expert"), appointed);
    assert_eq!(to("The group of experts was appointed without you"), others);
    assert_eq!(to("You are invited to take part"), appointed, "who has no account yet is invited to one");
    assert!(letters.iter().all(|letter| !letter.text.contains("Nominee ")), "letters name nobody");
}

/// A member takes up the account and the mandate.
async fn joins(app: &App, id: &Value, secretariat: &Client) {
    let seen = secretariat.get(&format!("/nominations/{}", id.as_str().unwrap())).await.expect(200);
    assert_eq!(seen.text("state"), "appointed");
    let secret = links::secret(app, &seen.text("email")).await;
    let body = json!({ "token": secret, "name": "A Member", "password": "a heron in the reeds" });
    let session = app.stranger().post("/links/accept", &body).await.expect(200);
    assert_eq!(session.text("person/capacity"), "expert");
    assert_eq!(session.text("person/acting/process/slug"), "cities");
}

/// Somebody who was not appointed takes the place of a member.
async fn replace(app: &App, secretariat: &Client, second: &Client, path: &str, member: &Value) {
    let all = secretariat.get(&format!("{path}/nominations")).await.expect(200).body["items"].clone();
    let next = all.as_array().unwrap().iter().find(|row| row["state"] == "not_appointed").unwrap().clone();
    let body = json!({ "nominations": [next["id"]], "first_day": "2020-01-01", "replaces": member["id"] });
    let proposed = secretariat.post(&format!("{path}/appointments"), &body).await.expect(201);
    assert_eq!(proposed.text("replaces/name"), member["name"].as_str().unwrap());
    let approve = format!("/appointments/{}/approve", proposed.text("id"));
    let _ = second.post(&approve, &json!({ "authority": "The Executive Director" })).await.expect(200);
    let gone = secretariat.get(&format!("/nominations/{}", member["id"].as_str().unwrap())).await.expect(200);
    assert_eq!((&gone.body["state"], &gone.body["successor"]), (&json!("replaced"), &next["name"]));
    let experts = app.stranger().get(EXPERTS).await.expect(200).body["experts"].clone();
    let named = |name: &Value| experts.as_array().unwrap().iter().any(|one| one["name"] == *name);
    assert_eq!(experts.as_array().unwrap().len(), 31);
    assert!(named(&next["name"]) && !named(&member["name"]));
}

#[tokio::test]
async fn each_nomination_that_may_not_be_made_has_its_answer() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(NOON));
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let call = called(&secretariat, json!({ "per_state": 2 })).await;
        let path = format!("/calls/{call}/nominations");
        let (kenya, france) = (coordinator(&app, "kenya", "KEN").await, coordinator(&app, "france", "FRA").await);
        let first = kenya.post(&path, &nominee("one")).await.expect(201).text("id");
        let _ = france.post(&path, &nominee("one")).await.problem(409, "nominated_already");
        let _ = kenya.post(&path, &nominee("two")).await.expect(201);
        let full = kenya.post(&path, &nominee("three")).await.problem(409, "state_full");
        assert!(full.text("detail").contains("withdraw one"), "{}", full.raw);
        let _ = secretariat.post(&path, &of("KEN", "three")).await.problem(409, "state_full");
        // Taken back, another is named in the place; whoever was taken back can be named anew.
        let _ = kenya.post(&format!("/nominations/{first}/withdraw"), &json!({})).await.expect(200);
        let _ =
            kenya.post(&format!("/nominations/{first}/withdraw"), &json!({})).await.problem(409, "nomination_state");
        let _ = kenya.post(&path, &nominee("three")).await.expect(201);
        let _ = france.post(&path, &nominee("one")).await.expect(201);
        for party in ["EUN", "VAT"] {
            let _ = secretariat.post(&path, &of(party, "four")).await.problem(422, "states_nominate");
        }
        let _ = secretariat.post(&path, &of("Atlantis", "four")).await.problem(422, "unknown_party");
        let _ = secretariat.post(&path, &nominee("four")).await.problem(422, "invalid_field");
        let _ = kenya.post(&path, &of("FRA", "four")).await.problem(403, "forbidden");
        for bad in [json!({ "email": "none" }), json!({ "name": " " }), json!({ "competences": ["x".repeat(300)] })] {
            let mut body = nominee("five");
            body.as_object_mut().unwrap().extend(bad.as_object().unwrap().clone());
            let _ = france.post(&path, &body).await.problem(422, "invalid_field");
        }
        let delegate = app.sign_in("delegate").await;
        let _ = delegate.post(&path, &nominee("six")).await.problem(403, "forbidden");
        // A day too late is too late, for the secretariat too; moving the hour says why.
        let seen = secretariat.get(EXPERTS).await.expect(200).text("calls/0/etag");
        let sooner = asked(&json!({ "closes_at": "2031-05-31T13:00:00Z" }));
        let change = format!("/calls/{call}");
        let _ = secretariat.put_if(&change, &seen, &sooner).await.problem(422, "reason_required");
        let with_reason = asked(&json!({ "closes_at": "2031-05-31T13:00:00Z", "reason": "The group meets sooner." }));
        let _ = secretariat.put_if(&change, &seen, &with_reason).await.expect(200);
        let stale = secretariat.put_if(&change, &seen, &with_reason).await.problem(412, "call_changed");
        assert_eq!(stale.text("theirs/closes_at"), "2031-05-31T13:00:00Z");
        let bare = secretariat.request(reqwest::Method::PUT, &change).json(&with_reason);
        let _ = Client::answer(bare).await.problem(428, "precondition_required");
        app.house.stop_clock(Some(NOON.plus_seconds(3600)));
        let _ = france.post(&path, &nominee("late")).await.problem(409, "call_not_open");
        let _ = secretariat.post(&path, &of("URY", "late")).await.problem(409, "call_not_open");
    })
    .await;
}

#[tokio::test]
async fn calls_that_make_no_sense_are_refused_with_the_field() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        for (field, bad) in [
            ("closes_at", json!({ "closes_at": "2001-01-01T00:00:00Z" })),
            ("closes_at", json!({ "closes_at": "2027-02-29T00:00:00Z" })),
            ("closes_at", json!({ "opens_at": "2099-01-01T00:00:00Z" })),
            ("per_state", json!({ "per_state": 0 })),
            ("seats", json!({ "seats": 0 })),
            ("title", json!({ "title": " " })),
            ("competences", json!({ "competences": ["x".repeat(201)] })),
        ] {
            let refused = secretariat.post(CALLS, &asked(&bad)).await.problem(422, "invalid_field");
            assert_eq!(refused.text("field"), field);
        }
        let planned = secretariat.post(CALLS, &asked(&json!({ "opens_at": "2098-01-01T00:00:00Z" }))).await.expect(201);
        assert_eq!(planned.text("status"), "planned");
        let path = format!("/calls/{}/nominations", planned.text("id"));
        let early = secretariat.post(&path, &of("KEN", "early")).await.problem(409, "call_not_open");
        assert!(early.text("detail").contains("planned"));
    })
    .await;
}

#[tokio::test]
async fn a_nominee_answers_once_with_the_link_or_signed_in() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let call = called(&secretariat, json!({})).await;
        let path = format!("/calls/{call}/nominations");
        let kenya = coordinator(&app, "kenya", "KEN").await;
        let one = kenya.post(&path, &nominee("one")).await.expect(201).text("id");
        let two = kenya.post(&path, &nominee("two")).await.expect(201).text("id");
        let mailed = secrets(&app).await;
        let stranger = app.stranger();
        let token = mailed["one@nominee.example"].clone();
        let look = stranger.post("/links/look", &json!({ "token": token })).await.expect(200);
        assert_eq!(look.text("purpose"), "nomination");
        assert_eq!(look.text("nomination/call"), "Experts on cities");
        assert_eq!(look.body["nomination"]["consent"].as_array().unwrap().len(), 6);
        let send = async |token: &str, answer: Value| {
            stranger.post("/links/nomination", &json!({ "token": token, "answer": answer })).await
        };
        let _ = send(&token, agreed(&json!({ "consent": false }))).await.problem(422, "consent_required");
        for (field, bad) in [
            ("cv", json!({ "cv": "x".repeat(20 * 1024 + 1) })),
            ("cv", json!({ "cv": " " })),
            ("gender", json!({ "gender": "f" })),
        ] {
            assert_eq!(send(&token, agreed(&bad)).await.problem(422, "invalid_field").text("field"), field);
        }
        // Nothing of that has used the link up.
        assert_eq!(send(&token, agreed(&json!({ "gender": "female" }))).await.status, 204);
        let _ = send(&token, agreed(&json!({}))).await.problem(410, "link_used");
        let kept = secretariat.get(&format!("/nominations/{one}")).await.expect(200);
        assert_eq!((kept.text("state"), kept.text("gender")), ("confirmed".to_owned(), "female".to_owned()));
        assert!(kept.text("consent").starts_with("J’accepte"), "the sentence that was read is kept: {}", kept.raw);
        // Asked again, the link before opens nothing any more.
        let _ = kenya.post(&format!("/nominations/{one}/ask"), &json!({})).await.problem(409, "nomination_state");
        let _ = kenya.post(&format!("/nominations/{two}/ask"), &json!({})).await.expect(200);
        let _ = send(&mailed["two@nominee.example"], agreed(&json!({}))).await.problem(410, "link_withdrawn");
        let token = secrets(&app).await["two@nominee.example"].clone();
        assert_eq!(send(&token, json!({ "agrees": false, "reason": "No time." })).await.status, 204);
        let declined = kenya.get(&format!("/nominations/{two}")).await.expect(200);
        assert_eq!((declined.text("state"), declined.text("reason")), ("declined".to_owned(), "No time.".to_owned()));
        let told: Vec<String> =
            app.deliver().await.into_iter().filter(|it| it.to == "kenya@test.example").map(|it| it.subject).collect();
        assert!(
            told.contains(&"Your nominee agrees".to_owned()) && told.contains(&"Your nominee declined".to_owned()),
            "{told:?}"
        );
        // Withdrawn, the link opens nothing; whoever declined makes room for another.
        let three = kenya.post(&path, &nominee("three")).await.expect(201).text("id");
        let token = secrets(&app).await["three@nominee.example"].clone();
        let _ = kenya.post(&format!("/nominations/{three}/withdraw"), &json!({})).await.expect(200);
        let _ = send(&token, agreed(&json!({}))).await.problem(410, "link_withdrawn");
        let _ = send("00ff", agreed(&json!({}))).await.problem(404, "link_unknown");
    })
    .await;
}

#[tokio::test]
async fn nominations_are_seen_by_their_state_the_nominee_and_the_secretariat() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let call = called(&secretariat, json!({})).await;
        let path = format!("/calls/{call}/nominations");
        let (kenya, france) = (coordinator(&app, "kenya", "KEN").await, coordinator(&app, "france", "FRA").await);
        app.enrol("named", Some(NewMandate::of(Capacity::Observer))).await;
        let named = app.sign_in("named").await;
        let body = json!({ "name": "Somebody Named", "email": "named@test.example" });
        let id = kenya.post(&path, &body).await.expect(201).text("id");
        let answer = agreed(&json!({ "gender": "male", "cv": "What only two read" }));
        let own = named.post(&format!("/nominations/{id}/answer"), &answer).await.expect(200);
        assert_eq!((own.text("cv"), own.text("gender")), ("What only two read".to_owned(), "male".to_owned()));
        let one = format!("/nominations/{id}");
        let theirs = kenya.get(&one).await.expect(200);
        for hidden in ["cv", "gender", "consent", "email"] {
            assert!(theirs.body.get(hidden).is_none(), "{hidden} is between the nominee and the secretariat");
        }
        let _ = kenya.post(&format!("{one}/answer"), &answer).await.problem(403, "forbidden");
        assert_eq!(kenya.get(&path).await.expect(200).body["items"].as_array().unwrap().len(), 1);
        assert!(
            !kenya.get(&format!("/calls/{call}/nominations.csv")).await.expect(200).raw.contains("What only two read")
        );
        let file = secretariat.get(&format!("/calls/{call}/nominations.csv")).await.expect(200);
        assert!(file.raw.contains("What only two read") && file.raw.contains("named@test.example"));
        assert_eq!(named.get(EXPERTS).await.expect(200).text("own/0/cv"), "What only two read");
        assert!(france.get(&path).await.expect(200).body["items"].as_array().unwrap().is_empty());
        assert_eq!(france.get(EXPERTS).await.expect(200).body["calls"][0]["left"], 2);
        assert_eq!(kenya.get(EXPERTS).await.expect(200).body["calls"][0]["left"], 1);
        let delegate = app.sign_in("delegate").await;
        for nobody in [&france, &delegate, &app.sign_in("expert").await] {
            let _ = nobody.get(&one).await.problem(404, "not_found");
            let _ = nobody.post(&format!("{one}/withdraw"), &json!({})).await.problem(404, "not_found");
            let _ = nobody.get(&format!("{path}?party=KEN")).await.problem(404, "not_found");
            let _ = nobody.get(&format!("/calls/{call}/balance")).await.problem(403, "forbidden");
        }
        // One's own data hold it; erased, nothing tells of the nominee.
        assert!(named.get("/me/data").await.expect(200).raw.contains("What only two read"));
        let confirm = json!({ "confirm": "named@test.example" });
        assert!(named.post("/me/erase", &confirm).await.status < 300);
        let gone = secretariat.get(&one).await.expect(200);
        assert_eq!(gone.text("state"), "withdrawn");
        assert!(!gone.raw.contains("Somebody Named") && !gone.raw.contains("What only two read"), "{}", gone.raw);
    })
    .await;
}

#[tokio::test]
async fn of_many_who_nominate_at_once_only_as_many_as_may_succeed() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let call = called(&secretariat, json!({ "per_state": 2 })).await;
        let kenya = coordinator(&app, "kenya", "KEN").await;
        let mut asking = tokio::task::JoinSet::new();
        for number in 0..8 {
            let (kenya, path) = (kenya.clone(), format!("/calls/{call}/nominations"));
            // Four people, each named twice.
            asking.spawn(async move { kenya.post(&path, &nominee(&format!("n{}", number % 4))).await });
        }
        let answers = asking.join_all().await;
        let made = answers.iter().filter(|answer| answer.status == 201).count();
        let told =
            |answer: &&adref_tests::Answer| ["state_full", "nominated_already"].contains(&answer.code().as_str());
        assert_eq!((made, answers.iter().filter(told).count()), (2, 6));
        let living = secretariat.get(&format!("/calls/{call}/nominations")).await.expect(200);
        assert_eq!(living.body["items"].as_array().unwrap().len(), 2);
    })
    .await;
}
