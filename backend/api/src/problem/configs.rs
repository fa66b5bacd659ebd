//! What the framework's own extractors refuse becomes a problem too.

use actix_web::web::{PathConfig, QueryConfig, ServiceConfig};

use super::Problem;

/// Registers the refusals of paths and queries.
pub(crate) fn configure(config: &mut ServiceConfig) {
    let path = PathConfig::default().error_handler(|_, _| Problem::new("not_found").into());
    let query = QueryConfig::default().error_handler(|error, _| {
        let said = error.to_string();
        let detail = said.strip_prefix("Query deserialize error: ").unwrap_or(&said).to_owned();
        Problem::new("invalid_query").detail(detail).into()
    });
    config.app_data(path).app_data(query);
}
