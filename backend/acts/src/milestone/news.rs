//! What those who follow a process are told of its timeline: that a step has moved, is done, is cancelled or late; and those who keep
//! it, that one is due. The letter names the step and its days where everybody may know of the process, and nothing that hangs on it.

use adref_domain::ids::MilestoneId;
use adref_domain::milestone::news::{Days, NEWS, News, Was, due, newest};
use adref_domain::notice::NoticeKind;
use adref_domain::policy::Action;
use adref_domain::{Capacity, Instant};
use adref_store::milestones::{self, Milestone};
use adref_store::people::Person;
use adref_store::{mandates, processes};
use serde_json::{Value, json};

use super::{today, when};
use crate::news::{Told, next_people};
use crate::{Actor, Cx, Fault, House, mandate, outbox, process};

/// Under which name a mail says of which milestone it tells.
const OF_MILESTONE: &str = "milestone";
/// And of which change or day.
const ABOUT: &str = "about";

/// Tells what is news of every milestone, and says how many mails were queued.
///
/// # Errors
/// Those of the store.
pub fn tell(house: &House) -> Result<usize, Fault> {
    let mut queued = 0;
    for (milestone, news) in house.read_blocking(waiting)? {
        loop {
            let (milestone, news) = (milestone.clone(), news.clone());
            let told = house.write_blocking(move |cx| tell_some(cx, &milestone, &news))?;
            queued += told.mails;
            if !told.more {
                break;
            }
        }
    }
    Ok(queued)
}

/// The news nobody has told to the end.
fn waiting(cx: &mut Cx<'_, '_>) -> Result<Vec<(MilestoneId, News)>, Fault> {
    let days = days(cx.now);
    let mut waiting = Vec::new();
    for row in milestones::astir(cx.db, cx.now.plus_seconds(-NEWS), &days)? {
        for news in news_of(cx, &row, &days)? {
            if milestones::telling(cx.db, &row.id, &news)?.is_none_or(|telling| telling.done_at.is_none()) {
                waiting.push((row.id.clone(), news));
            }
        }
    }
    Ok(waiting)
}

fn days(now: Instant) -> Days {
    Days { today: today(now), since: today(now.plus_seconds(-NEWS)), until: today(now.plus_seconds(NEWS)) }
}

fn news_of(cx: &mut Cx<'_, '_>, row: &Milestone, days: &Days) -> Result<Vec<News>, Fault> {
    let changes = milestones::changes_to(cx.db, &row.id)?;
    let was = |change: &milestones::Change| Was { span: change.span(), state: change.state, until: change.changed_at };
    let was: Vec<Was> = changes.iter().map(was).collect();
    let span = row.span();
    Ok(newest(&span, row.state, &was, days, cx.now).into_iter().chain(due(&span, row.state, days)).collect())
}

/// Tells the next page of people. The place is moved first, so that of two who stand at the same one only one goes on.
fn tell_some(cx: &mut Cx<'_, '_>, milestone: &MilestoneId, news: &News) -> Result<Told, Fault> {
    let days = days(cx.now);
    let Some(row) = milestones::by_id(cx.db, milestone)? else { return Ok(Told::NOTHING) };
    if !news_of(cx, &row, &days)?.contains(news) {
        return Ok(Told::NOTHING);
    }
    let Some(process) = processes::by_id(cx.db, &row.process)? else { return Ok(Told::NOTHING) };
    let stood = milestones::begin_telling(cx.db, milestone, news)?;
    let people = next_people(cx, &process.id, stood.reached.as_ref())?;
    let done = people.reached.is_none().then_some(cx.now);
    if stood.done_at.is_some() || !milestones::go_on_telling(cx.db, &stood, people.reached.as_ref(), done)? {
        return Ok(Told::NOTHING);
    }
    let mut mails = 0;
    for person in people.who {
        if meant(cx, &person, &process, news.kind)? {
            let path = format!("/processes/{}", process.slug);
            outbox::queue_to(cx, news.kind, person, &path, cx.now, facts(&process, &row, news))?;
            mails += 1;
        }
    }
    Ok(Told { mails, more: people.reached.is_some() })
}

/// What the letter says. Of a process that is not everybody's to know of it names nothing.
fn facts(process: &processes::Process, row: &Milestone, news: &News) -> serde_json::Map<String, Value> {
    let mut data = json!({ OF_MILESTONE: row.id, ABOUT: news.about });
    if let (Some(fields), true) = (data.as_object_mut(), process.public) {
        let former = news.former.as_ref().map(when::written);
        fields.extend(outbox::facts(json!({
            "process_title": process.title, "title": row.title, "days": when::written(&row.span()), "former_days": former,
        })));
    }
    outbox::facts(data)
}

/// Whether somebody follows the process, in any mandate they hold; that a step is due is for those who keep the timeline. Who only
/// runs the platform follows none.
fn meant(cx: &mut Cx<'_, '_>, person: &Person, process: &processes::Process, kind: NoticeKind) -> Result<bool, Fault> {
    let facts = process::facts(process);
    let now = cx.now;
    for row in mandates::of_person(cx.db, &person.id)?.iter().filter(|row| mandate::effective(row, now)) {
        let here = row.process.as_ref().is_none_or(|its| *its == process.id);
        if !here || row.capacity == Capacity::Administrator {
            continue;
        }
        let actor = Actor::in_mandate(cx, person, Some(row))?;
        let keeps = || kind != NoticeKind::MilestoneDue || actor.may(Action::PlanProcess, &facts);
        if actor.may(Action::ReadProcess, &facts) && keeps() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Why a mail about a milestone is not owed any more when it is about to leave, if it is not.
pub(crate) fn withdrawn(
    cx: &mut Cx<'_, '_>,
    person: &Person,
    kind: NoticeKind,
    data: &Value,
) -> Result<Option<&'static str>, Fault> {
    let named = |name: &str| data.get(name).and_then(Value::as_str);
    let Some(milestone) = named(OF_MILESTONE).and_then(|id| MilestoneId::parse(id).ok()) else { return Ok(None) };
    let row = milestones::by_id(cx.db, &milestone)?.ok_or(Fault::NotFound)?;
    let process = processes::by_id(cx.db, &row.process)?.ok_or(Fault::NotFound)?;
    let days = days(cx.now);
    let so =
        news_of(cx, &row, &days)?.iter().any(|news| news.kind == kind && Some(news.about.as_str()) == named(ABOUT));
    if !so {
        return Ok(Some("the milestone has changed again"));
    }
    Ok((!meant(cx, person, &process, kind)?).then_some("the process is not open to the recipient any more"))
}
