//! Bytes to characters, without guessing silently.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::error::ImportError;
use crate::hint;
use crate::model::Loss;

/// A decoded text.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    pub(crate) encoding: String,
    pub(crate) losses: Vec<Loss>,
}

/// The first bytes of files people upload by mistake.
const MAGIC: [(&[u8], &str); 10] = [
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a Word, Excel or ZIP file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
];

/// What the first bytes say a file is, when it is no text.
pub(crate) fn other_than_text(bytes: &[u8]) -> Option<&'static str> {
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, looks_like)| *looks_like)
}

/// Decodes UTF-8 and UTF-16 by their marks, UTF-8 without one, and windows-1252 (with a loss that says so).
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded, ImportError> {
    if let Some(looks_like) = other_than_text(bytes) {
        return Err(ImportError::NotText { looks_like });
    }
    let decoded = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest)?,
        [0xff, 0xfe, rest @ ..] => utf16(rest, UTF_16LE)?,
        [0xfe, 0xff, rest @ ..] => utf16(rest, UTF_16BE)?,
        _ => unmarked(bytes)?,
    };
    check(decoded)
}

fn utf8(bytes: &[u8]) -> Result<Decoded, ImportError> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.to_owned(), encoding: "UTF-8".to_owned(), losses: Vec::new() }),
        Err(error) => Err(damaged("UTF-8 with damaged characters", bytes, error.valid_up_to())),
    }
}

fn utf16(bytes: &[u8], encoding: &'static Encoding) -> Result<Decoded, ImportError> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let Some(text) = text else {
        return Err(ImportError::WrongEncoding { looks_like: "UTF-16 with damaged characters", line: None });
    };
    Ok(Decoded { text: text.into_owned(), encoding: encoding.name().to_owned(), losses: Vec::new() })
}

fn unmarked(bytes: &[u8]) -> Result<Decoded, ImportError> {
    let Err(error) = std::str::from_utf8(bytes) else {
        return utf8(bytes).and_then(|decoded| refuse_wide(bytes, decoded));
    };
    if nuls_alternate(bytes) {
        return Err(ImportError::WrongEncoding { looks_like: "UTF-16 without its mark", line: None });
    }
    if bytes.contains(&0) {
        return Err(ImportError::NotText { looks_like: "binary data" });
    }
    if mostly_utf8(bytes) {
        return Err(damaged("UTF-8 with damaged characters", bytes, error.valid_up_to()));
    }
    let text = WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned();
    if let Some(at) = text.find(|c: char| ('\u{80}'..='\u{9f}').contains(&c)) {
        let line = 1 + text.get(..at).map_or(0, |before| before.matches('\n').count());
        return Err(ImportError::WrongEncoding { looks_like: "neither UTF-8 nor windows-1252", line: Some(line) });
    }
    let line = 1 + count_lines(bytes, error.valid_up_to());
    let message =
        "The file is not UTF-8; it was read as windows-1252 (Western European). Check its accented letters and dashes.";
    let losses = vec![Loss::new("encoding_assumed", line, message)];
    Ok(Decoded { text, encoding: WINDOWS_1252.name().to_owned(), losses })
}

fn refuse_wide(bytes: &[u8], decoded: Decoded) -> Result<Decoded, ImportError> {
    if nuls_alternate(bytes) {
        return Err(ImportError::WrongEncoding { looks_like: "UTF-16 without its mark", line: None });
    }
    Ok(decoded)
}

/// Every second byte is NUL in at least half of the text: the sign of UTF-16 in a Western language.
fn nuls_alternate(bytes: &[u8]) -> bool {
    let half = bytes.len() / 2;
    let odd = bytes.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
    let even = bytes.iter().step_by(2).filter(|b| **b == 0).count();
    half > 1 && odd.abs_diff(even) * 2 > half
}

/// More sound multi-byte characters than broken ones: a UTF-8 text that was damaged, not another encoding.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > broken
}

fn damaged(looks_like: &'static str, bytes: &[u8], at: usize) -> ImportError {
    ImportError::WrongEncoding { looks_like, line: Some(1 + count_lines(bytes, at)) }
}

fn count_lines(bytes: &[u8], until: usize) -> usize {
    bytes.iter().take(until).filter(|b| **b == b'\n').count()
}

fn check(decoded: Decoded) -> Result<Decoded, ImportError> {
    let text = &decoded.text;
    let nul = text.find('\0');
    let strange = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count();
    // What our own export has marked is not judged by its looks.
    if strange * 10 > text.chars().count() && !text.contains(hint::OPEN) {
        return Err(ImportError::NotText { looks_like: "binary data" });
    }
    if let Some(at) = nul {
        let line = 1 + text.get(..at).map_or(0, |before| before.matches('\n').count());
        return Err(ImportError::ContainsNul { line });
    }
    if text.chars().all(|c| c.is_whitespace() || c == '\u{feff}') {
        return Err(ImportError::Empty);
    }
    Ok(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> &'static str {
        decode(bytes).map_or_else(|e| e.code(), |_| "read")
    }

    #[test]
    fn marks_are_obeyed_and_left_out() {
        assert_eq!(decode(b"\xef\xbb\xbfa").unwrap().text, "a");
        assert_eq!(decode(b"\xff\xfea\0b\0").unwrap().text, "ab");
        assert_eq!(decode(b"\xfe\xff\0a\0b").unwrap().encoding, "UTF-16BE");
    }

    #[test]
    fn western_european_is_read_and_said() {
        let decoded = decode(b"one\nCit\xe9 \x93smart\x94").unwrap();
        assert_eq!(decoded.text, "one\nCité “smart”");
        assert_eq!(decoded.losses.first().map(|l| (l.code, l.line)), Some(("encoding_assumed", 2)));
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        assert_eq!(code(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not_text");
        assert_eq!(code(b"PK\x03\x04\x14\0"), "not_text");
        assert_eq!(code(&[0x01, 0x02, 0x00, 0x00, 0xff, 0x00, 0x00, 0x07, 0x09]), "not_text");
        assert_eq!(code(b"1. \x01\x02\x03\x04"), "not_text");
        assert_eq!(code(b"<!-- paragraph item 1 0 -->\n\x01\x02\x03\x04\x05\x06"), "read");
        assert_eq!(code(b""), "empty_file");
        assert_eq!(code(b" \n\t\r\n"), "empty_file");
        assert_eq!(code(b"a long enough line of words\nwith\0 one NUL in it"), "contains_nul");
        assert_eq!(code(b"a\0b\0c\0d\0"), "wrong_encoding");
        assert_eq!(code(b"\xff\xfea\0\x00\xd8b\0"), "wrong_encoding");
        assert_eq!(
            code("é é é \u{2019}".as_bytes().iter().copied().chain([0xe2, 0x80]).collect::<Vec<_>>().as_slice()),
            "wrong_encoding"
        );
    }
}
