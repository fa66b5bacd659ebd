//! Alternatives as they are shown: what each one says, and who wants it.

use crate::model::{BracketId, Entry, Group, GroupBasis, GroupId, Place, Tag, Target};
use crate::project::Unknown;
use crate::reading::Reading;
use crate::strip::without_positions;
use serde::Serialize;

/// The most alternatives of one group that are listed.
const MOST: usize = 24;
/// The most characters of one that are shown.
const SHOWN: usize = 200;

/// A group of alternatives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternatives {
    /// The group.
    pub group: GroupId,
    /// Why they are together.
    pub basis: GroupBasis,
    /// False: only possible alternatives, until a person says so.
    pub certain: bool,
    /// How many there are; of very many not all are listed.
    pub count: usize,
    /// The alternatives, in order.
    pub members: Vec<Alternative>,
}

/// One alternative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alternative {
    /// The bracket it is, unless it is a part of one or an option.
    pub bracket: Option<BracketId>,
    /// Its first characters, without the bracket and without positions.
    pub text: String,
    /// Who said what on it. Empty: parties unknown.
    pub entries: Vec<Entry>,
    /// True if target or meaning of one of the positions is not certain.
    pub uncertain: bool,
}

impl Reading {
    /// Per paragraph, the groups of which an alternative begins there.
    #[must_use]
    pub fn alternatives_by_paragraph(&self) -> Vec<Vec<Alternatives>> {
        let mut rows = vec![Vec::new(); self.len()];
        if self.groups().is_empty() {
            return rows;
        }
        let positions = self.positions_by_bracket();
        let mut options: Vec<Vec<&Tag>> = vec![Vec::new(); self.options().len()];
        for tag in self.positions() {
            if let Target::Option(number) = tag.target
                && let Some(row) = options.get_mut(number as usize)
            {
                row.push(tag);
            }
        }
        for group in self.groups() {
            let shown = self.alternatives(group, &positions, &options);
            let mut paragraphs: Vec<u32> = if group.parts.is_empty() {
                group.members.iter().take(MOST).filter_map(|m| self.bracket(*m)).map(|b| b.open.paragraph).collect()
            } else {
                group.parts.iter().take(MOST).map(|p| p.from.paragraph).collect()
            };
            paragraphs.dedup();
            for paragraph in paragraphs {
                if let Some(row) = rows.get_mut(paragraph as usize) {
                    row.push(shown.clone());
                }
            }
        }
        rows
    }

    fn alternatives(&self, group: &Group, positions: &[Vec<&Tag>], options: &[Vec<&Tag>]) -> Alternatives {
        let none: &[&Tag] = &[];
        let members: Vec<Alternative> = if group.parts.is_empty() {
            let brackets = group.members.iter().take(MOST).filter_map(|m| self.bracket(*m));
            let shown = brackets.map(|b| {
                let tags = positions.get(b.id as usize).map_or(none, Vec::as_slice);
                Alternative { bracket: Some(b.id), ..alternative(self.excerpt(b.open, b.end), tags) }
            });
            shown.collect()
        } else {
            let parts = group.parts.iter().take(MOST).map(|part| {
                let number = self.options().binary_search_by_key(&part.from, |o| o.place).ok();
                let tags = number.and_then(|n| options.get(n)).map_or(none, Vec::as_slice);
                alternative(self.excerpt(part.from, part.to), tags)
            });
            parts.collect()
        };
        let count = group.members.len().max(group.parts.len());
        Alternatives { group: group.id, basis: group.basis, certain: group.certain, count, members }
    }

    /// The first words of something a projection could not know, without positions.
    #[must_use]
    pub fn excerpt_of(&self, unknown: &Unknown) -> String {
        if let Some(bracket) = unknown.bracket.and_then(|id| self.bracket(id)) {
            return self.excerpt(bracket.open, bracket.end);
        }
        let wording = self.wording(unknown.place.paragraph as usize);
        let end = Place { byte: crate::scan::small(wording.len()), ..unknown.place };
        let option = self.options().binary_search_by_key(&unknown.place, |o| o.place).ok();
        let option = option.and_then(|i| self.options().get(i));
        let spoken = self.position_at(unknown.place.paragraph, unknown.place.byte).is_some();
        let from = if spoken { Place { byte: 0, chars: 0, ..unknown.place } } else { unknown.place };
        self.excerpt(from, option.map_or(end, |o| o.end))
    }

    /// The first words between two places, as they read without positions and outer brackets.
    fn excerpt(&self, from: Place, to: Place) -> String {
        let wording = self.wording(from.paragraph as usize);
        let end = if from.paragraph == to.paragraph { to.byte as usize } else { wording.len() };
        let near = wording.floor_char_boundary(end.min(from.byte as usize + 4 * SHOWN));
        let cut = near < end || from.paragraph != to.paragraph;
        let words = without_positions(wording.get(from.byte as usize..near).unwrap_or("")).text;
        let inner = words.trim();
        let inner = inner.strip_prefix('[').map_or(inner, |t| if cut { t } else { t.strip_suffix(']').unwrap_or(t) });
        let shown: String = inner.trim().chars().take(SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
        if cut || shown.len() < inner.trim().len() { format!("{}…", shown.trim_end()) } else { shown }
    }

    /// The group of the option whose head is here, or of the bracket that it fills.
    pub(crate) fn group_of_option(&self, place: Place) -> Option<GroupId> {
        self.options().binary_search_by_key(&place, |o| o.place).ok().and_then(|i| self.options().get(i))?.group
    }
}

fn alternative(text: String, tags: &[&Tag]) -> Alternative {
    Alternative {
        bracket: None,
        text,
        entries: tags.iter().flat_map(|t| t.entries.iter().cloned()).collect(),
        uncertain: tags.iter().any(|t| t.uncertain),
    }
}
