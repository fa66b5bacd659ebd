//! The matrix: every open bracket of a draft against every party that spoke, with what that comes to.

use std::collections::{BTreeMap, BTreeSet};

use adref_domain::policy::Action;
use adref_domain::stance::{Entry, Roll, Sum, Voice, moved, pairs, voices};
use adref_store::drafts::Draft;
use serde::Deserialize;
use utoipa::ToSchema;

use super::roll::OnDay;
use super::said::{Point, Said};
use super::show::Shown;
use crate::bracket::Lives;
use crate::lookup::{self, Text};
use crate::show::{anchors_of, code, draft_ref};
use crate::views::{MatrixCell, MatrixParty, MatrixRow, MatrixView, PairView, PartiesSum, PositionMoved, StatesSum};
use crate::{Actor, Cx, Fault, text};

/// How a matrix is asked for.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MatrixQuery {
    /// The draft whose positions are compared with: the one before when absent, `none` for none.
    pub since: Option<String>,
    /// The day on which groups have their members: that of the draft when absent.
    pub day: Option<String>,
}

/// The matrix of a draft.
///
/// # Errors
/// [`Fault::NotFound`] for what the actor may not see, [`Fault::Invalid`] for a day that is none.
pub fn matrix(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    query: &MatrixQuery,
) -> Result<MatrixView, Fault> {
    let (text, draft, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must(Action::SeePosition, &text.draft_facts(&draft))?;
    of_draft(cx, actor, &text, &draft, query)
}

/// The day of a draft: the one printed on it, that of its issue, or today.
pub(super) fn day_of(cx: &Cx<'_, '_>, draft: &Draft, asked: Option<&str>) -> Result<String, Fault> {
    let asked = text::date("day", asked)?;
    let of_draft = || draft.date.clone().or_else(|| draft.issued_at.map(text::day));
    Ok(asked.or_else(of_draft).unwrap_or_else(|| text::day(cx.now)))
}

pub(super) fn of_draft(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &Draft,
    query: &MatrixQuery,
) -> Result<MatrixView, Fault> {
    let day = day_of(cx, draft, query.day.as_deref())?;
    let parties = cx.parties()?;
    let lives = Lives::of(cx, text)?;
    let said = Said::of(cx, &lives, draft, &parties)?;
    let since = before(cx, actor, text, draft, query.since.as_deref())?;
    let earlier = since.as_ref().map(|since| Said::of(cx, &lives, since, &parties)).transpose()?;
    let spoken: BTreeSet<&str> = said.points.iter().flat_map(|p| &p.entries).map(|e| e.party.as_str()).collect();
    let roll = OnDay::of(parties, &day, spoken.iter().copied());
    let shown = Shown::of(cx, actor, text)?;
    let anchors = anchors_of(&said.on.rows);
    let columns: Vec<MatrixParty> = spoken.iter().map(|party| column(party, &roll, &spoken)).collect();
    let rows = said.points.iter().map(|point| {
        let then = earlier.as_ref().and_then(|earlier| earlier.point(&point.id));
        let was = earlier.is_some().then(|| then.map(|then| then.entries.clone()).unwrap_or_default());
        MatrixRow {
            anchor: anchors.get(point.row).cloned().unwrap_or_default(),
            reconsider: reconsider(&shown, point),
            born: earlier.is_some() && then.is_none(),
            ..row(&said, point, was.as_deref(), &spoken, &roll)
        }
    });
    let rows: Vec<MatrixRow> = rows.collect();
    let counted: Vec<Vec<Entry>> =
        said.points.iter().filter(|point| !point.uncertain).map(|point| point.entries.clone()).collect();
    let gone = earlier.map_or(0, |earlier| earlier.points.iter().filter(|then| said.point(&then.id).is_none()).count());
    let pair = |pair: adref_domain::stance::Pair| PairView {
        one: pair.one,
        other: pair.other,
        together: pair.together,
        against: pair.against,
    };
    Ok(MatrixView {
        draft: draft_ref(draft),
        since: since.as_ref().map(draft_ref),
        day,
        parties: columns,
        closed_since: gone,
        changed: rows.iter().filter(|row| row.changed).count(),
        rows,
        pairs: pairs(&counted).into_iter().map(pair).collect(),
    })
}

/// The draft to compare with, if the reader may see who stood where in it.
fn before(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    draft: &Draft,
    asked: Option<&str>,
) -> Result<Option<Draft>, Fault> {
    match asked {
        Some("none") => Ok(None),
        Some(name) => {
            let (found, _) = lookup::draft(cx, actor, text, name)?;
            actor.must(Action::SeePosition, &text.draft_facts(&found))?;
            Ok(Some(found))
        }
        None => {
            let readable = lookup::readable(cx, actor, text)?;
            let seen = |one: &&Draft| actor.may(Action::SeePosition, &text.draft_facts(one));
            Ok(readable.iter().filter(seen).rfind(|one| one.ordinal < draft.ordinal).cloned())
        }
    }
}

fn column(party: &str, roll: &OnDay, spoken: &BTreeSet<&str>) -> MatrixParty {
    let registry = roll.parties.registry();
    let known = registry.find(party);
    let members = roll.members(party).unwrap_or_default();
    MatrixParty {
        code: party.to_owned(),
        english: known.map(|party| party.english.clone()),
        french: known.map(|party| party.french.clone()),
        group: known.is_some_and(|party| party.kind == adref_notation::PartyKind::Group),
        speaking: members.iter().filter(|one| spoken.contains(one.as_str())).cloned().collect(),
        exceptions: members.iter().filter(|one| roll.is_exception(party, one)).cloned().collect(),
        members,
    }
}

fn row(said: &Said, point: &Point, was: Option<&[Entry]>, spoken: &BTreeSet<&str>, roll: &OnDay) -> MatrixRow {
    let sum = Sum::of(&point.entries);
    let moves = was.map(|was| moved(was, &point.entries)).unwrap_or_default();
    let placed = said.on.rows.get(point.row);
    let bracket = said.on.read.bracket(point.number);
    let silent = spoken.len().saturating_sub(sum.spoken().len());
    MatrixRow {
        bracket: point.id.to_string(),
        paragraph: placed.map(|row| row.paragraph.to_string()).unwrap_or_default(),
        label: placed.and_then(|row| row.label.clone()),
        anchor: String::new(),
        words: point.words.clone(),
        group: bracket.and_then(|bracket| bracket.group),
        depth: bracket.map_or(1, |bracket| u32::from(bracket.depth)),
        uncertain: point.uncertain,
        cells: cells(point, &moves),
        contested: sum.contested(),
        alone: sum.alone().map(str::to_owned),
        one_away: sum.one_away().map(str::to_owned),
        states: states(&voices(&point.entries, roll)),
        sum: PartiesSum {
            support: sum.support.len(),
            oppose: sum.oppose.len(),
            reserve: sum.reserve.len(),
            pending: sum.pending.len(),
            flexible: sum.flexible.len(),
            unclear: sum.unclear.len(),
            silent,
        },
        changed: !moves.is_empty(),
        moved: moves
            .into_iter()
            .map(|one| PositionMoved {
                party: one.party,
                before: one.before.iter().map(code).collect(),
                after: one.after.iter().map(code).collect(),
            })
            .collect(),
        born: false,
        reconsider: Vec::new(),
    }
}

fn cells(point: &Point, moves: &[adref_domain::stance::Moved]) -> Vec<MatrixCell> {
    let mut cells: BTreeMap<&str, MatrixCell> = BTreeMap::new();
    for entry in &point.entries {
        let cell = cells.entry(&entry.party).or_insert_with(|| MatrixCell {
            party: entry.party.clone(),
            stances: Vec::new(),
            changed: moves.iter().any(|one| one.party == entry.party),
        });
        let stance = code(&entry.stance);
        if !cell.stances.contains(&stance) {
            cell.stances.push(stance);
        }
    }
    cells.into_values().collect()
}

/// How many States stand where, members of groups among them; who is of two minds is counted as unclear.
fn states(voices: &[Voice]) -> StatesSum {
    let mut sum = StatesSum::default();
    for voice in voices {
        let entries: Vec<Entry> =
            voice.stances.iter().map(|stance| Entry { party: voice.party.clone(), stance: *stance }).collect();
        let one = Sum::of(&entries);
        let places = [&one.support, &one.oppose, &one.reserve, &one.pending, &one.flexible, &one.unclear];
        let several = places.iter().filter(|place| !place.is_empty()).count() > 1;
        let counts = [
            &mut sum.support,
            &mut sum.oppose,
            &mut sum.reserve,
            &mut sum.pending,
            &mut sum.flexible,
            &mut sum.unclear,
        ];
        for (index, (place, count)) in places.into_iter().zip(counts).enumerate() {
            *count += usize::from(if several { index == 5 } else { !place.is_empty() });
        }
    }
    sum
}

/// The parties whose stated position is on other words than those that stand here.
fn reconsider(shown: &Shown, point: &Point) -> Vec<String> {
    let of = shown.rows.iter().filter(|row| row.bracket.as_ref() == Some(&point.id));
    let mut parties: Vec<String> =
        of.filter(|row| shown.counts(row) && row.words != point.words).map(|row| row.party.clone()).collect();
    parties.sort_unstable();
    parties
}
