//! Whether it runs, and whether it can serve.

use actix_web::HttpResponse;
use actix_web::web::{Data, ServiceConfig};
use adref_acts::pulse::{Pulse, pulse};
use serde_json::json;

use crate::figures;
use crate::problem::Problem;
use crate::reads::reads;
use crate::state::State;

/// Less of the disk free than this is too little.
const ROOM: f64 = 0.1;
/// An event that waits longer to be sealed, in seconds, waits for somebody to look.
const SEALED_WITHIN: i64 = 10;
/// A mail that has been due for longer, in seconds, does too.
const SENT_WITHIN: i64 = 600;

/// Registers both questions, outside the versioned API.
pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(reads("/health/live", live)).service(reads("/health/ready", ready));
}

async fn live() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "live": true }))
}

/// Ready is who can reach the database: the clock is asked in a transaction. What somebody should look at is said and not refused,
/// for a service that stops answering because mail is late helps nobody.
async fn ready(state: Data<State>) -> Result<HttpResponse, Problem> {
    let pulse = state.house.read(pulse).await?;
    let free = state.data.as_deref().and_then(figures::free);
    let wrong = wrong(&pulse, free);
    let body = json!({ "ready": true, "well": wrong.is_empty(), "wrong": wrong, "sealer": pulse.sealer });
    Ok(HttpResponse::Ok().json(body))
}

/// The codes of what somebody should look at.
fn wrong(pulse: &Pulse, free: Option<f64>) -> Vec<&'static str> {
    let looked_at = [
        ("disk", free.is_some_and(|free| free < ROOM)),
        ("outbox", pulse.outbox.seconds > SENT_WITHIN),
        ("sealer", pulse.sealer.seconds > SEALED_WITHIN),
    ];
    looked_at.into_iter().filter(|(_, wrong)| *wrong).map(|(code, _)| code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use adref_acts::ledger::Lag;
    use adref_acts::pulse::Outbox;

    #[test]
    fn what_is_wrong_is_named() {
        let of = |sealer, outbox| Pulse {
            sealer: Lag { waiting: 1, seconds: sealer },
            outbox: Outbox { queued: 1, dead: 1, seconds: outbox },
        };
        assert_eq!(wrong(&of(10, 600), Some(0.1)), Vec::<&str>::new());
        assert_eq!(wrong(&of(11, 601), Some(0.09)), ["disk", "outbox", "sealer"]);
        assert_eq!(wrong(&of(0, 0), None), Vec::<&str>::new());
    }
}
