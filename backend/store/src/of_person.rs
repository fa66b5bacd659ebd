//! What is kept of one person, over all tables: for their own eyes, and for erasing it. [`COLUMNS`] names every column that
//! says something of a person; a test holds it against the schema, so that a table that comes later is not forgotten.

use adref_domain::Instant;
use adref_domain::ids::{PersonId, SessionId};
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};

use crate::schema::{
    acting, agreements, appointments, comments, contributions, decisions, dispositions, drafted_positions, host_offers,
    idempotency, judgements, link_offers, links, mail_choices, mandates, memberships, nominations, parties,
    proposal_sponsors, proposals, public_comments, reasons, room_comments, round_extensions, session_cards, sessions,
    stances, submissions, supports, team_notes, wordings,
};
use crate::{Db, StoreError};

/// Where somebody finds what a column says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// In this member of the answer that gives everything kept about a person.
    In(&'static str),
    /// Nowhere, for this reason.
    Because(&'static str),
}

use Held::{Because, In};

/// Every column that names a person or tells of one: the table, the column, and where they find it.
pub const COLUMNS: &[(&str, &str, Held)] = &[
    ("people", "email", In("person")),
    ("people", "name", In("person")),
    ("people", "password_hash", Because("a secret; that there is one is said")),
    ("mandates", "person", In("person")),
    ("mandates", "granted_by", In("written")),
    ("mandates", "status_by", In("written")),
    ("organizations", "name", Because("names an organization")),
    ("parties", "added_by", In("written")),
    ("memberships", "added_by", In("written")),
    ("sessions", "person", In("sessions")),
    ("session_cards", "person", In("sessions")),
    ("session_cards", "device", In("sessions")),
    ("factors", "person", In("security")),
    ("recovery_codes", "person", In("security")),
    ("api_tokens", "person", In("tokens")),
    ("api_tokens", "name", In("tokens")),
    ("identities", "person", In("security")),
    ("identities", "subject", In("security")),
    ("link_offers", "person", In("offers")),
    ("link_offers", "subject", In("offers")),
    ("links", "person", In("links")),
    ("links", "address", In("links")),
    ("link_requests", "address", Because("what a stranger typed, for an hour at most")),
    ("wordings", "author", In("written")),
    ("lineage", "decided_by", Because("the same decision stands in `decisions`, with its time")),
    ("comments", "author", In("comments")),
    ("replies", "author", In("replies")),
    ("supports", "person", In("written")),
    ("submissions", "person", In("written")),
    ("submissions", "submitted_by", In("written")),
    ("contributions", "author", In("written")),
    ("contributions", "decided_by", In("written")),
    ("team_notes", "author", In("written")),
    ("judgements", "person", In("written")),
    ("round_extensions", "extended_by", In("written")),
    ("dispositions", "by", In("written")),
    ("reasons", "written_by", In("written")),
    ("decisions", "decided_by", In("written")),
    ("decisions", "withdrawn_by", In("written")),
    ("proposals", "author", In("written")),
    ("proposal_sponsors", "person", In("written")),
    ("events", "actor", In("acts")),
    ("events", "personal", In("acts")),
    ("notices", "recipient", In("mails")),
    ("notices", "address", In("mails")),
    ("idempotency", "person", In("kept_answers")),
    ("stances", "person", In("written")),
    ("drafted_positions", "author", In("written")),
    ("agreements", "person", In("written")),
    ("agreements", "reopened_by", In("written")),
    ("public_comments", "address", In("public_comments")),
    ("public_comments", "decided_by", In("written")),
    ("mail_choices", "person", In("mails_wanted")),
    ("attendees", "person", In("meetings")),
    ("attendees", "name", In("meetings")),
    ("attendees", "email", In("meetings")),
    ("attendees", "gender", In("meetings")),
    ("library_texts", "address", Because("the address of a text, not of a person")),
    ("sources", "address", Because("the address of a source, not of a person")),
    ("meeting_documents", "address", Because("the address of a document, not of a person")),
    ("room_comments", "entered_by", In("written")),
    ("host_offers", "author", In("written")),
    ("host_offers", "contact", In("written")),
    ("nominations", "person", In("nominations")),
    ("nominations", "nominated_by", In("written")),
    ("appointments", "proposed_by", In("written")),
    ("appointments", "decided_by", In("written")),
    ("desk_presence", "person", Because("who is at which paragraph, for less than a minute")),
];

/// Something somebody wrote, decided or answered for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What it is, such as `wording`.
    pub kind: &'static str,
    /// When.
    pub at: Instant,
    /// About which object.
    pub about: String,
    /// For which party.
    pub party: Option<String>,
    /// The words.
    pub text: Option<String>,
    /// Why.
    pub reason: Option<String>,
}

/// A sign-in and everything refreshed from it, living or over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptSession {
    /// Which.
    pub session: SessionId,
    /// When it began.
    pub begun_at: Instant,
    /// When it was last carried on.
    pub used_at: Instant,
    /// When it stops by itself.
    pub expires_at: Instant,
    /// When it was ended.
    pub ended_at: Option<Instant>,
    /// The kind of browser and system.
    pub device: Option<String>,
    /// When somebody last proved in it who they are.
    pub proved_at: Option<Instant>,
    /// When the second factor was shown in it.
    pub factor_at: Option<Instant>,
}

/// A mailed link.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct KeptLink {
    /// What for.
    pub purpose: String,
    /// The address it went to; empty once forgotten.
    pub address: String,
    /// When it was made, in microseconds.
    pub created_at: i64,
    /// When it stops working.
    pub expires_at: i64,
    /// When it was used.
    pub used_at: Option<i64>,
    /// When it was taken back.
    pub withdrawn_at: Option<i64>,
}

type Row = (i64, String, Option<String>, Option<String>, Option<String>);
/// When, on what, for which party, which stance, what it waits for, why.
type Stated = (i64, String, String, String, Option<String>, Option<String>);
type Asked = fn(&mut Db<'_>, &str) -> Result<Vec<Row>, StoreError>;

/// Where somebody's words and decisions stand, by kind.
const WRITTEN: [(&str, Asked); 29] = [
    ("wording", of_wordings),
    ("answer", of_answers),
    ("stored_reason", of_reasons),
    ("lineage_decision", of_decisions),
    ("lineage_decision_withdrawn", of_withdrawals),
    ("proposal", of_proposals),
    ("sponsorship", of_sponsorships),
    ("support", of_supports),
    ("contribution", of_contributions),
    ("contribution_decided", of_contributions_decided),
    ("team_note", of_team_notes),
    ("judgement", of_judgements),
    ("set_begun", of_sets_begun),
    ("set_lodged", of_sets_lodged),
    ("round_extended", of_extensions),
    ("mandate_granted", granted),
    ("mandate_moved", moved),
    ("party_added", of_parties),
    ("membership_changed", of_memberships),
    ("position", of_stances),
    ("drafted_position", of_drafted_positions),
    ("agreement", of_agreements),
    ("agreement_reopened", of_reopenings),
    ("public_comment_decided", of_moderation),
    ("comment_entered", of_room_comments),
    ("host_offer", of_host_offers),
    ("nominated", of_nominations),
    ("appointment_proposed", of_appointments_proposed),
    ("appointment_decided", of_appointments_decided),
];

/// Everything a person wrote, decided or answered for, beside comments and replies; by kind, each oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn written(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<Written>, StoreError> {
    let mut all = Vec::new();
    for (kind, asked) in WRITTEN {
        let rows = asked(db, person.as_str())?;
        let read =
            |(at, about, party, text, reason): Row| Written { kind, at: Instant(at), about, party, text, reason };
        all.extend(rows.into_iter().map(read));
    }
    Ok(all)
}

/// Nothing, as a column.
fn none() -> diesel::dsl::AsExprOf<Option<String>, Nullable<Text>> {
    None::<String>.into_sql::<Nullable<Text>>()
}

fn of_wordings(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use wordings::dsl as it;
    let query = it::wordings.filter(it::author.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::paragraph, none(), it::text.nullable(), it::reason)).load(db.connection)?)
}

fn of_answers(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use dispositions::dsl as it;
    let query = it::dispositions.filter(it::by.eq(id)).order((it::at, it::id));
    Ok(query.select((it::at, it::comment, none(), it::kind.nullable(), it::reason)).load(db.connection)?)
}

fn of_reasons(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use reasons::dsl as it;
    let query = it::reasons.filter(it::written_by.eq(id)).order((it::written_at, it::id));
    Ok(query.select((it::written_at, it::id, none(), it::text.nullable(), it::title.nullable())).load(db.connection)?)
}

fn of_decisions(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use decisions::dsl as it;
    let query = it::decisions.filter(it::decided_by.eq(id)).order((it::decided_at, it::id));
    Ok(query.select((it::decided_at, it::id, none(), it::kind.nullable(), it::reason)).load(db.connection)?)
}

fn of_withdrawals(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use decisions::dsl as it;
    let query = it::decisions.filter(it::withdrawn_by.eq(id)).filter(it::withdrawn_at.is_not_null());
    let at = it::withdrawn_at.assume_not_null();
    let query = query.order((it::withdrawn_at, it::id));
    Ok(query.select((at, it::id, none(), it::kind.nullable(), it::withdrawn_reason)).load(db.connection)?)
}

fn of_contributions(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use contributions::dsl as it;
    let query = it::contributions.filter(it::author.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::submission, none(), it::body.nullable(), it::reason)).load(db.connection)?)
}

fn of_contributions_decided(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use contributions::dsl as it;
    let query = it::contributions.filter(it::decided_by.eq(id)).filter(it::decided_at.is_not_null());
    let at = it::decided_at.assume_not_null();
    let query = query.order((it::decided_at, it::id));
    Ok(query.select((at, it::id, none(), it::state.nullable(), it::reason)).load(db.connection)?)
}

fn of_team_notes(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use team_notes::dsl as it;
    let query = it::team_notes.filter(it::author.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::submission, none(), it::text.nullable(), none())).load(db.connection)?)
}

fn of_judgements(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use judgements::dsl as it;
    let query = it::judgements.filter(it::person.eq(id)).order((it::said_at, it::disposition));
    Ok(query.select((it::said_at, it::comment, none(), it::words, none())).load(db.connection)?)
}

fn of_sets_begun(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use submissions::dsl as it;
    let query = it::submissions.filter(it::person.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::id, it::party, none(), none())).load(db.connection)?)
}

fn of_sets_lodged(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use submissions::dsl as it;
    let query = it::submissions.filter(it::submitted_by.eq(id)).filter(it::submitted_at.is_not_null());
    let at = it::submitted_at.assume_not_null();
    let query = query.order((it::submitted_at, it::id));
    Ok(query.select((at, it::id, it::party, it::sentence, none())).load(db.connection)?)
}

fn of_extensions(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use round_extensions::dsl as it;
    let query = it::round_extensions.filter(it::extended_by.eq(id)).order((it::extended_at, it::id));
    Ok(query.select((it::extended_at, it::round, none(), none(), it::reason.nullable())).load(db.connection)?)
}

fn of_supports(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use supports::dsl as it;
    let query = it::supports.filter(it::person.eq(id)).order((it::created_at, it::comment));
    Ok(query.select((it::created_at, it::comment, it::party, none(), none())).load(db.connection)?)
}

fn of_parties(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use parties::dsl as it;
    let query = it::parties.filter(it::added_by.eq(id)).order((it::added_at, it::code));
    Ok(query.select((it::added_at, it::code, none(), it::english.nullable(), none())).load(db.connection)?)
}

fn of_memberships(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use memberships::dsl as it;
    let query = it::memberships.filter(it::added_by.eq(id)).order((it::added_at, it::id));
    Ok(query.select((it::added_at, it::member, it::party.nullable(), none(), it::reason)).load(db.connection)?)
}

fn of_proposals(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use proposals::dsl as it;
    let query = it::proposals.filter(it::author.eq(id)).order((it::created_at, it::id));
    let fields = (it::created_at, it::id, it::party.nullable(), it::wording.nullable(), it::justification);
    Ok(query.select(fields).load(db.connection)?)
}

fn of_sponsorships(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use proposal_sponsors::dsl as it;
    let query = it::proposal_sponsors.filter(it::person.eq(id)).order((it::since, it::proposal));
    let found: Vec<(i64, String, String)> = query.select((it::since, it::proposal, it::party)).load(db.connection)?;
    Ok(found.into_iter().map(|(at, about, party)| (at, about, Some(party), None, None)).collect())
}

fn granted(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use mandates::dsl as it;
    let query = it::mandates.filter(it::granted_by.eq(id)).order((it::granted_at, it::id));
    Ok(query.select((it::granted_at, it::id, it::party, it::capacity.nullable(), it::note)).load(db.connection)?)
}

fn moved(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use mandates::dsl as it;
    let query = it::mandates.filter(it::status_by.eq(id)).filter(it::status_at.is_not_null());
    let fields = (it::status_at.assume_not_null(), it::id, it::party, it::status.nullable(), it::status_reason);
    Ok(query.order((it::status_at, it::id)).select(fields).load(db.connection)?)
}

fn of_stances(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use stances::dsl as it;
    let query = it::stances.filter(it::person.eq(id)).order((it::created_at, it::id));
    let fields = (it::created_at, it::id, it::party, it::stance, it::pending_on, it::reason);
    let found: Vec<Stated> = query.select(fields).load(db.connection)?;
    let said = |stance: String, waits: Option<String>| match waits {
        Some(waits) => format!("{stance}: {waits}"),
        None => stance,
    };
    let row = |(at, about, party, stance, waits, reason)| (at, about, Some(party), Some(said(stance, waits)), reason);
    Ok(found.into_iter().map(row).collect())
}

fn of_drafted_positions(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use drafted_positions::dsl as it;
    let query = it::drafted_positions.filter(it::author.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::id, it::party.nullable(), it::body.nullable(), none())).load(db.connection)?)
}

fn of_agreements(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use agreements::dsl as it;
    let query = it::agreements.filter(it::person.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::id, none(), it::level.nullable(), it::condition)).load(db.connection)?)
}

fn of_room_comments(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    let query = room_comments::table.inner_join(comments::table.on(comments::id.eq(room_comments::comment)));
    let query = query.filter(room_comments::entered_by.eq(id)).order(room_comments::comment);
    Ok(query
        .select((comments::created_at, comments::id, none(), comments::text.nullable(), none()))
        .load(db.connection)?)
}

fn of_host_offers(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use host_offers::dsl as it;
    let query = it::host_offers.filter(it::author.eq(id)).order((it::created_at, it::id));
    Ok(query
        .select((it::created_at, it::id, it::party, it::means.nullable(), it::contact.nullable()))
        .load(db.connection)?)
}

fn of_reopenings(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use agreements::dsl as it;
    let query = it::agreements.filter(it::reopened_by.eq(id)).filter(it::reopened_at.is_not_null());
    let at = it::reopened_at.assume_not_null();
    let query = query.order((it::reopened_at, it::id));
    Ok(query.select((at, it::id, none(), it::level.nullable(), it::reopened_reason)).load(db.connection)?)
}

fn of_moderation(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use public_comments::dsl as it;
    let query = it::public_comments.filter(it::decided_by.eq(id)).filter(it::decided_at.is_not_null());
    let at = it::decided_at.assume_not_null();
    let query = query.order((it::decided_at, it::id));
    Ok(query.select((at, it::number, none(), it::state.nullable(), it::reason)).load(db.connection)?)
}

fn of_nominations(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use nominations::dsl as it;
    let query = it::nominations.filter(it::nominated_by.eq(id)).order((it::created_at, it::id));
    Ok(query.select((it::created_at, it::id, it::party.nullable(), it::statement, none())).load(db.connection)?)
}

fn of_appointments_proposed(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use appointments::dsl as it;
    let query = it::appointments.filter(it::proposed_by.eq(id)).order((it::proposed_at, it::id));
    Ok(query.select((it::proposed_at, it::id, none(), it::note, none())).load(db.connection)?)
}

fn of_appointments_decided(db: &mut Db<'_>, id: &str) -> Result<Vec<Row>, StoreError> {
    use appointments::dsl as it;
    let query = it::appointments.filter(it::decided_by.eq(id)).filter(it::decided_at.is_not_null());
    let at = it::decided_at.assume_not_null();
    let query = query.order((it::decided_at, it::id));
    Ok(query.select((at, it::id, none(), it::authority, it::reason)).load(db.connection)?)
}

/// Every session of a person that is still kept, the one begun last first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all_sessions(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<KeptSession>, StoreError> {
    let tokens: Vec<crate::sessions::Session> = sessions::table
        .filter(sessions::person.eq(person.as_str()))
        .order((sessions::created_at, sessions::token_hash))
        .load(db.connection)?;
    let cards: Vec<crate::session_cards::Card> =
        session_cards::table.filter(session_cards::person.eq(person.as_str())).load(db.connection)?;
    let mut found: Vec<KeptSession> = Vec::new();
    for token in tokens {
        if let Some(known) = found.iter_mut().find(|it| it.session == token.id) {
            known.used_at = known.used_at.max(token.created_at);
            known.expires_at = known.expires_at.max(token.expires_at);
            known.ended_at = known.ended_at.max(token.ended_at);
            continue;
        }
        let card = cards.iter().find(|card| card.session == token.id);
        found.push(KeptSession {
            begun_at: token.created_at,
            used_at: token.created_at,
            expires_at: token.expires_at,
            ended_at: token.ended_at,
            device: card.map(|card| card.device.clone()),
            proved_at: card.and_then(|card| card.proved_at),
            factor_at: card.and_then(|card| card.factor_at),
            session: token.id,
        });
    }
    found.reverse();
    Ok(found)
}

/// Every link that was mailed to a person, the oldest first.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all_links(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<KeptLink>, StoreError> {
    use links::dsl as it;
    let fields = (it::purpose, it::address, it::created_at, it::expires_at, it::used_at, it::withdrawn_at);
    let query = it::links.filter(it::person.eq(person.as_str())).order((it::created_at, it::id));
    Ok(query.select(fields).load(db.connection)?)
}

/// Links to a provider that wait for a person's yes: the provider, who they are there, when, and whether it was taken up.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn all_offers(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<(String, String, Instant, bool)>, StoreError> {
    use link_offers::dsl as it;
    let query = it::link_offers.filter(it::person.eq(person.as_str())).order((it::offered_at, it::ticket));
    let found: Vec<(String, String, i64, Option<i64>)> =
        query.select((it::issuer, it::subject, it::offered_at, it::spent_at)).load(db.connection)?;
    let read = |(issuer, subject, at, spent): (String, String, i64, Option<i64>)| {
        (issuer, subject, Instant(at), spent.is_some())
    };
    Ok(found.into_iter().map(read).collect())
}

/// Requests of a person whose answers are kept for a day: the route, the key, when.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn kept_answers(db: &mut Db<'_>, person: &PersonId) -> Result<Vec<(String, String, Instant)>, StoreError> {
    use idempotency::dsl as it;
    let query = it::idempotency.filter(it::person.eq(person.as_str())).order((it::created_at, it::key));
    let found: Vec<(String, String, i64)> = query.select((it::route, it::key, it::created_at)).load(db.connection)?;
    Ok(found.into_iter().map(|(route, key, at)| (route, key, Instant(at))).collect())
}

/// Removes what says how and when a person used the service, and answers kept for a repeated request that tell of them,
/// whoever made it. `name` is theirs as it stands in such an answer, escaped as JSON has it.
///
/// # Errors
/// [`StoreError`] when the database cannot answer.
pub fn forget_use(db: &mut Db<'_>, person: &PersonId, email: &str, name: &str) -> Result<(), StoreError> {
    let id = person.as_str();
    let theirs = sessions::table.filter(sessions::person.eq(id));
    diesel::delete(acting::table.filter(acting::session.eq_any(theirs.select(sessions::id)))).execute(db.connection)?;
    diesel::delete(theirs).execute(db.connection)?;
    diesel::delete(mail_choices::table.filter(mail_choices::person.eq(id))).execute(db.connection)?;
    let told = |words: &str| format!("%{}%", words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
    let tells = idempotency::person
        .eq(id)
        .or(idempotency::body.like(told(id)).escape('\\'))
        .or(idempotency::body.like(told(email)).escape('\\'))
        .or(idempotency::body.like(told(name)).escape('\\'));
    diesel::delete(idempotency::table.filter(tells)).execute(db.connection)?;
    diesel::delete(crate::schema::link_requests::table.filter(crate::schema::link_requests::address.eq(email)))
        .execute(db.connection)?;
    Ok(())
}
