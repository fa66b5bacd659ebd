//! What the person sees while the checks run.

use std::io::{IsTerminal, Write, stdout};
use std::time::{Duration, Instant};

/// How often a long step gives a sign of life where lines cannot be rewritten.
const HEARTBEAT: Duration = Duration::from_secs(60);
const WIDTH: usize = 100;

/// Prints steps as they go.
pub(crate) struct Report {
    rewrites: bool,
    colours: bool,
    heartbeat: Instant,
}

/// A colour of the terminal.
#[derive(Clone, Copy)]
pub(crate) enum Colour {
    /// Good.
    Green = 32,
    /// Bad.
    Red = 31,
    /// Worth a look.
    Yellow = 33,
}

impl Report {
    /// Looks at where the output goes: a terminal, a file, a build service.
    pub(crate) fn new() -> Self {
        let terminal = stdout().is_terminal() && std::env::var_os("CI").is_none();
        Self {
            rewrites: terminal,
            colours: terminal && std::env::var_os("NO_COLOR").is_none(),
            heartbeat: Instant::now(),
        }
    }

    /// Whether commands may print in colour.
    pub(crate) fn colours(&self) -> bool {
        self.colours
    }

    /// A step begins.
    pub(crate) fn begin(&mut self, name: &str, about: &str) {
        println!("── {name}: {about}");
        self.heartbeat = Instant::now();
    }

    /// A step goes on; `last` is the last line it printed.
    pub(crate) fn tick(&mut self, since: Instant, last: &str) {
        let line = format!("   {:>4} s  {last}", since.elapsed().as_secs());
        if self.rewrites {
            let line: String = line.chars().filter(|c| !c.is_control()).take(WIDTH).collect();
            print!("\r\u{1b}[K{line}");
            let _ = stdout().flush();
        } else if self.heartbeat.elapsed() >= HEARTBEAT {
            self.heartbeat = Instant::now();
            println!("{line}");
        }
    }

    /// A step is over, with a word in colour and what there is to say about it.
    pub(crate) fn end(&self, colour: Colour, word: &str, rest: &str) {
        let start = if self.rewrites { "\r\u{1b}[K" } else { "" };
        if self.colours {
            println!("{start}   \u{1b}[{}m{word}\u{1b}[0m {rest}", colour as u8);
        } else {
            println!("{start}   {word} {rest}");
        }
    }
}
