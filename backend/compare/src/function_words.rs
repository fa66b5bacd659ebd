//! Words that carry little by themselves: one of them between two changes is no anchor for a reader.

/// English, French, Spanish, German; each list in one string, words between spaces.
const LISTS: [&str; 4] = [
    " a an the and or of to in on at by for from with as is are was were be been that this these those which who it its \
     their they has have into such also than but if so we our you your there other ",
    " le la les de des du et ou en un une au aux par pour que qui dans sur ",
    " el los las del y o una con por para se su al ",
    " der die das und von zu mit den dem ",
];

/// Whether the word is one of them, whatever its case.
pub(crate) fn is_function_word(word: &str) -> bool {
    if word.len() > 6 || !word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return false;
    }
    let word = format!(" {} ", word.to_ascii_lowercase());
    LISTS.iter().any(|list| list.contains(&word))
}
