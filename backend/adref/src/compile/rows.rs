//! Rows of a compilation: what everybody has at one place of the text, as one stretch of words with brackets.

use std::collections::BTreeMap;

use adref_compare::{Compiled, Options, Para, Piece, Row, compile_within, project, with_breaks_of};
use adref_formats::verbatim::{Form, Stretch};

use super::parties::Draft;
use crate::standing::{Standing, says_something};

/// A row as it is written.
pub(super) struct Written {
    /// Marks and label that all share.
    pub(super) lead: String,
    pub(super) compiled: Compiled,
    /// What closes the form: ` |`.
    pub(super) trail: String,
}

/// A text as it is paired with others.
pub(super) fn paras<'t>(standing: &'t Standing<'_>) -> Vec<Para<'t>> {
    let para = |stretch: &'t Stretch<'_>| Para {
        id: None,
        label: stretch.name.as_deref(),
        kind: match stretch.form {
            Form::Heading => "heading",
            Form::Note => "footnote",
            Form::Row => "table_row",
            Form::Item | Form::Text => "paragraph",
        },
        heading: stretch.form == Form::Heading,
        text: stretch.words,
    };
    standing.laid.stretches.iter().map(para).collect()
}

/// Everybody's words at one place.
struct Place<'t> {
    base: Option<&'t Stretch<'t>>,
    own: BTreeMap<&'t str, Option<Stretch<'t>>>,
}

/// Compiles a row. What all have before and behind their words stands once, outside the brackets; where a label or a mark
/// is not the same, it is compiled with the words.
pub(super) fn written(
    row: &Row,
    base: &Standing<'_>,
    drafts: &[(&Draft, Standing<'_>)],
    options: &Options<'_>,
) -> Written {
    let old = row.base.and_then(|index| base.laid.stretches.get(index));
    let wrapped: Vec<Option<String>> = drafts
        .iter()
        .map(|(draft, standing)| {
            let words = own(row, draft, standing)?.words;
            Some(old.map_or_else(|| words.to_owned(), |old| with_breaks_of(old.words, words, options)))
        })
        .collect();
    let stretches = drafts.iter().zip(&wrapped).map(|((draft, standing), words)| {
        let stretch = own(row, draft, standing)
            .zip(words.as_deref())
            .map(|(stretch, words)| Stretch { words, ..stretch.clone() });
        (draft.party.as_str(), stretch)
    });
    Place { base: old, own: stretches.collect() }.written(options)
}

/// What a party has at this place.
fn own<'t>(row: &Row, draft: &Draft, standing: &'t Standing<'_>) -> Option<&'t Stretch<'t>> {
    standing.laid.stretches.get(*row.own.get(&draft.party)?)
}

impl<'t> Place<'t> {
    fn all(&self) -> impl Iterator<Item = &Stretch<'t>> {
        self.base.into_iter().chain(self.own.values().flatten())
    }

    fn written(&self, options: &Options<'_>) -> Written {
        let Some(model) = self.all().next() else { return self.compiled(options, ("", "", ""), |_| String::new()) };
        let same = |part: fn(&Stretch<'t>) -> &'t str| self.all().all(|other| part(other) == part(model));
        let marks = same(|one| one.mark) && same(|one| one.trail);
        match marks {
            true if same(|one| one.label) => {
                let around = (model.mark, model.label, model.trail);
                self.cells(options, around)
                    .unwrap_or_else(|| self.compiled(options, around, |one| one.words.to_owned()))
            }
            true => self.compiled(options, (model.mark, "", model.trail), |one| format!("{}{}", one.label, one.words)),
            false => self.compiled(options, ("", "", ""), |one| [one.mark, one.label, one.words, one.trail].concat()),
        }
    }

    /// The words around which `around` stands.
    fn compiled(
        &self,
        options: &Options<'_>,
        (mark, label, trail): (&str, &str, &str),
        words: impl Fn(&Stretch<'t>) -> String,
    ) -> Written {
        let base = self.base.map(&words).unwrap_or_default();
        let own: Vec<(&str, String)> =
            self.own.iter().map(|(party, one)| (*party, one.as_ref().map(&words).unwrap_or_default())).collect();
        let wanted: Vec<(&str, &str)> = own.iter().map(|(party, words)| (*party, words.as_str())).collect();
        let compiled = compile_within(&base, &wanted, options);
        Written { lead: format!("{mark}{label}"), compiled, trail: trail.to_owned() }
    }

    /// A row of a table, cell by cell, if all have as many.
    fn cells(&self, options: &Options<'_>, (mark, label, trail): (&str, &str, &str)) -> Option<Written> {
        let count = self.all().next()?.cells()?.len();
        let mut columns: Vec<Compiled> = Vec::with_capacity(count);
        if self.all().any(|one| one.cells().is_none_or(|cells| cells.len() != count)) {
            return None;
        }
        for column in 0..count {
            let cell =
                |one: &Stretch<'t>| one.cells().and_then(|cells| cells.get(column).map(|cell| (*cell).to_owned()));
            let one = self.compiled(options, ("", "", ""), |stretch| cell(stretch).unwrap_or_default());
            columns.push(one.compiled);
        }
        let compiled = joined(columns);
        self.is_heard(&compiled).then(|| Written { lead: format!("{mark}{label}"), compiled, trail: trail.to_owned() })
    }

    /// Whether everybody's row can be read back: marks of one cell may reach into the next.
    fn is_heard(&self, compiled: &Compiled) -> bool {
        let back = |party: Option<&str>, one: Option<&Stretch<'_>>| match one {
            Some(one) => project(&compiled.wording, party) == one.words,
            None => !says_something(&project(&compiled.wording, party)),
        };
        back(None, self.base) && self.own.iter().all(|(party, one)| back(Some(party), one.as_ref()))
    }
}

/// Cells as one wording with bars between them.
fn joined(columns: Vec<Compiled>) -> Compiled {
    let mut whole = Compiled { readable: true, ..Compiled::default() };
    for (index, column) in columns.into_iter().enumerate() {
        if index > 0 {
            whole.wording.push('|');
            whole.pieces.push(Piece::Kept { text: "|".to_owned() });
        }
        whole.wording.push_str(&column.wording);
        whole.pieces.extend(column.pieces);
        whole.readable &= column.readable;
        whole.coarse |= column.coarse;
    }
    whole
}
