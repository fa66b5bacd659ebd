//! "The development process": the chapter that goes with a final draft, written from what is known, to be edited by hand. It holds what
//! its reader may see of the process, and is in the language they ask for; what people wrote stays in theirs.

mod gather;
mod group;
mod markdown;
mod meetings;
mod numbers;
mod opening;
mod path;
mod say;
mod thanks;
mod words;

use adref_domain::policy::Action;
use adref_store::processes;

use self::say::Say;
use crate::compare::{Drawn, phrases};
use crate::file::Made;
use crate::{Actor, Cx, Fault, process};

/// The chapter as Markdown.
///
/// # Errors
/// [`Fault::NotFound`], [`Fault::Invalid`] for a language it cannot be written in.
pub fn chapter(cx: &mut Cx<'_, '_>, actor: &Actor, slug: &str, drawn: &Drawn<'_>) -> Result<Made, Fault> {
    let row = processes::by_slug(cx.db, slug)?.ok_or(Fault::NotFound)?;
    actor.must(Action::ReadProcess, &process::facts(&row))?;
    let language = phrases(drawn)?.language;
    let say = Say::new(words::of(language), cx.parties()?);
    let known = gather::known(cx, actor, &row)?;
    let sections = [
        opening::written(&say, &known),
        path::written(&say, &known),
        group::written(&say, &known),
        meetings::written(&say, &known),
        numbers::rounds(&say, &known),
        numbers::who(&say, &known),
        numbers::silent(&say, &known),
        thanks::written(&say, &known),
    ];
    let text = sections.concat();
    let name = format!("{slug}-process-{language}.md");
    Ok(Made { name, kind: "text/markdown; charset=utf-8", bytes: text.into_bytes() })
}
