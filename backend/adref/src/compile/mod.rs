//! `adref compile`: what several parties made of a text, as one text with attributed brackets.

pub(crate) mod arguments;
mod parties;
mod report;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use adref_compare::{CompiledDraft, Options, compile_drafts};
use adref_formats::{Imported, Provision, export_markdown};
use anyhow::Result;

use crate::out::Out;
use crate::texts;
use arguments::CompileArguments;
use parties::Draft;
use report::Report;

/// Compiles the drafts and writes the text, or the pieces with their parties for programs.
pub(crate) fn run(arguments: &CompileArguments, out: &Out) -> Result<ExitCode> {
    let busy = out.busy("compiling");
    let base = texts::open(&arguments.base)?;
    let drafts = parties::drafts(&arguments.drafts)?;
    let paras: Vec<_> =
        drafts.iter().map(|draft| (draft.party.as_str(), texts::paras(&draft.text.paragraphs))).collect();
    let borrowed: Vec<_> = paras.iter().map(|(party, paras)| (*party, paras.as_slice())).collect();
    let compiled = compile_drafts(&texts::paras(&base.paragraphs), &borrowed, &Options::default());
    busy.finish_and_clear();
    let markdown = export_markdown(&base.front, provisions(&compiled, &base, &drafts));
    let files = arguments.drafts.iter().map(|draft| &draft.file);
    let report = Report::of(&compiled, &base, &drafts);
    if let Some(path) = &arguments.out {
        let sources: Vec<&Path> = std::iter::once(&arguments.base).chain(files).map(PathBuf::as_path).collect();
        texts::write_result(path, &markdown, &sources)?;
    }
    if out.json() {
        out.value(&report)?;
    } else if arguments.out.is_none() {
        out.text(&markdown)?;
    }
    out.note(&report.sentence());
    Ok(ExitCode::SUCCESS)
}

/// The paragraphs as they are written: those of the base under its labels, new ones as the first party that brings them
/// labels them.
fn provisions<'t>(compiled: &'t CompiledDraft, base: &'t Imported, drafts: &'t [Draft]) -> Vec<Provision<'t>> {
    let provision = |paragraph: &'t adref_compare::CompiledParagraph| {
        let source = report::source(paragraph, base, drafts)?;
        Some(Provision { wording: &paragraph.compiled.wording, ..source.into() })
    };
    compiled.paragraphs.iter().filter_map(provision).collect()
}
