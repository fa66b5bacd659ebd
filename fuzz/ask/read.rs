//! Everything that is asked of any text, however odd. The fuzz target, the plain driver and the replay of the corpus
//! ask the same.

use adref_notation::{Code, Reading, Registry, Splice, read, read_one, without_positions};
use std::collections::HashMap;

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}

fn in_position(reading: &Reading, splice: &Splice) -> bool {
    reading.positions().any(|tag| {
        tag.place.paragraph as usize == splice.paragraph
            && tag.place.byte as usize <= splice.start
            && splice.start + splice.removed.len() <= tag.end as usize
    })
}

/// Reads a text as a draft (paragraphs parted by a form feed) and holds it to the promises.
pub(crate) fn ask(text: &str) -> Reading {
    let wordings: Vec<&str> = text.split('\u{c}').collect();
    let reading = read(&wordings);
    for (index, wording) in wordings.iter().enumerate() {
        assert_eq!(reading.print(index), *wording);
        let runs: String = reading.runs(index).into_iter().map(|r| r.text).collect();
        assert_eq!(runs, *wording);
        let stripped = without_positions(wording);
        assert!(read_one(&stripped.text).positions().next().is_none(), "{}", stripped.text);
    }
    for remark in reading.remarks() {
        for repair in remark.repair.iter().chain(&remark.other_repairs) {
            let before = wordings[remark.paragraph];
            let after = repair.change.apply(remark.paragraph, before).expect("a repair fits its text");
            // Who is meant by a name of two is written out, within a position.
            let named =
                remark.code == Code::SharedName && repair.change.splices.iter().all(|s| in_position(&reading, s));
            assert!(named || letters(before).eq(letters(&after)), "{}: {after}", repair.label);
            assert_eq!(repair.change.inverse().apply(remark.paragraph, &after).as_deref(), Ok(before));
        }
    }
    let totals = reading.totals();
    assert_eq!(totals.brackets_open - totals.unclosed, totals.brackets_close - totals.stray);
    let party = reading.as_party("FRA", Registry::standard(), None);
    for projection in [reading.clean(), reading.base(), party, reading.lifted(&HashMap::new())] {
        assert_eq!(projection.paragraphs.len(), wordings.len());
    }
    assert!(reading.counts().agreed <= reading.counts().words);
    assert!(reading.report().round_trip);
    reading
}
