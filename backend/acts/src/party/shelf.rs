//! The registry of parties with what this house added to it, kept for a second at most.

use std::sync::{Arc, Mutex, PoisonError};

use adref_domain::Instant;
use adref_notation::{Party, PartyKind, Registry, un_standing};
use adref_store::parties::{self, Added};

use crate::{Cx, Fault};

/// How long what was read may be used, in microseconds.
const FRESH: i64 = 1_000_000;

/// The parties known here.
pub struct Parties {
    added: Added,
    /// Absent when nothing was added: then the shipped one serves.
    own: Option<Registry>,
}

#[derive(Default)]
pub(crate) struct Shelf {
    held: Mutex<Option<(Instant, Arc<Parties>)>>,
}

impl Shelf {
    /// Lets the next reader read anew.
    pub(crate) fn forget(&self) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn fresh(&self, now: Instant) -> Option<Arc<Parties>> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let (at, parties) = held.as_ref()?;
        (now.0.abs_diff(at.0) < FRESH.unsigned_abs()).then(|| Arc::clone(parties))
    }

    /// Reads what was added; a registry is made only when that is something new.
    fn read(&self, added: Added, now: Instant) -> Arc<Parties> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let same = held.as_ref().filter(|(_, parties)| parties.added == added).map(|(_, parties)| Arc::clone(parties));
        let parties = same.unwrap_or_else(|| Arc::new(Parties::with(added)));
        *held = Some((now, Arc::clone(&parties)));
        parties
    }
}

impl Parties {
    /// The shipped registry with what was added.
    pub(crate) fn with(added: Added) -> Self {
        let nothing = added.parties.is_empty() && added.aliases.is_empty() && added.memberships.is_empty();
        let own = (!nothing).then(|| registry(&added));
        Self { added, own }
    }

    /// Where texts are read with.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        self.own.as_ref().unwrap_or_else(|| Registry::standard())
    }

    /// The party of a code or name, if it takes part here: Member States, observers, groups, and whoever was added.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&Party> {
        self.registry().find(text.trim()).filter(|found| self.takes_part(found))
    }

    /// The party somebody has named: by its code, or by a spelling that no other goes by.
    ///
    /// # Errors
    /// [`Fault::UnknownParty`], which names those who may be meant where there are several.
    pub fn meant(&self, text: &str) -> Result<&Party, Fault> {
        let written: String = text.trim().chars().take(80).collect();
        let told = || match self.registry().several(text.trim()) {
            Some(several) => format!("{written}: {several}"),
            None => written,
        };
        self.find(text).ok_or_else(|| Fault::UnknownParty { code: told() })
    }

    /// Whether a party takes part as of right or was added.
    #[must_use]
    pub fn takes_part(&self, party: &Party) -> bool {
        party.kind == PartyKind::Group || un_standing(&party.code).is_some() || self.added(&party.code).is_some()
    }

    /// What was said when the party was added.
    pub(crate) fn added(&self, code: &str) -> Option<&parties::Party> {
        self.added.parties.iter().find(|party| party.code == code)
    }

    /// The groups a party belongs to on a day, directly or through others, by code.
    #[must_use]
    pub fn groups_of(&self, code: &str, day: &str) -> Vec<String> {
        let registry = self.registry();
        let groups = registry.parties().iter().filter(|party| party.kind == PartyKind::Group && party.code != code);
        groups
            .filter(|group| registry.is_member(&group.code, code, Some(day)) == Some(true))
            .map(|g| g.code.clone())
            .collect()
    }
}

fn registry(added: &Added) -> Registry {
    let mut registry = Registry::shipped();
    for party in &added.parties {
        let kind = if party.kind == "group" { PartyKind::Group } else { PartyKind::State };
        let (code, english, french) = (party.code.clone(), party.english.clone(), party.french.clone());
        registry.add_party(Party { code, alpha2: None, kind, english, french });
    }
    for alias in &added.aliases {
        registry.add_alias(&alias.alias, &alias.party);
    }
    for row in &added.memberships {
        registry.forget_member(&row.party, &row.member);
        registry.add_member(&row.party, &row.member, row.since.as_deref(), row.until.as_deref());
        if row.exception {
            registry.add_exception(&row.party, &row.member);
        }
    }
    registry
}

impl Cx<'_, '_> {
    /// The parties known here, a second old at most.
    ///
    /// # Errors
    /// Those of the store.
    pub fn parties(&mut self) -> Result<Arc<Parties>, Fault> {
        if let Some(parties) = self.shelf.fresh(self.now) {
            return Ok(parties);
        }
        let added = parties::all(self.db)?;
        Ok(self.shelf.read(added, self.now))
    }

    /// The parties as this transaction sees them, its own changes among them.
    pub(crate) fn parties_now(&mut self) -> Result<Parties, Fault> {
        Ok(Parties::with(parties::all(self.db)?))
    }
}
