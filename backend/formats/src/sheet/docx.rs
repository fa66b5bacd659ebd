//! Documents for word processors (ISO/IEC 29500-1, WordprocessingML): a title, what the table holds, and the table, whose head is
//! repeated on every page. Everything in it is text: there is no field, no link and no part that could run or be fetched.
//!
//! The few parts a table needs are written here. The libraries that write such documents know no table from right to left.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Sheet, Unwritten};
use crate::markup;

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#;
const PARTS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#;
const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;
/// A4 across, with margins of 1.5 cm, in twentieths of a point.
const PAGE: &str = r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="425" w:footer="425" w:gutter="0"/>"#;
/// What is left between the margins.
const WIDTH: usize = 16_838 - 2 * 850;
/// Sizes in half points.
const TITLE: usize = 28;
const BODY: usize = 16;

pub(super) fn written(sheet: &Sheet) -> Result<Vec<u8>, Unwritten> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The house knows no clock, and the same table is the same file.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let core = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title></cp:coreProperties>"#,
        escaped(&sheet.title)
    );
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", PARTS),
        ("docProps/core.xml", &core),
        ("word/document.xml", &document(sheet)),
    ];
    let unwritten = |error: &dyn std::fmt::Display| Unwritten(error.to_string());
    for (name, part) in parts {
        zip.start_file(name, options).map_err(|error| unwritten(&error))?;
        zip.write_all(part.as_bytes()).map_err(|error| unwritten(&error))?;
    }
    Ok(zip.finish().map_err(|error| unwritten(&error))?.into_inner())
}

fn document(sheet: &Sheet) -> String {
    let mut out = String::from(HEAD);
    paragraph(&mut out, &sheet.title, TITLE, true);
    for note in &sheet.notes {
        paragraph(&mut out, note, BODY, false);
    }
    table(&mut out, sheet);
    // A table at the end of a document is followed by a paragraph; one of its own keeps processors from mending the file.
    paragraph(&mut out, "", BODY, false);
    let side = if sheet.from_the_right { "<w:bidi/>" } else { "" };
    out.push_str(&format!("<w:sectPr>{PAGE}{side}</w:sectPr></w:body></w:document>"));
    out
}

fn table(out: &mut String, sheet: &Sheet) {
    let widths = widths(sheet);
    let side = if sheet.from_the_right { "<w:bidiVisual/>" } else { "" };
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let edges: String = edges
        .iter()
        .map(|edge| format!(r#"<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>"#))
        .collect();
    out.push_str(&format!(
        r#"<w:tbl><w:tblPr>{side}<w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#
    ));
    for width in &widths {
        out.push_str(&format!(r#"<w:gridCol w:w="{width}"/>"#));
    }
    out.push_str("</w:tblGrid>");
    for (index, line) in sheet.lines().enumerate() {
        let head = index == 0;
        out.push_str("<w:tr>");
        if head {
            out.push_str("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        }
        for (column, width) in widths.iter().enumerate() {
            out.push_str(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#));
            let cell = line.get(column).map_or("", String::as_str);
            // A carriage return by itself ends a line too.
            let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
            for line in if cell.is_empty() { vec![""] } else { cell.lines().collect() } {
                paragraph(out, line, BODY, head);
            }
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
}

/// A paragraph, which runs from the side its own words begin on.
fn paragraph(out: &mut String, text: &str, size: usize, bold: bool) {
    let (side, run) = if begins_at_the_right(text) { ("<w:bidi/>", "<w:rtl/>") } else { ("", "") };
    let weight = if bold { "<w:b/><w:bCs/>" } else { "" };
    out.push_str(&format!(
        r#"<w:p><w:pPr>{side}<w:spacing w:before="0" w:after="40"/></w:pPr><w:r><w:rPr>{weight}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{run}</w:rPr>"#
    ));
    for (index, part) in text.split('\t').enumerate() {
        if index > 0 {
            out.push_str("<w:tab/>");
        }
        out.push_str(&format!(r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(part)));
    }
    out.push_str("</w:r></w:p>");
}

/// Whether its first letter is of a script written from right to left (UAX 9, rule P2, as far as the scripts of the languages
/// of the house and their neighbours go).
fn begins_at_the_right(text: &str) -> bool {
    let right = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    text.chars().find(|c| c.is_alphabetic()).is_some_and(right)
}

/// The width of each column: a share by its longest words, none so narrow that a label breaks.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let most = |column: usize| {
        let cells = sheet.lines().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().take(400).count()).max().unwrap_or(0)
    };
    // The root evens out: a column of sentences needs more than one of labels, not a hundred times as much.
    let shares: Vec<usize> = (0..sheet.columns.len()).map(|column| most(column).max(9).isqrt()).collect();
    let whole = shares.iter().sum::<usize>().max(1);
    shares.iter().map(|share| WIDTH * share / whole).collect()
}

/// What XML cannot hold is shown as the mark of what cannot be shown.
fn escaped(text: &str) -> String {
    let shown = |c: char| if super::is_xml(c) { c } else { char::REPLACEMENT_CHARACTER };
    markup::escaped(&text.chars().map(shown).collect::<String>())
}
