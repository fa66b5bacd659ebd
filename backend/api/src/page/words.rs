//! The page's own messages, for what the server writes where no script runs: there is one catalogue for both.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::language::Language;

/// The messages of a language. Those with figures in them need the page; these are plain, or a choice of words.
pub(super) struct Words(HashMap<String, String>);

macro_rules! catalogue {
    ($code:literal) => {
        LazyLock::new(|| {
            Words::read(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../frontend/messages/", $code, ".json")))
        })
    };
}

static AR: LazyLock<Words> = catalogue!("ar");
static ZH: LazyLock<Words> = catalogue!("zh");
static EN: LazyLock<Words> = catalogue!("en");
static FR: LazyLock<Words> = catalogue!("fr");
static RU: LazyLock<Words> = catalogue!("ru");
static ES: LazyLock<Words> = catalogue!("es");

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::Ar => &AR,
            Language::Zh => &ZH,
            Language::En => &EN,
            Language::Fr => &FR,
            Language::Ru => &RU,
            Language::Es => &ES,
        }
    }

    fn read(json: &str) -> Self {
        Self(serde_json::from_str(json).unwrap_or_default())
    }

    /// A plain message; its key where there is none.
    pub(super) fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// The words a choice has for a code; the code itself where it has none.
    pub(super) fn choice<'a>(&'a self, key: &str, code: &'a str) -> &'a str {
        let found = self.0.get(key).and_then(|message| {
            let (_, behind) = message.split_once(&format!(" {code}{{"))?;
            behind.split_once('}').map(|(words, _)| words)
        });
        found.unwrap_or(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_words_the_server_writes() {
        for language in [Language::Ar, Language::Zh, Language::En, Language::Fr, Language::Ru, Language::Es] {
            let words = Words::of(language);
            let said = ["public.title", "public.consent_text", "public.send", "unsubscribe.button", "comment.kind"];
            let faults = ["text", "email", "region", "name", "organization_class", "consent", "words"];
            let faults = faults.map(|name| format!("public.fault_{name}"));
            for key in said.into_iter().chain(faults.iter().map(String::as_str)).chain(["public.fault"]) {
                assert!(words.say(key) != key && !words.say(key).contains('{'), "{} {key}", language.code());
            }
            for (key, code) in
                [("mandate.region", "africa"), ("public.state", "in_moderation"), ("organization.class", "other")]
            {
                assert_ne!(words.choice(key, code), code, "{} {key}", language.code());
            }
        }
        assert_eq!(Words::of(Language::En).choice("mandate.region", "africa"), "Africa");
    }
}
