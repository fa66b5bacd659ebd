//! The table of settings in docs/operations.md is what the command line says of itself, and the settings file knows the same keys.
//! `UPDATE=1 cargo test -p adref documented` writes the table again.

use std::fmt::Write;
use std::path::PathBuf;

use clap::{Arg, CommandFactory};

use super::Cli;
use crate::settings::File;

const BEGINS: &str = "<!-- settings: made from `adref serve --help` -->\n";
const ENDS: &str = "<!-- end of settings -->\n";
/// Said to one start alone; not settings.
const OF_ONE_START: [&str; 3] = ["demo", "help", "version"];

fn settings() -> Vec<Arg> {
    let serve = Cli::command().find_subcommand("serve").unwrap().clone();
    serve.get_arguments().filter(|one| !OF_ONE_START.contains(&one.get_id().as_str())).cloned().collect()
}

/// The help of a setting and its default, which stands behind it in brackets.
fn said(setting: &Arg) -> (String, String) {
    let help = setting.get_help().unwrap().to_string().replace('\n', " ");
    match help.rsplit_once(" [default: ") {
        Some((what, default)) => (what.to_owned(), default.trim_end_matches('.').trim_end_matches(']').to_owned()),
        None => (help, String::new()),
    }
}

fn table() -> String {
    let mut text = format!("{BEGINS}\n| option | environment | default | what |\n|---|---|---|---|\n");
    for setting in settings() {
        let (what, default) = said(&setting);
        let environment = setting.get_env().unwrap().to_str().unwrap();
        writeln!(text, "| `--{}` | `{environment}` | {default} | {what} |", setting.get_long().unwrap()).unwrap();
    }
    text.push('\n');
    text + ENDS
}

#[test]
fn the_guide_for_operators_names_every_setting() {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "../../docs/operations.md"].iter().collect();
    let held = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = held.split_once(BEGINS).unwrap();
    let (_, after) = rest.split_once(ENDS).unwrap();
    let whole = format!("{before}{}{after}", table());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &whole).unwrap();
    } else {
        assert!(held == whole, "docs/operations.md has other settings: UPDATE=1 cargo test -p adref documented");
    }
}

#[test]
fn every_setting_has_a_default_a_variable_and_a_key_in_the_file() {
    for setting in settings() {
        let name = setting.get_long().unwrap();
        let (what, default) = said(&setting);
        assert!(!what.is_empty() && !default.is_empty(), "--{name} does not say what it is without being set");
        assert_eq!(setting.get_env().unwrap(), format!("ADREF_{}", name.replace('-', "_").to_uppercase()).as_str());
        // A key of the wrong type is known, a key nobody knows is not.
        let key = name.replace('-', "_");
        let refused = toml::from_str::<File>(&format!("{key} = {{ no = 1 }}")).unwrap_err().to_string();
        assert!(!refused.contains("unknown field"), "the settings file knows no `{key}`");
    }
    let unknown = toml::from_str::<File>("no_such_key = 1").unwrap_err().to_string();
    assert!(unknown.contains("unknown field"), "{unknown}");
}
