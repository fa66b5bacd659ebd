//! Drills: something is broken again and again while the service works, and afterwards everything must be there. A drill that
//! matters at every change has a short form among the flows; `cargo xtask drill` plays the long ones.

pub mod mail;
pub mod post;

use std::path::PathBuf;

/// How a drill is played.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The server's own binary, where the drill starts processes of it.
    pub adref: Option<PathBuf>,
    /// Whether the short form is enough.
    pub quick: bool,
}

/// One drill.
#[derive(Clone, Copy, Debug)]
pub struct Drill {
    /// Its name on the command line.
    pub name: &'static str,
    /// What is broken, and what must hold.
    pub about: &'static str,
    /// Plays it and says what was measured, or what did not hold.
    pub play: fn(&Setting) -> Result<Vec<Figure>, String>,
}

/// One line of what a drill measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What was measured.
    pub what: String,
    /// What came out.
    pub measured: String,
    /// What was asked for.
    pub bar: String,
}

impl Figure {
    /// A line.
    #[must_use]
    pub fn new(what: impl Into<String>, measured: impl Into<String>, bar: impl Into<String>) -> Self {
        Self { what: what.into(), measured: measured.into(), bar: bar.into() }
    }
}

/// Every drill there is.
pub const DRILLS: &[Drill] = &[Drill {
    name: "mail",
    about: "10,000 mails, half of the mail server's answers failing, the delivering processes killed again and again: none lost",
    play: mail::play,
}];
