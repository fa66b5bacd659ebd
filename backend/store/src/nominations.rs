//! People nominated for a call. The address of a nominee is that of their account; what they say of themselves goes with them.

use adref_domain::ids::{CallId, LinkId, MandateId, NominationId, PersonId};
use adref_domain::{Gender, Instant, NominationState};
use diesel::prelude::*;

use crate::columns::{Lines, OptMicros, OptText};
use crate::schema::{links, nomination_links, nominations as table};
use crate::{Db, StoreError};

/// One nomination.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Nomination {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: NominationId,
    /// The call it answers.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub call: CallId,
    /// The State that nominates, by its code.
    pub party: String,
    /// The nominee's account.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// The nominee's name.
    pub name: String,
    /// What the nominee knows.
    #[diesel(serialize_as = Lines, deserialize_as = Lines)]
    pub competences: Vec<String>,
    /// Why this person, in the words of whoever nominated.
    pub statement: Option<String>,
    /// The curriculum vitae, in the nominee's words.
    pub cv: Option<String>,
    /// What the nominee says of their gender.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub gender: Option<Gender>,
    /// The sentence the nominee agreed to.
    pub consent: Option<String>,
    /// When.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub consent_at: Option<Instant>,
    /// Whether the secretariat entered it for the State.
    pub by_secretariat: bool,
    /// Who nominated; absent when the machine's holder did.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub nominated_by: Option<PersonId>,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: NominationState,
    /// Why it was declined, taken back or replaced.
    pub reason: Option<String>,
    /// The mandate that came of it.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub mandate: Option<MandateId>,
    /// Who is in the nominee's place now.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub successor: Option<NominationId>,
    /// When it was made.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it became what it is.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
}

/// Adds a nomination.
///
/// # Errors
/// [`StoreError::Duplicate`] `nominations_call_person` when a living one names the same person; [`StoreError::Dangling`].
pub fn add(db: &mut Db<'_>, nomination: &Nomination) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(nomination.clone()).execute(db.connection)?;
    Ok(())
}

/// The nomination with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &NominationId) -> Result<Option<Nomination>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The nominations for a call, by State and time.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_call(db: &mut Db<'_>, call: &CallId) -> Result<Vec<Nomination>, StoreError> {
    let of_call = table::table.filter(table::call.eq(call.as_str()));
    Ok(of_call.order((table::party, table::created_at, table::id)).load(db.connection)?)
}

/// Every nomination of a person, the first one first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_person(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<Nomination>, StoreError> {
    let theirs = table::table.filter(table::person.eq(person.as_str()));
    Ok(theirs.order((table::created_at, table::id)).load(db.connection)?)
}

/// Writes a nomination anew, if it still stands where it was read; says whether it did.
///
/// # Errors
/// As [`add`].
pub fn change(db: &mut Db<'_>, from: NominationState, now: &Nomination) -> Result<bool, StoreError> {
    let there = table::table.find(now.id.as_str()).filter(table::state.eq(from.code()));
    let changed = diesel::update(there)
        .set((
            table::name.eq(&now.name),
            table::competences.eq(now.competences.join("\n")),
            table::cv.eq(&now.cv),
            table::gender.eq(now.gender.map(Gender::code)),
            table::consent.eq(&now.consent),
            table::consent_at.eq(now.consent_at.map(|at| at.0)),
            table::state.eq(now.state.code()),
            table::reason.eq(&now.reason),
            table::mandate.eq(now.mandate.as_ref().map(MandateId::as_str)),
            table::successor.eq(now.successor.as_ref().map(NominationId::as_str)),
            table::changed_at.eq(now.changed_at.0),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Says which nomination a link answers.
///
/// # Errors
/// [`StoreError::Dangling`] when one of them is not there.
pub fn add_link(db: &mut Db<'_>, link: &LinkId, nomination: &NominationId) -> Result<(), StoreError> {
    let row = (nomination_links::link.eq(link.as_str()), nomination_links::nomination.eq(nomination.as_str()));
    diesel::insert_into(nomination_links::table).values(row).execute(db.connection)?;
    Ok(())
}

/// The nomination a link answers.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn behind_link(db: &mut Db<'_>, link: &LinkId) -> Result<Option<Nomination>, StoreError> {
    let id: Option<String> = nomination_links::table
        .find(link.as_str())
        .select(nomination_links::nomination)
        .first(db.connection)
        .optional()?;
    match id {
        Some(id) => Ok(table::table.find(id).first(db.connection).optional()?),
        None => Ok(None),
    }
}

/// Takes back the links to a nomination that were not used yet; says how many.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn withdraw_links(db: &mut Db<'_>, nomination: &NominationId, at: Instant) -> Result<usize, StoreError> {
    let its = nomination_links::table.filter(nomination_links::nomination.eq(nomination.as_str()));
    let its: Vec<String> = its.select(nomination_links::link).load(db.connection)?;
    let open = links::table
        .filter(links::id.eq_any(its))
        .filter(links::used_at.is_null())
        .filter(links::withdrawn_at.is_null());
    Ok(diesel::update(open).set(links::withdrawn_at.eq(at.0)).execute(db.connection)?)
}

/// Takes what tells of a person out of their nominations, and takes back those nobody has decided on.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, person: &PersonId, name: &str, at: Instant) -> Result<(), StoreError> {
    let theirs = || table::table.filter(table::person.eq(person.as_str()));
    let waiting = NominationState::ALL.iter().filter(|state| state.can_be_withdrawn()).map(|state| state.code());
    let waiting: Vec<&str> = waiting.collect();
    diesel::update(theirs().filter(table::state.eq_any(waiting)))
        .set((table::state.eq(NominationState::Withdrawn.code()), table::changed_at.eq(at.0)))
        .execute(db.connection)?;
    let nothing = None::<String>;
    diesel::update(theirs())
        .set((
            table::name.eq(name),
            table::competences.eq(""),
            table::statement.eq(&nothing),
            table::cv.eq(&nothing),
            table::gender.eq(&nothing),
            table::reason.eq(&nothing),
        ))
        .execute(db.connection)?;
    Ok(())
}
