//! Paragraphs to Markdown that reads back as the same paragraphs.

use adref_domain::ParagraphKind;

use crate::decode;
use crate::fences::{self, FENCE};
use crate::foot::Foot;
use crate::hint::{self, Hint};
use crate::import::import;
use crate::model::{Front, ImportedParagraph};

/// A paragraph as it is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provision<'a> {
    /// The label, without its full stop or colon.
    pub label: Option<&'a str>,
    /// The kind.
    pub kind: ParagraphKind,
    /// The level, from 1.
    pub level: u8,
    /// The wording. A line break in it is written as a space, unless it stands between fences.
    pub wording: &'a str,
}

impl<'a> From<&'a ImportedParagraph> for Provision<'a> {
    fn from(p: &'a ImportedParagraph) -> Self {
        Provision { label: p.label.as_deref(), kind: p.kind, level: p.level, wording: &p.wording }
    }
}

/// Writes a title block and paragraphs as Markdown, so that importing them again gives the same paragraphs.
///
/// Where the words alone would be misread, every paragraph is preceded by a Markdown comment that says what it is.
#[must_use]
pub fn export_markdown<'a, P: Into<Provision<'a>>>(front: &Front, paragraphs: impl IntoIterator<Item = P>) -> String {
    written(front, &paragraphs.into_iter().map(Into::into).collect::<Vec<_>>(), "")
}

/// The same with what it can be held against under it, which reading leaves out again.
#[must_use]
pub fn export_with_foot<'a, P: Into<Provision<'a>>>(
    front: &Front,
    paragraphs: impl IntoIterator<Item = P>,
    foot: &Foot<'_>,
) -> String {
    written(front, &paragraphs.into_iter().map(Into::into).collect::<Vec<_>>(), &format!("\n{}", foot.markdown()))
}

fn written(front: &Front, provisions: &[Provision<'_>], foot: &str) -> String {
    let plain = render(front, provisions, false) + foot;
    if reads_back(&plain, provisions) { plain } else { render(front, provisions, true) + foot }
}

fn reads_back(markdown: &str, provisions: &[Provision<'_>]) -> bool {
    let Ok(read) = import(Some("draft.md"), markdown.as_bytes()) else { return provisions.is_empty() };
    read.paragraphs.len() == provisions.len()
        && read.paragraphs.iter().zip(provisions).all(|(read, p)| Provision::from(read) == *p)
}

fn render(front: &Front, provisions: &[Provision<'_>], hinted: bool) -> String {
    let mut out = String::new();
    let mut last_line = 0;
    for line in &front.lines {
        if last_line > 0 && line.line > last_line + 1 {
            out.push('\n');
        }
        out.push_str(&line.text);
        out.push('\n');
        last_line = line.line;
    }
    let named_notes = provisions.iter().any(|p| p.wording.contains("[^"));
    // A title that begins as a file of another kind does is not to be taken for one.
    if decode::other_than_text(out.as_bytes()).is_some() {
        out.insert(0, '\n');
    }
    let mut before: Option<&Provision<'_>> = None;
    for provision in provisions {
        let tight = !hinted && before.is_some_and(|b| is_tight(b, provision));
        if !tight && !out.is_empty() {
            out.push('\n');
        }
        let barred = barred(provision);
        let prefix = barred.as_ref().map_or_else(|| prefix(provision, named_notes), |_| hint::BAR.to_owned());
        let fenced = (hinted || prefix.is_empty()) && fences::enclose(provision.wording);
        if hinted {
            let label = provision.label.map(str::to_owned);
            out.push_str(&hint::render(&Hint {
                first: before.is_none() && !front.lines.is_empty(),
                kind: provision.kind,
                level: provision.level,
                label,
                skip: if fenced { FENCE.len() } else { prefix.len() },
            }));
            out.push('\n');
        }
        if fenced {
            out.push_str(provision.wording);
        } else {
            out.push_str(&prefix);
            let words = barred.as_deref().unwrap_or(provision.wording);
            out.extend(words.chars().map(|c| if matches!(c, '\n' | '\r' | '\u{c}') { ' ' } else { c }));
        }
        out.push('\n');
        before = Some(provision);
    }
    out
}

/// A row whose first or last cell is empty, or its only one, between bars but the first: tabs at the ends of a line are not seen.
fn barred(provision: &Provision<'_>) -> Option<String> {
    let row = matches!(provision.kind, ParagraphKind::TableRow | ParagraphKind::GlossaryEntry);
    let words = provision.wording;
    let open = words.is_empty() || words.starts_with('\t') || words.ends_with('\t');
    (row && open && !words.contains('|')).then(|| words.replace('\t', " | ") + " |")
}

/// Rows of one table and items of one list stand together.
fn is_tight(before: &Provision<'_>, now: &Provision<'_>) -> bool {
    let row = |p: &Provision<'_>| matches!(p.kind, ParagraphKind::TableRow | ParagraphKind::GlossaryEntry);
    let item = |p: &Provision<'_>| p.kind == ParagraphKind::Item && !labelled_inside(p);
    (row(before) && row(now)) || (item(before) && item(now))
}

/// The label stands in the wording, behind brackets or alone.
fn labelled_inside(provision: &Provision<'_>) -> bool {
    let body = provision.wording.trim_start_matches(['[', '*', '~', '_', ' ']);
    provision.label.is_some_and(|label| {
        body.starts_with(label) || (label.starts_with("ALT") && body.to_lowercase().starts_with("alt"))
    }) && (body.len() < provision.wording.len()
        || provision.label.is_some_and(|l| l.starts_with("Option "))
        || provision.label.is_some_and(|l| provision.wording.trim_end_matches([':', '.']) == l))
}

/// What is printed before the wording.
fn prefix(provision: &Provision<'_>, named_notes: bool) -> String {
    let label = provision.label.filter(|_| !labelled_inside(provision));
    let dash = if provision.kind == ParagraphKind::Item && !labelled_inside(provision) { "- " } else { "" };
    let hashes = if provision.kind == ParagraphKind::Heading {
        "#".repeat(usize::from(provision.level.clamp(1, 6))) + " "
    } else {
        String::new()
    };
    match (provision.kind, label) {
        (ParagraphKind::Footnote, Some(label)) => note_prefix(label, named_notes),
        (_, None) => format!("{hashes}{dash}"),
        (_, Some(label)) => format!("{hashes}{dash}{label}{} ", point(label)),
    }
}

fn note_prefix(label: &str, named: bool) -> String {
    let figures: Option<String> = label.chars().map(superscript).collect();
    match figures {
        _ if label.starts_with(['*', '†']) => format!("{label} "),
        Some(figures) if !named => format!("{figures} "),
        _ => format!("[^{label}]: "),
    }
}

fn superscript(c: char) -> Option<char> {
    "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(usize::try_from(c.to_digit(10)?).ok()?)
}

/// The mark behind a label.
fn point(label: &str) -> &'static str {
    let worded = ["ALT", "Option", "Figure", "Table", "Box"].iter().any(|w| label.starts_with(w));
    let silent = [
        "Pp", "PP", "OP", "Op", "Article", "ARTICLE", "Section", "Chapter", "CHAPTER", "Part", "Rule", "Annex",
        "ANNEX", "Appendix",
    ];
    match label {
        _ if worded => ":",
        _ if label.ends_with(')') || silent.iter().any(|w| label.starts_with(w)) => "",
        _ => ".",
    }
}
