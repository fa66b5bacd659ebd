//! Agreed language: which sentences of a draft quote a text that was adopted before, where, and with which differences. Finer
//! than passages, which ask for the same words in a row: a quotation is adapted when it is taken up.

mod index;
mod local;
mod sentences;

use crate::compare::Para;
use crate::options::{Meter, Options};
use crate::redline::{Op, OpClass, OpKind, redline};
use crate::words::{Names, Word, words};
use index::Index;
use local::{Local, local};
use sentences::sentences;
use serde::Serialize;

/// Words in order that make a quotation, at least.
const WORDS: usize = 7;
/// Of them, those that say something by themselves.
const TELLING: usize = 4;
/// Letters they have together, where words are signs.
const LETTERS: usize = 24;
/// The weight of what is shared, of all that lies in the two regions.
const LIKE: f64 = 0.6;
/// Another place is named beside the best if it is as like within this.
const AS_LIKE: f64 = 0.02;
/// And if it is quoted by the same words, but for so many at both ends together.
const SAME_WORDS: usize = 2;
/// Places looked at for one sentence.
const CANDIDATES: usize = 4;

/// A part of a draft that quotes a text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quoted {
    /// Paragraph of the draft.
    pub to: usize,
    /// First code point and the one after the last of the quoting words there.
    pub span: (usize, usize),
    /// Which text.
    pub text: usize,
    /// Its paragraph.
    pub from: usize,
    /// First code point and the one after the last of the quoted words there.
    pub from_span: (usize, usize),
    /// How much of both is shared, 0 to 1.
    pub likeness: f64,
    /// Words shared, in order.
    pub words: usize,
    /// Whether nothing differs but spaces, punctuation, quotation style and case.
    pub exact: bool,
    /// From the quoted words to the quoting ones.
    pub ops: Vec<Op>,
    /// Other texts, with the paragraph, that say it just as much.
    pub also: Vec<(usize, usize)>,
}

/// All quotations of a draft.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Quotations {
    /// In the order of the draft.
    pub found: Vec<Quoted>,
    /// Sentences that were looked at.
    pub sentences: usize,
    /// Whether the budget ended before the draft did.
    pub coarse: bool,
}

/// Finds what a draft quotes from a library of texts, each a list of paragraphs. Of texts that say the same the first is named,
/// the others beside it. Case, brackets, tags, strikes, quotation marks and hyphens do not count.
#[must_use]
pub fn quoted(draft: &[Para<'_>], library: &[Vec<Para<'_>>], options: &Options<'_>) -> Quotations {
    let meter = Meter::new(options);
    let mut names = Names::default();
    let index = Index::of(library, &mut names);
    let mut all = Quotations::default();
    for (to, para) in draft.iter().enumerate() {
        let whole = words(para.text, true, &mut names);
        for sentence in sentences(para.text, &whole) {
            all.sentences += 1;
            if !of_sentence(&index, library, (to, para), sentence, options, &meter, &mut all.found) {
                all.coarse = true;
                return all;
            }
        }
    }
    all
}

/// What one sentence quotes; then what is left of it on both sides. False when the budget is spent.
fn of_sentence(
    index: &Index,
    library: &[Vec<Para<'_>>],
    (to, para): (usize, &Para<'_>),
    sentence: &[Word],
    options: &Options<'_>,
    meter: &Meter<'_>,
    found: &mut Vec<Quoted>,
) -> bool {
    let mut left = vec![sentence];
    let mut of_it = Vec::new();
    while let Some(part) = left.pop() {
        if part.len() < WORDS {
            continue;
        }
        let mut best: Option<(Local, usize, usize)> = None;
        let mut others = Vec::new();
        for place in index.candidates(part, CANDIDATES) {
            let theirs = index.window(&place, part.len());
            let cells = part.len().saturating_mul(theirs.len());
            if !meter.spend(u64::try_from(cells).unwrap_or(u64::MAX)) {
                return false;
            }
            let Some(one) = local(theirs, part).filter(|one| tells(one, part)) else { continue };
            let better = best.as_ref().is_none_or(|(known, text, _)| {
                (one.likeness * one.weight, std::cmp::Reverse(place.text))
                    > (known.likeness * known.weight, std::cmp::Reverse(*text))
            });
            others.push((place.text, place.paragraph, one));
            if better {
                best = Some((one, place.text, place.paragraph));
            }
        }
        let Some((one, text, from)) = best else { continue };
        left.extend([part.get(..one.to.0), part.get(one.to.1..)].into_iter().flatten());
        let value = one.likeness * one.weight;
        // The same words of the draft, not some others that are quoted as well.
        let same = |its: &Local| its.to.0.abs_diff(one.to.0) + its.to.1.abs_diff(one.to.1) <= SAME_WORDS;
        let as_like = |its: &Local| its.likeness * its.weight >= value * (1.0 - AS_LIKE);
        let mut also: Vec<(usize, usize)> = others
            .into_iter()
            .filter(|(other, _, its)| *other != text && same(its) && as_like(its))
            .map(|(other, paragraph, _)| (other, paragraph))
            .collect();
        also.sort_unstable();
        also.dedup_by_key(|(other, _)| *other);
        of_it.extend(shown(library, (to, para), part, (text, from), &one, options, also));
    }
    of_it.sort_by_key(|one| one.span);
    found.extend(of_it);
    true
}

/// Whether a local likeness is a quotation: enough words that say something, and enough of all of them.
fn tells(one: &Local, part: &[Word]) -> bool {
    let region = part.get(one.to.0..one.to.1).unwrap_or_default();
    let letters: usize = region.iter().map(|word| word.end - word.start).sum();
    one.words >= WORDS && one.telling >= TELLING && letters >= LETTERS && one.likeness >= LIKE
}

fn shown(
    library: &[Vec<Para<'_>>],
    (to, para): (usize, &Para<'_>),
    part: &[Word],
    (text, from): (usize, usize),
    one: &Local,
    options: &Options<'_>,
    also: Vec<(usize, usize)>,
) -> Option<Quoted> {
    let source = library.get(text)?.get(from)?.text;
    let region = part.get(one.to.0..one.to.1)?;
    let span = (region.first()?.start, region.last()?.end);
    let ops = redline(&cut(source, one.from), &cut(para.text, span), options).ops;
    let small = |op: &Op| matches!(op.class, OpClass::Invisible | OpClass::Punctuation);
    let exact = ops.iter().all(|op| op.op == OpKind::Same || small(op));
    let (likeness, words) = (one.likeness, one.words);
    Some(Quoted { to, span, text, from, from_span: one.from, likeness, words, exact, ops, also })
}

fn cut(text: &str, span: (usize, usize)) -> String {
    text.chars().skip(span.0).take(span.1.saturating_sub(span.0)).collect()
}
