//! Old and new words in one text, what changed and nothing else.

use std::fmt::Write;

use adref_compare::{Comparison, OpKind, PairKind, Show};

use super::pen::Pen;
use super::report::Report;
use super::{events, names};

/// Every pair in which something changed that is shown.
pub(super) fn drawn(report: &Report, compared: &Comparison, show: Show, pen: Pen) -> String {
    let mut text = String::new();
    let mut changes = compared.changes.iter().peekable();
    for (index, pair) in report.found.pairs.iter().enumerate() {
        let change = changes.next_if(|change| change.pair == index);
        let ops = change.map(|change| show.ops(&change.ops)).unwrap_or_default();
        let told = change.map(|change| events::lines(change, show)).unwrap_or_default();
        let unmarked = ops.iter().all(|op| op.op == OpKind::Same);
        if matches!(pair.kind, PairKind::Same | PairKind::Edited) && pair.sure && unmarked && told.is_empty() {
            continue;
        }
        // Writing into a string cannot fail.
        let _ = writeln!(text, "{}", pen.heading(&names::title(report, pair)));
        if !unmarked {
            let _ = writeln!(text, "{}", pen.ops(&ops));
        }
        for line in told {
            let _ = writeln!(text, "{}", pen.aside(&line));
        }
        text.push('\n');
    }
    text
}
