//! The sealer: off the path of writes it takes what was recorded into the tree and signs a checkpoint over it. Any number of
//! replicas may seal: the database gives each place in the tree away once, and whoever comes second starts again.

use std::sync::Arc;

use adref_ledger::{Checkpoint, Frontier, Hash, Place, SigningKey, tree};
use adref_store::ledger::{self as rows, Key, Node};
use serde::Serialize;

use super::{counted, entry, stored, written};
use crate::{Cx, Fault, House};

/// What one sealing did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// How many entries were taken in.
    pub entries: usize,
    /// How many there are now.
    pub size: u64,
}

/// How far the sealer is behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Lag {
    /// Events that are not sealed.
    pub waiting: i64,
    /// The age of the oldest of them, in seconds; 0 when there is none.
    pub seconds: i64,
}

/// Events taken in, and what the tree grows by, before anything is written.
struct Batch {
    base: u64,
    seqs: Vec<i64>,
    nodes: Vec<Node>,
    size: u64,
    root: Hash,
}

/// Makes the key known to all who check the ledger, once before sealing with it.
///
/// # Errors
/// [`Fault::Invalid`] when the ledger in this database has another name than the key.
pub fn introduce(house: &House, key: &SigningKey) -> Result<(), Fault> {
    let (verifier, name) = (key.public().to_string(), key.public().name().to_owned());
    house.write_blocking(move |cx| {
        if let Some(origin) = origin_of(cx)?.filter(|origin| *origin != name) {
            return Err(Fault::invalid(
                "ledger key",
                format!(
                    "the ledger in this database is {origin}, the key belongs to {name}: use the key of this ledger"
                ),
            ));
        }
        Ok(rows::know(cx.db, &Key { verifier, at: cx.now })?)
    })
}

/// The name of the ledger in this database, once it has one.
///
/// # Errors
/// Those of the store.
pub fn origin(house: &House) -> Result<Option<String>, Fault> {
    house.read_blocking(origin_of)
}

pub(super) fn origin_of(cx: &mut Cx<'_, '_>) -> Result<Option<String>, Fault> {
    let first = rows::keys(cx.db)?.into_iter().next();
    Ok(first.and_then(|key| key.verifier.split('+').next().map(str::to_owned)))
}

/// Takes at most `most` waiting events into the tree and signs a checkpoint. `None` when none wait, or when another sealer
/// was quicker.
///
/// # Errors
/// Those of the store.
pub fn seal(house: &House, key: &Arc<SigningKey>, most: i64) -> Result<Option<Sealed>, Fault> {
    let Some(batch) = house.read_blocking(|cx| prepared(cx, most))? else { return Ok(None) };
    let key = Arc::clone(key);
    house.write_blocking(move |cx| kept(cx, &batch, &key))
}

/// Reads and hashes, while others write.
fn prepared(cx: &mut Cx<'_, '_>, most: i64) -> Result<Option<Batch>, Fault> {
    let waiting = rows::unsealed(cx.db, most)?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let base = rows::latest(cx.db)?.map_or(0, |latest| counted(latest.size));
    let mut tree = resumed(cx, base)?;
    let mut nodes = Vec::with_capacity(waiting.len() * 2);
    let mut seqs = Vec::with_capacity(waiting.len());
    for event in &waiting {
        tree.push(entry(event)?.leaf(), |place, hash| nodes.push(node(place, &hash)));
        seqs.push(event.seq);
    }
    Ok(Some(Batch { base, seqs, nodes, size: tree.size(), root: tree.root() }))
}

fn node(place: Place, hash: &Hash) -> Node {
    Node { height: i64::from(place.height), position: stored(place.index), hash: hash.to_string() }
}

/// The right edge of the tree as it was sealed last.
fn resumed(cx: &mut Cx<'_, '_>, size: u64) -> Result<Frontier, Fault> {
    let peaks = hashes(cx, &tree::places(0, size))?;
    Frontier::resume(size, peaks).ok_or_else(|| Fault::Internal("the tree of the ledger is not whole".to_owned()))
}

/// The hashes of subtrees, each of which must be there.
pub(super) fn hashes(cx: &mut Cx<'_, '_>, places: &[Place]) -> Result<Vec<Hash>, Fault> {
    let wanted: Vec<_> = places.iter().map(|place| (i64::from(place.height), stored(place.index))).collect();
    let found = rows::nodes(cx.db, &wanted)?;
    let hashes: Vec<Hash> = found.iter().filter_map(|node| node.hash.parse().ok()).collect();
    if hashes.len() == places.len() {
        Ok(hashes)
    } else {
        Err(Fault::Internal("nodes of the ledger's tree are missing".to_owned()))
    }
}

/// Writes what was prepared, unless the tree has grown meanwhile.
fn kept(cx: &mut Cx<'_, '_>, batch: &Batch, key: &SigningKey) -> Result<Option<Sealed>, Fault> {
    let latest = rows::latest(cx.db)?;
    if latest.as_ref().map_or(0, |latest| counted(latest.size)) != batch.base {
        return Ok(None);
    }
    // A clock that was set back must not make a later checkpoint look older.
    let at = latest.map_or(cx.now, |latest| latest.at.max(cx.now));
    let checkpoint = Checkpoint {
        origin: key.public().name().to_owned(),
        size: batch.size,
        root: batch.root,
        time: written(at.seconds()),
    };
    // First what two sealers cannot both have: the second waits here for the first and fails as a duplicate.
    rows::grow(cx.db, &batch.nodes)?;
    rows::place(cx.db, stored(batch.base), &batch.seqs)?;
    let row = rows::Checkpoint {
        size: stored(batch.size),
        root: batch.root.to_string(),
        note: checkpoint.signed(key),
        signer: key.public().id(),
        at,
    };
    rows::keep(cx.db, &row)?;
    Ok(Some(Sealed { entries: batch.seqs.len(), size: batch.size }))
}

/// How far the sealer is behind: what waits, and for how long.
///
/// # Errors
/// Those of the store.
pub fn lag(cx: &mut Cx<'_, '_>) -> Result<Lag, Fault> {
    let (waiting, oldest) = rows::waiting(cx.db)?;
    let seconds = oldest.map_or(0, |oldest| (cx.now.seconds() - oldest.seconds()).max(0));
    Ok(Lag { waiting, seconds })
}
