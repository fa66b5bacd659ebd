//! Whose offers are taken up, with a reason for everybody, and a mail to all who offered.

use adref_domain::OfferState;
use adref_domain::event::EventKind;
use adref_domain::ids::{HostCallId, HostOfferId};
use adref_domain::notice::NoticeKind;
use adref_store::hosting::{self, Call};
use adref_store::notices::Notice;
use adref_store::{people, processes};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{fingerprint, open_to_change, show};
use crate::record::Record;
use crate::views::HostCallView;
use crate::{Actor, Cx, Fault, outbox, text};

/// Under which name a mail says of which call it tells.
const ABOUT: &str = "host_call";

/// Whose offers are taken up.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChooseHosts {
    /// The offers, by their ids; none where none is taken up.
    pub chosen: Vec<String>,
    /// Why; everybody who reads the call reads it.
    pub reason: String,
}

/// Decides a call, once.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::PreconditionRequired`], [`Fault::CallChanged`], [`Fault::CallDecided`],
/// [`Fault::ReasonRequired`] without a reason, [`Fault::Invalid`] for an offer that is not on this call or was taken back.
pub fn choose(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    input: &ChooseHosts,
    if_match: Option<&str>,
) -> Result<HostCallView, Fault> {
    let (process, before) = open_to_change(cx, actor, id, if_match)?;
    let reason = text::optional("reason", Some(&input.reason), text::COMMENT)?
        .ok_or(Fault::ReasonRequired("say why: everybody who offered reads the reason"))?;
    let mut offers = hosting::offers_on(cx.db, &before.id)?;
    offers.retain(|offer| offer.state == OfferState::Offered);
    let chosen: Vec<HostOfferId> = input.chosen.iter().filter_map(|id| HostOfferId::parse(id).ok()).collect();
    let stands = |id: &HostOfferId| offers.iter().any(|offer| offer.id == *id);
    if chosen.len() != input.chosen.len() || !chosen.iter().all(stands) {
        return Err(Fault::invalid("chosen", "names offers on this call that were not taken back, by their ids"));
    }
    let row =
        Call { decided_at: Some(cx.now), reason: Some(reason.clone()), version: before.version + 1, ..before.clone() };
    if !hosting::change_call(cx.db, &row, before.version)? {
        return Err(Fault::CallChanged);
    }
    for offer in &offers {
        let to = if chosen.contains(&offer.id) { OfferState::Chosen } else { OfferState::NotChosen };
        if !hosting::move_offer(cx.db, &offer.id, OfferState::Offered, to, cx.now)? {
            return Err(Fault::CallChanged);
        }
        if let Some(person) = people::by_id(cx.db, &offer.author)?.filter(|person| person.disabled_at.is_none()) {
            let data = outbox::facts(json!({ ABOUT: row.id }));
            let path = format!("/processes/{}/hosting", process.slug);
            outbox::queue_to(cx, NoticeKind::HostsDecided, person, &path, cx.now, data)?;
        }
    }
    let record = Record::of(EventKind::HostsChosen, actor, row.id.as_str()).process(&process.id);
    let record = record.before(&fingerprint(&before)).after(&fingerprint(&row)).reason(Some(&reason));
    record.data(json!({ "chosen": chosen, "offers": offers.len() })).write(cx)?;
    show::call(cx, actor, &process, &row)
}

/// Writes into a letter about to leave which call it tells of, where everybody may know of it.
pub(crate) fn fill_in(cx: &mut Cx<'_, '_>, row: &mut Notice) -> Result<Option<&'static str>, Fault> {
    let mut data: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&row.data).unwrap_or_default();
    let id = data.get(ABOUT).and_then(|id| HostCallId::parse(id.as_str()?).ok());
    let Some(call) = id.map(|id| hosting::call(cx.db, &id)).transpose()?.flatten() else {
        return Ok(Some("the call is gone"));
    };
    if processes::by_id(cx.db, &call.process)?.is_some_and(|process| process.public) {
        data.insert("call_title".to_owned(), call.title.into());
    }
    row.data = serde_json::Value::Object(data).to_string();
    Ok(None)
}
