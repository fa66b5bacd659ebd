//! Who supports whose comment. Taken back, the row stays with the moment.

use adref_domain::ids::{CommentId, PersonId};
use adref_domain::{Instant, Role};
use diesel::prelude::*;

use crate::columns::OptMicros;
use crate::connection::both;
use crate::schema::supports as table;
use crate::{Db, StoreError};

/// One person's support for one comment.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Support {
    /// The comment.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// In which role, at that time.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub role: Role,
    /// For which party, at that time.
    pub party: Option<String>,
    /// Since when.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When it was taken back.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub withdrawn_at: Option<Instant>,
}

/// Records support, or takes it up again; false when it stands already.
///
/// # Errors
/// [`StoreError::Dangling`] when the comment or the person is not there.
pub fn give(db: &mut Db<'_>, support: &Support) -> Result<bool, StoreError> {
    let there = table::table.find((support.comment.as_str(), support.person.as_str()));
    let held: Option<Support> = there.first(db.connection).optional()?;
    match held {
        Some(held) if held.withdrawn_at.is_none() => Ok(false),
        Some(_) => {
            let again = table::table.find((support.comment.as_str(), support.person.as_str()));
            let since = table::created_at.eq(support.created_at.0);
            let who = (table::role.eq(support.role.code()), table::party.eq(support.party.as_deref()));
            diesel::update(again).set((since, who, table::withdrawn_at.eq(None::<i64>))).execute(db.connection)?;
            Ok(true)
        }
        // Whoever comes second at the same moment finds it given.
        None => {
            let row = support.clone();
            let given = both!(db.connection, c => {
                diesel::insert_into(table::table).values(row).on_conflict_do_nothing().execute(c)
            })?;
            Ok(given == 1)
        }
    }
}

/// Takes support back; false when there is none to take back.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn take_back(db: &mut Db<'_>, comment: &CommentId, person: &PersonId, at: Instant) -> Result<bool, StoreError> {
    let standing = table::table.find((comment.as_str(), person.as_str())).filter(table::withdrawn_at.is_null());
    Ok(diesel::update(standing).set(table::withdrawn_at.eq(at.0)).execute(db.connection)? == 1)
}

/// The support that stands for any of these comments, in the order it came.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_many(db: &mut Db<'_>, comments: &[CommentId]) -> Result<Vec<Support>, StoreError> {
    let mut supports = Vec::new();
    for some in comments.chunks(crate::db::BINDS) {
        let of_these = table::table
            .filter(table::comment.eq_any(some.iter().map(CommentId::as_str)))
            .filter(table::withdrawn_at.is_null());
        supports.extend(of_these.order((table::created_at, table::person)).load::<Support>(db.connection)?);
    }
    Ok(supports)
}
