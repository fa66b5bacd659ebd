//! Old and new beside each other, in a table as wide as the terminal.

use adref_compare::{Comparison, Op, OpKind, PairKind, Show};
use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{ContentArrangement, Table};

use super::pen::Pen;
use super::report::Report;
use super::{events, names};

/// Columns of a table that goes into a file.
const UNSEEN_WIDTH: u16 = 140;

/// The columns there are: those asked for, those of the terminal, or enough for two texts.
pub(super) fn width(asked: Option<u16>) -> u16 {
    asked.or_else(|| Table::new().width()).unwrap_or(UNSEEN_WIDTH)
}

/// The table. Its cells are measured, and colours would count as letters: the signs alone are drawn.
pub(super) fn drawn(report: &Report, compared: &Comparison, show: Show, width: u16) -> String {
    let mut table = empty(width);
    let mut changes = compared.changes.iter().peekable();
    for (index, pair) in report.found.pairs.iter().enumerate() {
        let change = changes.next_if(|change| change.pair == index);
        let ops = change.map(|change| show.ops(&change.ops)).unwrap_or_default();
        let told = change.map(|change| events::lines(change, show)).unwrap_or_default();
        let unmarked = ops.iter().all(|op| op.op == OpKind::Same);
        if matches!(pair.kind, PairKind::Same | PairKind::Edited) && pair.sure && unmarked && told.is_empty() {
            continue;
        }
        let (old, new) = if change.is_some() {
            (half(&ops, OpKind::Del), half(&ops, OpKind::Ins))
        } else {
            (names::texts(&report.a, &pair.from), names::texts(&report.b, &pair.to))
        };
        let left = format!("{}  {}\n{old}", names::labels(&report.a, &pair.from), names::became(pair));
        let right = [names::labels(&report.b, &pair.to), new].into_iter().chain(told).collect::<Vec<_>>().join("\n");
        table.add_row([left, right]);
    }
    if table.is_empty() { String::new() } else { format!("{table}\n") }
}

/// Two texts beside each other.
pub(super) fn table(halves: [String; 2], width: u16) -> String {
    let mut table = empty(width);
    table.add_row(halves);
    table.to_string()
}

fn empty(width: u16) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    table
}

fn half(ops: &[Op], mine: OpKind) -> String {
    Pen::new(false).ops(ops.iter().filter(|op| op.op == OpKind::Same || op.op == mine))
}
