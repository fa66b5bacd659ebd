//! Wordings as this reader may see them, read and ready to be drawn.

use adref_compare::{Op, Options};
use adref_domain::label::{Labelled, anchors};
use adref_domain::policy::Fields;
use adref_notation::{Reading, Registry, Remark, Splice, Totals, without_positions};
use adref_store::placements::PlacedWording;

use super::code;
use crate::Fault;
use crate::views::{
    EditView, EntryView, OpView, ParagraphView, RemarkView, RepairView, RunView, TotalsView, WordingView,
};

/// How a reader looks at a text (SCREENS 4.2), after the policy has said what may be seen at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lens {
    /// Brackets and positions.
    Full,
    /// Brackets, no positions.
    Brackets,
    /// Agreed words only, gaps shown.
    Plain,
    /// As one party or group would have it, with the membership of that day.
    As { party: String, day: Option<String> },
}

impl Lens {
    /// The lens asked for, as far as the fields allow: without positions there is nothing to look at them through.
    pub(crate) fn new(asked: Option<&str>, fields: Fields, day: Option<&str>) -> Result<Self, Fault> {
        let lens = match asked {
            None | Some("" | "full") => Self::Full,
            Some("brackets") => Self::Brackets,
            Some("plain") => Self::Plain,
            Some(other) => match other.strip_prefix("as:").map(str::trim) {
                Some(party) if !party.is_empty() => Self::As { party: party.to_owned(), day: day.map(str::to_owned) },
                _ => {
                    return Err(Fault::invalid(
                        "view",
                        "one of full, brackets, plain, or as: and a party, such as as:EUN",
                    ));
                }
            },
        };
        Ok(if fields.positions || lens == Self::Plain { lens } else { Self::Brackets })
    }

    /// The name of the lens, as asked for and as answered.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Full => "full".to_owned(),
            Self::Brackets => "brackets".to_owned(),
            Self::Plain => "plain".to_owned(),
            Self::As { party, .. } => format!("as:{party}"),
        }
    }

    /// The wordings of a draft through this lens.
    fn apply(&self, wordings: Vec<String>) -> Vec<String> {
        match self {
            Self::Full => wordings,
            Self::Brackets => wordings.iter().map(|wording| without_positions(wording).text).collect(),
            Self::Plain => adref_notation::read(&wordings).clean().paragraphs,
            Self::As { party, day } => {
                adref_notation::read(&wordings).as_party(party, Registry::standard(), day.as_deref()).paragraphs
            }
        }
    }
}

/// The paragraphs of a draft through a lens, with what was counted and what is odd in them.
pub(crate) fn draft_paragraphs(
    rows: &[PlacedWording],
    lens: &Lens,
) -> (Vec<ParagraphView>, TotalsView, Vec<RemarkView>) {
    let wordings = lens.apply(rows.iter().map(|row| row.text.clone()).collect());
    let read = adref_notation::read(&wordings);
    let anchors = anchors_of(rows);
    let views = rows.iter().zip(wordings).zip(anchors).enumerate();
    let paragraphs = views.map(|(index, ((row, wording), anchor))| paragraph(row, wording, anchor, &read, index));
    let remarks = read.remarks().iter().map(|remark| {
        let id = rows.get(remark.paragraph).map(|row| row.paragraph.to_string());
        RemarkView { paragraph_id: id, ..remark_view(remark, &read) }
    });
    (paragraphs.collect(), totals(&read.totals()), remarks.collect())
}

/// The fragments that address the paragraphs of a draft.
pub(crate) fn anchors_of(rows: &[PlacedWording]) -> Vec<String> {
    let labelled: Vec<_> = rows.iter().map(|row| Labelled { label: row.label.as_deref(), kind: row.kind }).collect();
    anchors(&labelled)
}

/// One paragraph of a draft through a lens; the others are read with it, since brackets may reach over them.
pub(crate) fn one_paragraph(rows: &[PlacedWording], id: &str, lens: &Lens) -> Option<ParagraphView> {
    let (paragraphs, _, _) = draft_paragraphs(rows, lens);
    paragraphs.into_iter().find(|paragraph| paragraph.id == id)
}

fn paragraph(row: &PlacedWording, wording: String, anchor: String, read: &Reading, index: usize) -> ParagraphView {
    ParagraphView {
        id: row.paragraph.to_string(),
        anchor,
        label: row.label.clone(),
        kind: row.kind.to_string(),
        level: u32::try_from(row.level).unwrap_or(1),
        ordinal: index,
        wording,
        runs: runs(read, index),
        open_before: read.open_at_start(index).len(),
        totals: totals(&read.totals_of(index)),
        agreed: row.agreed,
        comments: None,
        etag: None,
    }
}

/// The runs of one paragraph.
pub(crate) fn runs(read: &Reading, index: usize) -> Vec<RunView> {
    let view = |run: adref_notation::Run| RunView {
        kind: code(&run.kind),
        text: run.text,
        depth: u32::from(run.depth),
        bracket: run.bracket,
        group: run.group,
        struck: run.struck,
        emphasis: run.emphasis,
        strong: run.strong,
        entries: run
            .entries
            .into_iter()
            .map(|entry| EntryView { party: entry.party, stance: code(&entry.stance) })
            .collect(),
        target: run.target,
        uncertain: run.uncertain,
        stray: run.stray.map(|stray| code(&stray)),
    };
    read.runs(index).into_iter().map(view).collect()
}

/// Everything odd in a reading.
pub(crate) fn remarks(read: &Reading) -> Vec<RemarkView> {
    read.remarks().iter().map(|remark| remark_view(remark, read)).collect()
}

fn remark_view(remark: &Remark, read: &Reading) -> RemarkView {
    let repair = remark.repair.as_ref().map(|repair| RepairView {
        title: repair.label.clone(),
        edits: repair.change.splices.iter().rev().map(|splice| edit_view(splice, read)).collect(),
    });
    RemarkView {
        code: code(&remark.code),
        paragraph: remark.paragraph,
        paragraph_id: None,
        line: remark.line,
        column: remark.column,
        message: remark.message.clone(),
        repair,
    }
}

/// The reader counts bytes; everything that leaves the house counts code points.
fn edit_view(splice: &Splice, read: &Reading) -> EditView {
    let before = read.wording(splice.paragraph).get(..splice.start).unwrap_or_default();
    let start = before.chars().count();
    EditView {
        paragraph: splice.paragraph,
        start,
        end: start + splice.removed.chars().count(),
        with: splice.inserted.clone(),
    }
}

/// One wording, read.
pub(crate) fn reading(wordings: &[String]) -> (Vec<WordingView>, TotalsView) {
    let read = adref_notation::read(wordings);
    let mut views: Vec<_> =
        (0..wordings.len()).map(|index| WordingView { runs: runs(&read, index), remarks: Vec::new() }).collect();
    for remark in remarks(&read) {
        if let Some(view) = views.get_mut(remark.paragraph) {
            view.remarks.push(remark);
        }
    }
    (views, totals(&read.totals()))
}

/// A count of the reader as a view.
pub(crate) fn totals(totals: &Totals) -> TotalsView {
    TotalsView {
        brackets_open: totals.brackets_open,
        brackets_close: totals.brackets_close,
        links: totals.links,
        editorial: totals.editorial,
        tags: totals.tags,
        tag_entries: totals.tag_entries,
        stamps: totals.stamps,
        strikes: totals.strikes,
        unclosed: totals.unclosed,
        stray: totals.stray,
    }
}

/// The redline between two wordings, as operations.
pub(crate) fn ops(old: &str, new: &str) -> Vec<OpView> {
    adref_compare::redline(old, new, &Options::default()).ops.into_iter().map(op_view).collect()
}

pub(crate) fn op_view(op: Op) -> OpView {
    OpView { op: code(&op.op), class: code(&op.class), text: op.text }
}
