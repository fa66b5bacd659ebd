//! Where a comment stands in a later draft: it follows its words where the comparison of both drafts finds them surely, and where
//! not, it stays where it was made until a person says where it belongs. Nothing is moved: what compare finds is found each time.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use adref_compare::{Carried as Over, Pair, carry_over};
use adref_domain::ids::{CommentId, DraftId, ParagraphId};
use adref_notation::without_positions;
use adref_store::comment_places::{self, CommentPlace};
use adref_store::comments::Comment;
use adref_store::drafts::{self, Draft};
use adref_store::placements;

use crate::compare::{Computed, Side, computed, seen};
use crate::lineage::Known;
use crate::lookup::Text;
use crate::show::{self, around};
use crate::views::StandsView;
use crate::{Cx, Fault};

/// A place in the draft comments are carried to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The paragraph, by its place in the draft.
    pub(super) index: usize,
    /// The words, in code points; the whole paragraph without.
    pub(super) span: Option<Range<usize>>,
}

/// Where a comment stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// It was made on this draft or a later one, or on a draft as a whole: there is nothing to follow.
    Nothing,
    /// Its words, or its paragraph, as they were.
    Kept(Spot),
    /// Surely these words, which were edited.
    Edited(Spot),
    /// Where a person has said.
    Placed(Spot),
    /// Perhaps here: a person must say so.
    Uncertain(Vec<Spot>),
    /// Nothing of what it is about is left.
    Gone,
    /// A person has said that it stays where it was made.
    Stays,
}

impl Stands {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Kept(_) => "kept",
            Self::Edited(_) => "edited",
            Self::Placed(_) => "placed",
            Self::Uncertain(_) => "uncertain",
            Self::Gone => "gone",
            Self::Stays => "stays",
        }
    }

    /// Where it has followed to.
    pub(super) const fn spot(&self) -> Option<&Spot> {
        match self {
            Self::Kept(spot) | Self::Edited(spot) | Self::Placed(spot) => Some(spot),
            _ => None,
        }
    }

    /// The places a person chooses from.
    pub(super) fn candidates(&self) -> &[Spot] {
        match self {
            Self::Uncertain(spots) => spots,
            _ => &[],
        }
    }
}

/// Comments carried to one draft of a text.
pub(super) struct Follower {
    pub(super) to: Draft,
    drafts: HashMap<DraftId, Draft>,
    known: Known,
    said: HashMap<CommentId, Vec<CommentPlace>>,
    made: HashMap<(DraftId, bool), Arc<Computed>>,
    sides: HashMap<bool, Side>,
}

/// Where a comment is carried from: what it is about, or the last place somebody gave it.
struct Origin {
    draft: Draft,
    paragraph: ParagraphId,
    span: Option<Range<usize>>,
}

impl Follower {
    /// For these comments on a text, to a draft of it.
    pub(super) fn load(cx: &mut Cx<'_, '_>, text: &Text, to: Draft, rows: &[Comment]) -> Result<Self, Fault> {
        let ids: Vec<CommentId> = rows.iter().map(|row| row.id.clone()).collect();
        let mut said = HashMap::<CommentId, Vec<CommentPlace>>::new();
        for place in comment_places::of_many(cx.db, &ids)? {
            said.entry(place.comment.clone()).or_default().push(place);
        }
        let drafts = drafts::list_of(cx.db, &text.instrument.id)?.into_iter().map(|draft| (draft.id.clone(), draft));
        let known = Known::load(cx, &text.instrument.id)?;
        Ok(Self { to, drafts: drafts.collect(), known, said, made: HashMap::new(), sides: HashMap::new() })
    }

    /// Where a comment stands. `sight` says whether its author reads positions: its words are counted in what they read.
    pub(super) fn stands(&mut self, cx: &mut Cx<'_, '_>, row: &Comment, sight: bool) -> Result<Stands, Fault> {
        let older = self.drafts.get(&row.draft).is_some_and(|draft| draft.ordinal < self.to.ordinal);
        let Some(paragraph) = row.paragraph.clone().filter(|_| older) else { return Ok(Stands::Nothing) };
        let said = self.last_said(&row.id);
        if let Some(place) = said.as_ref().filter(|place| place.draft == self.to.id) {
            let Some(paragraph) = &place.paragraph else { return Ok(Stands::Stays) };
            let side = self.side(cx, sight)?;
            let index = side.rows.iter().position(|row| row.paragraph == *paragraph);
            return Ok(index.map_or(Stands::Gone, |index| Stands::Placed(Spot { index, span: span_of(place) })));
        }
        let own = row.quote.as_ref().and_then(|quote| span(quote.start, quote.end));
        let from = said
            .and_then(|place| self.given(&place))
            .or_else(|| Some(Origin { draft: self.drafts.get(&row.draft)?.clone(), paragraph, span: own }));
        let Some(from) = from else { return Ok(Stands::Gone) };
        let made = self.compared(cx, &from.draft, sight)?;
        let Some(index) = made.old.rows.iter().position(|row| row.paragraph == from.paragraph) else {
            return Ok(Stands::Gone);
        };
        Ok(match from.span {
            Some(span) => by_words(&made, index, span),
            None => by_paragraph(&made, index),
        })
    }

    /// The last answer of a person about this draft, or else the last about one before it.
    fn last_said(&self, comment: &CommentId) -> Option<CommentPlace> {
        let said = self.said.get(comment)?;
        let here = said.iter().rfind(|place| place.draft == self.to.id);
        let ordinal = |place: &CommentPlace| self.drafts.get(&place.draft).map(|draft| draft.ordinal);
        let before = |place: &&CommentPlace| ordinal(place).is_some_and(|ordinal| ordinal < self.to.ordinal);
        here.or_else(|| said.iter().filter(before).max_by_key(|place| (ordinal(place), &place.id))).cloned()
    }

    fn given(&self, place: &CommentPlace) -> Option<Origin> {
        let draft = self.drafts.get(&place.draft)?.clone();
        Some(Origin { draft, paragraph: place.paragraph.clone()?, span: span_of(place) })
    }

    fn compared(&mut self, cx: &mut Cx<'_, '_>, from: &Draft, sight: bool) -> Result<Arc<Computed>, Fault> {
        let key = (from.id.clone(), sight);
        if let Some(made) = self.made.get(&key) {
            return Ok(Arc::clone(made));
        }
        let made = computed(cx, &self.known, from, &self.to, sight)?;
        self.made.insert(key, Arc::clone(&made));
        Ok(made)
    }

    /// The draft comments are carried to, as readers with or without sight of positions get it.
    fn side(&mut self, cx: &mut Cx<'_, '_>, sight: bool) -> Result<&Side, Fault> {
        if !self.sides.contains_key(&sight) {
            let rows = seen(placements::of_draft(cx.db, &self.to.id)?, sight);
            self.sides.insert(sight, Side::of(rows));
        }
        self.sides.get(&sight).ok_or(Fault::NotFound)
    }

    /// A place as it is shown to a reader: it was found in what its author reads, who may see positions where the reader does not.
    pub(super) fn view_for(
        &mut self,
        cx: &mut Cx<'_, '_>,
        spot: &Spot,
        said: bool,
        sees: bool,
    ) -> Result<Option<StandsView>, Fault> {
        if said == sees {
            return self.view(cx, spot, sees);
        }
        let found = self.side(cx, said)?.rows.get(spot.index).map(|row| row.paragraph.clone());
        let Some(paragraph) = found else { return Ok(None) };
        let here = |side: &Side| side.rows.iter().position(|row| row.paragraph == paragraph);
        let full = self.side(cx, true)?;
        let Some(whole) = here(full).and_then(|index| full.rows.get(index)) else { return Ok(None) };
        let stripped = without_positions(&whole.text);
        let shifted = |at: usize| if sees { stripped.to_original(at) } else { stripped.from_original(at) };
        let span = spot.span.as_ref().map(|span| shifted(span.start)..shifted(span.end));
        let index = here(self.side(cx, sees)?);
        index.map_or(Ok(None), |index| self.view(cx, &Spot { index, span }, sees))
    }

    /// A place as it is shown to somebody who reads the positions, or does not, as its author does.
    pub(super) fn view(&mut self, cx: &mut Cx<'_, '_>, spot: &Spot, sight: bool) -> Result<Option<StandsView>, Fault> {
        let (draft, draft_label) = (self.to.slug.clone(), self.to.label.clone());
        let side = self.side(cx, sight)?;
        let Some((row, anchor)) = side.rows.get(spot.index).zip(side.anchors.get(spot.index)) else { return Ok(None) };
        Ok(Some(StandsView {
            draft,
            draft_label,
            paragraph: row.paragraph.to_string(),
            anchor: anchor.clone(),
            label: row.label.clone(),
            excerpt: show::first_words(&row.text, 24),
            quote: spot.span.as_ref().map(|span| around(&row.text, span.start, span.end)),
        }))
    }
}

fn span(start: i64, end: i64) -> Option<Range<usize>> {
    Some(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
}

fn span_of(place: &CommentPlace) -> Option<Range<usize>> {
    place.start_at.zip(place.end_at).and_then(|(start, end)| span(start, end))
}

/// Words follow the redline of their paragraph's pair, or are found where the very words stand once in each draft.
fn by_words(made: &Computed, index: usize, words: Range<usize>) -> Stands {
    let (old, new) = (made.old.paras(), made.new.paras());
    let over = carry_over(&made.compared, &old, &new, index, words);
    let Some(to) = over.paragraph else { return uncertain(pair_of(made, index)) };
    let at = |start: usize, end: usize| Spot { index: to, span: Some(start..end) };
    match over.place {
        Over::Kept { start, end } => Stands::Kept(at(start, end)),
        Over::Edited { start, end, .. } => Stands::Edited(at(start, end)),
        Over::Uncertain { start, end, .. } => Stands::Uncertain(vec![at(start, end)]),
        Over::Gone => uncertain(pair_of(made, index)),
    }
}

/// A whole paragraph is followed where it is surely one paragraph of the later draft.
fn by_paragraph(made: &Computed, index: usize) -> Stands {
    let Some(pair) = pair_of(made, index) else { return Stands::Gone };
    match pair.to.as_slice() {
        [] => Stands::Gone,
        [to] if pair.sure => {
            let spot = Spot { index: *to, span: None };
            let texts = made.old.rows.get(index).zip(made.new.rows.get(*to));
            let same = texts.is_some_and(|(old, new)| old.text == new.text);
            if same { Stands::Kept(spot) } else { Stands::Edited(spot) }
        }
        _ => uncertain(Some(pair)),
    }
}

fn pair_of(made: &Computed, index: usize) -> Option<&Pair> {
    made.compared.pairs.iter().find(|pair| pair.from.contains(&index))
}

/// The words are gone, the paragraph is not: a person may say that it is about the paragraph still.
fn uncertain(pair: Option<&Pair>) -> Stands {
    let spots: Vec<Spot> =
        pair.map(|pair| pair.to.iter().map(|to| Spot { index: *to, span: None }).collect()).unwrap_or_default();
    if spots.is_empty() { Stands::Gone } else { Stands::Uncertain(spots) }
}
