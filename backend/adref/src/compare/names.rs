//! How paragraphs and what became of them are called in a terminal.

use adref_compare::PairKind;

use super::report::{PairFound, Report, Side};

/// What is printed above a pair: its labels before and after, and what became of it.
pub(super) fn title(report: &Report, pair: &PairFound) -> String {
    let (from, to) = (labels(&report.a, &pair.from), labels(&report.b, &pair.to));
    let place = match (from.is_empty(), to.is_empty()) {
        (true, _) => to,
        (_, true) => from,
        _ if from == to => from,
        _ => format!("{from} → {to}"),
    };
    format!("{place}  {}", became(pair))
}

/// What became of a pair, and whether that is sure.
pub(super) fn became(pair: &PairFound) -> String {
    let doubt = if pair.sure { "" } else { ", not sure: please look" };
    format!("{}{doubt}", kind(pair.kind))
}

/// The labels of paragraphs; what has none is counted.
pub(super) fn labels(side: &Side, indices: &[usize]) -> String {
    let named = indices.iter().filter_map(|index| side.paragraphs.get(*index)).map(|paragraph| {
        paragraph.label.clone().unwrap_or_else(|| format!("{} ¶{}", paragraph.kind, paragraph.index + 1))
    });
    named.collect::<Vec<_>>().join(" + ")
}

/// The words of paragraphs, one below the other.
pub(super) fn texts(side: &Side, indices: &[usize]) -> String {
    let words = indices.iter().filter_map(|index| side.paragraphs.get(*index)).map(|paragraph| paragraph.text.as_str());
    words.collect::<Vec<_>>().join("\n")
}

/// What became of paragraphs of which nothing need be shown.
pub(super) const SAME: &str = "same";
/// Another label and nothing else.
pub(super) const RENUMBERED: &str = "renumbered";

/// What became of paragraphs.
pub(super) const fn kind(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Same => SAME,
        PairKind::Edited => "changed",
        PairKind::Moved => "moved",
        PairKind::MovedEdited => "moved and changed",
        PairKind::Split => "split",
        PairKind::Merged => "merged",
        PairKind::Renumbered => RENUMBERED,
        PairKind::New => "new",
        PairKind::Dropped => "dropped",
    }
}
