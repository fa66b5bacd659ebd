//! How the house's letters read: every kind in every language, with values made up for it, and one sent to oneself as a test.

use adref_domain::event::EventKind;
use adref_domain::notice::NoticeKind;
use adref_domain::policy::{Action, Facts};
use adref_mail::{Content, LANGUAGES, Sender, preview, sample};
use adref_store::people;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::outbox::{self, NoticeView, TEST};
use crate::record::Record;
use crate::{Actor, Cx, Fault};

/// Every letter there is.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LettersView {
    /// The kinds, in the order of the documentation.
    pub kinds: Vec<LetterKind>,
    /// The languages each is written in, as BCP 47 tags.
    pub languages: Vec<String>,
}

/// One kind of letter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LetterKind {
    /// Its code, as in the outbox.
    pub kind: String,
    /// Whether it is news, which people may want less of.
    pub news: bool,
}

/// One letter as it would read. Nothing in it is anybody's.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct LetterView {
    /// Its kind.
    pub kind: String,
    /// Its language.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML: a whole document without script, pictures or anything fetched.
    pub html: String,
}

/// In which language.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LetterQuery {
    /// One of the six; one's own language of mails when absent.
    pub language: Option<String>,
}

/// Every kind there is.
///
/// # Errors
/// [`Fault::NotFound`] for those who may not see it.
pub fn list(actor: &Actor) -> Result<LettersView, Fault> {
    actor.must(Action::ReadOutbox, &Facts::default())?;
    let kind = |kind: &NoticeKind| LetterKind { kind: kind.to_string(), news: kind.is_news() };
    Ok(LettersView {
        kinds: NoticeKind::ALL.iter().map(kind).collect(),
        languages: LANGUAGES.iter().map(|language| (*language).to_owned()).collect(),
    })
}

/// One letter, as from a house reached at `base_url`.
///
/// # Errors
/// [`Fault::NotFound`] for a kind that is none, [`Fault::Invalid`] for a language letters are not written in.
pub fn read(actor: &Actor, kind: &str, query: &LetterQuery, base_url: &str) -> Result<LetterView, Fault> {
    actor.must(Action::ReadOutbox, &Facts::default())?;
    let kind = NoticeKind::from_code(kind).map_err(|_| Fault::NotFound)?;
    let letter = written(kind, language(actor, query)?, base_url)?;
    Ok(LetterView {
        kind: kind.to_string(),
        language: letter.language,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
    })
}

/// The HTML of one letter, for a frame of the page: a frame cannot say who asks, and how letters read is no secret.
///
/// # Errors
/// [`Fault::NotFound`] for a kind or language that is none.
pub fn drawn(kind: &str, language: &str, base_url: &str) -> Result<String, Fault> {
    let kind = NoticeKind::from_code(kind).map_err(|_| Fault::NotFound)?;
    if !LANGUAGES.contains(&language) {
        return Err(Fault::NotFound);
    }
    Ok(written(kind, language, base_url)?.html)
}

fn written(kind: NoticeKind, language: &str, base_url: &str) -> Result<Content, Fault> {
    let sender = Sender { from: String::new(), base_url: base_url.to_owned() };
    preview(kind, language, &sender).map_err(|error| Fault::Internal(error.to_string()))
}

/// Sends one letter to oneself, the way every letter leaves: over the outbox and the mail server. What became of it stands there.
///
/// # Errors
/// As [`read`]; [`Fault::Forbidden`] for those who may only look.
pub fn test(cx: &mut Cx<'_, '_>, actor: &Actor, kind: &str, query: &LetterQuery) -> Result<NoticeView, Fault> {
    actor.must(Action::ReadOutbox, &Facts::default())?;
    actor.must_openly(Action::ManageOutbox, &Facts::default())?;
    let kind = NoticeKind::from_code(kind).map_err(|_| Fault::NotFound)?;
    let language = language(actor, query)?.to_owned();
    let person = people::by_id(cx.db, actor.person()?)?.ok_or(Fault::NotFound)?;
    let mut data = outbox::facts(sample(kind));
    // The link that ends news is the reader's own, and is filled in when the mail leaves.
    data.remove("unsubscribe");
    data.insert(TEST.to_owned(), true.into());
    let sent = outbox::queue_test(cx, kind, person, &language, data)?;
    let record = Record::of(EventKind::LetterTested, actor, &sent.id);
    record.after(&json!({ "notice": sent.id })).data(json!({ "kind": kind, "language": language })).write(cx)?;
    Ok(sent)
}

fn language<'a>(actor: &'a Actor, query: &'a LetterQuery) -> Result<&'a str, Fault> {
    match query.language.as_deref().filter(|language| !language.is_empty()) {
        None => Ok(outbox::page_language(&actor.language)),
        Some(language) if LANGUAGES.contains(&language) => Ok(language),
        Some(_) => Err(Fault::invalid("language", format!("one of {}", LANGUAGES.join(", ")))),
    }
}
