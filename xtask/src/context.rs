//! What the steps of one run share: the log of the current step, the database, the browser.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use crate::places;
use crate::postgres::Postgres;
use crate::report::Report;

/// Shared by the steps of one `cargo xtask test`.
pub(crate) struct Context {
    /// What the person sees.
    pub(crate) report: Report,
    /// The throw-away server, while it runs.
    pub(crate) postgres: Option<Postgres>,
    /// Where the tests find PostgreSQL.
    pub(crate) postgres_url: Option<String>,
    /// The browser of the tests.
    pub(crate) chromium: Option<PathBuf>,
    /// A word about the current step, shown at its end.
    pub(crate) note: Option<String>,
    log: PathBuf,
}

impl Context {
    /// Nothing started yet.
    pub(crate) fn new() -> Self {
        let report = Report::new();
        Self { report, postgres: None, postgres_url: None, chromium: None, note: None, log: PathBuf::new() }
    }

    /// Opens a fresh log for a step.
    ///
    /// # Errors
    /// A disk that refuses.
    pub(crate) fn open_log(&mut self, step: &str) -> Result<()> {
        let folder = places::notes().join("logs");
        fs::create_dir_all(&folder)?;
        self.log = folder.join(format!("{step}.log"));
        self.note = None;
        fs::write(&self.log, "").with_context(|| format!("writing {}", self.log.display()))
    }

    /// The log of the current step.
    pub(crate) fn log(&self) -> &Path {
        &self.log
    }

    /// What the current step has printed so far.
    pub(crate) fn output(&self) -> String {
        fs::read(&self.log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// Runs a command into the log of the current step.
    ///
    /// # Errors
    /// A command that cannot be started, or that fails.
    pub(crate) fn run(&mut self, mut command: Command) -> Result<()> {
        let words = places::in_words(&command);
        let out = File::options().append(true).open(&self.log)?;
        command.env("CARGO_TERM_PROGRESS_WHEN", "never");
        if self.report.colours() {
            command.env("CARGO_TERM_COLOR", "always");
        } else {
            command.env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1").env("TERM", "dumb");
        }
        command.stdin(Stdio::null()).stdout(out.try_clone()?).stderr(out);
        let started = Instant::now();
        let mut child = command.spawn().with_context(|| format!("starting `{words}`"))?;
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            self.report.tick(started, &last_line(&self.log, &words));
            sleep(Duration::from_millis(200));
        };
        if status.success() { Ok(()) } else { bail!("`{words}` failed ({status})") }
    }
}

/// The last line of a log, or `otherwise` while there is none.
fn last_line(log: &Path, otherwise: &str) -> String {
    let bytes = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    text.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or(otherwise).trim().to_owned()
}
