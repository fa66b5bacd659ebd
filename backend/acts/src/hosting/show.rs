//! Calls as one reader sees them, with the offers open to them; and all offers on a call as a table to be compared.

use adref_domain::OfferState;
use adref_domain::policy::Action;
use adref_formats::sheet::{Form, Sheet};
use adref_store::hosting::{self, Call, Offer};
use adref_store::processes;

use super::{etag, facts, seen};
use crate::text::rfc3339;
use crate::views::{ContributionLine, HostCallView, HostOfferView, HostView, HostingView};
use crate::{Actor, Cx, Fault, file, process, zone};

/// The calls of a process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn list(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<HostingView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    let mut calls = Vec::new();
    for one in hosting::calls_of(cx.db, &row.id)?.iter().rev() {
        calls.push(call(cx, actor, &row, one)?);
    }
    Ok(HostingView { process: process::in_full(&row), calls, may: actor.may_codes(&process::facts(&row)) })
}

/// One call; the caller has ruled that its process may be seen.
pub(super) fn call(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    process: &processes::Process,
    row: &Call,
) -> Result<HostCallView, Fault> {
    let all = hosting::offers_on(cx.db, &row.id)?;
    let chosen = all.iter().filter(|offer| offer.state == OfferState::Chosen).map(host).collect();
    let mut offers = Vec::new();
    for offer in &all {
        if actor.may(Action::SeeOffer, &facts(process, offer)) {
            offers.push(view(cx, actor, process, offer)?);
        }
    }
    let state = match row.decided_at {
        Some(_) => "decided",
        None if row.closes_at <= cx.now => "closed",
        None => "open",
    };
    Ok(HostCallView {
        id: row.id.to_string(),
        purpose: row.purpose.to_string(),
        title: row.title.clone(),
        about: row.about.clone(),
        closes_at: rfc3339(row.closes_at),
        closes: zone::local(&row.zone, row.closes_at),
        zone: row.zone.clone(),
        state: state.to_owned(),
        decided_at: row.decided_at.map(rfc3339),
        reason: row.reason.clone(),
        chosen,
        offers,
        etag: etag(row),
    })
}

fn host(row: &Offer) -> HostView {
    HostView {
        host: row.host.clone(),
        party: row.party.clone(),
        city: row.city.clone(),
        country: row.country.clone(),
        first_day: row.first_day.clone(),
        last_day: row.last_day.clone(),
    }
}

fn view(cx: &mut Cx<'_, '_>, actor: &Actor, process: &processes::Process, row: &Offer) -> Result<HostOfferView, Fault> {
    let brings = hosting::brought_by(cx.db, &row.id)?.into_iter();
    Ok(HostOfferView {
        id: row.id.to_string(),
        host: host(row),
        means: row.means.clone(),
        contributions: brings
            .map(|one| ContributionLine { what: one.what, amount: one.amount, currency: one.currency })
            .collect(),
        contact: row.contact.clone(),
        state: row.state.to_string(),
        floor: row.floor,
        at: rfc3339(row.created_at),
        may: actor.may_codes(&facts(process, row)),
    })
}

/// The offers on a call beside one another, for those who decide.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`].
pub fn table(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, form: Form) -> Result<file::Made, Fault> {
    let (process, row) = seen(cx, actor, id)?;
    actor.must_openly(Action::CallForHosts, &process::facts(&process))?;
    let offers = call(cx, actor, &process, &row)?.offers;
    let heads = ["Host", "Party", "City", "Country", "From", "To", "Means", "Brings", "Contact", "State"];
    let mut sheet = Sheet::new(&row.title, &heads);
    for offer in &offers {
        let host = &offer.host;
        let brings: Vec<String> = offer.contributions.iter().map(line).collect();
        sheet.push(vec![
            host.host.clone(),
            host.party.clone().unwrap_or_default(),
            host.city.clone(),
            host.country.clone(),
            host.first_day.clone(),
            host.last_day.clone(),
            offer.means.clone(),
            brings.join("; "),
            offer.contact.clone(),
            offer.state.clone(),
        ]);
    }
    file::made(&format!("{}-offers", process.slug), form, &sheet, &offers)
}

fn line(one: &ContributionLine) -> String {
    match (one.amount, &one.currency) {
        (Some(amount), Some(currency)) => format!("{} ({amount} {currency})", one.what),
        _ => one.what.clone(),
    }
}
