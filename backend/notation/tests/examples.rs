//! The examples of `docs/notation.md` and the named cases of `tests/cases`: a wording, and what is read in it.
//!
//! A block fenced as `notation` is read as a draft, one paragraph per part between lines of `---`;
//! the block fenced as `reading` behind it is what must come out. `BLESS=1` writes what does come out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods
)]

use adref_notation::{Closing, Reading, Tag, Target, read};
use std::fmt::Write;

fn short(text: &str) -> String {
    text.replace('\n', "⏎")
}

fn target(reading: &Reading, target: Target) -> String {
    match target {
        Target::Bracket(_) => short(&reading.target_text(target).unwrap()),
        Target::Paragraph => "the paragraph".to_owned(),
        Target::Option(n) => format!("option {}", reading.options()[n as usize].label),
    }
}

fn tag(reading: &Reading, name: &str, tag: &Tag) -> String {
    let entries: Vec<String> = tag
        .entries
        .iter()
        .map(|e| format!("{} {:?}", e.party, e.stance).to_lowercase().replace(&e.party.to_lowercase(), &e.party))
        .collect();
    let doubt = tag.doubt.map(|d| format!(" ({d:?}?)")).unwrap_or_default();
    format!("{name} {}: {} on {}{doubt}", short(&tag.text), entries.join(", "), target(reading, tag.target))
}

/// What is read, in lines.
fn describe(wordings: &[&str]) -> String {
    let reading = read(wordings);
    let mut out = String::new();
    for bracket in reading.brackets() {
        let end = if bracket.closing == Closing::Supposed { " (end supposed)" } else { "" };
        let kind = format!("{:?}", bracket.kind).to_lowercase();
        let kind = if kind == "words" { String::new() } else { format!(" {kind}") };
        writeln!(out, "bracket {}{kind} {}{end}", bracket.depth, short(&reading.bracket_text(bracket.id))).unwrap();
    }
    for group in reading.groups() {
        let parts = if group.parts.is_empty() {
            group.members.iter().map(|m| short(&reading.bracket_text(*m))).collect::<Vec<_>>()
        } else {
            group.parts.iter().map(|p| format!("“{}”", short(reading.text_between(p.from, p.to).trim()))).collect()
        };
        let sure = if group.certain { "certain" } else { "possible" };
        writeln!(out, "{sure} {:?}: {}", group.basis, parts.join(" | ")).unwrap();
    }
    for row in reading.tags() {
        writeln!(out, "{}", tag(&reading, "tag", row)).unwrap();
    }
    for row in reading.owners() {
        writeln!(out, "{}", tag(&reading, "owner", row)).unwrap();
    }
    other_marks(&reading, wordings, &mut out);
    out
}

/// Stamps, strikes, notes, options, what is not negotiation, and the remarks with the wording that their repair makes.
fn other_marks(reading: &Reading, wordings: &[&str], out: &mut String) {
    for stamp in reading.stamps() {
        let when = [stamp.level.as_deref(), stamp.date.as_deref(), stamp.time.as_deref(), stamp.condition.as_deref()];
        let when: Vec<&str> = when.into_iter().flatten().collect();
        writeln!(out, "stamp {} on {}", when.join(", "), target(reading, stamp.target)).unwrap();
    }
    for strike in reading.strikes() {
        writeln!(out, "struck {}", short(&strike.text)).unwrap();
    }
    for note in reading.notes() {
        writeln!(
            out,
            "note {}",
            short(&reading.wording(note.place.paragraph as usize)[note.place.byte as usize..note.end as usize])
        )
        .unwrap();
    }
    for option in reading.options() {
        let range = option.range.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
        let none = if option.no_text { " no text" } else { "" };
        let none = if option.uncertain { format!("{none} (end supposed)") } else { none.to_owned() };
        writeln!(
            out,
            "option {} level {} set {}{range}{none}: {}",
            option.label,
            option.level,
            option.set,
            short(reading.text_between(option.place, option.end).trim())
        )
        .unwrap();
    }
    let totals = reading.totals();
    for (name, count) in [("link", totals.links), ("editorial", totals.editorial)] {
        if count > 0 {
            writeln!(out, "{name} {count}").unwrap();
        }
    }
    for remark in reading.remarks() {
        let repair = remark.repair.as_ref().map(|r| {
            let mended = r.change.apply(remark.paragraph, wordings[remark.paragraph]).unwrap();
            format!(" => {}", short(&mended))
        });
        writeln!(out, "remark {:?} {}:{}{}", remark.code, remark.line, remark.column, repair.unwrap_or_default())
            .unwrap();
    }
}

fn check(path: &str) -> usize {
    let text = std::fs::read_to_string(path).unwrap();
    let bless = std::env::var("BLESS").is_ok();
    let (mut rest, mut done, mut count) = (text.as_str(), String::new(), 0);
    while let Some(at) = rest.find("```notation\n") {
        let body = &rest[at + 12..];
        let end = body.find("\n```").unwrap();
        let wordings: Vec<&str> = body[..end].split("\n---\n").collect();
        let reading = read(&wordings);
        for (index, wording) in wordings.iter().enumerate() {
            assert_eq!(reading.print(index), *wording);
        }
        let found = describe(&wordings);
        let after = &body[end + 4..];
        let start =
            after.find("```reading\n").unwrap_or_else(|| panic!("{path}: no reading behind {}", &body[..end])) + 11;
        let stop = start + after[start..].find("```").unwrap();
        if bless {
            done.push_str(&rest[..at + 12 + end + 4 + start]);
            done.push_str(&found);
        } else {
            assert_eq!(found, after[start..stop], "{path}: {}", &body[..end]);
        }
        rest = &after[stop..];
        count += 1;
    }
    if bless {
        done.push_str(rest);
        std::fs::write(path, done).unwrap();
    }
    count
}

#[test]
fn the_examples_of_the_specification_are_true() {
    assert!(check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/notation.md")) > 20);
}

#[test]
fn the_named_cases_are_read_as_written_down() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        count += check(entry.unwrap().path().to_str().unwrap());
    }
    assert!(count > 20, "{count}");
}

#[test]
fn every_code_of_a_remark_is_in_the_specification() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/notation.md")).unwrap();
    let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/remark.rs")).unwrap();
    let codes = source.split("pub enum Code {").nth(1).unwrap().split("\n}").next().unwrap();
    let names = codes.lines().map(str::trim).filter(|l| l.ends_with(',') && !l.starts_with("//"));
    let mut count = 0;
    for name in names.map(|l| l.trim_end_matches(',')) {
        let snake: String = name.chars().fold(String::new(), |out, c| {
            let gap = if c.is_uppercase() && !out.is_empty() { "_" } else { "" };
            format!("{out}{gap}{}", c.to_ascii_lowercase())
        });
        assert!(page.contains(&format!("`{snake}`")), "{snake}");
        count += 1;
    }
    assert_eq!(count, 21);
}
