//! What parties are said to do, in the languages drafts are written in, and the small words of their lists.

use crate::model::Stance;

/// Words that join the last party to a list.
const JOINING: &[&str] = &["and", "et", "y", "e", "и", "و"];
/// Words before a party whose verb came first: `supported by EUN`.
const BY: &[&str] = &["by", "par", "por"];
/// Words before a verb: `EU to delete`.
const TO: &[&str] = &["to", "à"];
/// Articles before the name of a party.
const ARTICLES: &[&str] = &["The ", "the ", "Le ", "le ", "La ", "la ", "Les ", "les ", "L’", "l’", "L'", "l'"];

const VERBS: &[(Stance, &[&str])] = &[
    (
        Stance::Support,
        &[
            "propose",
            "proposes",
            "proposed",
            "support",
            "supports",
            "supported",
            "add",
            "adds",
            "prefer",
            "prefers",
            "proposent",
            "appuie",
            "appuient",
            "soutient",
            "soutiennent",
            "ajouter",
            "propone",
            "proponen",
            "apoya",
            "apoyan",
            "предлагает",
            "предлагают",
            "поддерживает",
            "поддерживают",
        ],
    ),
    (
        Stance::Oppose,
        &[
            "oppose",
            "opposes",
            "opposed",
            "against",
            "s’oppose",
            "s'oppose",
            "s’opposent",
            "s'opposent",
            "возражает",
            "возражают",
        ],
    ),
    (
        Stance::Delete,
        &[
            "delete",
            "deletes",
            "deletion",
            "supprimer",
            "supprime",
            "suppriment",
            "suprimir",
            "suprime",
            "eliminar",
            "исключить",
        ],
    ),
    (
        Stance::Retain,
        &["retain", "retains", "keep", "keeps", "maintenir", "conserver", "mantener", "conservar", "сохранить"],
    ),
    (
        Stance::Reserve,
        &["reserve", "reserves", "reserved", "reservation", "réserve", "réserves", "reserva", "reservas", "оговорка"],
    ),
    (Stance::Pending, &["considering", "pending", "consider", "considers"]),
    (Stance::Flexible, &["flexible"]),
    (Stance::Unclear, &["unclear"]),
];

/// What a verb says, if the word is one.
pub(crate) fn verb(word: &str) -> Option<Stance> {
    let said = |forms: &[&str]| forms.iter().any(|f| f.eq_ignore_ascii_case(word));
    VERBS.iter().find(|(_, forms)| said(forms)).map(|(stance, _)| *stance)
}

/// A verb to which the number of a note is glued: `propose166`.
pub(crate) fn verb_with_note(word: &str) -> Option<Stance> {
    verb(word.trim_end_matches(|c: char| c.is_ascii_digit()))
}

pub(crate) fn joins(word: &str) -> bool {
    JOINING.contains(&word)
}

pub(crate) fn says_by_whom(word: &str) -> bool {
    BY.contains(&word)
}

pub(crate) fn leads_to_verb(word: &str) -> bool {
    TO.contains(&word)
}

/// Length of the article at the start of `text`.
pub(crate) fn article(text: &str) -> Option<usize> {
    ARTICLES.iter().find(|article| text.starts_with(**article)).map(|article| article.len())
}
