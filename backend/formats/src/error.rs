//! Why a file cannot be read at all, and what its owner can do about it.

use std::fmt;

/// A file that gives no paragraphs. Everything else is read, with losses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// No characters, or nothing but white space.
    Empty,
    /// Not a text: the kind of file is named where its first bytes tell.
    NotText {
        /// What the bytes look like, in words ("a PNG image").
        looks_like: &'static str,
    },
    /// A text whose characters cannot be told without guessing.
    WrongEncoding {
        /// What the bytes look like, in words ("UTF-16 without its mark").
        looks_like: &'static str,
        /// The 1-based line of the first damage, where it can be counted.
        line: Option<usize>,
    },
    /// More bytes than are read in one go.
    TooLarge {
        /// The size of the file in bytes.
        bytes: usize,
        /// The largest size that is read, in bytes.
        limit: usize,
    },
    /// A NUL character inside the text.
    ContainsNul {
        /// The 1-based line of the first one.
        line: usize,
    },
}

impl ImportError {
    /// The stable code of the refusal, as sent and documented.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty_file",
            Self::NotText { .. } => "not_text",
            Self::WrongEncoding { .. } => "wrong_encoding",
            Self::TooLarge { .. } => "too_large",
            Self::ContainsNul { .. } => "contains_nul",
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("The file holds no words. Choose the file that holds the text of the draft."),
            Self::NotText { looks_like } => {
                write!(
                    f,
                    "The file looks like {looks_like}, not like a text. Save the draft as plain text or Markdown and import that file."
                )
            }
            Self::WrongEncoding { looks_like, line: Some(line) } => write!(
                f,
                "The file looks like {looks_like}; line {line} cannot be read without changing characters. Save it again as UTF-8 and import that file."
            ),
            Self::WrongEncoding { looks_like, line: None } => {
                write!(
                    f,
                    "The file looks like {looks_like} and cannot be read without guessing. Save it again as UTF-8 and import that file."
                )
            }
            Self::TooLarge { bytes, limit } => write!(
                f,
                "The file has {:.1} MB; at most {} MB are read in one go. Import it in parts, or without its pictures and attachments.",
                mega(*bytes),
                limit / 1_000_000
            ),
            Self::ContainsNul { line } => write!(
                f,
                "Line {line} holds a NUL character, which no text may hold. Open the file in an editor, remove it, and import again."
            ),
        }
    }
}

impl std::error::Error for ImportError {}

#[expect(clippy::cast_precision_loss, reason = "a size for people, to one decimal")]
fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1_000_000.0
}
