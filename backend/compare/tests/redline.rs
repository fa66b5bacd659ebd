//! The redline gives both texts back, never cuts a word, a grapheme or a tag, and keeps brackets whole.

mod common;

use adref_compare::{EventKind, Op, OpClass, OpKind, Options, redline};
use common::{Chance, edited, nasty};
use unicode_segmentation::UnicodeSegmentation;

fn side(ops: &[Op], gone: OpKind) -> String {
    ops.iter().filter(|op| op.op != gone).map(|op| op.text.as_str()).collect()
}

/// The redline as a reader sees it: pieces of one sign that touch are one change.
fn show(old: &str, new: &str) -> String {
    let redline = redline(old, new, &Options::default());
    let runs = redline.ops.chunk_by(|one, next| one.op == next.op);
    runs.map(|run| {
        let text: String = run.iter().map(|op| op.text.as_str()).collect();
        match run.first().map(|op| op.op) {
            Some(OpKind::Del) => format!("⟦-{text}⟧"),
            Some(OpKind::Ins) => format!("⟦+{text}⟧"),
            _ => text,
        }
    })
    .collect()
}

fn assert_whole(old: &str, new: &str) {
    let redline = redline(old, new, &Options::default());
    assert_eq!(side(&redline.ops, OpKind::Ins), old, "{new:?}");
    assert_eq!(side(&redline.ops, OpKind::Del), new, "{old:?}");
    for (text, gone) in [(old, OpKind::Ins), (new, OpKind::Del)] {
        let edges: std::collections::HashSet<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for op in redline.ops.iter().filter(|op| op.op != gone) {
            at += op.text.len();
            assert!(edges.contains(&at), "cut inside a character: {old:?} {new:?} {:?}", redline.ops);
        }
    }
}

#[test]
fn gives_both_texts_back_byte_for_byte() {
    let mut chance = Chance::new(7);
    for _ in 0..2500 {
        let old = nasty(&mut chance, 30);
        let new = nasty(&mut chance, 30);
        assert_whole(&old, &new);
        let new = edited(&mut chance, &old);
        assert_whole(&old, &new);
    }
}

#[test]
#[rustfmt::skip]
fn reads_as_an_editor_would_draw_it() {
    for (old, new, drawn) in [
        ("Member States shall act", "Member States should act", "Member States ⟦-shall⟧⟦+should⟧ act"),
        ("people including women", "people, including women", "people⟦+,⟧ including women"),
        ("people, including women, and men", "people and men", "people⟦-, including women,⟧ and men"),
        ("to respect human rights", "to respect and protect human rights", "to respect ⟦+and protect ⟧human rights"),
        ("a, b and c", "a, x, b and c", "a, ⟦+x, ⟧b and c"),
        ("39% of people", "41% of people", "⟦-39⟧⟦+41⟧% of people"),
        ("Requests [all] States", "Requests all States", "Requests ⟦-[⟧all⟦-]⟧ States"),
        ("Requests States", "Requests [all] {EUN+} States", "Requests ⟦+[all] {EUN+} ⟧States"),
        ("opportunities [~~as well as vibrant and~~] {RUS+ EUN-} an enabling environment", "opportunities and an enabling environment",
            "opportunities ⟦-[~~as well as vibrant and~~] {RUS+ EUN-}⟧⟦+and⟧ an enabling environment"),
        ("[words] {EUN+} here", "[words] {EUN+ USA+} here", "[words] ⟦-{EUN+}⟧⟦+{EUN+ USA+}⟧ here"),
        ("one two", "one  two", "one⟦- ⟧⟦+  ⟧two"),
        ("housing¹ is", "housing² is", "housing⟦-¹⟧⟦+²⟧ is"),
        ("see [Guide for Cities](#a) here", "see [Guide for Towns](#a) here", "see [Guide for ⟦-Cities⟧⟦+Towns⟧](#a) here"),
        ("see [Guide for Cities](#a) here", "see [Guide for Cities](#b) here", "see [Guide for Cities⟦-](#a)⟧⟦+](#b)⟧ here"),
        ("see [Guide](#a) [all] here", "see [Guide](#a) all here", "see [Guide](#a) ⟦-[⟧all⟦-]⟧ here"),
        ("see the Guide here", "see the [Guide](#a) here", "see the ⟦+[⟧Guide⟦+](#a)⟧ here"),
    ] {
        assert_eq!(show(old, new), drawn);
    }
}

#[test]
fn tells_kinds_of_change_apart() {
    let class = |old, new| {
        redline(old, new, &Options::default()).ops.iter().filter(|op| op.op != OpKind::Same).map(|op| op.class).max()
    };
    assert_eq!(class("one two", "one\u{a0}two"), Some(OpClass::Invisible));
    assert_eq!(class("2019-2020", "2019–2020"), Some(OpClass::Invisible));
    assert_eq!(class("cafe\u{301} now", "café now"), Some(OpClass::Invisible));
    assert_eq!(class("“word”", "\"word\""), Some(OpClass::Punctuation));
    assert_eq!(class("the States", "The States"), Some(OpClass::Punctuation));
    assert_eq!(class("people centred cities", "people-centred cities"), Some(OpClass::Punctuation));
    assert_eq!(class("see paragraph 12 above", "see paragraph 13 above"), Some(OpClass::Numbering));
    assert_eq!(class("share of 12 percent", "share of 13 percent"), Some(OpClass::Words));
    assert_eq!(class("housing¹ is", "housing² is"), Some(OpClass::Numbering));
    assert_eq!(class("[all] States", "all States"), Some(OpClass::Brackets));
    assert_eq!(class("[all] {EUN+} States", "[all] States"), Some(OpClass::Positions));
    assert_eq!(class("cities;", "cities; [ad ref 31 May 2023 19.39](#)"), Some(OpClass::Positions));
    assert_eq!(class("shall", "should"), Some(OpClass::Words));
}

#[test]
fn tells_what_happened_to_brackets() {
    let kinds =
        |old, new| redline(old, new, &Options::default()).brackets.iter().map(|event| event.event).collect::<Vec<_>>();
    assert_eq!(kinds("the [global] framework", "the global framework"), [EventKind::LiftedKept]);
    assert_eq!(kinds("the [global] framework", "the framework"), [EventKind::LiftedDropped]);
    assert_eq!(kinds("the framework", "the [global] framework"), [EventKind::Opened]);
    assert_eq!(kinds("the global framework", "the [global] framework"), [EventKind::Opened]);
    assert_eq!(kinds("the [global] framework", "the [global] [regional] framework"), [EventKind::RivalAdded]);
    assert_eq!(kinds("[a b] {EUN+}", "[a b] {EUN+ USA-}"), [EventKind::PositionAdded]);
    assert_eq!(kinds("[a b] {EUN+}", "[a b] {EUN-}"), [EventKind::PositionChanged]);
    assert_eq!(kinds("[a b] {EUN+ ARG+}", "[a b] {EUN+}"), [EventKind::PositionWithdrawn]);
    assert_eq!(kinds("a b;", "a b; [ad ref 31 May 2023 19.39](#)"), [EventKind::StampSet]);
    for stamped in ["a b; ad ref 31 May 2023 19.39", "a b; Ad ref 31 May 2023 19.39", "a b; AD REF 31 May 2023 19.39"] {
        assert_eq!(kinds("a b;", stamped), [EventKind::StampSet], "{stamped}");
    }
}

/// Whether every bracket mark of a text has its partner by the plainest rule.
fn is_balanced(text: &str) -> bool {
    let mut depth = 0_i32;
    text.chars().all(|c| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        depth >= 0
    }) && depth == 0
}

#[test]
fn words_and_half_brackets_never_share_a_piece() {
    let mut chance = Chance::new(23);
    let mut tried = 0;
    for _ in 0..3000 {
        let words = ["shall", "the", "cities", "voluntary", "act", "and", "people", "plan"];
        let mut make = || -> String {
            let mut text = String::new();
            for _ in 0..chance.below(14) {
                let word = *chance.pick(&words);
                match chance.below(6) {
                    0 => text.push_str(&format!("[{word}] {{EUN+}} ")),
                    1 => text.push_str(&format!("[{word} [{}]] ", chance.pick(&words))),
                    2 => text.push_str(&format!("[{word}] [{}] ", chance.pick(&words))),
                    _ => text.push_str(&format!("{word} ")),
                }
            }
            text
        };
        let (old, new) = (make(), make());
        tried += 1;
        for op in redline(&old, &new, &Options::default()).ops {
            let changed_words = op.op != OpKind::Same && op.class == OpClass::Words;
            assert!(!changed_words || is_balanced(&op.text), "{old:?} {new:?} {op:?}");
        }
    }
    assert_eq!(tried, 3000);
}

#[test]
fn a_redline_back_undoes_the_redline() {
    let mut chance = Chance::new(29);
    for _ in 0..500 {
        let old = nasty(&mut chance, 25);
        let new = edited(&mut chance, &old);
        let same = |from: &str, to: &str| -> usize {
            redline(from, to, &Options::default())
                .ops
                .iter()
                .filter(|op| op.op == OpKind::Same)
                .map(|op| op.text.len())
                .sum()
        };
        let (there, back) = (same(&old, &new), same(&new, &old));
        assert!(there.abs_diff(back) <= 12 + there / 4, "{old:?} {new:?} {there} {back}");
    }
}

#[test]
fn a_hundred_thousand_brackets_are_bounded() {
    let open = "[".repeat(100_000);
    let nested = format!("{}word{}", "[".repeat(10_000), "]".repeat(10_000));
    let rivals = "[a] {EUN+} [b] {USA+} ".repeat(3_000);
    for text in [&open, &nested, &rivals] {
        assert_whole(text, &format!("{text} and more"));
        assert_whole(text, "the words alone");
    }
    assert_whole(&nested, &rivals);
}
