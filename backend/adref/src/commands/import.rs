//! `adref import`.

use std::fmt::Write;
use std::process::ExitCode;

use adref_acts::import::{ImportDraft, import_draft};
use adref_acts::views::ImportReceipt;
use adref_acts::{Actor, House};
use anyhow::{Context, Result};

use crate::cli::ImportArguments;
use crate::out::Out;
use crate::settings::File;
use crate::texts;

/// Brings a text into an instrument.
pub(crate) fn run(arguments: &ImportArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let input = ImportDraft {
        name: texts::name(&arguments.file).map(ToOwned::to_owned),
        bytes: texts::bytes(&arguments.file)?,
        replace: arguments.replace,
        undo: arguments.undo.clone(),
    };
    let into = arguments.into.clone();
    let busy = out.busy("importing");
    let imported = house.write_blocking(move |cx| import_draft(cx, &Actor::holder_of_the_machine(), &into, &input));
    busy.finish_and_clear();
    let receipt = imported.with_context(|| format!("importing into `{}`", arguments.into))?;
    out.either(&receipt, &said(&receipt)?)?;
    Ok(ExitCode::SUCCESS)
}

fn said(receipt: &ImportReceipt) -> Result<String> {
    let mut text = String::new();
    let card = &receipt.draft;
    writeln!(text, "{}: {} paragraphs, {} open brackets", card.label, card.paragraphs, card.brackets)?;
    let pairs = receipt.pairs;
    writeln!(
        text,
        "paired with the draft before: {} sure, {} doubtful, {} new, {} dropped",
        pairs.sure, pairs.doubtful, pairs.new, pairs.dropped
    )?;
    for loss in &receipt.losses {
        let undone = if loss.undone { "Taken back: " } else { "" };
        writeln!(text, "line {}: {undone}{}", loss.line, loss.message)?;
    }
    writeln!(text, "{} remarks; `adref check` lists them", receipt.remarks.len())?;
    Ok(text)
}
