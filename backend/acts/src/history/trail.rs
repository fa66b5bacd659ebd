//! The trail of words in each paragraph: from which draft to which they stood there.

use std::collections::HashMap;

use adref_domain::ids::ParagraphId;
use adref_store::drafts::Draft;
use adref_store::placements::Placement;

use crate::lineage::Known;
use crate::show::draft_ref;
use crate::views::{HistoryItem, Spell};

/// Characters shown on either side of a hit.
const AROUND: usize = 60;

/// Words found in one wording.
pub(super) struct Hit {
    /// How often.
    pub(super) times: usize,
    excerpt: String,
    mark: (usize, usize),
}

impl Hit {
    /// The first place with what stands around it; `None` when there is none.
    pub(super) fn of(text: &str, found: &[(usize, usize)]) -> Option<Self> {
        let (from, to) = *found.first()?;
        let begin = from.saturating_sub(AROUND);
        let all = text.chars().count();
        let end = (to + AROUND).min(all);
        let middle: String = text.chars().skip(begin).take(end - begin).collect();
        let (before, after) = (if begin > 0 { "…" } else { "" }, if end < all { "…" } else { "" });
        let shift = before.chars().count();
        Some(Self {
            times: found.len(),
            excerpt: format!("{before}{middle}{after}").replace('\n', " "),
            mark: (from - begin + shift, to - begin + shift),
        })
    }
}

struct Trail {
    paragraph: ParagraphId,
    label: Option<String>,
    anchor: String,
    ordinal: i64,
    /// The last draft that has the paragraph.
    last: usize,
    spells: Vec<Open>,
}

struct Open {
    from: usize,
    /// The first draft without the words again.
    until: Option<usize>,
    excerpt: String,
    mark: (usize, usize),
}

/// All trails, by paragraph.
pub(super) struct Trails<'k> {
    known: &'k Known,
    by_paragraph: HashMap<ParagraphId, Trail>,
}

impl<'k> Trails<'k> {
    pub(super) fn new(known: &'k Known) -> Self {
        Self { known, by_paragraph: HashMap::new() }
    }

    /// A paragraph in a draft, with the words or without.
    pub(super) fn see(&mut self, draft: usize, place: &Placement, anchor: String, hit: Option<&Hit>) {
        let key = self.known.first(&place.paragraph);
        let trail = match (self.by_paragraph.get_mut(&key), hit) {
            (Some(trail), _) => trail,
            (None, None) => return,
            (None, Some(_)) => self.by_paragraph.entry(key).or_insert_with(|| Trail {
                paragraph: place.paragraph.clone(),
                label: None,
                anchor: String::new(),
                ordinal: 0,
                last: draft,
                spells: Vec::new(),
            }),
        };
        trail.paragraph.clone_from(&place.paragraph);
        trail.label.clone_from(&place.label);
        (trail.anchor, trail.ordinal, trail.last) = (anchor, place.ordinal, draft);
        let open = trail.spells.last_mut().filter(|spell| spell.until.is_none());
        match (open, hit) {
            (None, Some(hit)) => {
                trail.spells.push(Open { from: draft, until: None, excerpt: hit.excerpt.clone(), mark: hit.mark });
            }
            (Some(open), None) => open.until = Some(draft),
            _ => {}
        }
    }

    /// Paragraphs a draft does not hold have lost their words with it.
    pub(super) fn end_of(&mut self, draft: usize) {
        for trail in self.by_paragraph.values_mut().filter(|trail| trail.last < draft) {
            if let Some(open) = trail.spells.last_mut().filter(|spell| spell.until.is_none()) {
                open.until = Some(draft);
            }
        }
    }

    /// The paragraphs in the order of the newest draft that has them, newest drafts first, and how many were left off.
    pub(super) fn items(self, drafts: &[Draft], limit: usize) -> (Vec<HistoryItem>, usize) {
        let mut trails: Vec<_> = self.by_paragraph.into_values().collect();
        trails.sort_by(|a, b| b.last.cmp(&a.last).then(a.ordinal.cmp(&b.ordinal)).then(a.paragraph.cmp(&b.paragraph)));
        let left_off = trails.len().saturating_sub(limit);
        trails.truncate(limit);
        let items = trails.into_iter().map(|trail| HistoryItem {
            paragraph: trail.paragraph.to_string(),
            label: trail.label,
            anchor: trail.anchor,
            draft: drafts.get(trail.last).map(|draft| draft.slug.clone()).unwrap_or_default(),
            spells: trail.spells.into_iter().filter_map(|open| spell(drafts, open)).collect(),
        });
        (items.collect(), left_off)
    }
}

fn spell(drafts: &[Draft], open: Open) -> Option<Spell> {
    Some(Spell {
        appeared: draft_ref(drafts.get(open.from)?),
        gone: open.until.and_then(|until| drafts.get(until)).map(draft_ref),
        excerpt: open.excerpt,
        mark: open.mark,
    })
}
