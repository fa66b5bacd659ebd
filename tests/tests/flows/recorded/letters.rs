//! What is done to mails by hand.

use adref_domain::event::EventKind;
use adref_store::notices;
use adref_tests::Client;
use serde_json::json;

use super::{Play, post};

/// A letter is sent to oneself as a test; given up, it is tried again.
pub(super) async fn letters(play: &mut Play<'_>, administrator: &Client) {
    let test = post(administrator, "/mail/templates/round_opened/test", json!({ "language": "fr" }));
    let (sent, event) = play.act("/api/v1/mail/templates/{kind}/test", EventKind::LetterTested, test).await;
    assert!(event.data.contains("round_opened") && !event.data.contains('@'), "{}", event.data);
    let path = format!("/outbox/{}/try-again", sent.text("id"));
    let waits = post(administrator, path.clone(), json!({}));
    let _ = play.nothing("trying again what waits", waits).await.problem(409, "mail_not_given_up");
    let id = adref_domain::ids::NoticeId::parse(&sent.text("id")).unwrap();
    play.app.house.write(move |cx| Ok(notices::dead(cx.db, &id, "refused for good")?)).await.unwrap();
    let again = post(administrator, path, json!({}));
    let (queued, _) = play.act("/api/v1/outbox/{mail}/try-again", EventKind::MailTriedAgain, again).await;
    assert_eq!((queued.text("state"), queued.body["attempts"].as_i64()), ("queued".to_owned(), Some(0)));
}
