//! Groups and their members on a day, for everything that is added up.

use std::collections::BTreeMap;
use std::sync::Arc;

use adref_domain::stance::Roll;
use adref_notation::PartyKind;

use crate::party::Parties;

/// The members of the groups that speak in a text, looked up once.
pub(super) struct OnDay {
    pub(super) parties: Arc<Parties>,
    members: BTreeMap<String, Vec<String>>,
}

impl OnDay {
    pub(super) fn of<'p>(parties: Arc<Parties>, day: &str, spoken: impl Iterator<Item = &'p str>) -> Self {
        let mut members = BTreeMap::new();
        let registry = parties.registry();
        for party in spoken {
            if members.contains_key(party) || registry.members_on(party, Some(day)).is_none() {
                continue;
            }
            let states = registry.parties().iter().filter(|one| one.kind == PartyKind::State);
            let inside = states.filter(|one| registry.is_member(party, &one.code, Some(day)) == Some(true));
            members.insert(party.to_owned(), inside.map(|one| one.code.clone()).collect::<Vec<_>>());
        }
        // A group nobody is recorded to belong to is not an empty group: it keeps its own voice.
        members.retain(|_, states| !states.is_empty());
        Self { parties, members }
    }

    /// The code under which everybody is added up, and the spelling itself for whom nobody knows. A spelling that several go by
    /// is nobody's.
    pub(super) fn canonical(parties: &Parties, written: &str) -> String {
        let registry = parties.registry();
        if registry.is_shared(written) { format!("{written}?") } else { registry.canonical(written).to_owned() }
    }
}

impl Roll for OnDay {
    fn members(&self, party: &str) -> Option<Vec<String>> {
        self.members.get(party).cloned()
    }

    fn is_exception(&self, group: &str, member: &str) -> bool {
        self.parties.registry().is_exception(group, member)
    }
}
