//! Letters over real connections, to a server that follows a script.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests, their helpers included, stop at once"
)]

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use adref_mail::{Letter, Transport};

/// What the server does with one letter.
#[derive(Clone, Copy)]
enum Turn {
    Take,
    /// Answers the given command with the given line.
    Answer(&'static str, &'static str),
    /// Takes the whole letter and hangs up without a word.
    DropAfterData,
    /// Hangs up instead of greeting.
    DropAtOnce,
}

#[derive(Clone, Default)]
struct Seen {
    commands: Vec<String>,
    recipients: Vec<String>,
    data: Vec<String>,
}

/// Serves one turn per letter, in order; later letters are taken.
fn server(turns: Vec<Turn>) -> (String, Arc<Mutex<Seen>>) {
    server_at("127.0.0.1", turns)
}

fn server_at(host: &str, turns: Vec<Turn>) -> (String, Arc<Mutex<Seen>>) {
    let listener = TcpListener::bind((host, 0)).unwrap();
    let url = format!("smtp://{host}:{}", listener.local_addr().unwrap().port());
    let seen = Arc::new(Mutex::new(Seen::default()));
    let shared = Arc::clone(&seen);
    std::thread::spawn(move || {
        let mut turns = turns.into_iter();
        while let Ok((stream, _)) = listener.accept() {
            converse(stream, &mut turns, &shared);
        }
    });
    (url, seen)
}

fn converse(stream: TcpStream, turns: &mut impl Iterator<Item = Turn>, seen: &Mutex<Seen>) {
    let mut out = stream.try_clone().unwrap();
    let mut lines = BufReader::new(stream).lines();
    let mut turn = turns.next().unwrap_or(Turn::Take);
    if matches!(turn, Turn::DropAtOnce) {
        return;
    }
    out.write_all(b"220 test ready\r\n").unwrap();
    while let Some(Ok(line)) = lines.next() {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let usual = match verb.as_str() {
            "EHLO" => "250-test\r\n250 8BITMIME",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        let scripted = match turn {
            Turn::Answer(command, answer) if command == verb => Some(answer),
            _ => None,
        };
        seen.lock().unwrap().commands.push(line.clone());
        if verb == "RCPT" {
            seen.lock().unwrap().recipients.push(line.clone());
        }
        if out.write_all(format!("{}\r\n", scripted.unwrap_or(usual)).as_bytes()).is_err() || verb == "QUIT" {
            return;
        }
        if verb == "DATA" && scripted.is_none() {
            let letter: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
            seen.lock().unwrap().data.push(letter.join("\n"));
            let answer = match turn {
                Turn::DropAfterData => return,
                Turn::Answer("END", answer) => answer,
                _ => "250 taken",
            };
            let _ = out.write_all(format!("{answer}\r\n").as_bytes());
            turn = turns.next().unwrap_or(Turn::Take);
        } else if scripted.is_some() {
            turn = turns.next().unwrap_or(Turn::Take);
        }
    }
}

fn letter() -> Letter {
    Letter {
        from: "Adref <no-reply@example.org>".to_owned(),
        to: "ana.silva@example.org".to_owned(),
        subject: "Votre commentaire – reçu".to_owned(),
        text: "Thank you.\n.\nA line that is one dot.\n".to_owned(),
        html: "<p>Thank you.</p>".to_owned(),
        message_id: "<00ff@notice.example.org>".to_owned(),
        language: "en".to_owned(),
        list_unsubscribe: None,
    }
}

fn ids(seen: &Mutex<Seen>) -> Vec<String> {
    let seen = seen.lock().unwrap();
    let id = |mail: &String| mail.lines().find(|line| line.starts_with("Message-ID")).unwrap().to_owned();
    seen.data.iter().map(id).collect()
}

#[test]
fn a_letter_is_taken_whole() {
    let (url, seen) = server(vec![]);
    let transport = Transport::from_url(&url).unwrap();
    transport.send(&letter()).unwrap();
    transport.send(&letter()).unwrap();
    let seen = seen.lock().unwrap();
    assert_eq!(seen.recipients, ["RCPT TO:<ana.silva@example.org>"; 2]);
    assert_eq!(seen.data.len(), 2);
    let mail = &seen.data[0];
    for part in [
        "From: Adref <no-reply@example.org>",
        "To: ana.silva@example.org",
        "Subject: Votre commentaire =?utf-8?b?",
        "Message-ID: <00ff@notice.example.org>",
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "multipart/alternative",
        "text/plain; charset=utf-8",
        "text/html; charset=utf-8",
        "A line that is one dot.",
    ] {
        assert!(mail.contains(part), "{part} is not in\n{mail}");
    }
}

#[test]
fn a_server_that_is_busy_is_tried_again_and_one_that_refuses_is_not() {
    for (command, answer, permanent, code) in [
        ("RCPT", "451 4.3.0 try later", false, "451"),
        ("RCPT", "550 5.1.1 no such ana.silva@example.org", true, "550"),
        ("MAIL", "421 4.3.2 closing", false, "421"),
        ("MAIL", "552 5.3.4 too big", true, "552"),
        ("MAIL", "530 5.7.0 sign in first", false, "530"),
        ("END", "452 4.2.2 mailbox full", false, "452"),
        ("END", "554 5.7.1 looks like spam", true, "554"),
    ] {
        let (url, seen) = server(vec![Turn::Answer(command, answer)]);
        let transport = Transport::from_url(&url).unwrap();
        let error = transport.send(&letter()).unwrap_err();
        assert_eq!(error.permanent, permanent, "{answer}");
        assert!(error.what.contains(code), "{error}");
        assert!(!format!("{error} {error:?}").contains("ana.silva"), "{error:?}");
        transport.send(&letter()).unwrap();
        assert_eq!(ids(&seen).last().unwrap(), "Message-ID: <00ff@notice.example.org>");
    }
}

#[test]
fn a_letter_whose_fate_is_unknown_is_sent_again_under_the_same_id() {
    let (url, seen) = server(vec![Turn::DropAfterData]);
    let transport = Transport::from_url(&url).unwrap();
    let error = transport.send(&letter()).unwrap_err();
    assert!(!error.permanent, "{error}");
    transport.send(&letter()).unwrap();
    let ids = ids(&seen);
    assert_eq!(ids.len(), 2);
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn a_server_that_hangs_up_or_is_not_there_is_tried_again() {
    let (url, _) = server(vec![Turn::DropAtOnce]);
    let transport = Transport::from_url(&url).unwrap();
    assert!(!transport.send(&letter()).unwrap_err().permanent);
    transport.send(&letter()).unwrap();
    let nobody = Transport::from_url("smtp://127.0.0.1:1").unwrap();
    assert!(!nobody.send(&letter()).unwrap_err().permanent);
}

#[test]
fn a_password_is_not_given_to_a_server_without_tls() {
    // Not one of the names of this machine, so it counts as far away.
    let (url, seen) = server_at("127.0.0.2", vec![]);
    let with_password = url.replace("smtp://", "smtp://me:hunter2@");
    let transport = Transport::from_url(&with_password).unwrap();
    assert!(!format!("{transport:?}").contains("hunter2"));
    let error = transport.send(&letter()).unwrap_err();
    assert!(!error.permanent && !format!("{error:?}").contains("hunter2"), "{error:?}");
    let seen = seen.lock().unwrap();
    assert!(seen.commands.iter().any(|line| line.starts_with("EHLO")), "{:?}", seen.commands);
    assert!(!seen.commands.iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")));
}

#[test]
fn a_recipient_no_server_would_take_is_given_up_before_a_connection() {
    let (url, seen) = server(vec![]);
    let transport = Transport::from_url(&url).unwrap();
    for to in ["a@example.org, b@example.org", "a@example.org\r\nRCPT TO:<b@example.org>", "", "a@"] {
        let refused = transport.send(&Letter { to: to.to_owned(), ..letter() }).unwrap_err();
        assert!(refused.permanent, "{to}");
    }
    assert!(seen.lock().unwrap().recipients.is_empty());
}

#[test]
fn a_folder_gets_one_file_per_letter() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("out");
    let transport = Transport::from_url(&format!("folder:{}", inner.display())).unwrap();
    transport.send(&letter()).unwrap();
    transport.send(&letter()).unwrap();
    transport.send(&Letter { message_id: "<01@notice.example.org>".to_owned(), ..letter() }).unwrap();
    let mut names: Vec<_> = std::fs::read_dir(&inner).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["00ff@notice.example.org.eml", "01@notice.example.org.eml"]);
    let mail = std::fs::read_to_string(inner.join("00ff@notice.example.org.eml")).unwrap();
    assert!(mail.contains("To: ana.silva@example.org"));
    let escape = Letter { message_id: "<../../x@example.org>".to_owned(), ..letter() };
    assert!(transport.send(&escape).unwrap_err().permanent);
    assert!(transport.sent().is_empty());
}

#[test]
fn memory_keeps_what_was_taken_and_shares_it() {
    let transport = Transport::from_url("memory:").unwrap();
    let same = transport.clone();
    transport.send(&letter()).unwrap();
    assert!(transport.send(&Letter { to: "nobody".to_owned(), ..letter() }).is_err());
    assert_eq!(same.sent(), [letter()]);
    assert!(!format!("{:?}", letter()).contains("ana.silva"));
}

#[test]
fn news_carries_the_headers_of_one_click_over_the_line() {
    let (url, seen) = server(vec![Turn::Take]);
    let stop = "https://adref.example.org/unsubscribe/00ff";
    let news = Letter { list_unsubscribe: Some(stop.to_owned()), ..letter() };
    Transport::from_url(&url).unwrap().send(&news).unwrap();
    let data = seen.lock().unwrap().data[0].clone();
    assert!(data.contains(&format!("List-Unsubscribe: <{stop}>")), "{data}");
    assert!(data.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), "{data}");
}
