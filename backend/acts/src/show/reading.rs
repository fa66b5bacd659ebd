//! Wordings as this reader may see them, read and ready to be drawn.

use adref_compare::{Op, Options};
use adref_domain::ParagraphKind;
use adref_domain::label::{Labelled, anchors};
use adref_domain::policy::Fields;
use adref_notation::{
    Alternatives, Counts, Placed, Reading, Registry, Remark, Repair, Says, Splice, Totals, Unknown, without_positions,
};
use adref_store::placements::PlacedWording;

use super::code;
use crate::Fault;
use crate::views::{
    AlternativeView, AlternativesView, CountsView, EditView, EntryView, OpView, ParagraphView, RemarkView, RepairView,
    RunView, SaysView, SeenView, TotalsView, UnknownView, WhyView, WordingView,
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
    pub(crate) fn wordings(&self, rows: &[PlacedWording]) -> Vec<String> {
        self.apply(rows).0
    }

    /// The wordings of a draft through this lens, and what the lens could not know.
    fn apply(&self, rows: &[PlacedWording]) -> (Vec<String>, Option<Vec<UnknownView>>) {
        let wordings = || rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>();
        match self {
            Self::Full => (wordings(), None),
            Self::Brackets => (rows.iter().map(|row| without_positions(&row.text).text).collect(), None),
            Self::Plain => (read_rows(rows, &wordings()).clean().paragraphs, None),
            Self::As { party, day } => {
                let read = read_rows(rows, &wordings());
                let projection = read.as_party(party, Registry::standard(), day.as_deref());
                let unknown = projection.unknown.iter().filter_map(|one| unknown(rows, &read, one)).collect();
                (projection.paragraphs, Some(unknown))
            }
        }
    }
}

/// One wording by itself through a lens.
pub(crate) fn through(words: &str, lens: &Lens) -> Option<SeenView> {
    let read = adref_notation::read_one(words);
    let (projection, unknown) = match lens {
        Lens::Full => return None,
        Lens::Brackets => (vec![without_positions(words).text], 0),
        Lens::Plain => (read.clean().paragraphs, 0),
        Lens::As { party, day } => {
            let projection = read.as_party(party, Registry::standard(), day.as_deref());
            (projection.paragraphs, projection.unknown.len())
        }
    };
    Some(seen(lens, projection.into_iter().next().unwrap_or_default(), unknown))
}

/// One wording in its place in a draft through a lens: brackets may be open when it begins.
pub(crate) fn through_in(rows: &mut [PlacedWording], index: usize, words: &str, lens: &Lens) -> Option<SeenView> {
    let row = rows.get_mut(index)?;
    words.clone_into(&mut row.text);
    let id = row.paragraph.to_string();
    if *lens == Lens::Full {
        return None;
    }
    let (wordings, unknown) = lens.apply(rows);
    let unknown = unknown.unwrap_or_default().iter().filter(|one| one.paragraph_id == id).count();
    Some(seen(lens, wordings.into_iter().nth(index).unwrap_or_default(), unknown))
}

fn seen(lens: &Lens, wording: String, unknown: usize) -> SeenView {
    let runs = runs(&adref_notation::read_one(&wording), 0);
    SeenView { view: lens.name(), wording, runs, unknown }
}

/// Reads the wordings of a draft with what stands before them.
pub(crate) fn read_rows<S: AsRef<str>>(rows: &[PlacedWording], wordings: &[S]) -> Reading {
    let placed: Vec<_> = rows.iter().zip(wordings).map(|(row, wording)| placed(row, wording.as_ref())).collect();
    adref_notation::read_at(&placed)
}

fn placed<'a>(row: &'a PlacedWording, wording: &'a str) -> Placed<'a> {
    let heading = row.kind == ParagraphKind::Heading;
    Placed { label: row.label.as_deref(), heading, ..Placed::from(wording) }
}

fn unknown(rows: &[PlacedWording], read: &Reading, one: &Unknown) -> Option<UnknownView> {
    let row = usize::try_from(one.place.paragraph).ok().and_then(|index| rows.get(index))?;
    Some(UnknownView {
        paragraph_id: row.paragraph.to_string(),
        at: usize::try_from(one.place.chars).unwrap_or(0),
        bracket: one.bracket.is_some(),
        text: read.excerpt_of(one),
        why: code(&one.why),
    })
}

/// A draft through a lens, with what was counted and what is odd in it.
pub(crate) struct Drawn {
    pub(crate) paragraphs: Vec<ParagraphView>,
    pub(crate) totals: TotalsView,
    pub(crate) counts: CountsView,
    pub(crate) unknown: Option<Vec<UnknownView>>,
    pub(crate) remarks: Vec<RemarkView>,
}

/// The paragraphs of a draft through a lens.
pub(crate) fn draft_paragraphs(rows: &[PlacedWording], lens: &Lens) -> Drawn {
    let (wordings, unknown) = lens.apply(rows);
    let read = read_rows(rows, &wordings);
    let anchors = anchors_of(rows);
    let counted = read.counts_by_paragraph().into_iter().zip(read.alternatives_by_paragraph());
    let views = rows.iter().zip(wordings).zip(anchors).zip(counted).enumerate();
    let paragraphs = views.map(|(index, (((row, wording), anchor), (counts, groups)))| ParagraphView {
        counts: counts_view(&counts),
        alternatives: groups.into_iter().map(alternatives).collect(),
        ..paragraph(row, wording, anchor, &read, index)
    });
    let remarks = read.remarks().iter().map(|remark| {
        let id = rows.get(remark.paragraph).map(|row| row.paragraph.to_string());
        RemarkView { paragraph_id: id, ..remark_view(remark, &read) }
    });
    let paragraphs = paragraphs.collect();
    let (totals, counts) = (totals(&read.totals()), counts_view(&read.counts()));
    Drawn { paragraphs, totals, counts, unknown, remarks: remarks.collect() }
}

fn counts_view(counts: &Counts) -> CountsView {
    CountsView {
        open_brackets: counts.open_brackets,
        unattributed: counts.unattributed,
        one_party_away: counts.one_party_away,
        depth: u32::from(counts.depth),
        words: counts.words,
        agreed: counts.agreed,
    }
}

fn alternatives(group: Alternatives) -> AlternativesView {
    let member = |one: adref_notation::Alternative| AlternativeView {
        bracket: one.bracket,
        text: one.text,
        entries: one.entries.into_iter().map(entry).collect(),
        uncertain: one.uncertain,
    };
    AlternativesView {
        group: group.group,
        basis: code(&group.basis),
        certain: group.certain,
        count: group.count,
        members: group.members.into_iter().map(member).collect(),
    }
}

fn entry(entry: adref_notation::Entry) -> EntryView {
    EntryView { party: entry.party, stance: code(&entry.stance) }
}

/// The fragments that address the paragraphs of a draft.
pub(crate) fn anchors_of(rows: &[PlacedWording]) -> Vec<String> {
    let labelled: Vec<_> = rows.iter().map(|row| Labelled { label: row.label.as_deref(), kind: row.kind }).collect();
    anchors(&labelled)
}

/// One paragraph of a draft through a lens; the others are read with it, since brackets may reach over them.
pub(crate) fn one_paragraph(rows: &[PlacedWording], id: &str, lens: &Lens) -> Option<ParagraphView> {
    draft_paragraphs(rows, lens).paragraphs.into_iter().find(|paragraph| paragraph.id == id)
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
        alternatives: Vec::new(),
        open_before: read.open_at_start(index).len(),
        totals: totals(&read.totals_of(index)),
        counts: CountsView::default(),
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
        entries: run.entries.into_iter().map(entry).collect(),
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
    let view = |repair: &Repair| RepairView {
        title: repair.label.to_string(),
        says: says(&repair.label),
        edits: repair.change.splices.iter().rev().map(|splice| edit_view(splice, read)).collect(),
    };
    RemarkView {
        code: code(&remark.code),
        paragraph: remark.paragraph,
        paragraph_id: None,
        line: remark.line,
        column: remark.column,
        message: remark.message.to_string(),
        says: says(&remark.message),
        repair: remark.repair.as_ref().map(view),
        other_repairs: remark.other_repairs.iter().map(view).collect(),
    }
}

fn says(said: &Says) -> SaysView {
    SaysView {
        sentence: code(&said.sentence),
        words: Some(said.words.clone()).filter(|words| !words.is_empty()),
        more: Some(said.more.clone()).filter(|words| !words.is_empty()),
        count: Some(said.count).filter(|count| *count > 0),
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

/// Wordings, read.
pub(crate) fn reading(wordings: &[String]) -> (Vec<WordingView>, TotalsView) {
    let read = adref_notation::read(wordings);
    let groups = read.alternatives_by_paragraph();
    let mut views: Vec<_> =
        groups.into_iter().enumerate().map(|(index, groups)| wording(&read, index, groups)).collect();
    for remark in remarks(&read) {
        if let Some(view) = views.get_mut(remark.paragraph) {
            view.remarks.push(remark);
        }
    }
    (views, totals(&read.totals()))
}

/// One wording, read where it stands in its draft: what is open when it begins, and what closes behind it. The remarks are
/// those on this wording.
pub(crate) fn reading_in(rows: &[PlacedWording], index: usize, words: &str) -> (Vec<WordingView>, TotalsView) {
    let mut texts: Vec<&str> = rows.iter().map(|row| row.text.as_str()).collect();
    if let Some(text) = texts.get_mut(index) {
        *text = words;
    }
    let read = read_rows(rows, &texts);
    let groups = read.alternatives_by_paragraph().into_iter().nth(index).unwrap_or_default();
    let mut view = wording(&read, index, groups);
    let here = remarks(&read).into_iter().filter(|remark| remark.paragraph == index);
    view.remarks = here.map(|remark| RemarkView { paragraph: 0, ..remark }).collect();
    let repairs = view.remarks.iter_mut().flat_map(|r| r.repair.iter_mut().chain(&mut r.other_repairs));
    for edit in repairs.flat_map(|repair| &mut repair.edits) {
        edit.paragraph = 0;
    }
    (vec![view], totals(&read.totals_of(index)))
}

fn wording(read: &Reading, index: usize, groups: Vec<Alternatives>) -> WordingView {
    WordingView {
        runs: runs(read, index),
        alternatives: groups.into_iter().map(alternatives).collect(),
        open_before: read.open_at_start(index).len(),
        remarks: Vec::new(),
    }
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

/// Why paragraphs are paired, as a code with its figures.
pub(crate) fn why(reason: adref_compare::Reason) -> WhyView {
    WhyView {
        code: code(&reason.code),
        sentence: reason.to_string(),
        alike: reason.alike,
        next: reason.next,
        contained: reason.contained,
        same_label: reason.same_label,
    }
}

pub(crate) fn op_view(op: Op) -> OpView {
    OpView { op: code(&op.op), class: code(&op.class), text: op.text }
}
