//! Every route that changes something writes exactly one event: who, in which capacity, what, and from what to what.

mod adoption;
mod letters;
mod meetings;
mod milestones;
mod nominations;
mod rounds;

use std::collections::BTreeSet;

use adref_acts::mandate::NewMandate;
use adref_api::{ROWS, Verb};
use adref_domain::Capacity;
use adref_domain::event::EventKind;
use adref_domain::ids::IdentityId;
use adref_store::events::{self, Event};
use adref_store::{StoreError, identities};
use adref_tests::{Answer, App, Client, OURS, PASSWORD, phone};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{comment, everywhere, paragraph};

/// Routes that write no event, and why.
const SILENT: [(&str, &str); 16] = [
    (
        "/api/v1/providers/{provider}/begin",
        "somebody unknown looks for the way in; what comes of it is recorded when they arrive",
    ),
    (
        "/api/v1/providers/finish",
        "a sign-in by another way, played and recorded where there is a provider: flows/providers.rs",
    ),
    ("/api/v1/providers/link", "as the one before: flows/providers.rs"),
    ("/api/v1/rounds/{round}/comments/table/preview", "stores nothing"),
    ("/api/v1/me/acting", "chooses for one session which mandate speaks; every act names the mandate it was done in"),
    (
        "/api/v1/refresh",
        "carries a session on that was recorded when it began; a stolen one ends it, and that is recorded",
    ),
    ("/api/v1/links", "writes down an address nobody has looked into yet; the link that comes of it is recorded"),
    ("/api/v1/links/look", "stores nothing"),
    ("/api/v1/public-comments/follow", "stores nothing"),
    ("/api/v1/public-comments/code", "mails another code for what was recorded when it arrived"),
    ("/api/v1/readings", "stores nothing"),
    ("/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation", "stores nothing"),
    (
        "/api/v1/instruments/{slug}/desk/{paragraph}/presence",
        "says where somebody is, and is forgotten within a minute",
    ),
    ("/api/v1/imports/preview", "stores nothing"),
    ("/api/v1/meetings/{meeting}/people/table/preview", "stores nothing"),
    ("/api/v1/meeting-replies/look", "stores nothing"),
];

/// Plays requests and holds what they recorded against what they must.
struct Play<'a> {
    app: &'a App,
    covered: BTreeSet<String>,
}

impl Play<'_> {
    fn events(&self) -> Vec<Event> {
        let all: Result<_, StoreError> = self.app.house.store.read(|db| events::list(db, 0, 10_000));
        all.unwrap()
    }

    /// One act on one route of the table: its answer, and the one event it wrote.
    async fn act(&mut self, route: &str, kind: EventKind, request: impl Future<Output = Answer>) -> (Answer, Event) {
        let before = self.events().len();
        let answer = request.await;
        assert!((200..300).contains(&answer.status), "{route}: {}", answer.raw);
        let now = self.events();
        let new = &now[before..];
        assert_eq!(new.len(), 1, "{route} must write exactly one event: record it with `record::Record`");
        let event = new[0].clone();
        assert_eq!(event.kind, kind, "{route}");
        assert!(event.actor.is_some() && event.role.is_some(), "{route} does not say who acted, in which capacity");
        self.says_what(route, &event);
        (answer, event)
    }

    /// One act of somebody nobody knows, for whom a key in their hands speaks.
    async fn by_nobody(&mut self, route: &str, kind: EventKind, request: impl Future<Output = Answer>) -> Answer {
        let before = self.events().len();
        let answer = request.await;
        assert!((200..300).contains(&answer.status), "{route}: {}", answer.raw);
        let now = self.events();
        let new = &now[before..];
        assert_eq!((new.len(), new[0].kind), (1, kind), "{route}");
        assert!(new[0].actor.is_none() && !new[0].data.contains("public.example"), "{route}: {}", new[0].data);
        self.says_what(route, &new[0].clone());
        answer
    }

    fn says_what(&mut self, route: &str, event: &Event) {
        assert!(event.hash_before.is_some() || event.hash_after.is_some(), "{route} does not say what it changed");
        assert!(event.hash_before != event.hash_after, "{route} changed nothing");
        assert!(event.commitment.is_some() && event.salt.is_some(), "{route} commits to nothing");
        self.covered.insert(route.to_owned());
    }

    /// One act that must leave nothing behind.
    async fn nothing(&mut self, what: &str, request: impl Future<Output = Answer>) -> Answer {
        let before = self.events().len();
        let answer = request.await;
        assert_eq!(self.events().len(), before, "{what} must write no event");
        answer
    }
}

fn cookie(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    cookies.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
}

async fn with_cookie(client: &Client, path: &str, cookie: String) -> Answer {
    let request = client.request(Method::POST, path).header("cookie", cookie);
    Client::answer(request.json(&json!({}))).await
}

/// A request that owns what it sends, so that it can be handed on before it is sent.
async fn post(client: &Client, path: impl AsRef<str>, body: Value) -> Answer {
    client.post(path.as_ref(), &body).await
}

async fn sessions(play: &mut Play<'_>) {
    let stranger = play.app.stranger();
    let body = json!({ "email": "expert@test.example", "password": PASSWORD });
    let wrong = json!({ "email": "expert@test.example", "password": "another password" });
    let _ = play.nothing("a wrong password", post(&stranger, "/sign-in", wrong)).await.expect(401);
    let (signed_in, event) =
        play.act("/api/v1/sign-in", EventKind::SignedIn, post(&stranger, "/sign-in", body.clone())).await;
    assert_eq!(event.role.as_deref(), Some("expert"));
    assert_eq!(event.party.as_deref(), Some("FRA"));
    let carried_on =
        play.nothing("a refresh", with_cookie(&stranger, "/refresh", cookie(&signed_in))).await.expect(200);
    let leave = with_cookie(&stranger, "/sign-out", cookie(&carried_on));
    let _ = play.act("/api/v1/sign-out", EventKind::SessionEnded, leave).await;
}

async fn text(play: &mut Play<'_>, secretariat: &Client) {
    let process = json!({ "slug": "cities", "title": "Cities", "zone": "Africa/Nairobi", "public": true });
    let _ = play
        .act("/api/v1/processes", EventKind::ProcessCreated, post(secretariat, "/processes", process.clone()))
        .await;
    let _ = play.nothing("a name in use", post(secretariat, "/processes", process.clone())).await.expect(409);
    let begun = json!({ "slug": "smart-cities", "title": "Guidelines", "language": "en" });
    let begin = post(secretariat, "/processes/cities/instruments", begun);
    let _ = play.act("/api/v1/processes/{slug}/instruments", EventKind::InstrumentCreated, begin).await;
    let _ = play.nothing("a preview", post(secretariat, "/imports/preview", json!({ "text": OURS }))).await.expect(200);
    let read = post(secretariat, "/readings", json!({ "wordings": ["[one]"] }));
    let _ = play.nothing("a reading", read).await.expect(200);
    let import = post(secretariat, "/instruments/smart-cities/drafts", json!({ "text": OURS }));
    let (_, imported) = play.act("/api/v1/instruments/{slug}/drafts", EventKind::DraftImported, import).await;
    let place = paragraph(secretariat, "working", "Decides to review").await;
    let path = format!("/instruments/smart-cities/drafts/working/paragraphs/{}", place["id"].as_str().unwrap());
    let words = json!({ "wording": "Decides to review the principles every four years.", "reason": "a secret reason" });
    let _ = play.nothing("an edit against nothing", secretariat.put_if(&path, "\"x\"", &words)).await.expect(412);
    let edit = secretariat.put_if(&path, place["etag"].as_str().unwrap(), &words);
    let route = "/api/v1/instruments/{slug}/drafts/working/paragraphs/{paragraph}";
    let (_, edited) = play.act(route, EventKind::WordingEdited, edit).await;
    assert!(!edited.data.contains("a secret reason"), "reasons stand behind the commitment: {}", edited.data);
    assert_eq!(edited.personal.as_deref(), Some("{\"reason\":\"a secret reason\"}"));
    let issue = json!({ "slug": "zero", "label": "Zero", "kind": "zero", "openness": "public" });
    let issue = post(secretariat, "/instruments/smart-cities/drafts/working/issue", issue);
    let (_, issued) = play.act("/api/v1/instruments/{slug}/drafts/working/issue", EventKind::DraftIssued, issue).await;
    assert_ne!(imported.hash_after, issued.hash_after, "a word was changed between");
    let page = secretariat.get("/instruments/smart-cities/drafts/zero").await.expect(200);
    assert!(page.raw.contains(&issued.hash_after.unwrap()), "the hash people know the draft by");
}

async fn comments(play: &mut Play<'_>, secretariat: &Client, expert: &Client) {
    let plan = json!({
        "draft": "zero", "title": "A round", "kind": "expert", "opens_at": "2098-01-01T00:00:00Z",
        "closes_at": "2099-01-01T00:00:00Z", "audience": ["expert"], "shown": "own",
    });
    let plan = post(secretariat, "/instruments/smart-cities/rounds", plan);
    let (planned, _) = play.act("/api/v1/instruments/{slug}/rounds", EventKind::RoundCreated, plan).await;
    let round = planned.text("id");
    rounds::planned(play, secretariat, &round).await;
    let open = post(secretariat, format!("/rounds/{round}/open"), json!({}));
    let _ = play.act("/api/v1/rounds/{round}/open", EventKind::RoundOpened, open).await;
    let again = post(secretariat, format!("/rounds/{round}/open"), json!({}));
    let _ = play.nothing("opening what is open", again).await.expect(200);
    let place = paragraph(expert, "zero", "Decides to review").await;
    let mut ids = Vec::new();
    for proposed in ["every year", "each year", "every two years"] {
        let path = format!("/rounds/{round}/comments");
        let body = comment(&place, "every four years", proposed);
        let lodged = play
            .act("/api/v1/rounds/{round}/comments", EventKind::CommentLodged, post(expert, &path, body.clone()))
            .await;
        assert_eq!(lodged.1.party.as_deref(), Some("FRA"));
        ids.push(lodged.0.text("id"));
    }
    discussion(play, secretariat, &place).await;
    let table = json!({ "text": "Clause,Type,Comments\n,ge,a secret comment\n,ge,another\n" });
    let preview = post(expert, format!("/rounds/{round}/comments/table/preview"), table.clone());
    let _ = play.nothing("a preview of a table", preview).await.expect(200);
    let lodge = post(expert, format!("/rounds/{round}/comments/table"), table);
    let (_, lodged) = play.act("/api/v1/rounds/{round}/comments/table", EventKind::CommentsImported, lodge).await;
    assert!(!lodged.data.contains("a secret comment"));
    let withdraw = post(expert, format!("/comments/{}/withdraw", ids[0]), json!({}));
    let _ = play.act("/api/v1/comments/{comment}/withdraw", EventKind::CommentWithdrawn, withdraw).await;
    let answer = json!({ "kind": "noted", "reason": "a secret reason" });
    let dispose = post(secretariat, format!("/comments/{}/dispositions", ids[1]), answer);
    let (_, answered) = play.act("/api/v1/comments/{comment}/dispositions", EventKind::CommentDisposed, dispose).await;
    assert!(!answered.data.contains("a secret reason"));
    reasons(play, secretariat, &ids[1]).await;
    let now = paragraph(secretariat, "working", "Decides to review").await;
    let (path, kind) = (format!("/comments/{}/merge", ids[2]), json!({ "kind": "accepted" }));
    let merge = secretariat.post_if(&path, now["etag"].as_str().unwrap(), &kind);
    let _ = play.act("/api/v1/comments/{comment}/merge", EventKind::CommentMerged, merge).await;
    let close = post(secretariat, format!("/rounds/{round}/close"), json!({ "reason": "all have spoken" }));
    let _ = play.act("/api/v1/rounds/{round}/close", EventKind::RoundClosed, close).await;
    meetings::meetings(play, secretariat, &round).await;
    meetings::hosting(play, secretariat).await;
    rounds::hours(play, secretariat, &round).await;
    rounds::sets(play, secretariat).await;
}

/// Reasons ready to be given, and one given to many.
async fn reasons(play: &mut Play<'_>, secretariat: &Client, comment: &str) {
    let written = json!({ "title": "Said before", "text": "a secret reason", "kind": "not_accepted" });
    let write = post(secretariat, "/processes/cities/reasons", written);
    let (written, _) = play.act("/api/v1/processes/{slug}/reasons", EventKind::ReasonWritten, write).await;
    let path = format!("/reasons/{}", written.text("id"));
    let anew = json!({ "title": "Said before", "text": "another secret reason" });
    let rewrite = secretariat.put_if(&path, "*", &anew);
    let _ = play.act("/api/v1/reasons/{reason}", EventKind::ReasonChanged, rewrite).await;
    let retire = post(secretariat, format!("{path}/retire"), json!({}));
    let _ = play.act("/api/v1/reasons/{reason}/retire", EventKind::ReasonRetired, retire).await;
    let many = json!({ "comments": [comment], "kind": "deferred", "reason": "a secret reason" });
    let many = post(secretariat, "/instruments/smart-cities/dispositions", many);
    let route = "/api/v1/instruments/{slug}/dispositions";
    let (_, answered) = play.act(route, EventKind::CommentsDisposed, many).await;
    assert!(!answered.data.contains("a secret reason"));
}

/// One says something, another agrees and thinks better of it.
async fn discussion(play: &mut Play<'_>, secretariat: &Client, place: &Value) {
    let shown = crate::round(secretariat, "zero", &json!({ "shown": "round" })).await;
    let (one, other) = (play.app.sign_in("expert").await, play.app.sign_in("expert2").await);
    let path = format!("/rounds/{shown}/comments");
    let body = comment(place, "every four years", "every third year");
    let lodged = post(&one, &path, body).await.expect(201).text("id");
    let said = json!({ "text": "a secret reply", "reach": "secretariat" });
    let reply = post(&other, format!("/comments/{lodged}/replies"), said);
    let (_, replied) = play.act("/api/v1/comments/{comment}/replies", EventKind::CommentReplied, reply).await;
    assert!(!replied.data.contains("a secret reply"));
    let support = || post(&other, format!("/comments/{lodged}/support"), json!({}));
    let route = "/api/v1/comments/{comment}/support";
    let _ = play.act(route, EventKind::CommentSupported, support()).await;
    let _ = play.nothing("supporting twice", support()).await.expect(200);
    let back = || post(&other, format!("/comments/{lodged}/support/withdraw"), json!({}));
    let route = "/api/v1/comments/{comment}/support/withdraw";
    let _ = play.act(route, EventKind::SupportWithdrawn, back()).await;
    let _ = play.nothing("taking back twice", back()).await.expect(200);
    let _ = post(&one, format!("/comments/{lodged}/withdraw"), json!({})).await.expect(200);
}

async fn lineage(play: &mut Play<'_>, secretariat: &Client) {
    let place = paragraph(secretariat, "zero", "Decides to review").await;
    let answer = json!({
        "from_draft": "zero", "to_draft": "working", "from": [place["id"]], "to": [place["id"]], "kind": "separate",
    });
    let decide = post(secretariat, "/instruments/smart-cities/lineage/decisions", answer);
    let route = "/api/v1/instruments/{slug}/lineage/decisions";
    let (decided, _) = play.act(route, EventKind::LineageDecided, decide).await;
    let path = format!("/instruments/smart-cities/lineage/decisions/{}/withdraw", decided.text("id"));
    let back = post(secretariat, path, json!({ "reason": "a slip" }));
    let route = "/api/v1/instruments/{slug}/lineage/decisions/{decision}/withdraw";
    let _ = play.act(route, EventKind::LineageDecisionWithdrawn, back).await;
}

async fn proposals(play: &mut Play<'_>, secretariat: &Client) {
    let kenya = play.app.sign_in("coordinator").await;
    let party = Some("FRA".to_owned());
    let mandate = NewMandate { party, ..NewMandate::of(Capacity::Coordinator) };
    play.app.enrol("france", Some(mandate)).await;
    let france = play.app.sign_in("france").await;
    let place = paragraph(&kenya, "zero", "Decides to review").await;
    let words = place["wording"].as_str().unwrap();
    let place = place["id"].as_str().unwrap();
    let mut ids = Vec::new();
    for years in ["three", "five"] {
        let body = json!({ "paragraph": place, "wording": words.replace("four", years) });
        let propose = post(&kenya, "/instruments/smart-cities/drafts/zero/proposals", body);
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/proposals";
        let (drafted, event) = play.act(route, EventKind::ProposalDrafted, propose).await;
        assert_eq!(event.data, "{\"party\":\"KEN\"}", "what is not tabled leaves no word of itself");
        ids.push(drafted.text("id"));
    }
    let path = format!("/proposals/{}", ids[0]);
    let body = json!({ "wording": words.replace("four", "two") });
    let edit = kenya.put_if(&path, "", &body);
    let _ = play.act("/api/v1/proposals/{proposal}", EventKind::ProposalDrafted, edit).await;
    for id in &ids {
        let tabled = post(&kenya, format!("/proposals/{id}/table"), json!({}));
        let _ = play.act("/api/v1/proposals/{proposal}/table", EventKind::ProposalTabled, tabled).await;
    }
    let joined = post(&france, format!("{path}/sponsor"), json!({}));
    let _ = play.act("/api/v1/proposals/{proposal}/sponsor", EventKind::ProposalSponsored, joined).await;
    let desk = format!("/instruments/smart-cities/desk/{place}");
    let working = format!("/instruments/smart-cities/drafts/working/paragraphs/{place}");
    let etag = secretariat.get(&working).await.expect(200).text("etag");
    let (take_path, undo_path) = (format!("{desk}/take"), format!("{desk}/undo"));
    let (chosen, why) = (json!({ "proposals": [ids[0]] }), json!({ "reason": "a secret reason" }));
    let take = secretariat.post_if(&take_path, &etag, &chosen);
    let route = "/api/v1/instruments/{slug}/desk/{paragraph}/take";
    let (taken, _) = play.act(route, EventKind::ProposalsMerged, take).await;
    let etag = taken.text("paragraph/etag");
    let undo = secretariat.post_if(&undo_path, &etag, &why);
    let route = "/api/v1/instruments/{slug}/desk/{paragraph}/undo";
    let (_, undone) = play.act(route, EventKind::WordingUndone, undo).await;
    assert!(!undone.data.contains("a secret reason"));
    let body = json!({ "paragraph": place, "wording": words.replace("four", "nine") });
    let third = kenya.post("/instruments/smart-cities/drafts/zero/proposals", &body).await.expect(201).text("id");
    let _ = kenya.post(&format!("/proposals/{third}/table"), &json!({})).await.expect(200);
    let down =
        post(secretariat, format!("{desk}/reject"), json!({ "proposals": [third], "reason": "a secret reason" }));
    let route = "/api/v1/instruments/{slug}/desk/{paragraph}/reject";
    let (_, rejected) = play.act(route, EventKind::InputsRejected, down).await;
    assert!(!rejected.data.contains("a secret reason"));
    let agreed = post(secretariat, format!("{path}/decide"), json!({ "state": "agreed" }));
    let _ = play.act("/api/v1/proposals/{proposal}/decide", EventKind::ProposalDecided, agreed).await;
    let back = post(&kenya, format!("/proposals/{}/withdraw", ids[1]), json!({}));
    let _ = play.act("/api/v1/proposals/{proposal}/withdraw", EventKind::ProposalWithdrawn, back).await;
}

async fn positions(play: &mut Play<'_>, secretariat: &Client) {
    let kenya = play.app.sign_in("coordinator").await;
    let path = "/instruments/smart-cities/drafts/zero";
    let brackets = kenya.get(&format!("{path}/brackets")).await.expect(200);
    let bracket = brackets.body["items"][0]["id"].as_str().unwrap();
    let route = "/api/v1/instruments/{slug}/drafts/{draft}/positions";
    let body = json!({ "brackets": [bracket], "stance": "oppose", "reason": "a secret reason" });
    let said = post(&kenya, format!("{path}/positions"), body);
    let (_, event) = play.act(route, EventKind::PositionStated, said).await;
    assert!(!event.data.contains("a secret reason"));
    let floor = json!({ "brackets": [bracket], "stance": "flexible", "party": "FRA" });
    let floor = post(secretariat, format!("{path}/positions"), floor);
    let _ = play.act(route, EventKind::PositionStated, floor).await;
    let back = json!({ "brackets": [bracket], "stance": "withdrawn" });
    let _ = play.act(route, EventKind::PositionStated, post(&kenya, format!("{path}/positions"), back)).await;
    let again = json!({ "brackets": [bracket], "stance": "withdrawn" });
    let again = post(&kenya, format!("{path}/positions"), again);
    let _ = play.nothing("taking back what is not there", again).await.expect(409);
    drafted_positions(play, &kenya, bracket).await;
}

async fn drafted_positions(play: &mut Play<'_>, kenya: &Client, bracket: &str) {
    let delegate = play.app.sign_in("delegate").await;
    let path = "/instruments/smart-cities/drafts/zero/drafted-positions";
    let body = json!({ "brackets": [bracket], "stance": "flexible", "reason": "a secret reason" });
    for end in ["drop", "state"] {
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/drafted-positions";
        let drafted = post(&delegate, path, body.clone());
        let (drafted, event) = play.act(route, EventKind::PositionDrafted, drafted).await;
        assert!(!event.data.contains("secret") && !event.data.contains("flexible"), "{}", event.data);
        let id = drafted.text("id");
        let (route, kind) = match end {
            "drop" => ("/api/v1/drafted-positions/{position}/drop", EventKind::DraftedPositionDropped),
            _ => ("/api/v1/drafted-positions/{position}/state", EventKind::PositionStated),
        };
        let _ = play.act(route, kind, post(kenya, format!("/drafted-positions/{id}/{end}"), json!({}))).await;
    }
}

async fn agreements(play: &mut Play<'_>, secretariat: &Client) {
    let names = json!({ "levels": ["ad ref", "plenary"] });
    let named = secretariat.put_if("/processes/cities/levels", "", &names);
    let _ = play.act("/api/v1/processes/{slug}/levels", EventKind::LevelsNamed, named).await;
    let place = paragraph(secretariat, "working", "Mindful").await;
    let id = place["id"].as_str().unwrap();
    let seen = json!({ id: place["etag"] });
    let body = json!({ "level": "ad ref", "paragraphs": [id], "seen": seen, "condition": "a secret reason" });
    let agree = post(secretariat, "/instruments/smart-cities/agreements", body);
    let route = "/api/v1/instruments/{slug}/agreements";
    let (_, event) = play.act(route, EventKind::AgreementRecorded, agree).await;
    assert!(!event.data.contains("a secret reason"));
    let working = format!("/instruments/smart-cities/drafts/working/paragraphs/{id}");
    let etag = secretariat.get(&working).await.expect(200).text("etag");
    let (path, why) = (format!("/instruments/smart-cities/desk/{id}/reopen"), json!({ "reason": "a secret reason" }));
    let reopen = secretariat.post_if(&path, &etag, &why);
    let route = "/api/v1/instruments/{slug}/desk/{paragraph}/reopen";
    let (_, event) = play.act(route, EventKind::AgreementReopened, reopen).await;
    assert!(!event.data.contains("a secret reason"));
}

async fn parties(play: &mut Play<'_>, secretariat: &Client) {
    let group = json!({ "code": "GRP-A", "english": "Group A", "aliases": ["Friends of A"] });
    let add = post(secretariat, "/parties", group);
    let _ = play.act("/api/v1/parties", EventKind::PartyAdded, add).await;
    let members = json!({ "members": [{ "member": "KEN" }], "reason": "a secret reason" });
    let change = post(secretariat, "/parties/GRP-A/members", members);
    let (_, changed) = play.act("/api/v1/parties/{code}/members", EventKind::MembershipChanged, change).await;
    assert!(!changed.data.contains("a secret reason"));
    let organization = json!({ "name": "Rivers United", "class": "civil_society" });
    let add = post(secretariat, "/organizations", organization);
    let _ = play.act("/api/v1/organizations", EventKind::OrganizationAdded, add).await;
}

async fn people(play: &mut Play<'_>, secretariat: &Client, expert: &Client) {
    let administrator = play.app.sign_in("administrator").await;
    letters::letters(play, &administrator).await;
    let made = post(&administrator, "/people", json!({ "email": "fresh@test.example", "name": "Fresh" }));
    let (made, _) = play.act("/api/v1/people", EventKind::PersonAdded, made).await;
    let grant =
        json!({ "email": "newcomer@test.example", "name": "N", "capacity": "observer", "reason": "a secret reason" });
    let grant = post(secretariat, "/mandates", grant);
    let (granted, event) = play.act("/api/v1/mandates", EventKind::MandateGranted, grant).await;
    assert_eq!((event.role.as_deref(), event.data.contains("newcomer")), (Some("secretariat"), false));
    for (route, act, kind) in [
        ("/api/v1/mandates/{mandate}/suspend", "suspend", EventKind::MandateSuspended),
        ("/api/v1/mandates/{mandate}/resume", "resume", EventKind::MandateResumed),
        ("/api/v1/mandates/{mandate}/end", "end", EventKind::MandateEnded),
    ] {
        let path = format!("/mandates/{}/{act}", granted.text("id"));
        let moved = post(secretariat, path, json!({ "reason": "a secret reason" }));
        let (_, event) = play.act(route, kind, moved).await;
        assert!(!event.data.contains("a secret reason"), "{}", event.data);
    }
    let close = post(&administrator, format!("/people/{}/close", made.text("id")), json!({}));
    let _ = play.act("/api/v1/people/{person}/close", EventKind::PersonClosed, close).await;
    let erase = post(&administrator, format!("/people/{}/erase", made.text("id")), json!({}));
    let _ = play.act("/api/v1/people/{person}/erase", EventKind::PersonErased, erase).await;
    let erase = post(expert, "/me/erase", json!({ "confirm": "expert@test.example" }));
    let (_, event) = play.act("/api/v1/me/erase", EventKind::PersonErased, erase).await;
    assert!(!event.data.contains("expert@test.example") && event.data.contains("erased"), "{}", event.data);
}

/// The ways one signs in: that something was done is recorded, never what it was done with.
async fn security(play: &mut Play<'_>, expert: &Client) {
    let seconds = async |play: &Play<'_>| play.app.house.read(|cx| Ok(cx.now)).await.unwrap().seconds();
    let wrong = post(expert, "/me/prove", json!({ "password": "another password" }));
    let _ = play.nothing("a wrong proof", wrong).await.expect(422);
    let prove = post(expert, "/me/prove", json!({ "password": PASSWORD }));
    let _ = play.act("/api/v1/me/prove", EventKind::SignInProved, prove).await;
    let begin = post(expert, "/me/factor", json!({}));
    let (begun, _) = play.act("/api/v1/me/factor", EventKind::FactorBegun, begin).await;
    let code = phone::code(&begun.text("secret"), seconds(play).await);
    let confirm = post(expert, "/me/factor/confirm", json!({ "code": code }));
    let _ = play.act("/api/v1/me/factor/confirm", EventKind::FactorEnrolled, confirm).await;
    let renew = post(expert, "/me/factor/recovery", json!({}));
    let (codes, _) = play.act("/api/v1/me/factor/recovery", EventKind::RecoveryCodesRenewed, renew).await;
    let remove = post(expert, "/me/factor/remove", json!({ "code": codes.text("codes/0") }));
    let _ = play.act("/api/v1/me/factor/remove", EventKind::FactorRemoved, remove).await;
    let make = post(expert, "/me/tokens", json!({ "name": "a secret name", "scopes": ["read"] }));
    let (made, _) = play.act("/api/v1/me/tokens", EventKind::ApiTokenMade, make).await;
    let revoke = post(expert, format!("/me/tokens/{}/revoke", made.text("card/id")), json!({}));
    let _ = play.act("/api/v1/me/tokens/{token}/revoke", EventKind::ApiTokenRevoked, revoke).await;
    let _ = play.app.sign_in("expert").await;
    let sessions = expert.get("/me/security").await.expect(200);
    let all = sessions.body["sessions"].as_array().unwrap();
    let other = all.iter().find(|it| it["this"] == false).unwrap()["id"].as_str().unwrap().to_owned();
    let end = post(expert, format!("/me/sessions/{other}/end"), json!({}));
    let _ = play.act("/api/v1/me/sessions/{session}/end", EventKind::SessionsEnded, end).await;
    let _ = play.app.sign_in("expert").await;
    let end = post(expert, "/me/sessions/end-others", json!({}));
    let _ = play.act("/api/v1/me/sessions/end-others", EventKind::SessionsEnded, end).await;
    let person = play.app.house.read(|cx| Ok(adref_store::people::by_email(cx.db, "expert@test.example")?)).await;
    let linked = identities::Identity {
        id: IdentityId::from_bits(7),
        issuer: "https://login.example.org".into(),
        subject: "x".into(),
        person: person.unwrap().unwrap().id,
        linked_at: adref_domain::Instant(0),
    };
    play.app.house.write(move |cx| Ok(identities::add(cx.db, &linked)?)).await.unwrap();
    let unlink = post(expert, format!("/me/identities/{}/unlink", IdentityId::from_bits(7)), json!({}));
    let _ = play.act("/api/v1/me/identities/{identity}/unlink", EventKind::IdentityUnlinked, unlink).await;
    let record: String = play.events().iter().map(|event| event.data.clone()).collect();
    for secret in [begun.text("secret"), codes.text("codes/0"), made.text("token"), "a secret name".into(), code] {
        assert!(!record.contains(&secret), "the record holds what was signed in with");
    }
}

/// What mailed links do, each of them one act. Plays last: people here change how they sign in.
async fn links(play: &mut Play<'_>, secretariat: &Client) {
    let app = play.app;
    let stranger = app.stranger();
    let grant = |name: &str| json!({ "email": format!("{name}@test.example"), "name": "N", "capacity": "observer" });
    let invited = secretariat.post("/mandates", &grant("invited")).await.expect(201).text("id");
    let again = post(secretariat, format!("/mandates/{invited}/invite"), json!({}));
    let _ = play.act("/api/v1/mandates/{mandate}/invite", EventKind::InvitationSent, again).await;
    let secret = crate::links::secret(app, "invited@test.example").await;
    let look = post(&stranger, "/links/look", json!({ "token": secret }));
    let _ = play.nothing("a look", look).await.expect(200);
    let accept = post(&stranger, "/links/accept", json!({ "token": secret, "name": "Invited" }));
    let (_, event) = play.act("/api/v1/links/accept", EventKind::InvitationAccepted, accept).await;
    assert_eq!((event.role.as_deref(), event.object.as_str()), (Some("observer"), invited.as_str()));
    let unwanted = secretariat.post("/mandates", &grant("unwanted")).await.expect(201).text("id");
    let back = post(secretariat, format!("/mandates/{unwanted}/uninvite"), json!({ "reason": "a secret reason" }));
    let (_, event) = play.act("/api/v1/mandates/{mandate}/uninvite", EventKind::InvitationWithdrawn, back).await;
    assert!(!event.data.contains("a secret reason"));
}

/// The same for somebody with an account: signing in, another password, another address and back.
async fn own_links(play: &mut Play<'_>) {
    let app = play.app;
    let stranger = app.stranger();
    let ask = post(&stranger, "/links", json!({ "email": "observer@test.example", "purpose": "sign_in" }));
    let _ = play.nothing("asking for a link", ask).await.expect(202);
    let secret = crate::links::secret(app, "observer@test.example").await;
    let enter = post(&stranger, "/links/sign-in", json!({ "token": secret }));
    let (_, event) = play.act("/api/v1/links/sign-in", EventKind::SignedIn, enter).await;
    assert!(event.data.contains("link"), "it says how: {}", event.data);
    let observer = app.sign_in("observer").await;
    let change = json!({ "old": PASSWORD, "new": "four herons by the weir" });
    let change = observer.put_if("/me/password", "", &change);
    let _ = play.act("/api/v1/me/password", EventKind::PasswordChanged, change).await;
    let ask = json!({ "email": "elsewhere@test.example", "password": "four herons by the weir" });
    let ask = post(&observer, "/me/address", ask);
    let (_, event) = play.act("/api/v1/me/address", EventKind::AddressChangeAsked, ask).await;
    assert!(!event.data.contains('@'));
    let secret = crate::links::secret(app, "elsewhere@test.example").await;
    let confirm = post(&stranger, "/links/address", json!({ "token": secret }));
    let (_, event) = play.act("/api/v1/links/address", EventKind::AddressChanged, confirm).await;
    assert!(!event.data.contains('@'));
    let secret = crate::links::secret(app, "observer@test.example").await;
    let not_me = post(&stranger, "/links/not-me", json!({ "token": secret }));
    let _ = play.act("/api/v1/links/not-me", EventKind::AddressRestored, not_me).await;
    let _ = post(&stranger, "/links", json!({ "email": "observer@test.example", "purpose": "reset" })).await;
    let secret = crate::links::secret(app, "observer@test.example").await;
    let set = post(&stranger, "/links/password", json!({ "token": secret, "password": "a heron in the reeds" }));
    let _ = play.act("/api/v1/links/password", EventKind::PasswordReset, set).await;
}

#[tokio::test]
async fn every_route_that_changes_something_writes_exactly_one_event() {
    everywhere(|app| async move {
        let (secretariat, expert) = (app.sign_in("secretariat").await, app.sign_in("expert").await);
        let mut play = Play { app: &app, covered: BTreeSet::new() };
        sessions(&mut play).await;
        text(&mut play, &secretariat).await;
        milestones::timeline(&mut play, &secretariat).await;
        nominations::nominations(&mut play, &secretariat).await;
        milestones::about(&mut play, &secretariat).await;
        adoption::way(&mut play, &secretariat).await;
        comments(&mut play, &secretariat, &expert).await;
        rounds::public(&mut play, &secretariat).await;
        lineage(&mut play, &secretariat).await;
        proposals(&mut play, &secretariat).await;
        positions(&mut play, &secretariat).await;
        agreements(&mut play, &secretariat).await;
        rounds::placed(&mut play, &secretariat).await;
        parties(&mut play, &secretariat).await;
        security(&mut play, &expert).await;
        people(&mut play, &secretariat, &expert).await;
        links(&mut play, &secretariat).await;
        own_links(&mut play).await;
        let writing = ROWS.iter().filter(|row| row.verb != Verb::Get).map(|row| row.path.to_owned());
        let silent = SILENT.iter().map(|(path, _)| (*path).to_owned());
        let played: BTreeSet<String> = play.covered.iter().cloned().chain(silent).collect();
        let missing: Vec<_> = writing.filter(|path| !played.contains(path)).collect();
        assert!(missing.is_empty(), "routes nobody has played here: {missing:?}");
    })
    .await;
}

/// Reads every recorded act as JSON, for looking at all of it at once.
pub(crate) fn data_of(events: &[Event]) -> Vec<Value> {
    events.iter().map(|event| serde_json::from_str(&event.data).unwrap()).collect()
}
