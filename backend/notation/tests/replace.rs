//! A draft in which a paragraph is replaced is, to the last number, the draft read anew.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::disallowed_methods)]

use adref_notation::{Options, Placed, Reading, read_with};

/// Numbers that only look random.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn pick<'a>(&mut self, pieces: &[&'a str]) -> &'a str {
        let at = self.roll(pieces.len());
        pieces.get(at).unwrap()
    }
}

/// What closes what it opens.
const SOUND: &[&str] = &[
    "the Parties ",
    "words and more words to read ",
    "[shall]",
    "[should] ",
    "[a / b] ",
    "[US propose: shall] [NZ propose: may] ",
    "[in accordance with [the principles of] the Convention] {EUN+ USA-} ",
    "[in accordance with [the principles of] the Convention] ",
    "[all] {EUN+} [some] {EUN+} ",
    "[words] {EUN+ EUN-} ",
    "[more] {EU support; EUN delete} ",
    "{EUN+ USA-} ",
    "{reserve IND, EGY} ",
    "{delete entire para a RUS+} ",
    "[extreme - US; G77 delete] ",
    "[and EU]",
    "[all] (G77) ",
    "~~[global] {ARG+} and~~ ",
    "[~~as well~~] {ARG+} ",
    "“quoted [words]” ",
    "[“law”] ",
    "{Note} ",
    "ad ref 31 May 2023 19.39 ",
    "[x] ad ref 31 May 2023 19.39 ",
    ", ",
    " / ",
    "\n",
    "7.bis ",
    "1. ",
    "ALT a: ",
    "[here](https://x) ",
    "“[a]dopt ",
    "[ALT a: other words] ",
];

/// What is judged over the draft.
const WIDE: &[&str] = &[
    "Option 1: ",
    "Option 2: No text ",
    "Option 1: (paragraphs 3-4) words ",
    "Option (a): ",
    "[Option 1: one] [Option 2: two] ",
    "\n2. ",
    "\n\n",
    "[x] {QQ+} ",
    "[x] {QQ- XQ+} ",
    "[3] ",
    "[2030] ",
    "[2035] ",
    "[7]: note ",
    "[^1] ",
    "ad ref 31 June 2023 29.39 ",
    "[EU ",
    "words and EU] ",
    "[",
    "]",
    "[ ",
    " ]",
    "a [long story / ",
    " that ends] ",
    "[“ends” here] ",
];

/// What is odd.
const ODD: &[&str] = &[
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "~~",
    "“",
    "”",
    "“[”",
    "[“[words] and”]",
    "\\",
    "`",
    "<",
    "*",
    "**",
    "[Invites [",
    "é",
    "🙂",
    "{EUN+",
    "(",
    "\n\n",
];

/// A wording: how many in a hundred of its pieces are wide, and how many are odd.
fn wording(dice: &mut Dice, wide: usize, odd: usize) -> String {
    let mut text = String::new();
    for _ in 0..dice.roll(10) {
        let at = dice.roll(100);
        text.push_str(dice.pick(if at < odd { ODD } else { SOUND }));
        if dice.roll(100) < wide {
            text.push_str(dice.pick(WIDE));
        }
    }
    text
}

/// Sometimes a bracket goes over paragraphs.
fn draft(dice: &mut Dice, wide: usize, odd: usize) -> Vec<String> {
    let mut draft: Vec<String> = (0..=dice.roll(12)).map(|_| wording(dice, wide, odd)).collect();
    for _ in 0..dice.roll(3) {
        let (a, b) = (dice.roll(draft.len()), dice.roll(draft.len()));
        let lead = dice.roll(2) == 0;
        let opening = draft.get_mut(a.min(b)).unwrap();
        *opening = if lead { format!("[{opening}") } else { format!("{opening} words [of") };
        let closing = draft.get_mut(a.max(b)).unwrap();
        *closing = if dice.roll(2) == 0 { format!("{closing}]") } else { format!("end] of it {closing}") };
    }
    draft
}

fn whole(draft: &[String], attributed: bool) -> Reading {
    let label = |i: usize| (i % 4 == 1).then_some("2.bis");
    let placed = draft.iter().enumerate().map(|(i, w)| Placed {
        wording: w,
        line: i * 7 + 1,
        column: i % 3 + 1,
        label: label(i),
        heading: i % 5 == 4,
    });
    let placed: Vec<Placed<'_>> = placed.collect();
    read_with(&placed, Options { attributed })
}

/// Several edits, one after the other: what an edit leaves behind must serve the next one.
fn edits(seed: u64) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let (wide, odd) = ([0, 3, 20][dice.roll(3)], [0, 0, 2, 15][dice.roll(4)]);
    let attributed = dice.roll(4) == 0;
    let mut draft = draft(&mut dice, wide, odd);
    let mut reading = whole(&draft, attributed);
    for _ in 0..4 {
        let at = dice.roll(draft.len());
        let old = draft.get_mut(at).unwrap();
        match dice.roll(4) {
            0 => old.push_str(&wording(&mut dice, wide, odd)),
            1 => *old = format!("{}{old}", wording(&mut dice, wide, odd)),
            2 => old.push_str("[word] "),
            _ => *old = wording(&mut dice, wide, odd),
        }
        let before = reading.clone();
        reading.replace(at, draft.get(at).unwrap());
        let (left, right) = (format!("{reading:?}"), format!("{:?}", whole(&draft, attributed)));
        assert!(left == right, "seed {seed}: paragraph {at} of\n{draft:#?}\n{left}\n\n{right}\n\nbefore\n{before:?}");
    }
}

/// As many drafts as `ADREF_REPLACED` says, or two thousand.
#[test]
fn replacing_a_paragraph_is_reading_anew_to_the_last_number() {
    let drafts = std::env::var("ADREF_REPLACED").ok().and_then(|n| n.parse().ok()).unwrap_or(2000);
    (0..drafts).for_each(edits);
}

/// Of one kind a thousand remarks are listed: an edit can bring one of them in or put one out far away.
#[test]
fn the_most_remarks_of_a_kind_stay_those_of_a_whole_reading() {
    let mut draft: Vec<String> = (0..12).map(|i| format!("{i}. words {{EUN+}}, ").repeat(84)).collect();
    let mut reading = whole(&draft, false);
    for (at, count) in [(3, 60), (3, 90), (5, 84), (11, 0), (0, 200), (0, 60), (11, 90), (2, 83)] {
        *draft.get_mut(at).unwrap() = "words {EUN+}, ".repeat(count);
        reading.replace(at, draft.get(at).unwrap());
        assert_eq!(format!("{reading:?}"), format!("{:?}", whole(&draft, false)));
    }
}

/// A bracket that begins a paragraph and is still open decides what a far `]` closes, though nothing has closed it before.
#[test]
fn what_was_left_open_before_decides_on_far_pairs() {
    let mut draft: Vec<String> = vec!["[This is never closed".to_owned()];
    draft.extend((0..7).map(|i| format!("{i}. words [of] all")));
    let mut reading = whole(&draft, false);
    for wording in ["words [of\n\nmore\n\nthe end]", "words [of] all", "words [of\n\nmore\n\nthe end] of it"] {
        wording.clone_into(draft.get_mut(7).unwrap());
        reading.replace(7, wording);
        assert_eq!(format!("{reading:?}"), format!("{:?}", whole(&draft, false)));
    }
}
