//! `adref quotes`: which sentences of a draft quote adopted texts, and with which differences.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use adref_compare::{OpKind, Options, Quotations, Quoted, quoted};
use adref_domain::label::{Labelled, anchors};
use adref_formats::ImportedParagraph;
use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::compare::pen::Pen;
use crate::out::Out;
use crate::texts;

/// After this long the search ends where it is, and says so.
const LONGEST: Duration = Duration::from_secs(20);

/// `adref quotes`.
#[derive(Args)]
pub(crate) struct QuotesArguments {
    /// The draft. `-` reads standard input.
    draft: PathBuf,
    /// The adopted texts it may quote, the one to be named first in front.
    #[arg(long = "in", value_name = "FILE", required = true, num_args = 1..)]
    texts: Vec<PathBuf>,
}

/// What `adref quotes --json` answers. Later tools rely on the names: they are a contract.
#[derive(Serialize)]
struct Report {
    texts: Vec<String>,
    quotes: Vec<Quote>,
    sentences: usize,
    coarse: bool,
}

/// Words of the draft that quote a text.
#[derive(Serialize)]
struct Quote {
    paragraph: usize,
    label: Option<String>,
    words: String,
    text: usize,
    source_paragraph: usize,
    source_label: Option<String>,
    source: String,
    exact: bool,
    likeness: f64,
    ops: Vec<Piece>,
    also: Vec<usize>,
}

/// One piece, from the words adopted to those of the draft.
#[derive(Serialize)]
struct Piece {
    op: OpKind,
    text: String,
}

/// Looks for quotations and reports them.
pub(crate) fn run(arguments: &QuotesArguments, out: &Out) -> Result<ExitCode> {
    let draft = open(&arguments.draft)?;
    let library: Vec<_> = arguments.texts.iter().map(|path| open(path)).collect::<Result<_>>()?;
    let start = Instant::now();
    let late = || start.elapsed() > LONGEST;
    let options = Options { out_of_time: Some(&late), ..Options::default() };
    let busy = out.busy("looking");
    let read: Vec<_> = library.iter().map(|text| texts::paras(text)).collect();
    let found = quoted(&texts::paras(&draft), &read, &options);
    busy.finish_and_clear();
    let pen = Pen::new(out.colored());
    let names: Vec<String> = arguments.texts.iter().map(|path| path.display().to_string()).collect();
    if out.json() {
        out.value(&report(names, &draft, &library, &found))?;
    } else {
        out.text(&drawn(&names, &draft, &library, &found, pen))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn open(path: &std::path::Path) -> Result<Vec<ImportedParagraph>> {
    let mut paragraphs = texts::imported(path, &texts::bytes(path)?)?.paragraphs;
    // Who wants what is nothing anybody quotes.
    for paragraph in &mut paragraphs {
        paragraph.wording = adref_notation::without_positions(&paragraph.wording).text;
    }
    Ok(paragraphs)
}

fn report(
    texts: Vec<String>,
    draft: &[ImportedParagraph],
    library: &[Vec<ImportedParagraph>],
    found: &Quotations,
) -> Report {
    let quote = |one: &Quoted| {
        let (ours, theirs) = ends(draft, library, one)?;
        Some(Quote {
            paragraph: one.to,
            label: ours.label.clone(),
            words: cut(&ours.wording, one.span),
            text: one.text,
            source_paragraph: one.from,
            source_label: theirs.label.clone(),
            source: cut(&theirs.wording, one.from_span),
            exact: one.exact,
            likeness: one.likeness,
            ops: one.ops.iter().map(|op| Piece { op: op.op, text: op.text.clone() }).collect(),
            also: one.also.iter().map(|(text, _)| *text).collect(),
        })
    };
    let quotes = found.found.iter().filter_map(quote).collect();
    Report { texts, quotes, sentences: found.sentences, coarse: found.coarse }
}

fn drawn(
    names: &[String],
    draft: &[ImportedParagraph],
    library: &[Vec<ImportedParagraph>],
    found: &Quotations,
    pen: Pen,
) -> String {
    let mut text = String::new();
    let (ours, sources) = (places(draft), library.iter().map(|text| places(text)).collect::<Vec<_>>());
    for one in &found.found {
        let theirs = sources.get(one.text).and_then(|places| places.get(one.from));
        let (Some(ours), Some(theirs)) = (ours.get(one.to), theirs) else { continue };
        let name = names.get(one.text).map(String::as_str).unwrap_or_default();
        // What differs is never wholly alike.
        let alike = (one.likeness * 100.0).floor().min(99.0);
        let how = if one.exact { "word for word".to_owned() } else { format!("{alike:.0} % alike") };
        let title = format!("{ours} quotes {name}, {theirs} ({how})");
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{}\n{}", pen.heading(&title), pen.ops(&one.ops));
        for (other, _) in &one.also {
            let _ = writeln!(text, "{}", pen.aside(&format!("also in {}", names.get(*other).map_or("", |name| name))));
        }
        text.push('\n');
    }
    let exact = found.found.iter().filter(|one| one.exact).count();
    let _ = writeln!(
        text,
        "Sentences: {}; quotations: {}, word for word: {exact}.{}",
        found.sentences,
        found.found.len(),
        if found.coarse { " There was no time to look at all of them." } else { "" }
    );
    text
}

/// Where each paragraph stands, as its address says it: `(a)` alone would be any of many.
fn places(paragraphs: &[ImportedParagraph]) -> Vec<String> {
    let labelled: Vec<_> =
        paragraphs.iter().map(|one| Labelled { label: one.label.as_deref(), kind: one.kind }).collect();
    anchors(&labelled)
}

fn ends<'t>(
    draft: &'t [ImportedParagraph],
    library: &'t [Vec<ImportedParagraph>],
    one: &Quoted,
) -> Option<(&'t ImportedParagraph, &'t ImportedParagraph)> {
    Some((draft.get(one.to)?, library.get(one.text)?.get(one.from)?))
}

fn cut(text: &str, span: (usize, usize)) -> String {
    text.chars().skip(span.0).take(span.1.saturating_sub(span.0)).collect()
}
