//! The text a coalition would be left with: what its own words decide is decided, everything else stands as it is.

use std::collections::HashMap;

use adref_domain::policy::Action;
use adref_domain::stance::{Outcome, outcome};
use adref_notation::Choice;

use super::matrix::day_of;
use super::roll::OnDay;
use super::said::Said;
use crate::bracket::Lives;
use crate::limits::COALITION as MOST;
use crate::lookup;
use crate::show::{anchors_of, draft_ref, reading};
use crate::views::{CoalitionParagraph, CoalitionView};
use crate::{Actor, Cx, Fault};

/// What remains of a draft for a coalition of parties.
///
/// # Errors
/// [`Fault::NotFound`] for what the actor may not see, [`Fault::UnknownParty`], [`Fault::Invalid`].
pub fn coalition(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    slug: &str,
    draft: &str,
    named: &str,
) -> Result<CoalitionView, Fault> {
    let (text, draft, _) = lookup::text_and_draft(cx, actor, slug, draft)?;
    actor.must(Action::SeePosition, &text.draft_facts(&draft))?;
    let parties = cx.parties()?;
    let mut coalition = Vec::new();
    for name in named.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let unknown = || Fault::UnknownParty { code: name.chars().take(80).collect() };
        let code = parties.registry().find(name).ok_or_else(unknown)?.code.clone();
        if !coalition.contains(&code) {
            coalition.push(code);
        }
    }
    if coalition.is_empty() || coalition.len() > MOST {
        return Err(Fault::invalid("parties", format!("between one and {MOST} parties, parted by commas")));
    }
    let day = day_of(cx, &draft, None)?;
    let lives = Lives::of(cx, &text)?;
    let said = Said::of(cx, &lives, &draft, &parties)?;
    let spoken = said.points.iter().flat_map(|point| &point.entries).map(|entry| entry.party.as_str());
    let roll = OnDay::of(parties, &day, spoken.chain(coalition.iter().map(String::as_str)));
    let (mut stay, mut go, mut open) = (0, 0, 0);
    let mut choices = HashMap::new();
    for point in &said.points {
        let decided = if point.uncertain { Outcome::Open } else { outcome(&point.entries, &coalition, &roll) };
        match decided {
            Outcome::Stay => {
                stay += 1;
                choices.insert(point.number, Choice::Keep);
            }
            Outcome::Go => {
                go += 1;
                choices.insert(point.number, Choice::Drop);
            }
            Outcome::Open => open += 1,
        }
    }
    let projected = said.on.read.lifted(&choices).paragraphs;
    let anchors = anchors_of(&said.on.rows);
    let rows = said.on.rows.iter().zip(projected).zip(anchors);
    let changed = rows.filter(|((row, wording), _)| row.text != *wording);
    let paragraphs = changed.map(|((row, wording), anchor)| {
        let (mut read, _) = reading(std::slice::from_ref(&wording));
        CoalitionParagraph {
            paragraph: row.paragraph.to_string(),
            anchor,
            label: row.label.clone(),
            runs: if read.is_empty() { Vec::new() } else { read.swap_remove(0).runs },
            wording,
        }
    });
    Ok(CoalitionView { draft: draft_ref(&draft), parties: coalition, stay, go, open, paragraphs: paragraphs.collect() })
}
