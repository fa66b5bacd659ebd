//! The negotiated resolution, against facts checked by hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unforeseen should fail"
)]

mod support;

use support::{imported, shape, truth};

const TEXT: &str = "texts/smart-cities-resolution-crp4-rev1.txt";

#[test]
fn labels_kinds_and_lines_are_the_hand_checked_ones() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth("truth/smart-cities-resolution.json")) else { return };
    let expected = truth["paragraphs"].as_array().unwrap();
    assert_eq!(read.paragraphs.len(), 25);
    assert_eq!(expected.len(), 25);
    for (paragraph, fact) in read.paragraphs.iter().zip(expected) {
        let printed = fact["printed_label"].as_str().map(|l| l.trim_end_matches(['.', ':']));
        assert_eq!(paragraph.label.as_deref(), printed, "{fact}");
        let kind = match fact["kind"].as_str().unwrap() {
            "sub" => "item",
            other => other,
        };
        assert_eq!(paragraph.kind.code(), kind, "{}", paragraph.wording);
        assert_eq!(Some(paragraph.line as u64), fact["lines"][0].as_u64(), "{}", paragraph.wording);
        let open = paragraph.wording.matches('[').count() as u64;
        assert_eq!(Some(open), fact["open"].as_u64(), "{}", paragraph.wording);
        let raw = fact["first_8_words_raw"].as_str().unwrap();
        let body = fact["first_8_words_body"].as_str().unwrap();
        let start = if raw.starts_with('[') { raw } else { body };
        assert!(paragraph.wording.starts_with(start), "{} / {start}", paragraph.wording);
    }
}

#[test]
fn items_belong_to_the_first_operative_paragraph() {
    let Some(read) = imported(TEXT) else { return };
    let parents: Vec<_> =
        read.paragraphs.iter().filter(|p| p.kind.code() == "item").map(|p| (p.parent, p.level)).collect();
    assert_eq!(parents, [(Some(9), 1); 8]);
    assert_eq!(read.paragraphs[9].label.as_deref(), Some("1"));
}

#[test]
fn the_paragraph_cut_by_a_page_end_is_joined_and_the_joint_is_listed() {
    let Some(read) = imported(TEXT) else { return };
    assert!(read.paragraphs[4].wording.contains("innovative transport technologies[”]and its commitment"));
    assert!(read.losses.iter().any(|l| l.code == "joined_break" && l.line == 27), "{:?}", read.losses);
}

#[test]
fn the_title_block_is_no_paragraph() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth("truth/smart-cities-resolution.json")) else { return };
    let header = &truth["header"];
    let front = &read.front;
    assert_eq!(front.organ.as_deref(), header["organ"].as_str());
    assert_eq!(front.meeting.as_deref(), header["meeting"].as_str());
    assert_eq!(front.place.as_deref(), header["place_dates"].as_str());
    assert_eq!(front.title.as_deref(), header["title"].as_str());
    assert_eq!(front.enacting.as_deref(), header["enacting"].as_str());
    assert_eq!(front.sponsors, ["France", "South Korea", "Germany"]);
    assert_eq!(front.lines.iter().map(|l| l.line).collect::<Vec<_>>(), [5, 6, 7, 8, 9, 11, 13, 15]);
}

#[test]
fn wrapped_lines_give_the_same_paragraphs() {
    let (Some(read), Some(bytes)) = (imported(TEXT), support::real(TEXT)) else { return };
    let text = String::from_utf8(bytes).unwrap();
    for width in [50, 72, 100] {
        let wrapped = adref_formats::import(Some(TEXT), support::wrap(&text, width).as_bytes()).unwrap();
        similar_asserts(&shape(&wrapped), &shape(&read), width);
    }
}

fn similar_asserts<T: PartialEq + std::fmt::Debug>(left: &[T], right: &[T], width: usize) {
    for (left, right) in left.iter().zip(right) {
        assert_eq!(left, right, "at width {width}");
    }
    assert_eq!(left.len(), right.len(), "at width {width}");
}
