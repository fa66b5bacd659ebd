use std::collections::BTreeMap;

use proptest::prelude::*;

use adref_domain::notice::NoticeKind;
use serde_json::Value;

use super::build;
use crate::letter::Letter;
use crate::{LANGUAGES, Sender, compose, sample};

fn letter() -> Letter {
    Letter {
        from: "Adref <no-reply@example.org>".to_owned(),
        to: "ana.silva@example.org".to_owned(),
        subject: "Your comment has arrived".to_owned(),
        text: "Thank you.\n".to_owned(),
        html: "<p>Thank you.</p>".to_owned(),
        message_id: "<00ff@notice.example.org>".to_owned(),
        language: "en".to_owned(),
        list_unsubscribe: None,
    }
}

/// Header names and values of a mail, unfolded. A name that comes twice fails.
fn headers(mail: &[u8]) -> BTreeMap<String, String> {
    let mail = String::from_utf8(mail.to_vec()).unwrap();
    let (head, _) = mail.split_once("\r\n\r\n").unwrap();
    let mut found = BTreeMap::new();
    for line in head.replace("\r\n ", " ").replace("\r\n\t", " ").split("\r\n") {
        let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("{line:?}"));
        assert!(!line.contains(['\r', '\n', '\0']), "{line:?}");
        assert!(found.insert(name.to_lowercase(), value.to_owned()).is_none(), "{name} twice");
    }
    found
}

const EXPECTED: [&str; 9] = [
    "auto-submitted",
    "content-language",
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "subject",
    "to",
];

/// Either the letter is refused for good, or it is one mail to one recipient with the headers of every mail.
fn holds(letter: &Letter) -> bool {
    let Ok(mail) = build(letter) else { return false };
    assert_eq!(mail.envelope().to().len(), 1);
    assert_eq!(mail.envelope().to()[0].to_string(), letter.to);
    let found = headers(&mail.formatted());
    let names: Vec<_> = found.keys().map(String::as_str).filter(|name| !name.starts_with("list-unsubscribe")).collect();
    assert_eq!(names, EXPECTED);
    let by_post = letter.list_unsubscribe.as_ref().is_some_and(|address| address.starts_with("https://"));
    let one_click = found.get("list-unsubscribe-post").map(String::as_str);
    assert_eq!(one_click, by_post.then_some("List-Unsubscribe=One-Click"), "RFC 8058, section 3.1");
    assert_eq!(found["message-id"], letter.message_id);
    assert_eq!(found["to"], letter.to);
    true
}

const HOSTILE: &[&str] = &[
    "\r\nBcc: b@example.org",
    "\nBcc: b@example.org",
    "\rBcc: b@example.org",
    "\0",
    ", b@example.org",
    "; b@example.org",
    " b@example.org",
    "<b@example.org>",
    "\"",
    "=?utf-8?q?=0D=0ABcc:_b=40example.org?=",
    "\u{2028}Bcc: b@example.org",
    "\u{85}",
    "\r\n\r\n<html>",
    "\r\n.\r\nMAIL FROM:<x@example.org>",
    "(comment)",
    "\u{202E}",
    "%0d%0aBcc:b@example.org",
];

fn with(field: usize, value: String) -> Letter {
    let mut letter = letter();
    match field {
        0 => letter.to = value,
        1 => letter.subject = value,
        2 => letter.message_id = value,
        3 => letter.language = value,
        4 => letter.list_unsubscribe = Some(value),
        5 => letter.text = value,
        6 => letter.html = value,
        _ => letter.from = value,
    }
    letter
}

fn usual(field: usize) -> String {
    let usual = letter();
    match field {
        0 => usual.to,
        1 => usual.subject,
        2 => usual.message_id,
        3 => usual.language,
        4 => "https://example.org/stop".to_owned(),
        5 => usual.text,
        6 => usual.html,
        _ => usual.from,
    }
}

#[test]
fn an_ordinary_letter_is_a_whole_mail() {
    assert!(holds(&letter()));
    let mut with_stop = letter();
    with_stop.list_unsubscribe = Some("https://example.org/stop?who=1".to_owned());
    let mail = build(&with_stop).unwrap();
    assert_eq!(headers(&mail.formatted())["list-unsubscribe"], "<https://example.org/stop?who=1>");
    let bytes = String::from_utf8(build(&letter()).unwrap().formatted()).unwrap();
    assert!(bytes.contains("multipart/alternative"));
    assert_eq!(bytes.matches("charset=utf-8").count(), 2, "{bytes}");
}

#[test]
fn no_field_can_become_a_header_or_a_second_recipient() {
    let mut refused = 0;
    for field in 0..8 {
        for hostile in HOSTILE {
            let plain = usual(field);
            let middle = plain.len() / 2;
            let (left, right) = plain.split_at(middle);
            for value in [format!("{plain}{hostile}"), format!("{hostile}{plain}"), format!("{left}{hostile}{right}")] {
                refused += usize::from(!holds(&with(field, value)));
            }
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn ten_thousand_letters_long_is_still_one_mail() {
    for field in 0..8 {
        for value in ["x".repeat(10_000), "é ".repeat(5_000), format!("{}@example.org", "x".repeat(10_000))] {
            let letter = with(field, value);
            if let Ok(mail) = build(&letter) {
                assert_eq!(mail.envelope().to().len(), 1);
                let longest = mail.formatted().split(|byte| *byte == b'\n').map(<[u8]>::len).max();
                assert!(longest < Some(1_000), "field {field}: a line of {longest:?} octets");
            }
        }
    }
}

#[test]
fn any_language_goes_through() {
    for words in ["مدينة ذكية", "智慧城市", "Умные города", "Cités – « intelligentes »", "🏙️"]
    {
        let mut letter = letter();
        letter.subject = words.to_owned();
        letter.text = format!("{words}\n.\n..\nFrom here\n");
        letter.language = "zh-Hans-CN".to_owned();
        assert!(holds(&letter));
        let mail = build(&letter).unwrap().formatted();
        assert!(mail.is_ascii(), "old servers take ASCII alone");
    }
}

#[test]
fn the_houses_own_address_is_no_reason_to_give_a_letter_up() {
    let error = build(&with(7, "nobody".to_owned())).unwrap_err();
    assert!(!error.permanent);
    assert!(build(&with(0, "nobody".to_owned())).unwrap_err().permanent);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_that_can_be_typed_breaks_out(
        field in 0_usize..8,
        pieces in prop::collection::vec(prop_oneof![
            prop::sample::select(HOSTILE).prop_map(str::to_owned),
            "[ -~]{0,12}",
            "\\PC{0,6}",
            any::<char>().prop_map(String::from),
        ], 0..8),
        keep in any::<bool>(),
    ) {
        let value = if keep { format!("{}{}", usual(field), pieces.concat()) } else { pieces.concat() };
        holds(&with(field, value));
    }

    /// From the notice on, as people fill it: names, titles, labels of any kind and length.
    #[test]
    fn whatever_a_notice_holds_its_letter_is_one_mail_with_the_headers_of_every_mail(
        kind in prop::sample::select(NoticeKind::ALL),
        language in prop::sample::select(&LANGUAGES[..]),
        fields in prop::collection::vec((any::<prop::sample::Index>(), hostile()), 1..4),
    ) {
        let mut data = sample(kind);
        let names: Vec<String> = data.as_object().unwrap().keys().cloned().collect();
        for (place, value) in fields {
            data[&names[place.index(names.len())]] = Value::from(value);
        }
        let sender = Sender { from: letter().from, base_url: "https://adref.example".to_owned() };
        // A letter that cannot be written is given up visibly; one that can is a mail.
        if let Ok(content) = compose(kind, language, &data, &sender) {
            prop_assert!(content.subject.chars().count() <= 120 && !content.subject.contains(char::is_control));
            let written = Letter { subject: content.subject, text: content.text, html: content.html, language: content.language, ..letter() };
            prop_assert!(holds(&written), "{kind}: a letter of ours is no mail");
        }
    }
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(HOSTILE).prop_map(str::to_owned),
        2 => "[ -~]{0,12}",
        2 => "\\PC{0,6}",
        1 => any::<char>().prop_map(String::from),
        1 => prop::sample::select(&["x", "é ", "漢", "=?utf-8?q?=0A?= "][..]).prop_map(|unit| unit.repeat(10_240 / unit.len())),
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}
