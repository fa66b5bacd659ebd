//! Workbooks, cell by cell: a cell at the far end of a sheet makes no table of a billion cells.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::grid::{MAX_COLUMNS, MAX_ROWS};
use super::{Grid, Line, Merged, SheetError};

/// Joined cells that are looked at.
const MERGED: usize = 20_000;

/// The first sheet that holds anything.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, SheetError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    for name in book.sheet_names() {
        let mut lines = values(&mut book, &name)?;
        if lines.is_empty() {
            continue;
        }
        formulas(&mut book, &name, &mut lines)?;
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let merged = merged.iter().take(MERGED).map(|region| Merged {
            rows: (whole(region.start.0) + 1, whole(region.end.0) + 1),
            columns: (whole(region.start.1), whole(region.end.1)),
        });
        return Ok(Grid { merged: merged.collect(), lines: lines.into_values().collect(), guessed: None });
    }
    Ok(Grid::default())
}

fn damaged(error: &XlsxError) -> SheetError {
    SheetError::Damaged(error.to_string())
}

fn whole(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

type Book<'b> = Xlsx<Cursor<&'b [u8]>>;

fn values(book: &mut Book<'_>, name: &str) -> Result<BTreeMap<u32, Line>, SheetError> {
    let mut lines: BTreeMap<u32, Line> = BTreeMap::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        let text = text(cell.get_value());
        if text.trim().is_empty() || whole(column) >= MAX_COLUMNS {
            continue;
        }
        if !lines.contains_key(&row) && lines.len() > MAX_ROWS {
            return Err(SheetError::TooManyRows);
        }
        let line = lines.entry(row).or_insert_with(|| Line { number: whole(row) + 1, ..Line::default() });
        if line.cells.len() <= whole(column) {
            line.cells.resize(whole(column) + 1, String::new());
        }
        if let Some(place) = line.cells.get_mut(whole(column)) {
            *place = text;
        }
    }
    Ok(lines)
}

fn formulas(book: &mut Book<'_>, name: &str, lines: &mut BTreeMap<u32, Line>) -> Result<(), SheetError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    while let Some(cell) = cells.next_formula().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        if cell.get_value().is_empty() {
            continue;
        }
        if let Some(line) = lines.get_mut(&row) {
            line.formulas.push(whole(column));
        }
    }
    Ok(())
}

/// What a person sees in the cell, as nearly as the file tells.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
