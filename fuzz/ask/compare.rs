//! Everything that is asked of drafts compared: every paragraph is accounted for once, both sides are read back byte for byte,
//! from either side the same is found, merging keeps what anybody wrote, and quotes are found where they stand or not at all.

use adref_compare::{
    Carried, Comparison, Found, Names, OpKind, Options, Para, Quote, Show, carry, compare, compile, find, merge,
    places, redline, three_way,
};
use std::collections::{BTreeSet, HashMap};
use unicode_segmentation::UnicodeSegmentation;

/// Up to three drafts, parted by a form feed: a base and what two sides made of it. A line is a paragraph.
pub(crate) fn ask(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut drafts = text.split('\u{c}');
    let base = drafts.next().unwrap_or_default();
    let left = drafts.next().unwrap_or(base);
    let right = drafts.next().unwrap_or(left);
    whole_from_both_sides(&paragraphs(base), &paragraphs(left));
    drawn_without_loss(base, left);
    merged_without_loss(base, left, right);
    compiled_and_read_back(base, left, right);
    three_are_whole(&paragraphs(base), &paragraphs(left), &paragraphs(right));
    quoted(base, left);
}

fn paragraphs(draft: &str) -> Vec<Para<'_>> {
    draft.lines().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

fn links(found: &Comparison) -> BTreeSet<(usize, usize)> {
    let pairs = found.pairs.iter();
    pairs.flat_map(|pair| pair.from.iter().flat_map(|from| pair.to.iter().map(|to| (*from, *to)))).collect()
}

fn whole_from_both_sides(old: &[Para<'_>], new: &[Para<'_>]) {
    let found = compare(old, new, &Options::default());
    let mut from: Vec<usize> = found.pairs.iter().flat_map(|pair| pair.from.clone()).collect();
    let mut to: Vec<usize> = found.pairs.iter().flat_map(|pair| pair.to.clone()).collect();
    from.sort_unstable();
    to.sort_unstable();
    assert!(from.into_iter().eq(0..old.len()) && to.into_iter().eq(0..new.len()));
    for change in &found.changes {
        let pair = &found.pairs[change.pair];
        for (gone, side, indices) in [(OpKind::Ins, old, &pair.from), (OpKind::Del, new, &pair.to)] {
            let kept: String = change.ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect();
            assert_eq!(kept, indices.iter().map(|index| side[*index].text).collect::<Vec<_>>().join("\n"));
        }
    }
    let back = compare(new, old, &Options::default());
    let mirrored: BTreeSet<_> = links(&back).into_iter().map(|(from, to)| (to, from)).collect();
    assert_eq!(links(&found), mirrored, "from either side the same");
    assert_eq!((found.summary.new, found.summary.dropped), (back.summary.dropped, back.summary.new));
}

/// Both texts come back, no character as people see it is cut, and what is drawn says the same.
fn drawn_without_loss(old: &str, new: &str) {
    let drawn = redline(old, new, &Options::default());
    for (gone, text) in [(OpKind::Ins, old), (OpKind::Del, new)] {
        for ops in [&drawn.ops, &Show::EVERYTHING.ops(&drawn.ops)] {
            let side: String = ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect();
            assert_eq!(side, text);
        }
        let edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for op in drawn.ops.iter().filter(|op| op.op != gone) {
            at += op.text.len();
            assert!(edges.binary_search(&at).is_ok(), "cut inside a character: {:?}", drawn.ops);
        }
    }
}

fn counts(text: &str) -> HashMap<char, usize> {
    let mut counts = HashMap::new();
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        *counts.entry(c).or_insert(0) += 1;
    }
    counts
}

/// What stands in no base was written by somebody, and stays as often as either wrote it.
fn merged_without_loss(base: &str, mine: &str, theirs: &str) {
    let merged = merge(base, mine, theirs, &Names::default());
    let (before, after) = (counts(base), counts(&merged.wording));
    for (c, times) in counts(mine).into_iter().chain(counts(theirs)).filter(|(c, _)| !before.contains_key(c)) {
        assert!(after.get(&c).is_some_and(|found| *found >= times), "{c:?} is lost: {:?}", merged.wording);
    }
    let length = merged.wording.chars().count();
    let mut at = 0;
    for clash in &merged.clashes {
        assert!(at <= clash.start && clash.start <= clash.end && clash.end <= length, "{clash:?}");
        at = clash.end;
    }
    let _ = merged.as_mine();
    assert_eq!(merge(base, mine, base, &Names::default()).wording, mine);
    assert_eq!(merge(base, base, theirs, &Names::default()).wording, theirs);
}

/// Each party's words and the base come back out of a compilation, whoever came first.
fn compiled_and_read_back(base: &str, mine: &str, theirs: &str) {
    let proposals = [("KEN", mine), ("NOR", theirs)];
    let compiled = compile(base, &proposals);
    assert_eq!(compiled.project(None), base);
    for (party, text) in proposals {
        assert_eq!(compiled.project(Some(party)), text);
    }
    assert_eq!(compile(base, &[proposals[1], proposals[0]]), compiled, "the order of arrival does not matter");
}

/// Every paragraph of three drafts stands in one row, and the sides may change places.
fn three_are_whole(base: &[Para<'_>], left: &[Para<'_>], right: &[Para<'_>]) {
    let found = three_way(base, left, right, &Options::default());
    let mut seen: [Vec<usize>; 3] = Default::default();
    for row in &found.rows {
        for (all, own) in seen.iter_mut().zip([&row.base, &row.left, &row.right]) {
            all.extend(own);
        }
    }
    for (all, count) in seen.iter_mut().zip([base.len(), left.len(), right.len()]) {
        all.sort_unstable();
        assert!(all.iter().copied().eq(0..count), "{all:?}");
    }
    let (here, back) = (found.summary, three_way(base, right, left, &Options::default()).summary);
    assert_eq!((here.left, here.right, here.unchanged), (back.right, back.left, back.unchanged));
}

/// The middle third of a text is looked for in it, and carried into another.
fn quoted(old: &str, new: &str) {
    let points: Vec<char> = old.chars().collect();
    let (start, end) = (points.len() / 3, points.len() * 2 / 3);
    let part = |from: usize, to: usize| points[from..to].iter().collect::<String>();
    let quote = Quote {
        exact: part(start, end),
        prefix: part(start.saturating_sub(32), start),
        suffix: part(end, points.len().min(end + 32)),
        start: Some(start),
        end: Some(end),
    };
    let several = places(&quote.exact, old);
    match find(&quote, old) {
        Found::Sure { start, end } => assert!(several.contains(&(start, end))),
        Found::Uncertain { start, end, .. } => assert!(start <= end && end <= points.len()),
        Found::Twice => assert!(several.len() > 1),
        Found::Absent => assert!(several.is_empty(), "{quote:?}"),
    }
    let length = new.chars().count();
    match carry(start..end, old, new) {
        Carried::Kept { start, end } => {
            let kept: String = new.chars().skip(start).take(end - start).collect();
            assert_eq!(kept, quote.exact, "kept are the same characters");
        }
        Carried::Edited { start, end, share } | Carried::Uncertain { start, end, share } => {
            assert!(start <= end && end <= length && (0.0..=1.0).contains(&share), "{start}..{end} {share}");
        }
        Carried::Gone => {}
    }
}
