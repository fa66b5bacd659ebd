//! Tables as files, and files as tables: workbooks and comma-separated values. A cell holds text and nothing else: what looks
//! like a formula is neither written as one nor read as one.

mod csv;
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
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
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
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// A table without rows.
    #[must_use]
    pub fn new(title: &str, columns: &[&str]) -> Self {
        let columns = columns.iter().map(|column| (*column).to_owned()).collect();
        Self { title: title.to_owned(), columns, rows: Vec::new() }
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
            Form::Csv => Ok(csv::written(self).into_bytes()),
            Form::Json => Err(Unwritten("JSON is written by whoever knows the rows".to_owned())),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &Vec<String>> {
        std::iter::once(&self.columns).chain(&self.rows)
    }
}
