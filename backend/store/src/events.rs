//! What happened, in order, for ever.

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, ProcessId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::same::Same;
use crate::schema::events as table;
use crate::{Db, StoreError};

/// One recorded act.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Event {
    /// Its number, given by the database: growing, with gaps.
    pub seq: i64,
    /// When.
    #[diesel(deserialize_as = i64)]
    pub at: Instant,
    /// Who; absent when the house itself acted.
    #[diesel(deserialize_as = OptText)]
    pub actor: Option<PersonId>,
    /// What.
    #[diesel(deserialize_as = String)]
    pub kind: EventKind,
    /// In which process.
    #[diesel(deserialize_as = OptText)]
    pub process: Option<ProcessId>,
    /// The id of what it was done to.
    pub object: String,
    /// Details, as JSON: ids, codes and numbers, in clear for ever.
    pub data: String,
    /// The role acted in.
    pub role: Option<String>,
    /// The party spoken for.
    pub party: Option<String>,
    /// The mandate acted under.
    pub mandate: Option<String>,
    /// The hash of the changed thing before the act.
    pub hash_before: Option<String>,
    /// The hash of the changed thing after the act.
    pub hash_after: Option<String>,
    /// The salted commitment to what is personal; absent in events from before there were any.
    pub commitment: Option<String>,
    /// The salt; gone once what is personal was erased.
    pub salt: Option<String>,
    /// What people said or what is about a person, as JSON; gone once it was erased.
    pub personal: Option<String>,
    /// Its place in the tree; absent until it is sealed.
    pub leaf: Option<i64>,
}

/// An act to be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct NewEvent {
    /// When.
    #[diesel(serialize_as = i64)]
    pub at: Instant,
    /// Who; absent when the house itself acted.
    #[diesel(serialize_as = OptText)]
    pub actor: Option<PersonId>,
    /// What.
    #[diesel(serialize_as = String)]
    pub kind: EventKind,
    /// In which process.
    #[diesel(serialize_as = OptText)]
    pub process: Option<ProcessId>,
    /// The id of what it was done to.
    pub object: String,
    /// Details, as JSON: ids, codes and numbers, in clear for ever.
    pub data: String,
    /// The role acted in.
    pub role: Option<String>,
    /// The party spoken for.
    pub party: Option<String>,
    /// The mandate acted under.
    pub mandate: Option<String>,
    /// The hash of the changed thing before the act.
    pub hash_before: Option<String>,
    /// The hash of the changed thing after the act.
    pub hash_after: Option<String>,
    /// The salted commitment to what is personal.
    pub commitment: Option<String>,
    /// The salt.
    pub salt: Option<String>,
    /// What people said or what is about a person, as JSON.
    pub personal: Option<String>,
}

impl NewEvent {
    /// An act of the house itself, without details.
    #[must_use]
    pub fn new(at: Instant, kind: EventKind, object: &str) -> Self {
        Self {
            at,
            actor: None,
            kind,
            process: None,
            object: object.to_owned(),
            data: "{}".to_owned(),
            role: None,
            party: None,
            mandate: None,
            hash_before: None,
            hash_after: None,
            commitment: None,
            salt: None,
            personal: None,
        }
    }
}

/// Records an act and says its number.
///
/// # Errors
/// [`StoreError::Dangling`] when actor or process is not there.
pub fn append(db: &mut Db<'_>, event: &NewEvent) -> Result<i64, StoreError> {
    let insert = diesel::insert_into(table::table).values(event.clone()).returning(table::seq);
    Ok(Same(insert).get_result(db.connection)?)
}

/// The acts after `after_seq`, at most `limit`, in order. On PostgreSQL an act may appear below a number already
/// read, when its transaction began earlier and committed later.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, after_seq: i64, limit: i64) -> Result<Vec<Event>, StoreError> {
    Ok(table::table.filter(table::seq.gt(after_seq)).order(table::seq).limit(limit).load(db.connection)?)
}

/// Which acts are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Those in a process.
    Process(ProcessId),
    /// Those in a process that were done for a party.
    ForParty(ProcessId, String),
    /// Those of a person, wherever.
    Actor(PersonId),
    /// Those about accounts and sessions, which belong to no process.
    Platform,
}

/// The acts that are wanted, newest first: a page of those before the one named by `page.after`, and one more.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn newest(db: &mut Db<'_>, wanted: &Wanted, page: &crate::Page) -> Result<Vec<Event>, StoreError> {
    // A cursor that is no number is of a list that has ended.
    let before = page.after.as_deref().map_or(i64::MAX, |after| after.parse().unwrap_or(0));
    let query = table::table.filter(table::seq.lt(before)).order(table::seq.desc()).limit(page.fetched()).into_boxed();
    let query = match wanted {
        Wanted::Process(id) => query.filter(table::process.eq(id.as_str())),
        Wanted::ForParty(id, party) => {
            query.filter(table::process.eq(id.as_str())).filter(table::party.eq(party.as_str()))
        }
        Wanted::Actor(id) => query.filter(table::actor.eq(id.as_str())),
        Wanted::Platform => query.filter(table::process.is_null()),
    };
    Ok(query.load(db.connection)?)
}

/// One act by its number.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_seq(db: &mut Db<'_>, seq: i64) -> Result<Option<Event>, StoreError> {
    Ok(table::table.filter(table::seq.eq(seq)).first(db.connection).optional()?)
}

/// The first act of a kind on an object.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn first_on(db: &mut Db<'_>, object: &str, kind: EventKind) -> Result<Option<Event>, StoreError> {
    let found = table::table.filter(table::object.eq(object)).filter(table::kind.eq(kind.code())).order(table::seq);
    Ok(found.first(db.connection).optional()?)
}

/// Erases what is personal in the acts about a person's account: those on the person, and the person's own outside of any
/// process. What was done in a process is the record and stays. Gives the numbers of the acts, for the one that says so.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn erase(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<i64>, StoreError> {
    let own = table::actor.eq(person.as_str()).and(table::process.is_null());
    let about = table::object.eq(person.as_str()).or(own.assume_not_null());
    let mut seqs: Vec<i64> = diesel::update(table::table.filter(table::salt.is_not_null()).filter(about))
        .set((table::salt.eq(None::<String>), table::personal.eq(None::<String>)))
        .returning(table::seq)
        .get_results(db.connection)?;
    seqs.sort_unstable();
    Ok(seqs)
}

/// The acts of one person, newest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_actor(db: &mut Db<'_>, actor: &PersonId, limit: i64) -> Result<Vec<Event>, StoreError> {
    let theirs = table::table.filter(table::actor.eq(actor.as_str()));
    Ok(theirs.order(table::seq.desc()).limit(limit).load(db.connection)?)
}
