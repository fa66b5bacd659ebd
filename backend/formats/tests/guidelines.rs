//! The draft guidelines, against facts checked by hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unforeseen should fail"
)]

mod support;

use std::collections::BTreeMap;

use adref_domain::ParagraphKind;
use adref_formats::{Imported, ImportedParagraph};
use support::{imported, shape, truth};

const TEXT: &str = "texts/smart-cities-guidelines-final-draft.txt";
const TRUTH: &str = "truth/smart-cities-guidelines.json";

fn is_number(p: &ImportedParagraph) -> bool {
    p.kind == ParagraphKind::Paragraph && p.label.as_deref().is_some_and(|l| l.bytes().all(|b| b.is_ascii_digit()))
}

fn is_lettered(p: &ImportedParagraph) -> bool {
    p.kind == ParagraphKind::Item && p.label.is_some()
}

#[test]
fn headings_have_their_levels() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let found: Vec<(usize, u64, String)> = read
        .paragraphs
        .iter()
        .filter(|p| matches!(p.kind, ParagraphKind::Heading | ParagraphKind::Annex))
        .map(|p| (p.line, u64::from(p.level), p.wording.clone()))
        .collect();
    let expected: Vec<(usize, u64, String)> = truth["headings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|h| {
            let text = h["text"].as_str().unwrap();
            let words =
                text.split_once(' ').filter(|(label, _)| label.ends_with(['.', ')'])).map_or(text, |(_, words)| words);
            (h["line"].as_u64().unwrap() as usize, h["level"].as_u64().unwrap(), words.to_owned())
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn numbered_paragraphs_are_all_there_once() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let found: Vec<(String, u64)> =
        read.paragraphs.iter().filter(|p| is_number(p)).map(|p| (p.label.clone().unwrap(), p.line as u64)).collect();
    let lines = truth["numbered_paragraphs"]["line_of"].as_object().unwrap();
    let expected: Vec<(String, u64)> =
        (1..=86).map(|n: usize| (n.to_string(), lines[&n.to_string()].as_u64().unwrap())).collect();
    assert_eq!(found, expected);
}

#[test]
fn lettered_items_lie_in_their_lists() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let mut lists: BTreeMap<usize, Vec<(String, u64)>> = BTreeMap::new();
    for item in read.paragraphs.iter().filter(|p| is_lettered(p)) {
        assert_eq!(item.level, 1, "{item:?}");
        lists.entry(item.parent.unwrap()).or_default().push((item.label.clone().unwrap(), item.line as u64));
    }
    let expected = truth["lettered_lists"].as_array().unwrap();
    assert_eq!((lists.len(), lists.values().map(Vec::len).sum::<usize>()), (35, 229));
    for ((owner, items), fact) in lists.iter().zip(expected) {
        let owner = &read.paragraphs[*owner];
        match fact["paragraph"].as_u64() {
            Some(number) => assert_eq!(owner.label.as_deref(), Some(number.to_string().as_str())),
            None => assert_eq!(Some(owner.line as u64), fact["heading_line"].as_u64()),
        }
        let letters = fact["letters"].as_array().unwrap().iter().map(|l| format!("({})", l.as_str().unwrap()));
        let lines = fact["lines"].as_array().unwrap().iter().map(|l| l.as_u64().unwrap());
        assert_eq!(*items, letters.zip(lines).collect::<Vec<_>>());
    }
}

#[test]
fn footnotes_are_tied_to_their_calls_and_holders() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let notes: Vec<&ImportedParagraph> = read.paragraphs.iter().filter(|p| p.kind == ParagraphKind::Footnote).collect();
    assert_eq!(
        notes.iter().map(|n| n.label.clone().unwrap()).collect::<Vec<_>>(),
        (1..=67).map(|n| n.to_string()).collect::<Vec<_>>()
    );
    for anchor in truth["footnotes"]["anchors"].as_array().unwrap() {
        let number = anchor["number"].as_u64().unwrap().to_string();
        let note = notes.iter().find(|n| n.label.as_deref() == Some(&number)).unwrap();
        let holder = note.parent.unwrap_or_else(|| panic!("footnote {number} has no holder"));
        assert_eq!(name(&read, holder), anchor["holder"].as_str().unwrap(), "footnote {number}");
        let call = read.paragraphs[holder].calls.iter().find(|c| c.number == number).unwrap();
        let before = read.paragraphs[holder].wording.get(..call.offset).unwrap();
        assert!(before.trim_end().ends_with(anchor["after_words"].as_str().unwrap()), "footnote {number}: {before}");
        assert_eq!(read.locate(holder, call.offset).map(|(line, _)| line as u64), anchor["line"].as_u64());
    }
}

/// The name the hand-checked facts give to a paragraph: `33(a)`, `principles of 2. Sustainability(d)`.
fn name(read: &Imported, at: usize) -> String {
    let paragraph = &read.paragraphs[at];
    if !is_lettered(paragraph) {
        return paragraph.label.clone().unwrap_or_default();
    }
    let label = paragraph.label.clone().unwrap();
    let owner = paragraph.parent.unwrap();
    if read.paragraphs[owner].kind != ParagraphKind::Heading {
        return format!("{}{label}", read.paragraphs[owner].label.clone().unwrap());
    }
    let section =
        read.paragraphs[..owner].iter().rev().find(|p| p.kind == ParagraphKind::Heading && p.level == 3).unwrap();
    format!("principles of {}. {}{label}", section.label.clone().unwrap(), section.wording)
}

#[test]
fn every_interruption_is_healed_and_listed() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let healings =
        ["joined_break", "joined_across", "joined_unnumbered", "footnote_healed", "list_continued", "row_continued"];
    let listed: Vec<usize> = read.losses.iter().filter(|l| healings.contains(&l.code)).map(|l| l.line).collect();
    let expected: Vec<usize> =
        truth["interrupted"].as_array().unwrap().iter().map(|i| i["parts"][1].as_u64().unwrap() as usize).collect();
    let mut sorted = expected.clone();
    sorted.sort_unstable();
    assert_eq!(expected.len(), 20);
    assert_eq!(listed, sorted);
    for (beginning, end) in [
        ("resident participation", ""),
        ("smart city initiatives.", "Local and regional governments face additional constraints"),
        ("training of all people in, the opportunities", "provided by data"),
        ("workshop Consultation in Latin America", "(Maceio, Brazil);"),
        ("stakeholders to leverage", "technical expertise and innovative solutions."),
        ("adopting digital tools, data-driven", "processes, and innovative technologies"),
    ] {
        let joint = format!("{beginning} {end}");
        assert!(end.is_empty() || read.paragraphs.iter().any(|p| p.wording.contains(&joint)), "{joint}");
    }
}

#[test]
fn glossary_tables_captions_and_bullets() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let terms: Vec<&str> = read
        .paragraphs
        .iter()
        .filter(|p| p.kind == ParagraphKind::GlossaryEntry)
        .map(|p| p.wording.split('\t').next().unwrap())
        .collect();
    let expected: Vec<&str> =
        truth["glossary_terms"]["terms"].as_array().unwrap().iter().map(|t| t.as_str().unwrap()).collect();
    assert_eq!(terms, expected);
    let rows: Vec<usize> =
        read.paragraphs.iter().filter(|p| p.kind == ParagraphKind::TableRow).map(|p| p.line).collect();
    assert_eq!(rows, [804, 860]);
    let captions: Vec<(Option<&str>, &str)> = read
        .paragraphs
        .iter()
        .filter(|p| p.kind == ParagraphKind::Caption)
        .map(|p| (p.label.as_deref(), p.wording.as_str()))
        .collect();
    assert_eq!(
        captions,
        [
            (Some("Figure 1"), "Overview of the thematic and enabling pillars"),
            (Some("Figure 2"), "Step by step approach to implement the guidelines"),
        ]
    );
    for (number, lines) in truth["dash_bullets"].as_object().unwrap() {
        let owner = read.paragraphs.iter().position(|p| is_number(p) && p.label.as_deref() == Some(number)).unwrap();
        let found: Vec<u64> = read
            .paragraphs
            .iter()
            .filter(|p| p.parent == Some(owner) && p.label.is_none())
            .map(|p| p.line as u64)
            .collect();
        assert_eq!(serde_json::json!(found), *lines);
    }
}

#[test]
fn the_title_block_is_read() {
    let (Some(read), Some(truth)) = (imported(TEXT), truth(TRUTH)) else { return };
    let block = &truth["title_block"];
    assert_eq!(read.front.organ.as_deref(), block["organ"].as_str());
    assert_eq!(read.front.meeting.as_deref(), block["session"].as_str());
    assert_eq!(read.front.place.as_deref(), block["place_dates"].as_str());
    assert!(
        read.front
            .title
            .as_deref()
            .unwrap()
            .starts_with("Draft international guidelines on people-centred smart cities")
    );
    let lines: Vec<usize> = read.front.lines.iter().map(|l| l.line).collect();
    assert_eq!(lines, [5, 6, 7, 8, 9, 11, 12, 14, 16, 24, 26]);
}

#[test]
fn wrapped_lines_give_the_same_paragraphs() {
    let (Some(read), Some(bytes)) = (imported(TEXT), support::real(TEXT)) else { return };
    let text = String::from_utf8(bytes).unwrap();
    for width in (58..=82).chain([90, 100, 120, 140]) {
        let wrapped = adref_formats::import(Some(TEXT), support::wrap(&text, width).as_bytes()).unwrap();
        for (left, right) in shape(&wrapped).iter().zip(&shape(&read)) {
            assert_eq!(left, right, "at width {width}");
        }
        assert_eq!(wrapped.paragraphs.len(), read.paragraphs.len(), "at width {width}");
    }
}
