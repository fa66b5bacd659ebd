//! How broken up redlines are beside those of others, on the same pairs of wordings: `cargo bench -p adref-compare --bench
//! pieces`. Every peer is a point of change runs against words kept; ours is a curve, drawn by the price of a change run.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a bench prints what it found")]
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used, reason = "a bench may fail loudly")]

#[path = "../tests/common/mod.rs"]
mod common;
mod drawn;

use adref_compare::{Options, Para, Show, compare, project};
use common::drafts::{HEAVY, LIGHT, draft, redraft};
use common::{Chance, pieces::fragments, real_text};
use drawn::{Piece, git_pieces, imara_pieces, our_pieces, similar_pieces, whole};
use similar::{ChangeTag, TextDiff};
use unicode_segmentation::UnicodeSegmentation;

type Pair = (String, String);

/// Prices the curve is drawn at, in hundredths of a word; 70 is the one everybody gets.
const PRICES: [u16; 13] = [5, 30, 52, 70, 90, 105, 130, 160, 200, 250, 300, 400, 600];

/// What a reader has to take in: change runs, islands of at most two words between two changes, words and letters kept.
#[derive(Clone, Copy, Default)]
struct Point {
    runs: usize,
    islands: usize,
    words: usize,
    letters: usize,
}

impl Point {
    fn of(pairs: &[Pair], draw: impl Fn(&str, &str) -> Vec<Piece>) -> Self {
        pairs.iter().fold(Self::default(), |sum, (old, new)| {
            let drawn = whole(&draw(old, new));
            let (runs, islands) = fragments(&drawn);
            let kept = || drawn.iter().filter(|piece| piece.0 == ChangeTag::Equal).map(|piece| piece.1.as_str());
            Self {
                runs: sum.runs + runs,
                islands: sum.islands + islands,
                words: sum.words + kept().map(|text| text.unicode_words().count()).sum::<usize>(),
                letters: sum.letters + kept().flat_map(str::chars).filter(|c| !c.is_whitespace()).count(),
            }
        })
    }

    /// Fewer runs at no fewer words.
    const fn is_better_than(self, other: Self) -> bool {
        self.runs < other.runs && self.words >= other.words
    }

    /// As few runs at no fewer words.
    const fn reaches(self, other: Self) -> bool {
        self.runs <= other.runs && self.words >= other.words
    }
}

impl std::fmt::Display for Point {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} runs, {} islands, {} words, {} letters", self.runs, self.islands, self.words, self.letters)
    }
}

/// Ours at every price beside every peer.
fn beside(name: &str, pairs: &[Pair]) {
    type Peer = fn(&str, &str) -> Vec<Piece>;
    let peers: [(&str, Peer); 5] = [
        ("imara-diff, between spaces", |x, y| imara_pieces(x, y, |text| text.split_inclusive(' ').collect())),
        ("imara-diff, words", |x, y| imara_pieces(x, y, |text| text.split_word_bounds().collect())),
        ("similar, words", |x, y| similar_pieces(&TextDiff::from_words(x, y))),
        ("similar, unicode words", |x, y| similar_pieces(&TextDiff::from_unicode_words(x, y))),
        ("git --word-diff", git_pieces),
    ];
    let at = |price, show: Show| Point::of(pairs, |x, y| our_pieces(x, y, price, show));
    let default = Options::default().run_price;
    let ours = at(default, Show::EVERYTHING);
    println!("{name}: {} pairs", pairs.len());
    println!("    ours: {ours}");
    if pairs.iter().any(|pair| pair.0.contains('[')) {
        let words = Show { brackets: false, positions: false, ..Show::default() };
        println!("    ours, brackets and positions told as events: {}", at(default, words));
    }
    let curve: Vec<(u16, Point)> = PRICES.iter().map(|price| (*price, at(*price, Show::EVERYTHING))).collect();
    for (peer, draw) in peers {
        let point = Point::of(pairs, draw);
        let ours = match () {
            () if ours.is_better_than(point) => "fewer runs in ours, no fewer words",
            () if point.reaches(ours) => "NOT WORSE THAN OURS",
            () if ours.words >= point.words => "more words in ours",
            () => "fewer runs in ours",
        };
        let best = curve.iter().filter(|(_, at)| at.is_better_than(point)).min_by_key(|(_, at)| at.runs);
        let best = best.or_else(|| curve.iter().find(|(_, at)| at.reaches(point)));
        let curve = best.map_or("at no price".to_owned(), |(price, at)| {
            let by = if at.runs < point.runs { "passed" } else { "reached" };
            format!("{by} at {price} with {} runs, {} words", at.runs, at.words)
        });
        println!("    {peer}: {point}; {ours}; {curve}");
    }
}

fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "paragraph", text, ..Para::default() }).collect()
}

/// The changed pairs of two drafts.
fn drafts(name: &str, old: &[String], new: &[String]) {
    let (a, b) = (paras(old), paras(new));
    let compared = compare(&a, &b, &Options::default());
    let join = |paras: &[Para<'_>], indices: &[usize]| {
        indices.iter().map(|index| paras[*index].text).collect::<Vec<_>>().join("\n")
    };
    let pairs = compared.changes.iter().map(|change| &compared.pairs[change.pair]);
    let pairs = pairs.filter(|pair| !pair.from.is_empty() && !pair.to.is_empty());
    beside(name, &pairs.map(|pair| (join(&a, &pair.from), join(&b, &pair.to))).collect::<Vec<_>>());
}

/// Wordings of the resolution against each other: the compilation and every text that can be read out of it.
fn alternatives() -> (Vec<Pair>, Vec<Pair>) {
    let text = real_text("smart-cities-resolution-crp4-rev1.txt").unwrap_or_default();
    let (mut compilations, mut readings) = (Vec::new(), Vec::new());
    for line in text.lines().filter(|line| line.contains('[') && line.split_whitespace().count() > 8) {
        let parties = ["EUN", "USA", "RUS", "G77", "IRN", "EGY", "ARG", "JPN", "COL"];
        let mut all = vec![project(line, None)];
        all.extend(parties.map(|party| project(line, Some(party))));
        compilations.extend(all.iter().map(|reading| (line.to_owned(), reading.clone())));
        readings
            .extend(all.iter().enumerate().flat_map(|(at, x)| all[at + 1..].iter().map(|y| (x.clone(), y.clone()))));
    }
    for pairs in [&mut compilations, &mut readings] {
        pairs.retain(|(x, y)| x != y);
        pairs.sort();
        pairs.dedup();
    }
    (compilations, readings)
}

/// A version of a licence, its blocks as paragraphs.
fn version(folder: &str, number: usize) -> Option<Vec<String>> {
    let text = real_text(&format!("series/{folder}/v{number}.txt"))?;
    let blocks = text.split("\n\n").map(|block| block.split_whitespace().collect::<Vec<_>>().join(" "));
    Some(blocks.filter(|block| !block.is_empty()).collect())
}

fn main() {
    let guidelines = real_text("smart-cities-guidelines-final-draft.txt");
    let guidelines: Option<Vec<String>> =
        guidelines.map(|text| text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect());
    let made = draft(&mut Chance::new(1), 500);
    for (name, base) in [("guidelines", guidelines), ("draft of our own", Some(made))] {
        for (how, hand) in [("light", LIGHT), ("heavy", HEAVY)] {
            if let Some(base) = &base {
                drafts(&format!("{name}, {how} redraft"), base, &redraft(&mut Chance::new(2), base, hand).texts);
            }
        }
    }
    let (compilations, readings) = alternatives();
    beside("the resolution, what each party wants against what another wants", &readings);
    beside("the resolution, compilations against what can be read out of them", &compilations);
    for (folder, last) in [("copyleft-next", 6), ("cc-by-sa", 5)] {
        for number in 1..last {
            if let (Some(old), Some(new)) = (version(folder, number), version(folder, number + 1)) {
                drafts(&format!("{folder} {number} to {}", number + 1), &old, &new);
            }
        }
    }
}
