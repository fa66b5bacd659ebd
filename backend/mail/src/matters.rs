//! Letters that are sentences and facts alone, each a table with its six languages side by side: whoever adds a letter adds
//! one entry in one file here, and its line in [`of`]. Nothing else has to be written for it, the preview and its tests included.
//!
//! `{name}` in a sentence stands for the value of that name in the notice's data. A name that ends in `_at` is a moment, one that
//! ends in `days` a day, month, year or period as the timeline writes it; everything else is one line of text. A fact or sentence
//! whose value is not there is left out; subject and opening without theirs give way to the unnamed ones, which name nothing.

mod adoption;
mod meeting;
mod milestone;
mod when;

use adref_domain::notice::NoticeKind;
use serde_json::Value;

use crate::catalogue::{Catalogue, fill};
use crate::compose::{Sender, link, moment, optional, ways_out};
use crate::error::MailError;
use crate::layout::Body;

/// A day, a month, a year or a period of two of them, as the timeline writes them (`2024-10-14`, `2024-01/2024-05`), in words of a
/// language; anything else as it came.
#[must_use]
pub fn days(language: &str, days: &str) -> String {
    when::written(crate::catalogue::of(language), days)
}

/// One thing said in each language of the page.
#[derive(Clone, Copy)]
pub(crate) struct Six {
    pub(crate) en: &'static str,
    pub(crate) ar: &'static str,
    pub(crate) es: &'static str,
    pub(crate) fr: &'static str,
    pub(crate) ru: &'static str,
    pub(crate) zh: &'static str,
}

impl Six {
    /// In a language that has a catalogue; in English for any other.
    pub(crate) fn in_language(&self, language: &str) -> &'static str {
        match language {
            "ar" => self.ar,
            "es" => self.es,
            "fr" => self.fr,
            "ru" => self.ru,
            "zh" => self.zh,
            _ => self.en,
        }
    }
}

/// A line `lead: value`.
pub(crate) struct Fact {
    pub(crate) lead: Six,
    /// The name of the value.
    pub(crate) name: &'static str,
}

/// Which process it is about.
const PROCESS: Fact = Fact {
    lead: Six {
        en: "Process", ar: "العملية", es: "Proceso", fr: "Processus", ru: "Процесс", zh: "进程"
    },
    name: "process_title",
};

/// Subject and opening of a letter.
pub(crate) struct Head {
    pub(crate) subject: Six,
    pub(crate) opening: Six,
}

/// One kind of letter.
pub(crate) struct Matter {
    pub(crate) head: Head,
    /// What stands in their place where something they name may not stand in a mail. Without it the names are needed.
    pub(crate) unnamed: Option<&'static Head>,
    pub(crate) facts: &'static [Fact],
    pub(crate) sentences: &'static [Six],
    /// What leads to the link.
    pub(crate) link: Six,
    /// Why they get it.
    pub(crate) why_you: &'static Six,
    /// A value for every name, made up, for the preview: what a reader is shown must be nobody's.
    pub(crate) sample: &'static [(&'static str, &'static str)],
}

/// The letter of a kind, if it is one of these.
pub(crate) const fn of(kind: NoticeKind) -> Option<&'static Matter> {
    match kind {
        NoticeKind::DraftSubmitted => Some(&adoption::SUBMITTED),
        NoticeKind::DraftProvisional => Some(&adoption::PROVISIONAL),
        NoticeKind::DraftAdopted => Some(&adoption::ADOPTED),
        NoticeKind::DraftRevised => Some(&adoption::REVISED),
        NoticeKind::CycleBegun => Some(&adoption::CYCLE),
        NoticeKind::MilestoneMoved => Some(&milestone::MOVED),
        NoticeKind::MilestoneDone => Some(&milestone::DONE),
        NoticeKind::MilestoneCancelled => Some(&milestone::CANCELLED),
        NoticeKind::MilestoneLate => Some(&milestone::LATE),
        NoticeKind::MilestoneDue => Some(&milestone::DUE),
        NoticeKind::MeetingInvitation => Some(&meeting::INVITATION),
        NoticeKind::MeetingReminder => Some(&meeting::REMINDER),
        NoticeKind::MeetingMoved => Some(&meeting::MOVED),
        NoticeKind::MeetingCancelled => Some(&meeting::CANCELLED),
        NoticeKind::HostsDecided => Some(&meeting::HOSTS),
        _ => None,
    }
}

/// Writes it.
pub(crate) fn write(
    matter: &Matter,
    words: &Catalogue,
    data: &Value,
    sender: &Sender,
) -> Result<(String, Body), MailError> {
    let language = words.language;
    let said = |six: &Six| filled(six.in_language(language), words, data);
    let whole = |head: &Head| Ok::<_, &'static str>((said(&head.subject)?, said(&head.opening)?));
    let (subject, opening) = match (whole(&matter.head), matter.unnamed) {
        (Err(_), Some(unnamed)) => whole(unnamed).map_err(MailError::Missing)?,
        (head, _) => head.map_err(MailError::Missing)?,
    };
    let fact = |fact: &Fact| Some((fact.lead.in_language(language), value(words, data, fact.name)?));
    let body = Body {
        opening,
        facts: matter.facts.iter().filter_map(fact).collect(),
        quoted: None,
        sentences: matter.sentences.iter().filter_map(|six| said(six).ok()).collect(),
        link: (matter.link.in_language(language), link(data, sender)?),
        footer: vec![matter.why_you.in_language(language)],
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((subject, body))
}

/// A sentence with its values, or the name of one that is not there.
fn filled(sentence: &'static str, words: &Catalogue, data: &Value) -> Result<String, &'static str> {
    let mut values = Vec::new();
    for name in names(sentence) {
        values.push((name, value(words, data, name).ok_or(name)?));
    }
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Ok(fill(sentence, &values))
}

/// The names a sentence holds.
fn names(sentence: &'static str) -> impl Iterator<Item = &'static str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}

fn value(words: &Catalogue, data: &Value, name: &str) -> Option<String> {
    let value = optional(data, name)?;
    Some(match name {
        _ if name.ends_with("_at") => moment(words, &value),
        _ if name.ends_with("days") => when::written(words, &value),
        _ => value,
    })
}

/// The made-up values of a letter, as a notice would hold them.
pub(crate) fn sample(matter: &Matter) -> Value {
    matter.sample.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    fn every() -> impl Iterator<Item = (NoticeKind, &'static Matter)> {
        NoticeKind::ALL.iter().filter_map(|kind| Some((*kind, of(*kind)?)))
    }

    fn sixes(matter: &'static Matter) -> Vec<&'static Six> {
        let mut all = vec![&matter.head.subject, &matter.head.opening, &matter.link, matter.why_you];
        all.extend(matter.unnamed.iter().flat_map(|head| [&head.subject, &head.opening]));
        all.extend(matter.facts.iter().map(|fact| &fact.lead));
        all.extend(matter.sentences);
        all
    }

    #[test]
    fn every_language_says_everything_in_words_of_its_own_with_the_same_names() {
        for (kind, matter) in every() {
            for six in sixes(matter) {
                let mut named: Vec<_> = names(six.en).collect();
                named.sort_unstable();
                for (language, said) in
                    [("ar", six.ar), ("es", six.es), ("fr", six.fr), ("ru", six.ru), ("zh", six.zh), ("en", six.en)]
                {
                    let mut own: Vec<_> = names(said).collect();
                    own.sort_unstable();
                    assert_eq!(own, named, "{kind} {language}: {said}");
                    assert_eq!(said.matches(['{', '}']).count(), named.len() * 2, "{kind} {language}: {said}");
                    assert!(said.trim() == said && said.chars().count() > 1, "{kind} {language}: {said}");
                    assert!(
                        language == "en" || said.chars().count() < 12 || said != six.en,
                        "{kind} {language}: {said}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_lead_to_a_link_ends_as_a_lead_and_every_name_has_a_sample() {
        for (kind, matter) in every() {
            for language in ["en", "ar", "es", "fr", "ru", "zh"] {
                assert!(matter.link.in_language(language).ends_with([':', '：']), "{kind} {language}");
            }
            let sampled: Vec<_> = matter.sample.iter().map(|(name, _)| *name).collect();
            let facts = matter.facts.iter().map(|fact| fact.name);
            for name in sixes(matter).into_iter().flat_map(|six| names(six.en)).chain(facts).chain(["link"]) {
                assert!(sampled.contains(&name), "{kind}: {name}");
            }
        }
    }

    #[test]
    fn what_names_something_that_is_not_there_is_left_out_or_gives_way() {
        let words = catalogue::of("en");
        let sender = Sender { from: String::new(), base_url: "https://adref.example".to_owned() };
        let bare = serde_json::json!({ "link": "/en/processes/cities" });
        let (subject, body) = write(&milestone::MOVED, words, &bare, &sender).unwrap();
        assert_eq!(subject, milestone::UNNAMED.subject.en);
        assert!(body.facts.is_empty(), "{:?}", body.facts);
        let named = sample(&milestone::MOVED);
        let (subject, body) = write(&milestone::MOVED, words, &named, &sender).unwrap();
        assert!(subject.contains("First draft"), "{subject}");
        assert_eq!(body.facts.len(), 4, "{:?}", body.facts);
    }
}
