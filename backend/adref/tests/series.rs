//! Texts through their versions, imported and compared as a person does it in a terminal. The counts were read by eye,
//! pair by pair; the texts lie beside the repository and are not part of it.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// Pairs by what became of them, in this order.
const KINDS: [&str; 9] = ["same", "renumbered", "edited", "moved", "moved_edited", "split", "merged", "new", "dropped"];

fn text(folder: &str, version: usize) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/texts");
    let texts = std::env::var_os("ADREF_TEXTS").unwrap_or_else(|| beside.into());
    let path = PathBuf::from(texts).join(format!("series/{folder}/v{version}.txt"));
    if !path.exists() {
        eprintln!("{folder}/v{version}.txt does not lie beside the repository: not checked against it");
    }
    path.exists().then_some(path)
}

fn counts(folder: &str, version: usize) -> Option<[usize; 9]> {
    let (old, new) = (text(folder, version)?, text(folder, version + 1)?);
    let output =
        Command::new(env!("CARGO_BIN_EXE_adref")).args(["compare", "--json"]).args([old, new]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(report["coarse"], false);
    let pairs = report["pairs"].as_array().unwrap();
    Some(KINDS.map(|kind| pairs.iter().filter(|pair| pair["kind"] == kind).count()))
}

#[test]
fn licences_become_what_a_reader_saw_become_of_them() {
    let seen: [(&str, &[[usize; 9]]); 2] = [
        (
            "copyleft-next",
            &[
                [38, 0, 12, 2, 0, 0, 0, 0, 0],
                [11, 0, 30, 0, 3, 0, 1, 7, 6],
                [33, 0, 15, 2, 0, 0, 0, 2, 2],
                [32, 4, 12, 1, 1, 0, 1, 4, 0],
                [49, 0, 5, 0, 0, 1, 0, 0, 0],
            ],
        ),
        ("cc-by-sa", &[[26, 0, 7, 0, 0, 2, 0, 6, 3], [40, 0, 3, 0, 0, 0, 0, 0, 0]]),
    ];
    for (folder, versions) in seen {
        for (version, expected) in versions.iter().enumerate() {
            let Some(found) = counts(folder, version + 1) else { return };
            assert_eq!(&found, expected, "{folder} {} to {}: {KINDS:?}", version + 1, version + 2);
        }
    }
}

/// The fifth version of the second series is a new text: what is paired there must say that it is not sure.
#[test]
fn a_total_rewrite_is_not_forced_into_sure_pairs() {
    let (Some(old), Some(new)) = (text("cc-by-sa", 4), text("cc-by-sa", 5)) else { return };
    let output =
        Command::new(env!("CARGO_BIN_EXE_adref")).args(["compare", "--json"]).args([old, new]).output().unwrap();
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}"));
    for pair in report["pairs"].as_array().unwrap() {
        let paired = !pair["from"].as_array().unwrap().is_empty() && !pair["to"].as_array().unwrap().is_empty();
        let weak = pair["score"].as_f64().unwrap() < 0.4;
        assert!(!(paired && weak) || pair["sure"] == false, "{pair}");
    }
    let (new, dropped) = (&report["summary"]["new"], &report["summary"]["dropped"]);
    assert!(new.as_u64() > Some(60) && dropped.as_u64() > Some(20), "{new} {dropped}");
}
