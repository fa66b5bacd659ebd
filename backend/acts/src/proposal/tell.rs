//! Delegations are told that something was tabled: the coordinators of the others, each at most once an hour and text, with a
//! link and no word of it.

use adref_domain::Capacity;
use adref_domain::ids::NoticeId;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_ledger::Hash;
use adref_store::{mandates, people};
use serde_json::json;

use super::found::Found;
use crate::mandate::effective;
use crate::{Actor, Cx, Fault, outbox};

/// Seconds within which one mail speaks for everything tabled on a text.
const TOGETHER: i64 = 3600;

/// Queues the mails, in the transaction that tables.
pub(super) fn tell(cx: &mut Cx<'_, '_>, actor: &Actor, found: &Found) -> Result<(), Fault> {
    let hour = cx.now.seconds() / TOGETHER;
    let path = format!("/t/{}/delegation", found.text.instrument.slug);
    let data = outbox::facts(json!({ "draft": found.draft.id }));
    let mut told = Vec::new();
    for row in mandates::in_capacity(cx.db, Capacity::Coordinator)? {
        let own = row.party.as_ref() == Some(&found.row.party) || actor.subject.person.as_ref() == Some(&row.person);
        if own || told.contains(&row.person) || !effective(&row, cx.now) {
            continue;
        }
        let Some(person) = people::by_id(cx.db, &row.person)?.filter(|person| person.disabled_at.is_none()) else {
            continue;
        };
        if Actor::in_mandate(cx, &person, Some(&row))?.may(Action::SeeProposal, &found.facts) {
            let hash = Hash::of(format!("tabled {} {} {hour}", found.row.instrument, person.id).as_bytes());
            let id = NoticeId::from_bits(
                hash.as_bytes().iter().take(16).fold(0, |bits, byte| bits << 8 | u128::from(*byte)),
            );
            outbox::queue_once(cx, id, NoticeKind::ProposalTabled, &person.id, &path, data.clone())?;
            told.push(person.id);
        }
    }
    Ok(())
}
