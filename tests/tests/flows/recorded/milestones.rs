//! What is done to a timeline and to the card of a process.

use adref_domain::event::EventKind;
use adref_tests::Client;
use serde_json::json;

use super::{Play, post};

/// A timeline is begun from a template once; a milestone is added, and moved with a reason.
pub(super) async fn timeline(play: &mut Play<'_>, secretariat: &Client) {
    let route = "/api/v1/processes/{slug}/timeline";
    let begin =
        || post(secretariat, "/processes/cities/timeline", json!({ "template": "two-years", "adoption": "2099-02" }));
    let (_, begun) = play.act(route, EventKind::TimelineBegun, begin()).await;
    assert!(begun.data.contains("two-years"), "{}", begun.data);
    let _ = play.nothing("beginning twice", begin()).await.expect(409);
    let add = post(secretariat, "/processes/cities/milestones", json!({ "title": "A fair", "when": "2098-10" }));
    let (added, _) = play.act("/api/v1/processes/{slug}/milestones", EventKind::MilestoneAdded, add).await;
    let path = format!("/milestones/{}", added.text("id"));
    let etag = added.text("etag");
    let same = json!({ "title": "A fair", "when": "2098-10" });
    let _ = play.nothing("changing nothing", secretariat.put_if(&path, &etag, &same)).await.expect(200);
    let moved = json!({ "title": "A fair", "when": "2098-11", "reason": "a reason in words" });
    let change = secretariat.put_if(&path, &etag, &moved);
    let (_, changed) = play.act("/api/v1/milestones/{milestone}", EventKind::MilestoneChanged, change).await;
    assert!(!changed.data.contains("a reason in words"), "reasons stand behind the commitment: {}", changed.data);
    let _ = play.nothing("a stale change", secretariat.put_if(&path, &etag, &moved)).await.expect(412);
}

/// The card of a process is written once and then changed by who has seen it.
pub(super) async fn about(play: &mut Play<'_>, secretariat: &Client) {
    let path = "/processes/cities/about";
    let before = secretariat.get(path).await.expect(200).text("etag");
    let card = json!({ "contact": "an office by the river", "needed": [{ "what": "Travel of experts" }] });
    let write = secretariat.put_if(path, &before, &card);
    let (written, event) = play.act("/api/v1/processes/{slug}/about", EventKind::ProcessDescribed, write).await;
    assert!(!event.data.contains("by the river"), "what it says stands behind the commitment: {}", event.data);
    let stands = written.text("etag");
    let same = secretariat.put_if(path, &stands, &card);
    let _ = play.nothing("writing the same", same).await.expect(200);
    let _ = play.nothing("a stale card", secretariat.put_if(path, &before, &json!({}))).await.expect(412);
}
