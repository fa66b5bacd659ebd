//! Frames of asterisks drawn around a notice in plain text.

use crate::lines::Line;

/// The fewest asterisks that rule a frame.
const RULE: usize = 10;
/// The fewest lines of one width that make a frame without rules above and below.
const SIDES: usize = 3;

/// Takes frames off: their rules become blank lines, the lines inside lose their borders. Gives the numbers of the first lines.
pub(crate) fn take_off(source: &str, lines: &mut [Line]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = lines.get(at).copied() {
        let sides = lines.iter().skip(at).take_while(|l| is_side(source, l) && l.width == first.width).count();
        if sides >= SIDES {
            found.push(first.number);
            lines.iter_mut().skip(at).take(sides).for_each(|line| unframe(source, line));
            at += sides;
            continue;
        }
        at += 1;
        if !is_rule(source, &first) {
            continue;
        }
        let inside = lines.iter().skip(at).take_while(|l| is_bordered(source, l)).count();
        let closed = inside > 1 && lines.get(at + inside - 1).is_some_and(|l| is_rule(source, l));
        if closed {
            found.push(first.number);
            for line in lines.iter_mut().skip(at - 1).take(inside + 1) {
                unframe(source, line);
            }
        }
        at += inside;
    }
    found
}

fn text<'a>(source: &'a str, line: &Line) -> &'a str {
    source.get(line.start..line.end).unwrap_or_default()
}

fn is_rule(source: &str, line: &Line) -> bool {
    let text = text(source, line);
    text.len() >= RULE && text.bytes().all(|b| b == b'*')
}

fn is_bordered(source: &str, line: &Line) -> bool {
    let text = text(source, line);
    text.len() > 1 && text.starts_with('*') && text.ends_with('*')
}

/// A line between two borders that stand off its words, as no line of emphasised words does.
fn is_side(source: &str, line: &Line) -> bool {
    let text = text(source, line);
    is_bordered(source, line)
        && !is_rule(source, line)
        && text.trim_start_matches('*').starts_with(' ')
        && text.trim_end_matches('*').ends_with(' ')
}

fn unframe(source: &str, line: &mut Line) {
    let shown = text(source, line);
    let inner = shown.trim_matches('*');
    let lead = shown.len() - shown.trim_start_matches('*').len() + inner.len() - inner.trim_start().len();
    let words = inner.trim();
    line.indent += lead;
    line.start += if words.is_empty() { 0 } else { lead };
    line.end = line.start + words.len();
    line.width = words.chars().count();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::split;

    #[test]
    fn a_frame_without_rules_is_taken_off() {
        let source = "a\n** 1. Words    **\n**             **\n**    more     **\n\n** not a frame **\n";
        let mut lines = split(source);
        assert_eq!(take_off(source, &mut lines), [2]);
        let shown: Vec<&str> = lines.iter().map(|l| text(source, l)).collect();
        assert_eq!(shown, ["a", "1. Words", "", "more", "", "** not a frame **", ""]);
    }

    #[test]
    fn a_frame_is_taken_off() {
        let source = "a\n***********\n*         *\n* 1. Words *\n*   more  *\n***********\n* item\n";
        let mut lines = split(source);
        assert_eq!(take_off(source, &mut lines), [2]);
        let shown: Vec<&str> = lines.iter().map(|l| text(source, l)).collect();
        assert_eq!(shown, ["a", "", "", "1. Words", "more", "", "* item", ""]);
    }
}
