//! Tables as files, and files as tables: workbooks and comma-separated values. A cell holds text and nothing else: what looks
//! like a formula is neither written as one nor read as one.

mod csv;
mod docx;
mod grid;
mod unpacked;
mod workbook;
mod xlsx;

pub use grid::{Grid, Line, MAX_ROWS, Merged, SheetError, read};

use std::fmt;

/// The form of a file that holds a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A workbook.
    Xlsx,
    /// A document for a word processor.
    Docx,
    /// Comma-separated values.
    Csv,
    /// JSON; what stands in it is the caller's.
    Json,
}

impl Form {
    /// The form behind the ending of a name or an address.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending {
            "xlsx" => Some(Self::Xlsx),
            "docx" => Some(Self::Docx),
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// The ending of a name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A table that cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritten(pub(crate) String);

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the table cannot be written: {}", self.0)
    }
}

impl std::error::Error for Unwritten {}

/// A table with a head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    title: String,
    /// What is said above it where there is room: of what it is, as of when.
    notes: Vec<String>,
    /// Whether its first column stands at the right.
    from_the_right: bool,
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// A table without rows.
    #[must_use]
    pub fn new(title: &str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        Self { title: title.to_owned(), columns, ..Self::default() }
    }

    /// The same table with a line above it in a document: of what it is, as of when. A workbook holds rows alone.
    #[must_use]
    pub fn said(mut self, note: String) -> Self {
        self.notes.push(note);
        self
    }

    /// The same table as readers of this language lay tables out: its first column stands at the right where they write from there.
    #[must_use]
    pub fn for_readers_of(mut self, language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        self.from_the_right = matches!(primary, "ar" | "fa" | "he" | "ur");
        self
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<String>) {
        self.rows.push(row);
    }

    /// How many rows there are, without the head.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table as the bytes of a file. The same table gives the same bytes.
    ///
    /// # Errors
    /// [`Unwritten`] when it has more rows or longer cells than a workbook holds, and for JSON, which is not written here.
    pub fn written(&self, form: Form) -> Result<Vec<u8>, Unwritten> {
        match form {
            Form::Xlsx => xlsx::written(self),
            Form::Docx => docx::written(self),
            Form::Csv => Ok(csv::written(self).into_bytes()),
            Form::Json => Err(Unwritten("JSON is written by whoever knows the rows".to_owned())),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.columns).chain(&self.rows)
    }
}

const fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}
