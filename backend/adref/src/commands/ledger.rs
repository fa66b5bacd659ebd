//! `adref verify` and `adref ledger`: checking the ledger of a database or of an export, with nothing else at hand.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

use adref_acts::{Fault, House, ledger};
use adref_ledger::{Checkpoint, Report, Verifier, VerifyingKey};
use anyhow::{Context, Result, anyhow, bail};
use serde::Serialize;

use super::taken::Found as Taken;
use crate::cli::{ExportLedgerArguments, VerifyArguments};
use crate::out::Out;
use crate::settings;

/// Something was found: as with comparing, not trouble, but not well either.
const FOUND: u8 = 1;
/// No line of an export is longer: an entry holds ids and a reason.
const LONGEST: usize = 4 * 1024 * 1024;
/// Clocks of machines differ by so many seconds.
const LEEWAY: i64 = 300;

/// Checks a ledger.
pub(crate) fn verify(arguments: &VerifyArguments, file: settings::File, out: &Out) -> Result<ExitCode> {
    let keys = arguments.key.iter().map(|key| key_of(key)).collect::<Result<Vec<_>>>()?;
    let mut kept = arguments.checkpoint.iter().map(|path| kept(path)).collect::<Result<Vec<_>>>()?;
    let mut draft = arguments.draft.as_deref().map(Taken::read).transpose()?;
    let named = arguments.draft.as_ref().map(|path| path.display().to_string());
    kept.extend(named.zip(draft.as_ref().and_then(Taken::kept)));
    let mut verifier = Verifier::new(keys, &now());
    let busy = out.busy("checking the ledger");
    match &arguments.export {
        Some(path) => of_export(path, &mut verifier, &kept, draft.as_mut())?,
        None => of_database(arguments, file, &mut verifier, &kept, draft.as_mut())?,
    }
    busy.finish_and_clear();
    let report = verifier.report();
    let mut text = said(&report)?;
    if let Some(draft) = &draft {
        text.push_str(&draft.said()?);
    }
    let good = report.whole && draft.as_ref().is_none_or(Taken::good);
    out.either(&Checked { report, draft }, &text)?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::from(FOUND) })
}

/// What is answered for programs.
#[derive(Serialize)]
struct Checked {
    #[serde(flatten)]
    report: Report,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<Taken>,
}

/// A key as it is printed, or the name of a file that holds it.
fn key_of(text: &str) -> Result<VerifyingKey> {
    if let Ok(key) = VerifyingKey::parse(text) {
        return Ok(key);
    }
    let held = std::fs::read_to_string(text)
        .with_context(|| format!("`{text}` is neither a key nor a file that holds one"))?;
    VerifyingKey::parse(held.trim()).map_err(|error| anyhow!("{text}: {error}"))
}

/// A checkpoint in a file of its own, or in the mail it came with.
fn kept(path: &Path) -> Result<(String, String)> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(1 << 20).read_to_string(&mut text));
    read.with_context(|| format!("reading {}", path.display()))?;
    Ok((path.display().to_string(), Checkpoint::found_in(&text).unwrap_or(text)))
}

fn of_database(
    arguments: &VerifyArguments,
    file: settings::File,
    verifier: &mut Verifier,
    kept: &[(String, String)],
    draft: Option<&mut Taken>,
) -> Result<()> {
    let store = arguments.places.clone().or(file).open()?;
    if !store.pending()?.is_empty() {
        bail!("the database is of an older version; run adref migrate first");
    }
    let read = House::new(store).read_blocking(|cx| {
        if let Some(draft) = draft {
            ledger::dump(cx, |line| {
                draft.look(line);
                Ok::<_, Fault>(())
            })?;
        }
        ledger::verify(cx, verifier, kept)
    });
    read.context("reading the ledger")
}

fn of_export(
    path: &Path,
    verifier: &mut Verifier,
    kept: &[(String, String)],
    mut draft: Option<&mut Taken>,
) -> Result<()> {
    let opened = File::open(path).with_context(|| format!("reading {}", path.display()))?;
    let mut reader = BufReader::with_capacity(1 << 20, opened);
    let (mut line, mut number, mut told) = (Vec::new(), 0, false);
    loop {
        line.clear();
        let read = reader.by_ref().take(LONGEST as u64).read_until(b'\n', &mut line)?;
        if read == 0 {
            break;
        }
        number += 1;
        let text = line.strip_suffix(b"\n").and_then(|line| std::str::from_utf8(line).ok());
        if number == 1 && !text.is_some_and(|text| text.starts_with("{\"line\":\"ledger\"")) {
            bail!("{} is not an export of a ledger; `adref ledger export` writes one", path.display());
        }
        // What others kept is held against the keys, which stand before the first entry.
        if !told && text.is_some_and(|text| text.starts_with("{\"line\":\"entry\"")) {
            tell(verifier, kept);
            told = true;
        }
        if let (Some(draft), Some(text)) = (&mut draft, text)
            && let Ok(line) = serde_json::from_str(text)
        {
            draft.look(&line);
        }
        match text {
            Some(text) => verifier.line(number, text),
            None => verifier.broken(number),
        }
    }
    if number == 0 {
        bail!("{} is empty", path.display());
    }
    if !told {
        tell(verifier, kept);
    }
    Ok(())
}

fn tell(verifier: &mut Verifier, kept: &[(String, String)]) {
    for (name, note) in kept {
        verifier.kept(note, name);
    }
}

fn now() -> String {
    let seconds = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    ledger::written(i64::try_from(seconds).unwrap_or(i64::MAX).saturating_add(LEEWAY))
}

fn said(report: &Report) -> Result<String> {
    let mut text = String::new();
    for finding in &report.findings {
        writeln!(text, "✗ {finding}")?;
    }
    if report.more > 0 {
        writeln!(text, "✗ and {} more", report.more)?;
    }
    writeln!(
        text,
        "{} entries, {} of them with what was personal erased; {} checkpoints compared; everything is sure up to entry {}",
        report.entries, report.erased, report.checkpoints, report.sure_to
    )?;
    writeln!(text, "root {}", report.root)?;
    let whose =
        if report.keys_of_its_own { "named by the ledger itself; compare it with the one you noted" } else { "yours" };
    for key in &report.keys {
        writeln!(text, "key  {key} ({whose})")?;
    }
    writeln!(text, "{}", if report.whole { "The ledger is whole." } else { "The ledger is NOT as it was sealed." })?;
    Ok(text)
}

/// Writes the export.
pub(crate) fn export(arguments: &ExportLedgerArguments, file: settings::File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let target = File::create_new(&arguments.file).with_context(|| format!("writing {}", arguments.file.display()))?;
    let mut writer = BufWriter::with_capacity(1 << 20, target);
    let busy = out.busy("writing the ledger");
    let mut lines = 0_u64;
    let write = |writer: &mut BufWriter<File>, line: &str| {
        writeln!(writer, "{line}").map_err(|error| Fault::Internal(error.to_string()))
    };
    house.read_blocking(|cx| {
        ledger::dump(cx, |line| {
            lines += 1;
            write(&mut writer, &line.written())
        })
    })?;
    writer.into_inner().map_err(|error| anyhow!("{error}"))?.sync_all()?;
    busy.finish_and_clear();
    let said = format!("{} lines in {}\n", lines, arguments.file.display());
    out.either(&serde_json::json!({ "lines": lines, "file": arguments.file }), &said)?;
    Ok(ExitCode::SUCCESS)
}

/// Shows the public key, for noting it down.
pub(crate) fn keys(places: &settings::Places, out: &Out) -> Result<ExitCode> {
    let house = House::new(places.open_current()?);
    let stranger = adref_acts::Actor::stranger();
    let shown = house.read_blocking(|cx| ledger::ledger(cx, &stranger))?;
    let text: String = shown.keys.iter().map(|key| format!("{}  since {}\n", key.key, key.since)).collect();
    out.either(
        &shown.keys,
        if text.is_empty() { "no key yet: it is made at the first start of the service\n" } else { &text },
    )?;
    Ok(ExitCode::SUCCESS)
}
