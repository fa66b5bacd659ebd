//! The redline as Markdown: struck and added words as `<del>` and `<ins>`, which readers of Markdown draw.

use super::html::named;
use super::struck::Drawn;
use super::{Row, Sheet, Term, event_in_words};
use crate::fold::{is_blank, is_invisible};
use crate::redline::OpKind;
use crate::told::told;

/// The redline as one Markdown file. The drafts' own characters are escaped: a bracket of the text is never a link, a
/// strike of the text never looks like one of the redline.
#[must_use]
pub fn markdown(sheet: &Sheet<'_>) -> String {
    let phrases = &sheet.phrases;
    let mut text = format!("# {}\n\n{} → {}\n\n", line(sheet.title), line(sheet.names.0), line(sheet.names.1));
    let facts = told(sheet.comparison);
    if facts.is_empty() {
        text.push_str(&format!("{}\n\n", line(&phrases.say(Term::NoChange))));
    }
    for fact in &facts {
        text.push_str(&format!("- {}: {}\n", line(&phrases.say(Term::Counted(fact.what))), fact.count));
    }
    if !facts.is_empty() {
        text.push('\n');
    }
    if sheet.comparison.coarse {
        text.push_str(&format!("**{}**\n\n", line(&phrases.say(Term::Coarse))));
    }
    for row in sheet.rows() {
        text.push_str(&paragraph(sheet, &row));
    }
    if !sheet.foot.is_empty() {
        text.push_str("---\n\n");
    }
    for said in sheet.foot {
        text.push_str(&format!("{}\n\n", line(said)));
    }
    text
}

fn paragraph(sheet: &Sheet<'_>, row: &Row<'_>) -> String {
    let phrases = &sheet.phrases;
    let kind = line(&phrases.say(Term::Kind(row.pair.kind)));
    let label = if row.label.is_empty() { String::new() } else { format!("{} · ", line(&row.label)) };
    let doubt = if row.pair.sure { String::new() } else { format!(" · {}", line(&phrases.say(Term::NotSure))) };
    let words: String = row.ops.iter().map(piece).collect();
    let words = if row.heading { format!("**{}**", words.trim()) } else { words };
    let mut text = format!("*{label}{kind}{doubt}*\n\n{}\n\n", words.trim_matches([' ', '\n']));
    for event in &row.events {
        text.push_str(&format!("- {}\n", line(&event_in_words(event, phrases))));
    }
    if !row.events.is_empty() {
        text.push('\n');
    }
    text
}

fn piece(drawn: &Drawn) -> String {
    let op = &drawn.op;
    let words = |text: &str| {
        if drawn.struck { format!("<s>{}</s>", escaped(text)) } else { escaped(text) }
    };
    let tag = match op.op {
        OpKind::Same if drawn.struck => return op.text.split('\n').map(words).collect::<Vec<_>>().join("\n\n"),
        OpKind::Same => return escaped(&op.text),
        OpKind::Del => "del",
        OpKind::Ins => "ins",
    };
    if op.text.chars().all(|c| is_blank(c) || is_invisible(c)) {
        return format!("<{tag}>{}</{tag}>", escaped(&named(&op.text)));
    }
    // A tag must not reach over the end of a paragraph, and a break that comes or goes has to be seen.
    let parts: Vec<String> = op
        .text
        .split('\n')
        .map(|part| if part.is_empty() { String::new() } else { format!("<{tag}>{}</{tag}>", words(part)) })
        .collect();
    parts.join(&format!("<{tag}>¶</{tag}>\n\n"))
}

/// Text on one line.
fn line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Text as text: nothing in it is taken for Markdown or HTML.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 8);
    let mut at_start = true;
    let mut in_number = false;
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '\n' => safe.push_str("\n\n"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '|' => safe.extend(['\\', c]),
            '#' | '+' | '-' | '>' | '=' | ':' if at_start => safe.extend(['\\', c]),
            '.' | ')' if in_number => safe.extend(['\\', c]),
            '\r' => {}
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
        in_number = c.is_ascii_digit() && (at_start || in_number);
        at_start = c == '\n' || (at_start && c == ' ');
    }
    safe
}
