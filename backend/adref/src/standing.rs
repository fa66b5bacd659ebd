//! A text projected as it stands: what its brackets decide goes, every other byte stays where it is.

use adref_formats::Imported;
use adref_formats::verbatim::{Form, Verbatim, verbatim};
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
        let mut space: Option<&str> = None;
        let mut begun = false;
        for (stretch, words) in self.laid.stretches.iter().zip(&projection.paragraphs) {
            if words != stretch.words && !says_something(words) {
                space = Some(wider(space, stretch.before));
                continue;
            }
            let first = self.laid.stretches.first().map_or("", |first| first.before);
            out.push_str(if begun { wider(space.take(), stretch.before) } else { first });
            for part in [stretch.mark, stretch.label, words, stretch.trail] {
                out.push_str(part);
            }
            (begun, space) = (true, None);
        }
        out.push_str(self.laid.rest);
        out
    }
}

/// The wider of two gaps between paragraphs; a rule or a comment that stands in the second one stays.
fn wider<'t>(one: Option<&'t str>, other: &'t str) -> &'t str {
    let ends = |gap: &str| gap.matches('\n').count().max(gap.matches('\r').count());
    one.filter(|one| one.trim().is_empty() && other.trim().is_empty() && ends(one) > ends(other)).unwrap_or(other)
}

/// Words, or a gap: what is left of a paragraph whose words are gone may be its full stop.
pub(crate) fn says_something(wording: &str) -> bool {
    wording.contains(|c: char| c.is_alphanumeric() || matches!(c, '[' | '…'))
}

/// The line ends of a text.
pub(crate) fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
