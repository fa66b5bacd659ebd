//! Proof that one act stands in the ledger: the receipt of a comment, or an event one may see.

use adref_domain::event::EventKind;
use adref_domain::policy::{Action, Facts};
use adref_ledger::proof::Recipe;
use adref_store::{events, ledger as rows, processes};
use serde::Serialize;
use utoipa::ToSchema;

use super::log::{of_event, reading};
use super::show::{Checkpoint, made, view};
use super::{counted, entry};
use crate::{Actor, Cx, Fault, lookup, process};

/// Proof that an act stands in the ledger, under the newest checkpoint.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Proof {
    /// The number of the event.
    pub seq: i64,
    /// Its place in the tree, from 0.
    pub leaf: u64,
    /// The hash of the leaf: SHA-256 over a zero byte and `entry`, in base64.
    pub leaf_hash: String,
    /// The proof of RFC 6962, section 2.1.1: hashes in base64.
    pub path: Vec<String>,
    /// What it is proved against.
    pub checkpoint: Checkpoint,
    /// The entry, byte for byte as it is hashed; for its author and the secretariat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
    /// The salt of its commitment, in base64: SHA-256 over salt and `payload` is `commitment` of the entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// What is committed to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
}

/// Proof of an event, for who may see it.
///
/// # Errors
/// [`Fault::NotFound`] for what is hidden or absent; [`Fault::NotSealedYet`] within a second of the act.
pub fn event(cx: &mut Cx<'_, '_>, actor: &Actor, seq: i64) -> Result<Proof, Fault> {
    let event = events::by_seq(cx.db, seq)?.ok_or(Fault::NotFound)?;
    let own = event.actor.is_some() && event.actor == actor.subject.person;
    if !(own && actor.may(Action::ReadOwnEvents, &Facts::default())) {
        match &event.process {
            None => drop(actor.must(Action::ReadPlatformEvents, &Facts::default())?),
            Some(id) => {
                let process = processes::by_id(cx.db, id)?.ok_or(Fault::NotFound)?;
                actor.must(reading(&event), &of_event(&process::facts(&process), &event))?;
            }
        }
    }
    proof(cx, event, true)
}

/// Proof that a comment was lodged: what its receipt is worth. Its entry says who acted, so it is for the author and for those
/// who read the events of the process; others who see the comment get the hashes.
///
/// # Errors
/// As [`event`].
pub fn comment(cx: &mut Cx<'_, '_>, actor: &Actor, id: &str) -> Result<Proof, Fault> {
    let (row, found) = lookup::comment(cx, actor, id, Action::SeeComment)?;
    let event = events::first_on(cx.db, row.id.as_str(), EventKind::CommentLodged)?.ok_or(Fault::NotFound)?;
    let whole = found.facts.owned_by(&actor.subject) || actor.may(Action::ReadEvents, &found.facts);
    proof(cx, event, whole)
}

fn proof(cx: &mut Cx<'_, '_>, event: events::Event, whole: bool) -> Result<Proof, Fault> {
    let latest = rows::latest(cx.db)?.ok_or(Fault::NotSealedYet)?;
    let leaf = counted(event.leaf.ok_or(Fault::NotSealedYet)?);
    let recipe = Recipe::inclusion(counted(latest.size), leaf).ok_or(Fault::NotSealedYet)?;
    let entry = entry(&event)?;
    Ok(Proof {
        seq: event.seq,
        leaf,
        leaf_hash: entry.leaf().to_string(),
        path: made(cx, &recipe)?,
        checkpoint: view(latest),
        entry: whole.then(|| String::from_utf8(entry.canonical()).unwrap_or_default()),
        salt: event.salt.filter(|_| whole),
        payload: event.personal.filter(|_| whole),
    })
}
