//! Who wants which mails: each at once, one a day, or none of the news. What somebody asks for themselves comes in any case.

use adref_domain::ids::PersonId;
use adref_domain::notice::Often;
use diesel::prelude::*;

use crate::schema::mail_choices as table;
use crate::{Db, StoreError};

/// What somebody chose.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct MailChoice {
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// What stands in the links that end these mails. It opens nothing but silence, so it is kept as it is: every mail carries it.
    pub token: String,
    /// How often.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub often: Often,
}

/// What somebody chose, if they have been written to or have chosen.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of(db: &mut Db<'_>, person: &PersonId) -> Result<Option<MailChoice>, StoreError> {
    Ok(table::table.find(person.as_str()).first(db.connection).optional()?)
}

/// The choice behind the link of a mail.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_token(db: &mut Db<'_>, token: &str) -> Result<Option<MailChoice>, StoreError> {
    Ok(table::table.filter(table::token.eq(token)).first(db.connection).optional()?)
}

/// Keeps a first choice.
///
/// # Errors
/// [`StoreError::Duplicate`] when there is one.
pub fn add(db: &mut Db<'_>, choice: &MailChoice) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(choice.clone()).execute(db.connection)?;
    Ok(())
}

/// Changes a choice; false when there is none.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn set(db: &mut Db<'_>, person: &PersonId, often: Often) -> Result<bool, StoreError> {
    let there = table::table.find(person.as_str());
    Ok(diesel::update(there).set(table::often.eq(often.code())).execute(db.connection)? == 1)
}
