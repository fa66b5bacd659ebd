//! Everything that was issued, read once more from its rows: for whoever has restored a database and wants to know that it is the one.

use adref_store::drafts::Draft;
use adref_store::instruments::{self, Instrument};
use adref_store::{Page, drafts, placements};

use crate::draft::{DraftAsk, DraftFormat, export};
use crate::{Actor, Cx, Fault, issue};

/// Texts read at once.
const AT_ONCE: i64 = 100;

/// One issued draft, read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reread {
    /// The text, by its name in addresses.
    pub instrument: String,
    /// The draft, by its name in addresses.
    pub draft: String,
    /// Whether its words are still those of the hash it was issued under.
    pub same: bool,
    /// How many bytes its page has.
    pub bytes: usize,
}

/// Computes the hash of every issued draft anew and draws its page, one after the other.
///
/// # Errors
/// Those of the store, and a draft that cannot be drawn.
pub fn everything_issued(cx: &mut Cx<'_, '_>, mut each: impl FnMut(Reread)) -> Result<(), Fault> {
    let mut page = Page::first(AT_ONCE);
    loop {
        let mut some = instruments::list(cx.db, &page)?;
        let more = i64::try_from(some.len()).unwrap_or(i64::MAX) > AT_ONCE;
        some.truncate(usize::try_from(AT_ONCE).unwrap_or_default());
        for instrument in &some {
            for draft in drafts::list_of(cx.db, &instrument.id)?.into_iter().filter(|draft| draft.hash.is_some()) {
                each(reread(cx, instrument, &draft)?);
            }
        }
        match some.last() {
            Some(last) if more => page.after = Some(last.id.to_string()),
            _ => return Ok(()),
        }
    }
}

fn reread(cx: &mut Cx<'_, '_>, instrument: &Instrument, draft: &Draft) -> Result<Reread, Fault> {
    let rows = placements::of_draft(cx.db, &draft.id)?;
    let same = draft.hash.as_deref() == Some(issue::hash(&rows).as_str());
    let ask = DraftAsk { slug: &instrument.slug, draft: &draft.slug, view: None, language: None, accepted: None };
    let made = export(cx, &Actor::holder_of_the_machine(), &ask, DraftFormat::Html)?;
    Ok(Reread { instrument: instrument.slug.clone(), draft: draft.slug.clone(), same, bytes: made.bytes.len() })
}
