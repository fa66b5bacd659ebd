//! The rows of a comparison as a reader gets them.

use adref_compare::redline::ClassCounts;
use adref_compare::{BracketEvent, Pair};
use adref_domain::ids::ParagraphId;
use adref_store::drafts::Draft;

use super::{Causes, Computed, Side};
use crate::lineage::{self, DraftNames, Known};
use crate::show::{self, code};
use crate::views::{BracketEventView, ClassesView, OpView, RowSide, RowView};
use crate::{Cx, Fault};

/// What the rows are drawn from.
pub(super) struct Drawn<'a> {
    pub(super) compared: &'a Computed,
    pub(super) causes: &'a Causes,
    /// Whether rows in which nothing changed carry their words.
    pub(super) full: bool,
}

impl Drawn<'_> {
    pub(super) fn rows(&self) -> Vec<RowView> {
        self.compared.compared.pairs.iter().enumerate().map(|(index, pair)| self.row(index, pair)).collect()
    }

    fn row(&self, index: usize, pair: &Pair) -> RowView {
        let change = self.compared.change(index);
        let to = sides(&pair.to, &self.compared.new);
        let ops = match change {
            Some(change) => change.ops.iter().cloned().map(show::op_view).collect(),
            None if self.full => same(&words(&pair.to, &self.compared.new)),
            None => Vec::new(),
        };
        RowView {
            kind: code(&pair.kind),
            paragraph_kind: kind(pair, self.compared),
            from: sides(&pair.from, &self.compared.old),
            score: pair.score,
            sure: pair.sure,
            why: show::why(pair.why),
            relabelled: pair.relabelled,
            classes: change.map(|change| classes(change.classes)).unwrap_or_default(),
            ops,
            brackets: change.map(|change| change.brackets.iter().map(bracket).collect()).unwrap_or_default(),
            comments: to.iter().flat_map(|side| self.causes.of(&side.id)).collect(),
            decision: None,
            to,
        }
    }
}

/// Says of each row what a person has decided about it.
pub(super) fn decisions(
    cx: &mut Cx<'_, '_>,
    known: &Known,
    drafts: (&Draft, &Draft),
    rows: &mut [RowView],
) -> Result<(), Fault> {
    if known.standing.is_empty() {
        return Ok(());
    }
    let mut names = DraftNames::default();
    for row in rows {
        let ids = |sides: &[RowSide]| -> Vec<ParagraphId> {
            sides.iter().filter_map(|side| ParagraphId::parse(&side.id).ok()).collect()
        };
        let (from, to) = (ids(&row.from), ids(&row.to));
        let (from, to): (Vec<_>, Vec<_>) = (from.iter().collect(), to.iter().collect());
        if let Some(decision) = known.about_pair((&drafts.0.id, &drafts.1.id), &from, &to) {
            row.decision = Some(lineage::view(cx, decision, &mut names)?);
        }
    }
    Ok(())
}

/// The kind of provision of a pair: what it is now, else what it was.
pub(super) fn kind(pair: &Pair, compared: &Computed) -> String {
    let now = pair.to.first().and_then(|index| compared.new.rows.get(*index));
    let then = || pair.from.first().and_then(|index| compared.old.rows.get(*index));
    now.or_else(then).map_or_else(String::new, |row| row.kind.to_string())
}

/// Paragraphs of one side, named.
pub(super) fn sides(indices: &[usize], side: &Side) -> Vec<RowSide> {
    let one = |index: &usize| {
        side.rows.get(*index).zip(side.anchors.get(*index)).map(|(row, anchor)| RowSide {
            id: row.paragraph.to_string(),
            anchor: anchor.clone(),
            label: row.label.clone(),
            ordinal: *index,
        })
    };
    indices.iter().filter_map(one).collect()
}

/// The words of paragraphs, joined as redlines join them.
pub(super) fn words(indices: &[usize], side: &Side) -> String {
    let texts: Vec<&str> =
        indices.iter().filter_map(|index| side.rows.get(*index)).map(|row| row.text.as_str()).collect();
    texts.join("\n")
}

/// Words in which nothing changed.
pub(super) fn same(text: &str) -> Vec<OpView> {
    vec![OpView { op: "same".to_owned(), text: text.to_owned(), class: "words".to_owned() }]
}

pub(crate) fn bracket(event: &BracketEvent) -> BracketEventView {
    BracketEventView {
        kind: code(&event.event),
        text: event.text.clone(),
        party: event.party.clone(),
        before: event.before.clone(),
        after: event.after.clone(),
        from_span: event.from,
        to_span: event.to,
    }
}

const fn classes(counts: ClassCounts) -> ClassesView {
    ClassesView {
        words: counts.words,
        brackets: counts.brackets,
        positions: counts.positions,
        punctuation: counts.punctuation,
        numbering: counts.numbering,
        invisible: counts.invisible,
    }
}
