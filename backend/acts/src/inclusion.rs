//! Who took part in a process: by kind of participant, region, kind of organization, gender and group of States, in each round and
//! meeting and in all of them; and who has been silent. It is made of the rounds whose comments this reader may see and the meetings
//! they may know of, and of no others.

mod chapter;
mod group;
mod guard;
mod meetings;
mod presence;
mod table;
mod voices;

pub use chapter::chapter;
pub use table::table;

use std::collections::BTreeSet;

use adref_domain::policy::Action;
use adref_domain::submission::SubmissionState;
use adref_domain::{DraftStatus, OrganizationClass, Region};
use adref_notation::{Party, PartyKind, UnStanding, un_standing};
use adref_store::comments::{self, Voice};
use adref_store::processes::Process;
use adref_store::{drafts, instruments, processes, rounds, submissions};

use self::group::group;
use self::guard::WITHHELD;
pub(crate) use self::guard::cell;
use self::meetings::met;
use self::presence::Crowd;
use self::voices::Told;
use crate::figures::FEW;
use crate::lookup::Text;
use crate::party::Parties;
use crate::text::{day, rfc3339};
use crate::views::{GroupVoices, InclusionView, RoundVoices, Silent, SilentParty};
use crate::{Actor, Cx, Fault, process};

/// The figures of a process.
///
/// # Errors
/// [`Fault::NotFound`].
pub fn inclusion(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<InclusionView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    of_process(cx, actor, &row)
}

/// The same; the caller has ruled that the process may be read.
fn of_process(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Process) -> Result<InclusionView, Fault> {
    let facts = process::facts(row);
    let exact = actor.may(Action::UseDesk, &facts) && actor.may(Action::HoldMeeting, &facts);
    let heard = heard(cx, actor, row, exact)?;
    let met = met(cx, actor, row, exact)?;
    let parties = cx.parties()?;
    let all: Vec<&Voice> = heard.rounds.iter().flat_map(|round| &round.voices).collect();
    let parts: Vec<Vec<&Voice>> = heard.rounds.iter().map(|round| settled(round, exact)).collect();
    let settled = parts.concat();
    let told = Told::together(&parts, &settled, exact);
    let spoken = voices::delegations(&all);
    let groups = groups(&parties, (&spoken, &met.all), exact, &day(cx.now));
    let silent = heard.whole.then(|| silent(&parties, (&spoken, exact.then_some(&met.all)), &groups, (&settled, told)));
    Ok(InclusionView {
        process: process::in_full(row),
        exact,
        whole: voices::counted(&all, &settled, heard.sets, told, exact),
        rounds: heard.views,
        meetings: met.meetings,
        gathered: met.whole,
        group: group(cx, actor, row, exact)?,
        groups,
        silent,
    })
}

/// What does not change any more: what was said in time in a round that has closed. The secretariat is told of everything.
fn settled(round: &Spoken, exact: bool) -> Vec<&Voice> {
    round.voices.iter().filter(|voice| exact || (round.over && !voice.late)).collect()
}

/// What was said in one round.
struct Spoken {
    voices: Vec<Voice>,
    over: bool,
}

/// What a reader hears of a process.
struct Heard {
    views: Vec<RoundVoices>,
    rounds: Vec<Spoken>,
    sets: usize,
    /// Whether the reader may see the comments of every one of these rounds.
    whole: bool,
}

fn heard(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Process, exact: bool) -> Result<Heard, Fault> {
    let mut heard = Heard { views: Vec::new(), rounds: Vec::new(), sets: 0, whole: true };
    for instrument in instruments::list_of(cx.db, &row.id)? {
        let text = Text { process: row.clone(), instrument, now: cx.now };
        let issued = drafts::list_of(cx.db, &text.instrument.id)?;
        for round in rounds::list_of(cx.db, &text.instrument.id)? {
            let about = issued.iter().find(|draft| draft.id == round.draft && draft.status == DraftStatus::Issued);
            let Some(draft) = about else { continue };
            let facts = text.round_facts(cx, &round, draft);
            let begun = round.cancelled_at.is_none() && round.opens_at <= cx.now;
            if !begun || !actor.may(Action::SeeRound, &facts) {
                continue;
            }
            let told = actor.may(Action::SeeComment, &facts);
            let mut its = None;
            if told {
                let over = round.hours().state_at(cx.now).is_over();
                let spoken = Spoken { voices: comments::voices(cx.db, &round.id)?, over };
                let sets = submissions::of_round(cx.db, &round.id)?;
                let sets = sets.iter().filter(|set| set.state == SubmissionState::Submitted).count();
                let (all, settled) = (spoken.voices.iter().collect::<Vec<_>>(), settled(&spoken, exact));
                its = Some(voices::counted(&all, &settled, sets, Told::alone(&settled, exact), exact));
                heard.rounds.push(spoken);
                heard.sets += sets;
            }
            heard.whole &= told;
            heard.views.push(RoundVoices {
                id: round.id.to_string(),
                title: round.title.clone(),
                instrument: text.instrument.slug.clone(),
                instrument_title: text.instrument.title.clone(),
                draft_label: draft.label.clone(),
                kind: round.kind.to_string(),
                state: round.hours().state_at(cx.now).to_string(),
                opens_at: rfc3339(round.opens_at),
                closes_at: rfc3339(round.closed_by_hand_at.unwrap_or(round.closes_at).min(round.closes_at)),
                zone: round.zone.clone(),
                voices: its,
            });
        }
    }
    heard.views.sort_by(|one, other| (&one.opens_at, &one.id).cmp(&(&other.opens_at, &other.id)));
    Ok(heard)
}

/// The groups whose members are known, and how many of those have spoken or were at a meeting.
fn groups(parties: &Parties, (spoken, met): (&BTreeSet<String>, &Crowd), exact: bool, day: &str) -> Vec<GroupVoices> {
    let registry = parties.registry();
    let came = met.parties();
    // A delegation at a meeting may be one person: others hear of groups of which five at least were there.
    let at_meetings = |count: usize| if exact || count >= FEW { cell(count, exact) } else { WITHHELD };
    let of_group = |group: &Party| {
        let members = registry.members_on(&group.code, Some(day)).filter(|members| !members.is_empty())?;
        let among = |these: &BTreeSet<String>| members.iter().filter(|member| these.contains(**member)).count();
        Some(GroupVoices {
            code: group.code.clone(),
            english: group.english.clone(),
            french: group.french.clone(),
            itself: spoken.contains(&group.code),
            spoken: among(spoken),
            attended: at_meetings(among(&came)),
            members: members.len(),
        })
    };
    registry.parties().iter().filter(|party| party.kind == PartyKind::Group).filter_map(of_group).collect()
}

/// Who was not heard: in no round, and at no meeting where it is told who came to them.
fn silent(
    parties: &Parties,
    (spoken, met): (&BTreeSet<String>, Option<&Crowd>),
    groups: &[GroupVoices],
    (settled, told): (&[&Voice], Told),
) -> Silent {
    let came = met.map(Crowd::parties).unwrap_or_default();
    let there = |code: &String| spoken.contains(code) || came.contains(code);
    let state = |party: &&Party| un_standing(&party.code) == Some(UnStanding::Member) && !there(&party.code);
    let named = |party: &Party| SilentParty {
        code: party.code.clone(),
        alpha2: party.alpha2.clone(),
        english: party.english.clone(),
        french: party.french.clone(),
    };
    let met_none = |group: &GroupVoices| met.is_none() || group.attended.count == Some(0);
    let quiet = groups.iter().filter(|group| group.spoken == 0 && !there(&group.code) && met_none(group));
    let unheard = |told: bool, names: Vec<String>, of: fn(&Voice) -> String, came: BTreeSet<String>| {
        let heard: BTreeSet<String> = settled.iter().map(|one| of(one)).chain(came).collect();
        told.then(|| names.into_iter().filter(|name| !heard.contains(name)).collect())
    };
    let regions = Region::ALL.iter().map(|region| String::from(*region)).collect();
    let classes = OrganizationClass::ALL.iter().map(ToString::to_string).collect();
    Silent {
        meetings: met.is_some(),
        states: parties.registry().parties().iter().filter(state).map(named).collect(),
        groups: quiet.filter_map(|group| parties.find(&group.code)).map(named).collect(),
        regions: unheard(told.region, regions, voices::region_of, met.map(Crowd::regions).unwrap_or_default()),
        classes: unheard(told.class, classes, voices::class_of, met.map(Crowd::classes).unwrap_or_default()),
    }
}
