//! Lines gathered into blocks: where one block ends and the next begins.

use std::collections::HashMap;

use crate::blocks::{Block, Form, Gap, dash, shouts};
use crate::ends;
use crate::fences::FENCE;
use crate::hint::{self, Hint};
use crate::labels::{self, Label, Style};
use crate::lines::Line;
use crate::notes;
use crate::page::Page;
use crate::tables;

/// Gathers the lines of a text into blocks.
pub(crate) fn gather(page: &Page<'_>) -> Vec<Block> {
    let mut gatherer = Gatherer {
        page,
        blocks: Vec::new(),
        last: None,
        gap: Gap::Blank,
        hint: None,
        number: None,
        letter: None,
        starred: HashMap::new(),
    };
    let mut lines = page.lines.iter().enumerate();
    while let Some((at, line)) = lines.next() {
        let fenced = !page.is_furniture(at) && gatherer.may_fence(page.text(line));
        let mut inside =
            lines.clone().take_while(|(at, line)| fenced && gatherer.may_stand_inside(*at, page.text(line)));
        let end = inside.find(|(_, line)| page.text(line).starts_with(FENCE));
        if let Some((end, last)) = end {
            gatherer.fence(line, last);
            lines.by_ref().take(end - at).for_each(drop);
        } else {
            gatherer.line(at, line);
        }
    }
    gatherer.blocks.iter_mut().for_each(|block| block.keep_words(page));
    gatherer.blocks
}

struct Gatherer<'a> {
    page: &'a Page<'a>,
    blocks: Vec<Block>,
    /// The line before, when nothing lies between.
    last: Option<Line>,
    gap: Gap,
    hint: Option<Hint>,
    number: Option<Label>,
    letter: Option<Label>,
    /// How many notes each mark of asterisks has had.
    starred: HashMap<String, usize>,
}

impl Gatherer<'_> {
    fn line(&mut self, at: usize, line: &Line) {
        if self.page.starts_page(at) {
            (self.gap, self.last) = (Gap::Page, None);
        }
        if line.is_blank() {
            (self.gap, self.last) = (self.gap.max(Gap::Blank), None);
            return;
        }
        if self.page.is_furniture(at) {
            (self.gap, self.last) = (Gap::Page, None);
            return;
        }
        let text = self.page.text(line);
        if let Some(hint) = hint::parse(text).filter(|_| self.hint.is_none()) {
            (self.hint, self.last, self.gap) = (Some(hint), None, self.gap.max(Gap::Blank));
            return;
        }
        let form = match &self.hint {
            Some(hint) if hint.is_barred(text) => Form::Row,
            Some(_) => Form::Text,
            None => self.form(at, line, text),
        };
        let label = labels::parse(after_dash(text));
        if self.starts(line, text, &form, label.as_ref()) {
            self.begin(line, text, form, label);
        } else if let Some(block) = self.blocks.last_mut() {
            let span = (line.start, line.end);
            block.text.push_str(self.page.glue(block.spans.last().copied(), span));
            block.text.push_str(text);
            block.spans.push(span);
            block.indents.1 = line.indent;
            block.full = self.page.is_full(line);
        }
        (self.last, self.gap) = (Some(*line), Gap::Line);
    }

    /// The line is a fence, unless a hint has said that something else stands here.
    fn may_fence(&self, text: &str) -> bool {
        let goes_on = self.last.is_some() && self.blocks.last().is_some_and(|block| block.hint.is_some());
        text.starts_with(FENCE) && self.hint.as_ref().map_or(!goes_on, |hint| hint.is_fenced(text))
    }

    /// A hint ends what no hint has begun, and what belongs to the page is not kept.
    fn may_stand_inside(&self, at: usize, text: &str) -> bool {
        !self.page.is_furniture(at) && (self.hint.is_some() || hint::parse(text).is_none())
    }

    /// Lines from one fence to the next, as one.
    fn fence(&mut self, first: &Line, last: &Line) {
        let whole = Line { end: last.end, ..*first };
        let text = self.page.source.get(whole.start..whole.end).unwrap_or_default();
        // Behind what a hint speaks of, everything is a part of it up to a blank line.
        self.last = self.hint.is_none().then_some(*last);
        self.begin(&whole, text, Form::Code, None);
        self.gap = Gap::Line;
    }

    fn form(&self, at: usize, line: &Line, text: &str) -> Form {
        if let Some(number) = self.page.foot_note(at) {
            return Form::Note(number.to_owned());
        }
        let after_row = self.blocks.last().is_some_and(|b| b.form == Form::Row);
        if let Some(form) = tables::form(self.page.raw(line), text, after_row) {
            return form;
        }
        if let Some((number, _)) =
            notes::definition(text).filter(|_| self.last.is_none() || self.in_notes() || self.last_is_finished())
        {
            return Form::Note(number);
        }
        if let Some(mark) = notes::starred(text)
            .filter(|mark| self.page.star_calls(mark, line.number) > self.starred.get(*mark).copied().unwrap_or(0))
        {
            return Form::Note(mark.to_owned());
        }
        hashes(text).map_or(Form::Text, Form::Hashes)
    }

    fn in_notes(&self) -> bool {
        self.blocks.last().is_some_and(|b| matches!(b.form, Form::Note(_)))
    }

    fn last_is_finished(&self) -> bool {
        self.last.is_some_and(|l| ends::is_closed(self.page.text(&l)))
    }

    /// The line begins a block, though it may follow another line at once.
    fn starts(&self, line: &Line, text: &str, form: &Form, label: Option<&Label>) -> bool {
        let (Some(last), Some(block)) = (self.last, self.blocks.last()) else { return true };
        if block.hint.is_some() {
            return false;
        }
        if *form != Form::Text || !matches!(block.form, Form::Text | Form::Note(_)) {
            return true;
        }
        let above = self.page.text(&last);
        if last.centred != line.centred {
            return true;
        }
        let chosen = self.page.is_chosen_break(&last, text, 0);
        if dash(text).is_some() {
            return chosen
                || above.ends_with(':')
                || (block.dash && (ends::is_closed(above) || ends::leads_on(above) || ends::begins(after_dash(text))))
                || text.starts_with(['•', '▪', '·']);
        }
        if let Some(label) = label {
            // `… listed in / Article 3 of the Convention`: a line end before a reference.
            let part = matches!(label.style, Style::Part | Style::Annex | Style::Figure);
            if part
                && after_dash(text)
                    .get(label.until..)
                    .is_some_and(|rest| rest.starts_with(char::is_lowercase) || rest.starts_with(','))
            {
                return false;
            }
            // `Option 2:` names what follows it; `… as in / Option 2 of the text` does not.
            if label.style == Style::Choice && announces(after_dash(text), label.until) {
                return true;
            }
            if label.inserted && is_number(label) && ends::is_finished(above) {
                return true;
            }
            let indented = line.indent != last.indent && self.is_expected(label);
            // `Option 2: No text` has no full stop, and holds no numbers of its own.
            let behind_option = block.label.as_ref().is_some_and(|l| l.style == Style::Choice) && is_number(label);
            return chosen
                || (behind_option && self.is_next(label))
                || (indented && ends::is_closed(above))
                || (line.indent < last.indent && self.is_next(label))
                || (ends::is_finished(above) && self.is_next(label));
        }
        !block.only_announces() && self.breaks_plainly(&last, above, text)
    }

    /// A line end between unlabelled lines that somebody chose.
    fn breaks_plainly(&self, last: &Line, above: &str, text: &str) -> bool {
        if !self.page.breaks_mean_something || !ends::begins(text) || !self.page.is_chosen_break(last, text, 20) {
            return false;
        }
        ends::is_closed(above)
            || above.ends_with([']', '}'])
            || shouts(above) != shouts(text)
            || (shouts(above) && !ends::is_cut(above) && self.blocks.last().is_some_and(|b| b.label.is_some()))
            || (text.starts_with('{') && text.ends_with('}'))
    }

    /// A label that can stand here: the first of a list, the next one, or one that is not counted.
    fn is_expected(&self, label: &Label) -> bool {
        let counted =
            is_number(label) || matches!(label.style, Style::Letter(_) | Style::Capital(_) | Style::NumberInParens);
        !counted || label.is_first() || label.inserted || self.is_next(label)
    }

    /// The label after the one that stood last at the beginning of a block.
    fn is_next(&self, label: &Label) -> bool {
        let last = if is_number(label) { &self.number } else { &self.letter };
        last.as_ref().is_some_and(|l| label.follows(l))
    }

    fn begin(&mut self, line: &Line, text: &str, form: Form, label: Option<Label>) {
        let hint = self.hint.take();
        let skipped = match &form {
            _ if hint.is_some() => 0,
            Form::Note(_) => notes::mark_length(text),
            Form::Hashes(_) => text.len() - text.trim_start_matches('#').trim_start().len(),
            Form::Text => dash(text).unwrap_or(0),
            Form::Row | Form::Rule | Form::Code => 0,
        };
        if let Form::Note(mark) = &form {
            *self.starred.entry(mark.clone()).or_default() += 1;
        }
        let labelled = hint.is_none() && matches!(form, Form::Text | Form::Hashes(_));
        let start = line.start + skipped;
        let words = text.get(skipped..).unwrap_or_default();
        let words = if matches!(form, Form::Hashes(_)) { words.trim_end_matches('#').trim_end() } else { words };
        let label = if matches!(form, Form::Hashes(_)) { labels::parse(words) } else { label }.filter(|_| labelled);
        if let Some(label) = &label {
            let last = if is_number(label) { &mut self.number } else { &mut self.letter };
            *last = Some(label.clone());
        }
        self.blocks.push(Block {
            dash: form == Form::Text && skipped > 0,
            form,
            gap: self.gap,
            number: line.number,
            indents: (line.indent, line.indent),
            mark: (skipped > 0).then_some((line.start, start)),
            label,
            spans: vec![(start, start + words.len())],
            text: words.to_owned(),
            centred: line.centred,
            full: self.page.is_full(line),
            hint,
            apart: false,
        });
    }
}

/// The head of an option with words behind it, or a colon: alone on its line it may be the end of a sentence.
fn announces(text: &str, until: usize) -> bool {
    let (head, words) = text.split_at_checked(until).unwrap_or((text, ""));
    let option = text.trim_start_matches(['[', '*', '~', '_']);
    head.trim_end().ends_with([':', '：']) || (!words.is_empty() && adref_notation::option_head(option).is_some())
}

fn is_number(label: &Label) -> bool {
    matches!(label.style, Style::Number | Style::Dotted)
}

fn after_dash(text: &str) -> &str {
    dash(text).and_then(|length| text.get(length..)).unwrap_or(text)
}

fn hashes(text: &str) -> Option<u8> {
    let level = text.len() - text.trim_start_matches('#').len();
    let spaced = text.get(level..).is_some_and(|rest| rest.starts_with(' '));
    u8::try_from(level).ok().filter(|level| (1..=6).contains(level) && spaced)
}
