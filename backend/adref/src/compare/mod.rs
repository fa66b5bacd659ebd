//! `adref compare`: what changed between two texts.

mod human;
mod report;

use std::process::ExitCode;

use adref_compare::{Options, Para, compare};
use adref_domain::ParagraphKind;
use adref_formats::Imported;
use anyhow::Result;

use crate::cli::CompareArguments;
use crate::out::Out;
use crate::texts;
use report::Report;

/// The texts differ; as `diff` says it.
const DIFFERENT: u8 = 1;

/// Compares two texts and reports.
pub(crate) fn run(arguments: &CompareArguments, out: &Out) -> Result<ExitCode> {
    let busy = out.busy("comparing");
    let (a, b) = (texts::open(&arguments.a)?, texts::open(&arguments.b)?);
    let compared = compare(&paras(&a), &paras(&b), &Options::default());
    busy.finish_and_clear();
    let report = Report::of(&a, &b, &compared);
    if out.json() {
        out.value(&report)?;
    } else {
        out.text(&human::drawn(&report, arguments.mode, out.colored()))?;
    }
    Ok(if report.same() { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}

fn paras(text: &Imported) -> Vec<Para<'_>> {
    let para = |paragraph: &'_ adref_formats::ImportedParagraph| -> (&'static str, bool) {
        (paragraph.kind.code(), paragraph.kind == ParagraphKind::Heading)
    };
    text.paragraphs
        .iter()
        .map(|paragraph| {
            let (kind, heading) = para(paragraph);
            Para { id: None, label: paragraph.label.as_deref(), kind, heading, text: &paragraph.wording }
        })
        .collect()
}
