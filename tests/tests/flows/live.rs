//! A draft followed while it changes.

use adref_acts::{House, Rules, SecondFactor};
use adref_api::{Settings, TokenKey, spawn};
use adref_store::testing::databases;
use adref_store::{Options, Store};
use adref_tests::{App, Client, OURS};
use serde_json::json;

use crate::{begin, comment, everywhere, issue, issued, paragraph, round};

const WORKING: &str = "/instruments/smart-cities/drafts/working";
const ZERO: &str = "/instruments/smart-cities/drafts/zero";

/// 2031-05-31T12:00:00Z, in seconds.
const HOUR: i64 = 1_937_995_200;

/// Puts the clock of the house so many seconds from the hour; it runs on.
fn clock(app: &App, seconds: i64) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    app.house.shift_clock(HOUR + seconds - i64::try_from(now).unwrap());
}

fn live(draft: &str) -> String {
    format!("{draft}/live")
}

/// The version a reader holds, as events name it.
async fn held(reader: &Client, draft: &str) -> Option<String> {
    Some(reader.get(draft).await.expect(200).etag().trim_matches('"').to_owned())
}

async fn reword(secretariat: &Client, beginning: &str, words: &str) {
    let place = paragraph(secretariat, "working", beginning).await;
    let path = format!("{WORKING}/paragraphs/{}", place["id"].as_str().unwrap());
    let wording = format!("{} {words}", place["wording"].as_str().unwrap());
    let changed = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &json!({ "wording": wording })).await;
    let _ = changed.expect(200);
}

#[tokio::test]
async fn who_follows_is_told_each_version_once_and_misses_none() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let mut line = secretariat.follow(&live(WORKING), None).await;
        let first = held(&secretariat, WORKING).await;
        assert_eq!(line.version().await, first, "the version there is comes at once");
        reword(&secretariat, "Decides to review", "and again").await;
        let second = held(&secretariat, WORKING).await;
        assert_ne!(first, second);
        assert_eq!(line.version().await, second);
        drop(line);
        // What changed while nobody was on the line is told when they come back, once, as the version there is now.
        reword(&secretariat, "Decides to review", "and once more").await;
        reword(&secretariat, "Decides to review", "and more").await;
        let third = held(&secretariat, WORKING).await;
        let mut again = secretariat.follow(&live(WORKING), second.as_deref()).await;
        assert_eq!(again.version().await, third);
        // Nothing new is not told: the next event is the next version.
        let mut same = secretariat.follow(&live(WORKING), third.as_deref()).await;
        reword(&secretariat, "Decides to review", "at last").await;
        let fourth = held(&secretariat, WORKING).await;
        assert_eq!((again.version().await, same.version().await), (fourth.clone(), fourth));
    })
    .await;
}

#[tokio::test]
async fn an_hour_that_comes_is_news_though_nothing_is_written() {
    everywhere(|app| async move {
        clock(&app, -3600);
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let plan = json!({ "closes_at": "2031-05-31T12:00:00Z", "shown": "everybody", "shown_from": "after_close" });
        let open = round(&secretariat, "zero", &plan).await;
        let (expert, delegate) = (app.sign_in("expert").await, app.sign_in("delegate").await);
        let place = paragraph(&delegate, "zero", "Decides to review").await;
        let said = comment(&place, "every five years", "yearly");
        let _ = delegate.post(&format!("/rounds/{open}/comments"), &said).await.expect(201);
        clock(&app, -5);
        let mut line = expert.follow(&live(ZERO), None).await;
        let (before, after) = (line.version().await, line.version().await);
        assert_ne!(before, after, "what others said is shown from the hour on");
        assert_eq!(line.beats(), 0, "and that is told at the hour, not when the line is looked after");
        assert_eq!(after, held(&expert, ZERO).await);
    })
    .await;
}

#[tokio::test]
async fn who_may_no_longer_read_hears_nothing_more() {
    everywhere(|app| async move {
        let secretariat = app.sign_in("secretariat").await;
        begin(&secretariat).await;
        let _ = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": OURS })).await.expect(201);
        let _ = issue(&secretariat, "zero", &json!({ "openness": "negotiation" })).await.expect(201);
        for path in [live(ZERO), live(WORKING), live("/instruments/smart-cities/drafts/nothing")] {
            let _ = app.stranger().get(&path).await.problem(404, "not_found");
        }
        let delegate = app.sign_in("delegate").await;
        let _ = delegate.get(&live(WORKING)).await.problem(404, "not_found");
        let mut line = delegate.follow(&live(ZERO), None).await;
        assert!(line.version().await.is_some());
        let mandate = delegate.get("/me").await.expect(200).text("mandates/0/id");
        let because = json!({ "reason": "rests" });
        let _ = secretariat.post(&format!("/mandates/{mandate}/suspend"), &because).await.expect(200);
        assert_eq!(line.version().await, None, "the line ends with the right to read");
        assert_eq!(line.beats(), 0);
        let _ = delegate.get(&live(ZERO)).await.problem(404, "not_found");

        let coordinator = app.sign_in("coordinator").await;
        let mut line = coordinator.follow(&live(ZERO), None).await;
        assert!(line.version().await.is_some());
        let person = coordinator.get("/me").await.expect(200).text("id");
        let administrator = app.sign_in("administrator").await;
        let _ = administrator.post(&format!("/people/{person}/close"), &json!({ "reason": "left" })).await.expect(200);
        assert_eq!(line.version().await, None, "and with the account");
    })
    .await;
}

/// What another process writes is told too: strangers share what was looked up a moment ago, and no longer.
#[tokio::test]
async fn what_is_written_elsewhere_is_told_here() {
    let options = Options { watched: true, ..Options::default() };
    let all = tokio::task::spawn_blocking(move || databases(&options)).await.unwrap();
    for fresh in all {
        let (url, kind) = (fresh.url().to_owned(), fresh.kind());
        let app = tokio::task::spawn_blocking(move || App::on(fresh)).await.unwrap();
        let secretariat = app.sign_in("secretariat").await;
        issued(&secretariat, OURS).await;
        let durability = adref_store::Durability::NotNeeded;
        let elsewhere = Options { watched: true, durability, ..Options::default() };
        let elsewhere = Store::open(&url, &elsewhere).unwrap();
        let rules = Rules { second_factor: SecondFactor::Optional, ..Rules::default() };
        let settings = Settings::local(([127, 0, 0, 1], 0).into(), TokenKey::new(vec![7; 32]).unwrap());
        let (address, _handle) = spawn(House::new(elsewhere).under(rules), settings).unwrap();
        let there = secretariat.at(address);
        let mut line = there.follow(&live(WORKING), None).await;
        let first = held(&secretariat, WORKING).await;
        assert_eq!(line.version().await, first);
        reword(&secretariat, "Decides to review", "and again").await;
        assert_eq!(line.version().await, held(&secretariat, WORKING).await, "{kind:?}");
        assert_eq!(line.beats(), 0, "{kind:?}");
    }
}
