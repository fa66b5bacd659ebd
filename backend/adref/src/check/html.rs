//! The report as one page for browsers: the text with its places marked, the remarks beside it. No scripts, nothing loaded.

use std::fmt::Write;

use adref_formats::markup::escaped;

use super::report::{Paragraph, RemarkFound, Report};

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 72rem; margin: 1rem auto; padding: 0 1rem; }
section { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; margin: 0 0 1rem; }
section > p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
section > ol { margin: 0; padding: 0 0 0 1.5rem; font-size: .9rem; }
mark { background: #ffd54a; color: #111; outline: 2px solid #a35200; }
:target { outline: 3px solid; }
table { border-collapse: collapse; } th { text-align: start; font-weight: normal; padding-right: 2rem; } td { text-align: end; }
@media (max-width: 48rem) { section { display: block; } section > ol { margin: .5rem 0; } }
</style>
";

/// Draws the page.
pub(super) fn page(name: &str, report: &Report) -> String {
    let title = escaped(name);
    let mut page = format!("{HEAD}<title>{title}: what is odd</title>\n</head>\n<body>\n<h1>{title}</h1>\n");
    let found: Vec<Found<'_>> = report
        .remarks
        .iter()
        .zip(&report.spans)
        .zip(1..)
        .map(|((remark, span), number)| Found { remark, span, number })
        .collect();
    page.push_str(&sentence(report));
    let mut rest = found.as_slice();
    for paragraph in &report.paragraphs {
        let count = rest.iter().take_while(|found| found.remark.paragraph <= paragraph.index).count();
        let (here, later) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        section(&mut page, paragraph, here);
        rest = later;
    }
    page.push_str(&counted(report));
    page + "</body>\n</html>\n"
}

/// A remark, where it points in its wording, and its number on the page.
struct Found<'r> {
    remark: &'r RemarkFound,
    span: &'r std::ops::Range<usize>,
    number: usize,
}

fn sentence(report: &Report) -> String {
    let kept =
        if report.round_trip { "Every character comes back as it was." } else { "NOT every character comes back." };
    match report.remarks.len() {
        0 => format!("<p>Nothing is odd. {kept}</p>\n"),
        1 => format!("<p>One place is odd. {kept}</p>\n"),
        count => format!("<p>{count} places are odd. {kept}</p>\n"),
    }
}

fn section(page: &mut String, paragraph: &Paragraph, found: &[Found<'_>]) {
    let label = paragraph.label.as_deref().map_or_else(String::new, |label| format!("<b>{}</b> ", escaped(label)));
    // Writing into a string cannot fail.
    let _ = write!(page, "<section><p dir=\"auto\">{label}{}</p>", marked(&paragraph.wording, found));
    if !found.is_empty() {
        let first = found.first().map_or(1, |found| found.number);
        let _ = write!(page, "\n<ol start=\"{first}\">");
        for Found { remark, number, .. } in found {
            let repair = remark
                .repair
                .as_ref()
                .map_or_else(String::new, |r| format!(" <em>Repair: {}.</em>", escaped(&r.title)));
            let (line, column, message) = (remark.line, remark.column, escaped(&remark.message));
            let _ = write!(
                page,
                "\n<li id=\"r{number}\"><a href=\"#p{number}\">Line {line}, column {column}</a>: {message}{repair}</li>"
            );
        }
        page.push_str("</ol>");
    }
    page.push_str("</section>\n");
}

/// The wording with its places marked; what lies in an earlier place is marked with it.
fn marked(wording: &str, found: &[Found<'_>]) -> String {
    let mut text = String::with_capacity(wording.len() + 64 * found.len());
    let mut done = 0;
    for Found { span, number, .. } in found {
        let start = wording.floor_char_boundary(span.start).max(done);
        let end = wording.ceil_char_boundary(span.end.min(wording.len())).max(start);
        let (before, place) = (wording.get(done..start), wording.get(start..end));
        let _ = write!(
            text,
            "{}<mark id=\"p{number}\">{}<sup><a href=\"#r{number}\">{number}</a></sup></mark>",
            escaped(before.unwrap_or_default()),
            escaped(place.unwrap_or_default())
        );
        done = end;
    }
    text + &escaped(wording.get(done..).unwrap_or_default())
}

fn counted(report: &Report) -> String {
    let rows = report
        .counted()
        .map(|(what, count)| format!("<tr><th scope=\"row\">{}</th><td>{count}</td></tr>\n", what.trim()));
    format!("<h2>Counted</h2>\n<table>\n{}</table>\n", rows.concat())
}
