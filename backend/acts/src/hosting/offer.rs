//! Offering to host or to be a partner: a State through its coordinator, organizations and participants of regions for themselves, and
//! the secretariat for whoever offered another way.

use adref_domain::OfferState;
use adref_domain::event::EventKind;
use adref_domain::ids::HostOfferId;
use adref_domain::policy::Action;
use adref_store::hosting::{self, Call, Contribution, Offer};
use adref_store::{organizations, processes};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{facts, seen, show};
use crate::house::chance;
use crate::record::Record;
use crate::views::HostCallView;
use crate::{Actor, Cx, Fault, process, text};

/// As many things as one offer brings.
const BRINGS: usize = 40;
/// As many offers as a call takes.
const MOST: usize = 500;

/// An offer.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeOffer {
    /// Who would host; the organization spoken for when absent.
    pub host: Option<String>,
    /// The party that offers; one's own when absent. The secretariat names the one it enters the offer for, if it is a party.
    pub party: Option<String>,
    /// In which city.
    pub city: String,
    /// In which country.
    pub country: String,
    /// From which day on, `YYYY-MM-DD`.
    pub first_day: String,
    /// Until which day, itself included.
    pub last_day: String,
    /// What is there: rooms, interpretation, lines.
    pub means: String,
    /// What it brings.
    #[serde(default)]
    pub contributions: Vec<ContributionInput>,
    /// Whom to ask; the secretariat alone is told.
    pub contact: String,
}

/// Something an offer brings.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ContributionInput {
    /// What it is.
    pub what: String,
    /// How much it is worth, in whole units of the currency.
    pub amount: Option<i64>,
    /// The currency, by its code of three letters.
    pub currency: Option<String>,
}

/// Offers on a call.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::CallDecided`], [`Fault::CallClosed`] but for the secretariat,
/// [`Fault::Invalid`] with the field.
pub fn offer(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str, input: &MakeOffer) -> Result<HostCallView, Fault> {
    let (process, call) = seen(cx, actor, id)?;
    actor.must_openly(Action::OfferToHost, &process::facts(&process))?;
    let floor = actor.may(Action::CallForHosts, &process::facts(&process));
    if call.decided_at.is_some() {
        return Err(Fault::CallDecided);
    }
    if call.closes_at <= cx.now && !floor {
        return Err(Fault::CallClosed);
    }
    if hosting::offers_on(cx.db, &call.id)?.len() >= MOST {
        return Err(Fault::invalid("host", format!("a call takes {MOST} offers")));
    }
    let row = filled(cx, actor, (&call, floor), input)?;
    let brings = brings(&row.id, &input.contributions)?;
    hosting::add_offer(cx.db, &row, &brings)?;
    let record = Record::of(EventKind::HostOffered, actor, row.id.as_str()).process(&process.id);
    let lines: Vec<_> = brings.iter().map(|one| json!([one.what, one.amount, one.currency])).collect();
    let after = json!({
        "call": row.call, "host": row.host, "party": row.party, "city": row.city, "country": row.country,
        "first_day": row.first_day, "last_day": row.last_day, "means": row.means, "brings": lines,
    });
    record.after(&after).data(json!({ "call": row.call, "floor": floor })).write(cx)?;
    show::call(cx, actor, &process, &call)
}

fn filled(cx: &mut Cx<'_, '_>, actor: &Actor, (call, floor): (&Call, bool), input: &MakeOffer) -> Result<Offer, Fault> {
    let named = input.party.as_deref().map(str::trim).filter(|party| !party.is_empty());
    let party = match (actor.subject.party(), named) {
        (None, None) => None,
        (None, Some(_)) if !floor => return Err(Fault::Forbidden),
        (_, named) => Some(crate::party::speaker(cx, actor, named)?.0),
    };
    let days = |field: &'static str, day: &str| {
        text::date(field, Some(day))?.ok_or_else(|| Fault::invalid(field, "a date, such as 2026-05-31"))
    };
    let (first_day, last_day) = (days("first_day", &input.first_day)?, days("last_day", &input.last_day)?);
    if last_day < first_day {
        return Err(Fault::invalid("last_day", "an offer ends on its first day or after it"));
    }
    Ok(Offer {
        id: HostOfferId::from_bits(chance()),
        call: call.id.clone(),
        author: actor.person()?.clone(),
        host: host(cx, actor, party.as_deref(), input.host.as_deref())?,
        party,
        city: text::written("city", &input.city, text::TITLE)?,
        country: text::written("country", &input.country, text::TITLE)?,
        first_day,
        last_day,
        means: text::written("means", &input.means, text::COMMENT)?,
        contact: text::written("contact", &input.contact, text::TITLE)?,
        state: OfferState::Offered,
        floor,
        created_at: cx.now,
        changed_at: cx.now,
    })
}

/// Who would host: as it is written, else the organization or party spoken for.
fn host(cx: &mut Cx<'_, '_>, actor: &Actor, party: Option<&str>, written: Option<&str>) -> Result<String, Fault> {
    if let Some(host) = text::optional("host", written, text::TITLE)? {
        return Ok(host);
    }
    let organization = actor.subject.standing.as_ref().and_then(|standing| standing.organization.clone());
    if let Some(organization) = organization.map(|id| organizations::by_id(cx.db, &id)).transpose()?.flatten() {
        return Ok(organization.name);
    }
    let found = party.map(|code| Ok::<_, Fault>(cx.parties()?.find(code).map(|party| party.english.clone())));
    found.transpose()?.flatten().ok_or_else(|| Fault::invalid("host", "who would host"))
}

fn brings(offer: &HostOfferId, inputs: &[ContributionInput]) -> Result<Vec<Contribution>, Fault> {
    if inputs.len() > BRINGS {
        return Err(Fault::invalid("contributions", format!("at most {BRINGS} lines")));
    }
    let line = |(input, ordinal): (&ContributionInput, i64)| {
        let currency = input.currency.as_deref().map(str::trim).filter(|code| !code.is_empty()).map(str::to_uppercase);
        let known =
            currency.as_deref().is_none_or(|code| code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()));
        if input.amount.is_some() != currency.is_some() || !known {
            let message = "an amount has a currency of three letters, such as USD, and a currency an amount";
            return Err(Fault::invalid("contributions", message));
        }
        if input.amount.is_some_and(|amount| !(0..=1_000_000_000_000).contains(&amount)) {
            return Err(Fault::invalid("contributions", "an amount is a whole number from nought on"));
        }
        let what = text::written("contributions", &input.what, text::TITLE)?;
        Ok(Contribution { offer: offer.clone(), ordinal, what, amount: input.amount, currency })
    };
    inputs.iter().zip(0..).map(line).collect()
}

/// Takes an offer back until the call is decided.
///
/// # Errors
/// [`Fault::NotFound`] for others' offers, [`Fault::CallDecided`] when it stands elsewhere.
pub fn withdraw(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<HostCallView, Fault> {
    let id = HostOfferId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = hosting::offer(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let call = hosting::call(cx.db, &row.call)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &call.process)?.ok_or(Fault::NotFound)?;
    let facts = facts(&process, &row);
    actor.must(Action::SeeOffer, &facts)?;
    actor.must_openly(Action::WithdrawOffer, &facts)?;
    if row.state != OfferState::Withdrawn {
        if !hosting::move_offer(cx.db, &id, OfferState::Offered, OfferState::Withdrawn, cx.now)? {
            return Err(Fault::CallDecided);
        }
        let state = |state: OfferState| json!({ "offer": id, "state": state });
        let record = Record::of(EventKind::HostOfferWithdrawn, actor, id.as_str()).process(&process.id);
        let record = record.before(&state(OfferState::Offered)).after(&state(OfferState::Withdrawn));
        record.data(json!({ "call": call.id })).write(cx)?;
    }
    show::call(cx, actor, &process, &call)
}
