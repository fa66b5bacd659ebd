//! The sealer, which runs beside the service and takes what was recorded into the ledger within a second.

use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use adref_acts::{Fault, House, housekeeping, ledger};
use adref_ledger::SigningKey;
use anyhow::{Context, Result};

use super::beside::unharmed;
use crate::ledger_key;

/// Events taken in at once.
const BATCH: i64 = 4_000;
/// Pause between two looks for what waits.
const PAUSE: Duration = Duration::from_millis(500);
/// Pause between two looks whether today's checkpoint was sent, and whether there is anything to sweep out.
const MAILED: Duration = Duration::from_secs(600);

/// The key, made and made known at the first start.
pub(crate) fn key(house: &House, named: Option<&Path>, data: &Path, base_url: Option<&str>) -> Result<Arc<SigningKey>> {
    let origin = ledger::origin(house).context("asking for the ledger's name")?;
    let own_file = named.is_none() && !ledger_key::usual(data).exists();
    if own_file && let Some(origin) = &origin {
        tracing::warn!(%origin, "the key of the ledger is not there: going on with a new one, which everybody who checks will see");
    }
    let key = ledger_key::read_or_make(named, data, || origin.unwrap_or_else(|| ledger_key::name(base_url)))?;
    ledger::introduce(house, &key)?;
    Ok(Arc::new(key))
}

/// Seals what waits, again and again, until told to stop; then once more.
pub(crate) fn keep_sealing(house: &House, key: &Arc<SigningKey>, stop: &Receiver<()>) {
    let mut mailed: Option<Instant> = None;
    loop {
        unharmed("sealing", || seal_all(house, key));
        if mailed.is_none_or(|at| at.elapsed() > MAILED) {
            unharmed("the mail to witnesses", || tell(house));
            unharmed("sweeping", || sweep(house));
            mailed = Some(Instant::now());
        }
        if !matches!(stop.recv_timeout(PAUSE), Err(RecvTimeoutError::Timeout)) {
            unharmed("sealing", || seal_all(house, key));
            return;
        }
    }
}

fn tell(house: &House) {
    match ledger::tell_witnesses(house) {
        Ok(0) => {}
        Ok(told) => tracing::info!(told, "today's checkpoint is on its way"),
        Err(fault) => tracing::error!(code = fault.code(), "today's checkpoint could not be queued"),
    }
}

fn sweep(house: &House) {
    match housekeeping::sweep(house) {
        Ok(swept) => tracing::debug!(?swept, "swept out what is no longer needed"),
        Err(fault) => tracing::error!(code = fault.code(), "what is no longer needed could not be swept out"),
    }
}

fn seal_all(house: &House, key: &Arc<SigningKey>) {
    loop {
        match ledger::seal(house, key, BATCH) {
            Ok(Some(sealed)) => {
                tracing::debug!(sealed.entries, sealed.size, "sealed");
                if sealed.entries < usize::try_from(BATCH).unwrap_or_default() {
                    return;
                }
            }
            Ok(None) => return,
            // Another replica was quicker, or the database is away: the next look tells.
            Err(Fault::Unavailable) => return tracing::debug!("not sealed now"),
            Err(fault) => return tracing::error!(code = fault.code(), %fault, "nothing can be sealed"),
        }
    }
}
