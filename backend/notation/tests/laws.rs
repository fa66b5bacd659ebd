//! What holds for every text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use adref_notation::{
    Choice, Code, Entry, Operation, Options, Placed, Reading, Registry, Stance, read, read_one, read_with,
    without_positions,
};
use proptest::prelude::*;
use std::collections::HashMap;

/// Pieces of which odd texts are made.
const MARKS: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "][",
    "{",
    "}",
    "~~",
    "*",
    "**",
    "\\",
    "`",
    "```",
    "<",
    ">",
    "(",
    ")",
    "/",
    " / ",
    ",",
    ";",
    ".",
    "-",
    " - ",
    "\n",
    "\n\n",
    "“",
    "”",
    "{EUN+ USA-}",
    "{reserve IND, EGY}",
    "{delete entire para a RUS+}",
    "{EU/CH: words}",
    "<EUN+>",
    "(G77)",
    "(EU, US: delete)",
    "US/AU propose; CL oppose:",
    "- US; G77 delete",
    "ad ref 31 May 2023 19.39",
    "[ad ref 1 June 2023](#)",
    "(Agreed)",
    "[here](https://x)",
    "[3]",
    "[^1]",
    "[2030]",
    "“[a]dopt",
    "Option 1:",
    "Option (a):",
    "7.bis ",
    "- a. ",
    "ALT a: ",
    "{Note}",
    "Negotiators' Note: JP",
    "{EUN+",
    "{NAM+ EUN-}",
    " (UG, NAM)",
    "{+EUN, -USA}",
    "［",
    "］",
    "【",
    "Вариант 1:",
    "选项1：",
    "Option 1 (a): ",
    "（EU）",
    "\u{200b}",
    "\u{200f}",
    "WHO: ",
    "US/AU propose166[^2]: ",
    "EU/G77. Noting",
    "{EUN USA+}",
    "{Kingdom of Foo+ EUN-}",
    "{deletion proposed by EUN}",
    "{delete para ALT a EUN+}",
    "ad ref May 31, 2023, 7:39 p.m.",
    "[Agreed ad ref, placement tbd]",
    "\"",
    "é",
    "🙂",
    "\u{301}",
    "²",
];

fn piece() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(MARKS);
    prop_oneof![3 => marks.prop_map(str::to_owned), 2 => "[a-zA-Z ]{1,12}", 1 => any::<char>().prop_map(String::from)]
}

fn wording() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..30).prop_map(|p| p.concat())
}

fn draft() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(wording(), 0..6)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn same(a: &Reading, b: &Reading) {
    assert_eq!(a.brackets(), b.brackets());
    assert_eq!(a.tags(), b.tags());
    assert_eq!(a.groups(), b.groups());
    assert_eq!(a.remarks(), b.remarks());
    assert_eq!(a.totals(), b.totals());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn nothing_is_lost(draft in draft()) {
        let reading = read(&draft);
        for (index, wording) in draft.iter().enumerate() {
            prop_assert_eq!(&reading.print(index), wording);
            let runs: String = reading.runs(index).into_iter().map(|r| r.text).collect();
            prop_assert_eq!(&runs, wording);
        }
    }

    #[test]
    fn brackets_nest_and_totals_agree(draft in draft()) {
        let reading = read(&draft);
        for (index, bracket) in reading.brackets().iter().enumerate() {
            prop_assert_eq!(bracket.id as usize, index);
            prop_assert!(bracket.open < bracket.end, "{:?}", bracket);
            if let Some(parent) = bracket.parent.and_then(|p| reading.bracket(p)) {
                prop_assert!(parent.open < bracket.open && bracket.end <= parent.end);
                prop_assert_eq!(parent.depth + 1, bracket.depth);
            } else {
                prop_assert_eq!(bracket.depth, 1);
            }
        }
        let totals = reading.totals();
        prop_assert_eq!(totals.brackets_open - totals.unclosed, totals.brackets_close - totals.stray);
    }

    #[test]
    fn replacing_a_paragraph_is_reading_anew(draft in draft(), at in 0usize..6, new in wording()) {
        let mut changed = draft.clone();
        if let Some(paragraph) = changed.get_mut(at) { paragraph.clone_from(&new); }
        let mut reading = read(&draft);
        reading.replace(at, &new);
        same(&reading, &read(&changed));
    }

    #[test]
    fn repairs_change_marks_and_never_words(draft in draft()) {
        let reading = read(&draft);
        for remark in reading.remarks() {
            for repair in remark.repair.iter().chain(&remark.other_repairs) {
                let before = &draft[remark.paragraph];
                let after = repair.change.apply(remark.paragraph, before).unwrap();
                if remark.code == Code::SharedName {
                    // Who is meant is written out, in a position: the words are the others.
                    let splice = &repair.change.splices[0];
                    let inside = |t: &adref_notation::Tag| {
                        t.place.paragraph as usize == remark.paragraph
                            && t.place.byte as usize <= splice.start
                            && splice.start + splice.removed.len() <= t.end as usize
                    };
                    prop_assert!(reading.positions().any(inside));
                } else {
                    prop_assert_eq!(letters(before), letters(&after));
                }
                prop_assert_eq!(&repair.change.inverse().apply(remark.paragraph, &after).unwrap(), before);
            }
        }
    }

    #[test]
    fn projections_and_counts_are_total(draft in draft()) {
        let reading = read(&draft);
        let registry = Registry::standard();
        for projection in [reading.clean(), reading.base(), reading.as_party("FRA", registry, Some("2023-05-31")), reading.lifted(&HashMap::new())] {
            prop_assert_eq!(projection.paragraphs.len(), draft.len());
        }
        let counts = reading.counts();
        prop_assert!(counts.agreed <= counts.words);
        prop_assert_eq!(counts.agreed_share().is_some(), counts.words > 0);
        let _ = (reading.report(), reading.open_items());
    }

    #[test]
    fn lifting_nothing_changes_nothing_outside_struck_words(draft in draft()) {
        let reading = read(&draft);
        if reading.strikes().is_empty() {
            prop_assert_eq!(reading.lifted(&HashMap::new()).paragraphs, draft);
        }
    }

    #[test]
    fn without_positions_nobody_is_named_and_places_map(text in wording()) {
        let stripped = without_positions(&text);
        let placed = [Placed::from(stripped.text.as_str())];
        for attributed in [false, true] {
            let left = read_with(&placed, Options { attributed });
            prop_assert!(left.positions().next().is_none(), "{}", stripped.text);
        }
        let original: Vec<char> = text.chars().collect();
        for (index, c) in stripped.text.chars().enumerate() {
            let place = stripped.to_original(index);
            prop_assert_eq!(original[place], c);
            prop_assert_eq!(stripped.from_original(place), index);
        }
    }

    #[test]
    fn operations_are_reversible(draft in draft(), which in 0usize..8, a in 0usize..40, b in 0usize..40, p in 0usize..6) {
        let reading = read(&draft);
        let entries = vec![Entry { party: "EUN".into(), stance: Stance::Support }, Entry { party: "USA".into(), stance: Stance::Reserve }];
        let bracket = u32::try_from(a).unwrap();
        let operation = match which {
            0 => Operation::Bracket { paragraph: p, start: a.min(b), end: a.max(b), entries },
            1 => Operation::Propose { paragraph: p, at: a, words: "new words".into(), entries },
            2 => Operation::AddRival { bracket, words: "rival".into(), entries },
            3 => Operation::SetPosition { bracket, party: "IND".into(), stance: Some(Stance::Delete) },
            4 => Operation::Lift { bracket, choice: if b % 2 == 0 { Choice::Keep } else { Choice::Drop } },
            5 => Operation::Strike { paragraph: p, start: a.min(b), end: a.max(b) },
            6 => Operation::Stamp { paragraph: p, level: (b % 2 == 0).then(|| "committee".into()), when: "31 May 2023 19.39".into() },
            _ => Operation::Reopen { paragraph: p },
        };
        let Ok(change) = reading.edit(&operation) else { return Ok(()) };
        for (index, before) in draft.iter().enumerate() {
            let after = change.apply(index, before).unwrap();
            prop_assert_eq!(&change.inverse().apply(index, &after).unwrap(), before);
        }
    }

    /// Each party's proposal, written into clean words by operations, comes out again; and so does the base.
    #[test]
    fn a_proposal_can_be_read_back(words in prop::collection::vec("[a-z]{1,8}", 3..12), cut in 0usize..12, length in 0usize..4, new in "[a-z]{1,8}") {
        let base = words.join(" ");
        let (from, to) = (cut % words.len(), (cut % words.len() + length).min(words.len()));
        let start: usize = words[..from].iter().map(|w| w.len() + 1).sum();
        let eun = |stance| vec![Entry { party: "EUN".into(), stance }];
        let mut text = base.clone();
        let mut wanted = words.clone();
        wanted.splice(from..to, [new.clone()]);
        let end = (start + words[from..to].join(" ").len()).min(base.len());
        let insert = Operation::Propose { paragraph: 0, at: if to > from { end } else { start }, words: new, entries: eun(Stance::Support) };
        let change = read_one(&text).edit(&insert).unwrap();
        let space = if to > from { (1, 0) } else { (0, 1) };
        text = change.apply(0, &text).unwrap();
        let at = if to > from { end } else { start };
        let mark = text.len() - base.len();
        text = format!("{}{}{}{}{}", &text[..at], " ".repeat(space.0), &text[at..at + mark], " ".repeat(space.1), &text[at + mark..]);
        if to > from {
            let delete = Operation::Bracket { paragraph: 0, start, end, entries: eun(Stance::Delete) };
            text = read_one(&text).edit(&delete).unwrap().apply(0, &text).unwrap();
        }
        let reading = read_one(&text);
        let registry = Registry::standard();
        prop_assert_eq!(&reading.as_party("EU", registry, None).paragraphs[0], &wanted.join(" "), "{}", text);
        prop_assert_eq!(&reading.base().paragraphs[0], &base, "{}", text);
        prop_assert_eq!(&reading.as_party("BRA", registry, None).paragraphs[0], &base, "{}", text);
        prop_assert_eq!(&reading.as_party("FRA", registry, None).paragraphs[0], &wanted.join(" "), "{}", text);
    }
}

#[test]
fn a_million_open_signs_neither_fail_nor_overflow() {
    for sign in ["[", "]", "{", "}", "~", "[a", "[ {EUN+} "] {
        let text = sign.repeat(1_000_000 / sign.len());
        let reading = read_one(&text);
        assert_eq!(reading.print(0), text);
        assert_eq!(reading.runs(0).iter().map(|r| r.text.len()).sum::<usize>(), text.len());
        let _ = (reading.clean(), reading.counts(), reading.path(0));
    }
    let nest = "[".repeat(500_000) + &"]".repeat(500_000);
    let reading = read_one(&nest);
    assert_eq!(reading.brackets().len(), 500_000);
    assert_eq!(reading.path(499_999).len(), 500_000);
    assert_eq!(reading.clean().paragraphs[0], "[…]");
}
