//! Reads anything as a draft (paragraphs parted by a form feed) and asks everything of it. `tests/corpus.rs` of the
//! package replays the corpus with the same questions.
#![no_main]

use adref_notation::{Registry, read, read_one, without_positions};
use libfuzzer_sys::fuzz_target;
use std::collections::HashMap;

fuzz_target!(|text: &str| {
    let wordings: Vec<&str> = text.split('\u{c}').collect();
    let reading = read(&wordings);
    for (index, wording) in wordings.iter().enumerate() {
        assert_eq!(reading.print(index), *wording);
        let runs: String = reading.runs(index).into_iter().map(|r| r.text).collect();
        assert_eq!(runs, *wording);
        let stripped = without_positions(wording);
        assert!(read_one(&stripped.text).positions().next().is_none());
    }
    for remark in reading.remarks() {
        for repair in remark.repair.iter().chain(&remark.other_repairs) {
            assert!(repair.change.apply(remark.paragraph, wordings[remark.paragraph]).is_ok());
        }
    }
    let totals = reading.totals();
    assert_eq!(totals.brackets_open - totals.unclosed, totals.brackets_close - totals.stray);
    let _ = (reading.clean(), reading.base(), reading.as_party("FRA", Registry::standard(), None), reading.lifted(&HashMap::new()));
    let _ = (reading.counts(), reading.report());
});
