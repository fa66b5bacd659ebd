//! The way in: bytes, lines, paragraphs.

use adref_domain::ParagraphKind;

use crate::decode::decode;
use crate::error::ImportError;
use crate::layout::{Layout, Placed, Role, Segment};
use crate::lines::{Line, column_at, split, starts};
use crate::model::{Format, Front, Imported, ImportedParagraph};

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 20_000_000;

/// The form of a file, told from its name and, where that says nothing, from its first lines.
#[must_use]
pub fn detect(name: Option<&str>, bytes: &[u8]) -> Format {
    let extension = name.and_then(|n| n.rsplit_once('.')).map(|(_, e)| e.to_ascii_lowercase());
    if matches!(extension.as_deref(), Some("md" | "markdown" | "mdown" | "mkd")) {
        return Format::Markdown;
    }
    let head = bytes.get(..bytes.len().min(20_000)).unwrap_or(bytes);
    let text = String::from_utf8_lossy(head);
    let marked = text.lines().any(|l| {
        l.starts_with("# ") || l.starts_with("## ") || l.contains("](") || l.contains("**") || l.contains("~~")
    });
    if marked && !text.contains('\u{c}') { Format::Markdown } else { Format::PlainText }
}

/// Reads a file into paragraphs.
///
/// # Errors
/// When the bytes are no text, too many, or hold no words: see [`ImportError`].
pub fn import(name: Option<&str>, bytes: &[u8]) -> Result<Imported, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    let decoded = decode(bytes)?;
    let format = detect(name, bytes);
    let mut layout = Layout { line_starts: starts(&decoded.text), source: decoded.text, ..Layout::default() };
    let mut paragraphs = Vec::new();
    let mut segments = Vec::new();
    let lines = split(&layout.source);
    for block in lines.split(Line::is_blank).filter(|b| !b.is_empty()) {
        let mut wording = String::new();
        let mut placed = Vec::new();
        for line in block {
            if !wording.is_empty() {
                wording.push(' ');
            }
            placed.push(Placed { at: wording.len(), start: line.start, end: line.end });
            segments.push(Segment { start: line.start, end: line.end, role: Role::Wording(paragraphs.len()) });
            wording.push_str(layout.source.get(line.start..line.end).unwrap_or_default());
        }
        let Some(first) = block.first() else { continue };
        let line_start = layout.line_starts.get(first.number - 1).copied().unwrap_or(0);
        paragraphs.push(ImportedParagraph {
            label: None,
            kind: ParagraphKind::Paragraph,
            level: 1,
            wording,
            line: first.number,
            column: column_at(&layout.source, line_start, first.start),
            parent: None,
            calls: Vec::new(),
        });
        layout.wordings.push(placed);
    }
    layout.tile(segments);
    Ok(Imported {
        format,
        encoding: decoded.encoding,
        front: Front::default(),
        paragraphs,
        losses: decoded.losses,
        layout,
    })
}
