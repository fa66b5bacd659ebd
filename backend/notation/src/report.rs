//! The shape that tools read: tags, stamps, totals, remarks. Its field names are a contract.

use crate::model::{Entry, Place, Target, Totals};
use crate::reading::Reading;
use crate::remark::Remark;
use serde::Serialize;

/// A tag as tools see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TagRow {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// The tag as written.
    pub text: String,
    /// Who says what.
    pub entries: Vec<Entry>,
    /// The exact text it belongs to; none for a whole paragraph.
    pub target: Option<String>,
    /// True if target or meaning is a choice among readings.
    pub uncertain: bool,
}

/// A stamp as tools see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StampRow {
    /// Index of the paragraph.
    pub paragraph: usize,
    /// `2023-05-31`.
    pub date: Option<String>,
    /// `19:39`.
    pub time: Option<String>,
    /// `committee`; none for ad referendum.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
}

/// Everything a tool asks of a draft's marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// How much there is of each mark.
    pub totals: Totals,
    /// Positions in braces or angle signs.
    pub tags: Vec<TagRow>,
    /// Agreement stamps.
    pub stamps: Vec<StampRow>,
    /// What is odd.
    pub remarks: Vec<Remark>,
    /// True if what is printed is what was read.
    pub round_trip: bool,
}

impl Reading {
    /// The report. Together the target texts take at most eight times the draft and a megabyte: in a draft of
    /// brackets in brackets in brackets the last ones are shortened in the middle.
    #[must_use]
    pub fn report(&self) -> Report {
        let size: usize = (0..self.len()).map(|p| self.wording(p).len()).sum();
        let mut budget = size.saturating_mul(8).saturating_add(1 << 20);
        let tags = self.tags().iter().map(|tag| TagRow {
            paragraph: tag.place.paragraph as usize,
            text: tag.text.clone(),
            entries: tag.entries.clone(),
            target: self.target_within(tag.target, &mut budget),
            uncertain: tag.uncertain,
        });
        let stamps = self.stamps().iter().map(|stamp| StampRow {
            paragraph: stamp.place.paragraph as usize,
            date: stamp.date.clone(),
            time: stamp.time.clone(),
            level: stamp.level.clone(),
        });
        Report {
            tags: tags.collect(),
            totals: self.totals(),
            stamps: stamps.collect(),
            remarks: self.remarks().to_vec(),
            round_trip: (0..self.len()).all(|p| self.print(p) == self.wording(p)),
        }
    }

    fn target_within(&self, target: Target, budget: &mut usize) -> Option<String> {
        let (from, to) = self.extent(target)?;
        let near = from.paragraph == to.paragraph;
        let size = if near {
            (to.byte - from.byte) as usize
        } else {
            (from.paragraph..=to.paragraph).map(|p| self.wording(p as usize).len()).sum()
        };
        if size <= *budget {
            *budget -= size;
            return self.target_text(target);
        }
        let head: String =
            self.wording(from.paragraph as usize).get(from.byte as usize..).unwrap_or("").chars().take(40).collect();
        Some(format!("{head}…"))
    }

    fn extent(&self, target: Target) -> Option<(Place, Place)> {
        match target {
            Target::Bracket(id) => self.bracket(id).map(|b| (b.open, b.end)),
            Target::Option(number) => self.options().get(number as usize).map(|o| (o.place, o.end)),
            Target::Paragraph => None,
        }
    }
}
