//! Which passwords are refused: the short ones, the ones that are about their owner, and the ones that are guessed first.
//! A passphrase of some words passes; no signs or digits are asked for (NIST SP 800-63B, 5.1.1.2).

use crate::Fault;

pub use crate::limits::{PASSWORD_LONGEST as LONGEST, PASSWORD_SHORTEST as SHORTEST};

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

/// What is left must have so much in it; a letter counts twice.
const LEFT: usize = 8;
/// And so many different characters.
const DIFFERENT: usize = 4;

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
    let rest = Rest::of(password).without(COMMON.iter().copied());
    if !rest.has_enough() {
        return Some(Weakness::Common);
    }
    let words = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let words: Vec<String> = words.filter(|word| word.chars().count() >= 3).map(|word| Rest::of(word).plain).collect();
    let rest = Rest::of(password).without(words.iter().map(String::as_str)).without(COMMON.iter().copied());
    if rest.has_enough() { None } else { Some(Weakness::AboutYou) }
}

/// What is left of a password once words were taken out of it: as it was typed, and with the usual signs and digits read as
/// the letters they stand for; character by character the same.
struct Rest {
    typed: String,
    plain: String,
}

impl Rest {
    fn of(text: &str) -> Self {
        let letter = |c| match c {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            other => other,
        };
        let typed = text.to_lowercase();
        Self { plain: typed.chars().map(letter).collect(), typed }
    }

    /// Blanks words out, the longest first: what stood on both sides was not written side by side.
    fn without<'w>(mut self, words: impl Iterator<Item = &'w str>) -> Self {
        let mut words: Vec<&str> = words.collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        for word in words {
            while let Some((before, _)) = self.plain.split_once(word) {
                let begins = before.chars().count();
                let ends = begins + word.chars().count();
                self.typed = blanked(&self.typed, begins, ends);
                self.plain = blanked(&self.plain, begins, ends);
            }
        }
        self
    }

    /// Whether enough is left that follows neither from the character before nor from a row of keys.
    fn has_enough(&self) -> bool {
        let mut before = ' ';
        let mut surprising = Vec::new();
        for now in self.typed.chars() {
            if now.is_alphanumeric() && !follows(before, now) {
                surprising.push(now);
            }
            before = now;
        }
        let weight: usize = surprising.iter().map(|c| if c.is_alphabetic() { 2 } else { 1 }).sum();
        surprising.sort_unstable();
        surprising.dedup();
        weight >= LEFT && surprising.len() >= DIFFERENT
    }
}

fn blanked(text: &str, begins: usize, ends: usize) -> String {
    text.chars().enumerate().map(|(at, c)| if (begins..ends).contains(&at) { ' ' } else { c }).collect()
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
