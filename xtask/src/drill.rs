//! `cargo xtask drill`: the drills of `adref-tests`, with the server's own binary beside them.

use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::options::DrillOptions;
use crate::places;

/// Builds what the drills need, and plays them.
///
/// # Errors
/// A build or a drill that cannot be started.
pub(crate) fn drill(options: &DrillOptions) -> Result<ExitCode> {
    let release = !options.quick && !options.names.is_empty();
    if !options.names.is_empty() && !run(&["build", "--locked", "--package", "adref"], release, &[])? {
        return Ok(ExitCode::FAILURE);
    }
    let mut words = options.names.clone();
    if options.quick {
        words.push("--quick".to_owned());
    }
    let held = run(&["run", "--locked", "--quiet", "--package", "adref-tests", "--bin", "drill"], release, &words)?;
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
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
