//! The title block: what stands before the first provision.

use crate::blocks::{Block, Form};
use crate::ends;
use crate::labels::Style;
use crate::model::{Front, FrontLine, FrontRole};
use crate::page::Page;

/// How many blocks a title block may have.
const MOST: usize = 16;

/// How many blocks at the beginning are title block.
pub(crate) fn extent(blocks: &[Block]) -> usize {
    let told = |block: &Block| block.hint.as_ref().is_some_and(|hint| hint.first);
    if let Some(first) = blocks.iter().position(told) {
        return first;
    }
    let lone_title = blocks.iter().filter(|b| b.form == Form::Hashes(1)).count() == 1;
    for (count, block) in blocks.iter().enumerate() {
        let title = lone_title && block.form == Form::Hashes(1) && block.hint.is_none();
        if is_enacting(&block.text) && !block.text.contains('[') && block.hint.is_none() {
            return count + 1;
        }
        if !title && is_provision(block) {
            return if count <= MOST { count } else { 0 };
        }
    }
    0
}

/// It begins the text itself.
fn is_provision(block: &Block) -> bool {
    let text = block.text.as_str();
    let labelled = block.label.as_ref().is_some_and(|l| l.style != Style::Figure);
    let formed = matches!(block.form, Form::Row | Form::Hashes(_) | Form::Rule | Form::Code);
    let prose = text.len() > 300 || text.contains('[') || (text.len() > 60 && ends::is_closed(text));
    let participle =
        text.split_whitespace().next().is_some_and(|w| w.trim_matches('*').ends_with("ing")) && ends::is_closed(text);
    block.hint.is_some() || labelled || block.dash || formed || prose || participle || text == "Preamble"
}

/// `The General Assembly,`: the body that speaks, with a comma.
pub(crate) fn is_enacting(text: &str) -> bool {
    let bare = text.trim_start_matches(['[', ' ', '*', '_']);
    let body = bare.trim_end_matches(['*', '_']);
    bare.starts_with("The ")
        && body.ends_with(',')
        && body.split_whitespace().count() <= 16
        && !body.contains(['.', ';', ':'])
}

/// Reads the title block.
pub(crate) fn read(page: &Page<'_>, blocks: &[Block]) -> Front {
    let mut front = Front::default();
    let title = title_of(blocks);
    for (at, block) in blocks.iter().enumerate() {
        let roles = roles(page, block, at, title);
        for (span, role) in block.spans.iter().zip(&roles) {
            let text = page.source.get(span.0..span.1).unwrap_or_default();
            let start = if block.spans.first() == Some(span) { block.mark.map_or(span.0, |m| m.0) } else { span.0 };
            let line =
                page.lines.partition_point(|l| l.start <= start).checked_sub(1).and_then(|at| page.lines.get(at));
            let verbatim = page.source.get(start..span.1).unwrap_or_default().to_owned();
            front.lines.push(FrontLine { line: line.map_or(block.number, |l| l.number), text: verbatim, role: *role });
            take(&mut front, *role, text);
        }
    }
    front
}

fn take(front: &mut Front, role: FrontRole, text: &str) {
    let bare = text.trim_matches(['*', '_', '†']).trim();
    let field = match role {
        FrontRole::Organ => &mut front.organ,
        FrontRole::Meeting => &mut front.meeting,
        FrontRole::Place => &mut front.place,
        FrontRole::Symbol => &mut front.symbol,
        FrontRole::Title => &mut front.title,
        FrontRole::Enacting => &mut front.enacting,
        FrontRole::Sponsors => {
            front.sponsors.extend(bare.split(',').map(|s| s.trim().to_owned()).filter(|s| !s.is_empty()));
            return;
        }
        FrontRole::Note | FrontRole::Other => return,
    };
    match field {
        Some(value) => {
            value.push(' ');
            value.push_str(bare);
        }
        None => *field = Some(bare.to_owned()),
    }
}

fn roles(page: &Page<'_>, block: &Block, at: usize, title: Option<usize>) -> Vec<FrontRole> {
    let all = |role| vec![role; block.spans.len()];
    if matches!(block.form, Form::Note(_)) {
        return all(FrontRole::Note);
    }
    if is_enacting(&block.text) {
        return all(FrontRole::Enacting);
    }
    if title == Some(at) {
        return all(FrontRole::Title);
    }
    if is_sponsors(&block.text) {
        return all(FrontRole::Sponsors);
    }
    let mut last = FrontRole::Other;
    let mut roles = Vec::with_capacity(block.spans.len());
    for span in &block.spans {
        last = line_role(page.source.get(span.0..span.1).unwrap_or_default(), last, at);
        roles.push(last);
    }
    roles
}

fn line_role(line: &str, last: FrontRole, block: usize) -> FrontRole {
    let lower = line.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| lower.contains(w));
    if is_symbol(line) {
        return FrontRole::Symbol;
    }
    if is_dated(&lower) && !has(&["session of", "edited", "issued"]) {
        return FrontRole::Place;
    }
    if lower.starts_with("item ") || lower.starts_with("agenda") {
        return FrontRole::Other;
    }
    let session = has(&["session", "meeting"]);
    match last {
        FrontRole::Organ if !session => FrontRole::Organ,
        FrontRole::Meeting => FrontRole::Meeting,
        _ if session => FrontRole::Meeting,
        FrontRole::Other
            if block == 0
                && has(&[
                    "committee",
                    "board",
                    "assembly",
                    "council",
                    "conference",
                    "commission",
                    "working group",
                    "programme",
                    "organization",
                ]) =>
        {
            FrontRole::Organ
        }
        _ => FrontRole::Other,
    }
}

/// `HSP/EB.2025/1`, `ADP.2015.11.InformalNote`.
fn is_symbol(line: &str) -> bool {
    let body = line.trim_matches(['*', ' ']);
    let marked = body.matches(['/', '.']).count() >= 2 && body.chars().any(|c| c.is_ascii_digit());
    marked
        && body.len() >= 6
        && !body.contains(char::is_whitespace)
        && body.starts_with(|c: char| c.is_ascii_uppercase())
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month and a year stand in it.
fn is_dated(lower: &str) -> bool {
    let year = lower
        .split(|c: char| !c.is_ascii_digit())
        .any(|w| w.len() == 4 && (w.starts_with("19") || w.starts_with("20")));
    year && lower.split(|c: char| !c.is_alphabetic()).any(|w| MONTHS.contains(&w))
}

/// Names with commas between them: each short, in capitals, without figures.
fn is_sponsors(text: &str) -> bool {
    let names: Vec<&str> = text.trim_matches(['*', '_']).split(',').map(str::trim).collect();
    let name = |n: &&str| {
        let words = n.split_whitespace().count();
        (1..=6).contains(&words) && n.starts_with(char::is_uppercase) && !n.contains(|c: char| c.is_ascii_digit())
    };
    names.len() >= 2 && names.iter().all(name)
}

/// The block that is most like a title.
fn title_of(blocks: &[Block]) -> Option<usize> {
    let candidates = blocks
        .iter()
        .enumerate()
        .filter(|(_, b)| !matches!(b.form, Form::Note(_)) && !is_enacting(&b.text) && !is_sponsors(&b.text));
    let scored = candidates.map(|(at, block)| (score(at, block), at)).filter(|(score, _)| *score > 0);
    scored.max_by_key(|(score, at)| (*score, usize::MAX - at)).map(|(_, at)| at)
}

fn score(at: usize, block: &Block) -> usize {
    const KINDS: [&str; 14] = [
        "draft",
        "guidelines",
        "agreement",
        "declaration",
        "resolution",
        "protocol",
        "convention",
        "strategy",
        "framework",
        "programme of",
        "treaty",
        "charter",
        "licence",
        "license",
    ];
    let lower = block.text.to_lowercase();
    let aside = [
        "report of",
        "note by",
        "update on",
        "item ",
        "work of",
        "edited",
        "re-issued",
        "release",
        "committee",
        "executive board",
    ];
    if aside.iter().any(|word| lower.starts_with(word)) || is_dated(&lower) || is_symbol(&block.text) {
        return 0;
    }
    let hashed = usize::from(matches!(block.form, Form::Hashes(_))) * 40;
    let kinds = KINDS.iter().filter(|word| lower.contains(*word)).count();
    let leads = usize::from(lower.starts_with("draft")) * 10;
    // Several lines at the very top are the letterhead, unless there is nothing else.
    let letterhead = at == 0 && block.spans.len() > 2;
    if letterhead { 1 } else { 2 + hashed + kinds * 4 + leads }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enacting_clauses() {
        assert!(
            is_enacting("The United Nations Habitat Assembly,")
                && is_enacting("*The General Assembly,*")
                && is_enacting("[The Parties to this Agreement,")
        );
        assert!(!is_enacting("The text of the agreement, as it stands.") && !is_enacting("Recalling the Charter,"));
    }

    #[test]
    fn sponsors_are_names() {
        assert!(is_sponsors("France, South Korea, Germany"));
        assert!(!is_sponsors("Nairobi, 29–31 May and 2 June 2023") && !is_sponsors("International guidelines"));
    }
}
