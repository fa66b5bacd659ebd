//! From classified blocks to paragraphs, segments and losses.

use adref_domain::ParagraphKind;

use crate::blocks::{Block, Form, Span};
use crate::classify::Class;
use crate::layout::{Placed, Role, Segment};
use crate::lines::column_at;
use crate::model::{Call, ImportedParagraph, Loss};
use crate::notes;
use crate::page::Page;
use crate::tables;
use crate::undone::Undone;

/// Paragraphs with the stretches of the source they are made of.
#[derive(Debug, Default)]
pub(crate) struct Built {
    pub(crate) paragraphs: Vec<ImportedParagraph>,
    pub(crate) wordings: Vec<Vec<Placed>>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) losses: Vec<Loss>,
}

/// Makes paragraphs of blocks.
pub(crate) fn build(
    page: &Page<'_>,
    (line_starts, undone): (&[usize], &Undone),
    blocks: &[Block],
    classes: &[Class],
) -> Built {
    let mut built = Built::default();
    for (at, (block, class)) in blocks.iter().zip(classes).enumerate() {
        let mut wording = Wording::new(page, at, (line_starts, undone));
        let (label, taken) = take_label(block);
        if taken > 0 {
            let start = block.spans.first().map_or(0, |s| s.0);
            let text = block.text.get(..taken).unwrap_or_default();
            wording.segments.push(Segment { start, end: start + text.trim_end().len(), role: Role::Label(at) });
        }
        wording.fill(block, taken);
        let first = wording.placed.first().map_or_else(|| block.spans.last().map_or(0, |s| s.1), |p| p.start);
        let line = line_starts.partition_point(|start| *start <= first).max(1);
        let line_start = line_starts.get(line - 1).copied().unwrap_or(0);
        let column = column_at(page.source, line_start, first);
        built.losses.append(&mut wording.losses);
        built.segments.append(&mut wording.segments);
        built.wordings.push(wording.placed);
        built.paragraphs.push(ImportedParagraph {
            label,
            kind: class.kind,
            level: class.level,
            wording: wording.text,
            line,
            column,
            parent: class.parent,
            calls: Vec::new(),
        });
    }
    tie_notes(&mut built.paragraphs);
    built
}

/// The label of a block, and how many bytes before its words are not words.
fn take_label(block: &Block) -> (Option<String>, usize) {
    if let Some(hint) = &block.hint {
        let whole = matches!(block.form, Form::Row | Form::Code);
        let rest = if whole { None } else { block.text.get(hint.skip..) };
        // Words do not begin with white space, whoever wrote the hint, and there are some.
        let rest = rest.filter(|rest| !rest.trim_start().is_empty());
        let skip = rest.map_or(0, |rest| block.text.len() - rest.trim_start().len());
        return (hint.label.clone(), skip);
    }
    if let Form::Note(number) = &block.form {
        return (Some(number.clone()), 0);
    }
    let Some(label) = &block.label else { return (None, 0) };
    let off = label.stands_free() && !label.stays() && !block.is_bare();
    (Some(label.text.clone()), if off { label.until } else { 0 })
}

struct Wording<'a> {
    page: &'a Page<'a>,
    line_starts: &'a [usize],
    undone: &'a Undone,
    at: usize,
    text: String,
    placed: Vec<Placed>,
    segments: Vec<Segment>,
    losses: Vec<Loss>,
}

impl<'a> Wording<'a> {
    fn new(page: &'a Page<'a>, at: usize, (line_starts, undone): (&'a [usize], &'a Undone)) -> Self {
        let text = String::new();
        Wording { page, line_starts, undone, at, text, placed: Vec::new(), segments: Vec::new(), losses: Vec::new() }
    }

    fn fill(&mut self, block: &Block, taken: usize) {
        let mut before: Option<Span> = None;
        let mut skip = taken;
        for span in &block.spans {
            let length = span.1 - span.0;
            if skip >= length && skip > 0 {
                // The label filled this line; the words begin on the next one.
                skip = skip.saturating_sub(length + 1);
                continue;
            }
            let span = (span.0 + skip, span.1);
            skip = 0;
            if block.form == Form::Code {
                self.place(span);
            } else if block.form == Form::Row && before.is_none() {
                self.cells(span);
            } else {
                self.line(before, span);
            }
            before = Some(span);
        }
    }

    fn cells(&mut self, span: Span) {
        let row = self.page.source.get(span.0..span.1).unwrap_or_default();
        for (at, cell) in tables::cells(row, span.0).into_iter().enumerate() {
            if at > 0 {
                self.text.push('\t');
            }
            self.place(cell);
        }
    }

    fn line(&mut self, before: Option<Span>, span: Span) {
        if let Some(before) = before {
            let glue = self.page.glue(Some(before), span);
            if self.page.is_soft_hyphen(before, span) && glue.is_empty() {
                self.drop_hyphen(self.line_starts.partition_point(|start| *start < before.1));
            }
            self.text.push_str(if self.text.is_empty() { "" } else { glue });
        }
        if self.page.furniture.paged { self.spread(span) } else { self.place(span) }
    }

    /// A hyphen that only the line end had put there.
    fn drop_hyphen(&mut self, line: usize) {
        let undone = self.undone.has("hyphen_removed", line);
        let message = "A hyphen that only a line end had put into a word was removed.";
        self.losses.push(Loss::new("hyphen_removed", line, message).taken_back(undone));
        if undone {
            return;
        }
        let Some(hyphen) = self.text.pop() else { return };
        if let Some(last) = self.placed.last_mut() {
            last.end -= hyphen.len_utf8();
        }
        if let Some(last) = self.segments.last_mut() {
            last.end -= hyphen.len_utf8();
        }
    }

    /// Justified text of a page: runs of spaces are one.
    fn spread(&mut self, span: Span) {
        let line = self.page.source.get(span.0..span.1).unwrap_or_default();
        let mut start = 0;
        for (at, _) in line.match_indices("  ") {
            if at < start {
                continue;
            }
            let rest = line.get(at..).unwrap_or_default();
            self.place((span.0 + start, span.0 + at));
            self.text.push(' ');
            start = at + rest.len() - rest.trim_start_matches(' ').len();
        }
        self.place((span.0 + start, span.1));
    }

    fn place(&mut self, (start, end): Span) {
        if start == end {
            return;
        }
        self.placed.push(Placed { at: self.text.len(), start, end });
        self.segments.push(Segment { start, end, role: Role::Wording(self.at) });
        self.text.push_str(self.page.source.get(start..end).unwrap_or_default());
    }
}

/// How many paragraphs back a call that lost its height is looked for.
const NEAR: usize = 120;

/// Ties footnotes to the paragraphs that call them.
fn tie_notes(paragraphs: &mut [ImportedParagraph]) {
    let mut waiting: std::collections::HashMap<String, std::collections::VecDeque<usize>> =
        std::collections::HashMap::new();
    for (at, note) in paragraphs.iter().enumerate().filter(|(_, p)| p.kind == ParagraphKind::Footnote) {
        waiting.entry(note.label.clone().unwrap_or_default()).or_default().push_back(at);
    }
    if waiting.is_empty() {
        return;
    }
    let mut ties = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate().filter(|(_, p)| p.kind != ParagraphKind::Footnote) {
        for (number, offset) in notes::calls(&paragraph.wording, &|n| waiting.contains_key(n)) {
            let note = waiting.get_mut(&number).and_then(std::collections::VecDeque::pop_front);
            if let Some(note) = note {
                ties.push((at, Call { number, offset, footnote: Some(note) }));
            }
        }
    }
    for note in waiting.into_values().flatten() {
        let number = paragraphs.get(note).and_then(|p| p.label.clone()).unwrap_or_default();
        let near = paragraphs.iter().enumerate().take(note).skip(note.saturating_sub(NEAR)).rev();
        let mut callers = near.filter(|(_, p)| p.kind != ParagraphKind::Footnote);
        let call = callers.find_map(|(at, p)| notes::glued_call(&p.wording, &number).map(|offset| (at, offset)));
        if let Some((at, offset)) = call {
            ties.push((at, Call { number, offset, footnote: Some(note) }));
        }
    }
    for (at, call) in ties {
        if let Some(note) = call.footnote.and_then(|note| paragraphs.get_mut(note)) {
            note.parent = Some(at);
        }
        if let Some(paragraph) = paragraphs.get_mut(at) {
            paragraph.calls.push(call);
            paragraph.calls.sort_by_key(|c| c.offset);
        }
    }
}
