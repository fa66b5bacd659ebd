//! Recording: each act that changes something writes one event, with who, in which capacity, what, and from what to what.

use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, ProcessId};
use adref_ledger::{Hash, canonical, entry};
use adref_store::events;
use rand::RngExt;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{Actor, Cx, Fault};

/// An event about to be written.
#[must_use]
pub struct Record {
    kind: EventKind,
    actor: Option<PersonId>,
    role: Option<String>,
    party: Option<String>,
    mandate: Option<String>,
    process: Option<ProcessId>,
    object: String,
    before: Option<String>,
    after: Option<String>,
    data: Value,
    personal: Map<String, Value>,
}

impl Record {
    /// What an actor did to an object, in the capacity acted in.
    pub fn of(kind: EventKind, actor: &Actor, object: &str) -> Self {
        let subject = &actor.subject;
        Self {
            actor: subject.person.clone(),
            role: subject.capacity().map(|capacity| capacity.code().to_owned()),
            party: subject.party().map(str::to_owned),
            mandate: subject.standing.as_ref().map(|standing| standing.mandate.to_string()),
            ..Self::by_the_house(kind, object)
        }
    }

    /// What happened to an object without anybody signed in: by the house itself, or from the command line.
    pub fn by_the_house(kind: EventKind, object: &str) -> Self {
        Self {
            kind,
            actor: None,
            role: None,
            party: None,
            mandate: None,
            process: None,
            object: object.to_owned(),
            before: None,
            after: None,
            data: Value::Object(Map::new()),
            personal: Map::new(),
        }
    }

    /// The process it happened in; without one it concerns the platform.
    pub fn process(mut self, process: &ProcessId) -> Self {
        self.process = Some(process.clone());
        self
    }

    /// The process it happened in, if it was in one.
    pub fn within(mut self, process: Option<&ProcessId>) -> Self {
        self.process = process.cloned();
        self
    }

    /// The thing as it was. Only its hash is kept, so it must hold nothing that could be guessed back: no names, no addresses.
    pub fn before(mut self, thing: &impl Serialize) -> Self {
        self.before = Some(canonical::fingerprint(thing));
        self
    }

    /// The thing as it is now; as [`Record::before`].
    pub fn after(mut self, thing: &impl Serialize) -> Self {
        self.after = Some(canonical::fingerprint(thing));
        self
    }

    /// The hash of the thing as it was, where it has one of its own that people know it by.
    pub fn before_hash(mut self, hash: &str) -> Self {
        self.before = Some(hash.to_owned());
        self
    }

    /// The hash of the thing as it is now, where it has one of its own that people know it by.
    pub fn after_hash(mut self, hash: &str) -> Self {
        self.after = Some(hash.to_owned());
        self
    }

    /// Ids, codes and numbers. They stand in the ledger in clear for ever.
    pub fn data(mut self, data: Value) -> Self {
        self.data = data;
        self
    }

    /// Why, in somebody's words: kept behind a salted commitment.
    pub fn reason(self, reason: Option<&str>) -> Self {
        match reason {
            Some(reason) => self.personal(serde_json::json!({ "reason": reason })),
            None => self,
        }
    }

    /// What is about a person: kept behind a salted commitment, so that it can be erased and the ledger stays whole.
    pub fn personal(mut self, fields: Value) -> Self {
        if let Value::Object(fields) = fields {
            self.personal.extend(fields);
        }
        self
    }

    /// Writes the event, in the transaction of the act.
    ///
    /// # Errors
    /// Those of the store.
    pub fn write(self, cx: &mut Cx<'_, '_>) -> Result<(), Fault> {
        let salt = Hash::of(&rand::rng().random::<[u8; 32]>());
        let personal = canonical::written(&Value::Object(self.personal));
        let event = events::NewEvent {
            at: cx.now,
            actor: self.actor,
            kind: self.kind,
            process: self.process,
            object: self.object,
            data: canonical::written(&self.data),
            role: self.role,
            party: self.party,
            mandate: self.mandate,
            hash_before: self.before,
            hash_after: self.after,
            commitment: Some(entry::commitment(&salt, &personal).to_string()),
            salt: Some(salt.to_string()),
            personal: Some(personal),
        };
        events::append(cx.db, &event)?;
        Ok(())
    }
}
