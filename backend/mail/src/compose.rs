//! From a notice to what a letter says.

use adref_domain::notice::NoticeKind;
use serde_json::Value;

use crate::catalogue::account::{self, Account, Note};
use crate::catalogue::{self, Catalogue, Round, Told, fill};
use crate::error::MailError;
use crate::layout::{self, Body};
use crate::letter::Content;
use crate::matters;

/// Who the house is in its letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// Such as `Adref <no-reply@example.org>`.
    pub from: String,
    /// What links begin with, such as `https://adref.example.org`.
    pub base_url: String,
}

/// Writes what a notice says, in `language` or else in English. One whose data holds `test` says so in its subject.
///
/// # Errors
/// [`MailError::Missing`] when `data` lacks what the letter must say.
pub fn compose(kind: NoticeKind, language: &str, data: &Value, sender: &Sender) -> Result<Content, MailError> {
    let mut content = composed(kind, language, data, sender)?;
    if data.get("test").is_some() {
        content.subject = format!("[{}] {}", catalogue::of(language).test, content.subject);
    }
    let line: String = content.subject.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    content.subject = shortened(&line);
    Ok(content)
}

fn composed(kind: NoticeKind, language: &str, data: &Value, sender: &Sender) -> Result<Content, MailError> {
    let account = account::of(language);
    if let Some(note) = account.note(kind) {
        return about_account(account, note, data, sender);
    }
    let words = catalogue::of(language);
    let (subject, body) = match matters::of(kind) {
        Some(matter) => matters::write(matter, words, data, sender)?,
        None => of_a_text(kind, words, data, sender)?,
    };
    Ok(Content {
        text: layout::text(&body),
        html: layout::html(words.language, words.rtl, &subject, &body).into_string(),
        subject,
        language: words.language.to_owned(),
    })
}

/// The letters about texts, rounds and comments, each with something of its own to say.
fn of_a_text(kind: NoticeKind, words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    match kind {
        NoticeKind::CommentReceived => received(words, data, sender),
        NoticeKind::ConfirmComment => confirm(words, data, sender),
        NoticeKind::CommentModerated => told(words, &words.moderated, data, sender),
        NoticeKind::CommentAnswered => told(words, &words.answered, data, sender),
        NoticeKind::DraftIssued => issued(words, data, sender),
        NoticeKind::RoundOpened => round(words, &words.opened, data, sender),
        NoticeKind::RoundExtended => round(words, &words.extended, data, sender),
        NoticeKind::RoundClosing => round(words, &words.closing, data, sender),
        NoticeKind::RoundClosed => round(words, &words.closed, data, sender),
        NoticeKind::Digest => digest(words, data, sender),
        NoticeKind::LedgerCheckpoint => checkpoint(words, data, sender),
        // Those about accounts and the plain ones were written before; a kind nobody writes is not sent.
        _ => Err(MailError::Missing("letter")),
    }
}

/// A letter about an account says what the link does before it gives it.
fn about_account(words: &Account, note: &Note, data: &Value, sender: &Sender) -> Result<Content, MailError> {
    let body = Body {
        opening: note.opening.to_owned(),
        facts: Vec::new(),
        quoted: None,
        sentences: vec![note.effect.to_owned()],
        link: (note.link, link(data, sender)?),
        footer: vec![note.not_you, words.why_you],
        ways_out: ways_out(catalogue::of(words.language), data, sender)?,
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
        facts,
        quoted: None,
        sentences: sentences_after,
        link: (sentences.link, link(data, sender)?),
        footer: if data.get("disown").is_some() { vec![words.why_you] } else { vec![words.why_you, sentences.not_you] },
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((subject(sentences.subject, &number, &title), body))
}

/// The code stands in the letter, and the link says what it does before anybody opens it.
fn confirm(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let number = needed(data, "number")?;
    let sentences = &words.confirm;
    let body = Body {
        opening: fill(sentences.opening, &[("number", &number)]),
        facts: vec![(words.on, needed(data, "instrument_title")?)],
        quoted: Some((sentences.code, vec![needed(data, "code")?])),
        sentences: vec![sentences.effect.to_owned()],
        link: (sentences.link, link(data, sender)?),
        footer: Vec::new(),
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((fill(sentences.subject, &[("number", &number)]), body))
}

/// That there is something to read about a comment, and where. What it is stays there: mail is read by many.
fn told(words: &Catalogue, sentences: &Told, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let number = needed(data, "number")?;
    let title = needed(data, "instrument_title")?;
    let body = Body {
        opening: fill(sentences.opening, &[("number", &number)]),
        facts: vec![(words.on, title.clone())],
        quoted: None,
        sentences: Vec::new(),
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_you],
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((subject(sentences.subject, &number, &title), body))
}

fn round(words: &Catalogue, sentences: &Round, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let title = needed(data, "instrument_title")?;
    let closes = moment(words, &needed(data, "closes_at")?);
    let body = Body {
        opening: fill(sentences.opening, &[("closes", &closes)]),
        facts: vec![(words.on, title.clone())],
        quoted: None,
        sentences: Vec::new(),
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_round],
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((subject(sentences.subject, "", &title), body))
}

/// The letters of a day, each as the line it would have had for a subject.
fn digest(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let lines = paragraphs_of(data, "lines").ok_or(MailError::Missing("lines"))?;
    let sentences = &words.digest;
    let body = Body {
        opening: String::new(),
        facts: Vec::new(),
        quoted: Some((sentences.opening, lines)),
        sentences: Vec::new(),
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_daily],
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((sentences.subject.to_owned(), body))
}

/// The links at the end: for who has not sent it, and for who wants no more of these.
pub(crate) fn ways_out(
    words: &Catalogue,
    data: &Value,
    sender: &Sender,
) -> Result<Vec<(&'static str, String)>, MailError> {
    let mut ways = Vec::new();
    for (name, lead) in [("disown", words.not_you), ("unsubscribe", words.no_more)] {
        if let Some(place) = optional(data, name) {
            ways.push((lead, of_the_house(&place, name, sender)?));
        }
    }
    Ok(ways)
}

/// What is not public is not named: the letter then says that there is something to read, and where.
fn issued(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let title = needed(data, "instrument_title")?;
    let sentences = &words.issued;
    let after = [changes(words, data), yours(words, data)];
    let body = Body {
        opening: match optional(data, "draft_label") {
            Some(draft) => fill(sentences.opening, &[("draft", &draft)]),
            None => sentences.opening_unnamed.to_owned(),
        },
        facts: vec![(words.on, title.clone())],
        quoted: None,
        sentences: after.into_iter().flatten().collect(),
        link: (sentences.link, link(data, sender)?),
        footer: vec![words.why_you],
        ways_out: ways_out(words, data, sender)?,
    };
    Ok((subject(sentences.subject, "", &title), body))
}

/// What changed since the draft before, in figures.
fn changes(words: &Catalogue, data: &Value) -> Option<String> {
    let draft = optional(data, "since")?;
    let figure = |name: &str| data.get("change")?.get(name)?.as_u64().map(|count| count.to_string());
    let (changed, moved) = (figure("changed")?, figure("moved")?);
    let (new, dropped, closed) = (figure("new")?, figure("dropped")?, figure("closed")?);
    let values = [("draft", &draft), ("changed", &changed), ("moved", &moved), ("new", &new), ("dropped", &dropped)];
    let mut values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    values.push(("closed", &closed));
    Some(fill(words.issued.change, &values))
}

/// What became of the reader's own comments, in figures.
fn yours(words: &Catalogue, data: &Value) -> Option<String> {
    let figure = |name: &str| data.get("yours")?.get(name)?.as_u64().map(|count| count.to_string());
    let (all, answered) = (figure("all")?, figure("answered")?);
    Some(fill(words.issued.yours, &[("all", &all), ("answered", &answered)]))
}

/// A checkpoint is public by nature, so here, and only here, the letter holds the thing itself.
fn checkpoint(words: &Catalogue, data: &Value, sender: &Sender) -> Result<(String, Body), MailError> {
    let size = needed(data, "size")?;
    let note = paragraphs_of(data, "note").ok_or(MailError::Missing("note"))?;
    let sentences = &words.checkpoint;
    let at = moment(words, &needed(data, "at")?);
    let body = Body {
        opening: fill(sentences.opening, &[("size", &size), ("at", &at)]),
        facts: Vec::new(),
        quoted: Some((sentences.note, note)),
        sentences: vec![sentences.keep.to_owned()],
        link: (sentences.link, link(data, sender)?),
        footer: vec![sentences.why_you],
        ways_out: Vec::new(),
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

fn subject(sentence: &str, number: &str, title: &str) -> String {
    fill(sentence, &[("number", number), ("title", title)])
}

/// The beginning of a subject that is too long: titles can be a paragraph, and mail programs show some seventy characters.
fn shortened(subject: &str) -> String {
    const LONGEST: usize = 120;
    if subject.chars().count() <= LONGEST {
        return subject.to_owned();
    }
    let begins: String = subject.chars().take(LONGEST - 1).collect();
    format!("{}…", begins.trim_end())
}

pub(crate) fn link(data: &Value, sender: &Sender) -> Result<String, MailError> {
    of_the_house(&needed(data, "link")?, "link", sender)
}

/// A letter links to the house it comes from and nowhere else.
fn of_the_house(link: &str, name: &'static str, sender: &Sender) -> Result<String, MailError> {
    let base = sender.base_url.trim_end_matches('/');
    if link.chars().any(char::is_whitespace) {
        Err(MailError::Missing(name))
    } else if link.starts_with('/') {
        Ok(format!("{base}{link}"))
    } else if link.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
        Ok(link.to_owned())
    } else {
        Err(MailError::Missing(name))
    }
}

fn needed(data: &Value, name: &'static str) -> Result<String, MailError> {
    optional(data, name).ok_or(MailError::Missing(name))
}

/// A value on one line, without control characters and without marks that reorder what follows them.
pub(crate) fn optional(data: &Value, name: &str) -> Option<String> {
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
pub(crate) fn moment(words: &Catalogue, stamp: &str) -> String {
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
