//! The house: where acts are played, each in one transaction with one reading of the clock.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{PersonId, ProcessId};
use adref_store::{Db, Store, events};

use crate::bracket::Lives;
use crate::compare::Computed;
use crate::fault::Fault;
use crate::kept::Kept;
use crate::library::Found;
use crate::party::Shelf;
use crate::rules::Rules;

/// No moment at which the clock would stand still.
const RUNNING: i64 = i64::MIN;

/// The store and the clock. Cheap to clone.
#[derive(Clone)]
pub struct House {
    /// The store.
    pub store: Store,
    shift: Arc<AtomicI64>,
    kept: Arc<Kept<Computed>>,
    lives: Arc<Kept<Lives>>,
    quotes: Arc<Kept<Found>>,
    /// Where the clock stands still, if it does.
    stands: Arc<AtomicI64>,
    shelf: Arc<Shelf>,
    rules: Arc<Rules>,
}

/// One transaction and the time it happens at.
pub struct Cx<'a, 'c> {
    /// The open transaction.
    pub db: &'a mut Db<'c>,
    /// The database's clock when the transaction began.
    pub now: Instant,
    pub(crate) kept: &'a Kept<Computed>,
    /// The brackets of texts, followed through their drafts.
    pub(crate) lives: &'a Kept<Lives>,
    /// What issued drafts quote of adopted texts.
    pub(crate) quotes: &'a Kept<Found>,
    /// Where the parties stand.
    pub(crate) shelf: &'a Shelf,
    /// What the house was told when it was opened.
    pub(crate) rules: &'a Rules,
}

impl House {
    /// A house over a store, on the database's clock.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self {
            store,
            shift: Arc::default(),
            stands: Arc::new(AtomicI64::new(RUNNING)),
            shelf: Arc::default(),
            kept: Arc::default(),
            lives: Arc::default(),
            quotes: Arc::default(),
            rules: Arc::default(),
        }
    }

    /// The same house under other rules than the strict ones it begins with.
    #[must_use]
    pub fn under(self, rules: Rules) -> Self {
        Self { rules: Arc::new(rules), ..self }
    }

    /// Lets the house's clock run ahead of the database's: for rehearsing deadlines.
    pub fn shift_clock(&self, seconds: i64) {
        self.shift.store(seconds, Ordering::Relaxed);
        self.store.turn().pass();
    }

    /// How many comparisons were made since the start: those of issued drafts are made once and kept.
    #[must_use]
    pub fn comparisons_made(&self) -> u64 {
        self.kept.made()
    }

    /// Lets the house's clock stand still at a moment, or run again: for rehearsing what happens at that very moment.
    pub fn stop_clock(&self, at: Option<Instant>) {
        self.stands.store(at.map_or(RUNNING, |at| at.0), Ordering::Relaxed);
        self.store.turn().pass();
    }

    /// The number of the house's turn: another one after every write and every setting of the clock.
    #[must_use]
    pub fn turn(&self) -> u64 {
        self.store.turn().number()
    }

    /// Ends when the house has come to another turn than this.
    pub async fn after(&self, turn: u64) {
        self.store.turn().after(turn).await;
    }

    /// Plays an act that only reads, on one snapshot.
    ///
    /// # Errors
    /// Those of the act, and [`Fault::Unavailable`].
    pub async fn read<T, F>(&self, act: F) -> Result<T, Fault>
    where
        T: Send + 'static,
        F: FnOnce(&mut Cx<'_, '_>) -> Result<T, Fault> + Send + 'static,
    {
        let play = self.play(act);
        self.store.read_async(play).await
    }

    /// Plays an act that writes: all of it or nothing, durable when this returns.
    ///
    /// # Errors
    /// Those of the act, [`Fault::Unavailable`] and [`Fault::Full`].
    pub async fn write<T, F>(&self, act: F) -> Result<T, Fault>
    where
        T: Send + 'static,
        F: FnOnce(&mut Cx<'_, '_>) -> Result<T, Fault> + Send + 'static,
    {
        let play = self.play(act);
        self.store.write_async(play).await
    }

    /// [`House::read`] for callers without an executor.
    ///
    /// # Errors
    /// As [`House::read`].
    pub fn read_blocking<T, F>(&self, act: F) -> Result<T, Fault>
    where
        F: FnOnce(&mut Cx<'_, '_>) -> Result<T, Fault>,
    {
        self.store.read(self.play(act))
    }

    /// [`House::write`] for callers without an executor.
    ///
    /// # Errors
    /// As [`House::write`].
    pub fn write_blocking<T, F>(&self, act: F) -> Result<T, Fault>
    where
        T: Send + 'static,
        F: FnOnce(&mut Cx<'_, '_>) -> Result<T, Fault> + Send + 'static,
    {
        self.store.write(self.play(act))
    }

    fn play<T, F>(&self, act: F) -> impl FnOnce(&mut Db<'_>) -> Result<T, Fault> + use<T, F>
    where
        F: FnOnce(&mut Cx<'_, '_>) -> Result<T, Fault>,
    {
        let shift = self.shift.load(Ordering::Relaxed);
        let kept = self.kept.clone();
        let lives = self.lives.clone();
        let quotes = self.quotes.clone();
        let stands = self.stands.load(Ordering::Relaxed);
        let shelf = Arc::clone(&self.shelf);
        let rules = Arc::clone(&self.rules);
        move |db| {
            let now = if stands == RUNNING { db.now()?.plus_seconds(shift) } else { Instant(stands) };
            act(&mut Cx { db, now, shelf: &shelf, kept: &kept, lives: &lives, quotes: &quotes, rules: &rules })
        }
    }
}

impl Cx<'_, '_> {
    /// Records what happened; every act that changes something does so exactly once.
    ///
    /// # Errors
    /// Those of the store.
    pub fn record(
        &mut self,
        kind: EventKind,
        actor: Option<&PersonId>,
        process: Option<&ProcessId>,
        object: &str,
        data: &serde_json::Value,
    ) -> Result<(), Fault> {
        let event = events::NewEvent {
            actor: actor.cloned(),
            process: process.cloned(),
            data: data.to_string(),
            ..events::NewEvent::new(self.now, kind, object)
        };
        events::append(self.db, &event)?;
        Ok(())
    }
}

/// 128 random bits for a new id.
#[must_use]
pub fn chance() -> u128 {
    uuid::Uuid::new_v4().as_u128()
}

/// 128 bits for a new id that sorts by time.
#[must_use]
pub fn chance_in_time() -> u128 {
    uuid::Uuid::now_v7().as_u128()
}
