//! What each block is: heading, preambular or operative paragraph, item, footnote, row; and what it belongs to.

use adref_domain::ParagraphKind;

use crate::blocks::{Block, Form};
use crate::headings::{self, Around, Key, Open};
use crate::labels::{self, Label, Style};
use crate::lists::Lists;
use crate::tables;

/// What a block was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Class {
    pub(crate) kind: ParagraphKind,
    pub(crate) level: u8,
    pub(crate) parent: Option<usize>,
}

/// Which part of a resolution the text has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Preamble,
    Operative,
    Other,
}

/// Classifies the blocks of a text. `enacted`: its title block ends in an enacting clause.
pub(crate) fn classify(blocks: &[Block], enacted: bool) -> Vec<Class> {
    let mut classifier = Classifier {
        blocks,
        phase: if enacted { Phase::Preamble } else { Phase::Other },
        open: Vec::new(),
        lists: Lists::default(),
        numbers: false,
        glossary: None,
        under_glossary: false,
    };
    let mut classes = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let class = classifier.class(at, block);
        classes.push(class);
    }
    classes
}

struct Classifier<'a> {
    blocks: &'a [Block],
    phase: Phase,
    open: Vec<Open>,
    lists: Lists,
    /// Paragraphs are numbered `1.`, `2.` since the last part began.
    numbers: bool,
    /// The table that is open is a glossary.
    glossary: Option<bool>,
    /// The last heading announces a glossary.
    under_glossary: bool,
}

impl Classifier<'_> {
    fn class(&mut self, at: usize, block: &Block) -> Class {
        if block.form != Form::Row {
            self.glossary = None;
        }
        if let Some(hint) = &block.hint {
            return self.hinted(at, hint.kind, hint.level);
        }
        match &block.form {
            Form::Note(_) => class(ParagraphKind::Footnote, 1, None),
            Form::Row => self.row(block),
            _ => match self.heading(at, block) {
                Some(key) => self.enter(at, block, key),
                None => self.text(at, block),
            },
        }
    }

    fn hinted(&mut self, at: usize, kind: ParagraphKind, level: u8) -> Class {
        let parent = match kind {
            ParagraphKind::Item => self.lists.at_level(at, level),
            ParagraphKind::Footnote | ParagraphKind::TableRow | ParagraphKind::GlossaryEntry => None,
            _ => {
                self.lists.own(at);
                None
            }
        };
        class(kind, level, parent)
    }

    fn row(&mut self, block: &Block) -> Class {
        match self.glossary {
            Some(true) => class(ParagraphKind::GlossaryEntry, 1, None),
            Some(false) => class(ParagraphKind::TableRow, 1, None),
            None => {
                let headed = tables::heads_glossary(&block.text);
                self.glossary = Some(headed || self.under_glossary);
                class(
                    if headed || !self.under_glossary { ParagraphKind::TableRow } else { ParagraphKind::GlossaryEntry },
                    1,
                    None,
                )
            }
        }
    }

    fn heading(&self, at: usize, block: &Block) -> Option<Key> {
        let rest = self.blocks.get(at + 1..).unwrap_or_default();
        let around = Around {
            open: &self.open,
            next: rest.iter().take(12).find(|b| b.label.is_some()),
            items: self.lists.labels(),
            before: at.checked_sub(1).and_then(|at| self.blocks.get(at)),
        };
        headings::key(block, &around)
    }

    fn enter(&mut self, at: usize, block: &Block, key: Key) -> Class {
        let kind = if key == Key::Annex { ParagraphKind::Annex } else { ParagraphKind::Heading };
        self.numbers &= !matches!(key, Key::Part(_) | Key::Annex);
        self.phase = Phase::Other;
        self.under_glossary = block.words() == "Glossary";
        self.lists.own(at);
        class(kind, headings::enter(&mut self.open, key, block.label.clone()), None)
    }

    fn text(&mut self, at: usize, block: &Block) -> Class {
        if block.dash
            && block.label.as_ref().is_none_or(|l| !l.stands_free())
            && block.label.as_ref().is_none_or(|l| l.style != Style::Alternative)
        {
            let (level, parent) = self.lists.dash(at);
            return class(ParagraphKind::Item, level, parent);
        }
        let Some(label) = &block.label else { return self.plain(at, block) };
        if block.apart {
            self.lists.begin();
        }
        match label.style {
            Style::Number | Style::Dotted => self.numbered(at, block, label),
            Style::Letter(_) | Style::Capital(_) | Style::NumberInParens => self.item(at, label),
            Style::Alternative => {
                let (level, parent) = self.lists.rival();
                class(ParagraphKind::Item, level, parent)
            }
            Style::Choice => class(ParagraphKind::Paragraph, 1, self.choice(at, label)),
            Style::Code => {
                let preambular = label.text.to_ascii_lowercase().starts_with('p');
                self.phase = if preambular { Phase::Preamble } else { Phase::Operative };
                self.own(at, if preambular { ParagraphKind::Preambular } else { ParagraphKind::Operative })
            }
            Style::Figure if block.words().split_whitespace().count() <= 25 => class(ParagraphKind::Caption, 1, None),
            _ => self.own(at, ParagraphKind::Paragraph),
        }
    }

    fn own(&mut self, at: usize, kind: ParagraphKind) -> Class {
        self.lists.own(at);
        class(kind, 1, None)
    }

    fn item(&mut self, at: usize, label: &Label) -> Class {
        let (level, parent) = self.lists.item(at, label);
        class(ParagraphKind::Item, level, parent)
    }

    fn plain(&mut self, at: usize, block: &Block) -> Class {
        if self.phase == Phase::Preamble
            && (block.text.starts_with("Have agreed") || block.text.ends_with(':'))
            && block.text.len() < 60
        {
            self.phase = Phase::Other;
        }
        let clause = crate::front::is_enacting(&block.text);
        if clause {
            self.phase = Phase::Preamble;
        }
        self.own(at, if self.phase == Phase::Preamble { ParagraphKind::Preambular } else { ParagraphKind::Paragraph })
    }

    fn numbered(&mut self, at: usize, block: &Block, label: &Label) -> Class {
        if self.phase == Phase::Preamble && (label.inserted || label.value != 1) {
            return self.own(at, ParagraphKind::Preambular);
        }
        let beside_heading = self.open.iter().any(|o| o.is_followed_by(label));
        let nested =
            block.dash || self.lists.has(label.style) || (!self.lists.is_empty() && !self.numbers && !beside_heading);
        if nested {
            return self.item(at, label);
        }
        self.numbers = true;
        if self.phase == Phase::Preamble {
            self.phase = Phase::Operative;
        }
        self.own(at, if self.phase == Phase::Operative { ParagraphKind::Operative } else { ParagraphKind::Paragraph })
    }

    /// The paragraph or item an option is an option of: the one whose own words begin with an option.
    fn choice(&mut self, at: usize, label: &Label) -> Option<usize> {
        let offers = |owner: usize| {
            let words = self.blocks.get(owner).map_or("", Block::words).trim_start_matches('[');
            labels::parse(words)
                .is_some_and(|first| first.style == Style::Choice && manner(&first.text) == manner(&label.text))
        };
        if let Some(item) = self.lists.last_item().filter(|item| offers(*item)) {
            return Some(item);
        }
        let owner = self.lists.offered().or(self.lists.owner()).filter(|owner| offers(*owner));
        self.lists.offer(at, owner);
        owner
    }
}

/// How options are counted: in brackets, with figures, with letters.
fn manner(label: &str) -> (bool, bool) {
    let which = label.rsplit(' ').next().unwrap_or(label);
    (which.starts_with('('), which.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit()))
}

fn class(kind: ParagraphKind, level: u8, parent: Option<usize>) -> Class {
    Class { kind, level, parent }
}
