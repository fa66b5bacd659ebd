//! The rungs of a process's ladder.

use adref_domain::agreement::LEVELS;
use adref_domain::event::EventKind;
use adref_domain::ids::ProcessId;
use adref_domain::policy::Action;
use adref_notation::can_be_stamped;
use adref_store::{agreements, instruments, processes};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use crate::limits::RUNGS as MOST;
use crate::record::Record;
use crate::views::LevelsView;
use crate::{Actor, Cx, Fault, process, text};

/// The rungs, the lowest first.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NameLevels {
    /// Their names; what is agreed on the first is stamped `[ad ref 31 May 2023 19.39]` in the text, on a higher one
    /// `[agreed: committee, 2 June 2023 11.05]`, so that these names hold no brackets and no day.
    pub levels: Vec<String>,
}

/// The rungs of a process's ladder.
///
/// # Errors
/// [`Fault::NotFound`] for the process.
pub fn levels(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str) -> Result<LevelsView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    Ok(LevelsView { levels: named(cx, &row.id)? })
}

/// Names the rungs of a process's ladder, as long as nothing is agreed on one that would be gone.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Forbidden`], [`Fault::Invalid`].
pub fn name_levels(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, input: &NameLevels) -> Result<LevelsView, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    let facts = process::facts(&row);
    actor.must(Action::ReadProcess, &facts)?;
    actor.must_openly(Action::Agree, &facts)?;
    if input.levels.is_empty() || input.levels.len() > MOST {
        return Err(Fault::invalid("levels", format!("between one and {MOST} rungs")));
    }
    let mut names: Vec<String> = Vec::new();
    for name in &input.levels {
        let name = text::written("levels", name, 60)?;
        if names.contains(&name) {
            return Err(Fault::invalid("levels", "each rung once"));
        }
        names.push(name);
    }
    if let Some(name) = names.iter().skip(1).find(|name| !can_be_stamped(name)) {
        let said =
            format!("“{name}” could not be read out of its stamp again: a name without brackets and without a day");
        return Err(Fault::invalid("levels", said));
    }
    for text in instruments::list_of(cx.db, &row.id)? {
        for (one, _) in agreements::of_instrument(cx.db, &text.id)? {
            let kept = usize::try_from(one.rung).ok().and_then(|at| names.get(at)) == Some(&one.level);
            if one.reopened_at.is_none() && !kept {
                return Err(Fault::invalid(
                    "levels",
                    "something is agreed on a rung that would be gone, or another one",
                ));
            }
        }
    }
    let before = named(cx, &row.id)?;
    agreements::name_levels(cx.db, &row.id, &names)?;
    let record = Record::of(EventKind::LevelsNamed, actor, row.id.as_str()).process(&row.id);
    record.before(&before).after(&json!({ "levels": names })).data(json!({ "levels": names })).write(cx)?;
    Ok(LevelsView { levels: names })
}

pub(super) fn named(cx: &mut Cx<'_, '_>, process: &ProcessId) -> Result<Vec<String>, Fault> {
    let own = agreements::levels_of(cx.db, process)?;
    Ok(if own.is_empty() { LEVELS.iter().map(|name| (*name).to_owned()).collect() } else { own })
}

/// The rung of a name.
pub(super) fn rung(cx: &mut Cx<'_, '_>, process: &ProcessId, name: &str) -> Result<(usize, String), Fault> {
    let all = named(cx, process)?;
    let rung = all.iter().position(|one| one == name.trim());
    let rung = rung.ok_or_else(|| Fault::invalid("level", format!("one of {}", all.join(", "))))?;
    Ok((rung, name.trim().to_owned()))
}
