//! `adref compare`: what changed between two texts, or what two sides made of a third.

pub(crate) mod arguments;
mod events;
mod inline;
mod names;
pub(crate) mod pen;
mod report;
mod sentence;
mod side;
mod three;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use adref_compare::{Comparison, Options, Para, Phrases, Sheet, compare, html, markdown, three_way};
use adref_formats::{ImportError, ImportedParagraph};
use anyhow::{Result, bail};

use crate::out::{Out, json};
use crate::texts;
use arguments::CompareArguments;
use pen::Pen;
use report::Report;

/// The texts differ; as `diff` says it.
const DIFFERENT: u8 = 1;
/// After this long the comparison finishes with a coarser answer, and says so.
const LONGEST: Duration = Duration::from_secs(20);

/// Compares texts and reports.
pub(crate) fn run(arguments: &CompareArguments, out: &Out) -> Result<ExitCode> {
    if out.json() && (arguments.html || arguments.markdown) {
        bail!("choose one of --json, --html and --markdown");
    }
    let start = Instant::now();
    let late = || start.elapsed() > LONGEST;
    let options = Options { out_of_time: Some(&late), ..Options::default() };
    let busy = out.busy("comparing");
    let (a, b) = (open(&arguments.a)?, open(&arguments.b)?);
    let (left, right) = (texts::paras(&a.paragraphs), texts::paras(&b.paragraphs));
    if let Some(base) = &arguments.base {
        let base = open(base)?;
        let three = three_way(&texts::paras(&base.paragraphs), &left, &right, &options);
        busy.finish_and_clear();
        return three::answer(arguments, &[base, a, b], &three, out);
    }
    let compared = compare(&left, &right, &options);
    busy.finish_and_clear();
    let report = Report::of(&a.paragraphs, &b.paragraphs, &compared);
    let same_front = a.front == b.front;
    if arguments.html || arguments.markdown {
        written(arguments, out, &file(arguments, (&left, &right), &compared))?;
    } else if out.json() {
        answered(arguments, out, &report)?;
    } else {
        let pen = Pen::new(arguments.out.is_none() && out.colored());
        written(arguments, out, &(drawn(arguments, &report, &compared, pen) + sentence::of_fronts(same_front)))?;
    }
    Ok(if same_front && report.same() { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) })
}

/// What people read in a terminal.
fn drawn(arguments: &CompareArguments, report: &Report, compared: &Comparison, pen: Pen) -> String {
    let changed = if arguments.summary {
        String::new()
    } else if arguments.side_by_side {
        side::drawn(report, compared, arguments.shown(), side::width(arguments.width))
    } else {
        inline::drawn(report, compared, arguments.shown(), pen)
    };
    changed + &sentence::of(compared)
}

/// A redline that stands alone.
fn file(arguments: &CompareArguments, drafts: (&[Para<'_>], &[Para<'_>]), compared: &Comparison) -> String {
    let (old, new) = (arguments.a.display().to_string(), arguments.b.display().to_string());
    let sheet = Sheet {
        title: texts::name(&arguments.b).unwrap_or("Redline"),
        names: (&old, &new),
        drafts,
        comparison: compared,
        show: arguments.shown(),
        whole: !arguments.changed,
        foot: &[],
        phrases: Phrases::of(&arguments.lang).unwrap_or_else(Phrases::english),
    };
    if arguments.html { html(&sheet) } else { markdown(&sheet) }
}

/// To standard output, or into a file that must not be there yet.
fn written(arguments: &CompareArguments, out: &Out, text: &str) -> Result<()> {
    match &arguments.out {
        Some(path) => texts::write_new(path, text),
        None => out.text(text),
    }
}

/// JSON to standard output, or into a new file.
fn answered(arguments: &CompareArguments, out: &Out, value: &impl serde::Serialize) -> Result<()> {
    match &arguments.out {
        Some(path) => texts::write_new(path, &json(value, false)?),
        None => out.value(value),
    }
}

/// A text as compared: its provisions, and the title block before them.
struct Text {
    paragraphs: Vec<ImportedParagraph>,
    front: Vec<String>,
}

/// A text of which nothing is left is a draft too.
fn open(path: &std::path::Path) -> Result<Text> {
    let bytes = texts::bytes(path)?;
    if let Err(ImportError::Empty) = adref_formats::import(texts::name(path), &bytes) {
        return Ok(Text { paragraphs: Vec::new(), front: Vec::new() });
    }
    let imported = texts::imported(path, &bytes)?;
    let front = imported.front.lines.into_iter().map(|line| line.text).collect();
    Ok(Text { paragraphs: imported.paragraphs, front })
}
