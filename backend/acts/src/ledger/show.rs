//! The public side: checkpoints, keys, and proof that the ledger only grew. Nothing here says what was recorded.

use adref_domain::policy::{Action, Facts};
use adref_ledger::proof::Recipe;
use adref_store::{Page, ledger as rows};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::counted;
use super::seal::{hashes, origin_of};
use crate::{Actor, Cx, Fault, text};

/// How many checkpoints are shown at once.
const SHOWN: i64 = 30;

/// The ledger as everybody may see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Ledger {
    /// Its name, once something was sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// How many entries are sealed.
    pub size: u64,
    /// The public keys it was signed with, oldest first.
    pub keys: Vec<LedgerKey>,
    /// The newest checkpoints, newest first.
    pub checkpoints: Vec<Checkpoint>,
}

/// A public key.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LedgerKey {
    /// `name+hash+base64`, the form of c2sp.org/signed-note.
    pub key: String,
    /// Since when it is in use.
    pub since: String,
}

/// A signed state of the ledger. Keep one, and nothing before it can be changed without your seeing it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Checkpoint {
    /// How many entries it covers.
    pub size: u64,
    /// The root over them, in base64.
    pub root: String,
    /// When it was signed.
    pub at: String,
    /// The key that signed it, as `name+hash`.
    pub key: String,
    /// The checkpoint itself: a signed note in the form of c2sp.org/tlog-checkpoint.
    pub note: String,
}

/// Proof that a later checkpoint begins with all that an earlier one covers.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Consistency {
    /// The earlier one.
    pub from: Checkpoint,
    /// The later one.
    pub to: Checkpoint,
    /// The proof of RFC 6962, section 2.1.2: hashes in base64.
    pub path: Vec<String>,
}

/// Sizes which checkpoints.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// The size of the earlier one.
    pub from: u64,
    /// The size of the later one.
    pub to: u64,
}

pub(crate) fn view(row: rows::Checkpoint) -> Checkpoint {
    Checkpoint { size: counted(row.size), root: row.root, at: text::rfc3339(row.at), key: row.signer, note: row.note }
}

/// The newest checkpoints and the keys.
///
/// # Errors
/// Those of the store.
pub fn ledger(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<Ledger, Fault> {
    actor.must(Action::ReadLedger, &Facts::default())?;
    let mut newest = rows::newest(cx.db, &Page::first(SHOWN))?;
    newest.truncate(usize::try_from(SHOWN).unwrap_or_default());
    let keys = rows::keys(cx.db)?.into_iter().map(|key| LedgerKey { key: key.verifier, since: text::rfc3339(key.at) });
    Ok(Ledger {
        keys: keys.collect(),
        origin: origin_of(cx)?,
        size: newest.first().map_or(0, |latest| counted(latest.size)),
        checkpoints: newest.into_iter().map(view).collect(),
    })
}

/// The checkpoint over so many entries.
///
/// # Errors
/// [`Fault::CheckpointNotFound`] when none was signed at this size.
pub fn checkpoint(cx: &mut Cx<'_, '_>, actor: &Actor, size: u64) -> Result<Checkpoint, Fault> {
    actor.must(Action::ReadLedger, &Facts::default())?;
    let size = i64::try_from(size).map_err(|_| Fault::CheckpointNotFound)?;
    rows::checkpoint(cx.db, size)?.map(view).ok_or(Fault::CheckpointNotFound)
}

/// The newest checkpoint.
///
/// # Errors
/// [`Fault::CheckpointNotFound`] before anything was sealed.
pub fn latest(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<Checkpoint, Fault> {
    actor.must(Action::ReadLedger, &Facts::default())?;
    rows::latest(cx.db)?.map(view).ok_or(Fault::CheckpointNotFound)
}

/// Proof that the ledger only grew between two checkpoints.
///
/// # Errors
/// [`Fault::CheckpointNotFound`]; [`Fault::Invalid`] when the earlier one is the larger.
pub fn consistency(cx: &mut Cx<'_, '_>, actor: &Actor, between: &Sizes) -> Result<Consistency, Fault> {
    let (from, to) = (checkpoint(cx, actor, between.from)?, checkpoint(cx, actor, between.to)?);
    let recipe = Recipe::consistency(between.from, between.to);
    let recipe = recipe.ok_or_else(|| Fault::invalid("from", "a size not larger than `to`"))?;
    Ok(Consistency { from, to, path: made(cx, &recipe)? })
}

/// A proof, its hashes looked up.
pub(super) fn made(cx: &mut Cx<'_, '_>, recipe: &Recipe) -> Result<Vec<String>, Fault> {
    let places: Vec<_> = recipe.places().collect();
    let found = hashes(cx, &places)?;
    let known: std::collections::HashMap<_, _> = places.into_iter().zip(found).collect();
    let path = recipe.made(|place| known.get(&place).copied());
    let path = path.ok_or_else(|| Fault::Internal("a proof could not be put together".to_owned()))?;
    Ok(path.iter().map(ToString::to_string).collect())
}
