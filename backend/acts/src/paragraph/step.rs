//! The steps of a paragraph through drafts, as a reader sees them.

use adref_compare::{Change, OpKind, Pair};
use adref_domain::ids::ParagraphId;
use adref_domain::policy::Fields;
use adref_store::placements::{self, PlacedWording};

use super::chain::{Chain, pair_with};
use crate::compare::{Causes, Computed, Side, bracket};
use crate::show::{self, Lens, code, wording_for};
use crate::views::{ParagraphRef, PassageView, StepView};
use crate::{Cx, Fault};

/// As many shared passages as are told of one step.
const PASSAGES: usize = 20;

impl Chain<'_> {
    /// The steps from the first draft that holds it.
    pub(super) fn steps(&self, cx: &mut Cx<'_, '_>, causes: &Causes) -> Result<Vec<StepView>, Fault> {
        let first = self.ids.iter().position(Option::is_some).unwrap_or(0);
        (first..self.drafts.len()).map(|index| self.step(cx, index, causes)).collect()
    }

    fn step(&self, cx: &mut Cx<'_, '_>, index: usize, causes: &Causes) -> Result<StepView, Fault> {
        let draft = self.drafts.get(index).ok_or(Fault::NotFound)?;
        let sight = self.seen.get(index).copied().unwrap_or(false);
        let now = self.ids.get(index).and_then(Option::as_ref);
        let before = index.checked_sub(1).and_then(|index| self.ids.get(index)).and_then(Option::as_ref);
        let compared = index.checked_sub(1).and_then(|index| self.compared.get(index));
        let mut view = blank(draft, sight);
        match (now, before) {
            (Some(id), _) => {
                self.words(cx, index, id, &mut view)?;
                view.comments = causes.in_draft(&draft.id, id.as_str());
            }
            (None, Some(_)) => view.what = "dropped".to_owned(),
            (None, None) => view.what = "absent".to_owned(),
        }
        if let Some(compared) = compared {
            let place = self.drafts.get(index - 1).zip(self.drafts.get(index));
            self.what(compared, (now, before), &mut view);
            if let (Some((old, new)), Some(pair)) = (place, pair_of(compared, now, before)) {
                let ids = |indices: &[usize], side: &Side| -> Vec<ParagraphId> {
                    indices.iter().filter_map(|index| side.rows.get(*index)).map(|row| row.paragraph.clone()).collect()
                };
                let (from, to) = (ids(&pair.from, &compared.old), ids(&pair.to, &compared.new));
                let (from, to): (Vec<_>, Vec<_>) = (from.iter().collect(), to.iter().collect());
                view.decided = self.known.about_pair((&old.id, &new.id), &from, &to).is_some();
                view.from.iter_mut().for_each(|one| one.draft.clone_from(&old.slug));
                view.into.iter_mut().for_each(|one| one.draft.clone_from(&new.slug));
                view.passages.iter_mut().for_each(|one| one.from.draft.clone_from(&old.slug));
            }
        }
        Ok(view)
    }

    /// The words in one draft, as this reader sees them.
    fn words(&self, cx: &mut Cx<'_, '_>, index: usize, id: &ParagraphId, view: &mut StepView) -> Result<(), Fault> {
        let Some(draft) = self.drafts.get(index) else { return Ok(()) };
        let Some(row) = placements::one(cx.db, &draft.id, id)? else { return Ok(()) };
        let wording = wording_for(view.positions_shown, &row.text);
        let side = match index.checked_sub(1).and_then(|before| self.compared.get(before)) {
            Some(compared) => Some(&compared.new),
            None => self.compared.first().map(|compared| &compared.old),
        };
        let rows;
        let side = match side {
            Some(side) => side,
            None => {
                rows = Side::of(placements::of_draft(cx.db, &draft.id)?);
                &rows
            }
        };
        let place = side.rows.iter().position(|other| other.paragraph == *id);
        view.paragraph = Some(id.to_string());
        view.anchor = place.and_then(|place| side.anchors.get(place).cloned());
        view.ordinal = place;
        view.label.clone_from(&row.label);
        view.paragraph_kind = Some(row.kind.to_string());
        view.level = u32::try_from(row.level).ok();
        view.agreed = row.agreed;
        view.runs = runs(cx, &row, &wording, view.positions_shown)?;
        view.wording = Some(wording);
        Ok(())
    }

    /// What became of it since the draft before.
    fn what(&self, compared: &Computed, ids: (Option<&ParagraphId>, Option<&ParagraphId>), view: &mut StepView) {
        let Some(pair) = pair_of(compared, ids.0, ids.1) else { return };
        let pairs = &compared.compared.pairs;
        let change = pairs.iter().position(|other| other == pair).and_then(|index| compared.change(index));
        view.sure = pair.sure;
        let there = |id: Option<&ParagraphId>, side: &Side| {
            id.and_then(|id| side.rows.iter().position(|row| row.paragraph == *id))
        };
        let (now, before) = (there(ids.0, &compared.new), there(ids.1, &compared.old));
        view.into =
            pair.to.iter().filter(|index| Some(**index) != now).filter_map(|i| named(*i, &compared.new)).collect();
        if let Some(now) = now {
            if before.is_some() {
                view.what = code(&pair.kind);
                view.from = pair.from.iter().filter_map(|index| named(*index, &compared.old)).collect();
                if let Some(change) = change {
                    view.ops = change.ops.iter().cloned().map(show::op_view).collect();
                    view.brackets = change.brackets.iter().map(bracket).collect();
                }
            }
            view.passages = passages(compared, pair, change, now);
        } else if let Some(before) = before {
            let mut went: Vec<usize> =
                compared.passages().iter().filter(|passage| passage.from == before).map(|passage| passage.to).collect();
            went.sort_unstable();
            went.dedup();
            view.into = went.into_iter().filter_map(|index| named(index, &compared.new)).collect();
        }
    }
}

/// The pair of the paragraph that is there now, else of the one that was there before.
fn pair_of<'c>(compared: &'c Computed, now: Option<&ParagraphId>, before: Option<&ParagraphId>) -> Option<&'c Pair> {
    match (now, before) {
        (Some(now), _) => pair_with(compared, &compared.new, |pair| &pair.to, now),
        (None, Some(before)) => pair_with(compared, &compared.old, |pair| &pair.from, before),
        (None, None) => None,
    }
}

fn blank(draft: &adref_store::drafts::Draft, sight: bool) -> StepView {
    StepView {
        draft: show::draft_ref(draft),
        what: "new".to_owned(),
        paragraph: None,
        anchor: None,
        label: None,
        paragraph_kind: None,
        level: None,
        ordinal: None,
        wording: None,
        runs: Vec::new(),
        agreed: false,
        positions_shown: sight,
        from: Vec::new(),
        into: Vec::new(),
        ops: Vec::new(),
        brackets: Vec::new(),
        sure: true,
        decided: false,
        comments: Vec::new(),
        passages: Vec::new(),
    }
}

/// The words as drawn. Where a bracket may reach over paragraphs, the whole draft is read.
fn runs(
    cx: &mut Cx<'_, '_>,
    row: &PlacedWording,
    wording: &str,
    sight: bool,
) -> Result<Vec<crate::views::RunView>, Fault> {
    if row.remarks == 0 && row.unclosed == 0 {
        return Ok(show::runs(&adref_notation::read_one(wording), 0));
    }
    let rows = placements::of_draft(cx.db, &row.draft)?;
    let lens = Lens::new(None, Fields { positions: sight, ..Fields::default() }, None)?;
    let paragraph = show::one_paragraph(&rows, row.paragraph.as_str(), &lens);
    Ok(paragraph.map(|paragraph| paragraph.runs).unwrap_or_default())
}

/// A paragraph of one side, named; its draft is filled in by who knows it.
fn named(index: usize, side: &Side) -> Option<ParagraphRef> {
    let (row, anchor) = side.rows.get(index).zip(side.anchors.get(index))?;
    let (id, label) = (row.paragraph.to_string(), row.label.clone());
    Some(ParagraphRef { id, anchor: anchor.clone(), label, draft: String::new() })
}

/// Words that came into a paragraph and stood in another one before, the longest first at each place.
fn passages(compared: &Computed, pair: &Pair, change: Option<&Change>, now: usize) -> Vec<PassageView> {
    let Some(change) = change else { return Vec::new() };
    let Some(row) = compared.new.rows.get(now) else { return Vec::new() };
    // Paragraphs of one side are joined by a line feed: where this one begins in the joined text.
    let before = pair.to.iter().take_while(|index| **index != now).filter_map(|index| compared.new.rows.get(*index));
    let offset: usize = before.map(|row| row.text.chars().count() + 1).sum();
    let inserted = inserted(change);
    let came = |from: usize, to: usize| -> usize {
        inserted.iter().map(|(a, b)| (*b).min(to).saturating_sub((*a).max(from))).sum()
    };
    let mut found: Vec<_> = compared
        .passages()
        .iter()
        .filter(|passage| passage.to == now && !pair.from.contains(&passage.from))
        .filter(|passage| {
            let (from, to) = (passage.to_span.0 + offset, passage.to_span.1 + offset);
            2 * came(from, to) >= to.saturating_sub(from)
        })
        .collect();
    found.sort_by_key(|passage| (std::cmp::Reverse(passage.words), passage.to_span.0, passage.from));
    let mut kept: Vec<PassageView> = Vec::new();
    for passage in found {
        let (from, to) = passage.to_span;
        let covered = kept.iter().any(|one| one.span.0 <= from && one.span.1 >= to);
        if let (false, true, Some(place)) = (covered, kept.len() < PASSAGES, named(passage.from, &compared.old)) {
            let text = row.text.chars().skip(from).take(to.saturating_sub(from)).collect();
            kept.push(PassageView { from: place, text, span: (from, to), words: passage.words });
        }
    }
    kept.sort_by_key(|passage| passage.span);
    kept
}

/// Where words came in, in code points of the new text.
fn inserted(change: &Change) -> Vec<(usize, usize)> {
    let mut at = 0;
    let mut spans = Vec::new();
    for op in change.ops.iter().filter(|op| op.op != OpKind::Del) {
        let length = op.text.chars().count();
        if op.op == OpKind::Ins {
            spans.push((at, at + length));
        }
        at += length;
    }
    spans
}
