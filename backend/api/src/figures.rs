//! Figures for whoever watches over the service, in the text form of Prometheus, on a port of their own: they say how much there is,
//! never what. No name of a person, a text or an address is a label.

use std::fmt::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use actix_web::dev::Server;
use actix_web::web::Data;
use actix_web::{App, HttpResponse, HttpServer};
use adref_acts::pulse::{Pulse, pulse};

use crate::problem::Problem;
use crate::reads::reads;
use crate::server::StartError;
use crate::state::State;

/// Upper ends of the classes of durations, in milliseconds; one more class is for what takes longer.
const CLASSES: [u64; 10] = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000];
/// Classes of statuses: 1xx to 5xx.
const STATUSES: usize = 5;

/// What is counted from the start of the process on.
#[derive(Default)]
pub(crate) struct Figures {
    statuses: [AtomicU64; STATUSES],
    reads: Durations,
    writes: Durations,
    panics: AtomicU64,
}

#[derive(Default)]
struct Durations {
    classes: [AtomicU64; CLASSES.len() + 1],
    micros: AtomicU64,
}

impl Figures {
    /// Counts an answer.
    pub(crate) fn answered(&self, safe: bool, status: u16, took: Duration) {
        if let Some(class) = self.statuses.get(usize::from(status / 100).saturating_sub(1)) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        let durations = if safe { &self.reads } else { &self.writes };
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let class = CLASSES.iter().position(|most| millis < *most).unwrap_or(CLASSES.len());
        if let Some(class) = durations.classes.get(class) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        durations.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(0), Ordering::Relaxed);
    }

    /// Counts a request whose handler broke.
    pub(crate) fn broke(&self) {
        self.panics.fetch_add(1, Ordering::Relaxed);
    }

    fn write(&self, text: &mut String) -> std::fmt::Result {
        head(text, "adref_requests_total", "counter", "Answers by class of status.")?;
        for (class, count) in (1..).zip(&self.statuses) {
            writeln!(text, "adref_requests_total{{status=\"{class}xx\"}} {}", count.load(Ordering::Relaxed))?;
        }
        head(text, "adref_request_seconds", "histogram", "How long answers took, reading and writing apart.")?;
        for (lane, durations) in [("read", &self.reads), ("write", &self.writes)] {
            let mut sum = 0;
            let ends = CLASSES.iter().map(|most| format!("{}", *most as f64 / 1000.0)).chain(["+Inf".to_owned()]);
            for (end, class) in ends.zip(&durations.classes) {
                sum += class.load(Ordering::Relaxed);
                writeln!(text, "adref_request_seconds_bucket{{lane=\"{lane}\",le=\"{end}\"}} {sum}")?;
            }
            let seconds = durations.micros.load(Ordering::Relaxed) as f64 / 1_000_000.0;
            writeln!(text, "adref_request_seconds_sum{{lane=\"{lane}\"}} {seconds}")?;
            writeln!(text, "adref_request_seconds_count{{lane=\"{lane}\"}} {sum}")?;
        }
        one(
            text,
            "adref_panics_total",
            "counter",
            "Requests that met a defect of ours.",
            self.panics.load(Ordering::Relaxed),
        )
    }
}

fn head(text: &mut String, name: &str, kind: &str, help: &str) -> std::fmt::Result {
    writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}")
}

fn one(text: &mut String, name: &str, kind: &str, help: &str, value: impl std::fmt::Display) -> std::fmt::Result {
    head(text, name, kind, help)?;
    writeln!(text, "{name} {value}")
}

/// What share of the disk is free under a folder; `None` where the system does not say.
pub(crate) fn free(folder: &Path) -> Option<f64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    (disk.f_blocks > 0).then(|| disk.f_bavail as f64 / disk.f_blocks as f64)
}

/// Everything, as it is asked for.
fn whole(state: &State, pulse: Option<&Pulse>) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    head(&mut text, "adref_build_info", "gauge", "The version that runs.")?;
    writeln!(text, "adref_build_info{{version=\"{}\"}} 1", env!("CARGO_PKG_VERSION"))?;
    one(&mut text, "adref_up_seconds", "gauge", "How long it has been running.", state.begun.elapsed().as_secs())?;
    state.figures.write(&mut text)?;
    one(&mut text, "adref_followers", "gauge", "Lines on which drafts are followed.", state.followers.count())?;
    one(&mut text, "adref_database_up", "gauge", "1 where the database answers.", u8::from(pulse.is_some()))?;
    if let Some(pulse) = pulse {
        for (name, help, value) in [
            ("adref_sealer_waiting", "Events without a place in the ledger.", pulse.sealer.waiting),
            ("adref_sealer_lag_seconds", "Age of the oldest of them.", pulse.sealer.seconds),
            ("adref_outbox_queued", "Mails that wait to leave.", pulse.outbox.queued),
            ("adref_outbox_dead", "Mails that were given up.", pulse.outbox.dead),
            ("adref_outbox_lag_seconds", "For how long the oldest has been due.", pulse.outbox.seconds),
        ] {
            one(&mut text, name, "gauge", help, value)?;
        }
    }
    if let Some(free) = state.data.as_deref().and_then(free) {
        one(&mut text, "adref_disk_free_ratio", "gauge", "Free share of the disk of the data folder.", free)?;
    }
    if let Some(bytes) = resident() {
        one(&mut text, "process_resident_memory_bytes", "gauge", "Memory in use.", bytes)?;
    }
    Ok(text)
}

/// Memory in use, where Linux says it.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

async fn figures(state: Data<State>) -> Result<HttpResponse, Problem> {
    // A database that is away is one of the figures, not a reason to give none.
    let pulse = state.house.read(pulse).await.ok();
    let text = whole(&state, pulse.as_ref()).map_err(|_| Problem::new("internal"))?;
    Ok(HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(text))
}

/// A server that answers with the figures and with nothing else.
pub(crate) fn serve(state: Data<State>, listen: SocketAddr) -> Result<(SocketAddr, Server), StartError> {
    let failed = |source| StartError::Listen { address: listen, source };
    let app = move || App::new().app_data(state.clone()).service(reads("/metrics", figures));
    let server = HttpServer::new(app).workers(1).disable_signals().bind(listen).map_err(failed)?;
    let address = server.addrs().first().copied().unwrap_or(listen);
    Ok((address, server.run()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_add_up() {
        let figures = Figures::default();
        for (safe, status, millis) in
            [(true, 200, 1), (true, 304, 5), (true, 404, 60_000), (false, 201, 30), (false, 500, 0)]
        {
            figures.answered(safe, status, Duration::from_millis(millis));
        }
        figures.broke();
        let mut text = String::new();
        figures.write(&mut text).unwrap();
        for line in [
            "adref_requests_total{status=\"2xx\"} 2",
            "adref_requests_total{status=\"3xx\"} 1",
            "adref_request_seconds_bucket{lane=\"read\",le=\"0.005\"} 1",
            "adref_request_seconds_bucket{lane=\"read\",le=\"0.01\"} 2",
            "adref_request_seconds_bucket{lane=\"read\",le=\"+Inf\"} 3",
            "adref_request_seconds_count{lane=\"write\"} 2",
            "adref_request_seconds_sum{lane=\"write\"} 0.03",
            "adref_panics_total 1",
        ] {
            assert!(text.lines().any(|one| one == line), "{line} is not in\n{text}");
        }
        assert!(free(Path::new("/")).is_none_or(|share| (0.0..=1.0).contains(&share)));
        assert!(free(Path::new("/no/such/folder")).is_none());
    }
}
