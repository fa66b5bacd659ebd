//! One-time codes by the clock (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, thirty seconds, which is what every
//! authenticator app reads. Twenty lines over the HMAC that is in the house already, where a crate would bring its own.

use aws_lc_rs::{constant_time, hmac};

/// Seconds a code stands for.
const PERIOD: i64 = 30;
/// Codes of this many steps before and after are taken too: clocks of phones differ.
const DRIFT: i64 = 1;
/// Letters of base 32 (RFC 4648).
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// The step of time at whole seconds since the epoch.
pub(super) const fn step(seconds: i64) -> i64 {
    seconds.div_euclid(PERIOD)
}

/// The code of a step.
pub(super) fn code(secret: &[u8], step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let digest = hmac::sign(&key, &step.to_be_bytes());
    let bytes = digest.as_ref();
    let at = usize::from(bytes.last().copied().unwrap_or_default() & 0xf);
    let word = bytes.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok()).unwrap_or_default();
    format!("{:06}", (u32::from_be_bytes(word) & 0x7fff_ffff) % 1_000_000)
}

/// The step whose code was typed, if it is one of now and later than the last one taken.
pub(super) fn matching(secret: &[u8], typed: &str, seconds: i64, last: i64) -> Option<i64> {
    let now = step(seconds);
    let mut found = None;
    for step in now - DRIFT..=now + DRIFT {
        let same = constant_time::verify_slices_are_equal(code(secret, step).as_bytes(), typed.as_bytes()).is_ok();
        if same && step > last {
            found = found.or(Some(step));
        }
    }
    found
}

/// Bytes in letters and digits that can be typed from a page.
pub(super) fn base32(bytes: &[u8]) -> String {
    let mut text = String::new();
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(held << (5 - bits)));
    }
    text
}

fn letter(bits: u32) -> char {
    char::from(LETTERS.get((bits & 31) as usize).copied().unwrap_or(b'A'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the rows of SHA-1, cut to six digits; and RFC 4226, appendix D.
    #[test]
    fn the_codes_of_the_standards() {
        let secret = b"12345678901234567890";
        for (seconds, wanted) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(secret, step(seconds)), wanted, "{seconds}");
        }
        let counted =
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        for (count, wanted) in (0..).zip(counted) {
            assert_eq!(code(secret, count), wanted, "{count}");
        }
    }

    #[test]
    fn a_code_is_good_half_a_minute_early_and_late_and_never_again() {
        let secret = b"12345678901234567890";
        let now = 1_111_111_111;
        let this = step(now);
        for drift in -3..=3 {
            let found = matching(secret, &code(secret, this + drift), now, 0);
            assert_eq!(found, (drift.abs() <= 1).then_some(this + drift), "{drift}");
        }
        assert_eq!(matching(secret, &code(secret, this), now, this), None, "a code works once");
        assert_eq!(matching(secret, &code(secret, this - 1), now, this), None, "and none before it works after it");
        for wrong in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(matching(secret, wrong, now, 0), None);
        }
    }

    /// RFC 4648, section 10, without padding.
    #[test]
    fn base_32_is_that_of_the_standard() {
        for (plain, wanted) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(plain.as_bytes()), wanted);
        }
    }
}
