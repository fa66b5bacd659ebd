//! Whole drafts compiled: every party's draft can be read back, paragraph by paragraph, whoever came first.

mod common;

use adref_compare::{CompiledDraft, Options, Para, compile_drafts, project};
use common::Chance;
use common::drafts::{HEAVY, LIGHT, TO_FINAL, draft, redraft};

const PARTIES: [&str; 5] = ["CHN", "EUN", "FRA", "IND", "USA"];

fn paras(texts: &[String]) -> Vec<Para<'_>> {
    texts.iter().map(|text| Para { kind: "operative", text, ..Para::default() }).collect()
}

fn compiled(base: &[String], drafts: &[(&str, Vec<String>)]) -> CompiledDraft {
    let drafts: Vec<(&str, Vec<Para<'_>>)> = drafts.iter().map(|(party, texts)| (*party, paras(texts))).collect();
    let borrowed: Vec<(&str, &[Para<'_>])> = drafts.iter().map(|(party, paras)| (*party, paras.as_slice())).collect();
    compile_drafts(&paras(base), &borrowed, &Options::default())
}

/// What the wordings alone say, without the pieces.
fn read(compiled: &CompiledDraft, party: Option<&str>) -> Vec<String> {
    let wanted = compiled.paragraphs.iter().map(|paragraph| project(&paragraph.compiled.wording, party));
    wanted.filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_draft_is_read_back_from_the_wordings_alone() {
    let mut chance = Chance::new(83);
    for hand in [LIGHT, HEAVY, TO_FINAL, LIGHT, HEAVY, TO_FINAL] {
        let count = 4 + chance.below(20);
        let base = draft(&mut chance, count);
        let mut drafts: Vec<(&str, Vec<String>)> =
            PARTIES.iter().map(|party| (*party, redraft(&mut chance, &base, hand).texts)).collect();
        let whole = compiled(&base, &drafts);
        assert!(whole.readable());
        assert_eq!(whole.project(None), base);
        assert_eq!(read(&whole, None), base);
        for (party, texts) in &drafts {
            assert_eq!(&whole.project(Some(party)), texts, "{party}");
            assert_eq!(&read(&whole, Some(party)), texts, "{party}");
        }
        drafts.reverse();
        assert_eq!(compiled(&base, &drafts), whole, "the order of arrival does not matter");
    }
}

#[test]
fn new_paragraphs_stand_once_with_all_who_bring_them_and_dropped_ones_stay() {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let base = texts(&["Recalling the charter of rivers,", "Calls upon States to share their data;"]);
    let new = "Noting that floods know no border,";
    let drafts = [
        ("EUN", texts(&["Recalling the charter of rivers,", new, "Calls upon States to share their data;"])),
        ("IND", texts(&["Recalling the charter of rivers,", new])),
    ];
    let wordings: Vec<String> =
        compiled(&base, &drafts).paragraphs.into_iter().map(|paragraph| paragraph.compiled.wording).collect();
    assert_eq!(
        wordings,
        [
            "Recalling the charter of rivers,",
            "[Noting that floods know no border,] {EUN+ IND+}",
            "[Calls upon States to share their data;] {IND delete}",
        ]
    );
}

#[test]
fn of_a_split_paragraph_the_half_that_keeps_the_label_is_the_old_one() {
    let para = |label: &'static str, text: &'static str| Para {
        label: Some(label),
        kind: "operative",
        text,
        ..Para::default()
    };
    let base = [para("2", "Requests the secretariat to report every year on the right to the river and on all cities")];
    let split = [
        para("2", "Requests the secretariat to report every year"),
        para("2.bis", "Also requests it to speak on the right to the river and on all cities"),
    ];
    let compiled = compile_drafts(&base, &[("EUN", &split)], &Options::default());
    assert_eq!(compiled.project(Some("EUN")), [split[0].text, split[1].text]);
    assert_eq!(compiled.project(None), [base[0].text]);
    let new = compiled.paragraphs.iter().find(|paragraph| paragraph.base.is_none()).unwrap();
    assert_eq!(new.brought_by.get("EUN"), Some(&1), "what is brought is the paragraph with the new label");
}
