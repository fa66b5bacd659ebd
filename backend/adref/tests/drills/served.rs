//! The built binary, serving.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::place::Place;

/// A running service; it is killed when this goes away.
pub(crate) struct Served {
    child: Child,
    /// Where it listens, such as `http://127.0.0.1:4711`.
    pub(crate) address: String,
    /// How long it took from the start until it listened.
    pub(crate) ready_after: Duration,
    log: PathBuf,
}

impl Served {
    pub(crate) fn start(place: &Place) -> Self {
        Self::start_under(place, &[], &[])
    }

    /// Starts it with further options, inside another program that becomes it or stays around it.
    pub(crate) fn start_under(place: &Place, around: &[&str], options: &[&str]) -> Self {
        Self::start_on(place, place.url(), around, options)
    }

    /// The same, with the database at another address.
    pub(crate) fn start_on(place: &Place, database: &str, around: &[&str], options: &[&str]) -> Self {
        let binary = env!("CARGO_BIN_EXE_adref");
        let mut command = match around.split_first() {
            Some((first, rest)) => {
                let mut command = Command::new(first);
                command.args(rest).arg(binary);
                command
            }
            None => Command::new(binary),
        };
        let log = place.folder().join("log");
        let written = std::fs::File::options().create(true).append(true).open(&log).unwrap();
        command.args(["serve", "--json", "--listen", "127.0.0.1:0", "--mail", "none", "--limits", "false"]);
        command.args(["--second-factor", "optional"]).args(options);
        if !options.contains(&"--log") {
            command.args(["--log", "warn"]);
        }
        command.current_dir(place.folder()).env("ADREF_DATA", place.folder()).env("ADREF_DATABASE", database);
        let begun = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(written).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line)
            .unwrap_or_else(|_| panic!("it did not start: {}", std::fs::read_to_string(&log).unwrap_or_default()));
        let address = said["address"].as_str().unwrap().to_owned();
        Self { child, address, ready_after: begun.elapsed(), log }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it has logged.
    pub(crate) fn logged(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Ends it as a cut of the power would, as far as a process can tell.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, whatever is around it.
    pub(crate) fn ask_to_stop(&self) {
        // strace keeps such signals to itself: then it is its child that is asked.
        let children = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", self.id())).unwrap_or_default();
        let service = children.split_whitespace().next().map_or_else(|| self.id().to_string(), str::to_owned);
        let asked = Command::new("kill").args(["-TERM", &service]).status().unwrap();
        assert!(asked.success());
    }

    /// Waits until it has stopped.
    pub(crate) fn wait(mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// Whether it still runs.
    pub(crate) fn lives(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// How many files and lines it has open.
    pub(crate) fn open(&self) -> usize {
        std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap().count()
    }

    /// What it takes of memory, in kilobytes.
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().unwrap().parse().unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have been waited for already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
