//! Drawn redlines as pieces, and what can be counted on them: agreement with another drawing, runs, islands.

use similar::ChangeTag;

/// Kept, deleted or inserted text.
pub(crate) type Piece = (ChangeTag, String);

/// Reads `kept ⟦-gone⟧⟦+added⟧ kept`.
pub(crate) fn read(line: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some((before, marked)) = rest.split_once('⟦') {
        let (inside, behind) = marked.split_once('⟧').expect("a mark that ends");
        let tag = if inside.starts_with('-') { ChangeTag::Delete } else { ChangeTag::Insert };
        pieces.push((ChangeTag::Equal, before.to_owned()));
        pieces.push((tag, inside.get(1..).expect("a sign").to_owned()));
        rest = behind;
    }
    pieces.push((ChangeTag::Equal, rest.to_owned()));
    pieces.retain(|piece| !piece.1.is_empty());
    pieces
}

/// The letters and marks of one side that are drawn as changed, by their places; spaces do not count.
fn changed(pieces: &[Piece], tag: ChangeTag) -> Vec<usize> {
    let mut at = 0;
    let mut places = Vec::new();
    for (kind, text) in pieces.iter().filter(|piece| piece.0 == tag || piece.0 == ChangeTag::Equal) {
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            if *kind == tag {
                places.push(at);
            }
            at += c.len_utf8().min(1);
        }
    }
    places
}

/// F1 of the characters both drawings mark as changed, on both sides.
pub(crate) fn agreement(editor: &[Piece], other: &[Piece]) -> f64 {
    let (mut both, mut all) = (0, 0);
    for tag in [ChangeTag::Delete, ChangeTag::Insert] {
        let (x, y) = (changed(editor, tag), changed(other, tag));
        both += x.iter().filter(|place| y.binary_search(place).is_ok()).count();
        all += x.len() + y.len();
    }
    if all == 0 { 1.0 } else { 2.0 * both as f64 / all as f64 }
}

/// Change runs, and kept islands of at most two words between two of them.
pub(crate) fn fragments(pieces: &[Piece]) -> (usize, usize) {
    let (mut runs, mut islands, mut changing) = (0, 0, false);
    let mut kept: Option<String> = None;
    for (tag, text) in pieces {
        if *tag == ChangeTag::Equal {
            changing = false;
            kept.get_or_insert_default().push_str(text);
        } else {
            if !changing {
                islands +=
                    usize::from(runs > 0 && kept.as_ref().is_some_and(|kept| kept.split_whitespace().count() <= 2));
                runs += 1;
            }
            changing = true;
            kept = None;
        }
    }
    (runs, islands)
}
