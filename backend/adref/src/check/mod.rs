//! `adref check`: what stands in a text, and what is odd in it; and the repairs, if they are asked for.

mod fix;
mod html;
mod human;
mod report;
mod written;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use adref_formats::Undone;
use anyhow::{Result, anyhow, bail};
use serde::Serialize;

use crate::cli::CheckArguments;
use crate::out::Out;
use crate::texts;
use fix::RepairMade;
use report::Report;

/// Reads a text and reports. Remarks are findings, not trouble: the exit code stays 0.
pub(crate) fn run(arguments: &CheckArguments, out: &Out) -> Result<ExitCode> {
    if arguments.html && out.json() {
        bail!("choose one of --html and --json");
    }
    let busy = out.busy("reading");
    let bytes = texts::bytes(&arguments.file)?;
    let undone = Undone::parse(arguments.undo.iter().map(String::as_str))?;
    let imported = texts::imported_undone(&arguments.file, &bytes, &undone)?;
    let reading = texts::reading(&imported, arguments.attributed);
    let report = Report::of(&imported, &reading);
    busy.finish_and_clear();
    let name = arguments.file.display().to_string();
    if arguments.fix {
        let fixed = fix::fixed(&imported, &reading, &report, |source| {
            let imported = texts::imported_undone(&arguments.file, source.as_bytes(), &undone)?;
            let reading = texts::reading(&imported, arguments.attributed);
            Ok((imported, reading))
        })?;
        repaired(arguments, &bytes, imported.layout.source(), &report, fixed, out)?;
    } else if arguments.html {
        let page = html::page(&name, &report);
        match &arguments.out {
            Some(path) => texts::write_new(path, &page)?,
            None => out.text(&page)?,
        }
    } else if out.json() {
        out.value(&report)?;
    } else {
        out.text(&human::drawn(&name, &imported, &report, out.colored()))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What `adref check --fix --json` answers. Later tools rely on the names: they are a contract.
#[derive(Serialize)]
struct Repaired {
    repairs: Vec<RepairMade>,
    remarks_before: usize,
    remarks_after: usize,
    /// Where the repaired text is; none if nothing was to be done or nothing was to be written.
    written: Option<PathBuf>,
    /// Where the file as it was is.
    backup: Option<PathBuf>,
}

fn repaired(
    arguments: &CheckArguments,
    bytes: &[u8],
    before: &str,
    report: &Report,
    fixed: fix::Fixed,
    out: &Out,
) -> Result<()> {
    let after = texts::imported(&arguments.file, fixed.source.as_bytes())?;
    let remarks_after = texts::reading(&after, arguments.attributed).remarks().len();
    let (written, backup) = match &arguments.out {
        _ if arguments.dry_run => (None, None),
        Some(path) => {
            texts::write_new(path, &fixed.source)?;
            (Some(path.clone()), None)
        }
        None if fixed.source == before => (None, None),
        None if arguments.file == Path::new("-") => {
            return Err(anyhow!("say with --out where the repaired text may go"));
        }
        None => {
            let backup = written::in_place(&arguments.file, bytes, before, &fixed.source)?;
            (Some(arguments.file.clone()), Some(backup))
        }
    };
    let repaired =
        Repaired { repairs: fixed.repairs, remarks_before: report.remarks.len(), remarks_after, written, backup };
    out.either(&repaired, &human::repaired(&arguments.file.display().to_string(), &repaired, arguments.dry_run))
}
