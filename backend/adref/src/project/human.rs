//! Projections for people: the text, and beside it what could not be known; and the table of what is open.

use std::fmt::Write;

use adref_formats::{Imported, Provision, export_markdown};
use adref_notation::{Entry, Stance, Why};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{ContentArrangement, LineStyle, Table};

use super::report::{Open, OpenFound, Projected};
use crate::standing::says_something;

/// Columns of a table that goes into a file.
const UNSEEN_WIDTH: u16 = 140;
/// How a Markdown comment begins.
const COMMENT: &str = "<!--";
/// The most characters of a place that a table shows.
const SHOWN: usize = 80;
/// The most rows of a table; the rest is counted.
const ROWS: usize = 1_000;

/// The text as Markdown that reads back as what it is: what a party sent comes back as it was sent. A text that would need
/// comments to be read back is written for eyes alone.
pub(super) fn projected(projected: &Projected, imported: &Imported) -> String {
    let said = imported
        .paragraphs
        .iter()
        .zip(&projected.paragraphs)
        .filter(|(_, paragraph)| says_something(&paragraph.wording));
    let provisions = said.map(|(source, paragraph)| Provision { wording: &paragraph.wording, ..source.into() });
    let markdown = export_markdown(&imported.front, provisions);
    if markdown.contains(COMMENT) { for_eyes(projected) } else { markdown }
}

fn for_eyes(projected: &Projected) -> String {
    let mut text = String::new();
    for paragraph in projected.paragraphs.iter().filter(|paragraph| says_something(&paragraph.wording)) {
        let between = if text.is_empty() { "" } else { "\n" };
        // Writing into a string cannot fail.
        let _ =
            writeln!(text, "{between}{}{}", lead(paragraph.label.as_deref(), &paragraph.wording), paragraph.wording);
    }
    text
}

/// What could not be known, as a table; nothing when everything is.
pub(super) fn unknown(projected: &Projected, imported: &Imported) -> Option<String> {
    if projected.unknown.is_empty() {
        return None;
    }
    let mut table = table();
    table.set_header(["paragraph", "what could not be known", "why"]);
    for unknown in projected.unknown.iter().take(ROWS) {
        let label = imported.paragraphs.get(unknown.paragraph).and_then(|paragraph| paragraph.label.as_deref());
        table.add_row([place(label, unknown.paragraph), short(&unknown.text), why(unknown.why).to_owned()]);
    }
    Some(format!("\n{table}{}", rest(projected.unknown.len())))
}

/// What a table does not show, in a line of its own.
fn rest(all: usize) -> String {
    let more = all.saturating_sub(ROWS);
    if more == 0 { String::new() } else { format!("\n… and {more} more (--json lists all)") }
}

/// What is open: where, what, held by whom.
pub(super) fn open(open: &Open) -> String {
    let mut table = table();
    table.set_header(["paragraph", "open", "held by", "one party away"]);
    for item in open.open.iter().take(ROWS) {
        let indent = "  ".repeat(usize::from(item.depth.saturating_sub(1).min(8)));
        table.add_row([
            place(item.label.as_deref(), item.paragraph),
            indent + &short(&item.text),
            held(item),
            item.one_party_away.clone().unwrap_or_default(),
        ]);
    }
    let counts = open.counts.counts;
    let share =
        open.counts.agreed_share.map_or_else(String::new, |share| format!(" {:.0} % of the words", share * 100.0));
    let sum = [
        format!("{} open", counts.open_brackets),
        format!("{} without anybody's name", counts.unattributed),
        format!("{} one party away from closing", counts.one_party_away),
        format!("{} signs without a partner", counts.strays),
        format!("greatest depth {}", counts.depth),
    ];
    let agreed = if share.is_empty() { String::new() } else { format!("Outside brackets stand{share}.\n") };
    let table = if open.open.is_empty() { String::new() } else { format!("{table}{}\n", rest(open.open.len())) };
    format!("{table}{}.\n{agreed}", sum.join(", "))
}

fn table() -> Table {
    let mut table = Table::new();
    table
        .load_style(UTF8_HORIZONTAL_ONLY.row_separator(LineStyle::none()))
        .set_content_arrangement(ContentArrangement::Dynamic);
    if table.width().is_none() {
        table.set_width(UNSEEN_WIDTH);
    }
    table
}

/// The label before the words, unless it stands in them already: `[7.bis Noting …]`. The head of an option is of its words:
/// where they come without it, it has gone with the choice.
fn lead(label: Option<&str>, wording: &str) -> String {
    let words = wording.trim_start_matches(['[', '*', '~', ' ']);
    let said = |label: &&str| words.starts_with(*label) || label.starts_with("Option ");
    label.filter(|label| !said(label)).map_or_else(String::new, |label| {
        let sign = match label {
            _ if label.starts_with("ALT") => ":",
            _ if label.ends_with(char::is_alphanumeric) => ".",
            _ => "",
        };
        format!("{label}{sign} ")
    })
}

/// A paragraph by its label, or by its place in the text.
fn place(label: Option<&str>, index: usize) -> String {
    label.map_or_else(|| format!("#{}", index + 1), ToOwned::to_owned)
}

fn short(text: &str) -> String {
    let line: String = text.chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.len() < text.len() { format!("{}…", line.trim_end()) } else { line }
}

fn held(item: &OpenFound) -> String {
    let said: Vec<String> = item.entries.iter().map(said).collect();
    let doubt = if item.uncertain { " (uncertain)" } else { "" };
    if said.is_empty() { format!("nobody has spoken{doubt}") } else { said.join(", ") + doubt }
}

fn said(entry: &Entry) -> String {
    let stance = match entry.stance {
        Stance::Support => "supports",
        Stance::Oppose => "opposes",
        Stance::Reserve => "reserves",
        Stance::Delete => "deletes",
        Stance::Retain => "retains",
        Stance::Pending => "is pending",
        Stance::Flexible => "is flexible",
        Stance::Unclear => "is unclear",
    };
    format!("{} {stance}", entry.party)
}

const fn why(why: Why) -> &'static str {
    match why {
        Why::Untagged => "nobody is recorded to want or oppose it; the bracket stands",
        Why::Silent => "the party has not spoken; the base text is shown",
        Why::Reserved => "the party has reserved its position; the base text or the bracket is shown",
        Why::Uncertain => "the party has said two things; the base text is shown",
        Why::Struck => "the words are struck, and the tag may be about striking them; a gap is shown",
        Why::Slash => "parts between slashes without owners; all are shown",
        Why::Options => "options, none of them decided; all are shown",
        Why::Stray => "a sign without partner: where the bracket ends is not known; the words are shown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_rows_are_counted_and_not_drawn() {
        assert_eq!(rest(ROWS), "");
        assert_eq!(rest(ROWS + 7), "\n… and 7 more (--json lists all)");
    }

    #[test]
    fn a_label_is_said_once() {
        assert_eq!(lead(Some("1"), "Requests"), "1. ");
        assert_eq!(lead(Some("(a)"), "Requests"), "(a) ");
        assert_eq!(lead(Some("7.bis"), "[7.bis Noting]"), "");
        assert_eq!(lead(None, "Requests"), "");
        assert_eq!(lead(Some("ALT a"), "Requests"), "ALT a: ");
        assert_eq!(lead(Some("Option 1"), "[…]"), "");
    }

    #[test]
    fn what_is_left_of_words_that_are_gone_is_not_shown() {
        assert!(says_something("[…];") && says_something("words"));
        assert!(!says_something(" ;"));
    }
}
