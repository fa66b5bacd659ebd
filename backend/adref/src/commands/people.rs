//! `adref user list`, `import`, `grant` and `end`: people and mandates by whoever holds the machine.

use std::fmt::Write;
use std::process::ExitCode;

use adref_acts::House;
use adref_acts::mandate::{self, GrantMandate, Taken};
use anyhow::{Context, Result};
use serde_json::json;

use crate::cli::{EndArguments, GrantArguments, ImportFileArguments, ListArguments};
use crate::csv;
use crate::out::Out;
use crate::settings::File;

const HEADS: [&str; 11] =
    ["email", "name", "capacity", "party", "region", "organization", "process", "from", "to", "language", "reason"];

/// Lists everybody with their mandates.
pub(crate) fn list(arguments: &ListArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let all = house.read_blocking(mandate::everybody).context("reading people")?;
    let mut text = String::new();
    for person in &all {
        let closed = if person.closed { "  (closed)" } else { "" };
        writeln!(text, "{}  {}{closed}", person.email, person.name)?;
        for held in &person.mandates {
            let of = held.party.as_deref().or(held.region.as_deref()).unwrap_or("");
            writeln!(text, "    {:<14} {of:<10} {:<10} {}", held.capacity, held.status, held.id)?;
        }
    }
    out.either(&all, &text)?;
    Ok(ExitCode::SUCCESS)
}

/// Grants one mandate.
pub(crate) fn grant(arguments: &GrantArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let input = asked(arguments, None);
    let row = house.write_blocking(move |cx| mandate::grant_by_holder(cx, &input)).context("granting the mandate")?;
    let said = format!("{} is {} ({}); mandate {}\n", arguments.email, row.capacity, row.status, row.id);
    out.either(&json!({ "mandate": row.id, "status": row.status }), &said)?;
    Ok(ExitCode::SUCCESS)
}

/// What is to be granted.
pub(super) fn asked(arguments: &GrantArguments, language: Option<&str>) -> GrantMandate {
    GrantMandate {
        email: arguments.email.clone(),
        name: arguments.name.clone(),
        capacity: arguments.capacity.clone(),
        party: arguments.party.clone(),
        region: arguments.region.clone(),
        organization: arguments.organization.clone(),
        process: arguments.process.clone(),
        from: arguments.from.clone(),
        to: arguments.to.clone(),
        reason: arguments.reason.clone(),
        language: language.map(str::to_owned),
    }
}

/// Ends one mandate.
pub(crate) fn end(arguments: &EndArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let (id, reason) = (arguments.mandate.clone(), arguments.reason.clone());
    house.write_blocking(move |cx| mandate::end_by_holder(cx, &id, reason.as_deref())).context("ending the mandate")?;
    out.either(&json!({ "ended": arguments.mandate }), &format!("mandate {} has ended\n", arguments.mandate))?;
    Ok(ExitCode::SUCCESS)
}

/// Grants a mandate for every row of a file, or none.
pub(crate) fn import(arguments: &ImportFileArguments, file: File, out: &Out) -> Result<ExitCode> {
    let text =
        std::fs::read_to_string(&arguments.file).with_context(|| format!("reading {}", arguments.file.display()))?;
    let sheet = csv::read(&text, &HEADS).with_context(|| format!("reading {}", arguments.file.display()))?;
    let rows = sheet.rows.into_iter().map(|row| (row.line, granted(&row))).collect();
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let grant = |cx: &mut adref_acts::Cx<'_, '_>, input: &GrantMandate| mandate::grant_by_holder(cx, input).map(|_| ());
    let taken = mandate::take_rows(&house, rows, arguments.dry_run, grant).context("importing people")?;
    report(&taken, arguments.dry_run, out)
}

fn granted(row: &csv::Row) -> GrantMandate {
    GrantMandate {
        email: row.get("email").unwrap_or_default(),
        name: row.get("name"),
        language: row.get("language"),
        capacity: row.get("capacity").unwrap_or_default(),
        party: row.get("party"),
        region: row.get("region"),
        organization: row.get("organization"),
        process: row.get("process"),
        from: row.get("from"),
        to: row.get("to"),
        reason: row.get("reason"),
    }
}

/// Says what became of a file: every row that could not be taken, and whether anything was stored.
pub(crate) fn report(taken: &Taken, dry_run: bool, out: &Out) -> Result<ExitCode> {
    let mut text = String::new();
    for fault in &taken.faults {
        writeln!(text, "line {}: {} ({})", fault.line, fault.message, fault.code)?;
    }
    let outcome = match (taken.faults.is_empty(), dry_run) {
        (true, false) => format!("{} rows taken", taken.rows),
        (true, true) => format!("{} rows can be taken; nothing was stored", taken.rows),
        (false, _) => format!("{} rows cannot be taken, so nothing was stored", taken.faults.len()),
    };
    writeln!(text, "{outcome}")?;
    out.either(taken, &text)?;
    Ok(if taken.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
