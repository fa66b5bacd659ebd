//! A mail server that keeps what it is given, and follows a script where it must fail.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// What becomes of one letter; later ones are taken.
#[derive(Clone, Copy)]
pub(crate) enum Turn {
    /// Takes the whole letter and hangs up without a word: the sender cannot know that it arrived.
    DropAfterData,
}

/// One letter as it came over the line.
#[derive(Clone)]
pub(crate) struct Caught(String);

/// A server on a port of its own.
pub(crate) struct Catcher {
    pub(crate) url: String,
    kept: Arc<Mutex<Vec<Caught>>>,
}

impl Caught {
    /// A header's value.
    pub(crate) fn header(&self, name: &str) -> String {
        let begins = format!("{}:", name.to_lowercase());
        let line = self.0.lines().find(|line| line.to_lowercase().starts_with(&begins));
        line.and_then(|line| line.split_once(':')).map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
    }

    /// Its plain part, as far as it is of plain letters: soft line ends taken out.
    pub(crate) fn plain(&self) -> String {
        let whole = self.0.replace("=\r\n", "");
        whole.split("text/html").next().unwrap_or_default().to_owned()
    }

    /// The secret of the link it holds: the plain part, its soft line ends taken out.
    pub(crate) fn secret(&self) -> Option<String> {
        let plain = self.0.replace("=\r\n", "");
        let (_, behind) = plain.split_once("/link#")?;
        Some(behind.chars().take_while(char::is_ascii_hexdigit).collect())
    }
}

impl Catcher {
    pub(crate) fn start(turns: Vec<Turn>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let url = format!("smtp://127.0.0.1:{}", listener.local_addr().unwrap().port());
        let kept = Arc::<Mutex<Vec<Caught>>>::default();
        let shared = Arc::clone(&kept);
        std::thread::spawn(move || {
            let mut turns = turns.into_iter();
            while let Ok((stream, _)) = listener.accept() {
                converse(stream, &mut turns, &shared);
            }
        });
        Self { url, kept }
    }

    pub(crate) fn mails(&self) -> Vec<Caught> {
        self.kept.lock().unwrap().clone()
    }
}

fn converse(stream: TcpStream, turns: &mut impl Iterator<Item = Turn>, kept: &Mutex<Vec<Caught>>) {
    let mut out = stream.try_clone().unwrap();
    let mut lines = BufReader::new(stream).lines();
    let mut say = move |line: &str| {
        let _ = out.write_all(format!("{line}\r\n").as_bytes());
    };
    say("220 test ready");
    while let Some(Ok(line)) = lines.next() {
        match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "EHLO" => say("250 test"),
            "DATA" => {
                say("354 go on");
                let mut letter = String::new();
                for line in lines.by_ref().map_while(Result::ok).take_while(|line| line != ".") {
                    letter.push_str(&line);
                    letter.push_str("\r\n");
                }
                kept.lock().unwrap().push(Caught(letter));
                if let Some(Turn::DropAfterData) = turns.next() {
                    return;
                }
                say("250 kept");
            }
            "QUIT" => {
                say("221 bye");
                return;
            }
            _ => say("250 ok"),
        }
    }
}
