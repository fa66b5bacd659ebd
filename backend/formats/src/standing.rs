//! A draft as one HTML file that stands alone: style inside, no scripts, nothing fetched.

use adref_domain::ParagraphKind;
use adref_notation::{Run, RunKind};

use crate::export::Provision;
use crate::foot::Foot;
use crate::markup::escaped;

/// A draft to be written out.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The title of the text.
    pub title: &'a str,
    /// BCP 47 language of the text.
    pub language: &'a str,
    /// The lines of the title block.
    pub front: &'a [String],
    /// The paragraphs, each with its runs.
    pub paragraphs: &'a [(Provision<'a>, Vec<Run>)],
    /// Said to who hears the page, before and behind struck words.
    pub struck: (&'a str, &'a str),
    /// What it can be held against.
    pub foot: &'a Foot<'a>,
}

/// How the file looks, on the screen, in the dark and on paper. Colour is never the only sign.
const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--line:#c9c9c9;--quiet:#555}
@media(prefers-color-scheme:dark){:root{--ink:#ececec;--paper:#161616;--line:#555;--quiet:#b5b5b5}}
body{margin:0 auto;padding:1rem;max-inline-size:46rem;font:1rem/1.6 Georgia,serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
p{margin:.6rem 0;white-space:pre-wrap;unicode-bidi:plaintext}
h2,h3,h4,h5,h6{font-size:1.1rem;margin:1.4rem 0 .4rem}
.l{margin-inline-end:.5em}
.i1{margin-inline-start:1.5rem}.i2{margin-inline-start:3rem}.i3{margin-inline-start:4.5rem}
.b{font-weight:700}.t{font:.8em/1.2 system-ui,sans-serif;border:1px solid var(--line);border-radius:.3em;padding:0 .25em}
.n,.m{color:var(--quiet);font-style:italic}
s{text-decoration-style:double}
.h{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{margin-block-start:2rem;border-block-start:1px solid var(--line);color:var(--quiet);font:.75rem/1.5 system-ui,sans-serif}
pre{white-space:pre-wrap;overflow-wrap:anywhere}
@media print{:root{--ink:#000;--paper:#fff;--quiet:#000}body{max-inline-size:none;padding:0;font-size:11pt}p{break-inside:avoid}}
";

/// Writes the file.
#[must_use]
pub fn html(sheet: &Sheet<'_>) -> String {
    let (language, title) = (escaped(sheet.language), escaped(sheet.title));
    let direction = if right_to_left(sheet.language) { "rtl" } else { "ltr" };
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1 dir=\"auto\">{title}</h1>\n"
    );
    for line in sheet.front {
        page.push_str(&format!("<p dir=\"auto\">{}</p>\n", escaped(line)));
    }
    page.push_str("</header>\n<main>\n");
    for (provision, runs) in sheet.paragraphs {
        page.push_str(&paragraph(sheet, provision, runs));
    }
    page.push_str("</main>\n");
    page.push_str(&foot(sheet.foot));
    page.push_str("</body>\n</html>\n");
    page
}

fn paragraph(sheet: &Sheet<'_>, provision: &Provision<'_>, runs: &[Run]) -> String {
    let words: String = runs.iter().map(|run| drawn(sheet, run)).collect();
    let label = provision.label.filter(|label| !provision.wording.starts_with(label));
    let label = label.map_or_else(String::new, |label| format!("<bdi class=\"l\">{}</bdi>", escaped(label)));
    if provision.kind == ParagraphKind::Heading {
        let depth = provision.level.saturating_add(1).clamp(2, 6);
        return format!("<h{depth} dir=\"auto\">{label}{words}</h{depth}>\n");
    }
    let depth = if provision.kind == ParagraphKind::Item { provision.level.clamp(1, 3) } else { 0 };
    let class = if depth == 0 { String::new() } else { format!(" class=\"i{depth}\"") };
    format!("<p{class} dir=\"auto\">{label}{words}</p>\n")
}

/// One run: signs of markup are drawn as what they mean, everything else stands as it is written.
fn drawn(sheet: &Sheet<'_>, run: &Run) -> String {
    let text = escaped(&run.text);
    let mut words = match run.kind {
        RunKind::Mark => return String::new(),
        RunKind::Text | RunKind::Link | RunKind::Editorial | RunKind::FootnoteRef => text,
        RunKind::Open | RunKind::Close | RunKind::Slash => format!("<span class=\"b\">{text}</span>"),
        RunKind::Tag | RunKind::Owner => format!("<bdi class=\"t\">{text}</bdi>"),
        RunKind::Stamp => format!("<span class=\"m\">{text}</span>"),
        RunKind::Note | RunKind::Option => format!("<span class=\"n\">{text}</span>"),
    };
    if run.emphasis {
        words = format!("<em>{words}</em>");
    }
    if run.strong {
        words = format!("<strong>{words}</strong>");
    }
    if run.struck {
        let (before, behind) = (escaped(sheet.struck.0), escaped(sheet.struck.1));
        words = format!("<s><span class=\"h\">{before} </span>{words}<span class=\"h\"> {behind}</span></s>");
    }
    words
}

fn foot(foot: &Foot<'_>) -> String {
    let lines: String = foot.lines().iter().map(|line| format!("<p dir=\"auto\">{}</p>\n", escaped(line))).collect();
    let note = foot
        .checkpoint
        .map_or_else(String::new, |sealed| format!("<pre dir=\"ltr\">\n{}</pre>\n", escaped(sealed.note)));
    let language = escaped(if foot.language.is_empty() { "en" } else { foot.language });
    format!("<footer lang=\"{language}\">\n{lines}{note}</footer>\n")
}

fn right_to_left(language: &str) -> bool {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    matches!(primary, "ar" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
}
