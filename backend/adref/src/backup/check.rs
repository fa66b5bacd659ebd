//! What is looked at in a restored database before anybody relies on it.

use adref_acts::{House, ledger, reread};
use adref_ledger::{Report, Verifier};
use adref_store::Store;
use anyhow::{Context, Result, bail};
use indicatif::ProgressBar;
use serde::Serialize;

use super::manifest::{Holds, Manifest, now};

/// What was found.
#[derive(Debug, Serialize)]
pub(crate) struct Checked {
    /// What is not as it was, in sentences.
    pub(crate) findings: Vec<String>,
    /// How many rows were counted.
    pub(crate) rows: i64,
    /// In how many tables.
    pub(crate) tables: usize,
    /// The migrations that brought it to this version.
    pub(crate) migrated: Vec<String>,
    /// How many issued drafts have the words of their hash, and were drawn.
    pub(crate) drafts: usize,
    /// What checking the ledger gave.
    pub(crate) ledger: Report,
}

impl Checked {
    /// Whether everything is as it was.
    pub(crate) fn well(&self) -> bool {
        self.findings.is_empty()
    }
}

/// Counts, migrates, and reads everything that was sealed or issued once more.
pub(crate) fn check(store: Store, manifest: &Manifest, busy: &ProgressBar) -> Result<Checked> {
    busy.set_message("counting");
    let mut findings = store.damage()?;
    let holds = store.read(Holds::of)?;
    findings.extend(manifest.holds.missed_by(&holds));
    if let Some(newer) = store.newer()? {
        bail!("it was made by a newer version of Adref (migration {newer}): restore it with that one");
    }
    busy.set_message("migrating");
    let migrated = store.migrate().context("migrating it")?;
    let house = House::new(store);
    busy.set_message("checking the ledger");
    let ledger = house.read_blocking(|cx| {
        let mut verifier = Verifier::new(Vec::new(), &now());
        let kept = manifest.holds.checkpoint.iter().map(|kept| ("the manifest".to_owned(), kept.note.clone()));
        ledger::verify(cx, &mut verifier, &kept.collect::<Vec<_>>())?;
        Ok(verifier.report())
    })?;
    findings.extend(ledger.findings.iter().map(ToString::to_string));
    if ledger.more > 0 {
        findings.push(format!("and {} more in the ledger", ledger.more));
    }
    busy.set_message("reading what was issued");
    let mut drafts = 0;
    house.read_blocking(|cx| {
        reread::everything_issued(cx, |one| {
            drafts += 1;
            if !one.same {
                findings
                    .push(format!("draft {} of {} has not the words it was issued with", one.draft, one.instrument));
            }
        })
    })?;
    Ok(Checked { findings, rows: holds.rows(), tables: holds.tables.len(), migrated, drafts, ledger })
}
