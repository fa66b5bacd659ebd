//! Comma-separated values (RFC 4180) with heads, so that the order of columns does not matter.

use anyhow::{Result, bail};

/// One row: the line it begins on, and its cells by their heads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) line: usize,
    cells: Vec<(String, String)>,
}

impl Row {
    /// A cell by its head; an empty one is absent.
    pub(crate) fn get(&self, head: &str) -> Option<String> {
        let cell = self.cells.iter().find(|(name, _)| name == head).map(|(_, cell)| cell.trim());
        cell.filter(|cell| !cell.is_empty()).map(str::to_owned)
    }
}

/// A file as rows.
pub(crate) struct Sheet {
    /// What the first line names, in its order.
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

/// Reads a file whose heads are among those known.
///
/// # Errors
/// A head nobody knows, a row with too many cells, a quotation mark that is never closed; each with its line.
pub(crate) fn read(text: &str, known: &[&str]) -> Result<Sheet> {
    let mut lines = records(text.trim_start_matches('\u{feff}'))?.into_iter();
    let Some((_, heads)) = lines.next() else {
        bail!("the file is empty; its first line names the columns: {}", known.join(","))
    };
    let heads: Vec<String> = heads.into_iter().map(|head| head.trim().to_lowercase()).collect();
    if let Some(head) = heads.iter().find(|head| !known.contains(&head.as_str())) {
        bail!("line 1: there is no column `{head}`; the columns are {}", known.join(","));
    }
    let mut rows = Vec::new();
    for (line, cells) in lines.filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty())) {
        if cells.len() > heads.len() {
            bail!("line {line}: {} cells under {} heads", cells.len(), heads.len());
        }
        rows.push(Row { line, cells: heads.iter().cloned().zip(cells).collect() });
    }
    Ok(Sheet { heads, rows })
}

/// The records with the lines they begin on. A quoted cell may hold commas, line ends and doubled quotation marks.
fn records(text: &str) -> Result<Vec<(usize, Vec<String>)>> {
    let mut records = Vec::new();
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let (mut line, mut begun) = (1_usize, 1_usize);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {}
            '\n' if !quoted => {
                cells.push(std::mem::take(&mut cell));
                records.push((begun, std::mem::take(&mut cells)));
                begun = line;
            }
            other => cell.push(other),
        }
    }
    if quoted {
        bail!("line {begun}: a quotation mark is never closed");
    }
    if !cell.is_empty() || !cells.is_empty() {
        cells.push(cell);
        records.push((begun, cells));
    }
    Ok(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_cells_hold_everything_and_lines_are_counted() {
        let text = "\u{feff}email,name\r\na@b.example,\"Doe, \"\"J\"\"\r\nJr\"\n\nc@d.example,C\n";
        let sheet = read(text, &["email", "name"]).unwrap();
        assert_eq!(sheet.rows.len(), 2);
        assert_eq!(sheet.rows[0].get("name").as_deref(), Some("Doe, \"J\"\r\nJr"));
        assert_eq!((sheet.rows[0].line, sheet.rows[1].line), (2, 5));
        assert_eq!(sheet.rows[1].get("email").as_deref(), Some("c@d.example"));
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        for (text, words) in [
            ("", "empty"),
            ("mail\nx", "no column `mail`"),
            ("email\na,b", "line 2: 2 cells under 1"),
            ("email\n\"a", "line 2: a quotation mark"),
        ] {
            let error = read(text, &["email"]).map(|sheet| sheet.rows.len()).unwrap_err().to_string();
            assert!(error.contains(words), "{text:?}: {error}");
        }
    }
}
