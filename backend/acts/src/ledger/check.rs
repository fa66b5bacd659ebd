//! Reading the whole ledger: into an export, or through what checks it.

use std::collections::HashMap;

use adref_ledger::export::{Line, VERSION};
use adref_ledger::{Hash, Payload, Place, Verifier, VerifyingKey};
use adref_store::events::Event;
use adref_store::ledger as rows;

use super::{counted, entry};
use crate::{Cx, Fault};

/// Rows read at once.
const AT_ONCE: i64 = 5_000;

/// Gives every line of the export to `line`, from one state of the database.
///
/// # Errors
/// Those of the store, and those of `line`.
pub fn dump<E: From<Fault>>(cx: &mut Cx<'_, '_>, mut line: impl FnMut(&Line) -> Result<(), E>) -> Result<(), E> {
    line(&Line::Ledger { version: VERSION })?;
    for key in rows::keys(cx.db).map_err(Fault::from)? {
        line(&Line::Key { key: key.verifier })?;
    }
    checkpoints(cx, |note| line(&Line::Checkpoint { note: note.to_owned() }))?;
    entries(cx, |event, leaf, hash| {
        let entry = Box::new(entry(event)?);
        line(&Line::Entry { leaf, hash, entry, salt: event.salt.clone(), payload: event.personal.clone() })
    })
}

/// Checks the ledger in this database: keys, checkpoints, entries and the nodes that proofs are made from.
///
/// # Errors
/// Those of the store. What is wrong with the ledger is no error but a finding.
pub fn verify(cx: &mut Cx<'_, '_>, verifier: &mut Verifier, kept: &[(String, String)]) -> Result<(), Fault> {
    for (row, number) in rows::keys(cx.db)?.into_iter().zip(1..) {
        match VerifyingKey::parse(&row.verifier) {
            Ok(key) => verifier.key(key),
            Err(_) => verifier.broken(number),
        }
    }
    checkpoints(cx, |note| {
        verifier.own(note);
        Ok::<_, Fault>(())
    })?;
    for (name, note) in kept {
        verifier.kept(note, name);
    }
    let mut grown = HashMap::new();
    entries(cx, |event, leaf, hash| {
        let payload = Payload { salt: event.salt.as_deref(), text: event.personal.as_deref() };
        match entry(event) {
            Ok(entry) => verifier.entry(leaf, &hash, &entry, &payload, |place, hash| {
                if place.height > 0 {
                    grown.insert(place, hash);
                }
            }),
            Err(_) => verifier.broken(leaf + 1),
        }
        Ok::<_, Fault>(())
    })?;
    nodes(cx, verifier, grown)
}

fn checkpoints<E: From<Fault>>(cx: &mut Cx<'_, '_>, mut note: impl FnMut(&str) -> Result<(), E>) -> Result<(), E> {
    let mut after = -1;
    loop {
        let some = rows::oldest(cx.db, after, AT_ONCE).map_err(Fault::from)?;
        let Some(last) = some.last() else { return Ok(()) };
        after = last.size;
        for row in &some {
            note(&row.note)?;
        }
    }
}

/// Every sealed event in the order of the tree, with the hash it was sealed with; a hash that is not there or none is no hash
/// any entry has.
fn entries<E: From<Fault>>(
    cx: &mut Cx<'_, '_>,
    mut each: impl FnMut(&Event, u64, Hash) -> Result<(), E>,
) -> Result<(), E> {
    let mut from = 0;
    loop {
        let some = rows::sealed(cx.db, from, AT_ONCE).map_err(Fault::from)?;
        let Some(last) = some.last().and_then(|event| event.leaf) else { return Ok(()) };
        let leaves = rows::nodes_at(cx.db, 0, from, AT_ONCE).map_err(Fault::from)?;
        let sealed: HashMap<i64, Hash> =
            leaves.iter().filter_map(|node| Some((node.position, node.hash.parse().ok()?))).collect();
        for event in &some {
            let leaf = event.leaf.unwrap_or_default();
            let hash = sealed.get(&leaf).copied().unwrap_or_else(|| Hash::of(&[]));
            each(event, counted(leaf), hash)?;
        }
        from = last + 1;
    }
}

/// Holds the kept nodes above the leaves against what the entries gave.
fn nodes(cx: &mut Cx<'_, '_>, verifier: &mut Verifier, mut grown: HashMap<Place, Hash>) -> Result<(), Fault> {
    for height in 1..64_u32 {
        let mut from = 0;
        loop {
            let some = rows::nodes_at(cx.db, i64::from(height), from, AT_ONCE)?;
            let Some(last) = some.last() else { break };
            from = last.position + 1;
            for node in &some {
                let place = Place { height, index: counted(node.position) };
                if grown.remove(&place).is_none_or(|hash| hash.to_string() != node.hash) {
                    verifier.node_changed(place);
                }
            }
        }
        if from == 0 {
            break;
        }
    }
    let mut missing: Vec<_> = grown.into_keys().collect();
    missing.sort_unstable();
    for place in missing {
        verifier.node_changed(place);
    }
    Ok(())
}
