//! How far a text is from agreement, in numbers.

use crate::leaf::{LeafKind, NONE};
use crate::model::{Stray, Target};
use crate::reading::Reading;
use crate::walk::Step;
use serde::Serialize;

/// Numbers of one paragraph or of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Counts {
    /// Brackets that are open and not struck.
    pub open_brackets: usize,
    /// Of these, brackets on which nobody is recorded to have spoken.
    pub unattributed: usize,
    /// Of these, brackets that one party could close.
    pub one_party_away: usize,
    /// Signs without partner: so much about the brackets cannot be known.
    pub strays: usize,
    /// Greatest depth.
    pub depth: u16,
    /// Code points of words, struck ones left out.
    pub words: usize,
    /// Of these, code points outside all brackets.
    pub agreed: usize,
    /// True if the paragraph as a whole carries an agreement stamp.
    pub stamped: bool,
}

impl Counts {
    /// Share of the words that stand outside brackets, 0 to 1; `None` for a text without words.
    #[must_use]
    pub fn agreed_share(&self) -> Option<f64> {
        (self.words > 0).then(|| self.agreed as f64 / self.words as f64)
    }
}

impl Reading {
    /// The numbers of every paragraph. A bracket counts where it opens.
    #[must_use]
    pub fn counts_by_paragraph(&self) -> Vec<Counts> {
        let mut rows = vec![Counts::default(); self.len()];
        for item in self.open_items() {
            if let Some(row) = rows.get_mut(item.paragraph) {
                row.open_brackets += 1;
                row.unattributed += usize::from(item.entries.is_empty());
                row.one_party_away += usize::from(item.one_party_away.is_some());
                row.depth = row.depth.max(item.depth);
            }
        }
        for mark in self.strays() {
            if let Some(row) = rows.get_mut(mark.place.paragraph as usize) {
                row.strays += usize::from(matches!(mark.stray, Stray::NotClosed | Stray::ClosesNothing));
            }
        }
        for stamp in self.stamps().iter().filter(|s| s.target == Target::Paragraph) {
            if let Some(row) = rows.get_mut(stamp.place.paragraph as usize) {
                row.stamped = true;
            }
        }
        for (paragraph, row) in rows.iter_mut().enumerate() {
            self.walk(paragraph, |step| {
                let Step::Piece(piece) = step else { return };
                let words =
                    matches!(piece.kind, LeafKind::Text | LeafKind::Link | LeafKind::Editorial | LeafKind::Slash);
                if words && !piece.struck {
                    let size = piece.text.chars().count();
                    row.words += size;
                    row.agreed += if piece.inside == NONE { size } else { 0 };
                }
            });
        }
        rows
    }

    /// The numbers of the draft.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let rows = self.counts_by_paragraph();
        rows.iter().fold(Counts { stamped: !rows.is_empty(), ..Counts::default() }, |sum, row| Counts {
            open_brackets: sum.open_brackets + row.open_brackets,
            unattributed: sum.unattributed + row.unattributed,
            one_party_away: sum.one_party_away + row.one_party_away,
            strays: sum.strays + row.strays,
            depth: sum.depth.max(row.depth),
            words: sum.words + row.words,
            agreed: sum.agreed + row.agreed,
            stamped: sum.stamped && row.stamped,
        })
    }
}
