//! The same words in two brackets of a paragraph: one phrase moved, rather than two texts.

use super::assemble::Structure;
use crate::model::Place;
use std::collections::HashMap;

/// The longest bracket that is compared, in bytes.
const LONGEST: u32 = 300;
/// How far apart a moved phrase may be, in bytes: about a paragraph.
const NEAR: u32 = 1500;

pub(super) fn moves(out: &mut Structure, sources: &[String], mut say: impl FnMut(Place, usize, String)) {
    let mut seen: HashMap<String, (u32, Option<u32>)> = HashMap::new();
    let mut paragraph = u32::MAX;
    for bracket in &out.brackets {
        if bracket.open.paragraph != paragraph {
            seen.clear();
            paragraph = bracket.open.paragraph;
        }
        let size = bracket.end.byte.saturating_sub(bracket.open.byte);
        if bracket.end.paragraph != paragraph || !(10..LONGEST).contains(&size) {
            continue;
        }
        let text = sources
            .get(paragraph as usize)
            .and_then(|s| s.get(bracket.open.byte as usize..bracket.end.byte as usize))
            .unwrap_or("");
        let Some(key) = key(text) else { continue };
        let before = seen.insert(key, (bracket.open.byte, bracket.group));
        if before
            .is_some_and(|(at, group)| bracket.open.byte - at < NEAR && (group.is_none() || group != bracket.group))
        {
            let message = format!(
                "The words “{}” stand in two brackets of this paragraph: perhaps one phrase, moved.",
                super::words::excerpt(text)
            );
            say(bracket.open, text.len(), message);
        }
    }
}

/// The words of a bracket, sorted; none if there is one word only.
fn key(text: &str) -> Option<String> {
    let inside = text.strip_prefix('[')?;
    let inside = inside.strip_suffix(']').unwrap_or(inside);
    if inside.contains(['[', ']', '{']) {
        return None;
    }
    let mut words: Vec<String> = inside
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.sort_unstable();
    (words.len() > 1).then(|| words.join(" "))
}
