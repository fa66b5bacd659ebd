//! Headings: told by their shape and by what follows, levelled by how they nest.

use crate::blocks::{Block, Form, shouts};
use crate::ends;
use crate::labels::{Label, Style};

/// What headings of one level have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Hashes(u8),
    Annex,
    Part(String),
    Roman,
    Capital,
    Number,
    Letter,
    Capitals,
    Plain,
}

/// A heading that is still open.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    key: Key,
    label: Option<Label>,
}

impl Open {
    /// A label that would be a later heading beside this one.
    pub(crate) fn is_followed_by(&self, label: &Label) -> bool {
        self.label.as_ref().is_some_and(|last| label.style == last.style && label.value > last.value)
    }
}

/// What a heading is judged by besides itself.
#[derive(Debug)]
pub(crate) struct Around<'a> {
    /// The headings that are open.
    pub(crate) open: &'a [Open],
    /// The next labelled block.
    pub(crate) next: Option<&'a Block>,
    /// The last item of each list that is open.
    pub(crate) items: Vec<&'a Label>,
    /// The block before.
    pub(crate) before: Option<&'a Block>,
}

/// The key of a block that is a heading.
pub(crate) fn key(block: &Block, around: &Around<'_>) -> Option<Key> {
    if let Form::Hashes(level) = block.form {
        return Some(Key::Hashes(level));
    }
    let words = block.words();
    if block.form != Form::Text || block.dash || block.spans.len() > 3 || block.text.len() > 300 {
        return None;
    }
    let Some(label) = &block.label else { return unlabelled(block, around) };
    let free = label.stands_free() && !ends::is_closed(words) && ends::begins(words) && count(words) <= 14;
    match label.style {
        Style::Annex => (count(words) <= 20 && !words.ends_with(['.', ','])).then_some(Key::Annex),
        Style::Part => {
            is_part(label, words).then(|| Key::Part(label.text.split(' ').next().unwrap_or_default().to_lowercase()))
        }
        Style::Capital(_) => (free && !continues(label, &around.items)).then(|| capital(label, around.open)),
        Style::Number | Style::Dotted => is_numbered(label, words).then_some(Key::Number),
        Style::Letter(_) => (free && count(words) <= 8 && is_lettered(label, around)).then_some(Key::Letter),
        _ => None,
    }
}

fn count(words: &str) -> usize {
    words.split_whitespace().count()
}

fn continues(label: &Label, items: &[&Label]) -> bool {
    items.iter().any(|item| label.follows(item))
}

fn is_part(label: &Label, words: &str) -> bool {
    let words = if label.stands_free() { words } else { words.trim_start_matches('[') };
    words.is_empty()
        || (count(words) <= 14 && !words.ends_with([',', ';', ':']) && !words.starts_with(char::is_lowercase))
}

/// `I.` is a figure, `C.` a letter: unless a heading that is open says otherwise.
fn capital(label: &Label, open: &[Open]) -> Key {
    let of = |key: Key| open.iter().rev().find(|o| o.key == key).and_then(|o| o.label.as_ref());
    let next_letter = of(Key::Capital).is_some_and(|last| label.value == last.value + 1);
    let next_figure =
        of(Key::Roman).and_then(|last| last.roman).zip(label.roman).is_some_and(|(last, now)| now == last + 1);
    let figure = next_figure || (!next_letter && (label.roman == Some(1) || label.value == 0));
    if figure { Key::Roman } else { Key::Capital }
}

fn is_numbered(label: &Label, words: &str) -> bool {
    let words = words.trim_end();
    let bare = words.strip_suffix('.').unwrap_or(words);
    // `Requests the …`: a verb that opens an operative paragraph.
    let second = bare.split_whitespace().nth(1).unwrap_or_default();
    if ["the", "to", "all", "that", "upon", "on", "its", "also", "with"].contains(&second) {
        return false;
    }
    let shape = label.stands_free()
        && !label.inserted
        && !ends::is_closed(bare)
        && (1..=12).contains(&count(bare))
        && !bare.contains(". ");
    shape && bare.starts_with(|c: char| c.is_uppercase() || c == '“') && is_titled(bare)
}

/// Nearly every word of weight begins with a capital.
fn is_titled(words: &str) -> bool {
    let weighty = words
        .split(|c: char| c.is_whitespace() || c == '-')
        .filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 3);
    let (mut all, mut capitals) = (0, 0);
    for word in weighty {
        all += 1;
        capitals += usize::from(word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
    }
    all > 0 && capitals * 4 >= all * 3
}

/// `(a) Principles`: the list begins again behind it, or it goes on from a heading and not from the list before it.
fn is_lettered(label: &Label, around: &Around<'_>) -> bool {
    let again =
        around.next.and_then(|b| b.label.as_ref()).is_some_and(|next| next.style == label.style && next.is_first());
    let goes_on =
        around.open.iter().any(|o| o.key == Key::Letter && o.label.as_ref().is_some_and(|last| label.follows(last)));
    // The list under the heading before may have ended just where this one's letter would go on with it.
    let apart = around.before.is_some_and(|b| ends::is_finished(&b.text))
        && around.next.is_some_and(|b| b.label.as_ref().is_some_and(|l| l.style == Style::Number));
    (label.is_first() && again) || (goes_on && (apart || !continues(label, &around.items)))
}

fn unlabelled(block: &Block, around: &Around<'_>) -> Option<Key> {
    let text = block.text.as_str();
    let short = count(text) <= 14 && !ends::is_closed(text) && !text.contains('{');
    if !short {
        return None;
    }
    if shouts(text) && count(text) <= 12 {
        return Some(Key::Capitals);
    }
    let after_annex = around.before.and_then(|b| b.label.as_ref()).is_some_and(|l| l.style == Style::Annex);
    let bold =
        text.strip_prefix("**").and_then(|t| t.strip_suffix("**")).is_some_and(|t| !t.contains("**") && !t.is_empty());
    let known = ["Glossary", "Preamble", "Abbreviations", "References"].contains(&text);
    (bold || known || block.centred || after_annex).then_some(Key::Plain)
}

/// Puts a heading among the open ones and gives its level, from 1.
pub(crate) fn enter(open: &mut Vec<Open>, key: Key, label: Option<Label>) -> u8 {
    match &key {
        Key::Annex => open.clear(),
        Key::Hashes(depth) => {
            let keep = open.iter().take_while(|o| matches!(o.key, Key::Hashes(above) if above < *depth)).count();
            open.truncate(keep);
        }
        _ => {
            if let Some(same) = open.iter().position(|o| o.key == key) {
                open.truncate(same);
            }
        }
    }
    open.push(Open { key, label });
    u8::try_from(open.len()).unwrap_or(u8::MAX)
}
