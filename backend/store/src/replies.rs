//! What is said about comments, and to whom. It never changes.

use adref_domain::ids::{CommentId, PersonId, ReplyId};
use adref_domain::{Instant, Reach, Role};
use diesel::prelude::*;

use crate::schema::replies as table;
use crate::{Db, StoreError};

/// One thing said about a comment.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Reply {
    /// Which; ids of replies sort by time.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ReplyId,
    /// The comment it is about.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// Who.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author: PersonId,
    /// In which role, at that time.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author_role: Role,
    /// For which party, at that time.
    pub author_party: Option<String>,
    /// To whom it is said.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub reach: Reach,
    /// What it says.
    pub text: String,
    /// When it was received, by the database's clock.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds a reply.
///
/// # Errors
/// [`StoreError::Dangling`] when the comment or the author is not there.
pub fn add(db: &mut Db<'_>, reply: &Reply) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(reply.clone()).execute(db.connection)?;
    Ok(())
}

/// What is said about any of these comments, oldest first. Who may read which is for the caller to rule.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_many(db: &mut Db<'_>, comments: &[CommentId]) -> Result<Vec<Reply>, StoreError> {
    let mut replies = Vec::new();
    for some in comments.chunks(crate::db::BINDS) {
        let of_these = table::table.filter(table::comment.eq_any(some.iter().map(CommentId::as_str)));
        replies.extend(of_these.order(table::id).load::<Reply>(db.connection)?);
    }
    Ok(replies)
}

/// What a person said about comments, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_author(db: &mut Db<'_>, author: &PersonId, most: i64) -> Result<Vec<Reply>, StoreError> {
    let of_author = table::table.filter(table::author.eq(author.as_str()));
    Ok(of_author.order(table::id).limit(most).load(db.connection)?)
}
