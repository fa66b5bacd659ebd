//! The daily mail: whoever keeps a checkpoint in a mailbox is a witness, and no history can be rewritten before it unseen.

use adref_domain::Role;
use adref_domain::ids::{NoticeId, PersonId};
use adref_domain::notice::NoticeKind;
use adref_ledger::Hash;
use adref_store::{Page, ledger as rows, people};
use serde_json::json;

use crate::{Cx, Fault, House, outbox, text};

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

fn witnesses(cx: &mut Cx<'_, '_>) -> Result<Vec<PersonId>, Fault> {
    let (mut found, mut page) = (Vec::new(), Page::first(500));
    loop {
        let some = people::list(cx.db, &page)?;
        let last = some.last().map(|person| person.id.to_string());
        let more = some.len() > 500;
        found.extend(some.into_iter().filter(|person| person.role == Role::Secretariat).map(|person| person.id));
        if !more {
            break;
        }
        page.after = last;
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
