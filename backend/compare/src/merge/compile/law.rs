//! The projection law, asked of a printed wording: does reading it alone give everybody's text back?

use super::projected;
use crate::marks::may_have_marks;
use adref_notation::{Registry, read_one};
use std::collections::BTreeMap;

/// A text that a wording does not give back.
pub(super) struct Fault<'t> {
    /// Whose it is; nobody's is the base.
    pub(super) party: Option<&'t str>,
    /// The byte where what is read parts from what is meant.
    pub(super) at: usize,
}

/// What everybody wants, and what it says to them.
pub(super) struct Law<'t> {
    base: String,
    wanted: Vec<(&'t str, Meant<'t>)>,
}

enum Meant<'t> {
    /// The text says the same to everybody.
    Plain(&'t str),
    /// It brings positions or struck words of its own: what it says to this party.
    Read(String),
}

impl<'t> Law<'t> {
    pub(super) fn new(base: &str, wanted: impl Iterator<Item = (&'t str, &'t str)>) -> Self {
        let mut marked: BTreeMap<&str, bool> = BTreeMap::new();
        let meant = |(party, text): (&'t str, &'t str)| {
            let marked = *marked.entry(text).or_insert_with(|| may_have_marks(text));
            let meant = if marked { Meant::Read(projected(&read_one(text), Some(party))) } else { Meant::Plain(text) };
            (party, meant)
        };
        let wanted = wanted.map(meant).collect();
        let base = if may_have_marks(base) { projected(&read_one(base), None) } else { base.to_owned() };
        Self { base, wanted }
    }

    /// How many texts are asked for.
    pub(super) fn texts(&self) -> usize {
        self.wanted.len() + 1
    }

    /// The first text that is not given back, the base before those of the parties.
    pub(super) fn fault(&self, wording: &str) -> Option<Fault<'t>> {
        let reading = read_one(wording);
        let parts = |given: &str, meant: &str| {
            (given != meant).then(|| given.bytes().zip(meant.bytes()).take_while(|(x, y)| x == y).count())
        };
        let voices = reading.voices(Registry::standard(), None);
        if let Some(at) = parts(&voices.text(None), &self.base) {
            return Some(Fault { party: None, at });
        }
        self.wanted.iter().find_map(|(party, meant)| {
            let given = voices.text(Some(*party));
            let meant = match meant {
                Meant::Plain(text) => text,
                Meant::Read(text) => text.as_str(),
            };
            parts(&given, meant).map(|at| Fault { party: Some(party), at })
        })
    }
}
