//! The figures in lines.

use std::fmt::Write;
use std::time::Duration;

use adref_store::Kind;

use crate::load::Figures;
use crate::scene::Scene;

/// What is asked of a figure.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    /// Answers a second at least; 0 for nothing asked.
    pub(crate) per_second: u32,
    /// The slowest of a hundred at most.
    pub(crate) p99: Option<Duration>,
}

impl Asked {
    /// It is shown, and no more.
    pub(crate) const NOTHING: Self = Self { per_second: 0, p99: None };

    /// So many a second.
    pub(crate) const fn per_second(per_second: u32) -> Self {
        Self { per_second, p99: None }
    }

    /// And 99 of 100 within so many milliseconds.
    pub(crate) const fn within(self, ms: u64) -> Self {
        Self { p99: Some(Duration::from_millis(ms)), ..self }
    }
}

/// One load and what came of it.
pub(crate) struct Row {
    /// What was asked for.
    pub(crate) name: String,
    /// What was measured.
    pub(crate) figures: Figures,
    /// What is asked of it.
    pub(crate) asked: Asked,
}

impl Row {
    /// Answers a second.
    pub(crate) fn per_second(&self) -> f64 {
        let answers = u32::try_from(self.figures.took.len()).unwrap_or(u32::MAX);
        f64::from(answers) / self.figures.time.as_secs_f64()
    }

    /// How long `of_hundred` of a hundred answers took at most.
    fn took(&self, of_hundred: usize) -> Duration {
        let took = &self.figures.took;
        took.get((took.len() * of_hundred / 100).min(took.len().saturating_sub(1))).copied().unwrap_or_default()
    }

    /// The row in words; `unit` is a second's answers of the static route.
    pub(crate) fn line(&self, unit: f64) -> String {
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let (per_second, median, slow) = (self.per_second(), self.took(50), self.took(99));
        let mut line = format!(
            "{:<44} {per_second:>9.0} {:>8.3} {:>9.2} {:>9.2} {:>9.1}",
            self.name,
            per_second / unit,
            ms(median),
            ms(slow),
            bytes(self.figures.length) / 1000.0,
        );
        if self.asked.per_second > 0 {
            let held = per_second >= f64::from(self.asked.per_second) && self.asked.p99.is_none_or(|most| slow <= most);
            let word = if held { "held" } else { "NOT held" };
            let slowest = self.asked.p99.map(|most| format!(", p99 <= {} ms", most.as_millis())).unwrap_or_default();
            // Writing into a string does not fail.
            let _ = write!(line, "   >= {}/s{slowest}: {word}", self.asked.per_second);
        }
        line
    }
}

/// What is measured, and the names of the columns.
pub(crate) fn head(scene: &Scene, kind: Kind) -> String {
    let database = if kind == Kind::Sqlite { "SQLite synchronous=FULL" } else { "PostgreSQL" };
    let cores = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    let build = if cfg!(debug_assertions) { "a debug build: the figures say little" } else { "release" };
    format!(
        "\n{} paragraphs, {database}, {build}, {cores} cores shared by service and callers\n\n{:<44} {:>9} {:>8} {:>9} {:>9} {:>9}",
        scene.paragraphs, "", "answers/s", "ratio", "p50 ms", "p99 ms", "body kB"
    )
}

/// A line of what the system says of this process, in megabytes.
fn megabytes(name: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? / 1024)
}

/// Megabytes of memory the process takes now; 0 where the system does not say.
pub(crate) fn resident() -> u64 {
    megabytes("VmRSS:").unwrap_or_default()
}

/// What the process took of memory at most, callers and all.
pub(crate) fn memory() -> String {
    match (megabytes("VmRSS:"), megabytes("VmHWM:")) {
        (Some(now), Some(most)) => {
            let word = if most <= 512 { "held" } else { "NOT held" };
            format!("\nmemory of service and callers: {now} MB, {most} MB at most   <= 512 MB: {word}")
        }
        _ => "\nmemory: this system does not say".to_owned(),
    }
}

fn bytes(length: usize) -> f64 {
    f64::from(u32::try_from(length).unwrap_or(u32::MAX))
}
