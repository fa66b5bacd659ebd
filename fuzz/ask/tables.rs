//! Everything that is asked of a table somebody uploads, and of tables written out: a workbook is read or refused, within its
//! limits; what unpacks to too much is refused; what is written comes back, cell by cell, as a workbook, as separated values and
//! as a document for a word processor.

use adref_formats::commenting;
use adref_formats::sheet::{self, Form, Grid, MAX_ROWS, Sheet, SheetError};
use std::io::{Cursor, Read, Write};
use zip::CompressionMethod::{Deflated, Stored};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const PARTS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const LINKS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#;
const PATHS: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];

/// The first byte says what the others are: `x` parts of a workbook, parted by a form feed; `p` what is packed again and again;
/// `c` cells, a line a row; anything else, and itself, a file as it is.
pub(crate) fn ask(bytes: &[u8]) {
    match bytes.split_first() {
        Some((b'x', parts)) => parts_of_a_workbook(&String::from_utf8_lossy(parts)),
        Some((b'p', seed)) => packed_again_and_again(seed),
        Some((b'c', cells)) => written_and_read(&String::from_utf8_lossy(cells)),
        _ => read(bytes),
    }
}

fn read(bytes: &[u8]) {
    match sheet::read(bytes) {
        Ok(grid) => within_limits(&grid),
        Err(error) => assert!(!error.code().is_empty() && !error.to_string().is_empty()),
    }
}

fn within_limits(grid: &Grid) {
    assert!(grid.lines.len() <= MAX_ROWS + 1);
    assert!(grid.lines.iter().all(|line| line.cells.len() <= 64 && !line.is_blank()));
    assert!(grid.lines.is_sorted_by(|one, next| one.number < next.number));
    if let Ok(rows) = commenting::rows(grid) {
        assert!(rows.len() < grid.lines.len(), "a row of heads is no comment");
        let again = commenting::sheet("T", &rows).written(Form::Csv).expect("a table that was read can be written");
        within_limits_again(&again, rows.len());
    }
}

/// No row is dropped on the way out and in, but those with nothing in them.
fn within_limits_again(bytes: &[u8], most: usize) {
    match sheet::read(bytes) {
        Ok(grid) => assert!(grid.lines.len() <= most + 1),
        Err(error) => assert_eq!(error, SheetError::TooManyRows),
    }
}

fn packed<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>, options: SimpleFileOptions) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, part) in parts {
        zip.start_file(path, options).unwrap();
        zip.write_all(part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn parts_of_a_workbook(text: &str) {
    let mut given = text.split('\u{c}').map(Some).chain(std::iter::repeat(None));
    let mut parts = vec![("[Content_Types].xml", TYPES), ("_rels/.rels", PARTS)];
    let otherwise = [None, None, None, Some(BOOK), Some(LINKS)];
    for (path, otherwise) in PATHS.into_iter().zip(otherwise) {
        let part = given.next().flatten().filter(|part| !part.is_empty()).or(otherwise);
        parts.extend(part.map(|part| (path, part)));
    }
    let options = SimpleFileOptions::default().compression_method(Stored);
    read(&packed(parts.into_iter().map(|(path, part)| (path, part.as_bytes())), options));
}

/// Beyond what is small, what unpacks to more than fifty times its size is refused.
fn packed_again_and_again(seed: &[u8]) {
    if seed.is_empty() {
        return;
    }
    let large: Vec<u8> = seed.iter().copied().cycle().take(400 * 1024).collect();
    let bytes = packed([("xl/workbook.xml", &*large)], SimpleFileOptions::default().compression_method(Deflated));
    let read = sheet::read(&bytes);
    if bytes.len() * 50 < large.len() {
        assert_eq!(read, Err(SheetError::Unsafe));
    }
}

/// What a reader of cells gives back: line ends and the white space around a cell are not kept.
fn plain(cell: &str) -> String {
    cell.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

fn written_and_read(cells: &str) {
    // No text that is stored holds a NUL, and a file that holds more signs than letters is no text.
    let signs = cells.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    if signs * 20 > cells.chars().count() || cells.contains('\0') {
        return;
    }
    let rows: Vec<Vec<String>> = cells
        .split('\n')
        .take(12)
        .map(|row| row.split('\u{c}').take(3).map(|cell| cell.replace('\u{b}', "\n")).collect())
        .collect();
    let mut table = Sheet::new("T", &["Clause", "Type", "Comments"]).said("As of today".to_owned());
    for row in &rows {
        table.push(row.clone());
    }
    for form in [Form::Csv, Form::Xlsx] {
        let bytes = table.written(form).unwrap();
        let Ok(grid) = sheet::read(&bytes) else { panic!("what is written is read: {form:?}") };
        let mut lines = grid.lines.iter().skip(1);
        for row in rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())) {
            let line = lines.next().expect("no row is lost");
            assert!(line.formulas.is_empty(), "nothing in a cell runs");
            for (column, cell) in row.iter().enumerate() {
                assert_eq!(plain(line.cell(column)), plain(&held(form, cell)), "{form:?}");
            }
        }
        assert!(lines.next().is_none(), "no row is made up: {form:?}");
    }
    in_a_document(&table.written(Form::Docx).unwrap(), &rows);
}

/// A cell as the form can hold it: neither XML nor a page has control characters.
fn held(form: Form, cell: &str) -> String {
    let is_held = |c: char| match form {
        Form::Csv => true,
        Form::Docx if c.is_control() => c.is_whitespace(),
        _ => !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'),
    };
    cell.chars().map(|c| if is_held(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// Every letter of the table stands in the document, in its order.
fn in_a_document(bytes: &[u8], rows: &[Vec<String>]) {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut document = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    let runs = document.split("<w:t xml:space=\"preserve\">").skip(1).map(|run| run.split_once("</w:t>").unwrap().0);
    let text = runs.collect::<String>();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign));
    let seen = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let whole: String = rows.iter().flatten().map(|cell| held(Form::Docx, cell)).collect();
    assert_eq!(seen(&text), seen(&format!("TAs of todayClauseTypeComments{whole}")));
}
