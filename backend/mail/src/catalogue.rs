//! Sentences per language. A language is one file that fills this table; what has no file is written in English.

pub(crate) mod account;
mod en;

use adref_domain::DispositionKind;

/// Every sentence a letter can hold. `{name}` stands for a value.
pub(crate) struct Catalogue {
    /// BCP 47 tag.
    pub(crate) language: &'static str,
    /// Whether it is written from right to left.
    pub(crate) rtl: bool,
    /// `{day}`, `{month}`, `{year}`, `{time}`.
    pub(crate) moment: &'static str,
    pub(crate) months: [&'static str; 12],
    pub(crate) received: Received,
    pub(crate) answered: Answered,
    pub(crate) issued: Issued,
    pub(crate) checkpoint: Checkpoint,
    /// `{label}`, `{draft}`.
    pub(crate) paragraph_of_draft: &'static str,
    /// `{label}`.
    pub(crate) paragraph: &'static str,
    pub(crate) whole_draft: &'static str,
    pub(crate) whole_text: &'static str,
    /// What the lines of facts begin with.
    pub(crate) on: &'static str,
    pub(crate) place: &'static str,
    pub(crate) at: &'static str,
    pub(crate) why_you: &'static str,
}

/// Sentences of `comment_received`.
pub(crate) struct Received {
    /// `{number}`, `{title}`.
    pub(crate) subject: &'static str,
    /// `{number}`.
    pub(crate) opening: &'static str,
    pub(crate) next: &'static str,
    /// `{closes}`.
    pub(crate) late: &'static str,
    pub(crate) link: &'static str,
    pub(crate) not_you: &'static str,
}

/// Sentences of `comment_answered`.
pub(crate) struct Answered {
    /// `{number}`, `{title}`.
    pub(crate) subject: &'static str,
    /// `{number}`.
    pub(crate) opening: &'static str,
    pub(crate) reason: &'static str,
    /// `{place}`.
    pub(crate) landing: &'static str,
    pub(crate) link: &'static str,
    /// The answer's name and what it means.
    pub(crate) answer: fn(DispositionKind) -> (&'static str, &'static str),
}

/// Sentences of `draft_issued`.
pub(crate) struct Issued {
    /// `{title}`.
    pub(crate) subject: &'static str,
    /// Where the draft may be named: `{draft}`.
    pub(crate) opening: &'static str,
    /// Where it may not.
    pub(crate) opening_unnamed: &'static str,
    /// `{draft}`, `{change}`.
    pub(crate) change: &'static str,
    pub(crate) link: &'static str,
}

/// Sentences of `ledger_checkpoint`.
pub(crate) struct Checkpoint {
    /// `{size}`, `{at}`.
    pub(crate) subject: &'static str,
    /// `{size}`, `{at}`.
    pub(crate) opening: &'static str,
    pub(crate) note: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) link: &'static str,
    pub(crate) why_you: &'static str,
}

static ALL: &[&Catalogue] = &[&en::ENGLISH];

/// The catalogue for a language tag: the tag itself, its primary language, else English.
pub(crate) fn of(language: &str) -> &'static Catalogue {
    let wanted = language.to_ascii_lowercase();
    let primary = wanted.split('-').next().unwrap_or_default().to_owned();
    let find = |tag: &str| ALL.iter().find(|catalogue| catalogue.language == tag).copied();
    find(&wanted).or_else(|| find(&primary)).unwrap_or(&en::ENGLISH)
}

/// Puts values in the place of their names. A value is never searched for names again.
pub(crate) fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            out.push_str(value);
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_looks_like_a_name_stays_as_it_is() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "two")]), "{b} and two");
        assert_eq!(fill("no { end", &[]), "no { end");
    }

    #[test]
    fn a_language_without_a_catalogue_is_answered_in_english() {
        assert_eq!(of("pt-BR").language, "en");
        assert_eq!(of("EN-gb").language, "en");
        assert_eq!(of("").language, "en");
    }

    #[test]
    fn every_name_a_sentence_uses_is_one_it_is_given() {
        for catalogue in ALL {
            let sentences: &[(&str, &[&str])] = &[
                (catalogue.moment, &["day", "month", "year", "time"]),
                (catalogue.received.subject, &["number", "title"]),
                (catalogue.received.opening, &["number"]),
                (catalogue.received.late, &["closes"]),
                (catalogue.answered.subject, &["number", "title"]),
                (catalogue.answered.opening, &["number"]),
                (catalogue.answered.landing, &["place"]),
                (catalogue.issued.subject, &["title"]),
                (catalogue.issued.opening, &["draft"]),
                (catalogue.issued.opening_unnamed, &[]),
                (catalogue.issued.change, &["draft", "change"]),
                (catalogue.paragraph_of_draft, &["label", "draft"]),
                (catalogue.paragraph, &["label"]),
            ];
            for (sentence, names) in sentences {
                for name in *names {
                    assert!(sentence.contains(&format!("{{{name}}}")), "{sentence} lacks {name}");
                }
                assert_eq!(sentence.matches('{').count(), names.len(), "{sentence}");
            }
        }
    }
}
