//! Which imported paragraph is which of the draft before.

use adref_compare::{Options, PairKind, Para, compare};
use adref_domain::ids::{ParagraphId, WordingId};
use adref_formats::Imported;
use adref_store::{drafts, placements};

use crate::house::chance;
use crate::views::PairCounts;
use crate::{Cx, Fault};

/// The identity an imported paragraph is given.
#[derive(Clone)]
pub(super) struct Identity {
    pub(super) id: ParagraphId,
    pub(super) new: bool,
    /// The wording it had before.
    pub(super) wording: Option<WordingId>,
}

pub(super) struct Paired {
    pub(super) identities: Vec<Identity>,
    pub(super) counts: PairCounts,
}

/// Sure pairs keep their identity; everything else begins a new one. A wrong identity cannot be taken back later,
/// a missing one can be given by a person.
pub(super) fn with(cx: &mut Cx<'_, '_>, before: Option<&drafts::Draft>, imported: &Imported) -> Result<Paired, Fault> {
    let old = match before {
        Some(draft) => placements::of_draft(cx.db, &draft.id)?,
        None => Vec::new(),
    };
    let a: Vec<_> = old.iter().map(|row| para(row.label.as_deref(), row.kind, &row.text)).collect();
    let b: Vec<_> = imported.paragraphs.iter().map(|p| para(p.label.as_deref(), p.kind, &p.wording)).collect();
    let fresh = || Identity { id: ParagraphId::from_bits(chance()), new: true, wording: None };
    let mut identities: Vec<_> = b.iter().map(|_| fresh()).collect();
    let mut counts = PairCounts::default();
    for pair in compare(&a, &b, &Options::default()).pairs {
        let alike = pair.sure && !matches!(pair.kind, PairKind::New | PairKind::Dropped);
        let (from, to) = (pair.from.first().and_then(|i| old.get(*i)), pair.to.first().copied());
        match (from, to) {
            (Some(row), Some(index)) if alike => {
                counts.sure += 1;
                if let Some(identity) = identities.get_mut(index) {
                    *identity = Identity { id: row.paragraph.clone(), new: false, wording: Some(row.wording.clone()) };
                }
            }
            (Some(_), Some(_)) => counts.doubtful += 1,
            (None, _) => counts.new += 1,
            (Some(_), None) => counts.dropped += 1,
        }
    }
    Ok(Paired { identities, counts })
}

fn para<'a>(label: Option<&'a str>, kind: adref_domain::ParagraphKind, text: &'a str) -> Para<'a> {
    Para { id: None, label, kind: kind.code(), heading: kind == adref_domain::ParagraphKind::Heading, text }
}
