//! Sentences, as they end in drafts: with a full stop before a capital, a semicolon, or the signs of other scripts.

use crate::words::Word;

/// The words of a paragraph, cut where its sentences end.
pub(super) fn sentences<'w>(text: &str, words: &'w [Word]) -> Vec<&'w [Word]> {
    let ends = ends(text);
    let mut all = Vec::new();
    let mut from = 0;
    for end in ends.into_iter().chain([usize::MAX]) {
        let to = words.partition_point(|word| word.start < end);
        if let Some(sentence) = words.get(from..to).filter(|sentence| !sentence.is_empty()) {
            all.push(sentence);
        }
        from = to;
    }
    all
}

/// The code points behind the ends of sentences.
fn ends(text: &str) -> Vec<usize> {
    let chars: Vec<char> = text.chars().collect();
    let mut ends = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        let mut behind = chars.iter().skip(at + 1).skip_while(|c| matches!(c, '"' | '”' | '»' | ')' | ']' | '’'));
        let blank = behind.next().is_none_or(|c| c.is_whitespace());
        let next = behind.find(|c| !c.is_whitespace() && !matches!(c, '"' | '“' | '«' | '(' | '[' | '‘'));
        let ends_here = match c {
            '。' | '！' | '？' | '；' | '؟' | '؛' => true,
            ';' | '!' | '?' => blank,
            '.' => blank && next.is_none_or(|c| !c.is_lowercase()) && !abbreviated(&chars, at),
            _ => false,
        };
        if ends_here {
            ends.push(at + 1);
        }
    }
    ends
}

/// A full stop behind one letter, or behind `No`, ends no sentence.
fn abbreviated(chars: &[char], at: usize) -> bool {
    let before: String = chars.iter().take(at).rev().take_while(|c| c.is_alphanumeric()).collect();
    let one = before.chars().count() == 1 && before.chars().all(char::is_alphabetic);
    one || matches!(before.as_str(), "oN" | "soN" | "rM" | "rD" | "tS")
}
