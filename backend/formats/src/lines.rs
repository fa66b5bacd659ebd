//! The source cut into lines, with what the eye sees of each.

/// One line of the source, or the part of one after a form feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// 1-based number in the source.
    pub(crate) number: usize,
    /// First byte that is to be seen.
    pub(crate) start: usize,
    /// The byte after the last one that is to be seen.
    pub(crate) end: usize,
    /// Columns of white space before the first character.
    pub(crate) indent: usize,
    /// Characters from the first to the last one that is to be seen.
    pub(crate) width: usize,
    /// A form feed stands before it.
    pub(crate) page_start: bool,
    /// It stands in the middle of the page, by itself.
    pub(crate) centred: bool,
}

impl Line {
    /// Nothing is to be seen.
    pub(crate) fn is_blank(&self) -> bool {
        self.start == self.end
    }
}

/// Cuts a text at CRLF, CR and LF, and at form feeds.
pub(crate) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut number = 1;
    let mut page_start = false;
    let mut start = 0;
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let (ends, length) = match byte {
            b'\n' | b'\x0c' => (true, 1),
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => (true, 2),
            b'\r' => (true, 1),
            _ => (false, 1),
        };
        if ends {
            push(&mut lines, text, (start, at), number, page_start);
            page_start = *byte == b'\x0c';
            number += usize::from(!page_start);
            start = at + length;
        }
        at += length;
    }
    push(&mut lines, text, (start, text.len()), number, page_start);
    lines
}

fn push(lines: &mut Vec<Line>, text: &str, (start, end): (usize, usize), number: usize, page_start: bool) {
    let raw = text.get(start..end).unwrap_or_default();
    let seen = raw.trim_start();
    let lead = raw.get(..raw.len() - seen.len()).unwrap_or_default();
    let seen = seen.trim_end();
    let indent = lead.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let first = start + lead.len();
    lines.push(Line {
        number,
        start: first,
        end: first + seen.len(),
        indent,
        width: seen.chars().count(),
        page_start,
        centred: false,
    });
}

/// The first byte of every line (form feeds do not begin one).
pub(crate) fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
            starts.push(at + 1);
        }
    }
    starts
}

/// The 1-based column, in characters, of a byte on the line that begins at `start`.
pub(crate) fn column_at(text: &str, start: usize, byte: usize) -> usize {
    text.get(start..byte).map_or(1, |before| before.chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_three_line_ends_count_alike() {
        let numbers: Vec<usize> = split("a\nb\r\nc\rd").iter().map(|l| l.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        assert_eq!(starts("a\nb\r\nc\rd"), [0, 2, 5, 7]);
    }

    #[test]
    fn a_form_feed_begins_a_page_but_not_a_line() {
        let lines = split("end\n\x0chead\nnext");
        let seen: Vec<(usize, bool, bool)> = lines.iter().map(|l| (l.number, l.page_start, l.is_blank())).collect();
        assert_eq!(seen, [(1, false, false), (2, false, true), (2, true, false), (3, false, false)]);
    }

    #[test]
    fn a_non_breaking_space_alone_is_a_blank_line() {
        assert!(split("\u{a0}").iter().all(Line::is_blank));
    }
}
