//! How paragraphs of one draft became those of another, where comparing alone is not sure: what is doubtful is put before a
//! person, and the person's answer goes before every likeness and identity from then on.

mod answer;
mod carried;
mod decide;
mod doubtful;
mod identity;
mod known;
mod record;
mod withdraw;

pub use answer::decisions;
pub use decide::{Decide, decide};
pub use doubtful::doubtful;
pub use withdraw::{Withdraw, withdraw};

pub(crate) use answer::{DraftNames, view};
pub(crate) use carried::{Carried, placed_in};
pub(crate) use doubtful::open_doubts;
pub(crate) use known::Known;
pub(crate) use record::record;

use adref_domain::DraftStatus;
use adref_domain::policy::Action;
use adref_store::drafts::{self, Draft};

use crate::lookup::{self, Text};
use crate::{Actor, Cx, Fault};

/// The text and the two drafts an answer is about, the older one first, held until the answer is stored.
fn held(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    names: (&str, &str),
) -> Result<(Text, Draft, Draft, bool), Fault> {
    let (text, from, to, turned) = found(cx, actor, slug, names)?;
    let (mut first, mut second) = (from.id.clone(), to.id.clone());
    if first > second {
        std::mem::swap(&mut first, &mut second);
    }
    // Whoever answers at the same moment waits here, and then meets this answer.
    drafts::hold(cx.db, &first)?;
    drafts::hold(cx.db, &second)?;
    let from = drafts::by_id(cx.db, &from.id)?.ok_or(Fault::NotFound)?;
    let to = drafts::by_id(cx.db, &to.id)?.ok_or(Fault::NotFound)?;
    Ok((text, from, to, turned))
}

/// The text and the two drafts, the older one first, and whether they were named the other way round.
fn found(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    names: (&str, &str),
) -> Result<(Text, Draft, Draft, bool), Fault> {
    let text = lookup::text_for(cx, actor, slug, Action::DecideLineage)?;
    let (from, _) = lookup::draft(cx, actor, &text, names.0)?;
    let (to, _) = lookup::draft(cx, actor, &text, names.1)?;
    if from.id == to.id {
        return Err(Fault::invalid("to", format!("name another draft than `{}`", from.slug)));
    }
    let turned = (from.ordinal, from.status == DraftStatus::Working) > (to.ordinal, to.status == DraftStatus::Working);
    Ok(if turned { (text, to, from, true) } else { (text, from, to, false) })
}
