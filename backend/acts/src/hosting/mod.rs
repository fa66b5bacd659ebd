//! Hosting: calls for hosts and partners, what is offered on them, and whose offers are taken up.

mod call;
mod decide;
mod offer;
mod show;

pub use call::{WriteHostCall, call, change};
pub(crate) use decide::fill_in;
pub use decide::{ChooseHosts, choose};
pub use offer::{ContributionInput, MakeOffer, offer, withdraw};
pub use show::{list, table};

use adref_domain::ids::HostCallId;
use adref_domain::policy::{Action, Facts};
use adref_store::hosting::{self, Call, Offer};
use adref_store::processes;
use serde_json::json;

use crate::{Actor, Cx, Fault, process};

/// A call somebody may know of, with its process.
fn seen(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(processes::Process, Call), Fault> {
    let id = HostCallId::parse(id).map_err(|_| Fault::NotFound)?;
    let call = hosting::call(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &call.process)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&process))?;
    Ok((process, call))
}

/// The process and the call behind an id, for those who may change it: as they saw it, and while nothing is decided.
fn open_to_change(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    id: &str,
    if_match: Option<&str>,
) -> Result<(processes::Process, Call), Fault> {
    let (process, call) = seen(cx, actor, id)?;
    actor.must_openly(Action::CallForHosts, &process::facts(&process))?;
    if if_match.ok_or(Fault::PreconditionRequired)?.trim() != etag(&call) {
        return Err(Fault::CallChanged);
    }
    if call.decided_at.is_some() {
        return Err(Fault::CallDecided);
    }
    Ok((process, call))
}

/// What the policy needs to know of an offer.
fn facts(process: &processes::Process, offer: &Offer) -> Facts {
    Facts { owner: Some(offer.author.clone()), party: offer.party.clone(), ..process::facts(process) }
}

/// The entity tag of a call.
fn etag(call: &Call) -> String {
    format!("\"{}-{}\"", call.id, call.version)
}

/// All of a call that an act can change, as the ledger hashes it.
fn fingerprint(call: &Call) -> serde_json::Value {
    json!({
        "purpose": call.purpose, "title": call.title, "about": call.about, "closes_at": call.closes_at, "zone": call.zone,
        "decided_at": call.decided_at, "reason": call.reason,
    })
}
