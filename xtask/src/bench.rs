//! `cargo xtask bench`: figures, as ratios within one run.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::places;

/// Measures reading, comparing and the service, one after the other so that they do not disturb each other.
///
/// # Errors
/// A bench that cannot be started.
pub(crate) fn bench() -> Result<ExitCode> {
    let benches = [
        ("reading the notation", places::cargo(&["bench", "--locked", "--package", "adref-notation"])),
        ("comparing", places::cargo(&["bench", "--locked", "--package", "adref-compare"])),
        ("the service", places::cargo(&["run", "--locked", "--release", "--package", "adref-tests", "--bin", "bench"])),
    ];
    let mut held = true;
    for (name, mut command) in benches {
        println!("── {name}");
        held &= status(&mut command)?;
    }
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn status(command: &mut Command) -> Result<bool> {
    Ok(command.status().context("starting cargo")?.success())
}
