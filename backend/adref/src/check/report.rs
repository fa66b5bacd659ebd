//! What `adref check --json` answers. Later tools rely on the names: they are a contract.

use adref_domain::ParagraphKind;
use adref_formats::{Imported, Loss, OptionGroup};
use adref_notation::{Reading, Remark, Splice, Stamp, Tag, Target, Totals};
use serde::Serialize;

/// Everything found in a text.
#[derive(Serialize)]
pub(crate) struct Report {
    pub(crate) paragraphs: Vec<Paragraph>,
    pub(crate) totals: Totals,
    pub(crate) tags: Vec<TagFound>,
    pub(crate) stamps: Vec<StampFound>,
    pub(crate) remarks: Vec<RemarkFound>,
    /// What was joined, taken out, left out or guessed on the way in, in the order of the file.
    pub(crate) losses: Vec<LossFound>,
    /// Options to choose from, as ranges of the paragraphs.
    pub(crate) options: Vec<OptionGroup>,
    /// Whether the source comes back byte for byte from what was read.
    pub(crate) round_trip: bool,
    /// Where each remark points in its wording, in bytes; for drawing.
    #[serde(skip)]
    pub(crate) spans: Vec<std::ops::Range<usize>>,
}

/// One provision.
#[derive(Serialize)]
pub(crate) struct Paragraph {
    pub(crate) index: usize,
    pub(crate) label: Option<String>,
    pub(crate) kind: ParagraphKind,
    pub(crate) level: u8,
    pub(crate) wording: String,
}

/// A position in the text; `target` is the exact text it belongs to.
#[derive(Serialize)]
pub(crate) struct TagFound {
    pub(crate) paragraph: u32,
    pub(crate) text: String,
    pub(crate) entries: Vec<adref_notation::Entry>,
    pub(crate) target: String,
    pub(crate) uncertain: bool,
}

/// An agreement stamp.
#[derive(Serialize)]
pub(crate) struct StampFound {
    pub(crate) paragraph: u32,
    pub(crate) date: Option<String>,
    pub(crate) time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) level: Option<String>,
}

/// Something odd; line and column are those of the file.
#[derive(Serialize)]
pub(crate) struct RemarkFound {
    pub(crate) code: adref_notation::Code,
    pub(crate) paragraph: usize,
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) message: String,
    pub(crate) repair: Option<RepairFound>,
}

/// Something done on the way in. With `--undo` and what `undo` holds, it is not done.
#[derive(Serialize)]
pub(crate) struct LossFound {
    pub(crate) code: &'static str,
    pub(crate) line: usize,
    pub(crate) message: String,
    /// Where to look: the paragraph, and the code point of its wording.
    pub(crate) paragraph: Option<usize>,
    pub(crate) at: Option<usize>,
    /// Its name, where it can be taken back.
    pub(crate) undo: Option<String>,
    /// Whether it was taken back.
    pub(crate) undone: bool,
}

impl LossFound {
    fn of(loss: &Loss) -> Self {
        Self {
            code: loss.code,
            line: loss.line,
            message: loss.message.clone(),
            paragraph: loss.paragraph,
            at: loss.at,
            undo: loss.undo.clone(),
            undone: loss.undone,
        }
    }
}

/// What would put it right: marks only, never words.
#[derive(Serialize)]
pub(crate) struct RepairFound {
    pub(crate) title: String,
    pub(crate) edits: Vec<EditFound>,
}

/// One replacement in the wording of a paragraph, in code points.
#[derive(Serialize)]
pub(crate) struct EditFound {
    pub(crate) paragraph: usize,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) with: String,
}

impl Report {
    /// What the notation reads in the whole text.
    pub(crate) fn of(imported: &Imported, reading: &Reading) -> Self {
        let printed = (0..reading.len()).all(|index| {
            imported.paragraphs.get(index).is_some_and(|paragraph| paragraph.wording == reading.print(index))
        });
        Self {
            paragraphs: paragraphs(imported),
            totals: reading.totals(),
            tags: reading.tags().iter().map(|tag| tag_found(reading, tag)).collect(),
            stamps: reading.stamps().iter().map(stamp_found).collect(),
            remarks: reading.remarks().iter().map(|remark| remark_found(imported, reading, remark)).collect(),
            losses: imported.losses.iter().map(LossFound::of).collect(),
            options: imported.options.clone(),
            round_trip: printed && imported.reconstruct() == imported.layout.source(),
            spans: reading.remarks().iter().map(|remark| remark.offset..remark.offset + remark.length).collect(),
        }
    }

    /// The counts that people are shown, with their names.
    pub(crate) fn counted(&self) -> [(&'static str, usize); 14] {
        let totals = self.totals;
        [
            ("paragraphs", self.paragraphs.len()),
            ("brackets opened", totals.brackets_open),
            ("brackets closed", totals.brackets_close),
            ("positions", totals.tag_entries),
            ("  in tags", totals.tags),
            ("stamps", totals.stamps),
            ("struck spans", totals.strikes),
            ("links", totals.links),
            ("editorial brackets", totals.editorial),
            ("never closed", totals.unclosed),
            ("close nothing", totals.stray),
            ("groups of options", self.options.len()),
            ("healings", self.losses.iter().filter(|loss| loss.undo.is_some() && !loss.undone).count()),
            ("remarks", self.remarks.len()),
        ]
    }
}

fn paragraphs(imported: &Imported) -> Vec<Paragraph> {
    let numbered = imported.paragraphs.iter().enumerate();
    numbered
        .map(|(index, paragraph)| Paragraph {
            index,
            label: paragraph.label.clone(),
            kind: paragraph.kind,
            level: paragraph.level,
            wording: paragraph.wording.clone(),
        })
        .collect()
}

fn tag_found(reading: &Reading, tag: &Tag) -> TagFound {
    let paragraph = tag.place.paragraph;
    let whole = || reading.wording(usize::try_from(paragraph).unwrap_or(usize::MAX)).to_owned();
    let target = match tag.target {
        Target::Paragraph => whole(),
        target => reading.target_text(target).unwrap_or_else(whole),
    };
    TagFound { paragraph, text: tag.text.clone(), entries: tag.entries.clone(), target, uncertain: tag.uncertain }
}

fn stamp_found(stamp: &Stamp) -> StampFound {
    StampFound {
        paragraph: stamp.place.paragraph,
        date: stamp.date.clone(),
        time: stamp.time.clone(),
        level: stamp.level.clone(),
    }
}

fn remark_found(imported: &Imported, reading: &Reading, remark: &Remark) -> RemarkFound {
    let place = imported.locate(remark.paragraph, remark.offset);
    let (line, column) = place.unwrap_or((remark.line, remark.column));
    let repair = remark.repair.as_ref().map(|repair| RepairFound {
        title: repair.label.to_string(),
        edits: repair.change.splices.iter().map(|splice| edit_found(reading, splice)).collect(),
    });
    RemarkFound {
        code: remark.code,
        paragraph: remark.paragraph,
        line,
        column,
        message: remark.message.to_string(),
        repair,
    }
}

fn edit_found(reading: &Reading, splice: &Splice) -> EditFound {
    let before = reading.wording(splice.paragraph).get(..splice.start).unwrap_or_default();
    let start = before.chars().count();
    EditFound {
        paragraph: splice.paragraph,
        start,
        end: start + splice.removed.chars().count(),
        with: splice.inserted.clone(),
    }
}
