//! Which States take part as of right: members of the United Nations, and its two observer States.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How a State stands to the United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnStanding {
    /// A Member State.
    Member,
    /// A non-member observer State.
    Observer,
}

/// The library knows members only; the observer States are two (A/RES/58/314 and A/RES/67/19).
const OBSERVERS: [&str; 2] = ["PSE", "VAT"];

static STATES: LazyLock<BTreeMap<String, UnStanding>> = LazyLock::new(|| {
    let members = keshvar::CountryIterator::new().filter(keshvar::Country::un_member);
    let members = members.map(|country| (format!("{:?}", country.alpha3()), UnStanding::Member));
    members.chain(OBSERVERS.map(|code| (code.to_owned(), UnStanding::Observer))).collect()
});

/// How a State stands to the United Nations, by its alpha-3 code; `None` for whoever is neither member nor observer.
#[must_use]
pub fn un_standing(code: &str) -> Option<UnStanding> {
    STATES.get(code).copied()
}

/// The name of a State or territory in a language, by its alpha-2 code (ISO 3166-1) and a language tag; `None` where there is none.
#[must_use]
pub fn state_name(alpha2: &str, language: &str) -> Option<&'static str> {
    let country = keshvar::Alpha2::try_from(alpha2).ok()?.to_country();
    // Its Chinese names are kept by where the script is written so.
    country.translations().get(if language == "zh" { "zh_CN" } else { language }).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parties::Registry;

    #[test]
    fn there_are_193_members_and_two_observers() {
        let of = |standing| STATES.values().filter(|it| **it == standing).count();
        assert_eq!((of(UnStanding::Member), of(UnStanding::Observer)), (193, 2));
        assert_eq!(un_standing("KEN"), Some(UnStanding::Member));
        assert_eq!(un_standing("VAT"), Some(UnStanding::Observer));
        assert_eq!(un_standing("EUN"), None);
    }

    #[test]
    fn every_state_has_a_name_in_every_language() {
        for party in Registry::standard().parties().iter().filter(|party| un_standing(&party.code).is_some()) {
            let code = party.alpha2.as_deref().unwrap();
            for language in ["en", "ar", "es", "fr", "ru", "zh"] {
                assert!(state_name(code, language).is_some_and(|name| !name.is_empty()), "{code} in {language}");
            }
        }
        assert_eq!(
            (state_name("KE", "es"), state_name("KE", "zh"), state_name("??", "es")),
            (Some("Kenia"), Some("肯尼亚"), None)
        );
    }
}
