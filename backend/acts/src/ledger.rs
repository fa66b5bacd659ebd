//! The ledger: sealing what was recorded, showing it, proving it, checking it.

mod check;
mod daily;
mod log;
mod prove;
mod seal;
mod show;

pub use check::{dump, verify};
pub use daily::tell_witnesses;
pub use log::{EventView, in_process, of_platform, own};
pub use prove::{Proof, comment as comment_proof, event as event_proof};
pub use seal::{Lag, Sealed, introduce, lag, origin, seal};
pub(crate) use show::view as checkpoint_view;
pub use show::{Checkpoint, Consistency, Ledger, LedgerKey, Sizes, checkpoint, consistency, latest, ledger};

use adref_domain::ids::PersonId;
use adref_ledger::Entry;
use adref_store::events;

use crate::{Cx, Fault};

/// Erases what is personal in the events about a person's account. The caller records one event of its own with the numbers
/// under `erased`: whoever checks the ledger takes blanks only for events that such an entry names.
///
/// # Errors
/// Those of the store.
pub fn forget(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<Vec<i64>, Fault> {
    Ok(events::erase(cx.db, person)?)
}

/// An event in the form in which it is hashed.
fn entry(event: &events::Event) -> Result<Entry, Fault> {
    let commitment = event.commitment.as_deref().map(str::parse).transpose();
    Ok(Entry {
        actor: event.actor.as_ref().map(ToString::to_string),
        after: event.hash_after.clone(),
        at: event.at.0,
        before: event.hash_before.clone(),
        commitment: commitment.map_err(|_| Fault::Internal(format!("the commitment of event {}", event.seq)))?,
        data: event.data.clone(),
        kind: event.kind.to_string(),
        mandate: event.mandate.clone(),
        object: event.object.clone(),
        party: event.party.clone(),
        process: event.process.as_ref().map(ToString::to_string),
        role: event.role.clone(),
        seq: event.seq,
    })
}

/// A moment as checkpoints write it, from seconds since 1970.
#[must_use]
pub fn written(seconds: i64) -> String {
    crate::text::rfc3339(adref_domain::Instant(0).plus_seconds(seconds))
}

/// A number as the database has it.
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number as the tree counts.
fn counted(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}
