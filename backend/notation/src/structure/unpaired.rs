//! Remarks about brackets that are never closed and signs that close nothing, with the repairs that take them away.

use super::faults::{Found, repair};
use super::pair::{At, Node, State};
use super::quotes;
use super::words::excerpt;
use crate::leaf::{Leaf, LeafKind, Numbers, Scanned};
use crate::model::Place;
use crate::remark::{Code, Repair};
use crate::says::{Says, Sentence};

/// Remarks a bracket that is not closed, or that shows two errors; what opens later tells whether a repair would close it.
pub(super) fn unclosed(
    found: &mut Found,
    (node, later): (&Node, &[Node]),
    sources: &[String],
    scans: &[Scanned],
    numbers: Numbers,
) {
    let source = sources.get(node.open.paragraph as usize).map_or("", String::as_str);
    let Some(scan) = scans.get(node.open.paragraph as usize) else { return };
    let leaves = scan.leaves.as_slice();
    let Some(leaf) = leaves.get(node.open.leaf as usize) else { return };
    let place = Place { paragraph: node.open.paragraph, byte: leaf.start, chars: leaf.chars };
    let wordless = |l: &Leaf| !of(source, l).contains(char::is_alphanumeric);
    if node.quotes_open && leaves.get(node.open.leaf as usize + 1).is_none_or(|next| !wordless(next)) {
        found.quotation(place);
    }
    let code = match (node.state, node.broken) {
        (State::Closed(_), _) => return,
        (State::Extra, _) => Code::BracketExtra,
        (_, true) => Code::PairCrossesQuotation,
        (_, false) => Code::BracketNotClosed,
    };
    if !found.room(code) {
        return;
    }
    let end = match node.state {
        State::Supposed(byte) => Some(byte),
        State::Dangling | State::Open => closing((node, later), leaves, numbers),
        State::Extra | State::Closed(_) => None,
    };
    let end = end.filter(|&byte| !quotes::swallowed_both_ways(&scan.quotes, leaf.end..byte));
    let message = sentence(node, source, leaf.start);
    found.add(code, place, 1, message, repairs(node, place, end, source));
}

fn of<'a>(source: &'a str, leaf: &Leaf) -> &'a str {
    source.get(leaf.start as usize..leaf.end as usize).unwrap_or("")
}

/// The words between a bracket and where it is supposed to close, in short.
fn words_up_to(source: &str, start: u32, byte: u32) -> String {
    excerpt(source.get(start as usize + 1..byte as usize).unwrap_or("").trim())
}

fn sentence(node: &Node, source: &str, start: u32) -> Says {
    let window = source.get(start as usize..).map_or("", |t| t.get(..t.floor_char_boundary(96)).unwrap_or(t));
    let words = excerpt(window.split('\n').next().unwrap_or(""));
    match node.state {
        State::Supposed(_) if node.broken => Sentence::PairCrossesQuotation.of(words),
        State::Supposed(byte) => Sentence::BracketSupposed.of(words).and(words_up_to(source, start, byte)),
        State::Extra => Sentence::BracketExtra.of(words),
        State::Dangling | State::Open | State::Closed(_) => Sentence::BracketNotClosed.of(words),
    }
}

/// Take the sign away, or close it where it can be closed; first what is more likely meant.
fn repairs(node: &Node, place: Place, end: Option<u32>, source: &str) -> Vec<Repair> {
    let remove = repair(Sentence::Remove.of("["), place.paragraph, place.byte, "[", "");
    let Some(byte) = end else { return vec![remove] };
    let supposed = matches!(node.state, State::Supposed(_));
    let label = if supposed {
        Sentence::CloseBehind.of(words_up_to(source, place.byte, byte))
    } else {
        Sentence::CloseAtEnd.of("")
    };
    let close = repair(label, place.paragraph, byte, "", "]");
    if supposed || node.leads { vec![close, remove] } else { vec![remove, close] }
}

/// Where a sign closes a bracket at the end of its block: there it closes the innermost that is open, which may be another.
fn closing((node, later): (&Node, &[Node]), leaves: &[Leaf], numbers: Numbers) -> Option<u32> {
    let (end, last) = block_end(leaves, node.open.leaf as usize, numbers);
    (!node.broken && is_innermost(later, node.open.paragraph, last)).then_some(end)
}

/// True if every bracket that opens in this paragraph up to that leaf also closes there.
fn is_innermost(later: &[Node], paragraph: u32, last: u32) -> bool {
    let within = later.iter().take_while(|node| node.open.paragraph == paragraph && node.open.leaf <= last);
    within.into_iter().all(|node| match node.state {
        State::Closed(at) => at.paragraph == paragraph && at.leaf <= last,
        State::Supposed(_) | State::Extra | State::Dangling | State::Open => false,
    })
}

/// Where the words of the block end, looked for no further than 200 leaves on: the byte, and the leaf.
fn block_end(leaves: &[Leaf], from: usize, numbers: Numbers) -> (u32, u32) {
    let mut end = (leaves.get(from).map_or(0, |l| l.end), crate::scan::small(from));
    for (number, leaf) in leaves.iter().enumerate().skip(from).take(200) {
        if leaf.kind_in(numbers) == LeafKind::Break {
            break;
        }
        end = (leaf.end, crate::scan::small(number));
    }
    end
}

/// Remarks a `]` that closes nothing.
pub(super) fn closes_nothing(found: &mut Found, at: At, sources: &[String], scans: &[Scanned], numbers: Numbers) {
    if !found.room(Code::BracketClosesNothing) {
        return;
    }
    let source = sources.get(at.paragraph as usize).map_or("", String::as_str);
    let Some(scan) = scans.get(at.paragraph as usize) else { return };
    let leaves = scan.leaves.as_slice();
    let Some(leaf) = leaves.get(at.leaf as usize) else { return };
    let place = Place { paragraph: at.paragraph, byte: leaf.start, chars: leaf.chars };
    let lead = source.get(..leaf.start as usize).unwrap_or("");
    let words = lead.get(lead.ceil_char_boundary(lead.len().saturating_sub(48))..).unwrap_or("").trim_start();
    let remove = repair(Sentence::Remove.of("]"), at.paragraph, leaf.start, "]", "");
    let mut repairs = Vec::new();
    let begin = begin_before(leaves, at.leaf as usize, source, numbers);
    if let Some(byte) = begin.filter(|&byte| !quotes::swallowed_both_ways(&scan.quotes, byte..leaf.start)) {
        repairs.push(repair(Sentence::OpenHere.of(""), at.paragraph, byte, "", "["));
    }
    repairs.push(remove);
    found.add(Code::BracketClosesNothing, place, 1, Sentence::BracketClosesNothing.of(format!("{words}]")), repairs);
}

/// The words before a stray `]` begin behind the bracket before them, or before it if it holds only signs glued to them.
fn begin_before(leaves: &[Leaf], at: usize, source: &str, numbers: Numbers) -> Option<u32> {
    let text = leaves.get(at.checked_sub(1)?).filter(|l| l.kind == LeafKind::Text)?;
    let close = leaves.get(at.checked_sub(2)?).filter(|l| l.kind_in(numbers) == LeafKind::Close)?;
    let words = of(source, text);
    if words.len() > 120 || words.contains(['.', ';']) {
        return None;
    }
    let sign = leaves.get(at.checked_sub(3)?)?;
    let wordless = |text: &str| !text.contains(char::is_alphanumeric);
    let signs_only = sign.kind == LeafKind::Text && wordless(of(source, sign));
    let open = leaves.get(at.checked_sub(4)?).filter(|l| l.kind_in(numbers) == LeafKind::Open);
    let glued = !words.starts_with(' ') && signs_only;
    match open {
        Some(open) if glued => Some(open.start),
        _ => Some(close.end + crate::scan::small(words.len() - words.trim_start().len())),
    }
}
