//! Brackets through time: which bracket of a wording is which of the wording before, and what became of the others.
//!
//! A bracket goes on when its marks stay, or when most of its words stand in one bracket again. What cannot be told is never
//! guessed: then one bracket has ended and another was born.

use crate::options::Options;
use crate::redline::{OpKind, redline};

/// A bracket of one paragraph, in bytes of its wording. One that closes in a later paragraph ends with its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The place of `[`.
    pub open: usize,
    /// Just after `]`, or the end of the wording.
    pub end: usize,
}

/// Where a bracket comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It was not there.
    New,
    /// It is the old bracket of this number.
    Same(usize),
    /// It was parted off from the old bracket of this number, which went on or ended.
    PartedFrom(usize),
}

/// What became of a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is the new bracket of this number.
    Same(usize),
    /// It was lifted, its words stay.
    Kept,
    /// It is gone with its words.
    Dropped,
    /// Its words went into the new bracket of this number.
    JoinedTo(usize),
}

/// Two lists of brackets, followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// For every new bracket, in order.
    pub origins: Vec<Origin>,
    /// For every old bracket, in order.
    pub fates: Vec<Fate>,
}

/// The brackets that open in a wording, in order, whether or not they close in it.
#[must_use]
pub fn spans(wording: &str) -> Vec<Span> {
    if !wording.contains('[') {
        return Vec::new();
    }
    let reading = adref_notation::read_one(wording);
    let whole = reading
        .brackets()
        .iter()
        .map(|bracket| Span { open: bracket.open.byte as usize, end: bracket.end.byte as usize });
    let open = reading.strays().iter().filter(|mark| mark.stray == adref_notation::Stray::NotClosed);
    let open = open.map(|mark| Span { open: mark.place.byte as usize, end: wording.len() });
    let mut all: Vec<Span> = whole.chain(open).collect();
    all.sort_unstable();
    all
}

/// Follows the brackets of one wording into the next.
#[must_use]
pub fn follow(old: &str, new: &str) -> Followed {
    let (before, after) = (spans(old), spans(new));
    if old == new {
        let origins = (0..after.len()).map(Origin::Same).collect();
        return Followed { origins, fates: (0..before.len()).map(Fate::Same).collect() };
    }
    if before.is_empty() {
        return Followed { origins: vec![Origin::New; after.len()], fates: Vec::new() };
    }
    let kept = Kept::of(old, new);
    let mut pairs = marks_that_stay(&kept, &before, &after);
    most_words(&kept, &before, &after, &mut pairs);
    let origins = (0..after.len()).map(|at| match pairs.iter().find(|pair| pair.1 == at) {
        Some(pair) => Origin::Same(pair.0),
        None => parted(&kept, &before, &after, at),
    });
    let fates = (0..before.len()).map(|at| match pairs.iter().find(|pair| pair.0 == at) {
        Some(pair) => Fate::Same(pair.1),
        None => gone(&kept, &before, &after, at),
    });
    Followed { origins: origins.collect(), fates: fates.collect() }
}

/// What of the old wording stands in the new one: stretches of bytes, old and new.
struct Kept {
    stretches: Vec<(usize, usize, usize)>,
    old: String,
    new: String,
}

impl Kept {
    fn of(old: &str, new: &str) -> Self {
        let (mut a, mut b) = (0, 0);
        let mut stretches = Vec::new();
        for op in redline(old, new, &Options::default()).ops {
            let length = op.text.len();
            match op.op {
                OpKind::Same => {
                    stretches.push((a, b, length));
                    (a, b) = (a + length, b + length);
                }
                OpKind::Del => a += length,
                OpKind::Ins => b += length,
            }
        }
        Self { stretches, old: old.to_owned(), new: new.to_owned() }
    }

    /// Where a byte of the old wording stands in the new one.
    fn place(&self, old: usize) -> Option<usize> {
        let found = self.stretches.iter().find(|(a, _, length)| (*a..*a + *length).contains(&old))?;
        Some(found.1 + old - found.0)
    }

    /// How many letters of an old bracket stand in a new one.
    fn shared(&self, old: Span, new: Span) -> usize {
        let stretch = |(a, b, length): &(usize, usize, usize)| {
            let from = (*a).max(old.open).max((a + new.open).saturating_sub(*b));
            let to = (a + length).min(old.end).min((a + new.end).saturating_sub(*b));
            letters(self.old.get(from..to.max(from)).unwrap_or(""))
        };
        self.stretches.iter().map(stretch).sum()
    }

    fn letters_old(&self, span: Span) -> usize {
        words(&self.old, span)
    }

    fn letters_new(&self, span: Span) -> usize {
        words(&self.new, span)
    }
}

/// Letters and digits, without those of tags: who wants words is no part of them.
fn words(text: &str, span: Span) -> usize {
    let inside = text.get(span.open..span.end).unwrap_or("");
    letters(&adref_notation::without_positions(inside).text)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphanumeric()).count()
}

/// Brackets whose opening mark was kept.
fn marks_that_stay(kept: &Kept, before: &[Span], after: &[Span]) -> Vec<(usize, usize)> {
    let at = |(index, span): (usize, &Span)| {
        let place = kept.place(span.open)?;
        after.iter().position(|new| new.open == place).map(|new| (index, new))
    };
    before.iter().enumerate().filter_map(at).collect()
}

/// Brackets without kept marks whose words are, by more than half on both sides, those of one other.
fn most_words(kept: &Kept, before: &[Span], after: &[Span], pairs: &mut Vec<(usize, usize)>) {
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (i, old) in before.iter().enumerate().filter(|(i, _)| !pairs.iter().any(|pair| pair.0 == *i)) {
        for (j, new) in after.iter().enumerate().filter(|(j, _)| !pairs.iter().any(|pair| pair.1 == *j)) {
            let shared = kept.shared(*old, *new);
            if shared > 0 && 2 * shared > kept.letters_old(*old).max(kept.letters_new(*new)) {
                found.push((shared, i, j));
            }
        }
    }
    found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    for (_, i, j) in found {
        if !pairs.iter().any(|pair| pair.0 == i || pair.1 == j) {
            pairs.push((i, j));
        }
    }
}

/// The smallest old bracket in which most of a new one's words stood.
fn parted(kept: &Kept, before: &[Span], after: &[Span], at: usize) -> Origin {
    let Some(new) = after.get(at) else { return Origin::New };
    let (size, mut best) = (kept.letters_new(*new), None);
    for (index, old) in before.iter().enumerate() {
        let inside = 2 * kept.shared(*old, *new) > size && size > 0;
        let smaller = best.is_none_or(|(length, _)| old.end - old.open < length);
        if inside && smaller {
            best = Some((old.end - old.open, index));
        }
    }
    best.map_or(Origin::New, |(_, index)| Origin::PartedFrom(index))
}

/// What became of an old bracket that none continues.
fn gone(kept: &Kept, before: &[Span], after: &[Span], at: usize) -> Fate {
    let Some(old) = before.get(at) else { return Fate::Dropped };
    let size = kept.letters_old(*old);
    let mut best = None;
    for (index, new) in after.iter().enumerate() {
        // A bracket around a whole sentence does not swallow those that were lifted in it: it was there before.
        let around = |other: &&Span| other.open < old.open && old.end <= other.end;
        let there = before.iter().filter(around).any(|other| kept.place(other.open) == Some(new.open));
        if !there && size > 0 && 2 * kept.shared(*old, *new) > size {
            let smaller = best.is_none_or(|(length, _)| new.end - new.open < length);
            if smaller {
                best = Some((new.end - new.open, index));
            }
        }
    }
    if let Some((_, index)) = best {
        return Fate::JoinedTo(index);
    }
    let all = Span { open: 0, end: kept.new.len() };
    if size > 0 && 2 * kept.shared(*old, all) > size { Fate::Kept } else { Fate::Dropped }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fates(old: &str, new: &str) -> Vec<Fate> {
        follow(old, new).fates
    }

    #[test]
    fn a_bracket_goes_on_through_positions_and_other_words() {
        let old = "Requests [the] States to [reduce] {EUN+} emissions";
        for new in [
            "Requests [the] States to [reduce] {EUN+ USA-} emissions",
            "Urgently requests [the] States, and cities, to [reduce further] {EUN+} emissions",
            "Requests [the] States [of the region] to [reduce] emissions",
        ] {
            let followed = follow(old, new);
            assert!(matches!(followed.fates[..], [Fate::Same(_), Fate::Same(_)]), "{new}: {followed:?}");
        }
        let born = follow(old, "Requests [the] States [of the region] to [reduce] emissions").origins;
        assert_eq!(born, [Origin::Same(0), Origin::New, Origin::Same(1)]);
    }

    #[test]
    fn what_a_bracket_became_is_told() {
        let old = "a global [voluntary] {EUN+} process";
        assert_eq!(fates(old, "a global voluntary process"), [Fate::Kept]);
        assert_eq!(fates(old, "a global process"), [Fate::Dropped]);
        let joined = fates("[one two three] and [four five]", "[one two three and four five]");
        assert_eq!(joined, [Fate::Same(0), Fate::JoinedTo(0)]);
    }

    #[test]
    fn what_was_one_and_is_two_says_where_it_came_from() {
        let followed = follow("x [one two three four five six] y", "x [one two three four] [five six] y");
        assert_eq!(followed.origins, [Origin::Same(0), Origin::PartedFrom(0)], "{followed:?}");
    }

    #[test]
    fn nothing_is_guessed() {
        let followed = follow("to [reduce] them", "to [abolish] them");
        assert!(!matches!(followed.origins[0], Origin::PartedFrom(_)));
        let rewritten = follow("we [reduce all emissions] now", "the parties [establish a fund] in time");
        assert_eq!((rewritten.origins, rewritten.fates), (vec![Origin::New], vec![Fate::Dropped]));
    }
}
