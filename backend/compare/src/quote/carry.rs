//! A quote carried into the next wording by the redline: it follows its words, never a lookalike.

use super::{Found, Quote, find};
use crate::align::PairKind;
use crate::compare::{Comparison, Para};
use crate::options::Options;
use crate::redline::{Op, OpKind, redline};
use serde::Serialize;
use std::ops::Range;

/// Share of the word characters that must survive for a quote to follow its words.
const FOLLOWS: f64 = 0.5;
/// Share below which nothing of a quote is left.
const GONE: f64 = 0.3;
/// Characters of context looked at when a quote is searched for.
const CONTEXT: usize = 32;
/// Letters and digits a quote needs to be searched for outside its own paragraph.
const DISTINCT: usize = 16;
/// Words in a row, and letters and digits in them, that are no chance.
const PHRASE_WORDS: usize = 2;
const PHRASE_LETTERS: usize = 8;
/// A hole of inserted text this many times the surviving words parts them into two clusters.
const HOLE: usize = 3;

/// Where a quote stands in the new wording, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "carried", rename_all = "snake_case")]
pub enum Carried {
    /// The same characters.
    Kept {
        /// First code point.
        start: usize,
        /// Code point after the last.
        end: usize,
    },
    /// At least half of its words, and what stands between them now.
    Edited {
        /// First code point.
        start: usize,
        /// Code point after the last.
        end: usize,
        /// Share of the word characters that survived, 0 to 1.
        share: f64,
    },
    /// Perhaps here; a person must say so.
    Uncertain {
        /// First code point.
        start: usize,
        /// Code point after the last.
        end: usize,
        /// Share of the word characters that survived, 0 to 1.
        share: f64,
    },
    /// Nothing of it is left.
    Gone,
}

/// A quote carried into another draft.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct CarriedOver {
    /// Index of the paragraph in the new draft, when there is one.
    pub paragraph: Option<usize>,
    /// Where in it.
    #[serde(flatten)]
    pub place: Carried,
}

/// Carries the code points `span` of `old` into `new`. A span outside `old` is gone.
#[must_use]
pub fn carry(span: Range<usize>, old: &str, new: &str) -> Carried {
    let redline = redline(old, new, &Options::default());
    match follow(&span, &redline.ops) {
        Carried::Gone => search(&span, old, new),
        carried => carried,
    }
}

/// Carries the code points `span` of paragraph `paragraph` of draft `a` into draft `b`, by their comparison.
/// Where the pair itself is not sure, the place is no more than `Uncertain`, unless the very words stand once in each draft.
#[must_use]
pub fn carry_over(
    comparison: &Comparison,
    a: &[Para<'_>],
    b: &[Para<'_>],
    paragraph: usize,
    span: Range<usize>,
) -> CarriedOver {
    let place = by_pair(comparison, a, b, paragraph, &span);
    match place.place {
        Carried::Kept { .. } => place,
        _ => verbatim(a, b, paragraph, &span).unwrap_or(place),
    }
}

/// The words of a quote, if they stand exactly once in each draft.
fn verbatim(a: &[Para<'_>], b: &[Para<'_>], paragraph: usize, span: &Range<usize>) -> Option<CarriedOver> {
    let quote: String =
        a.get(paragraph)?.text.chars().skip(span.start).take(span.end.checked_sub(span.start)?).collect();
    if quote.chars().filter(|c| c.is_alphanumeric()).count() < DISTINCT {
        return None;
    }
    let places = |paras: &[Para<'_>]| -> Vec<(usize, usize)> {
        let stands = |(index, para): (usize, &Para<'_>)| {
            para.text.match_indices(&quote).map(|(byte, _)| (index, byte)).collect::<Vec<_>>()
        };
        paras.iter().enumerate().flat_map(stands).take(2).collect()
    };
    let [(to, byte)] = places(b)[..] else { return None };
    if places(a).len() != 1 {
        return None;
    }
    let start = b.get(to)?.text.get(..byte)?.chars().count();
    let end = start + quote.chars().count();
    Some(CarriedOver { paragraph: Some(to), place: Carried::Kept { start, end } })
}

/// Where the pair of its paragraph leads.
fn by_pair(
    comparison: &Comparison,
    a: &[Para<'_>],
    b: &[Para<'_>],
    paragraph: usize,
    span: &Range<usize>,
) -> CarriedOver {
    let gone = CarriedOver { paragraph: None, place: Carried::Gone };
    let length = |para: Option<&Para<'_>>| para.map_or(0, |para| para.text.chars().count());
    let Some((index, pair)) = comparison.pairs.iter().enumerate().find(|(_, pair)| pair.from.contains(&paragraph))
    else {
        return gone;
    };
    if span.end > length(a.get(paragraph)) || span.start >= span.end {
        return gone;
    }
    let before: usize =
        pair.from.iter().take_while(|from| **from != paragraph).map(|from| length(a.get(*from)) + 1).sum();
    let span = span.start + before..span.end + before;
    let mut place = match comparison.changes.iter().find(|change| change.pair == index) {
        None => Carried::Kept { start: span.start, end: span.end },
        Some(_) if pair.kind == PairKind::Dropped => return gone,
        Some(change) => follow(&span, &change.ops),
    };
    // In a split or a merge the doubt is whether another part belongs there too; a phrase that stayed whole answers it.
    let joined = pair.from.len() + pair.to.len() > 2;
    let ops = comparison.changes.iter().find(|change| change.pair == index).map_or(&[][..], |change| &change.ops);
    let settled = pair.sure || (joined && holds_a_phrase(&span, ops));
    if !settled {
        place = doubted(place, pair.score);
    }
    into_paragraph(pair.to.iter().map(|to| (*to, length(b.get(*to)))), place)
}

/// Whether some words in a row of the span stayed as they were.
fn holds_a_phrase(span: &Range<usize>, ops: &[Op]) -> bool {
    let mut at = 0;
    for op in ops.iter().filter(|op| op.op != OpKind::Ins) {
        let length = op.text.chars().count();
        if op.op == OpKind::Same {
            let inside = span.start.clamp(at, at + length)..span.end.clamp(at, at + length);
            let kept: String = op.text.chars().skip(inside.start - at).take(inside.len()).collect();
            let words = kept.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
            if words >= PHRASE_WORDS && kept.chars().filter(|c| c.is_alphanumeric()).count() >= PHRASE_LETTERS {
                return true;
            }
        }
        at += length;
    }
    false
}

fn doubted(place: Carried, score: f64) -> Carried {
    match place {
        Carried::Kept { start, end } => Carried::Uncertain { start, end, share: score },
        Carried::Edited { start, end, share } => Carried::Uncertain { start, end, share: share * score },
        other => other,
    }
}

/// From code points of joined paragraphs to the paragraph that holds most of the span.
fn into_paragraph(paragraphs: impl Iterator<Item = (usize, usize)>, place: Carried) -> CarriedOver {
    let (start, end) = match place {
        Carried::Kept { start, end } | Carried::Edited { start, end, .. } | Carried::Uncertain { start, end, .. } => {
            (start, end)
        }
        Carried::Gone => return CarriedOver { paragraph: None, place },
    };
    let mut best: Option<(usize, usize, Range<usize>)> = None;
    let mut at = 0;
    for (paragraph, length) in paragraphs {
        let held = start.clamp(at, at + length)..end.clamp(at, at + length);
        if best.as_ref().is_none_or(|best| held.len() > best.0) {
            best = Some((held.len(), paragraph, held.start - at..held.end - at));
        }
        at += length + 1;
    }
    let Some((held, paragraph, span)) = best else { return CarriedOver { paragraph: None, place: Carried::Gone } };
    let whole = held == end - start;
    let (start, end) = (span.start, span.end);
    let place = match place {
        Carried::Kept { .. } if whole => Carried::Kept { start, end },
        Carried::Kept { .. } => Carried::Edited { start, end, share: 1.0 },
        Carried::Edited { share, .. } => Carried::Edited { start, end, share },
        Carried::Uncertain { share, .. } => Carried::Uncertain { start, end, share },
        Carried::Gone => Carried::Gone,
    };
    CarriedOver { paragraph: Some(paragraph), place }
}

/// A stretch of the quote that survived: where it stands now, and its word characters.
struct Survivor {
    new: Range<usize>,
    letters: usize,
}

/// Follows a span through a redline.
fn follow(span: &Range<usize>, ops: &[Op]) -> Carried {
    let (mut old, mut new) = (0, 0);
    let (mut survivors, mut letters): (Vec<Survivor>, usize) = (Vec::new(), 0);
    let mut unbroken = true;
    for op in ops {
        let length = op.text.chars().count();
        let inside = span.start.clamp(old, old + length)..span.end.clamp(old, old + length);
        let held =
            || op.text.chars().skip(inside.start - old).take(inside.len()).filter(|c| c.is_alphanumeric()).count();
        match op.op {
            OpKind::Same => {
                if !inside.is_empty() {
                    let from = new + inside.start - old;
                    letters += held();
                    survivors.push(Survivor { new: from..from + inside.len(), letters: held() });
                }
                old += length;
                new += length;
            }
            OpKind::Del => {
                if !inside.is_empty() {
                    letters += held();
                    unbroken = false;
                }
                old += length;
            }
            OpKind::Ins => {
                unbroken &= !(old > span.start && old < span.end);
                new += length;
            }
        }
    }
    judge(&survivors, letters, unbroken, span.end <= old && span.start < span.end)
}

fn judge(survivors: &[Survivor], letters: usize, unbroken: bool, inside: bool) -> Carried {
    let (Some(first), Some(last)) = (survivors.first(), survivors.last()) else { return Carried::Gone };
    if !inside {
        return Carried::Gone;
    }
    if unbroken {
        return Carried::Kept { start: first.new.start, end: last.new.end };
    }
    let (start, end, held) = main_cluster(survivors);
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let share = count(held) / count(letters.max(1));
    if share >= FOLLOWS {
        Carried::Edited { start, end, share }
    } else if share >= GONE {
        Carried::Uncertain { start, end, share }
    } else {
        Carried::Gone
    }
}

/// The hull of the survivors that stand together, and the word characters in it.
fn main_cluster(survivors: &[Survivor]) -> (usize, usize, usize) {
    let all: usize = survivors.iter().map(|survivor| survivor.new.len()).sum();
    let mut clusters: Vec<(usize, usize, usize)> = Vec::new();
    for survivor in survivors {
        match clusters.last_mut() {
            Some(last) if survivor.new.start - last.1 <= all * HOLE + CONTEXT => {
                last.1 = survivor.new.end;
                last.2 += survivor.letters;
            }
            _ => clusters.push((survivor.new.start, survivor.new.end, survivor.letters)),
        }
    }
    clusters.into_iter().max_by_key(|cluster| (cluster.2, std::cmp::Reverse(cluster.0))).unwrap_or_default()
}

/// The words of a quote that the redline gave up, if they stand elsewhere without doubt.
fn search(span: &Range<usize>, old: &str, new: &str) -> Carried {
    let points = |from: usize, to: usize| old.chars().skip(from).take(to.saturating_sub(from)).collect::<String>();
    let quote = Quote {
        exact: points(span.start, span.end),
        prefix: points(span.start.saturating_sub(CONTEXT), span.start),
        suffix: points(span.end, span.end.saturating_add(CONTEXT)),
        start: None,
        end: None,
    };
    if quote.exact.chars().filter(|c| c.is_alphanumeric()).count() < DISTINCT {
        return Carried::Gone;
    }
    let Found::Sure { start, end } = find(&quote, new) else { return Carried::Gone };
    // Spaces and the widths of dashes do not count where words are looked for; the characters may be others.
    let same = new.chars().skip(start).take(end - start).eq(quote.exact.chars());
    if same { Carried::Kept { start, end } } else { Carried::Edited { start, end, share: 1.0 } }
}
