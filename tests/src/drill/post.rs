//! A mail server that fails as often as it answers: it puts off, hangs up, goes silent, and refuses some people for good. It keeps
//! count of what it took, by recipient.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// Whoever's address begins with this is refused for good.
pub const GONE: &str = "gone-";
/// Nobody's letter is put off more often than this, so that a drill ends before mails are given up.
const PATIENCE: u32 = 5;
/// How long it is silent before it hangs up.
const SILENCE: Duration = Duration::from_millis(700);

/// What became of one recipient's letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// How often a letter was taken and that was said.
    pub accepted: usize,
    /// How often a whole letter came over the line, whatever was said to it.
    pub seen: usize,
    /// The `Message-ID`s under which letters came.
    pub ids: BTreeSet<String>,
    failures: u32,
}

/// How one letter is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Taken,
    /// `451` before the letter.
    PutOff,
    /// `452` after it.
    PutOffAfterData,
    /// The line is cut after the letter, with no answer: nobody knows whether it arrived.
    CutAfterData,
    /// The line is cut before the letter.
    Cut,
    /// Silence, then the line is cut.
    Silence,
    /// `550`, for good.
    Refused,
}

struct Inside {
    rng: StdRng,
    taken: BTreeMap<String, Taken>,
    answers: BTreeMap<&'static str, usize>,
}

/// The server, on a port of its own.
pub struct FaultyPost {
    /// Where it listens, as a transport is told.
    pub url: String,
    inside: Arc<Mutex<Inside>>,
}

impl FaultyPost {
    /// Starts it; the same seed draws the same faults.
    ///
    /// # Errors
    /// When no port is free.
    pub fn start(seed: u64) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let url = format!("smtp://127.0.0.1:{}", listener.local_addr()?.port());
        let rng = StdRng::seed_from_u64(seed);
        let inside = Arc::new(Mutex::new(Inside { rng, taken: BTreeMap::new(), answers: BTreeMap::new() }));
        let shared = Arc::clone(&inside);
        std::thread::spawn(move || {
            while let Ok((stream, _)) = listener.accept() {
                let shared = Arc::clone(&shared);
                // A line that breaks is what this is about.
                std::thread::spawn(move || drop(converse(stream, &shared)));
            }
        });
        Ok(Self { url, inside })
    }

    /// What became of everybody's letters so far.
    #[must_use]
    pub fn taken(&self) -> BTreeMap<String, Taken> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner).taken.clone()
    }

    /// How often it answered how.
    #[must_use]
    pub fn answers(&self) -> BTreeMap<&'static str, usize> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner).answers.clone()
    }
}

impl Inside {
    fn fate(&mut self, to: &str) -> Fate {
        let fails = self.rng.random_bool(0.5);
        let one = self.taken.entry(to.to_owned()).or_default();
        let fate = if to.starts_with(GONE) {
            Fate::Refused
        } else if !fails || one.failures >= PATIENCE {
            Fate::Taken
        } else {
            one.failures += 1;
            match self.rng.random_range(0..200) {
                0..80 => Fate::PutOff,
                80..130 => Fate::PutOffAfterData,
                130..170 => Fate::CutAfterData,
                170..199 => Fate::Cut,
                _ => Fate::Silence,
            }
        };
        let name = match fate {
            Fate::Taken => "taken",
            Fate::PutOff => "451 before the letter",
            Fate::PutOffAfterData => "452 after the letter",
            Fate::CutAfterData => "cut after the letter",
            Fate::Cut => "cut before the letter",
            Fate::Silence => "silence",
            Fate::Refused => "550 for good",
        };
        *self.answers.entry(name).or_default() += 1;
        fate
    }
}

/// Speaks with one client until either hangs up.
fn converse(stream: TcpStream, inside: &Mutex<Inside>) -> std::io::Result<()> {
    let mut out = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let mut to = String::new();
    let mut fate = Fate::Taken;
    out.write_all(b"220 drill ready\r\n")?;
    while let Some(Ok(line)) = lines.next() {
        match line.get(..4).unwrap_or_default().to_uppercase().as_str() {
            "EHLO" => out.write_all(b"250 drill\r\n")?,
            "RCPT" => {
                to = between(&line, '<', '>').to_owned();
                fate = inside.lock().unwrap_or_else(PoisonError::into_inner).fate(&to);
                match fate {
                    Fate::PutOff => out.write_all(b"451 4.3.0 later\r\n")?,
                    Fate::Refused => out.write_all(b"550 5.1.1 nobody of that name\r\n")?,
                    Fate::Cut => return Ok(()),
                    Fate::Silence => {
                        std::thread::sleep(SILENCE);
                        return Ok(());
                    }
                    Fate::Taken | Fate::PutOffAfterData | Fate::CutAfterData => out.write_all(b"250 ok\r\n")?,
                }
            }
            "DATA" => {
                out.write_all(b"354 go on\r\n")?;
                let Some(letter) = letter(&mut lines) else { return Ok(()) };
                note(inside, &to, &letter, false);
                match fate {
                    Fate::PutOffAfterData => out.write_all(b"452 4.3.1 later\r\n")?,
                    Fate::CutAfterData => return Ok(()),
                    _ => {
                        out.write_all(b"250 kept\r\n")?;
                        note(inside, &to, &letter, true);
                    }
                }
            }
            "QUIT" => return out.write_all(b"221 bye\r\n"),
            _ => out.write_all(b"250 ok\r\n")?,
        }
    }
    Ok(())
}

/// A whole letter; nothing when the line breaks before its end.
fn letter(lines: &mut impl Iterator<Item = std::io::Result<String>>) -> Option<String> {
    let mut letter = String::new();
    for line in lines {
        match line {
            Ok(line) if line == "." => return Some(letter),
            Ok(line) => {
                letter.push_str(&line);
                letter.push('\n');
            }
            Err(_) => return None,
        }
    }
    None
}

fn note(inside: &Mutex<Inside>, to: &str, letter: &str, accepted: bool) {
    let mut inside = inside.lock().unwrap_or_else(PoisonError::into_inner);
    let one = inside.taken.entry(to.to_owned()).or_default();
    if accepted {
        one.accepted += 1;
        return;
    }
    one.seen += 1;
    let id = letter.lines().find_map(|line| line.strip_prefix("Message-ID:"));
    one.ids.insert(id.unwrap_or_default().trim().to_owned());
}

fn between(line: &str, from: char, to: char) -> &str {
    let rest = line.split_once(from).map_or("", |(_, rest)| rest);
    rest.split_once(to).map_or("", |(inner, _)| inner)
}
