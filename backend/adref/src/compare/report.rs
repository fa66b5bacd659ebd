//! What `adref compare --json` answers. Later tools rely on the names: they are a contract.

use adref_compare::{BracketEvent, Comparison, Op, PairKind, Summary};
use adref_formats::Imported;
use serde::Serialize;

/// Two texts and what changed.
#[derive(Serialize)]
pub(crate) struct Report {
    pub(crate) a: Side,
    pub(crate) b: Side,
    pub(crate) pairs: Vec<PairFound>,
    pub(crate) changes: Vec<ChangeFound>,
    pub(crate) summary: Summary,
    pub(crate) coarse: bool,
}

/// One text.
#[derive(Serialize)]
pub(crate) struct Side {
    pub(crate) paragraphs: Vec<Paragraph>,
}

/// One provision.
#[derive(Serialize)]
pub(crate) struct Paragraph {
    pub(crate) index: usize,
    pub(crate) label: Option<String>,
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// Paragraphs that belong together, by their indices.
#[derive(Serialize)]
pub(crate) struct PairFound {
    pub(crate) from: Vec<usize>,
    pub(crate) to: Vec<usize>,
    pub(crate) kind: PairKind,
    pub(crate) score: f64,
    pub(crate) sure: bool,
}

/// What changed inside a pair.
#[derive(Serialize)]
pub(crate) struct ChangeFound {
    pub(crate) pair: usize,
    pub(crate) ops: Vec<Op>,
    pub(crate) brackets: Vec<BracketEvent>,
}

impl Report {
    pub(crate) fn of(a: &Imported, b: &Imported, compared: &Comparison) -> Self {
        let pairs = compared.pairs.iter().map(|pair| PairFound {
            from: pair.from.clone(),
            to: pair.to.clone(),
            kind: pair.kind,
            score: pair.score,
            sure: pair.sure,
        });
        let changes = compared.changes.iter().map(|change| ChangeFound {
            pair: change.pair,
            ops: change.ops.clone(),
            brackets: change.brackets.clone(),
        });
        Self {
            a: side(a),
            b: side(b),
            pairs: pairs.collect(),
            changes: changes.collect(),
            summary: compared.summary,
            coarse: compared.coarse,
        }
    }

    /// Whether nothing changed: no word, no label, no place.
    pub(crate) fn same(&self) -> bool {
        self.changes.is_empty() && self.pairs.iter().all(|pair| pair.kind == PairKind::Same)
    }
}

fn side(text: &Imported) -> Side {
    let paragraphs = text.paragraphs.iter().enumerate().map(|(index, paragraph)| Paragraph {
        index,
        label: paragraph.label.clone(),
        kind: paragraph.kind.code(),
        text: paragraph.wording.clone(),
    });
    Side { paragraphs: paragraphs.collect() }
}
