//! Three-way merging of a wording: both sides' edits are kept where they are disjoint; where they touch the same words,
//! both stand as bracketed neighbours with their owners, and the clash is listed. Merging never fails and loses nothing.

pub mod breaks;
mod clash;
mod cluster;
pub mod compile;
pub mod drafts;
mod print;
mod variant;
mod weave;

use crate::marks::may_have_marks;
use crate::options::{Meter, Options};
use crate::tokens::Interner;
use cluster::Cluster;
use serde::Serialize;
use variant::{Base, Variant};
use weave::{Piece, Sides};

/// Who made the two wordings; written into the tags of a clash.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'a> {
    /// Party behind `mine`.
    pub mine: Option<&'a str>,
    /// Party behind `theirs`.
    pub theirs: Option<&'a str>,
}

/// A place where both sides changed the same words differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clash {
    /// First code point of the bracketed neighbours in the merged wording.
    pub start: usize,
    /// Code point after them.
    pub end: usize,
    /// The words both changed.
    pub base: String,
    /// What one side made of them; empty when deleted.
    pub mine: String,
    /// What the other side made of them; empty when deleted.
    pub theirs: String,
}

/// A merged wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// The wording, clashes as bracketed neighbours.
    pub wording: String,
    /// The clashes in reading order.
    pub clashes: Vec<Clash>,
    /// Whether the budget ran out; clashes may then be larger than they need to be.
    pub coarse: bool,
}

impl Merged {
    /// The wording with the words of `mine` wherever both clash, as who made them wants it.
    #[must_use]
    pub fn as_mine(&self) -> String {
        let mut wording = String::with_capacity(self.wording.len());
        let mut rest = self.wording.chars();
        let mut at = 0;
        for clash in &self.clashes {
            wording.extend(rest.by_ref().take(clash.start - at));
            let behind = rest.as_str().chars().nth(clash.end - clash.start);
            if clash.mine.is_empty() && behind.is_none_or(|c| !c.is_alphanumeric()) {
                wording.truncate(wording.trim_end_matches(' ').len());
            }
            wording.push_str(&clash.mine);
            let _ = rest.by_ref().take(clash.end - clash.start).count();
            at = clash.end;
        }
        wording.push_str(rest.as_str());
        wording
    }
}

/// Merges what `mine` and `theirs` made of `base`, with the default budget.
#[must_use]
pub fn merge(base: &str, mine: &str, theirs: &str, names: &Names<'_>) -> Merged {
    merge_within(base, mine, theirs, names, &Options::default())
}

/// Merges what `mine` and `theirs` made of `base`, within a budget.
#[must_use]
pub fn merge_within(base: &str, mine: &str, theirs: &str, names: &Names<'_>, options: &Options<'_>) -> Merged {
    if mine == theirs || theirs == base {
        return Merged { wording: mine.to_owned(), ..Merged::default() };
    }
    if mine == base {
        return Merged { wording: theirs.to_owned(), ..Merged::default() };
    }
    three_wordings(base, mine, theirs, names, &Meter::new(options))
}

/// Merges two changed wordings that differ, on a budget others draw from too.
pub(crate) fn three_wordings(base: &str, mine: &str, theirs: &str, names: &Names<'_>, meter: &Meter<'_>) -> Merged {
    let mut keys = Interner::exact();
    let base = Base::new(base, &mut keys);
    let variants = [Variant::new(mine, &base, &mut keys, meter), Variant::new(theirs, &base, &mut keys, meter)];
    let clusters = clash::readable(cluster::clusters(&variants), &base, &variants);
    let (mut wording, mut clashes) = weave(&base, &variants, &clusters, names);
    if !reads_whole(&wording) && [base.text, mine, theirs].into_iter().all(reads_whole) {
        let clusters = clash::readable(cluster::bind_brackets(clusters, &variants), &base, &variants);
        (wording, clashes) = weave(&base, &variants, &clusters, names);
        // Odd marks may read otherwise beside new brackets; then the whole wordings stand against each other.
        if !reads_whole(&wording) {
            let all = clusters.into_iter().flat_map(|cluster| cluster.edits).collect();
            (wording, clashes) =
                weave(&base, &variants, &[Cluster { base: 0..base.tokens().len(), edits: all }], names);
        }
    }
    Merged { wording, clashes, coarse: meter.coarse() }
}

/// Whether every bracket sign of a wording has its partner.
fn reads_whole(wording: &str) -> bool {
    !may_have_marks(wording) || adref_notation::read_one(wording).strays().is_empty()
}

/// The merged wording and its clashes.
fn weave(
    base: &Base<'_>,
    variants: &[Variant<'_>; 2],
    clusters: &[Cluster],
    names: &Names<'_>,
) -> (String, Vec<Clash>) {
    let (mut pieces, mut clashes) = (Vec::new(), Vec::new());
    let mut at = 0;
    for cluster in clusters {
        keep(base, variants, at..cluster.base.start, &mut pieces);
        place(cluster, base, variants, names, &mut pieces, &mut clashes);
        at = cluster.base.end;
    }
    keep(base, variants, at..base.tokens().len(), &mut pieces);
    let [mine, theirs] = variants;
    let (wording, starts) = Sides::new(base, mine, theirs).join(&pieces);
    let clashes = located(&wording, &pieces, &starts, clashes);
    (wording, clashes)
}

/// Words of the base nobody touched.
fn keep(base: &Base<'_>, variants: &[Variant<'_>; 2], range: std::ops::Range<usize>, pieces: &mut Vec<Piece>) {
    let [mine, theirs] = variants;
    for index in range {
        let places = [Some(index), mine.kept(index), theirs.kept(index)];
        let text = variant::words(base.text, base.tokens(), &(index..index + 1)).to_owned();
        pieces.push(Piece { text, first: places, last: places });
    }
}

/// What stands at the place of a cluster: one side's words, both sides' equal words, or a clash.
fn place(
    cluster: &Cluster,
    base: &Base<'_>,
    variants: &[Variant<'_>; 2],
    names: &Names<'_>,
    pieces: &mut Vec<Piece>,
    clashes: &mut Vec<(usize, Clash)>,
) {
    let [mine, theirs] = variants;
    let (left, right) = (cluster.range_in(mine, 0), cluster.range_in(theirs, 1));
    let (mut first, mut last) = ([None; 3], [None; 3]);
    let mut stand = |side: usize, range: &std::ops::Range<usize>| {
        if let (false, Some(first), Some(last)) = (range.is_empty(), first.get_mut(side), last.get_mut(side)) {
            *first = Some(range.start);
            *last = Some(range.end - 1);
        }
    };
    let texts = (mine.words(&left), theirs.words(&right));
    let text = match cluster.variants().as_slice() {
        [0] => {
            stand(1, &left);
            texts.0.to_owned()
        }
        [1] => {
            stand(2, &right);
            texts.1.to_owned()
        }
        _ => {
            stand(1, &left);
            stand(2, &right);
            if texts.0 == texts.1 {
                texts.0.to_owned()
            } else {
                stand(0, &cluster.base);
                let old = variant::words(base.text, base.tokens(), &cluster.base);
                let clash = Clash {
                    start: 0,
                    end: 0,
                    base: old.to_owned(),
                    mine: texts.0.to_owned(),
                    theirs: texts.1.to_owned(),
                };
                let written = clash::write(&clash, names);
                clashes.push((pieces.len(), clash));
                written
            }
        }
    };
    if !text.is_empty() {
        pieces.push(Piece { text, first, last });
    }
}

/// Writes into each clash where it stands.
fn located(wording: &str, pieces: &[Piece], starts: &[usize], clashes: Vec<(usize, Clash)>) -> Vec<Clash> {
    let (mut byte, mut point) = (0, 0);
    let mut located = Vec::with_capacity(clashes.len());
    for (piece, mut clash) in clashes {
        if let (Some(start), Some(piece)) = (starts.get(piece), pieces.get(piece)) {
            point += wording.get(byte..*start).map_or(0, |between| between.chars().count());
            byte = *start;
            clash.start = point;
            clash.end = point + piece.text.chars().count();
        }
        located.push(clash);
    }
    located
}
