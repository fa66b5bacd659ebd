//! People with accounts.

use adref_domain::Instant;
use adref_domain::ids::{PersonId, SessionId};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::schema::{people as table, sessions};
use crate::{Db, Page, StoreError};

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Person {
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: PersonId,
    /// Address, in lower case; unique.
    pub email: String,
    /// Name as shown.
    pub name: String,
    /// Language of mails and pages, as a BCP 47 tag.
    pub language: String,
    /// Argon2id in PHC form; absent when the person cannot sign in with a password.
    pub password_hash: Option<String>,
    /// When the account was made.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When the account was closed.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub disabled_at: Option<Instant>,
    /// Which number stands for the person since their address and name were erased; unique.
    pub number: Option<i64>,
    /// When address and name were erased.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub erased_at: Option<Instant>,
    /// When the person took up the account, by answering an invitation or by being given a password on the machine itself.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub joined_at: Option<Instant>,
}

/// Adds a person. The address is stored in lower case.
///
/// # Errors
/// [`StoreError::Duplicate`] `people_email` when the address is taken.
pub fn add(db: &mut Db<'_>, person: &Person) -> Result<(), StoreError> {
    let mut person = person.clone();
    person.email = person.email.to_lowercase();
    diesel::insert_into(table::table).values(person).execute(db.connection)?;
    Ok(())
}

/// The person a session that lives at this moment belongs to, in one question: every request of somebody signed in asks it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn in_session(
    db: &mut Db<'_>,
    id: &PersonId,
    session: &SessionId,
    now: Instant,
) -> Result<Option<Person>, StoreError> {
    let living = sessions::table
        .filter(sessions::id.eq(session.as_str()))
        .filter(sessions::person.eq(id.as_str()))
        .filter(sessions::ended_at.is_null())
        .filter(sessions::expires_at.gt(now.0));
    Ok(table::table.find(id.as_str()).filter(diesel::dsl::exists(living)).first(db.connection).optional()?)
}

/// The person with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &PersonId) -> Result<Option<Person>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The person with that address, however it is capitalized.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_email(db: &mut Db<'_>, email: &str) -> Result<Option<Person>, StoreError> {
    Ok(table::table.filter(table::email.eq(email.to_lowercase())).first(db.connection).optional()?)
}

/// The people with those ids, in no order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_ids(db: &mut Db<'_>, ids: &[PersonId]) -> Result<Vec<Person>, StoreError> {
    let mut found = Vec::new();
    for some in ids.chunks(crate::db::BINDS) {
        let ids = some.iter().map(PersonId::as_str);
        found.extend(table::table.filter(table::id.eq_any(ids)).load::<Person>(db.connection)?);
    }
    Ok(found)
}

/// People by id, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, page: &Page) -> Result<Vec<Person>, StoreError> {
    let mut query = table::table.order(table::id).limit(page.fetched()).into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(table::id.gt(after));
    }
    Ok(query.load(db.connection)?)
}

/// How many people there are.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn count(db: &mut Db<'_>) -> Result<i64, StoreError> {
    Ok(table::table.count().get_result(db.connection)?)
}

/// Closes an account; false when it was closed already or is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn disable(db: &mut Db<'_>, id: &PersonId, at: Instant) -> Result<bool, StoreError> {
    let open = table::table.find(id.as_str()).filter(table::disabled_at.is_null());
    Ok(diesel::update(open).set(table::disabled_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Replaces the password; false when the person is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn set_password_hash(db: &mut Db<'_>, id: &PersonId, hash: Option<&str>) -> Result<bool, StoreError> {
    let person = table::table.find(id.as_str());
    Ok(diesel::update(person).set(table::password_hash.eq(hash)).execute(db.connection)? == 1)
}

/// Takes up an account under a name; false when it was taken up before or is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn join(db: &mut Db<'_>, id: &PersonId, name: &str, at: Instant) -> Result<bool, StoreError> {
    let waiting = table::table.find(id.as_str()).filter(table::joined_at.is_null());
    Ok(diesel::update(waiting).set((table::joined_at.eq(at.0), table::name.eq(name))).execute(db.connection)? == 1)
}

/// Replaces the address; false when the person is not there.
///
/// # Errors
/// [`StoreError::Duplicate`] `people_email` when the address is taken.
pub fn set_email(db: &mut Db<'_>, id: &PersonId, email: &str) -> Result<bool, StoreError> {
    let person = table::table.find(id.as_str());
    Ok(diesel::update(person).set(table::email.eq(email.to_lowercase())).execute(db.connection)? == 1)
}

/// How the address ends that stands in the place of an erased person's: no mail ever goes there.
pub const ERASED: &str = "@erased.invalid";

/// Puts a number in the place of a person's address, name and password, for ever, and closes the account. The rows that
/// name the person stay.
///
/// # Errors
/// [`StoreError::NotFound`] when the person is not there.
pub fn erase(db: &mut Db<'_>, id: &PersonId, at: Instant) -> Result<i64, StoreError> {
    let highest: Option<i64> = table::table.select(diesel::dsl::max(table::number)).first(db.connection)?;
    let number = highest.unwrap_or(0).saturating_add(1);
    let changed = diesel::update(table::table.find(id.as_str()))
        .set((
            table::email.eq(format!("participant-{number}{ERASED}")),
            table::name.eq(format!("Participant {number}")),
            table::password_hash.eq(None::<String>),
            table::number.eq(number),
            table::erased_at.eq(at.0),
            table::disabled_at.eq(at.0),
        ))
        .execute(db.connection)?;
    if changed == 1 { Ok(number) } else { Err(StoreError::NotFound) }
}
