//! What States are called in the languages the registry of parties has no names in.

/// ISO 3166 alpha-2 code, then the name in Arabic, Spanish, Russian and Chinese: those of the Unicode CLDR (Unicode License v3), as
/// browsers show them.
const NAMES: &str = include_str!("../../../data/states.tsv");

/// The name of a State in a language; `None` where there is none.
pub(super) fn name(alpha2: &str, language: &str) -> Option<&'static str> {
    let column = ["ar", "es", "ru", "zh"].iter().position(|known| *known == language)?;
    let row = NAMES.lines().find(|line| line.split('\t').next() == Some(alpha2))?;
    row.split('\t').nth(column + 1)
}

#[cfg(test)]
mod tests {
    use adref_notation::{PartyKind, Registry};

    use super::*;

    #[test]
    fn every_state_has_a_name_in_every_language() {
        for party in Registry::standard().parties().iter().filter(|party| party.kind == PartyKind::State) {
            let code = party.alpha2.as_deref().unwrap();
            for language in ["ar", "es", "ru", "zh"] {
                let name = name(code, language).unwrap_or_default();
                assert!(!name.is_empty() && name != code, "{code} in {language}");
            }
        }
        assert_eq!((name("KE", "es"), name("KE", "en"), name("??", "es")), (Some("Kenia"), None, None));
    }
}
