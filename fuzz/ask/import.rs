//! Everything that is asked of a file somebody uploads as a draft: it is refused with a code, or every character of it is in a
//! paragraph, in the title block, or named as a loss; and what is written out reads back as the same paragraphs.

use adref_formats::{
    Imported, LOSS_CODES, Provision, Role, Undone, export_markdown, import, import_undone, option_groups,
};
use std::collections::BTreeMap;

/// The bytes of a file.
pub(crate) fn ask(bytes: &[u8]) {
    for name in ["draft.md", "draft.txt"] {
        match import(Some(name), bytes) {
            Ok(read) => read_whole(name, bytes, &read),
            Err(error) => assert!(!error.code().is_empty() && !error.to_string().is_empty()),
        }
    }
}

fn read_whole(name: &str, bytes: &[u8], read: &Imported) {
    nothing_is_lost(read);
    for (index, paragraph) in read.paragraphs.iter().enumerate() {
        assert!(paragraph.parent.is_none_or(|parent| parent < read.paragraphs.len()));
        assert_eq!(read.locate(index, 0), Some((paragraph.line, paragraph.column)), "{paragraph:?}");
    }
    let given: Vec<Provision<'_>> = read.paragraphs.iter().map(Provision::from).collect();
    assert_eq!(option_groups(&given), read.options);
    if !given.is_empty() {
        let written = export_markdown(&read.front, &read.paragraphs);
        let again = import(Some("draft.md"), written.as_bytes()).expect("a written draft has words");
        assert_eq!(again.paragraphs.iter().map(Provision::from).collect::<Vec<_>>(), given, "{written}");
    }
    let healed: Vec<&str> = read.losses.iter().filter_map(|loss| loss.undo.as_deref()).collect();
    if !healed.is_empty() {
        let undone = Undone::parse(healed).expect("what can be taken back has a name");
        nothing_is_lost(&import_undone(Some(name), bytes, &undone).expect("what was read once is read again"));
    }
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
        let segments = read.layout.segments().iter().filter(move |one| wanted(one.role));
        seen(segments.map(|one| &source[one.start..one.end]))
    };
    assert_eq!(read.reconstruct(), source);
    assert!(of(|role| role == Role::Space).is_empty(), "what is to be seen is no space");
    let worded = seen(read.paragraphs.iter().map(|paragraph| paragraph.wording.as_str()));
    assert_eq!(of(|role| matches!(role, Role::Wording(_))), worded);
    let front = seen(read.front.lines.iter().map(|line| line.text.as_str()));
    assert!(of(|role| role == Role::Front).iter().all(|(c, times)| front.get(c) >= Some(times)), "{front:?}");
    assert!(of(|role| role == Role::Mark).is_empty() || !read.losses.is_empty(), "marks went and nothing says so");
    let dropped = |code: &str| matches!(code, "furniture_dropped" | "table_head_repeated");
    let said = read.losses.iter().any(|loss| dropped(loss.code));
    assert!(said || of(|role| role == Role::Furniture).is_empty(), "furniture went and nothing says so");
    assert!(read.losses.iter().all(|loss| LOSS_CODES.contains(&loss.code)));
}
