//! Text taken from a PDF with its layout, in the manner of conference documents: heads, feet that change sides, footnotes
//! below a rule, sentences cut by all of them.

#![allow(clippy::unwrap_used, reason = "a test that meets the unforeseen should fail")]

use adref_domain::ParagraphKind;
use adref_formats::import;

const PAGES: &str = "                                   HARBOURS/2026/L.3



        Draft guidelines on harbour towns

        I. Introduction

1.   Harbour towns depend on clean water for fishing, bathing and the
dignity of the people who live beside the quays. In paragraph 7 of its
resolution 3/1,1 the Assembly of Harbours recalled this, and invited all
towns to report on the state of their waters, on the measures that they
__________________
1   Official Records of the Assembly of Harbours, Third Session, Supplement
    No. 8 (UH/2025/8), annex.

2/4                                                          26-01234
\x0c                                                HARBOURS/2026/L.3


have taken and on the support that they need.

2.   Towns should:

(a)  Publish the results of water quality tests every month, in a form
     that residents can understand;

(b)  Consult fishers before dredging works begin, and compensate them
     where their livelihood suffers;2

__________________
2   See also the handbook of the harbour masters, chapter 4.

26-01234                                                          3/4
\x0cHARBOURS/2026/L.3


(c)  Provide reception facilities for ballast water at a reasonable
     price.

4/4                                                          26-01234
";

#[test]
fn pages_with_notes_below_a_rule_are_put_together() {
    let read = import(None, PAGES.as_bytes()).unwrap();
    assert_eq!(read.reconstruct(), PAGES);
    let found: Vec<(Option<&str>, &str)> =
        read.paragraphs.iter().map(|paragraph| (paragraph.label.as_deref(), paragraph.wording.as_str())).collect();
    let labels: Vec<Option<&str>> = found.iter().map(|(label, _)| *label).collect();
    let expected = ["I", "1", "1", "2", "(a)", "(b)", "2", "(c)"].map(Some);
    assert_eq!(labels, expected, "{found:#?}");
    assert!(found.iter().any(|(_, text)| text.contains("the measures that they have taken and on the support")));
    let notes: Vec<_> = read.paragraphs.iter().filter(|one| one.kind == ParagraphKind::Footnote).collect();
    let owners: Vec<_> = notes.iter().map(|note| note.parent.and_then(|at| read.paragraphs.get(at))).collect();
    assert!(owners.iter().zip(["1", "(b)"]).all(|(owner, label)| owner.unwrap().label.as_deref() == Some(label)));
    assert!(notes.iter().all(|note| !note.wording.starts_with(char::is_numeric)), "{notes:?}");
    let list: Vec<_> =
        read.paragraphs.iter().filter(|one| one.kind == ParagraphKind::Item).map(|one| one.parent).collect();
    assert_eq!(list, [Some(3); 3]);
}
