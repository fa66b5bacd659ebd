//! A house with one of everything: two processes, a draft at every step of openness, rounds of every kind, comments of everybody.

use adref_acts::mandate::NewMandate;
use adref_domain::ids::{PersonId, ProcessId};
use adref_domain::policy::{DraftFacts, Facts, RoundFacts};
use adref_domain::{Capacity, DraftStatus, MandateStatus, Openness, Region, Role, RoundState, Shown};
use adref_store::mandates::Move;
use adref_store::{mandates, people, processes};
use adref_tests::{App, Client, canary};
use serde_json::{Value, json};

use super::cases::{Case, ME, SOMEBODY_ELSE};

/// Somebody who asks.
#[derive(Clone)]
pub(super) struct Somebody {
    pub(super) name: &'static str,
    /// The column of the page of expectations.
    pub(super) column: usize,
    /// The page's delegations are of KEN, its region is Africa: for others, one's own is put in their place.
    party: &'static str,
    region: Region,
    pub(super) client: Client,
    person: String,
}

/// Facts of the world, with real people; [`Somebody::sees`] makes a case of them.
#[derive(Clone, Default)]
pub(super) struct Thing {
    pub(super) facts: Facts,
    /// Whose it is, by name.
    pub(super) owner: Option<&'static str>,
    /// Whether it is the set of whoever asks: their delegation's, or their own.
    pub(super) own_set: bool,
    /// Who is invited to it, by name.
    pub(super) invited: &'static [&'static str],
}

pub(super) struct DraftOf {
    pub(super) text: &'static str,
    pub(super) slug: String,
    pub(super) thing: Thing,
}

pub(super) struct RoundOf {
    pub(super) id: String,
    pub(super) thing: Thing,
}

pub(super) struct CommentOf {
    pub(super) id: String,
    pub(super) thing: Thing,
}

pub(super) struct ContributionOf {
    pub(super) id: String,
    pub(super) thing: Thing,
}

pub(super) struct ProposalOf {
    pub(super) id: String,
    pub(super) tabled: bool,
    pub(super) thing: Thing,
}

/// A position a delegation has prepared.
pub(super) struct PreparedOf {
    pub(super) id: String,
    /// What was prepared, as its delegation sees it.
    pub(super) thing: Thing,
    /// The draft on which it is to be stated.
    pub(super) on: Thing,
}

pub(super) struct MeetingOf {
    pub(super) id: String,
    /// Somebody invited to it.
    pub(super) attendee: String,
    pub(super) thing: Thing,
}

/// A call for nominations, with one nominee of one State.
pub(super) struct CallOf {
    pub(super) call: String,
    pub(super) appointment: String,
    pub(super) nomination: String,
    /// The nomination, as its State and its nominee see it.
    pub(super) thing: Thing,
}

pub(super) struct World {
    pub(super) people: Vec<Somebody>,
    pub(super) drafts: Vec<DraftOf>,
    pub(super) rounds: Vec<RoundOf>,
    pub(super) comments: Vec<CommentOf>,
    /// What a delegation, and an expert, collect for their sets.
    pub(super) contributions: Vec<ContributionOf>,
    /// Of each text one its delegation keeps to itself, and one that is tabled.
    pub(super) proposals: Vec<ProposalOf>,
    pub(super) prepared: Vec<PreparedOf>,
    /// One paragraph that is in every draft of its text.
    pub(super) paragraphs: Vec<(&'static str, String)>,
    /// One bracket that is in every draft of its text.
    pub(super) brackets: Vec<(&'static str, String)>,
    /// A mandate of each capacity: its id and facts.
    pub(super) mandates: Vec<(String, Thing)>,
    /// A milestone of each process, with every draft and round of it.
    pub(super) milestones: Vec<(String, Thing)>,
    /// A meeting of every openness in each process, some of the cast invited.
    pub(super) meetings: Vec<MeetingOf>,
    /// A call for hosts in each process, an offer of a delegation on it, and that as its facts.
    pub(super) host_calls: Vec<(String, String, Thing)>,
    /// A call of each process, a proposal to appoint its nominee, and that nomination.
    pub(super) calls: Vec<CallOf>,
    /// A text in the library of each process.
    pub(super) library: Vec<(String, Thing)>,
    /// A source of each process, and what cites it: a comment each.
    pub(super) sources: Vec<(String, Thing)>,
    pub(super) citations: Vec<(String, Thing)>,
    pub(super) person: String,
}

pub(super) const TEXTS: [(&str, &str, bool); 2] =
    [("open-process", "open-text", true), ("closed-process", "closed-text", false)];

type Cast = (&'static str, usize, Option<(Capacity, &'static str, Option<Region>)>, Option<MandateStatus>);

/// Name, column, mandate, and what became of it. Whoever holds none that counts stands in the column of those.
const CAST: [Cast; 17] = [
    ("nobody", 1, None, None),
    ("m-coordinator", 4, Some((Capacity::Coordinator, "KEN", None)), None),
    ("m-delegate", 5, Some((Capacity::Delegate, "KEN", None)), None),
    ("m-alternate", 6, Some((Capacity::Alternate, "KEN", None)), None),
    ("f-coordinator", 4, Some((Capacity::Coordinator, "FRA", None)), None),
    ("f-delegate", 5, Some((Capacity::Delegate, "FRA", None)), None),
    ("m-expert", 7, Some((Capacity::Expert, "", None)), None),
    ("m-regional", 8, Some((Capacity::Regional, "", Some(Region::Africa))), None),
    ("e-regional", 8, Some((Capacity::Regional, "", Some(Region::Europe))), None),
    ("m-organization", 9, Some((Capacity::Organization, "", None)), None),
    ("m-public", 10, Some((Capacity::Public, "", None)), None),
    ("m-observer", 11, Some((Capacity::Observer, "", None)), None),
    ("s-secretariat", 1, Some((Capacity::Secretariat, "", None)), Some(MandateStatus::Suspended)),
    ("s-coordinator", 1, Some((Capacity::Coordinator, "KEN", None)), Some(MandateStatus::Suspended)),
    ("s-delegate", 1, Some((Capacity::Delegate, "KEN", None)), Some(MandateStatus::Ended)),
    ("s-expert", 1, Some((Capacity::Expert, "", None)), Some(MandateStatus::Ended)),
    ("s-administrator", 1, Some((Capacity::Administrator, "", None)), Some(MandateStatus::Suspended)),
];

impl Somebody {
    /// The same, signed in now: on a slow machine all the questions take longer than an access token lives.
    pub(super) async fn anew(&self, app: &App) -> Self {
        let client = if self.column == 0 { app.stranger() } else { app.sign_in(self.name).await };
        Self { client, ..self.clone() }
    }

    /// The case of a thing, seen from here.
    pub(super) fn sees(&self, thing: &Thing) -> Case {
        let mut facts = thing.facts.clone();
        facts.owner = thing.owner.map(|owner| PersonId::from_bits(if owner == self.name { ME } else { SOMEBODY_ELSE }));
        if thing.own_set {
            let delegation = (4..=6).contains(&self.column);
            facts.owner = (!delegation).then(|| PersonId::from_bits(ME));
            facts.party = delegation.then(|| self.party.to_owned());
        }
        let swapped = |party: Option<String>| {
            party.map(|party| match (self.party, party.as_str()) {
                ("FRA", "FRA") => "KEN".to_owned(),
                ("FRA", "KEN") => "FRA".to_owned(),
                _ => party,
            })
        };
        facts.party = swapped(facts.party);
        if let Some(mandate) = &mut facts.mandate {
            mandate.party = swapped(mandate.party.take());
        }
        if let Some(meeting) = &mut facts.meeting
            && self.invited_to(thing)
        {
            meeting.invited.push(PersonId::from_bits(ME));
        }
        if let Some(round) = &mut facts.round
            && self.region == Region::Europe
        {
            round.region =
                round.region.map(|region| if region == Region::Europe { Region::Africa } else { Region::Europe });
        }
        Case { facts }
    }
}

impl Somebody {
    fn invited_to(&self, thing: &Thing) -> bool {
        thing.invited.contains(&self.name)
    }
}

fn process_facts(public: bool) -> Facts {
    Facts { process_public: public, process: Some(ProcessId::from_bits(7)), ..Facts::default() }
}

impl World {
    pub(super) async fn settle(app: &App) -> Self {
        let people = cast(app).await;
        let secretariat = people.iter().find(|one| one.name == "secretariat").unwrap().client.clone();
        let mut world = Self {
            person: people.iter().find(|one| one.name == "m-expert").unwrap().person.clone(),
            mandates: held(app, &people).await,
            people,
            drafts: Vec::new(),
            rounds: Vec::new(),
            comments: Vec::new(),
            contributions: Vec::new(),
            proposals: Vec::new(),
            prepared: Vec::new(),
            paragraphs: Vec::new(),
            brackets: Vec::new(),
            milestones: Vec::new(),
            meetings: Vec::new(),
            host_calls: Vec::new(),
            calls: Vec::new(),
            library: Vec::new(),
            sources: Vec::new(),
            citations: Vec::new(),
        };
        for (process, text, public) in TEXTS {
            let body = json!({ "slug": process, "title": process, "zone": "UTC", "public": public });
            let _ = secretariat.post("/processes", &body).await.expect(201);
            let body = json!({ "slug": text, "title": text, "language": "en" });
            let _ = secretariat.post(&format!("/processes/{process}/instruments"), &body).await.expect(201);
            world.write(&secretariat, text, public).await;
            world.plan(&secretariat, process, text, public).await;
            world.meet(&secretariat, process, public).await;
            world.call_for_hosts(&secretariat, process, public).await;
            world.call(&secretariat, process, public).await;
        }
        world
    }

    /// A milestone that everything in a process belongs to.
    async fn plan(&mut self, secretariat: &Client, process: &str, text: &'static str, public: bool) {
        let drafts = self.drafts.iter().filter(|draft| draft.text == text && draft.slug != "working");
        let drafts: Vec<_> = drafts.map(|draft| json!({ "instrument": text, "draft": draft.slug })).collect();
        let rounds = secretariat.get(&format!("/instruments/{text}/rounds")).await.expect(200);
        let rounds: Vec<_> =
            rounds.body["items"].as_array().unwrap().iter().map(|round| round["id"].clone()).take(40).collect();
        let body = json!({ "title": "Everything", "when": "2030", "drafts": drafts, "rounds": rounds });
        let one = secretariat.post(&format!("/processes/{process}/milestones"), &body).await.expect(201);
        let thing = Thing { facts: process_facts(public), ..Thing::default() };
        self.milestones.push((one.text("id"), thing.clone()));
        // Held against every draft: words of all of them, which whoever reads the process may read.
        let words = json!({ "text": "1. Decides to go on with what was begun long ago, and to report on it." });
        let path = format!("/processes/{process}/library?title=Adopted&language=en");
        let one = secretariat.post(&path, &words).await.expect(201);
        self.library.push((one.text("id"), thing.clone()));
        let body = json!({ "kind": "data", "title": "Cited" });
        let source = secretariat.post(&format!("/processes/{process}/sources"), &body).await.expect(201).text("id");
        for comment in self.comments.iter().filter(|one| one.thing.facts.process_public == public).step_by(7) {
            let body = json!({ "comment": comment.id });
            let one = secretariat.post(&format!("/sources/{source}/citations"), &body).await.expect(201);
            self.citations.push((one.text("id"), comment.thing.clone()));
        }
        self.sources.push((source, thing));
    }

    /// A call, a nominee of one delegation who agrees, and a proposal to appoint them.
    async fn call(&mut self, secretariat: &Client, process: &str, public: bool) {
        let client = |name: &str| self.people.iter().find(|one| one.name == name).unwrap().client.clone();
        let (coordinator, nominee) = (client("m-coordinator"), client("m-expert"));
        let facts = Facts { party: Some("KEN".to_owned()), ..process_facts(public) };
        let thing = Thing { facts, owner: Some("m-expert"), own_set: false, invited: &[] };
        let readers = |action: &str| -> Vec<&'static str> {
            let block = super::expected::Expected::read().block(action);
            let sees = |one: &&Somebody| block.verdicts(&one.sees(&thing))[one.column];
            self.people.iter().filter(sees).map(|one| one.name).collect()
        };
        let statement = canary::canary("why somebody is nominated", &readers("see_nomination"));
        let cv = canary::canary("a curriculum vitae", &readers("see_nominee"));
        let body = json!({
            "title": "Experts", "criteria": "From everywhere", "closes_at": "2099-01-01T00:00:00Z", "seats": 20,
        });
        let call = secretariat.post(&format!("/processes/{process}/calls"), &body).await.expect(201).text("id");
        let body = json!({ "name": "M", "email": "m-expert@test.example", "statement": statement });
        let made = coordinator.post(&format!("/calls/{call}/nominations"), &body).await.expect(201);
        let nomination = made.text("id");
        let answer = json!({ "agrees": true, "cv": cv, "consent": true, "gender": "other" });
        let _ = nominee.post(&format!("/nominations/{nomination}/answer"), &answer).await.expect(200);
        let body = json!({ "nominations": [nomination], "first_day": "2090-01-01" });
        let appointment = secretariat.post(&format!("/calls/{call}/appointments"), &body).await.expect(201).text("id");
        self.calls.push(CallOf { call, appointment, nomination, thing });
    }

    /// A text with a draft at every step of openness, and the last two under embargo.
    async fn write(&mut self, secretariat: &Client, text: &'static str, public: bool) {
        let words = json!({ "text": "1. Decides [to go on] {KEN+ FRA-}.\n\n2. Requests a report." });
        let _ = secretariat.post(&format!("/instruments/{text}/drafts"), &words).await.expect(201);
        let working = format!("/instruments/{text}/drafts/working");
        let first =
            secretariat.get(&working).await.expect(200).body["paragraphs"][0]["id"].as_str().unwrap().to_owned();
        self.paragraphs.push((text, first.clone()));
        for (number, openness) in Openness::ALL.iter().chain(&[Openness::Negotiation, Openness::Public]).enumerate() {
            let embargoed = number >= Openness::ALL.len();
            let draft = DraftFacts {
                status: DraftStatus::Issued,
                openness: *openness,
                positions_public: number % 2 == 1,
                embargoed,
            };
            let thing = Thing { facts: Facts { draft: Some(draft), ..process_facts(public) }, ..Thing::default() };
            let readers = self.readers(&thing);
            let canary = canary::canary(&format!("{text} {openness} {embargoed}"), &readers);
            reword(secretariat, text, &first, &format!("Decides [to go on] {{KEN+ FRA-}} with {canary}.")).await;
            let slug = format!("d{number}");
            let mut issue = json!({ "slug": slug, "label": slug, "kind": "revised", "openness": openness, "positions_public": draft.positions_public, "unanswered_reason": "later" });
            if embargoed {
                issue["embargo_until"] = json!("2090-01-01T00:00:00Z");
            }
            let _ = secretariat.post(&format!("{working}/issue"), &issue).await.expect(201);
            self.hold_rounds(secretariat, text, &slug, &thing, &first).await;
            if *openness == Openness::Negotiation && !embargoed {
                self.propose(text, &slug, &thing, &first).await;
                self.prepare(text, &slug, &thing).await;
            }
            self.drafts.push(DraftOf { text, slug, thing });
        }
        let draft = DraftFacts {
            status: DraftStatus::Working,
            openness: Openness::Secretariat,
            positions_public: false,
            embargoed: false,
        };
        let thing = Thing { facts: Facts { draft: Some(draft), ..process_facts(public) }, ..Thing::default() };
        let canary = canary::canary(&format!("the working draft of {text}"), &["secretariat"]);
        reword(secretariat, text, &first, &format!("Decides [to go on] {{KEN+ FRA-}} with {canary}.")).await;
        self.drafts.push(DraftOf { text, slug: "working".to_owned(), thing });
        let brackets = secretariat.get(&format!("{working}/brackets")).await.expect(200);
        self.brackets.push((text, brackets.body["items"][0]["id"].as_str().unwrap().to_owned()));
    }

    /// What one delegation proposes: once for itself, once before all.
    async fn propose(&mut self, text: &str, slug: &str, draft: &Thing, paragraph: &str) {
        let expected = super::expected::Expected::read();
        let client = |name: &str| self.people.iter().find(|one| one.name == name).unwrap().client.clone();
        let (delegate, coordinator) = (client("m-delegate"), client("m-coordinator"));
        for tabled in [false, true] {
            let facts = Facts { party: Some("KEN".to_owned()), ..draft.facts.clone() };
            let thing = Thing { facts, owner: Some("m-delegate"), own_set: false, invited: &[] };
            let block = expected.block(if tabled { "see_proposal" } else { "see_drafted_proposal" });
            let readers: Vec<_> = self
                .people
                .iter()
                .filter(|one| block.verdicts(&one.sees(&thing))[one.column])
                .map(|one| one.name)
                .collect();
            let canary = canary::canary("a proposal", &readers);
            let body = json!({ "paragraph": paragraph, "wording": format!("Decides to stop, as {canary} says.") });
            let path = format!("/instruments/{text}/drafts/{slug}/proposals");
            let id = delegate.post(&path, &body).await.expect(201).text("id");
            if tabled {
                let _ = coordinator.post(&format!("/proposals/{id}/table"), &json!({})).await.expect(200);
            }
            self.proposals.push(ProposalOf { id, tabled, thing });
        }
    }

    /// What one delegation prepares to say of a bracket: its own alone.
    async fn prepare(&mut self, text: &str, slug: &str, draft: &Thing) {
        let expected = super::expected::Expected::read();
        let delegate = self.people.iter().find(|one| one.name == "m-delegate").unwrap().client.clone();
        let path = format!("/instruments/{text}/drafts/{slug}");
        let brackets = delegate.get(&format!("{path}/brackets")).await.expect(200);
        let facts = Facts { party: Some("KEN".to_owned()), ..draft.facts.clone() };
        let thing = Thing { facts, owner: Some("m-delegate"), own_set: false, invited: &[] };
        let block = expected.block("see_drafted_position");
        let sees = |one: &&Somebody| block.verdicts(&one.sees(&thing))[one.column];
        let readers: Vec<_> = self.people.iter().filter(sees).map(|one| one.name).collect();
        let canary = canary::canary("a prepared position", &readers);
        let body = json!({
            "brackets": [brackets.body["items"][0]["id"]], "stance": "oppose", "reason": format!("{canary} says so"),
        });
        let id = delegate.post(&format!("{path}/drafted-positions"), &body).await.expect(201).text("id");
        self.prepared.push(PreparedOf { id, thing, on: draft.clone() });
    }

    fn readers(&self, thing: &Thing) -> Vec<&'static str> {
        let expected = super::expected::Expected::read();
        let block = expected.block("read_draft");
        self.people.iter().filter(|one| block.verdicts(&one.sees(thing))[one.column]).map(|one| one.name).collect()
    }

    fn readers_of_comment(&self, thing: &Thing) -> Vec<&'static str> {
        let expected = super::expected::Expected::read();
        let block = expected.block("see_comment");
        self.people.iter().filter(|one| block.verdicts(&one.sees(thing))[one.column]).map(|one| one.name).collect()
    }

    /// A round for every way of showing comments, one for a region, and a comment of everybody who may.
    async fn hold_rounds(&mut self, secretariat: &Client, text: &str, slug: &str, draft: &Thing, paragraph: &str) {
        let open = draft.facts.draft.unwrap().openness;
        let audience: Vec<Role> = [
            (Role::Delegate, Openness::Negotiation),
            (Role::Expert, Openness::Experts),
            (Role::Participant, Openness::Participants),
        ]
        .into_iter()
        .filter(|(_, least)| open >= *least)
        .map(|(role, _)| role)
        .collect();
        if audience.is_empty() {
            return;
        }
        for (shown, region, state) in [
            (Shown::Own, None, RoundState::Open),
            (Shown::Delegation, None, RoundState::Open),
            (Shown::Round, None, RoundState::Open),
            (Shown::Everybody, Some(Region::Africa), RoundState::Open),
            (Shown::Round, None, RoundState::Planned),
            (Shown::Everybody, None, RoundState::Closed),
        ] {
            let public = shown != Shown::Own;
            let kind = if public { "public" } else { "expert" };
            let mut body = json!({ "draft": slug, "title": "R", "kind": kind, "closes_at": "2099-01-01T00:00:00Z", "audience": audience, "shown": shown, "region": region });
            if state == RoundState::Planned {
                body["opens_at"] = json!("2098-01-01T00:00:00Z");
            }
            if shown == Shown::Own {
                // Everybody's to see after the close, and nobody's before it.
                body["shown"] = json!(Shown::Everybody);
                body["shown_from"] = json!("after_close");
            }
            let names = shown == Shown::Delegation;
            body["names"] = json!(names);
            let round = secretariat.post(&format!("/instruments/{text}/rounds"), &body).await.expect(201).text("id");
            let audience = audience.clone();
            let classes = Vec::new();
            let facts = RoundFacts { state: RoundState::Open, audience, region, classes, shown, names, public };
            let mut thing = Thing { facts: Facts { round: Some(facts), ..draft.facts.clone() }, ..Thing::default() };
            if state == RoundState::Open {
                self.speak(&round, &thing, paragraph).await;
            }
            if state == RoundState::Closed {
                self.speak(&round, &thing, paragraph).await;
                let _ = secretariat.post(&format!("/rounds/{round}/close"), &json!({})).await.expect(200);
                for comment in &mut self.comments {
                    if comment.thing.facts.round.as_ref().is_some_and(|it| it.shown == shown && it.region.is_none())
                        && comment.thing.facts.draft == draft.facts.draft
                        && comment.thing.facts.process_public == draft.facts.process_public
                    {
                        comment.thing.facts.round.as_mut().unwrap().state = RoundState::Closed;
                    }
                }
            }
            thing.facts.round.as_mut().unwrap().state = state;
            self.rounds.push(RoundOf { id: round, thing });
        }
    }

    async fn speak(&mut self, round: &str, thing: &Thing, paragraph: &str) {
        let expected = super::expected::Expected::read();
        let block = expected.block("comment");
        for name in ["m-delegate", "f-delegate", "m-expert", "m-regional", "e-regional"] {
            let author = self.people.iter().find(|one| one.name == name).unwrap().clone();
            if !block.verdicts(&author.sees(thing))[author.column] {
                continue;
            }
            let party = (!author.party.is_empty()).then(|| author.party.to_owned());
            let comment = Thing {
                facts: Facts { party, ..thing.facts.clone() },
                owner: Some(author.name),
                own_set: false,
                invited: &[],
            };
            let canary = canary::canary("a comment", &self.readers_of_comment(&comment));
            let body = json!({ "paragraph": paragraph, "kind": "general", "text": format!("I say {canary}.") });
            let answer = author.client.post(&format!("/rounds/{round}/comments"), &body).await.expect(201);
            self.comments.push(CommentOf { id: answer.text("id"), thing: comment });
            if matches!(name, "m-delegate" | "m-expert") && thing.facts.round.as_ref().is_some_and(|it| it.names) {
                self.collect(&author, round, thing).await;
            }
        }
    }
}

impl World {
    /// Something put forward for the set of somebody's team.
    async fn collect(&mut self, author: &Somebody, round: &str, thing: &Thing) {
        let party = (!author.party.is_empty()).then(|| author.party.to_owned());
        let owner = party.is_none().then_some(author.name);
        let thing = Thing { facts: Facts { party, ..thing.facts.clone() }, owner, own_set: false, invited: &[] };
        let block = super::expected::Expected::read().block("collect");
        let team = self.people.iter().filter(|one| block.verdicts(&one.sees(&thing))[one.column]).map(|one| one.name);
        let canary = canary::canary("a contribution", &team.collect::<Vec<_>>());
        let body = json!({ "kind": "general", "text": format!("We say {canary}.") });
        let path = format!("/rounds/{round}/submission/contributions");
        let id = author.client.post(&path, &body).await.expect(201).text("contributions/0/id");
        self.contributions.push(ContributionOf { id, thing });
    }
}

async fn reword(secretariat: &Client, text: &str, paragraph: &str, wording: &str) {
    let path = format!("/instruments/{text}/drafts/working/paragraphs/{paragraph}");
    let etag = secretariat.get(&path).await.expect(200).text("etag");
    let _ = secretariat.put_if(&path, &etag, &json!({ "wording": wording })).await.expect(200);
}

async fn cast(app: &App) -> Vec<Somebody> {
    let elsewhere = app.house.write(|cx| {
        let row = processes::Process {
            id: ProcessId::from_bits(0xe15e),
            slug: "elsewhere".to_owned(),
            title: "Elsewhere".to_owned(),
            summary: String::new(),
            zone: "UTC".to_owned(),
            public: false,
            created_at: cx.now,
        };
        processes::add(cx.db, &row)?;
        Ok(row.id)
    });
    let elsewhere = elsewhere.await.unwrap();
    let mut people = vec![Somebody {
        name: "stranger",
        column: 0,
        party: "",
        region: Region::Africa,
        client: app.stranger(),
        person: String::new(),
    }];
    for (name, column) in [("secretariat", 2), ("administrator", 3)] {
        people.push(somebody(app, name, column, "", Region::Africa).await);
    }
    for (name, column, mandate, status) in CAST {
        let new = mandate.map(|(capacity, party, region)| {
            let party = (!party.is_empty()).then(|| party.to_owned());
            NewMandate { party, region, ..NewMandate::of(capacity) }
        });
        app.enrol(name, new).await;
        if let Some(status) = status {
            set_status(app, name, status).await;
        }
        let (_, party, region) = mandate.unwrap_or((Capacity::Public, "", None));
        people.push(somebody(app, name, column, party, region.unwrap_or(Region::Africa)).await);
    }
    for (name, capacity) in [("x-secretariat", Capacity::Secretariat), ("x-expert", Capacity::Expert)] {
        app.enrol(name, Some(NewMandate { process: Some(elsewhere.clone()), ..NewMandate::of(capacity) })).await;
        people.push(somebody(app, name, 1, "", Region::Africa).await);
    }
    people
}

async fn somebody(app: &App, name: &'static str, column: usize, party: &'static str, region: Region) -> Somebody {
    let client = app.sign_in(name).await;
    let person = client.get("/me").await.expect(200).text("id");
    Somebody { name, column, party, region, client, person }
}

async fn set_status(app: &App, name: &'static str, status: MandateStatus) {
    let set = app.house.write(move |cx| {
        let person = people::by_email(cx.db, &format!("{name}@test.example"))?.unwrap();
        let row = mandates::of_person(cx.db, &person.id)?.remove(0);
        let to = Move { status, by: None, at: cx.now, reason: None };
        Ok(mandates::set_status(cx.db, &row.id, row.status, &to)?)
    });
    assert!(set.await.unwrap());
}

/// The mandates of some of the cast, as things that can be granted and ended.
async fn held(app: &App, people: &[Somebody]) -> Vec<(String, Thing)> {
    use adref_domain::policy::MandateFacts;
    let mut all = Vec::new();
    for (name, _, mandate, status) in CAST {
        let (Some((capacity, party, _)), None) = (mandate, status) else { continue };
        let person = people.iter().find(|one| one.name == name).unwrap().person.clone();
        let rows = app
            .house
            .read(move |cx| Ok(mandates::of_person(cx.db, &PersonId::parse(&person).unwrap())?))
            .await
            .unwrap();
        let party = (!party.is_empty()).then(|| party.to_owned());
        let mandate = Some(MandateFacts { capacity, party: party.clone() });
        let facts = Facts { process: Some(ProcessId::from_bits(7)), party, mandate, ..Facts::default() };
        all.push((rows[0].id.to_string(), Thing { facts, owner: Some(name), own_set: false, invited: &[] }));
    }
    all
}

/// A thing without facts of its own: the house.
pub(super) fn house() -> Thing {
    Thing { facts: Facts { process: Some(ProcessId::from_bits(7)), ..Facts::default() }, ..Thing::default() }
}

pub(super) fn process(public: bool) -> Thing {
    Thing { facts: process_facts(public), ..Thing::default() }
}

pub(super) fn nothing() -> Option<Value> {
    None
}
