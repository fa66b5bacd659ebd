//! How the house is: what waits, and for how long. Numbers alone, for whoever watches over a running service.

use adref_domain::notice::NoticeState;
use adref_store::notices;
use serde::Serialize;

use crate::ledger::{self, Lag};
use crate::{Cx, Fault};

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Pulse {
    /// Events that wait for their place in the ledger.
    pub sealer: Lag,
    /// Mails that wait to leave.
    pub outbox: Outbox,
}

/// The outbox in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outbox {
    /// Mails to be sent, now or later.
    pub queued: i64,
    /// Mails that were given up.
    pub dead: i64,
    /// For how many seconds the mail that should have left first has been due; 0 when none is due.
    pub seconds: i64,
}

/// Looks at what waits.
///
/// # Errors
/// Those of the store.
pub fn pulse(cx: &mut Cx<'_, '_>) -> Result<Pulse, Fault> {
    let mut outbox = Outbox::default();
    for (state, count) in notices::counts_by_state(cx.db)? {
        match state {
            NoticeState::Queued => outbox.queued = count,
            NoticeState::Dead => outbox.dead = count,
            NoticeState::Sent => {}
        }
    }
    let due = notices::longest_due(cx.db, cx.now)?;
    outbox.seconds = due.map_or(0, |due| (cx.now.seconds() - due.seconds()).max(0));
    Ok(Pulse { sealer: ledger::lag(cx)?, outbox })
}
