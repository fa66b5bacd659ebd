//! Logs on standard error: one line per request, no words of drafts or comments, no addresses.

use std::io::IsTerminal;

use anyhow::{Context, Result};
use tracing_subscriber::EnvFilter;

use crate::cli::LogFormat;

/// Begins to log.
pub(crate) fn begin(filter: Option<&str>, format: Option<LogFormat>) -> Result<()> {
    let filter = EnvFilter::try_new(filter.unwrap_or("info,actix_server=warn")).context("the setting `log`")?;
    let person = std::io::stderr().is_terminal();
    let format = format.unwrap_or(if person { LogFormat::Text } else { LogFormat::Json });
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A subscriber that is there already is a test's.
    let _ = match format {
        LogFormat::Text => logs.with_ansi(person).with_target(false).compact().try_init(),
        LogFormat::Json => logs.json().flatten_event(true).try_init(),
    };
    // What a defect says of itself may quote what people wrote; where it is says enough.
    std::panic::set_hook(Box::new(|broke| {
        let place = broke.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a defect was met");
    }));
    Ok(())
}
