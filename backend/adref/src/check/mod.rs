//! `adref check`: what stands in a text, and what is odd in it.

mod human;
mod report;

use std::process::ExitCode;

use anyhow::{Result, anyhow};

use crate::cli::CheckArguments;
use crate::out::Out;
use crate::texts;
use report::Report;

/// Reads a text and reports. Remarks are findings, not trouble: the exit code stays 0.
pub(crate) fn run(arguments: &CheckArguments, out: &Out) -> Result<ExitCode> {
    let busy = out.busy("reading");
    let bytes = texts::bytes(&arguments.file)?;
    let imported = adref_formats::import(texts::name(&arguments.file), &bytes)
        .map_err(|error| anyhow!("{}: {error}", arguments.file.display()))?;
    let report = Report::of(&imported);
    busy.finish_and_clear();
    if out.json() {
        out.value(&report)?;
    } else {
        let name = arguments.file.display().to_string();
        out.text(&human::drawn(&name, &imported, &report, out.colored()))?;
    }
    Ok(ExitCode::SUCCESS)
}
