//! Windows in which named audiences may comment, what they ask, and how their hours were moved.

mod extensions;
mod questions;
mod tellings;

pub use extensions::{Extension, extend, extensions};
pub use questions::{Question, add_questions, drop_questions, question, questions};
pub use tellings::{Telling, begin_telling, go_on_telling, telling, under_way};

use adref_domain::ids::{DraftId, InstrumentId, RoundId};
use adref_domain::round::Hours;
use adref_domain::{Instant, OrganizationClass, Region, Role, RoundKind, Shown, ShownFrom};
use diesel::prelude::*;

use crate::columns::{Codes, OptMicros, OptText, Tags};
use crate::drafts::Draft;
use crate::instruments::Instrument;
use crate::processes::Process;
use crate::schema::{drafts, instruments, processes, rounds as table};
use crate::{Db, StoreError};

/// One round.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Round {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: RoundId,
    /// The text it is about.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub instrument: InstrumentId,
    /// The draft it is about.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub draft: DraftId,
    /// Title.
    pub title: String,
    /// Whom it is for.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: RoundKind,
    /// When it opens.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub opens_at: Instant,
    /// When it closes.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub closes_at: Instant,
    /// IANA time zone its hours are announced in.
    pub zone: String,
    /// The roles that may comment. An empty list means nobody.
    #[diesel(serialize_as = Codes, deserialize_as = Codes)]
    pub audience: Vec<Role>,
    /// Who sees its comments.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub shown: Shown,
    /// What the secretariat asks participants to look at.
    pub guidance: Option<String>,
    /// When the secretariat closed it before its hour.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub closed_by_hand_at: Option<Instant>,
    /// When it was created.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// The region whose participants it is for; all of them when absent.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub region: Option<Region>,
    /// The kinds of organization whose participants it is for; all participants when there are none.
    #[diesel(serialize_as = Codes, deserialize_as = Codes)]
    pub classes: Vec<OrganizationClass>,
    /// From when they see its comments.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub shown_from: ShownFrom,
    /// Whether they are told the name of who said it.
    pub names: bool,
    /// The languages comments are asked for in; any when there are none.
    #[diesel(serialize_as = Tags, deserialize_as = Tags)]
    pub languages: Vec<String>,
    /// When it was first announced to close; absent while that stands.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub first_closes_at: Option<Instant>,
    /// When the secretariat said that it is done with it.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub answered_at: Option<Instant>,
    /// When the secretariat gave it up before it opened.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub cancelled_at: Option<Instant>,
    /// Why.
    pub cancelled_reason: Option<String>,
}

impl Round {
    /// Its hours, which say where it stands.
    #[must_use]
    pub const fn hours(&self) -> Hours {
        Hours {
            opens: self.opens_at,
            closes: self.closes_at,
            extended: self.first_closes_at.is_some(),
            closed_by_hand: self.closed_by_hand_at,
            answered: self.answered_at,
            cancelled: self.cancelled_at,
        }
    }
}

/// Adds a round.
///
/// # Errors
/// [`StoreError::Dangling`] when instrument or draft is not there.
pub fn add(db: &mut Db<'_>, round: &Round) -> Result<(), StoreError> {
    diesel::insert_into(table::table).values(round.clone()).execute(db.connection)?;
    Ok(())
}

/// The round with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &RoundId) -> Result<Option<Round>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// A round with what it is about, in one question: every comment asks it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn addressed(db: &mut Db<'_>, id: &RoundId) -> Result<Option<(Round, Draft, Instrument, Process)>, StoreError> {
    Ok(table::table
        .find(id.as_str())
        .inner_join(drafts::table.inner_join(instruments::table.inner_join(processes::table)))
        .select((table::all_columns, drafts::all_columns, instruments::all_columns, processes::all_columns))
        .first(db.connection)
        .optional()?)
}

/// The rounds of an instrument, by opening hour.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list_of(db: &mut Db<'_>, instrument: &InstrumentId) -> Result<Vec<Round>, StoreError> {
    let of_instrument = table::table.filter(table::instrument.eq(instrument.as_str()));
    Ok(of_instrument.order((table::opens_at, table::id)).load(db.connection)?)
}

/// Plans a round anew, all of it, while nobody has met it; false when it has opened or been given up, or is not there.
///
/// # Errors
/// [`StoreError::Dangling`] when the draft is not there.
pub fn replan(db: &mut Db<'_>, round: &Round, at: Instant) -> Result<bool, StoreError> {
    let row = round.clone();
    let set = (
        (table::draft.eq(String::from(row.draft)), table::title.eq(row.title), table::kind.eq(row.kind.code())),
        (table::opens_at.eq(row.opens_at.0), table::closes_at.eq(row.closes_at.0), table::zone.eq(row.zone)),
        (table::audience.eq(Codes::from(row.audience)), table::region.eq(row.region.map(String::from))),
        (table::classes.eq(Codes::from(row.classes)), table::shown.eq(row.shown.code())),
        (table::shown_from.eq(row.shown_from.code()), table::names.eq(row.names)),
        (table::languages.eq(Tags::from(row.languages)), table::guidance.eq(row.guidance)),
    );
    Ok(diesel::update(planned(&round.id, at)).set(set).execute(db.connection)? == 1)
}

/// Gives a round up before it opens; false when it has opened or been given up, or is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn cancel(db: &mut Db<'_>, id: &RoundId, at: Instant, reason: &str) -> Result<bool, StoreError> {
    let set = (table::cancelled_at.eq(Some(at.0)), table::cancelled_reason.eq(Some(reason)));
    Ok(diesel::update(planned(id, at)).set(set).execute(db.connection)? == 1)
}

#[diesel::dsl::auto_type]
fn planned<'a>(id: &'a RoundId, at: Instant) -> _ {
    let id: &'a str = id.as_str();
    let now: i64 = at.0;
    table::table
        .find(id)
        .filter(table::opens_at.gt(now))
        .filter(table::closed_by_hand_at.is_null())
        .filter(table::cancelled_at.is_null())
}

/// Opens a round before its hour; false when it has opened or been closed or given up already, or is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn open_now(db: &mut Db<'_>, id: &RoundId, at: Instant) -> Result<bool, StoreError> {
    Ok(diesel::update(planned(id, at)).set(table::opens_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Closes a round before its hour; false when it has closed already, or is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn close_now(db: &mut Db<'_>, id: &RoundId, at: Instant) -> Result<bool, StoreError> {
    let open =
        table::table.find(id.as_str()).filter(table::closes_at.gt(at.0)).filter(table::closed_by_hand_at.is_null());
    Ok(diesel::update(open).set(table::closed_by_hand_at.eq(at.0)).execute(db.connection)? == 1)
}

/// Notes that the secretariat is done with a round; false when that was said before, or it is not there.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn answered_now(db: &mut Db<'_>, id: &RoundId, at: Instant) -> Result<bool, StoreError> {
    let waiting = table::table.find(id.as_str()).filter(table::answered_at.is_null());
    Ok(diesel::update(waiting).set(table::answered_at.eq(at.0)).execute(db.connection)? == 1)
}
