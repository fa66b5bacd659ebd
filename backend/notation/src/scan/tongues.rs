//! The words that head options in the languages drafts are written in, and how these count.

/// What an option is called. A space stands behind the word, except in scripts without spaces.
const WORDS: &[&str] = &[
    "Option",
    "OPTION",
    "Alternative",
    "ALTERNATIVE",
    "Opción",
    "OPCIÓN",
    "Alternativa",
    "ALTERNATIVA",
    "Variante",
    "VARIANTE",
    "Вариант",
    "ВАРИАНТ",
    "Альтернатива",
    "АЛЬТЕРНАТИВА",
    "الخيار",
    "البديل",
    "备选案文",
    "备选方案",
    "选项",
    "選項",
    "方案",
];

/// To have nothing, as it stands behind a head.
const NOTHING: &[&str] = &[
    "no text",
    "no provision",
    "no paragraph",
    "no article",
    "no reference",
    "pas de texte",
    "aucun texte",
    "sans texte",
    "sin texto",
    "ningún texto",
    "no hay texto",
    "без текста",
    "текст отсутствует",
    "нет текста",
    "لا نص",
    "لا يوجد نص",
    "无案文",
    "不设案文",
];

/// What paragraphs are called where a head names its own.
const PARAGRAPHS: &[&str] = &["paragraph", "para", "párrafo", "пункт", "الفقر", "第"];

/// Letters of the Arabic alphabet as options are counted with.
const ABJAD: &[&str] = &["ألف", "باء", "جيم", "دال", "هاء", "واو"];
const HAN: &str = "一二三四五六七八九十";

/// What stands behind the word for an option, and whether a space must.
pub(super) fn behind_word(text: &str) -> Option<&str> {
    let first = *text.as_bytes().first()?;
    let word = WORDS.iter().find(|w| w.as_bytes().first() == Some(&first) && text.starts_with(**w))?;
    let rest = text.get(word.len()..)?;
    let spaced = rest.starts_with([' ', '\u{a0}']);
    (spaced || first == 0xE5 || first == 0xE6 || first == 0xE9).then(|| rest.trim_start_matches([' ', '\u{a0}']))
}

/// The name of an option in its head: `(a)` of `Option (a):`.
pub(crate) fn name_in(head: &str) -> &str {
    let rest = WORDS.iter().find_map(|w| head.strip_prefix(w)).unwrap_or(head);
    let label = rest.trim_end_matches([':', '：', '-', '–', '—', '*', ' ', '\u{a0}']).trim();
    label.strip_suffix('.').unwrap_or(label)
}

/// `1`, `12`, `II`, `A`, `1.1`, `2bis`, `3a`, `二`, `ب`, `٣`.
pub(super) fn is_number(word: &str) -> bool {
    let figures = word.trim_start_matches(|c: char| figure(c).is_some() || c == '.');
    let latin = ["bis", "ter", "quater"].contains(&figures);
    let counted = figures.len() < word.len() && (figures.chars().count() <= 1 || latin);
    let roman = word.len() <= 5 && word.chars().all(|c| "IVXivx".contains(c));
    let short = !word.is_empty() && word.chars().count() <= 8;
    short && (counted || roman || word.chars().count() == 1 || ABJAD.contains(&word))
}

/// Which a name counted in figures, in any script, is.
pub(crate) fn in_figures(word: &str) -> Option<u32> {
    let han = |c: char| HAN.chars().zip(1..).find(|(h, _)| *h == c).map(|(_, n)| n);
    let mut letters = word.chars();
    if let (Some(only), None) = (letters.next().and_then(han), letters.next()) {
        return Some(only);
    }
    let plain = word.chars().map(|c| figure(c).and_then(|d| char::from_digit(d, 10))).collect::<Option<String>>()?;
    plain.parse().ok()
}

/// Which a name counted in letters is: 3 for `(c)`, `в`, `جيم`.
pub(crate) fn in_letters(word: &str) -> Option<u32> {
    if let Some((_, n)) = ABJAD.iter().zip(1..).find(|(letter, _)| **letter == word) {
        return Some(n);
    }
    let mut letters = word.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?.to_lowercase().next()?;
    let counted = |alphabet: &str| alphabet.chars().zip(1..).find(|(l, _)| *l == letter).map(|(_, n)| n);
    counted("abcdefghijklmnopqrstuvwxyz").or_else(|| counted("абвгдежзиклмнопрст")).or_else(|| counted("أبجدهو"))
}

/// True for a name that begins in figures.
pub(crate) fn begins_in_figures(word: &str) -> bool {
    word.chars().next().is_some_and(|c| figure(c).is_some() || HAN.contains(c))
}

/// The value of a digit: ours, those of Arabic, and wide ones.
pub(super) fn figure(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '\u{660}'..='\u{669}' => Some(u32::from(c) - 0x660),
        '\u{ff10}'..='\u{ff19}' => Some(u32::from(c) - 0xff10),
        _ => None,
    }
}

/// `No text` and the like, behind a dash or not. `No text additional to paragraph 2` is a text.
#[must_use]
pub fn says_nothing(text: &str) -> bool {
    let line =
        text.get(..text.floor_char_boundary(48)).unwrap_or(text).trim_start_matches([' ', '\u{a0}', '–', '—', '-']);
    let line = line.to_lowercase();
    NOTHING.iter().filter_map(|w| line.strip_prefix(w)).any(|rest| !rest.starts_with(" additional"))
}

/// `paragraphs 3 to 5`, in parentheses behind a head.
pub(crate) fn names_paragraphs(text: &str) -> bool {
    PARAGRAPHS.iter().any(|w| text.starts_with(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_counted_in_every_language() {
        for (word, number) in [("1", 1), ("12", 12), ("٣", 3), ("２", 2), ("二", 2)] {
            assert!(is_number(word) && begins_in_figures(word));
            assert_eq!(in_figures(word), Some(number), "{word}");
        }
        for (word, number) in [("a", 1), ("C", 3), ("Б", 2), ("ب", 2), ("باء", 2)] {
            assert!(is_number(word) && !begins_in_figures(word), "{word}");
            assert_eq!(in_letters(word), Some(number), "{word}");
        }
        assert!(!is_number("первый") && !is_number("") && !is_number("有关"));
    }
}
