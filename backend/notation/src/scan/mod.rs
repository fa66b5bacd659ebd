//! The leaf scanner: one wording in, leaves that tile it out. Looks at no other paragraph.

mod braces;
mod heads;
pub(crate) use braces::position;
pub(crate) use heads::head_length;
mod literal;
mod marks;
pub(crate) use marks::is_raised;
mod moments;
mod owners;
mod square;
pub(crate) use square::note_calls;
mod stamps;
pub(crate) mod tongues;

use crate::leaf::{Fault, Leaf, LeafKind, NONE, Quote, Scanned, TagBody};

/// Bytes at which something may begin. Everything between two of them is skipped at once.
const fn is_special(byte: u8) -> bool {
    matches!(
        byte,
        b'[' | b']'
            | b'{'
            | b'}'
            | b'<'
            | b'~'
            | b'*'
            | b'\\'
            | b'('
            | b'`'
            | b'/'
            | b'\n'
            | b'd'
            | b'O'
            | b'A'
            | b'N'
            | b'"'
            | 0xC2
            | 0xE2
            | 0xE3
            | 0xEF
    )
}

pub(crate) struct Scanner<'a> {
    text: &'a str,
    /// Where we are.
    at: usize,
    /// Where the text that is not yet a leaf begins, and the code points before it.
    pending: usize,
    chars: u32,
    out: Scanned,
    /// Leaf numbers of `*` that may still find a partner, and of `~~`.
    open_stars: Vec<usize>,
    open_strike: Option<usize>,
    strikes: u32,
    /// A note in braces with brackets in it has begun here.
    open_note: bool,
    /// A negotiators' note reaches to here.
    note_until: usize,
    /// The text is declared attributed: a last word that is a party owns the bracket.
    attributed: bool,
    /// `［` and the like that have not been closed in this block.
    open_wide: Vec<(char, usize)>,
    /// Where the last search for a brace, a backtick or a `>` ended without finding it.
    no_backtick_before: usize,
    no_angle_before: usize,
}

/// Scans one wording. Beyond 4 GiB a wording is kept as text.
pub(crate) fn scan(text: &str, attributed: bool) -> Scanned {
    let limit = text.floor_char_boundary(NONE as usize - 1);
    let text = text.get(..limit).unwrap_or(text);
    let mut scanner = Scanner {
        text,
        at: 0,
        pending: 0,
        chars: 0,
        out: Scanned::default(),
        open_stars: Vec::new(),
        open_strike: None,
        strikes: 0,
        open_note: false,
        open_wide: Vec::new(),
        note_until: 0,
        attributed,
        no_backtick_before: 0,
        no_angle_before: 0,
    };
    scanner.label_owner(crate::model::TagForm::Label);
    scanner.line_start();
    scanner.run();
    scanner.out
}

/// Code points in `text`.
pub(crate) fn count(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(NONE)
}

pub(crate) fn small(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(NONE)
}

/// Marks of direction and joining, and the mark of byte order: they print nothing and part nothing.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What separates marks without being a word: spaces, and signs that print nothing.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

impl<'a> Scanner<'a> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        while let Some(rest) = bytes.get(self.at..) {
            let Some(skip) = rest.iter().position(|&b| is_special(b)) else {
                break;
            };
            self.at += skip;
            let Some(&byte) = bytes.get(self.at) else { break };
            if !self.special(byte) {
                self.at += 1;
            }
        }
        self.flush(self.text.len());
        self.block_ends();
    }

    /// Tries what may begin with this byte; false if it is only text.
    fn special(&mut self, byte: u8) -> bool {
        match byte {
            b'[' => self.open_square(),
            b']' => self.close_square(),
            b'{' => self.open_brace(),
            b'}' => self.close_brace(),
            b'<' => self.angle(),
            b'~' => self.tilde(),
            b'*' => self.star(),
            b'\\' => self.escape(),
            b'(' => self.parenthesis(')'),
            b'"' => self.straight_quote(),
            b'`' => self.backtick(),
            b'/' => self.slash(),
            b'\n' => self.newline(),
            b'd' => self.bare_stamp(),
            b'O' => self.option_head(),
            b'A' => self.bare_agreed() || self.option_head(),
            b'N' => self.negotiators_note(),
            b'\xC2' | b'\xE2' => self.other_sign(byte),
            b'\xE3' | b'\xEF' => self.wide_sign(),
            _ => false,
        }
    }

    /// The text from here on.
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// The text that is not yet a leaf.
    fn waiting(&self) -> &'a str {
        self.text.get(self.pending..self.at).unwrap_or("")
    }

    fn before(&self) -> Option<char> {
        self.text.get(..self.at).unwrap_or("").chars().next_back()
    }

    /// Turns the waiting text into a leaf that ends at `end`.
    fn flush(&mut self, end: usize) {
        if end > self.pending {
            let kind = if end <= self.note_until { LeafKind::Note } else { LeafKind::Text };
            self.push(self.pending, end, kind, NONE);
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: LeafKind, data: u32) {
        self.out.leaves.push(Leaf {
            start: small(start),
            end: small(end),
            chars: self.chars,
            data,
            bracket: NONE,
            kind,
        });
        self.chars += if end - start == 1 { 1 } else { count(self.text.get(start..end).unwrap_or("")) };
        self.pending = end;
    }

    /// Text up to here, then a leaf of `length` bytes.
    fn leaf(&mut self, length: usize, kind: LeafKind, data: u32) -> bool {
        self.flush(self.at);
        self.push(self.at, self.at + length, kind, data);
        self.at += length;
        true
    }

    fn tag_leaf(&mut self, length: usize, kind: LeafKind, body: TagBody) -> bool {
        let row = small(self.out.tags.len());
        self.out.tags.push(body);
        self.leaf(length, kind, row)
    }

    fn fault(&mut self, fault: Fault, start: usize, end: usize) {
        self.out.faults.push((fault, small(start), small(end)));
    }

    fn last_kind(&self) -> Option<LeafKind> {
        self.out.leaves.last().map(|l| l.kind)
    }

    /// Quotation marks open nothing; they only tell crossed brackets from nested ones.
    fn other_sign(&mut self, byte: u8) -> bool {
        let rest = self.rest();
        if let Some(length) = marks::superscript(rest) {
            let unit = self.before().is_some_and(|c| matches!(c, 'm' | 's'));
            return !unit && self.leaf(length, LeafKind::FootnoteRef, NONE);
        }
        let opens = match rest.chars().next() {
            Some('“' | '«' | '„') => true,
            Some('”' | '»') => false,
            _ => {
                self.at += if byte == b'\xC2' { 2 } else { 3 };
                return true;
            }
        };
        self.out.quotes.push(Quote { at: small(self.at), opens });
        self.at += rest.chars().next().map_or(1, char::len_utf8);
        true
    }

    /// A straight mark opens before a word and closes behind one; between two words or two spaces it tells nothing.
    fn straight_quote(&mut self) -> bool {
        let word = |c: char| c.is_alphanumeric() || matches!(c, '[' | '…');
        let before = self.before().filter(|c| !(c.is_whitespace() || matches!(c, '(' | '[' | '{')));
        let after = self.rest().chars().nth(1).filter(|c| word(*c));
        let opens = before.is_none() && after.is_some();
        if opens || (before.is_some() && after.is_none()) {
            self.out.quotes.push(Quote { at: small(self.at), opens });
        }
        false
    }
}
