//! The sealed part of the events: their places in the tree, its nodes, and the signed checkpoints.

use adref_domain::Instant;
use diesel::prelude::*;

use crate::connection::both;
use crate::db::BINDS;
use crate::events::Event;
use crate::schema::{events, ledger_checkpoints as checkpoints, ledger_keys as keys, ledger_nodes as nodes};
use crate::{Db, Page, StoreError};

/// A complete subtree and its hash.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = nodes)]
pub struct Node {
    /// 0 for a leaf.
    pub height: i64,
    /// Counted from the left among those of its height.
    pub position: i64,
    /// The hash, in base64.
    pub hash: String,
}

/// A signed state of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = checkpoints)]
pub struct Checkpoint {
    /// How many entries it covers.
    pub size: i64,
    /// The root over them, in base64.
    pub root: String,
    /// The signed note.
    pub note: String,
    /// The key that signed it, as `name+hash`.
    pub signer: String,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub at: Instant,
}

/// A key checkpoints were signed with.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = keys)]
pub struct Key {
    /// `name+hash+base64`.
    pub verifier: String,
    /// Since when it is in use.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub at: Instant,
}

/// The acts that have no place in the tree yet, at most `limit`. Whatever committed is here until it is sealed, however late
/// it came and whatever its number.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn unsealed(db: &mut Db<'_>, limit: i64) -> Result<Vec<Event>, StoreError> {
    Ok(events::table.filter(events::leaf.is_null()).order(events::seq).limit(limit).load(db.connection)?)
}

/// How many acts wait to be sealed, and since when the oldest of them.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn waiting(db: &mut Db<'_>) -> Result<(i64, Option<Instant>), StoreError> {
    let (count, oldest): (i64, Option<i64>) = events::table
        .filter(events::leaf.is_null())
        .select((diesel::dsl::count_star(), diesel::dsl::min(events::at)))
        .first(db.connection)?;
    Ok((count, oldest.map(Instant)))
}

/// Gives acts their places, one after the other from `first` on.
///
/// # Errors
/// [`StoreError::Duplicate`] when another sealer gave these places away; [`StoreError::Immutable`] when an act has one.
pub fn place(db: &mut Db<'_>, first: i64, seqs: &[i64]) -> Result<(), StoreError> {
    for (some, begin) in seqs.chunks(BINDS).zip((first..).step_by(BINDS)) {
        // Numbers only: nothing in this statement was typed by anybody.
        let rows: Vec<String> = some.iter().zip(begin..).map(|(seq, leaf)| format!("({seq}, {leaf})")).collect();
        let update = format!(
            "WITH given (seq, leaf) AS (VALUES {}) UPDATE events SET leaf = given.leaf FROM given WHERE events.seq = given.seq",
            rows.join(", ")
        );
        diesel::sql_query(update).execute(db.connection)?;
    }
    Ok(())
}

/// Adds nodes to the tree.
///
/// # Errors
/// [`StoreError::Duplicate`] when another sealer was quicker.
pub fn grow(db: &mut Db<'_>, grown: &[Node]) -> Result<(), StoreError> {
    for some in grown.chunks(BINDS) {
        both!(db.connection, c => diesel::insert_into(nodes::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// Nodes by height and position; those that are not there are left out.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn nodes(db: &mut Db<'_>, places: &[(i64, i64)]) -> Result<Vec<Node>, StoreError> {
    let mut found = Vec::with_capacity(places.len());
    for (height, position) in places {
        let one = nodes::table.filter(nodes::height.eq(height)).filter(nodes::position.eq(position));
        found.extend(one.first::<Node>(db.connection).optional()?);
    }
    Ok(found)
}

/// All nodes of a height from a position on, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn nodes_at(db: &mut Db<'_>, height: i64, from: i64, limit: i64) -> Result<Vec<Node>, StoreError> {
    let row = nodes::table.filter(nodes::height.eq(height)).filter(nodes::position.ge(from));
    Ok(row.order(nodes::position).limit(limit).load(db.connection)?)
}

/// Sealed acts in the order of the tree from a place on, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sealed(db: &mut Db<'_>, from: i64, limit: i64) -> Result<Vec<Event>, StoreError> {
    Ok(events::table.filter(events::leaf.ge(from)).order(events::leaf).limit(limit).load(db.connection)?)
}

/// Keeps a checkpoint.
///
/// # Errors
/// [`StoreError::Duplicate`] when there is one of this size.
pub fn keep(db: &mut Db<'_>, checkpoint: &Checkpoint) -> Result<(), StoreError> {
    diesel::insert_into(checkpoints::table).values(checkpoint.clone()).execute(db.connection)?;
    Ok(())
}

/// The checkpoint over the most entries.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn latest(db: &mut Db<'_>) -> Result<Option<Checkpoint>, StoreError> {
    Ok(checkpoints::table.order(checkpoints::size.desc()).first(db.connection).optional()?)
}

/// The checkpoint over so many entries.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn checkpoint(db: &mut Db<'_>, size: i64) -> Result<Option<Checkpoint>, StoreError> {
    Ok(checkpoints::table.filter(checkpoints::size.eq(size)).first(db.connection).optional()?)
}

/// The smallest checkpoint that covers a place in the tree.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn covering(db: &mut Db<'_>, leaf: i64) -> Result<Option<Checkpoint>, StoreError> {
    let all = checkpoints::table.filter(checkpoints::size.gt(leaf)).order(checkpoints::size);
    Ok(all.first(db.connection).optional()?)
}

/// Checkpoints, the largest first: a page of those smaller than the one named by `page.after`, and one more.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn newest(db: &mut Db<'_>, page: &Page) -> Result<Vec<Checkpoint>, StoreError> {
    let before = page.after.as_deref().map_or(i64::MAX, |after| after.parse().unwrap_or(0));
    let all = checkpoints::table.filter(checkpoints::size.lt(before)).order(checkpoints::size.desc());
    Ok(all.limit(page.fetched()).load(db.connection)?)
}

/// Checkpoints from the smallest on, over more than `after` entries, at most `limit`.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn oldest(db: &mut Db<'_>, after: i64, limit: i64) -> Result<Vec<Checkpoint>, StoreError> {
    let all = checkpoints::table.filter(checkpoints::size.gt(after)).order(checkpoints::size);
    Ok(all.limit(limit).load(db.connection)?)
}

/// Makes a key known. One that is known already stays as it is.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn know(db: &mut Db<'_>, key: &Key) -> Result<(), StoreError> {
    let known: Option<String> =
        keys::table.filter(keys::verifier.eq(&key.verifier)).select(keys::verifier).first(db.connection).optional()?;
    if known.is_none() {
        let made = db.attempt(|db| {
            Ok::<_, StoreError>(diesel::insert_into(keys::table).values(key.clone()).execute(db.connection)?)
        });
        // A replica that starts at the same moment made it known.
        if !matches!(made, Ok(_) | Err(StoreError::Duplicate { .. })) {
            made?;
        }
    }
    Ok(())
}

/// Every key there ever was, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn keys(db: &mut Db<'_>) -> Result<Vec<Key>, StoreError> {
    Ok(keys::table.order((keys::at, keys::verifier)).load(db.connection)?)
}
