//! The lives of all brackets of a text, from the first draft to the last.
//!
//! Nothing of this is stored: wordings never change, so which bracket is which follows from them. Drafts are walked in order,
//! and within a draft the wordings a paragraph has had, one after the other, so that a bracket survives many small edits.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use adref_compare::{Fate, Origin, Span, follow, spans};
use adref_domain::DraftStatus;
use adref_domain::ids::{BracketId, ParagraphId, WordingId};
use adref_notation::without_positions;
use adref_store::drafts::{self, Draft};
use adref_store::placements::{self, PlacedWording};
use adref_store::wordings;
use sha2::{Digest, Sha256};

use super::identity;
use crate::kept::Made;
use crate::lineage::Known;
use crate::lookup::Text;
use crate::{Cx, Fault};

/// As many wordings of one paragraph are walked between two drafts; beyond that the drafts are followed directly.
const STEPS: usize = 200;
/// Letters a bracket must have to be known again in another paragraph.
const LETTERS: usize = 12;

/// A bracket in one draft.
#[derive(Clone, Debug)]
pub(crate) struct Stand {
    /// The draft, by its place among [`Lives::drafts`].
    pub(crate) draft: usize,
    pub(crate) paragraph: ParagraphId,
    pub(crate) span: Span,
    /// Its place among the brackets that open in the paragraph, from 0.
    pub(crate) number: usize,
    /// Its words, without positions.
    pub(crate) words: String,
}

/// How a bracket ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Lifted; the words stay.
    Kept,
    /// Gone with its words.
    Dropped,
    /// Its words went into another one.
    Joined(BracketId),
    /// The paragraph is gone.
    WithParagraph,
}

/// One bracket.
#[derive(Clone, Debug)]
pub(crate) struct Life {
    /// The wording in which it was born: it may be older than the draft that first shows it.
    pub(crate) born_in: WordingId,
    /// The bracket it was parted off from.
    pub(crate) parted_from: Option<BracketId>,
    /// Where it stood, draft after draft.
    pub(crate) stands: Vec<Stand>,
    /// In which draft it was gone, and how.
    pub(crate) ended: Option<(usize, Ending)>,
}

/// All of them.
#[derive(Default)]
pub(crate) struct Lives {
    /// The drafts, oldest first, whoever may read them.
    pub(crate) drafts: Vec<Draft>,
    pub(crate) lives: BTreeMap<BracketId, Life>,
    /// For each draft: which bracket opens where.
    places: Vec<HashMap<(ParagraphId, usize), BracketId>>,
}

/// What the lives follow from: the drafts, and of those that still change which wordings stand in them. A wording that was
/// rolled back never comes again, so what was made of it is never met.
fn key(cx: &mut Cx<'_, '_>, drafts: &[Draft], known: &Known) -> Result<String, Fault> {
    let mut hasher = Sha256::new();
    hasher.update(known.mark().as_bytes());
    for draft in drafts {
        hasher.update(draft.id.as_str().as_bytes());
        if draft.status == DraftStatus::Working {
            for place in placements::places(cx.db, &draft.id)? {
                hasher.update(place.paragraph.as_str().as_bytes());
                hasher.update(place.wording.as_str().as_bytes());
            }
        }
    }
    Ok(hex::encode(hasher.finalize()))
}

/// A paragraph as the draft before left it.
struct Before {
    wording: WordingId,
    text: String,
    brackets: Vec<BracketId>,
}

impl Lives {
    /// Follows every bracket of a text. Made once for every state of its drafts, and kept.
    pub(crate) fn of(cx: &mut Cx<'_, '_>, text: &Text) -> Result<Arc<Self>, Fault> {
        let drafts = drafts::list_of(cx.db, &text.instrument.id)?;
        let known = Known::load(cx, &text.instrument.id)?;
        let key = key(cx, &drafts, &known)?;
        let kept = cx.lives;
        kept.get(&key, || {
            let mut lives = Self { drafts: drafts.clone(), ..Self::default() };
            let mut before = HashMap::new();
            for (index, draft) in drafts.iter().enumerate() {
                let rows = placements::of_draft(cx.db, &draft.id)?;
                before = lives.walk(cx, index, &known, &rows, before)?;
            }
            let bytes = lives.lives.values().map(|life| 200 + 400 * life.stands.len()).sum();
            Ok(Made { value: lives, bytes, lasting: true })
        })
    }

    /// The bracket that opens at a byte of a paragraph's wording in a draft.
    pub(crate) fn at(&self, draft: usize, paragraph: &ParagraphId, open: usize) -> Option<&BracketId> {
        self.places.get(draft)?.get(&(paragraph.clone(), open))
    }

    /// Where a bracket stands in a draft.
    pub(crate) fn stand(&self, id: &BracketId, draft: usize) -> Option<&Stand> {
        self.lives.get(id)?.stands.iter().find(|stand| stand.draft == draft)
    }

    /// The place of a draft among all.
    pub(crate) fn index_of(&self, draft: &Draft) -> Option<usize> {
        self.drafts.iter().position(|other| other.id == draft.id)
    }

    fn walk(
        &mut self,
        cx: &mut Cx<'_, '_>,
        draft: usize,
        known: &Known,
        rows: &[PlacedWording],
        mut before: HashMap<String, Before>,
    ) -> Result<HashMap<String, Before>, Fault> {
        let mut now = HashMap::new();
        let mut places = HashMap::new();
        let (mut born, mut ended) = (Vec::new(), Vec::new());
        let keys = known.identities(rows);
        for (row, key) in rows.iter().zip(&keys) {
            let brackets = match before.remove(key) {
                Some(before) if before.wording == row.wording => before.brackets,
                Some(before) => followed(cx, &before, row, &mut born, &mut ended)?,
                None => {
                    let count = spans(&row.text).len();
                    (0..count).map(|number| bear(&row.wording, number, None, &mut born)).collect()
                }
            };
            now.insert(key.clone(), Before { wording: row.wording.clone(), text: row.text.clone(), brackets });
        }
        let gone = before.into_values().flat_map(|one| one.brackets);
        ended.extend(gone.map(|id| (id, Ending::WithParagraph)));
        let standing: HashSet<BracketId> = now.values().flat_map(|one| one.brackets.clone()).collect();
        for (id, born_in, parted_from) in born.into_iter().filter(|(id, ..)| standing.contains(id)) {
            let life = Life { born_in, parted_from, stands: Vec::new(), ended: None };
            self.lives.entry(id).or_insert(life);
        }
        for (row, key) in rows.iter().zip(&keys) {
            let Some(here) = now.get(key) else { continue };
            for (number, (span, id)) in spans(&row.text).into_iter().zip(&here.brackets).enumerate() {
                places.insert((row.paragraph.clone(), span.open), id.clone());
                if let Some(life) = self.lives.get_mut(id) {
                    life.stands.push(stand(draft, row, span, number));
                }
            }
        }
        self.places.push(places);
        for (id, how) in ended {
            if let Some(life) = self.lives.get_mut(&id).filter(|_| !standing.contains(&id)) {
                life.ended = Some((draft, how));
            }
        }
        self.moved(draft, &mut now);
        Ok(now)
    }

    /// Brackets that went with their paragraph or their words and stand again elsewhere, word for word and only once, moved.
    fn moved(&mut self, draft: usize, now: &mut HashMap<String, Before>) {
        let mut gone: BTreeMap<String, Vec<BracketId>> = BTreeMap::new();
        let mut come: BTreeMap<String, Vec<BracketId>> = BTreeMap::new();
        for (id, life) in &self.lives {
            let last = life.stands.last();
            let Some(words) = last.map(|stand| folded(&stand.words)).filter(|words| words.len() >= LETTERS) else {
                continue;
            };
            let left = matches!(&life.ended, Some((at, Ending::Dropped | Ending::WithParagraph)) if *at == draft);
            if left {
                gone.entry(words).or_default().push(id.clone());
            } else if life.parted_from.is_none() && life.stands.len() == 1 && last.is_some_and(|s| s.draft == draft) {
                come.entry(words).or_default().push(id.clone());
            }
        }
        for (words, old) in gone {
            let ([old], Some([new])) = (old.as_slice(), come.get(&words).map(Vec::as_slice)) else { continue };
            let Some(young) = self.lives.remove(new) else { continue };
            if let Some(life) = self.lives.get_mut(old) {
                life.stands.extend(young.stands);
                life.ended = None;
            }
            let renamed = self.places.last_mut().into_iter().flat_map(HashMap::values_mut);
            let kept = now.values_mut().flat_map(|one| one.brackets.iter_mut());
            renamed.chain(kept).filter(|id| *id == new).for_each(|id| id.clone_from(old));
        }
    }
}

type Born = Vec<(BracketId, WordingId, Option<BracketId>)>;

fn bear(wording: &WordingId, number: usize, parted_from: Option<BracketId>, born: &mut Born) -> BracketId {
    let id = identity(wording, number);
    born.push((id.clone(), wording.clone(), parted_from));
    id
}

/// The brackets of a paragraph's new wording, followed through every wording in between.
fn followed(
    cx: &mut Cx<'_, '_>,
    before: &Before,
    row: &PlacedWording,
    born: &mut Born,
    ended: &mut Vec<(BracketId, Ending)>,
) -> Result<Vec<BracketId>, Fault> {
    let mut brackets = before.brackets.clone();
    let mut text = before.text.clone();
    for (wording, next) in between(cx, before, row)? {
        let step = follow(&text, &next);
        let fresh: Vec<BracketId> = step
            .origins
            .iter()
            .enumerate()
            .map(|(number, origin)| match origin {
                Origin::Same(at) => brackets.get(*at).cloned().unwrap_or_else(|| bear(&wording, number, None, born)),
                Origin::PartedFrom(at) => bear(&wording, number, brackets.get(*at).cloned(), born),
                Origin::New => bear(&wording, number, None, born),
            })
            .collect();
        for (id, fate) in brackets.iter().zip(&step.fates) {
            let how = match fate {
                Fate::Same(_) => continue,
                Fate::Kept => Ending::Kept,
                Fate::Dropped => Ending::Dropped,
                Fate::JoinedTo(at) => fresh.get(*at).cloned().map_or(Ending::Kept, Ending::Joined),
            };
            ended.push((id.clone(), how));
        }
        (brackets, text) = (fresh, next);
    }
    Ok(brackets)
}

/// The wordings after the one before, up to the one now: by who replaced whom, or the last one alone.
fn between(cx: &mut Cx<'_, '_>, before: &Before, row: &PlacedWording) -> Result<Vec<(WordingId, String)>, Fault> {
    let mut path = vec![(row.wording.clone(), row.text.clone())];
    let mut next = wordings::by_id(cx.db, &row.wording)?.and_then(|one| one.previous);
    while let Some(id) = next.filter(|id| *id != before.wording) {
        if path.len() == STEPS {
            path.truncate(1);
            break;
        }
        let Some(one) = wordings::by_id(cx.db, &id)? else {
            path.truncate(1);
            break;
        };
        path.push((id, one.text));
        next = one.previous;
    }
    path.reverse();
    Ok(path)
}

fn stand(draft: usize, row: &PlacedWording, span: Span, number: usize) -> Stand {
    let words = words_inside(row.text.get(span.open..span.end).unwrap_or_default());
    Stand { draft, paragraph: row.paragraph.clone(), span, number, words }
}

/// The words of a bracket, without its signs and without positions.
pub(crate) fn words_inside(bracket: &str) -> String {
    let words = without_positions(bracket).text;
    let words = words.strip_prefix('[').unwrap_or(&words);
    words.strip_suffix(']').unwrap_or(words).trim().to_owned()
}

fn folded(words: &str) -> String {
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
