//! Nominations: a process calls for experts, States name them, they agree, the secretariat chooses with the balance before its
//! eyes, and two persons appoint.

mod answer;
mod appoint;
mod balance;
mod call;
mod consent;
mod decide;
mod export;
mod fault;
mod letters;
mod nominate;
mod shortlist;
mod show;
mod withdraw;

pub use answer::{AnswerByLink, NominationAnswer, answer, answer_by_link};
pub use appoint::{ProposeAppointment, appointments, propose};
pub use balance::{BalanceQuery, balance};
pub use call::{WriteCall, change, open};
pub use decide::{Approve, approve, refuse};
pub use export::exported;
pub use fault::NominationFault;
pub use nominate::{Nominate, ask_again, by_holder, nominate};
pub use shortlist::{Shortlist, shortlist};
pub(crate) use show::is_listed;
pub use show::{NominationsQuery, experts, list, read};
pub use withdraw::withdraw;

pub(crate) use letters::{asked, waits};

use adref_domain::ids::{CallId, NominationId};
use adref_domain::policy::{Action, Facts};
use adref_store::nomination_calls::{self, Call};
use adref_store::nominations::{self, Nomination};
use adref_store::processes::{self, Process};
use serde_json::json;

use crate::{Actor, Cx, Fault, process, text};

/// The most competences a call asks for and a nominee names.
const COMPETENCES: usize = 30;

/// What the policy needs to know of a party's nominations in a process.
fn facts_of_party(process: &Process, party: Option<&str>) -> Facts {
    Facts { party: party.map(str::to_owned), ..process::facts(process) }
}

/// What the policy needs to know of one nomination.
fn facts_of(process: &Process, row: &Nomination) -> Facts {
    Facts { owner: Some(row.person.clone()), ..facts_of_party(process, Some(&row.party)) }
}

/// The call with that id and its process, for those who may know of the process.
fn call(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Call, Process), Fault> {
    let id = CallId::parse(id).map_err(|_| Fault::NotFound)?;
    let call = nomination_calls::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &call.process)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&process))?;
    Ok((call, process))
}

/// The same for those who choose and appoint; the call is held until the end, so that nobody chooses beside them.
fn call_to_fill(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Call, Process), Fault> {
    let (call, process) = call(cx, actor, id)?;
    actor.must_openly(Action::Appoint, &process::facts(&process))?;
    let call = nomination_calls::held(cx.db, &call.id)?.ok_or(Fault::NotFound)?;
    Ok((call, process))
}

/// One nomination with its call and process, for those who may see it.
fn nomination(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<(Nomination, Call, Process), Fault> {
    let id = NominationId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = nominations::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let (call, process) = around(cx, &row)?;
    actor.must(Action::SeeNomination, &facts_of(&process, &row))?;
    Ok((row, call, process))
}

/// The call and the process of a nomination.
fn around(cx: &mut Cx<'_, '_>, row: &Nomination) -> Result<(Call, Process), Fault> {
    let call = nomination_calls::by_id(cx.db, &row.call)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &call.process)?.ok_or(Fault::NotFound)?;
    Ok((call, process))
}

/// The nominations of a call that were named by their ids, each once, in the order they were named.
fn named(all: &[Nomination], ids: &[String]) -> Result<Vec<Nomination>, Fault> {
    let mut found: Vec<Nomination> = Vec::new();
    for id in ids {
        let row = all.iter().find(|row| row.id.as_str() == id);
        let row = row.ok_or_else(|| Fault::invalid("nominations", "names nominations of this call, by their ids"))?;
        if found.iter().all(|one| one.id != row.id) {
            found.push(row.clone());
        }
    }
    Ok(found)
}

/// Words and phrases as they are kept: trimmed, each once, none empty.
fn words(field: &'static str, list: &[String]) -> Result<Vec<String>, Fault> {
    let mut kept: Vec<String> = Vec::new();
    for one in list {
        let one = one.split_whitespace().collect::<Vec<_>>().join(" ");
        if one.is_empty() || kept.contains(&one) {
            continue;
        }
        kept.push(text::kept(field, &one, 200)?);
    }
    if kept.len() > COMPETENCES {
        return Err(Fault::invalid(field, format!("at most {COMPETENCES}; these are {}", kept.len())));
    }
    Ok(kept)
}

/// A nomination as the record fingerprints it: ids, codes and times, nothing that tells of the nominee.
fn fingerprint(row: &Nomination) -> serde_json::Value {
    json!({
        "nomination": row.id, "call": row.call, "party": row.party, "person": row.person, "state": row.state,
        "consent_at": row.consent_at, "mandate": row.mandate, "successor": row.successor, "at": row.changed_at,
    })
}
