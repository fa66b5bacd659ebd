//! `adref check --fix`: the repairs of a text, applied to its source. Marks only: that is looked at before anything is written.

use std::collections::BTreeMap;

use adref_formats::Imported;
use adref_notation::{Code, Reading, Splice};
use anyhow::{Result, bail};
use serde::Serialize;

use super::report::{RemarkFound, Report};

/// The signs that repairs write and remove.
const MARKS: [char; 6] = ['[', ']', '{', '}', '~', ':'];

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

/// Applies the first repair of every remark that has one.
pub(super) fn fixed(imported: &Imported, reading: &Reading, report: &Report) -> Result<Fixed> {
    let source = imported.layout.source();
    let mut taken = BTreeMap::new();
    let mut repairs = Vec::new();
    for (remark, found) in reading.remarks().iter().zip(&report.remarks) {
        let Some(repair) = &remark.repair else { continue };
        let edits: Option<Vec<Edit>> = repair.change.splices.iter().map(|s| edit(imported, reading, s)).collect();
        let applied = edits.is_some_and(|edits| take(&mut taken, edits));
        repairs.push(made(found, &repair.label, applied));
    }
    let after = applied(source, &taken)?;
    if !without_marks(source).eq(without_marks(&after)) {
        bail!("a repair would change more than marks; nothing is written");
    }
    Ok(Fixed { source: after, repairs })
}

fn made(found: &RemarkFound, title: &str, applied: bool) -> RepairMade {
    RepairMade { code: found.code, line: found.line, column: found.column, title: title.to_owned(), applied }
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
