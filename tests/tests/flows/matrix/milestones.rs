//! Questions about timelines and the cards of processes.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need};
use super::world::{TEXTS, World, nothing, process};

pub(super) fn timelines(asking: &mut Asking, world: &World) {
    for (slug, _, public) in TEXTS {
        let thing = process(public);
        let reads = need(Action::ReadProcess, &thing);
        let plans = vec![reads.clone(), need(Action::PlanProcess, &thing)];
        for (route, ending) in
            [("/api/v1/processes/{slug}/timeline", ""), ("/api/v1/processes/{slug}/timeline.ics", ".ics")]
        {
            let path = format!("/processes/{slug}/timeline{ending}");
            asking.ask("GET", route, path, nothing(), vec![reads.clone()]);
        }
        let route = "/api/v1/processes/{slug}/inclusion";
        asking.ask("GET", route, format!("/processes/{slug}/inclusion"), nothing(), vec![reads.clone()]);
        let route = "/api/v1/processes/{slug}/inclusion.{format}";
        asking.ask("GET", route, format!("/processes/{slug}/inclusion.csv"), nothing(), vec![reads.clone()]);
        let route = "/api/v1/processes/{slug}/chapter.md";
        asking.ask("GET", route, format!("/processes/{slug}/chapter.md"), nothing(), vec![reads.clone()]);
        let route = "/api/v1/processes/{slug}/about";
        asking.ask("GET", route, format!("/processes/{slug}/about"), nothing(), vec![reads.clone()]);
        let body = Some(json!({ "mandate": "A resolution" }));
        asking.ask("PUT", route, format!("/processes/{slug}/about"), body, plans.clone()).openly = true;
        // The timeline has a milestone already, so whoever may begin one is told that it was begun.
        let begin = Some(json!({ "template": "two-years", "adoption": "2027-06" }));
        let route = "/api/v1/processes/{slug}/timeline";
        asking.ask("POST", route, format!("/processes/{slug}/timeline"), begin, plans.clone()).openly = true;
        let invalid = Some(json!({ "title": "T", "when": "some day" }));
        let route = "/api/v1/processes/{slug}/milestones";
        asking.ask("POST", route, format!("/processes/{slug}/milestones"), invalid, plans).openly = true;
    }
    for (id, thing) in &world.milestones {
        let needs = vec![need(Action::ReadProcess, thing), need(Action::PlanProcess, thing)];
        let body = Some(json!({ "title": "T", "when": "2030" }));
        let route = "/api/v1/milestones/{milestone}";
        asking.ask("PUT", route, format!("/milestones/{id}"), body, needs).openly = true;
    }
}
