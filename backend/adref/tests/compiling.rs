//! What parties made of a text goes into one text, and every party's text comes out of it again, by files alone.

#![expect(clippy::unwrap_used, reason = "a helper of tests fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const BASE: &str = "\
# Draft resolution on rivers that cross borders

Recalling the charter of rivers,

1. Calls upon States to share [hydrological] data in good time;

2. Requests the secretariat to report every year;

3. Decides to remain seized of the matter.
";

const EUN: &str = "\
# Draft resolution on rivers that cross borders

Recalling the charter of rivers,

1. Calls upon States to share [hydrological] data free of charge and in good time;

2. Requests the secretariat to report every second year;

2.bis Invites the regions to meet;

3. Decides to remain seized of the matter.
";

const IND: &str = "\
# Draft resolution on rivers that cross borders

Recalling the charter of rivers,

1. Calls upon States to share [hydrological] data in due time;

2. Requests the secretariat to report every second year;

2.bis Invites the regions to meet;
";

fn adref(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder).output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("base.md", BASE), ("eun.md", EUN), ("ind.md", IND)] {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// The wordings of a text as a projection shows them.
fn wordings(arguments: &[&str], folder: &Path) -> Vec<String> {
    let output = adref(&[&["project", "--json"], arguments].concat(), folder);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    let paragraphs = value.get("paragraphs").and_then(Value::as_array).unwrap();
    let all = paragraphs.iter().filter_map(|one| one.get("wording").and_then(Value::as_str)).map(str::to_owned);
    all.filter(|wording| !wording.is_empty()).collect()
}

#[test]
fn every_party_reads_its_own_text_out_of_the_compilation() {
    let folder = folder();
    let compiled = adref(&["compile", "base.md", "EUN=eun.md", "IND=ind.md", "-o", "out.md"], folder.path());
    assert_eq!(compiled.status.code(), Some(0), "{}", said(&compiled));
    assert!(said(&compiled).contains("3 of 4 paragraphs contested, 1 new, by EUN, IND."), "{}", said(&compiled));
    let text = std::fs::read_to_string(folder.path().join("out.md")).unwrap();
    for part in [
        "data [free of charge and] {EUN+} in [good] {IND delete} [due] {IND+} time;",
        "report every [second] {EUN+ IND+} year;",
        "2.bis [Invites the regions to meet;] {EUN+ IND+}",
        "3. [Decides to remain seized of the matter.] {IND delete}",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert_eq!(wordings(&["out.md", "--base"], folder.path()), wordings(&["base.md", "--base"], folder.path()));
    for (party, file) in [("EUN", "eun.md"), ("IND", "ind.md")] {
        let own = wordings(&["out.md", "--as", party], folder.path());
        assert_eq!(own, wordings(&[file, "--base"], folder.path()), "{party}");
        let sent = std::fs::read_to_string(folder.path().join(file)).unwrap();
        let read = adref(&["project", "out.md", "--as", party], folder.path());
        assert_eq!(String::from_utf8(read.stdout).unwrap(), sent, "{party}'s file comes back as it was sent");
    }
    let backwards = adref(&["compile", "base.md", "IND=ind.md", "EUN=eun.md"], folder.path());
    assert_eq!(String::from_utf8(backwards.stdout).unwrap(), text, "the order of arrival does not matter");
}

#[test]
fn programs_get_the_pieces_and_the_parties() {
    let folder = folder();
    let output = adref(&["compile", "base.md", "EUN=eun.md", "IND=ind.md", "--json"], folder.path());
    let value: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(value["parties"], serde_json::json!(["EUN", "IND"]));
    assert_eq!((&value["readable"], &value["coarse"]), (&true.into(), &false.into()));
    let second = &value["paragraphs"][2]["pieces"][1];
    assert_eq!(second["piece"], "contested");
    assert_eq!(second["alternatives"][0]["parties"], serde_json::json!(["EUN", "IND"]));
    assert_eq!(value["paragraphs"][3]["base"], Value::Null);
    assert_eq!(value["paragraphs"][3]["label"], "2.bis");
}

/// Files that are compiled, and what comes back as each party.
fn round(files: &[(&str, &str)]) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let parties: Vec<String> = files.iter().skip(1).map(|(name, _)| format!("{name}={name}")).collect();
    let mut arguments = vec!["compile", "base", "-o", "out.md"];
    arguments.extend(parties.iter().map(String::as_str));
    let said = said(&adref(&arguments, folder.path()));
    for (name, text) in files {
        let as_party = ["project", "out.md", "--as", name];
        let nobody = ["project", "out.md", "--base"];
        let back = adref(if *name == "base" { &nobody } else { &as_party }, folder.path());
        assert_eq!(String::from_utf8(back.stdout).unwrap(), *text, "{name}: {said}");
    }
    (folder, said)
}

#[test]
fn whatever_is_changed_in_a_file_comes_back() {
    let base = "# Draft\r\n\r\nRecalling,\r\n\r\n1. One;\r\n\r\n- (a) red\r\n- (b) blue\r\n\r\n| Term | Meaning |\r\n|---|---|\r\n| a | b |\r\n\r\n2. Two.\r\n";
    let title = base.replace("# Draft", "# Final draft");
    let numbers = base.replace("1. One;", "1. New;\r\n\r\n2. One;").replace("2. Two.", "3. Two.");
    let letters = base.replace("- (a) red", "- (a) green\r\n- (b) red").replace("- (b) blue", "- (c) blue");
    let table = base.replace("| a | b |", "| a | c |\r\n| d | e |");
    let ends = format!("USA: a first word.\r\n\r\n{base}\r\nEUN: a last word.\r\n");
    let files = [
        ("base", base),
        ("EUN", &title),
        ("IND", &numbers),
        ("BRA", &letters),
        ("USA", &table),
        ("XYZ", &ends),
        ("FRA", base),
        ("CHN", &title),
    ];
    let (folder, said) = round(&files);
    assert!(!said.contains("come back"), "{said}");
    let text = std::fs::read_to_string(folder.path().join("out.md")).unwrap();
    assert!(text.contains("# [Draft] {CHN delete; EUN delete; FRA retain} [Final draft] {CHN+ EUN+ FRA-}"), "{text}");
    assert!(text.contains("| a | [b] {USA delete} [c] {USA+} |"), "{text}");
    assert!(text.contains("| [d] {USA+} | [e] {USA+} |"), "{text}");
}

#[test]
fn other_line_breaks_are_no_proposal_and_are_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("base.md"), "1. States shall share\ntheir data every year.\n").unwrap();
    std::fs::write(folder.path().join("eun.md"), "1. States shall share their\nopen data every year.\r\n").unwrap();
    let output = adref(&["compile", "base.md", "EUN=eun.md"], folder.path());
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    assert_eq!(text, "1. States shall share\ntheir [open] {EUN+} data every year.\n", "{}", said(&output));
    assert!(said(&output).contains("line breaks"), "{}", said(&output));
}

#[test]
fn what_cannot_be_compiled_is_said_and_nothing_is_written_over() {
    let folder = folder();
    for (arguments, part) in [
        (vec!["compile", "base.md", "eun.md"], "EUN=eun.md"),
        (vec!["compile", "base.md"], "PARTY=FILE"),
        (vec!["compile", "base.md", "EUN=eun.md", "European Union=ind.md"], "named twice"),
        (vec!["compile", "base.md", "EUN=none.md"], "none.md"),
        (vec!["compile", "base.md", "EUN=eun.md", "-o", "eun.md"], "made from"),
    ] {
        let output = adref(&arguments, folder.path());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(part), "{arguments:?}: {}", said(&output));
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("eun.md")).unwrap(), EUN);
}

#[test]
fn a_party_with_the_code_that_others_go_by_is_written_so_that_only_it_is_meant() {
    let folder = folder();
    let compiled = adref(&["compile", "base.md", "NAM=eun.md", "NAM-GROUP=ind.md", "-o", "out.md"], folder.path());
    assert_eq!(compiled.status.code(), Some(0), "{}", said(&compiled));
    let text = std::fs::read_to_string(folder.path().join("out.md")).unwrap();
    assert!(text.contains("{Namibia+}") && text.contains("{NAM-GROUP+}") && !text.contains("NAM+"), "{text}");
    for (party, file) in [("NAM", "eun.md"), ("Namibia", "eun.md"), ("NAM-GROUP", "ind.md")] {
        assert_eq!(wordings(&["out.md", "--as", party], folder.path()), wordings(&[file, "--base"], folder.path()));
    }
    let asked = said(&adref(&["project", "out.md", "--as", "NAM"], folder.path()));
    assert!(
        asked.contains("NAM is taken for Namibia; it can be Namibia or Non-Aligned Movement (NAM-GROUP)."),
        "{asked}"
    );
    let refused = adref(&["project", "out.md", "--as", "UG"], folder.path());
    assert_ne!(refused.status.code(), Some(0));
    assert!(said(&refused).contains("Umbrella Group (UMB) or Uganda (UGA)"), "{}", said(&refused));
}
