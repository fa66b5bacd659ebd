//! What a link opens, shown to its holder before it does. Looking uses nothing up.

use adref_domain::link::LinkPurpose;
use adref_store::links::{self, Link};
use adref_store::people::Person;
use adref_store::{mandates, organizations};

use super::{Opened, Secret, still_open};
use crate::sign_in::hash_token;
use crate::text::rfc3339;
use crate::views::LinkView;
use crate::{Cx, Fault, nomination};

/// What a link opens.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`].
pub fn look(cx: &mut Cx<'_, '_>, input: &Secret) -> Result<LinkView, Fault> {
    let link = links::by_secret(cx.db, &hash_token(input.token.trim()))?.ok_or(Fault::LinkUnknown)?;
    let Opened { link, person } = still_open(cx, link)?;
    let mut view = plain(&link, person);
    if link.purpose == LinkPurpose::Nomination {
        view.nomination = nomination::asked(cx, &link)?;
    }
    let Some(mandate) = &link.mandate else { return Ok(view) };
    let Some(row) = mandates::by_id(cx.db, mandate)? else { return Ok(view) };
    view.capacity = Some(row.capacity.to_string());
    view.region = row.region.map(String::from);
    if let Some(code) = row.party {
        if let Some(party) = cx.parties()?.find(&code) {
            view.party_name = Some(party.english.clone());
            view.party_french = Some(party.french.clone());
            view.party_alpha2.clone_from(&party.alpha2);
        }
        view.party = Some(code);
    }
    if let Some(id) = row.organization {
        view.organization = organizations::by_id(cx.db, &id)?.map(|organization| organization.name);
    }
    Ok(view)
}

fn plain(link: &Link, person: Person) -> LinkView {
    LinkView {
        purpose: link.purpose.to_string(),
        expires_at: rfc3339(link.expires_at),
        joined: person.joined_at.is_some(),
        name: person.name,
        capacity: None,
        party: None,
        party_name: None,
        party_french: None,
        party_alpha2: None,
        region: None,
        organization: None,
        nomination: None,
    }
}
