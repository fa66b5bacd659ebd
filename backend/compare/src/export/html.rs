//! The redline as a page that stands alone.

use super::struck::Drawn;
use super::style::STYLE;
use super::{Row, Sheet, Term, event_in_words};
use crate::fold::{is_blank, is_invisible};
use crate::redline::OpKind;
use crate::told::told;

/// The redline as one HTML file: style inside, no scripts, nothing fetched. A moved paragraph is one row with both its
/// labels; added and removed words are marked with `ins` and `del` and announced to who hears the page.
#[must_use]
pub fn html(sheet: &Sheet<'_>) -> String {
    let rows = sheet.rows();
    let direction = if sheet.phrases.right_to_left { "rtl" } else { "ltr" };
    let (title, names) = (escaped(sheet.title), (escaped(sheet.names.0), escaped(sheet.names.1)));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}: {} → {}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">{title}</h1>\n\
         <p><bdi>{}</bdi> → <bdi>{}</bdi></p>\n",
        escaped(sheet.phrases.language),
        names.0,
        names.1,
        names.0,
        names.1,
    );
    page.push_str(&summary(sheet, &rows));
    page.push_str("</header>\n<main>\n");
    for row in &rows {
        page.push_str(&article(sheet, row));
    }
    page.push_str("</main>\n");
    if !sheet.foot.is_empty() {
        let lines: String = sheet.foot.iter().map(|line| format!("<p><bdi>{}</bdi></p>\n", escaped(line))).collect();
        page.push_str(&format!("<footer>\n{lines}</footer>\n"));
    }
    page.push_str("</body>\n</html>\n");
    page
}

/// What happened, counted, each count leading to the first place where it happened.
fn summary(sheet: &Sheet<'_>, rows: &[Row<'_>]) -> String {
    let mut list = String::new();
    for fact in told(sheet.comparison) {
        let what = format!("{}: {}", escaped(&sheet.phrases.say(Term::Counted(fact.what))), fact.count);
        let shown = fact.pairs.iter().find(|pair| rows.iter().any(|row| row.index == **pair));
        let entry = shown.map_or(what.clone(), |pair| format!("<a href=\"#p{pair}\">{what}</a>"));
        list.push_str(&format!("<li>{entry}</li>\n"));
    }
    let mut text = if list.is_empty() {
        format!("<p>{}</p>\n", escaped(&sheet.phrases.say(Term::NoChange)))
    } else {
        format!("<ul>\n{list}</ul>\n")
    };
    if sheet.comparison.coarse {
        text.push_str(&format!("<p><strong>{}</strong></p>\n", escaped(&sheet.phrases.say(Term::Coarse))));
    }
    text
}

fn article(sheet: &Sheet<'_>, row: &Row<'_>) -> String {
    let kind = escaped(&sheet.phrases.say(Term::Kind(row.pair.kind)));
    let label = if row.label.is_empty() { String::new() } else { format!("<bdi>{}</bdi> · ", escaped(&row.label)) };
    let doubt =
        if row.pair.sure { String::new() } else { format!(" · {}", escaped(&sheet.phrases.say(Term::NotSure))) };
    let class = if row.heading { " class=\"heading\"" } else { "" };
    let text: String = row.ops.iter().map(|drawn| piece(sheet, drawn)).collect();
    let events: String = row
        .events
        .iter()
        .map(|event| format!("<li dir=\"auto\">{}</li>\n", escaped(&event_in_words(event, &sheet.phrases))))
        .collect();
    let events = if events.is_empty() { events } else { format!("<ul class=\"events\">\n{events}</ul>\n") };
    format!(
        "<article id=\"p{}\"{class}>\n<h2>{label}{kind}{doubt}</h2>\n<p class=\"text\" dir=\"auto\">{text}</p>\n{events}</article>\n",
        row.index
    )
}

fn piece(sheet: &Sheet<'_>, drawn: &Drawn) -> String {
    let op = &drawn.op;
    let hidden = |term| escaped(&sheet.phrases.say(term));
    let words = |text: String| {
        if !drawn.struck {
            return text;
        }
        let (before, behind) = (hidden(Term::Struck), hidden(Term::EndStruck));
        format!("<s><span class=\"h\">{before} </span>{text}<span class=\"h\"> {behind}</span></s>")
    };
    let (tag, before, behind) = match op.op {
        OpKind::Same => return words(escaped(&op.text)),
        OpKind::Del => ("del", Term::Removed, Term::EndRemoved),
        OpKind::Ins => ("ins", Term::Added, Term::EndAdded),
    };
    let text = if op.text.chars().all(|c| is_blank(c) || is_invisible(c)) {
        escaped(&named(&op.text))
    } else {
        words(escaped(&op.text).replace('\n', "¶\n"))
    };
    format!(
        "<{tag}><span class=\"h\">{} </span>{text}<span class=\"h\"> {}</span></{tag}>",
        hidden(before),
        hidden(behind)
    )
}

/// Characters nobody sees, by their numbers; spaces and ends of paragraphs as people know them.
pub(super) fn named(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            ' ' => "␣".to_owned(),
            '\n' => "¶\n".to_owned(),
            c => format!("U+{:04X}", u32::from(c)),
        })
        .collect()
}

/// Text as text, in content and in attributes.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Control characters are not allowed in HTML; carriage returns would be read as line ends.
            c if c.is_control() && !matches!(c, '\n' | '\t') => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}
