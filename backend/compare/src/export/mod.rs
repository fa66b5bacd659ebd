//! A redline as a file of its own: HTML that can be read, printed and heard, and Markdown.
//!
//! Both are functions of two drafts and their [`Comparison`]; whoever calls them writes the file or sends it. Nothing of
//! the wordings is taken for markup, scripts and outside resources are forbidden in the page itself.

mod html;
mod languages;
mod markdown;
mod phrases;
mod struck;
mod style;

pub use html::html;
pub use markdown::markdown;
pub use phrases::{Phrases, Term};

use crate::align::{Pair, PairKind};
use crate::compare::{Change, Comparison, Para};
use crate::redline::{BracketEvent, EventKind, Op, OpKind};
use crate::show::Show;
use struck::{Drawn, struck};

/// Everything a redline file is made from.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// What stands on top, such as the name of the instrument.
    pub title: &'a str,
    /// The names of both drafts, the older one first.
    pub names: (&'a str, &'a str),
    /// The paragraphs that were compared, the older draft first.
    pub drafts: (&'a [Para<'a>], &'a [Para<'a>]),
    /// Their comparison.
    pub comparison: &'a Comparison,
    /// What is drawn as a change.
    pub show: Show,
    /// Whether paragraphs stand there too in which nothing changed.
    pub whole: bool,
    /// What stands below it all, such as what the file can be checked against.
    pub foot: &'a [String],
    /// The reader's language.
    pub phrases: Phrases<'a>,
}

/// One row of a sheet: a pair, however it moved.
struct Row<'a> {
    index: usize,
    pair: &'a Pair,
    /// Its labels before and after, joined by an arrow where they differ.
    label: String,
    heading: bool,
    ops: Vec<Drawn>,
    events: Vec<&'a BracketEvent>,
}

impl<'a> Sheet<'a> {
    fn rows(&self) -> Vec<Row<'a>> {
        let mut changes = self.comparison.changes.iter().peekable();
        let mut rows = Vec::new();
        for (index, pair) in self.comparison.pairs.iter().enumerate() {
            let change = changes.next_if(|change| change.pair == index);
            let row = self.row(index, pair, change);
            if self.whole || row.has_news() {
                rows.push(row);
            }
        }
        rows
    }

    fn row(&self, index: usize, pair: &'a Pair, change: Option<&'a Change>) -> Row<'a> {
        let new = pair.to.iter().filter_map(|to| self.drafts.1.get(*to));
        let old = pair.from.iter().filter_map(|from| self.drafts.0.get(*from));
        let heading = new.clone().chain(old).next().is_some_and(|para| para.heading);
        let (ops, events) = match change {
            Some(change) => (self.show.ops(&change.ops), self.show.events(change).collect()),
            None => {
                let text = new.map(|para| para.text).collect::<Vec<_>>().join("\n");
                (self.show.ops(&[Op { op: OpKind::Same, text, class: crate::OpClass::Words }]), Vec::new())
            }
        };
        Row { index, pair, label: self.label(pair), heading, ops: struck(ops), events }
    }

    fn label(&self, pair: &Pair) -> String {
        let of = |paras: &[Para<'_>], indices: &[usize]| {
            let labels = indices.iter().filter_map(|index| paras.get(*index)).filter_map(|para| para.label);
            labels.collect::<Vec<_>>().join(" + ")
        };
        let (old, new) = (of(self.drafts.0, &pair.from), of(self.drafts.1, &pair.to));
        if old == new || pair.from.is_empty() {
            new
        } else if pair.to.is_empty() {
            old
        } else {
            let empty = |label: String| if label.is_empty() { "–".to_owned() } else { label };
            format!("{} → {}", empty(old), empty(new))
        }
    }
}

impl Row<'_> {
    fn has_news(&self) -> bool {
        !matches!(self.pair.kind, PairKind::Same | PairKind::Edited)
            || !self.pair.sure
            || !self.events.is_empty()
            || self.ops.iter().any(|drawn| drawn.op.op != OpKind::Same)
    }
}

/// The event in words: what happened, to which words, by whom.
fn event_in_words(event: &BracketEvent, phrases: &Phrases<'_>) -> String {
    let what = phrases.say(match event.event {
        EventKind::Opened => Term::Opened,
        EventKind::RivalAdded => Term::RivalAdded,
        EventKind::LiftedKept => Term::LiftedKept,
        EventKind::LiftedDropped => Term::LiftedDropped,
        EventKind::PositionAdded => Term::PositionAdded,
        EventKind::PositionChanged => Term::PositionChanged,
        EventKind::PositionWithdrawn => Term::PositionWithdrawn,
        EventKind::StampSet => Term::StampSet,
        EventKind::StampRemoved => Term::StampRemoved,
    });
    let stances: Vec<&str> = [&event.before, &event.after].into_iter().flatten().map(String::as_str).collect();
    let party = event.party.as_deref().map_or(String::new(), |party| format!(", {party}: {}", stances.join(" → ")));
    let text = if event.text.is_empty() { String::new() } else { format!(": [{}]", event.text) };
    format!("{what}{party}{text}")
}
