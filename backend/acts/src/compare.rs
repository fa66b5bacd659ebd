//! Two drafts compared, as far as this reader may read both.

use std::collections::HashMap;

use adref_compare::{Comparison, Options, Para};
use adref_domain::policy::{Action, Fields};
use adref_domain::{DraftStatus, ParagraphKind};
use adref_store::placements::PlacedWording;
use adref_store::{drafts, placements};

use crate::lookup::{self, Text};
use crate::show::{self, code};
use crate::views::{BracketEventView, ComparisonView, RowCause, RowSide, RowView, SummaryView};
use crate::{Actor, Cx, Fault, disposition};

/// Compares two drafts of a text, with the entity tag of the answer.
///
/// # Errors
/// [`Fault::NotFound`] when either may not be read.
pub fn compare_drafts(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    from: &str,
    to: &str,
) -> Result<(ComparisonView, String), Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let (a, _) = lookup::draft(cx, actor, &text, from)?;
    let (b, _) = lookup::draft(cx, actor, &text, to)?;
    let view = between(cx, actor, &text, &a, &b)?;
    let role = actor.subject.role.map_or("stranger", adref_domain::Role::code);
    let causes: usize = view.rows.iter().map(|row| row.comments.len()).sum();
    let etag = format!("\"{}-{}-{}-{}-{role}-{causes}\"", a.id, a.revision, b.id, b.revision);
    Ok((view, etag))
}

/// The comparison of two drafts the reader is known to read.
pub(crate) fn between(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    a: &drafts::Draft,
    b: &drafts::Draft,
) -> Result<ComparisonView, Fault> {
    let sight = actor.must(Action::CompareDrafts, &text.draft_facts(a))?.positions
        && actor.must(Action::CompareDrafts, &text.draft_facts(b))?.positions;
    let fields = Fields { positions: sight, names: false };
    let old = seen(placements::of_draft(cx.db, &a.id)?, fields);
    let new = seen(placements::of_draft(cx.db, &b.id)?, fields);
    let compared = pairs(&old, &new);
    let causes = causes(cx, actor, text, b)?;
    let rows = rows(&compared, &old, &new, &causes);
    let summary = summary(&compared);
    Ok(ComparisonView {
        from: show::card(cx, a)?,
        to: show::card(cx, b)?,
        rows,
        sentence: sentence(&summary),
        summary,
        coarse: compared.coarse,
    })
}

/// The wordings as this reader may see them.
fn seen(mut rows: Vec<PlacedWording>, fields: Fields) -> Vec<PlacedWording> {
    if !fields.positions {
        for row in &mut rows {
            row.text = adref_notation::without_positions(&row.text).text;
        }
    }
    rows
}

/// Our own drafts carry identities: identity rules, alignment explains.
pub(crate) fn pairs(old: &[PlacedWording], new: &[PlacedWording]) -> Comparison {
    adref_compare::compare(&side(old), &side(new), &Options::default())
}

fn side(rows: &[PlacedWording]) -> Vec<Para<'_>> {
    rows.iter().map(para).collect()
}

fn para(row: &PlacedWording) -> Para<'_> {
    Para {
        id: Some(row.paragraph.as_str()),
        label: row.label.as_deref(),
        kind: row.kind.code(),
        heading: row.kind == ParagraphKind::Heading,
        text: &row.text,
    }
}

fn rows(
    compared: &Comparison,
    old: &[PlacedWording],
    new: &[PlacedWording],
    causes: &HashMap<String, Vec<RowCause>>,
) -> Vec<RowView> {
    let (old_anchors, new_anchors) = (show::anchors_of(old), show::anchors_of(new));
    let changes: HashMap<usize, _> = compared.changes.iter().map(|change| (change.pair, change)).collect();
    let side = |indices: &[usize], rows: &[PlacedWording], anchors: &[String]| -> Vec<RowSide> {
        let one = |index: &usize| {
            rows.get(*index).zip(anchors.get(*index)).map(|(row, anchor)| RowSide {
                id: row.paragraph.to_string(),
                anchor: anchor.clone(),
                label: row.label.clone(),
                ordinal: *index,
            })
        };
        indices.iter().filter_map(one).collect()
    };
    let row = |(index, pair): (usize, &adref_compare::Pair)| {
        let change = changes.get(&index);
        let first = pair.to.first().and_then(|i| new.get(*i)).or_else(|| pair.from.first().and_then(|i| old.get(*i)));
        let to = side(&pair.to, new, &new_anchors);
        RowView {
            kind: code(&pair.kind),
            paragraph_kind: first.map_or_else(String::new, |row| row.kind.to_string()),
            from: side(&pair.from, old, &old_anchors),
            score: pair.score,
            sure: pair.sure,
            why: pair.why.clone(),
            ops: change.map(|change| change.ops.iter().cloned().map(show::op_view).collect()).unwrap_or_default(),
            brackets: change.map(|change| change.brackets.iter().map(bracket).collect()).unwrap_or_default(),
            comments: to.iter().filter_map(|side| causes.get(&side.id)).flatten().cloned().collect(),
            to,
        }
    };
    compared.pairs.iter().enumerate().map(row).collect()
}

fn bracket(event: &adref_compare::BracketEvent) -> BracketEventView {
    BracketEventView { kind: code(&event.event), text: event.text.clone(), party: event.party.clone() }
}

/// The comments whose answer landed in a draft, by paragraph, of those this reader may see.
fn causes(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &drafts::Draft,
) -> Result<HashMap<String, Vec<RowCause>>, Fault> {
    let mut causes: HashMap<String, Vec<RowCause>> = HashMap::new();
    for (comment, answer) in disposition::landed_in(cx, actor, text, draft)? {
        if let Some(paragraph) = answer.landing_paragraph {
            let cause = RowCause { number: comment.number, disposition: answer.kind.to_string() };
            causes.entry(paragraph.to_string()).or_default().push(cause);
        }
    }
    Ok(causes)
}

fn summary(compared: &Comparison) -> SummaryView {
    let counted = &compared.summary;
    SummaryView {
        same: counted.same,
        changed: counted.changed,
        moved: counted.moved,
        split: counted.split,
        merged: counted.merged,
        renumbered: counted.renumbered,
        new: counted.new,
        dropped: counted.dropped,
        brackets_opened: counted.brackets_opened,
        brackets_closed: counted.brackets_closed,
    }
}

/// The summary as a sentence: only what happened is said.
fn sentence(summary: &SummaryView) -> String {
    let mut parts = Vec::new();
    let mut say = |count: usize, one: &str, many: &str| match count {
        0 => {}
        1 => parts.push(format!("1 {one}")),
        n => parts.push(format!("{n} {many}")),
    };
    say(summary.changed, "paragraph changed", "paragraphs changed");
    say(summary.moved, "moved", "moved");
    say(summary.split, "split", "split");
    say(summary.merged, "merged", "merged");
    say(summary.renumbered, "renumbered", "renumbered");
    say(summary.new, "new", "new");
    say(summary.dropped, "dropped", "dropped");
    say(summary.brackets_closed, "bracket closed", "brackets closed");
    say(summary.brackets_opened, "bracket opened", "brackets opened");
    if parts.is_empty() { "Nothing changed.".to_owned() } else { format!("{}.", parts.join(", ")) }
}

/// Whether a draft is one a comparison may be kept for: issued ones never change.
#[must_use]
pub fn lasting(draft: &drafts::Draft) -> bool {
    draft.status == DraftStatus::Issued
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_says_what_happened_and_nothing_else() {
        assert_eq!(sentence(&SummaryView::default()), "Nothing changed.");
        let summary = SummaryView { changed: 18, moved: 3, brackets_closed: 1, ..SummaryView::default() };
        assert_eq!(sentence(&summary), "18 paragraphs changed, 3 moved, 1 bracket closed.");
    }
}
