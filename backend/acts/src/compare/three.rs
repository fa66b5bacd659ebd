//! Three drafts compared: a base and what two sides made of it.

use adref_compare::{Collision, Comparison, Options, Para, ThreeRow, ThreeSummary, three_way_decided};
use adref_domain::policy::Action;
use adref_store::drafts::Draft;
use adref_store::placements;
use sha2::{Digest, Sha256};

use super::computed::{named, seen};
use super::rows::{sides, words};
use super::{Side, in_time, sight, summary};
use crate::lineage::Known;
use crate::lookup::{self, Text};
use crate::show::{self, code};
use crate::views::{CollisionView, OpView, ThreeRowView, ThreeSummaryView, ThreeWayView};
use crate::{Actor, Cx, Fault};

/// Which three drafts.
#[derive(Clone, Debug)]
pub struct ThreeWayAsk {
    /// The draft both sides are compared with.
    pub base: String,
    /// One side.
    pub left: String,
    /// The other side.
    pub right: String,
}

/// Compares two drafts with the one they are held against.
///
/// # Errors
/// [`Fault::NotFound`] when one of them may not be read, [`Fault::Invalid`] for the same draft twice.
pub fn three_way(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, ask: &ThreeWayAsk) -> Result<ThreeWayView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let mut found = Vec::new();
    for (field, name) in [("base", &ask.base), ("left", &ask.left), ("right", &ask.right)] {
        let draft = lookup::draft(cx, actor, &text, name)?.0;
        actor.must(Action::CompareDrafts, &text.draft_facts(&draft))?;
        if found.iter().any(|other: &Draft| other.id == draft.id) {
            return Err(Fault::invalid(field, format!("name another draft than `{}`", draft.slug)));
        }
        found.push(draft);
    }
    let [base, left, right] = &found[..] else { return Err(Fault::NotFound) };
    between(cx, actor, &text, [base, left, right])
}

fn between(cx: &mut Cx<'_, '_>, actor: &Actor, text: &Text, drafts: [&Draft; 3]) -> Result<ThreeWayView, Fault> {
    let sight = sight(actor, text, &drafts)?;
    let known = Known::load(cx, &text.instrument.id)?;
    let mut sides = Vec::new();
    for draft in drafts {
        sides.push(Side::of(seen(placements::of_draft(cx.db, &draft.id)?, sight)));
    }
    let [base, left, right] = &sides[..] else { return Err(Fault::NotFound) };
    let decided = |index: usize, side: &Side| {
        let draft = drafts.get(index).copied().unwrap_or(drafts[0]);
        known.decided((drafts[0], &base.rows), (draft, &side.rows))
    };
    let ids: Vec<_> = sides.iter().map(|side| known.identities(&side.rows)).collect();
    let paras: Vec<Vec<Para<'_>>> = sides.iter().zip(&ids).map(|(side, ids)| named(&side.rows, ids)).collect();
    let [a, b, c] = &paras[..] else { return Err(Fault::NotFound) };
    let answers = (decided(1, left), decided(2, right));
    let (compared, _) = in_time(|options: &Options<'_>| three_way_decided(a, b, c, (&answers.0, &answers.1), options));
    let drawn = Drawn { base, left, right, compared: (&compared.left, &compared.right) };
    let mut hasher = Sha256::new();
    for draft in drafts {
        hasher.update(format!("{} {} {} {sight} ", draft.id, draft.revision, draft.openness));
    }
    hasher.update(serde_json::to_vec(&compared.rows).unwrap_or_default());
    Ok(ThreeWayView {
        base: show::card(cx, drafts[0])?,
        left: show::card(cx, drafts[1])?,
        right: show::card(cx, drafts[2])?,
        rows: compared.rows.iter().map(|row| drawn.row(row)).collect(),
        summary: counted(&compared.summary),
        left_summary: summary(&compared.left),
        right_summary: summary(&compared.right),
        coarse: compared.coarse,
        version: hex::encode(hasher.finalize()).chars().take(32).collect(),
    })
}

struct Drawn<'a> {
    base: &'a Side,
    left: &'a Side,
    right: &'a Side,
    compared: (&'a Comparison, &'a Comparison),
}

impl Drawn<'_> {
    fn row(&self, row: &ThreeRow) -> ThreeRowView {
        let somewhere = [(&row.base, self.base), (&row.left, self.left), (&row.right, self.right)];
        let there = somewhere.into_iter().find(|(indices, _)| !indices.is_empty());
        let first = there.and_then(|(indices, side)| indices.first().and_then(|index| side.rows.get(*index)));
        let (left_kinds, left_ops) = made(&row.left_pairs, self.compared.0, (self.base, &row.base));
        let (right_kinds, right_ops) = made(&row.right_pairs, self.compared.1, (self.base, &row.base));
        ThreeRowView {
            who: code(&row.who),
            paragraph_kind: first.map_or_else(String::new, |row| row.kind.to_string()),
            relabelled: row.relabelled,
            base: sides(&row.base, self.base),
            left: sides(&row.left, self.left),
            right: sides(&row.right, self.right),
            left_kinds,
            right_kinds,
            text: there.map(|(indices, side)| words(indices, side)).unwrap_or_default(),
            left_ops,
            right_ops,
            merged: row.merged.clone(),
            collisions: row.collisions.iter().map(collision).collect(),
        }
    }
}

/// What one side made of a row: the kinds of its pairs, and their redlines one after the other, none where nothing changed.
fn made(pairs: &[usize], compared: &Comparison, base: (&Side, &[usize])) -> (Vec<String>, Vec<OpView>) {
    let pairs: Vec<_> = pairs.iter().filter_map(|index| compared.pairs.get(*index).map(|pair| (index, pair))).collect();
    let kinds = pairs.iter().map(|(_, pair)| code(&pair.kind)).collect();
    let change = |index: usize| compared.changes.iter().find(|change| change.pair == index);
    if pairs.iter().all(|(index, _)| change(**index).is_none()) {
        return (kinds, Vec::new());
    }
    let mut ops: Vec<OpView> = Vec::new();
    for (index, pair) in pairs {
        if !ops.is_empty() {
            ops.extend(super::rows::same("\n"));
        }
        match change(*index) {
            Some(change) => ops.extend(change.ops.iter().cloned().map(show::op_view)),
            None => ops.extend(super::rows::same(&words(&pair.from, base.0))),
        }
    }
    (kinds, ops)
}

fn collision(collision: &Collision) -> CollisionView {
    let clash = collision.words.as_ref();
    CollisionView {
        kind: code(&collision.kind),
        left: clash.map(|clash| clash.mine.clone()),
        right: clash.map(|clash| clash.theirs.clone()),
        span: clash.map(|clash| (clash.start, clash.end)),
    }
}

const fn counted(summary: &ThreeSummary) -> ThreeSummaryView {
    ThreeSummaryView {
        unchanged: summary.unchanged,
        left: summary.left,
        right: summary.right,
        alike: summary.alike,
        both: summary.both,
        colliding: summary.colliding,
        collisions: summary.collisions,
    }
}
