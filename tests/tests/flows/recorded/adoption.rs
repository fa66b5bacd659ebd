//! What is recorded of a text on its way to adoption.

use adref_domain::event::EventKind;
use adref_tests::Client;
use serde_json::json;

use super::{Play, post};

/// A draft is adopted, and work begins again from it.
pub(super) async fn way(play: &mut Play<'_>, secretariat: &Client) {
    let words = json!({ "text": "1. Decides to go on." });
    let new = json!({ "slug": "charter", "title": "Charter", "language": "en" });
    let _ = secretariat.post("/processes/cities/instruments", &new).await.expect(201);
    let _ = secretariat.post("/instruments/charter/drafts", &words.clone()).await.expect(201);
    let issue = json!({ "slug": "final", "label": "Final", "kind": "final", "openness": "public" });
    let _ = secretariat.post("/instruments/charter/drafts/working/issue", &issue).await.expect(201);
    let path = "/instruments/charter/drafts/final/steps";
    let route = "/api/v1/instruments/{slug}/drafts/{draft}/steps";
    let adopted =
        json!({ "step": "adopted", "day": "2026-01-30", "body": "An assembly", "reason": "a reason in words" });
    let (_, step) = play.act(route, EventKind::DraftStepRecorded, post(secretariat, path, adopted.clone())).await;
    assert!(!step.data.contains("a reason in words"), "reasons stand behind the commitment: {}", step.data);
    let _ = play.nothing("the same step again", post(secretariat, path, adopted)).await.expect(409);
    let (route, path) = ("/api/v1/instruments/{slug}/cycles", "/instruments/charter/cycles");
    let again = || post(secretariat, path, json!({ "reason": "a reason in words" }));
    let _ = play.act(route, EventKind::CycleBegun, again()).await;
    let _ = play.nothing("beginning again twice", again()).await.expect(409);
    let (route, path) = ("/api/v1/processes/{slug}/library", "/processes/cities/library?title=Charter&language=en");
    let (added, _) = play.act(route, EventKind::LibraryTextAdded, post(secretariat, path, words)).await;
    let path = format!("/library/{}/put-away", added.text("id"));
    let away = || post(secretariat, &path, json!({ "reason": "a reason in words" }));
    let (_, away_now) = play.act("/api/v1/library/{text}/put-away", EventKind::LibraryTextPutAway, away()).await;
    assert!(!away_now.data.contains("a reason in words"), "{}", away_now.data);
    let _ = play.nothing("putting away twice", away()).await.expect(422);
    sources(play, secretariat).await;
}

/// A source is added, mended, cited, superseded, and what cites it is answered.
async fn sources(play: &mut Play<'_>, secretariat: &Client) {
    let (route, path) = ("/api/v1/processes/{slug}/sources", "/processes/cities/sources");
    let source = json!({ "kind": "report", "title": "Atlas" });
    let (first, _) = play.act(route, EventKind::SourceAdded, post(secretariat, path, source.clone())).await;
    let second = secretariat.post(path, &source).await.expect(201).text("id");
    let path = format!("/sources/{}", first.text("id"));
    let mended = json!({ "kind": "report", "title": "Atlas of rivers" });
    let etag = first.text("etag");
    let mend = secretariat.put_if(&path, &etag, &mended);
    let _ = play.act("/api/v1/sources/{source}", EventKind::SourceChanged, mend).await;
    let all = secretariat.get("/instruments/charter/drafts/final").await.expect(200).body;
    let cite = json!({ "instrument": "charter", "paragraph": all["paragraphs"][0]["id"] });
    let cite = post(secretariat, format!("{path}/citations"), cite);
    let (cited, _) = play.act("/api/v1/sources/{source}/citations", EventKind::SourceCited, cite).await;
    let by = json!({ "by": second, "reason": "a reason in words" });
    let supersede = post(secretariat, format!("{path}/supersede"), by);
    let (_, event) = play.act("/api/v1/sources/{source}/supersede", EventKind::SourceSuperseded, supersede).await;
    assert!(!event.data.contains("a reason in words"), "{}", event.data);
    let answer = post(secretariat, format!("/citations/{}/answer", cited.text("id")), json!({ "answer": "change" }));
    let _ = play.act("/api/v1/citations/{citation}/answer", EventKind::CitationAnswered, answer).await;
}
