//! Markdown of words that are not ours: what somebody wrote is taken for words. Writing into a string cannot fail.

use std::fmt::Write as _;

/// Somebody's words on one line, which Markdown takes for words.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

pub(super) fn heading(out: &mut String, text: &str) {
    let _ = writeln!(out, "## {text}\n");
}

pub(super) fn paragraph(out: &mut String, text: &str) {
    if !text.trim().is_empty() {
        let _ = writeln!(out, "{}\n", text.trim());
    }
}

/// Points of a list, already written.
pub(super) fn points(out: &mut String, points: &[String]) {
    for point in points {
        let _ = writeln!(out, "- {point}");
    }
    out.push('\n');
}

/// A table; its cells become words here.
pub(super) fn table(out: &mut String, heads: &[&str], rows: &[Vec<String>]) {
    let _ = writeln!(out, "| {} |\n|{}", heads.join(" | "), " --- |".repeat(heads.len()));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| line(cell)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out.push('\n');
}

/// Somebody's words with a full stop, where they end without one.
pub(super) fn ended(text: &str) -> String {
    let text = line(text);
    if text.ends_with(['.', '!', '?', '。', '؟', '…']) || text.is_empty() { text } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_others_stay_words() {
        assert_eq!(line("A | b\n# c <script> [x](y)"), "A \\| b \\# c \\<script\\> \\[x\\](y)");
        let mut out = String::new();
        table(&mut out, &["A", "B"], &[vec!["x|y".to_owned(), String::new()]]);
        assert_eq!(out, "| A | B |\n| --- | --- |\n| x\\|y |  |\n\n");
        assert_eq!((ended("Said"), ended("Said."), ended(" ")), ("Said.".into(), "Said.".into(), String::new()));
    }
}
