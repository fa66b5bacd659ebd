//! What was dropped or changed in form, gathered from the finished text.

use crate::blocks::{Block, Form};
use crate::furniture::FURNITURE;
use crate::hint;
use crate::layout::Placed;
use crate::model::{ImportedParagraph, Loss};
use crate::page::Page;

/// The losses of form: list dashes, hashes, bars, furniture; kept marks people should know of.
pub(crate) fn of_form(page: &Page<'_>, blocks: &[Block]) -> Vec<Loss> {
    let mut losses = furniture(page);
    losses.extend(dashes(blocks));
    losses.extend(
        page.frames
            .iter()
            .map(|line| loss("frame_removed", *line, "A frame of asterisks was taken off the words inside it.")),
    );
    let first = |form: fn(&Block) -> bool| blocks.iter().find(|b| form(b)).map(|b| b.number);
    if let Some(line) = first(|b| matches!(b.form, Form::Hashes(_))) {
        losses.push(loss(
            "hashes_removed",
            line,
            "The hashes before headings were removed; their number became the level.",
        ));
    }
    if let Some(line) = first(|b| b.form == Form::Row && b.text.starts_with('|')) {
        losses.push(loss("bars_replaced", line, "The bars between the cells of a table were replaced by tabs."));
    }
    if let Some(line) = first(|b| emphasised(&b.text)) {
        losses.push(loss("emphasis_kept", line, "Marks of emphasis (* and _) were kept in the wording."));
    }
    if let Some(line) = first(|b| b.text.contains("</")) {
        losses.push(loss("html_kept", line, "HTML tags were kept in the wording."));
    }
    let hint = page.lines.iter().find(|l| hint::parse(page.text(l)).is_some());
    if let Some(line) = hint.map(|l| l.number) {
        losses.push(loss("hints_obeyed", line, "Comments that say what each paragraph is were obeyed and left out."));
    }
    if page.furniture.paged {
        losses.push(loss("spaces_collapsed", 1, "The text comes from pages with a layout; indents and runs of spaces inside lines were reduced to one space."));
    }
    losses
}

/// Hashes behind a heading of the title block, whose lines are kept as they are before it.
pub(crate) fn of_front(page: &Page<'_>, blocks: &[Block]) -> Option<Loss> {
    let mut headings = blocks.iter().filter(|block| matches!(block.form, Form::Hashes(_)));
    let closed = headings.find(|block| {
        let words = block.spans.last().map_or(0, |span| span.1);
        page.lines.iter().any(|line| line.start < words && words < line.end)
    });
    closed.map(|block| loss("hashes_removed", block.number, "The hashes behind headings were removed."))
}

fn loss(code: &'static str, line: usize, message: impl Into<String>) -> Loss {
    Loss::new(code, line, message)
}

/// Says of each loss where in the paragraphs it can be looked at.
pub(crate) fn place(
    losses: &mut [Loss],
    line_starts: &[usize],
    wordings: &[Vec<Placed>],
    paragraphs: &[ImportedParagraph],
) {
    let pieces = wordings.iter().enumerate().flat_map(|(index, pieces)| pieces.iter().map(move |piece| (index, piece)));
    let mut pieces: Vec<(usize, usize, usize)> = pieces.map(|(index, piece)| (piece.start, index, piece.at)).collect();
    pieces.sort_unstable();
    for loss in losses.iter_mut().filter(|loss| loss.undo.is_some()) {
        let start = line_starts.get(loss.line.saturating_sub(1)).copied().unwrap_or(0);
        let Some((_, index, at)) = pieces.get(pieces.partition_point(|piece| piece.0 < start)) else { continue };
        let before = paragraphs.get(*index).and_then(|paragraph| paragraph.wording.get(..*at));
        (loss.paragraph, loss.at) = (Some(*index), before.map(|before| before.chars().count()));
    }
}

fn emphasised(text: &str) -> bool {
    text.match_indices('*').any(|(at, _)| text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
}

/// Furniture, one loss for each page break.
fn furniture(page: &Page<'_>) -> Vec<Loss> {
    let listed = page.furniture.runs.iter().filter_map(|run| {
        let lines = || run.iter().filter_map(|at| page.lines.get(*at));
        let text: Vec<&str> = lines().map(|line| page.text(line)).collect();
        let kept = run.iter().any(|at| !page.is_furniture(*at));
        let words = text.join(" / ");
        let message = format!("Left out as belonging to the page: {words}");
        lines().next().map(|line| loss(FURNITURE, line.number, message).about(words).taken_back(kept))
    });
    listed.collect()
}

/// List dashes, one loss for each run of items.
fn dashes(blocks: &[Block]) -> Vec<Loss> {
    let runs = blocks.chunk_by(|a, b| a.dash == b.dash).filter(|run| run.first().is_some_and(|b| b.dash));
    runs.map(|run| {
        let line = run.first().map_or(1, |b| b.number);
        let message = format!("{} list dash(es) were removed; the items are items of a list.", run.len());
        loss("dash_removed", line, message).counting(run.len())
    })
    .collect()
}
