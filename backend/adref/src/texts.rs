//! Files as texts, for the commands that need no server.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::Path;

use adref_compare::Para;
use adref_domain::ParagraphKind;
use adref_formats::{Imported, ImportedParagraph, MAX_BYTES, Undone};
use adref_notation::{Options, Placed, Reading, read_with};
use anyhow::{Context, Result, anyhow, bail};

/// The bytes of a file, or of standard input for `-`. One byte more than is taken, so that too much is noticed.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.with_context(|| format!("reading {}", path.display()))?;
    Ok(bytes)
}

/// The name of a file, which tells its form.
pub(crate) fn name(path: &Path) -> Option<&str> {
    path.file_name().and_then(|name| name.to_str())
}

/// The bytes of a file read into paragraphs.
pub(crate) fn imported(path: &Path, bytes: &[u8]) -> Result<Imported> {
    imported_undone(path, bytes, &Undone::default())
}

/// The same without the healings that are taken back.
pub(crate) fn imported_undone(path: &Path, bytes: &[u8], undone: &Undone) -> Result<Imported> {
    adref_formats::import_undone(name(path), bytes, undone).map_err(|error| anyhow!("{}: {error}", path.display()))
}

/// A file read into paragraphs.
pub(crate) fn open(path: &Path) -> Result<Imported> {
    imported(path, &bytes(path)?)
}

/// The notation of a whole text, with lines and columns of its file. `attributed`: a party as the last word of a bracket owns it.
pub(crate) fn reading(imported: &Imported, attributed: bool) -> Reading {
    let placed = imported.paragraphs.iter().map(|paragraph| Placed {
        wording: &paragraph.wording,
        line: paragraph.line,
        column: paragraph.column,
        label: paragraph.label.as_deref(),
        heading: paragraph.kind == ParagraphKind::Heading,
    });
    read_with(&placed.collect::<Vec<_>>(), Options { attributed })
}

/// Writes into a file that must not be there yet: what stands somewhere is never written over.
pub(crate) fn write_new(path: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let written = opened.and_then(|mut file| file.write_all(contents.as_ref()));
    written.with_context(|| format!("writing {}", path.display()))
}

/// Writes a text that was made from others; an older result is written over, what it was made from is not.
pub(crate) fn write_result(path: &Path, text: &str, made_from: &[&Path]) -> Result<()> {
    let same = |source: &&&Path| path.canonicalize().is_ok_and(|path| source.canonicalize().is_ok_and(|s| s == path));
    if let Some(source) = made_from.iter().find(same) {
        bail!("{} is what this was made from; name another file", source.display());
    }
    std::fs::write(path, text).with_context(|| format!("writing {}", path.display()))
}

/// Paragraphs as they are compared.
pub(crate) fn paras(paragraphs: &[ImportedParagraph]) -> Vec<Para<'_>> {
    let mut paras = Vec::with_capacity(paragraphs.len());
    for ImportedParagraph { kind, label, wording, .. } in paragraphs {
        let heading = *kind == ParagraphKind::Heading;
        paras.push(Para { id: None, label: label.as_deref(), kind: kind.code(), heading, text: wording });
    }
    paras
}
