//! `adref check --fix`: the repairs of a text, applied to its source. Marks only: that is looked at before anything is written.

use std::collections::BTreeMap;

use adref_formats::Imported;
use adref_notation::{Code, Reading, Splice};
use anyhow::{Result, bail};
use serde::Serialize;

use super::report::{RemarkFound, Report};

/// The signs that repairs write and remove.
const MARKS: [char; 8] = ['[', ']', '{', '}', '~', ':', '［', '］'];

/// A text after its repairs.
pub(super) struct Fixed {
    pub(super) source: String,
    pub(super) repairs: Vec<RepairMade>,
}

/// A repair; not applied if it meets another one, or if the source reads otherwise there.
#[derive(Serialize)]
pub(super) struct RepairMade {
    pub(super) code: Code,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) title: String,
    pub(super) applied: bool,
}

/// Bytes of the source and what comes in their place.
type Edit = ((usize, usize), String);

/// How often what has been repaired is read again: a bracket that is closed may leave another one open.
const ROUNDS: usize = 64;

/// Applies the first repair of every remark that has one, and again to what that leaves, until nothing is left to repair: what
/// comes out is not changed by repairing it again. `read` reads a text as this one was read.
pub(super) fn fixed(
    imported: &Imported,
    reading: &Reading,
    report: &Report,
    read: impl Fn(&str) -> Result<(Imported, Reading)>,
) -> Result<Fixed> {
    let mut fixed = once(imported, reading, report)?;
    for _ in 1..ROUNDS {
        if !fixed.repairs.iter().any(|repair| repair.applied) {
            break;
        }
        let (imported, reading) = read(&fixed.source)?;
        let again = once(&imported, &reading, &Report::of(&imported, &reading))?;
        // What could not be done beside others is done after them, or is still to be told.
        fixed.repairs.retain(|repair| repair.applied);
        fixed.source = again.source;
        let done = !again.repairs.iter().any(|repair| repair.applied);
        fixed.repairs.extend(again.repairs);
        if done {
            break;
        }
    }
    Ok(fixed)
}

/// One round of repairs.
fn once(imported: &Imported, reading: &Reading, report: &Report) -> Result<Fixed> {
    let source = imported.layout.source();
    let mut taken = BTreeMap::new();
    let mut repairs = Vec::new();
    for (remark, found) in reading.remarks().iter().zip(&report.remarks) {
        let Some(repair) = &remark.repair else { continue };
        let edits: Option<Vec<Edit>> = repair.change.splices.iter().map(|s| edit(imported, reading, s)).collect();
        let applied = edits.is_some_and(|edits| take(&mut taken, edits));
        repairs.push(made(found, repair.label.to_string(), applied));
    }
    let after = applied(source, &taken)?;
    if !without_marks(source).eq(without_marks(&after)) {
        bail!("a repair would change more than marks; nothing is written");
    }
    Ok(Fixed { source: after, repairs })
}

fn made(found: &RemarkFound, title: String, applied: bool) -> RepairMade {
    RepairMade { code: found.code, line: found.line, column: found.column, title, applied }
}

/// The words of a text: everything but the signs that repairs may touch.
fn without_marks(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !MARKS.contains(c))
}

/// Where a change of a wording stands in the source; none if the source reads otherwise there, as at healed line ends.
fn edit(imported: &Imported, reading: &Reading, splice: &Splice) -> Option<Edit> {
    let source = imported.layout.source();
    let (before, after) = reading.wording(splice.paragraph).split_at_checked(splice.start)?;
    if !splice.removed.is_empty() {
        let at = imported.source_byte(splice.paragraph, splice.start)?;
        let stands = source.get(at..)?.starts_with(&splice.removed);
        return stands.then(|| ((at, at + splice.removed.len()), splice.inserted.clone()));
    }
    let behind = || {
        let c = before.chars().next_back()?;
        let at = imported.source_byte(splice.paragraph, splice.start - c.len_utf8())?;
        source.get(at..)?.starts_with(c).then_some(at + c.len_utf8())
    };
    let ahead = || {
        let c = after.chars().next()?;
        let at = imported.source_byte(splice.paragraph, splice.start)?;
        source.get(at..)?.starts_with(c).then_some(at)
    };
    // What opens stays with the words behind it, what closes with the words before it.
    let at = if splice.inserted == "[" { ahead().or_else(behind) } else { behind().or_else(ahead) }?;
    Some(((at, at), splice.inserted.clone()))
}

/// Takes the edits of one repair, unless one of them meets an edit that is taken already.
fn take(taken: &mut BTreeMap<(usize, usize), String>, edits: Vec<Edit>) -> bool {
    let free = |((start, end), text): &Edit| match taken.get(&(*start, *end)) {
        // Two brackets that end at one place need two signs there.
        Some(had) => start == end && had.chars().next() == text.chars().next(),
        None => {
            let before = taken.range(..(*start, *end)).next_back();
            let after = taken.range((*start, *end)..).next();
            before.is_none_or(|((_, until), _)| until <= start) && after.is_none_or(|((from, _), _)| from >= end)
        }
    };
    let all = edits.iter().all(free);
    if all {
        edits.into_iter().for_each(|(range, text)| taken.entry(range).or_default().push_str(&text));
    }
    all
}

fn applied(source: &str, edits: &BTreeMap<(usize, usize), String>) -> Result<String> {
    let mut text = String::with_capacity(source.len() + edits.len());
    let mut done = 0;
    for ((start, end), with) in edits {
        let Some(kept) = source.get(done..*start) else { bail!("two repairs meet; nothing is written") };
        text.push_str(kept);
        text.push_str(with);
        done = *end;
    }
    text.push_str(source.get(done..).unwrap_or_default());
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text as a file holds it: two or three paragraphs of words and marks.
    fn drawn(seed: u64) -> String {
        const PIECES: [&str; 24] = [
            "[",
            "[",
            "]",
            "[[",
            "]]",
            "{",
            "}",
            "~~",
            " {EUN+",
            " {EUN+ USA-}",
            "“",
            "”",
            "words ",
            "more words ",
            "and ",
            "［x］",
            "【x】",
            "[US propose [",
            "\n\n",
            "\n",
            "1. ",
            ", ",
            " / ",
            "[3]",
        ];
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let mut roll = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap_or(0)
        };
        (0..4 + roll() % 28).map(|_| PIECES[roll() % PIECES.len()]).collect()
    }

    #[test]
    fn what_is_repaired_is_not_changed_by_repairing_it_again() {
        let path = std::path::Path::new("a.md");
        let read = |source: &str| {
            let imported = crate::texts::imported(path, source.as_bytes())?;
            let reading = crate::texts::reading(&imported, false);
            Ok((imported, reading))
        };
        let fix = |source: &str| {
            let (imported, reading) = read(source).unwrap();
            fixed(&imported, &reading, &Report::of(&imported, &reading), read).unwrap().source
        };
        for seed in 1..600 {
            let source = drawn(seed);
            let once = fix(&source);
            assert_eq!(fix(&once), once, "{source:?}");
            assert!(without_marks(&once).eq(without_marks(&source)), "{source:?}");
        }
    }

    #[test]
    fn edits_that_meet_are_not_both_taken() {
        let mut taken = BTreeMap::new();
        let edit = |start, end, text: &str| vec![((start, end), text.to_owned())];
        assert!(take(&mut taken, edit(5, 5, "]")));
        assert!(take(&mut taken, edit(5, 5, "]")), "two ends at one place");
        assert!(!take(&mut taken, edit(5, 5, "}")), "which of two signs stands first would be a guess");
        assert!(take(&mut taken, edit(5, 7, "")));
        assert!(!take(&mut taken, edit(6, 8, "")));
        assert!(!take(&mut taken, edit(4, 6, "")));
        assert!(take(&mut taken, edit(7, 7, "[")));
        assert_eq!(applied("words[[and", &taken).unwrap(), "words]][and");
    }
}
