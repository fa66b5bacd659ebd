//! `adref compare`: the names programs rely on, exit codes, views for people, three texts, and odd files.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const ZERO: &str = "\
1. [Requests] {EUN+ USA-} the secretariat to ~~quickly~~ share [all data.

2. Invites Members to report to the meeting once a year.

3. Encourages cities to plan with their neighbours and to publish their plans.
";
const FIRST: &str = "\
1. [Requests] {EUN+ USA+} the secretariat to share [all] data.

2. Encourages cities to plan with their neighbours and to publish their plans.

3. Invites Members to report to the meeting  once a year.
";

fn adref(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_adref"));
    command.args(arguments).current_dir(folder).env_remove("COLUMNS").output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn folder_with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn drafts() -> tempfile::TempDir {
    folder_with(&[("a.txt", ZERO.as_bytes()), ("b.txt", FIRST.as_bytes())])
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<_> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

fn indices(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(|index| usize::try_from(index.as_u64().unwrap()).unwrap()).collect()
}

/// Every change gives both wordings back, and every paragraph stands in exactly one pair.
fn assert_whole(report: &Value) {
    let sides = [("from", "a", "ins"), ("to", "b", "del")];
    for (end, side, other) in sides {
        let paragraphs = report[side]["paragraphs"].as_array().unwrap();
        let pairs = report["pairs"].as_array().unwrap();
        let mut seen: Vec<usize> = pairs.iter().flat_map(|pair| indices(&pair[end])).collect();
        seen.sort_unstable();
        assert!(seen.into_iter().eq(0..paragraphs.len()));
        for change in report["changes"].as_array().unwrap() {
            let pair = &pairs[indices(&Value::Array(vec![change["pair"].clone()]))[0]];
            let texts = indices(&pair[end]).into_iter().map(|index| paragraphs[index]["text"].as_str().unwrap());
            let ops = change["ops"].as_array().unwrap().iter().filter(|op| op["op"] != other);
            let read: String = ops.map(|op| op["text"].as_str().unwrap()).collect();
            assert_eq!(read, texts.collect::<Vec<_>>().join("\n"));
        }
    }
}

#[test]
fn json_has_exactly_the_agreed_names() {
    let folder = drafts();
    let same = adref(&["compare", "a.txt", "a.txt", "--json"], folder.path());
    assert_eq!((same.status.code(), json(&same)["changes"].as_array().unwrap().len()), (Some(0), 0));
    let output = adref(&["compare", "a.txt", "b.txt", "--json", "--show", "words"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    let report = json(&output);
    assert_eq!(keys(&report), ["a", "b", "changes", "coarse", "pairs", "summary"]);
    assert_eq!(keys(&report["a"]), ["paragraphs"]);
    assert_eq!(keys(&report["a"]["paragraphs"][0]), ["index", "kind", "label", "text"]);
    assert_eq!(keys(&report["pairs"][0]), ["from", "kind", "score", "sure", "to"]);
    let change = &report["changes"][0];
    assert_eq!(keys(change), ["brackets", "ops", "pair"]);
    assert_eq!(keys(&change["ops"][0]), ["op", "text"]);
    let ops = report["changes"].as_array().unwrap().iter().flat_map(|change| change["ops"].as_array().unwrap());
    assert!(ops.map(|op| op["op"].as_str().unwrap()).all(|op| ["same", "del", "ins"].contains(&op)));
    assert_eq!(report["coarse"], false);
    assert_whole(&report);
}

#[test]
fn people_read_it_inline_beside_each_other_or_counted() {
    let folder = drafts();
    let of = |arguments: &[&str]| {
        let output = adref(&[&["compare", "a.txt", "b.txt"], arguments].concat(), folder.path());
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        text(&output)
    };
    let inline = of(&[]);
    assert_eq!(inline, of(&["--inline"]));
    for part in ["[-~~quickly~~ -]", "{+{EUN+ USA+}+}", "moved", "position changed, USA: oppose → support: [Requests]"]
    {
        assert!(inline.contains(part), "{part} is not in\n{inline}");
    }
    assert!(!inline.contains('\u{1b}'), "no colour where nobody looks on");
    let colored = of(&["--color", "always"]);
    assert!(colored.contains('\u{1b}') && colored.contains("[-~~quickly~~ -]"), "signs beside colour");
    let narrow = of(&["--side-by-side", "--width", "60"]);
    assert!(
        narrow.lines().filter(|line| line.starts_with(['│', '┌', '└'])).all(|line| line.chars().count() <= 60),
        "{narrow}"
    );
    assert!(of(&["--side-by-side"]).lines().any(|line| line.chars().count() > 100));
    let summary = of(&["--summary"]);
    assert!(
        summary.lines().count() == 1 && summary.contains("1 moved, ") && summary.contains("1 bracket opened"),
        "{summary}"
    );
    let positions = of(&["--show", "positions"]);
    assert!(positions.contains("{+{EUN+ USA+}+}") && !positions.contains("[-~~quickly~~"), "{positions}");
    assert!(!inline.contains('␣') && of(&["--show", "words,invisible"]).contains('␣'));
}

#[test]
fn redlines_are_written_as_files_and_write_over_none() {
    let folder = drafts();
    for (flag, name, sign) in [("--html", "r.html", "<del>"), ("--markdown", "r.md", "<ins>")] {
        let output = adref(&["compare", "a.txt", "b.txt", flag, "-o", name], folder.path());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{output:?}");
        let written = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(written.contains(sign) && written.contains("a.txt") && written.contains("moved"), "{written}");
        let again = adref(&["compare", "a.txt", "b.txt", flag, "-o", name], folder.path());
        assert_eq!(again.status.code(), Some(2));
    }
    let both = adref(&["compare", "a.txt", "b.txt", "--html", "--json"], folder.path());
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn three_texts_say_who_changed_what_and_where_they_collide() {
    let left = ZERO.replace("once a year", "twice a year");
    let right = ZERO.replace("once a year", "every month").replace("Encourages cities", "Urges cities");
    let folder = folder_with(&[("base.txt", ZERO.as_bytes()), ("l.txt", left.as_bytes()), ("r.txt", right.as_bytes())]);
    let of = |arguments: &[&str]| {
        let output = adref(&[&["compare", "l.txt", "r.txt", "--base", "base.txt"], arguments].concat(), folder.path());
        assert_eq!(output.status.code(), Some(1), "{output:?}");
        output
    };
    let report = json(&of(&["--json"]));
    assert_eq!(keys(&report), ["a", "b", "base", "coarse", "left", "right", "rows", "summary"]);
    assert_eq!(keys(&report["left"]), ["changes", "pairs", "summary"]);
    let who: Vec<&str> = report["rows"].as_array().unwrap().iter().map(|row| row["who"].as_str().unwrap()).collect();
    assert_eq!(who, ["nobody", "collide", "right"]);
    assert_eq!(report["rows"][1]["collisions"][0]["kind"], "words");
    assert!(report["rows"][1]["merged"].as_str().unwrap().contains("] ["));
    let inline = text(&of(&[]));
    for part in ["2  COLLISION", "left, changed: ", "[-once-]{+twice+}", "changed by the right", "1 in collision"] {
        assert!(inline.contains(part), "{part} is not in\n{inline}");
    }
    assert!(text(&of(&["--side-by-side", "--width", "80"])).lines().all(|line| line.chars().count() <= 200));
    assert_eq!(text(&of(&["--summary"])).lines().count(), 1);
    let same = adref(&["compare", "base.txt", "base.txt", "--base", "base.txt"], folder.path());
    assert_eq!(same.status.code(), Some(0));
}

#[test]
fn odd_files_have_answers() {
    let dos = ZERO.replace('\n', "\r\n");
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain(ZERO.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = [b"\xef\xbb\xbf", ZERO.as_bytes()].concat();
    let folder = folder_with(&[
        ("a.txt", ZERO.as_bytes()),
        ("dos.txt", dos.as_bytes()),
        ("wide.txt", &wide),
        ("marked.txt", &marked),
        ("empty.txt", b" \n"),
        ("image.md", b"\x89PNG\r\n\x1a\n\0\0\0"),
    ]);
    for other in ["dos.txt", "wide.txt", "marked.txt"] {
        let output = adref(&["compare", "a.txt", other], folder.path());
        assert_eq!(output.status.code(), Some(0), "{other}: {}", text(&output));
    }
    let dropped = json(&adref(&["compare", "a.txt", "empty.txt", "--json"], folder.path()));
    assert_eq!((&dropped["summary"]["dropped"], &dropped["b"]["paragraphs"]), (&3.into(), &Value::Array(Vec::new())));
    assert_whole(&dropped);
    assert_eq!(adref(&["compare", "empty.txt", "empty.txt"], folder.path()).status.code(), Some(0));
    for other in ["absent.txt", "image.md"] {
        let output = adref(&["compare", "a.txt", other], folder.path());
        assert!(output.status.code() == Some(2) && output.stdout.is_empty() && !output.stderr.is_empty(), "{other}");
    }
    let wrong = adref(&["compare", "a.txt", "dos.txt", "--html", "--summary"], folder.path());
    assert_eq!(wrong.status.code(), Some(2));
}
