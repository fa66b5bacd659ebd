//! The redline beside what a careful editor draws: agreement with the editor, and how many pieces a reader has to take in,
//! beside the word diff everybody knows.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail loudly")]

mod common;

use adref_compare::{OpKind, Options, Show, redline};
use common::pieces::{Piece, agreement, fragments, read};
use similar::{ChangeTag, TextDiff};

const DRAWN: &str = include_str!("data/editor.txt");

fn ours(old: &str, new: &str) -> Vec<Piece> {
    let ops = Show::EVERYTHING.ops(&redline(old, new, &Options::default()).ops);
    ops.into_iter()
        .map(|op| match op.op {
            OpKind::Same => (ChangeTag::Equal, op.text),
            OpKind::Del => (ChangeTag::Delete, op.text),
            OpKind::Ins => (ChangeTag::Insert, op.text),
        })
        .collect()
}

fn theirs(old: &str, new: &str) -> Vec<Piece> {
    let diff = TextDiff::from_unicode_words(old, new);
    diff.iter_all_changes().map(|change| (change.tag(), change.value().to_owned())).collect()
}

#[test]
fn agrees_with_a_careful_editor_and_draws_fewer_pieces_than_a_word_diff() {
    let drawn: Vec<Vec<Piece>> = DRAWN.lines().filter(|line| !line.starts_with('#')).map(read).collect();
    assert!(drawn.len() >= 40, "{}", drawn.len());
    let side = |pieces: &[Piece], gone: ChangeTag| -> String {
        pieces.iter().filter(|piece| piece.0 != gone).map(|piece| piece.1.as_str()).collect()
    };
    let (mut exact, mut runs, mut sums) = (0, [(0, 0); 3], [(0.0, 0.0); 2]);
    for editor in &drawn {
        let (old, new) = (side(editor, ChangeTag::Insert), side(editor, ChangeTag::Delete));
        let drawings = [ours(&old, &new), theirs(&old, &new)];
        exact += usize::from(agreement(editor, &drawings[0]) == 1.0);
        if agreement(editor, &drawings[0]) < 1.0 {
            let show = |pieces: &[Piece]| -> String {
                let piece = |piece: &Piece| match piece.0 {
                    ChangeTag::Equal => piece.1.clone(),
                    ChangeTag::Delete => format!("⟦-{}⟧", piece.1),
                    ChangeTag::Insert => format!("⟦+{}⟧", piece.1),
                };
                pieces.iter().map(piece).collect()
            };
            eprintln!("editor {}\nours   {}\n", show(editor), show(&drawings[0]));
        }
        for (sum, pieces) in sums.iter_mut().zip(&drawings) {
            sum.0 += agreement(editor, pieces);
            sum.1 += pieces.iter().filter(|piece| piece.0 == ChangeTag::Equal).map(|piece| piece.1.len()).sum::<usize>()
                as f64;
        }
        for (run, pieces) in runs.iter_mut().zip([editor, &drawings[0], &drawings[1]]) {
            let (changes, islands) = fragments(pieces);
            *run = (run.0 + changes, run.1 + islands);
        }
    }
    let count = drawn.len() as f64;
    eprintln!(
        "{} paragraphs: agreement {:.3} (similar {:.3}), the same drawing {exact}; runs and islands: editor {:?}, ours {:?}, similar {:?}",
        drawn.len(),
        sums[0].0 / count,
        sums[1].0 / count,
        runs[0],
        runs[1],
        runs[2]
    );
    assert!(sums[0].0 / count >= 0.955, "agreement");
    assert!(exact * 100 >= drawn.len() * 80, "{exact} of {}", drawn.len());
    assert!(runs[1].0 <= runs[0].0 + runs[0].0 / 10 && runs[1].0 < runs[2].0, "{runs:?}");
    assert!(runs[1].1 <= runs[2].1, "{runs:?}");
}
