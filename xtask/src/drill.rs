//! `cargo xtask drill`: the drills of `adref-tests`, with the server's own binary beside them, and those of `backend/adref/tests/drills`,
//! whose short forms are tests of the binary, played for long.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::options::DrillOptions;
use crate::places;

/// A drill that is a test of the binary: its name, the tests it is, how often each is played, and what it is.
struct OfTheBinary(&'static str, &'static str, u32, &'static str);

const OF_THE_BINARY: &[OfTheBinary] = &[
    OfTheBinary(
        "kills",
        "killed::",
        30,
        "killed under 16 writers: what was acknowledged is found again, whole, with event and leaf",
    ),
    OfTheBinary(
        "order",
        "order::",
        34,
        "10,000 acknowledgements seen by strace: the log was forced onto the disk before each",
    ),
    OfTheBinary(
        "full",
        "full::",
        10,
        "no room on the disk: writing is refused, reading goes on, and writing again with room",
    ),
    OfTheBinary("cut", "cut::", 34, "the line to PostgreSQL cut, hanging, deaf: callers are told, and served again"),
    OfTheBinary(
        "slow",
        "slow::",
        10,
        "2,000 callers who drip headers and bodies, as many who sip answers: cut, and nobody else is held up",
    ),
    OfTheBinary(
        "migrations",
        "migrating::",
        60,
        "killed while migrating: the next start ends where an undisturbed one does",
    ),
    OfTheBinary("stop", "stopping::", 1, "asked to stop with requests under way: they are answered, and it ends well"),
    OfTheBinary(
        "backup",
        "backup::",
        1,
        "a backup under eight writers, restored: what was acknowledged before is in it",
    ),
];

/// Builds what the drills need, and plays them.
///
/// # Errors
/// A build or a drill that cannot be started.
pub(crate) fn drill(options: &DrillOptions) -> Result<ExitCode> {
    let of_the_binary = |name: &&String| OF_THE_BINARY.iter().any(|drill| drill.0 == name.as_str());
    let (own, others): (Vec<_>, Vec<_>) = options.names.iter().partition(of_the_binary);
    let mut held = true;
    for drill in OF_THE_BINARY.iter().filter(|drill| own.iter().any(|name| *name == drill.0)) {
        held &= play(drill, options.quick)?;
    }
    if own.is_empty() || !others.is_empty() {
        held &= play_others(&others.into_iter().cloned().collect::<Vec<_>>(), options.quick)?;
    }
    if options.names.is_empty() {
        for OfTheBinary(name, _, runs, about) in OF_THE_BINARY {
            println!("  {name:<12} {about} ({runs} times)");
        }
    }
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Plays tests of the binary as often as a drill wants them.
fn play(drill: &OfTheBinary, quick: bool) -> Result<bool> {
    let mut command = places::cargo(&["test", "--locked", "--package", "adref", "--test", "drills"]);
    if !quick {
        command.env("ADREF_DRILL_RUNS", drill.2.to_string());
    }
    command.args(["--", drill.1, "--nocapture"]);
    Ok(command.status().context("starting cargo")?.success())
}

/// Plays drills of `adref-tests`; without names it lists them.
fn play_others(names: &[String], quick: bool) -> Result<bool> {
    let release = !quick && !names.is_empty();
    if !names.is_empty() && !run(&["build", "--locked", "--package", "adref"], release, &[])? {
        return Ok(false);
    }
    let quick = quick.then(|| "--quick".to_owned());
    let words: Vec<String> = names.iter().cloned().chain(quick).collect();
    run(&["run", "--locked", "--quiet", "--package", "adref-tests", "--bin", "drill"], release, &words)
}

fn run(arguments: &[&str], release: bool, words: &[String]) -> Result<bool> {
    let mut command = places::cargo(arguments);
    if release {
        command.arg("--release");
    }
    command.env("ADREF_BIN", places::binary(release));
    if !words.is_empty() {
        command.arg("--").args(words);
    }
    Ok(command.status().context("starting cargo")?.success())
}
