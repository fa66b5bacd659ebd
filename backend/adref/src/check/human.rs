//! The report for people: each remark in its line of the source, then a table of what was counted.

use adref_formats::Imported;
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{CellAlignment, Table};

use super::Repaired;
use super::report::{LossFound, RemarkFound, Report};

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
    text + &healings(report) + &counted(report)
}

/// What was healed on the way in, a line each, with the name that takes it back.
fn healings(report: &Report) -> String {
    let listed = report.losses.iter().filter_map(|loss| loss.undo.as_ref().map(|key| (loss, key)));
    let line = |(loss, key): (&LossFound, &String)| {
        let how = if loss.undone { "taken back" } else { "--undo" };
        format!("line {}: {} ({how} {key})\n", loss.line, loss.message)
    };
    let lines: String = listed.map(line).collect();
    if lines.is_empty() { lines } else { format!("{lines}\n") }
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
    let line = imported.layout.source().split('\n').nth(remark.line.saturating_sub(1)).unwrap_or_default();
    let line = line.trim_end_matches('\r');
    let snippet = Snippet::source(line)
        .line_start(remark.line)
        .path(name)
        .annotation(AnnotationKind::Primary.span(marked(line, remark.column.saturating_sub(1), span.len())));
    let mut groups = vec![title.element(snippet)];
    if let Some(repair) = &remark.repair {
        groups.push(Group::with_title(Level::HELP.secondary_title(repair.title.as_str())));
    }
    groups
}

/// The bytes of a line that are marked: from a column in code points, as far as the remark and the line go.
fn marked(line: &str, column: usize, length: usize) -> std::ops::Range<usize> {
    let start = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
    let end = line.ceil_char_boundary((start + length.max(1)).min(line.len()));
    start..end
}

/// Says which repairs were made, or would be.
pub(super) fn repaired(name: &str, repaired: &Repaired, dry_run: bool) -> String {
    let lines = repaired.repairs.iter().map(|repair| {
        let left =
            if repair.applied { "" } else { " (left: it meets another repair, or the file reads otherwise there)" };
        format!("{name}:{}:{} {}{left}\n", repair.line, repair.column, repair.title)
    });
    let count = repaired.repairs.iter().filter(|repair| repair.applied).count();
    let made = if count == 1 { "One repair".to_owned() } else { format!("{count} repairs") };
    let done = match (count, dry_run, &repaired.written) {
        (0, _, None) => "Nothing is to be repaired.".to_owned(),
        (_, true, _) => format!("{made} would be made; nothing is written."),
        (_, _, Some(path)) => format!("{made} of marks, no word changed; written to {}.", path.display()),
        (_, _, None) => format!("{made}."),
    };
    let backup = repaired.backup.as_ref().map_or_else(String::new, |path| format!(" As it was: {}.", path.display()));
    let left = format!("Remarks: {} before, {} after.", repaired.remarks_before, repaired.remarks_after);
    format!("{}{done}{backup}\n{left}\n", lines.collect::<String>())
}

fn counted(report: &Report) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_HORIZONTAL_ONLY);
    for (what, count) in report.counted() {
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
        let line = "ä".repeat(100) + "[the] ä";
        assert_eq!(line.get(marked(&line, 100, 5)), Some("[the]"));
        assert_eq!(line.get(marked(&line, 106, 1)), Some("ä"));
        assert_eq!(marked("short", 99, 3), 5..5);
    }
}
