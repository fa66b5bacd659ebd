//! People, a text and an open round: enough for many to write at once; and callers who remember what was acknowledged.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use adref_acts::House;
use adref_acts::mandate::NewMandate;
use adref_acts::person::{AddPerson, add};
use adref_domain::Capacity;
use adref_domain::event::EventKind;
use adref_domain::ids::CommentId;
use adref_domain::notice::NoticeKind;
use adref_store::{Page, Store, comments, events, notices};
use reqwest::{Client, Method};
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::place::Place;
use crate::served::Served;

const PASSWORD: &str = "four quiet herons wade";
const TEXT: &str = "# Principles for rivers\n\n1. Decides to look after rivers together.\n\n2. Invites cities to share what they know.\n";

/// A text and a round on it.
pub(crate) struct World {
    pub(crate) experts: Vec<String>,
    pub(crate) round: String,
    pub(crate) paragraph: String,
}

/// One caller.
pub(crate) fn client() -> Client {
    Client::builder().no_proxy().timeout(Duration::from_secs(30)).build().unwrap()
}

/// Puts the people there: a secretariat and so many experts.
fn settle(place: &Place, experts: usize) {
    let house = House::new(place.store());
    let of = |name: String, mandate| AddPerson {
        email: format!("{name}@test.example"),
        name,
        language: "en".to_owned(),
        password: Some(PASSWORD.to_owned()),
        mandate: Some(mandate),
    };
    let expert = |number| {
        let mandate = NewMandate { party: Some("KEN".to_owned()), ..NewMandate::of(Capacity::Expert) };
        of(format!("expert{number}"), mandate)
    };
    let secretariat = of("secretariat".to_owned(), NewMandate::of(Capacity::Secretariat));
    for person in (0..experts).map(expert).chain([secretariat]) {
        house.write_blocking(move |cx| add(cx, &person)).unwrap();
    }
}

/// One request, and the answer's status and body.
pub(crate) async fn ask(
    client: &Client,
    served: &str,
    (method, path): (Method, &str),
    token: &str,
    body: Option<&Value>,
) -> Option<(u16, Value)> {
    let mut request = client.request(method, format!("{served}/api/v1{path}"));
    if !token.is_empty() {
        request = request.bearer_auth(token);
    }
    if let Some(body) = body {
        request = request.json(body);
    }
    let answer = request.send().await.ok()?;
    let status = answer.status().as_u16();
    Some((status, serde_json::from_str(&answer.text().await.ok()?).unwrap_or_default()))
}

async fn sign_in(client: &Client, served: &Served, name: &str) -> String {
    let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD });
    let (status, answer) = ask(client, &served.address, (Method::POST, "/sign-in"), "", Some(&body)).await.unwrap();
    assert_eq!(status, 200, "{answer}");
    answer["access_token"].as_str().unwrap().to_owned()
}

impl World {
    /// Makes it, through a service that runs.
    pub(crate) async fn begin(place: &Place, served: &Served, experts: usize) -> Self {
        settle(place, experts);
        let client = client();
        let secretariat = sign_in(&client, served, "secretariat").await;
        let post = async |path: &str, body: Value| {
            let asked = ask(&client, &served.address, (Method::POST, path), &secretariat, Some(&body)).await.unwrap();
            assert_eq!(asked.0, 201, "{path} {}", asked.1);
            asked.1
        };
        let _ = post("/processes", json!({ "slug": "rivers", "title": "Rivers", "zone": "UTC", "public": true })).await;
        let text = json!({ "slug": "principles", "title": "Principles", "language": "en" });
        let _ = post("/processes/rivers/instruments", text).await;
        let _ = post("/instruments/principles/drafts", json!({ "text": TEXT })).await;
        let issue = json!({ "slug": "zero", "label": "Zero draft", "kind": "zero", "openness": "public" });
        let _ = post("/instruments/principles/drafts/working/issue", issue).await;
        let round = json!({ "draft": "zero", "title": "A round", "kind": "expert", "closes_at": "2999-01-01T00:00:00Z",
            "audience": ["expert"], "shown": "own" });
        let round = post("/instruments/principles/rounds", round).await["id"].as_str().unwrap().to_owned();
        let path = "/instruments/principles/drafts/zero";
        let (_, draft) = ask(&client, &served.address, (Method::GET, path), &secretariat, None).await.unwrap();
        let paragraphs = draft["paragraphs"].as_array().unwrap();
        let decides = |one: &&Value| one["wording"].as_str().is_some_and(|words| words.starts_with("Decides"));
        let paragraph = paragraphs.iter().find(decides).unwrap()["id"].as_str().unwrap().to_owned();
        let mut tokens = Vec::new();
        for number in 0..experts {
            tokens.push(sign_in(&client, served, &format!("expert{number}")).await);
        }
        Self { experts: tokens, round, paragraph }
    }

    /// Lets every expert comment again and again. What is acknowledged is remembered by its id, the moment it is.
    pub(crate) fn write(&self, served: &Served) -> Writing {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let (kept, over) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<AtomicBool>::default());
        let mut writers = JoinSet::new();
        for token in self.experts.clone() {
            let (kept, over, address) = (Arc::clone(&kept), Arc::clone(&over), served.address.clone());
            let (path, paragraph) = (format!("/rounds/{}/comments", self.round), self.paragraph.clone());
            writers.spawn(async move {
                let client = client();
                while !over.load(Ordering::Relaxed) {
                    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
                    let body =
                        json!({ "paragraph": paragraph, "kind": "general", "text": format!("Comment {number}.") });
                    match ask(&client, &address, (Method::POST, &path), &token, Some(&body)).await {
                        Some((201, receipt)) => kept.lock().unwrap().push(receipt["id"].as_str().unwrap().to_owned()),
                        Some((503 | 507, _)) => tokio::time::sleep(Duration::from_millis(20)).await,
                        Some((status, answer)) => panic!("{status}: {answer}"),
                        None => return,
                    }
                }
            });
        }
        Writing { kept, over, writers }
    }
}

/// Writers at work.
pub(crate) struct Writing {
    kept: Arc<Mutex<Vec<String>>>,
    over: Arc<AtomicBool>,
    writers: JoinSet<()>,
}

impl Writing {
    /// What was acknowledged so far.
    pub(crate) fn acknowledged(&self) -> Vec<String> {
        self.kept.lock().unwrap().clone()
    }

    /// Waits until so much was acknowledged.
    pub(crate) async fn until(&self, many: usize) {
        while self.kept.lock().unwrap().len() < many {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Lets them finish what they are at, or find out that nobody answers any more.
    pub(crate) async fn end(mut self) -> Vec<String> {
        self.over.store(true, Ordering::Relaxed);
        while let Some(ended) = self.writers.join_next().await {
            ended.unwrap();
        }
        self.acknowledged()
    }
}

/// Every one of these comments is there, with the act that lodged it and the mail its author is owed; and nothing has half of that.
pub(crate) fn all_there(store: &Store, acknowledged: &[String]) {
    let acknowledged = acknowledged.to_vec();
    let found: Result<(), adref_store::StoreError> = store.read(|db| {
        for id in acknowledged {
            let id = CommentId::try_from(id).unwrap();
            assert!(comments::by_id(db, &id)?.is_some(), "comment {id} was acknowledged and is lost");
            let act = events::first_on(db, id.as_str(), EventKind::CommentLodged)?;
            assert!(act.is_some(), "comment {id} has no event");
        }
        let counts = adref_store::copies::counts(db)?;
        let all = events::list(db, 0, i64::MAX)?;
        let lodged = all.iter().filter(|event| event.kind == EventKind::CommentLodged).count();
        assert_eq!(
            counts["comments"],
            i64::try_from(lodged).unwrap(),
            "a comment without its event, or an event without it"
        );
        let mails = notices::list(db, &Page::first(1_000_000))?;
        let owed = mails.iter().filter(|mail| mail.kind == NoticeKind::CommentReceived).count();
        assert_eq!(lodged, owed, "a comment without the mail its author is owed");
        Ok(())
    });
    found.unwrap();
}
