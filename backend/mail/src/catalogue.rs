//! Sentences per language. A language is one file that fills this table; every language of the page has one.

pub(crate) mod account;
mod ar;
mod en;
mod es;
mod fr;
mod ru;
mod zh;

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
    pub(crate) confirm: Confirm,
    pub(crate) moderated: Told,
    pub(crate) answered: Told,
    pub(crate) issued: Issued,
    pub(crate) opened: Round,
    pub(crate) extended: Round,
    pub(crate) closing: Round,
    pub(crate) closed: Round,
    pub(crate) digest: Digest,
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
    /// Why they get it: to whoever commented, whom a round is for, who wants one mail a day.
    pub(crate) why_you: &'static str,
    pub(crate) why_round: &'static str,
    pub(crate) why_daily: &'static str,
    /// What leads to the link of who has not sent it.
    pub(crate) not_you: &'static str,
    /// What leads to the link that ends letters of this kind.
    pub(crate) no_more: &'static str,
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

/// Sentences of `confirm_comment`.
pub(crate) struct Confirm {
    /// `{number}`.
    pub(crate) subject: &'static str,
    /// `{number}`.
    pub(crate) opening: &'static str,
    /// What leads to the code.
    pub(crate) code: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) link: &'static str,
}

/// Sentences of a letter that says that there is something to read about a comment, and where: what it is stays there.
pub(crate) struct Told {
    /// `{number}`, `{title}`.
    pub(crate) subject: &'static str,
    /// `{number}`.
    pub(crate) opening: &'static str,
    pub(crate) link: &'static str,
}

/// Sentences of `draft_issued`.
pub(crate) struct Issued {
    /// `{title}`.
    pub(crate) subject: &'static str,
    /// Where the draft may be named: `{draft}`.
    pub(crate) opening: &'static str,
    /// Where it may not.
    pub(crate) opening_unnamed: &'static str,
    /// `{draft}`, `{changed}`, `{moved}`, `{new}`, `{dropped}`, `{closed}`.
    pub(crate) change: &'static str,
    /// `{all}`, `{answered}`.
    pub(crate) yours: &'static str,
    pub(crate) link: &'static str,
}

/// Sentences of a letter about a round.
pub(crate) struct Round {
    /// `{title}`.
    pub(crate) subject: &'static str,
    /// `{closes}`.
    pub(crate) opening: &'static str,
    pub(crate) link: &'static str,
}

/// Sentences of the letter that gathers the others of a day.
pub(crate) struct Digest {
    pub(crate) subject: &'static str,
    pub(crate) opening: &'static str,
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

static ALL: &[&Catalogue] = &[&en::ENGLISH, &ar::ARABIC, &zh::CHINESE, &fr::FRENCH, &ru::RUSSIAN, &es::SPANISH];

/// The catalogue for a language tag: by its primary language, else English.
pub(crate) fn of(language: &str) -> &'static Catalogue {
    let primary = language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    ALL.iter().find(|catalogue| catalogue.language == primary).copied().unwrap_or(&en::ENGLISH)
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
        assert_eq!(of("zh-Hans").language, "zh");
        assert_eq!(of("").language, "en");
    }

    /// Every sentence of a language with the names it must use, in one order for all of them.
    fn sentences(words: &Catalogue) -> Vec<(&'static str, &'static [&'static str])> {
        let mut all: Vec<(&'static str, &'static [&'static str])> = vec![
            (words.moment, &["day", "month", "year", "time"]),
            (words.received.subject, &["number", "title"]),
            (words.received.opening, &["number"]),
            (words.received.next, &[]),
            (words.received.late, &["closes"]),
            (words.received.link, &[]),
            (words.received.not_you, &[]),
            (words.confirm.subject, &["number"]),
            (words.confirm.opening, &["number"]),
            (words.confirm.code, &[]),
            (words.confirm.effect, &[]),
            (words.confirm.link, &[]),
            (words.issued.subject, &["title"]),
            (words.issued.opening, &["draft"]),
            (words.issued.opening_unnamed, &[]),
            (words.issued.change, &["draft", "changed", "moved", "new", "dropped", "closed"]),
            (words.issued.yours, &["all", "answered"]),
            (words.issued.link, &[]),
            (words.digest.subject, &[]),
            (words.digest.opening, &[]),
            (words.digest.link, &[]),
            (words.checkpoint.subject, &["size", "at"]),
            (words.checkpoint.opening, &["size", "at"]),
            (words.checkpoint.note, &[]),
            (words.checkpoint.keep, &[]),
            (words.checkpoint.link, &[]),
            (words.checkpoint.why_you, &[]),
            (words.paragraph_of_draft, &["label", "draft"]),
            (words.paragraph, &["label"]),
            (words.whole_draft, &["draft"]),
            (words.whole_text, &[]),
            (words.on, &[]),
            (words.place, &[]),
            (words.at, &[]),
            (words.why_you, &[]),
            (words.why_round, &[]),
            (words.why_daily, &[]),
            (words.not_you, &[]),
            (words.no_more, &[]),
        ];
        for told in [&words.moderated, &words.answered] {
            all.extend([(told.subject, &["number", "title"] as &[_]), (told.opening, &["number"]), (told.link, &[])]);
        }
        for round in [&words.opened, &words.extended, &words.closing, &words.closed] {
            all.extend([(round.subject, &["title"] as &[_]), (round.opening, &["closes"]), (round.link, &[])]);
        }
        all
    }

    #[test]
    fn every_language_says_everything_in_words_of_its_own_with_the_names_it_is_given() {
        let english = sentences(&en::ENGLISH);
        for words in ALL {
            for ((sentence, names), (ours, _)) in sentences(words).iter().zip(&english) {
                for name in *names {
                    assert!(sentence.contains(&format!("{{{name}}}")), "{}: {sentence} lacks {name}", words.language);
                }
                assert_eq!(sentence.matches('{').count(), names.len(), "{}: {sentence}", words.language);
                assert!(sentence.trim() == *sentence && !sentence.is_empty(), "{}: {sentence}", words.language);
                // A moment and one-word leads may be the same in two languages.
                let own = words.language == "en" || ours.chars().count() < 40 || sentence != ours;
                assert!(own, "{}: {sentence}", words.language);
            }
            for lead in [words.received.link, words.confirm.link, words.answered.link, words.no_more, words.not_you] {
                assert!(lead.ends_with([':', '：']), "{}: {lead}", words.language);
            }
            assert!(words.months.iter().all(|month| !month.is_empty()), "{}", words.language);
        }
    }
}
