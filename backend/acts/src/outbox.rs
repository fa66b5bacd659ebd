//! Mails people are owed: queued in the transaction of the act, sent later, until they are accepted or given up visibly.

mod again;
mod show;

pub use again::try_again;
pub(crate) use show::view;
pub use show::{NoticeCounts, NoticeView, OutboxQuery, OutboxView, list};

use adref_domain::ids::{DraftId, NoticeId, PersonId};
use adref_domain::link::LinkPurpose;
use adref_domain::notice::{NoticeKind, Often};
use adref_domain::{Instant, notice::NoticeState};
use adref_mail::{Content, Letter, MailError, Sender, Transport, compose};
use adref_store::links::Link;
use adref_store::public_comments::{self, PublicComment};
use adref_store::{comments, drafts, mail_choices, notices, people};
use serde::Serialize;

use crate::house::chance_in_time;
use crate::{Actor, Cx, Fault, House, hosting, link, lookup, mail_choice, meeting, milestone, public, round, text};

/// How long a deliverer keeps a mail to itself before another may take it, in seconds.
const CLAIM: i64 = 300;
/// After how many attempts a mail is given up: with the delays below that is about five days (RFC 5321, 4.5.4.1).
const ATTEMPTS: i64 = 12;
/// Under which name a mail about to leave says that its reader wants one a day.
const DAILY: &str = "daily";
/// Under which name a mail says that it is a test: it is told as one, and whatever its reader has chosen it is not held back.
pub(crate) const TEST: &str = "test";

/// What one delivery did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Delivered {
    /// Accepted by the mail server.
    pub sent: usize,
    /// To be tried again.
    pub failed: usize,
    /// Given up.
    pub dead: usize,
}

/// Queues a mail about a comment to its author, in the transaction of the act that owes it. People without an account any more get
/// none. It links to their own comments, in their own language; who has no account, to the page that follows this one.
pub(crate) fn queue(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    row: &comments::Comment,
    mut data: serde_json::Map<String, serde_json::Value>,
) -> Result<(), Fault> {
    let person = people::by_id(cx.db, &row.author)?.filter(|person| person.disabled_at.is_none());
    let Some(person) = person else { return Ok(()) };
    data.insert("number".to_owned(), row.number.clone().into());
    if person.joined_at.is_none() && public_comments::by_id(cx.db, &row.id)?.is_some() {
        data.insert(public::ABOUT.to_owned(), row.id.to_string().into());
        data.insert("page_language".to_owned(), page_language(&person.language).into());
    }
    queue_to(cx, kind, person, &format!("/me#{}", row.number), cx.now, data)
}

/// Queues a mail about something the public has sent, to the address it came from: nobody has an account there, as far as is known.
pub(crate) fn queue_public(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    row: &PublicComment,
    title: &str,
) -> Result<(), Fault> {
    // Who was erased has no address any more.
    if row.address.is_empty() || row.address.ends_with(people::ERASED) {
        return Ok(());
    }
    let language = page_language(&row.language).to_owned();
    let data = facts(serde_json::json!({
        public::ABOUT: row.id, "number": row.number, "instrument_title": title, "page_language": language,
        "received_at": text::rfc3339(row.created_at), "late": row.late,
    }));
    let to = Addressed { person: None, address: row.address.clone(), language };
    put(cx, NoticeId::from_bits(chance_in_time()), kind, to, "/receipt", cx.now, data)
}

/// Queues a letter to somebody as a test, in a language they ask for.
pub(crate) fn queue_test(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    person: people::Person,
    language: &str,
    data: serde_json::Map<String, serde_json::Value>,
) -> Result<NoticeView, Fault> {
    let id = NoticeId::from_bits(chance_in_time());
    let path = data.get("link").and_then(serde_json::Value::as_str).and_then(|link| link.strip_prefix("/en"));
    let path = path.unwrap_or_default().to_owned();
    let to = Addressed { language: language.to_owned(), ..person.into() };
    put(cx, id.clone(), kind, to, &path, cx.now, data)?;
    notices::by_id(cx.db, &id)?.map(view).ok_or(Fault::NotFound)
}

/// [`queue`] for a letter that leads elsewhere: `path` is below the page in the person's language.
pub(crate) fn queue_to(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    person: people::Person,
    path: &str,
    not_before: Instant,
    data: serde_json::Map<String, serde_json::Value>,
) -> Result<(), Fault> {
    put(cx, NoticeId::from_bits(chance_in_time()), kind, person.into(), path, not_before, data)
}

/// Queues a mail to somebody of a meeting: to their account, or to the address they are invited at.
pub(crate) fn queue_invited(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    row: &adref_store::meetings::Attendee,
    path: &str,
    data: serde_json::Map<String, serde_json::Value>,
) -> Result<(), Fault> {
    let to = match &row.person {
        Some(id) => people::by_id(cx.db, id)?.filter(|person| person.disabled_at.is_none()).map(Addressed::from),
        None => row.email.clone().map(|address| {
            let language = page_language(&row.language).to_owned();
            Addressed { person: None, address, language }
        }),
    };
    let Some(to) = to else { return Ok(()) };
    put(cx, NoticeId::from_bits(chance_in_time()), kind, to, path, cx.now, data)
}

/// Queues a mail with a link that opens something, to the address the link is bound to. Its secret is drawn when it leaves.
pub(crate) fn queue_link(
    cx: &mut Cx<'_, '_>,
    kind: NoticeKind,
    person: &people::Person,
    link: &Link,
) -> Result<(), Fault> {
    let mut addressed = person.clone();
    addressed.email.clone_from(&link.address);
    let data = facts(serde_json::json!({ link::OPENS: link.id }));
    // A nominee answers on a page of their own: there is more to say than yes.
    let page = if link.purpose == LinkPurpose::Nomination { "/nomination" } else { "/link" };
    put(cx, NoticeId::from_bits(chance_in_time()), kind, addressed.into(), page, cx.now, data)
}

/// Queues a mail that is owed once, whoever asks: the caller gives it its id. It links to a page of the reader's language.
/// False when it was queued before.
pub(crate) fn queue_once(
    cx: &mut Cx<'_, '_>,
    id: NoticeId,
    kind: NoticeKind,
    to: &PersonId,
    path: &str,
    data: serde_json::Map<String, serde_json::Value>,
) -> Result<bool, Fault> {
    let Some(person) = people::by_id(cx.db, to)?.filter(|person| person.disabled_at.is_none()) else {
        return Ok(false);
    };
    if notices::by_id(cx.db, &id)?.is_some() {
        return Ok(false);
    }
    put(cx, id, kind, person.into(), path, cx.now, data)?;
    Ok(true)
}

/// To whom a mail goes.
struct Addressed {
    person: Option<PersonId>,
    address: String,
    language: String,
}

impl From<people::Person> for Addressed {
    fn from(person: people::Person) -> Self {
        Self { person: Some(person.id), address: person.email, language: person.language }
    }
}

fn put(
    cx: &mut Cx<'_, '_>,
    id: NoticeId,
    kind: NoticeKind,
    to: Addressed,
    path: &str,
    not_before: Instant,
    mut data: serde_json::Map<String, serde_json::Value>,
) -> Result<(), Fault> {
    data.insert("link".to_owned(), format!("/{}{path}", page_language(&to.language)).into());
    let mut next_at = not_before.max(cx.now);
    if let Some(person) = to.person.as_ref().filter(|_| kind.is_news() && !data.contains_key(TEST))
        && mail_choices::of(cx.db, person)?.is_some_and(|choice| choice.often == Often::Daily)
    {
        next_at = next_morning(next_at);
    }
    let row = notices::Notice {
        message_id: format!("<{id}@notice.adref>"),
        id,
        kind,
        recipient: to.person,
        address: to.address,
        language: to.language,
        data: serde_json::Value::Object(data).to_string(),
        state: NoticeState::Queued,
        attempts: 0,
        next_at,
        last_error: None,
        created_at: cx.now,
        sent_at: None,
    };
    Ok(notices::queue(cx.db, &row)?)
}

/// What a mail says, as the fields of an object.
pub(crate) fn facts(data: serde_json::Value) -> serde_json::Map<String, serde_json::Value> {
    match data {
        serde_json::Value::Object(fields) => fields,
        _ => serde_json::Map::new(),
    }
}

/// The language of the page for someone who reads mails in this one: one of the six official languages.
pub(crate) fn page_language(tag: &str) -> &str {
    let primary = tag.split('-').next().unwrap_or_default();
    if matches!(primary, "ar" | "zh" | "en" | "fr" | "ru" | "es") { primary } else { "en" }
}

/// Sends what is due, at most `limit` mails. Each mail is claimed first, so that several deliverers can run side by side;
/// one that dies between sending and noting sends the same mail again later, with the same Message-ID.
///
/// # Errors
/// Those of the store; a refusing mail server is not an error but a later attempt.
pub fn deliver_notices(house: &House, transport: &Transport, sender: &Sender, limit: i64) -> Result<Delivered, Fault> {
    link::answer_requests(house, limit)?;
    let (due, withdrawn) = house.write_blocking(move |cx| {
        let claimed = notices::claim_due(cx.db, cx.now, cx.now.plus_seconds(CLAIM), limit)?;
        still_owed(cx, claimed)
    })?;
    let mut delivered = Delivered { dead: withdrawn, ..Delivered::default() };
    for rows in letters(due, sender) {
        let outcome = send(transport, sender, &rows);
        let noted = house
            .write_blocking(move |cx| rows.iter().map(|row| note(cx, row, &outcome)).collect::<Result<Vec<_>, _>>())?;
        for state in noted {
            match state {
                NoticeState::Sent => delivered.sent += 1,
                NoticeState::Queued => delivered.failed += 1,
                NoticeState::Dead => delivered.dead += 1,
            }
        }
    }
    Ok(delivered)
}

/// A mail queued before an account was closed, or before its recipient lost sight of the draft it tells of, is not owed any
/// more: it is given up, visibly. Says how many those were.
fn still_owed(cx: &mut Cx<'_, '_>, claimed: Vec<notices::Notice>) -> Result<(Vec<notices::Notice>, usize), Fault> {
    let recipients: Vec<_> = claimed.iter().filter_map(|row| row.recipient.clone()).collect();
    let people = people::by_ids(cx.db, &recipients)?;
    let (mut owed, mut withdrawn) = (Vec::new(), 0);
    for mut row in claimed {
        let open =
            |person: &&people::Person| Some(&person.id) == row.recipient.as_ref() && person.disabled_at.is_none();
        let why = match people.iter().find(open) {
            None if row.recipient.is_some() => Some("the account is closed"),
            Some(person) if !reads(cx, person, &row)? => Some("the draft is not open to the recipient any more"),
            person => match gone(cx, person, &mut row)? {
                None => news(cx, &mut row)?,
                gone => gone,
            },
        };
        if let Some(why) = why {
            notices::dead(cx.db, &row.id, why)?;
            withdrawn += 1;
        } else {
            owed.push(row);
        }
    }
    Ok((owed, withdrawn))
}

/// Why what a mail tells is not so any more, or not for its reader, each kind by its own room; and fills in what is drawn when it
/// leaves.
fn gone(
    cx: &mut Cx<'_, '_>,
    person: Option<&people::Person>,
    row: &mut notices::Notice,
) -> Result<Option<&'static str>, Fault> {
    let data = data_of(row);
    match person {
        Some(person) if row.kind.is_of_round() => round::withdrawn(cx, person, row.kind, &data),
        Some(person) if row.kind.is_of_milestone() => milestone::withdrawn(cx, person, row.kind, &data),
        _ if row.kind == NoticeKind::HostsDecided => hosting::fill_in(cx, row),
        _ if row.kind.is_of_meeting() => meeting::fill_in(cx, row),
        _ => match link::fill_in(cx, row)? {
            None => public::fill_in(cx, row),
            gone => Ok(gone),
        },
    }
}

/// News carries the link that ends it, and who wants none gets none.
fn news(cx: &mut Cx<'_, '_>, row: &mut notices::Notice) -> Result<Option<&'static str>, Fault> {
    let Some(person) = row.recipient.clone().filter(|_| row.kind.is_news()) else { return Ok(None) };
    let choice = mail_choice::of(cx, &person)?;
    let tested = data_of(row).get(TEST).is_some();
    if choice.often == Often::Never && !tested {
        return Ok(Some("no more news is wanted"));
    }
    let mut data: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&row.data).unwrap_or_default();
    data.insert("unsubscribe".to_owned(), format!("/unsubscribe/{}", choice.token).into());
    if choice.often == Often::Daily && !tested {
        data.insert(DAILY.to_owned(), true.into());
    }
    row.data = serde_json::Value::Object(data).to_string();
    Ok(None)
}

/// Whether the recipient may read the draft a mail tells of, at this moment; a mail that tells of none is theirs.
fn reads(cx: &mut Cx<'_, '_>, person: &people::Person, row: &notices::Notice) -> Result<bool, Fault> {
    let data: serde_json::Value = serde_json::from_str(&row.data).unwrap_or_default();
    let Some(draft) = data.get("draft").and_then(|id| DraftId::parse(id.as_str()?).ok()) else { return Ok(true) };
    let Some(draft) = drafts::by_id(cx.db, &draft)? else { return Ok(false) };
    let text = lookup::text_unruled(cx, &draft.instrument)?;
    let reader = Actor::of(cx, person, None)?;
    Ok(reader.may(lookup::reading(&draft), &text.draft_facts(&draft)))
}

struct Refusal {
    permanent: bool,
    why: String,
}

/// The mails of one letter each, and those of a day for one reader as one letter. One that cannot be written stays alone, and
/// takes no other with it.
fn letters(due: Vec<notices::Notice>, sender: &Sender) -> Vec<Vec<notices::Notice>> {
    let mut letters: Vec<Vec<notices::Notice>> = Vec::new();
    for row in due {
        let written = |row: &notices::Notice| compose(row.kind, &row.language, &data_of(row), sender).is_ok();
        let same = |rows: &&mut Vec<notices::Notice>| {
            let to = |row: &notices::Notice| (row.recipient.clone(), row.address.clone());
            daily(&row)
                && written(&row)
                && rows.iter().all(|other| daily(other) && written(other) && to(other) == to(&row))
        };
        match letters.iter_mut().find(same) {
            Some(rows) => rows.push(row),
            None => letters.push(vec![row]),
        }
    }
    letters
}

fn daily(row: &notices::Notice) -> bool {
    data_of(row).get(DAILY).is_some()
}

fn data_of(row: &notices::Notice) -> serde_json::Value {
    serde_json::from_str(&row.data).unwrap_or_default()
}

fn send(transport: &Transport, sender: &Sender, rows: &[notices::Notice]) -> Result<(), Refusal> {
    let Some(row) = rows.first() else { return Ok(()) };
    let composed =
        if daily(row) { digest(rows, sender) } else { compose(row.kind, &row.language, &data_of(row), sender) };
    let content = composed.map_err(|error| Refusal { permanent: true, why: error.to_string() })?;
    let base = sender.base_url.trim_end_matches('/');
    let ends = data_of(row).get("unsubscribe").and_then(|place| Some(format!("{base}{}", place.as_str()?)));
    let letter = Letter {
        from: sender.from.clone(),
        to: row.address.clone(),
        subject: content.subject,
        text: content.text,
        html: content.html,
        message_id: row.message_id.clone(),
        language: content.language,
        // One click works over TLS alone (RFC 8058, section 3.1).
        list_unsubscribe: ends.filter(|address| address.starts_with("https://")),
    };
    let sent = transport.send(&letter);
    sent.map_err(|error| Refusal { permanent: error.permanent, why: error.to_string() })
}

/// The news of a day: each as the line it would have had for a subject.
fn digest(rows: &[notices::Notice], sender: &Sender) -> Result<Content, MailError> {
    let first = rows.first().ok_or(MailError::Missing("lines"))?;
    let mut lines = Vec::new();
    for row in rows {
        lines.push(compose(row.kind, &row.language, &data_of(row), sender)?.subject);
    }
    let data = serde_json::json!({
        "lines": lines.join("\n"), "link": format!("/{}/me", page_language(&first.language)),
        "unsubscribe": data_of(first).get("unsubscribe"),
    });
    compose(NoticeKind::Digest, &first.language, &data, sender)
}

fn note(cx: &mut Cx<'_, '_>, row: &notices::Notice, outcome: &Result<(), Refusal>) -> Result<NoticeState, Fault> {
    match outcome {
        Ok(()) => {
            notices::sent(cx.db, &row.id, cx.now)?;
            Ok(NoticeState::Sent)
        }
        Err(refusal) if refusal.permanent || row.attempts >= ATTEMPTS => {
            notices::dead(cx.db, &row.id, &refusal.why)?;
            Ok(NoticeState::Dead)
        }
        Err(refusal) => {
            notices::failed(cx.db, &row.id, &refusal.why, later(cx.now, row.attempts))?;
            Ok(NoticeState::Queued)
        }
    }
}

/// When the news of a day leaves: at six in the morning, UTC.
const fn next_morning(at: Instant) -> Instant {
    const DAY: i64 = 24 * 3600;
    let seconds = at.seconds();
    let six = seconds.div_euclid(DAY) * DAY + 6 * 3600;
    Instant((if six > seconds { six } else { six + DAY }) * 1_000_000)
}

/// One minute after the first attempt, then twice as long each time, a day at most. Claiming has counted the attempt.
fn later(now: Instant, attempts: i64) -> Instant {
    let doublings = u32::try_from(attempts.clamp(1, 12) - 1).unwrap_or(0);
    now.plus_seconds((60 * 2_i64.pow(doublings)).min(24 * 3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_news_of_a_day_leaves_at_the_next_six_in_the_morning() {
        let hours = |hours: i64| Instant(hours * 3600 * 1_000_000);
        assert_eq!(next_morning(hours(5)), hours(6));
        assert_eq!(next_morning(hours(6)), hours(30));
        assert_eq!(next_morning(hours(23)), hours(30));
    }

    #[test]
    fn a_mail_is_tried_for_days_before_it_is_given_up() {
        let mut at = Instant(0);
        for attempt in 1..ATTEMPTS {
            at = later(at, attempt);
        }
        let days = at.seconds() as f64 / 86_400.0;
        assert!((1.0..=5.0).contains(&days), "{days}");
    }
}
