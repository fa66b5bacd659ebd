//! The daily mail: whoever keeps a checkpoint in a mailbox is a witness, and no history can be rewritten before it unseen.

use adref_domain::Capacity;
use adref_domain::ids::{NoticeId, PersonId};
use adref_domain::notice::NoticeKind;
use adref_ledger::Hash;
use adref_store::{ledger as rows, mandates};
use serde_json::json;

use crate::{Cx, Fault, House, mandate, outbox, text};

/// A day, in seconds.
const DAY: i64 = 24 * 3600;

/// Queues today's checkpoint for everybody who watches over the process, once a day however often and by however many replicas
/// it is asked for. Gives how many mails were queued now.
///
/// # Errors
/// Those of the store.
pub fn tell_witnesses(house: &House) -> Result<usize, Fault> {
    house.write_blocking(|cx| {
        let Some(latest) = rows::latest(cx.db)? else { return Ok(0) };
        let day = cx.now.seconds().div_euclid(DAY);
        let mut told = 0;
        for person in witnesses(cx)? {
            let data = outbox::facts(json!({
                "size": latest.size.to_string(), "note": latest.note, "at": text::rfc3339(latest.at),
            }));
            told += usize::from(outbox::queue_once(
                cx,
                id(day, &person),
                NoticeKind::LedgerCheckpoint,
                &person,
                "/ledger",
                data,
            )?);
        }
        Ok(told)
    })
}

/// The secretariat and coordinators: people of different houses, who would notice together.
fn witnesses(cx: &mut Cx<'_, '_>) -> Result<Vec<PersonId>, Fault> {
    let mut found = Vec::new();
    for capacity in [Capacity::Secretariat, Capacity::Coordinator] {
        let held = mandates::in_capacity(cx.db, capacity)?;
        found.extend(held.into_iter().filter(|row| mandate::effective(row, cx.now)).map(|row| row.person));
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The same mail has the same id on every replica.
fn id(day: i64, person: &PersonId) -> NoticeId {
    let hash = Hash::of(format!("ledger checkpoint {day} {person}").as_bytes());
    let (first, _) = hash.as_bytes().split_at(16);
    NoticeId::from_bits(first.iter().fold(0, |bits, byte| bits << 8 | u128::from(*byte)))
}
