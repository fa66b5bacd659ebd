//! What `adref compile --json` answers. Later tools rely on the names: they are a contract.

use std::collections::BTreeMap;

use adref_compare::Piece;
use adref_formats::verbatim::Verbatim;
use adref_formats::{ImportedParagraph, verbatim::verbatim};
use serde::Serialize;

use super::Compilation;
use super::back::{NotBack, What, not_back};
use super::parties::Draft;
use super::rows::Written;
use super::source::Source;

/// A compilation.
#[derive(Serialize)]
pub(super) struct Report {
    parties: Vec<String>,
    /// Lines of the title block that parties want otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    title: Vec<Line>,
    paragraphs: Vec<Paragraph>,
    /// Whether everybody's text can be read back from the wordings alone.
    readable: bool,
    /// Whether contested places may be larger than they need to be.
    coarse: bool,
    /// The texts that do not come back from the compilation as they were sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_back: Vec<NotBack>,
    /// Parties whose files are not as they stand in the compilation: parts were joined, healed or left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    healed: Vec<String>,
}

/// A line of the title block.
#[derive(Serialize)]
struct Line {
    wording: String,
    pieces: Vec<Piece>,
}

/// One provision.
#[derive(Serialize)]
struct Paragraph {
    index: usize,
    /// Its index in the base; none for one that parties bring.
    base: Option<usize>,
    label: Option<String>,
    kind: &'static str,
    wording: String,
    /// The wording as data: words nobody touches, and contested places with everybody's words.
    pieces: Vec<Piece>,
    /// Who brings a new one, with its index in each one's draft.
    brought_by: BTreeMap<String, usize>,
    readable: bool,
}

/// A text with its stretches, to find the paragraph of one.
struct Text<'t> {
    source: &'t Source,
    laid: Verbatim<'t>,
}

impl<'t> Text<'t> {
    fn of(source: &'t Source) -> Self {
        Self { source, laid: verbatim(&source.text) }
    }

    /// The paragraph a stretch is, with its index; lines of the title block are none.
    fn paragraph(&self, stretch: usize) -> Option<(usize, &'t ImportedParagraph)> {
        let (first, last) = self.laid.stretches.get(stretch)?.lines;
        let within = |paragraph: &&ImportedParagraph| (first..=last).contains(&paragraph.line);
        let index = self.source.imported.paragraphs.iter().position(|paragraph| within(&paragraph))?;
        Some((index, self.source.imported.paragraphs.get(index)?))
    }
}

impl Report {
    pub(super) fn of(compilation: &Compilation, base: &Source, drafts: &[Draft]) -> Self {
        let (old, own): (Text<'_>, BTreeMap<&str, Text<'_>>) =
            (Text::of(base), drafts.iter().map(|one| (one.party.as_str(), Text::of(&one.source))).collect());
        let (mut title, mut paragraphs) = (Vec::new(), Vec::new());
        for (row, written) in &compilation.rows {
            let found = match row.base {
                Some(index) => old.paragraph(index),
                None => row.own.iter().find_map(|(party, index)| own.get(party.as_str())?.paragraph(*index)),
            };
            let Some((index, source)) = found else {
                let line = Line { wording: line(written), pieces: written.compiled.pieces.clone() };
                title.extend(contested(&written.compiled.pieces).then_some(line));
                continue;
            };
            let brought = |(party, index): (&String, &usize)| {
                Some((party.clone(), own.get(party.as_str())?.paragraph(*index)?.0))
            };
            paragraphs.push(Paragraph {
                index: paragraphs.len(),
                base: row.base.map(|_| index),
                label: source.label.clone(),
                kind: source.kind.code(),
                wording: written.compiled.wording.clone(),
                pieces: written.compiled.pieces.clone(),
                brought_by: row.brought().into_iter().flatten().filter_map(brought).collect(),
                readable: written.compiled.readable,
            });
        }
        let mut parties: Vec<String> = drafts.iter().map(|draft| draft.party.clone()).collect();
        parties.sort_unstable();
        let mut healed: Vec<String> =
            drafts.iter().filter(|one| !one.source.stands).map(|one| one.party.clone()).collect();
        healed.sort_unstable();
        let not_back = not_back(&compilation.text, base, drafts);
        let readable = compilation.rows.iter().all(|(_, written)| written.compiled.readable)
            && not_back.iter().all(|one| one.what == What::Spaces);
        Self { parties, title, paragraphs, readable, coarse: compilation.coarse, not_back, healed }
    }

    /// What became of the drafts, for people.
    pub(super) fn sentence(&self) -> String {
        let old = self.paragraphs.iter().filter(|paragraph| paragraph.base.is_some());
        let (all, touched) = (old.clone().count(), old.filter(|one| contested(&one.pieces)).count());
        let new = self.paragraphs.len() - all;
        let mut said = format!("{touched} of {all} paragraphs contested, {new} new, by {}.", self.parties.join(", "));
        if !self.title.is_empty() {
            said += " The title block is contested too.";
        }
        let unreadable: Vec<String> = self.paragraphs.iter().filter(|p| !p.readable).map(Paragraph::name).collect();
        if !unreadable.is_empty() {
            said += &format!(
                " In {} the marks of the drafts themselves hide what a party wants: the answer in JSON has it.",
                unreadable.join(", ")
            );
        }
        for one in &self.not_back {
            let whose = one.party.as_deref().unwrap_or("the base");
            said += &match one.what {
                What::Spaces => format!(
                    " Of the text of {whose} the words come back, its line breaks from line {} on do not: those of the base stand there.",
                    one.line
                ),
                What::Words => {
                    format!(" The text of {whose} does not come back as it was sent: see its line {}.", one.line)
                }
            };
        }
        if !self.healed.is_empty() {
            said += &format!(
                " The text of {} was healed before: `adref check` lists what was done.",
                self.healed.join(", ")
            );
        }
        if self.coarse {
            said += " The drafts are so large or so far apart that some brackets are wider than they need to be.";
        }
        said
    }
}

fn line(written: &Written) -> String {
    format!("{}{}{}", written.lead, written.compiled.wording, written.trail)
}

fn contested(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Contested { .. }))
}

impl Paragraph {
    fn name(&self) -> String {
        self.label.clone().unwrap_or_else(|| format!("#{}", self.index + 1))
    }
}
