//! The words of paragraphs, each written once and never changed.

use adref_domain::Instant;
use adref_domain::ids::{ParagraphId, PersonId, WordingId};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::connection::both;
use crate::schema::wordings as table;
use crate::{Db, StoreError};

/// One wording.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Wording {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: WordingId,
    /// The paragraph it words.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub paragraph: ParagraphId,
    /// The words, in the notation.
    pub text: String,
    /// Who wrote it; absent when it came with an import.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub author: Option<PersonId>,
    /// Why it was written.
    pub reason: Option<String>,
    /// The wording it replaced.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub previous: Option<WordingId>,
    /// When it was written.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds a wording.
///
/// # Errors
/// [`StoreError::Dangling`] when its paragraph, author or predecessor is not there.
pub fn add(db: &mut Db<'_>, wording: &Wording) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(wording.clone()).execute(db.connection)?;
    Ok(())
}

/// Adds many wordings; predecessors go before successors.
///
/// # Errors
/// As [`add`].
pub fn add_many(db: &mut Db<'_>, wordings: &[Wording]) -> Result<(), StoreError> {
    for some in wordings.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(table::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// The wording with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &WordingId) -> Result<Option<Wording>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// The words of many wordings, in no order.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn texts(db: &mut Db<'_>, ids: &[WordingId]) -> Result<Vec<(WordingId, String)>, StoreError> {
    let mut texts = Vec::with_capacity(ids.len());
    for some in ids.chunks(crate::db::BINDS) {
        let rows: Vec<(String, String)> = table::table
            .filter(table::id.eq_any(some.iter().map(WordingId::as_str)))
            .select((table::id, table::text))
            .load(db.connection)?;
        for (id, text) in rows {
            let id = WordingId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() })?;
            texts.push((id, text));
        }
    }
    Ok(texts)
}

/// How many wordings a paragraph has had.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn count_of(db: &mut Db<'_>, paragraph: &ParagraphId) -> Result<i64, StoreError> {
    Ok(table::table.filter(table::paragraph.eq(paragraph.as_str())).count().get_result(db.connection)?)
}

/// Every wording a paragraph has had, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_paragraph(db: &mut Db<'_>, paragraph: &ParagraphId) -> Result<Vec<Wording>, StoreError> {
    let of_paragraph = table::table.filter(table::paragraph.eq(paragraph.as_str()));
    Ok(of_paragraph.order((table::created_at, table::id)).load(db.connection)?)
}
