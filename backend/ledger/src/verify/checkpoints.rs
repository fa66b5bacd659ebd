//! The checkpoints a ledger is held against: the signatures under them, and whether they agree with one another.

use std::collections::BTreeMap;

use super::Findings;
use crate::{Checkpoint, Finding, Hash, NoteError, VerifyingKey};

/// A checkpoint whose signature is right.
pub(super) struct Known {
    pub(super) root: Hash,
    pub(super) name: String,
    time: String,
    own: bool,
}

pub(super) struct Checkpoints {
    trusted: Vec<VerifyingKey>,
    named: Vec<VerifyingKey>,
    now: String,
    origin: Option<String>,
    known: BTreeMap<u64, Vec<Known>>,
}

impl Checkpoints {
    pub(super) fn new(trusted: Vec<VerifyingKey>, now: &str) -> Self {
        Self { trusted, named: Vec::new(), now: now.to_owned(), origin: None, known: BTreeMap::new() }
    }

    pub(super) fn key(&mut self, key: VerifyingKey) {
        self.named.push(key);
    }

    pub(super) fn keys(&self) -> &[VerifyingKey] {
        if self.keys_of_its_own() { &self.named } else { &self.trusted }
    }

    pub(super) fn keys_of_its_own(&self) -> bool {
        self.trusted.is_empty()
    }

    /// Takes a checkpoint in if one of the believed keys signed it.
    pub(super) fn take(&mut self, note: &str, name: &str, own: bool, findings: &mut Findings) {
        let checkpoint = name.to_owned();
        let read = match Checkpoint::open(note, self.keys()) {
            Ok((read, _)) => read,
            Err(NoteError::Malformed) => return findings.add(Finding::NotACheckpoint { checkpoint }),
            Err(NoteError::UnknownKey) => return findings.add(Finding::UnknownKey { checkpoint }),
            Err(NoteError::WrongSignature) => return findings.add(Finding::WrongSignature { checkpoint }),
        };
        let origin = self.origin.get_or_insert_with(|| read.origin.clone());
        if *origin != read.origin {
            return findings.add(Finding::OtherLedger { checkpoint, origin: read.origin });
        }
        let beside = self.known.entry(read.size).or_default();
        if let Some(other) = beside.iter().find(|other| other.root != read.root) {
            findings.add(Finding::Fork { size: read.size, checkpoints: [other.name.clone(), checkpoint.clone()] });
        }
        if read.time > self.now {
            findings.add(Finding::CheckpointTime { size: read.size, time: read.time.clone(), checkpoint });
        }
        beside.push(Known { root: read.root, name: name.to_owned(), time: read.time, own });
    }

    /// Those of a size.
    pub(super) fn of(&self, size: u64) -> &[Known] {
        self.known.get(&size).map_or(&[], Vec::as_slice)
    }

    /// What can be said once it is known how many entries there are.
    pub(super) fn close(&self, held: u64, findings: &mut Findings) {
        let mut latest = "";
        let mut covered = 0;
        for (size, all) in &self.known {
            for known in all {
                if *size > held {
                    findings.add(Finding::CheckpointAhead { size: *size, held, checkpoint: known.name.clone() });
                }
                if known.time.as_str() < latest {
                    let (time, checkpoint) = (known.time.clone(), known.name.clone());
                    findings.add(Finding::CheckpointTime { size: *size, time, checkpoint });
                }
                if known.own {
                    covered = *size;
                    latest = &known.time;
                }
            }
        }
        if covered < held {
            findings.add(Finding::Unsigned { covered, held });
        }
    }
}
