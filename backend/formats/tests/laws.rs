//! What holds for every text: nothing is lost, the source comes back, wrapping and writing out change nothing, time stays linear.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unforeseen should fail"
)]

mod support;

use std::collections::BTreeMap;

use adref_domain::ParagraphKind;
use adref_formats::{Foot, Front, Imported, Provision, Role, Sealed, export_markdown, export_with_foot, import};
use proptest::prelude::*;
use support::{shape, wrap};

fn read(text: &str) -> Option<Imported> {
    import(Some("draft.txt"), text.as_bytes()).ok()
}

/// The characters that are to be seen, counted.
fn seen<'a>(texts: impl IntoIterator<Item = &'a str>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    for c in texts.into_iter().flat_map(str::chars).filter(|c| !c.is_whitespace()) {
        *counts.entry(c).or_default() += 1;
    }
    counts
}

/// Every character of the source is in the title block, in a label, in a wording, or in something that was left out.
fn nothing_is_lost(read: &Imported) {
    let source = read.layout.source();
    let of = |wanted: fn(Role) -> bool| {
        let segments = read.layout.segments().iter().filter(move |s| wanted(s.role));
        seen(segments.map(|s| source.get(s.start..s.end).unwrap()))
    };
    assert_eq!(read.reconstruct(), source);
    assert_eq!(seen([source]), of(|_| true));
    assert!(of(|r| r == Role::Space).is_empty());
    assert_eq!(of(|r| matches!(r, Role::Wording(_))), seen(read.paragraphs.iter().map(|p| p.wording.as_str())));
    let front = seen(read.front.lines.iter().map(|l| l.text.as_str()));
    let front_words = of(|r| r == Role::Front);
    assert!(front_words.iter().all(|(c, n)| front.get(c) >= Some(n)), "{front:?} {front_words:?}");
    let left_out = of(|r| r == Role::Mark);
    assert!(left_out.is_empty() || !read.losses.is_empty(), "{left_out:?}");
    if !of(|r| r == Role::Furniture).is_empty() {
        assert!(read.losses.iter().any(|l| matches!(l.code, "furniture_dropped" | "table_head_repeated")));
    }
}

/// Pieces of text with everything the reader has a rule for.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-z ,.;]{0,40}",
        "[A-Z][a-z]{1,8}( [a-z]{1,9}){1,20}[.;,:]?",
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\r".to_owned()),
        Just("\u{c}".to_owned()),
        Just("\n1. ".to_owned()),
        Just("\n2. ".to_owned()),
        Just("\n- (a) ".to_owned()),
        Just("\n(b) ".to_owned()),
        Just("\n[7.bis ".to_owned()),
        Just("\n[ALT a: ".to_owned()),
        Just("\nOption 1:".to_owned()),
        Just("\nArticle 2bis (GENERAL)\n".to_owned()),
        Just("\n¹ ".to_owned()),
        Just("¹".to_owned()),
        Just("\n[^1]: ".to_owned()),
        Just("\n* ".to_owned()),
        Just("*".to_owned()),
        Just("[".to_owned()),
        Just("] {EUN+ USA-}".to_owned()),
        Just("\n| a | b |\n".to_owned()),
        Just("\nTerm\tDefinition\n".to_owned()),
        Just("\n\tgoes on\n".to_owned()),
        Just("\n---\n".to_owned()),
        Just("\n## A heading ##\n".to_owned()),
        Just("\n3 of 9\n\u{c}HEAD OF THE PAGE\n".to_owned()),
        Just("\n***********\n* boxed *\n***********\n".to_owned()),
        Just("long-\nterm com-\nmitment commitment".to_owned()),
        Just("\u{a0}\u{feff}\u{ad}\n".to_owned()),
        Just("<!-- paragraph item 2 3 (a) -->\n".to_owned()),
        Just("            centred line\n".to_owned()),
        Just("The General Assembly,\n\n".to_owned()),
        Just("\nFigure 1\n\n".to_owned()),
        Just("\nAnnex II\n\n".to_owned()),
        Just("\n<!-- adref: under the text\n".to_owned()),
        Just("\n-->\n".to_owned()),
        Just("\n```\n[code]\n\n1. more\n ```\n".to_owned()),
        Just("\n```".to_owned()),
        "\\PC{0,12}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn kinds() -> impl Strategy<Value = ParagraphKind> {
    prop::sample::select(ParagraphKind::ALL.to_vec())
}

/// Labels people print, and some they do not.
fn labels() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop_oneof![
        prop::sample::select(vec![
            "1",
            "7.bis",
            "(a)",
            "a",
            "a)",
            "ALT a",
            "Option 1",
            "II",
            "Article 2bis",
            "Pp3",
            "Annex II",
            "Figure 1",
            "12",
            "*"
        ])
        .prop_map(str::to_owned),
        "[A-Za-z0-9.-]{1,6}",
    ])
}

fn wordings() -> impl Strategy<Value = String> {
    let free = "\\PC{1,30}".prop_map(|s: String| s.split_whitespace().collect::<Vec<_>>().join(" "));
    let words = "[\\[(]?[A-Za-z]{1,9}( [a-z]{1,9}| \\[[a-z]{1,5}\\]| \\{EUN\\+\\}){0,12}[.;,:\\]]?";
    let fenced = "(\n| |\\[|- |[a-z]){0,9}".prop_map(|s: String| format!("```\n{s}\n```"));
    prop_oneof![8 => words.prop_map(|s: String| s), 8 => free, 1 => fenced].prop_filter("words", |w| !w.is_empty())
}

/// Paragraphs that need not make sense together.
fn provisions() -> impl Strategy<Value = Vec<(Option<String>, ParagraphKind, u8, String)>> {
    prop::collection::vec((labels(), kinds(), 1_u8..5, wordings()), 1..8)
}

/// A signed checkpoint, as the ledger writes it.
const NOTE: &str = "adref.example/ledger\n3\nN2d7I=\n\n\u{2014} adref.example/ledger qk+dZA==\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_of_any_text(text in pieces()) {
        if let Some(read) = read(&text) {
            nothing_is_lost(&read);
        }
    }

    #[test]
    fn any_string_comes_back(text in "\\PC{0,200}") {
        if let Some(read) = read(&text) {
            prop_assert_eq!(read.reconstruct(), text.trim_start_matches('\u{feff}'));
        }
    }

    #[test]
    fn what_is_written_out_reads_back_the_same(provisions in provisions()) {
        let given: Vec<Provision<'_>> = provisions
            .iter()
            .map(|(label, kind, level, wording)| Provision { label: label.as_deref(), kind: *kind, level: *level, wording })
            .collect();
        let markdown = export_markdown(&Front::default(), given.iter().copied());
        let read = import(Some("draft.md"), markdown.as_bytes()).expect("a written draft has words");
        prop_assert_eq!(read.paragraphs.iter().map(Provision::from).collect::<Vec<_>>(), given, "{}", markdown);
    }

    #[test]
    fn what_stands_under_a_copy_is_never_read_as_its_text(provisions in provisions(), draft in "\\PC{0,20}", size in 0_u64..9) {
        let given: Vec<Provision<'_>> = provisions
            .iter()
            .map(|(label, kind, level, wording)| Provision { label: label.as_deref(), kind: *kind, level: *level, wording })
            .collect();
        let checkpoint = Sealed { origin: "adref.example/ledger", size, root: "N2d7I=", at: "2026-11-29T12:00:00Z", note: NOTE };
        let foot = Foot { draft: &draft, hash: Some("ab12"), partial: Some("plain"), checkpoint: Some(checkpoint), ..Foot::default() };
        let markdown = export_with_foot(&Front::default(), given.iter().copied(), &foot);
        prop_assert!(markdown.contains(NOTE));
        let read = import(Some("draft.md"), markdown.as_bytes()).expect("a written draft has words");
        nothing_is_lost(&read);
        prop_assert_eq!(read.paragraphs.iter().map(Provision::from).collect::<Vec<_>>(), given, "{}", markdown);
    }

    #[test]
    fn wrapping_changes_nothing(paragraphs in prop::collection::vec("[A-Z][a-z]{1,8}( [a-z]{1,9}){8,40}[.]", 2..8), width in 30_usize..90) {
        let text = paragraphs.iter().enumerate().map(|(at, p)| format!("{}. {p}", at + 1)).collect::<Vec<_>>().join("\n\n");
        let wrapped = read(&wrap(&text, width)).expect("words");
        let plain = read(&text).expect("words");
        prop_assert_eq!(shape(&wrapped), shape(&plain));
    }
}

#[test]
fn empty_cells_at_the_ends_of_a_row_and_odd_title_blocks_are_written_out_too() {
    for text in [
        "1. Words of a text.\n\n| a | b |  |\n|  | c | d |\n|  |  |  |\n",
        "HEAD OF THE PAGE\n1. long-\nterm coE\n\n1. long-\nterm cn\n4 of 9\n",
        "3 of 9\nHEAD OF\n1. one\n\n1. one\n\n1. one more\n",
        "<!-- paragraph item 2 1 (a) -->\n- (a) words\n\n<!-- a remark -->\n",
    ] {
        let read = import(Some("draft.md"), text.as_bytes()).expect("words");
        let markdown = export_markdown(&read.front, &read.paragraphs);
        let again = import(Some("draft.md"), markdown.as_bytes()).expect("words");
        assert_eq!(shape(&again), shape(&read), "{markdown}");
    }
}

#[test]
fn nothing_is_lost_of_the_real_texts() {
    let series = (1..=6)
        .map(|v| format!("series/copyleft-next/v{v}.txt"))
        .chain((1..=5).map(|v| format!("series/cc-by-sa/v{v}.txt")));
    let others = [
        "smart-cities-resolution-crp4-rev1.txt",
        "smart-cities-guidelines-final-draft.txt",
        "smart-cities-expert-group-press-release.txt",
        "smart-cities-outline-slides-2024.txt",
        "smart-cities-process-slides-2023.txt",
        "negotiated/adp-draft-agreement-2015-11-06.txt",
        "negotiated/adp-nonpaper-2015-10-05.txt",
    ];
    for path in others.map(str::to_owned).into_iter().chain(series) {
        let Some(read) = support::imported(&format!("texts/{path}")) else { return };
        nothing_is_lost(&read);
        let markdown = export_markdown(&read.front, &read.paragraphs);
        let again = import(Some("draft.md"), markdown.as_bytes()).expect(&path);
        assert_eq!(shape(&again), shape(&read), "{path}");
        for (at, paragraph) in read.paragraphs.iter().enumerate() {
            assert_eq!(read.locate(at, 0), Some((paragraph.line, paragraph.column)), "{path} {}", paragraph.wording);
        }
    }
}
