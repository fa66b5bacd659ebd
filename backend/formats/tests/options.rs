//! Options over ranges of paragraphs become structure, groups inside groups, with and without layout.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail loudly")]

use adref_formats::{Imported, import};

const TREATY: &str = "\
Article 3 (WATER)

{Collective goal}

1. Option 1: Parties aim to keep the rivers clean.

Option 2: [Parties aim to keep the lakes clean.]

{Individual efforts}

Option 1: (paragraph 2)

2. Each Party shall report once a year.

Option 2: (paragraphs 2-2bis)

2. Each Party shall report on:

(a) Its rivers;

(b) Its lakes.

2bis. Each Party may report on its springs.

Option 3: (paragraphs 2-2ter)

2. Option (a): Each Party shall report at once.

Option (b): Each Party shall report in time.

2bis. Reports are read by the secretariat.

2ter. Reports are published.

{Timing}

3. (a) {First report}:

Option 1: Each Party reports upon joining this Agreement.

Option 2: Each Party reports a year after it joined.

(b) {Later reports}

Option 1: Each Party reports every five years.

Option 2: No text

4. Nothing else is decided here.

Article 4 (SPRINGS)

Option I:

1. Springs shall be protected.

2. Option (a): Springs shall be mapped.

Option (b): Springs shall be listed.

Option II: No text

Article 5 (ENTRY INTO FORCE)

1. This Agreement enters into force at once.
";

fn read(text: &str) -> Imported {
    import(Some("treaty.txt"), text.as_bytes()).unwrap()
}

/// Every group as its options: label, and the words its first and last paragraph begin with.
fn told(imported: &Imported) -> Vec<Vec<String>> {
    let words = |index: usize| {
        let paragraph = &imported.paragraphs[index];
        let words: Vec<&str> = paragraph.wording.split(' ').filter(|word| !word.starts_with(['{', '('])).collect();
        words.join(" ").trim_end_matches(['.', ';', ':', ']']).rsplit(' ').next().unwrap_or_default().to_owned()
    };
    let option = |one: &adref_formats::OptionRange| format!("{} {}…{}", one.label, words(one.first), words(one.last));
    imported.options.iter().map(|group| group.options.iter().map(option).collect()).collect()
}

#[test]
fn options_are_ranges_and_groups_stand_in_groups() {
    let imported = read(TREATY);
    for (index, paragraph) in imported.paragraphs.iter().enumerate() {
        eprintln!("{index} {:?} {}", paragraph.label, paragraph.wording);
    }
    assert_eq!(
        told(&imported),
        [
            vec!["Option 1 clean…clean", "Option 2 clean…clean"],
            vec!["Option 1 2)…year", "Option 2 2-2bis)…springs", "Option 3 2-2ter)…published"],
            vec!["Option (a) once…once", "Option (b) time…time"],
            vec!["Option 1 Agreement…Agreement", "Option 2 joined…joined"],
            vec!["Option 1 years…years", "Option 2 text…text"],
            vec!["Option I I…listed", "Option II text…text"],
            vec!["Option (a) mapped…mapped", "Option (b) listed…listed"],
        ]
    );
    assert_eq!(imported.options[2].inside, Some((1, 2)), "the letters stand in the declared range of Option 3");
    let inner = imported.options.last().unwrap();
    assert_eq!(inner.inside, Some((5, 0)), "the letters stand in Option I");
    assert_eq!(imported.paragraphs[inner.of.unwrap()].label.as_deref(), Some("2"));
    assert!(imported.options[4].options[1].no_text);
    assert_eq!(imported.options[1].options[1].declared.as_deref(), Some("(paragraphs 2-2bis)"));
}

#[test]
fn layout_does_not_change_them() {
    let wide: String = TREATY
        .lines()
        .map(|line| {
            let words: Vec<&str> = line.split(' ').collect();
            let broken: Vec<String> = words.chunks(5).map(|words| words.join(" ")).collect();
            format!("        {}\n", broken.join("\n        "))
        })
        .collect();
    let (plain, laid_out) = (read(TREATY), read(&wide));
    let wordings = |imported: &Imported| -> Vec<String> {
        imported.paragraphs.iter().map(|paragraph| paragraph.wording.clone()).collect()
    };
    assert_eq!(wordings(&plain), wordings(&laid_out));
    assert_eq!(plain.options, laid_out.options);
}

#[test]
fn a_text_without_options_has_none_and_odd_ones_are_kept() {
    assert_eq!(read("1. States shall act.\n\n2. Options are good.\n").options, []);
    let odd = read("1. States act.\n\nOption 2: They act later.\n\nOption 4: They never act.\n");
    assert_eq!(odd.options.iter().map(|group| group.options.len()).collect::<Vec<_>>(), [1, 1]);
    for group in &read(&"Option 1: x\n\n".repeat(500)).options {
        assert!(group.options.iter().all(|option| option.first <= option.last));
    }
}

#[test]
fn heads_are_those_of_the_notation() {
    let labels = |text: &str| -> Vec<String> {
        let imported = read(text);
        imported.options.iter().flat_map(|group| &group.options).map(|option| option.label.clone()).collect()
    };
    for (text, expected) in [
        ("Option 1. Each Party shall report.\nOption 2. Each Party may report.\n", ["Option 1", "Option 2"]),
        ("Option I – No text.\nOption II — Each Party shall report.\n", ["Option I", "Option II"]),
        ("OPTION 1 : Parties act.\nOPTION 2 : No text\n", ["OPTION 1", "OPTION 2"]),
        ("Option 1 [EU]: words\nOption 2 [Norway, Switzerland]: words\n", ["Option 1", "Option 2"]),
        ("**Option 1**\n\nwords one\n\n**Option 2**\n\nNo text\n", ["Option 1", "Option 2"]),
        ("Вариант 1: слова.\nВариант 2: без текста\n", ["Вариант 1", "Вариант 2"]),
    ] {
        assert_eq!(labels(text), expected, "{text}");
    }
    let lettered = read("Option 1 (a): one\nOption 1 (b): two\n");
    let printed: Vec<&str> = lettered.paragraphs.iter().map(|p| p.label.as_deref().unwrap()).collect();
    assert_eq!(printed, ["Option 1 (a)", "Option 1 (b)"]);
    let counted = read("4. Option (a): words\nOption (b): No provision\n5. Next\n");
    assert_eq!(
        counted.paragraphs.iter().map(|p| p.label.as_deref().unwrap()).collect::<Vec<_>>(),
        ["4", "Option (b)", "5"]
    );
    assert!(counted.options[0].options[1].no_text);
}

#[test]
fn lines_between_fences_are_kept_as_they_are() {
    let imported = read("1. States act.\n```\n[code]\n1. more\n```\n[real] words\n");
    let wordings: Vec<&str> = imported.paragraphs.iter().map(|paragraph| paragraph.wording.as_str()).collect();
    assert_eq!(wordings, ["States act.", "```\n[code]\n1. more\n```", "[real] words"]);
    assert_eq!(imported.reconstruct(), imported.layout.source());
    let open = read("1. States act.\n```\n[code] goes on\n");
    assert_eq!(open.reconstruct(), open.layout.source());
}
