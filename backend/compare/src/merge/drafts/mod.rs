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

/// Compiles the drafts that parties, by their codes, propose in place of `base`. Of several by one party the last counts.
///
/// Paragraphs belong together as [`crate::compare()`] pairs them, as far as their order is the base's; one that a party
/// moves is taken out at its old place and brought at its new one.
#[must_use]
pub fn compile_drafts(base: &[Para<'_>], drafts: &[(&str, &[Para<'_>])], options: &Options<'_>) -> CompiledDraft {
    let drafts: BTreeMap<&str, &[Para<'_>]> = drafts.iter().copied().collect();
    let meter = Meter::new(options);
    let parties: Vec<Party<'_>> = drafts.iter().map(|(code, draft)| Party::new(code, draft, base, &meter)).collect();
    let mut whole = CompiledDraft { coarse: meter.coarse(), ..CompiledDraft::default() };
    for gap in 0..=base.len() {
        for new in party::brought(gap, &parties) {
            let wanted: Vec<(&str, &str)> = parties
                .iter()
                .map(|party| (party.code, if new.by.contains_key(party.code) { new.text } else { "" }))
                .collect();
            let by = new.by.iter().map(|(code, index)| ((*code).to_owned(), *index)).collect();
            whole.add(compile_within("", &wanted, options), None, by);
        }
        if let Some(para) = base.get(gap) {
            let wanted: Vec<(&str, &str)> = parties.iter().map(|party| (party.code, party.wording(gap))).collect();
            whole.add(compile_within(para.text, &wanted, options), Some(gap), BTreeMap::new());
        }
    }
    whole
}

impl CompiledDraft {
    fn add(&mut self, compiled: Compiled, base: Option<usize>, brought_by: BTreeMap<String, usize>) {
        self.coarse |= compiled.coarse;
        self.paragraphs.push(CompiledParagraph { base, brought_by, compiled });
    }
}
