//! The service as its callers meet it: over HTTP, on every database there is.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a flow that does not find what it looks for must stop there"
)]

mod about;
mod accounts;
mod adoption;
mod agreements;
mod answers;
mod at_the_door;
mod bad_input;
mod biography;
mod carried;
mod comments;
mod compare;
mod concurrency;
mod desk_proposals;
mod doors;
mod editors;
mod embargo;
mod erased;
mod exports;
mod factor;
mod figures;
mod followed;
mod hostile;
mod hosting;
mod importing;
mod inclusion;
mod invitations;
mod ledger;
mod letters;
mod library;
mod lineage;
mod links;
mod live;
mod mail_drill;
mod main_job;
mod matrix;
mod meetings;
mod milestone_news;
mod milestones;
mod mydata;
mod negotiated;
mod nominations;
mod notation;
mod planned_rounds;
mod positions;
mod proposals;
mod proposals_at_odds;
mod providers;
mod public;
mod public_kept;
mod rates;
mod recorded;
mod round_news;
mod rounds;
mod sessions;
mod side_doors;
mod smtp;
mod sources;
mod submissions;
mod tables;
mod tokens;
mod twisted;
mod visibility;
mod whole_path;

use adref_acts::mandate::NewMandate;
use adref_domain::Capacity;
use adref_tests::{App, Client};
use serde_json::{Value, json};

/// A process and a text in it, ready for an import.
async fn begin(secretariat: &Client) {
    let process = json!({ "slug": "cities", "title": "Cities", "zone": "Africa/Nairobi", "public": true });
    let _ = secretariat.post("/processes", &process).await.expect(201);
    let text = json!({ "slug": "smart-cities", "title": "Guidelines", "language": "en" });
    let _ = secretariat.post("/processes/cities/instruments", &text).await.expect(201);
}

/// A text, imported and issued as the zero draft, open to everybody.
async fn issued(secretariat: &Client, text: &str) {
    begin(secretariat).await;
    let _ = secretariat.post("/instruments/smart-cities/drafts", &json!({ "text": text })).await.expect(201);
    let _ = issue(secretariat, "zero", &json!({})).await.expect(201);
}

/// Issues the working draft under a name, with anything said beside.
async fn issue(secretariat: &Client, slug: &str, beside: &Value) -> adref_tests::Answer {
    let mut body =
        json!({ "slug": slug, "label": format!("The {slug} draft"), "kind": "revised", "openness": "public" });
    if let (Some(body), Some(beside)) = (body.as_object_mut(), beside.as_object()) {
        body.extend(beside.clone());
    }
    secretariat.post("/instruments/smart-cities/drafts/working/issue", &body).await
}

/// A round on a draft, open from now until far away, for everybody who speaks.
async fn round(secretariat: &Client, draft: &str, beside: &Value) -> String {
    let mut body = json!({
        "draft": draft, "title": "A round", "kind": "expert", "closes_at": "2099-01-01T00:00:00Z",
        "audience": ["expert", "delegate", "participant"], "shown": "own",
    });
    if let (Some(body), Some(beside)) = (body.as_object_mut(), beside.as_object()) {
        body.extend(beside.clone());
    }
    secretariat.post("/instruments/smart-cities/rounds", &body).await.expect(201).text("id")
}

/// The paragraph of a draft whose wording begins with these words.
async fn paragraph(reader: &Client, draft: &str, beginning: &str) -> Value {
    let draft = reader.get(&format!("/instruments/smart-cities/drafts/{draft}")).await.expect(200);
    let found = draft.body["paragraphs"]
        .as_array()
        .and_then(|all| all.iter().find(|p| p["wording"].as_str().is_some_and(|w| w.starts_with(beginning))));
    found.unwrap_or_else(|| panic!("no paragraph begins with {beginning}")).clone()
}

/// Somebody who speaks for a party.
async fn coordinator(app: &App, name: &str, party: &str) -> Client {
    app.enrol(name, Some(NewMandate::of(Capacity::Coordinator).for_party(party))).await;
    app.sign_in(name).await
}

/// The tag of a paragraph of the working draft, as it stands now.
async fn etag(secretariat: &Client, id: &str) -> String {
    secretariat.get(&format!("/instruments/smart-cities/drafts/working/paragraphs/{id}")).await.expect(200).text("etag")
}

/// A comment with proposed words.
fn comment(paragraph: &Value, exact: &str, proposed: &str) -> Value {
    json!({
        "paragraph": paragraph["id"], "kind": "substantive", "text": "These words would be clearer.",
        "quote": { "exact": exact }, "proposed_wording": proposed,
    })
}

/// Plays a flow on every database there is, in houses as strict as they are served.
async fn strictly<F: Future<Output = ()>>(providers: &[adref_api::Provider], flow: impl Fn(std::sync::Arc<App>) -> F) {
    let providers = providers.to_vec();
    let apps = tokio::task::spawn_blocking(move || App::strict_on_every_database(&providers)).await.unwrap();
    for app in apps {
        flow(std::sync::Arc::new(app)).await;
    }
    adref_tests::canary::look_through_the_log();
}

/// Plays a flow on every database there is.
async fn everywhere<F: Future<Output = ()>>(flow: impl Fn(std::sync::Arc<App>) -> F) {
    let apps = tokio::task::spawn_blocking(App::on_every_database).await.unwrap();
    for app in apps {
        flow(std::sync::Arc::new(app)).await;
    }
    adref_tests::canary::look_through_the_log();
}
