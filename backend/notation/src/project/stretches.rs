//! The base text in stretches, so that the text of one among many parties is the base with only those stretches written
//! anew in which that party wants something else.
//!
//! A stretch ends behind a bracket that the base keeps: whoever has nothing to say on it stands there as the base does, with
//! the same words behind him, whatever came before.

use super::options::Chosen;
use super::verdict::{Asked, Wish, decided};
use super::voices::Voices;
use super::writer::Writer;
use super::{Form, Verdict};
use crate::leaf::NONE;
use crate::model::{BracketId, TagForm, Target};
use crate::reading::Reading;
use crate::walk::{Go, Step};
use std::ops::Range;

/// The base text of a reading of one paragraph, with the places where it can be taken up again.
pub(super) struct Stretches {
    text: String,
    marks: Vec<Mark>,
}

/// Behind a bracket that stands in the base.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// The leaf that comes next.
    leaf: usize,
    /// The bracket and those in it: whoever speaks on none of them stands here as the base does.
    brackets: Range<BracketId>,
    /// How far the base text is written up to its last word.
    words: usize,
    /// The last character of that word and the space behind it: the space may still go.
    lead: String,
    /// Where tags and owners are looked for from here on.
    tags: [usize; 2],
}

impl Stretches {
    /// None where more than brackets decides what stands: options, rival words in tags, positions on a whole paragraph, an
    /// unclosed bracket.
    pub(super) fn of(voices: &Voices<'_>) -> Option<Self> {
        let reading = voices.reading;
        let plain =
            reading.positions().all(|tag| matches!(tag.target, Target::Bracket(_)) && tag.form != TagForm::Rival);
        if reading.len() != 1 || !plain || !reading.options().is_empty() || !reading.supposed_in(0).is_empty() {
            return None;
        }
        let chosen = Chosen::none(reading);
        let verdict = |id: BracketId| voices.base_row(id).0;
        let mut writer = Writer::new(reading, 0, Form::Wording, (NONE, &verdict, &chosen));
        let mut marks: Vec<Mark> = Vec::new();
        reading.walk_from(0, 0, |step, leaf| {
            let worded = writer.has_words_inside();
            let go = writer.take(step);
            if let Step::Leave(id, Some(piece)) = step
                && worded
                && !piece.struck
                && reading.bracket(id).is_some_and(|bracket| bracket.parent.is_none())
                && verdict(id) == Verdict::Keep
                && writer.is_clean()
            {
                let words = writer.written().trim_end();
                let last = words.char_indices().next_back().map_or(0, |(at, _)| at);
                let lead = writer.written().get(last..).unwrap_or("").to_owned();
                let brackets = id..after(reading, id);
                marks.push(Mark { leaf, brackets, words: words.len(), lead, tags: writer.tags_from() });
            }
            go
        });
        Some(Self { text: writer.finish().0, marks })
    }

    /// The text as a party wants it.
    pub(super) fn text_of(&self, voices: &Voices<'_>, asked: Asked<'_>) -> String {
        let wishes = voices.wishes(asked.registry.canonical(asked.party));
        let own = |(id, wish): &(BracketId, Wish)| {
            let verdict = decided(voices.base_row(*id), *wish).0;
            (verdict != voices.base_row(*id).0).then_some((*id, verdict))
        };
        let own: Vec<(BracketId, Verdict)> = wishes.iter().filter_map(own).collect();
        let mut out = String::with_capacity(self.text.len() + 64);
        // The stretches before this one are written.
        let mut done = 0;
        for (id, _) in &own {
            let stretch = self.marks.partition_point(|mark| mark.brackets.end <= *id);
            if stretch < done {
                continue;
            }
            out.push_str(self.between(done, stretch));
            done = self.anew(voices.reading, stretch, &own, voices, &mut out);
        }
        out.push_str(self.between(done, self.marks.len() + 1));
        out
    }

    /// The base text of some stretches, up to the last word of the last.
    fn between(&self, from: usize, to: usize) -> &str {
        let edge = |stretch: usize| match stretch.checked_sub(1) {
            None => 0,
            Some(before) => self.marks.get(before).map_or(self.text.len(), |mark| mark.words),
        };
        self.text.get(edge(from)..edge(to)).unwrap_or("")
    }

    /// Writes stretches as a party wants them, up to the first mark at which it stands as the base does; the next stretch.
    fn anew(
        &self,
        reading: &Reading,
        stretch: usize,
        own: &[(BracketId, Verdict)],
        voices: &Voices<'_>,
        out: &mut String,
    ) -> usize {
        let chosen = Chosen::none(reading);
        let verdict = |id: BracketId| match own.binary_search_by_key(&id, |(own, _)| *own) {
            Ok(at) => own.get(at).map_or(Verdict::Stand, |(_, verdict)| *verdict),
            Err(_) => voices.base_row(id).0,
        };
        let mut writer = Writer::new(reading, 0, Form::Wording, (NONE, &verdict, &chosen));
        let before = stretch.checked_sub(1).and_then(|before| self.marks.get(before));
        // The last word before it decides which spaces are too many, and the space behind that word belongs to this stretch.
        let lead = before.map_or("", |mark| mark.lead.as_str());
        let kept = lead.trim_end().len();
        if let Some(mark) = before {
            writer.resume(lead, mark.tags);
        }
        let mut next = stretch;
        let mut ends = None;
        reading.walk_from(0, before.map_or(0, |mark| mark.leaf), |step, leaf| {
            let go = writer.take(step);
            if let (Step::Leave(..), Some(mark)) = (step, self.marks.get(next))
                && mark.leaf == leaf
            {
                next += 1;
                let speaks = own.partition_point(|(id, _)| *id < mark.brackets.start)
                    < own.partition_point(|(id, _)| *id < mark.brackets.end);
                if !speaks {
                    ends = Some(writer.written().trim_end().len());
                    return Go::Stop;
                }
            }
            go
        });
        match ends {
            Some(end) => out.push_str(writer.written().get(kept..end).unwrap_or("")),
            None => {
                next = self.marks.len() + 1;
                out.push_str(writer.finish().0.get(kept..).unwrap_or(""));
            }
        }
        next
    }
}

/// The first bracket that opens behind the end of this one.
fn after(reading: &Reading, id: BracketId) -> BracketId {
    let Some(end) = reading.bracket(id).map(|bracket| bracket.end) else { return id + 1 };
    crate::scan::small(reading.brackets().partition_point(|bracket| bracket.open < end))
}
