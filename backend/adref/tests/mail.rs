//! `adref mail`: letters as they read, and one sent over a mail server as it is spoken to.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of tests fails by panicking")]

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::process::{Command, Output};

use serde_json::Value;

fn adref(arguments: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_adref")).args(arguments).current_dir(folder.path()).output().unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"))
}

/// A mail server that says one thing to whoever is named as a recipient, and takes the letter of one it knows.
fn server(recipient: &'static str) -> (String, std::thread::JoinHandle<String>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let taken = std::thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let mut out = stream.try_clone().unwrap();
        let mut say = |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).unwrap();
        let (mut letter, mut reading) = (String::new(), false);
        say("220 test ready");
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            match line.get(..4).unwrap_or_default() {
                _ if reading && line == "." => {
                    reading = false;
                    say("250 kept");
                }
                _ if reading => letter.push_str(&format!("{line}\n")),
                "RCPT" => say(recipient),
                "DATA" => {
                    reading = true;
                    say("354 go on");
                }
                "QUIT" => break,
                _ => say("250 ok"),
            }
        }
        letter
    });
    (url, taken)
}

#[test]
fn a_letter_is_shown_as_it_reads() {
    let shown = adref(&["mail", "preview", "milestone_late", "--language", "fr"]);
    let text = String::from_utf8(shown.stdout).unwrap();
    assert!(text.starts_with("En retard : First draft\n"), "{text}");
    let drawn = adref(&["mail", "preview", "milestone_late", "--language", "ar", "--html"]);
    assert!(String::from_utf8(drawn.stdout).unwrap().contains("dir=\"rtl\""));
    let all = json(&adref(&["mail", "kinds", "--json"]));
    assert!(all.as_array().unwrap().iter().any(|kind| kind["kind"] == "round_opened" && kind["news"] == true), "{all}");
    for wrong in [&["mail", "preview", "birthday"][..], &["mail", "preview", "digest", "--language", "pt"]] {
        let refused = adref(wrong);
        assert_eq!(refused.status.code(), Some(2), "{refused:?}");
        let why = String::from_utf8(refused.stderr).unwrap();
        assert!(why.contains("round_opened") || why.contains("ar, zh, en, fr, ru, es"), "{why}");
    }
}

#[test]
fn a_test_says_what_the_mail_server_answers() {
    let (url, taken) = server("250 ok");
    let sent = adref(&["mail", "test", "ana@example.org", "--language", "es", "--mail", &url, "--json"]);
    assert_eq!(sent.status.code(), Some(0), "{sent:?}");
    let told = json(&sent);
    let letter = taken.join().unwrap();
    assert!(letter.contains("To: ana@example.org") && letter.contains("[Prueba]"), "{letter}");
    let id = told["message_id"].as_str().unwrap();
    assert!(letter.contains(&format!("Message-ID: {id}")), "{letter}");
    let (url, taken) = server("550 nobody of that name");
    let refused = adref(&["mail", "test", "ana@example.org", "--mail", &url]);
    assert_eq!(refused.status.code(), Some(1), "{refused:?}");
    let said = String::from_utf8(refused.stdout).unwrap();
    assert!(said.contains("has not taken it: the mail server answered 550"), "{said}");
    drop(taken);
}
