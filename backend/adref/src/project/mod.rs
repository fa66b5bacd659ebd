//! `adref project`: the text as it would be if its brackets were decided, and what is open in it.

mod human;
mod report;

use std::process::ExitCode;

use adref_notation::{Projection, Reading, Registry};
use anyhow::{Result, bail};

use crate::cli::ProjectArguments;
use crate::out::Out;
use crate::standing::{Standing, stands};
use crate::texts;
use report::{Open, Projected};

/// Projects a text. What could not be known is a finding, not trouble: the exit code stays 0.
pub(crate) fn run(arguments: &ProjectArguments, out: &Out) -> Result<ExitCode> {
    let busy = out.busy("reading");
    let imported = texts::open(&arguments.file)?;
    let reading = texts::reading(&imported, arguments.attributed);
    busy.finish_and_clear();
    if arguments.open {
        let open = Open::of(&imported, &reading);
        out.either(&open, &human::open(&open))?;
        return Ok(ExitCode::SUCCESS);
    }
    let asked = asked(arguments, &reading, out)?;
    let projected = Projected::of(&imported, &reading, &asked.of(&reading));
    if out.json() {
        out.value(&projected)?;
    } else if stands(&imported) {
        // What a party sent comes back as it was sent.
        let standing = Standing::read(imported.layout.source(), arguments.attributed);
        out.text(&standing.projected(&asked.of(standing.reading())))?;
    } else {
        out.text(&human::projected(&projected, &imported))?;
    }
    // Beside the text, so that it can be kept in a file as it is.
    if let Some(table) = human::unknown(&projected, &imported) {
        out.note(&table);
    }
    Ok(ExitCode::SUCCESS)
}

/// Whose text is wanted.
enum Asked<'t> {
    Party(&'t str, Option<&'t str>),
    Base,
    Clean,
}

impl Asked<'_> {
    fn of(&self, reading: &Reading) -> Projection {
        match self {
            Self::Party(party, day) => reading.as_party(party, Registry::standard(), *day),
            Self::Base => reading.base(),
            Self::Clean => reading.clean(),
        }
    }
}

fn asked<'t>(arguments: &'t ProjectArguments, reading: &Reading, out: &Out) -> Result<Asked<'t>> {
    let Some(party) = arguments.party.as_deref().map(str::trim) else {
        return Ok(if arguments.clean { Asked::Clean } else { Asked::Base });
    };
    let registry = Registry::standard();
    if let Some(who) = registry.several(party) {
        let Some(one) = registry.find(party) else { bail!("{party} can be {who}; write the one that is meant") };
        out.note(&format!("{party} is taken for {}; it can be {who}.", one.english));
    }
    let code = registry.canonical(party);
    let speaks = || reading.positions().flat_map(|tag| &tag.entries).any(|e| registry.same(&e.party, code));
    // Nobody's text would be the base text, and a slip of the hand would pass for a party without wishes.
    if registry.find(party).is_none() && !speaks() {
        bail!("{party} is not a party that is known here, and nobody of that name speaks in the text");
    }
    Ok(Asked::Party(party, arguments.on.as_deref()))
}
