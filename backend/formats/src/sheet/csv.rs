//! Comma-separated values as RFC 4180 has them, in UTF-8 with its mark.

use super::Sheet;

/// Before a cell a spreadsheet would take for a formula: it is shown as text then, and taken off when it is read again.
const AS_TEXT: char = '\'';

pub(super) fn written(sheet: &Sheet) -> String {
    let mut out = String::from('\u{feff}');
    for line in sheet.lines() {
        for (index, value) in line.iter().enumerate() {
            if index > 0 {
                out.push(',');
            }
            cell(&mut out, value);
        }
        out.push_str("\r\n");
    }
    out
}

fn cell(out: &mut String, value: &str) {
    let quoted = value.contains(['"', ',', '\r', '\n', ';', '\t']) || value.starts_with(' ') || value.ends_with(' ');
    if quoted {
        out.push('"');
    }
    if runs(value) {
        out.push(AS_TEXT);
    }
    if quoted {
        out.push_str(&value.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(value);
    }
}

/// Whether a spreadsheet would run it, or take the mark in front of it for one of its own.
fn runs(value: &str) -> bool {
    const MARKS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
    value.trim_start_matches(AS_TEXT).starts_with(MARKS)
}

/// A cell without the mark that keeps it from running.
pub(super) fn unmarked(value: &str) -> &str {
    match value.strip_prefix(AS_TEXT) {
        Some(rest) if runs(rest) => rest,
        _ => value,
    }
}
