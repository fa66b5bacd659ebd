//! Every letter as it would read, with values made up for it: nothing in a preview is anybody's.

use adref_domain::notice::NoticeKind;
use serde_json::{Value, json};

use crate::catalogue::account;
use crate::compose::{Sender, compose};
use crate::error::MailError;
use crate::letter::Content;
use crate::matters;

/// The languages letters are written in: the six official ones.
pub const LANGUAGES: [&str; 6] = ["ar", "zh", "en", "fr", "ru", "es"];

/// The letter of a kind in a language, filled with [`sample`].
///
/// # Errors
/// [`MailError::Missing`] for a kind nobody writes.
pub fn preview(kind: NoticeKind, language: &str, sender: &Sender) -> Result<Content, MailError> {
    compose(kind, language, &sample(kind), sender)
}

/// What a notice of this kind might hold: everything its letter can say, all of it made up.
#[must_use]
pub fn sample(kind: NoticeKind) -> Value {
    let mut data = match matters::of(kind) {
        Some(matter) => matters::sample(matter),
        None if account::of("en").note(kind).is_some() => json!({ "link": "/en/link#0123456789abcdef" }),
        None => of_a_text(kind),
    };
    if let (Some(fields), true) = (data.as_object_mut(), kind.is_news() || kind == NoticeKind::Digest) {
        fields.insert("unsubscribe".to_owned(), "/unsubscribe/0123456789abcdef".into());
    }
    data
}

fn of_a_text(kind: NoticeKind) -> Value {
    let title = "A code for shared rivers";
    match kind {
        NoticeKind::CommentReceived => json!({
            "number": "R-0042", "instrument_title": title, "paragraph_label": "12.bis", "draft_label": "First draft",
            "received_at": "2031-05-14T14:59:58Z", "link": "/en/me#R-0042",
        }),
        NoticeKind::ConfirmComment => json!({
            "number": "R-0042", "instrument_title": title, "code": "K3F9-Q2M7", "link": "/en/confirm#R-0042.K3F9-Q2M7",
            "disown": "/en/not-me#0123456789abcdef",
        }),
        NoticeKind::CommentModerated | NoticeKind::CommentAnswered => {
            json!({ "number": "R-0042", "instrument_title": title, "link": "/en/me#R-0042" })
        }
        NoticeKind::DraftIssued => json!({
            "instrument_title": title, "draft_label": "Second draft", "since": "First draft",
            "change": { "changed": 18, "moved": 2, "new": 4, "dropped": 1, "closed": 7 },
            "yours": { "all": 3, "answered": 2 }, "link": "/en/t/shared-rivers/d/second",
        }),
        NoticeKind::Digest => json!({
            "lines": format!("A new draft: {title}\nYour comment R-0042 has been answered: {title}"), "link": "/en/me",
        }),
        NoticeKind::LedgerCheckpoint => json!({
            "size": "1481", "at": "2031-05-14T06:00:00Z", "link": "/en/ledger",
            "note": "adref.example/ledger\n1481\nq1MqWlIPXYqBPBy9WcWQkrT5rBWTkYDIcfGOTIrpqM0=",
        }),
        // Those about the hours of a round.
        _ => json!({
            "instrument_title": title, "closes_at": "2031-06-30T15:00:00Z", "link": "/en/t/shared-rivers/d/first",
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://adref.example";

    fn sender() -> Sender {
        Sender { from: "Adref <no-reply@adref.example>".to_owned(), base_url: BASE.to_owned() }
    }

    fn each(mut look: impl FnMut(NoticeKind, &str, Content)) {
        for kind in NoticeKind::ALL {
            for language in LANGUAGES {
                let letter = preview(*kind, language, &sender());
                look(*kind, language, letter.unwrap_or_else(|error| panic!("{kind} {language}: {error}")));
            }
        }
    }

    #[test]
    fn every_kind_is_written_in_every_language_with_nothing_left_to_fill_in() {
        each(|kind, language, letter| {
            assert_eq!(letter.language, language, "{kind}");
            let length = letter.subject.chars().count();
            assert!((3..=120).contains(&length) && !letter.subject.contains('\n'), "{kind} {language}: {length}");
            for (part, written) in [("subject", &letter.subject), ("text", &letter.text)] {
                assert!(!written.contains(['{', '}']), "{kind} {language} {part}: {written}");
                assert!(!written.trim().is_empty(), "{kind} {language} {part}");
            }
            // A style holds braces, the words between the tags none.
            let words: String =
                letter.html.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, w)| w).collect();
            assert!(!words.replace(style(&letter.html), "").contains(['{', '}']), "{kind} {language}: {words}");
        });
    }

    fn style(html: &str) -> &str {
        html.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).map_or("\0", |(style, _)| style)
    }

    #[test]
    fn every_letter_says_its_language_and_direction_and_both_bodies_say_the_same() {
        each(|kind, language, letter| {
            let direction = if language == "ar" { "dir=\"rtl\"" } else { "dir=\"ltr\"" };
            assert!(letter.html.contains(direction), "{kind} {language}: {}", letter.html);
            assert!(letter.html.contains(&format!("lang=\"{language}\"")), "{kind} {language}: {}", letter.html);
            assert!(!letter.html.contains("<script") && !letter.html.contains("<img"), "{kind} {language}");
            let addresses = |written: &str| written.matches(BASE).count();
            assert!(addresses(&letter.text) >= 1, "{kind} {language}: {}", letter.text);
            assert!(addresses(&letter.html) >= addresses(&letter.text), "{kind} {language}: {}", letter.html);
            // What opens the letter as text is in the one that is drawn, but for what is escaped there.
            let first = letter.text.lines().next().unwrap_or_default();
            let plain = first.split(['&', '<', '>', '"', '\'']).next().unwrap_or_default();
            assert!(letter.html.contains(plain), "{kind} {language}: {first}");
        });
    }

    /// A letter leads to pages of the house and to nothing else: each first part of a path is one the page has.
    #[test]
    fn every_link_leads_to_a_page_of_the_house() {
        const KNOWN: [&str; 10] =
            ["me", "confirm", "not-me", "link", "reply", "t", "processes", "meetings", "ledger", "unsubscribe"];
        each(|kind, language, letter| {
            for written in [&letter.text, &letter.html] {
                assert_eq!(written.matches("://").count(), written.matches(BASE).count(), "{kind} {language}");
                for rest in written.split(BASE).skip(1) {
                    let path = rest.split(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '#')).next();
                    let mut parts = path.unwrap_or_default().split('/').skip(1);
                    let first = parts.next().map(|part| if part == "en" { parts.next().unwrap_or("") } else { part });
                    assert!(first.is_some_and(|part| KNOWN.contains(&part)), "{kind} {language}: {path:?}");
                }
            }
        });
    }

    #[test]
    fn news_carries_the_link_that_ends_it_and_nothing_else_does() {
        each(|kind, language, letter| {
            let ends = letter.text.contains("/unsubscribe/");
            assert_eq!(ends, kind.is_news() || kind == NoticeKind::Digest, "{kind} {language}");
        });
    }
}
