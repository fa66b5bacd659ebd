//! `adref nominations`: many nominations at once from a file, and those of a call as a file.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use adref_acts::file::Form;
use adref_acts::mandate;
use adref_acts::nomination::{self, Nominate, NominationsQuery};
use adref_acts::{Actor, Cx, House};
use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};

use super::people::report;
use crate::csv;
use crate::out::Out;
use crate::settings::{File, Places};

const HEADS: [&str; 6] = ["state", "name", "email", "language", "competences", "statement"];
/// Without these a row names nobody.
const NEEDED: [&str; 3] = ["state", "name", "email"];

/// `adref nominations`.
#[derive(Subcommand)]
pub(crate) enum NominationsCommand {
    /// Nominate for every row of a CSV file, or for none: state,name,email,language,competences,statement. Competences are separated
    /// by semicolons. Everybody named is asked by mail whether they agree.
    Import(ImportNominationsArguments),
    /// Write the nominations of a call to a file, as the secretariat sees them.
    Export(ExportNominationsArguments),
}

/// `adref nominations import`.
#[derive(Args)]
pub(crate) struct ImportNominationsArguments {
    /// The file.
    pub(crate) file: PathBuf,
    /// The call, by its id.
    #[arg(long)]
    pub(crate) call: String,
    /// Say what could be taken, and store nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// `adref nominations export`.
#[derive(Args)]
pub(crate) struct ExportNominationsArguments {
    /// The call, by its id.
    #[arg(long)]
    pub(crate) call: String,
    /// Where to; its ending says in which form: csv, xlsx or json.
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) places: Places,
}

/// Plays the command.
pub(crate) fn run(command: NominationsCommand, file: File, out: &Out) -> Result<ExitCode> {
    match command {
        NominationsCommand::Import(arguments) => import(arguments, file, out),
        NominationsCommand::Export(arguments) => export(&arguments, file, out),
    }
}

fn import(arguments: ImportNominationsArguments, file: File, out: &Out) -> Result<ExitCode> {
    let shown = arguments.file.display().to_string();
    let text = std::fs::read_to_string(&arguments.file).with_context(|| format!("reading {shown}"))?;
    let sheet = csv::read(&text, &HEADS).with_context(|| format!("reading {shown}"))?;
    let missing: Vec<&str> = NEEDED.into_iter().filter(|head| !sheet.heads.iter().any(|one| one == head)).collect();
    if !missing.is_empty() {
        bail!("{shown}: line 1 lacks the columns {}; the columns are {}", missing.join(","), HEADS.join(","));
    }
    let rows = sheet.rows.into_iter().map(|row| (row.line, named(&row))).collect();
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let call = arguments.call;
    let act = move |cx: &mut Cx<'_, '_>, input: &Nominate| nomination::by_holder(cx, &call, input);
    let taken = mandate::take_rows(&house, rows, arguments.dry_run, act).context("importing nominations")?;
    report(&taken, arguments.dry_run, out)
}

fn named(row: &csv::Row) -> Nominate {
    let competences = row.get("competences").unwrap_or_default();
    Nominate {
        // A row without a State must not be taken for somebody's own.
        party: Some(row.get("state").unwrap_or_default()),
        name: row.get("name").unwrap_or_default(),
        email: row.get("email").unwrap_or_default(),
        language: row.get("language"),
        competences: competences.split(';').map(str::to_owned).collect(),
        statement: row.get("statement"),
    }
}

fn export(arguments: &ExportNominationsArguments, file: File, out: &Out) -> Result<ExitCode> {
    let ending = arguments.file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let Some(form) = Form::from_ending(ending) else { bail!("name a file that ends in .csv, .xlsx or .json") };
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let call = arguments.call.clone();
    let holder = Actor::holder_of_the_machine();
    let made = house
        .read_blocking(move |cx| nomination::exported(cx, &holder, &call, &NominationsQuery::default(), form))
        .context("reading the nominations")?;
    let shown = arguments.file.display().to_string();
    let mut target = std::fs::File::create(&arguments.file).with_context(|| format!("writing {shown}"))?;
    target.write_all(&made.bytes).with_context(|| format!("writing {shown}"))?;
    out.either(&serde_json::json!({ "file": shown, "bytes": made.bytes.len() }), &format!("{shown} written\n"))?;
    Ok(ExitCode::SUCCESS)
}
