//! Passwords: Argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet), never more at once than there are cores.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::Fault;

/// Passwords hashed or compared at once.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// How often the hash was computed since the program began.
static COMPUTED: AtomicU64 = AtomicU64::new(0);

/// How often the hash was computed since the program began: what signing in costs, whoever is behind an address.
#[must_use]
pub fn computed() -> u64 {
    COMPUTED.load(Ordering::Relaxed)
}

fn hasher() -> Result<Argon2<'static>, Fault> {
    COMPUTED.fetch_add(1, Ordering::Relaxed);
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|error| Fault::Internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password with a salt of its own; the caller has held it against the rules.
///
/// # Errors
/// [`Fault::Internal`].
pub fn hash(password: &str) -> Result<String, Fault> {
    let hash = hasher()?.hash_password(password.as_bytes()).map_err(|error| Fault::Internal(error.to_string()))?;
    Ok(hash.to_string())
}

/// [`hash`], in the queue of those who compare.
pub(crate) async fn hashed(password: String) -> Result<String, Fault> {
    queued(move || hash(&password)).await
}

/// Compares, taking the same time whether or not there is a hash to compare with.
pub(crate) async fn verify(hash: Option<String>, password: String) -> Result<bool, Fault> {
    queued(move || compare(hash.as_deref(), &password)).await
}

async fn queued<T: Send + 'static>(work: impl FnOnce() -> Result<T, Fault> + Send + 'static) -> Result<T, Fault> {
    let closed = |_| Fault::Internal("the password queue is closed".to_owned());
    let _place = AT_ONCE.acquire().await.map_err(closed)?;
    let done = tokio::task::spawn_blocking(work).await;
    done.map_err(|error| Fault::Internal(error.to_string()))?
}

fn compare(hash: Option<&str>, password: &str) -> Result<bool, Fault> {
    let known = hash.is_some();
    let hash = hash.unwrap_or_else(|| nobody());
    let parsed = PasswordHash::new(hash).map_err(|error| Fault::Internal(error.to_string()))?;
    let right = hasher()?.verify_password(password.as_bytes(), &parsed).is_ok();
    Ok(known && right)
}

/// The hash of a password nobody has, so that unknown addresses cost what known ones do.
fn nobody() -> &'static str {
    static HASH: OnceLock<String> = OnceLock::new();
    HASH.get_or_init(|| hash("nobody has this password").unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_password_and_no_other() {
        let hashed = hash("correct horse battery").unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashed}");
        assert!(compare(Some(&hashed), "correct horse battery").unwrap());
        assert!(!compare(Some(&hashed), "correct horse batterx").unwrap());
        assert!(!compare(None, "nobody has this password").unwrap());
    }
}
