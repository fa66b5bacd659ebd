//! What the commands on files write: projections, repairs, pages.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of tests fails by panicking")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const TEXT: &str = "\
1. Requests [the Director] {EUN delete; USA retain} [a panel] {EUN+ USA-} to report [annually].

2. Invites [all Members {EUN+ to share <b>data</b> & [more.

3. [Decides [urges] Members to act {EUN+}.
";

fn adref(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder).output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn folder_with(name: &str, bytes: impl AsRef<[u8]>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(name), bytes).unwrap();
    folder
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

/// Everything but the signs that a repair may write or remove.
fn words(text: &str) -> String {
    text.chars().filter(|c| !"[]{}~:".contains(*c)).collect()
}

#[test]
fn a_party_reads_its_own_text_and_what_it_left_open() {
    let folder = folder_with("a.md", TEXT.lines().next().unwrap());
    let of = |arguments: &[&str]| {
        let output = adref(&[&["project", "a.md", "--json"], arguments].concat(), folder.path());
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        json(&output)
    };
    let report = of(&["--as", "EUN"]);
    assert_eq!(keys(&report), ["paragraphs", "unknown"]);
    assert_eq!(keys(&report["paragraphs"][0]), ["index", "label", "wording"]);
    assert_eq!(keys(&report["unknown"][0]), ["paragraph", "text", "why"]);
    assert_eq!(report["paragraphs"][0]["wording"], "Requests a panel to report [annually].");
    assert_eq!(report["paragraphs"][0]["label"], "1");
    assert_eq!(
        (&report["unknown"][0]["text"], &report["unknown"][0]["why"]),
        (&"[annually]".into(), &"untagged".into())
    );
    let wording = |arguments: &[&str]| of(arguments)["paragraphs"][0]["wording"].as_str().unwrap().to_owned();
    assert_eq!(wording(&["--base"]), "Requests the Director to report [annually].");
    assert_eq!(wording(&["--clean"]), "Requests […] to report […].");
    assert_eq!(wording(&["--as", "GBR", "--on", "2019-05-31"]), wording(&["--as", "European Union"]));
    assert_eq!(wording(&["--as", "GBR", "--on", "2026-05-31"]), wording(&["--base"]));
    let output = adref(&["project", "a.md", "--as", "EUN"], folder.path());
    assert!(text(&output).contains("1. Requests a panel to report [annually]."), "{}", text(&output));
    let beside = String::from_utf8(output.stderr).unwrap();
    for part in ["what could not be known", "nobody is recorded to want or oppose it"] {
        assert!(beside.contains(part), "{part} is not in\n{beside}");
    }
}

#[test]
fn what_is_open_is_listed_with_who_holds_it() {
    let folder = folder_with("a.md", TEXT.lines().next().unwrap());
    let report = json(&adref(&["project", "a.md", "--open", "--json"], folder.path()));
    assert_eq!(keys(&report), ["counts", "open"]);
    let item = &report["open"][1];
    assert_eq!(keys(item), ["depth", "entries", "label", "one_party_away", "paragraph", "text", "uncertain"]);
    assert_eq!((&item["text"], &item["one_party_away"]), (&"[a panel]".into(), &"USA".into()));
    assert_eq!(report["counts"]["open_brackets"], 3);
    assert_eq!(report["counts"]["unattributed"], 1);
    assert!(report["counts"]["agreed_share"].is_f64());
    let human = text(&adref(&["project", "a.md", "--open"], folder.path()));
    for part in ["EUN supports, USA opposes", "nobody has spoken", "3 open", "one party away"] {
        assert!(human.contains(part), "{part} is not in\n{human}");
    }
}

#[test]
fn a_projection_is_asked_for_clearly_or_not_at_all() {
    let folder = folder_with("a.md", TEXT);
    let wrong: [&[&str]; 6] = [
        &[],
        &["--as", "EUN", "--clean"],
        &["--clean", "--on", "2026-05-31"],
        &["--as", "EUN", "--on", "2026-02-30"],
        &["--as", "QQQ"],
        &["--as", "EUN", "--open"],
    ];
    for arguments in wrong {
        let output = adref(&[&["project", "a.md"], arguments].concat(), folder.path());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn repairs_change_marks_and_keep_the_file_as_it_was() {
    let folder = folder_with("a.md", TEXT);
    let (file, path) = (folder.path().join("a.md"), |name: &str| folder.path().join(name));
    let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap();

    let dry = json(&adref(&["check", "a.md", "--fix", "--dry-run", "--json"], folder.path()));
    assert_eq!(keys(&dry), ["backup", "remarks_after", "remarks_before", "repairs", "written"]);
    assert_eq!(keys(&dry["repairs"][0]), ["applied", "code", "column", "line", "title"]);
    assert_eq!((read(&file).as_str(), path("a.md.bak").exists()), (TEXT, false));

    let out = adref(&["check", "a.md", "--fix", "--out", "b.md"], folder.path());
    assert_eq!(out.status.code(), Some(0), "{out:?}");
    assert_eq!((read(&file).as_str(), path("a.md.bak").exists()), (TEXT, false));
    let again = adref(&["check", "a.md", "--fix", "--out", "b.md"], folder.path());
    assert_eq!(again.status.code(), Some(2), "a file that is there is not written over");

    let fixed = adref(&["check", "a.md", "--fix"], folder.path());
    assert!(text(&fixed).contains("no word changed"), "{fixed:?}");
    assert_eq!(read(&path("a.md.bak")), TEXT);
    assert_eq!(read(&file), read(&path("b.md")));
    assert_eq!(words(&read(&file)), words(TEXT));
    assert_ne!(read(&file), TEXT);
    let (before, after) = (&dry["remarks_before"], json(&adref(&["check", "a.md", "--json"], folder.path())));
    assert_eq!(dry["remarks_after"], after["remarks"].as_array().unwrap().len());
    assert!(before.as_u64() > dry["remarks_after"].as_u64());
    assert_eq!(after["totals"]["unclosed"], 0);

    std::fs::write(&file, TEXT).unwrap();
    let second = json(&adref(&["check", "a.md", "--fix", "--json"], folder.path()));
    assert_eq!((&second["backup"], read(&path("a.md.bak"))), (&"a.md.bak.1".into(), TEXT.to_owned()));
}

/// A sign that closes stays with the words before it, also where the file breaks its line there.
#[test]
fn a_repair_finds_its_place_in_broken_lines() {
    let folder = folder_with("a.md", "5. [Invites\n[Encourages] Member States\nto report.\n");
    adref(&["check", "a.md", "--fix"], folder.path());
    let after = std::fs::read_to_string(folder.path().join("a.md")).unwrap();
    assert_eq!(after, "5. [Invites]\n[Encourages] Member States\nto report.\n");
}

#[test]
fn a_sound_text_is_left_alone_and_another_encoding_is_not_changed_in_place() {
    let folder = folder_with("a.md", "1. Requests [the Director] {EUN+} to report.\n");
    let output = json(&adref(&["check", "a.md", "--fix", "--json"], folder.path()));
    assert!(output["written"].is_null() && output["backup"].is_null());
    std::fs::write(folder.path().join("b.txt"), b"1. Requests the caf\xe9 [to report.\n").unwrap();
    let refused = adref(&["check", "b.txt", "--fix"], folder.path());
    assert_eq!(refused.status.code(), Some(2), "{refused:?}");
    assert!(!folder.path().join("b.txt.bak").exists());
    let elsewhere = adref(&["check", "b.txt", "--fix", "--out", "c.txt"], folder.path());
    assert_eq!(elsewhere.status.code(), Some(0), "{elsewhere:?}");
    assert_eq!(
        words(&std::fs::read_to_string(folder.path().join("c.txt")).unwrap()),
        "1. Requests the café to report.\n"
    );
}

#[test]
fn the_page_escapes_everything_and_runs_nothing() {
    let folder = folder_with("a.md", TEXT);
    let page = text(&adref(&["check", "a.md", "--html"], folder.path()));
    assert!(page.starts_with("<!doctype html>") && page.trim_end().ends_with("</html>"));
    for part in
        ["&lt;b&gt;data&lt;/b&gt; &amp;", "<mark id=\"p1\">", "href=\"#r1\"", "id=\"r1\"", "Repair:", "Line 3, column"]
    {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
    for part in ["<script", "<b>data", "http://", "https://", "src=", "onclick"] {
        assert!(!page.contains(part), "{part} is in\n{page}");
    }
    let written = adref(&["check", "a.md", "--html", "--out", "a.html"], folder.path());
    assert!(written.stdout.is_empty());
    assert_eq!(std::fs::read_to_string(folder.path().join("a.html")).unwrap(), page);
    assert_eq!(adref(&["check", "a.md", "--html", "--json"], folder.path()).status.code(), Some(2));
    assert_eq!(adref(&["check", "a.md", "--html", "--fix"], folder.path()).status.code(), Some(2));
}

/// The real resolution, when it lies beside the repository: its three unclosed brackets and the two errors that hide each other.
#[test]
fn the_real_resolution_is_repaired_without_touching_a_word() {
    let source: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "../../../shared/texts/smart-cities-resolution-crp4-rev1.txt"].iter().collect();
    let Ok(before) = std::fs::read(&source) else {
        eprintln!("the resolution does not lie beside the repository: not checked against it");
        return;
    };
    let folder = folder_with("a.txt", &before);
    let report = json(&adref(&["check", "a.txt", "--fix", "--json"], folder.path()));
    let repairs = report["repairs"].as_array().unwrap();
    assert!(repairs.len() >= 4 && repairs.iter().all(|repair| repair["applied"] == true), "{repairs:?}");
    let after = std::fs::read_to_string(folder.path().join("a.txt")).unwrap();
    assert_eq!(words(&after), words(std::str::from_utf8(&before).unwrap()));
    let totals = &json(&adref(&["check", "a.txt", "--json"], folder.path()))["totals"];
    assert_eq!((&totals["unclosed"], &totals["stray"]), (&0.into(), &0.into()), "{report}");
}
