//! What our own export says about a paragraph where its words alone would be misread.

use adref_domain::ParagraphKind;

/// What a paragraph is, whatever it looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hint {
    pub(crate) kind: ParagraphKind,
    pub(crate) level: u8,
    pub(crate) label: Option<String>,
    /// How many bytes before the words are not the words': the printed label or a mark.
    pub(crate) skip: usize,
}

/// What every hint begins with.
pub(crate) const OPEN: &str = "<!-- paragraph ";
const CLOSE: &str = " -->";

/// Writes a hint as a Markdown comment.
pub(crate) fn render(hint: &Hint) -> String {
    let label = hint.label.as_ref().map_or_else(String::new, |l| format!(" {}", escape(l)));
    format!("{OPEN}{} {} {}{label}{CLOSE}", hint.kind.code(), hint.level, hint.skip)
}

/// Reads a line that is a hint.
pub(crate) fn parse(line: &str) -> Option<Hint> {
    let mut fields = line.strip_prefix(OPEN)?.strip_suffix(CLOSE)?.splitn(4, ' ');
    let code = fields.next()?;
    let kind = ParagraphKind::ALL.iter().copied().find(|kind| kind.code() == code)?;
    let level = fields.next()?.parse().ok()?;
    let skip = fields.next()?.parse().ok()?;
    Some(Hint { kind, level, label: fields.next().map(unescape), skip })
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
            let hint = Hint { kind: ParagraphKind::Item, level: 2, label: label.map(str::to_owned), skip: 4 };
            assert_eq!(parse(&render(&hint)), Some(hint));
        }
        assert_eq!(parse("<!-- a comment -->"), None);
    }
}
