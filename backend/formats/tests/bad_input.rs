//! Bad input: a clear answer or a result, never a panic, in linear time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that meets the unforeseen should fail, and one measures time"
)]

use adref_formats::{ImportError, MAX_BYTES, import};

fn code(bytes: &[u8]) -> &'static str {
    import(None, bytes).map_or_else(|error| error.code(), |_| "read")
}

#[test]
fn refusals_have_codes_and_say_what_to_do() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01";
    let large = vec![b'a'; 25_000_000];
    for (bytes, expected) in [
        (&b""[..], "empty_file"),
        (b" \r\n\t\n", "empty_file"),
        (png, "not_text"),
        (b"%PDF-1.7 and so on", "not_text"),
        (b"words and\n more\0 words in a longer line", "contains_nul"),
        (b"\xff\xfea\0\x00\xd8b\0c\0", "wrong_encoding"),
        (&large, "too_large"),
    ] {
        let error = import(None, bytes).expect_err(expected);
        assert_eq!(error.code(), expected);
        let sentence = error.to_string();
        assert!(sentence.ends_with('.') && sentence.len() > 60, "{sentence}");
    }
    assert_eq!(import(None, &large), Err(ImportError::TooLarge { bytes: 25_000_000, limit: MAX_BYTES }));
}

#[test]
fn a_text_is_read_in_every_encoding_it_may_have() {
    let text = "1. Requests the “Executive Director” to act;\n\n2. Décide.";
    let wide: Vec<u16> = text.encode_utf16().collect();
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide.iter().flat_map(|u| u.to_le_bytes())).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(wide.iter().flat_map(|u| u.to_be_bytes())).collect();
    let marked = ["\u{feff}", text].concat().into_bytes();
    let western = b"1. Requests the \x93Executive Director\x94 to act;\n\n2. D\xe9cide.".to_vec();
    let expected = import(None, text.as_bytes()).unwrap().paragraphs;
    for (bytes, encoding) in [(little, "UTF-16LE"), (big, "UTF-16BE"), (marked, "UTF-8"), (western, "windows-1252")] {
        let read = import(None, &bytes).unwrap();
        assert_eq!((read.encoding.as_str(), &read.paragraphs), (encoding, &expected));
        assert_eq!(read.losses.iter().any(|l| l.code == "encoding_assumed"), encoding == "windows-1252");
    }
}

#[test]
fn all_three_line_ends_give_the_same_paragraphs() {
    let text = "I. Title Words\n\n1. One line\nand another.\n\n2. Two.\n";
    let expected = import(None, text.as_bytes()).unwrap().paragraphs;
    for end in ["\r\n", "\r"] {
        assert_eq!(import(None, text.replace('\n', end).as_bytes()).unwrap().paragraphs, expected, "{end:?}");
    }
}

/// Quadratic work on these would take so long that the runner ends the test.
#[test]
fn hostile_texts_are_read_however_long() {
    type Build = (&'static str, fn(usize) -> String);
    let build: [Build; 12] = [
        ("open brackets", |n| "[".repeat(n)),
        ("one long line", |n| "word ".repeat(n)),
        ("empty lines", |n| "\n".repeat(n) + "word"),
        ("rows between paragraphs", |n| "a\tb\n\nWords that stand.\n\n".repeat(n / 20)),
        ("footnotes without calls", |n| "¹ note\n\n".repeat(n / 8)),
        ("calls without footnotes", |n| "w¹ ".repeat(n / 3) + "\n\n² note"),
        ("parts that go on", |n| "and so it\n\n".repeat(n / 11)),
        ("items that nest", |n| "(a) x\n(i) x\n1. x\nA. x\n- x\n".repeat(n / 26)),
        ("hints", |n| "<!-- paragraph item 9 0 -->\nx\n\n".repeat(n / 31)),
        ("stars", |n| "word*\n\n* note\n\n".repeat(n / 16)),
        ("pages", |n| "HEAD\n\n1. Words\n\n3 of 4\n\x0c".repeat(n / 25)),
        ("headings", |n| "I. Title Words\n\nA. Title Words\n\n".repeat(n / 32)),
    ];
    for (name, text) in build {
        assert_eq!(code(text(400_000).as_bytes()), "read", "{name}");
    }
}

#[test]
fn a_line_of_five_megabytes_and_two_hundred_thousand_empty_ones() {
    assert_eq!(code("word ".repeat(1_000_000).as_bytes()), "read");
    assert_eq!(code(("\n".repeat(200_000) + "word").as_bytes()), "read");
    assert_eq!(code("[".repeat(100_000).as_bytes()), "read");
}
