//! Whether it runs, and whether it can serve.

use actix_web::HttpResponse;
use actix_web::web::{Data, ServiceConfig};
use adref_acts::Fault;

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

/// Ready is who can reach the database: the clock is asked in a transaction.
async fn ready(state: Data<State>) -> Result<HttpResponse, Problem> {
    state.house.read(|_| Ok::<(), Fault>(())).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "ready": true })))
}
