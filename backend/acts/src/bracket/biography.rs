//! A bracket's life over the drafts a reader may read: who brought it, who stood where when, what it became.

use adref_domain::ids::{BracketId, WordingId};
use adref_domain::policy::Action;
use adref_domain::stance::{Entry, moved};
use adref_formats::sheet::{Form, Sheet};
use adref_store::{agreements, drafts, proposals};

use super::{Ending, Life, Lives, OnDraft, Stand};
use crate::agreement::Shown as Agreements;
use crate::compare::{causes_of, sight};
use crate::lookup::{self, Text};
use crate::position::Shown as Positions;
use crate::show::{anchors_of, code, draft_ref, ops};
use crate::views::{
    BiographyEnd, BiographyStep, BiographyView, BracketRef, CauseView, EntryView, PositionMoved, ProposalRef,
};
use crate::{Actor, Cx, Fault, file};

/// The life of a bracket.
///
/// # Errors
/// [`Fault::NotFound`] when no draft this reader may read ever held it.
pub fn biography(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, id: &str) -> Result<BiographyView, Fault> {
    let text = lookup::text(cx, actor, slug)?;
    let id = BracketId::parse(id).map_err(|_| Fault::NotFound)?;
    let lives = Lives::of(cx, &text)?;
    let life = lives.lives.get(&id).ok_or(Fault::NotFound)?;
    let readable: Vec<usize> =
        lookup::readable(cx, actor, &text)?.iter().filter_map(|draft| lives.index_of(draft)).collect();
    let seen = |at: usize| readable.contains(&at);
    let steps = steps(cx, actor, &text, &lives, life, &seen)?;
    let last = steps.last().ok_or(Fault::NotFound)?;
    let (words, first) = (last.words.clone(), steps.first().map(|step| step.draft.slug.clone()));
    let born_here = life.stands.first().is_some_and(|stand| seen(stand.draft));
    let named = |other: &BracketId| named(&lives, other, &seen);
    let ended = match &life.ended {
        Some((at, how)) if seen(*at) => lives.drafts.get(*at).map(|draft| BiographyEnd {
            draft: draft_ref(draft),
            how: how_code(how).to_owned(),
            into: if let Ending::Joined(other) = how { named(other) } else { None },
        }),
        _ => None,
    };
    let parts = lives.lives.iter().filter(|(_, other)| other.parted_from.as_ref() == Some(&id));
    let positions = Positions::of(cx, actor, &text)?;
    let of_it = positions.rows.iter().filter(|row| row.bracket.as_ref() == Some(&id));
    let agreed = Agreements::of(cx, actor, &text)?;
    let all = agreements::of_instrument(cx.db, &text.instrument.id)?;
    let on_it = all.iter().filter(|(_, parts)| parts.iter().any(|part| part.bracket.as_ref() == Some(&id)));
    let comments = if born_here { comments(cx, actor, &text, &lives, life)? } else { Vec::new() };
    Ok(BiographyView {
        id: id.to_string(),
        words,
        first_draft: first.unwrap_or_default(),
        parted_from: life.parted_from.as_ref().and_then(named),
        parts: parts.filter_map(|(other, _)| named(other)).collect(),
        proposals: if born_here { proposals_in(cx, actor, &text, &life.born_in)? } else { Vec::new() },
        comments,
        positions: of_it.filter_map(|row| positions.view(row)).collect(),
        agreements: on_it.filter_map(|(row, parts)| agreed.view(row, parts)).collect(),
        steps,
        ended,
    })
}

/// The same as a file: `csv`, `xlsx` or `json`.
///
/// # Errors
/// As [`biography`].
pub fn exported(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, id: &str, form: Form) -> Result<file::Made, Fault> {
    let view = biography(cx, actor, slug, id)?;
    let columns = ["Draft", "Date", "Paragraph", "What", "Words", "Positions"];
    let mut sheet = Sheet::new(&view.words.chars().take(80).collect::<String>(), &columns);
    for step in &view.steps {
        let said: Vec<String> = step.entries.iter().map(|one| format!("{} {}", one.party, one.stance)).collect();
        sheet.push(vec![
            step.draft.label.clone(),
            step.draft.date.clone().unwrap_or_default(),
            step.label.clone().unwrap_or_else(|| step.anchor.clone()),
            step.what.clone(),
            step.words.clone(),
            said.join("; "),
        ]);
    }
    if let Some(end) = &view.ended {
        let blank = String::new;
        sheet.push(vec![end.draft.label.clone(), blank(), blank(), end.how.clone(), blank(), blank()]);
    }
    file::made(&format!("{slug}-bracket-{}", view.id.get(..8).unwrap_or("")), form, &sheet, &view)
}

const fn how_code(how: &Ending) -> &'static str {
    match how {
        Ending::Kept => "lifted_kept",
        Ending::Dropped => "lifted_dropped",
        Ending::Joined(_) => "joined",
        Ending::WithParagraph => "with_paragraph",
    }
}

fn steps(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    lives: &Lives,
    life: &Life,
    seen: &impl Fn(usize) -> bool,
) -> Result<Vec<BiographyStep>, Fault> {
    let mut steps: Vec<BiographyStep> = Vec::new();
    let mut before: Option<(&Stand, Option<Vec<Entry>>)> = None;
    for stand in life.stands.iter().filter(|stand| seen(stand.draft)) {
        let Some(draft) = lives.drafts.get(stand.draft) else { continue };
        let on = OnDraft::of(cx, lives, draft)?;
        let row = on.rows.iter().position(|row| row.paragraph == stand.paragraph).unwrap_or_default();
        let number = on.found(lives).into_iter().find(|found| std::ptr::eq(found.stand, stand));
        let sees = sight(actor, text, &[draft])?;
        let entries = number.filter(|_| sees).map(|found| on.read.stated(found.number));
        let changed = before.as_ref().is_some_and(|(then, _)| then.words != stand.words);
        let what = match &before {
            None => "born",
            Some((then, _)) if then.paragraph != stand.paragraph => "moved",
            Some(_) if changed => "changed",
            Some(_) => "same",
        };
        let moves = match (&before, &entries) {
            (Some((_, Some(then))), Some(now)) => moved(then, now),
            _ => Vec::new(),
        };
        let old = before.as_ref().filter(|_| changed).map(|(then, _)| then.words.clone());
        let view = |entry: &Entry| EntryView { party: entry.party.clone(), stance: code(&entry.stance) };
        steps.push(BiographyStep {
            draft: draft_ref(draft),
            what: what.to_owned(),
            paragraph: stand.paragraph.to_string(),
            label: on.rows.get(row).and_then(|row| row.label.clone()),
            anchor: anchors_of(&on.rows).into_iter().nth(row).unwrap_or_default(),
            words: stand.words.clone(),
            ops: old.map(|old| ops(&old, &stand.words)).unwrap_or_default(),
            entries: entries.iter().flatten().map(view).collect(),
            moved: moves
                .into_iter()
                .map(|one| PositionMoved {
                    party: one.party,
                    before: one.before.iter().map(code).collect(),
                    after: one.after.iter().map(code).collect(),
                })
                .collect(),
        });
        before = Some((stand, entries));
    }
    Ok(steps)
}

fn named(lives: &Lives, id: &BracketId, seen: &impl Fn(usize) -> bool) -> Option<BracketRef> {
    let stand = lives.lives.get(id)?.stands.iter().rfind(|stand| seen(stand.draft))?;
    Some(BracketRef { id: id.to_string(), words: stand.words.clone() })
}

/// The proposals that were taken into a wording, of those the reader may see.
pub(crate) fn proposals_in(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    wording: &WordingId,
) -> Result<Vec<ProposalRef>, Fault> {
    let mut seen = Vec::new();
    for row in proposals::landed_in(cx.db, wording)? {
        let Some(draft) = drafts::by_id(cx.db, &row.draft)? else { continue };
        if let Some(number) = row.number.filter(|_| actor.may(Action::SeeProposal, &text.draft_facts(&draft))) {
            seen.push(ProposalRef { id: row.id.to_string(), number, party: row.party });
        }
    }
    Ok(seen)
}

/// The comments whose words landed in the paragraph in the draft in which the bracket was first seen.
fn comments(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    text: &Text,
    lives: &Lives,
    life: &Life,
) -> Result<Vec<CauseView>, Fault> {
    let Some((stand, draft)) = life.stands.first().and_then(|stand| Some((stand, lives.drafts.get(stand.draft)?)))
    else {
        return Ok(Vec::new());
    };
    let readable = lookup::readable(cx, actor, text)?;
    let causes = causes_of(cx, actor, text, &[draft], &readable)?;
    Ok(causes.in_draft(&draft.id, stand.paragraph.as_str()))
}
