//! Writes what is left of a paragraph when its brackets are decided.

use super::options::Chosen;
use super::{Form, GAP, Verdict};
use crate::leaf::{LeafKind, NONE};
use crate::model::{BracketId, Place, Tag, TagForm};
use crate::reading::Reading;
use crate::walk::{Go, Piece, Step};

pub(super) struct Writer<'a, V> {
    out: String,
    /// The space before a tag: it goes with the tag, or stays with it.
    held: &'a str,
    plain: bool,
    /// The bracket whose end we wait for, or [`NONE`].
    dropping: u32,
    /// Words have just been left out, and a space too many may stand there.
    gone: bool,
    /// What was left out carried its own space.
    spaced: bool,
    reading: &'a Reading,
    paragraph: usize,
    /// Positions on no bracket stay.
    tags: bool,
    verdict: &'a V,
    /// Words that go whatever their brackets say, in order of place.
    cuts: &'a [(Place, Place)],
    /// Rival words in braces that stay, in order of place.
    rivals: &'a [Place],
    /// Where the next tag and the next owner are looked for: pieces come in order of place.
    next: [usize; 2],
    /// A negotiators' note has begun on this line: nothing of it is text.
    noting: bool,
    /// How often words were left out.
    drops: usize,
    /// Brackets of which the content is being written: which, where that begins, and how much had been left out before it.
    inside: Vec<(u32, usize, usize)>,
}

impl<'a, V: Fn(BracketId) -> Verdict> Writer<'a, V> {
    /// Writes one paragraph; `dropping` is the bracket that is being left out when it begins. Gives words and the bracket
    /// that is being left out when it ends.
    pub(super) fn paragraph(
        reading: &'a Reading,
        paragraph: usize,
        form: Form,
        (dropping, verdict, chosen): (u32, &'a V, &'a Chosen),
    ) -> (String, u32) {
        let mut writer = Self::new(reading, paragraph, form, (dropping, verdict, chosen));
        reading.walk_from(paragraph, 0, |step, _| writer.take(step));
        writer.finish()
    }

    pub(super) fn new(
        reading: &'a Reading,
        paragraph: usize,
        form: Form,
        (dropping, verdict, chosen): (u32, &'a V, &'a Chosen),
    ) -> Self {
        let cuts = &chosen.cuts;
        let (plain, tags) = (form == Form::Plain, form == Form::Marked);
        let number = u32::try_from(paragraph).unwrap_or(NONE);
        // Cuts do not overlap and are in order: those that end before this paragraph, or begin after it, are not for it.
        let from = cuts.partition_point(|(_, end)| end.paragraph < number);
        let to = cuts.partition_point(|(start, _)| start.paragraph <= number);
        Self {
            out: String::new(),
            plain,
            dropping,
            gone: dropping != NONE,
            spaced: false,
            held: "",
            reading,
            paragraph,
            tags,
            verdict,
            cuts: cuts.get(from..to).unwrap_or(&[]),
            rivals: &chosen.rivals,
            next: [reading.tags(), reading.owners()]
                .map(|rows| rows.partition_point(|tag| tag.place.paragraph < number)),
            noting: false,
            drops: 0,
            inside: Vec::new(),
        }
    }

    /// Takes a step; past a bracket of which nothing is written.
    pub(super) fn take(&mut self, step: Step<'a>) -> Go {
        let free = self.dropping == NONE;
        self.step(step);
        if free && self.dropping != NONE { Go::PastIt } else { Go::On }
    }

    /// The words, and the bracket that is being left out when they end.
    pub(super) fn finish(mut self) -> (String, u32) {
        self.end();
        (self.out, self.dropping)
    }

    /// What is written so far.
    pub(super) fn written(&self) -> &str {
        &self.out
    }

    /// Whether words of the innermost bracket being written are there.
    pub(super) fn has_words_inside(&self) -> bool {
        let from = self.inside.last().map(|(_, from, _)| *from);
        from.and_then(|from| self.out.get(from..)).is_some_and(|text| !text.trim().is_empty())
    }

    /// Whether what comes next is written whatever came before.
    pub(super) fn is_clean(&self) -> bool {
        self.dropping == NONE && !self.gone && !self.noting && self.held.is_empty() && self.inside.is_empty()
    }

    /// Goes on behind these words, and looks for tags and owners from there.
    pub(super) fn resume(&mut self, words: &str, next: [usize; 2]) {
        self.out.push_str(words);
        self.next = next;
    }

    /// Where the next tag and the next owner are looked for.
    pub(super) fn tags_from(&self) -> [usize; 2] {
        self.next
    }

    fn step(&mut self, step: Step<'a>) {
        match step {
            Step::Enter(id, _) if self.dropping == NONE && self.is_cut_at(id) => {
                // Its end may lie behind the cut.
                if matches!((self.verdict)(id), Verdict::Drop | Verdict::Gap) {
                    self.dropping = id;
                }
            }
            Step::Enter(id, _) if self.dropping == NONE && self.noting => self.dropping = id,
            Step::Enter(id, piece) if self.dropping == NONE => self.enter(id, piece),
            Step::Leave(id, _) if self.dropping == id => self.dropping = NONE,
            Step::Leave(id, piece) if self.dropping == NONE && !self.is_cut_at(id) => self.leave(id, piece),
            Step::Piece(piece) if self.dropping == NONE => self.uncut(piece),
            _ => {}
        }
    }

    /// True if the bracket opens in words that are cut out.
    fn is_cut_at(&self, id: u32) -> bool {
        if self.cuts.is_empty() {
            return false;
        }
        self.reading.bracket(id).is_some_and(|b| self.cuts.iter().any(|(from, to)| *from <= b.open && b.open < *to))
    }

    /// Writes what the cuts leave of a piece.
    fn uncut(&mut self, piece: Piece<'a>) {
        if piece.byte == NONE || self.cuts.is_empty() {
            return self.piece(piece);
        }
        let number = u32::try_from(self.paragraph).unwrap_or(NONE);
        let (start, end) = (piece.byte as usize, piece.byte as usize + piece.text.len());
        let mut at = start;
        for (from, to) in self.cuts {
            let begins = from.paragraph == number && from.byte as usize >= start;
            let from = if from.paragraph < number { 0 } else { from.byte as usize };
            let to = if to.paragraph > number { usize::MAX } else { to.byte as usize };
            if from >= end || to <= at {
                continue;
            }
            if from > at {
                self.part(piece, at, from);
            }
            if self.plain && begins {
                self.gap();
            } else if from >= start && self.out.ends_with([' ', '\t']) {
                let line = self.out.trim_end_matches([' ', '\t']).len();
                if self.out.get(..line).is_some_and(|t| t.ends_with('\n')) && to >= end {
                    self.out.truncate(line);
                }
            }
            self.drop_words(false);
            at = to.min(end);
        }
        if at < end {
            self.part(piece, at, end);
        }
    }

    fn part(&mut self, piece: Piece<'a>, from: usize, to: usize) {
        let start = piece.byte as usize;
        let text = piece.text.get(from - start..to - start).unwrap_or("");
        let next = if to - start < piece.text.len() { None } else { piece.next };
        self.piece(Piece { text, byte: crate::scan::small(from), next, ..piece });
    }

    fn drop_words(&mut self, spaced: bool) {
        self.gone = true;
        self.spaced = spaced;
        self.drops += 1;
    }

    fn enter(&mut self, id: u32, piece: Piece<'_>) {
        if piece.struck && !matches!((self.verdict)(id), Verdict::Leave) {
            self.dropping = id;
            self.drop_words(false);
            return;
        }
        let verdict = (self.verdict)(id);
        if matches!(verdict, Verdict::Keep | Verdict::Stand) {
            self.inside.push((id, self.out.len(), self.drops));
        }
        match verdict {
            Verdict::Keep => {}
            Verdict::Stand | Verdict::Leave => self.write("["),
            Verdict::Drop => {
                self.dropping = id;
                self.drop_words(self.own_space(id));
            }
            Verdict::Gap => {
                self.dropping = id;
                self.gap();
            }
        }
    }

    /// One sign for all that is open side by side.
    fn gap(&mut self) {
        if self.out.trim_end().ends_with(GAP) {
            self.drop_words(false);
        } else {
            self.write(GAP);
        }
    }

    /// True if the words of the bracket begin or end with a space of their own.
    fn own_space(&self, id: u32) -> bool {
        let Some(bracket) = self.reading.bracket(id) else { return false };
        let open =
            self.reading.wording(bracket.open.paragraph as usize).get(bracket.open.byte as usize + 1..).unwrap_or("");
        let end = self.reading.wording(bracket.end.paragraph as usize).get(..bracket.end.byte as usize).unwrap_or("");
        open.starts_with(' ') || end.trim_end_matches(']').ends_with(' ')
    }

    fn leave(&mut self, id: u32, piece: Option<Piece<'_>>) {
        if piece.is_some_and(|p| p.struck) && !matches!((self.verdict)(id), Verdict::Leave) {
            return;
        }
        if let Some((_, from, drops)) = self.inside.pop_if(|(inside, ..)| *inside == id)
            && drops < self.drops
            && self.out.get(from..).is_some_and(is_empty)
        {
            // The label of words that have gone goes with them.
            self.out.truncate(from);
            return self.drop_words(false);
        }
        // A close that is not written is supplied, unless the wording is to stay as it is.
        match (self.verdict)(id) {
            Verdict::Stand => self.write("]"),
            Verdict::Leave if piece.is_some() => self.write("]"),
            _ => {}
        }
    }

    fn piece(&mut self, piece: Piece<'a>) {
        if piece.struck {
            if !self.leaves(piece.inside) {
                self.drop_words(false);
                return;
            }
            return self.write(piece.text);
        }
        match piece.kind {
            LeafKind::Tag | LeafKind::Owner => self.position(piece),
            LeafKind::Note if self.plain && is_placeholder(piece.text) => self.gap(),
            LeafKind::Stamp | LeafKind::Note if self.plain => {
                self.noting |= piece.text.starts_with("Negotiator");
                self.drop_words(false);
            }
            LeafKind::Emphasis | LeafKind::Strong | LeafKind::Escape | LeafKind::Strike if self.plain => {}
            LeafKind::Open | LeafKind::Close if self.plain && piece.stray => self.drop_words(false),
            LeafKind::Link if self.plain => {
                let text = piece.text.strip_prefix('[').and_then(|t| t.split("](").next()).unwrap_or(piece.text);
                self.write(text);
            }
            LeafKind::Text | LeafKind::Break => self.text(piece),
            _ => self.write(piece.text),
        }
    }

    /// True if this bracket stays with its tags.
    fn leaves(&self, id: u32) -> bool {
        id != NONE && (self.verdict)(id) == Verdict::Leave
    }

    /// A tag stays only with a bracket that stays with its tags.
    fn position(&mut self, piece: Piece<'_>) {
        let held = std::mem::take(&mut self.held);
        let paragraph = u32::try_from(self.paragraph).unwrap_or(NONE);
        let tag = self.position_here(paragraph, piece.byte);
        if tag.is_some_and(|t| t.form == TagForm::Rival) && !self.tags {
            return self.rival(held, paragraph, piece);
        }
        let stays = match tag.map(|t| t.target) {
            Some(crate::model::Target::Bracket(id)) => self.leaves(id),
            _ => self.tags,
        };
        if stays {
            self.write(held);
            self.write(piece.text);
        } else if piece.kind == LeafKind::Owner && self.out.ends_with(' ') && piece.next == Some(LeafKind::Close) {
            self.out.pop();
        } else if piece.kind == LeafKind::Owner
            && piece.next != Some(LeafKind::Close)
            && self.before(piece.byte) == Some('[')
        {
            // The space behind a leading owner belongs to it.
            self.gone = true;
            self.spaced = false;
        }
    }

    /// The tag or owner that begins at this byte. Of many parties each walks past all of them, so none is searched for.
    fn position_here(&mut self, paragraph: u32, byte: u32) -> Option<&'a Tag> {
        let reading = self.reading;
        let rows = [reading.tags(), reading.owners()].into_iter().zip(&mut self.next);
        rows.into_iter().find_map(|(rows, next)| {
            let ahead = rows.get(*next..).unwrap_or_default();
            *next += ahead.iter().take_while(|t| (t.place.paragraph, t.place.byte) < (paragraph, byte)).count();
            rows.get(*next).filter(|t| (t.place.paragraph, t.place.byte) == (paragraph, byte))
        })
    }

    /// `{EU/CH: words}`: the words are text for those who have brought them, and open in clean text.
    fn rival(&mut self, held: &str, paragraph: u32, piece: Piece<'_>) {
        if self.plain {
            self.write(held);
            return self.gap();
        }
        let wanted = self.rivals.binary_search_by_key(&(paragraph, piece.byte), |p| (p.paragraph, p.byte)).is_ok();
        let words = piece.text.trim_end_matches('}').split_once(':').map_or("", |(_, words)| words.trim());
        if wanted && !words.is_empty() {
            self.write(held);
            self.write(words);
        }
    }

    fn before(&self, byte: u32) -> Option<char> {
        self.reading.wording(self.paragraph).get(..byte as usize).and_then(|t| t.chars().next_back())
    }

    fn text(&mut self, piece: Piece<'a>) {
        if std::mem::take(&mut self.noting) && !piece.text.contains('\n') {
            self.noting = true;
            return self.drop_words(false);
        }
        // The space before a tag or an owner belongs to it.
        let tagged = matches!(piece.next, Some(LeafKind::Tag | LeafKind::Owner));
        let text = if tagged { piece.text.trim_end_matches([' ', '\u{a0}']) } else { piece.text };
        self.held = piece.text.get(text.len()..).unwrap_or("");
        self.write(text);
    }

    /// Writes, and takes out the one space too many that words left behind when they went.
    fn write(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut text = text;
        if std::mem::take(&mut self.gone) && !self.spaced {
            let before = self.out.is_empty() || self.out.ends_with(char::is_whitespace) || self.out.ends_with('[');
            if before && text.starts_with(' ') {
                text = text.get(1..).unwrap_or("");
            } else if self.out.ends_with(' ') && text.starts_with([',', '.', ';', ':', ')', ']']) {
                self.out.pop();
            }
        }
        self.out.push_str(text);
    }

    fn end(&mut self) {
        if self.gone && !self.spaced && self.out.ends_with(' ') {
            self.out.pop();
        }
    }
}

/// `[ALT a: `: a bracket with a label and nothing behind it.
fn is_empty(written: &str) -> bool {
    let content = written.trim_start_matches([' ', '[']);
    let label = crate::label::length(content);
    label > 0 && content.get(label..).is_some_and(|rest| rest.trim_matches([' ', '.', ';', ',']).is_empty())
}

/// `{…}`: words that are still to come.
fn is_placeholder(note: &str) -> bool {
    matches!(note.trim_matches(['{', '}', ' ']), "" | "…" | "...")
}
