//! What `adref compile --json` answers. Later tools rely on the names: they are a contract.

use std::collections::BTreeMap;

use adref_compare::{CompiledDraft, CompiledParagraph, Piece};
use adref_formats::{Imported, ImportedParagraph};
use serde::Serialize;

use super::parties::Draft;

/// A compilation.
#[derive(Serialize)]
pub(super) struct Report {
    parties: Vec<String>,
    paragraphs: Vec<Paragraph>,
    /// Whether everybody's text can be read back from the wordings alone.
    readable: bool,
    /// Whether contested places may be larger than they need to be.
    coarse: bool,
    /// Parties whose title block is another one than the base's, which is written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_titles: Vec<String>,
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

impl Report {
    pub(super) fn of(compiled: &CompiledDraft, base: &Imported, drafts: &[Draft]) -> Self {
        let paragraph = |(index, paragraph): (usize, &CompiledParagraph)| {
            let source = source(paragraph, base, drafts);
            Paragraph {
                index,
                base: paragraph.base,
                label: source.and_then(|source| source.label.clone()),
                kind: source.map_or("paragraph", |source| source.kind.code()),
                wording: paragraph.compiled.wording.clone(),
                pieces: paragraph.compiled.pieces.clone(),
                brought_by: paragraph.brought_by.clone(),
                readable: paragraph.compiled.readable,
            }
        };
        let mut parties: Vec<String> = drafts.iter().map(|draft| draft.party.clone()).collect();
        parties.sort_unstable();
        let other = drafts.iter().filter(|draft| !front(&draft.text).eq(front(base)));
        let mut other_titles: Vec<String> = other.map(|draft| draft.party.clone()).collect();
        other_titles.sort_unstable();
        Self {
            other_titles,
            parties,
            paragraphs: compiled.paragraphs.iter().enumerate().map(paragraph).collect(),
            readable: compiled.readable(),
            coarse: compiled.coarse,
        }
    }

    /// What became of the drafts, for people.
    pub(super) fn sentence(&self) -> String {
        let old = self.paragraphs.iter().filter(|paragraph| paragraph.base.is_some());
        let contested =
            |paragraph: &&Paragraph| paragraph.pieces.iter().any(|piece| matches!(piece, Piece::Contested { .. }));
        let (all, touched) = (old.clone().count(), old.filter(contested).count());
        let new = self.paragraphs.len() - all;
        let mut said = format!("{touched} of {all} paragraphs contested, {new} new, by {}.", self.parties.join(", "));
        if !self.other_titles.is_empty() {
            let parties = self.other_titles.join(", ");
            said += &format!(" The title block of {parties} is another one; that of the base is written.");
        }
        let unreadable: Vec<String> = self.paragraphs.iter().filter(|p| !p.readable).map(Paragraph::name).collect();
        if !unreadable.is_empty() {
            said += &format!(
                " In {} the marks of the drafts themselves hide what a party wants: the answer in JSON has it.",
                unreadable.join(", ")
            );
        }
        if self.coarse {
            said += " The drafts are so large or so far apart that some brackets are wider than they need to be.";
        }
        said
    }
}

fn front(text: &Imported) -> impl Iterator<Item = &str> {
    text.front.lines.iter().map(|line| line.text.as_str())
}

impl Paragraph {
    fn name(&self) -> String {
        self.label.clone().unwrap_or_else(|| format!("#{}", self.index + 1))
    }
}

/// The paragraph that label and kind come from.
pub(super) fn source<'t>(
    paragraph: &CompiledParagraph,
    base: &'t Imported,
    drafts: &'t [Draft],
) -> Option<&'t ImportedParagraph> {
    if let Some(index) = paragraph.base {
        return base.paragraphs.get(index);
    }
    let (party, index) = paragraph.brought_by.first_key_value()?;
    drafts.iter().find(|draft| draft.party == *party)?.text.paragraphs.get(*index)
}
