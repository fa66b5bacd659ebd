use adref_domain::notice::NoticeKind;
use serde_json::{Value, json};

use super::{Sender, compose};
use crate::error::MailError;

fn sender() -> Sender {
    Sender { from: "Adref <no-reply@example.org>".to_owned(), base_url: "https://adref.example.org/".to_owned() }
}

fn received() -> Value {
    json!({
        "number": "SC-0481", "instrument_title": "Guidelines on people-centred cities", "paragraph_label": "12.bis",
        "draft_label": "First draft", "received_at": "2026-11-22T14:59:58Z", "late": false,
        "closes_at": "2026-11-22T15:00:00Z", "link": "/me#SC-0481",
    })
}

fn answered() -> Value {
    json!({
        "number": "SC-0481", "instrument_title": "Guidelines on people-centred cities", "link": "/me#SC-0481",
        "disposition": "not_accepted", "reason": "The paragraph names those groups already.", "paragraph_label": "12",
    })
}

#[test]
fn a_receipt_reads_like_this() {
    let letter = compose(NoticeKind::CommentReceived, "en", &received(), &sender()).unwrap();
    assert_eq!(letter.subject, "Your comment SC-0481 has arrived: Guidelines on people-centred cities");
    assert_eq!(
        letter.text,
        "Thank you. Your comment has arrived safely, under the number SC-0481.\n\
         \n\
         Text: Guidelines on people-centred cities\n\
         Where: paragraph 12.bis of the First draft\n\
         Received: 22 November 2026, 14:59:58 UTC\n\
         \n\
         The secretariat reads every comment and answers each one. We will write to you again when yours is answered.\n\
         \n\
         Read your comment, and later its answer:\n\
         https://adref.example.org/me#SC-0481\n\
         \n\
         -- \n\
         You receive this because you commented. The text itself is never sent by mail.\n\
         If you did not send this comment, please tell the secretariat.\n"
    );
}

#[test]
fn a_late_comment_is_told_so_kindly() {
    let mut data = received();
    data["late"] = json!(true);
    let letter = compose(NoticeKind::CommentReceived, "en", &data, &sender()).unwrap();
    let said = "It came after the round had closed (22 November 2026, 15:00:00 UTC). It is kept all the same";
    assert!(letter.text.contains(said), "{}", letter.text);
    assert!(letter.html.contains(said));
}

#[test]
fn that_there_is_an_answer_reads_like_this_and_what_it_is_stays_in_the_house() {
    let letter = compose(NoticeKind::CommentAnswered, "en", &answered(), &sender()).unwrap();
    assert_eq!(letter.subject, "Your comment SC-0481 has been answered: Guidelines on people-centred cities");
    assert_eq!(
        letter.text,
        "The secretariat has answered your comment SC-0481. Thank you for the care you gave to this text.\n\
         \n\
         Text: Guidelines on people-centred cities\n\
         \n\
         See your comment, the answer and the text:\n\
         https://adref.example.org/me#SC-0481\n\
         \n\
         -- \n\
         You receive this because you commented. The text itself is never sent by mail.\n"
    );
}

#[test]
fn a_letter_that_asks_to_confirm_reads_like_this() {
    let data = json!({
        "number": "SC-0481", "instrument_title": "Guidelines", "code": "K3F9-Q2M7", "link": "/en/confirm#SC-0481.K3F9-Q2M7",
        "disown": "/en/not-me#SC-0481.00ff",
    });
    let letter = compose(NoticeKind::ConfirmComment, "en", &data, &sender()).unwrap();
    assert_eq!(
        letter.text,
        "A comment was sent with this address, under the number SC-0481. Please confirm that it is yours.\n\
         \n\
         Text: Guidelines\n\
         \n\
         The code:\n\
         \x20 K3F9-Q2M7\n\
         \n\
         Type the code on the page where you wrote the comment, or open the link and press the button. It works once, for 30 \
         minutes. Until then nobody sees the comment and it is not counted.\n\
         \n\
         Confirm the comment:\n\
         https://adref.example.org/en/confirm#SC-0481.K3F9-Q2M7\n\
         \n\
         -- \n\
         This was not me, take the comment back:\n\
         https://adref.example.org/en/not-me#SC-0481.00ff\n"
    );
}

#[test]
fn every_letter_is_written_in_the_readers_language() {
    let data = json!({
        "number": "SC-0481", "instrument_title": "Guidelines", "code": "K3F9-Q2M7", "link": "/me", "disown": "/ar/not-me#1",
        "closes_at": "2026-11-22T15:00:00Z", "size": "7", "at": "2026-11-22T15:00:00Z", "note": "n", "lines": "one\ntwo",
        "unsubscribe": "/unsubscribe/1",
    });
    for kind in NoticeKind::ALL {
        let english = compose(*kind, "en", &data, &sender()).unwrap();
        for language in ["ar", "zh-Hans", "fr-FR", "ru", "es"] {
            let letter = compose(*kind, language, &data, &sender()).unwrap();
            assert_eq!(letter.language, language.split('-').next().unwrap(), "{kind}");
            assert_ne!(letter.text, english.text, "{kind} {language}");
            let direction = if language == "ar" { "dir=\"rtl\"" } else { "dir=\"ltr\"" };
            assert!(letter.html.contains(direction), "{kind} {language}");
        }
    }
}

#[test]
fn the_letters_of_a_day_are_lines_of_one() {
    let data = json!({ "lines": "A new draft: Guidelines\nYour comment SC-1", "link": "/me", "unsubscribe": "/unsubscribe/1" });
    let letter = compose(NoticeKind::Digest, "en", &data, &sender()).unwrap();
    assert!(letter.text.contains("\n  A new draft: Guidelines\n  Your comment SC-1\n"), "{}", letter.text);
    assert!(
        letter.text.ends_with("No more mails like this:\nhttps://adref.example.org/unsubscribe/1\n"),
        "{}",
        letter.text
    );
}

#[test]
fn what_is_unknown_is_left_out_without_a_hole() {
    let data = json!({ "number": "SC-1", "instrument_title": "T", "paragraph_label": null, "link": "/me" });
    let letter = compose(NoticeKind::CommentReceived, "sw", &data, &sender()).unwrap();
    assert_eq!(letter.language, "en");
    assert!(letter.text.contains("Where: the text as a whole\n\nThe secretariat reads"), "{}", letter.text);
    assert!(!letter.text.contains("null"), "{}", letter.text);
}

#[test]
fn what_must_be_said_must_be_there() {
    for name in ["number", "instrument_title", "link"] {
        let mut data = received();
        data.as_object_mut().unwrap().remove(name);
        let refused = compose(NoticeKind::CommentReceived, "en", &data, &sender());
        assert_eq!(refused, Err(MailError::Missing(name)));
    }
    assert!(compose(NoticeKind::CommentAnswered, "en", &Value::Null, &sender()).is_err());
}

#[test]
fn a_letter_links_to_its_own_house_only() {
    for link in
        ["https://elsewhere.example", "https://adref.example.org.elsewhere.example/", "javascript:alert(1)", "/a b"]
    {
        let mut data = received();
        data["link"] = json!(link);
        assert!(compose(NoticeKind::CommentReceived, "en", &data, &sender()).is_err(), "{link}");
    }
    let mut data = received();
    data["link"] = json!("https://adref.example.org/me#SC-0481");
    let letter = compose(NoticeKind::CommentReceived, "en", &data, &sender()).unwrap();
    assert!(letter.text.contains("\nhttps://adref.example.org/me#SC-0481\n"));
}

#[test]
fn what_people_typed_cannot_become_markup_lines_or_headers() {
    let hostile = "<script>alert(1)</script>\" onload=\"x\r\nBcc: b@example.org\u{202E}&amp;{number}";
    let mut data = received();
    for name in ["instrument_title", "paragraph_label", "draft_label", "number"] {
        data[name] = json!(hostile);
    }
    let letter = compose(NoticeKind::CommentReceived, "en", &data, &sender()).unwrap();
    assert!(!letter.html.contains("<script") && !letter.html.contains("\" onload"), "{}", letter.html);
    assert!(letter.html.contains("&amp;amp;{number}"), "a value is never filled in again");
    assert!(!letter.subject.contains(['\r', '\n', '\u{202E}']));
    assert!(!letter.text.contains("\nBcc:"), "{}", letter.text);
}

#[test]
fn a_title_as_long_as_a_paragraph_is_cut_in_the_subject_alone() {
    let title = "people ".repeat(2_000);
    let mut data = received();
    data["instrument_title"] = json!(title);
    let letter = compose(NoticeKind::CommentReceived, "en", &data, &sender()).unwrap();
    assert!(letter.subject.chars().count() < 140 && letter.subject.ends_with('…'));
    assert!(letter.text.contains(title.trim()));
}

#[test]
fn an_issued_draft_is_told_with_what_changed_only_where_that_is_public() {
    let mut data = json!({
        "instrument_title": "Guidelines", "draft_label": "First draft", "since": "Zero draft",
        "change": { "changed": 18, "moved": 3, "new": 0, "dropped": 1, "closed": 9 }, "yours": { "all": 3, "answered": 2 }, "link": "/en/t/cities/d/first",
    });
    let letter = compose(NoticeKind::DraftIssued, "en", &data, &sender()).unwrap();
    assert_eq!(letter.subject, "A new draft: Guidelines");
    assert!(letter.text.contains("has been issued: First draft."), "{}", letter.text);
    let said = "Since Zero draft: paragraphs changed 18, moved 3, new 0, dropped 1; brackets closed 9.\n";
    assert!(letter.text.contains(said), "{}", letter.text);
    assert!(letter.text.contains("Your comments on this text: 3; answered: 2.\n"), "{}", letter.text);
    assert!(letter.text.contains("https://adref.example.org/en/t/cities/d/first"));
    for name in ["draft_label", "since", "change"] {
        data.as_object_mut().unwrap().remove(name);
    }
    let letter = compose(NoticeKind::DraftIssued, "en", &data, &sender()).unwrap();
    assert!(!letter.text.contains("Since") && !letter.html.contains("First draft"), "{}", letter.text);
}

#[test]
fn a_link_to_sign_in_reads_like_this() {
    let data = json!({ "opens": "00", "link": "/en/link#5ec2e7" });
    let letter = compose(NoticeKind::SignInLink, "en", &data, &sender()).unwrap();
    assert_eq!(letter.subject, "Your link to sign in");
    assert_eq!(
        letter.text,
        "Here is the link that signs you in.\n\
         \n\
         It works once, for 30 minutes.\n\
         \n\
         Sign in:\n\
         https://adref.example.org/en/link#5ec2e7\n\
         \n\
         -- \n\
         If you did not ask for it, you need do nothing: nobody can use it without this mail.\n\
         You receive this because an account here has or had this address. The texts are never sent by mail.\n"
    );
}

#[test]
fn letters_about_accounts_speak_the_readers_language_from_its_side() {
    for (language, direction) in [("ar", "rtl"), ("fr-FR", "ltr"), ("zh-Hans", "ltr"), ("ru", "ltr"), ("es", "ltr")] {
        let data = json!({ "link": "/ar/link#5ec2e7" });
        let letter = compose(NoticeKind::Invitation, language, &data, &sender()).unwrap();
        assert_eq!(letter.language, language.split('-').next().unwrap());
        assert!(letter.html.contains(&format!("dir=\"{direction}\"")), "{}", letter.html);
        assert!(letter.html.contains("href=\"https://adref.example.org/ar/link#5ec2e7\""), "{}", letter.html);
    }
}

#[test]
fn an_address_with_a_secret_is_named_not_read_out() {
    let secret = "5ec2e7".repeat(10);
    let data = json!({ "link": format!("/fr/link#{secret}") });
    let letter = compose(NoticeKind::SignInLink, "fr", &data, &sender()).unwrap();
    let link = format!("<a href=\"https://adref.example.org/fr/link#{secret}\">Se connecter</a>");
    assert!(letter.html.contains(&link), "{}", letter.html);
    assert_eq!(letter.html.matches(&secret).count(), 1);
    assert!(letter.text.contains(&secret), "the plain part has nothing but words: {}", letter.text);
}

#[test]
fn a_letter_about_an_account_without_its_link_is_not_written() {
    assert_eq!(compose(NoticeKind::SignInLink, "en", &json!({}), &sender()).unwrap_err(), MailError::Missing("link"));
}
