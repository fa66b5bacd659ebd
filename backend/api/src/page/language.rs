//! The six languages of the page.

use actix_web::HttpRequest;
use actix_web::http::header::{AcceptLanguage, Header};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    Ar,
    Zh,
    En,
    Fr,
    Ru,
    Es,
}

impl Language {
    const ALL: [Self; 6] = [Self::Ar, Self::Zh, Self::En, Self::Fr, Self::Ru, Self::Es];

    /// The first part of every address of the page.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::Zh => "zh",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Ru => "ru",
            Self::Es => "es",
        }
    }

    pub(crate) const fn direction(self) -> &'static str {
        if matches!(self, Self::Ar) { "rtl" } else { "ltr" }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The first of the reader's languages that the page speaks, else English.
    pub(crate) fn preferred(request: &HttpRequest) -> Self {
        let Ok(wanted) = AcceptLanguage::parse(request) else { return Self::En };
        let ranked = wanted.ranked();
        let primary = ranked.iter().filter_map(|wish| Some(wish.item()?.primary_language().to_owned()));
        primary.into_iter().find_map(|code| Self::from_code(&code)).unwrap_or(Self::En)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn the_readers_order_decides() {
        let best = |wish: &'static str| {
            Language::preferred(&TestRequest::default().insert_header(("accept-language", wish)).to_http_request())
        };
        assert_eq!(best("de, fr;q=0.8, en;q=0.9"), Language::En);
        assert_eq!(best("zh-Hant-TW"), Language::Zh);
        assert_eq!(best("de"), Language::En);
        assert_eq!(best("*"), Language::En);
        assert_eq!(best("ar;q=0.5, ru;q=0.4"), Language::Ar);
        assert_eq!(Language::preferred(&TestRequest::default().to_http_request()), Language::En);
    }
}
