//! `cargo xtask bench`: figures, as ratios within one run.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::places;
use crate::postgres::Postgres;

/// Measures reading, comparing and the service, one after the other so that they do not disturb each other.
///
/// # Errors
/// A bench that cannot be started.
pub(crate) fn bench() -> Result<ExitCode> {
    let mut benches = [
        ("reading the notation", places::cargo(&["bench", "--locked", "--package", "adref-notation"])),
        ("comparing", places::cargo(&["bench", "--locked", "--package", "adref-compare"])),
        ("the service", places::cargo(&["run", "--locked", "--release", "--package", "adref-tests", "--bin", "bench"])),
    ];
    let folder = places::notes().join("logs");
    std::fs::create_dir_all(&folder)?;
    // Held while the service is measured.
    let server = Postgres::start(&std::env::temp_dir(), &folder.join("bench.log"));
    match &server {
        Ok(server) => {
            let [.., (_, service)] = &mut benches;
            let _ = service.env("ADREF_TEST_POSTGRES", &server.url);
        }
        Err(error) => println!("on SQLite alone: {error}"),
    }
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
