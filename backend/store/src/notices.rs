//! The outbox: mails people are owed, written in the transaction of the act that owes them.

use adref_domain::Instant;
use adref_domain::ids::{NoticeId, PersonId};
use adref_domain::notice::{NoticeKind, NoticeState};
use diesel::prelude::*;

use crate::columns::{OptMicros, OptText};
use crate::same::Same;
use crate::schema::notices as table;
use crate::{Db, Page, StoreError};

/// One mail.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Insertable)]
#[diesel(table_name = table, treat_none_as_default_value = false)]
pub struct Notice {
    /// Which.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub id: NoticeId,
    /// `Message-ID`, kept over every attempt so that a mail sent twice is recognised; unique.
    pub message_id: String,
    /// Why it is sent.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub kind: NoticeKind,
    /// Whom it is for; nobody with an account or a published comment while an address waits to be confirmed.
    #[diesel(serialize_as = OptText, deserialize_as = OptText)]
    pub recipient: Option<PersonId>,
    /// Where it goes: the person's address when it was queued.
    pub address: String,
    /// Its language, as a BCP 47 tag.
    pub language: String,
    /// What its template is filled with, as JSON.
    pub data: String,
    /// Where it stands.
    #[diesel(serialize_as = String, deserialize_as = String)]
    pub state: NoticeState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it may be tried next.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub next_at: Instant,
    /// Why the last attempt failed.
    pub last_error: Option<String>,
    /// When it was queued.
    #[diesel(serialize_as = i64, deserialize_as = i64)]
    pub created_at: Instant,
    /// When the mail server took it.
    #[diesel(serialize_as = OptMicros, deserialize_as = OptMicros)]
    pub sent_at: Option<Instant>,
}

/// Queues a mail.
///
/// # Errors
/// [`StoreError::Duplicate`] `notices_message_id` when it is queued already.
pub fn queue(db: &mut Db<'_>, notice: &Notice) -> Result<(), StoreError> {
    Same(diesel::insert_into(table::table).values(notice.clone())).execute(db.connection)?;
    Ok(())
}

/// The mail with that id.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn by_id(db: &mut Db<'_>, id: &NoticeId) -> Result<Option<Notice>, StoreError> {
    Ok(table::table.find(id.as_str()).first(db.connection).optional()?)
}

/// Mails that may be tried at `now`, oldest first, without taking them.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn due(db: &mut Db<'_>, now: Instant, limit: i64) -> Result<Vec<Notice>, StoreError> {
    Ok(table::table
        .filter(table::state.eq(NoticeState::Queued.code()))
        .filter(table::next_at.le(now.0))
        .order((table::next_at, table::id))
        .limit(limit)
        .load(db.connection)?)
}

/// Takes mails that may be tried at `now`: nobody else gets them before `until`. Each counts as an attempt, so a
/// deliverer that dies over one does not try it for ever.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn claim_due(db: &mut Db<'_>, now: Instant, until: Instant, limit: i64) -> Result<Vec<Notice>, StoreError> {
    let mut claimed = Vec::new();
    for mut notice in due(db, now, limit)? {
        // Another replica may have read the same row; the row goes to whoever moves its hour first.
        let still_due = table::table
            .find(notice.id.as_str())
            .filter(table::state.eq(NoticeState::Queued.code()))
            .filter(table::next_at.eq(notice.next_at.0))
            .filter(table::attempts.eq(notice.attempts));
        let taken = diesel::update(still_due)
            .set((table::next_at.eq(until.0), table::attempts.eq(table::attempts + 1)))
            .execute(db.connection)?;
        if taken == 1 {
            notice.next_at = until;
            notice.attempts = notice.attempts.saturating_add(1);
            claimed.push(notice);
        }
    }
    Ok(claimed)
}

/// Records that the mail server took a mail, and forgets where it went: what is not kept cannot leak. False when it was not
/// queued.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn sent(db: &mut Db<'_>, id: &NoticeId, at: Instant) -> Result<bool, StoreError> {
    let changed = diesel::update(queued(id))
        .set((
            table::state.eq(NoticeState::Sent.code()),
            table::sent_at.eq(at.0),
            table::last_error.eq(None::<String>),
            table::address.eq(""),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Records that an attempt failed and when the next may be made; false when the mail was not queued.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn failed(db: &mut Db<'_>, id: &NoticeId, error: &str, next_at: Instant) -> Result<bool, StoreError> {
    let changed = diesel::update(queued(id))
        .set((table::last_error.eq(error), table::next_at.eq(next_at.0)))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Gives a mail up, and forgets where it was to go; false when it was not queued.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn dead(db: &mut Db<'_>, id: &NoticeId, error: &str) -> Result<bool, StoreError> {
    let changed = diesel::update(queued(id))
        .set((table::state.eq(NoticeState::Dead.code()), table::last_error.eq(error), table::address.eq("")))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Queues a mail anew that was given up, to an address found again; false when it was not given up.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn try_again(db: &mut Db<'_>, id: &NoticeId, address: &str, at: Instant) -> Result<bool, StoreError> {
    let given_up = table::table.find(id.as_str()).filter(table::state.eq(NoticeState::Dead.code()));
    let changed = diesel::update(given_up)
        .set((
            table::state.eq(NoticeState::Queued.code()),
            table::attempts.eq(0),
            table::next_at.eq(at.0),
            table::last_error.eq(None::<String>),
            table::address.eq(address),
        ))
        .execute(db.connection)?;
    Ok(changed == 1)
}

/// Since when the oldest mail waits that might have left by now.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn oldest_due(db: &mut Db<'_>, now: Instant) -> Result<Option<Instant>, StoreError> {
    let due = table::table.filter(table::state.eq(NoticeState::Queued.code())).filter(table::next_at.le(now.0));
    Ok(due.select(diesel::dsl::min(table::created_at)).first::<Option<i64>>(db.connection)?.map(Instant))
}

/// Mails by id, newest first, one page: all of them, or those in one state.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn list(db: &mut Db<'_>, state: Option<NoticeState>, page: &Page) -> Result<Vec<Notice>, StoreError> {
    let mut query = table::table.order(table::id.desc()).limit(page.fetched()).into_boxed();
    if let Some(state) = state {
        query = query.filter(table::state.eq(state.code()));
    }
    if let Some(after) = &page.after {
        query = query.filter(table::id.lt(after));
    }
    Ok(query.load(db.connection)?)
}

/// A person's mails, newest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn of_recipient(db: &mut Db<'_>, recipient: &PersonId, limit: i64) -> Result<Vec<Notice>, StoreError> {
    let theirs = table::table.filter(table::recipient.eq(recipient.as_str()));
    Ok(theirs.order(table::id.desc()).limit(limit).load(db.connection)?)
}

/// How many mails stand where. States nobody is in are left out.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn counts_by_state(db: &mut Db<'_>) -> Result<Vec<(NoticeState, i64)>, StoreError> {
    let rows: Vec<(String, i64)> = table::table
        .group_by(table::state)
        .order(table::state)
        .select((table::state, diesel::dsl::count_star()))
        .load(db.connection)?;
    rows.into_iter()
        .map(|(code, count)| {
            let state = NoticeState::from_code(&code).map_err(|e| StoreError::Corrupt { what: e.noun.to_owned() })?;
            Ok((state, count))
        })
        .collect()
}

/// When the mail that has been due longest was due; `None` when none is.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn longest_due(db: &mut Db<'_>, now: Instant) -> Result<Option<Instant>, StoreError> {
    let due = table::table.filter(table::state.eq(NoticeState::Queued.code())).filter(table::next_at.le(now.0));
    let first: Option<i64> = due.select(diesel::dsl::min(table::next_at)).first(db.connection)?;
    Ok(first.map(Instant))
}

#[diesel::dsl::auto_type]
fn queued<'a>(id: &'a NoticeId) -> _ {
    let id: &'a str = id.as_str();
    let code: &'static str = NoticeState::Queued.code();
    table::table.find(id).filter(table::state.eq(code))
}

/// Takes a person's address out of every mail, and gives up those not sent yet; says how many that were.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget(db: &mut Db<'_>, recipient: &PersonId, address: &str) -> Result<usize, StoreError> {
    let theirs = table::table.filter(table::recipient.eq(recipient.as_str()));
    let waiting = theirs.filter(table::state.eq(NoticeState::Queued.code()));
    let given_up = diesel::update(waiting)
        .set((table::state.eq(NoticeState::Dead.code()), table::last_error.eq("the person was erased")))
        .execute(db.connection)?;
    let theirs = table::table.filter(table::recipient.eq(recipient.as_str()));
    diesel::update(theirs).set(table::address.eq(address)).execute(db.connection)?;
    Ok(given_up)
}

/// The same for what was sent to an address that is nobody's account.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget_address(db: &mut Db<'_>, known: &str, address: &str) -> Result<(), StoreError> {
    let theirs = || table::table.filter(table::recipient.is_null()).filter(table::address.eq(known));
    diesel::update(theirs().filter(table::state.eq(NoticeState::Queued.code())))
        .set((table::state.eq(NoticeState::Dead.code()), table::last_error.eq("the address was forgotten")))
        .execute(db.connection)?;
    diesel::update(theirs()).set(table::address.eq(address)).execute(db.connection)?;
    Ok(())
}
