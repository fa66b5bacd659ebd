//! The projection law over whole files: whatever parties make of a text, each one's file comes back byte for byte.

use super::parties::Draft;
use super::source::Source;
use super::{Compilation, back};
use crate::standing::Standing;

/// Chance that gives the same answers every time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn of<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words[self.below(words.len())]
    }
}

const WORDS: [&str; 36] = [
    "States",
    "shall",
    "should",
    "rivers",
    "water",
    "the",
    "of",
    "and",
    "in",
    "with",
    "shared",
    "data",
    "cities",
    "report",
    "every",
    "year",
    "upon",
    "people",
    "rights",
    "floods",
    "“safe harbour”",
    "basin-wide",
    "«eau»",
    "EUN",
    "USA",
    "région",
    "مياه",
    "reporting¹",
    "(a)",
    "10",
    "per",
    "cent",
    "NAM",
    "no",
    "Option",
    "2030",
];
const OPENINGS: [&str; 7] =
    ["Calls upon", "Requests", "Noting", "USA: recalls", "Decides", "EUN, FRA: notes", "Placeholder for"];

fn sentence(chance: &mut Chance) -> String {
    let mut words = vec![if chance.one_in(3) { chance.of(&OPENINGS) } else { chance.of(&OPENINGS[..3]) }];
    for _ in 0..3 + chance.below(14) {
        words.push(chance.of(&WORDS));
    }
    words.join(" ") + chance.of(&[";", ".", ",", ""])
}

/// One block of a file, without its label.
#[derive(Clone, Debug, PartialEq)]
enum Block {
    Heading(String),
    Plain(String),
    Numbered(String),
    Item(String),
    Bullet(String),
    Row(String, String),
    Note(String),
}

fn block(chance: &mut Chance) -> Block {
    let words = sentence(chance);
    match chance.below(12) {
        0 => Block::Heading(words.trim_end_matches([';', '.', ',']).to_owned()),
        1..=3 => Block::Plain(words),
        4..=6 => Block::Numbered(words),
        7 | 8 => Block::Item(words),
        9 => Block::Bullet(words),
        10 => Block::Row(words, sentence(chance)),
        _ => Block::Note(words),
    }
}

impl Block {
    fn words(&mut self) -> &mut String {
        match self {
            Self::Heading(words) | Self::Plain(words) | Self::Numbered(words) | Self::Item(words) => words,
            Self::Bullet(words) | Self::Note(words) | Self::Row(_, words) => words,
        }
    }
}

/// The file as somebody types it, with its numbers counted anew.
fn file(blocks: &[Block], end: &str) -> String {
    let (mut number, mut item, mut note) = (0, 0, 0);
    let mut out = String::from("# Draft resolution on rivers");
    let mut row = false;
    for block in blocks {
        let tight = row && matches!(block, Block::Row(..));
        row = matches!(block, Block::Row(..));
        out += end;
        if !tight {
            out += end;
        }
        if !matches!(block, Block::Item(_)) {
            item = 0;
        }
        out += &match block {
            Block::Heading(words) => format!("## {words}"),
            Block::Plain(words) => words.clone(),
            Block::Numbered(words) => {
                number += 1;
                format!("{number}. {words}")
            }
            Block::Item(words) => {
                item += 1;
                format!("- ({}) {words}", char::from(b'a' + u8::try_from(item % 26).unwrap()))
            }
            Block::Bullet(words) => format!("- {words}"),
            Block::Row(one, other) => format!("| {one} | {other} |"),
            Block::Note(words) => {
                note += 1;
                format!("[^{note}]: {words}")
            }
        };
    }
    out + end
}

/// What a delegation makes of a text.
fn edited(chance: &mut Chance, blocks: &[Block]) -> Vec<Block> {
    let mut blocks = blocks.to_vec();
    for _ in 0..chance.below(5) {
        let at = chance.below(blocks.len());
        match chance.below(10) {
            0 => blocks.insert(0, block(chance)),
            1 => blocks.push(block(chance)),
            2 => blocks.insert(at, block(chance)),
            3 if blocks.len() > 2 => {
                blocks.remove(at);
            }
            4 if blocks.len() > 2 => {
                let moved = blocks.remove(at);
                blocks.insert(chance.below(blocks.len()), moved);
            }
            // Split in two, or joined with the next.
            5 => {
                let words = blocks[at].words().clone();
                let cut = words.char_indices().filter(|(_, c)| *c == ' ').map(|(byte, _)| byte).nth(2);
                if let Some((begin, rest)) = cut.and_then(|cut| words.split_at_checked(cut)) {
                    begin.clone_into(blocks[at].words());
                    blocks.insert(at + 1, Block::Plain(rest.trim_start_matches(' ').to_owned()));
                }
            }
            6 if at + 1 < blocks.len() => {
                let more = blocks.remove(at + 1).words().clone();
                *blocks[at].words() += &format!(" {more}");
            }
            _ => {
                let mut words: Vec<String> = blocks[at].words().split(' ').map(str::to_owned).collect();
                for _ in 0..1 + chance.below(3) {
                    let place = chance.below(words.len());
                    match chance.below(3) {
                        0 => words.insert(place, chance.of(&WORDS).to_owned()),
                        1 if words.len() > 1 => {
                            words.remove(place);
                        }
                        _ => words[place] = chance.of(&WORDS).to_owned(),
                    }
                }
                *blocks[at].words() = words.join(" ");
            }
        }
    }
    blocks
}

fn source(text: &str, base: Option<&Source>) -> Source {
    let imported = adref_formats::import(Some("a.md"), text.as_bytes()).unwrap();
    Source::of(imported, base).unwrap()
}

fn compiled(base: &Source, drafts: &[(&str, String)]) -> (String, Vec<Draft>) {
    let draft = |(party, text): &(&str, String)| {
        let source = source(text, Some(base));
        let sent = if source.stands { text.clone() } else { source.text.clone() };
        Draft { party: (*party).to_owned(), source, sent }
    };
    let drafts: Vec<Draft> = drafts.iter().map(draft).collect();
    (Compilation::of(base, &drafts).text, drafts)
}

/// Whether every file comes back; false where one is read as a print cut into pages.
fn holds(base: &str, drafts: &[(&str, String)]) -> Result<bool, String> {
    let of = source(base, None);
    let stand = |text: &str| source(text, None).stands;
    if !of.stands || !drafts.iter().all(|(_, text)| stand(text)) {
        return Ok(false);
    }
    let (text, sent) = compiled(&of, drafts);
    let read = Standing::read(&text, false);
    if read.wanted(None) != base {
        return Err(format!("nobody\n--- wanted\n{base}\n--- got\n{}\n--- compiled\n{text}", read.wanted(None)));
    }
    for Draft { party, sent: own, .. } in &sent {
        let got = read.wanted(Some(party));
        if got != *own {
            return Err(format!("{party}\n--- base\n{base}\n--- wanted\n{own}\n--- got\n{got}\n--- compiled\n{text}"));
        }
    }
    assert!(back::not_back(&text, &of, &sent).is_empty());
    let mut backwards: Vec<(&str, String)> = drafts.to_vec();
    backwards.reverse();
    assert_eq!(compiled(&of, &backwards).0, text, "the order of arrival does not matter");
    Ok(true)
}

#[test]
fn every_file_comes_back_byte_for_byte() {
    let rounds = std::env::var("ADREF_FILES").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(150);
    let mut paged = 0;
    for round in 0..rounds {
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ (round + 1));
        for _ in 0..8 {
            chance.below(2);
        }
        let base: Vec<Block> = (0..2 + chance.below(12)).map(|_| block(&mut chance)).collect();
        let end = if chance.one_in(3) { "\r\n" } else { "\n" };
        let parties = ["EUN", "FRA", "IND", "USA", "XYZ"];
        let count = 1 + chance.below(parties.len());
        let mut drafts: Vec<(&str, String)> =
            parties.iter().take(count).map(|party| (*party, file(&edited(&mut chance, &base), end))).collect();
        // Two with the same copy, and one in which nothing is changed.
        if let [(_, first), .., (_, last)] = drafts.as_mut_slice() {
            match chance.below(4) {
                0 => *last = first.clone(),
                1 => *last = file(&base, end),
                _ => {}
            }
        }
        match holds(&file(&base, end), &drafts) {
            Ok(stands) => paged += u64::from(!stands),
            Err(fault) => panic!("round {round}: {fault}"),
        }
    }
    assert!(paged * 20 <= rounds, "{paged} of {rounds} are taken for prints");
}
