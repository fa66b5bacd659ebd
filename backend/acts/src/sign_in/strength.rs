//! Which passwords are refused: the short ones, the ones that are about their owner, and the ones that are guessed first.
//! A passphrase of some words passes; no signs or digits are asked for (NIST SP 800-63B, 5.1.1.2).

use crate::Fault;

/// The shortest password, in characters.
pub const SHORTEST: usize = 12;
/// The longest password, in bytes.
pub const LONGEST: usize = 1024;

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`SHORTEST`] characters.
    TooShort,
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// It is little more than the address or the name.
    AboutYou,
    /// It is little more than words, runs and repetitions that are tried first.
    Common,
}

impl Weakness {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::AboutYou => "about_you",
            Self::Common => "common",
        }
    }

    /// What to do.
    #[must_use]
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::TooShort => "a password has at least 12 characters: some words you can remember are best",
            Self::TooLong => "a password has at most 1024 bytes",
            Self::AboutYou => "this password is made of your name or address: take words that are not about you",
            Self::Common => {
                "this password is among those that are tried first: take some words that nobody would guess"
            }
        }
    }
}

/// What is tried first, in every combination: words of the commonest passwords, of this house, and keys side by side. Digits
/// and signs before, between and behind them make nothing better, nor does writing `0` for `o`.
const COMMON: &[&str] = &[
    "password",
    "passwort",
    "motdepasse",
    "contrasena",
    "parol",
    "senha",
    "passphrase",
    "passwd",
    "letmein",
    "welcome",
    "bienvenue",
    "bienvenido",
    "willkommen",
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "baseball",
    "princess",
    "sunshine",
    "superman",
    "batman",
    "master",
    "shadow",
    "trustno",
    "starwars",
    "whatever",
    "freedom",
    "admin",
    "administrator",
    "administrateur",
    "root",
    "user",
    "guest",
    "test",
    "testing",
    "demo",
    "default",
    "secret",
    "login",
    "changeme",
    "change",
    "access",
    "hello",
    "bonjour",
    "hallo",
    "system",
    "server",
    "computer",
    "internet",
    "qwerty",
    "qwertz",
    "azerty",
    "asdf",
    "zxcv",
    "adref",
    "secretariat",
    "delegate",
    "delegation",
    "coordinator",
    "nations",
    "united",
    "correcthorsebatterystaple",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "spring",
    "summer",
    "autumn",
    "winter",
    "monday",
    "friday",
    "love",
    "mypassword",
    "abc",
    "geneva",
    "nairobi",
    "newyork",
];

/// Rows in which neighbouring characters are no secret.
const RUNS: &[&str] = &[
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1234567890",
];

/// What is left must have at least so many characters, so many of them different.
const LEFT: usize = 4;

/// Holds a password against the rules; `about` is what its owner is known by.
///
/// # Errors
/// [`Fault::WeakPassword`].
pub fn check(password: &str, about: &[&str]) -> Result<(), Fault> {
    weakness(password, about).map_or(Ok(()), |weakness| Err(Fault::WeakPassword(weakness)))
}

fn weakness(password: &str, about: &[&str]) -> Option<Weakness> {
    if password.chars().count() < SHORTEST {
        return Some(Weakness::TooShort);
    }
    if password.len() > LONGEST {
        return Some(Weakness::TooLong);
    }
    let plain = plain(password);
    if !has_enough(&without(&plain, COMMON.iter().copied())) {
        return Some(Weakness::Common);
    }
    let parts: Vec<String> =
        about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).map(plain_word).collect();
    let parts = parts.iter().map(String::as_str).filter(|part| part.chars().count() >= 3);
    let left = without(&without(&plain, parts), COMMON.iter().copied());
    if has_enough(&left) { None } else { Some(Weakness::AboutYou) }
}

fn plain_word(word: &str) -> String {
    plain(word)
}

/// In lower case, with the usual signs and digits read as the letters they stand for.
fn plain(text: &str) -> String {
    let letter = |c| match c {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    };
    text.to_lowercase().chars().map(letter).collect()
}

/// What is left once these words are taken out, the longest first.
fn without<'w>(text: &str, words: impl Iterator<Item = &'w str>) -> String {
    let mut words: Vec<&str> = words.collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    // Something stands where a word was: what is left of both sides was not written side by side.
    words.iter().fold(text.to_owned(), |left, word| left.replace(word, " "))
}

/// Letters that follow neither from the one before nor from a row of keys: enough of them, enough of them different.
fn has_enough(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    let surprising = letters.windows(2).filter_map(|pair| match pair {
        [before, now] => (now.is_alphanumeric() && !follows(*before, *now)).then_some(*now),
        _ => None,
    });
    let first = letters.first().copied().filter(|c| c.is_alphanumeric());
    let surprising: Vec<char> = first.into_iter().chain(surprising).collect();
    let mut different = surprising.clone();
    different.sort_unstable();
    different.dedup();
    surprising.len() >= LEFT && different.len() >= LEFT
}

fn follows(before: char, now: char) -> bool {
    if before == now {
        return true;
    }
    RUNS.iter().any(|row| {
        let place = |c: char| row.chars().position(|one| one == c);
        place(before).zip(place(now)).is_some_and(|(one, other)| one.abs_diff(other) == 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(password: &str) -> Option<Weakness> {
        weakness(password, &["amina.odhiambo@mission.example", "Amina Odhiambo"])
    }

    #[test]
    fn words_that_somebody_thought_of_pass() {
        for good in [
            "shared rivers run",
            "a password for tests",
            "correct horse battery",
            "nobody has this password",
            "kein Fluss ohne Ufer",
            "نهر واحد وضفتان اثنتان",
            "河流没有尽头而我们在岸边等待",
            "xK9#vLq2!mPz",
        ] {
            assert_eq!(of(good), None, "{good}");
        }
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for bad in [
            "password1234",
            "Password!2026",
            "P@ssw0rd!!!!",
            "passwordpassword",
            "qwertyuiop12",
            "123456789012",
            "aaaaaaaaaaaa",
            "abcdefghijkl",
            "iloveyou1234",
            "letmeinletmein",
            "administrator",
            "adref-admin-2026",
            "welcome to nairobi",
            "asdfghjkl;'#",
            "112233445566",
            "correcthorsebatterystaple",
            "Summer2026!!!",
            "            ",
        ] {
            assert_eq!(of(bad), Some(Weakness::Common), "{bad}");
        }
    }

    #[test]
    fn what_is_about_its_owner_is_refused() {
        for bad in ["amina.odhiambo", "Odhiambo12345", "amina.odhiambo@mission.example", "mission-amina!"] {
            assert_eq!(of(bad), Some(Weakness::AboutYou), "{bad}");
        }
        assert_eq!(weakness("amina.odhiambo", &[]), None, "another may have it");
    }

    #[test]
    fn length_is_counted_in_characters_and_bounded_in_bytes() {
        assert_eq!(of("xK9#vLq2!mP"), Some(Weakness::TooShort));
        assert_eq!(of("ключ от реки"), None, "twelve letters of two bytes each");
        assert_eq!(of(&"xK9#vLq2!mPz".repeat(100)), Some(Weakness::TooLong));
    }
}
