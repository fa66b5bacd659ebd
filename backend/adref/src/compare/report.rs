//! What `adref compare --json` answers. Later tools rely on the names: they are a contract.

use adref_compare::{BracketEvent, Change, Comparison, OpKind, Pair, PairKind, Show, Summary};
use adref_formats::ImportedParagraph;
use serde::Serialize;

/// Two texts and what changed.
#[derive(Serialize)]
pub(crate) struct Report {
    pub(crate) a: Side,
    pub(crate) b: Side,
    #[serde(flatten)]
    pub(crate) found: Found,
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

/// The pairs of two texts and what changed inside them.
#[derive(Serialize)]
pub(crate) struct Found {
    pub(crate) pairs: Vec<PairFound>,
    pub(crate) changes: Vec<ChangeFound>,
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

/// What changed inside a pair; its paragraphs are joined by a line feed. The texts of `same` and `del` are the older
/// wording byte for byte, those of `same` and `ins` the newer one.
#[derive(Serialize)]
pub(crate) struct ChangeFound {
    pub(crate) pair: usize,
    pub(crate) ops: Vec<OpFound>,
    pub(crate) brackets: Vec<BracketEvent>,
}

/// One piece of a wording.
#[derive(Serialize)]
pub(crate) struct OpFound {
    pub(crate) op: OpKind,
    pub(crate) text: String,
}

impl Report {
    pub(crate) fn of(a: &[ImportedParagraph], b: &[ImportedParagraph], compared: &Comparison) -> Self {
        Self {
            a: Side::of(a),
            b: Side::of(b),
            found: Found::of(compared),
            summary: compared.summary,
            coarse: compared.coarse,
        }
    }

    /// Whether nothing changed: no word, no label, no place.
    pub(crate) fn same(&self) -> bool {
        self.found.changes.is_empty() && self.found.pairs.iter().all(|pair| pair.kind == PairKind::Same)
    }
}

impl Side {
    pub(crate) fn of(paragraphs: &[ImportedParagraph]) -> Self {
        let paragraphs = paragraphs.iter().enumerate().map(|(index, paragraph)| Paragraph {
            index,
            label: paragraph.label.clone(),
            kind: paragraph.kind.code(),
            text: paragraph.wording.clone(),
        });
        Self { paragraphs: paragraphs.collect() }
    }
}

impl Found {
    pub(crate) fn of(compared: &Comparison) -> Self {
        Self {
            pairs: compared.pairs.iter().map(PairFound::of).collect(),
            changes: compared.changes.iter().map(ChangeFound::of).collect(),
        }
    }
}

impl PairFound {
    fn of(pair: &Pair) -> Self {
        Self { from: pair.from.clone(), to: pair.to.clone(), kind: pair.kind, score: pair.score, sure: pair.sure }
    }
}

impl ChangeFound {
    fn of(change: &Change) -> Self {
        let ops = Show::EVERYTHING.ops(&change.ops).into_iter().map(|op| OpFound { op: op.op, text: op.text });
        Self { pair: change.pair, ops: ops.collect(), brackets: change.brackets.clone() }
    }
}
