//! What the secretariat added to the parties everybody knows: parties, other names, members of groups with their days.

use adref_domain::Instant;
use adref_domain::ids::PersonId;
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::{memberships, parties as table, party_aliases as aliases};
use crate::{Db, StoreError};

/// A party that was added.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Party {
    /// Its code; unique.
    pub code: String,
    /// `state`, `observer` or `group`.
    pub kind: String,
    /// Name in English.
    pub english: String,
    /// Name in French.
    pub french: String,
    /// Who added it.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub added_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub added_at: Instant,
}

/// Another name of a party.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = aliases, treat_none_as_default_value = false)]
pub struct Alias {
    /// The name; unique.
    pub alias: String,
    /// Whose.
    pub party: String,
    /// When it was added.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub added_at: Instant,
}

/// Who belongs to a group on which days. Rows are added, never changed: the last one about a pair counts.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = memberships, treat_none_as_default_value = false)]
pub struct Membership {
    /// Which row; ids grow with time.
    pub id: String,
    /// The group.
    pub party: String,
    /// The member.
    pub member: String,
    /// First day, `YYYY-MM-DD`.
    pub since: Option<String>,
    /// First day outside.
    pub until: Option<String>,
    /// A member that does not stand behind the group's positions.
    pub exception: bool,
    /// Why.
    pub reason: Option<String>,
    /// Who said so.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub added_by: Option<PersonId>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub added_at: Instant,
}

/// Everything that was added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Parties by code.
    pub parties: Vec<Party>,
    /// Other names.
    pub aliases: Vec<Alias>,
    /// Members, the oldest row first.
    pub memberships: Vec<Membership>,
}

/// Everything that was added, for the registry of parties.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all(db: &mut Db<'_>) -> Result<Added, StoreError> {
    Ok(Added {
        parties: table::table.order(table::code).load(db.connection)?,
        aliases: aliases::table.order(aliases::alias).load(db.connection)?,
        memberships: memberships::table.order((memberships::added_at, memberships::id)).load(db.connection)?,
    })
}

/// Adds a party.
///
/// # Errors
/// [`StoreError::Duplicate`] `parties_code` when the code is taken.
pub fn add(db: &mut Db<'_>, party: &Party) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(party.clone()).execute(db.connection)?;
    Ok(())
}

/// Adds another name of a party.
///
/// # Errors
/// [`StoreError::Duplicate`] `party_aliases_alias` when the name is taken.
pub fn add_alias(db: &mut Db<'_>, alias: &Alias) -> Result<(), StoreError> {
    diesel::insert_into(aliases::table).values(alias.clone()).execute(db.connection)?;
    Ok(())
}

/// Says who belongs to a group from now on.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn add_membership(db: &mut Db<'_>, membership: &Membership) -> Result<(), StoreError> {
    diesel::insert_into(memberships::table).values(membership.clone()).execute(db.connection)?;
    Ok(())
}
