//! Passage-level lineage, on small drafts and against the truth checked by hand.
#![allow(clippy::disallowed_methods, reason = "real texts are read from beside the repository when they are there")]
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail loudly")]

use adref_compare::{Options, Para, passages};

fn para(text: &str) -> Para<'_> {
    Para { kind: "paragraph", text, ..Para::default() }
}

#[test]
fn finds_a_sentence_wherever_it_went() {
    let a = [
        para("Cities shall plan. States [shall] {EUN+} provide adequate and *affordable* housing for all."),
        para("Nothing else."),
    ];
    let b = [
        para("New words here."),
        para("It is agreed that “States shall provide adequate and affordable housing” by 2030."),
    ];
    let found = passages(&a, &b, &Options::default());
    assert_eq!(found.len(), 1);
    let words = |para: &Para<'_>, span: (usize, usize)| {
        para.text.chars().skip(span.0).take(span.1 - span.0).collect::<String>()
    };
    assert_eq!((found[0].from, found[0].to, found[0].words), (0, 1, 7));
    assert_eq!(words(&b[1], found[0].to_span), "States shall provide adequate and affordable housing");
    assert!(words(&a[0], found[0].from_span).starts_with("States [shall] {EUN+} provide"));
}

fn beside(path: &str) -> Option<String> {
    let path = format!("{}/../../../shared/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("not there, so not tried: {path}");
    }
    text
}

/// The resolution's paragraphs under the names the truth uses.
fn resolution(text: &str) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = Vec::new();
    let mut preambular = 0;
    for line in text.lines().skip_while(|line| !line.starts_with("Recognizing")).filter(|line| !line.trim().is_empty())
    {
        let first = line.trim_start_matches(['[', '-', ' ', '*']);
        let label: String = first.chars().take_while(|c| *c != ' ').collect();
        let name = match label.strip_suffix('.') {
            Some(number) if number.bytes().all(|b| b.is_ascii_digit()) => number.to_owned(),
            Some(letter) if letter.len() == 1 => format!("1.{letter}"),
            _ if label == "ALT" => "ALT 1.a".to_owned(),
            _ if label == "7.bis" => label,
            _ if first.starts_with(char::is_uppercase) => {
                preambular += 1;
                format!("P{preambular}")
            }
            // The rest of a paragraph broken by a page.
            _ => {
                named.last_mut().unwrap().1.push_str(line);
                continue;
            }
        };
        named.push((name, line.to_owned()));
    }
    named
}

#[test]
fn finds_the_passages_the_truth_names() {
    let (Some(old), Some(new), Some(truth)) = (
        beside("texts/smart-cities-resolution-crp4-rev1.txt"),
        beside("texts/smart-cities-guidelines-final-draft.txt"),
        beside("truth/resolution-to-guidelines-lineage.json"),
    ) else {
        return;
    };
    let old = resolution(&old);
    let lines: Vec<&str> = new.lines().collect();
    let a: Vec<Para<'_>> = old.iter().map(|(_, text)| para(text)).collect();
    let b: Vec<Para<'_>> = lines.iter().map(|line| para(line)).collect();
    let found = passages(&a, &b, &Options::default());
    let truth: serde_json::Value = serde_json::from_str(&truth).unwrap();
    let mut counts = std::collections::BTreeMap::<String, (usize, usize)>::new();
    for pair in truth["pairs"].as_array().unwrap() {
        let name = pair["from"].as_str().unwrap();
        let from = old.iter().position(|(unit, _)| unit == name).unwrap_or_else(|| panic!("no {name}"));
        let to: Vec<usize> =
            pair["to_lines"].as_array().unwrap().iter().map(|line| line.as_u64().unwrap() as usize - 1).collect();
        let hit = found.iter().any(|passage| passage.from == from && to.contains(&passage.to));
        let count = counts.entry(pair["relation"].as_str().unwrap().to_owned()).or_default();
        count.0 += usize::from(hit);
        count.1 += 1;
        if !hit && pair["relation"] != "inspired" {
            eprintln!("missed: {name} -> {}: {}", pair["to"], pair["shared_phrase"]);
        }
    }
    eprintln!("{counts:?}, {} passages in all", found.len());
    let (verbatim, edited) = (counts["verbatim"], counts["edited"]);
    assert_eq!(verbatim.0, verbatim.1);
    assert!(edited.0 * 10 >= edited.1 * 9, "{edited:?}");
}
