//! On the same pairs of wordings, no other word diff keeps as many words in as few pieces as ours.
#![allow(clippy::disallowed_methods, reason = "git is asked as a program")]
#![allow(clippy::indexing_slicing, clippy::expect_used, clippy::string_slice, reason = "a test may fail loudly")]

mod common;
#[path = "../benches/drawn/mod.rs"]
mod drawn;

use adref_compare::{Options, Show};
use common::Chance;
use common::drafts::{HEAVY, draft, redraft, sentence};
use common::pieces::{Piece, fragments, read};
use drawn::{git_pieces, imara_pieces, our_pieces, similar_pieces, whole};
use similar::{ChangeTag, TextDiff};
use unicode_segmentation::UnicodeSegmentation;

/// Change runs, and words kept.
fn weighed(pairs: &[(String, String)], draw: impl Fn(&str, &str) -> Vec<Piece>) -> (usize, usize) {
    pairs.iter().fold((0, 0), |sum, (old, new)| {
        let drawn = whole(&draw(old, new));
        let kept = drawn.iter().filter(|piece| piece.0 == ChangeTag::Equal);
        (sum.0 + fragments(&drawn).0, sum.1 + kept.map(|piece| piece.1.unicode_words().count()).sum::<usize>())
    })
}

/// The pairs a careful editor drew, and long wordings with one word in three changed.
fn pairs() -> Vec<(String, String)> {
    let side = |pieces: &[Piece], gone: ChangeTag| -> String {
        pieces.iter().filter(|piece| piece.0 != gone).map(|piece| piece.1.as_str()).collect()
    };
    let drawn = include_str!("data/editor.txt").lines().filter(|line| !line.starts_with('#')).map(read);
    let mut pairs: Vec<_> =
        drawn.map(|pieces| (side(&pieces, ChangeTag::Insert), side(&pieces, ChangeTag::Delete))).collect();
    let chance = &mut Chance::new(12);
    for _ in 0..60 {
        let old = format!("{} {}", sentence(chance), sentence(chance));
        let new =
            old.split(' ').map(|word| if chance.percent(30) { *chance.pick(&["the", "and", "local"]) } else { word });
        pairs.push((old.clone(), new.collect::<Vec<_>>().join(" ")));
    }
    let old = draft(chance, 40);
    let new = redraft(chance, &old, HEAVY).texts;
    pairs.push((old.join(" "), new.join(" ")));
    pairs
}

#[test]
fn nobody_keeps_as_many_words_in_as_few_pieces() {
    let pairs = pairs();
    let ours = weighed(&pairs, |x, y| our_pieces(x, y, Options::default().run_price, Show::EVERYTHING));
    type Peer = fn(&str, &str) -> Vec<Piece>;
    let peers: [(&str, Peer); 5] = [
        ("imara-diff, between spaces", |x, y| imara_pieces(x, y, |text| text.split_inclusive(' ').collect())),
        ("imara-diff, words", |x, y| imara_pieces(x, y, |text| text.split_word_bounds().collect())),
        ("similar, words", |x, y| similar_pieces(&TextDiff::from_words(x, y))),
        ("similar, unicode words", |x, y| similar_pieces(&TextDiff::from_unicode_words(x, y))),
        ("git --word-diff", git_pieces),
    ];
    for (peer, draw) in peers {
        let theirs = weighed(&pairs, draw);
        eprintln!("{peer}: {theirs:?}, ours {ours:?}");
        assert!(theirs.0 > ours.0 || theirs.1 < ours.1, "{peer} draws {theirs:?}, ours {ours:?}");
    }
}

#[test]
fn a_higher_price_draws_fewer_pieces_and_keeps_fewer_words() {
    let pairs = pairs();
    let at = |price| weighed(&pairs, |x, y| our_pieces(x, y, price, Show::EVERYTHING));
    let (fine, usual, plain) = (at(5), at(70), at(300));
    assert!(fine.0 > usual.0 && usual.0 > plain.0, "{fine:?} {usual:?} {plain:?}");
    assert!(fine.1 > usual.1 && usual.1 > plain.1, "{fine:?} {usual:?} {plain:?}");
}
