//! Options of treaty drafts: `Option 1 … Option 2 …`, each a range of paragraphs, groups inside groups.
//!
//! An option begins where a paragraph is labelled `Option 1`, or where a numbered paragraph begins with `Option 1:`; it
//! ends before the next option of its group. Where the last one ends is told by what follows: another heading, the next
//! number, the next letter of the list around the group. Nothing is moved: groups only point at paragraphs.

mod head;
mod last;

use adref_notation::OptionStyle;
use serde::{Deserialize, Serialize};

use crate::Provision;
use crate::model::ImportedParagraph;
use head::Head;

/// How many paragraphs further the end of an option is looked for.
const REACH: usize = 1_000;

/// Options to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionGroup {
    /// The numbered paragraph the options are of, when its number stands before the first of them.
    pub of: Option<usize>,
    /// The group and the option of it that hold this group, as indices.
    pub inside: Option<(usize, usize)>,
    /// The options in the order of the text.
    pub options: Vec<OptionRange>,
}

/// One option: a range of paragraphs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionRange {
    /// What is printed: `Option 1`, `Option II`, `Option (a)`.
    pub label: String,
    /// The first paragraph, an index into the paragraphs.
    pub first: usize,
    /// The last paragraph, never before the first. Footnotes in between belong to the calls, not to the option.
    pub last: usize,
    /// The range as the text itself declares it: `(paragraphs 3-3quater)`.
    pub declared: Option<String>,
    /// The option is that there be no text.
    pub no_text: bool,
}

/// A group that may still get options.
struct Open {
    group: usize,
    style: OptionStyle,
    ordinal: u32,
}

/// The groups of a text as it was imported.
pub(crate) fn of_imported(paragraphs: &[ImportedParagraph]) -> Vec<OptionGroup> {
    groups(&paragraphs.iter().map(Provision::from).collect::<Vec<_>>())
}

/// The groups of a text, in the order of their first options.
#[must_use]
pub fn groups(paragraphs: &[Provision<'_>]) -> Vec<OptionGroup> {
    let mut groups: Vec<OptionGroup> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        if last::ends_everything(paragraph) {
            close(&mut open, &mut groups, 0, index, paragraphs);
        }
        let Some(head) = Head::of(paragraph) else { continue };
        let goes_on = open.iter().rposition(|one| one.style == head.style && one.ordinal + 1 == head.ordinal);
        match goes_on {
            Some(at) if reaches(&groups, &open, at, index, paragraphs) => {
                close(&mut open, &mut groups, at + 1, index, paragraphs);
                end_option(&mut groups, open.get(at), index);
            }
            _ => {
                let same = open.iter().position(|one| one.style == head.style).unwrap_or(open.len());
                close(&mut open, &mut groups, same, index, paragraphs);
                let inside = open.last().and_then(|one| {
                    let options = groups.get(one.group).map_or(0, |group| group.options.len());
                    within(&groups, one.group, index, paragraphs).then(|| (one.group, options.saturating_sub(1)))
                });
                if inside.is_none() {
                    close(&mut open, &mut groups, 0, index, paragraphs);
                }
                open.push(Open { group: groups.len(), style: head.style, ordinal: 0 });
                groups.push(OptionGroup { of: head.number_before(index), inside, options: Vec::new() });
            }
        }
        if let Some(one) = open.last_mut() {
            one.ordinal = head.ordinal;
            if let Some(group) = groups.get_mut(one.group) {
                group.options.push(head.range(index));
            }
        }
    }
    close(&mut open, &mut groups, 0, paragraphs.len(), paragraphs);
    groups
}

/// Whether the last option of an open group can reach up to `index`.
fn reaches(groups: &[OptionGroup], open: &[Open], at: usize, index: usize, paragraphs: &[Provision<'_>]) -> bool {
    open.get(at).and_then(|one| groups.get(one.group)).is_some_and(|group| last::may_go_on(group, index, paragraphs))
}

/// Whether `index` still stands in the last option of a group.
fn within(groups: &[OptionGroup], group: usize, index: usize, paragraphs: &[Provision<'_>]) -> bool {
    let reach = paragraphs.len().min(index + REACH);
    groups.get(group).is_some_and(|group| last::end(group, reach, paragraphs) >= index)
}

/// Ends the option that is open in a group: the next one begins at `index`.
fn end_option(groups: &mut [OptionGroup], open: Option<&Open>, index: usize) {
    if let Some(option) = open.and_then(|one| groups.get_mut(one.group)).and_then(|group| group.options.last_mut()) {
        option.last = index.saturating_sub(1).max(option.first);
    }
}

/// Closes all open groups from `from` on; they end before `index`, or earlier.
fn close(open: &mut Vec<Open>, groups: &mut [OptionGroup], from: usize, index: usize, paragraphs: &[Provision<'_>]) {
    while open.len() > from {
        let Some(one) = open.pop() else { return };
        let Some(end) = groups.get(one.group).map(|group| last::end(group, index, paragraphs)) else { continue };
        if let Some(option) = groups.get_mut(one.group).and_then(|group| group.options.last_mut()) {
            option.last = end.max(option.first);
        }
    }
}
