//! A draft that was taken along as data, held against its own hash, and the hash against what the ledger says was issued.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use adref_acts::draft;
use adref_ledger::export::Line;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

/// No draft is larger.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What is read of the file.
#[derive(Deserialize)]
struct Taken {
    format: String,
    card: Card,
    whole: bool,
    paragraphs: Vec<Paragraph>,
    checkpoint: Option<Note>,
}

#[derive(Deserialize)]
struct Card {
    label: String,
    hash: Option<String>,
}

#[derive(Deserialize)]
struct Paragraph {
    id: String,
    #[serde(default)]
    label: String,
    kind: String,
    level: i64,
    wording: String,
}

#[derive(Deserialize)]
struct Note {
    note: String,
}

/// What was found of it.
#[derive(Serialize)]
pub(crate) struct Found {
    /// What people call the draft.
    pub(crate) draft: String,
    /// The hash the file names.
    pub(crate) hash: String,
    /// Whether the words in the file are those of the hash; nobody can say of a copy that leaves words out.
    pub(crate) words: Option<bool>,
    /// Whether the ledger says that a draft with this hash was issued.
    pub(crate) issued: bool,
    #[serde(skip)]
    note: Option<String>,
}

impl Found {
    /// Reads the file, and holds its words against its hash.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let mut text = String::new();
        let opened = File::open(path).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
        opened.with_context(|| format!("reading {}", path.display()))?;
        let taken: Taken = serde_json::from_str(&text)
            .with_context(|| format!("{} is no draft that was taken along as .json", path.display()))?;
        if taken.format != "adref-draft/1" {
            bail!("{} is of a form this version does not know: {}", path.display(), taken.format);
        }
        let Some(hash) = taken.card.hash else {
            bail!("{} is a draft that was not issued: it has no hash yet", path.display());
        };
        let levels: Vec<String> = taken.paragraphs.iter().map(|one| one.level.to_string()).collect();
        let rows = taken.paragraphs.iter().zip(&levels);
        let made = draft::hash_of(
            rows.map(|(one, level)| [one.id.as_str(), &one.label, &one.kind, level.as_str(), &one.wording]),
        );
        let words = taken.whole.then(|| made == hash);
        let note = taken.checkpoint.map(|checkpoint| checkpoint.note);
        Ok(Self { draft: taken.card.label, hash, words, issued: false, note })
    }

    /// The checkpoint in the file, which was kept with it.
    pub(crate) fn kept(&self) -> Option<String> {
        self.note.clone()
    }

    /// Looks whether a line of the ledger says that it was issued.
    pub(crate) fn look(&mut self, line: &Line) {
        if let Line::Entry { entry, .. } = line {
            self.issued |= entry.kind == "draft_issued" && entry.after.as_ref() == Some(&self.hash);
        }
    }

    /// Whether its words are those that were issued. What a file says of itself, that it leaves words out, proves nothing.
    pub(crate) fn good(&self) -> bool {
        self.issued && self.words == Some(true)
    }

    /// In words.
    pub(crate) fn said(&self) -> Result<String> {
        let mut text = String::new();
        let (sign, words) = match self.words {
            Some(true) => ("", "its words are those of its hash"),
            Some(false) => ("✗ ", "its words are NOT those of its hash"),
            None => {
                ("✗ ", "a copy that says it leaves words out: its words were NOT checked, only its hash was looked for")
            }
        };
        writeln!(text, "{sign}draft {}: {words}", self.draft)?;
        if self.issued {
            writeln!(text, "draft {}: the ledger says that it was issued, {}", self.draft, self.hash)?;
        } else {
            writeln!(text, "✗ draft {}: the ledger knows no draft issued with this hash, {}", self.draft, self.hash)?;
        }
        Ok(text)
    }
}
