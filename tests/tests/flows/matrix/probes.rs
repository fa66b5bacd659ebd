//! The questions: for every route, with every kind of thing it can be asked about.

use adref_domain::policy::{Action, Facts, MandateFacts};
use adref_domain::{Capacity, DraftStatus, Reach};
use serde_json::{Value, json};

use super::world::{CommentOf, DraftOf, TEXTS, Thing, World, house, nothing, process};

/// What must be allowed, with what.
#[derive(Clone)]
pub(super) struct Need {
    pub(super) action: Action,
    pub(super) facts: Thing,
}

/// One question.
#[derive(Clone)]
pub(super) struct Probe {
    pub(super) verb: &'static str,
    /// The route, as the table has it.
    pub(super) route: &'static str,
    /// The path under `/api/v1`.
    pub(super) path: String,
    pub(super) body: Option<Value>,
    /// All of these must be allowed.
    pub(super) needs: Vec<Need>,
    /// Whether a refusal may say that the thing is there: it is no secret to who asks.
    pub(super) openly: bool,
    /// Whether it would change the world; then only those who may not do ask.
    pub(super) changes: bool,
}

pub(super) fn need(action: Action, facts: &Thing) -> Need {
    Need { action, facts: facts.clone() }
}

pub(super) struct Asking(Vec<Probe>);

impl Asking {
    pub(super) fn ask(
        &mut self,
        verb: &'static str,
        route: &'static str,
        path: String,
        body: Option<Value>,
        needs: Vec<Need>,
    ) -> &mut Probe {
        self.0.push(Probe { verb, route, path, body, needs, openly: false, changes: false });
        self.0.last_mut().unwrap()
    }
}

pub(super) fn probes(world: &World) -> Vec<Probe> {
    let mut asking = Asking(Vec::new());
    super::oneself::oneself(&mut asking);
    ledger(&mut asking);
    people(&mut asking, world);
    parties(&mut asking);
    processes(&mut asking);
    super::milestones::timelines(&mut asking, world);
    super::meetings::meetings(&mut asking, world);
    super::meetings::hosting(&mut asking, world);
    super::nominations::calls(&mut asking, world);
    super::nominations::nominations(&mut asking, world);
    super::adoption::steps(&mut asking, world);
    super::library::libraries(&mut asking, world);
    super::sources::sources(&mut asking, world);
    drafts(&mut asking, world);
    comparing(&mut asking, world);
    lineage(&mut asking, world);
    super::rounds::rounds(&mut asking, world);
    super::rounds::contributions(&mut asking, world);
    comments(&mut asking, world);
    super::public::moderation(&mut asking);
    desk(&mut asking, world);
    proposals(&mut asking, world);
    super::positions::positions(&mut asking, world);
    asking.0
}

/// The ledger: its tree is everybody's, what was done is for those it concerns.
fn ledger(asking: &mut Asking) {
    let own = |action| vec![need(action, &house())];
    let tree = |asking: &mut Asking, route: &'static str, path: &str| {
        // What is not sealed yet is not there, for anybody.
        asking.ask("GET", route, path.into(), nothing(), own(Action::ReadLedger)).changes = true;
    };
    tree(asking, "/api/v1/ledger", "/ledger");
    tree(asking, "/api/v1/ledger/checkpoints/{size}", "/ledger/checkpoints/1");
    tree(asking, "/api/v1/ledger/consistency", "/ledger/consistency?from=1&to=1");
    asking.ask("GET", "/api/v1/me/events", "/me/events".into(), nothing(), own(Action::ReadOwnEvents));
    let platform = own(Action::ReadPlatformEvents);
    asking.ask("GET", "/api/v1/platform/events", "/platform/events".into(), nothing(), platform).openly = true;
    for (slug, _, public) in TEXTS {
        // A coordinator reads what was done for the own delegation.
        let own = Thing { own_set: true, ..process(public) };
        let needs = vec![need(Action::ReadEvents, &own)];
        let path = format!("/processes/{slug}/events");
        asking.ask("GET", "/api/v1/processes/{slug}/events", path, nothing(), needs).openly = true;
    }
    let route = "/api/v1/events/{seq}/proof";
    asking.ask("GET", route, "/events/1/proof".into(), nothing(), own(Action::ReadOwnEvents)).changes = true;
}

fn people(asking: &mut Asking, world: &World) {
    let of = |party: Option<&str>| Thing {
        facts: Facts { party: party.map(str::to_owned), ..house().facts },
        ..Thing::default()
    };
    let list = "/api/v1/people";
    for party in ["KEN", "FRA"] {
        let path = format!("/people?party={party}&process=open-process");
        asking.ask("GET", list, path, nothing(), vec![need(Action::SeePeople, &of(Some(party)))]).openly = true;
    }
    for party in ["KEN", "FRA"] {
        let path = format!("/invitations?party={party}&process=open-process");
        let needs = vec![need(Action::SeePeople, &of(Some(party)))];
        asking.ask("GET", "/api/v1/invitations", path, nothing(), needs).openly = true;
    }
    let invalid = Some(json!({ "email": "none", "name": "N" }));
    asking.ask("POST", list, "/people".into(), invalid, vec![need(Action::CreateAccount, &house())]).openly = true;
    for (route, act) in [("/api/v1/people/{person}/close", "close"), ("/api/v1/people/{person}/erase", "erase")] {
        let path = format!("/people/{}/{act}", world.person);
        let probe = asking.ask("POST", route, path, Some(json!({})), vec![need(Action::CloseAccount, &house())]);
        (probe.openly, probe.changes) = (true, true);
    }
    for capacity in Capacity::ALL.iter().filter(|capacity| **capacity != Capacity::Organization) {
        let parties: &[Option<&str>] =
            if capacity.is_of_a_delegation() { &[Some("KEN"), Some("FRA")] } else { &[None] };
        for party in parties {
            let mut thing = of(*party);
            thing.facts.mandate = Some(MandateFacts { capacity: *capacity, party: party.map(str::to_owned) });
            let region = (*capacity == Capacity::Regional).then_some("africa");
            let body = json!({ "email": "none", "capacity": capacity, "party": party, "region": region });
            asking
                .ask(
                    "POST",
                    "/api/v1/mandates",
                    "/mandates".into(),
                    Some(body),
                    vec![need(Action::GrantMandate, &thing)],
                )
                .openly = true;
        }
    }
    held(asking, world);
    for who in ["stranger", "expert", "delegate:KEN", "regional:europe"] {
        let path = format!("/explain?as={who}");
        asking.ask("GET", "/api/v1/explain", path, nothing(), vec![need(Action::Explain, &house())]).openly = true;
    }
    for draft in &world.drafts {
        let path = format!("/explain?as=expert&instrument={}&draft={}", draft.text, draft.slug);
        let needs = vec![need(Action::Explain, &draft.thing), need(reading(draft), &draft.thing)];
        asking.ask("GET", "/api/v1/explain", path, nothing(), needs).openly = true;
    }
}

/// Mandates that somebody holds.
fn held(asking: &mut Asking, world: &World) {
    for (id, thing) in &world.mandates {
        for (route, act, action) in [
            ("/api/v1/mandates/{mandate}/suspend", "suspend", Action::SuspendMandate),
            ("/api/v1/mandates/{mandate}/resume", "resume", Action::SuspendMandate),
            ("/api/v1/mandates/{mandate}/end", "end", Action::EndMandate),
        ] {
            let path = format!("/mandates/{id}/{act}");
            let probe = asking.ask("POST", route, path, Some(json!({})), vec![need(action, thing)]);
            (probe.openly, probe.changes) = (true, true);
        }
        // These mandates were accepted long ago, so whoever may grant them is told that there is nothing to answer.
        for (route, act) in
            [("/api/v1/mandates/{mandate}/invite", "invite"), ("/api/v1/mandates/{mandate}/uninvite", "uninvite")]
        {
            let (path, needs) = (format!("/mandates/{id}/{act}"), vec![need(Action::GrantMandate, thing)]);
            asking.ask("POST", route, path, Some(json!({})), needs).openly = true;
        }
    }
}

fn parties(asking: &mut Asking) {
    let own = |action| vec![need(action, &house())];
    asking.ask("GET", "/api/v1/parties", "/parties".into(), nothing(), own(Action::ReadParties));
    asking.ask("GET", "/api/v1/parties/{code}", "/parties/EUN".into(), nothing(), own(Action::ReadParties));
    let invalid = Some(json!({ "code": "x" }));
    asking.ask("POST", "/api/v1/parties", "/parties".into(), invalid, own(Action::ManageParties)).openly = true;
    let none = Some(json!({ "members": [] }));
    let route = "/api/v1/parties/{code}/members";
    asking.ask("POST", route, "/parties/KEN/members".into(), none, own(Action::ManageParties)).openly = true;
    let list = "/api/v1/organizations";
    asking.ask("GET", list, "/organizations".into(), nothing(), own(Action::ReadOrganizations));
    let invalid = Some(json!({ "name": "", "class": "other" }));
    asking.ask("POST", list, "/organizations".into(), invalid, own(Action::ManageOrganizations)).openly = true;
}

fn processes(asking: &mut Asking) {
    let own = |action| vec![need(action, &house())];
    asking.ask("GET", "/api/v1/processes", "/processes".into(), nothing(), own(Action::Enter));
    let invalid = Some(json!({ "slug": "No slug", "title": "T", "zone": "UTC" }));
    asking.ask("POST", "/api/v1/processes", "/processes".into(), invalid, own(Action::CreateProcess)).openly = true;
    asking.ask("GET", "/api/v1/instruments", "/instruments".into(), nothing(), own(Action::Enter));
    let preview = Some(json!({ "text": "1. Decides." }));
    asking
        .ask("POST", "/api/v1/imports/preview", "/imports/preview".into(), preview, own(Action::ImportDraft))
        .openly = true;
    for (slug, text, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        asking.ask("GET", "/api/v1/processes/{slug}", format!("/processes/{slug}"), nothing(), vec![reads.clone()]);
        let invalid = Some(json!({ "slug": "No slug", "title": "T", "language": "en" }));
        let needs = vec![reads, need(Action::CreateInstrument, &thing)];
        let route = "/api/v1/processes/{slug}/instruments";
        asking.ask("POST", route, format!("/processes/{slug}/instruments"), invalid, needs).openly = true;
        // Both texts have a public draft: their homes are everybody's, what stands on them differs.
        let anyone = vec![need(Action::Enter, &thing)];
        asking.ask("GET", "/api/v1/instruments/{slug}", format!("/instruments/{text}"), nothing(), anyone.clone());
        asking.ask(
            "GET",
            "/api/v1/instruments/{slug}/drafts",
            format!("/instruments/{text}/drafts"),
            nothing(),
            anyone.clone(),
        );
        asking.ask(
            "GET",
            "/api/v1/instruments/{slug}/rounds",
            format!("/instruments/{text}/rounds"),
            nothing(),
            anyone.clone(),
        );
        asking.ask(
            "GET",
            "/api/v1/instruments/{slug}/comments",
            format!("/instruments/{text}/comments"),
            nothing(),
            anyone.clone(),
        );
        asking.ask(
            "GET",
            "/api/v1/instruments/{slug}/dispositions",
            format!("/instruments/{text}/dispositions"),
            nothing(),
            anyone.clone(),
        );
        asking.ask(
            "GET",
            "/api/v1/instruments/{slug}/drafts/{draft}",
            format!("/instruments/{text}/drafts/latest"),
            nothing(),
            anyone,
        );
    }
}

pub(super) fn reading(draft: &DraftOf) -> Action {
    let working = draft.thing.facts.draft.is_some_and(|draft| draft.status == DraftStatus::Working);
    if working { Action::ReadWorking } else { Action::ReadDraft }
}

pub(super) fn paragraph<'a>(world: &'a World, text: &str) -> &'a str {
    world.paragraphs.iter().find(|(of, _)| *of == text).map(|(_, id)| id.as_str()).unwrap()
}

fn drafts(asking: &mut Asking, world: &World) {
    for draft in &world.drafts {
        let (text, slug) = (draft.text, &draft.slug);
        let reads = vec![need(reading(draft), &draft.thing)];
        let path = format!("/instruments/{text}/drafts/{slug}");
        for view in ["", "?view=full", "?view=brackets", "?view=plain", "?view=as:KEN"] {
            asking.ask(
                "GET",
                "/api/v1/instruments/{slug}/drafts/{draft}",
                format!("{path}{view}"),
                nothing(),
                reads.clone(),
            );
        }
        let live = format!("{path}/live");
        asking.ask("GET", "/api/v1/instruments/{slug}/drafts/{draft}/live", live, nothing(), reads.clone());
        let one = format!("{path}/paragraphs/{}", paragraph(world, text));
        asking.ask(
            "GET",
            "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}",
            one,
            nothing(),
            reads.clone(),
        );
        for list in ["comments", "dispositions"] {
            let route = if list == "comments" {
                "/api/v1/instruments/{slug}/comments"
            } else {
                "/api/v1/instruments/{slug}/dispositions"
            };
            asking.ask("GET", route, format!("/instruments/{text}/{list}?draft={slug}"), nothing(), reads.clone());
        }
        let answers = format!("/instruments/{text}/dispositions.xlsx?draft={slug}");
        asking.ask("GET", "/api/v1/instruments/{slug}/dispositions.{format}", answers, nothing(), reads.clone());
        let figures = format!("/instruments/{text}/figures?draft={slug}");
        asking.ask("GET", "/api/v1/instruments/{slug}/figures", figures, nothing(), reads.clone());
        for (route, ending) in [
            ("/api/v1/instruments/{slug}/drafts/{draft}/consolidation", ""),
            ("/api/v1/instruments/{slug}/drafts/{draft}/consolidation.{format}", ".csv"),
        ] {
            asking.ask("GET", route, format!("{path}/consolidation{ending}"), nothing(), reads.clone());
        }
        for ending in ["md", "html", "json"] {
            let route = "/api/v1/instruments/{slug}/drafts/{draft}/export.{format}";
            asking.ask("GET", route, format!("{path}/export.{ending}"), nothing(), reads.clone());
        }
        if slug == "working" {
            working(asking, world, draft);
        }
    }
}

fn working(asking: &mut Asking, world: &World, draft: &DraftOf) {
    let text = draft.text;
    let on = |action| vec![need(action, &draft.thing)];
    let drafts = format!("/instruments/{text}/drafts");
    // Its changes were never issued, so a new text is refused, to those who may bring one.
    asking.ask(
        "POST",
        "/api/v1/instruments/{slug}/drafts",
        drafts.clone(),
        Some(json!({ "text": "1. A." })),
        on(Action::ImportDraft),
    );
    let route = "/api/v1/instruments/{slug}/drafts/working/paragraphs/{paragraph}";
    let path = format!("{drafts}/working/paragraphs/{}", paragraph(world, text));
    asking.ask("PUT", route, path, Some(json!({ "wording": "Mine." })), on(Action::EditWording));
    let invalid = json!({ "slug": "working", "label": "L", "kind": "revised", "openness": "public" });
    let route = "/api/v1/instruments/{slug}/drafts/working/issue";
    asking.ask("POST", route, format!("{drafts}/working/issue"), Some(invalid), on(Action::IssueDraft));
}

fn comparing(asking: &mut Asking, world: &World) {
    for from in &world.drafts {
        for to in world.drafts.iter().filter(|to| to.text == from.text) {
            let path = format!("/instruments/{}/compare?from={}&to={}", from.text, from.slug, to.slug);
            let needs = vec![need(reading(from), &from.thing), need(reading(to), &to.thing)];
            asking.ask("GET", "/api/v1/instruments/{slug}/compare", path, nothing(), needs.clone());
            let pair = format!("/instruments/{}/compare/{}..{}", from.text, from.slug, to.slug);
            let route = "/api/v1/instruments/{slug}/compare/{from}..{to}.{format}";
            asking.ask("GET", route, format!("{pair}.html"), nothing(), needs.clone());
            let route = "/api/v1/instruments/{slug}/compare/three";
            let path = format!("/instruments/{}/compare/three?base={}&left={}&right=d4", from.text, from.slug, to.slug);
            asking.ask("GET", route, path, nothing(), needs.clone());
            let route = "/api/v1/instruments/{slug}/compare/{from}..{to}/doubtful";
            let mut desk = needs;
            desk.push(need(Action::DecideLineage, &from.thing));
            asking.ask("GET", route, format!("{pair}/doubtful"), nothing(), desk);
        }
    }
}

/// What paragraphs became of each other, and what people said about it.
fn lineage(asking: &mut Asking, world: &World) {
    for (_, text, public) in TEXTS {
        let thing = process(public);
        let anyone = vec![need(Action::Enter, &thing)];
        let desk = vec![need(Action::DecideLineage, &thing)];
        let one = format!("/instruments/{text}/paragraphs/{}", paragraph(world, text));
        asking.ask("GET", "/api/v1/instruments/{slug}/paragraphs/{paragraph}", one, nothing(), anyone.clone());
        let words = format!("/instruments/{text}/history?q=Decides");
        asking.ask("GET", "/api/v1/instruments/{slug}/history", words, nothing(), anyone);
        let decisions = format!("/instruments/{text}/lineage/decisions");
        let route = "/api/v1/instruments/{slug}/lineage/decisions";
        let decide = json!({ "from_draft": "d3", "to_draft": "d4", "from": [], "to": [], "kind": "confirm" });
        asking.ask("GET", route, format!("{decisions}?from=d3&to=d4"), nothing(), desk.clone());
        asking.ask("POST", route, decisions.clone(), Some(decide), desk.clone()).changes = true;
        let route = "/api/v1/instruments/{slug}/lineage/decisions/{decision}/withdraw";
        let withdraw = format!("{decisions}/00000000000000000000000000000001/withdraw");
        asking.ask("POST", route, withdraw, Some(json!({})), desk).changes = true;
    }
}

fn comments(asking: &mut Asking, world: &World) {
    for comment in &world.comments {
        let on = |action| vec![need(action, &comment.thing)];
        let path = format!("/comments/{}", comment.id);
        asking.ask("GET", "/api/v1/comments/{comment}", path.clone(), nothing(), on(Action::SeeComment));
        // What is not sealed yet has no proof, for those who may see it either.
        let route = "/api/v1/comments/{comment}/proof";
        asking.ask("GET", route, format!("{path}/proof"), nothing(), on(Action::SeeComment)).changes = true;
        let withdrawing = asking.ask(
            "POST",
            "/api/v1/comments/{comment}/withdraw",
            format!("{path}/withdraw"),
            Some(json!({})),
            on(Action::WithdrawComment),
        );
        (withdrawing.openly, withdrawing.changes) = (true, true);
        discussing(asking, comment);
        // None of them is answered yet: whoever may judge an answer is told so.
        let route = "/api/v1/comments/{comment}/judgement";
        let needs = on(Action::JudgeAnswer);
        let body = Some(json!({ "reflects": true }));
        asking.ask("POST", route, format!("{path}/judgement"), body, needs).openly = true;
        // A comment is placed in an issued draft alone: whoever may is told so.
        let route = "/api/v1/comments/{comment}/place";
        let body = Some(json!({ "draft": "working" }));
        asking.ask("POST", route, format!("{path}/place"), body, on(Action::Dispose));
        let invalid = Some(json!({ "kind": "perhaps" }));
        asking.ask(
            "POST",
            "/api/v1/comments/{comment}/dispositions",
            format!("{path}/dispositions"),
            invalid,
            on(Action::Dispose),
        );
        let merging = asking.ask(
            "POST",
            "/api/v1/comments/{comment}/merge",
            format!("{path}/merge"),
            Some(json!({ "kind": "accepted" })),
            on(Action::Merge),
        );
        merging.changes = true;
    }
}

/// What is said about a comment, and who supports it.
fn discussing(asking: &mut Asking, comment: &CommentOf) {
    let sees = need(Action::SeeComment, &comment.thing);
    let path = format!("/comments/{}", comment.id);
    let route = "/api/v1/comments/{comment}/annotation";
    asking.ask("GET", route, format!("{path}/annotation"), nothing(), vec![sees.clone()]);
    let route = "/api/v1/comments/{comment}/replies";
    asking.ask("GET", route, format!("{path}/replies"), nothing(), vec![sees.clone()]);
    for reach in Reach::ALL {
        let mut thing = comment.thing.clone();
        thing.facts.reach = Some(*reach);
        let needs = vec![sees.clone(), need(Action::Reply, &thing)];
        let empty = Some(json!({ "text": "", "reach": reach }));
        asking.ask("POST", route, format!("{path}/replies"), empty, needs).openly = true;
    }
    for (route, act) in [
        ("/api/v1/comments/{comment}/support", "support"),
        ("/api/v1/comments/{comment}/support/withdraw", "support/withdraw"),
    ] {
        let needs = vec![sees.clone(), need(Action::Support, &comment.thing)];
        let supporting = asking.ask("POST", route, format!("{path}/{act}"), Some(json!({})), needs);
        (supporting.openly, supporting.changes) = (true, true);
    }
}

fn desk(asking: &mut Asking, world: &World) {
    for (_, text, public) in TEXTS {
        let uses = vec![need(Action::UseDesk, &process(public))];
        let path = format!("/instruments/{text}/desk");
        asking.ask("GET", "/api/v1/instruments/{slug}/desk", path.clone(), nothing(), uses.clone());
        let one = format!("{path}/{}", paragraph(world, text));
        asking.ask("GET", "/api/v1/instruments/{slug}/desk/{paragraph}", one, nothing(), uses.clone());
        let alike = format!("/instruments/{text}/alike");
        asking.ask("GET", "/api/v1/instruments/{slug}/alike", alike, nothing(), uses);
        let answers = vec![need(Action::Dispose, &process(public))];
        let none = Some(json!({ "comments": [], "kind": "noted" }));
        let many = format!("/instruments/{text}/dispositions");
        asking.ask("POST", "/api/v1/instruments/{slug}/dispositions", many.clone(), none, answers);
        let anyone = vec![need(Action::Enter, &process(public))];
        asking.ask("GET", "/api/v1/instruments/{slug}/dispositions.{format}", format!("{many}.csv"), nothing(), anyone);
    }
    for (slug, _, public) in TEXTS {
        let answers = vec![need(Action::Dispose, &process(public))];
        let path = format!("/processes/{slug}/reasons");
        let route = "/api/v1/processes/{slug}/reasons";
        asking.ask("GET", route, path.clone(), nothing(), answers.clone());
        asking.ask("POST", route, path, Some(json!({ "title": "", "text": "" })), answers);
    }
    let answers = vec![need(Action::Dispose, &house())];
    let nowhere = "/reasons/00000000000000000000000000000001";
    let written = Some(json!({ "title": "T", "text": "T" }));
    asking.ask("PUT", "/api/v1/reasons/{reason}", nowhere.to_owned(), written, answers.clone()).changes = true;
    let route = "/api/v1/reasons/{reason}/retire";
    asking.ask("POST", route, format!("{nowhere}/retire"), Some(json!({})), answers).changes = true;
}

/// What is not tabled is its delegation's; what is tabled is before all who negotiate.
fn proposals(asking: &mut Asking, world: &World) {
    for draft in &world.drafts {
        let (text, slug) = (draft.text, &draft.slug);
        let needs = |action| vec![need(reading(draft), &draft.thing), need(action, &draft.thing)];
        // A new paragraph without words: whoever may propose is told so, and nothing is stored.
        let path = format!("/instruments/{text}/drafts/{slug}/proposals");
        let empty = Some(json!({ "wording": "" }));
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/proposals";
        asking.ask("POST", route, path, empty, needs(Action::Propose)).openly = true;
        let path = format!("/instruments/{text}/drafts/{slug}/paragraphs/{}/compilation", paragraph(world, text));
        let route = "/api/v1/instruments/{slug}/drafts/{draft}/paragraphs/{paragraph}/compilation";
        asking.ask("GET", route, path.clone(), nothing(), needs(Action::SeeProposal));
        let mut trying = needs(Action::SeeProposal);
        trying.push(need(Action::Propose, &draft.thing));
        let words = Some(json!({ "wording": "Decides to go on.", "party": null }));
        asking.ask("POST", route, path, words, trying).openly = true;
    }
    for draft in world.drafts.iter().filter(|draft| draft.slug == "working") {
        let on = |action| vec![need(action, &draft.thing)];
        let desk = format!("/instruments/{}/desk/{}", draft.text, paragraph(world, draft.text));
        let none = Some(json!({ "proposals": [] }));
        let route = "/api/v1/instruments/{slug}/desk/{paragraph}/take";
        asking.ask("POST", route, format!("{desk}/take"), none, on(Action::Merge));
        let route = "/api/v1/instruments/{slug}/desk/{paragraph}/reject";
        asking.ask("POST", route, format!("{desk}/reject"), Some(json!({})), on(Action::DecideProposal));
        let route = "/api/v1/instruments/{slug}/desk/{paragraph}/presence";
        asking.ask("PUT", route, format!("{desk}/presence"), None, on(Action::UseDesk)).changes = true;
        let route = "/api/v1/instruments/{slug}/desk/{paragraph}/undo";
        asking.ask("POST", route, format!("{desk}/undo"), Some(json!({})), on(Action::EditWording)).changes = true;
    }
    for (_, text, public) in TEXTS {
        // Whoever is signed in and knows of the text is told what stands there for them: often nothing.
        let signed_in = vec![need(Action::ReadSelf, &process(public))];
        let path = format!("/instruments/{text}/proposals");
        asking.ask("GET", "/api/v1/instruments/{slug}/proposals", path, nothing(), signed_in);
    }
    for proposal in &world.proposals {
        let on = |action| vec![need(action, &proposal.thing)];
        let path = format!("/proposals/{}", proposal.id);
        let sees = if proposal.tabled { Action::SeeProposal } else { Action::SeeDraftedProposal };
        asking.ask("GET", "/api/v1/proposals/{proposal}", path.clone(), nothing(), on(sees));
        let back = if proposal.tabled { Action::WithdrawProposal } else { Action::EditProposal };
        for (verb, route, act, action) in [
            ("PUT", "/api/v1/proposals/{proposal}", "", Action::EditProposal),
            ("POST", "/api/v1/proposals/{proposal}/table", "/table", Action::TableProposal),
            ("POST", "/api/v1/proposals/{proposal}/sponsor", "/sponsor", Action::SponsorProposal),
            ("POST", "/api/v1/proposals/{proposal}/withdraw", "/withdraw", back),
            ("POST", "/api/v1/proposals/{proposal}/decide", "/decide", Action::DecideProposal),
        ] {
            let body = match act {
                "" => json!({ "wording": "Decides." }),
                "/decide" => json!({ "state": "agreed" }),
                _ => json!({}),
            };
            let mut needs = on(sees);
            needs.extend(on(action));
            let probe = asking.ask(verb, route, format!("{path}{act}"), Some(body), needs);
            (probe.openly, probe.changes) = (true, true);
        }
    }
}
