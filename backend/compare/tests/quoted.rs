//! Agreed language: by small texts, by a generator of adapted and of unrelated sentences, and on a real draft.
#![allow(clippy::disallowed_methods, reason = "real texts are read from beside the repository when they are there")]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail loudly")]

use adref_compare::{OpKind, Options, Para, Quotations, quoted};
use proptest::prelude::*;

fn para(text: &str) -> Para<'_> {
    Para { kind: "paragraph", text, ..Para::default() }
}

fn found(draft: &[&str], library: &[&[&str]]) -> Quotations {
    let draft: Vec<_> = draft.iter().map(|text| para(text)).collect();
    let library: Vec<Vec<_>> = library.iter().map(|text| text.iter().map(|one| para(one)).collect()).collect();
    quoted(&draft, &library, &Options::default())
}

fn cut(text: &str, span: (usize, usize)) -> String {
    text.chars().skip(span.0).take(span.1 - span.0).collect()
}

const AGENDA: &[&str] = &[
    "We pledge that no one will be left behind on this collective journey. And we will endeavour to reach the furthest behind first.",
    "Make cities and human settlements inclusive, safe, resilient and sustainable.",
];
const CHARTER: &[&str] =
    &["Every city shall make its settlements safe, and shall keep the banks of its rivers open to all who live there."];

#[test]
fn a_sentence_that_was_taken_up_is_found_with_what_was_changed_in_it() {
    let draft = [
        "Reaffirming the pledge that no one will be [ever] {KEN+} left behind on this common journey, and to reach the furthest behind first,",
        "1. Requests the secretariat to report on the lighting of streets and squares in small towns.",
    ];
    let all = found(&draft, &[AGENDA, CHARTER]);
    assert_eq!(all.found.len(), 1, "{all:#?}");
    let one = &all.found[0];
    assert_eq!((one.to, one.text, one.from, one.exact), (0, 0, 0, false));
    assert!(one.likeness > 0.6 && one.likeness < 1.0, "{}", one.likeness);
    let side = |not: OpKind| one.ops.iter().filter(|op| op.op != not).map(|op| op.text.as_str()).collect::<String>();
    assert_eq!(side(OpKind::Ins), cut(AGENDA[0], one.from_span));
    assert_eq!(side(OpKind::Del), cut(draft[0], one.span));
    assert!(one.ops.iter().any(|op| op.op == OpKind::Ins && op.text.contains("common")));
}

#[test]
fn word_for_word_is_so_whatever_the_quotation_marks_and_the_case() {
    let draft =
        ["Recalling the goal to “make cities and human settlements inclusive, safe, resilient and sustainable”;"];
    let all = found(&draft, &[AGENDA]);
    assert_eq!(all.found.len(), 1);
    assert!(all.found[0].exact && all.found[0].from == 1, "{all:#?}");
}

#[test]
fn one_sentence_may_quote_two_texts_and_what_two_texts_say_is_named_once() {
    let draft = [
        "Make cities and human settlements inclusive, safe, resilient and sustainable, and keep the banks of its rivers open to all who live there.",
    ];
    let all = found(&draft, &[AGENDA, CHARTER]);
    let from: Vec<_> = all.found.iter().map(|one| (one.text, one.from)).collect();
    assert_eq!(from, [(0, 1), (1, 0)]);
    let twice = found(&draft[..1], &[AGENDA, CHARTER, AGENDA]);
    assert_eq!((twice.found[0].text, twice.found[0].also.as_slice()), (0, &[(2, 1)][..]));
}

#[test]
fn scripts_without_spaces_are_read_sign_by_sign() {
    let source: &[&str] = &["我们保证在共同的征途上绝不让任何一个人掉队，并努力首先帮助落在最后面的人。"];
    let draft = ["重申我们保证在共同征途上绝不让任何人掉队，并努力首先帮助落在最后面的人；"];
    let all = found(&draft, &[source]);
    assert_eq!(all.found.len(), 1, "{all:#?}");
    assert!(all.found[0].likeness > 0.8);
}

#[test]
fn the_budget_ends_the_search_and_it_says_so() {
    let options = Options { budget: 10, ..Options::default() };
    let draft: Vec<_> = AGENDA.iter().map(|text| para(text)).collect();
    let all = quoted(&draft, std::slice::from_ref(&draft), &options);
    assert!(all.coarse && all.found.is_empty());
}

/// Words of our own, enough that two sentences share a run by chance seldom.
const STEMS: [&str; 40] = [
    "harbour",
    "lantern",
    "orchard",
    "census",
    "ferry",
    "granary",
    "tariff",
    "wetland",
    "archive",
    "quarry",
    "beacon",
    "cistern",
    "market",
    "pension",
    "railway",
    "museum",
    "pasture",
    "treasury",
    "canal",
    "bakery",
    "theatre",
    "meadow",
    "foundry",
    "garden",
    "library",
    "aqueduct",
    "vineyard",
    "station",
    "dockyard",
    "nursery",
    "mill",
    "bridge",
    "school",
    "hospital",
    "kiln",
    "tunnel",
    "reservoir",
    "workshop",
    "causeway",
    "observatory",
];
const VERBS: [&str; 12] = [
    "supports",
    "protects",
    "finances",
    "inspects",
    "restores",
    "connects",
    "records",
    "improves",
    "measures",
    "shares",
    "plans",
    "maintains",
];
const SMALL: [&str; 6] = ["the", "of", "and", "with", "for", "in"];

/// Draws one after another from a seed.
struct Draw(u64);

impl Draw {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn word(&mut self, place: usize) -> String {
        match place % 4 {
            0 => SMALL[self.next(SMALL.len())].to_owned(),
            1 => format!("{}{}", STEMS[self.next(STEMS.len())], ["", "s", "-keeper"][self.next(3)]),
            2 => VERBS[self.next(VERBS.len())].to_owned(),
            _ => STEMS[self.next(STEMS.len())].to_owned(),
        }
    }

    fn sentence(&mut self) -> Vec<String> {
        let length = 12 + self.next(20);
        (0..length).map(|place| self.word(place)).collect()
    }

    /// The sentence as it is taken up: some words others, some gone, some more; words of one's own around it.
    fn adapted(&mut self, sentence: &[String], edits: usize) -> Vec<String> {
        let mut words = sentence.to_vec();
        for _ in 0..edits {
            let at = self.next(words.len());
            match self.next(3) {
                0 => words[at] = self.word(at),
                1 => drop(words.remove(at)),
                _ => words.insert(at, self.word(at + 1)),
            }
        }
        let around: Vec<String> = (0..self.next(5)).map(|place| self.word(place)).collect();
        [around, words].concat()
    }
}

fn written(words: &[String]) -> String {
    let text = words.join(" ");
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default() + chars.as_str() + "."
}

/// Of adapted sentences those found at their place; of what was found that which is right.
fn measured(seed: u64, edits: usize) -> (usize, usize, usize) {
    let mut draw = Draw(seed);
    let library: Vec<Vec<Vec<String>>> = (0..5).map(|_| (0..40).map(|_| draw.sentence()).collect()).collect();
    let mut draft = Vec::new();
    let mut truth = Vec::new();
    for number in 0..80 {
        if number % 2 == 0 {
            let (text, from) = (draw.next(5), draw.next(40));
            let source = library[text][from].clone();
            draft.push(written(&draw.adapted(&source, edits)));
            truth.push(Some((text, from)));
        } else {
            let own = draw.sentence();
            draft.push(written(&own));
            truth.push(None);
        }
    }
    let sources: Vec<Vec<String>> =
        library.iter().map(|text| text.iter().map(|words| written(words)).collect()).collect();
    let paras: Vec<Vec<Para<'_>>> = sources.iter().map(|text| text.iter().map(|one| para(one)).collect()).collect();
    let draft: Vec<Para<'_>> = draft.iter().map(|text| para(text)).collect();
    let all = quoted(&draft, &paras, &Options::default());
    assert!(!all.coarse);
    let right = all.found.iter().filter(|one| truth[one.to] == Some((one.text, one.from))).count();
    (truth.iter().flatten().count(), all.found.len(), right)
}

/// Bars of this look-up: whoever adapts one word in four is found, and what is nobody's is nobody's.
#[test]
fn adapted_sentences_are_found_and_others_are_not() {
    for (edits, bar) in [(0, 1.0), (1, 0.99), (3, 0.98), (5, 0.93)] {
        let (mut wanted, mut found, mut right) = (0, 0, 0);
        for seed in 0..20 {
            let one = measured(seed * 7 + 1, edits);
            (wanted, found, right) = (wanted + one.0, found + one.1, right + one.2);
        }
        let (recall, precision) = (right as f64 / wanted as f64, right as f64 / found as f64);
        eprintln!("{edits} edits: {wanted} quotations, recall {recall:.4}, precision {precision:.4}");
        assert!(recall >= bar, "{edits} edits: {recall} of the quotations");
        assert!(precision >= 0.99, "{edits} edits: {precision} of what was found");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is drawn: the spans lie in their paragraphs, both sides read back, and the same asked twice is the same.
    #[test]
    fn what_is_found_reads_back(seed in any::<u64>(), edits in 0usize..12) {
        let mut draw = Draw(seed);
        let sources: Vec<String> = (0..6).map(|_| written(&draw.sentence())).collect();
        let own: Vec<String> = sources.iter().map(|text| {
            let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
            written(&draw.adapted(&words, edits))
        }).collect();
        let draft: Vec<_> = own.iter().map(|text| para(text)).collect();
        let library: Vec<Vec<_>> = vec![sources.iter().map(|text| para(text)).collect()];
        let all = quoted(&draft, &library, &Options::default());
        for one in &all.found {
            let side = |not: OpKind| one.ops.iter().filter(|op| op.op != not).map(|op| op.text.as_str()).collect::<String>();
            prop_assert_eq!(side(OpKind::Ins), cut(&sources[one.from], one.from_span));
            prop_assert_eq!(side(OpKind::Del), cut(&own[one.to], one.span));
            prop_assert!((0.0..=1.0).contains(&one.likeness) && one.words >= 7);
        }
        prop_assert_eq!(quoted(&draft, &library, &Options::default()), all);
    }
}

fn beside(path: &str) -> Option<String> {
    let path = format!("{}/../../../shared/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("not there, so not tried: {path}");
    }
    text
}

/// The guidelines quote the resolution that asked for them.
#[test]
fn the_guidelines_quote_the_resolution() {
    let (Some(guidelines), Some(resolution)) = (
        beside("texts/smart-cities-guidelines-final-draft.txt"),
        beside("texts/smart-cities-resolution-crp4-rev1.txt"),
    ) else {
        return;
    };
    let split = |text: &str| -> Vec<String> {
        text.split("\n\n").map(|one| one.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    };
    let (draft, source) = (split(&guidelines), split(&resolution));
    let draft: Vec<_> = draft.iter().map(|text| para(text)).collect();
    let source: Vec<_> = source.iter().map(|text| para(text)).collect();
    let all = quoted(&draft, &[source], &Options::default());
    for one in &all.found {
        eprintln!("{:.2} {}", one.likeness, cut(draft[one.to].text, one.span));
    }
    assert!(!all.coarse && !all.found.is_empty());
    assert!(all.found.iter().all(|one| one.words >= 7));
}
