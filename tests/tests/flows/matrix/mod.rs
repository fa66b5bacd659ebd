//! Every route, asked by everybody about everything: what is expected stands in `tests/expected/policy.txt`, written by hand.

mod adoption;
#[expect(dead_code, reason = "the policy's own tests make every case; here the world makes them")]
#[path = "../../../expected/cases.rs"]
mod cases;
#[path = "../../../expected/page.rs"]
mod expected;
mod library;
mod meetings;
mod milestones;
mod nominations;
mod oneself;
mod positions;
mod probes;
mod public;
mod rounds;
mod sources;
mod world;

use std::sync::Arc;

use ::adref_domain;
use adref_api::ROWS;
use adref_tests::{Answer, App};
use expected::Expected;
use probes::{Probe, probes};
use world::{Somebody, World};

/// How many questions wait for their answers at once.
const AT_ONCE: usize = 16;

#[tokio::test]
async fn every_route_answers_everybody_about_everything_as_expected() {
    let apps = tokio::task::spawn_blocking(App::on_every_database).await.unwrap();
    // The rules are the same on every database: they take turns, from question to question and from person to person.
    let turns = apps.len();
    let playing: tokio::task::JoinSet<usize> =
        apps.into_iter().enumerate().map(|(turn, app)| played(Arc::new(app), turn, turns)).collect();
    let cells: usize = playing.join_all().await.into_iter().sum();
    assert!(cells > 90_000, "{cells} cells are too few to mean anything");
    adref_tests::canary::look_through_the_log();
}

async fn played(app: Arc<App>, turn: usize, turns: usize) -> usize {
    let world = World::settle(&app).await;
    // A slow machine plays for longer than a proof stays fresh.
    app.house.stop_clock(Some(app.house.read(|cx| Ok(cx.now)).await.unwrap()));
    let probes = Arc::new(probes(&world));
    every_route_is_asked(&probes);
    let expected = Arc::new(Expected::read());
    let mut cells = 0;
    for (place, somebody) in world.people.iter().enumerate() {
        let somebody = somebody.anew(&app).await;
        let mut waiting = tokio::task::JoinSet::new();
        for number in (0..probes.len()).skip((turn + place) % turns).step_by(turns) {
            if waiting.len() >= AT_ONCE {
                waiting.join_next().await.unwrap().unwrap();
            }
            let (somebody, probes, expected) = (somebody.clone(), Arc::clone(&probes), Arc::clone(&expected));
            waiting.spawn(async move { ask(&somebody, &probes[number], &expected).await });
            cells += 1;
        }
        while let Some(asked) = waiting.join_next().await {
            asked.unwrap();
        }
    }
    cells
}

/// A route nobody asks about is a route nobody has thought of.
fn every_route_is_asked(probes: &[Probe]) {
    for row in ROWS {
        let asked = probes.iter().any(|probe| (probe.verb, probe.route) == (row.verb.name(), row.path));
        assert!(asked, "nobody asks {row:?}: add it to probes.rs");
    }
}

async fn ask(somebody: &Somebody, probe: &Probe, expected: &Expected) {
    let may = probe.needs.iter().all(|need| {
        let case = somebody.sees(&need.facts);
        expected.block(need.action.code()).verdicts(&case)[somebody.column]
    });
    // What would change the world for those who come after is asked only by those who may not.
    if probe.changes && may {
        return;
    }
    let answer = send(somebody, probe).await;
    let place = format!("{} {} {}", somebody.name, probe.verb, probe.path);
    if may {
        assert!(!matches!(answer.status, 401 | 403 | 404), "{place} is refused: {} {}", answer.status, answer.raw);
        assert!(answer.status < 500, "{place}: {}", answer.raw);
    } else {
        refused(somebody, probe, &answer, &place);
    }
}

/// Refused and absent look the same: the code, the words, nothing else. Where the thing itself may be seen, it may be said.
fn refused(somebody: &Somebody, probe: &Probe, answer: &Answer, place: &str) {
    let to_sign_in = somebody.column == 0 && answer.status == 401 && answer.code() == "sign_in_required";
    let openly = probe.openly && answer.status == 403;
    let absent = answer.status == 404 && answer.code() == "not_found";
    assert!(to_sign_in || openly || absent, "{place} is answered: {} {}", answer.status, answer.raw);
    if absent {
        let members: Vec<&String> = answer.body.as_object().unwrap().keys().collect();
        assert!(
            members.iter().all(|it| ["type", "title", "status", "code", "request_id", "detail", "instance", "remedy"]
                .contains(&it.as_str())),
            "{place}: {members:?}"
        );
    }
}

async fn send(somebody: &Somebody, probe: &Probe) -> Answer {
    let method = probe.verb.parse().unwrap();
    let mut request = somebody.client.request(method, &probe.path);
    if let Some(body) = &probe.body {
        request = request.json(body);
    }
    if probe.verb == "PUT" {
        request = request.header("if-match", "\"seen-long-ago\"");
    }
    adref_tests::Client::answer(request).await
}
