//! The invented people of the demonstration.

use adref_domain::Role;
use adref_store::people;

use crate::person::{AddPerson, add};
use crate::sign_in::as_actor;
use crate::{Actor, Cx, Fault};

/// The password of every demonstration account.
pub const PASSWORD: &str = "shared rivers run";

/// One way to sign in to the demonstration.
#[derive(Clone, Copy, Debug)]
pub struct SignInCard {
    /// The address.
    pub email: &'static str,
    /// The name.
    pub name: &'static str,
    /// The role.
    pub role: Role,
    /// The delegation spoken for.
    pub party: Option<&'static str>,
    /// The region.
    pub region: Option<&'static str>,
}

const fn card(
    email: &'static str,
    name: &'static str,
    role: Role,
    party: Option<&'static str>,
    region: Option<&'static str>,
) -> SignInCard {
    SignInCard { email, name, role, party, region }
}

/// Everybody in the demonstration.
pub const SIGN_INS: [SignInCard; 8] = [
    card("secretariat@adref.example", "Amina Okello", Role::Secretariat, None, None),
    card("kenya@adref.example", "Wanjiru Mwangi", Role::Delegate, Some("KEN"), Some("Africa")),
    card("france@adref.example", "Luc Moreau", Role::Delegate, Some("FRA"), Some("Europe")),
    card("expert@adref.example", "Mariana Sosa", Role::Expert, Some("URY"), Some("Latin America and the Caribbean")),
    card("expert2@adref.example", "Arvid Lindqvist", Role::Expert, Some("FIN"), Some("Europe")),
    card("participant@adref.example", "Noor Haddad", Role::Participant, None, Some("Western Asia")),
    card("observer@adref.example", "Theo Banda", Role::Observer, None, None),
    card("administrator@adref.example", "Ines Castro", Role::Administrator, None, None),
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
            let id = add(
                cx,
                &AddPerson {
                    email: card.email.to_owned(),
                    name: card.name.to_owned(),
                    role: card.role,
                    party: card.party.map(str::to_owned),
                    region: card.region.map(str::to_owned),
                    language: "en".to_owned(),
                    password: Some(PASSWORD.to_owned()),
                },
            )?;
            let person = people::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
            actors.push((card.email, as_actor(&person)));
        }
        Ok(Self { actors })
    }

    /// One of them, by the part of the address before the sign.
    pub(super) fn actor(&self, local: &str) -> Result<&Actor, Fault> {
        let found = self.actors.iter().find(|(email, _)| email.split('@').next() == Some(local));
        found.map(|(_, actor)| actor).ok_or(Fault::NotFound)
    }
}
