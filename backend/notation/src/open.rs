//! What is open, and who holds it open.

use crate::model::{BracketId, Entry, Stance, Tag, TagForm, Target};
use crate::reading::Reading;
use serde::Serialize;

/// The most characters of a bracket that an item shows.
const SHOWN: usize = 200;

/// An open bracket with everybody who has spoken on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenItem {
    /// The bracket.
    pub bracket: BracketId,
    /// Index of the paragraph it opens in.
    pub paragraph: usize,
    /// Its depth.
    pub depth: u16,
    /// Its first characters, signs included.
    pub text: String,
    /// Who said what, in order of writing. Empty: contested by parties unknown.
    pub entries: Vec<Entry>,
    /// True if target or meaning of one of the tags is not certain.
    pub uncertain: bool,
    /// The one party whose change of mind would close it, one way or the other.
    pub one_party_away: Option<String>,
}

impl Reading {
    /// Per bracket, the positions that speak of it: numbers in tags, then owners.
    pub(crate) fn positions_by_bracket(&self) -> Vec<Vec<&Tag>> {
        let mut rows: Vec<Vec<&Tag>> = vec![Vec::new(); self.brackets().len()];
        let of_words = |t: &&Tag| !matches!(t.form, TagForm::DeleteParagraph | TagForm::Rival);
        for tag in self.positions().filter(of_words) {
            if let Target::Bracket(id) = tag.target
                && let Some(row) = rows.get_mut(id as usize)
            {
                row.push(tag);
            }
        }
        rows
    }

    /// The brackets that are open, in order, each with who has spoken on it. Brackets in struck words are settled and left out.
    #[must_use]
    pub fn open_items(&self) -> Vec<OpenItem> {
        let positions = self.positions_by_bracket();
        let open = self.brackets().iter().zip(&positions).filter(|(b, _)| !b.struck);
        open.map(|(bracket, tags)| {
            let entries: Vec<Entry> = tags.iter().flat_map(|t| t.entries.iter().cloned()).collect();
            let from = self.wording(bracket.open.paragraph as usize).get(bracket.open.byte as usize..).unwrap_or("");
            let same = bracket.open.paragraph == bracket.end.paragraph;
            let length = if same { (bracket.end.byte - bracket.open.byte) as usize } else { from.len() };
            let text = from.get(..length.min(from.len())).unwrap_or(from).chars().take(SHOWN).collect();
            OpenItem {
                bracket: bracket.id,
                paragraph: bracket.open.paragraph as usize,
                depth: bracket.depth,
                text,
                one_party_away: one_party_away(&entries),
                entries,
                uncertain: bracket.uncertain || tags.iter().any(|t| t.uncertain),
            }
        })
        .collect()
    }
}

/// The only party against keeping words that others want, or the only one for words that others do not want.
fn one_party_away(entries: &[Entry]) -> Option<String> {
    let mut against: Vec<&str> = Vec::new();
    let mut wanting: Vec<&str> = Vec::new();
    for entry in entries {
        match entry.stance {
            Stance::Support | Stance::Retain => wanting.push(&entry.party),
            Stance::Oppose | Stance::Delete => against.push(&entry.party),
            Stance::Reserve | Stance::Pending | Stance::Flexible | Stance::Unclear => {
                against.push(&entry.party);
                wanting.push(&entry.party);
            }
        }
    }
    for side in [&mut against, &mut wanting] {
        side.sort_unstable();
        side.dedup();
    }
    match (against.as_slice(), wanting.as_slice()) {
        ([one], [_, ..]) | ([_, ..], [one]) => Some((*one).to_owned()),
        _ => None,
    }
}
