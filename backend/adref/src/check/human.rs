//! The report for people: each remark in its line of the source, then a table of what was counted.

use adref_formats::Imported;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, Table};

use super::report::{RemarkFound, Report};

/// At most this many remarks are drawn; the rest is counted.
const DRAWN: usize = 50;

/// Draws a report.
pub(super) fn drawn(name: &str, imported: &Imported, report: &Report, colored: bool) -> String {
    let renderer = if colored { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Unicode);
    let found = report.remarks.iter().zip(&report.spans).take(DRAWN);
    let mut text: String =
        found.map(|(remark, span)| renderer.render(&remarked(name, imported, remark, span)) + "\n\n").collect();
    if report.remarks.len() > DRAWN {
        text.push_str(&format!("… and {} more remarks (--json lists all)\n\n", report.remarks.len() - DRAWN));
    }
    text + &counted(report)
}

/// One remark, its place shown in the source.
fn remarked<'r>(
    name: &'r str,
    imported: &'r Imported,
    remark: &'r RemarkFound,
    span: &std::ops::Range<usize>,
) -> Vec<Group<'r>> {
    let code = serde_json::to_value(remark.code).ok().and_then(|code| code.as_str().map(ToOwned::to_owned));
    let title = Level::WARNING.primary_title(remark.message.as_str()).id(code.unwrap_or_default());
    let source = imported.layout.source();
    let line = source.split('\n').nth(remark.line.saturating_sub(1)).unwrap_or_default();
    let (window, marked) = window(line, remark.column.saturating_sub(1), span.len());
    let snippet =
        Snippet::source(window).line_start(remark.line).path(name).annotation(AnnotationKind::Primary.span(marked));
    let mut groups = vec![title.element(snippet)];
    if let Some(repair) = &remark.repair {
        groups.push(Group::with_title(Level::HELP.secondary_title(repair.title.as_str())));
    }
    groups
}

/// What of a long line is shown: some words either side of the marked ones, and where the mark is in that, in bytes.
fn window(line: &str, column: usize, length: usize) -> (String, std::ops::Range<usize>) {
    const BESIDE: usize = 48;
    let chars: Vec<char> = line.trim_end_matches('\r').chars().collect();
    let column = column.min(chars.len());
    let end = (column + length.clamp(1, 80)).min(chars.len().max(column));
    let (from, to) = (column.saturating_sub(BESIDE), (end + BESIDE).min(chars.len()));
    let part = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let lead = if from > 0 { "…" } else { "" };
    let tail = if to < chars.len() { "…" } else { "" };
    let before = format!("{lead}{}", part(from, column));
    let marked = part(column, end);
    let span = before.len()..before.len() + marked.len();
    (format!("{before}{marked}{}{tail}", part(end, to)), span)
}

fn counted(report: &Report) -> String {
    let totals = report.totals;
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY);
    let rows = [
        ("paragraphs", report.paragraphs.len()),
        ("brackets opened", totals.brackets_open),
        ("brackets closed", totals.brackets_close),
        ("positions", totals.tag_entries),
        ("  in tags", totals.tags),
        ("stamps", totals.stamps),
        ("struck spans", totals.strikes),
        ("links", totals.links),
        ("editorial brackets", totals.editorial),
        ("never closed", totals.unclosed),
        ("close nothing", totals.stray),
        ("remarks", report.remarks.len()),
    ];
    for (what, count) in rows {
        table.add_row([what.to_owned(), count.to_string()]);
    }
    if let Some(column) = table.column_mut(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    let kept =
        if report.round_trip { "Every character comes back as it was." } else { "NOT every character comes back." };
    format!("{table}\n{kept}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_stands_under_its_words_in_any_line() {
        let long = "ä".repeat(100) + "[the]" + &"z".repeat(100);
        let (shown, span) = window(&long, 100, 5);
        assert_eq!(shown.get(span), Some("[the]"));
        assert!(shown.starts_with('…') && shown.ends_with('…'));
        let (shown, span) = window("short", 99, 3);
        assert_eq!((shown.as_str(), span), ("short", 5..5));
    }
}
