//! Recording an agreement: on a bracket, a paragraph, or a package of paragraphs.

use std::collections::BTreeMap;

use adref_domain::agreement::{AgreementScope, climbs};
use adref_domain::event::EventKind;
use adref_domain::ids::{AgreementId, BracketId};
use adref_domain::policy::Action;
use adref_notation::{Operation, can_be_stamped};
use adref_store::agreements::{self, Agreement, AgreementPart};
use adref_store::drafts::Draft;
use adref_store::placements::PlacedWording;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{agreed_words, facts, levels, show};
use crate::bracket::{Lives, OnDraft};
use crate::house::chance_in_time;
use crate::limits::PACKAGE as MOST;
use crate::lookup::{self, Text};
use crate::record::Record;
use crate::views::AgreementView;
use crate::{Actor, Cx, Fault, text, wording};

/// An agreement as it is sent.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Agree {
    /// The rung, by its name.
    pub level: String,
    /// The paragraphs of the working draft that are agreed; several are a package.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// Instead of paragraphs: the bracket whose words are agreed.
    pub bracket: Option<String>,
    /// Paragraphs that are not agreed themselves and must stay as they are for this to hold: "agreed if 5 stays".
    #[serde(default)]
    pub if_stays: Vec<String>,
    /// Any other condition.
    pub condition: Option<String>,
    /// What it waits for still.
    pub pending_on: Option<String>,
    /// The entity tag of every paragraph named here, and of the one the bracket stands in, as it was read: nobody agrees to
    /// words that have changed meanwhile.
    #[serde(default)]
    pub seen: BTreeMap<String, String>,
    /// In which meeting.
    pub meeting: Option<String>,
    /// Who had the chair.
    pub chair: Option<String>,
    /// Date and time as they are stamped, in the meeting's zone: `31 May 2023 19.39`. Now in UTC when absent.
    pub when: Option<String>,
}

/// What is agreed: rows of the draft, and the bracket if only that.
struct Agreed {
    rows: Vec<usize>,
    bracket: Option<(BracketId, u32, String)>,
}

/// Records that words of the working draft are agreed, and stamps them in the text: `[ad ref 31 May 2023 19.39]` on the
/// lowest rung, `[agreed: committee, 2 June 2023 11.05]` on a higher one.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::BracketsOpen`] with the places, [`Fault::AgreedAlready`], [`Fault::BracketGone`],
/// [`Fault::MarksUnclear`], [`Fault::Invalid`]; [`Fault::PreconditionRequired`] without the tags of what was read,
/// [`Fault::Stale`] where the words have changed since.
pub fn agree(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &Agree) -> Result<AgreementView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let draft = lookup::working(cx, actor, &text, Action::Agree)?;
    let (rung, level) = levels::rung(cx, &text.process.id, &input.level)?;
    let lives = Lives::of(cx, &text)?;
    let on = OnDraft::of(cx, &lives, &draft)?;
    let agreed = agreed(&on, &lives, input)?;
    unchanged(cx, &on, &agreed, input)?;
    settled(&on, &agreed)?;
    upwards(cx, &text, &on, &agreed, rung)?;
    let named = (rung > 0).then(|| level.clone());
    // A rung may have been named before names were held to what can be read back; then it is only recorded.
    let stamped = named.as_deref().is_none_or(can_be_stamped);
    let stamp = stamped.then(|| when(cx, input.when.as_deref())).transpose()?;
    let row = Agreement {
        id: AgreementId::from_bits(chance_in_time()),
        instrument: text.instrument.id.clone(),
        draft: draft.id.clone(),
        scope: scope(&agreed),
        level,
        rung: i64::try_from(rung).unwrap_or(i64::MAX),
        condition: text::optional("condition", input.condition.as_deref(), text::COMMENT)?,
        pending_on: text::optional("pending_on", input.pending_on.as_deref(), text::TITLE)?,
        meeting: text::optional("meeting", input.meeting.as_deref(), text::TITLE)?,
        chair: text::optional("chair", input.chair.as_deref(), text::TITLE)?,
        stamp: stamp.clone(),
        person: actor.person()?.clone(),
        created_at: cx.now,
        reopened_by: None,
        reopened_at: None,
        reopened_reason: None,
    };
    let parts = parts(&row.id, &on, &agreed, input)?;
    let printed = match &stamp {
        Some(when) => print(cx, actor, &draft, &on, &agreed, &Stamp { level: named, when: when.clone() })?,
        None => Vec::new(),
    };
    agreements::add(cx.db, &row, &parts)?;
    let data = json!({
        "draft": draft.id, "level": row.level, "scope": row.scope, "stamp": row.stamp, "wordings": printed,
        "paragraphs": parts.iter().filter(|part| !part.stays).map(|part| &part.paragraph).collect::<Vec<_>>(),
        "bracket": parts.iter().find_map(|part| part.bracket.as_ref()),
    });
    let record = Record::of(EventKind::AgreementRecorded, actor, row.id.as_str()).process(&text.process.id);
    let reason = row.condition.as_deref();
    record.after(&facts(&row, &parts)).reason(reason).data(data).write(cx)?;
    show::one(cx, actor, &text, &row.id)
}

fn scope(agreed: &Agreed) -> AgreementScope {
    match (&agreed.bracket, agreed.rows.len()) {
        (Some(_), _) => AgreementScope::Bracket,
        (None, 1) => AgreementScope::Paragraph,
        (None, _) => AgreementScope::Package,
    }
}

fn agreed(on: &OnDraft, lives: &Lives, input: &Agree) -> Result<Agreed, Fault> {
    if let Some(id) = &input.bracket {
        if !input.paragraphs.is_empty() {
            return Err(Fault::invalid("bracket", "an agreement is on a bracket or on paragraphs, not on both"));
        }
        let gone = || Fault::BracketGone { bracket: id.chars().take(40).collect() };
        let id = BracketId::parse(id).map_err(|_| gone())?;
        let found = on.one(lives, &id).ok_or_else(gone)?;
        return Ok(Agreed { rows: vec![found.row], bracket: Some((id, found.number, found.stand.words.clone())) });
    }
    let rows = rows(on, "paragraphs", &input.paragraphs)?;
    if rows.is_empty() || rows.len() > MOST {
        return Err(Fault::invalid("paragraphs", format!("between one and {MOST} paragraphs")));
    }
    Ok(Agreed { rows, bracket: None })
}

/// Rows of paragraphs named by their ids, each once, in the order of the text.
fn rows(on: &OnDraft, field: &'static str, ids: &[String]) -> Result<Vec<usize>, Fault> {
    let mut rows = Vec::new();
    for id in ids {
        let row = on.rows.iter().position(|row| row.paragraph.as_str() == id).ok_or(Fault::NotFound)?;
        if rows.contains(&row) {
            return Err(Fault::invalid(field, "each paragraph once"));
        }
        rows.push(row);
    }
    rows.sort_unstable();
    Ok(rows)
}

/// What is agreed, and what has to stay, reads as it did when it was read out.
fn unchanged(cx: &mut Cx<'_, '_>, on: &OnDraft, agreed: &Agreed, input: &Agree) -> Result<(), Fault> {
    let stays = rows(on, "if_stays", &input.if_stays)?;
    for placed in agreed.rows.iter().chain(&stays).filter_map(|row| on.rows.get(*row)) {
        let seen = input.seen.get(placed.paragraph.as_str()).map(String::as_str);
        wording::expect(cx, placed, seen, &placed.text)?;
    }
    Ok(())
}

/// Nothing that holds an open bracket is agreed, nor what stands within one that opens elsewhere.
fn settled(on: &OnDraft, agreed: &Agreed) -> Result<(), Fault> {
    let mut open = Vec::new();
    for row in &agreed.rows {
        let inside = |item: &adref_notation::OpenItem| match &agreed.bracket {
            None => item.paragraph == *row,
            Some((_, number, _)) => item.bracket != *number && on.read.path(item.bracket).contains(number),
        };
        let count = on.read.open_items().iter().filter(|item| inside(item)).count();
        let around = agreed.bracket.is_none() && !on.read.open_at_start(*row).is_empty();
        if count > 0 || around {
            let label = on.rows.get(*row).map(label).unwrap_or_default();
            open.push(format!("{label}: {}", count.max(1)));
        }
    }
    if open.is_empty() { Ok(()) } else { Err(Fault::BracketsOpen { places: open }) }
}

fn label(row: &PlacedWording) -> String {
    row.label.clone().unwrap_or_else(|| row.kind.to_string())
}

/// Each rung once, and upwards, until it is opened again.
fn upwards(cx: &mut Cx<'_, '_>, text: &Text, on: &OnDraft, agreed: &Agreed, rung: usize) -> Result<(), Fault> {
    let all = agreements::of_instrument(cx.db, &text.instrument.id)?;
    let bracket = agreed.bracket.as_ref().map(|(id, ..)| id);
    for row in agreed.rows.iter().filter_map(|row| on.rows.get(*row)) {
        let on_it =
            |part: &AgreementPart| !part.stays && part.paragraph == row.paragraph && part.bracket.as_ref() == bracket;
        let standing = all.iter().filter(|(one, parts)| one.reopened_at.is_none() && parts.iter().any(on_it));
        let highest = standing.filter_map(|(one, _)| usize::try_from(one.rung).ok()).max();
        if !climbs(highest, rung) {
            return Err(Fault::AgreedAlready { label: label(row) });
        }
    }
    Ok(())
}

/// The date and time to be stamped, which must be ones that exist.
fn when(cx: &Cx<'_, '_>, sent: Option<&str>) -> Result<String, Fault> {
    let when = match sent.map(str::trim).filter(|sent| !sent.is_empty()) {
        Some(sent) => sent.to_owned(),
        None => stamped(cx.now),
    };
    let probe = format!("[ad ref {when}]");
    let read = adref_notation::read_one(&probe);
    let good = read.stamps().first().is_some_and(|stamp| stamp.text == probe && stamp.date.is_some());
    if good {
        Ok(when)
    } else {
        Err(Fault::invalid("when", "a date that exists, with its time, such as 31 May 2023 19.39"))
    }
}

/// `31 May 2023 19.39`, in UTC.
fn stamped(at: adref_domain::Instant) -> String {
    let format = time::macros::format_description!("[day padding:none] [month repr:long] [year] [hour].[minute]");
    time::OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.0) * 1_000)
        .ok()
        .and_then(|at| at.format(&format).ok())
        .unwrap_or_default()
}

fn parts(id: &AgreementId, on: &OnDraft, agreed: &Agreed, input: &Agree) -> Result<Vec<AgreementPart>, Fault> {
    let stays = rows(on, "if_stays", &input.if_stays)?;
    if stays.iter().any(|row| agreed.bracket.is_none() && agreed.rows.contains(row)) {
        return Err(Fault::invalid("if_stays", "a paragraph that is agreed needs no condition on itself"));
    }
    let all = agreed.rows.iter().map(|row| (row, false)).chain(stays.iter().map(|row| (row, true)));
    let part = |(ordinal, (row, stays)): (i64, (&usize, bool))| {
        let placed = on.rows.get(*row)?;
        let bracket = agreed.bracket.as_ref().filter(|_| !stays);
        Some(AgreementPart {
            agreement: id.clone(),
            ordinal,
            paragraph: placed.paragraph.clone(),
            bracket: bracket.map(|(id, ..)| id.clone()),
            stays,
            words: bracket.map_or_else(|| agreed_words(&placed.text), |(_, _, words)| words.clone()),
        })
    };
    Ok((0_i64..).zip(all).filter_map(part).collect())
}

/// What is stamped.
struct Stamp {
    /// The rung, where it is not the lowest.
    level: Option<String>,
    when: String,
}

/// Stamps the text; what bears such a stamp already, as from an import, is left as it is.
fn print(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    draft: &Draft,
    on: &OnDraft,
    agreed: &Agreed,
    stamp: &Stamp,
) -> Result<Vec<String>, Fault> {
    let mut stored = Vec::new();
    for row in &agreed.rows {
        let there = agreed.bracket.is_none() && bears(on, *row, stamp.level.as_deref());
        let Some(placed) = on.rows.get(*row).filter(|_| !there) else { continue };
        let (level, when) = (stamp.level.clone(), stamp.when.clone());
        let operation = match &agreed.bracket {
            Some((_, bracket, _)) => Operation::StampBracket { bracket: *bracket, level, when },
            None => Operation::Stamp { paragraph: *row, level, when },
        };
        let change = on.read.edit(&operation).map_err(|_| Fault::MarksUnclear)?;
        let new = change.apply(*row, &placed.text).map_err(|_| Fault::MarksUnclear)?;
        let change = wording::Change { wording: &new, reason: None };
        stored.push(wording::store(cx, actor, draft, placed, &change)?.to_string());
    }
    Ok(stored)
}

/// Whether a paragraph as a whole bears the stamp of a rung already.
fn bears(on: &OnDraft, row: usize, level: Option<&str>) -> bool {
    let here = |stamp: &&adref_notation::Stamp| {
        stamp.place.paragraph as usize == row && stamp.target == adref_notation::Target::Paragraph
    };
    on.read.stamps().iter().filter(here).any(|stamp| stamp.level.as_deref() == level)
}
