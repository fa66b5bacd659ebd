//! What whoever holds the machine does with people and parties on the command line: no policy stands between them and the
//! database, but every rule about the matter itself does. Files are taken whole or not at all.

use std::sync::mpsc::channel;

use adref_domain::MandateStatus;
use adref_domain::event::EventKind;
use adref_domain::ids::{MandateId, PersonId};
use adref_store::mandates::{Mandate, Move};
use adref_store::{links, mandates, people};
use serde::Serialize;
use serde_json::json;

use super::grant::{GrantMandate, add, fingerprint, understood};
use super::status::keep_an_administrator;
use super::status_of;
use crate::record::Record;
use crate::{Cx, Fault, House, link, person, text};

/// A row of a file that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowFault {
    /// The line it begins on; the heads are line 1.
    pub line: usize,
    /// The stable code.
    pub code: String,
    /// What to do, in a sentence.
    pub message: String,
}

/// What became of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// How many rows can be taken.
    pub rows: usize,
    /// Those that cannot. With any of these, nothing was stored.
    pub faults: Vec<RowFault>,
    /// Whether it was stored.
    pub stored: bool,
}

/// Plays an act for every row in one transaction, which is kept only if every row was taken and it is no rehearsal.
///
/// # Errors
/// Those of the store; what is wrong with a row is in the answer.
pub fn take_rows<R, F>(house: &House, rows: Vec<(usize, R)>, dry_run: bool, act: F) -> Result<Taken, Fault>
where
    R: Send + 'static,
    F: Fn(&mut Cx<'_, '_>, &R) -> Result<(), Fault> + Send + 'static,
{
    let (tell, told) = channel();
    let played = house.write_blocking(move |cx| {
        let mut taken = Taken::default();
        for (line, row) in &rows {
            match act(cx, row) {
                Ok(()) => taken.rows += 1,
                Err(fault @ (Fault::Unavailable | Fault::Full | Fault::Internal(_))) => return Err(fault),
                Err(fault) => {
                    let (code, message) = (fault.code().to_owned(), fault.to_string());
                    taken.faults.push(RowFault { line: *line, code, message });
                }
            }
        }
        taken.stored = taken.faults.is_empty() && !dry_run;
        let stored = taken.stored;
        // Whoever asked waits at the other end.
        let _ = tell.send(taken);
        if stored { Ok(()) } else { Err(Fault::Internal("a rehearsal is rolled back".to_owned())) }
    });
    match told.try_recv() {
        Ok(taken) if taken.stored => played.map(|()| taken),
        Ok(taken) => Ok(taken),
        Err(_) => Err(played.err().unwrap_or_else(|| Fault::Internal("no report".to_owned()))),
    }
}

/// Grants a mandate; an account is made where there is none.
///
/// # Errors
/// As [`super::grant`], without the policy's.
pub fn grant_by_holder(cx: &mut Cx<'_, '_>, input: &GrantMandate) -> Result<Mandate, Fault> {
    let new = understood(cx, None, input)?;
    let person = person::found_or_made(cx, &input.email, input.name.as_deref(), input.language.as_deref())?;
    add(cx, None, &person, new)
}

/// Grants a mandate, and gives the invitation that goes with it to be handed over beside the mail; none when the person has
/// taken up their account before and holds it at once.
///
/// # Errors
/// As [`grant_by_holder`].
pub fn invite_by_holder(cx: &mut Cx<'_, '_>, input: &GrantMandate) -> Result<(Mandate, Option<String>), Fault> {
    let row = grant_by_holder(cx, input)?;
    let secret = match links::invitation_to(cx.db, &row.id)? {
        Some(invitation) => Some(link::drawn(cx, &invitation.id)?),
        None => None,
    };
    Ok((row, secret))
}

/// Ends a mandate.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::MandateNotActive`], [`Fault::LastAdministrator`].
pub fn end_by_holder(cx: &mut Cx<'_, '_>, id: &str, reason: Option<&str>) -> Result<(), Fault> {
    let id = MandateId::parse(id).map_err(|_| Fault::NotFound)?;
    let row = mandates::by_id(cx.db, &id)?.ok_or(Fault::NotFound)?;
    let stands = status_of(&row, cx.now);
    if stands == MandateStatus::Ended {
        return Err(Fault::MandateNotActive { status: stands.to_string() });
    }
    keep_an_administrator(cx, &row)?;
    let reason = text::optional("reason", reason, text::COMMENT)?;
    let to = Move { status: MandateStatus::Ended, by: None, at: cx.now, reason: reason.clone() };
    mandates::set_status(cx.db, &row.id, row.status, &to)?;
    let ended = Mandate { status: MandateStatus::Ended, ..row.clone() };
    let record = Record::by_the_house(EventKind::MandateEnded, row.id.as_str()).within(row.process.as_ref());
    let record = record.before(&fingerprint(&row)).after(&fingerprint(&ended)).reason(reason.as_deref());
    record.data(json!({ "person": row.person, "capacity": row.capacity, "party": row.party })).write(cx)
}

/// A person with their mandates, as the command line lists them.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// The account.
    pub id: PersonId,
    /// The address.
    pub email: String,
    /// The name.
    pub name: String,
    /// Whether the account is closed.
    pub closed: bool,
    /// The mandates.
    pub mandates: Vec<ListedMandate>,
}

/// A mandate, as the command line lists it.
#[derive(Clone, Debug, Serialize)]
pub struct ListedMandate {
    /// Which.
    pub id: MandateId,
    /// In which capacity.
    pub capacity: String,
    /// For which party.
    pub party: Option<String>,
    /// From which region.
    pub region: Option<String>,
    /// Where it stands.
    pub status: String,
}

/// Everybody, by address.
///
/// # Errors
/// Those of the store.
pub fn everybody(cx: &mut Cx<'_, '_>) -> Result<Vec<Listed>, Fault> {
    let mut page = adref_store::Page { after: None, limit: 200 };
    let mut all = Vec::new();
    loop {
        let (rows, next) = crate::show::cut_page(people::list(cx.db, &page)?, &page, |row| row.id.to_string());
        for row in rows {
            let held = mandates::of_person(cx.db, &row.id)?;
            let now = cx.now;
            let mandates = held.into_iter().map(|mandate| ListedMandate {
                capacity: mandate.capacity.to_string(),
                party: mandate.party.clone(),
                region: mandate.region.map(String::from),
                status: status_of(&mandate, now).to_string(),
                id: mandate.id,
            });
            let closed = row.disabled_at.is_some();
            all.push(Listed { id: row.id, email: row.email, name: row.name, closed, mandates: mandates.collect() });
        }
        match next {
            Some(next) => page.after = Some(next),
            None => break,
        }
    }
    all.sort_by(|a, b| a.email.cmp(&b.email));
    Ok(all)
}
