//! Comments the secretariat entered for somebody who said them in a meeting.

use adref_domain::ids::{AttendeeId, CommentId, MeetingId, PersonId};
use diesel::prelude::*;

use crate::schema::room_comments as table;
use crate::{Db, StoreError};

/// That a comment was said in a room.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct RoomComment {
    /// The comment.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub comment: CommentId,
    /// The meeting it was said in.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub meeting: MeetingId,
    /// Who said it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub attendee: AttendeeId,
    /// Who entered it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub entered_by: PersonId,
}

/// Says of a comment that it was said in a room.
///
/// # Errors
/// [`StoreError::Dangling`] when comment, meeting or attendee is not there.
pub fn add_room_comment(db: &mut Db<'_>, row: &RoomComment) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(row.clone()).execute(db.connection)?;
    Ok(())
}

/// Those of these comments that were said in a room.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn room_comments(db: &mut Db<'_>, ids: &[CommentId]) -> Result<Vec<RoomComment>, StoreError> {
    let ids: Vec<&str> = ids.iter().map(CommentId::as_str).collect();
    Ok(table::table.filter(table::comment.eq_any(ids)).load(db.connection)?)
}

/// The comments said in a meeting, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn room_comments_of(db: &mut Db<'_>, meeting: &MeetingId) -> Result<Vec<RoomComment>, StoreError> {
    Ok(table::table.filter(table::meeting.eq(meeting.as_str())).order(table::comment).load(db.connection)?)
}
