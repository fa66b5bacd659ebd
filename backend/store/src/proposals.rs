//! What parties propose, and who joined them. Once tabled the words never change; the state goes on.

use adref_domain::ids::{CommentId, DraftId, InstrumentId, ParagraphId, PersonId, ProposalId, WordingId};
use adref_domain::{Instant, ProposalKind, ProposalState};
use diesel::prelude::*;

use crate::columns::OptText;
use crate::schema::{proposal_sponsors as sponsors, proposals as table};
use crate::{Db, StoreError};

/// One proposal.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Proposal {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: ProposalId,
    /// The number people quote; given when it is tabled.
    pub number: Option<String>,
    /// The text.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The draft it was made on.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// The paragraph; none for a new one.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub paragraph: Option<ParagraphId>,
    /// For a new or moved paragraph, the one it goes behind.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub behind: Option<ParagraphId>,
    /// What it does.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: ProposalKind,
    /// Whose it is.
    pub party: String,
    /// Entered by the secretariat for the party, from the floor.
    pub floor: bool,
    /// The words it was made on, as they were read.
    pub base_wording: String,
    /// The words wanted instead; empty to have the paragraph out.
    pub wording: String,
    /// Why.
    pub justification: Option<String>,
    /// How far it has come.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: ProposalState,
    /// Who wrote it.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub author: PersonId,
    /// The one it stands in for.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub replaces: Option<ProposalId>,
    /// When it was written.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When anything of it changed last.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub changed_at: Instant,
    /// Why it came to its state.
    pub reason: Option<String>,
    /// The wording of the working draft it was taken into.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub landed: Option<WordingId>,
    /// The comment it took its words from.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub comment: Option<CommentId>,
}

/// A party that joined.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = sponsors)]
pub struct Sponsor {
    /// What it joined.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub proposal: ProposalId,
    /// The party.
    pub party: String,
    /// Who said so.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub person: PersonId,
    /// Since when.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub since: Instant,
}

/// Adds a proposal.
///
/// # Errors
/// [`StoreError::Dangling`] when what it is about is not there.
pub fn add(db: &mut Db<'_>, proposal: &Proposal) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(proposal.clone()).execute(db.connection)?;
    Ok(())
}

/// The proposal with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &ProposalId) -> Result<Option<Proposal>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Every proposal on a text, or on one paragraph of it and behind it, in the order they were written. Whoever shows them
/// rules on each.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(
    db: &mut Db<'_>,
    instrument: &InstrumentId,
    paragraph: Option<&ParagraphId>,
) -> Result<Vec<Proposal>, StoreError> {
    let mut query = table::table.filter(table::instrument.eq(instrument.as_str())).into_boxed();
    if let Some(paragraph) = paragraph {
        query = query.filter(table::paragraph.eq(paragraph.as_str()).or(table::behind.eq(paragraph.as_str())));
    }
    Ok(query.order((table::created_at, table::id)).load(db.connection)?)
}

/// The proposals whose words were taken into a wording.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn landed_in(db: &mut Db<'_>, wording: &WordingId) -> Result<Vec<Proposal>, StoreError> {
    let landed = table::table.filter(table::landed.eq(wording.as_str()));
    Ok(landed.order((table::created_at, table::id)).load(db.connection)?)
}

/// Puts other words into a proposal that is not tabled; false when it is, or was changed since `seen`.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn reword(db: &mut Db<'_>, proposal: &Proposal, seen: Instant) -> Result<bool, StoreError> {
    let same = table::table
        .find(proposal.id.as_str())
        .filter(table::state.eq(ProposalState::Drafted.code()))
        .filter(table::changed_at.eq(seen.0));
    let changed = diesel::update(same)
        .set((
            table::kind.eq(proposal.kind.code()),
            table::wording.eq(&proposal.wording),
            table::justification.eq(proposal.justification.as_deref()),
            table::changed_at.eq(proposal.changed_at.0),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Brings a proposal from the state it was read in to that of `now`; false when somebody was quicker.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn advance(db: &mut Db<'_>, from: ProposalState, now: &Proposal) -> Result<bool, StoreError> {
    let same = table::table.find(now.id.as_str()).filter(table::state.eq(from.code()));
    let changed = diesel::update(same)
        .set((
            table::state.eq(now.state.code()),
            table::number.eq(now.number.as_deref()),
            table::replaces.eq(now.replaces.as_ref().map(ProposalId::as_str)),
            table::changed_at.eq(now.changed_at.0),
            table::reason.eq(now.reason.as_deref()),
            table::landed.eq(now.landed.as_ref().map(WordingId::as_str)),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Adds a party that joins.
///
/// # Errors
/// [`StoreError::Duplicate`] when it has joined before.
pub fn join(db: &mut Db<'_>, sponsor: &Sponsor) -> Result<(), StoreError> {
    diesel::insert_into(sponsors::table).values(sponsor.clone()).execute(db.connection)?;
    Ok(())
}

/// Who joined the proposals of a text, by proposal and party.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sponsors_of(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Sponsor>, StoreError> {
    let of_text = table::table.filter(table::instrument.eq(instrument.as_str())).select(table::id);
    let joined = sponsors::table.filter(sponsors::proposal.eq_any(of_text));
    Ok(joined.order((sponsors::proposal, sponsors::party)).load(db.connection)?)
}
