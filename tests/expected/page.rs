//! Reads the page of expectations.

use super::cases::Case;

const PAGE: &str = include_str!("policy.txt");

pub(super) const SUBJECTS: [&str; 12] =
    ["anon", "none", "secr", "admi", "coor", "dele", "alte", "expe", "regi", "orga", "publ", "obse"];

pub(super) struct Expected {
    blocks: Vec<Block>,
}

#[derive(Clone)]
pub(super) struct Block {
    names: Vec<String>,
    lines: Vec<Line>,
}

#[derive(Clone)]
struct Line {
    /// All of them must hold, each by one of its words.
    words: Vec<Vec<String>>,
    verdicts: Vec<char>,
}

impl Expected {
    pub(super) fn read() -> Self {
        let mut blocks: Vec<Block> = Vec::new();
        for line in PAGE.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            if let Some((words, verdicts)) = line.split_once(" | ") {
                let words = words.split_whitespace().map(|word| word.split('|').map(str::to_owned).collect()).collect();
                let verdicts: Vec<char> =
                    verdicts.split_whitespace().map(|mark| mark.chars().next().unwrap()).collect();
                assert_eq!(verdicts.len(), SUBJECTS.len(), "{line}");
                blocks.last_mut().unwrap().lines.push(Line { words, verdicts });
            } else if line.split_whitespace().eq(SUBJECTS) {
                assert!(blocks.is_empty(), "the heads come first");
            } else {
                blocks.push(Block { names: line.split_whitespace().map(str::to_owned).collect(), lines: Vec::new() });
            }
        }
        Self { blocks }
    }

    /// The one block that speaks of an action.
    pub(super) fn block(&self, name: &str) -> Block {
        let mut found = self.blocks.iter().filter(|block| block.names.iter().any(|one| one == name));
        let block = found.next().unwrap_or_else(|| panic!("nobody has written what is expected of {name}"));
        assert!(found.next().is_none(), "{name} stands on the page twice");
        block.clone()
    }
}

impl Block {
    /// What is expected of every subject in a case, in the order of the columns.
    pub(super) fn verdicts(&self, case: &Case) -> Vec<bool> {
        let mut decided = vec!['-'; SUBJECTS.len()];
        for line in &self.lines {
            if decided.contains(&'-') && line.words.iter().all(|any| any.iter().any(|word| case.is(word))) {
                for (verdict, said) in decided.iter_mut().zip(&line.verdicts) {
                    if *verdict == '-' {
                        *verdict = *said;
                    }
                }
            }
        }
        assert!(!decided.contains(&'-'), "{:?} says nothing of some subject in {:?}", self.names, case.facts);
        decided.into_iter().map(|verdict| verdict == 'y').collect()
    }
}
