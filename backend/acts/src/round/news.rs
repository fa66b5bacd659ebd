//! What the audience of a round is told of its hours: that it has opened, takes comments for longer, closes in three days, has closed.
//!
//! Rounds open and close by the database's clock, with nobody doing anything, so somebody has to look: any replica does, again and
//! again. Each piece of news is told once, to those who may comment in the round at that moment, a page of people in each transaction;
//! that it closes soon is told to those alone who have said nothing in it.

use adref_domain::ids::RoundId;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::{Action, Facts};
use adref_domain::round::{NEWS, News, newest};
use adref_domain::submission::SubmissionState;
use adref_domain::{CommentState, Instant};
use adref_store::people::Person;
use adref_store::rounds::{self, Round};
use adref_store::submissions::{self, Team};
use adref_store::{Page, comments, mandates};
use serde_json::json;

use crate::lookup::{self, FoundRound};
use crate::news::{Told, next_people};
use crate::text::rfc3339;
use crate::{Actor, Cx, Fault, House, mandate, outbox};

/// Under which name a mail says of which round it tells.
const OF_ROUND: &str = "round";

/// Tells what is news of every round, and says how many mails were queued. Whoever else does the same at the same time tells others.
///
/// # Errors
/// Those of the store.
pub fn tell(house: &House) -> Result<usize, Fault> {
    let mut queued = 0;
    for (round, news) in house.read_blocking(waiting)? {
        loop {
            let round = round.clone();
            let told = house.write_blocking(move |cx| tell_some(cx, &round, news))?;
            queued += told.mails;
            if !told.more {
                break;
            }
        }
    }
    Ok(queued)
}

/// The news nobody has told to the end.
fn waiting(cx: &mut Cx<'_, '_>) -> Result<Vec<(RoundId, News)>, Fault> {
    let mut waiting = Vec::new();
    for round in rounds::under_way(cx.db, cx.now.plus_seconds(-NEWS), cx.now)? {
        let Some(news) = newest_of(cx, &round)? else { continue };
        if rounds::telling(cx.db, &round.id, &news)?.is_none_or(|telling| telling.done_at.is_none()) {
            waiting.push((round.id, news));
        }
    }
    Ok(waiting)
}

fn newest_of(cx: &mut Cx<'_, '_>, round: &Round) -> Result<Option<News>, Fault> {
    let moved = rounds::extensions(cx.db, &round.id)?.last().map(|extension| extension.extended_at);
    Ok(newest(&round.hours(), moved, cx.now))
}

/// Tells the next page of people. The place is moved first, so that of two who stand at the same one only one goes on.
fn tell_some(cx: &mut Cx<'_, '_>, round: &RoundId, news: News) -> Result<Told, Fault> {
    let found = lookup::round_unruled(cx, round)?;
    if newest_of(cx, &found.round)? != Some(news) {
        return Ok(Told::NOTHING);
    }
    let stood = rounds::begin_telling(cx.db, round, &news)?;
    let people = next_people(cx, &found.text.process.id, stood.reached.as_ref())?;
    let done = people.reached.is_none().then_some(cx.now);
    if stood.done_at.is_some() || !rounds::go_on_telling(cx.db, &stood, people.reached.as_ref(), done)? {
        return Ok(Told::NOTHING);
    }
    let mut mails = 0;
    for person in people.who {
        if queue(cx, &found, news, person)? {
            mails += 1;
        }
    }
    Ok(Told { mails, more: people.reached.is_some() })
}

/// Queues the mail of one person, if the round is for them; under an embargo, for when it ends.
fn queue(cx: &mut Cx<'_, '_>, found: &FoundRound, news: News, person: Person) -> Result<bool, Fault> {
    if news.kind == NoticeKind::RoundClosing && has_spoken(cx, &person, &found.round.id)? {
        return Ok(false);
    }
    let not_before = if meant(cx, &person, &found.facts)? {
        cx.now
    } else {
        let Some(ends) = held_back_until(found, news, cx.now) else { return Ok(false) };
        let then = found.text.at(ends).round_facts(cx, &found.round, &found.draft);
        if !meant(cx, &person, &then)? {
            return Ok(false);
        }
        ends
    };
    let data = outbox::facts(json!({
        OF_ROUND: found.round.id, "instrument_title": found.text.instrument.title,
        "closes_at": rfc3339(closes(&found.round)),
    }));
    let path = match news.kind {
        NoticeKind::RoundClosed => "/me".to_owned(),
        _ => format!("/t/{}/d/{}", found.text.instrument.slug, found.draft.slug),
    };
    outbox::queue_to(cx, news.kind, person, &path, not_before, data)?;
    Ok(true)
}

/// When the draft's embargo ends, if the round takes comments for some time after that.
fn held_back_until(found: &FoundRound, news: News, now: Instant) -> Option<Instant> {
    let begins = matches!(news.kind, NoticeKind::RoundOpened | NoticeKind::RoundExtended);
    let ends = found.draft.embargo_until.filter(|ends| *ends > now && *ends < closes(&found.round));
    ends.filter(|_| begins)
}

/// Whether the round is for somebody, in any mandate they hold: a mail comes to the person, whichever they act in.
fn meant(cx: &mut Cx<'_, '_>, person: &Person, facts: &Facts) -> Result<bool, Fault> {
    let now = cx.now;
    for row in mandates::of_person(cx.db, &person.id)?.iter().filter(|row| mandate::effective(row, now)) {
        if Actor::in_mandate(cx, person, Some(row))?.may(Action::Comment, facts) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether somebody needs no reminder: they have commented in the round, or their delegation has lodged its set.
fn has_spoken(cx: &mut Cx<'_, '_>, person: &Person, round: &RoundId) -> Result<bool, Fault> {
    let own = comments::Filter {
        round: Some(round.clone()),
        author: Some(person.id.clone()),
        states: Some(CommentState::ALL.iter().copied().filter(|state| *state != CommentState::Withdrawn).collect()),
        ..comments::Filter::default()
    };
    if !comments::list(cx.db, &own, &Page { after: None, limit: 1 })?.is_empty() {
        return Ok(true);
    }
    let now = cx.now;
    for row in mandates::of_person(cx.db, &person.id)?.into_iter().filter(|row| mandate::effective(row, now)) {
        let Some(party) = row.party.filter(|_| row.capacity.is_of_a_delegation()) else { continue };
        let sets = submissions::of_team(cx.db, round, &Team::Party(party))?;
        if sets.iter().any(|set| set.state == SubmissionState::Submitted) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// When a round closes, or did.
fn closes(round: &Round) -> Instant {
    round.closed_by_hand_at.unwrap_or(round.closes_at).min(round.closes_at)
}

/// Why a mail about a round is not owed any more when it is about to leave, if it is not: it may have waited for a morning, or for
/// days while no mail server answered, and what it says would not be true.
pub(crate) fn withdrawn(
    cx: &mut Cx<'_, '_>,
    person: &Person,
    kind: NoticeKind,
    data: &serde_json::Value,
) -> Result<Option<&'static str>, Fault> {
    let named = |name: &str| data.get(name).and_then(serde_json::Value::as_str);
    let Some(round) = named(OF_ROUND).and_then(|id| RoundId::parse(id).ok()) else { return Ok(None) };
    let found = lookup::round_unruled(cx, &round)?;
    let over = found.round.hours().state_at(cx.now).is_over();
    if over != (kind == NoticeKind::RoundClosed) || named("closes_at") != Some(&rfc3339(closes(&found.round))) {
        return Ok(Some("the hours of the round have changed"));
    }
    if kind == NoticeKind::RoundClosing && has_spoken(cx, person, &round)? {
        return Ok(Some("the recipient has commented meanwhile"));
    }
    Ok((!meant(cx, person, &found.facts)?).then_some("the round is not open to the recipient any more"))
}
