//! A phone with an authenticator app: codes by the clock, written a second time for the tests (RFC 6238).

use aws_lc_rs::hmac;

/// The code such an app shows for a secret in base 32 at whole seconds since the epoch.
///
/// # Panics
/// When the secret is none.
#[must_use]
#[expect(clippy::expect_used, clippy::indexing_slicing, reason = "a phone that cannot read its secret ends the test")]
pub fn code(secret: &str, seconds: i64) -> String {
    let bits: String = secret
        .chars()
        .map(|letter| {
            let value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).expect("a letter of base 32");
            format!("{value:05b}")
        })
        .collect();
    let bytes: Vec<u8> =
        bits.as_bytes().chunks_exact(8).map(|eight| eight.iter().fold(0, |all, bit| all << 1 | (bit - b'0'))).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, &bytes);
    let digest = hmac::sign(&key, &(seconds / 30).to_be_bytes());
    let digest = digest.as_ref();
    let at = usize::from(digest[19] & 15);
    let word = [digest[at] & 0x7f, digest[at + 1], digest[at + 2], digest[at + 3]];
    format!("{:06}", u32::from_be_bytes(word) % 1_000_000)
}
