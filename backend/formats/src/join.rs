//! Healing: parts of one paragraph that a page end, a footnote block or a table head has torn apart are put together again,
//! and every healing is listed.

use crate::blocks::{Block, Form, Gap, Span, shouts};
use crate::ends;
use crate::labels::Style;
use crate::model::Loss;
use crate::page::Page;
use crate::undone::Undone;

/// The blocks with their parts together, and what was found to belong to the page.
#[derive(Debug, Default)]
pub(crate) struct Healed {
    pub(crate) blocks: Vec<Block>,
    pub(crate) dropped: Vec<Span>,
    pub(crate) losses: Vec<Loss>,
}

/// How far back a part may belong, over finished blocks that stand between.
const LOOK_BACK: usize = 8;
/// How far ahead the next number is looked for.
const LOOK_AHEAD: usize = 40;

/// Puts the blocks of a text together.
pub(crate) fn heal(page: &Page<'_>, blocks: Vec<Block>, undone: &Undone) -> Healed {
    let numbers = next_numbers(&blocks);
    let next_notes: Vec<Option<u32>> = blocks.iter().skip(1).map(note_number).chain([None]).collect();
    let mostly_labelled = mostly_labelled(&blocks);
    let mut healer = Healer {
        page,
        undone,
        out: Healed::default(),
        body: Vec::new(),
        note: None,
        notes_between: false,
        notes_stay: false,
        table_head: None,
        mostly_labelled,
    };
    for ((block, number), next_note) in blocks.into_iter().zip(numbers).zip(next_notes) {
        healer.take(block, number, next_note);
    }
    healer.out
}

struct Healer<'a> {
    page: &'a Page<'a>,
    undone: &'a Undone,
    out: Healed,
    /// The blocks of the run of text, as indices into the output.
    body: Vec<usize>,
    note: Option<usize>,
    notes_between: bool,
    /// The footnotes that stand here are to stay in the run of text.
    notes_stay: bool,
    table_head: Option<String>,
    mostly_labelled: bool,
}

impl Healer<'_> {
    fn take(&mut self, mut block: Block, next_number: Option<u32>, next_note: Option<u32>) {
        match &block.form {
            Form::Rule => {
                self.loss("rule_dropped", block.number, "A line that only rules off was left out.");
            }
            Form::Row => self.row(block),
            Form::Note(_) => {
                if !self.notes_between && !self.notes_stay {
                    self.notes_stay = !self.loss(
                        "footnotes_taken_out",
                        block.number,
                        "Footnotes that stand in the run of text were taken out of it; each keeps its place.",
                    );
                }
                if self.notes_stay {
                    block.stay_in_text(self.page);
                    self.push(block);
                    return;
                }
                (self.note, self.notes_between) = (Some(self.out.blocks.len()), true);
                self.out.blocks.push(block);
            }
            _ => {
                match self.target(&block, next_number, next_note) {
                    Some((target, code, message)) if self.loss(code, block.number, message) => self.join(target, block),
                    _ => self.push(block),
                }
                (self.notes_between, self.notes_stay) = (false, false);
            }
        }
    }

    /// Lists what is done; it is not to be done when a person has taken it back.
    fn loss(&mut self, code: &'static str, line: usize, message: &str) -> bool {
        let undone = self.undone.has(code, line);
        self.out.losses.push(Loss::new(code, line, message).taken_back(undone));
        !undone
    }

    fn push(&mut self, mut block: Block) {
        if self.notes_between && self.continues_list(&block) {
            let message = "The list goes on behind footnotes that stood inside it.";
            block.apart = !self.loss("list_continued", block.number, message);
        }
        self.table_head = None;
        self.body.push(self.out.blocks.len());
        self.out.blocks.push(block);
    }

    fn continues_list(&self, block: &Block) -> bool {
        let last = self.last_body().and_then(|last| last.label.as_ref());
        block
            .label
            .as_ref()
            .zip(last)
            .is_some_and(|(now, then)| matches!(now.style, Style::Letter(_)) && now.follows(then))
    }

    fn last_body(&self) -> Option<&Block> {
        self.body.last().and_then(|at| self.out.blocks.get(*at))
    }

    fn join(&mut self, target: usize, block: Block) {
        if let Some(part) = self.out.blocks.get_mut(target) {
            part.append(self.page, block);
        }
    }

    fn row(&mut self, block: Block) {
        let head = self.table_head.get_or_insert_with(|| block.text.clone());
        // What a hint calls a row is one by itself.
        let in_table = block.hint.is_none() && self.out.blocks.last().is_some_and(|b| b.form == Form::Row);
        let repeated = in_table && *head == block.text;
        let message = "The head of the table was repeated on a new page; it is kept once.";
        if repeated && self.loss("table_head_repeated", block.number, message) {
            self.out.dropped.extend(block.spans);
            return;
        }
        let first = block.spans.first().map_or(0, |s| s.0);
        let headless = self.page.source.get(..first).is_some_and(|before| before.ends_with('\t'));
        let message = "The row goes on behind a page end; its parts were joined.";
        if in_table && headless && self.loss("row_continued", block.number, message) {
            self.join(self.out.blocks.len() - 1, block);
            return;
        }
        self.out.blocks.push(block);
    }

    /// The block a part belongs to, with the reason.
    fn target(
        &self,
        part: &Block,
        next_number: Option<u32>,
        next_note: Option<u32>,
    ) -> Option<(usize, &'static str, &'static str)> {
        let loose = part.form == Form::Text
            && part.label.is_none()
            && !part.dash
            && part.hint.is_none()
            && part.gap != Gap::Line;
        let at = *self.body.last()?;
        let above = self.out.blocks.get(at)?;
        if !loose || above.hint.is_some() || above.form == Form::Code || shouts(&part.text) {
            return None;
        }
        let named = above.label.as_ref().is_some_and(|l| matches!(l.style, Style::Code | Style::Figure));
        if above.is_bare() && named && part.text.len() < 400 + 4000 * usize::from(!is_figure(above)) {
            return Some((at, "joined_label", "The label stood alone; the words below it were joined to it."));
        }
        // A short item without an end mark looks like a heading; one that goes on in small letters is none.
        if is_heading_like(above) && !(is_item(above) && ends::goes_on(&part.text)) {
            return None;
        }
        if self.goes_on(above, part) {
            return Some((
                at,
                "joined_break",
                "A blank line or page end in the middle of a sentence was healed; the parts were joined.",
            ));
        }
        if let Some(note) = self.cut_note(above, next_note) {
            return Some((
                note,
                "footnote_healed",
                "The end of a footnote that was cut by a page end stood in the run of text; it was joined to its footnote.",
            ));
        }
        if ends::goes_on(&part.text) {
            return self.torn_before().map(|at| {
                (at, "joined_across", "The end of an item stood behind other text; it was joined to its beginning.")
            });
        }
        let follows =
            above.label.as_ref().is_some_and(|l| l.style == Style::Number && next_number == Some(l.value + 1));
        if self.notes_between && self.mostly_labelled && follows {
            return Some((
                at,
                "joined_unnumbered",
                "An unnumbered part behind footnotes was joined to the numbered paragraph before it.",
            ));
        }
        None
    }

    fn goes_on(&self, above: &Block, part: &Block) -> bool {
        let between = self.notes_between || part.gap == Gap::Page;
        if ends::goes_on(&part.text) {
            return if between { !ends::is_finished(&above.text) } else { !ends::is_closed(&above.text) };
        }
        let hangs = ends::is_cut(&above.text) && !part.text.ends_with(':');
        let run_on = part.gap == Gap::Page && above.full && above.indents.1.abs_diff(part.indents.0) <= 2;
        hangs
            || (run_on && !ends::is_closed(&above.text))
            || (run_on && ends::open_brackets(&above.text) > 0 && !ends::is_finished(&above.text))
    }

    /// The last footnote, when it breaks off and the next one follows here.
    fn cut_note(&self, above: &Block, next_note: Option<u32>) -> Option<usize> {
        let at = self.note?;
        let note = self.out.blocks.get(at)?;
        let follows = note_number(note)? + 1 == next_note?;
        (follows && !self.notes_between && ends::is_finished(&above.text) && !ends::is_finished(&note.text))
            .then_some(at)
    }

    /// The nearest block before the last one that breaks off in the middle of a phrase.
    fn torn_before(&self) -> Option<usize> {
        let recent = self.body.iter().rev().skip(1).take(LOOK_BACK);
        recent.copied().find(|at| self.out.blocks.get(*at).is_some_and(is_torn))
    }
}

/// It certainly breaks off: not merely an item that ends without a mark.
fn is_torn(block: &Block) -> bool {
    !ends::is_finished(&block.text) && ends::is_hanging(&block.text) && !is_heading_like(block)
}

fn is_item(block: &Block) -> bool {
    block.label.as_ref().is_some_and(|l| matches!(l.style, Style::Letter(_) | Style::NumberInParens))
}

fn is_figure(block: &Block) -> bool {
    block.label.as_ref().is_some_and(|l| l.style == Style::Figure)
}

/// Short, marked as a heading or in capitals, and without an end mark.
fn is_heading_like(block: &Block) -> bool {
    let marked = block
        .label
        .as_ref()
        .is_some_and(|l| !matches!(l.style, Style::Number | Style::Letter(_)) || block.text.len() < 60);
    let short = block.text.len() < 120 && !ends::is_closed(&block.text);
    matches!(block.form, Form::Hashes(_))
        || (short && !block.dash && !ends::is_hanging(&block.text) && (marked || shouts(&block.text)))
}

fn note_number(block: &Block) -> Option<u32> {
    match &block.form {
        Form::Note(number) => number.parse().ok(),
        _ => None,
    }
}

/// For each block the number of the next numbered one.
fn next_numbers(blocks: &[Block]) -> Vec<Option<u32>> {
    let mut next = None;
    let mut numbers: Vec<Option<u32>> = blocks
        .iter()
        .enumerate()
        .rev()
        .map(|(at, block)| {
            let now = next.filter(|(seen, _)| *seen <= at + LOOK_AHEAD).map(|(_, value)| value);
            let number = block.label.as_ref().filter(|l| l.style == Style::Number && block.form == Form::Text);
            next = number.map(|l| (at, l.value)).or(next);
            now
        })
        .collect();
    numbers.reverse();
    numbers
}

/// Nearly all that stands for itself has a label: an unlabelled part then belongs to what stands before it.
fn mostly_labelled(blocks: &[Block]) -> bool {
    let texts = || blocks.iter().filter(|b| b.form == Form::Text);
    let labelled = texts().filter(|b| b.label.is_some()).count();
    let plain = texts().filter(|b| b.label.is_none() && !b.dash && b.text.len() > 80).count();
    labelled > plain * 3
}
