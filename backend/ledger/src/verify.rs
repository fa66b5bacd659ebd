//! Checking a whole ledger, entry by entry, against its own checkpoints and those that others kept.

mod checkpoints;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use crate::entry::commitment;
use crate::export::{Line, VERSION};
use crate::verify::checkpoints::Checkpoints;
use crate::{Checkpoint, Entry, Finding, Frontier, Hash, Payload, Place, VerifyingKey};

/// More findings than these are counted only.
const LISTED: usize = 1_000;

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Whether nothing was found.
    pub whole: bool,
    /// How many entries there are.
    pub entries: u64,
    /// Of how many the payload was erased, as an entry says.
    pub erased: u64,
    /// How many checkpoints were compared.
    pub checkpoints: u64,
    /// Up to where everything is as a checkpoint has it.
    pub sure_to: u64,
    /// The root over all entries.
    pub root: Hash,
    /// The keys whose signatures were believed, as `name+hash`.
    pub keys: Vec<String>,
    /// Whether those keys came from the checked ledger itself, not from who checks.
    pub keys_of_its_own: bool,
    /// What is wrong, at most a thousand things.
    pub findings: Vec<Finding>,
    /// How many more there are.
    pub more: u64,
}

/// Takes keys and checkpoints, then every entry in the order of the tree, then says what it found.
pub struct Verifier {
    checkpoints: Checkpoints,
    tree: Frontier,
    /// The number the next entry should have.
    next: u64,
    compared: u64,
    sure_to: u64,
    seqs: HashSet<i64>,
    blank: BTreeMap<i64, u64>,
    erased: HashSet<i64>,
    findings: Findings,
}

#[derive(Default)]
struct Findings {
    listed: Vec<Finding>,
    more: u64,
}

impl Findings {
    fn add(&mut self, finding: Finding) {
        if self.listed.len() < LISTED {
            self.listed.push(finding);
        } else {
            self.more += 1;
        }
    }
}

impl Verifier {
    /// Believes these keys and no others; without any, those the ledger names itself. `now` is RFC 3339 in UTC.
    #[must_use]
    pub fn new(trusted: Vec<VerifyingKey>, now: &str) -> Self {
        Self {
            checkpoints: Checkpoints::new(trusted, now),
            tree: Frontier::default(),
            next: 0,
            compared: 0,
            sure_to: 0,
            seqs: HashSet::new(),
            blank: BTreeMap::new(),
            erased: HashSet::new(),
            findings: Findings::default(),
        }
    }

    /// A key the ledger names.
    pub fn key(&mut self, key: VerifyingKey) {
        self.checkpoints.key(key);
    }

    /// A checkpoint of the ledger itself.
    pub fn own(&mut self, note: &str) {
        let size = Checkpoint::read(note).map_or_else(|| "without a size".to_owned(), |read| read.size.to_string());
        self.checkpoints.take(note, &format!("{size} of the ledger itself"), true, &mut self.findings);
    }

    /// A checkpoint somebody kept, with its name for the report. Before the first entry, after the keys.
    pub fn kept(&mut self, note: &str, name: &str) {
        self.checkpoints.take(note, name, false, &mut self.findings);
    }

    /// One line of an export.
    pub fn line(&mut self, number: u64, text: &str) {
        match Line::read(text) {
            Some(Line::Ledger { version: VERSION }) if number == 1 => {}
            Some(Line::Key { key }) if self.next == 0 => match VerifyingKey::parse(&key) {
                Ok(key) => self.key(key),
                Err(_) => self.broken(number),
            },
            Some(Line::Checkpoint { note }) if self.next == 0 => self.own(&note),
            Some(Line::Entry { leaf, hash, entry, salt, payload }) => {
                let payload = Payload { salt: salt.as_deref(), text: payload.as_deref() };
                self.entry(leaf, &hash, &entry, &payload, |_, _| {});
            }
            _ => self.broken(number),
        }
    }

    /// A line or row that cannot be read.
    pub fn broken(&mut self, line: u64) {
        self.findings.add(Finding::BrokenLine { line });
    }

    /// A kept node that is not what the entries give.
    pub fn node_changed(&mut self, place: Place) {
        self.findings.add(Finding::NodeChanged { height: place.height, index: place.index });
    }

    /// One entry: where it stands, the hash it was sealed with, what it says. Tells every subtree that is complete now.
    pub fn entry(
        &mut self,
        leaf: u64,
        sealed: &Hash,
        entry: &Entry,
        payload: &Payload<'_>,
        complete: impl FnMut(Place, Hash),
    ) {
        if leaf > self.next {
            self.findings.add(Finding::EntriesMissing { from: self.next, to: leaf });
        } else if leaf < self.next {
            self.findings.add(Finding::EntryMisplaced { leaf });
        }
        let hash = entry.leaf();
        if hash != *sealed {
            self.findings.add(Finding::EntryChanged { leaf, seq: entry.seq });
        }
        if !self.seqs.insert(entry.seq) {
            self.findings.add(Finding::EntryTwice { seq: entry.seq });
        }
        self.payload(leaf, entry, payload);
        self.erased.extend(erased_by(entry));
        self.tree.push(hash, complete);
        self.next = self.next.max(leaf.saturating_add(1));
        self.compare();
    }

    fn payload(&mut self, leaf: u64, entry: &Entry, payload: &Payload<'_>) {
        let seq = entry.seq;
        let kept = match (&entry.commitment, payload.salt, payload.text) {
            (None, None, None) => true,
            (Some(_), None, None) => {
                self.blank.insert(seq, leaf);
                true
            }
            (Some(committed), Some(salt), Some(text)) => {
                salt.parse().is_ok_and(|salt| commitment(&salt, text) == *committed)
            }
            _ => false,
        };
        if !kept {
            self.findings.add(Finding::PayloadChanged { leaf, seq });
        }
    }

    /// Holds the tree as it is now against every checkpoint of this size.
    fn compare(&mut self) {
        let root = self.tree.root();
        for known in self.checkpoints.of(self.next) {
            self.compared += 1;
            if known.root == root && self.tree.size() == self.next {
                self.sure_to = self.next;
            } else {
                self.findings.add(Finding::RootDiffers { size: self.next, checkpoint: known.name.clone() });
            }
        }
    }

    /// What was found.
    #[must_use]
    pub fn report(mut self) -> Report {
        for (seq, leaf) in &self.blank {
            if !self.erased.contains(seq) {
                self.findings.add(Finding::PayloadMissing { leaf: *leaf, seq: *seq });
            }
        }
        self.checkpoints.close(self.next, &mut self.findings);
        Report {
            whole: self.findings.listed.is_empty(),
            entries: self.tree.size(),
            erased: self.blank.keys().filter(|seq| self.erased.contains(seq)).count() as u64,
            checkpoints: self.compared,
            sure_to: self.sure_to,
            root: self.tree.root(),
            keys: self.checkpoints.keys().iter().map(VerifyingKey::id).collect(),
            keys_of_its_own: self.checkpoints.keys_of_its_own(),
            findings: self.findings.listed,
            more: self.findings.more,
        }
    }
}

/// The events whose payloads an entry says were erased: the list `erased` in its data.
fn erased_by(entry: &Entry) -> Vec<i64> {
    if !entry.data.contains("\"erased\"") {
        return Vec::new();
    }
    let data: serde_json::Value = serde_json::from_str(&entry.data).unwrap_or_default();
    let list = data.get("erased").and_then(serde_json::Value::as_array);
    list.into_iter().flatten().filter_map(serde_json::Value::as_i64).collect()
}
