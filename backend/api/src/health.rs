//! Whether it runs, and whether it can serve.

use actix_web::HttpResponse;
use actix_web::web::{self, Data, ServiceConfig};
use adref_acts::Fault;

use crate::problem::Problem;
use crate::state::State;

/// Registers both questions, outside the versioned API.
pub(crate) fn configure(config: &mut ServiceConfig) {
    config.route("/health/live", web::get().to(live)).route("/health/ready", web::get().to(ready));
}

async fn live() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "live": true }))
}

/// Ready is who can reach the database: the clock is asked in a transaction.
async fn ready(state: Data<State>) -> Result<HttpResponse, Problem> {
    state.house.read(|_| Ok::<(), Fault>(())).await?;
    Ok(HttpResponse::Ok().json(serde_json::json!({ "ready": true })))
}
