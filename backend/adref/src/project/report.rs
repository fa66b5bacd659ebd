//! What `adref project --json` answers. Later tools rely on the names: they are a contract.

use adref_formats::Imported;
use adref_notation::{Counts, Entry, Place, Projection, Reading, Unknown, Why};
use serde::Serialize;

/// The most characters that are shown of a place.
const SHOWN: usize = 200;
/// The most that are shown behind a sign without partner; there may be a million of them.
const SHOWN_BEHIND_SIGN: usize = 40;

/// A text with its brackets decided, and what could not be known.
#[derive(Serialize)]
pub(super) struct Projected {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) unknown: Vec<UnknownFound>,
}

/// One provision; without words where the projection leaves none.
#[derive(Serialize)]
pub(super) struct Paragraph {
    pub(super) index: usize,
    pub(super) label: Option<String>,
    pub(super) wording: String,
}

/// Something that could not be known: the paragraph by its index, the first characters of the place.
#[derive(Serialize)]
pub(super) struct UnknownFound {
    pub(super) paragraph: usize,
    pub(super) text: String,
    pub(super) why: Why,
}

/// What is open.
#[derive(Serialize)]
pub(super) struct Open {
    pub(super) open: Vec<OpenFound>,
    pub(super) counts: Counted,
}

/// An open bracket, with everybody who has spoken on it.
#[derive(Serialize)]
pub(super) struct OpenFound {
    pub(super) paragraph: usize,
    pub(super) label: Option<String>,
    pub(super) depth: u16,
    pub(super) text: String,
    pub(super) entries: Vec<Entry>,
    pub(super) uncertain: bool,
    /// The one party whose change of mind would close it.
    pub(super) one_party_away: Option<String>,
}

/// The counts of the draft, with the share of its words that stands outside brackets.
#[derive(Serialize)]
pub(super) struct Counted {
    #[serde(flatten)]
    pub(super) counts: Counts,
    pub(super) agreed_share: Option<f64>,
}

impl Projected {
    pub(super) fn of(imported: &Imported, reading: &Reading, projection: &Projection) -> Self {
        let paragraphs = projection.paragraphs.iter().enumerate().map(|(index, wording)| Paragraph {
            index,
            label: label(imported, index),
            wording: wording.clone(),
        });
        let unknown = projection.unknown.iter().map(|unknown| UnknownFound {
            paragraph: index(unknown.place),
            text: shown(reading, unknown),
            why: unknown.why,
        });
        Self { paragraphs: paragraphs.collect(), unknown: unknown.collect() }
    }
}

impl Open {
    pub(super) fn of(imported: &Imported, reading: &Reading) -> Self {
        let counts = reading.counts();
        let open = reading.open_items().into_iter().map(|item| OpenFound {
            paragraph: item.paragraph,
            label: label(imported, item.paragraph),
            depth: item.depth,
            text: item.text,
            entries: item.entries,
            uncertain: item.uncertain,
            one_party_away: item.one_party_away,
        });
        Self { open: open.collect(), counts: Counted { counts, agreed_share: counts.agreed_share() } }
    }
}

fn label(imported: &Imported, index: usize) -> Option<String> {
    imported.paragraphs.get(index).and_then(|paragraph| paragraph.label.clone())
}

fn byte(offset: u32) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

fn index(place: Place) -> usize {
    usize::try_from(place.paragraph).unwrap_or(usize::MAX)
}

/// The first characters of the place: of a bracket as it is written, as far as it goes in this paragraph; else the words meant.
fn shown(reading: &Reading, unknown: &Unknown) -> String {
    let Some(bracket) = unknown.bracket.and_then(|id| reading.bracket(id)) else {
        let behind = reading.wording(index(unknown.place)).get(byte(unknown.place.byte)..).unwrap_or_default();
        return match unknown.why {
            Why::Stray => behind.chars().take(SHOWN_BEHIND_SIGN).collect(),
            _ => reading.excerpt_of(unknown),
        };
    };
    let wording = reading.wording(index(bracket.open));
    let whole = bracket.open.paragraph == bracket.end.paragraph;
    let end = if whole { byte(bracket.end.byte) } else { wording.len() };
    wording.get(byte(bracket.open.byte)..end).unwrap_or_default().chars().take(SHOWN).collect()
}
