//! The redline as files: what people read stands there, what was typed is never markup, and it is heard as it is seen.
#![allow(clippy::indexing_slicing, clippy::expect_used, clippy::string_slice, reason = "a test may fail loudly")]

mod common;

use adref_compare::{Comparison, Options, Para, Phrases, Sheet, Show, What, compare, html, markdown, told};
use common::{Chance, edited, nasty};

fn para<'t>(label: &'t str, text: &'t str) -> Para<'t> {
    Para { label: Some(label), kind: "operative", text, ..Para::default() }
}

const OLD: &[(&str, &str)] = &[
    ("1", "Requests States to share <script>alert(1)</script> & data [now] {EUN+} with local governments"),
    ("2", "Invites cities to plan public transport together with their neighbours"),
    ("3", "Encourages partners to support small island developing States in this work"),
];
const NEW: &[(&str, &str)] = &[
    ("1", "Invites cities to plan public transport together with their neighbours"),
    ("2", "Requests States to publish <script>alert(1)</script> & data [now] {EUN+ USA-} with local governments"),
    ("3", "Encourages partners to support small  island developing States in this work"),
];

fn drafts() -> (Vec<Para<'static>>, Vec<Para<'static>>) {
    let of = |draft: &'static [(&str, &str)]| draft.iter().map(|(label, text)| para(label, text)).collect();
    (of(OLD), of(NEW))
}

fn with<T>(show: Show, whole: bool, draw: impl Fn(&Sheet<'_>) -> T) -> T {
    let (a, b) = drafts();
    let comparison = compare(&a, &b, &Options::default());
    draw(&sheet((&a, &b), &comparison, show, whole))
}

fn sheet<'a>(
    drafts: (&'a [Para<'a>], &'a [Para<'a>]),
    comparison: &'a Comparison,
    show: Show,
    whole: bool,
) -> Sheet<'a> {
    Sheet {
        title: "A <title>",
        names: ("zero", "first"),
        drafts,
        comparison,
        show,
        whole,
        foot: &[],
        phrases: Phrases::english(),
    }
}

#[test]
fn the_page_shows_moves_as_one_row_and_speaks() {
    let page = with(Show::default(), true, html);
    assert_eq!(page.matches("<article").count(), 3, "a move is one row: {page}");
    assert!(page.contains("<bdi>2 → 1</bdi> · moved") || page.contains("<bdi>1 → 2</bdi> · moved"), "{page}");
    assert!(
        page.contains("<del><span class=\"h\">removed: </span>share<span class=\"h\"> end of removed.</span></del>")
    );
    assert!(page.contains("<ins><span class=\"h\">added: </span>publish<span class=\"h\"> end of added.</span></ins>"));
    assert!(page.contains("position taken, USA: oppose: [now]"), "{page}");
    assert!(page.contains("@media print") && page.contains("default-src 'none'"));
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"), "typed text is text");
    assert!(page.contains("A &lt;title&gt;"));
}

#[test]
fn what_is_not_shown_is_not_marked() {
    let positions = Show { words: false, brackets: false, positions: true, invisible: false };
    let page = with(positions, false, html);
    assert!(!page.contains("publish<span") && page.contains("{EUN+ USA-}<span"), "{page}");
    let page = with(Show::default(), false, html);
    assert!(!page.contains("Encourages"), "only what nobody sees changed there");
    assert!(with(Show::EVERYTHING, false, html).contains("Encourages"));
    assert!(with(Show::EVERYTHING, false, html).contains("␣␣"), "what nobody sees is made visible");
}

#[test]
fn markdown_escapes_the_drafts_own_signs() {
    let text = with(Show::default(), true, markdown);
    assert!(text.starts_with("# A &lt;title>\n\nzero → first\n\n"), "{text}");
    assert!(text.contains("<del>share</del><ins>publish</ins> &lt;script>"), "{text}");
    assert!(text.contains("data \\[now\\]"), "{text}");
    assert!(text.contains("→") && text.contains("· moved"), "{text}");
}

#[test]
fn counts_name_the_pairs_they_count() {
    let facts = with(Show::default(), true, |sheet| told(sheet.comparison));
    let of = |what: What| facts.iter().find(|fact| fact.what == what).map(|fact| (fact.count, fact.pairs.len()));
    assert_eq!(of(What::Changed), Some((1, 1)));
    assert_eq!(of(What::Moved), Some((1, 1)));
    assert_eq!(of(What::Invisible), Some((1, 1)));
    assert_eq!(of(What::PositionsChanged), Some((1, 1)));
    assert_eq!(of(What::Dropped), None);
    assert!(facts.is_sorted_by_key(|fact| fact.what));
}

/// Everything between tags, with the words for the ear left out and entities read.
fn visible(page: &str) -> String {
    let mut text = String::new();
    let body = page.split("<main>").nth(1).expect("a body");
    let mut rest = body;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        let end = rest[at..].find('>').expect("a closed tag") + at + 1;
        let tag = &rest[at..end];
        rest = &rest[end..];
        if tag == "<span class=\"h\">" {
            rest = rest.split_once("</span>").expect("a closed span").1;
        }
    }
    text
}

#[test]
fn hostile_wordings_never_open_a_tag() {
    let mut chance = Chance::new(77);
    for _ in 0..300 {
        let old = format!("{}<b onclick='x'>\"&{}", nasty(&mut chance, 12), nasty(&mut chance, 12));
        let new = edited(&mut chance, &old);
        let (a, b) = ([para("1", &old)], [para("<2>", &new)]);
        let comparison = compare(&a, &b, &Options::default());
        let sheet = sheet((&a, &b), &comparison, Show::EVERYTHING, true);
        let page = html(&sheet);
        for tag in page.split('<').skip(1).map(|rest| rest.split(['>', ' ']).next().unwrap_or_default()) {
            let known = [
                "!doctype", "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "bdi", "main",
                "article", "h2", "ins", "del", "span", "ul", "li", "a", "strong",
            ];
            assert!(known.contains(&tag.trim_start_matches('/').trim()), "{tag:?} in {page}");
        }
        assert!(!visible(&page).contains('<'));
        assert!(
            !markdown(&sheet)
                .replace("<del>", "")
                .replace("</del>", "")
                .replace("<ins>", "")
                .replace("</ins>", "")
                .contains('<')
        );
    }
}
