//! A comparison as a file that stands alone.

use adref_compare::{Phrases, Sheet, Show, html, markdown};
use adref_store::drafts::Draft;
use adref_store::ledger;

use super::{CompareAsk, Prepared, prepare};
use crate::{Actor, Cx, Fault, text};

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// A page without scripts.
    Html,
    /// Markdown.
    Markdown,
}

impl ExportFormat {
    /// The format behind the ending of an address.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending {
            "html" => Some(Self::Html),
            "md" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The ending of the file.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }
}

/// A file to be sent.
#[derive(Clone, Debug)]
pub struct Exported {
    /// Its name: the text and both drafts, in plain letters.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// How a file is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct Drawn<'d> {
    /// What is drawn as a change: `words`, `brackets` and `positions`, by commas.
    pub show: Option<&'d str>,
    /// The language that was asked for.
    pub language: Option<&'d str>,
    /// The languages the reader likes, as `Accept-Language` lists them; the first that is known is taken.
    pub accepted: Option<&'d str>,
}

/// Writes a comparison as a file, of what this reader may see.
///
/// # Errors
/// [`Fault::NotFound`] when either draft may not be read, [`Fault::Invalid`] for the same draft twice, an unknown filter or
/// a language the file cannot be written in.
pub fn export(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    ask: &CompareAsk,
    drawn: &Drawn<'_>,
    format: ExportFormat,
) -> Result<Exported, Fault> {
    let show = filter(drawn.show)?;
    let phrases = phrases(drawn)?;
    let prepared = prepare(cx, actor, slug, ask)?;
    let compared = &prepared.compared;
    let (old, new) = (compared.old.paras(), compared.new.paras());
    let foot = foot(cx, &prepared)?;
    let sheet = Sheet {
        title: &prepared.text.instrument.title,
        names: (&prepared.from.label, &prepared.to.label),
        drafts: (&old, &new),
        comparison: &compared.compared,
        show,
        whole: ask.full,
        foot: &foot,
        phrases,
    };
    let text = match format {
        ExportFormat::Html => html(&sheet),
        ExportFormat::Markdown => markdown(&sheet),
    };
    let (from, to, ending) = (&prepared.from.slug, &prepared.to.slug, format.ending());
    Ok(Exported { name: format!("{}-{from}-{to}.{ending}", prepared.text.instrument.slug), text })
}

/// The language asked for, else the first known one the reader likes, else English.
pub(crate) fn phrases(drawn: &Drawn<'_>) -> Result<Phrases<'static>, Fault> {
    if let Some(asked) = drawn.language {
        let known = Phrases::languages().join(", ");
        return Phrases::of(asked).ok_or_else(|| Fault::invalid("lang", format!("one of {known}")));
    }
    let liked = drawn.accepted.unwrap_or_default().split(',').filter_map(|one| one.split(';').next());
    Ok(liked.map(str::trim).find_map(Phrases::of).unwrap_or_else(Phrases::english))
}

/// What the file can be held against: the hashes of the drafts, and the ledger's newest checkpoint.
fn foot(cx: &mut Cx<'_, '_>, prepared: &Prepared) -> Result<Vec<String>, Fault> {
    let hash = |draft: &Draft| draft.hash.as_ref().map(|hash| format!("{}: {hash}", draft.label));
    let mut lines: Vec<String> = [&prepared.from, &prepared.to].into_iter().filter_map(hash).collect();
    if let Some(latest) = ledger::latest(cx.db)? {
        let at = text::rfc3339(latest.at);
        lines.push(format!("{}: {}, {}, {at}", latest.signer, latest.size, latest.root));
    }
    Ok(lines)
}

/// What is drawn as a change; words and brackets unless something else is asked for.
fn filter(asked: Option<&str>) -> Result<Show, Fault> {
    let asked = asked.unwrap_or("words,brackets");
    let mut show = Show { words: false, brackets: false, positions: false, invisible: false };
    for name in asked.split(',').map(str::trim) {
        match name {
            "words" => show.words = true,
            "brackets" => show.brackets = true,
            "positions" => show.positions = true,
            _ => return Err(Fault::invalid("show", "any of words, brackets and positions, separated by commas")),
        }
    }
    Ok(show)
}
