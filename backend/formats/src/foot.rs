//! What stands under an exported draft: what it can be held against. In Markdown it is a comment, which our own import knows
//! for what it is and leaves out of the text.

mod words;

use std::fmt::Write;

use crate::furniture::Furniture;
use crate::hint;
use crate::lines::Line;
use words::Said;

/// What every foot begins with, alone on its line.
const OPEN: &str = "<!-- adref: under the text";
const CLOSE: &str = "-->";

/// What a copy of a draft can be held against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Foot<'a> {
    /// The language of what is not the draft's own, as a BCP 47 code; English where it is unknown.
    pub language: &'a str,
    /// What people call the draft, with its symbol.
    pub draft: &'a str,
    /// SHA-256 of the draft; absent while it is worked on.
    pub hash: Option<&'a str>,
    /// The words are not all there, or not as they were issued: the view it was taken in.
    pub partial: Option<&'a str>,
    /// Until when the draft is held back, and for whom this copy was made.
    pub held: Option<(&'a str, &'a str)>,
    /// The newest checkpoint of the ledger; absent before anything was sealed.
    pub checkpoint: Option<Sealed<'a>>,
}

/// A checkpoint of the ledger.
#[derive(Clone, Copy, Debug)]
pub struct Sealed<'a> {
    /// The name of the ledger.
    pub origin: &'a str,
    /// How many entries it covers.
    pub size: u64,
    /// The root over them, in base64.
    pub root: &'a str,
    /// When it was signed.
    pub at: &'a str,
    /// The signed note itself: whoever keeps the copy is a witness.
    pub note: &'a str,
}

impl Foot<'_> {
    /// The lines of the foot, in the language of the reader.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let say = |said: Said| said.in_language(self.language);
        let mut lines = Vec::new();
        if let Some((until, name)) = self.held {
            lines.push(format!("{}: {until} · {}: {name}", say(Said::HeldUntil), say(Said::CopyFor)));
        }
        lines.push(match self.hash {
            Some(hash) => format!("{} · SHA-256: {hash}", self.draft),
            None => format!("{} · {}", self.draft, say(Said::NotIssued)),
        });
        if let Some(view) = self.partial {
            lines.push(format!("{} ({view})", say(Said::Partial)));
        }
        match &self.checkpoint {
            Some(sealed) => {
                let (entries, root) = (say(Said::Entries), say(Said::Root));
                lines.push(format!(
                    "{}: {} · {entries}: {} · {root}: {} · {}",
                    say(Said::Checkpoint),
                    sealed.origin,
                    sealed.size,
                    sealed.root,
                    sealed.at
                ));
                lines.push(format!("{}: {} · adref verify --checkpoint", say(Said::Verify), sealed.origin));
            }
            None => lines.push(say(Said::NotSealed).to_owned()),
        }
        lines
    }

    /// The foot as a Markdown comment.
    pub(crate) fn markdown(&self) -> String {
        let mut out = format!("{OPEN}\n\n");
        for line in self.lines() {
            let _ = writeln!(out, "{}", within_comment(&line));
        }
        if let Some(sealed) = &self.checkpoint {
            let _ = write!(out, "\n{}", sealed.note);
        }
        out + "\n" + CLOSE + "\n"
    }
}

/// Nothing in a line ends the comment it stands in, or begins a new line.
fn within_comment(line: &str) -> String {
    line.replace("--", "-\u{2060}-").replace(['\n', '\r', '\u{c}'], " ")
}

/// Marks the foot of one of our own exports, if the text ends with one, as not belonging to the text. A person may take that
/// back, as with all furniture.
pub(crate) fn mark(source: &str, lines: &[Line], taken_back: impl Fn(usize) -> bool, furniture: &mut Furniture) {
    let text = |line: &Line| source.get(line.start..line.end).unwrap_or_default();
    let Some(last) = lines.iter().rposition(|line| !line.is_blank()) else { return };
    if lines.get(last).is_none_or(|line| text(line) != CLOSE) {
        return;
    }
    let Some(first) = lines.iter().rposition(|line| text(line) == OPEN) else { return };
    let inside = lines.get(first..last).unwrap_or_default();
    // Where a hint stands above, the line is the words of a paragraph; where something closes inside, it is no foot of ours.
    let hinted =
        first.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|line| hint::parse(text(line)).is_some());
    if hinted || inside.iter().any(|line| text(line).ends_with(CLOSE)) {
        return;
    }
    let run: Vec<usize> = (first..=last).filter(|at| lines.get(*at).is_some_and(|line| !line.is_blank())).collect();
    let number = lines.get(first).map_or(0, |line| line.number);
    if !taken_back(number) {
        furniture.dropped.resize(lines.len(), false);
        for at in &run {
            if let Some(dropped) = furniture.dropped.get_mut(*at) {
                *dropped = true;
            }
        }
    }
    furniture.runs.push(run);
}
