//! Many parties' texts out of one reading are each the text that is read for the party alone.
#![allow(clippy::unwrap_used)]

use adref_notation::{Registry, read_one};
use proptest::prelude::*;

/// What contested wordings are made of: brackets kept and proposed, in one another, with and without spaces of their own.
const PIECES: &[&str] = &[
    "[shall] {EUN delete; USA retain}",
    "[should] {EUN+ FRA-}",
    "[may] {USA+}",
    "[ now] {KEN+}",
    "[, in particular,] {IND+}",
    "[its [own] {EUN delete} plan] {BRA delete}",
    "[its [own] {EUN+} plan] {BRA+}",
    "[] {USA+}",
    "[ ] {KEN delete}",
    "[ALT a: [words] {EUN-}] {FRA delete}",
    "[words - USA]",
    "[US propose: shall]",
    "[~~struck~~] {EUN+}",
    "~~[out] {EUN delete}~~",
    "[untagged]",
    "[ad ref 31 May 2023 19.39]",
    "{EUN reserve}",
    "[late] {IND reserve}",
    " / ",
    " ",
    " ",
    ",",
    ".",
    "States",
    "the cities",
    "\n",
    "*",
    "[3]",
];

/// What decides more than brackets do.
const OTHERS: &[&str] =
    &["{EU/CH: words}", "Option 1: ", "Option 2: ", "{EUN+}", "[", "]", "{delete entire para a RUS+}"];

fn wording() -> impl Strategy<Value = String> {
    let piece = prop_oneof![30 => prop::sample::select(PIECES), 1 => prop::sample::select(OTHERS)];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn each_party_has_its_text(wording in wording()) {
        let (reading, registry) = (read_one(&wording), Registry::standard());
        let voices = reading.voices(registry, None);
        for party in ["EUN", "FRA", "USA", "KEN", "IND", "BRA", "DEU", "JPN", "Atlantis"] {
            let alone = reading.as_party(party, registry, None).paragraphs.concat();
            prop_assert_eq!(voices.text(Some(party)), alone, "{} in {:?}", party, wording);
        }
        prop_assert_eq!(voices.text(None), reading.base().paragraphs.concat());
    }
}
