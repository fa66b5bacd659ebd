//! Writing: JSON for programs, colour only for people, progress only where somebody looks on.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use anstream::ColorChoice;
use anyhow::Result;
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::cli::Color;

/// How this run answers.
pub(crate) struct Out {
    json: bool,
}

impl Out {
    pub(crate) fn new(json: bool, color: Color) -> Self {
        match color {
            Color::Auto => {}
            Color::Always => ColorChoice::Always.write_global(),
            Color::Never => ColorChoice::Never.write_global(),
        }
        Self { json }
    }

    /// Whether a program reads the answer.
    pub(crate) const fn json(&self) -> bool {
        self.json
    }

    /// Whether colours reach a person.
    pub(crate) fn colored(&self) -> bool {
        !self.json && anstream::AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
    }

    /// Writes text as it is.
    pub(crate) fn text(&self, text: &str) -> Result<()> {
        let mut stdout = anstream::stdout().lock();
        stdout.write_all(text.as_bytes())?;
        Ok(stdout.flush()?)
    }

    /// Writes one JSON value and a line end.
    pub(crate) fn value(&self, value: &impl Serialize) -> Result<()> {
        self.text(&json(value, std::io::stdout().is_terminal())?)
    }

    /// Writes a JSON value for programs or a text for people.
    pub(crate) fn either(&self, value: &impl Serialize, text: &str) -> Result<()> {
        if self.json { self.value(value) } else { self.text(text) }
    }

    /// Tells a person, on standard error, what was done.
    pub(crate) fn note(&self, text: &str) {
        if !self.json {
            // A remark nobody can read is no trouble.
            let _ = writeln!(anstream::stderr().lock(), "{text}");
        }
    }

    /// Says what went wrong and, below it, why.
    pub(crate) fn trouble(&self, error: &anyhow::Error) {
        let mut stderr = anstream::stderr().lock();
        // Nothing is left to be done when even this cannot be written.
        let _ = if self.json {
            writeln!(stderr, "{}", serde_json::json!({ "error": format!("{error:#}") }))
        } else {
            writeln!(stderr, "adref: {error:#}")
        };
    }

    /// A sign of life on standard error while something takes its time.
    pub(crate) fn busy(&self, what: &'static str) -> ProgressBar {
        if self.json || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        bar.set_message(what);
        bar.enable_steady_tick(Duration::from_millis(120));
        bar
    }
}

/// One JSON value and a line end, on several lines for people.
pub(crate) fn json(value: &impl Serialize, pretty: bool) -> Result<String> {
    let text = if pretty { serde_json::to_string_pretty(value)? } else { serde_json::to_string(value)? };
    Ok(text + "\n")
}
