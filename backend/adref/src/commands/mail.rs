//! `adref mail`: how letters read, and whether they leave.

use std::process::ExitCode;

use adref_domain::notice::NoticeKind;
use adref_mail::{LANGUAGES, Letter, Sender, preview, sample};
use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::cli::{MailCommand, PreviewArguments, TestMailArguments};
use crate::out::Out;
use crate::settings::File;

/// What links begin with where no setting says how people reach the service.
const SOMEWHERE: &str = "https://adref.example";

pub(crate) fn run(command: &MailCommand, file: File, out: &Out) -> Result<ExitCode> {
    match command {
        MailCommand::Kinds => kinds(out),
        MailCommand::Preview(arguments) => show(arguments, &file, out),
        MailCommand::Test(arguments) => test(arguments, file, out),
    }
}

fn kinds(out: &Out) -> Result<ExitCode> {
    let sender = Sender { from: String::new(), base_url: SOMEWHERE.to_owned() };
    let mut lines = String::new();
    let mut all = Vec::new();
    for kind in NoticeKind::ALL {
        let subject = preview(*kind, "en", &sender)?.subject;
        lines.push_str(&format!("{:<22} {subject}\n", kind.code()));
        all.push(json!({ "kind": kind, "subject": subject, "news": kind.is_news() }));
    }
    out.either(&all, &lines)?;
    Ok(ExitCode::SUCCESS)
}

fn show(arguments: &PreviewArguments, file: &File, out: &Out) -> Result<ExitCode> {
    let kind = known(&arguments.kind)?;
    let language = spoken(&arguments.language)?;
    let base_url = file.base_url.clone().unwrap_or_else(|| SOMEWHERE.to_owned());
    let letter = preview(kind, language, &Sender { from: String::new(), base_url })?;
    let written = if arguments.html { letter.html.clone() } else { format!("{}\n\n{}", letter.subject, letter.text) };
    let data = json!({
        "kind": kind, "language": letter.language, "subject": letter.subject, "text": letter.text, "html": letter.html,
    });
    out.either(&data, &written)?;
    Ok(ExitCode::SUCCESS)
}

/// Sends over the way mails leave, without the outbox: whoever sets a house up sees at once what the server says.
fn test(arguments: &TestMailArguments, mut file: File, out: &Out) -> Result<ExitCode> {
    let kind = known(&arguments.kind)?;
    let language = spoken(&arguments.language)?;
    let mail = arguments.mail.clone().or(file.mail.take(), file.mail_from.take(), file.base_url.take());
    let data = arguments.places.clone().or(file).data();
    let post = mail.post(&data, SOMEWHERE)?.context("mail is set to `none`: say where it goes with --mail")?;
    let mut values = sample(kind);
    if let Some(fields) = values.as_object_mut() {
        fields.insert("test".to_owned(), json!(true));
        // Nobody's choice of mails is changed from a test.
        fields.remove("unsubscribe");
    }
    let content = adref_mail::compose(kind, language, &values, &post.sender)?;
    let letter = Letter {
        from: post.sender.from.clone(),
        to: arguments.address.clone(),
        subject: content.subject,
        text: content.text,
        html: content.html,
        message_id: format!("<{:032x}@test.adref>", rand::random::<u128>()),
        language: content.language,
        list_unsubscribe: None,
    };
    let sent = post.transport.send(&letter);
    let why = sent.as_ref().err().map(ToString::to_string);
    let said = match &why {
        None => format!("{} has taken it, with the Message-ID {}\n", post.by, letter.message_id),
        Some(why) => format!("{} has not taken it: {why}\n", post.by),
    };
    out.either(&json!({ "taken": why.is_none(), "why": why, "message_id": letter.message_id }), &said)?;
    Ok(if why.is_none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn known(code: &str) -> Result<NoticeKind> {
    let kinds = || NoticeKind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(", ");
    NoticeKind::from_code(code).ok().with_context(|| format!("no letter `{code}`; there are {}", kinds()))
}

fn spoken(language: &str) -> Result<&str> {
    if LANGUAGES.contains(&language) {
        return Ok(language);
    }
    bail!("letters are not written in `{language}`; they are in {}", LANGUAGES.join(", "))
}
