//! The invented people of the demonstration.

use adref_domain::{Capacity, Region};
use adref_store::people;

use crate::mandate::NewMandate;
use crate::person::{AddPerson, add};
use crate::{Actor, Cx, Fault, mandate};

/// The password of every demonstration account.
pub const PASSWORD: &str = "shared rivers run";

/// One way to sign in to the demonstration.
#[derive(Clone, Copy, Debug)]
pub struct SignInCard {
    /// The address.
    pub email: &'static str,
    /// The name.
    pub name: &'static str,
    /// In which capacity they act.
    pub capacity: Capacity,
    /// The delegation spoken for.
    pub party: Option<&'static str>,
    /// The region.
    pub region: Option<Region>,
}

const fn card(
    email: &'static str,
    name: &'static str,
    capacity: Capacity,
    party: Option<&'static str>,
    region: Option<Region>,
) -> SignInCard {
    SignInCard { email, name, capacity, party, region }
}

/// Everybody in the demonstration.
pub const SIGN_INS: [SignInCard; 10] = [
    card("secretariat@adref.example", "Amina Okello", Capacity::Secretariat, None, None),
    card("head@adref.example", "Samuel Otieno", Capacity::Secretariat, None, None),
    card("nairobi@adref.example", "Njeri Kamau", Capacity::Coordinator, Some("KEN"), Some(Region::Africa)),
    card("kenya@adref.example", "Wanjiru Mwangi", Capacity::Delegate, Some("KEN"), Some(Region::Africa)),
    card("france@adref.example", "Luc Moreau", Capacity::Delegate, Some("FRA"), Some(Region::Europe)),
    card("expert@adref.example", "Mariana Sosa", Capacity::Expert, Some("URY"), Some(Region::LatinAmericaCaribbean)),
    card("expert2@adref.example", "Arvid Lindqvist", Capacity::Expert, Some("FIN"), Some(Region::Europe)),
    card("participant@adref.example", "Noor Haddad", Capacity::Regional, None, Some(Region::ArabStates)),
    card("observer@adref.example", "Theo Banda", Capacity::Observer, None, None),
    card("administrator@adref.example", "Ines Castro", Capacity::Administrator, None, None),
];

/// The people as actors.
pub(super) struct Cast {
    actors: Vec<(&'static str, Actor)>,
}

impl Cast {
    /// Gives everybody their account.
    pub(super) fn arrive(cx: &mut Cx<'_, '_>) -> Result<Self, Fault> {
        let mut actors = Vec::new();
        for card in SIGN_INS {
            let mandate = NewMandate {
                party: card.party.map(str::to_owned),
                region: card.region,
                ..NewMandate::of(card.capacity)
            };
            let person = AddPerson {
                email: card.email.to_owned(),
                name: card.name.to_owned(),
                language: "en".to_owned(),
                password: Some(PASSWORD.to_owned()),
                mandate: Some(mandate),
            };
            let id = add(cx, &person)?;
            let person = people::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
            actors.push((card.email, Actor::of(cx, &person, None)?));
        }
        // Luc Moreau speaks for France, and for the Union when he says so.
        let luc = people::by_email(cx.db, "france@adref.example")?.ok_or(Fault::NotFound)?;
        mandate::add(cx, None, &luc, NewMandate::of(Capacity::Delegate).for_party("EUN"))?;
        Ok(Self { actors })
    }

    /// One of them, by the part of the address before the sign.
    pub(super) fn actor(&self, local: &str) -> Result<&Actor, Fault> {
        let found = self.actors.iter().find(|(email, _)| email.split('@').next() == Some(local));
        found.map(|(_, actor)| actor).ok_or(Fault::NotFound)
    }
}
