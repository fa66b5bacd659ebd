//! Whether it runs, and whether it can serve.

use actix_web::HttpResponse;
use actix_web::web::{Data, ServiceConfig};
use adref_acts::ledger;

use crate::problem::Problem;
use crate::reads::reads;
use crate::state::State;

/// Registers both questions, outside the versioned API.
pub(crate) fn configure(config: &mut ServiceConfig) {
    config.service(reads("/health/live", live)).service(reads("/health/ready", ready));
}

async fn live() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "live": true }))
}

/// Ready is who can reach the database: the clock is asked in a transaction. A sealer that is behind is said, not refused:
/// what is recorded is recorded.
async fn ready(state: Data<State>) -> Result<HttpResponse, Problem> {
    let lag = state.house.read(ledger::lag).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "ready": true, "sealer": lag })))
}
