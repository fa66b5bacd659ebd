//! Mailed links: every way in which one could open more than it should, in one table; and what they do when they should.

use std::sync::Arc;

use adref_acts::mandate::NewMandate;
use adref_acts::outbox;
use adref_domain::Capacity;
use adref_domain::event::EventKind;
use adref_mail::Letter;
use adref_store::events;
use adref_tests::{Answer, App, Client, PASSWORD, canary};
use serde_json::{Value, json};

use crate::everywhere;

const NEW: &str = "four herons by the weir";
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

/// The secret of the newest letter to an address that holds one.
pub(crate) async fn secret(app: &App, to: &str) -> String {
    let letters = app.deliver().await;
    let theirs = letters.iter().rev().filter(|letter| letter.to == to);
    theirs.filter_map(secret_in).next().unwrap_or_else(|| panic!("no letter with a link to {to}"))
}

pub(crate) fn secret_in(letter: &Letter) -> Option<String> {
    let (_, behind) = letter.text.split_once("/link#").or_else(|| letter.text.split_once("/nomination#"))?;
    Some(behind.chars().take_while(char::is_ascii_hexdigit).collect())
}

async fn asked(app: &App, purpose: &str, name: &str) -> String {
    let email = format!("{name}@test.example");
    let body = json!({ "email": email, "purpose": purpose });
    let _ = app.stranger().post("/links", &body).await.expect(202);
    secret(app, &email).await
}

async fn uses(app: &App, place: &str, token: &str) -> Answer {
    let body = match place {
        "accept" => json!({ "token": token, "name": "Somebody New" }),
        "password" => json!({ "token": token, "password": NEW }),
        _ => json!({ "token": token }),
    };
    app.stranger().post(&format!("/links/{place}"), &body).await
}

/// Grants a mandate to an address without an account; gives the mandate and the secret that was mailed.
async fn invited(app: &App, secretariat: &Client, name: &str, capacity: &str) -> (String, String) {
    let email = format!("{name}@test.example");
    canary::guard_address(&email, None, false);
    let grant = json!({ "email": email, "name": "New", "capacity": capacity });
    let mandate = secretariat.post("/mandates", &grant).await.expect(201);
    assert_eq!(mandate.text("status"), "invited");
    (mandate.text("id"), secret(app, &email).await)
}

async fn changing(app: &App, name: &str, to: &str) -> String {
    let client = app.sign_in(name).await;
    let body = json!({ "email": to, "password": PASSWORD });
    assert_eq!(client.post("/me/address", &body).await.status, 202);
    secret(app, to).await
}

/// For every purpose a fresh link, the place where it is used, and how long it is good.
async fn one_of_each(app: &App, secretariat: &Client, round: usize) -> Vec<(&'static str, String, i64)> {
    for name in ["signer", "forgetful", "mover", "robbed"] {
        app.enrol(&format!("{name}{round}"), Some(NewMandate::of(Capacity::Observer))).await;
    }
    let robbed = changing(app, &format!("robbed{round}"), &format!("thief{round}@test.example")).await;
    assert_eq!(uses(app, "address", &robbed).await.status, 204);
    let restore = secret(app, &format!("robbed{round}@test.example")).await;
    vec![
        ("sign-in", asked(app, "sign_in", &format!("signer{round}")).await, 30 * MINUTE),
        ("password", asked(app, "reset", &format!("forgetful{round}")).await, 30 * MINUTE),
        ("accept", invited(app, secretariat, &format!("fresh{round}"), "observer").await.1, 72 * HOUR),
        ("address", changing(app, &format!("mover{round}"), &format!("moved{round}@test.example")).await, 30 * MINUTE),
        ("not-me", restore, 72 * HOUR),
    ]
}

#[tokio::test]
async fn every_link_works_once_in_its_time_for_its_purpose_and_not_by_being_fetched() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let links = one_of_each(&app, &secretariat, 0).await;
        for (place, token, _) in &links {
            // A scanner fetches what stands in a mail, and may even send it on; nothing of that uses a link up.
            let page = app.stranger().page("/en/link").await;
            assert!(page.status < 500 && !page.raw.contains(token.as_str()));
            assert_eq!(app.stranger().get(&format!("/links/{place}")).await.status, 405);
            for _ in 0..2 {
                let seen = app.stranger().post("/links/look", &json!({ "token": token })).await.expect(200);
                assert!(!seen.raw.contains('@'), "no address for whoever looks over a shoulder: {}", seen.raw);
            }
            for other in ["sign-in", "password", "accept", "address", "not-me"] {
                if other != *place {
                    let _ = uses(&app, other, token).await.problem(404, "link_unknown");
                }
            }
            let _ = uses(&app, place, &format!("0{token}")).await.problem(404, "link_unknown");
            let used = uses(&app, place, token).await;
            assert!(matches!(used.status, 200 | 204), "{place}: {}", used.raw);
            let _ = uses(&app, place, token).await.problem(410, "link_used");
            let _ = app.stranger().post("/links/look", &json!({ "token": token })).await.problem(410, "link_used");
        }
        let links = one_of_each(&app, &secretariat, 1).await;
        for (place, token, good) in &links {
            app.house.shift_clock(good - 120);
            assert_eq!(app.stranger().post("/links/look", &json!({ "token": token })).await.status, 200, "{place}");
            app.house.shift_clock(good + 120);
            let _ = uses(&app, place, token).await.problem(410, "link_expired");
        }
        app.house.shift_clock(0);
    })
    .await;
}

#[tokio::test]
async fn two_who_use_a_link_at_once_do_not_both_get_in() {
    everywhere(|app| async move {
        let token = asked(&app, "sign_in", "expert").await;
        let mut racing = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let (app, token) = (Arc::clone(&app), token.clone());
            racing.spawn(async move { uses(&app, "sign-in", &token).await.status });
        }
        let mut statuses = racing.join_all().await;
        statuses.sort_unstable();
        assert_eq!(statuses[0], 200);
        assert!(statuses[1..].iter().all(|status| *status == 410), "{statuses:?}");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_revived_by_nothing_and_opens_nothing_else() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;

        // An invitation that expired is revived neither by a reset, nor by signing in by mail, nor by another invitation.
        let (mandate, late) = invited(&app, &secretariat, "late", "observer").await;
        app.house.shift_clock(73 * HOUR);
        let _ = uses(&app, "accept", &late).await.problem(410, "link_expired");
        for purpose in ["reset", "sign_in"] {
            let before = app.deliver().await.len();
            let body = json!({ "email": "late@test.example", "purpose": purpose });
            let _ = app.stranger().post("/links", &body).await.expect(202);
            assert_eq!(app.deliver().await.len(), before, "{purpose}: who never answered gets no link");
        }
        let _ = secretariat.post("/me/prove", &json!({ "password": PASSWORD })).await.expect(200);
        let (_, second) = invited(&app, &secretariat, "late", "expert").await;
        let _ = uses(&app, "accept", &second).await.expect(200);
        let _ = uses(&app, "accept", &late).await.problem(410, "link_expired");
        let waiting = app.sign_in("secretariat").await.get("/invitations").await.expect(200);
        assert_eq!(waiting.text("items/0/mandate/id"), mandate, "the other still waits: {}", waiting.raw);
        assert_eq!(waiting.text("items/0/state"), "expired");
        app.house.shift_clock(0);

        // Taken back, mailed anew, or the mandate gone: the older link opens nothing.
        let (mandate, old) = invited(&app, &secretariat, "twice", "observer").await;
        let _ = secretariat.post(&format!("/mandates/{mandate}/invite"), &json!({})).await.expect(200);
        let new = secret(&app, "twice@test.example").await;
        let _ = uses(&app, "accept", &old).await.problem(410, "link_withdrawn");
        let taken_back =
            secretariat.post(&format!("/mandates/{mandate}/uninvite"), &json!({ "reason": "a slip" })).await;
        assert_eq!(taken_back.status, 204);
        let _ = uses(&app, "accept", &new).await.problem(410, "link_withdrawn");
        let again = secretariat.post(&format!("/mandates/{mandate}/invite"), &json!({})).await;
        let _ = again.problem(409, "not_invited");
        let (mandate, ended) = invited(&app, &secretariat, "ended", "observer").await;
        let _ = secretariat.post(&format!("/mandates/{mandate}/end"), &json!({})).await.expect(200);
        let _ = uses(&app, "accept", &ended).await.problem(410, "link_withdrawn");

        // An invitation takes up one mandate of an account in use; it is no way to a session or a password.
        app.enrol("settled", None).await;
        let (_, first) = invited(&app, &secretariat, "guest", "observer").await;
        let (_, other) = invited(&app, &secretariat, "guest", "expert").await;
        let _ = uses(&app, "accept", &first).await.expect(200);
        let body = json!({ "token": other, "password": NEW });
        let _ = app.stranger().post("/links/accept", &body).await.problem(422, "invalid_field");
        let later = app.stranger().post("/links/accept", &json!({ "token": other })).await;
        assert_eq!((later.status, later.headers.contains_key("set-cookie")), (204, false), "{}", later.raw);
    })
    .await;
}

/// A closed account, another address, another password: links mailed before are worthless.
#[tokio::test]
async fn what_changed_since_a_link_was_mailed_takes_it_back() {
    everywhere(|app| async move {
        let administrator = app.sign_in("administrator").await;
        for (number, change) in ["close", "address", "password", "restore"].into_iter().enumerate() {
            let name = format!("changed{number}");
            app.enrol(&name, Some(NewMandate::of(Capacity::Observer))).await;
            let (sign_in, reset) = (asked(&app, "sign_in", &name).await, asked(&app, "reset", &name).await);
            let client = app.sign_in(&name).await;
            let moved = format!("moved-{number}@test.example");
            match change {
                "close" => {
                    let id = client.get("/me").await.expect(200).text("id");
                    let _ = administrator.post(&format!("/people/{id}/close"), &json!({})).await.expect(200);
                }
                "password" => {
                    let body = json!({ "old": PASSWORD, "new": NEW });
                    assert_eq!(client.put_if("/me/password", "", &body).await.status, 204);
                }
                _ => {
                    let confirm = changing(&app, &name, &moved).await;
                    assert_eq!(uses(&app, "address", &confirm).await.status, 204);
                    if change == "restore" {
                        let theirs = asked(&app, "sign_in", &format!("moved-{number}")).await;
                        let undo = secret(&app, &format!("{name}@test.example")).await;
                        assert_eq!(uses(&app, "not-me", &undo).await.status, 204);
                        let _ = uses(&app, "sign-in", &theirs).await.problem(410, "link_withdrawn");
                        let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
                        let refused = app.stranger().post("/sign-in", &body).await;
                        let _ = refused.problem(401, "wrong_credentials");
                    }
                }
            }
            let _ = uses(&app, "sign-in", &sign_in).await.problem(410, "link_withdrawn");
            let _ = uses(&app, "password", &reset).await.problem(410, "link_withdrawn");
        }
    })
    .await;
}

#[tokio::test]
async fn a_change_of_address_is_overtaken_by_whatever_comes_after_it() {
    everywhere(|app| async move {
        // By asking for another one, and by a new password.
        app.enrol("wavering", Some(NewMandate::of(Capacity::Observer))).await;
        let one = changing(&app, "wavering", "one@test.example").await;
        let two = changing(&app, "wavering", "two@test.example").await;
        let _ = uses(&app, "address", &one).await.problem(410, "link_withdrawn");
        let reset = asked(&app, "reset", "wavering").await;
        assert_eq!(uses(&app, "password", &reset).await.status, 204);
        let _ = uses(&app, "address", &two).await.problem(410, "link_withdrawn");
        // An address that became another's meanwhile stays theirs.
        let body = json!({ "email": "wavering@test.example", "password": NEW });
        let signed_in = app.stranger().post("/sign-in", &body).await.expect(200);
        let client = app.stranger().with_token(&signed_in.text("access_token"));
        let body = json!({ "email": "expert@test.example", "password": NEW });
        assert_eq!(client.post("/me/address", &body).await.status, 202, "said of every address");
        let taken = secret(&app, "expert@test.example").await;
        let _ = uses(&app, "address", &taken).await.problem(409, "address_taken");
    })
    .await;
}

/// What is the same for everybody: status, body, and which headers there are.
fn said(answer: &Answer) -> (u16, Value, Vec<String>) {
    let mut body = answer.body.clone();
    if let Some(members) = body.as_object_mut() {
        members.remove("request_id");
    }
    let mut names: Vec<_> = answer.headers.iter().map(|(name, _)| name.to_string()).collect();
    names.sort();
    (answer.status, body, names)
}

#[tokio::test]
async fn whoever_asks_learns_nothing_about_who_is_there() {
    everywhere(|app| async move {
        let (secretariat, administrator) = (app.sign_in("secretariat").await, app.sign_in("administrator").await);
        app.enrol("closed", Some(NewMandate::of(Capacity::Observer))).await;
        let closed = app.sign_in("closed").await.get("/me").await.expect(200).text("id");
        let _ = administrator.post(&format!("/people/{closed}/close"), &json!({})).await.expect(200);
        let _ = invited(&app, &secretariat, "unanswered", "observer").await;
        let letters = app.deliver().await.len();
        let events = || -> Vec<events::Event> { app.house.store.read(|db| events::list(db, 0, 10_000)).unwrap() };
        let before = events().len();
        for purpose in ["sign_in", "reset"] {
            let mut answers = Vec::new();
            for name in ["expert", "nobody", "closed", "unanswered"] {
                let body = json!({ "email": format!("{name}@test.example"), "purpose": purpose });
                answers.push(app.stranger().post("/links", &body).await.expect(202));
                // By construction: asking looks nobody up. One row more, whoever it is, and nothing else has happened.
                assert_eq!(events().len(), before, "{name}");
            }
            for answer in &answers {
                assert_eq!(said(answer), said(&answers[0]));
            }
        }
        assert_eq!(app.deliver().await.len(), letters + 2, "one link of each kind, for the one who is there");
        let mailed = events().into_iter().filter(|event| event.kind == EventKind::LinkMailed).count();
        assert_eq!(mailed, 2);
        // A session in hand tells no more: an address in use and a free one are asked for alike.
        let expert = app.sign_in("expert").await;
        let ask = |email: &str| json!({ "email": email, "password": PASSWORD });
        let taken = expert.post("/me/address", &ask("participant@test.example")).await;
        let free = expert.post("/me/address", &ask("free@test.example")).await;
        assert_eq!(said(&taken), said(&free));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_takes_up_an_account_and_its_mandate() {
    everywhere(|app| async move {
        let coordinator = app.sign_in("coordinator").await;
        canary::guard_address("nia@test.example", Some("KEN"), false);
        let grant = json!({ "email": "nia@test.example", "name": "N.", "capacity": "delegate", "party": "KEN", "language": "fr" });
        let mandate = coordinator.post("/mandates", &grant).await.expect(201).text("id");
        let letter = app.deliver().await.into_iter().find(|letter| letter.to == "nia@test.example").unwrap();
        assert_eq!(letter.language, "fr");
        assert!(letter.text.contains("https://adref.example/fr/link#") && letter.html.contains("lang=\"fr\""));
        let list = coordinator.get("/invitations").await.expect(200);
        assert_eq!(list.text("items/0/mandate/id"), mandate);
        assert_eq!((list.text("items/0/state").as_str(), list.text("items/0/email").as_str()), ("waiting", "nia@test.example"));
        let _ = app.sign_in("expert").await.get("/invitations").await.problem(403, "forbidden");
        let token = secret_in(&letter).unwrap();
        let seen = app.stranger().post("/links/look", &json!({ "token": token })).await.expect(200);
        assert_eq!((seen.text("capacity").as_str(), seen.text("party_name").as_str()), ("delegate", "Kenya"));
        let stranger = app.stranger();
        let body = |beside: Value| {
            let mut body = json!({ "token": token, "name": "Nia Kamau" });
            body.as_object_mut().unwrap().extend(beside.as_object().unwrap().clone());
            body
        };
        let _ = stranger.post("/links/accept", &body(json!({ "name": " " }))).await.problem(422, "invalid_field");
        for (password, why) in [("short", "too_short"), ("password1234", "common"), ("nia-kamau-2026", "about_you")] {
            let refused = stranger.post("/links/accept", &body(json!({ "password": password }))).await;
            assert_eq!(refused.problem(422, "weak_password").text("why"), why, "{password}");
        }
        let _ = stranger.post("/links/accept", &body(json!({ "capacity": "coordinator" }))).await.problem(422, "unknown_field");
        let nia = stranger.post("/links/accept", &body(json!({ "password": NEW }))).await.expect(200);
        assert_eq!((nia.text("person/name").as_str(), nia.text("person/party").as_str()), ("Nia Kamau", "KEN"));
        assert!(nia.headers.get("set-cookie").unwrap().to_str().unwrap().contains("HttpOnly"));
        let body = json!({ "email": "nia@test.example", "password": NEW });
        let _ = stranger.post("/sign-in", &body).await.expect(200);
        assert!(coordinator.get("/invitations").await.expect(200).body["items"].as_array().unwrap().is_empty());
        // With an account there is nothing to answer: the mandate is held at once, and a mail says so.
        let more = json!({ "email": "nia@test.example", "capacity": "alternate", "party": "KEN" });
        assert_eq!(coordinator.post("/mandates", &more).await.expect(201).text("status"), "active");
        let told = app.deliver().await.pop().unwrap();
        assert_eq!((told.to.as_str(), told.subject.as_str()), ("nia@test.example", "Vous avez un mandat de plus"));
        assert!(!told.text.contains("/link#"), "a letter that opens nothing holds no secret");
    })
    .await;
}

#[tokio::test]
async fn passwords_and_addresses_change_only_with_the_password_and_end_other_sessions() {
    everywhere(|app| async move {
        let (here, there) = (app.sign_in("expert").await, app.sign_in("expert").await);
        let change = |old: &str, new: &str| json!({ "old": old, "new": new });
        let wrong = here.put_if("/me/password", "", &change("not my password", NEW)).await;
        let _ = wrong.problem(403, "wrong_password");
        let weak = here.put_if("/me/password", "", &change(PASSWORD, "expert@test.example")).await;
        assert_eq!(weak.problem(422, "weak_password").text("why"), "about_you");
        let _ = there.get("/me").await.expect(200);
        assert_eq!(here.put_if("/me/password", "", &change(PASSWORD, NEW)).await.status, 204);
        let _ = here.get("/me").await.expect(200);
        let _ = there.get("/me").await.problem(401, "session_ended");
        assert_eq!(app.deliver().await.pop().unwrap().subject, "Your password was changed");
        let ask = |email: &str, password: &str| json!({ "email": email, "password": password });
        let _ = here.post("/me/address", &ask("new@test.example", PASSWORD)).await.problem(403, "wrong_password");
        let _ = here.post("/me/address", &ask("none", NEW)).await.problem(422, "invalid_field");
        let _ = here.post("/me/address", &ask("Expert@test.example", NEW)).await.problem(422, "invalid_field");
        assert_eq!(here.post("/me/address", &ask("New@test.example", NEW)).await.status, 202);
        assert_eq!(
            here.get("/me").await.expect(200).text("email"),
            "expert@test.example",
            "not before it is confirmed"
        );
        let confirm = secret(&app, "new@test.example").await;
        assert_eq!(uses(&app, "address", &confirm).await.status, 204);
        let _ = here.get("/me").await.problem(401, "session_ended");
        let _ =
            app.stranger().post("/sign-in", &ask("expert@test.example", NEW)).await.problem(401, "wrong_credentials");
        let _ = app.stranger().post("/sign-in", &ask("new@test.example", NEW)).await.expect(200);
        // The owner of the old address says that it was not them.
        let undo = secret(&app, "expert@test.example").await;
        assert_eq!(uses(&app, "not-me", &undo).await.status, 204);
        let token = asked(&app, "reset", "expert").await;
        let set = json!({ "token": token, "password": "a heron stands in the reeds" });
        assert_eq!(app.stranger().post("/links/password", &set).await.status, 204);
        let _ = app
            .stranger()
            .post("/sign-in", &ask("expert@test.example", "a heron stands in the reeds"))
            .await
            .expect(200);
        let all: Vec<events::Event> = app.house.store.read(|db| events::list(db, 0, 10_000)).unwrap();
        for event in &all {
            let kept = format!("{} {} {:?}", event.object, event.data, event.personal);
            assert!(!kept.contains("@test.example"), "the ledger holds no address: {kept}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_account_without_a_password_is_entered_by_links() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (_, token) = invited(&app, &secretariat, "wordless", "observer").await;
        let joined = uses(&app, "accept", &token).await.expect(200);
        let client = app.stranger().with_token(&joined.text("access_token"));
        let body = json!({ "email": "wordless@test.example", "password": "" });
        let _ = app.stranger().post("/sign-in", &body).await.problem(401, "wrong_credentials");
        let body = json!({ "old": "", "new": NEW });
        let _ = client.put_if("/me/password", "", &body).await.problem(409, "no_password");
        let body = json!({ "email": "other@test.example", "password": "" });
        let _ = client.post("/me/address", &body).await.problem(409, "no_password");
        let link = asked(&app, "sign_in", "wordless").await;
        let _ = uses(&app, "sign-in", &link).await.expect(200);
        let set = asked(&app, "reset", "wordless").await;
        assert_eq!(uses(&app, "password", &set).await.status, 204);
        let body = json!({ "email": "wordless@test.example", "password": NEW });
        let _ = app.stranger().post("/sign-in", &body).await.expect(200);
    })
    .await;
}

/// Guessing makes the guessers wait; the owner has a way in that no guess closes.
#[tokio::test]
async fn who_is_guessed_at_still_gets_in_by_mail() {
    everywhere(|app| async move {
        let guess = json!({ "email": "expert@test.example", "password": "not the password" });
        let mut refused = 0;
        for _ in 0..12 {
            let answer = app.stranger().post("/sign-in", &guess).await;
            if answer.status == 429 {
                refused += 1;
                let wait: u64 = answer.headers["retry-after"].to_str().unwrap().parse().unwrap();
                assert!(wait >= 1);
                assert_eq!(answer.code(), "too_many_attempts");
            }
        }
        assert!(refused >= 6, "{refused}");
        let token = asked(&app, "sign_in", "expert").await;
        let _ = uses(&app, "sign-in", &token).await.expect(200);
    })
    .await;
}

/// Neither the outbox nor a copy of the whole database opens anything.
#[tokio::test]
async fn the_secret_of_a_link_is_in_the_mail_alone() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        let (_, token) = invited(&app, &secretariat, "careful", "observer").await;
        let kept: Vec<_> =
            app.house.store.read(|db| adref_store::notices::list(db, &adref_store::Page::first(200))).unwrap();
        assert!(kept.iter().any(|mail| mail.data.contains("opens")));
        assert!(kept.iter().all(|mail| !mail.data.contains(&token) && !mail.data.contains('#')));
        let outbox = secretariat.get("/outbox").await.expect(200);
        assert!(!outbox.raw.contains(&token) && !outbox.raw.contains("careful@"));
        // What waits in the outbox when the link is taken back is not sent at all.
        let mandate = json!({ "email": "unwanted@test.example", "name": "U", "capacity": "observer" });
        let mandate = secretariat.post("/mandates", &mandate).await.expect(201).text("id");
        let sent = app.deliver().await.len();
        let _ = secretariat.post(&format!("/mandates/{mandate}/invite"), &json!({})).await.expect(200);
        let _ = secretariat.post(&format!("/mandates/{mandate}/uninvite"), &json!({})).await;
        assert_eq!(app.deliver().await.len(), sent, "given up");
        assert_eq!(secretariat.get("/outbox").await.expect(200).text("items/0/state").len(), 4);
    })
    .await;
}

/// A mail that may have arrived twice has two secrets, and either opens the one link, once.
#[tokio::test]
async fn whichever_attempt_arrived_opens_the_link() {
    everywhere(|app| async move {
        let body = json!({ "email": "expert@test.example", "purpose": "sign_in" });
        let _ = app.stranger().post("/links", &body).await.expect(202);
        let catcher = crate::smtp::Catcher::start(vec![crate::smtp::Turn::DropAfterData]);
        let transport = adref_mail::Transport::from_url(&catcher.url).unwrap();
        let sender = adref_mail::Sender {
            from: "Adref <no-reply@adref.example>".into(),
            base_url: "https://adref.example".into(),
        };
        for shift in [0, 2 * MINUTE] {
            app.house.shift_clock(shift);
            let (house, transport, sender) = (app.house.clone(), transport.clone(), sender.clone());
            let delivered =
                tokio::task::spawn_blocking(move || outbox::deliver_notices(&house, &transport, &sender, 10));
            let delivered = delivered.await.unwrap().unwrap();
            assert_eq!(delivered.sent + delivered.failed, 1, "{delivered:?}");
        }
        let mails = catcher.mails();
        assert_eq!(mails.len(), 2);
        let ids: Vec<_> = mails.iter().map(|mail| mail.header("Message-ID")).collect();
        assert_eq!(ids[0], ids[1], "the same mail for whoever sorts them");
        let secrets: Vec<String> = mails.iter().filter_map(crate::smtp::Caught::secret).collect();
        assert_ne!(secrets[0], secrets[1]);
        let _ = uses(&app, "sign-in", &secrets[0]).await.expect(200);
        let _ = uses(&app, "sign-in", &secrets[1]).await.problem(410, "link_used");
    })
    .await;
}
