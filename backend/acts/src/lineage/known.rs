//! What people have decided about the paragraphs of a text, ready to go before identity and likeness.

use std::collections::HashMap;

use adref_compare::Decided;
use adref_domain::DecisionKind;
use adref_domain::ids::{DraftId, InstrumentId, ParagraphId};
use adref_store::decisions::{self, Decision};
use adref_store::drafts::{self, Draft};
use adref_store::placements::PlacedWording;
use sha2::{Digest, Sha256};

use crate::{Cx, Fault};

/// The answers that stand.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) standing: Vec<Decision>,
    ordinals: HashMap<DraftId, i64>,
    /// The earlier paragraph of which a later one is the same provision.
    earlier: HashMap<ParagraphId, ParagraphId>,
    mark: String,
}

impl Known {
    /// The answers that stand about the drafts of a text. Most texts have none, and that is one short question.
    pub(crate) fn load(cx: &mut Cx<'_, '_>, instrument: &InstrumentId) -> Result<Self, Fault> {
        let all = decisions::of_instrument(cx.db, instrument)?;
        let standing: Vec<_> = all.into_iter().filter(|decision| decision.withdrawn_at.is_none()).collect();
        if standing.is_empty() {
            return Ok(Self::default());
        }
        let ordinals = drafts::list_of(cx.db, instrument)?.into_iter().map(|draft| (draft.id, draft.ordinal)).collect();
        let mut hasher = Sha256::new();
        let mut known = Self { ordinals, ..Self::default() };
        for decision in &standing {
            hasher.update(decision.id.as_str());
            known.join(decision);
        }
        known.mark = hex::encode(hasher.finalize()).chars().take(16).collect();
        known.standing = standing;
        Ok(known)
    }

    /// Changes with every answer and every answer taken back.
    pub(crate) fn mark(&self) -> &str {
        &self.mark
    }

    fn join(&mut self, decision: &Decision) {
        if let ([from], [to]) = (&decision.from_paragraphs[..], &decision.to_paragraphs[..])
            && decision.kind != DecisionKind::Separate
        {
            let (from, to) = (self.root(from), self.root(to));
            if from != to {
                self.earlier.insert(to, from);
            }
        }
    }

    fn root(&self, paragraph: &ParagraphId) -> ParagraphId {
        let mut root = paragraph;
        // Roots are joined to roots, so the way up has no ring.
        while let Some(earlier) = self.earlier.get(root) {
            root = earlier;
        }
        root.clone()
    }

    /// The first paragraph that is the same provision by what people have said.
    pub(crate) fn first(&self, paragraph: &ParagraphId) -> ParagraphId {
        if self.earlier.is_empty() { paragraph.clone() } else { self.root(paragraph) }
    }

    /// Whether two paragraphs are one provision by what people have said.
    pub(crate) fn same(&self, one: &ParagraphId, other: &ParagraphId) -> bool {
        one == other || (!self.earlier.is_empty() && self.root(one) == self.root(other))
    }

    /// The identities of a draft's paragraphs: those that are one provision of different drafts share one.
    pub(crate) fn identities(&self, rows: &[PlacedWording]) -> Vec<String> {
        let own = || rows.iter().map(|row| row.paragraph.to_string()).collect();
        if self.earlier.is_empty() {
            return own();
        }
        let roots: Vec<_> = rows.iter().map(|row| self.root(&row.paragraph)).collect();
        let mut count: HashMap<&ParagraphId, usize> = HashMap::new();
        for root in &roots {
            *count.entry(root).or_default() += 1;
        }
        // Two paragraphs of one draft are never one: each keeps its own identity.
        let alone = |root: &ParagraphId| count.get(root) == Some(&1);
        rows.iter().zip(&roots).map(|(row, root)| if alone(root) { root } else { &row.paragraph }.to_string()).collect()
    }

    /// What people have said about these two drafts, as indices into their paragraphs.
    pub(crate) fn decided(&self, a: (&Draft, &[PlacedWording]), b: (&Draft, &[PlacedWording])) -> Decided {
        let mut decided = Decided::default();
        if self.standing.is_empty() {
            return decided;
        }
        let places = |rows: &[PlacedWording]| -> HashMap<ParagraphId, usize> {
            rows.iter().enumerate().map(|(index, row)| (row.paragraph.clone(), index)).collect()
        };
        let (old, new) = (places(a.1), places(b.1));
        let find = |places: &HashMap<ParagraphId, usize>, ids: &[ParagraphId]| -> Option<Vec<usize>> {
            ids.iter().map(|id| places.get(id).copied()).collect()
        };
        for decision in &self.standing {
            let Some(turned) = self.reaches(decision, a.0, b.0) else { continue };
            let (mut from, mut to) = (&decision.from_paragraphs, &decision.to_paragraphs);
            if turned {
                std::mem::swap(&mut from, &mut to);
            }
            let (Some(from), Some(to)) = (find(&old, from), find(&new, to)) else { continue };
            if decision.kind == DecisionKind::Separate {
                decided.apart.extend(from.iter().flat_map(|from| to.iter().map(|to| (*from, *to))));
            } else {
                decided.together.push((from, to));
            }
        }
        decided
    }

    /// Whether an answer is about these two drafts, and then whether they are named the other way round. What was parted
    /// between two drafts stays parted between all drafts before and all after; what was joined is about those two, the rest
    /// follows from identity.
    fn reaches(&self, decision: &Decision, a: &Draft, b: &Draft) -> Option<bool> {
        if decision.kind != DecisionKind::Separate {
            let straight = decision.from_draft == a.id && decision.to_draft == b.id;
            let turned = decision.from_draft == b.id && decision.to_draft == a.id;
            return (straight || turned).then_some(turned);
        }
        let (from, to) = (self.ordinals.get(&decision.from_draft)?, self.ordinals.get(&decision.to_draft)?);
        let straight = a.ordinal <= *from && b.ordinal >= *to;
        let turned = b.ordinal <= *from && a.ordinal >= *to;
        (straight || turned).then_some(turned)
    }

    /// The answers that stand about exactly these two drafts.
    pub(crate) fn about(&self, a: &DraftId, b: &DraftId) -> impl Iterator<Item = &Decision> {
        let (a, b) = (a.clone(), b.clone());
        self.standing.iter().filter(move |decision| {
            (decision.from_draft == a && decision.to_draft == b) || (decision.from_draft == b && decision.to_draft == a)
        })
    }

    /// The answer that stands about a pair of these drafts, whichever way they are compared.
    pub(crate) fn about_pair(
        &self,
        drafts: (&DraftId, &DraftId),
        from: &[&ParagraphId],
        to: &[&ParagraphId],
    ) -> Option<&Decision> {
        self.about(drafts.0, drafts.1).find(|decision| {
            let turned = decision.from_draft != *drafts.0;
            let (first, second) = if turned { (to, from) } else { (from, to) };
            let all = |ids: &[ParagraphId], of: &[&ParagraphId]| ids.iter().all(|id| of.contains(&id));
            decision.kind != DecisionKind::Separate
                && all(&decision.from_paragraphs, first)
                && all(&decision.to_paragraphs, second)
        })
    }

    /// Whether a person has said that paragraphs are different provisions.
    pub(crate) fn parted(&self, from: &[&ParagraphId], to: &[&ParagraphId]) -> bool {
        let said = |decision: &Decision, from: &[&ParagraphId], to: &[&ParagraphId]| {
            decision.from_paragraphs.iter().any(|id| from.contains(&id))
                && decision.to_paragraphs.iter().any(|id| to.contains(&id))
        };
        let separate = self.standing.iter().filter(|decision| decision.kind == DecisionKind::Separate);
        separate.into_iter().any(|decision| said(decision, from, to) || said(decision, to, from))
    }
}
