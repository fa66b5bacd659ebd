//! A clash as people read it: bracketed neighbours with their owners, never half a bracket inside another.

use super::cluster::{Cluster, join};
use super::variant::{Base, Variant, words};
use super::{Clash, Names};
use crate::marks::{MarkKind, scan};
use crate::tokens::Token;

/// Widens every clash until its texts can stand in brackets, and joins what then meets.
pub(super) fn readable(mut clusters: Vec<Cluster>, base: &Base<'_>, variants: &[Variant<'_>; 2]) -> Vec<Cluster> {
    let length = base.tokens.len();
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
        words(base.text, &base.tokens, &cluster.base),
        mine.words(&cluster.range_in(mine, 0)),
        theirs.words(&cluster.range_in(theirs, 1)),
    ];
    let next_is_tag = base.tokens.get(cluster.base.end).is_some_and(|token: &Token| token.is_mark(MarkKind::Tag));
    !next_is_tag && texts.iter().all(|text| text.is_empty() || reads_alone(text))
}

/// Whether the brackets of a text are whole and the text in brackets is not read as a footnote, a stamp or a letter.
fn reads_alone(text: &str) -> bool {
    let mut depth = 0_usize;
    for mark in scan(text) {
        match mark.kind {
            MarkKind::Open => depth += 1,
            MarkKind::Close => match depth.checked_sub(1) {
                Some(less) => depth = less,
                None => return false,
            },
            MarkKind::Tag if mark.start == 0 => return false,
            _ => {}
        }
    }
    let bracketed = format!("[{text}]");
    let outer = scan(&bracketed);
    let plain = outer.first().is_some_and(|mark| mark.kind == MarkKind::Open && mark.start == 0);
    depth == 0 && plain && text.matches("~~").count().is_multiple_of(2)
}

/// The bracketed neighbours. Words one side deleted stand with its wish beside them.
pub(super) fn write(clash: &Clash, names: &Names<'_>) -> String {
    let one = |text: &str, name: Option<&str>| match (text.is_empty(), name) {
        (false, Some(name)) => format!("[{text}] {{{name}+}}"),
        (false, None) => format!("[{text}]"),
        (true, Some(name)) => format!("[{}] {{{name} delete}}", clash.base),
        (true, None) => format!("[{}]", clash.base),
    };
    let (mine, theirs) = (one(&clash.mine, names.mine), one(&clash.theirs, names.theirs));
    format!("{mine} {theirs}")
}
