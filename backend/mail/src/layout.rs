//! The shape every letter has: opening, answer, facts, quoted words, sentences, one link, footer.

use std::fmt::Write as _;

use maud::{DOCTYPE, Markup, html};

/// The longest address that is shown as it is; a longer one goes by its lead, for it would be read out letter by letter.
const SPOKEN: usize = 80;

/// What a letter says, in order.
pub(crate) struct Body {
    pub(crate) opening: String,
    pub(crate) facts: Vec<(&'static str, String)>,
    /// A lead and lines.
    pub(crate) quoted: Option<(&'static str, Vec<String>)>,
    pub(crate) sentences: Vec<String>,
    /// A lead and an address.
    pub(crate) link: (&'static str, String),
    pub(crate) footer: Vec<&'static str>,
    /// Leads and addresses of the links below everything: to take something back, to get no more of these.
    pub(crate) ways_out: Vec<(&'static str, String)>,
}

/// The letter as plain text.
pub(crate) fn text(body: &Body) -> String {
    let mut out = String::new();
    // Writing into a string cannot fail.
    if !body.opening.is_empty() {
        let _ = writeln!(out, "{}\n", body.opening);
    }
    for (name, value) in &body.facts {
        let _ = writeln!(out, "{name}: {value}");
    }
    if !body.facts.is_empty() {
        out.push('\n');
    }
    if let Some((lead, lines)) = &body.quoted {
        let _ = writeln!(out, "{lead}");
        for line in lines {
            let _ = writeln!(out, "  {line}");
        }
        out.push('\n');
    }
    for sentence in &body.sentences {
        let _ = writeln!(out, "{sentence}\n");
    }
    let (lead, address) = &body.link;
    let _ = write!(out, "{lead}\n{address}\n\n-- \n");
    for line in &body.footer {
        let _ = writeln!(out, "{line}");
    }
    for (lead, address) in &body.ways_out {
        let _ = writeln!(out, "{lead}\n{address}");
    }
    out
}

/// The letter as HTML: no pictures, no script, nothing fetched, readable in the dark.
pub(crate) fn html(language: &str, rtl: bool, subject: &str, body: &Body) -> Markup {
    let direction = if rtl { "rtl" } else { "ltr" };
    html! {
        (DOCTYPE)
        html lang=(language) dir=(direction) {
            head {
                meta charset="utf-8";
                meta name="color-scheme" content="light dark";
                title { (subject) }
            }
            body style="font-family:system-ui,sans-serif;line-height:1.5;overflow-wrap:anywhere;max-width:36em;margin:1.5em auto;padding:0 1em" {
                @if !body.opening.is_empty() { p { (body.opening) } }
                @if !body.facts.is_empty() {
                    p {
                        @for (index, (name, value)) in body.facts.iter().enumerate() {
                            @if index > 0 { br; }
                            (name) ": " bdi { (value) }
                        }
                    }
                }
                @if let Some((lead, lines)) = &body.quoted {
                    p { (lead) }
                    blockquote style="margin:0 0 1em;padding-inline-start:1em;border-inline-start:3px solid" {
                        @for line in lines { p dir="auto" { (line) } }
                    }
                }
                @for sentence in &body.sentences { p { (sentence) } }
                @if body.link.1.chars().count() <= SPOKEN {
                    p { (body.link.0) br; a href=(body.link.1) { (body.link.1) } }
                } @else {
                    p { a href=(body.link.1) { (said(body.link.0)) } }
                }
                hr;
                p style="font-size:.875em" {
                    @for (index, line) in body.footer.iter().enumerate() {
                        @if index > 0 { br; }
                        (line)
                    }
                    @for (lead, address) in &body.ways_out { br; a href=(address) { (said(lead)) } }
                }
            }
        }
    }
}

/// A lead without the sign that leads.
fn said(lead: &str) -> &str {
    lead.trim_end_matches([':', '：']).trim_end()
}
