//! A draft as a file that can be held against the ledger, of what this reader may see: through the same lens as on the page.

use adref_compare::Phrases;
use adref_compare::export::Term;
use adref_domain::policy::embargoed;
use adref_formats::{Foot, Front, Provision, Sealed, StandingSheet, export_with_foot, standing_html};
use adref_store::drafts::Draft;
use adref_store::ledger;
use adref_store::placements::{self, PlacedWording};
use serde::Serialize;
use utoipa::ToSchema;

use crate::compare::{Drawn, phrases};
use crate::ledger::{Checkpoint, checkpoint_view};
use crate::lookup::{self, Text};
use crate::show::{self, Lens};
use crate::text::rfc3339;
use crate::views::{DraftCard, FrontView, InstrumentRef};
use crate::{Actor, Cx, Fault, file};

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftFormat {
    /// Markdown that reads back as the same paragraphs.
    Markdown,
    /// A page without scripts.
    Html,
    /// Data, with the identity of every paragraph: what the hash is over.
    Json,
}

impl DraftFormat {
    /// The format behind the ending of an address.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        match ending {
            "md" => Some(Self::Markdown),
            "html" => Some(Self::Html),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
        }
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A draft as data that stands alone.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftFile {
    /// `adref-draft/1`.
    pub format: String,
    /// The draft, with the hash it was issued under.
    pub card: DraftCard,
    /// Of which text.
    pub instrument: InstrumentRef,
    /// The title block.
    pub front: FrontView,
    /// Whether positions are in it.
    pub positions_shown: bool,
    /// `full`, `brackets`, `plain` or `as:` and a party.
    pub view: String,
    /// Whether these are the words the hash is over: every position there, and nothing read away.
    pub whole: bool,
    /// The paragraphs in order.
    pub paragraphs: Vec<DraftFileParagraph>,
    /// Until when the draft is held back, where it still is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_until: Option<String>,
    /// For whom this copy was made, while the draft is held back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copy_for: Option<String>,
    /// The newest checkpoint of the ledger: whoever keeps the file keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checkpoint: Option<Checkpoint>,
}

/// One paragraph of such a file.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct DraftFileParagraph {
    /// The lasting identity.
    pub id: String,
    /// What is printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The kind.
    pub kind: String,
    /// How deep: 1 is outermost.
    pub level: i64,
    /// The words in the notation.
    pub wording: String,
}

/// How the file is asked for.
#[derive(Clone, Copy, Debug)]
pub struct DraftAsk<'a> {
    /// The text.
    pub slug: &'a str,
    /// The draft: its name, `working` or `latest`.
    pub draft: &'a str,
    /// The view, as on the page.
    pub view: Option<&'a str>,
    /// The language that was asked for.
    pub language: Option<&'a str>,
    /// The languages the reader likes.
    pub accepted: Option<&'a str>,
}

/// Writes a draft as a file.
///
/// # Errors
/// As [`super::read`]; [`Fault::Invalid`] for a language the file cannot be written in.
pub fn export(
    cx: &mut Cx<'_, '_>,
    actor: &Actor,
    ask: &DraftAsk<'_>,
    format: DraftFormat,
) -> Result<file::Made, Fault> {
    let phrases = phrases(&Drawn { show: None, language: ask.language, accepted: ask.accepted })?;
    let copy = Copy::of(cx, actor, ask)?;
    let name = format!("{}-{}.{}", copy.text.instrument.slug, copy.draft.slug, format.ending());
    let bytes = match format {
        DraftFormat::Json => {
            let made = serde_json::to_vec_pretty(&copy.data(cx)?);
            made.map_err(|error| Fault::Internal(error.to_string()))?
        }
        DraftFormat::Markdown => {
            export_with_foot(&copy.front, copy.provisions(), &copy.foot(phrases.language)).into_bytes()
        }
        DraftFormat::Html => copy.page(&phrases).into_bytes(),
    };
    Ok(file::Made { name, kind: format.media_type(), bytes })
}

/// What a reader takes along.
struct Copy {
    text: Text,
    draft: Draft,
    /// The label with the symbol.
    named: String,
    positions: bool,
    lens: Lens,
    /// The name of the lens.
    view: String,
    front: Front,
    rows: Vec<PlacedWording>,
    /// The wordings, as this reader may see them through the lens.
    wordings: Vec<String>,
    held: Option<(String, String)>,
    checkpoint: Option<(String, ledger::Checkpoint)>,
}

impl Copy {
    fn of(cx: &mut Cx<'_, '_>, actor: &Actor, ask: &DraftAsk<'_>) -> Result<Self, Fault> {
        let (text, draft, fields) = lookup::text_and_draft(cx, actor, ask.slug, ask.draft)?;
        let lens = Lens::new(ask.view, fields, draft.date.as_deref())?;
        let rows = placements::of_draft(cx.db, &draft.id)?;
        let wordings = lens.wordings(&rows);
        let held = draft.embargo_until.filter(|until| embargoed(Some(*until), cx.now));
        let symbol = draft.symbol.as_deref().map_or_else(String::new, |symbol| format!(" ({symbol})"));
        Ok(Self {
            named: format!("{}: {}{symbol}", text.instrument.title, draft.label),
            positions: fields.positions,
            front: serde_json::from_str(&draft.front).unwrap_or_default(),
            held: held.map(|until| (rfc3339(until), actor.name.clone())),
            checkpoint: ledger::latest(cx.db)?.map(|row| (rfc3339(row.at), row)),
            text,
            draft,
            view: lens.name(),
            lens,
            rows,
            wordings,
        })
    }

    /// The words are those the hash is over.
    fn whole(&self) -> bool {
        self.positions && self.lens == Lens::Full
    }

    fn provisions(&self) -> impl Iterator<Item = Provision<'_>> {
        self.rows.iter().zip(&self.wordings).map(|(row, wording)| Provision {
            label: row.label.as_deref(),
            kind: row.kind,
            level: u8::try_from(row.level).unwrap_or(1),
            wording,
        })
    }

    fn foot<'a>(&'a self, language: &'a str) -> Foot<'a> {
        let sealed = self.checkpoint.as_ref().map(|(at, row)| Sealed {
            origin: row.signer.rsplit_once('+').map_or(row.signer.as_str(), |(origin, _)| origin),
            size: u64::try_from(row.size).unwrap_or_default(),
            root: &row.root,
            at,
            note: &row.note,
        });
        Foot {
            language,
            draft: &self.named,
            hash: self.draft.hash.as_deref(),
            partial: (!self.whole()).then_some(self.view.as_str()),
            held: self.held.as_ref().map(|(until, name)| (until.as_str(), name.as_str())),
            checkpoint: sealed,
        }
    }

    fn page(&self, phrases: &Phrases<'_>) -> String {
        let read = show::read_rows(&self.rows, &self.wordings);
        let paragraphs: Vec<_> = self.provisions().enumerate().map(|(at, one)| (one, read.runs(at))).collect();
        let front: Vec<String> = self.front.lines.iter().map(|line| line.text.clone()).collect();
        let struck = ((phrases.say)(Term::Struck), (phrases.say)(Term::EndStruck));
        let foot = self.foot(phrases.language);
        standing_html(&StandingSheet {
            title: &self.text.instrument.title,
            language: &self.text.instrument.language,
            front: &front,
            paragraphs: &paragraphs,
            struck: (&struck.0, &struck.1),
            foot: &foot,
        })
    }

    fn data(self, cx: &mut Cx<'_, '_>) -> Result<DraftFile, Fault> {
        let whole = self.whole();
        let paragraphs = self.rows.iter().zip(self.wordings).map(|(row, wording)| DraftFileParagraph {
            id: row.paragraph.to_string(),
            label: row.label.clone(),
            kind: row.kind.to_string(),
            level: row.level,
            wording,
        });
        let (held_until, copy_for) = self.held.unzip();
        Ok(DraftFile {
            format: "adref-draft/1".to_owned(),
            card: show::card(cx, &self.draft)?,
            instrument: InstrumentRef {
                slug: self.text.instrument.slug.clone(),
                title: self.text.instrument.title.clone(),
                language: Some(self.text.instrument.language.clone()),
            },
            front: show::front_view(self.front),
            positions_shown: self.positions,
            view: self.view,
            whole,
            paragraphs: paragraphs.collect(),
            held_until,
            copy_for,
            checkpoint: self.checkpoint.map(|(_, row)| checkpoint_view(row)),
        })
    }
}
