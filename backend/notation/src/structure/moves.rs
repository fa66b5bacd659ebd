//! The same words in two brackets of a paragraph: one phrase moved, rather than two texts.

use super::assemble::Structure;
use crate::model::Place;
use crate::says::{Says, Sentence};
use std::collections::HashMap;

/// The longest bracket that is compared, in bytes.
const LONGEST: u32 = 300;
/// How far apart a moved phrase may be, in bytes: about a paragraph.
const NEAR: u32 = 1500;

/// A bracket whose words have been seen in this paragraph.
#[derive(Clone, Copy)]
struct Seen<'a> {
    at: u32,
    group: Option<u32>,
    words: &'a str,
}

pub(super) fn moves(out: &mut Structure, sources: &[String], mut say: impl FnMut(Place, usize, Says)) {
    let mut seen: HashMap<u64, Seen<'_>> = HashMap::new();
    for brackets in out.brackets.chunk_by(|a, b| a.open.paragraph == b.open.paragraph) {
        let Some(paragraph) = brackets.first().map(|b| b.open.paragraph).filter(|_| brackets.len() > 1) else {
            continue;
        };
        let source = sources.get(paragraph as usize).map_or("", String::as_str);
        seen.clear();
        for bracket in brackets {
            let size = bracket.end.byte.saturating_sub(bracket.open.byte);
            if bracket.end.paragraph != paragraph || !(10..LONGEST).contains(&size) {
                continue;
            }
            let text = source.get(bracket.open.byte as usize..bracket.end.byte as usize).unwrap_or("");
            let Some(words) = words_of(text) else { continue };
            let Some(mark) = mark(words) else { continue };
            let now = Seen { at: bracket.open.byte, group: bracket.group, words };
            let Some(before) = seen.insert(mark, now) else { continue };
            let apart = before.group.is_none() || before.group != now.group;
            if now.at - before.at < NEAR && apart && same(before.words, words) {
                let message = Sentence::PossibleMove.of(super::words::excerpt(text));
                say(bracket.open, text.len(), message);
            }
        }
    }
}

/// What stands between the signs of a bracket that has no other marks in it.
fn words_of(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('[')?;
    let inside = inside.strip_suffix(']').unwrap_or(inside);
    (!inside.bytes().any(|b| matches!(b, b'[' | b']' | b'{'))).then_some(inside)
}

fn words(inside: &str) -> impl Iterator<Item = &str> {
    inside.split(|c: char| c.is_ascii_whitespace() || c == ',').filter(|w| !w.is_empty())
}

/// A number that is the same for the same words in any order and case; none if there is one word only. Most brackets are
/// told apart by it, without a copy of their words. The letters of other alphabets count as they are: for them case tells.
fn mark(inside: &str) -> Option<u64> {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let (mut sum, mut count, mut number) = (0u64, 0u32, START);
    for byte in inside.bytes().chain([b' ']) {
        if !(byte == b',' || byte.is_ascii_whitespace()) {
            number = (number ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0000_0100_0000_01b3);
        } else if number != START {
            (sum, count, number) = (sum.wrapping_add(number), count + 1, START);
        }
    }
    (count > 1).then_some(sum)
}

/// True if both are the same words, in any order.
fn same(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut all: Vec<String> = words(text).map(str::to_lowercase).collect();
        all.sort_unstable();
        all
    };
    sorted(a) == sorted(b)
}
