//! n-way compilation of whole drafts: every paragraph is compiled, and a paragraph that parties bring or take out stands
//! in a bracket of its own. What a party sent in can be read back, paragraph by paragraph, in its order.

mod party;

use super::compile::{Compiled, compile_within};
use crate::compare::Para;
use crate::options::{Meter, Options};
use party::Party;
use serde::Serialize;
use std::collections::BTreeMap;

/// A paragraph of a compilation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompiledParagraph {
    /// Its index in the base; `None` for one that parties bring.
    pub base: Option<usize>,
    /// For a new one, who brings it, with its index in each one's draft.
    pub brought_by: BTreeMap<String, usize>,
    /// Everybody's wordings as one.
    pub compiled: Compiled,
}

/// A compilation of whole drafts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CompiledDraft {
    /// In the order of the base; a new paragraph stands behind the one it follows with those who bring it.
    pub paragraphs: Vec<CompiledParagraph>,
    /// Whether the budget ran out; contested places may then be larger than they need to be.
    pub coarse: bool,
}

impl CompiledDraft {
    /// The paragraphs as a party wants them, or for `None` those of the base. Empty ones are left out.
    #[must_use]
    pub fn project(&self, party: Option<&str>) -> Vec<String> {
        let wanted = self.paragraphs.iter().map(|paragraph| paragraph.compiled.project(party));
        wanted.filter(|text| !text.is_empty()).collect()
    }

    /// Whether every paragraph can be read back from its wording alone; see [`Compiled::readable`].
    #[must_use]
    pub fn readable(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| paragraph.compiled.readable)
    }
}

/// A paragraph of the base, or one that parties bring, with those whose drafts have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its index in the base; `None` for one that parties bring.
    pub base: Option<usize>,
    /// Who has it, with its index in each one's draft. The others take it out, or do not bring it.
    pub own: BTreeMap<String, usize>,
}

impl Row {
    /// Who brings it, if it is new.
    #[must_use]
    pub fn brought(&self) -> Option<&BTreeMap<String, usize>> {
        self.base.is_none().then_some(&self.own)
    }
}

/// Whose paragraphs are one; and whether the budget ran out over it. Of several drafts by one party the last counts.
///
/// Paragraphs belong together as [`crate::compare()`] pairs them, as far as their order is the base's; one that a party
/// moves is taken out at its old place and brought at its new one.
#[must_use]
pub fn rows(base: &[Para<'_>], drafts: &[(&str, &[Para<'_>])], options: &Options<'_>) -> (Vec<Row>, bool) {
    let drafts: BTreeMap<&str, &[Para<'_>]> = drafts.iter().copied().collect();
    let meter = Meter::new(options);
    let parties: Vec<Party<'_>> = drafts.iter().map(|(code, draft)| Party::new(code, draft, base, &meter)).collect();
    let mut rows = Vec::with_capacity(base.len());
    for gap in 0..=base.len() {
        for new in party::brought(gap, &parties) {
            let own = new.by.iter().map(|(code, index)| ((*code).to_owned(), *index)).collect();
            rows.push(Row { base: None, own });
        }
        if gap < base.len() {
            let kept = |party: &Party<'_>| party.kept(gap).map(|index| (party.code.to_owned(), index));
            rows.push(Row { base: Some(gap), own: parties.iter().filter_map(kept).collect() });
        }
    }
    (rows, meter.coarse())
}

/// Compiles the drafts that parties, by their codes, propose in place of `base`: every row of [`rows()`] by itself.
#[must_use]
pub fn compile_drafts(base: &[Para<'_>], drafts: &[(&str, &[Para<'_>])], options: &Options<'_>) -> CompiledDraft {
    let (rows, coarse) = rows(base, drafts, options);
    let drafts: BTreeMap<&str, &[Para<'_>]> = drafts.iter().copied().collect();
    let mut whole = CompiledDraft { coarse, ..CompiledDraft::default() };
    for Row { base: place, own } in rows {
        let wanted: Vec<(&str, &str)> =
            drafts.iter().map(|(party, draft)| (*party, text(draft, own.get(*party).copied()))).collect();
        let compiled = compile_within(text(base, place), &wanted, options);
        whole.coarse |= compiled.coarse;
        let brought_by = if place.is_none() { own } else { BTreeMap::new() };
        whole.paragraphs.push(CompiledParagraph { base: place, brought_by, compiled });
    }
    whole
}

/// The words of a paragraph; none of one that is not there.
fn text<'t>(paras: &[Para<'t>], index: Option<usize>) -> &'t str {
    index.and_then(|index| paras.get(index)).map_or("", |para| para.text)
}
