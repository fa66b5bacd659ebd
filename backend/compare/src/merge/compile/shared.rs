//! Which of one text's changes others make just so.

use super::changes::{self, Atoms};
use super::places::{self, Proposal};
use super::whole::{self, Brackets, Whole};
use crate::merge::variant::{Base, Variant};
use crate::options::{Meter, Options};
use crate::tokens::Interner;

/// `text` without those of its changes to `base` that one of `others` makes just so, word for word at the same place.
///
/// What an expert wrote and a party proposes alike then stands in the compilation with the party that wants it.
#[must_use]
pub fn without_shared(base: &str, text: &str, others: &[&str], options: &Options<'_>) -> String {
    let meter = Meter::new(options);
    let mut keys = Interner::exact();
    let source = Base::new(base, &mut keys);
    let atoms = Atoms { text: base, tokens: source.tokens() };
    let variants: Vec<Variant<'_>> =
        std::iter::once(&text).chain(others).map(|text| Variant::new(text, &source, &mut keys, &meter)).collect();
    let changed: Vec<Proposal<'_>> = variants
        .iter()
        .map(|one| Proposal { text: one.text, tokens: one.tokens(), changes: changes::changes(&source, one) })
        .collect();
    let brackets: Vec<Brackets> = variants.iter().map(Variant::brackets).collect();
    let whole = Whole::new(atoms, crate::redline::bracket_tokens(&source.wording), &changed, brackets);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for place in whole::widened(places::places(&changed), &whole) {
        out.push_str(atoms.text(&(at..place.base.start)));
        at = place.base.end;
        let texts = place.texts(atoms, &changed);
        let words = |(number, bytes): &(usize, std::ops::Range<usize>)| {
            changed.get(*number).and_then(|one| one.text.get(bytes.clone())).unwrap_or_default()
        };
        let own = texts.iter().find(|one| one.0 == 0).map(words);
        let wanted = own.filter(|own| !texts.iter().any(|one| one.0 > 0 && words(one) == *own));
        out.push_str(wanted.unwrap_or_else(|| atoms.text(&place.base)));
    }
    out.push_str(atoms.text(&(at..atoms.count())));
    out
}
