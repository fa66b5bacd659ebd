//! The comparison for people: inline or beside each other, then counted.

use std::fmt::Write;

use adref_compare::{Op, OpKind, PairKind, Summary};
use anstyle::{AnsiColor, Style};
use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{ContentArrangement, Table};

use super::report::{ChangeFound, PairFound, Report, Side};
use crate::cli::Mode;

/// Columns of a table that goes into a file.
const UNSEEN_WIDTH: u16 = 140;

/// Draws a comparison.
pub(super) fn drawn(report: &Report, mode: Mode, colored: bool) -> String {
    let pen = Pen { colored };
    let changed = match mode {
        Mode::Inline => inline(report, pen),
        // The table measures its cells and would count colours as letters.
        Mode::Side => side_by_side(report, Pen { colored: false }),
        Mode::Summary => String::new(),
    };
    changed + &sentence(&report.summary, report.coarse)
}

/// Marks words with colour, or with the signs people know where there is none.
#[derive(Clone, Copy)]
struct Pen {
    colored: bool,
}

impl Pen {
    fn removed(self, text: &str) -> String {
        self.mark(text, Style::new().fg_color(Some(AnsiColor::Red.into())).strikethrough(), ("[-", "-]"))
    }

    fn added(self, text: &str) -> String {
        self.mark(text, Style::new().fg_color(Some(AnsiColor::Green.into())).underline(), ("{+", "+}"))
    }

    fn heading(self, text: &str) -> String {
        self.mark(text, Style::new().bold(), ("", ""))
    }

    fn mark(self, text: &str, style: Style, signs: (&str, &str)) -> String {
        if self.colored { format!("{style}{text}{style:#}") } else { format!("{}{text}{}", signs.0, signs.1) }
    }
}

fn inline(report: &Report, pen: Pen) -> String {
    let mut text = String::new();
    for (index, pair) in report.pairs.iter().enumerate().filter(|(_, pair)| pair.kind != PairKind::Same) {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{}", pen.heading(&title(report, pair)));
        if let Some(change) = of(report, index) {
            let words = change.ops.iter().map(|op| match op.op {
                OpKind::Same => op.text.clone(),
                OpKind::Del => pen.removed(&op.text),
                OpKind::Ins => pen.added(&op.text),
            });
            let _ = writeln!(text, "{}", words.collect::<String>());
        }
        text.push('\n');
    }
    text
}

fn side_by_side(report: &Report, pen: Pen) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    if !table.is_tty() {
        table.set_width(UNSEEN_WIDTH);
    }
    for (index, pair) in report.pairs.iter().enumerate().filter(|(_, pair)| pair.kind != PairKind::Same) {
        let (old, new) = match of(report, index) {
            Some(change) => (half(&change.ops, OpKind::Del, pen), half(&change.ops, OpKind::Ins, pen)),
            None => (texts(&report.a, &pair.from), texts(&report.b, &pair.to)),
        };
        let kind = kind_of(pair.kind);
        let left = format!("{} {kind}\n{old}", labels(&report.a, &pair.from));
        let right = format!("{}\n{new}", labels(&report.b, &pair.to));
        table.add_row([left, right]);
    }
    if table.is_empty() { String::new() } else { format!("{table}\n") }
}

fn half(ops: &[Op], mine: OpKind, pen: Pen) -> String {
    let shown = ops.iter().filter(|op| op.op == OpKind::Same || op.op == mine);
    shown
        .map(|op| match op.op {
            OpKind::Same => op.text.clone(),
            OpKind::Del => pen.removed(&op.text),
            OpKind::Ins => pen.added(&op.text),
        })
        .collect()
}

fn of(report: &Report, pair: usize) -> Option<&ChangeFound> {
    report.changes.iter().find(|change| change.pair == pair)
}

fn title(report: &Report, pair: &PairFound) -> String {
    let (from, to) = (labels(&report.a, &pair.from), labels(&report.b, &pair.to));
    let place = match (from.is_empty(), to.is_empty()) {
        (true, _) => to,
        (_, true) => from,
        _ if from == to => from,
        _ => format!("{from} → {to}"),
    };
    let doubt = if pair.sure { "" } else { ", not sure" };
    format!("{place}  {}{doubt}", kind_of(pair.kind))
}

/// The labels of paragraphs; what has none is counted.
fn labels(side: &Side, indices: &[usize]) -> String {
    let named = indices.iter().filter_map(|index| side.paragraphs.get(*index)).map(|paragraph| {
        paragraph.label.clone().unwrap_or_else(|| format!("{} ¶{}", paragraph.kind, paragraph.index + 1))
    });
    named.collect::<Vec<_>>().join(" + ")
}

fn texts(side: &Side, indices: &[usize]) -> String {
    let words = indices.iter().filter_map(|index| side.paragraphs.get(*index)).map(|paragraph| paragraph.text.as_str());
    words.collect::<Vec<_>>().join("\n")
}

const fn kind_of(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Same => "same",
        PairKind::Edited => "changed",
        PairKind::Moved => "moved",
        PairKind::MovedEdited => "moved and changed",
        PairKind::Split => "split",
        PairKind::Merged => "merged",
        PairKind::Renumbered => "renumbered",
        PairKind::New => "new",
        PairKind::Dropped => "dropped",
    }
}

/// What happened, counted, in one sentence; nothing that did not happen is named.
fn sentence(summary: &Summary, coarse: bool) -> String {
    let counted = [
        (summary.changed, "changed"),
        (summary.moved, "moved"),
        (summary.split, "split"),
        (summary.merged, "merged"),
        (summary.renumbered, "renumbered"),
        (summary.new, "new"),
        (summary.dropped, "dropped"),
        (summary.brackets_opened, "brackets opened"),
        (summary.brackets_closed, "brackets closed"),
        (summary.positions_changed, "positions changed"),
        (summary.stamps_set, "stamps set"),
        (summary.unsure, "pairs to look at"),
    ];
    let parts: Vec<_> =
        counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let said = if parts.is_empty() { "nothing changed".to_owned() } else { parts.join(", ") };
    let coarse = if coarse { " The texts are large and unlike: the answer is coarser than it could be." } else { "" };
    format!("{} paragraphs as they were; {said}.{coarse}\n", summary.same)
}
