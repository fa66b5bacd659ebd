//! Signing in through an institution's provider, with a real one in the test.

use adref_acts::mandate::NewMandate;
use adref_api::Provider;
use adref_domain::Capacity;
use adref_domain::event::EventKind;
use adref_store::{StoreError, events};
use adref_tests::{Answer, App, CLIENT, Client, PASSWORD, SECRET, TestProvider};
use reqwest::{Method, Url};
use serde_json::{Value, json};

use crate::strictly;

const WAY: &str = "__Host-adref-way";

fn known(provider: &TestProvider) -> Provider {
    Provider {
        id: "an-institute".into(),
        name: "An institute".into(),
        issuer: provider.issuer(),
        client_id: CLIENT.into(),
        client_secret: Some(SECRET.into()),
        domains: vec!["test.example".into()],
    }
}

/// A browser on its way: what it holds, and with what it was sent back.
#[derive(Clone)]
struct Journey {
    /// Who signs in at the institution: theirs are the answers.
    who: &'static str,
    cookie: String,
    state: String,
    code: String,
    to: Url,
}

async fn set_out(app: &App) -> Journey {
    set_out_as(app, "expert").await
}

async fn set_out_as(app: &App, who: &'static str) -> Journey {
    let begun = app.stranger().post("/providers/an-institute/begin", &json!({})).await.expect(200);
    let cookie = begun.headers.get("set-cookie").unwrap().to_str().unwrap().to_owned();
    for part in ["HttpOnly", "Secure", "SameSite=Strict", "Path=/", "Max-Age=600"] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    let cookie = cookie.split(';').next().unwrap().to_owned();
    assert!(cookie.starts_with(WAY));
    let to: Url = begun.text("go_to").parse().unwrap();
    let browser = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let sent = browser.get(to.clone()).send().await.unwrap();
    let back: Url = sent.headers()["location"].to_str().unwrap().parse().unwrap();
    assert_eq!(back.as_str().split('?').next(), Some("https://adref.example/sign-in/back"));
    let of = |name: &str| back.query_pairs().find(|(key, _)| key == name).unwrap().1.into_owned();
    Journey { who, cookie, state: of("state"), code: of("code"), to }
}

async fn sent(app: &App, who: &str, path: &str, cookie: &str, body: &Value) -> Answer {
    let request = app.stranger().as_reader(who).request(Method::POST, path).header("cookie", cookie).json(body);
    Client::answer(request).await
}

async fn finish(app: &App, journey: &Journey) -> Answer {
    sent(
        app,
        journey.who,
        "/providers/finish",
        &journey.cookie,
        &json!({ "state": journey.state, "code": journey.code }),
    )
    .await
}

fn kinds(app: &App) -> Vec<EventKind> {
    let all: Result<Vec<events::Event>, StoreError> = app.house.store.read(|db| events::list(db, 0, 10_000));
    all.unwrap().into_iter().map(|event| event.kind).collect()
}

async fn links(app: &App, journey: &Journey, offer: &Answer) -> Answer {
    let body = json!({ "ticket": offer.text("link/ticket"), "password": PASSWORD });
    sent(app, journey.who, "/providers/link", &journey.cookie, &body).await
}

async fn whole_way(provider: TestProvider) {
    strictly(&[known(&provider)], |app| {
        let provider = provider.clone();
        async move {
            let listed = app.stranger().get("/providers").await.expect(200);
            assert_eq!(listed.body, json!([{ "id": "an-institute", "name": "An institute" }]));
            provider.is("subject-7", "Expert@Test.example", true);
            let journey = set_out(&app).await;
            let asked: Vec<String> = journey.to.query_pairs().map(|(name, _)| name.into_owned()).collect();
            for name in ["nonce", "state", "code_challenge", "redirect_uri"] {
                assert!(asked.contains(&name.to_owned()), "{name}");
            }
            let offer = finish(&app, &journey).await.expect(202);
            assert!(!offer.raw.contains("test.example"), "whose account it is, they know: {}", offer.raw);
            assert!(offer.body["access_token"].is_null(), "an address alone opens nothing: {}", offer.raw);
            let wrong = json!({ "ticket": offer.text("link/ticket"), "password": "not the password" });
            let _ = sent(&app, "expert", "/providers/link", &journey.cookie, &wrong).await.problem(422, "wrong_proof");
            let elsewhere = format!("{WAY}={}", "0".repeat(64));
            let right = json!({ "ticket": offer.text("link/ticket"), "password": PASSWORD });
            let _ = sent(&app, "expert", "/providers/link", &elsewhere, &right).await.problem(409, "journey_ended");
            let before = kinds(&app).len();
            let linked = links(&app, &journey, &offer).await.expect(200);
            assert_eq!(linked.text("person/capacity"), "expert");
            assert_eq!(kinds(&app)[before..], [EventKind::IdentityLinked], "one act, one event");
            let _ = links(&app, &journey, &offer).await.problem(409, "journey_ended");
            // From now on the link opens the account, whatever address the institution knows by then.
            provider.is("subject-7", "renamed@elsewhere.example", false);
            let before = kinds(&app).len();
            let again = finish(&app, &set_out(&app).await).await.expect(200);
            assert_eq!(again.text("person/email"), "expert@test.example");
            assert_eq!(kinds(&app)[before..], [EventKind::SignedIn]);
            let client = app.stranger().with_token(&again.text("access_token"));
            // The institution may have asked its person long ago: that alone is no fresh proof.
            let make = json!({ "name": "t", "scopes": ["read"] });
            let _ = client.post("/me/tokens", &make).await.problem(403, "step_up_required");
            let identity = client.get("/me/security").await.expect(200).text("identities/0/id");
            let path = format!("/me/identities/{identity}/unlink");
            let stranger = app.sign_in("observer").await;
            let _ = stranger.post(&path, &json!({})).await.problem(404, "not_found");
            let _ = client.post(&path, &json!({})).await.problem(403, "step_up_required");
            let _ = client.post("/me/prove", &json!({ "password": PASSWORD })).await.expect(200);
            let _ = client.post(&path, &json!({})).await.expect(204);
            let _ = finish(&app, &set_out(&app).await).await.problem(403, "no_account_here");
        }
    })
    .await;
}

#[tokio::test]
async fn a_person_signs_in_through_an_institution_that_signs_on_a_curve() {
    whole_way(TestProvider::on_a_curve()).await;
}

#[tokio::test]
async fn a_person_signs_in_through_an_institution_that_signs_with_rsa() {
    whole_way(TestProvider::with_rsa()).await;
}

#[tokio::test]
async fn a_journey_comes_back_once_in_time_and_to_the_browser_it_began_in() {
    let provider = TestProvider::on_a_curve();
    strictly(&[known(&provider)], |app| {
        let provider = provider.clone();
        async move {
            provider.is("subject-7", "expert@test.example", true);
            let journey = set_out(&app).await;
            let _ = finish(&app, &journey).await.expect(202);
            let _ = finish(&app, &journey).await.problem(409, "journey_ended");
            // Another browser, a forged state, no cookie.
            let mine = set_out(&app).await;
            let theirs = set_out(&app).await;
            let _ = finish(&app, &Journey { cookie: theirs.cookie.clone(), ..mine.clone() })
                .await
                .problem(409, "journey_ended");
            let _ = finish(&app, &mine).await.problem(409, "journey_ended");
            let _ =
                finish(&app, &Journey { state: "0".repeat(64), ..theirs.clone() }).await.problem(409, "journey_ended");
            let _ =
                finish(&app, &Journey { cookie: "x=y".into(), ..theirs.clone() }).await.problem(409, "journey_ended");
            // A code that was given to somebody else, and one used before.
            let other = set_out(&app).await;
            let _ =
                finish(&app, &Journey { code: other.code.clone(), ..theirs }).await.problem(422, "provider_refused");
            let _ = finish(&app, &other).await.problem(422, "provider_refused");
            let late = set_out(&app).await;
            app.house.shift_clock(601);
            let _ = finish(&app, &late).await.problem(409, "journey_ended");
            let offer_late = set_out(&app).await;
            let offer = finish(&app, &offer_late).await.expect(202);
            app.house.shift_clock(601 + 601);
            let _ = links(&app, &offer_late, &offer).await.problem(409, "journey_ended");
            let _ = app.stranger().post("/providers/nowhere/begin", &json!({})).await.problem(404, "not_found");
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_with_anything_wrong_opens_nothing() {
    let provider = TestProvider::with_rsa();
    strictly(&[known(&provider)], |app| {
        let provider = provider.clone();
        async move {
            provider.is("subject-7", "expert@test.example", true);
            for (name, value) in [
                ("nonce", json!("another")),
                ("aud", json!("somebody else")),
                ("aud", json!([CLIENT, "somebody else"])),
                ("azp", json!("somebody else")),
                ("iss", json!("https://login.example.com")),
                ("exp", json!(1_000_000_000)),
                ("iat", json!(99_999_999_999_u64)),
                ("sub", json!("")),
            ] {
                let wrong = value.clone();
                provider.twist(move |_, claims| claims[name] = wrong.clone());
                let journey = set_out(&app).await;
                let refused = finish(&app, &journey).await.problem(422, "provider_refused");
                assert!(!refused.raw.contains(name) || name == "sub", "why is for the log alone: {}", refused.raw);
            }
            for algorithm in ["none", "HS256", "ES256", "RS384", "PS256"] {
                provider.twist(move |header, _| header["alg"] = json!(algorithm));
                let _ = finish(&app, &set_out(&app).await).await.problem(422, "provider_refused");
            }
            provider.twist(|header, _| header["kid"] = json!("unknown"));
            let _ = finish(&app, &set_out(&app).await).await.problem(422, "provider_refused");
            provider.straight();
            let _ = finish(&app, &set_out(&app).await).await.expect(202);
        }
    })
    .await;
}

#[tokio::test]
async fn an_institution_opens_only_accounts_that_are_there_and_its_own() {
    let provider = TestProvider::on_a_curve();
    strictly(&[known(&provider)], |app| {
        let provider = provider.clone();
        async move {
            app.enrol("closed", Some(NewMandate::of(Capacity::Observer))).await;
            let closed = app.sign_in("closed").await;
            let _ = closed.post("/me/erase", &json!({ "confirm": "closed@test.example" })).await.expect(204);
            for (email, verified) in [
                ("nobody@test.example", true),
                ("expert@test.example", false),
                ("expert@elsewhere.example", true),
                ("closed@test.example", true),
            ] {
                provider.is("subject-8", email, verified);
                let _ = finish(&app, &set_out(&app).await).await.problem(403, "no_account_here");
            }
            let people = app.house.read(|cx| Ok(adref_store::people::count(cx.db)?)).await.unwrap();
            assert_eq!(people, 9, "nobody was added");
            // A second factor is asked for whichever way the first one was shown.
            provider.is("subject-9", "coordinator@test.example", true);
            let journey = set_out_as(&app, "coordinator").await;
            let offer = finish(&app, &journey).await.expect(202);
            let linked = links(&app, &journey, &offer).await.expect(200);
            assert_eq!(
                linked.text("person/second_factor"),
                "missing",
                "no way in gives more than another: {}",
                linked.raw
            );
            let client = app.stranger().with_token(&linked.text("access_token"));
            let begun = client.post("/me/factor", &json!({})).await.expect(200);
            let now = app.house.read(|cx| Ok(cx.now)).await.unwrap().seconds();
            let code = adref_tests::phone::code(&begun.text("secret"), now);
            let _ = client.post("/me/factor/confirm", &json!({ "code": code })).await.expect(200);
            let again = finish(&app, &set_out(&app).await).await.expect(200);
            assert_eq!(again.text("needs"), "second_factor");
            assert!(again.body["person"].is_null());
        }
    })
    .await;
}

#[tokio::test]
async fn an_institution_that_does_not_answer_is_said_so() {
    let gone = Provider { issuer: "http://127.0.0.1:9".into(), ..known(&TestProvider::on_a_curve()) };
    strictly(&[gone], |app| async move {
        let _ =
            app.stranger().post("/providers/an-institute/begin", &json!({})).await.problem(502, "provider_unreachable");
    })
    .await;
}

/// Accounts without a password say yes by a session they have just begun with a mailed link.
#[tokio::test]
async fn an_account_without_a_password_is_linked_from_within_and_can_set_one() {
    let provider = TestProvider::on_a_curve();
    strictly(&[known(&provider)], |app| {
        let provider = provider.clone();
        async move {
            app.enrol("wordless", Some(NewMandate::of(Capacity::Observer))).await;
            let id = app.sign_in("wordless").await.get("/me").await.expect(200).text("id");
            let person = adref_domain::ids::PersonId::parse(&id).unwrap();
            let none = move |db: &mut adref_store::Db<'_>| adref_store::people::set_password_hash(db, &person, None);
            assert!(app.house.store.write(none).unwrap());
            let by_link = |app: std::sync::Arc<App>| async move {
                let ask = json!({ "email": "wordless@test.example", "purpose": "sign_in" });
                assert_eq!(app.stranger().post("/links", &ask).await.status, 202);
                let token = crate::links::secret(&app, "wordless@test.example").await;
                let session =
                    app.stranger().as_reader("wordless").post("/links/sign-in", &json!({ "token": token })).await;
                session.expect(200).text("access_token")
            };
            provider.is("subject-8", "wordless@test.example", true);
            let journey = set_out_as(&app, "wordless").await;
            let offer = finish(&app, &journey).await.expect(202);
            let yes = |token: Option<String>, body: Value, cookie: String| {
                let request = app.stranger().as_reader("wordless").request(Method::POST, "/providers/link");
                let request = request.header("cookie", cookie).json(&body);
                Client::answer(match token {
                    Some(token) => request.bearer_auth(token),
                    None => request,
                })
            };
            let ticket = json!({ "ticket": offer.text("link/ticket") });
            let cookie = || journey.cookie.clone();
            // No password opens it, nobody's session but the account's own does, and a stale one does not.
            let guessed = json!({ "ticket": offer.text("link/ticket"), "password": "" });
            let _ = yes(None, guessed, cookie()).await.problem(422, "wrong_proof");
            let _ = yes(None, ticket.clone(), cookie()).await.problem(401, "sign_in_required");
            let other = json!({ "email": "observer@test.example", "password": PASSWORD });
            let other = app.stranger().as_reader("observer").post("/sign-in", &other).await.expect(200);
            let _ = yes(Some(other.text("access_token")), ticket.clone(), cookie()).await.problem(422, "wrong_proof");
            let own = by_link(app.clone()).await;
            let linked = yes(Some(own.clone()), ticket.clone(), cookie()).await.expect(200);
            assert_eq!(linked.text("person/capacity"), "observer");
            let _ = yes(Some(own), ticket, cookie()).await.problem(409, "journey_ended");
            let _ = finish(&app, &set_out_as(&app, "wordless").await).await.expect(200);
            // And a password can be set, through a link that was mailed.
            let ask = json!({ "email": "wordless@test.example", "purpose": "reset" });
            assert_eq!(app.stranger().post("/links", &ask).await.status, 202);
            let token = crate::links::secret(&app, "wordless@test.example").await;
            let set = json!({ "token": token, "password": "seven quiet herons wade" });
            assert!(app.stranger().post("/links/password", &set).await.status < 300);
            let signed = json!({ "email": "wordless@test.example", "password": "seven quiet herons wade" });
            let _ = app.stranger().as_reader("wordless").post("/sign-in", &signed).await.expect(200);
        }
    })
    .await;
}

#[tokio::test]
async fn a_session_that_proved_itself_long_ago_links_nothing() {
    let provider = TestProvider::on_a_curve();
    strictly(&[known(&provider)], |app| {
        let provider = provider.clone();
        async move {
            let own = app.sign_in("expert").await;
            app.house.shift_clock(601);
            provider.is("subject-7", "expert@test.example", true);
            let journey = set_out(&app).await;
            let offer = finish(&app, &journey).await.expect(202);
            let body = json!({ "ticket": offer.text("link/ticket") });
            let request = own.request(Method::POST, "/providers/link").header("cookie", &journey.cookie).json(&body);
            let _ = Client::answer(request).await.problem(403, "step_up_required");
            let _ = links(&app, &journey, &offer).await.expect(200);
        }
    })
    .await;
}
