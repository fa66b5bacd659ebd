//! Signs and colours of a redline in a terminal. The signs always stand there: colour is never the only one.

use adref_compare::{Op, OpKind};
use anstyle::{AnsiColor, Style};

/// Draws with colour where a person looks on, with signs everywhere.
#[derive(Clone, Copy)]
pub(crate) struct Pen {
    colored: bool,
}

impl Pen {
    pub(crate) const fn new(colored: bool) -> Self {
        Self { colored }
    }

    /// The pieces of a redline: `[-gone-]{+added+}`.
    pub(crate) fn ops<'o>(self, ops: impl IntoIterator<Item = &'o Op>) -> String {
        ops.into_iter().map(|op| self.op(op)).collect()
    }

    fn op(self, op: &Op) -> String {
        let (color, signs) = match op.op {
            OpKind::Same => return safe(&op.text),
            OpKind::Del => (AnsiColor::Red, ("[-", "-]")),
            OpKind::Ins => (AnsiColor::Green, ("{+", "+}")),
        };
        let text = format!("{}{}{}", signs.0, safe(&seen(&op.text)), signs.1);
        self.mark(&text, Style::new().fg_color(Some(color.into())))
    }

    pub(crate) fn heading(self, text: &str) -> String {
        self.mark(&safe(text), Style::new().bold())
    }

    pub(crate) fn aside(self, text: &str) -> String {
        self.mark(&safe(text), Style::new().dimmed())
    }

    fn mark(self, text: &str, style: Style) -> String {
        if self.colored { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// What changes and cannot be seen is named: the end of a paragraph, and signs without width.
fn seen(text: &str) -> String {
    let unseen = text.chars().all(|c| c.is_whitespace() || is_unseen(c));
    text.chars()
        .map(|c| match c {
            '\n' => "¶\n".to_owned(),
            ' ' if unseen => "␣".to_owned(),
            c if is_unseen(c) || (unseen && c != ' ') => format!("<U+{:04X}>", u32::from(c)),
            c => c.to_string(),
        })
        .collect()
}

fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A text must not steer the terminal it is shown in.
fn safe(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && !matches!(c, '\n' | '\t') { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use adref_compare::OpClass;

    fn op(op: OpKind, text: &str) -> Op {
        Op { op, text: text.to_owned(), class: OpClass::Words }
    }

    #[test]
    fn signs_stand_with_and_without_colour() {
        let ops = [op(OpKind::Same, "a "), op(OpKind::Del, "b"), op(OpKind::Ins, "c")];
        assert_eq!(Pen::new(false).ops(&ops), "a [-b-]{+c+}");
        let colored = Pen::new(true).ops(&ops);
        assert!(colored.contains("[-b-]") && colored.contains("{+c+}") && colored.contains('\u{1b}'));
    }

    #[test]
    fn what_cannot_be_seen_is_named_and_nothing_steers_the_terminal() {
        assert_eq!(
            Pen::new(false).ops(&[op(OpKind::Del, " \u{a0}"), op(OpKind::Ins, "x\u{200b}y")]),
            "[-␣<U+00A0>-]{+x<U+200B>y+}"
        );
        assert_eq!(Pen::new(true).ops(&[op(OpKind::Same, "a\u{1b}[2Jb\r")]), "a\u{fffd}[2Jb\u{fffd}");
    }
}
