use adref_domain::DispositionKind;
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

fn answered(kind: DispositionKind) -> Value {
    json!({
        "number": "SC-0481", "instrument_title": "Guidelines on people-centred cities", "paragraph_label": "12",
        "disposition": kind, "reason": "The paragraph names those groups already.\nSee also its second sentence.",
        "landing_label": "12.bis", "landing_draft": "Revised draft", "link": "/me#SC-0481",
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
fn an_answer_reads_like_this() {
    let data = answered(DispositionKind::AcceptedWithModification);
    let letter = compose(NoticeKind::CommentAnswered, "en", &data, &sender()).unwrap();
    assert_eq!(letter.subject, "Your comment SC-0481 has been answered: Guidelines on people-centred cities");
    assert_eq!(
        letter.text,
        "The secretariat has answered your comment SC-0481. Thank you for the care you gave to this text.\n\
         \n\
         Accepted with changes. What you proposed is in the text, in other words.\n\
         \n\
         Text: Guidelines on people-centred cities\n\
         Where: paragraph 12\n\
         \n\
         The secretariat’s reason:\n\
         \x20 The paragraph names those groups already.\n\
         \x20 See also its second sentence.\n\
         \n\
         You will find it in paragraph 12.bis of the Revised draft.\n\
         \n\
         See your comment, the answer and the text:\n\
         https://adref.example.org/me#SC-0481\n\
         \n\
         -- \n\
         You receive this because you commented. The text itself is never sent by mail.\n"
    );
}

#[test]
fn every_answer_has_its_own_sentence() {
    let mut letters: Vec<String> = DispositionKind::ALL
        .iter()
        .map(|kind| compose(NoticeKind::CommentAnswered, "en", &answered(*kind), &sender()).unwrap().text)
        .collect();
    letters.sort();
    letters.dedup();
    assert_eq!(letters.len(), DispositionKind::ALL.len());
}

#[test]
fn what_is_unknown_is_left_out_without_a_hole() {
    let data = json!({
        "number": "SC-1", "instrument_title": "T", "paragraph_label": null, "disposition": "noted", "reason": null,
        "landing_label": null, "landing_draft": null, "link": "/me",
    });
    let letter = compose(NoticeKind::CommentAnswered, "ar", &data, &sender()).unwrap();
    assert_eq!(letter.language, "en");
    assert!(letter.text.contains("Where: the text as a whole\n\nSee your comment"), "{}", letter.text);
    assert!(!letter.text.contains("null") && !letter.text.contains("reason"), "{}", letter.text);
}

#[test]
fn what_must_be_said_must_be_there() {
    for name in ["number", "instrument_title", "link"] {
        let mut data = received();
        data.as_object_mut().unwrap().remove(name);
        let refused = compose(NoticeKind::CommentReceived, "en", &data, &sender());
        assert_eq!(refused, Err(MailError::Missing(name)));
    }
    let mut data = answered(DispositionKind::Noted);
    data["disposition"] = json!("eaten");
    let refused = compose(NoticeKind::CommentAnswered, "en", &data, &sender());
    assert_eq!(refused, Err(MailError::Missing("disposition")));
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
    let mut data = answered(DispositionKind::NotAccepted);
    for name in ["instrument_title", "paragraph_label", "reason", "landing_label", "landing_draft", "number"] {
        data[name] = json!(hostile);
    }
    let letter = compose(NoticeKind::CommentAnswered, "en", &data, &sender()).unwrap();
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
        "change": "18 paragraphs changed, 3 moved, 9 brackets closed.", "link": "/en/t/cities/d/first",
    });
    let letter = compose(NoticeKind::DraftIssued, "en", &data, &sender()).unwrap();
    assert_eq!(letter.subject, "A new draft: Guidelines");
    assert!(letter.text.contains("has been issued: First draft."), "{}", letter.text);
    assert!(letter.text.contains("Since Zero draft: 18 paragraphs changed, 3 moved, 9 brackets closed.\n"));
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
