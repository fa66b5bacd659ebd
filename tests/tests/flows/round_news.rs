//! What the audience of a round hears of its hours, over a mail server as it is spoken to: once each, in their own language, and only
//! those the round is for.

use std::collections::BTreeMap;
use std::sync::Arc;

use adref_acts::mandate::NewMandate;
use adref_acts::outbox;
use adref_acts::person::{AddPerson, add};
use adref_domain::{Capacity, Instant, Region};
use adref_mail::{Sender, Transport};
use adref_tests::{App, Client, OURS};
use serde_json::json;

use crate::smtp::{Catcher, Caught};
use crate::{everywhere, issue, issued, round};

/// 2031-05-01T00:00:00Z. The clock of the house stands still wherever a test puts it.
const MAY: Instant = Instant(1_935_360_000_000_000);
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

fn may(day: i64) -> Instant {
    MAY.plus_seconds((day - 1) * DAY)
}

/// Puts the clock somewhere, looks twice, by two replicas at once, and sends what is due.
async fn look_at(app: &Arc<App>, post: &Catcher, at: Instant) {
    app.house.stop_clock(Some(at));
    let looks = [0, 1].map(|_| {
        let house = app.house.clone();
        tokio::task::spawn_blocking(move || adref_acts::round::tell(&house).map_err(|fault| fault.to_string()))
    });
    for look in looks {
        let queued = look.await.unwrap();
        assert!(queued.is_ok(), "{queued:?}");
    }
    send(app, post).await;
}

async fn send(app: &Arc<App>, post: &Catcher) {
    let (house, transport) = (app.house.clone(), Transport::from_url(&post.url).unwrap());
    let sender = Sender { from: "Adref <no-reply@adref.example>".into(), base_url: "https://adref.example".into() };
    let sent = tokio::task::spawn_blocking(move || outbox::deliver_notices(&house, &transport, &sender, 100));
    let sent = sent.await.unwrap().unwrap();
    assert_eq!(sent.failed, 0, "{sent:?}");
}

/// The first of May, with a draft that rounds can be about.
async fn begun(app: &App) -> Client {
    app.house.stop_clock(Some(may(1)));
    let secretariat = app.sign_in("secretariat").await;
    issued(&secretariat, OURS).await;
    secretariat
}

/// Who got what about rounds since the last time, by the beginning of the subject.
struct Seen<'a> {
    post: &'a Catcher,
    before: usize,
}

impl Seen<'_> {
    fn since(&mut self) -> BTreeMap<String, Vec<String>> {
        let all = self.post.mails();
        let mut told = BTreeMap::<String, Vec<String>>::new();
        for mail in &all[self.before..] {
            let subject = mail.header("Subject");
            let to = mail.header("To").split('@').next().unwrap_or_default().trim_start_matches('<').to_owned();
            told.entry(subject.split(':').next().unwrap_or_default().trim().to_owned()).or_default().push(to);
        }
        self.before = all.len();
        told.values_mut().for_each(|people| people.sort());
        told
    }
}

fn told(pairs: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    let owned = |people: &[&str]| people.iter().map(|one| (*one).to_owned()).collect();
    pairs.iter().map(|(subject, people)| ((*subject).to_owned(), owned(people))).collect()
}

async fn enrol(app: &Arc<App>, name: &str, language: &str, mandate: NewMandate) {
    adref_tests::canary::guard_address(&format!("{name}@test.example"), None, false);
    let person = AddPerson {
        email: format!("{name}@test.example"),
        name: name.to_owned(),
        language: language.to_owned(),
        password: Some(adref_tests::PASSWORD.to_owned()),
        mandate: Some(mandate),
    };
    app.house.write(move |cx| add(cx, &person)).await.unwrap();
}

async fn wants(app: &Arc<App>, name: &str, often: &str) {
    let client = app.sign_in(name).await;
    let choice = client.request(reqwest::Method::PUT, "/me/mails").json(&json!({ "often": often }));
    let _ = Client::answer(choice).await.expect(200);
}

fn letter<'a>(mails: &'a [Caught], to: &str) -> &'a Caught {
    mails.iter().rfind(|mail| mail.header("To").contains(to)).unwrap()
}

#[tokio::test]
async fn a_round_is_told_when_it_opens_three_days_before_it_closes_and_when_it_has() {
    everywhere(|app| async move {
        let post = Catcher::start(Vec::new());
        let mut seen = Seen { post: &post, before: 0 };
        let secretariat = begun(&app).await;
        let regional = |region| NewMandate { region: Some(region), ..NewMandate::of(Capacity::Regional) };
        enrol(&app, "nairobi", "fr", regional(Region::Africa)).await;
        enrol(&app, "lima", "es", regional(Region::LatinAmericaCaribbean)).await;
        enrol(&app, "quiet", "en", NewMandate::of(Capacity::Expert)).await;
        enrol(&app, "daily", "en", NewMandate::of(Capacity::Expert)).await;
        wants(&app, "quiet", "never").await;
        wants(&app, "daily", "daily").await;
        let hours = json!({ "opens_at": "2031-05-02T00:00:00Z", "closes_at": "2031-05-20T00:00:00Z" });
        let mut plan = hours.clone();
        plan["audience"] = json!(["expert", "participant"]);
        plan["region"] = json!("africa");
        let round = round(&secretariat, "zero", &plan).await;

        look_at(&app, &post, may(2).plus_seconds(-1)).await;
        assert_eq!(seen.since(), told(&[]), "not before its hour");
        look_at(&app, &post, may(2)).await;
        let opened = seen.since();
        let both: &[&str] = &["expert", "expert2"];
        assert_eq!(opened["Open for comments"], both, "{opened:?}");
        assert_eq!(opened.values().flatten().count(), 3, "those in the audience, and nobody else: {opened:?}");
        let french = letter(&post.mails(), "nairobi").clone();
        assert_eq!(french.header("Content-Language"), "fr");
        let way_out = french.header("List-Unsubscribe");
        assert!(way_out.starts_with("<https://adref.example/unsubscribe/"), "{way_out}");
        assert_eq!(french.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        let english = letter(&post.mails(), "expert2").plain();
        assert!(english.contains("until 20 May 2031, 00:00:00 UTC"), "{english}");
        assert!(english.contains("https://adref.example/en/t/smart-cities/d/zero"), "{english}");
        assert!(english.contains("because the round is for you"), "{english}");
        look_at(&app, &post, may(3)).await;
        let morning = seen.since();
        assert_eq!(morning, told(&[("Your news of the day", &["daily"])]), "each once, and the news of a day in one");

        look_at(&app, &post, may(17).plus_seconds(-1)).await;
        assert_eq!(seen.since(), told(&[]));
        let path = way_out.trim_matches(['<', '>']).trim_start_matches("https://adref.example").to_owned();
        let _ = app.stranger().form(&path, &[("List-Unsubscribe", "One-Click")]).await.expect(200);
        look_at(&app, &post, may(17)).await;
        assert_eq!(seen.since(), told(&[("Three days left to comment", both)]), "one press has ended them for Nairobi");

        let later = json!({ "closes_at": "2031-05-30T00:00:00Z", "reason": "Translations came late." });
        let _ = app.sign_in("secretariat").await.post(&format!("/rounds/{round}/extend"), &later).await.expect(200);
        look_at(&app, &post, may(18)).await;
        let moved = seen.since();
        assert_eq!(moved["More time to comment"], both, "{moved:?}");
        look_at(&app, &post, may(27)).await;
        assert_eq!(seen.since()["Three days left to comment"], both, "of the later deadline");
        look_at(&app, &post, may(30)).await;
        assert_eq!(seen.since()["Closed for comments"], both);
        for day in [31, 33, 60] {
            look_at(&app, &post, may(day)).await;
            assert!(!seen.since().contains_key("Closed for comments"), "day {day}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_short_round_has_no_three_days_and_one_closed_by_hand_says_so_at_once() {
    everywhere(|app| async move {
        let post = Catcher::start(Vec::new());
        let mut seen = Seen { post: &post, before: 0 };
        let secretariat = begun(&app).await;
        let short = json!({ "closes_at": "2031-05-03T12:00:00Z", "audience": ["delegate"] });
        let short = round(&secretariat, "zero", &short).await;
        look_at(&app, &post, may(1)).await;
        let audience: &[&str] = &["coordinator", "delegate"];
        assert_eq!(seen.since(), told(&[("Open for comments", audience)]));
        look_at(&app, &post, may(2)).await;
        assert_eq!(seen.since(), told(&[]));
        let secretariat = app.sign_in("secretariat").await;
        let _ = secretariat.post(&format!("/rounds/{short}/close"), &json!({})).await.expect(200);
        look_at(&app, &post, may(2)).await;
        assert_eq!(seen.since(), told(&[("Closed for comments", audience)]));

        let missed = json!({ "closes_at": "2031-05-29T00:00:00Z", "audience": ["delegate"] });
        let _ = round(&secretariat, "zero", &missed).await;
        look_at(&app, &post, may(26)).await;
        assert_eq!(
            seen.since(),
            told(&[("Three days left to comment", audience)]),
            "after weeks of silence, the newest"
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_not_true_any_more_or_not_for_somebody_any_more_is_not_sent() {
    everywhere(|app| async move {
        let post = Catcher::start(Vec::new());
        let mut seen = Seen { post: &post, before: 0 };
        let secretariat = begun(&app).await;
        for name in ["delegate", "expert"] {
            wants(&app, name, "daily").await;
        }
        let plan = json!({ "closes_at": "2031-05-20T00:00:00Z", "audience": ["delegate", "expert"] });
        let open = round(&secretariat, "zero", &plan).await;
        look_at(&app, &post, may(1)).await;
        assert_eq!(seen.since(), told(&[("Open for comments", &["coordinator", "expert2"])]));
        let expert = app.sign_in("expert").await.get("/me").await.expect(200);
        let mandate = expert.text("mandates/0/id");
        let _ =
            secretariat.post(&format!("/mandates/{mandate}/suspend"), &json!({ "reason": "rests" })).await.expect(200);
        app.house.stop_clock(Some(may(2)));
        send(&app, &post).await;
        let secretariat = app.sign_in("secretariat").await;
        assert_eq!(seen.since(), told(&[("Your news of the day", &["delegate"])]), "whose mandate rests hears nothing");

        let later = json!({ "closes_at": "2031-05-25T00:00:00Z", "reason": "Translations came late." });
        let _ = secretariat.post(&format!("/rounds/{open}/extend"), &later).await.expect(200);
        look_at(&app, &post, may(2)).await;
        assert_eq!(seen.since(), told(&[("More time to comment", &["coordinator", "expert2"])]));
        let _ = secretariat.post(&format!("/rounds/{open}/close"), &json!({})).await.expect(200);
        app.house.stop_clock(Some(may(3)));
        send(&app, &post).await;
        assert_eq!(seen.since(), told(&[]), "that there is more time was not true any more by the morning");
    })
    .await;
}

#[tokio::test]
async fn who_must_wait_for_a_draft_hears_of_its_round_when_the_embargo_ends() {
    everywhere(|app| async move {
        let post = Catcher::start(Vec::new());
        let mut seen = Seen { post: &post, before: 0 };
        let secretariat = begun(&app).await;
        let _ = issue(&secretariat, "held", &json!({ "embargo_until": "2031-05-05T00:00:00Z" })).await.expect(201);
        let _ = round(&secretariat, "held", &json!({ "audience": ["delegate"] })).await;
        look_at(&app, &post, may(1)).await;
        assert_eq!(seen.since(), told(&[("Open for comments", &["coordinator"])]), "coordinators read it before");
        look_at(&app, &post, may(5).plus_seconds(-1)).await;
        assert_eq!(seen.since(), told(&[]));
        look_at(&app, &post, may(5)).await;
        assert_eq!(seen.since(), told(&[("Open for comments", &["delegate"])]));
    })
    .await;
}
