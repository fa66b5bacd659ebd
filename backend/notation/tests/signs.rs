//! Signs nobody sees, and letters that look like others, are remarked wherever they stand; what languages need is not.

use adref_notation::{Code, read_one};
use proptest::prelude::*;

/// Every sign of Unicode that is drawn as nothing or turns the order of what follows, as its tables have them: bidirectional controls,
/// default ignorable code points, controls, and fillers.
fn hidden() -> Vec<char> {
    let ranges: [(u32, u32); 26] = [
        (0x01, 0x08),
        (0x0B, 0x1F),
        (0x7F, 0x9F),
        (0xAD, 0xAD),
        (0x34F, 0x34F),
        (0x61C, 0x61C),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x2028, 0x202E),
        (0x2060, 0x206F),
        (0x2800, 0x2800),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFFB),
        (0x1BCA0, 0x1BCA3),
        (0x1D173, 0x1D17A),
        (0xE0000, 0xE0001),
        (0xE0020, 0xE007F),
        (0xE0100, 0xE01EF),
        (0xE0002, 0xE001F),
        (0xE0080, 0xE00FF),
        (0xE01F0, 0xE0FFF),
    ];
    ranges.into_iter().flat_map(|(from, to)| from..=to).filter_map(char::from_u32).collect()
}

fn codes(text: &str) -> Vec<Code> {
    let odd = |code: &Code| matches!(code, Code::HiddenSign | Code::MixedLetters);
    read_one(text).remarks().iter().map(|remark| remark.code).filter(odd).collect()
}

#[test]
fn every_sign_nobody_sees_is_remarked_at_its_place() {
    let all = hidden();
    assert!(all.len() > 300, "{}", all.len());
    for sign in all {
        for (before, after) in
            [("Parties sh", "all report"), ("", "Parties"), ("may ", "[not] {USA+} act"), ("act", "")]
        {
            let text = format!("{before}{sign}{after}");
            let reading = read_one(&text);
            let found: Vec<_> = reading.remarks().iter().filter(|remark| remark.code == Code::HiddenSign).collect();
            assert_eq!(found.len(), 1, "U+{:04X} in {text:?}", u32::from(sign));
            assert_eq!((found[0].offset, found[0].length), (before.len(), sign.len_utf8()), "{text:?}");
            assert!(found[0].repair.is_none(), "only a person knows whether it has a reason");
        }
    }
}

#[test]
fn what_languages_need_is_not_remarked() {
    for text in [
        "می‌خواهیم که دولت‌ها گزارش دهند",
        "क्‍ष और श्री‌मान",
        "الأطراف \u{200F}(EUN)\u{200E} 2030",
        "👩‍👩‍👧 and 🏳️‍🌈, key 1️⃣",
        "CO₂ below 5 μm, ΔT and kΩ, 10 µg",
        "葛󠄀城市",
        "Việt Nam, ở đây; Ệ as E\u{302}\u{323}",
        "שָׁלוֹם עֲלֵיכֶם",
        "IT-сектор и e-участие, 3D-печать",
        "Łódź, Reykjavík, Çeşme",
        "a\u{A0}b, a\u{202F}b\nc\td",
    ] {
        assert_eq!(codes(text), [], "{text}");
    }
}

#[test]
fn letters_borrowed_from_another_script_are_remarked() {
    for text in ["Pаrties report", "shаll", "Οffice", "raрid", "mаy\u{301} act"] {
        assert_eq!(codes(text), [Code::MixedLetters], "{text}");
    }
}

#[test]
fn ten_thousand_marks_on_a_letter_are_one_remark() {
    let text = format!("sha{}ll", "\u{336}\u{34F}\u{1AB0}\u{301}".replace('\u{34F}', "").repeat(10_000));
    assert_eq!(codes(&text), [Code::HiddenSign]);
    assert!(read_one(&text).remarks()[0].message.to_string().starts_with("30000 marks"));
}

proptest! {
    #[test]
    fn nothing_is_said_of_plain_words(text in "[A-Za-z ,.;:()\\[\\]{}+\\-\n]{0,60}") {
        prop_assert_eq!(codes(&text), []);
    }
}
