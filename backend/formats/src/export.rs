//! Paragraphs to Markdown.

use crate::model::{Front, ImportedParagraph};

/// Writes a title block and paragraphs as Markdown, so that importing them again gives the same paragraphs.
#[must_use]
pub fn export_markdown(front: &Front, paragraphs: &[ImportedParagraph]) -> String {
    let lines = front.lines.iter().map(|l| l.text.clone());
    let blocks = paragraphs.iter().map(|p| match &p.label {
        Some(label) => format!("{label} {}", p.wording),
        None => p.wording.clone(),
    });
    lines.chain(blocks).collect::<Vec<_>>().join("\n\n") + "\n"
}
