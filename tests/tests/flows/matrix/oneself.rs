//! The questions about oneself: one's account, and the ways one signs in.

use adref_domain::policy::Action;
use serde_json::json;

use super::probes::{Asking, need};
use super::world::{house, nothing};

pub(super) fn oneself(asking: &mut Asking) {
    let own = |action| vec![need(action, &house())];
    asking.ask("GET", "/api/v1/me", "/me".into(), nothing(), own(Action::ReadSelf));
    asking.ask("GET", "/api/v1/me/comments", "/me/comments".into(), nothing(), own(Action::ReadSelf));
    asking.ask("GET", "/api/v1/me/data", "/me/data".into(), nothing(), own(Action::ReadSelf));
    asking.ask("GET", "/api/v1/me/data", "/me/data?format=html".into(), nothing(), own(Action::ReadSelf));
    asking.ask("GET", "/api/v1/me/mails", "/me/mails".into(), nothing(), own(Action::ReadSelf));
    let wrong = Some(json!({ "often": "hourly" }));
    asking.ask("PUT", "/api/v1/me/mails", "/me/mails".into(), wrong, own(Action::ManageSelf));
    asking.ask("PUT", "/api/v1/me/acting", "/me/acting".into(), Some(json!({})), own(Action::ActAs));
    asking.ask(
        "POST",
        "/api/v1/me/erase",
        "/me/erase".into(),
        Some(json!({ "confirm": "no" })),
        own(Action::EraseSelf),
    );
    asking.ask("GET", "/api/v1/outbox", "/outbox".into(), nothing(), own(Action::ReadOutbox));
    let wordings = Some(json!({ "wordings": ["A [b] {KEN+}."] }));
    asking.ask("POST", "/api/v1/readings", "/readings".into(), wordings, own(Action::ReadWording));
    ways_to_sign_in(asking);
    // Without a password, or with a wrong one, nothing is changed; both answers say that the route was reached.
    let wrong = Some(json!({ "old": "", "new": "" }));
    asking.ask("PUT", "/api/v1/me/password", "/me/password".into(), wrong, own(Action::ManageSelf)).changes = true;
    let wrong = Some(json!({ "email": "none", "password": "" }));
    asking.ask("POST", "/api/v1/me/address", "/me/address".into(), wrong, own(Action::ManageSelf)).changes = true;
    // What links do is tested where they are; without a secret they open nothing, for anybody.
    for (route, path) in [
        ("/api/v1/links", "/links"),
        ("/api/v1/links/look", "/links/look"),
        ("/api/v1/links/sign-in", "/links/sign-in"),
        ("/api/v1/links/accept", "/links/accept"),
        ("/api/v1/links/password", "/links/password"),
        ("/api/v1/links/address", "/links/address"),
        ("/api/v1/links/not-me", "/links/not-me"),
        ("/api/v1/links/nomination", "/links/nomination"),
        ("/api/v1/public-comments/confirm", "/public-comments/confirm"),
        ("/api/v1/public-comments/code", "/public-comments/code"),
        ("/api/v1/public-comments/follow", "/public-comments/follow"),
        ("/api/v1/public-comments/disown", "/public-comments/disown"),
    ] {
        asking.ask("POST", route, path.into(), Some(json!({})), own(Action::Enter)).changes = true;
    }
    // How sessions begin and end is tested where they are; here they must only be known.
    for (route, path) in [
        ("/api/v1/sign-in", "/sign-in"),
        ("/api/v1/sign-out", "/sign-out"),
        ("/api/v1/refresh", "/refresh"),
        ("/api/v1/providers/{provider}/begin", "/providers/none/begin"),
        ("/api/v1/providers/finish", "/providers/finish"),
        ("/api/v1/providers/link", "/providers/link"),
    ] {
        asking.ask("POST", route, path.into(), Some(json!({})), own(Action::Enter)).changes = true;
    }
}

/// How one signs in is one's own, whoever one is; nobody finds anything of others there.
fn ways_to_sign_in(asking: &mut Asking) {
    let own = |action| vec![need(action, &house())];
    asking.ask("GET", "/api/v1/providers", "/providers".into(), nothing(), own(Action::Enter));
    asking.ask("GET", "/api/v1/me/security", "/me/security".into(), nothing(), own(Action::ManageSignIn));
    asking.ask("GET", "/api/v1/me/tokens", "/me/tokens".into(), nothing(), own(Action::ManageTokens));
    for (action, route, path, body) in [
        (Action::ProveSelf, "/api/v1/me/prove", "/me/prove", json!({})),
        (Action::ManageSignIn, "/api/v1/me/factor", "/me/factor", json!({})),
        (Action::ManageSignIn, "/api/v1/me/factor/confirm", "/me/factor/confirm", json!({ "code": "000000" })),
        (Action::ManageSignIn, "/api/v1/me/factor/recovery", "/me/factor/recovery", json!({})),
        (Action::ManageSignIn, "/api/v1/me/factor/remove", "/me/factor/remove", json!({ "code": "000000" })),
        (Action::ManageSignIn, "/api/v1/me/sessions/end-others", "/me/sessions/end-others", json!({})),
        (Action::ManageSignIn, "/api/v1/me/sessions/{session}/end", "/me/sessions/none/end", json!({})),
        (Action::ManageSignIn, "/api/v1/me/identities/{identity}/unlink", "/me/identities/none/unlink", json!({})),
        (Action::ManageTokens, "/api/v1/me/tokens", "/me/tokens", json!({ "name": "", "scopes": [] })),
        (Action::ManageTokens, "/api/v1/me/tokens/{token}/revoke", "/me/tokens/none/revoke", json!({})),
    ] {
        asking.ask("POST", route, path.into(), Some(body), own(action)).changes = true;
    }
}
