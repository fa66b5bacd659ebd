//! Positions as acts: what a party said, when, through whom. Rows are added and never change; the last one on a thing counts.

use adref_domain::Instant;
use adref_domain::ids::{
    BracketId, DraftId, InstrumentId, MandateId, ParagraphId, PersonId, PositionId, ProposalId, WordingId,
};
use adref_domain::stance::StanceKind;
use diesel::prelude::*;

use crate::columns::OptText;
use crate::connection::both;
use crate::schema::stances as table;
use crate::{Db, StoreError};

/// One position, as it was stated.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct StatedStance {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: PositionId,
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The draft that lay on the table.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// The bracket it is about; absent for one on a proposal.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub bracket: Option<BracketId>,
    /// The proposal it is about.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub proposal: Option<ProposalId>,
    /// The paragraph; absent for a proposal of a new one.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub paragraph: Option<ParagraphId>,
    /// The words it was about when it was stated.
    pub words: String,
    /// Whose position it is.
    pub party: String,
    /// What was said.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub stance: StanceKind,
    /// Its place in an order of preference, from 1.
    pub rank: Option<i64>,
    /// What a pending one waits for.
    pub pending_on: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Entered by the secretariat for the party, from the floor.
    pub floor: bool,
    /// Who said or entered it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// In which mandate.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub mandate: Option<MandateId>,
    /// The wording of the working draft it was printed into.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub printed: Option<WordingId>,
    /// When.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
}

/// Adds positions.
///
/// # Errors
/// [`StoreError::Dangling`] when what they are about is not there.
pub fn add(db: &mut Db<'_>, stances: &[StatedStance]) -> Result<(), StoreError> {
    for some in stances.chunks(crate::db::BINDS) {
        both!(db.connection, c => diesel::insert_into(table::table).values(some.to_vec()).execute(c))?;
    }
    Ok(())
}

/// Every position on a text, in the order they were stated. Whoever shows them rules on each.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_instrument(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<StatedStance>, StoreError> {
    let of_text = table::table.filter(table::instrument.eq(instrument.as_str()));
    Ok(of_text.order((table::created_at, table::id)).load(db.connection)?)
}
