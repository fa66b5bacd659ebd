//! What the public sends is kept once, and no longer than was agreed to.

use adref_acts::housekeeping::{self, Swept};
use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_store::events;
use adref_tests::{App, Client, canary};
use serde_json::{Value, json};

use crate::everywhere;
use crate::public::{from, key, letter, public_round, said, send, solved};

const DAY: i64 = 24 * 3600;

async fn swept(app: &App) -> Swept {
    let house = app.house.clone();
    tokio::task::spawn_blocking(move || housekeeping::sweep(&house)).await.unwrap().unwrap()
}

#[tokio::test]
async fn what_nobody_confirms_is_emptied_after_thirty_days_and_not_a_second_before() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let begun = app.house.read(|cx| Ok(cx.now)).await.unwrap();
        app.house.stop_clock(Some(begun));
        let mut body = said("slow@public.example", "Words nobody stands for.");
        body["name"] = json!("Nobody Who Confirms");
        let receipt = send(&app, &round, &body).await.expect(201);
        let kept = send(&app, &round, &said("quick@public.example", "Words of somebody.")).await.expect(201);
        let asked = letter(&app, "slow@public.example").await;
        let (number, code) = key(&letter(&app, "quick@public.example").await, "confirm");
        let confirm = json!({ "number": number, "code": code });
        let _ = app.stranger().post("/public-comments/confirm", &confirm).await.expect(200);
        app.house.stop_clock(Some(Instant(begun.0 + 30 * DAY * 1_000_000)));
        assert_eq!(swept(&app).await.unconfirmed, 0, "at that very moment it still waits");
        app.house.stop_clock(Some(Instant(begun.0 + 30 * DAY * 1_000_000 + 1)));
        assert_eq!(swept(&app).await.unconfirmed, 1);
        assert_eq!(swept(&app).await.unconfirmed, 0, "and only once");

        let rows = app.everything_stored();
        for hidden in ["slow@public.example", "Words nobody stands for", "Nobody Who Confirms"] {
            assert!(rows.iter().all(|row| !row.contains(hidden)), "{hidden} is still there");
        }
        assert!(rows.iter().any(|row| row.contains("Words of somebody")), "what was confirmed stays");
        let all: Vec<events::Event> = app.house.store.read(|db| events::list(db, 0, 10_000)).unwrap();
        let told: Vec<_> = all.iter().filter(|event| event.kind == EventKind::PublicCommentsLapsed).collect();
        assert_eq!(told.len(), 1);
        assert!(told[0].data.contains(&receipt.text("number")) && !told[0].data.contains(&kept.text("number")));

        // Whoever holds its number is told what became of it; its code and \"this was not me\" open nothing any more.
        let holder = json!({ "number": receipt.text("number"), "key": receipt.text("key") });
        let shown = app.stranger().post("/public-comments/follow", &holder).await.expect(200);
        assert_eq!(shown.text("state"), "lapsed");
        let _ = app.stranger().post("/public-comments/code", &holder).await.problem(410, "link_expired");
        let (number, mine) = key(&asked, "not-me");
        let disown = json!({ "number": number, "key": mine });
        let _ = app.stranger().post("/public-comments/disown", &disown).await.problem(410, "link_expired");
        // The session of a month ago has ended too.
        let queue = app.sign_in("secretariat").await.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["unconfirmed"], 0);
        // Keys go a month after they stopped.
        app.house.stop_clock(Some(Instant(begun.0 + 800 * DAY * 1_000_000)));
        assert!(swept(&app).await.keys >= 4);
        let _ = app.stranger().post("/public-comments/follow", &holder).await.problem(404, "link_unknown");
    })
    .await;
}

#[tokio::test]
async fn a_comment_whose_answer_was_lost_is_one_whatever_proof_it_comes_with() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let door = app.counting_behind_a_proxy();
        let network = "192.0.2.77";
        for number in 0..3 {
            let body = said(&format!("free{number}@public.example"), "There is room.");
            let _ = Client::answer(from(&door, network, &round, &body)).await.expect(201);
        }
        let body = said("lost@public.example", "Said once.");
        let sent = |body: Value| Client::answer(from(&door, network, &round, &body).header("idempotency-key", "mine"));
        let proven = |body: &Value, challenge: &Value| {
            let mut body = body.clone();
            body["proof"] = solved(challenge);
            body
        };
        let asked = sent(body.clone()).await.problem(428, "proof_required");
        let with_proof = proven(&body, &asked.body["challenge"]);
        let first = sent(with_proof.clone()).await.expect(201);
        // The answer was lost: it is sent again with the proof that is spent, without one, and with a fresh one.
        let other = Client::answer(from(&door, network, &round, &body)).await.problem(428, "proof_required");
        let fresh = proven(&body, &other.body["challenge"]);
        for again in [with_proof, body.clone(), fresh] {
            assert_eq!(sent(again).await.expect(201).text("number"), first.text("number"));
        }
        // Other words, another round or another key make it another comment.
        let mut others = body.clone();
        others["comment"]["text"] = json!("Said otherwise.");
        let _ = sent(others).await.problem(428, "proof_required");
        let second = json!({ "kind": "public", "audience": ["participant"], "shown": "everybody" });
        let second = crate::round(&secretariat, "zero", &second).await;
        let elsewhere = from(&door, network, &second, &body).header("idempotency-key", "mine");
        let _ = Client::answer(elsewhere).await.problem(428, "proof_required");
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["unconfirmed"], 4);
        assert_eq!(app.deliver().await.iter().filter(|letter| letter.to == "lost@public.example").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_plain_form_pressed_twice_is_one_comment() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let stranger = app.stranger();
        let path = format!("/en/t/smart-cities/take-part/{round}");
        let page = stranger.page(&path).await.expect(200);
        let (_, behind) = page.raw.split_once("name=\"once\" value=\"").unwrap();
        let once: String = behind.chars().take_while(char::is_ascii_hexdigit).collect();
        assert_eq!(once.len(), 32);
        canary::guard_address("pressed@public.example", None, false);
        let fields = [
            ("text", "Pressed twice."),
            ("kind", "substantive"),
            ("email", "pressed@public.example"),
            ("region", "africa"),
            ("consent", "yes"),
            ("once", once.as_str()),
        ];
        for _ in 0..2 {
            let _ = stranger.form(&path, &fields).await.expect(201);
        }
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["unconfirmed"], 1);
        assert_eq!(app.deliver().await.iter().filter(|letter| letter.to == "pressed@public.example").count(), 1);
    })
    .await;
}

#[tokio::test]
async fn one_address_is_not_flooded_with_codes_however_the_number_is_typed() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let receipt = send(&app, &round, &said("flooded@public.example", "Said of another.")).await.expect(201);
        let door = app.counting("stranger", None);
        let number = receipt.text("number");
        let mut mailed = 0;
        for spelt in 0..12 {
            let typed = number.replace('-', &" ".repeat(spelt));
            let typed = if spelt % 2 == 0 { typed.to_lowercase() } else { format!("{typed}.") };
            let asked = json!({ "number": typed, "key": receipt.text("key") });
            let answer = door.post("/public-comments/code", &asked).await;
            assert!(matches!(answer.status, 202 | 429), "{}", answer.raw);
            mailed += usize::from(answer.status == 202);
        }
        assert_eq!(mailed, 5, "five in half an hour, as to every address");
    })
    .await;
}
