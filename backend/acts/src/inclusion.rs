//! Who took part in a process: by kind of participant, region, kind of organization and group of States, in each round and in all of
//! them; and who has been silent. It is made of the rounds whose comments this reader may see, and of no others.

mod chapter;
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
    let exact = actor.may(Action::UseDesk, &process::facts(row));
    let heard = heard(cx, actor, row, exact)?;
    let parties = cx.parties()?;
    let all: Vec<&Voice> = heard.voices.iter().map(|(voice, _)| voice).collect();
    let settled = settled(&heard.voices, exact);
    let spoken = voices::delegations(&all);
    let groups = groups(&parties, &spoken, &day(cx.now));
    let told = voices::told(&settled, exact).then_some(settled.as_slice());
    let silent = heard.whole.then(|| silent(&parties, &spoken, &groups, told));
    Ok(InclusionView {
        process: process::in_full(row),
        exact,
        whole: voices::counted(&all, &settled, heard.sets, exact),
        rounds: heard.rounds,
        groups,
        silent,
    })
}

/// What does not change any more: what was said in time in rounds that have closed. The secretariat is told of everything.
fn settled(voices: &[(Voice, bool)], exact: bool) -> Vec<&Voice> {
    voices.iter().filter(|(voice, over)| exact || (*over && !voice.late)).map(|(voice, _)| voice).collect()
}

/// What a reader hears of a process.
struct Heard {
    rounds: Vec<RoundVoices>,
    /// Each with whether its round is over.
    voices: Vec<(Voice, bool)>,
    sets: usize,
    /// Whether the reader may see the comments of every one of these rounds.
    whole: bool,
}

fn heard(cx: &mut Cx<'_, '_>, actor: &Actor, row: &Process, exact: bool) -> Result<Heard, Fault> {
    let mut heard = Heard { rounds: Vec::new(), voices: Vec::new(), sets: 0, whole: true };
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
                let spoke: Vec<_> =
                    comments::voices(cx.db, &round.id)?.into_iter().map(|voice| (voice, over)).collect();
                let sets = submissions::of_round(cx.db, &round.id)?;
                let sets = sets.iter().filter(|set| set.state == SubmissionState::Submitted).count();
                let all: Vec<&Voice> = spoke.iter().map(|(voice, _)| voice).collect();
                its = Some(voices::counted(&all, &settled(&spoke, exact), sets, exact));
                heard.voices.extend(spoke);
                heard.sets += sets;
            }
            heard.whole &= told;
            heard.rounds.push(RoundVoices {
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
    heard.rounds.sort_by(|one, other| (&one.opens_at, &one.id).cmp(&(&other.opens_at, &other.id)));
    Ok(heard)
}

/// The groups whose members are known, and how many of those have spoken.
fn groups(parties: &Parties, spoken: &BTreeSet<String>, day: &str) -> Vec<GroupVoices> {
    let registry = parties.registry();
    let of_group = |group: &Party| {
        let members = registry.members_on(&group.code, Some(day)).filter(|members| !members.is_empty())?;
        Some(GroupVoices {
            code: group.code.clone(),
            english: group.english.clone(),
            french: group.french.clone(),
            itself: spoken.contains(&group.code),
            spoken: members.iter().filter(|member| spoken.contains(**member)).count(),
            members: members.len(),
        })
    };
    registry.parties().iter().filter(|party| party.kind == PartyKind::Group).filter_map(of_group).collect()
}

fn silent(parties: &Parties, spoken: &BTreeSet<String>, groups: &[GroupVoices], origins: Option<&[&Voice]>) -> Silent {
    let state = |party: &&Party| un_standing(&party.code) == Some(UnStanding::Member) && !spoken.contains(&party.code);
    let named = |party: &Party| SilentParty {
        code: party.code.clone(),
        alpha2: party.alpha2.clone(),
        english: party.english.clone(),
        french: party.french.clone(),
    };
    let quiet = groups.iter().filter(|group| !group.itself && group.spoken == 0);
    let unheard = |names: Vec<String>, of: fn(&Voice) -> String| {
        let heard: BTreeSet<String> = origins?.iter().map(|one| of(one)).collect();
        Some(names.into_iter().filter(|name| !heard.contains(name)).collect())
    };
    Silent {
        states: parties.registry().parties().iter().filter(state).map(named).collect(),
        groups: quiet.filter_map(|group| parties.find(&group.code)).map(named).collect(),
        regions: unheard(Region::ALL.iter().map(|region| String::from(*region)).collect(), voices::region_of),
        classes: unheard(OrganizationClass::ALL.iter().map(ToString::to_string).collect(), voices::class_of),
    }
}
