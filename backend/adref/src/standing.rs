//! A text projected as it stands: what its brackets decide goes, every other byte stays where it is.

use adref_formats::Imported;
use adref_formats::verbatim::{Form, Stretch, Verbatim, verbatim};
use adref_notation::{Options, Placed, Projection, Reading, Registry, read_with};

/// What is done on the way in to the pages of a print, and to what our own export has marked: words stand otherwise then.
const PAGED: [&str; 8] = [
    "frame_removed",
    "furniture_dropped",
    "hints_obeyed",
    "hyphen_removed",
    "row_continued",
    "spaces_collapsed",
    "table_head_repeated",
    "footnote_healed",
];

/// Whether a text can be read as it stands: it is no print cut into pages.
pub(crate) fn stands(imported: &Imported) -> bool {
    imported.losses.iter().all(|loss| loss.undone || !PAGED.contains(&loss.code))
}

/// A text with its stretches of words, read.
pub(crate) struct Standing<'t> {
    pub(crate) laid: Verbatim<'t>,
    reading: Reading,
}

impl<'t> Standing<'t> {
    pub(crate) fn read(source: &'t str, attributed: bool) -> Self {
        let laid = verbatim(source);
        let placed = laid.stretches.iter().map(|stretch| Placed {
            wording: stretch.words,
            line: stretch.lines.0,
            column: 1,
            label: stretch.name.as_deref(),
            heading: stretch.form == Form::Heading,
        });
        let reading = read_with(&placed.collect::<Vec<_>>(), Options { attributed });
        Self { laid, reading }
    }

    pub(crate) const fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The text as a party wants it, or for `None` the base text.
    pub(crate) fn wanted(&self, party: Option<&str>) -> String {
        self.projected(&match party {
            Some(party) => self.reading.as_party(party, Registry::standard(), None),
            None => self.reading.base(),
        })
    }

    /// The text of a projection. Where it leaves no words the stretch goes, with its label and marks, and of the space
    /// around it the wider stays.
    pub(crate) fn projected(&self, projection: &Projection) -> String {
        let mut out = String::new();
        let mut gone: Vec<&Stretch<'_>> = Vec::new();
        let mut last: Option<&Stretch<'_>> = None;
        let stretches = &self.laid.stretches;
        for (index, (stretch, words)) in stretches.iter().zip(&projection.paragraphs).enumerate() {
            if words != stretch.words && !says_something(words) {
                gone.push(stretch);
                continue;
            }
            out.push_str(match last {
                None => stretches.first().map_or("", |first| first.before),
                Some(last) if is_one_table(last, &gone, stretch, stretches.get(index + 1)) => line_end(stretch.before),
                Some(_) => gone.iter().map(|one| one.before).chain([stretch.before]).reduce(wider).unwrap_or_default(),
            });
            for part in [stretch.mark, stretch.label, words, stretch.trail] {
                out.push_str(part);
            }
            last = Some(stretch);
            gone.clear();
        }
        out.push_str(self.laid.rest);
        out
    }
}

/// Whether two rows between which something else has gone are rows of one table: the second heads none of its own.
fn is_one_table(row: &Stretch<'_>, gone: &[&Stretch<'_>], next: &Stretch<'_>, behind: Option<&Stretch<'_>>) -> bool {
    let heads = behind.is_some_and(|behind| behind.form == Form::Row && !behind.before.trim().is_empty());
    let other = gone.iter().any(|one| one.form != Form::Row);
    row.form == Form::Row && next.form == Form::Row && other && next.before.trim().is_empty() && !heads
}

/// The wider of two gaps between paragraphs; a rule or a comment that stands in the second one stays.
fn wider<'t>(one: &'t str, other: &'t str) -> &'t str {
    let ends = |gap: &str| gap.matches('\n').count().max(gap.matches('\r').count());
    if one.trim().is_empty() && other.trim().is_empty() && ends(one) > ends(other) { one } else { other }
}

/// Words, or a gap: what is left of a paragraph whose words are gone may be its full stop.
pub(crate) fn says_something(wording: &str) -> bool {
    wording.contains(|c: char| c.is_alphanumeric() || matches!(c, '[' | '…'))
}

/// The line ends of a text.
pub(crate) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
