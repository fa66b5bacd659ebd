//! When words appeared in a text and when they went, over the drafts a reader may read.

mod trail;

use std::collections::HashMap;

use adref_compare::{Match, Phrase};
use adref_domain::ids::WordingId;
use adref_domain::label::{Labelled, anchors};
use adref_store::drafts::Draft;
use adref_store::placements::{self, Placement};
use adref_store::wordings;

use crate::lineage::Known;
use crate::lookup;
use crate::show::{draft_ref, wording_for};
use crate::views::{DraftHits, HistoryView};
use crate::{Actor, Cx, Fault, compare};
use trail::{Hit, Trails};

/// The longest thing to look for, in characters.
const LONGEST: usize = 200;
/// Bytes of wordings read for one question: some fifty drafts of four hundred kilobytes that share nothing.
const BYTES: usize = 24 * 1024 * 1024;
/// Wordings read in one go.
const BATCH: usize = 500;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct HistoryAsk {
    /// The words.
    pub q: String,
    /// `phrase`, `words` or `part`.
    pub how: Option<String>,
    /// How many paragraphs to list, at most 500.
    pub limit: Option<usize>,
}

/// Words through all drafts this reader may read: where they stand, since when, until when.
///
/// # Errors
/// [`Fault::Invalid`] for a question that cannot be asked, [`Fault::NotFound`] for the text.
pub fn history(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, ask: &HistoryAsk) -> Result<HistoryView, Fault> {
    let (phrase, how, limit) = asked(ask)?;
    let text = lookup::text(cx, actor, slug)?;
    let readable = lookup::readable(cx, actor, &text)?;
    let known = Known::load(cx, &text.instrument.id)?;
    let mut reader = Reader { phrase, hits: HashMap::new(), left: BYTES };
    let mut trails = Trails::new(&known);
    let mut counts = Vec::new();
    let mut partial = false;
    for (index, draft) in readable.iter().enumerate() {
        let sight = compare::sight(actor, &text, &[draft])?;
        let places = placements::places(cx.db, &draft.id)?;
        partial |= !reader.read(cx, &places, sight)?;
        counts.push(count(draft, index, &places, &reader, sight, &mut trails));
    }
    let holds = |count: &DraftHits| count.times > 0;
    let appeared = counts.iter().find(|count| holds(count)).map(|count| count.draft.clone());
    let gone = match counts.iter().rposition(holds) {
        Some(last) => counts.get(last + 1).map(|count| count.draft.clone()),
        None => None,
    };
    let (items, left_off) = trails.items(&readable, limit);
    Ok(HistoryView {
        q: ask.q.trim().to_owned(),
        how: how.to_owned(),
        drafts: counts,
        appeared,
        gone,
        items,
        left_off,
        partial,
    })
}

fn asked(ask: &HistoryAsk) -> Result<(Phrase, &'static str, usize), Fault> {
    let (how, name) = match ask.how.as_deref() {
        None | Some("" | "phrase") => (Match::Phrase, "phrase"),
        Some("words") => (Match::Words, "words"),
        Some("part") => (Match::Part, "part"),
        Some(_) => return Err(Fault::invalid("match", "one of phrase, words and part")),
    };
    let limit = ask.limit.unwrap_or(100);
    if !(1..=500).contains(&limit) {
        return Err(Fault::invalid("limit", "a number from 1 to 500"));
    }
    if ask.q.chars().count() > LONGEST {
        return Err(Fault::invalid("q", format!("at most {LONGEST} characters")));
    }
    let phrase = Phrase::new(&ask.q, how).ok_or_else(|| Fault::invalid("q", "write a word to look for"))?;
    Ok((phrase, name, limit))
}

/// Reads each wording once, however many drafts share it.
struct Reader {
    phrase: Phrase,
    hits: HashMap<(WordingId, bool), Option<Hit>>,
    left: usize,
}

impl Reader {
    /// Reads the wordings of a draft that were not read before; false when there were too many to read them all.
    fn read(&mut self, cx: &mut Cx<'_, '_>, places: &[Placement], sight: bool) -> Result<bool, Fault> {
        let unread = |place: &&Placement| !self.hits.contains_key(&(place.wording.clone(), sight));
        let unread: Vec<_> = places.iter().filter(unread).map(|place| place.wording.clone()).collect();
        for some in unread.chunks(BATCH) {
            if self.left == 0 {
                return Ok(false);
            }
            for (id, text) in wordings::texts(cx.db, some)? {
                self.left = self.left.saturating_sub(text.len());
                let text = wording_for(sight, &text);
                let found = self.phrase.find(&text);
                self.hits.insert((id, sight), Hit::of(&text, &found));
            }
        }
        Ok(true)
    }

    fn hit(&self, place: &Placement, sight: bool) -> Option<&Hit> {
        self.hits.get(&(place.wording.clone(), sight)).and_then(Option::as_ref)
    }
}

/// Counts a draft and lets every paragraph's trail go on.
fn count(
    draft: &Draft,
    index: usize,
    places: &[Placement],
    reader: &Reader,
    sight: bool,
    trails: &mut Trails<'_>,
) -> DraftHits {
    let labelled: Vec<_> =
        places.iter().map(|place| Labelled { label: place.label.as_deref(), kind: place.kind }).collect();
    let mut hits = DraftHits { draft: draft_ref(draft), paragraphs: 0, times: 0 };
    for (place, anchor) in places.iter().zip(anchors(&labelled)) {
        let hit = reader.hit(place, sight);
        if let Some(hit) = hit {
            hits.paragraphs += 1;
            hits.times += hit.times;
        }
        trails.see(index, place, anchor, hit);
    }
    trails.end_of(index);
    hits
}
