//! From a notice to what a letter says.

use adref_domain::DispositionKind;
use adref_domain::notice::NoticeKind;
use serde_json::Value;

use crate::catalogue::account::{self, Account, Note};
use crate::catalogue::{self, Catalogue, fill};
use crate::error::MailError;
use crate::layout::{self, Body};
use crate::letter::Content;

/// Who the house is in its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Such as `Adref <no-reply@example.org>`.
    pub from: String,
    /// What links begin with, such as `https://adref.example.org`.
    pub base_url: String,
}

/// Writes what a notice says, in `language` or else in English.
///
/// # Errors
/// [`MailError::Missing`] when `data` lacks what the letter must say.
pub fn compose(kind: NoticeKind, language: &str, data: &Value, sender: &Sender) -> Result<Content, MailError> {
    let account = account::of(language);
    if let Some(note) = account.note(kind) {
        return about_account(account, note, data, sender);
    }
    let words = catalogue::of(language);
    let (subject, body) = match kind {
        NoticeKind::CommentReceived => received(words, data, sender)?,
        NoticeKind::CommentAnswered => answered(words, data, sender)?,
        NoticeKind::DraftIssued => issued(words, data, sender)?,
        NoticeKind::LedgerCheckpoint => checkpoint(words, data, sender)?,
        // Those about accounts were written above; a kind nobody writes is not sent.
        _ => return Err(MailError::Missing("letter")),
    };
    Ok(Content {
        text: layout::text(&body),
        html: layout::html(words.language, words.rtl, &subject, &body).into_string(),
        subject,
        language: words.language.to_owned(),
    })
}

/// A letter about an account says what the link does before it gives it.
fn about_account(words: &Account, note: &Note, data: &Value, sender: &Sender) -> Result<Content, MailError> {
    let body = Body {
        opening: note.opening.to_owned(),
        answer: None,
        facts: Vec::new(),
        quoted: None,
        sentences: vec![note.effect.to_owned()],
        link: (note.link, link(data, sender)?),
        footer: vec![note.not_you, words.why_you],
    };
    Ok(Content {
        text: layout::text(&body),
        html: layout::html(words.language, words.rtl, note.subject, &body).into_string(),
        subject: note.subject.to_owned(),
        language: words.language.to_owned(),
    })
}

fn received(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let number = needed(data, "number")?;
    let title = needed(data, "instrument_title")?;
    let sentences = &words.received;
    let draft = optional(data, "draft_label");
    let mut facts = vec![
        (words.on, title.clone()),
        (words.place, place(words, optional(data, "paragraph_label").as_deref(), draft.as_deref())),
    ];
    if let Some(at) = optional(data, "received_at") {
        facts.push((words.at, moment(words, &at)));
    }
    let mut sentences_after = Vec::new();
    if data.get("late").and_then(Value::as_bool).unwrap_or(false) {
        let closes = optional(data, "closes_at").map(|at| moment(words, &at)).unwrap_or_default();
        sentences_after.push(fill(sentences.late, &[("closes", &closes)]));
    }
    sentences_after.push(sentences.next.to_owned());
    let body = Body {
        opening: fill(sentences.opening, &[("number", &number)]),
        answer: None,
        facts,
        quoted: None,
        sentences: sentences_after,
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_you, sentences.not_you],
    };
    Ok((subject(sentences.subject, &number, &title), body))
}

fn answered(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let number = needed(data, "number")?;
    let title = needed(data, "instrument_title")?;
    let code = needed(data, "disposition")?;
    let kind = DispositionKind::from_code(&code).map_err(|_| MailError::Missing("disposition"))?;
    let sentences = &words.answered;
    let landing = optional(data, "landing_label").map(|label| {
        let place = place(words, Some(&label), optional(data, "landing_draft").as_deref());
        fill(sentences.landing, &[("place", &place)])
    });
    let body = Body {
        opening: fill(sentences.opening, &[("number", &number)]),
        answer: Some((sentences.answer)(kind)),
        facts: vec![
            (words.on, title.clone()),
            (words.place, place(words, optional(data, "paragraph_label").as_deref(), None)),
        ],
        quoted: paragraphs_of(data, "reason").map(|reason| (sentences.reason, reason)),
        sentences: landing.into_iter().collect(),
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_you],
    };
    Ok((subject(sentences.subject, &number, &title), body))
}

/// What is not public is not named: the letter then says that there is something to read, and where.
fn issued(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let title = needed(data, "instrument_title")?;
    let sentences = &words.issued;
    let change = optional(data, "since").zip(optional(data, "change"));
    let body = Body {
        opening: match optional(data, "draft_label") {
            Some(draft) => fill(sentences.opening, &[("draft", &draft)]),
            None => sentences.opening_unnamed.to_owned(),
        },
        answer: None,
        facts: vec![(words.on, title.clone())],
        quoted: None,
        sentences: change
            .map(|(draft, change)| fill(sentences.change, &[("draft", &draft), ("change", &change)]))
            .into_iter()
            .collect(),
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_you],
    };
    Ok((subject(sentences.subject, "", &title), body))
}

/// A checkpoint is public by nature, so here, and only here, the letter holds the thing itself.
fn checkpoint(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let size = needed(data, "size")?;
    let note = paragraphs_of(data, "note").ok_or(MailError::Missing("note"))?;
    let sentences = &words.checkpoint;
    let at = moment(words, &needed(data, "at")?);
    let body = Body {
        opening: fill(sentences.opening, &[("size", &size), ("at", &at)]),
        answer: None,
        facts: Vec::new(),
        quoted: Some((sentences.note, note)),
        sentences: vec![sentences.keep.to_owned()],
        link: (sentences.link, link(data, sender)?),
        footer: vec![sentences.why_you],
    };
    Ok((fill(sentences.subject, &[("size", &size), ("at", &at)]), body))
}

fn place(words: &Catalogue, label: Option<&str>, draft: Option<&str>) -> String {
    match (label, draft) {
        (Some(label), Some(draft)) => fill(words.paragraph_of_draft, &[("label", label), ("draft", draft)]),
        (Some(label), None) => fill(words.paragraph, &[("label", label)]),
        (None, Some(draft)) => fill(words.whole_draft, &[("draft", draft)]),
        (None, None) => words.whole_text.to_owned(),
    }
}

/// Titles can be a paragraph long; mail programs show some seventy characters.
fn subject(sentence: &str, number: &str, title: &str) -> String {
    const LONGEST: usize = 90;
    let mut title = title.to_owned();
    if title.chars().count() > LONGEST {
        title = title.chars().take(LONGEST - 1).collect::<String>().trim_end().to_owned();
        title.push('…');
    }
    fill(sentence, &[("number", number), ("title", &title)])
}

fn link(data: &Value, sender: &Sender) -> Result<String, MailError> {
    let link = needed(data, "link")?;
    if link.chars().any(char::is_whitespace) {
        return Err(MailError::Missing("link"));
    }
    let base = sender.base_url.trim_end_matches('/');
    // A letter links to the house it comes from and nowhere else.
    if link.starts_with('/') {
        Ok(format!("{base}{link}"))
    } else if link.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
        Ok(link)
    } else {
        Err(MailError::Missing("link"))
    }
}

fn needed(data: &Value, name: &'static str) -> Result<String, MailError> {
    optional(data, name).ok_or(MailError::Missing(name))
}

/// A value on one line, without control characters and without marks that reorder what follows them.
fn optional(data: &Value, name: &str) -> Option<String> {
    let value = data.get(name)?.as_str()?;
    let value = one_line(value);
    (!value.is_empty()).then_some(value)
}

fn one_line(value: &str) -> String {
    let clean: String = value.chars().filter(|c| !reorders(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

const fn reorders(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn paragraphs_of(data: &Value, name: &str) -> Option<Vec<String>> {
    let value = data.get(name)?.as_str()?;
    let lines: Vec<String> = value.lines().map(one_line).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then_some(lines)
}

/// `2026-11-22T14:59:58Z` as people write it; anything else as it came.
fn moment(words: &Catalogue, stamp: &str) -> String {
    let read = || {
        let (date, time) = stamp.strip_suffix('Z')?.split_once('T')?;
        let mut parts = date.split('-').map(|part| part.parse::<usize>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let month = words.months.get(month.checked_sub(1)?)?;
        let time = time.split('.').next()?;
        Some(fill(
            words.moment,
            &[("day", &day.to_string()), ("month", month), ("year", &year.to_string()), ("time", time)],
        ))
    };
    read().unwrap_or_else(|| stamp.to_owned())
}

#[cfg(test)]
mod tests;
