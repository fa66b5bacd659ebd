//! `adref compile`: what several parties made of a text, as one text with attributed brackets.

pub(crate) mod arguments;
mod back;
mod parties;
mod report;
mod rows;
mod source;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use adref_compare::{Options, Row};
use anyhow::Result;

use crate::out::Out;
use crate::standing::Standing;
use crate::texts;
use arguments::CompileArguments;
use parties::Draft;
use report::Report;
use rows::Written;
use source::Source;

/// Compiles the drafts and writes the text, or the pieces with their parties for programs.
pub(crate) fn run(arguments: &CompileArguments, out: &Out) -> Result<ExitCode> {
    let busy = out.busy("compiling");
    let base = Source::of(texts::open(&arguments.base)?, None)?;
    let drafts = parties::drafts(&arguments.drafts, &base)?;
    let compilation = Compilation::of(&base, &drafts);
    let report = Report::of(&compilation, &base, &drafts);
    busy.finish_and_clear();
    let files = arguments.drafts.iter().map(|draft| &draft.file);
    if let Some(path) = &arguments.out {
        let sources: Vec<&Path> = std::iter::once(&arguments.base).chain(files).map(PathBuf::as_path).collect();
        texts::write_result(path, &compilation.text, &sources)?;
    }
    if out.json() {
        out.value(&report)?;
    } else if arguments.out.is_none() {
        out.text(&compilation.text)?;
    }
    out.note(&report.sentence());
    Ok(ExitCode::SUCCESS)
}

/// A compilation of files.
struct Compilation {
    /// The whole text.
    text: String,
    rows: Vec<(Row, Written)>,
    coarse: bool,
}

impl Compilation {
    fn of(base: &Source, drafts: &[Draft]) -> Self {
        let options = Options::default();
        let old = Standing::read(&base.text, false);
        let read: Vec<(&Draft, Standing<'_>)> =
            drafts.iter().map(|draft| (draft, Standing::read(&draft.source.text, false))).collect();
        let paras: Vec<_> = read.iter().map(|(draft, own)| (draft.party.as_str(), rows::paras(own))).collect();
        let borrowed: Vec<_> = paras.iter().map(|(party, paras)| (*party, paras.as_slice())).collect();
        let (rows, coarse) = adref_compare::rows(&rows::paras(&old), &borrowed, &options);
        let rows: Vec<(Row, Written)> = rows
            .into_iter()
            .map(|row| {
                let written = rows::written(&row, &old, &read, &options);
                (row, written)
            })
            .collect();
        let coarse = coarse || rows.iter().any(|(_, written)| written.compiled.coarse);
        Self { text: text(&rows, &old, &read), rows, coarse }
    }
}

/// The rows with the space between them: that of the base; before what is new, and behind it, that of the first party that
/// brings it.
fn text(rows: &[(Row, Written)], base: &Standing<'_>, drafts: &[(&Draft, Standing<'_>)]) -> String {
    let mut out = String::new();
    let mut before: Option<&Row> = None;
    for (row, written) in rows {
        let begins = out.is_empty();
        let old = row.base.and_then(|index| space(index, base));
        let own = drafts.iter().filter_map(|(draft, standing)| space(*row.own.get(&draft.party)?, standing));
        let brought = before.and_then(|before| behind(before, row, drafts));
        // What stood first has no space before it, and may now stand behind something new.
        let mut all = brought.into_iter().chain(old).chain(own).filter(|space| begins || !space.is_empty());
        out.push_str(all.next().unwrap_or_default());
        for part in [&written.lead, &written.compiled.wording, &written.trail] {
            out.push_str(part);
        }
        before = Some(row);
    }
    out + base.laid.rest
}

fn space<'t>(index: usize, standing: &Standing<'t>) -> Option<&'t str> {
    standing.laid.stretches.get(index).map(|one| one.before)
}

/// The space behind what a party brings, in its own text, if the row stands right behind it there too.
fn behind<'t>(new: &Row, row: &Row, drafts: &[(&Draft, Standing<'t>)]) -> Option<&'t str> {
    let brought = new.brought()?;
    drafts.iter().find_map(|(draft, standing)| {
        let (first, next) = (brought.get(&draft.party)?, row.own.get(&draft.party)?);
        (*next == first + 1).then(|| space(*next, standing)).flatten()
    })
}
