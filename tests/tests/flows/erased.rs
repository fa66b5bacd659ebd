//! Who took part in everything is given each of their words, and once they are erased, no row of any table names them.

use adref_acts::mandate::NewMandate;
use adref_domain::{Capacity, Region};
use adref_tests::{App, Client, OURS, PASSWORD, canary};
use serde_json::{Value, json};

use crate::links::secret;
use crate::public::{confirm, said};
use crate::{comment, everywhere, issued, paragraph, round};

const MOVED: &str = "moved@test.example";

/// What they said, word for word; each is to be found in what is given to them, and none is lost when they are erased.
const WORDS: [&str; 14] = [
    "A comment of my own for all.",
    "A word to the secretariat about it.",
    "A word within the delegation about it.",
    "An offer to the set of the delegation.",
    "The same offer in other words.",
    "Said among ourselves about the set.",
    "every eighteen months",
    "because a year is short",
    "waits for the capital",
    "because of the budget",
    "Published before I had an account.",
    "Turned away in the end.",
    "Looked at still.",
    "Never confirmed by me.",
];

async fn send(app: &App, round: &str, email: &str, text: &str) {
    canary::guard_address(email, None, false);
    let mut body = said(email, text);
    body["name"] = json!("Speaker Without Account");
    body["organization"] = json!("The Firm of the Speaker");
    let _ = app.stranger().post(&format!("/rounds/{round}/public-comments"), &body).await.expect(201);
}

/// Moves what waits in the queue and says these words.
async fn decided(secretariat: &Client, text: &str, decision: &Value) {
    let path = "/instruments/smart-cities/moderation";
    let queue = secretariat.get(path).await.expect(200);
    let items = queue.body["items"].as_array().unwrap().clone();
    let item = items.iter().find(|item| item["text"] == text).unwrap_or_else(|| panic!("{text}: {}", queue.raw));
    let mut body = decision.clone();
    body["comments"] = json!([item["id"]]);
    let _ = secretariat.post(path, &body).await.expect(200);
}

/// Somebody of the public who sent everything there is to send, before and after their account moved to another address.
async fn speaker(app: &App, secretariat: &Client, public: &str) -> Client {
    let region = NewMandate { region: Some(Region::Africa), ..NewMandate::of(Capacity::Regional) };
    app.enrol("speaker", Some(region)).await;
    let from = "speaker@test.example";
    for text in &WORDS[10..13] {
        send(app, public, from, text).await;
        let _ = confirm(app, from).await.expect(200);
    }
    decided(secretariat, WORDS[10], &json!({ "decision": "publish" })).await;
    decided(secretariat, WORDS[11], &json!({ "decision": "turn_away", "reason": "advertising" })).await;
    let client = app.sign_in("speaker").await;
    canary::guard_address(MOVED, None, false);
    let ask = json!({ "email": MOVED, "password": PASSWORD });
    assert_eq!(client.post("/me/address", &ask).await.status, 202);
    let token = secret(app, MOVED).await;
    assert_eq!(app.stranger().post("/links/address", &json!({ "token": token })).await.status, 204);
    send(app, public, MOVED, WORDS[13]).await;
    let again = json!({ "email": MOVED, "password": PASSWORD });
    let token = app.stranger().post("/sign-in", &again).await.expect(200).text("access_token");
    client.with_token(&token)
}

/// A coordinator who used every room a delegation has, and the words of a set that is nobody's but theirs.
async fn coordinator(app: &App, secretariat: &Client, open: &str) -> Client {
    app.enrol("leaver", Some(NewMandate::of(Capacity::Coordinator).for_party("URY"))).await;
    let leaver = app.sign_in("leaver").await;
    let place = paragraph(&leaver, "zero", "Decides to review").await;
    let mut first = comment(&place, "every five years", "yearly");
    first["text"] = json!(WORDS[0]);
    let lodged = leaver.post(&format!("/rounds/{open}/comments"), &first).await.expect(201).text("id");
    for (text, reach) in [(WORDS[1], "secretariat"), (WORDS[2], "delegation")] {
        let reply = json!({ "text": text, "reach": reach });
        let _ = leaver.post(&format!("/comments/{lodged}/replies"), &reply).await.expect(201);
    }
    // Somebody of the secretariat answers; the answer that is kept for a repeated request names the author.
    let answer = secretariat.request(reqwest::Method::POST, &format!("/comments/{lodged}/dispositions"));
    let answer = answer.header("idempotency-key", "an-answer").json(&json!({ "kind": "noted", "reason": "Seen." }));
    let _ = Client::answer(answer).await.expect(201);
    let words = json!({ "reflects": false, "words": "It does not." });
    let _ = leaver.post(&format!("/comments/{lodged}/judgement"), &words).await;
    set(&leaver, open).await;
    let proposal = json!({
        "paragraph": place["id"], "wording": format!("Decides to review it {}.", WORDS[6]), "justification": WORDS[7],
    });
    let drafted = leaver.post("/instruments/smart-cities/drafts/zero/proposals", &proposal).await.expect(201);
    let _ = leaver.post(&format!("/proposals/{}/table", drafted.text("id")), &json!({})).await;
    let brackets = leaver.get("/instruments/smart-cities/drafts/zero/brackets").await.expect(200);
    let bracket = brackets.body["items"][0]["id"].clone();
    let stance = json!({ "brackets": [bracket], "stance": "pending", "pending_on": WORDS[8], "reason": WORDS[9] });
    let _ = leaver.post("/instruments/smart-cities/drafts/zero/positions", &stance).await.expect(201);
    leaver
}

/// Collects, rewords, talks, and lodges what was collected.
async fn set(who: &Client, round: &str) {
    let offer = json!({ "kind": "general", "text": WORDS[3] });
    let path = format!("/rounds/{round}/submission");
    let view = who.post(&format!("{path}/contributions"), &offer).await.expect(201);
    let id = view.text("contributions/0/id");
    let again = json!({ "kind": "general", "text": WORDS[4] });
    let _ = who.post(&format!("/contributions/{id}/reword"), &again).await.expect(200);
    let _ = who.post(&format!("{path}/talk"), &json!({ "text": WORDS[5] })).await.expect(201);
    let version = who.get(&path).await.expect(200).text("version");
    let _ = who.post(&format!("{path}/submit"), &json!({ "version": version })).await.expect(201);
}

/// Rows that hold any of these.
fn rows_with<'r>(rows: &'r [String], hidden: &[&str]) -> Vec<&'r String> {
    rows.iter().filter(|row| hidden.iter().any(|one| row.to_lowercase().contains(&one.to_lowercase()))).collect()
}

#[tokio::test]
async fn each_word_is_given_to_its_author_and_no_row_names_who_was_erased() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let beside = json!({ "kind": "public", "audience": ["participant"], "shown": "everybody", "names": true });
        let public = round(&secretariat, "zero", &beside).await;
        let open = round(&secretariat, "zero", &json!({ "shown": "everybody", "names": true })).await;
        let speaker = speaker(&app, &secretariat, &public).await;
        let leaver = coordinator(&app, &secretariat, &open).await;
        // Who speaks for nobody but themselves lodges a set in a sentence that says their name.
        set(&speaker, &open).await;
        let lodged = speaker.get(&format!("/rounds/{open}/submission")).await.expect(200);
        assert!(lodged.text("lodged/0/sentence").starts_with("Name of speaker submits 1 comment"), "{}", lodged.raw);

        let given: Vec<_> =
            [speaker.get("/me/data").await.expect(200), leaver.get("/me/data").await.expect(200)].into();
        for words in WORDS {
            assert!(given.iter().any(|data| data.raw.contains(words)), "{words} is given to nobody");
        }
        assert!(given[0].raw.contains("Name of speaker submits") && given[0].raw.contains("The Firm of the Speaker"));
        let sent = given[0].body["public_comments"].as_array().unwrap();
        let states: Vec<_> = sent.iter().map(|one| one["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["published", "turned_away", "in_moderation", "unconfirmed"]);
        let page = speaker.get("/me/data?format=html").await.expect(200).raw;
        assert!(WORDS[10..].iter().all(|words| page.contains(words)), "{page}");

        for (who, address) in [(&speaker, MOVED), (&leaver, "leaver@test.example")] {
            let _ = who.post("/me/erase", &json!({ "confirm": address })).await.expect(204);
        }
        let rows = app.everything_stored();
        assert!(rows.len() > 100 && !rows_with(&rows, &["Participant 1\""]).is_empty(), "the tables are looked at");
        let hidden = [
            "speaker@test",
            MOVED,
            "leaver@test",
            "Name of speaker",
            "Name of leaver",
            "Speaker Without",
            "The Firm of the",
        ];
        assert_eq!(rows_with(&rows, &hidden), Vec::<&String>::new());
        // What was said stays as the record, under a number.
        for words in WORDS.iter().filter(|words| **words != WORDS[11]) {
            assert!(!rows_with(&rows, &[words]).is_empty(), "{words} is lost");
        }
        decided(&secretariat, WORDS[12], &json!({ "decision": "publish" })).await;
        let shown = app.stranger().get("/instruments/smart-cities/comments?limit=200").await.expect(200);
        let of = |text: &str| {
            let items = shown.body["items"].as_array().unwrap();
            items.iter().find(|item| item["text"] == text).unwrap()["author"]["name"].clone()
        };
        let number = of(WORDS[10]);
        assert!(number.as_str().unwrap().starts_with("Participant "), "{number}");
        assert_eq!(of(WORDS[12]), number, "published later, it is the same nobody's");
        assert!(of(WORDS[0]).as_str().unwrap().starts_with("Participant "));
        assert!(app.deliver().await.iter().all(|letter| !letter.to.ends_with("erased.invalid")), "nobody mails nobody");
    })
    .await;
}

#[tokio::test]
async fn whoever_has_no_account_is_erased_by_the_holder_of_the_machine() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let public = json!({ "kind": "public", "audience": ["participant"], "shown": "everybody" });
        let public = round(&secretariat, "zero", &public).await;
        let erase = |address: &'static str| {
            let house = app.house.clone();
            async move { house.write(move |cx| adref_acts::person::erase_by_holder(cx, address)).await }
        };
        send(&app, &public, "waits@public.example", "It waits.").await;
        send(&app, &public, "confirmed@public.example", "It is looked at.").await;
        let _ = confirm(&app, "confirmed@public.example").await.expect(200);
        for address in ["waits@public.example", "Confirmed@public.example"] {
            erase(address).await.unwrap();
        }
        let rows = app.everything_stored();
        let hidden = ["waits@public", "confirmed@public", "Speaker Without", "The Firm of"];
        assert_eq!(rows_with(&rows, &hidden), Vec::<&String>::new());
        decided(&secretariat, "It is looked at.", &json!({ "decision": "publish" })).await;
        assert!(erase("nobody@public.example").await.is_err(), "who is not known is not erased");
    })
    .await;
}
