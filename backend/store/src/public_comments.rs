//! What the public sends without an account, apart from the comments until it may be one; and what a round asks of the public.

use adref_domain::ids::{CommentId, InstrumentId, PersonId, RoundId};
use adref_domain::{Instant, Moderation, OrganizationClass, PublicState, Region};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::schema::{comments, public_comments as table, public_terms};
use crate::{Db, Page, StoreError};

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct PublicComment {
    /// Which; the comment that comes of it has the same id.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: CommentId,
    /// The number a person can quote; unique within the instrument, and the comment's.
    pub number: String,
    /// The round it was sent to.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub round: RoundId,
    /// The text it is about.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// What it says and about what, as the acts write it; sealed once it was turned away, empty once it was disowned.
    pub content: String,
    /// Whether it came after the deadline.
    pub late: bool,
    /// The language its author reads, as a BCP 47 tag.
    pub language: String,
    /// The address it names, in lower case.
    pub address: String,
    /// The name it is signed with.
    pub name: Option<String>,
    /// Whether the name may be published.
    pub name_shown: bool,
    /// From which region its author says to speak.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub region: Region,
    /// What kind of organization it speaks for; a person of their own when absent.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub organization_class: Option<OrganizationClass>,
    /// That organization's name.
    pub organization: Option<String>,
    /// To which wording of what is kept and for how long its author agreed.
    pub consent: String,
    /// False when it was asked for a proof of work and came without.
    pub proven: bool,
    /// The hash of the key and the body it was sent with: sent again, it is the same one.
    pub request: Option<String>,
    /// How far it has come.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: PublicState,
    /// When it was received, by the database's clock.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When its address was confirmed.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub confirmed_at: Option<Instant>,
    /// When it was published, turned away or disowned.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub decided_at: Option<Instant>,
    /// Who published it or turned it away, where a person did.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub decided_by: Option<PersonId>,
    /// Why it was turned away, as a code.
    pub reason: Option<String>,
}

/// From where to where one goes.
#[derive(Clone, Debug)]
pub struct Step {
    /// Only from here.
    pub from: PublicState,
    /// To here.
    pub to: PublicState,
    /// When.
    pub at: Instant,
    /// By whom of the house, if by anybody.
    pub by: Option<PersonId>,
    /// Why it is turned away.
    pub reason: Option<String>,
}

/// Adds one.
///
/// # Errors
/// [`StoreError::Duplicate`] `public_comments_request` when the same request was stored before.
pub fn add(db: &mut Db<'_>, row: &PublicComment) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(row.clone()).execute(db.connection)?;
    Ok(())
}

/// The one with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &CommentId) -> Result<Option<PublicComment>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Those with these ids, in no order: what is known beside a comment of who said it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_ids(db: &mut Db<'_>, ids: &[CommentId]) -> Result<Vec<PublicComment>, StoreError> {
    let mut found = Vec::new();
    for some in ids.chunks(crate::db::BINDS) {
        let ids = some.iter().map(CommentId::as_str);
        found.extend(table::table.filter(table::id.eq_any(ids)).load::<PublicComment>(db.connection)?);
    }
    Ok(found)
}

/// The one that came of a request, if it was stored.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_request(db: &mut Db<'_>, request: &str) -> Result<Option<PublicComment>, StoreError> {
    Ok(table::table.filter(table::request.eq(request)).first(db.connection).optional()?)
}

/// Those of a text that stand somewhere, oldest first, one page.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(
    db: &mut Db<'_>,
    instrument: &InstrumentId,
    state: PublicState,
    page: &Page,
) -> Result<Vec<PublicComment>, StoreError> {
    let mut query = table::table
        .filter(table::instrument.eq(instrument.as_str()))
        .filter(table::state.eq(state.code()))
        .order(table::id)
        .limit(page.fetched())
        .into_boxed();
    if let Some(after) = &page.after {
        query = query.filter(table::id.gt(after));
    }
    Ok(query.load(db.connection)?)
}

/// The numbers of those of a round that somebody has still to look at, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn waiting_in(db: &mut Db<'_>, round: &RoundId) -> Result<Vec<String>, StoreError> {
    let waiting = table::table
        .filter(table::round.eq(round.as_str()))
        .filter(table::state.eq(PublicState::InModeration.code()))
        .order(table::id);
    Ok(waiting.select(table::number).load(db.connection)?)
}

/// All whose words are sealed: those that were turned away.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sealed(db: &mut Db<'_>) -> Result<Vec<PublicComment>, StoreError> {
    Ok(table::table.filter(table::state.eq(PublicState::TurnedAway.code())).order(table::id).load(db.connection)?)
}

/// Those that nobody has confirmed and that were received before a moment, oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn unconfirmed_since(db: &mut Db<'_>, before: Instant, most: i64) -> Result<Vec<PublicComment>, StoreError> {
    let waiting = table::table
        .filter(table::state.eq(PublicState::Unconfirmed.code()))
        .filter(table::created_at.lt(before.0))
        .order(table::id);
    Ok(waiting.limit(most).load(db.connection)?)
}

/// How many of a text stand somewhere.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn count(db: &mut Db<'_>, instrument: &InstrumentId, state: PublicState) -> Result<i64, StoreError> {
    let there = table::table.filter(table::instrument.eq(instrument.as_str())).filter(table::state.eq(state.code()));
    Ok(there.count().get_result(db.connection)?)
}

/// How many from an address were published.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn published_from(db: &mut Db<'_>, address: &str) -> Result<i64, StoreError> {
    let there = table::table.filter(table::address.eq(address)).filter(table::state.eq(PublicState::Published.code()));
    Ok(there.count().get_result(db.connection)?)
}

/// Moves one; false when it does not stand where it was thought to. Being confirmed is the first step away from unconfirmed.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn go(db: &mut Db<'_>, id: &CommentId, step: &Step) -> Result<bool, StoreError> {
    let there = table::table.find(id.as_str()).filter(table::state.eq(step.from.code()));
    let moved = diesel::update(there).set(table::state.eq(step.to.code())).execute(db.connection)? == 1;
    let row = table::table.find(id.as_str());
    let confirms =
        step.from == PublicState::Unconfirmed && matches!(step.to, PublicState::InModeration | PublicState::Published);
    if moved && confirms {
        diesel::update(row).set(table::confirmed_at.eq(step.at.0)).execute(db.connection)?;
    }
    if moved && !step.to.waits() {
        let by = step.by.as_ref().map(PersonId::as_str);
        let decided = (table::decided_at.eq(step.at.0), table::decided_by.eq(by), table::reason.eq(&step.reason));
        diesel::update(row).set(decided).execute(db.connection)?;
    }
    Ok(moved)
}

/// Puts something else in the place of what one says: what is sealed, or nothing.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn set_content(db: &mut Db<'_>, id: &CommentId, content: &str) -> Result<(), StoreError> {
    diesel::update(table::table.find(id.as_str())).set(table::content.eq(content)).execute(db.connection)?;
    Ok(())
}

/// Takes address and name out of one.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn unsign(db: &mut Db<'_>, id: &CommentId) -> Result<(), StoreError> {
    let blank = (table::address.eq(""), table::name.eq(None::<String>), table::organization.eq(None::<String>));
    diesel::update(table::table.find(id.as_str())).set(blank).execute(db.connection)?;
    Ok(())
}

/// Takes address and name out of all that came from an address: where there was a name, `name` stands now.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, address: &str, nobody: &str, name: &str) -> Result<usize, StoreError> {
    let signed = table::table.filter(table::address.eq(address)).filter(table::name.is_not_null());
    diesel::update(signed).set(table::name.eq(name)).execute(db.connection)?;
    let theirs = table::table.filter(table::address.eq(address));
    let blank = (table::address.eq(nobody), table::organization.eq(None::<String>));
    Ok(diesel::update(theirs).set(blank).execute(db.connection)?)
}

/// All that came from an address comes from another now: it is the same person's.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn carry(db: &mut Db<'_>, from: &str, to: &str) -> Result<usize, StoreError> {
    let theirs = table::table.filter(table::address.eq(from.to_lowercase()));
    Ok(diesel::update(theirs).set(table::address.eq(to.to_lowercase())).execute(db.connection)?)
}

/// All that came from an address, the oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn from_address(db: &mut Db<'_>, address: &str) -> Result<Vec<PublicComment>, StoreError> {
    Ok(table::table.filter(table::address.eq(address)).order((table::created_at, table::id)).load(db.connection)?)
}

/// Those of these people who said something as members of the public.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn speakers(db: &mut Db<'_>, people: &[PersonId]) -> Result<Vec<PersonId>, StoreError> {
    let mut found = Vec::new();
    for some in people.chunks(crate::db::BINDS) {
        let ids: Vec<String> = comments::table
            .filter(comments::author.eq_any(some.iter().map(PersonId::as_str)))
            .filter(comments::id.eq_any(table::table.select(table::id)))
            .select(comments::author)
            .distinct()
            .load(db.connection)?;
        for id in ids {
            found.push(PersonId::try_from(id).map_err(|_| StoreError::Corrupt { what: "id".to_owned() })?);
        }
    }
    Ok(found)
}

/// What a round asks of the public, where somebody has said so.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn moderation(db: &mut Db<'_>, round: &RoundId) -> Result<Option<Moderation>, StoreError> {
    let code: Option<String> =
        public_terms::table.find(round.as_str()).select(public_terms::moderation).first(db.connection).optional()?;
    let read = |code: String| Moderation::from_code(&code).map_err(|e| StoreError::Corrupt { what: e.noun.to_owned() });
    code.map(read).transpose()
}

/// Says what a round asks of the public.
///
/// # Errors
/// [`StoreError::Dangling`] when the round is not there.
pub fn set_moderation(db: &mut Db<'_>, round: &RoundId, moderation: Moderation) -> Result<(), StoreError> {
    let there = public_terms::table.find(round.as_str());
    let set = public_terms::moderation.eq(moderation.code());
    if diesel::update(there).set(set).execute(db.connection)? == 0 {
        let row = (public_terms::round.eq(round.as_str()), set);
        diesel::insert_into(public_terms::table).values(row).execute(db.connection)?;
    }
    Ok(())
}
