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
                "article", "h2", "ins", "del", "span", "ul", "li", "a", "strong", "s",
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
                .replace("<s>", "")
                .replace("</s>", "")
                .contains('<')
        );
    }
}

/// Both drawings of one paragraph.
fn drawn(old: &str, new: &str, show: Show) -> (String, String) {
    let (a, b) = ([para("1", old)], [para("1", new)]);
    let comparison = compare(&a, &b, &Options::default());
    let sheet = sheet((&a, &b), &comparison, show, true);
    (html(&sheet), markdown(&sheet))
}

#[test]
fn words_the_text_strikes_are_drawn_as_struck() {
    let (page, text) = drawn("Cities ~~may~~ plan", "Cities ~~may~~ plan together", Show::default());
    assert!(!page.contains("~~") && page.contains("<s>") && visible(&page).contains("Cities may plan"), "{page}");
    assert!(text.contains("Cities <s>may</s> plan <ins>together</ins>") || text.contains("<s>may</s>"), "{text}");
    // Where striking is the change, the sign is what changed and stands there.
    let (page, text) = drawn("Cities may plan", "Cities ~~may~~ plan", Show::default());
    assert!(page.contains("<ins>") && page.contains("~~") && page.contains("<s>"), "{page}");
    assert!(text.contains("<s>may</s>"), "{text}");
    // A sign without a partner is text.
    let (page, _) = drawn("Cities ~~may plan", "Cities ~~may plan now", Show::default());
    assert!(page.contains("~~may") && !page.contains("<s>"), "{page}");
}

#[test]
fn positions_can_be_left_out_wherever_they_stand() {
    let show = Show { positions: false, ..Show::default() };
    let old = "Cities plan their roads and their quays";
    let new = "Cities plan [with partners] {EUN+ USA-} their roads and [far] {RUS+} their quays";
    for (old, new) in [(old, new), (new, old)] {
        let comparison = compare(&[para("1", old)], &[para("1", new)], &Options::default());
        let ops = show.ops(&comparison.changes[0].ops);
        let marked = ops.iter().filter(|op| op.op != adref_compare::OpKind::Same);
        assert!(marked.clone().count() > 0, "{ops:?}");
        for op in marked {
            assert!(!op.text.contains('{'), "{ops:?}");
        }
    }
}

#[test]
fn a_file_speaks_the_language_asked_for() {
    let (a, b) = drafts();
    let comparison = compare(&a, &b, &Options::default());
    for code in Phrases::languages() {
        let phrases = Phrases::of(code).expect("a known language");
        let sheet = Sheet { phrases, ..sheet((&a, &b), &comparison, Show::default(), true) };
        let page = html(&sheet);
        assert!(page.contains(&format!("<html lang=\"{code}\" dir=\"{}\"", if code == "ar" { "rtl" } else { "ltr" })));
        assert_eq!(page.contains("moved"), code == "en", "{code}");
    }
}
