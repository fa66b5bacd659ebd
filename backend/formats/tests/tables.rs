//! Tables as files: what goes out comes back, nothing in a cell runs, and files that would do harm are refused.

#![expect(clippy::unwrap_used, reason = "tests stop where they find nothing")]

use adref_formats::commenting::{self, Row};
use adref_formats::sheet::{self, Form, MAX_ROWS, Sheet, SheetError};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};

const HOSTILE: [&str; 9] =
    ["=1+1", "+EUN", "-RUS", "@x", "\u{ff1d}1", "'=quoted", "a,\"b\"\r\nc", "<script>", "\u{202e}gnp.exe"];

fn three(rows: &[Vec<String>]) -> Sheet {
    let mut sheet = Sheet::new("T", &["Clause", "Type", "Comments"]);
    for row in rows {
        sheet.push(row.clone());
    }
    sheet
}

/// What a reader of cells gives back: line ends and the white space around a cell are not kept.
fn plain(cell: &str) -> String {
    cell.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

proptest! {
    #[test]
    fn what_is_written_is_read(cells in proptest::collection::vec(("[ -~\n]{0,40}", "\\PC{0,20}", "[=+@a-c,;\"\t'-]{1,12}"), 1..12)) {
        let rows: Vec<Vec<String>> = cells.iter().map(|(a, b, c)| vec![a.clone(), b.clone(), format!("x{c}")]).collect();
        for form in [Form::Csv, Form::Xlsx] {
            let bytes = three(&rows).written(form).unwrap();
            let grid = sheet::read(&bytes).unwrap();
            prop_assert_eq!(grid.lines.len(), rows.len() + 1);
            for (line, row) in grid.lines[1..].iter().zip(&rows) {
                for (column, cell) in row.iter().enumerate() {
                    prop_assert_eq!(plain(line.cell(column)), plain(cell), "{:?}", form);
                }
            }
        }
    }
}

#[test]
fn nothing_in_a_cell_runs() {
    let rows: Vec<_> = HOSTILE.iter().map(|cell| vec!["1".to_owned(), "ed".to_owned(), (*cell).to_owned()]).collect();
    let csv = String::from_utf8(three(&rows).written(Form::Csv).unwrap()).unwrap();
    for begins in ["=", "+", "-", "@", "\u{ff1d}"] {
        assert!(!csv.contains(&format!(",{begins}")), "{csv}");
        assert!(!csv.contains(&format!(",\"{begins}")), "{csv}");
    }
    let grid = sheet::read(&three(&rows).written(Form::Xlsx).unwrap()).unwrap();
    assert!(grid.lines.iter().all(|line| line.formulas.is_empty()), "a workbook of ours holds no formula");
    assert_eq!(three(&rows).written(Form::Xlsx).unwrap(), three(&rows).written(Form::Xlsx).unwrap(), "the same bytes");
    let long = "ä".repeat(40_000);
    let cut =
        sheet::read(&three(&[vec![long.clone(), String::new(), "\u{1}".to_owned()]]).written(Form::Xlsx).unwrap())
            .unwrap();
    assert!(cut.lines[1].cell(0).ends_with("[…]"), "what a cell cannot hold says that it is cut");
}

fn template(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let page = book.add_worksheet();
    page.write(0, 0, "Template for comments and secretariat observations").unwrap();
    let heads = [
        "MB/NC1",
        "Line number (e.g. 17)",
        "Clause/ Subclause (e.g. 3.1)",
        "Paragraph/ Figure/ Table (e.g. Table 1)",
        "Type of comment2",
        "Comments",
        "Proposed change",
        "Observations of the secretariat",
    ];
    for (column, head) in (0_u16..).zip(heads) {
        page.write(2, column, head).unwrap();
    }
    fill(page);
    book.save_to_buffer().unwrap()
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    commenting::rows(&sheet::read(bytes).unwrap()).unwrap()
}

#[test]
fn cells_joined_over_rows_are_said_of_each_row_and_comments_once() {
    let bytes = template(|page| {
        page.merge_range(3, 2, 5, 2, "4.2", &Format::new()).unwrap();
        page.merge_range(3, 5, 4, 5, "One comment.", &Format::new()).unwrap();
        page.write(4, 4, "te").unwrap();
        page.write(5, 5, "Another.").unwrap();
    });
    let rows = rows(&bytes);
    assert_eq!(
        rows.iter().map(|row| (row.number, row.clause.as_str(), row.comment.as_str(), row.joined)).collect::<Vec<_>>(),
        [(4, "4.2", "One comment.", false), (5, "4.2", "", true), (6, "4.2", "Another.", true),]
    );
}

#[test]
fn formulas_give_what_they_last_gave_and_are_named() {
    let bytes = template(|page| {
        page.write(3, 2, 7.1).unwrap();
        page.write_formula(3, 5, Formula::new("=HYPERLINK(\"x\",\"y\")").set_result("Click")).unwrap();
    });
    let rows = rows(&bytes);
    assert_eq!((rows[0].clause.as_str(), rows[0].comment.as_str(), rows[0].formula), ("7.1", "Click", true));
}

#[test]
fn ten_thousand_rows_are_read_and_one_more_is_not() {
    let row = vec!["1".to_owned(), "ed".to_owned(), "A remark.".to_owned()];
    let full = three(&vec![row.clone(); MAX_ROWS]);
    let over = three(&vec![row; MAX_ROWS + 1]);
    for form in [Form::Csv, Form::Xlsx] {
        let read = sheet::read(&full.written(form).unwrap()).unwrap();
        assert_eq!(commenting::rows(&read).unwrap().len(), MAX_ROWS);
        assert_eq!(sheet::read(&over.written(form).unwrap()).unwrap_err(), SheetError::TooManyRows);
    }
}

#[test]
fn a_cell_at_the_far_end_of_a_sheet_makes_no_table_of_a_billion_cells() {
    let bytes = template(|page| {
        page.write(3, 5, "Here.").unwrap();
        page.write(1_048_575, 16_383, "far").unwrap();
        page.write(1_048_575, 0, "last").unwrap();
    });
    let rows = rows(&bytes);
    assert_eq!((rows.len(), rows[1].number, rows[1].member.as_str()), (2, 1_048_576, "last"));
}

#[test]
fn encodings_are_told_by_their_marks_and_guesses_are_said() {
    let text = "Clause;Type;Comments\n1;ed;café – “so”\n";
    let wide = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    for bytes in [text.as_bytes().to_vec(), wide([0xff, 0xfe], u16::to_le_bytes), wide([0xfe, 0xff], u16::to_be_bytes)]
    {
        let grid = sheet::read(&bytes).unwrap();
        assert_eq!((grid.lines[1].cell(2), grid.guessed), ("café – “so”", None));
    }
    let grid = sheet::read(b"Clause,Type,Comments\n1,ed,caf\xe9 \x96 ja\n").unwrap();
    assert_eq!((grid.lines[1].cell(2), grid.guessed.as_deref()), ("café – ja", Some("windows-1252")));
    assert!(matches!(sheet::read(b"\xef\xbb\xbfa,b\n\xff\xff"), Err(SheetError::Unreadable(_))));
}

#[test]
fn workbooks_that_unpack_to_too_much_are_refused() {
    let part = |name: &str, bytes: &[u8]| -> Vec<u8> {
        use std::io::Write;
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
        archive.finish().unwrap().into_inner()
    };
    assert_eq!(sheet::read(&part("xl/workbook.xml", &vec![b' '; 30_000_000])).unwrap_err(), SheetError::Unsafe);
    assert!(matches!(sheet::read(&part("../../evil", b"x")), Err(SheetError::Damaged(_))));
    let mut many = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..1_001 {
        many.start_file(format!("{number}"), zip::write::SimpleFileOptions::default()).unwrap();
    }
    assert_eq!(sheet::read(&many.finish().unwrap().into_inner()).unwrap_err(), SheetError::Unsafe);
}

/// What reads workbooks counts from the end of a range to its beginning, and stumbles where that lies behind.
#[test]
fn a_workbook_that_contradicts_itself_is_refused_or_read_and_never_ends_the_service() {
    use std::io::Write;
    let good = three(&[vec!["1".to_owned(), "ed".to_owned(), "x".to_owned()]]).written(Form::Xlsx).unwrap();
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(&good)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        to.start_file(part.name().unwrap().into_owned(), zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(text.replace("ref=\"A1:C2\"", "ref=\"C2:A1\"").as_bytes()).unwrap();
    }
    match sheet::read(&to.finish().unwrap().into_inner()) {
        Ok(grid) => assert_eq!(grid.lines.len(), 2),
        Err(error) => assert_eq!(error.code(), "damaged_workbook"),
    }
}

#[test]
fn rows_are_numbered_by_line_whichever_way_lines_end() {
    for text in ["a,b\n\"c\nd\",e\nf,g\n", "a,b\r\n\"c\r\nd\",e\r\nf,g\r\n", "a,b\r\"c\rd\",e\rf,g\r"] {
        let numbers: Vec<usize> = sheet::read(text.as_bytes()).unwrap().lines.iter().map(|line| line.number).collect();
        assert_eq!(numbers, [1, 2, 4], "{text:?}");
    }
}

#[test]
fn a_table_is_what_its_heads_say_and_round_trips() {
    let row = Row {
        number: 2,
        member: "KEN".to_owned(),
        clause: "op1.a".to_owned(),
        kind: Some(adref_domain::CommentKind::Question),
        comment: "Why?".to_owned(),
        known: "SC-0001".to_owned(),
        words: "smart".to_owned(),
        kind_written: "qu".to_owned(),
        ..Row::default()
    };
    for form in [Form::Csv, Form::Xlsx] {
        assert_eq!(
            rows(&commenting::sheet("T", std::slice::from_ref(&row)).written(form).unwrap()),
            std::slice::from_ref(&row)
        );
    }
    assert_eq!(commenting::rows(&sheet::read(b"one,two,three\n1,2,3\n").unwrap()), Err(SheetError::NoHead));
    assert!(commenting::rows(&sheet::Grid::default()).is_err());
}

/// What stands in the paragraphs of a document, one line each, if every tag of it is closed in its order.
fn read_document(bytes: &[u8]) -> (String, Vec<String>) {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut document = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut document).unwrap();
    let (mut open, mut lines, mut line) = (Vec::<String>::new(), Vec::new(), String::new());
    for piece in document.split('<').skip(2) {
        let (tag, text) = piece.split_once('>').unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            if name == "w:p" {
                lines.push(std::mem::take(&mut line));
            }
        } else if tag == "w:tab/" {
            line.push('\t');
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap().to_owned());
        }
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        line.push_str(&text.replace("&amp;", "&"));
    }
    assert!(open.is_empty(), "{open:?}");
    (document, lines)
}

proptest! {
    #[test]
    fn a_document_holds_every_word_of_its_table_and_nothing_else(cells in proptest::collection::vec("[ -~\t\n]{0,30}|\\PC{0,20}|[<>&\"'\u{600}-\u{61f}\u{202e}]{0,9}", 3..30)) {
        let rows: Vec<Vec<String>> = cells.chunks_exact(3).map(<[String]>::to_vec).collect();
        let sheet = three(&rows).said("As of today & <now>".to_owned());
        let bytes = sheet.written(Form::Docx).unwrap();
        prop_assert_eq!(&bytes, &sheet.written(Form::Docx).unwrap(), "the same table is the same file");
        let (document, lines) = read_document(&bytes);
        let of_cell = |cell: &String| {
            let lines: Vec<String> = cell.lines().map(str::to_owned).collect();
            if lines.is_empty() { vec![String::new()] } else { lines }
        };
        let mut expected = vec!["T".to_owned(), "As of today & <now>".to_owned()];
        expected.extend(["Clause", "Type", "Comments"].map(str::to_owned));
        expected.extend(rows.iter().flatten().flat_map(of_cell));
        expected.push(String::new());
        prop_assert_eq!(lines, expected);
        prop_assert_eq!(document.matches("<w:tr>").count(), rows.len() + 1);
        prop_assert_eq!(document.matches("<w:tblHeader/>").count(), 1, "the head, on every page");
        for running in ["w:instrText", "w:fldSimple", "w:hyperlink", "w:object", "w:altChunk", "w:drawing"] {
            prop_assert!(!document.contains(&format!("<{running}")), "{}", running);
        }
    }
}

#[test]
fn an_arabic_table_stands_from_the_right_and_words_run_from_their_own_side() {
    let rows = [vec!["١".to_owned(), "general".to_owned(), "تعليق\non it".to_owned()]];
    let (left, _) = read_document(&three(&rows).written(Form::Docx).unwrap());
    let (right, _) = read_document(&three(&rows).for_readers_of("ar").written(Form::Docx).unwrap());
    assert!(!left.contains("<w:bidiVisual/>") && right.contains("<w:bidiVisual/>"));
    assert_eq!(left.matches("<w:rtl/>").count(), 1, "the Arabic line of the comment alone");
    let controls = [vec!["a\u{1}b".to_owned(), "c\rd".to_owned(), "\u{fffe}".to_owned()]];
    let (_, lines) = read_document(&three(&controls).written(Form::Docx).unwrap());
    assert!(
        lines.contains(&"c".to_owned()) && lines.contains(&"d".to_owned()),
        "a carriage return ends a line: {lines:?}"
    );
    assert!(lines.contains(&"a\u{fffd}b".to_owned()) && lines.contains(&"\u{fffd}".to_owned()), "{lines:?}");
}
