//! What a draft says on its brackets: the positions of its text, under one code for every party.

use adref_domain::ids::BracketId;
use adref_domain::stance::Entry;
use adref_store::drafts::Draft;

use super::roll::OnDay;
use crate::bracket::{Lives, OnDraft};
use crate::party::Parties;
use crate::{Cx, Fault};

/// The brackets of a draft with who says what on them.
pub(super) struct Said {
    pub(super) on: OnDraft,
    pub(super) points: Vec<Point>,
}

/// One bracket.
pub(super) struct Point {
    pub(super) id: BracketId,
    /// Its number in the reading.
    pub(super) number: u32,
    /// The row of its paragraph.
    pub(super) row: usize,
    pub(super) words: String,
    /// Who says what, parties by their codes.
    pub(super) entries: Vec<Entry>,
    /// Whether what a position belongs to or means is not certain: shown, and not counted.
    pub(super) uncertain: bool,
}

impl Said {
    pub(super) fn of(cx: &mut Cx<'_, '_>, lives: &Lives, draft: &Draft, parties: &Parties) -> Result<Self, Fault> {
        let on = OnDraft::of(cx, lives, draft)?;
        let items = on.read.open_items();
        let uncertain = |number: u32| items.iter().any(|item| item.bracket == number && item.uncertain);
        let open = |number: u32| on.read.bracket(number).is_some_and(|bracket| !bracket.struck);
        let point = |found: crate::bracket::Found<'_>| Point {
            id: found.id.clone(),
            number: found.number,
            row: found.row,
            words: found.stand.words.clone(),
            entries: coded(&on.read.stated(found.number), parties),
            uncertain: uncertain(found.number),
        };
        let found = on.found(lives).into_iter().filter(|found| open(found.number));
        let points = found.map(point).collect();
        Ok(Self { on, points })
    }

    pub(super) fn point(&self, id: &BracketId) -> Option<&Point> {
        self.points.iter().find(|point| point.id == *id)
    }
}

fn coded(entries: &[Entry], parties: &Parties) -> Vec<Entry> {
    let one = |entry: &Entry| Entry { party: OnDay::canonical(parties, &entry.party), stance: entry.stance };
    entries.iter().map(one).collect()
}
