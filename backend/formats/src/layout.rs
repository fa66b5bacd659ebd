//! Where every character of the source went: segments that tile it.

use crate::lines::column_at;

/// What a stretch of the source became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A line of the title block.
    Front,
    /// The label of a paragraph, with its punctuation.
    Label(usize),
    /// Words of a paragraph.
    Wording(usize),
    /// A mark of the form, not of the words: a list dash, a heading's hashes, a table's rule.
    Mark,
    /// Page furniture: running heads, page numbers, repeated table heads.
    Furniture,
    /// White space and line ends.
    Space,
}

/// A stretch of the source, in bytes, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// First byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
    /// What became of it.
    pub role: Role,
}

/// A stretch of the source inside a wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    /// Where it begins in the wording.
    pub(crate) at: usize,
    /// First byte in the source.
    pub(crate) start: usize,
    /// The byte after the last one in the source.
    pub(crate) end: usize,
}

/// The source and the segments that tile it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    pub(crate) source: String,
    pub(crate) segments: Vec<Segment>,
    pub(crate) wordings: Vec<Vec<Placed>>,
    pub(crate) line_starts: Vec<usize>,
}

impl Layout {
    /// The decoded source.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The segments, in the order of the source.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The source put together from its segments.
    #[must_use]
    pub fn reconstruct(&self) -> String {
        self.segments.iter().filter_map(|s| self.source.get(s.start..s.end)).collect()
    }

    /// The 1-based line and column of a byte of a wording.
    pub(crate) fn locate(&self, paragraph: usize, offset: usize) -> Option<(usize, usize)> {
        let byte = self.source_byte(paragraph, offset)?;
        let line = self.line_starts.partition_point(|start| *start <= byte);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        Some((line, column_at(&self.source, start, byte)))
    }

    /// The byte of the source that a byte of a wording comes from.
    pub(crate) fn source_byte(&self, paragraph: usize, offset: usize) -> Option<usize> {
        let placed = self.wordings.get(paragraph)?;
        let after = placed.partition_point(|p| p.at <= offset);
        let piece = placed.get(after.saturating_sub(1))?;
        Some((piece.start + (offset - piece.at.min(offset))).min(piece.end))
    }

    /// Fills what lies between the given segments with white space (or marks, where something is to be seen) and sorts them.
    pub(crate) fn tile(&mut self, mut taken: Vec<Segment>) {
        taken.retain(|s| s.start < s.end);
        taken.sort_unstable_by_key(|s| s.start);
        let mut at = 0;
        let mut all = Vec::with_capacity(taken.len() * 2 + 1);
        for segment in taken {
            if segment.start < at {
                continue;
            }
            push_gap(&mut all, &self.source, at, segment.start);
            all.push(segment);
            at = segment.end;
        }
        push_gap(&mut all, &self.source, at, self.source.len());
        self.segments = all;
    }
}

fn push_gap(all: &mut Vec<Segment>, source: &str, start: usize, end: usize) {
    if start < end {
        let blank = source.get(start..end).is_none_or(|gap| gap.chars().all(char::is_whitespace));
        all.push(Segment { start, end, role: if blank { Role::Space } else { Role::Mark } });
    }
}
