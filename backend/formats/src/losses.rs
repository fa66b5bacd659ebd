//! What was dropped or changed in form, gathered from the finished text.

use crate::blocks::{Block, Form};
use crate::hint;
use crate::model::Loss;
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

fn loss(code: &'static str, line: usize, message: impl Into<String>) -> Loss {
    Loss { code, line, message: message.into() }
}

fn emphasised(text: &str) -> bool {
    text.match_indices('*').any(|(at, _)| text.get(at + 1..).is_some_and(|rest| rest.starts_with(char::is_alphabetic)))
}

/// Furniture, one loss for each page break.
fn furniture(page: &Page<'_>) -> Vec<Loss> {
    let mut losses: Vec<Loss> = Vec::new();
    let mut run: Option<(usize, String)> = None;
    for (at, line) in page.lines.iter().enumerate() {
        if page.is_furniture(at) {
            let (_, text) = run.get_or_insert_with(|| (line.number, String::new()));
            if !text.is_empty() {
                text.push_str(" / ");
            }
            text.push_str(page.text(line));
        } else if !line.is_blank() {
            losses.extend(run.take().map(|(line, text)| {
                loss("furniture_dropped", line, format!("Left out as belonging to the page: {text}"))
            }));
        }
    }
    losses.extend(
        run.map(|(line, text)| loss("furniture_dropped", line, format!("Left out as belonging to the page: {text}"))),
    );
    losses
}

/// List dashes, one loss for each run of items.
fn dashes(blocks: &[Block]) -> Vec<Loss> {
    let runs = blocks.chunk_by(|a, b| a.dash == b.dash).filter(|run| run.first().is_some_and(|b| b.dash));
    runs.map(|run| {
        let line = run.first().map_or(1, |b| b.number);
        loss("dash_removed", line, format!("{} list dash(es) were removed; the items are items of a list.", run.len()))
    })
    .collect()
}
