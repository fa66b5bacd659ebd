//! The way in: bytes, lines, blocks, paragraphs.

use crate::blocks::{Block, Form};
use crate::build::build;
use crate::classify::classify;
use crate::decode::decode;
use crate::error::ImportError;
use crate::front;
use crate::gather::gather;
use crate::join::heal;
use crate::layout::{Layout, Role, Segment};
use crate::lines::starts;
use crate::losses;
use crate::model::{Format, Imported};
use crate::options::of_imported;
use crate::page::Page;
use crate::undone::Undone;

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
    let bold = |l: &str| {
        l.split_once("**")
            .is_some_and(|(before, after)| !before.ends_with('*') && after.starts_with(char::is_alphanumeric))
    };
    let marked = text
        .lines()
        .any(|l| l.starts_with("# ") || l.starts_with("## ") || l.contains("](") || l.contains("~~") || bold(l));
    if marked && !text.contains('\u{c}') { Format::Markdown } else { Format::PlainText }
}

/// Reads a file into paragraphs.
///
/// # Errors
/// When the bytes are no text, too many, or hold no words: see [`ImportError`].
pub fn import(name: Option<&str>, bytes: &[u8]) -> Result<Imported, ImportError> {
    import_undone(name, bytes, &Undone::default())
}

/// Reads a file into paragraphs without the healings a person has taken back; they are listed all the same, as undone.
///
/// # Errors
/// The same.
pub fn import_undone(name: Option<&str>, bytes: &[u8], undone: &Undone) -> Result<Imported, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    let decoded = decode(bytes)?;
    let format = detect(name, bytes);
    let source = decoded.text;
    let line_starts = starts(&source);
    let page = Page::new(&source, format, undone);
    let mut blocks = gather(&page);
    let rest = blocks.split_off(front::extent(&blocks));
    let (notes, rest): (Vec<Block>, Vec<Block>) = rest.into_iter().partition(|b| is_front_note(&page, b, &blocks));
    blocks.extend(notes);
    let front = front::read(&page, &blocks);
    let mut segments: Vec<Segment> = page
        .lines
        .iter()
        .enumerate()
        .filter(|(at, _)| page.is_furniture(*at))
        .map(|(_, l)| segment(l.start, l.end, Role::Furniture))
        .collect();
    segments.extend(blocks.iter().flat_map(|b| b.mark.iter().chain(&b.spans)).map(|s| segment(s.0, s.1, Role::Front)));

    let mut losses = decoded.losses;
    losses.extend(losses::of_front(&page, &blocks));
    losses.extend(losses::of_form(&page, &rest));
    let healed = heal(&page, rest, undone);
    let classes = classify(&healed.blocks, front.enacting.is_some());
    let built = build(&page, (&line_starts, undone), &healed.blocks, &classes);
    segments.extend(healed.dropped.iter().map(|s| segment(s.0, s.1, Role::Furniture)));
    segments.extend(built.segments);
    losses.extend(healed.losses);
    losses.extend(built.losses);
    losses.sort_by_key(|l| l.line);
    losses::place(&mut losses, &line_starts, &built.wordings, &built.paragraphs);
    let mut layout = Layout { source: String::new(), wordings: built.wordings, line_starts, segments: Vec::new() };
    drop(page);
    layout.source = source;
    layout.tile(segments);
    let options = of_imported(&built.paragraphs);
    Ok(Imported { format, encoding: decoded.encoding, front, paragraphs: built.paragraphs, options, losses, layout })
}

fn segment(start: usize, end: usize, role: Role) -> Segment {
    Segment { start, end, role }
}

/// A note that the title block calls with asterisks belongs to the title block.
fn is_front_note(page: &Page<'_>, block: &Block, front: &[Block]) -> bool {
    let Form::Note(mark) = &block.form else { return false };
    let Some(last) = front.last().and_then(|b| b.spans.last()) else { return false };
    let end = page.lines.iter().find(|l| l.end >= last.1).map_or(0, |l| l.number);
    mark.starts_with(['*', '†']) && page.star_call(mark, block.number).is_some_and(|called| called <= end)
}
