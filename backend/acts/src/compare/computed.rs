//! The comparison itself: what the pure rooms say of two drafts, under a deadline, kept when both are issued.

use std::cell::Cell;
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use adref_compare::{Change, Comparison, Options, Pair, Para, Passage};
use adref_domain::{DraftStatus, ParagraphKind};
use adref_store::drafts::Draft;
use adref_store::placements::{self, PlacedWording};

use sha2::{Digest, Sha256};

use crate::kept::Made;
use crate::lineage::Known;
use crate::{Cx, Fault, show};

/// The longest a comparison may take; then it answers coarser and says so.
const DEADLINE: Duration = Duration::from_secs(2);

/// Two drafts compared, as far as positions may be seen at all. Nobody's rights beyond that are in it.
pub(crate) struct Computed {
    pub(crate) old: Side,
    pub(crate) new: Side,
    pub(crate) compared: Comparison,
    /// A fingerprint of what was paired with what: with both drafts at their turns it names the whole comparison.
    pub(crate) print: String,
    passages: OnceLock<Vec<Passage>>,
    doubts: OnceLock<Vec<(Pair, Option<Change>)>>,
}

/// The paragraphs of one draft.
pub(crate) struct Side {
    pub(crate) rows: Vec<PlacedWording>,
    pub(crate) anchors: Vec<String>,
}

impl Side {
    pub(crate) fn of(rows: Vec<PlacedWording>) -> Self {
        Self { anchors: show::anchors_of(&rows), rows }
    }

    /// The paragraphs as compared, those that have a partner by its number: what has none is seen among its neighbours.
    fn beside<'r>(&'r self, ids: &'r [Option<String>]) -> Vec<Para<'r>> {
        self.rows.iter().zip(ids).map(|(row, id)| Para { id: id.as_deref(), ..para(row) }).collect()
    }

    fn bytes(&self) -> usize {
        self.rows.iter().map(|row| row.text.len() + 400).sum()
    }

    /// The paragraphs as compared, without identity.
    pub(crate) fn paras(&self) -> Vec<Para<'_>> {
        self.rows.iter().map(para).collect()
    }
}

/// A paragraph as compared, without identity.
fn para(row: &PlacedWording) -> Para<'_> {
    Para {
        id: None,
        label: row.label.as_deref(),
        kind: row.kind.code(),
        heading: row.kind == ParagraphKind::Heading,
        text: &row.text,
    }
}

/// What identifies a comparison: both drafts at their turns, what is seen of positions, and what people have decided.
fn key(known: &Known, a: &Draft, b: &Draft, sight: bool) -> String {
    let sight = if sight { "p" } else { "b" };
    format!("{}-{}-{}-{}-{sight}-{}", a.id, a.revision, b.id, b.revision, known.mark())
}

/// The comparison of two drafts; made once when both are issued.
pub(crate) fn computed(
    cx: &mut Cx<'_, '_>,
    known: &Known,
    a: &Draft,
    b: &Draft,
    sight: bool,
) -> Result<Arc<Computed>, Fault> {
    let lasting = a.status == DraftStatus::Issued && b.status == DraftStatus::Issued;
    if !lasting {
        return make(cx, known, a, b, sight).map(|made| Arc::new(made.value));
    }
    let kept = cx.kept;
    kept.get(&key(known, a, b, sight), || make(cx, known, a, b, sight))
}

fn make(cx: &mut Cx<'_, '_>, known: &Known, a: &Draft, b: &Draft, sight: bool) -> Result<Made<Computed>, Fault> {
    let old = Side::of(seen(placements::of_draft(cx.db, &a.id)?, sight));
    let new = Side::of(seen(placements::of_draft(cx.db, &b.id)?, sight));
    let (compared, late) = in_time(|options| pairs(known, (a, &old.rows), (b, &new.rows), options));
    let print = print(&compared);
    let bytes = 2 * (old.bytes() + new.bytes());
    let value = Computed { old, new, compared, print, passages: OnceLock::new(), doubts: OnceLock::new() };
    Ok(Made { value, bytes, lasting: !late })
}

/// Answers of people about other drafts must not show in it, so it is made from the outcome.
fn print(compared: &Comparison) -> String {
    let mut hasher = Sha256::new();
    for pair in &compared.pairs {
        hasher.update(format!("{:?} {:?} {:?} {} {}\n", pair.from, pair.to, pair.kind, pair.sure, pair.why));
    }
    hasher.update(if compared.coarse { "coarse" } else { "fine" });
    hex::encode(hasher.finalize())
}

/// Two drafts of ours: identity rules, what people decided goes before it, alignment explains.
pub(crate) fn pairs(
    known: &Known,
    a: (&Draft, &[PlacedWording]),
    b: (&Draft, &[PlacedWording]),
    options: &Options<'_>,
) -> Comparison {
    let (old_ids, new_ids) = (known.identities(a.1), known.identities(b.1));
    let (old, new) = (named(a.1, &old_ids), named(b.1, &new_ids));
    adref_compare::compare_decided(&old, &new, &known.decided(a, b), options)
}

/// Paragraphs as compared, with their identities.
pub(super) fn named<'r>(rows: &'r [PlacedWording], ids: &'r [String]) -> Vec<Para<'r>> {
    rows.iter().zip(ids).map(|(row, id)| Para { id: Some(id), ..para(row) }).collect()
}

/// The wordings as a reader with or without sight of positions gets them.
pub(crate) fn seen(mut rows: Vec<PlacedWording>, sight: bool) -> Vec<PlacedWording> {
    if !sight {
        for row in &mut rows {
            row.text = adref_notation::without_positions(&row.text).text;
        }
    }
    rows
}

/// Runs a comparison under the deadline, and says whether it was cut short by the clock.
pub(crate) fn in_time<T>(compare: impl FnOnce(&Options<'_>) -> T) -> (T, bool) {
    let begun = Instant::now();
    let late = Cell::new(false);
    let out_of_time = || {
        if begun.elapsed() > DEADLINE {
            late.set(true);
        }
        late.get()
    };
    let compared = compare(&Options { out_of_time: Some(&out_of_time), ..Options::default() });
    (compared, late.get())
}

impl Computed {
    /// The change inside a pair, if there is one.
    pub(crate) fn change(&self, pair: usize) -> Option<&Change> {
        let changes = &self.compared.changes;
        changes.binary_search_by_key(&pair, |change| change.pair).ok().and_then(|found| changes.get(found))
    }

    /// Words that stand in both drafts, wherever.
    pub(crate) fn passages(&self) -> &[Passage] {
        self.passages.get_or_init(|| {
            let (old, new) = (self.old.paras(), self.new.paras());
            in_time(|options| adref_compare::passages(&old, &new, options)).0
        })
    }

    /// Paragraphs without a partner on either side that look like one provision all the same, with what would change,
    /// and pairs nobody vouches for. Identity has nothing to say about them.
    pub(crate) fn doubts(&self) -> &[(Pair, Option<Change>)] {
        self.doubts.get_or_init(|| self.find_doubts())
    }

    fn find_doubts(&self) -> Vec<(Pair, Option<Change>)> {
        let pairs = &self.compared.pairs;
        let known = |count: usize, side: fn(&Pair) -> &Vec<usize>| -> Vec<Option<String>> {
            let mut ids = vec![None; count];
            for (number, pair) in pairs.iter().enumerate().filter(|(_, pair)| paired(pair)) {
                for (nth, index) in side(pair).iter().enumerate() {
                    if let Some(place) = ids.get_mut(*index) {
                        *place = Some(if nth == 0 { number.to_string() } else { format!("{number}, part {nth}") });
                    }
                }
            }
            ids
        };
        let (old_ids, new_ids) =
            (known(self.old.rows.len(), |pair| &pair.from), known(self.new.rows.len(), |pair| &pair.to));
        let (old, new) = (self.old.beside(&old_ids), self.new.beside(&new_ids));
        let (found, _) = in_time(|options| adref_compare::compare(&old, &new, options));
        let lonely = |ids: &[Option<String>], indices: &[usize]| {
            indices.iter().all(|index| ids.get(*index).is_some_and(Option::is_none))
        };
        let unsure = pairs.iter().enumerate().filter(|(_, pair)| !pair.sure && paired(pair));
        let mut doubts: Vec<_> = unsure.map(|(index, pair)| (pair.clone(), self.change(index).cloned())).collect();
        let changes = |index: usize| found.changes.iter().find(|change| change.pair == index).cloned();
        for (index, pair) in found.pairs.iter().enumerate().filter(|(_, pair)| paired(pair)) {
            if lonely(&old_ids, &pair.from) && lonely(&new_ids, &pair.to) {
                doubts.push((pair.clone(), changes(index)));
            }
        }
        doubts.sort_by_key(|(pair, _)| pair.to.first().copied());
        doubts
    }
}

/// Whether a pair has paragraphs on both sides.
fn paired(pair: &Pair) -> bool {
    !pair.from.is_empty() && !pair.to.is_empty()
}
