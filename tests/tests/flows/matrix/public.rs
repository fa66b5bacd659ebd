//! The questions about what the public sends without an account.

use adref_domain::RoundState;
use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need};
use super::world::{RoundOf, TEXTS, house, nothing, process};

/// Sending to a round without an account, and what the round asks of those who do.
pub(super) fn from_the_public(asking: &mut Asking, round: &RoundOf) {
    let on = |action| vec![need(action, &round.thing)];
    let path = format!("/rounds/{}", round.id);
    let wrong = Some(json!({ "moderation": "perhaps" }));
    let route = "/api/v1/rounds/{round}/public-terms";
    asking.ask("PUT", route, format!("{path}/public-terms"), wrong, on(Action::OpenRound));
    if round.thing.facts.round.as_ref().unwrap().state != RoundState::Planned {
        // Without consent nothing is stored, and whoever may send is told so.
        let unwilling =
            json!({ "comment": { "kind": "general", "text": "T" }, "email": "a@b.example", "region": "africa" });
        let route = "/api/v1/rounds/{round}/public-comments";
        let needs = on(Action::CommentWithoutAccount);
        asking.ask("POST", route, format!("{path}/public-comments"), Some(unwilling), needs).openly = true;
    }
}

/// What the public sends, for those who look at it first.
pub(super) fn moderation(asking: &mut Asking) {
    for (_, text, public) in TEXTS {
        let looks = vec![need(Action::Moderate, &process(public))];
        let path = format!("/instruments/{text}/moderation");
        let route = "/api/v1/instruments/{slug}/moderation";
        asking.ask("GET", route, path.clone(), nothing(), looks.clone());
        asking.ask("POST", route, path.clone(), Some(json!({ "comments": [], "decision": "publish" })), looks.clone());
        let route = "/api/v1/instruments/{slug}/moderation/turned-away";
        asking.ask("GET", route, format!("{path}/turned-away"), nothing(), looks);
    }
    let route = "/api/v1/public-comments/{comment}/open";
    let (none, why) = (format!("/public-comments/{:032x}/open", 1), Some(json!({ "reason": "r" })));
    asking.ask("POST", route, none, why, vec![need(Action::OpenSealed, &house())]).changes = true;
}
