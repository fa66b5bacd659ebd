//! What those who follow a process hear of its timeline, over a mail server as it is spoken to: once each, after a change has stood
//! for a while, and nothing of what is not theirs to know.

use std::sync::Arc;

use adref_acts::mandate::NewMandate;
use adref_acts::outbox;
use adref_domain::{Capacity, Instant};
use adref_mail::{Sender, Transport};
use adref_tests::{App, Client};
use serde_json::{Value, json};

use crate::smtp::Catcher;
use crate::{begin, everywhere};

/// 2031-05-01T12:00:00Z.
const MAY: Instant = Instant(1_935_403_200_000_000);
const DAY: i64 = 24 * 3600;
const MILESTONES: &str = "/processes/cities/milestones";

fn may(day: i64) -> Instant {
    MAY.plus_seconds((day - 1) * DAY)
}

/// Looks twice, by two replicas at once, sends what is due, and says who got what since the last time: subject and name.
async fn heard(app: &Arc<App>, post: &Catcher, before: &mut usize) -> Vec<(String, String)> {
    let looks = [0, 1].map(|_| {
        let house = app.house.clone();
        tokio::task::spawn_blocking(move || adref_acts::news::tell(&house).map_err(|fault| fault.to_string()))
    });
    for look in looks {
        let queued = look.await.unwrap();
        assert!(queued.is_ok(), "{queued:?}");
    }
    let (house, transport) = (app.house.clone(), Transport::from_url(&post.url).unwrap());
    let sender = Sender { from: "Adref <no-reply@adref.example>".into(), base_url: "https://adref.example".into() };
    let sent = tokio::task::spawn_blocking(move || outbox::deliver_notices(&house, &transport, &sender, 100));
    let sent = sent.await.unwrap().unwrap();
    assert_eq!(sent.failed, 0, "{sent:?}");
    let all = post.mails();
    let name = |to: String| to.split('@').next().unwrap_or_default().trim_start_matches('<').to_owned();
    let mut told: Vec<_> =
        all[*before..].iter().map(|mail| (mail.header("Subject"), name(mail.header("To")))).collect();
    *before = all.len();
    told.sort();
    told
}

fn names(told: &[(String, String)], subject: &str) -> Vec<String> {
    told.iter().filter(|(about, _)| about == subject).map(|(_, name)| name.clone()).collect()
}

async fn milestone(secretariat: &Client, title: &str, when: &str) -> Value {
    secretariat.post(MILESTONES, &json!({ "title": title, "when": when })).await.expect(201).body
}

async fn change(secretariat: &Client, one: &Value, what: &Value) -> Value {
    let mut body = json!({ "title": one["title"], "when": one["when"], "state": one["state"] });
    body.as_object_mut().unwrap().extend(what.as_object().unwrap().clone());
    let path = format!("/milestones/{}", one["id"].as_str().unwrap());
    secretariat.put_if(&path, one["etag"].as_str().unwrap(), &body).await.expect(200).body
}

/// Everybody with a mandate but the administrator, who runs the platform and follows nothing.
const ALL: [&str; 7] = ["coordinator", "delegate", "expert", "expert2", "observer", "participant", "secretariat"];

#[tokio::test]
async fn a_step_that_moves_is_told_once_it_has_stood_and_one_that_ends_when_it_does() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(may(1)));
        let (post, mut before) = (Catcher::start(Vec::new()), 0);
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let draft = milestone(&secretariat, "First draft", "2031-08").await;
        let choice = app.sign_in("observer").await.request(reqwest::Method::PUT, "/me/mails");
        let _ = Client::answer(choice.json(&json!({ "often": "never" }))).await.expect(200);
        let others: Vec<&str> = ALL.into_iter().filter(|name| *name != "observer").collect();
        assert!(heard(&app, &post, &mut before).await.is_empty(), "a new step is no news");

        let wrong = change(&secretariat, &draft, &json!({ "when": "2032-08", "reason": "A slip of the hand." })).await;
        let moved = change(&secretariat, &wrong, &json!({ "when": "2031-09", "reason": "The hall is taken." })).await;
        assert!(heard(&app, &post, &mut before).await.is_empty(), "it may be put right");
        app.house.stop_clock(Some(may(1).plus_seconds(600)));
        let told = heard(&app, &post, &mut before).await;
        assert_eq!(names(&told, "A date has moved: First draft"), others, "{told:?}");
        assert_eq!(told.len(), others.len());
        let letter = post.mails().last().unwrap().clone();
        let plain = letter.plain();
        assert!(plain.contains("now planned for September 2031") && plain.contains("Before: August 2032"), "{plain}");
        assert!(plain.contains("https://adref.example/en/processes/cities"), "{plain}");
        assert!(letter.header("List-Unsubscribe").contains("https://adref.example/unsubscribe/"));
        assert!(heard(&app, &post, &mut before).await.is_empty(), "once");

        let exact = change(&secretariat, &moved, &json!({ "when": "2031-09-10" })).await;
        app.house.stop_clock(Some(may(2)));
        assert!(heard(&app, &post, &mut before).await.is_empty(), "told more exactly, it has not moved");
        let secretariat = app.sign_in("secretariat").await;
        let done = change(&secretariat, &exact, &json!({ "state": "done" })).await;
        assert_eq!(done["status"], "done");
        let gone = milestone(&secretariat, "Second draft", "2031-10").await;
        let _ = change(&secretariat, &gone, &json!({ "state": "cancelled", "reason": "One is enough." })).await;
        app.house.stop_clock(Some(may(3)));
        let told = heard(&app, &post, &mut before).await;
        assert_eq!(names(&told, "Done: First draft"), others, "{told:?}");
        assert_eq!(names(&told, "Cancelled: Second draft"), others, "{told:?}");
    })
    .await;
}

#[tokio::test]
async fn a_step_that_is_due_is_called_to_mind_and_one_that_is_late_is_told() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(may(1)));
        let (post, mut before) = (Catcher::start(Vec::new()), 0);
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let one = milestone(&secretariat, "Nominations", "2031-05-20").await;
        app.house.stop_clock(Some(may(12)));
        assert!(heard(&app, &post, &mut before).await.is_empty());
        app.house.stop_clock(Some(may(14)));
        let told = heard(&app, &post, &mut before).await;
        assert_eq!(names(&told, "Due within a week: Nominations"), ["secretariat"], "those who keep the timeline");
        assert_eq!(told.len(), 1, "{told:?}");
        app.house.stop_clock(Some(may(21)));
        assert!(heard(&app, &post, &mut before).await.is_empty(), "its day has not ended everywhere on earth");
        app.house.stop_clock(Some(may(22)));
        let told = heard(&app, &post, &mut before).await;
        assert_eq!(names(&told, "Later than planned: Nominations"), ALL, "{told:?}");
        let secretariat = app.sign_in("secretariat").await;
        let _ = change(&secretariat, &one, &json!({ "state": "done" })).await;
        app.house.stop_clock(Some(may(23)));
        let told = heard(&app, &post, &mut before).await;
        assert_eq!(names(&told, "Done: Nominations"), ALL, "{told:?}");
    })
    .await;
}

#[tokio::test]
async fn a_process_that_is_not_everybodys_is_named_in_no_letter_and_told_to_nobody_outside() {
    everywhere(|app| async move {
        app.house.stop_clock(Some(may(1)));
        let (post, mut before) = (Catcher::start(Vec::new()), 0);
        let secretariat = app.sign_in("secretariat").await;
        let title = "Talks nobody hears of";
        let hidden = json!({ "slug": "cities", "title": title, "zone": "UTC", "public": false });
        let _ = secretariat.post("/processes", &hidden).await.expect(201);
        let one = milestone(&secretariat, "Secret step", "2031-08").await;
        let local =
            app.house.read(|cx| Ok(adref_store::processes::by_slug(cx.db, "cities")?)).await.unwrap().unwrap().id;
        app.enrol("local", Some(NewMandate { process: Some(local), ..NewMandate::of(Capacity::Expert) })).await;
        let moved = change(&secretariat, &one, &json!({ "when": "2031-09", "reason": "For a reason." })).await;
        app.house.stop_clock(Some(may(2)));
        let told = heard(&app, &post, &mut before).await;
        let subject = "News of a process you take part in";
        let inside = ["coordinator", "delegate", "expert", "expert2", "local", "secretariat"];
        assert_eq!(names(&told, subject), inside, "participants and observers know of no such process: {told:?}");
        for letter in post.mails() {
            let plain = letter.plain();
            assert!(!plain.contains("Secret") && !plain.contains(title) && !plain.contains("2031"), "{plain}");
        }

        // Queued for somebody's morning, it is not sent when it has changed again, or when they have lost the process meanwhile.
        let daily = app.sign_in("expert").await.request(reqwest::Method::PUT, "/me/mails");
        let _ = Client::answer(daily.json(&json!({ "often": "daily" }))).await.expect(200);
        let secretariat = app.sign_in("secretariat").await;
        let again = change(&secretariat, &moved, &json!({ "when": "2031-10", "reason": "Again." })).await;
        app.house.stop_clock(Some(may(2).plus_seconds(700)));
        assert_eq!(names(&heard(&app, &post, &mut before).await, subject).len(), 5);
        let _ = change(&secretariat, &again, &json!({ "state": "done" })).await;
        app.house.stop_clock(Some(may(3)));
        let told = heard(&app, &post, &mut before).await;
        assert_eq!(names(&told, "Your news of the day"), Vec::<String>::new(), "{told:?}");
        let dead = app.sign_in("secretariat").await.get("/outbox").await.expect(200);
        assert!(dead.raw.contains("the milestone has changed again"), "{}", dead.raw);
    })
    .await;
}
