//! Names that may be meant to look like others. A name is text and stays as it is; whoever reads it is told what is odd about it.

use adref_notation::hides;
use unicode_script::{Script, UnicodeScript};

/// What is odd about a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// It holds characters nobody sees, or that turn the order of what follows.
    Invisible,
    /// Its letters are of more than one script: some may look like others.
    MixedScripts,
}

impl Odd {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invisible => "invisible",
            Self::MixedScripts => "mixed_scripts",
        }
    }
}

/// What is odd about a name, if anything is. Japanese, Korean and Chinese names are written in several scripts by custom.
#[must_use]
pub fn odd(name: &str) -> Option<Odd> {
    if name.chars().any(hides) {
        return Some(Odd::Invisible);
    }
    let mut scripts: Vec<Script> = name.chars().map(|c| c.script()).filter(|script| counts(*script)).collect();
    scripts.sort_unstable_by_key(|script| *script as u8);
    scripts.dedup();
    let of = |custom: &[Script]| scripts.iter().all(|script| custom.contains(script));
    let customary = of(&[Script::Han, Script::Hiragana, Script::Katakana])
        || of(&[Script::Han, Script::Hangul])
        || of(&[Script::Han, Script::Bopomofo]);
    (scripts.len() > 1 && !customary).then_some(Odd::MixedScripts)
}

fn counts(script: Script) -> bool {
    !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_people_write_them_are_not_odd() {
        for name in [
            "Ana Silva-O’Neill",
            "Мария Иванова",
            "محمد علي",
            "山田 太郎",
            "山田はなこ",
            "김철수",
            "李小龍",
            "Ζωή",
            "Nguyễn",
            "می‌خواهم",
            "R2-D2",
        ] {
            assert_eq!(odd(name), None, "{name}");
        }
    }

    #[test]
    fn names_that_borrow_letters_or_hide_some_are_told() {
        for name in ["Аna Silva", "Pаypal", "Οlga", "李Smith"] {
            assert_eq!(odd(name), Some(Odd::MixedScripts), "{name}");
        }
        for name in ["Ana\u{200B}Silva", "\u{202E}avliS", "A\u{2066}b", "tag\u{E0041}", "A\nB"] {
            assert_eq!(odd(name), Some(Odd::Invisible), "{name:?}");
        }
    }
}
