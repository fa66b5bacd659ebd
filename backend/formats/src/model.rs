//! What an import gives.

use adref_domain::ParagraphKind;
use serde::{Deserialize, Serialize};

use crate::layout::Layout;
use crate::options::OptionGroup;

/// The forms of text that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Markdown: line breaks inside a paragraph mean nothing.
    Markdown,
    /// Plain text, as typed or as taken from a PDF with its layout.
    PlainText,
}

/// A text as read: its title block, its paragraphs, and what was done to get them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The form the text was read as.
    pub format: Format,
    /// The encoding the bytes were read as ("UTF-8", "UTF-16LE", "windows-1252").
    pub encoding: String,
    /// The title block before the first provision.
    pub front: Front,
    /// The provisions, in the order of the text.
    pub paragraphs: Vec<ImportedParagraph>,
    /// Options to choose from, as ranges of the paragraphs.
    pub options: Vec<OptionGroup>,
    /// Everything dropped, joined, healed or guessed, in the order of the text.
    pub losses: Vec<Loss>,
    /// Where every character of the source went.
    #[serde(skip)]
    pub layout: Layout,
}

impl Imported {
    /// The decoded source, byte for byte: the segments of the layout tile it.
    #[must_use]
    pub fn reconstruct(&self) -> String {
        self.layout.reconstruct()
    }

    /// The 1-based line and column in the source of a character of a wording.
    ///
    /// `offset` counts UTF-8 bytes from the beginning of the wording of `paragraph`; `None` when there is no such paragraph.
    #[must_use]
    pub fn locate(&self, paragraph: usize, offset: usize) -> Option<(usize, usize)> {
        // A paragraph without words, as a row of empty cells, still stands somewhere.
        let begins = || self.paragraphs.get(paragraph).map(|one| (one.line, one.column));
        self.layout.locate(paragraph, offset).or_else(begins)
    }

    /// Where in the source, in bytes, a byte of a wording comes from; `None` when there is no such paragraph.
    ///
    /// What was joined or healed on the way in stands otherwise in the source: look there before changing it.
    #[must_use]
    pub fn source_byte(&self, paragraph: usize, offset: usize) -> Option<usize> {
        self.layout.source_byte(paragraph, offset)
    }
}

/// The title block: what stands before the first provision and is not one itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// The title of the instrument.
    pub title: Option<String>,
    /// The body that meets.
    pub organ: Option<String>,
    /// The session or meeting.
    pub meeting: Option<String>,
    /// Place and dates of the meeting.
    pub place: Option<String>,
    /// The symbol of the document.
    pub symbol: Option<String>,
    /// Those who table the text.
    pub sponsors: Vec<String>,
    /// The enacting clause ("The General Assembly,").
    pub enacting: Option<String>,
    /// The block as it stands, line by line.
    pub lines: Vec<FrontLine>,
}

/// One line of the title block, verbatim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontLine {
    /// The 1-based line in the source.
    pub line: usize,
    /// The line as it stands, without the white space around it.
    pub text: String,
    /// What the line was taken for.
    pub role: FrontRole,
}

/// What a line of the title block was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FrontRole {
    /// The body that meets.
    Organ,
    /// The session or meeting.
    Meeting,
    /// Place and dates.
    Place,
    /// The symbol of the document.
    Symbol,
    /// Those who table the text.
    Sponsors,
    /// The title.
    Title,
    /// The enacting clause.
    Enacting,
    /// A note called from the block by asterisks.
    Note,
    /// Anything else.
    Other,
}

/// One provision as read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImportedParagraph {
    /// What is printed before the wording, without its full stop or colon: `1`, `7.bis`, `(a)`, `ALT a`.
    pub label: Option<String>,
    /// What kind of provision it is.
    pub kind: ParagraphKind,
    /// How deep it lies among its kind, from 1.
    pub level: u8,
    /// The words, in the notation. A label that stands inside a bracket stays in them.
    pub wording: String,
    /// The 1-based line of the wording's first character in the source.
    pub line: usize,
    /// The 1-based column of the wording's first character, in characters.
    pub column: usize,
    /// The paragraph an item belongs to, or the one that calls a footnote: an index into the paragraphs.
    pub parent: Option<usize>,
    /// The footnotes called in the wording.
    pub calls: Vec<Call>,
}

/// A footnote called in a wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Call {
    /// The label of the footnote.
    pub number: String,
    /// Where the call begins in the wording, in UTF-8 bytes.
    pub offset: usize,
    /// The footnote itself: an index into the paragraphs, when it is in the text.
    pub footnote: Option<usize>,
}

/// The codes of everything that can be done to a text on the way in: each has a sentence in every language of the page.
pub const LOSS_CODES: [&str; 21] = [
    "bars_replaced",
    "dash_removed",
    "emphasis_kept",
    "encoding_assumed",
    "footnote_healed",
    "footnotes_taken_out",
    "frame_removed",
    "furniture_dropped",
    "hashes_removed",
    "hints_obeyed",
    "html_kept",
    "hyphen_removed",
    "joined_across",
    "joined_break",
    "joined_label",
    "joined_unnumbered",
    "list_continued",
    "row_continued",
    "rule_dropped",
    "spaces_collapsed",
    "table_head_repeated",
];

/// Something dropped, joined, healed or guessed on the way in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loss {
    /// The stable code of what was done.
    pub code: &'static str,
    /// The 1-based line it was done at.
    pub line: usize,
    /// What was done, in a sentence.
    pub message: String,
    /// The words it is about, for who says it in another language.
    pub words: Option<String>,
    /// How many things it is about, for the same.
    pub count: Option<usize>,
    /// The name by which it can be taken back ([`crate::Undone`]), where it can.
    pub undo: Option<String>,
    /// It was taken back: the source stands there as it is, and this says what would be done.
    pub undone: bool,
    /// Where to look: the paragraph whose words come from this line, or from the next line that has any.
    pub paragraph: Option<usize>,
    /// The code point of its wording at which they begin.
    pub at: Option<usize>,
}

impl Loss {
    /// Something that was done.
    pub(crate) fn new(code: &'static str, line: usize, message: impl Into<String>) -> Self {
        debug_assert!(LOSS_CODES.contains(&code), "{code} is in the list of what can be lost");
        let undo = crate::undone::key(code, line);
        let message = message.into();
        Self { code, line, message, words: None, count: None, undo, undone: false, paragraph: None, at: None }
    }

    /// The same, about these words.
    pub(crate) fn about(mut self, words: String) -> Self {
        self.words = Some(words);
        self
    }

    /// The same, about so many things.
    pub(crate) fn counting(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// The same where a person has taken it back.
    pub(crate) fn taken_back(mut self, undone: bool) -> Self {
        self.undone = undone;
        self
    }
}
