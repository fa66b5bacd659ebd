//! A file as rows of cells: a workbook, comma-separated values, or what was copied out of a spreadsheet.

use std::fmt;

use super::csv::unmarked;
use super::{unpacked, workbook};
use crate::decode::decode;
use crate::error::ImportError;

/// The most rows that are read.
pub const MAX_ROWS: usize = 10_000;
/// The most columns that are read; a comment table has eight.
pub(super) const MAX_COLUMNS: usize = 64;
/// The largest file, in bytes.
const MAX_BYTES: usize = 20_000_000;

/// A table as it stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// The rows that hold anything, in order.
    pub lines: Vec<Line>,
    /// Cells that were joined.
    pub merged: Vec<Merged>,
    /// Whether the characters had to be told from the bytes, and how; a person should look at them.
    pub guessed: Option<String>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its number as a spreadsheet shows it, from 1.
    pub number: usize,
    /// The cells, from the first column on.
    pub cells: Vec<String>,
    /// The columns whose cell holds a formula: what stands there is what the formula last gave.
    pub formulas: Vec<usize>,
}

impl Line {
    /// A cell, trimmed; an empty one where there is none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Cells that were joined into one: first and last row (numbers from 1) and first and last column (from 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Rows, both ends included.
    pub rows: (usize, usize),
    /// Columns, both ends included.
    pub columns: (usize, usize),
}

/// Why a file is no table, and what its owner can do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// No characters, not a text, a wrong encoding, too large.
    Unreadable(ImportError),
    /// More rows than are read in one go.
    TooManyRows,
    /// A workbook that unpacks to far more than it should, or has far too many parts.
    Unsafe,
    /// A workbook that cannot be read.
    Damaged(String),
    /// A row that does not end: a quotation mark is never closed.
    NeverClosed {
        /// The line it begins on.
        line: usize,
    },
    /// No row names the columns.
    NoHead,
}

impl SheetError {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(error) => error.code(),
            Self::TooManyRows => "too_many_rows",
            Self::Unsafe | Self::Damaged(_) => "damaged_workbook",
            Self::NeverClosed { .. } | Self::NoHead => "not_a_comment_table",
        }
    }
}

impl fmt::Display for SheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::TooManyRows => write!(f, "The table has more than {MAX_ROWS} rows. Import it in parts."),
            Self::Unsafe => f.write_str(
                "The workbook unpacks to far more than a table needs. Copy the table into a new workbook and import that one.",
            ),
            Self::Damaged(what) => write!(
                f,
                "The workbook cannot be read ({what}). Open it in a spreadsheet, save it again as .xlsx or .csv, and import that file."
            ),
            Self::NeverClosed { line } => write!(
                f,
                "The row that begins on line {line} holds a quotation mark that is never closed. Close it, or double it, and import again."
            ),
            Self::NoHead => f.write_str(
                "No row names the columns. Keep the row of heads of the commenting template: member, line, clause, paragraph, type, comment, proposed change, observations.",
            ),
        }
    }
}

impl std::error::Error for SheetError {}

/// Reads a file: a workbook by its first bytes, else separated values in UTF-8, UTF-16 or windows-1252.
///
/// # Errors
/// [`SheetError`], with what to do.
pub fn read(bytes: &[u8]) -> Result<Grid, SheetError> {
    if bytes.len() > MAX_BYTES {
        let error = ImportError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES };
        return Err(SheetError::Unreadable(error));
    }
    if bytes.starts_with(b"PK") {
        unpacked::check(bytes)?;
        // What reads workbooks may stumble over odd ones; whoever sent such a file is told so like of any other.
        let read = std::panic::catch_unwind(|| workbook::read(bytes));
        return read.unwrap_or_else(|_| Err(SheetError::Damaged("its parts contradict each other".to_owned())));
    }
    let decoded = decode(bytes).map_err(SheetError::Unreadable)?;
    let guessed = (!decoded.losses.is_empty()).then_some(decoded.encoding);
    let lines = records(&decoded.text, separator(&decoded.text))?;
    Ok(Grid { lines, merged: Vec::new(), guessed })
}

/// What stands between cells: whichever of tab, semicolon and comma the first lines hold most of, outside quotation marks.
fn separator(text: &str) -> char {
    let mut counts = [('\t', 0_usize), (';', 0), (',', 0)];
    let mut quoted = false;
    for c in text.chars().take(4096) {
        if c == '"' {
            quoted = !quoted;
        }
        for (mark, count) in &mut counts {
            *count += usize::from(!quoted && c == *mark);
        }
    }
    // A tab says more than the others, which stand in sentences too.
    let [(_, tabs), (_, semicolons), (_, commas)] = counts;
    if tabs > 2 || tabs > semicolons.max(commas) {
        '\t'
    } else if semicolons > commas {
        ';'
    } else {
        ','
    }
}

/// The records with the lines they begin on. A quoted cell may hold separators, line ends and doubled quotation marks.
fn records(text: &str, separator: char) -> Result<Vec<Line>, SheetError> {
    let mut reader = Records { separator, line: 1, begun: 1, ..Records::default() };
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let doubled = c == '"' && reader.quoted && chars.peek() == Some(&'"');
        if doubled {
            chars.next();
        }
        if c == '\r' && !reader.quoted && chars.peek() == Some(&'\n') {
            continue;
        }
        reader.line += usize::from(c == '\n' || (c == '\r' && chars.peek() != Some(&'\n')));
        reader.take(c, doubled)?;
    }
    if reader.quoted {
        return Err(SheetError::NeverClosed { line: reader.begun });
    }
    reader.end_row()?;
    Ok(reader.lines)
}

#[derive(Default)]
struct Records {
    separator: char,
    lines: Vec<Line>,
    cells: Vec<String>,
    cell: String,
    quoted: bool,
    line: usize,
    begun: usize,
}

impl Records {
    fn take(&mut self, c: char, doubled: bool) -> Result<(), SheetError> {
        match c {
            '"' if doubled => self.cell.push('"'),
            '"' if self.quoted => self.quoted = false,
            '"' if self.cell.is_empty() => self.quoted = true,
            '\n' | '\r' if !self.quoted => self.end_row()?,
            c if c == self.separator && !self.quoted => self.end_cell(),
            c => self.cell.push(c),
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let cell = std::mem::take(&mut self.cell);
        if self.cells.len() < MAX_COLUMNS {
            self.cells.push(unmarked(&cell).to_owned());
        }
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        self.end_cell();
        let line = Line { number: self.begun, cells: std::mem::take(&mut self.cells), formulas: Vec::new() };
        self.begun = self.line;
        if line.is_blank() {
            return Ok(());
        }
        if self.lines.len() > MAX_ROWS {
            return Err(SheetError::TooManyRows);
        }
        self.lines.push(line);
        Ok(())
    }
}
