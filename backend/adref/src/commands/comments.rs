//! `adref comments import` and `export`: comments as a table, by whoever holds the machine.

use std::fmt::Write;
use std::process::ExitCode;

use adref_acts::comment::{self, TableReport};
use adref_acts::file::{Form, Made};
use adref_acts::{Actor, House};
use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::cli::{ExportCommentsArguments, ImportCommentsArguments};
use crate::out::Out;
use crate::settings::File;
use crate::texts;

/// Rows without a place, as `adref compare` has differences: a script can tell them from trouble.
const UNPLACED: u8 = 1;

/// Lodges a table, or says where its rows would go.
pub(crate) fn import(arguments: &ImportCommentsArguments, file: File, out: &Out) -> Result<ExitCode> {
    let bytes = texts::bytes(&arguments.file)?;
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let (round, person, whole) = (arguments.round.clone(), arguments.person.clone(), arguments.whole);
    if arguments.dry_run {
        let report = house.read_blocking(move |cx| {
            let actor = Actor::with_address(cx, &person)?;
            comment::preview(cx, &actor, &round, &bytes)
        });
        let report = report.context("reading the table")?;
        out.either(&report, &said(&report)?)?;
        return Ok(if report.unplaced > 0 { ExitCode::from(UNPLACED) } else { ExitCode::SUCCESS });
    }
    let busy = out.busy("lodging");
    let imported = house.write_blocking(move |cx| {
        let actor = Actor::with_address(cx, &person)?;
        comment::import(cx, &actor, &round, &bytes, whole, |_, _| Ok(()))
    });
    busy.finish_and_clear();
    let imported = imported.context("lodging the table; `--dry-run` says where each row would go")?;
    let mut text = said(&imported.report)?;
    for receipt in &imported.receipts {
        writeln!(text, "row {}: {}", receipt.row, receipt.number)?;
    }
    out.either(&imported, &text)?;
    Ok(ExitCode::SUCCESS)
}

fn said(report: &TableReport) -> Result<String> {
    let mut text = String::new();
    let TableReport { placed, unplaced, known, empty, .. } = report;
    writeln!(text, "{placed} rows placed, {unplaced} without a place, {known} lodged before, {empty} empty")?;
    if let Some(encoding) = &report.guessed {
        writeln!(text, "the file does not say how it is written; it was read as {encoding}")?;
    }
    for row in report.rows.iter().filter(|row| row.why.is_some() || !row.remarks.is_empty()) {
        let why = row.why.iter().chain(&row.remarks).cloned().collect::<Vec<_>>().join(", ");
        writeln!(text, "row {}, `{}`: {why}", row.row, row.place)?;
        if !row.candidates.is_empty() {
            writeln!(text, "    could be {}", row.candidates.join(", "))?;
        }
    }
    Ok(text)
}

/// Writes the comments of a round into a file.
pub(crate) fn export(arguments: &ExportCommentsArguments, file: File, out: &Out) -> Result<ExitCode> {
    let ending = arguments.file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let Some(form) = Form::from_ending(ending) else {
        bail!("{}: name a file that ends in .xlsx, .docx, .csv or .json", arguments.file.display());
    };
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let (round, person) = (arguments.round.clone(), arguments.person.clone());
    let made: Made = house
        .read_blocking(move |cx| {
            let actor = match &person {
                Some(address) => Actor::with_address(cx, address)?,
                None => Actor::holder_of_the_machine(),
            };
            comment::exported(cx, &actor, &round, form)
        })
        .context("reading the comments")?;
    texts::write_new(&arguments.file, &made.bytes)?;
    let said = format!("{} bytes written to {}\n", made.bytes.len(), arguments.file.display());
    out.either(&json!({ "file": arguments.file, "bytes": made.bytes.len() }), &said)?;
    Ok(ExitCode::SUCCESS)
}
