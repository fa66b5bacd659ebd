//! Safe lines to a server whose certificate a made-up authority signed, and what one write carries.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use lettre::transport::smtp::client::Certificate;
use proptest::prelude::*;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::Smtp;
use super::letter::Ended;
use super::server::{Safety, safety};
use crate::error::SendError;
use crate::letter::Letter;
use crate::message;

const AUTHORITY: &[u8] = include_bytes!("tests/authority.pem");
const CERTIFICATE: &[u8] = include_bytes!("tests/server.pem");
const KEY: &[u8] = include_bytes!("tests/server.key");

trait Line: Read + Write + Send {}
impl<T: Read + Write + Send> Line for T {}

/// Where the line becomes safe.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Secure {
    Never,
    FromTheStart,
    WhenAsked,
}

/// A server that tells every line it reads, and says what it offers.
fn server(secure: Secure) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            let tell = tell.clone();
            std::thread::spawn(move || {
                if secure == Secure::FromTheStart {
                    converse(Box::new(wrapped(stream)), secure, &tell, true);
                } else {
                    let asked = converse(Box::new(stream.try_clone().unwrap()), secure, &tell, true);
                    if asked {
                        converse(Box::new(wrapped(stream)), Secure::Never, &tell, false);
                    }
                }
            });
        }
    });
    (port, told)
}

fn wrapped(stream: TcpStream) -> StreamOwned<ServerConnection, TcpStream> {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE).unwrap();
    let key = PrivateKeyDer::from_pem_slice(KEY).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), stream)
}

/// Speaks until the other side hangs up, or asks for a safe line, which is the answer.
fn converse(line: Box<dyn Line>, secure: Secure, tell: &Sender<String>, greet: bool) -> bool {
    let mut line = BufReader::new(line);
    if greet && line.get_mut().write_all(b"220 test ready\r\n").is_err() {
        return false;
    }
    let mut within = false;
    let mut read = String::new();
    while matches!(
        {
            read.clear();
            line.read_line(&mut read)
        },
        Ok(1..)
    ) {
        let _ = tell.send(read.trim_end().to_owned());
        let word = read.split_whitespace().next().unwrap_or_default();
        let answer = match word {
            "." => "250 taken",
            _ if within => continue,
            "EHLO" if secure == Secure::WhenAsked => "250-test\r\n250 STARTTLS",
            "EHLO" => "250-test\r\n250 AUTH PLAIN",
            "STARTTLS" => "220 go on",
            "AUTH" => "235 welcome",
            "DATA" => "354 go on",
            _ => "250 ok",
        };
        within = word == "DATA";
        let asked = word == "STARTTLS";
        if line.get_mut().write_all(format!("{answer}\r\n").as_bytes()).is_err() || asked {
            return asked;
        }
    }
    false
}

fn letter() -> Letter {
    Letter {
        from: "Adref <no-reply@example.org>".to_owned(),
        to: "ana.silva@example.org".to_owned(),
        subject: "Received".to_owned(),
        text: "Thank you.\n.\n..\nTwo lines of dots.\n".to_owned(),
        html: "<p>Thank you.</p>".to_owned(),
        message_id: "<00ff@notice.example.org>".to_owned(),
        language: "en".to_owned(),
        list_unsubscribe: None,
    }
}

fn sent(url: &str, trusted: bool) -> Result<(), SendError> {
    let authority = Certificate::from_pem(AUTHORITY).unwrap();
    let trusted: &[Certificate] = if trusted { &[authority] } else { &[] };
    let smtp = Smtp::new(url, trusted).unwrap();
    smtp.send(&message::build(&letter()).unwrap())
}

#[test]
fn a_password_never_leaves_the_machine_in_the_open() {
    for (url, expected) in [
        ("smtp://u:p@mail.example.org:587", Safety::StartTls),
        ("smtp://u:p@localhost.example.org", Safety::StartTls),
        ("smtp://u:p@localhost:1025", Safety::Open),
        ("smtp://u:p@[::1]:1025", Safety::Open),
        ("smtp://mail.example.org", Safety::Open),
        ("smtp://u:p@h?tls=opportunistic", Safety::Opportunistic),
        ("smtps://u:p@localhost", Safety::Tls),
    ] {
        assert_eq!(safety(&url.parse().unwrap()), Ok(expected), "{url}");
    }
    assert!(safety(&"smtp://h?tls=no".parse().unwrap()).is_err());
}

#[test]
fn a_safe_line_is_safe_before_the_first_word() {
    let (port, told) = server(Secure::FromTheStart);
    sent(&format!("smtps://me:hunter%202@localhost:{port}/notices.example.org"), true).unwrap();
    let told: Vec<String> = told.try_iter().collect();
    assert_eq!(told[0], "EHLO notices.example.org");
    // "\0me\0hunter 2", as RFC 4616 has it.
    assert_eq!(told[1], "AUTH PLAIN AG1lAGh1bnRlciAy");
    assert_eq!(told[2], "MAIL FROM:<no-reply@example.org>");
    assert!(told.iter().any(|line| line == "..") && told.iter().any(|line| line == "..."), "{told:?}");
}

#[test]
fn a_line_becomes_safe_before_a_name_is_told() {
    let (port, told) = server(Secure::WhenAsked);
    sent(&format!("smtp://me:secret@localhost:{port}?tls=required"), true).unwrap();
    let told: Vec<String> = told.try_iter().collect();
    let verbs: Vec<&str> = told.iter().filter_map(|line| line.split([' ', ':']).next()).take(6).collect();
    assert_eq!(verbs, ["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT"]);
}

#[test]
fn a_certificate_nobody_vouches_for_is_not_spoken_to() {
    for (secure, url) in [(Secure::FromTheStart, "smtps://"), (Secure::WhenAsked, "smtp://")] {
        let (port, told) = server(secure);
        let refused = sent(&format!("{url}me:secret@localhost:{port}?tls=required"), false).unwrap_err();
        assert!(!refused.permanent && refused.what.starts_with("no secure line"), "{refused}");
        // Nor one whose name is another's.
        sent(&format!("{url}me:secret@127.0.0.2:{port}?tls=required"), true).unwrap_err();
        assert!(!told.try_iter().any(|line| line.starts_with("AUTH") || line.starts_with("MAIL")));
    }
}

#[test]
fn a_server_without_safe_lines_hears_no_letter_where_one_is_asked_for() {
    let (port, told) = server(Secure::Never);
    assert!(!sent(&format!("smtp://localhost:{port}?tls=required"), true).unwrap_err().permanent);
    assert!(!told.try_iter().any(|line| line.starts_with("MAIL")));
    sent(&format!("smtp://localhost:{port}?tls=opportunistic"), true).unwrap();
}

#[test]
fn a_letter_and_its_dot_are_read_at_once() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let client = std::thread::spawn(move || sent(&url, false));
    let (mut stream, _) = listener.accept().unwrap();
    let mut read = |answer: &str| {
        stream.write_all(answer.as_bytes()).unwrap();
        let mut buffer = [0; 65536];
        let length = stream.read(&mut buffer).unwrap();
        String::from_utf8_lossy(&buffer[..length]).into_owned()
    };
    read("220 test\r\n");
    for answer in ["250 test\r\n", "250 ok\r\n", "250 ok\r\n"] {
        read(answer);
    }
    let whole = read("354 go on\r\n");
    assert!(whole.contains("Message-ID: <00ff@notice.example.org>") && whole.ends_with("\r\n.\r\n"), "{whole}");
    read("250 taken\r\n");
    drop(stream);
    client.join().unwrap().unwrap();
}

/// What a server makes of it, as RFC 5321 4.5.2 tells it to.
fn received(wire: &str) -> (String, &str) {
    let mut letter = String::new();
    let mut rest = wire;
    while let Some((line, after)) = rest.split_once("\r\n") {
        rest = after;
        if line == "." {
            break;
        }
        letter.push_str(line.strip_prefix('.').unwrap_or(line));
        letter.push_str("\r\n");
    }
    (letter, rest)
}

proptest! {
    #[test]
    fn no_letter_ends_before_its_end(lines in proptest::collection::vec("[.a\r\n]{0,4}", 0..6)) {
        let letter = lines.join("\r\n");
        let wire = Ended(&letter).to_string();
        let (read, after) = received(&wire);
        prop_assert_eq!(after, "");
        prop_assert_eq!(read.trim_end_matches("\r\n"), letter.trim_end_matches("\r\n"));
    }
}
