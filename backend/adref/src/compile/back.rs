//! The projection law asked of the file: does every party's text come out of the compilation as it went in?

use serde::Serialize;

use super::parties::Draft;
use super::source::Source;
use crate::standing::Standing;

/// A text that does not come back as it was sent.
#[derive(Serialize)]
pub(super) struct NotBack {
    /// Whose it is; nobody's is the base.
    pub(super) party: Option<String>,
    pub(super) what: What,
    /// The line of the file at which it parts from what comes back.
    pub(super) line: usize,
}

/// What is not the same.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum What {
    /// Line breaks and blank lines: those of the base stand in their place.
    Spaces,
    /// Words.
    Words,
}

/// The texts that do not come back from a compilation as they were sent.
pub(super) fn not_back(text: &str, base: &Source, drafts: &[Draft]) -> Vec<NotBack> {
    let whole = Standing::read(text, false);
    let all = std::iter::once((None, &base.text)).chain(drafts.iter().map(|one| (Some(&one.party), &one.sent)));
    let parts = |(party, sent): (Option<&String>, &String)| {
        let code = party.map(String::as_str);
        // A text that holds positions itself says to each party what it says to it.
        let meant = Standing::read(sent, false).wanted(code);
        let back = whole.wanted(code);
        let same = back.split_whitespace().eq(meant.split_whitespace());
        (back != meant).then(|| NotBack {
            party: party.cloned(),
            what: if same { What::Spaces } else { What::Words },
            line: 1 + meant.lines().zip(back.lines()).take_while(|(one, other)| one == other).count(),
        })
    };
    all.filter_map(parts).collect()
}
