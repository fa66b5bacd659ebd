//! Replays the corpus of the fuzz target with the questions it asks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods)]

use adref_notation::{Registry, read, read_one, without_positions};
use std::collections::HashMap;

fn ask(text: &str) {
    let wordings: Vec<&str> = text.split('\u{c}').collect();
    let reading = read(&wordings);
    for (index, wording) in wordings.iter().enumerate() {
        assert_eq!(reading.print(index), *wording);
        let runs: String = reading.runs(index).into_iter().map(|r| r.text).collect();
        assert_eq!(runs, *wording);
        assert!(read_one(&without_positions(wording).text).positions().next().is_none(), "{wording}");
    }
    for remark in reading.remarks() {
        for repair in remark.repair.iter().chain(&remark.other_repairs) {
            assert!(repair.change.apply(remark.paragraph, wordings[remark.paragraph]).is_ok());
        }
    }
    let totals = reading.totals();
    assert_eq!(totals.brackets_open - totals.unclosed, totals.brackets_close - totals.stray);
    let registry = Registry::standard();
    let _ = (reading.clean(), reading.base(), reading.as_party("FRA", registry, None), reading.lifted(&HashMap::new()));
    let _ = (reading.counts(), reading.report());
}

#[test]
fn the_corpus_is_read_without_failing() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fuzz/corpus/read");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        ask(&String::from_utf8_lossy(&bytes));
        count += 1;
    }
    assert!(count >= 20, "{count}");
}
