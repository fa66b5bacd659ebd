//! Which comments may be alike: those that share some of the runs a fixed rule picks from every comment.

use super::shingles::Shingle;

/// One run of this many is picked, by its own number: the same runs in every comment, so that a part finds its whole.
const ONE_OF: u64 = 4;
/// A comment of few runs is indexed by all of them.
const FEW: usize = 48;
/// Newest comments kept for every run. A group stands in its newest members; older ones are reached through them.
const KEPT: usize = 4;
/// Partners looked at closely for one comment.
const MOST: usize = 16;
/// Picked runs two comments must share to be looked at.
const LEAST: usize = 2;
/// Slots at the beginning; there are four times as many when they are full.
const SLOTS: usize = 1 << 12;
const NOBODY: u32 = u32::MAX;

/// The newest comments in which a picked run stands. Runs may share a slot: who is likely is looked at closely anyway.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    slots: Vec<[u32; KEPT]>,
    entries: usize,
}

impl Index {
    /// The comments that share most picked runs with this one, the likeliest first.
    pub(super) fn likely(&self, runs: &[Shingle]) -> Vec<usize> {
        // All runs are asked for, picked or not: a short comment is indexed by all of its own.
        let places = runs.iter().filter_map(|run| self.slots.get(self.slot(*run)));
        let mut seen: Vec<u32> = places.flatten().copied().filter(|other| *other != NOBODY).collect();
        seen.sort_unstable();
        let mut likely: Vec<(usize, u32)> = Vec::new();
        for same in seen.chunk_by(|x, y| x == y).filter(|same| same.len() >= LEAST) {
            likely.extend(same.first().map(|other| (same.len(), *other)));
        }
        likely.sort_unstable_by(|x, y| y.cmp(x));
        likely.truncate(MOST);
        likely.into_iter().map(|(_, other)| other as usize).collect()
    }

    /// Takes comment `number` in; `all` are the runs of the comments before it, read when the index has to grow.
    pub(super) fn add(&mut self, number: usize, runs: &[Shingle], all: &[Box<[Shingle]>]) {
        if self.slots.is_empty() || self.entries > self.slots.len() {
            self.slots = vec![[NOBODY; KEPT]; (self.slots.len() * 4).max(SLOTS)];
            self.entries = 0;
            for (earlier, runs) in all.iter().enumerate() {
                self.write(earlier, runs);
            }
        }
        self.write(number, runs);
    }

    fn write(&mut self, number: usize, runs: &[Shingle]) {
        let Ok(number) = u32::try_from(number) else { return };
        for run in runs.iter().filter(|run| runs.len() <= FEW || *run % ONE_OF == 0) {
            let slot = self.slot(*run);
            let Some(kept) = self.slots.get_mut(slot) else { continue };
            kept.rotate_right(1);
            if let Some(newest) = kept.first_mut() {
                *newest = number;
            }
            self.entries += 1;
        }
    }

    /// The high bits of a run's number; the low ones say whether it is picked.
    fn slot(&self, run: Shingle) -> usize {
        let slots = u64::try_from(self.slots.len().max(1)).unwrap_or(1);
        usize::try_from((run >> 20) % slots).unwrap_or(0)
    }
}
