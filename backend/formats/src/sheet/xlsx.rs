//! Workbooks: every cell is a string, so nothing in it can run.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::{Sheet, Unwritten, is_xml};

/// The widest column, in characters.
const WIDEST: f64 = 60.0;
/// The longest cell a workbook holds, in characters; what is longer is cut, and says so.
const LONGEST: usize = 32_767;
const CUT: &str = " […]";

pub(super) fn written(sheet: &Sheet) -> Result<Vec<u8>, Unwritten> {
    workbook(sheet).map_err(|error| Unwritten(error.to_string()))
}

fn workbook(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The house knows no clock: a file says when it was made by what stands in it, and the same table is the same file.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(&sheet.title).set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let body = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let page = book.add_worksheet();
    for (line, number) in sheet.lines().zip(0_u32..) {
        for (value, column) in line.iter().zip(0_u16..) {
            let format = if number == 0 { &head } else { &body };
            page.write_string_with_format(number, column, fitting(value), format)?;
        }
    }
    for (column, name) in (0_u16..).zip(&sheet.columns) {
        page.set_column_width(column, width(sheet, usize::from(column), name))?;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_right_to_left(sheet.from_the_right);
    book.save_to_buffer()
}

fn fitting(value: &str) -> String {
    // What XML cannot hold is shown as the mark of what cannot be shown.
    let clean = value.chars().map(|c| if is_xml(c) { c } else { char::REPLACEMENT_CHARACTER });
    if value.encode_utf16().count() <= LONGEST {
        return clean.collect();
    }
    // A character outside the basic plane takes two of what a workbook counts.
    let mut kept: String = clean.take((LONGEST - CUT.len()) / 2).collect();
    kept.push_str(CUT);
    kept
}

/// As wide as its longest line, within reason.
fn width(sheet: &Sheet, column: usize, name: &str) -> f64 {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).flat_map(|cell| cell.lines());
    let longest = cells.map(|line| line.chars().take(60).count()).max().unwrap_or(0).max(name.chars().count());
    f64::from(u16::try_from(longest).unwrap_or(u16::MAX)).mul_add(1.1, 2.0).clamp(8.0, WIDEST)
}
