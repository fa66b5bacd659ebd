//! `adref party`: the parties known here, and files of more.

use std::fmt::Write;
use std::process::ExitCode;

use adref_acts::party::{self, AddParty, ChangeMembers, DayQuery, MemberChange};
use adref_acts::views::PartyView;
use adref_acts::{Actor, House, mandate};
use anyhow::{Context, Result};

use super::people::report;
use crate::cli::{ImportFileArguments, ListArguments, ShowPartyArguments};
use crate::csv;
use crate::out::Out;
use crate::settings::File;

const PARTIES: [&str; 5] = ["code", "kind", "english", "french", "aliases"];
const MEMBERS: [&str; 6] = ["group", "member", "from", "to", "exception", "reason"];

/// Lists every party.
pub(crate) fn list(arguments: &ListArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let all = house.read_blocking(|cx| party::list(cx, &Actor::stranger(), &DayQuery::default()))?;
    let mut text = String::new();
    for one in &all {
        writeln!(text, "{:<10} {:<9} {}", one.code, one.kind, one.english)?;
    }
    out.either(&all, &text)?;
    Ok(ExitCode::SUCCESS)
}

/// Shows one party with its other names, members and groups.
pub(crate) fn show(arguments: &ShowPartyArguments, file: File, out: &Out) -> Result<ExitCode> {
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let (code, query) = (arguments.party.clone(), DayQuery { day: arguments.day.clone() });
    let one = house.read_blocking(|cx| party::read(cx, &Actor::stranger(), &code, &query)).context("looking it up")?;
    out.either(&one, &described(&one)?)?;
    Ok(ExitCode::SUCCESS)
}

fn described(one: &PartyView) -> Result<String> {
    let mut text = format!("{}  {} / {}  ({}, on {})\n", one.code, one.english, one.french, one.kind, one.day);
    if !one.aliases.is_empty() {
        writeln!(text, "  also     {}", one.aliases.join(", "))?;
    }
    if !one.groups.is_empty() {
        writeln!(text, "  groups   {}", one.groups.join(", "))?;
    }
    for member in one.members.iter().flatten() {
        let days = match (&member.from, &member.to) {
            (None, None) => String::new(),
            (from, to) => format!("  {}..{}", from.as_deref().unwrap_or(""), to.as_deref().unwrap_or("")),
        };
        let marks = match (member.member, member.exception) {
            (false, _) => "  not on that day",
            (true, true) => "  not behind the group's positions",
            (true, false) => "",
        };
        writeln!(text, "  member   {:<6} {}{days}{marks}", member.code, member.name)?;
    }
    if one.kind == "group" && one.members.is_none() {
        writeln!(text, "  members  not known here")?;
    }
    Ok(text)
}

/// Takes a file of parties, or of members of groups; its heads say which. All of it or nothing.
pub(crate) fn import(arguments: &ImportFileArguments, file: File, out: &Out) -> Result<ExitCode> {
    let text =
        std::fs::read_to_string(&arguments.file).with_context(|| format!("reading {}", arguments.file.display()))?;
    let of_members = text.lines().next().is_some_and(|heads| heads.to_lowercase().contains("member"));
    let known: &[&str] = if of_members { &MEMBERS } else { &PARTIES };
    let sheet = csv::read(&text, known).with_context(|| format!("reading {}", arguments.file.display()))?;
    let house = House::new(arguments.places.clone().or(file).open_current()?);
    let holder = Actor::holder_of_the_machine();
    let taken = if of_members {
        let rows = sheet.rows.into_iter().map(|row| (row.line, members(&row))).collect();
        mandate::take_rows(&house, rows, arguments.dry_run, move |cx, (group, change): &(String, ChangeMembers)| {
            party::change_members(cx, &holder, group, change).map(|_| ())
        })
    } else {
        let rows = sheet.rows.into_iter().map(|row| (row.line, added(&row))).collect();
        mandate::take_rows(&house, rows, arguments.dry_run, move |cx, row: &AddParty| {
            party::add(cx, &holder, row).map(|_| ())
        })
    };
    report(&taken.context("importing parties")?, arguments.dry_run, out)
}

fn added(row: &csv::Row) -> AddParty {
    let aliases = row.get("aliases").unwrap_or_default();
    AddParty {
        code: row.get("code").unwrap_or_default(),
        kind: row.get("kind"),
        english: row.get("english"),
        french: row.get("french"),
        aliases: aliases.split(';').map(str::trim).filter(|alias| !alias.is_empty()).map(str::to_owned).collect(),
    }
}

fn members(row: &csv::Row) -> (String, ChangeMembers) {
    let exception =
        row.get("exception").is_some_and(|cell| matches!(cell.to_lowercase().as_str(), "yes" | "true" | "1" | "x"));
    let change = MemberChange {
        member: row.get("member").unwrap_or_default(),
        from: row.get("from"),
        to: row.get("to"),
        exception,
    };
    (row.get("group").unwrap_or_default(), ChangeMembers { members: vec![change], reason: row.get("reason") })
}
