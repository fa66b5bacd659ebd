//! Everything kept about a person is given to them and to nobody else; and what is kept no longer than needed is gone.

use std::collections::BTreeSet;

use adref_acts::housekeeping;
use adref_domain::Instant;
use adref_domain::ids::PersonId;
use adref_formats::markup::escaped;
use adref_store::of_person::{COLUMNS, Held};
use adref_tests::{App, Client, OURS, PASSWORD};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{comment, everywhere, issued, paragraph, round};

/// Whether a member says anything.
fn said(value: &Value) -> bool {
    match value {
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        other => !other.is_null(),
    }
}

async fn person(client: &Client) -> PersonId {
    PersonId::parse(&client.get("/me").await.expect(200).text("id")).unwrap()
}

/// Three people do everything there is to be kept of.
async fn lived(app: &App) -> Vec<Client> {
    let secretariat = app.sign_in("secretariat").await;
    issued(&secretariat, OURS).await;
    let (delegate, expert) = (app.sign_in("delegate").await, app.sign_in("expert").await);
    let lodged = spoken(&secretariat, &delegate, &expert).await;
    decided(&secretariat, &lodged).await;
    governed(&secretariat).await;
    invited_and_named(&secretariat, &expert).await;
    let wanted = json!({ "email": "elsewhere@test.example", "password": PASSWORD });
    let _ = expert.post("/me/address", &wanted).await.expect(202);
    offered_an_identity(app, &expert).await;
    vec![secretariat, delegate, expert]
}

/// What those who take part write: the comment that was lodged.
async fn spoken(secretariat: &Client, delegate: &Client, expert: &Client) -> String {
    let round = round(secretariat, "zero", &json!({ "shown": "round" })).await;
    let place = paragraph(expert, "zero", "Decides to review").await;
    let keyed = expert.request(Method::POST, &format!("/rounds/{round}/comments")).header("idempotency-key", "a-key");
    let lodged = keyed.json(&comment(&place, "every five years", "yearly"));
    let lodged = Client::answer(lodged).await.expect(201).text("id");
    let reply = json!({ "text": "A word to the secretariat alone.", "reach": "secretariat" });
    let _ = expert.post(&format!("/comments/{lodged}/replies"), &reply).await.expect(201);
    let _ = delegate.post(&format!("/comments/{lodged}/support"), &json!({})).await;
    let _ = expert.post("/me/tokens", &json!({ "name": "My program", "scopes": ["read"] })).await.expect(201);
    let proposal = json!({ "paragraph": place["id"], "wording": "Decides to review it every three years." });
    let drafted = delegate.post("/instruments/smart-cities/drafts/zero/proposals", &proposal).await;
    let _ = drafted.expect(201);
    lodged
}

/// What the secretariat writes about the text and what was said on it.
async fn decided(secretariat: &Client, lodged: &str) {
    let edit = paragraph(secretariat, "working", "Decides to review").await;
    let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", edit["id"].as_str().unwrap());
    let words = json!({ "wording": "Decides to review this decision every five years.", "reason": "clearer" });
    let _ = secretariat.put_if(&path, edit["etag"].as_str().unwrap(), &words).await.expect(200);
    let answer = json!({ "kind": "accepted" });
    assert!(secretariat.post(&format!("/comments/{lodged}/dispositions"), &answer).await.status < 300);
    let reason = json!({ "title": "Beyond the mandate", "text": "This lies beyond the mandate." });
    let _ = secretariat.post("/processes/cities/reasons", &reason).await.expect(201);
}

/// What the secretariat does about mandates and parties.
async fn governed(secretariat: &Client) {
    let grant = json!({ "email": "n@test.example", "name": "N", "capacity": "observer" });
    let mandate = secretariat.post("/mandates", &grant).await.expect(201).text("id");
    let _ = secretariat.post(&format!("/mandates/{mandate}/end"), &json!({ "reason": "a slip" })).await.expect(200);
    let _ = secretariat.post("/parties", &json!({ "code": "GRP-Z", "english": "Z" })).await.expect(201);
    let member = json!({ "members": [{ "member": "KEN" }], "reason": "as notified" });
    let _ = secretariat.post("/parties/GRP-Z/members", &member).await.expect(200);
}

async fn invited_and_named(secretariat: &Client, expert: &Client) {
    let meeting = crate::meetings::written("A consultation", "2098-03-14");
    let meeting = secretariat.post("/processes/cities/meetings", &meeting).await.expect(201).text("meetings/0/id");
    let invited = json!({ "people": [{ "email": "expert@test.example", "gender": "female" }] });
    let _ = secretariat.post(&format!("/meetings/{meeting}/people"), &invited).await.expect(201);
    let call = json!({ "title": "C", "criteria": "C", "closes_at": "2099-01-01T00:00:00Z", "seats": 1 });
    let call = secretariat.post("/processes/cities/calls", &call).await.expect(201).text("id");
    let named = json!({ "party": "KEN", "name": "A Nominee", "email": "expert@test.example" });
    let named = secretariat.post(&format!("/calls/{call}/nominations"), &named).await.expect(201).text("id");
    let answer = json!({ "agrees": true, "cv": "A life by the river", "consent": true });
    let _ = expert.post(&format!("/nominations/{named}/answer"), &answer).await.expect(200);
}

async fn offered_an_identity(app: &App, expert: &Client) {
    let offered = person(expert).await;
    let offer = adref_store::identities::Offer {
        ticket: "hash of a ticket".to_owned(),
        browser: "hash".to_owned(),
        issuer: "https://login.example".to_owned(),
        subject: "subject-9".to_owned(),
        person: offered,
        offered_at: Instant(1),
        spent_at: None,
    };
    app.house.store.write(move |db| adref_store::identities::offer(db, &offer)).unwrap();
}

#[tokio::test]
async fn everything_kept_about_a_person_is_given_to_them() {
    everywhere(|app| async move {
        let people = lived(&app).await;
        let (mut members, mut empty, mut kinds) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        for client in &people {
            let data = client.get("/me/data").await.expect(200);
            let fields = data.body.as_object().unwrap();
            members.extend(fields.iter().filter(|(_, value)| said(value)).map(|(name, _)| name.clone()));
            empty.extend(fields.iter().filter(|(_, value)| !said(value)).map(|(name, _)| name.clone()));
            let written = data.body["written"].as_array().unwrap();
            kinds.extend(written.iter().map(|one| one["kind"].as_str().unwrap().to_owned()));
            let page = client.get("/me/data?format=html").await.expect(200);
            for one in written.iter().filter_map(|one| one["text"].as_str()) {
                assert!(page.raw.contains(&escaped(one)), "the page says what the data say: {one}");
            }
        }
        for (table, column, held) in COLUMNS {
            if let Held::In(member) = held {
                // What is sent without an account has flows of its own; here nobody did.
                let here = members.contains(*member) || (*member == "public_comments" && empty.contains(*member));
                assert!(here, "{table}.{column} is said to be found in `{member}`");
            }
        }
        for kind in [
            "wording",
            "answer",
            "stored_reason",
            "support",
            "proposal",
            "mandate_granted",
            "mandate_moved",
            "party_added",
            "membership_changed",
        ] {
            assert!(kinds.contains(kind), "{kind} of {kinds:?}");
        }
        let expert = people[2].get("/me/data").await.expect(200);
        assert!(expert.raw.contains("A word to the secretariat alone.") && expert.raw.contains("My program"));
        assert_eq!(expert.text("kept_answers/0/key"), "a-key");
        assert!(!expert.raw.contains("$argon2id"), "no secret is in it");
        // It weighs: an open screen is not enough.
        app.house.shift_clock(601);
        for path in ["/me/data", "/me/data?format=html"] {
            let _ = people[2].get(path).await.problem(403, "step_up_required");
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_is_erased_is_in_no_row_any_more() {
    everywhere(|app| async move {
        let people = lived(&app).await;
        let expert = &people[2];
        let id = person(expert).await;
        // Somebody else's kept answer tells of them too.
        let administrator = app.sign_in("administrator").await;
        let keyed = administrator.request(Method::POST, "/people").header("idempotency-key", "theirs");
        let made = Client::answer(keyed.json(&json!({ "email": "leaving@test.example", "name": "Leaving" }))).await;
        let other = made.expect(201).text("id");
        let _ = administrator.post(&format!("/people/{other}/erase"), &json!({})).await.expect(200);
        let again = administrator.request(Method::POST, "/people").header("idempotency-key", "theirs");
        let again = Client::answer(again.json(&json!({ "email": "leaving@test.example", "name": "Leaving" }))).await;
        assert_ne!(again.text("id"), other, "the kept answer is gone: {}", again.raw);
        // A guess at the address, and somebody asking for a link to it.
        let wrong = json!({ "email": "expert@test.example", "password": "not the password" });
        let _ = app.stranger().post("/sign-in", &wrong).await.problem(401, "wrong_credentials");
        let ask = json!({ "email": "expert@test.example", "purpose": "reset" });
        assert_eq!(app.stranger().post("/links", &ask).await.status, 202);
        let _ = expert.post("/me/erase", &json!({ "confirm": "expert@test.example" })).await.expect(204);
        let left = app
            .house
            .read(move |cx| {
                let sessions = adref_store::of_person::all_sessions(cx.db, &id)?.len();
                let kept = adref_store::of_person::kept_answers(cx.db, &id)?.len();
                let tokens = adref_store::api_tokens::all_of_person(cx.db, &id)?.len();
                let offers = adref_store::of_person::all_offers(cx.db, &id)?.len();
                let links = adref_store::of_person::all_links(cx.db, &id)?;
                let mails = adref_store::notices::of_recipient(cx.db, &id, 100)?;
                let named = links.iter().map(|link| &link.address).chain(mails.iter().map(|mail| &mail.address));
                let named = named.filter(|address| address.contains("test.example")).count();
                Ok((sessions, kept, tokens, offers, named, adref_store::link_requests::waiting(cx.db)?))
            })
            .await
            .unwrap();
        assert_eq!(left, (0, 0, 0, 0, 0, false));
        // What was said stays as the record.
        let secretariat = &people[0];
        let table = secretariat.get("/instruments/smart-cities/comments").await.expect(200);
        assert!(table.raw.contains("Participant") && !table.raw.contains("Name of expert\""), "{}", table.raw);
    })
    .await;
}

#[tokio::test]
async fn a_mail_that_was_sent_or_given_up_keeps_no_address() {
    everywhere(|app| async move {
        let people = lived(&app).await;
        assert!(!app.deliver().await.is_empty());
        for client in &people {
            let id = person(client).await;
            let mails =
                app.house.read(move |cx| Ok(adref_store::notices::of_recipient(cx.db, &id, 100)?)).await.unwrap();
            for mail in mails.iter().filter(|mail| mail.state.code() != "queued") {
                assert_eq!(mail.address, "", "{:?}", mail.kind);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_no_longer_needed_is_swept_out() {
    everywhere(|app| async move {
        let people = lived(&app).await;
        let wrong = json!({ "email": "nobody@test.example", "password": "not the password" });
        let _ = app.stranger().post("/sign-in", &wrong).await.problem(401, "wrong_credentials");
        let ask = json!({ "email": "nobody@test.example", "purpose": "reset" });
        assert_eq!(app.stranger().post("/links", &ask).await.status, 202);
        let id = person(&people[2]).await;
        let sweep = || {
            let house = app.house.clone();
            async move { tokio::task::spawn_blocking(move || housekeeping::sweep(&house)).await.unwrap().unwrap() }
        };
        assert_eq!(sweep().await, housekeeping::Swept::default(), "what is needed stays");
        app.house.shift_clock(2 * 24 * 3600);
        let day = sweep().await;
        assert!(day.guesses >= 1 && day.asked == 1 && day.answers >= 1, "{day:?}");
        assert_eq!((day.sessions, day.links), (0, 0), "{day:?}");
        app.house.shift_clock(200 * 24 * 3600);
        let later = sweep().await;
        assert!(later.sessions >= 3 && later.links >= 1, "{later:?}");
        let left = app.house.read(move |cx| Ok(adref_store::of_person::all_sessions(cx.db, &id)?)).await.unwrap();
        assert!(left.is_empty(), "{left:?}");
        assert_eq!(sweep().await, housekeeping::Swept::default(), "and only once");
    })
    .await;
}

/// Guesses are counted for the account by all replicas together, whatever door they come to.
#[tokio::test]
async fn guesses_at_one_account_count_at_every_door() {
    everywhere(|app| async move {
        let doors = [app.counting("stranger", None), app.counting("stranger", None), app.stranger()];
        let wrong = json!({ "email": "Expert@test.example", "password": "not the password" });
        let mut refused = 0;
        for number in 0..12 {
            let answer = doors[number % 3].post("/sign-in", &wrong).await;
            if answer.status == 429 {
                let answer = answer.problem(429, "too_many_attempts");
                assert!(answer.headers.contains_key("retry-after"));
                refused += 1;
            }
        }
        assert!(refused >= 6, "five are free at all doors together: {refused} of 12 were refused");
        // Another account is not held up, and the owner is back after the wait: nobody is locked out.
        let _ = app.sign_in("delegate").await;
        app.house.shift_clock(901);
        let _ = app.sign_in("expert").await;
        for number in 0..5 {
            let _ = doors[number % 3].post("/sign-in", &wrong).await.problem(401, "wrong_credentials");
        }
        // What stands in the database names nobody.
        let kept = app.house.read(|cx| Ok(adref_store::guesses::of(cx.db, "expert@test.example")?)).await.unwrap();
        assert!(kept.is_none());
    })
    .await;
}
