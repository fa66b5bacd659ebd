//! What happened to brackets, positions and stamps between two wordings.

use super::emit::Side;
use super::structure::Bracket;
use super::{BracketEvent, EventKind};
use crate::marks::{MarkKind, stance_code};
use crate::tokens::Token;
use rustc_hash::FxHashMap;

/// Most characters of a bracket's words repeated in an event.
const MOST_TEXT: usize = 200;

/// One side with the partner of every kept token.
struct View<'t> {
    side: &'t Side<'t>,
    kept: FxHashMap<usize, usize>,
    places: Vec<usize>,
    sums: Vec<Sums>,
}

/// Weight of everything before a token: words and all tokens, there and kept.
#[derive(Clone, Copy, Default)]
struct Sums {
    words: i64,
    kept_words: i64,
    all: i64,
    kept: i64,
}

fn sums(tokens: &[Token], kept: &FxHashMap<usize, usize>) -> Vec<Sums> {
    let mut sum = Sums::default();
    let mut sums = vec![sum];
    for (index, token) in tokens.iter().enumerate() {
        let weight = i64::from(token.weight);
        let held = if kept.contains_key(&index) { weight } else { 0 };
        sum.all += weight;
        sum.kept += held;
        if token.is_content() {
            sum.words += weight;
            sum.kept_words += held;
        }
        sums.push(sum);
    }
    sums
}

impl<'t> View<'t> {
    fn new(side: &'t Side<'t>, kept: FxHashMap<usize, usize>) -> Self {
        Self { side, sums: sums(side.tokens(), &kept), kept, places: code_points(side) }
    }

    fn token(&self, index: usize) -> Option<&'t Token> {
        self.side.tokens().get(index)
    }

    /// First code point of the first token, end of the last.
    fn span(&self, first: usize, last: usize) -> Option<(usize, usize)> {
        let start = *self.places.get(first)?;
        let token = self.token(last)?;
        let length = self.side.text.get(token.start..token.end)?.chars().count();
        Some((start, self.places.get(last)? + length))
    }

    fn words(&self, bracket: &Bracket) -> String {
        let inner = self
            .token(bracket.open)
            .zip(self.token(bracket.close))
            .and_then(|(open, close)| self.side.text.get(open.end..close.start));
        inner.unwrap_or_default().trim().chars().take(MOST_TEXT).collect()
    }

    fn text_of(&self, index: usize) -> &'t str {
        self.token(index).and_then(|token| self.side.text.get(token.start..token.end)).unwrap_or_default()
    }

    /// Whether at least half of the words inside stand on the other side too.
    fn words_kept(&self, bracket: &Bracket) -> bool {
        let sums = |index: usize| self.sums.get(index).copied().unwrap_or_default();
        let (from, to) = (sums(bracket.open + 1), sums(bracket.close));
        let words = to.words - from.words;
        let (all, kept) =
            if words > 0 { (words, to.kept_words - from.kept_words) } else { (to.all - from.all, to.kept - from.kept) };
        all > 0 && kept * 2 >= all
    }

    /// Whether another bracket stands right before or behind, with nothing but tags between.
    fn has_neighbour(&self, bracket: &Bracket) -> bool {
        let is = |index: Option<usize>, kind| {
            index.and_then(|index| self.token(index)).is_some_and(|token| token.is_mark(kind))
        };
        let before = (0..bracket.open).rev().find(|index| !is(Some(*index), MarkKind::Tag));
        let after = (bracket.close + 1..self.side.tokens().len()).find(|index| !is(Some(*index), MarkKind::Tag));
        is(before, MarkKind::Close) || is(after, MarkKind::Open)
    }

    /// Party and stance of every entry of the tags.
    fn entries(&self, tags: &[usize]) -> Vec<(String, String)> {
        let marks = tags.iter().filter_map(|tag| self.token(*tag)).filter_map(|token| self.side.wording.mark(token));
        marks
            .flat_map(|mark| &mark.entries)
            .map(|entry| (entry.party.clone(), stance_code(entry.stance).to_owned()))
            .collect()
    }
}

/// The events in reading order of the new wording, what is gone at the place where it stood.
pub(super) fn events(old: &Side<'_>, new: &Side<'_>, pairs: &[(usize, usize)]) -> Vec<BracketEvent> {
    let marked =
        |side: &Side<'_>| side.tokens().iter().any(|token| matches!(token.kind, crate::tokens::TokenKind::Mark(_)));
    if !marked(old) && !marked(new) {
        return Vec::new();
    }
    let before = View::new(old, pairs.iter().copied().collect());
    let after = View::new(new, pairs.iter().map(|pair| (pair.1, pair.0)).collect());
    let mut events: Vec<(usize, BracketEvent)> = Vec::new();
    let place = |index: usize| pairs.partition_point(|pair| pair.0 < index);
    let place_new = |index: usize| pairs.partition_point(|pair| pair.1 < index);
    let by_open: FxHashMap<usize, &Bracket> =
        new.structure.brackets.iter().map(|bracket| (bracket.open, bracket)).collect();
    for bracket in &old.structure.brackets {
        match before.kept.get(&bracket.open).and_then(|open| by_open.get(open)) {
            Some(other) => positions(&before, &after, bracket, other, place_new(other.open), &mut events),
            None => events.push((place(bracket.open), closed(&before, bracket))),
        }
    }
    for bracket in new.structure.brackets.iter().filter(|bracket| !after.kept.contains_key(&bracket.open)) {
        opened(&after, bracket, place_new(bracket.open), &mut events);
    }
    changed_entries(&before, &after, (&old.structure.loose_tags, &new.structure.loose_tags), None, 0, &mut events);
    stamps(&before, EventKind::StampRemoved, &mut events, place);
    stamps(&after, EventKind::StampSet, &mut events, place_new);
    events.sort_by_key(|(place, event)| (*place, event.to, event.from));
    events.into_iter().map(|(_, event)| event).collect()
}

fn blank(event: EventKind, text: String) -> BracketEvent {
    BracketEvent { event, text, party: None, before: None, after: None, from: None, to: None }
}

fn closed(view: &View<'_>, bracket: &Bracket) -> BracketEvent {
    let event = if view.words_kept(bracket) { EventKind::LiftedKept } else { EventKind::LiftedDropped };
    BracketEvent { from: view.span(bracket.open, bracket.close), ..blank(event, view.words(bracket)) }
}

fn opened(view: &View<'_>, bracket: &Bracket, place: usize, events: &mut Vec<(usize, BracketEvent)>) {
    let rival = view.has_neighbour(bracket) && !view.words_kept(bracket);
    let event = if rival { EventKind::RivalAdded } else { EventKind::Opened };
    let to = view.span(bracket.open, bracket.close);
    let text = view.words(bracket);
    for (party, stance) in view.entries(&bracket.tags) {
        let event = blank(EventKind::PositionAdded, text.clone());
        events.push((place, BracketEvent { party: Some(party), after: Some(stance), to, ..event }));
    }
    events.push((place, BracketEvent { to, ..blank(event, text) }));
}

/// Positions on a bracket that stays.
fn positions(
    before: &View<'_>,
    after: &View<'_>,
    bracket: &Bracket,
    other: &Bracket,
    place: usize,
    events: &mut Vec<(usize, BracketEvent)>,
) {
    changed_entries(before, after, (&bracket.tags, &other.tags), Some((bracket, other)), place, events);
}

fn changed_entries(
    before: &View<'_>,
    after: &View<'_>,
    tags: (&[usize], &[usize]),
    brackets: Option<(&Bracket, &Bracket)>,
    place: usize,
    events: &mut Vec<(usize, BracketEvent)>,
) {
    let (old, new) = (before.entries(tags.0), after.entries(tags.1));
    if old == new {
        return;
    }
    let text = brackets.map(|(_, bracket)| after.words(bracket)).unwrap_or_default();
    let from = brackets.and_then(|(bracket, _)| before.span(bracket.open, bracket.close));
    let to = brackets.and_then(|(_, bracket)| after.span(bracket.open, bracket.close));
    let stance = |entries: &[(String, String)], party: &str| {
        entries.iter().rev().find(|entry| entry.0 == party).map(|entry| entry.1.clone())
    };
    let mut seen: Vec<&str> = Vec::new();
    for (party, _) in old.iter().chain(&new) {
        if seen.contains(&party.as_str()) {
            continue;
        }
        seen.push(party);
        let (was, is) = (stance(&old, party), stance(&new, party));
        let kind = match (&was, &is) {
            (None, _) => EventKind::PositionAdded,
            (_, None) => EventKind::PositionWithdrawn,
            (was, is) if was != is => EventKind::PositionChanged,
            _ => continue,
        };
        let event = blank(kind, text.clone());
        events.push((place, BracketEvent { party: Some(party.clone()), before: was, after: is, from, to, ..event }));
    }
}

fn stamps(view: &View<'_>, kind: EventKind, events: &mut Vec<(usize, BracketEvent)>, place: impl Fn(usize) -> usize) {
    for (index, token) in view.side.tokens().iter().enumerate() {
        if !token.is_mark(MarkKind::Stamp) || view.kept.contains_key(&index) {
            continue;
        }
        let span = view.span(index, index);
        let text = view.text_of(index).trim_start_matches('[').split(']').next().unwrap_or_default().to_owned();
        let mut event = blank(kind, text);
        if kind == EventKind::StampSet {
            event.to = span;
        } else {
            event.from = span;
        }
        events.push((place(index), event));
    }
}

/// First code point of every token.
fn code_points(side: &Side<'_>) -> Vec<usize> {
    let (mut at, mut count) = (0, 0);
    side.tokens()
        .iter()
        .map(|token| {
            count += side.text.get(at..token.start).map_or(0, |between| between.chars().count());
            at = token.start;
            count
        })
        .collect()
}
