//! Writes a compilation: every place as people would write it where that can be read back, else exactly.

use super::super::print::{self, Behind, Place};
use super::Piece;
use super::law::{Fault, Law};
use crate::options::Meter;

/// After so many places were written exactly one by one, all are.
const ONE_BY_ONE: usize = 6;

/// A written compilation.
pub(super) struct Written {
    pub(super) wording: String,
    /// The contested piece at which it cannot be read back, if there is one.
    pub(super) unread: Option<usize>,
}

/// Writes the pieces. Whoever has nothing left to spend is told the wording as people write it, unproven.
pub(super) fn write(pieces: &[Piece], law: &Law<'_>, behind: &Behind<'_>, meter: &Meter<'_>) -> Written {
    let mut exact = vec![false; pieces.len()];
    let mut first: Option<Written> = None;
    for round in 0.. {
        let wording = printed(pieces, &exact, behind);
        if !meter.spend((wording.len() as u64).saturating_mul(law.texts() as u64) / 32) {
            break;
        }
        let Some(fault) = law.fault(&wording) else { return Written { wording, unread: None } };
        let beside = contested_beside(pieces, &fault);
        first.get_or_insert(Written { wording, unread: beside.first().copied().or(Some(0)) });
        if exact.iter().zip(pieces).all(|(exact, piece)| *exact || matches!(piece, Piece::Kept { .. })) {
            break;
        }
        let all = round >= ONE_BY_ONE || beside.iter().all(|index| exact.get(*index).copied().unwrap_or(true));
        for (index, exact) in exact.iter_mut().enumerate() {
            *exact |= all || beside.contains(&index);
        }
    }
    first.unwrap_or_else(|| Written { wording: printed(pieces, &exact, behind), unread: Some(0) })
}

fn printed(pieces: &[Piece], exact: &[bool], behind: &Behind<'_>) -> String {
    let mut wording = String::new();
    for (piece, exact) in pieces.iter().zip(exact) {
        match piece {
            Piece::Kept { text } => wording.push_str(text),
            Piece::Contested { base, alternatives } => {
                let place = Place { base, alternatives, behind };
                wording.push_str(&if *exact { print::exact(&place) } else { print::pretty(&place) });
            }
        }
    }
    wording
}

/// The contested pieces around the place where a text goes wrong: the one before it and the one behind.
fn contested_beside(pieces: &[Piece], fault: &Fault<'_>) -> Vec<usize> {
    let mut read = 0;
    let mut before = None;
    for (index, piece) in pieces.iter().enumerate() {
        read += piece.of(fault.party).len();
        let contested = matches!(piece, Piece::Contested { .. });
        if read > fault.at && contested {
            return before.into_iter().chain([index]).collect();
        }
        if contested {
            before = Some(index);
        }
    }
    before.into_iter().collect()
}
