//! Tables as files to be sent: a workbook, comma-separated values, or JSON.

pub use adref_formats::sheet::Form;
use adref_formats::sheet::Sheet;
use serde::Serialize;

use crate::Fault;

/// A file to be sent.
#[derive(Clone, Debug)]
pub struct Made {
    /// Its name, in plain letters.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Writes a table as a file. JSON carries the rows as the API gives them, the others the table.
///
/// # Errors
/// [`Fault::Internal`] when a workbook cannot be written, as with more rows than one holds.
pub(crate) fn made(name: &str, form: Form, sheet: &Sheet, rows: &impl Serialize) -> Result<Made, Fault> {
    let bytes = match form {
        Form::Json => serde_json::to_vec_pretty(rows).map_err(|error| Fault::Internal(error.to_string()))?,
        other => sheet.written(other).map_err(|error| Fault::Internal(error.to_string()))?,
    };
    Ok(Made { name: format!("{name}.{}", form.ending()), kind: form.media_type(), bytes })
}
