//! What our own export says about a paragraph where its words alone would be misread.

use adref_domain::ParagraphKind;

use crate::fences::FENCE;

/// What a paragraph is, whatever it looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hint {
    /// The text begins here: what stands above is the title block, whatever it looks like.
    pub(crate) first: bool,
    pub(crate) kind: ParagraphKind,
    pub(crate) level: u8,
    pub(crate) label: Option<String>,
    /// How many bytes before the words are not the words': the printed label or a mark.
    pub(crate) skip: usize,
}

/// What every hint begins with.
pub(crate) const OPEN: &str = "<!-- paragraph ";
const FIRST: &str = "first ";
const CLOSE: &str = " -->";
/// What is skipped of a row between bars.
pub(crate) const BAR: &str = "| ";

impl Hint {
    /// The line is a row of cells between bars.
    pub(crate) fn is_barred(&self, line: &str) -> bool {
        let row = matches!(self.kind, ParagraphKind::TableRow | ParagraphKind::GlossaryEntry);
        row && self.skip == BAR.len() && line.starts_with(BAR) && line.ends_with(" |")
    }

    /// The line is the first of those between fences: they are told by the length of a fence, and are words themselves.
    pub(crate) fn is_fenced(&self, line: &str) -> bool {
        self.skip == FENCE.len() && line.starts_with(FENCE)
    }
}

/// Writes a hint as a Markdown comment.
pub(crate) fn render(hint: &Hint) -> String {
    let label = hint.label.as_ref().map_or_else(String::new, |l| format!(" {}", escape(l)));
    let first = if hint.first { FIRST } else { "" };
    format!("{OPEN}{first}{} {} {}{label}{CLOSE}", hint.kind.code(), hint.level, hint.skip)
}

/// Reads a line that is a hint.
pub(crate) fn parse(line: &str) -> Option<Hint> {
    let said = line.strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
    let (first, said) = said.strip_prefix(FIRST).map_or((false, said), |said| (true, said));
    let mut fields = said.splitn(4, ' ');
    let code = fields.next()?;
    let kind = ParagraphKind::ALL.iter().copied().find(|kind| kind.code() == code)?;
    let level = fields.next()?.parse().ok()?;
    let skip = fields.next()?.parse().ok()?;
    Some(Hint { first, kind, level, label: fields.next().map(unescape), skip })
}

/// No `--` may stand inside a comment.
fn escape(label: &str) -> String {
    label.replace('\\', "\\\\").replace('-', "\\m")
}

fn unescape(label: &str) -> String {
    let mut out = String::new();
    let mut chars = label.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('m')) => out.push('-'),
            ('\\', Some(other)) => out.push(other),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for label in [None, Some("7.bis"), Some("a -- \\ b -->")] {
            for first in [false, true] {
                let hint =
                    Hint { first, kind: ParagraphKind::Item, level: 2, label: label.map(str::to_owned), skip: 4 };
                assert_eq!(parse(&render(&hint)), Some(hint));
            }
        }
        assert_eq!(parse("<!-- a comment -->"), None);
    }
}
