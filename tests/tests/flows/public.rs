//! The public without an account: from the first word to the answer, and every way in which one could speak for somebody else.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use adref_acts::sign_in::reseal;
use adref_acts::{Rules, SecretsKey};
use adref_mail::Letter;
use adref_tests::{Answer, App, Client, OURS, canary};
use serde_json::{Value, json};

use crate::{everywhere, issued, paragraph, round};

const MINUTE: i64 = 60;
/// Long enough to be recognized when somebody else says it too.
const TURNED_AWAY: &str = "Come and buy the cheapest lamps of the whole town, they shine by day and by night and cost next to nothing if you \
     order twelve of them today, says the shop";

/// A public round on a text, everything in it shown to everybody.
pub(crate) async fn public_round(secretariat: &Client, beside: &Value) -> String {
    issued(secretariat, OURS).await;
    let mut body = json!({ "kind": "public", "audience": ["participant"], "shown": "everybody" });
    body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
    round(secretariat, "zero", &body).await
}

async fn looked_at(secretariat: &Client, round: &str, moderation: &str) {
    let request = secretariat.request(reqwest::Method::PUT, &format!("/rounds/{round}/public-terms"));
    let _ = Client::answer(request.json(&json!({ "moderation": moderation }))).await.expect(200);
}

/// What somebody sends; the words are theirs.
pub(crate) fn said(email: &str, text: &str) -> Value {
    json!({
        "comment": { "kind": "substantive", "text": text }, "email": email, "name": "Ana Silva", "publish_name": true,
        "region": "africa", "organization_class": "academia", "organization": "A school", "consent": true, "language": "en",
    })
}

pub(crate) async fn send(app: &App, round: &str, body: &Value) -> Answer {
    let email = body["email"].as_str().unwrap_or_default();
    canary::guard_address(email, None, false);
    app.stranger().post(&format!("/rounds/{round}/public-comments"), body).await
}

pub(crate) async fn letter(app: &App, to: &str) -> Letter {
    let letters = app.deliver().await;
    letters.into_iter().rev().find(|letter| letter.to == to).unwrap_or_else(|| panic!("no letter to {to}"))
}

/// What stands behind the `#` of a page's address in a letter: a number and a key.
pub(crate) fn key(letter: &Letter, page: &str) -> (String, String) {
    let (_, behind) = letter.text.split_once(&format!("/{page}#")).unwrap_or_else(|| panic!("{page}: {}", letter.text));
    let line = behind.lines().next().unwrap();
    let (number, key) = line.split_once('.').unwrap();
    (number.to_owned(), key.to_owned())
}

pub(crate) async fn confirm(app: &App, to: &str) -> Answer {
    let (number, code) = key(&letter(app, to).await, "confirm");
    app.stranger().post("/public-comments/confirm", &json!({ "number": number, "code": code })).await
}

async fn public_comments(app: &App) -> Vec<Value> {
    let list = app.stranger().get("/instruments/smart-cities/comments").await.expect(200);
    list.body["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_comment_without_an_account_goes_from_its_first_word_to_its_answer() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let place = paragraph(&app.stranger(), "zero", "Decides to review").await;
        let mut body = said("ana@public.example", "Five years is long.");
        body["comment"]["paragraph"] = place["id"].clone();
        body["comment"]["quote"] = json!({ "exact": "every five years" });
        body["comment"]["proposed_wording"] = json!("every three years");
        let receipt = send(&app, &round, &body).await.expect(201);
        assert!(receipt.text("number").starts_with("SC-") && receipt.text("state") == "unconfirmed");
        assert!(public_comments(&app).await.is_empty(), "nothing is shown before it is confirmed");
        let holder = json!({ "number": receipt.text("number"), "key": receipt.text("key") });
        let follows = |app: Arc<App>, holder: Value| async move {
            app.stranger().post("/public-comments/follow", &holder).await.expect(200)
        };
        assert_eq!(follows(app.clone(), holder.clone()).await.text("state"), "unconfirmed");

        let confirmed = confirm(&app, "ana@public.example").await.expect(200);
        assert_eq!(confirmed.text("state"), "in_moderation", "newcomers are looked at");
        assert!(public_comments(&app).await.is_empty(), "nothing is shown before somebody has looked");
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        let item = &queue.body["items"][0];
        assert_eq!((item["quote"].as_str(), item["name"].as_str()), (Some("every five years"), Some("Ana Silva")));
        let publish = json!({ "comments": [item["id"]], "decision": "publish" });
        let decided = secretariat.post("/instruments/smart-cities/moderation", &publish).await.expect(200);
        assert_eq!(decided.text("state"), "published");

        let shown = public_comments(&app).await;
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0]["number"], receipt.body["number"], "the number it was given at once");
        assert_eq!(shown[0]["author"]["name"], "Ana Silva");
        assert_eq!(shown[0]["author"]["speaker"]["organization"], "A school");
        assert!(!shown[0].to_string().contains("public.example"), "the address is nobody's business");
        let id = shown[0]["id"].as_str().unwrap();
        let answer = json!({ "kind": "noted", "reason": "A reason nobody mails." });
        let _ = secretariat.post(&format!("/comments/{id}/dispositions"), &answer).await.expect(201);
        let told = letter(&app, "ana@public.example").await;
        assert!(told.subject.contains("answered") && !told.text.contains("A reason nobody mails"), "{}", told.text);
        let (number, key) = key(&told, "receipt");
        let seen = follows(app.clone(), json!({ "number": number, "key": key })).await;
        assert_eq!(seen.body["comment"]["disposition"]["reason"], "A reason nobody mails.");
        assert_eq!(
            follows(app.clone(), holder).await.text("state"),
            "published",
            "the receipt's own key still opens it"
        );
    })
    .await;
}

#[tokio::test]
async fn a_name_that_is_not_to_be_published_is_read_by_the_secretariat_alone() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        // A round that tells names tells those that are to be told.
        let round = public_round(&secretariat, &json!({ "names": true })).await;
        looked_at(&secretariat, &round, "nobody").await;
        let hidden = canary::canary("a name that is not to be published", &["secretariat", "stranger-who-wrote-it"]);
        let mut body = said("hidden@public.example", "Said without a name.");
        body["name"] = json!(hidden);
        body["publish_name"] = json!(false);
        let mut asked = body.clone();
        asked["comment"]["question"] = json!("0".repeat(32));
        let _ = send(&app, &round, &asked).await.problem(422, "invalid_field");
        let _ = send(&app, &round, &body).await.expect(201);
        let confirmed = confirm(&app, "hidden@public.example").await.expect(200);
        assert_eq!(confirmed.text("state"), "published", "the round asks nobody to look");
        for reader in ["expert", "participant", "administrator"] {
            let list = app.sign_in(reader).await.get("/instruments/smart-cities/comments").await.expect(200);
            assert!(list.body["items"][0]["author"]["name"].is_null(), "{reader}");
        }
        let desk = secretariat.get("/instruments/smart-cities/comments").await.expect(200);
        assert_eq!(desk.body["items"][0]["author"]["name"], hidden.as_str());
        let people = app.sign_in("administrator").await.get("/people").await.expect(200);
        assert!(!people.raw.contains("hidden@public.example"), "who spoke once is nobody's to administer");
    })
    .await;
}

#[tokio::test]
async fn a_code_works_once_for_half_an_hour_and_for_its_own_comment() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let stranger = app.stranger();
        let uses = |number: String, code: String| {
            let stranger = stranger.clone();
            async move { stranger.post("/public-comments/confirm", &json!({ "number": number, "code": code })).await }
        };
        let first = send(&app, &round, &said("one@public.example", "One.")).await.expect(201);
        let other = send(&app, &round, &said("two@public.example", "Two.")).await.expect(201);
        let (number, code) = key(&letter(&app, "one@public.example").await, "confirm");
        let _ = uses(other.text("number"), code.clone()).await.problem(404, "link_unknown");
        let _ = uses(number.clone(), "AAAA-AAAA".to_owned()).await.problem(404, "link_unknown");
        let follow = json!({ "number": number, "code": first.text("key") });
        let _ = stranger.post("/public-comments/confirm", &follow).await.problem(404, "link_unknown");
        let _ = uses(number.clone(), code.to_lowercase().replace('-', " ")).await.expect(200);
        let _ = uses(number, code).await.problem(410, "link_used");

        let (number, late) = key(&letter(&app, "two@public.example").await, "confirm");
        app.house.shift_clock(31 * MINUTE);
        let _ = uses(number.clone(), late).await.problem(410, "link_expired");
        let again = json!({ "number": other.text("number"), "key": other.text("key") });
        let _ = stranger.post("/public-comments/code", &again).await.expect(202);
        let (number, code) = key(&letter(&app, "two@public.example").await, "confirm");
        let _ = uses(number, code).await.expect(200);
        let _ = stranger.post("/public-comments/code", &again).await.problem(410, "link_used");
        app.house.shift_clock(0);
    })
    .await;
}

#[tokio::test]
async fn this_was_not_me_takes_a_comment_back_wherever_it_stands() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        looked_at(&secretariat, &round, "nobody").await;
        let disown = |number: String, key: String| {
            let stranger = app.stranger();
            async move { stranger.post("/public-comments/disown", &json!({ "number": number, "key": key })).await }
        };
        let _ = send(&app, &round, &said("victim@public.example", "Never confirmed.")).await.expect(201);
        let asked = letter(&app, "victim@public.example").await;
        let (number, mine) = key(&asked, "not-me");
        assert_eq!(disown(number.clone(), mine.clone()).await.expect(200).text("state"), "disowned");
        let _ = disown(number, mine).await.problem(410, "link_used");
        let (number, code) = key(&asked, "confirm");
        let confirm_now = json!({ "number": number, "code": code });
        let _ = app.stranger().post("/public-comments/confirm", &confirm_now).await.problem(410, "link_used");

        let _ = send(&app, &round, &said("victim@public.example", "Confirmed by a slip.")).await.expect(201);
        let _ = confirm(&app, "victim@public.example").await.expect(200);
        assert_eq!(public_comments(&app).await.len(), 1);
        let (number, mine) = key(&letter(&app, "victim@public.example").await, "not-me");
        let _ = disown(number, mine).await.expect(200);
        let shown = public_comments(&app).await;
        assert_eq!(shown[0]["state"], "withdrawn");
        assert!(shown[0]["author"]["name"].is_null(), "the false name is gone");
    })
    .await;
}

#[tokio::test]
async fn what_is_turned_away_is_sealed_told_and_may_still_be_published() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let mut ids = Vec::new();
        for name in ["three", "four"] {
            let words = format!("{TURNED_AWAY} of {name}.");
            let _ = send(&app, &round, &said(&format!("{name}@public.example"), &words)).await.expect(201);
            let _ = confirm(&app, &format!("{name}@public.example")).await.expect(200);
        }
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["items"][0]["alike"], 2, "{}", queue.raw);
        assert!(queue.body["items"][1]["adds"].to_string().contains("four"), "{}", queue.raw);
        ids.extend(queue.body["items"].as_array().unwrap().iter().map(|item| item["id"].clone()));
        let path = "/instruments/smart-cities/moderation";
        let body = json!({ "comments": ids, "decision": "turn_away" });
        let _ = secretariat.post(path, &body).await.problem(422, "reason_required");
        let body = json!({ "comments": ids, "decision": "turn_away", "reason": "because" });
        let _ = secretariat.post(path, &body).await.problem(422, "invalid_field");
        let body = json!({ "comments": ids, "decision": "turn_away", "reason": "advertising" });
        let decided = secretariat.post(path, &body).await.expect(200);
        assert_eq!(decided.body["numbers"].as_array().map(Vec::len), Some(2));
        let again = secretariat.post(path, &body).await.expect(200);
        assert_eq!(again.body["numbers"], json!([]), "who comes second decides nothing");
        let gone = secretariat.get("/instruments/smart-cities/moderation/turned-away").await.expect(200);
        assert!(gone.raw.contains("advertising") && !gone.raw.contains("cheapest lamps"), "{}", gone.raw);
        let told = letter(&app, "three@public.example").await;
        let (number, mine) = key(&told, "receipt");
        let seen =
            app.stranger().post("/public-comments/follow", &json!({ "number": number, "key": mine })).await.expect(200);
        assert_eq!((seen.text("state"), seen.text("reason")), ("turned_away".to_owned(), "advertising".to_owned()));

        // Another key for secrets takes the sealed words along.
        let keys = |older| Rules { secrets: Some(SecretsKey::new([9; 32]).and_older(older)), ..Rules::default() };
        let house = app.house.clone().under(keys(vec![[8; 32]]));
        assert_eq!(house.write(reseal::reseal).await.unwrap(), 2);
        let standing = app.house.clone().under(keys(Vec::new())).read(reseal::standing).await.unwrap();
        assert_eq!((standing.current, standing.older, standing.lost), (2, 0, 0));
        let back = Rules { secrets: Some(SecretsKey::new([8; 32]).and_older(vec![[9; 32]])), ..Rules::default() };
        assert_eq!(app.house.clone().under(back).write(reseal::reseal).await.unwrap(), 2);
        let sealed = format!("/public-comments/{}/open", ids[0].as_str().unwrap());
        let why = json!({ "reason": "a complaint" });
        let _ = app.sign_in("expert").await.post(&sealed, &why).await.problem(404, "not_found");
        let _ = secretariat.post(&sealed, &json!({ "reason": " " })).await.problem(422, "invalid_field");
        let opened = secretariat.post(&sealed, &why).await.expect(200);
        assert_eq!(opened.text("text"), format!("{TURNED_AWAY} of three."));
        let body = json!({ "comments": [ids[0]], "decision": "publish" });
        let _ = secretariat.post(path, &body).await.expect(200);
        assert_eq!(public_comments(&app).await[0]["text"], format!("{TURNED_AWAY} of three."));
    })
    .await;
}

#[tokio::test]
async fn bad_input_is_told_and_leaves_nothing() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        for (field, value, status, code) in [
            ("consent", json!(false), 422, "consent_required"),
            ("email", json!("nobody"), 422, "invalid_field"),
            ("region", json!("atlantis"), 422, "unknown_region"),
            ("name", json!(""), 422, "invalid_field"),
            ("organization_class", json!("club"), 422, "invalid_field"),
            ("organization_class", Value::Null, 422, "invalid_field"),
            ("role", json!("secretariat"), 422, "unknown_field"),
        ] {
            let mut body = said("wrong@public.example", "Text.");
            body[field] = value;
            let _ = send(&app, &round, &body).await.problem(status, code);
        }
        let mut body = said("wrong@public.example", "Text.");
        body["comment"]["note"] = json!("for you");
        let _ = send(&app, &round, &body).await.problem(422, "invalid_field");
        let expert = crate::round(&secretariat, "zero", &json!({})).await;
        let _ = send(&app, &expert, &said("wrong@public.example", "Text.")).await.problem(403, "forbidden");
        let planned = json!({ "kind": "public", "audience": ["participant"], "opens_at": "2098-01-01T00:00:00Z" });
        let planned = crate::round(&secretariat, "zero", &planned).await;
        let _ = send(&app, &planned, &said("wrong@public.example", "Text.")).await.problem(409, "round_not_open");
        assert!(app.deliver().await.iter().all(|letter| letter.to != "wrong@public.example"));
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["unconfirmed"], 0);
    })
    .await;
}

#[tokio::test]
async fn the_same_request_sent_twice_is_one_comment_and_late_is_kept() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let body = said("twice@public.example", "Once.");
        canary::guard_address("twice@public.example", None, false);
        let stranger = app.stranger();
        let keyed = || {
            let request = stranger.request(reqwest::Method::POST, &format!("/rounds/{round}/public-comments"));
            Client::answer(request.header("idempotency-key", "one").json(&body))
        };
        let first = keyed().await.expect(201);
        let again = keyed().await.expect(201);
        assert_eq!(first.text("number"), again.text("number"));
        assert_eq!(app.deliver().await.iter().filter(|letter| letter.to == "twice@public.example").count(), 1);
        let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
        let late = send(&app, &round, &said("late@public.example", "After the close.")).await.expect(201);
        assert_eq!(late.body["late"], true);
    })
    .await;
}

/// Works as a browser does.
pub(crate) fn solved(challenge: &Value) -> Value {
    let text = |name: &str| challenge[name].as_str().unwrap().to_owned();
    let memory = u32::try_from(challenge["memory"].as_u64().unwrap()).unwrap();
    let params = argon2::Params::new(memory, 1, 1, Some(32)).unwrap();
    let argon = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
    let number = (0..challenge["below"].as_u64().unwrap()).find(|number| {
        let mut hash = [0; 32];
        argon.hash_password_into(number.to_string().as_bytes(), text("salt").as_bytes(), &mut hash).unwrap();
        hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>() == text("target")
    });
    json!({
        "salt": text("salt"), "target": text("target"), "expires": challenge["expires"], "signature": text("signature"),
        "number": number.unwrap(),
    })
}

pub(crate) fn from(client: &Client, network: &str, round: &str, body: &Value) -> reqwest::RequestBuilder {
    canary::guard_address(body["email"].as_str().unwrap(), None, false);
    let request = client.request(reqwest::Method::POST, &format!("/rounds/{round}/public-comments"));
    request.header("x-forwarded-for", network).json(body)
}

#[tokio::test]
async fn beyond_what_is_free_a_proof_of_work_counts_once_for_its_round_and_its_time() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let other = crate::round(&secretariat, "zero", &json!({ "kind": "public", "audience": ["participant"] })).await;
        let door = app.counting_behind_a_proxy();
        let mut number = 0;
        let mut next = || {
            number += 1;
            said(&format!("worker{number}@public.example"), "Said with some work.")
        };
        for _ in 0..3 {
            let _ = Client::answer(from(&door, "192.0.2.7", &round, &next())).await.expect(201);
        }
        let asked = Client::answer(from(&door, "192.0.2.7", &round, &next())).await.problem(428, "proof_required");
        let proof = solved(&asked.body["challenge"]);
        let with = |proof: &Value, mut body: Value| {
            body["proof"] = proof.clone();
            body
        };
        for (field, value) in [
            ("number", json!(proof["number"].as_u64().unwrap() + 1)),
            ("salt", json!("00000000000000000000000000000000")),
            ("target", json!("00")),
            ("expires", json!(proof["expires"].as_i64().unwrap() + 3600)),
            ("signature", json!("00")),
        ] {
            let mut forged = proof.clone();
            forged[field] = value;
            let _ = Client::answer(from(&door, "192.0.2.7", &round, &with(&forged, next())))
                .await
                .problem(428, "proof_wrong");
        }
        let _ =
            Client::answer(from(&door, "192.0.2.7", &other, &with(&proof, next()))).await.problem(428, "proof_wrong");
        let _ = Client::answer(from(&door, "192.0.2.7", &round, &with(&proof, next()))).await.expect(201);
        let again = Client::answer(from(&door, "192.0.2.7", &round, &with(&proof, next()))).await;
        let fresh = solved(&again.problem(428, "proof_wrong").body["challenge"]);
        app.house.shift_clock(21 * MINUTE);
        let _ =
            Client::answer(from(&door, "192.0.2.7", &round, &with(&fresh, next()))).await.problem(428, "proof_wrong");
        app.house.shift_clock(0);
        let _ = Client::answer(from(&door, "192.0.2.8", &round, &next())).await.expect(201);
    })
    .await;
}

#[tokio::test]
async fn a_flood_beside_one_honest_person_loses_nothing_that_was_acknowledged() {
    const AT_ONCE: usize = 64;
    // The brakes are the same on both databases: the second is flooded by a fifth of it.
    static FLOODED: AtomicUsize = AtomicUsize::new(0);
    everywhere(|app| async move {
        let flood = if FLOODED.fetch_add(1, Ordering::Relaxed) == 0 { 10_000 } else { 2_000 };
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let door = app.counting_behind_a_proxy();
        let (mut waiting, mut acknowledged, mut honest) = (tokio::task::JoinSet::new(), Vec::new(), None);
        for number in 0..flood {
            if waiting.len() >= AT_ONCE {
                acknowledged.extend(waiting.join_next().await.unwrap().unwrap());
            }
            if number == flood / 2 {
                let mut body = said("honest@public.example", "Said by one person in the middle of it all.");
                let mut answer = Client::answer(from(&door, "203.0.113.9", &round, &body)).await;
                if answer.status == 428 {
                    body["proof"] = solved(&answer.body["challenge"]);
                    answer = Client::answer(from(&door, "203.0.113.9", &round, &body)).await;
                }
                honest = Some(answer.expect(201).text("number"));
            }
            let network = format!("198.51.{}.{}", number % 200 / 100, number % 100);
            let body = said(&format!("flood{number}@spam.example"), "Buy.");
            let request = from(&door, &network, &round, &body);
            waiting.spawn(async move {
                // A connection that breaks in the crowd has acknowledged nothing.
                let answer = Client::answered(request).await?;
                assert!(matches!(answer.status, 201 | 408 | 428 | 429), "{}", answer.raw);
                (answer.status == 201).then(|| answer.text("number"))
            });
        }
        while let Some(answered) = waiting.join_next().await {
            acknowledged.extend(answered.unwrap());
        }
        acknowledged.extend(honest);
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(
            queue.body["unconfirmed"].as_u64(),
            Some(acknowledged.len() as u64),
            "all that was acknowledged is there"
        );
        assert!(acknowledged.len() < flood / 5, "the brakes hold: {}", acknowledged.len());
        let before = acknowledged.len();
        acknowledged.sort();
        acknowledged.dedup();
        assert!(queue.body["unconfirmed"].as_u64() >= Some(acknowledged.len() as u64));
        assert_eq!(acknowledged.len(), before, "each has a number of its own");
        assert_eq!(confirm(&app, "honest@public.example").await.expect(200).text("state"), "in_moderation");
    })
    .await;
}

#[tokio::test]
async fn without_script_a_plain_form_does_the_same_and_keeps_what_was_typed() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let round = public_round(&secretariat, &json!({})).await;
        let stranger = app.stranger();
        let place = paragraph(&stranger, "zero", "Decides to review").await;
        let id = place["id"].as_str().unwrap();
        let path = format!("/fr/t/smart-cities/take-part/{round}");
        let page = stranger.page(&format!("{path}?paragraph={id}")).await.expect(200);
        assert!(page.raw.contains("Decides to review") && page.raw.contains("Afrique"), "{}", page.raw);
        canary::guard_address("plain@public.example", None, false);
        let hostile = "<script>alert(1)</script>\" onload=\"x\u{202E}";
        let mut fields = vec![
            ("paragraph", id),
            ("words", "every five years"),
            ("text", hostile),
            ("kind", "substantive"),
            ("proposed", "yearly"),
            ("name", hostile),
            ("publish_name", "yes"),
            ("email", "plain@public.example"),
            ("region", "europe"),
            ("organization_class", ""),
            ("organization", ""),
            ("consent", ""),
        ];
        let refused = stranger.form(&path, &fields).await.expect(422);
        assert!(refused.raw.contains("role=\"alert\"") && refused.raw.contains("yearly"), "the words are kept");
        assert!(!refused.raw.contains("<script>alert") && !refused.raw.contains("\" onload=\"x"), "{}", refused.raw);
        fields.retain(|(name, _)| *name != "consent");
        fields.push(("consent", "yes"));
        let from_elsewhere = stranger.form_request(&path, &fields).header("origin", "https://evil.example");
        assert_eq!(Client::answer(from_elsewhere).await.status, 403, "another site sends nothing in somebody's name");
        let stored = stranger.form(&path, &fields).await.expect(201);
        let asked = letter(&app, "plain@public.example").await;
        assert_eq!(asked.language, "fr");
        let (number, code) = key(&asked, "confirm");
        assert!(stored.raw.contains(&number));
        let wrong = stranger.form("/fr/confirm", &[("number", &number), ("key", "AAAA-AAAA")]).await.expect(404);
        assert!(wrong.raw.contains("role=\"alert\"") && wrong.raw.contains(&number), "{}", wrong.raw);
        let page = stranger.page("/fr/confirm").await.expect(200);
        assert!(page.raw.contains("<form") && !page.raw.contains(&code), "looking uses nothing up");
        let confirmed = stranger.form("/fr/confirm", &[("number", &number), ("key", &code)]).await.expect(200);
        assert!(confirmed.raw.contains(&number));
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["items"][0]["name_odd"], "invisible", "{}", queue.raw);
        assert_eq!(queue.body["items"][0]["quote"], "every five years");
        let (number, mine) = key(&letter(&app, "plain@public.example").await, "not-me");
        let pasted = format!("https://adref.example/fr/not-me#{number}.{mine}");
        let gone = stranger.form("/fr/not-me", &[("number", ""), ("key", &pasted)]).await.expect(200);
        assert!(gone.raw.contains(&number));
        let queue = secretariat.get("/instruments/smart-cities/moderation").await.expect(200);
        assert_eq!(queue.body["waiting"], 0);
        let hidden = stranger.page("/fr/t/smart-cities/take-part/00000000000000000000000000000001").await.expect(404);
        assert!(!hidden.raw.contains("<form"));
    })
    .await;
}

#[tokio::test]
async fn news_ends_with_one_press_of_its_own_link_and_comes_once_a_day_where_that_is_chosen() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let round = round(&secretariat, "zero", &json!({})).await;
        let place = paragraph(&secretariat, "zero", "Decides to review").await;
        let answered = async |name: &str, years: &str| {
            let expert = app.sign_in(name).await;
            let lodge = crate::comment(&place, "every five years", years);
            let id = expert.post(&format!("/rounds/{round}/comments"), &lodge).await.expect(201).text("id");
            let path = format!("/comments/{id}/dispositions");
            let _ = secretariat.post(&path, &json!({ "kind": "noted" })).await.expect(201);
        };
        let news = async |to: &str| {
            let theirs = |letter: &Letter| letter.to == to && letter.list_unsubscribe.is_some();
            app.deliver().await.into_iter().filter(theirs).collect::<Vec<_>>()
        };
        answered("expert", "every year").await;
        let told = news("expert@test.example").await;
        let address = told[0].list_unsubscribe.clone().unwrap();
        assert!(told[0].text.contains(&address), "whoever reads mail by hand finds it too");
        let path = address.strip_prefix("https://adref.example").unwrap();
        let stranger = app.stranger();
        for _ in 0..2 {
            let page = stranger.page(path).await.expect(200);
            assert!(
                page.raw.contains("<form method=\"post\">") && !page.raw.contains("type=\"module\""),
                "{}",
                page.raw
            );
        }
        answered("expert", "every other year").await;
        assert_eq!(news("expert@test.example").await.len(), 2, "looking changes nothing");
        let _ = stranger.form(path, &[("List-Unsubscribe", "One-Click")]).await.expect(200);
        let _ = stranger.form(path, &[("List-Unsubscribe", "One-Click")]).await.expect(200);
        let _ = stranger.form("/unsubscribe/00ff", &[("List-Unsubscribe", "One-Click")]).await.expect(404);
        answered("expert", "each decade").await;
        assert_eq!(news("expert@test.example").await.len(), 2, "no more of them");
        let mine = app.sign_in("expert").await.get("/me/mails").await.expect(200);
        assert_eq!(mine.text("often"), "never");
        let ask = json!({ "email": "expert@test.example", "purpose": "sign_in" });
        let _ = stranger.post("/links", &ask).await.expect(202);
        let link = letter(&app, "expert@test.example").await;
        assert!(
            link.subject.contains("sign in") && link.list_unsubscribe.is_none(),
            "what is asked for comes: {}",
            link.subject
        );

        let other = app.sign_in("expert2").await;
        let daily = other.request(reqwest::Method::PUT, "/me/mails").json(&json!({ "often": "daily" }));
        let _ = Client::answer(daily).await.expect(200);
        answered("expert2", "every third year").await;
        answered("expert2", "every fourth year").await;
        assert!(news("expert2@test.example").await.is_empty(), "not before the morning");
        app.house.shift_clock(24 * 60 * MINUTE);
        let told = news("expert2@test.example").await;
        assert_eq!(told.len(), 1, "all of a day in one");
        assert_eq!(told[0].text.matches("has been answered").count(), 2, "{}", told[0].text);
        app.house.shift_clock(0);
    })
    .await;
}
