//! A house with a draft of 150 paragraphs and an open round on it.

use std::io::Error;
use std::net::SocketAddr;

use adref_store::testing::Fresh;
use adref_tests::{App, Client, OURS, PASSWORD};
use serde_json::{Value, json};

/// Paragraphs of the draft.
const PARAGRAPHS: usize = 150;
const TEXT: &str = "/instruments/rivers";

/// What the loads are aimed at.
pub(crate) struct Scene {
    /// The service.
    pub(crate) address: SocketAddr,
    /// Paragraphs of the draft.
    pub(crate) paragraphs: usize,
    /// The entity tag of the draft as a stranger reads it.
    pub(crate) version: String,
    places: Vec<(String, String)>,
    round: String,
    tokens: Vec<String>,
    /// A round that shows what is said to everybody, at once.
    shown: String,
    expert: Client,
    app: App,
}

impl Scene {
    /// Builds the house.
    pub(crate) async fn set(fresh: Fresh) -> std::io::Result<Self> {
        let app = tokio::task::spawn_blocking(|| App::on(fresh)).await.map_err(Error::other)?;
        let round = draft_and_round(&app.sign_in("secretariat").await).await;
        let stranger = app.stranger();
        let draft = stranger.get(&format!("{TEXT}/drafts/zero")).await.expect(200);
        // Who comments chooses among the words they see themselves.
        let seen = app.sign_in("expert").await.get(&format!("{TEXT}/drafts/zero")).await.expect(200);
        let places = places(&seen.body);
        let mut tokens = Vec::new();
        for name in ["expert", "expert2"] {
            let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
            tokens.push(stranger.post("/sign-in", &body).await.expect(200).text("access_token"));
        }
        let version = draft.etag();
        let (shown, expert) = (String::new(), app.sign_in("expert").await);
        Ok(Self { address: app.address, paragraphs: places.len(), version, places, round, tokens, shown, expert, app })
    }

    /// Opens a round that shows what is said to everybody, at once.
    pub(crate) async fn show_comments(&mut self) {
        let secretariat = self.app.sign_in("secretariat").await;
        self.shown = opened(&secretariat, "everybody").await;
    }

    /// The draft.
    pub(crate) fn draft_path(&self) -> String {
        format!("/api/v1{TEXT}/drafts/zero")
    }

    /// A paragraph in the middle of it.
    pub(crate) fn paragraph_path(&self) -> String {
        let id = self.places.get(PARAGRAPHS / 2).map(|(id, _)| id.as_str()).unwrap_or_default();
        format!("/api/v1{TEXT}/drafts/zero/paragraphs/{id}")
    }

    /// The page a browser asks for.
    pub(crate) fn page_path(&self) -> String {
        "/en/t/rivers/d/zero".to_owned()
    }

    /// Where the draft is followed.
    pub(crate) fn live_path(&self) -> String {
        format!("{}/live", self.draft_path())
    }

    /// Changes what a stranger sees of the draft: a comment in a round that shows them to everybody. Gives the version there is then.
    pub(crate) async fn change(&self, number: usize) -> std::io::Result<String> {
        let place = self.places.get(number % self.places.len().max(1)).map(|(id, _)| id.clone()).unwrap_or_default();
        let body = json!({ "paragraph": place, "kind": "substantive", "text": format!("Comment {number}.") });
        let _ = self.expert.post(&format!("/rounds/{}/comments", self.shown), &body).await.expect(201);
        let draft = self.app.stranger().get(&format!("{TEXT}/drafts/zero")).await.expect(200);
        Ok(draft.etag().trim_matches('"').to_owned())
    }

    /// What makes the comments, one after the other, from everybody and on every paragraph.
    pub(crate) fn commenting(&self) -> impl Fn(usize) -> Vec<u8> + Clone + Send + 'static {
        let (round, places, tokens) = (self.round.clone(), self.places.clone(), self.tokens.clone());
        move |number| {
            let (id, words) =
                places.get(number % places.len()).map(|(id, words)| (id.as_str(), words.as_str())).unwrap_or_default();
            let token = tokens.get(number % tokens.len()).map(String::as_str).unwrap_or_default();
            let body = json!({
                "paragraph": id, "kind": "substantive", "quote": { "exact": words },
                "text": format!("Comment {number}: these words would be clearer to those who live by the river."),
                "proposed_wording": "words that all who live by the river can read",
            })
            .to_string();
            format!(
                "POST /api/v1/rounds/{round}/comments HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\n\
                 content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            )
            .into_bytes()
        }
    }
}

async fn draft_and_round(secretariat: &Client) -> String {
    let process = json!({ "slug": "bench", "title": "Bench", "zone": "Africa/Nairobi", "public": true });
    let _ = secretariat.post("/processes", &process).await.expect(201);
    let text = json!({ "slug": "rivers", "title": "Rivers", "language": "en" });
    let _ = secretariat.post("/processes/bench/instruments", &text).await.expect(201);
    let _ = secretariat.post(&format!("{TEXT}/drafts"), &json!({ "text": long_text() })).await.expect(201);
    let issue = json!({ "slug": "zero", "label": "Zero draft", "kind": "zero", "openness": "public" });
    let _ = secretariat.post(&format!("{TEXT}/drafts/working/issue"), &issue).await.expect(201);
    opened(secretariat, "own").await
}

async fn opened(secretariat: &Client, shown: &str) -> String {
    let round = json!({
        "draft": "zero", "title": "Round", "kind": "expert", "closes_at": "2099-01-01T00:00:00Z",
        "audience": ["expert"], "shown": shown,
    });
    secretariat.post(&format!("{TEXT}/rounds"), &round).await.expect(201).text("id")
}

/// The demonstration's operative words again and again, numbered through.
fn long_text() -> String {
    let wordings: Vec<&str> = OURS
        .split("\n\n")
        .flat_map(|block| block.split("\n- "))
        .filter_map(|line| line.trim_start_matches("- ").split_once(". ").map(|(_, words)| words.trim()))
        .filter(|words| words.len() > 80)
        .collect();
    let numbered = wordings.iter().cycle().take(PARAGRAPHS).enumerate();
    numbered.map(|(at, words)| format!("{}. {words}\n\n", at + 1)).collect()
}

/// The paragraphs by id, each with the words it begins with.
fn places(draft: &Value) -> Vec<(String, String)> {
    let all = draft.get("paragraphs").and_then(Value::as_array).into_iter().flatten();
    let of = |one: &Value, name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    all.map(|one| (of(one, "id"), of(one, "wording").split(' ').take(4).collect::<Vec<_>>().join(" "))).collect()
}
