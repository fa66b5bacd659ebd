//! What can be typed behind `adref compare`.

use std::path::PathBuf;

use adref_compare::Show;
use clap::{ArgGroup, Args, ValueEnum};

/// `adref compare`.
#[derive(Args)]
#[command(group(ArgGroup::new("view").args(["inline", "side_by_side", "summary", "html", "markdown"])))]
pub(crate) struct CompareArguments {
    /// The older text; with --base, the one side. `-` reads standard input.
    pub(crate) a: PathBuf,
    /// The newer text; with --base, the other side.
    pub(crate) b: PathBuf,
    /// The text both were made from: say what each changed, and where they collide.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["html", "markdown"])]
    pub(crate) base: Option<PathBuf>,
    /// Old and new words in one text: [-gone-]{+added+}. This is the way when no other is asked for.
    #[arg(long)]
    pub(crate) inline: bool,
    /// Old and new beside each other, as wide as the terminal.
    #[arg(long)]
    pub(crate) side_by_side: bool,
    /// Counted only.
    #[arg(long)]
    pub(crate) summary: bool,
    /// A page for browsers and printers that stands alone.
    #[arg(long)]
    pub(crate) html: bool,
    /// Markdown with `<del>` and `<ins>`.
    #[arg(long)]
    pub(crate) markdown: bool,
    /// In HTML and Markdown: leave out paragraphs in which nothing changed.
    #[arg(long)]
    pub(crate) changed: bool,
    /// In HTML and Markdown: the language of what is not the texts' own.
    #[arg(long, value_name = "LANGUAGE", default_value = "en", value_parser = ["en", "ar", "es", "fr", "ru", "zh"])]
    pub(crate) lang: String,
    /// What is shown as a change; what is not named stands there as in the newer text. JSON always has everything.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "WHAT", default_value = "words,brackets,positions")]
    pub(crate) show: Vec<Shown>,
    /// Write into this new file in place of standard output.
    #[arg(short = 'o', long = "out", value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Columns of the view beside each other [default: those of the terminal].
    #[arg(long, env = "COLUMNS", value_name = "N", value_parser = clap::value_parser!(u16).range(20..))]
    pub(crate) width: Option<u16>,
}

/// What of a comparison is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shown {
    /// Words, punctuation, numbering.
    Words,
    /// Brackets that come and go.
    Brackets,
    /// Who wants what, and what is agreed.
    Positions,
    /// Spaces, dash widths and characters nobody sees.
    Invisible,
}

impl CompareArguments {
    /// What is drawn as a change.
    pub(crate) fn shown(&self) -> Show {
        let shows = |what: Shown| self.show.contains(&what);
        Show {
            words: shows(Shown::Words),
            brackets: shows(Shown::Brackets),
            positions: shows(Shown::Positions),
            invisible: shows(Shown::Invisible),
        }
    }
}
