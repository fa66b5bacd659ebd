//! A clash as people read it: bracketed neighbours with their owners, never half a bracket inside another.

use super::cluster::{Cluster, join};
use super::variant::{Base, Variant, words};
use super::{Clash, Names};
use crate::marks::MarkKind;
use crate::tokens::Token;
use adref_notation::{Closing, Target};
use std::borrow::Cow;

/// Widens every clash until its texts can stand in brackets, and joins what then meets.
pub(super) fn readable(mut clusters: Vec<Cluster>, base: &Base<'_>, variants: &[Variant<'_>; 2]) -> Vec<Cluster> {
    let length = base.tokens().len();
    let mut step = 1;
    loop {
        let mut settled = true;
        for cluster in &mut clusters {
            let whole = cluster.base.start == 0 && cluster.base.end == length;
            if !whole && is_clash(cluster, variants) && !can_stand(cluster, base, variants) {
                cluster.widen(step, length);
                settled = false;
            }
        }
        clusters = join(clusters);
        if settled {
            return clusters;
        }
        step = step.saturating_mul(2);
    }
}

fn is_clash(cluster: &Cluster, variants: &[Variant<'_>; 2]) -> bool {
    let [mine, theirs] = variants;
    cluster.variants().len() > 1 && mine.words(&cluster.range_in(mine, 0)) != theirs.words(&cluster.range_in(theirs, 1))
}

/// Whether all three texts keep their meaning when brackets are put around them.
fn can_stand(cluster: &Cluster, base: &Base<'_>, variants: &[Variant<'_>; 2]) -> bool {
    let [mine, theirs] = variants;
    let texts = [
        words(base.text, base.tokens(), &cluster.base),
        mine.words(&cluster.range_in(mine, 0)),
        theirs.words(&cluster.range_in(theirs, 1)),
    ];
    let next_is_tag = base.tokens().get(cluster.base.end).is_some_and(|token: &Token| token.is_mark(MarkKind::Tag));
    !next_is_tag && texts.iter().all(|text| text.is_empty() || reads_alone(text))
}

/// Whether the brackets of a text are whole and the text in brackets is not read as a footnote, a stamp or a letter.
pub(super) fn reads_alone(text: &str) -> bool {
    if text.matches("~~").count() % 2 == 1 {
        return false;
    }
    let text = &closable(text);
    let bracketed = format!("[{text}] {{EUN+}}");
    let reading = adref_notation::read_one(&bracketed);
    let outer = reading.brackets().first();
    reading.strays().is_empty()
        && reading.brackets().iter().all(|bracket| bracket.closing == Closing::Written)
        && outer.is_some_and(|outer| outer.open.byte == 0 && outer.end.byte as usize == text.len() + 2)
        && reading.positions().filter(|tag| tag.target == Target::Bracket(0)).count() == 1
        && reading.tags().last().is_some_and(|tag| tag.place.byte as usize == text.len() + 3)
}

/// A text that a `]` can follow: a backslash at its end would take the sign's meaning away.
fn closable(text: &str) -> Cow<'_, str> {
    if text.ends_with('\\') { format!("{text} ").into() } else { text.into() }
}

/// The bracketed neighbours. Words one side deleted stand with its wish beside them.
pub(super) fn write(clash: &Clash, names: &Names<'_>) -> String {
    let one = |text: &str, name: Option<&str>| match (text.is_empty(), name) {
        (false, Some(name)) => format!("[{}] {{{name}+}}", closable(text)),
        (false, None) => format!("[{}]", closable(text)),
        (true, Some(name)) => format!("[{}] {{{name} delete}}", closable(&clash.base)),
        (true, None) => format!("[{}]", closable(&clash.base)),
    };
    let (mine, theirs) = (one(&clash.mine, names.mine), one(&clash.theirs, names.theirs));
    format!("{mine} {theirs}")
}
