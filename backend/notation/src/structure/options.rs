//! Options: `Option 1:`, `Option II: No text`, `Option 2: (paragraphs 3-3quater)`, and how far each reaches.

use super::assemble::Structure;
use crate::leaf::{LeafKind, Scanned};
use crate::model::{BracketKind, Closing, Place};
use crate::scan::tongues;
use serde::Serialize;

/// What stands before a wording and is no part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Lead {
    #[default]
    Nothing,
    /// A paragraph number.
    Number(Number),
    /// A heading: a part of the text begins.
    Part,
}

/// `4`, `3bis`, `3.1`: the first figure, how many there are, and whether it was put in between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Number {
    first: u32,
    depth: u8,
    inserted: bool,
}

impl Number {
    fn of(label: &str) -> Self {
        let figures = label.split(|c: char| !c.is_ascii_digit()).filter(|f| !f.is_empty());
        let first = figures.clone().next().and_then(|f| f.parse().ok()).unwrap_or(0);
        let depth = u8::try_from(figures.count()).unwrap_or(u8::MAX);
        Self { first, depth, inserted: label.contains(|c: char| c.is_ascii_alphabetic()) }
    }

    /// True if a text that counts on may go from this number to that one.
    fn continues(self, next: Self) -> bool {
        self.depth == next.depth
            && (next.first == self.first.saturating_add(1) || (next.inserted && next.first == self.first))
    }
}

impl Lead {
    pub(crate) fn of(label: Option<&str>, heading: bool) -> Self {
        match label {
            Some(label) if label.trim_start_matches('[').starts_with(|c: char| c.is_ascii_digit()) => {
                Self::Number(Number::of(label))
            }
            _ if heading => Self::Part,
            _ => Self::Nothing,
        }
    }
}

/// How an option is numbered. Options of one style are rivals of each other; another style begins a level below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OptionStyle {
    /// `Option 1:`
    Arabic,
    /// `Option II:`
    Roman,
    /// `Option (a):`
    Letter,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionPart {
    /// What names it: `1`, `II`, `(a)`.
    pub label: String,
    /// How it is numbered.
    pub style: OptionStyle,
    /// Place of `Option`.
    pub place: Place,
    /// Just after its head: `Option 2 (EU): (paragraphs 3-3quater)`.
    pub head: Place,
    /// Just after its last character.
    pub end: Place,
    /// Options of one number are rivals.
    pub set: u32,
    /// Its group of alternatives, unless it stands in a bracket that is in one.
    pub group: Option<u32>,
    /// How many options are around it.
    pub level: u16,
    /// `paragraphs 3-3quater`, if it names them.
    pub range: Option<String>,
    /// True for `No text` and the like: the option is to have nothing.
    pub no_text: bool,
    /// True if nothing in the text ends it, so that its end is supposed.
    #[serde(skip_serializing_if = "crate::model::is_false")]
    pub uncertain: bool,
}

impl OptionPart {
    /// Which it is by its label: 3 for `3`, `III` and `(c)`. None beyond twelve for Roman numbers.
    pub(crate) fn number(&self) -> Option<u32> {
        counted(&self.label, self.style)
    }
}

/// The head of an option at the start of a text: `Option 1:`, `OPTION II`, `Вариант А:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionHead {
    /// What names it: `1`, `II`, `(a)`.
    pub label: String,
    /// How it is numbered.
    pub style: OptionStyle,
    /// Which it is by its label.
    pub number: Option<u32>,
    /// Its length in bytes, with its colon and without its owners.
    pub length: usize,
}

/// Reads the head of an option where one may stand: at the start of a line, of a bracket or behind a label.
#[must_use]
pub fn option_head(text: &str) -> Option<OptionHead> {
    let length = crate::scan::head_length(text)?;
    let (label, style) = name(text.get(..length)?);
    Some(OptionHead { number: counted(&label, style), label, style, length })
}

fn counted(label: &str, style: OptionStyle) -> Option<u32> {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let word = label.trim_matches(['(', ')', '.']);
    match style {
        OptionStyle::Arabic => tongues::in_figures(word),
        OptionStyle::Roman => (1..).zip(ROMAN).find(|(_, r)| r.eq_ignore_ascii_case(word)).map(|(n, _)| n),
        OptionStyle::Letter => tongues::in_letters(word),
    }
}

/// The row of the option that begins here.
pub(super) fn number(options: &[OptionPart], place: Place) -> Option<u32> {
    options.binary_search_by_key(&place, |o| o.place).ok().and_then(|i| u32::try_from(i).ok())
}

/// Finds the options of a draft and where each ends: at the next of the same or an outer style, at a heading,
/// or at the next numbered paragraph: if it began behind such a number, any; else the one with which the text counts on from
/// the number before the options, unless an option of numbered paragraphs begins with it.
pub(super) fn options(sources: &[String], scans: &[Scanned], leads: &[Lead]) -> Vec<OptionPart> {
    let mut finder = Finder::default();
    let leads = leads.iter().copied().chain(std::iter::repeat(Lead::Nothing));
    for (paragraph, ((scan, source), lead)) in (0u32..).zip(scans.iter().zip(sources).zip(leads)) {
        finder.paragraph(paragraph, scan, source, lead);
    }
    let last = scans.len().saturating_sub(1);
    let end = scans.last().zip(sources.last()).map(|(scan, source)| {
        place_at(source, scan, u32::try_from(last).unwrap_or(0), crate::scan::small(source.len()))
    });
    if let Some(end) = end {
        finder.text_ends(end);
    }
    finder.found
}

#[derive(Default)]
struct Finder {
    found: Vec<OptionPart>,
    /// The options that have not ended.
    open: Vec<Open>,
    sets: u32,
    /// The last paragraph number outside options.
    number: Option<Number>,
}

/// An option that has not ended.
#[derive(Clone, Copy)]
struct Open {
    option: usize,
    /// Any paragraph number ends it.
    labelled: bool,
    /// The number before the set it is of.
    behind: Option<Number>,
    /// Words stand behind its head.
    worded: bool,
    /// The first numbered paragraph in it.
    first: Option<Number>,
    /// The last numbered paragraph in it, and that of the rivals before it: what is beyond is in none of them.
    most: u32,
    reach: Option<u32>,
    /// The last paragraph that its head names: `(paragraphs 3-3quater)`.
    last: Option<u32>,
}

impl Open {
    fn ends_at(&self, number: Number) -> bool {
        if let Some(last) = self.last.filter(|_| !self.labelled) {
            return number.depth == 1 && number.first > last;
        }
        let beyond = self.reach.is_some_and(|reach| number.depth == 1 && number.first == reach.saturating_add(1));
        if beyond && self.first.is_some_and(|own| own.first != number.first) {
            return true;
        }
        let begun = self.worded || self.first.is_some_and(|own| own.first != number.first);
        self.labelled || (begun && self.behind.is_some_and(|before| before.continues(number)))
    }
}

impl Finder {
    fn paragraph(&mut self, paragraph: u32, scan: &Scanned, source: &str, lead: Lead) {
        let mut heads = scan.leaves.iter().enumerate().filter(|(_, l)| l.kind == LeafKind::OptionHead).peekable();
        let begins = heads.peek().is_some_and(|(_, h)| source.get(..h.start as usize).is_some_and(blank));
        let here = Place { paragraph, byte: 0, chars: 0 };
        match lead {
            Lead::Part if !begins => self.end_while(here, |_| true),
            Lead::Number(number) => self.number(number, here),
            _ => {}
        }
        if heads.peek().is_none() && self.open.iter().all(|o| !o.labelled) {
            return;
        }
        let mut numbered = numbered_lines(source).into_iter().peekable();
        loop {
            let line = numbered.next_if(|at| heads.peek().is_none_or(|(_, h)| *at <= h.start));
            if let Some(at) = line {
                self.end_while(place_at(source, scan, paragraph, at), |o| o.labelled);
                continue;
            }
            let Some((index, head)) = heads.next() else { break };
            let labelled = line_label(source, head.start)
                || (matches!(lead, Lead::Number(_)) && source.get(..head.start as usize).is_some_and(blank));
            self.head(Place { paragraph, byte: head.start, chars: head.chars }, scan, source, index, labelled);
        }
    }

    /// Ends the innermost options as long as they are such.
    fn end_while(&mut self, place: Place, such: impl Fn(&Open) -> bool) {
        while let Some(ended) = self.open.pop_if(|o| such(o)) {
            finish(&mut self.found, Some(ended.option), place);
        }
    }

    /// A numbered paragraph: it ends options, stands in one, or is the last one outside them.
    fn number(&mut self, number: Number, place: Place) {
        if let Some(outermost) = self.open.iter().position(|o| o.ends_at(number)) {
            while self.open.len() > outermost {
                let ended = self.open.pop();
                finish(&mut self.found, ended.map(|o| o.option), place);
            }
        }
        for open in &mut self.open {
            open.first = open.first.or(Some(number));
            open.most = if number.depth == 1 { number.first } else { open.most };
        }
        if self.open.is_empty() {
            self.number = Some(number);
        }
    }

    /// The text ends with these options open. Where no number tells how far the last one reaches, it is supposed to be as many
    /// paragraphs long as the longest of its rivals, and what stands behind it is in none of them.
    fn text_ends(&mut self, end: Place) {
        let mut outer = end;
        for open in std::mem::take(&mut self.open) {
            let Some(option) = self.found.get(open.option) else { continue };
            let (set, place) = (option.set, option.place);
            let rivals = self.found.iter().take(open.option).filter(|o| o.set == set);
            let longest = rivals.map(|o| o.end.paragraph - o.place.paragraph).max().unwrap_or(0);
            let told = open.labelled || open.first.is_some() || open.last.is_some() || longest == 0;
            let supposed = Place { paragraph: place.paragraph.saturating_add(longest), byte: 0, chars: 0 };
            if let Some(option) = self.found.get_mut(open.option) {
                option.uncertain = !told && supposed < outer && supposed.paragraph <= end.paragraph;
                option.end = if option.uncertain { supposed } else { outer };
                outer = option.end;
            }
        }
    }

    /// `I`, `V` and `X` are figures and letters: what is counted tells which, if something is.
    fn letter_or_figure(&self, label: &str, style: OptionStyle) -> OptionStyle {
        let goes_on = |style: OptionStyle| {
            let number = counted(label, style);
            let open = self.open.iter().filter_map(|o| self.found.get(o.option));
            let mut alike = open.filter(|option| option.style == style).filter_map(OptionPart::number);
            number.is_some_and(|number| alike.any(|last| last + 1 == number))
        };
        match style {
            OptionStyle::Arabic => style,
            _ if goes_on(style) => style,
            OptionStyle::Roman if goes_on(OptionStyle::Letter) => OptionStyle::Letter,
            OptionStyle::Letter if goes_on(OptionStyle::Roman) => OptionStyle::Roman,
            _ => style,
        }
    }

    fn head(&mut self, place: Place, scan: &Scanned, source: &str, index: usize, labelled: bool) {
        let Some(head) = scan.leaves.get(index) else { return };
        let text = source.get(head.start as usize..head.end as usize).unwrap_or("");
        let (label, style) = name(text);
        let style = self.letter_or_figure(&label, style);
        let (mut set, mut carried, mut behind, mut reach) = (None, false, self.number, None);
        let alike = |o: &Open| self.found.get(o.option).is_some_and(|found| found.style == style);
        if let Some(level) = self.open.iter().position(alike) {
            if let Some(open) = self.open.get(level) {
                (carried, behind) = (open.labelled, open.behind);
                reach = open.reach.max(Some(open.most).filter(|most| *most > 0));
                set = self.found.get(open.option).map(|o| o.set);
            }
            while self.open.len() > level {
                let ended = self.open.pop();
                finish(&mut self.found, ended.map(|o| o.option), place);
            }
        }
        let word = label.trim_matches(['(', ')', '.']);
        let first = counted(word, style) == Some(1);
        let set = set.filter(|_| !first).unwrap_or(self.sets);
        self.sets = self.sets.max(set + 1);
        let mut end = head_end(scan, source, index);
        let after = source.get(end as usize..).unwrap_or("");
        let range = range(after);
        if let Some(range) = &range {
            let spaces = after.len() - after.trim_start_matches(' ').len();
            end += crate::scan::small(spaces + range.len() + 2);
        }
        let level = u16::try_from(self.open.len()).unwrap_or(u16::MAX);
        let labelled = labelled || carried || self.open.last().is_some_and(|o| o.labelled);
        let after = source.get(end as usize..).unwrap_or("");
        let worded = !after.trim_matches([' ', ':', '*', '.', '\u{a0}', '\n']).is_empty() && !after.starts_with(" {");
        let last = range.as_deref().and_then(last_figure);
        self.open.push(Open { option: self.found.len(), labelled, behind, worded, first: None, most: 0, reach, last });
        let no_text = tongues::says_nothing(after);
        let head = place_at(source, scan, place.paragraph, end);
        self.found.push(OptionPart {
            label,
            style,
            place,
            head,
            end: place,
            set,
            group: None,
            level,
            range,
            no_text,
            uncertain: false,
        });
    }
}

/// 5 of `paragraphs 3-5bis`.
fn last_figure(range: &str) -> Option<u32> {
    range.split(|c: char| !c.is_ascii_digit()).rfind(|f| !f.is_empty()).and_then(|f| f.parse().ok())
}

/// Nothing but brackets and emphasis.
fn blank(text: &str) -> bool {
    text.trim_matches([' ', '[', '*', '\u{a0}']).is_empty()
}

/// Where a head ends: behind its owners and its colon.
fn head_end(scan: &Scanned, source: &str, index: usize) -> u32 {
    let mut end = scan.leaves.get(index).map_or(0, |l| l.end);
    let colon = source.get(..end as usize).is_some_and(|t| t.ends_with([':', '：']));
    for leaf in scan.leaves.iter().skip(index + 1).take(8) {
        let text = source.get(leaf.start as usize..leaf.end as usize).unwrap_or("");
        match leaf.kind {
            LeafKind::Owner | LeafKind::Tag => end = leaf.end,
            LeafKind::Text if text.trim_start_matches(' ').starts_with([':', '：']) && !colon => {
                let colon =
                    text.find([':', '：']).and_then(|at| text.get(at..)?.chars().next().map(|c| at + c.len_utf8()));
                return leaf.start + crate::scan::small(colon.unwrap_or(0));
            }
            LeafKind::Text if text.trim_matches([' ', '\u{a0}']).is_empty() => {}
            _ => break,
        }
    }
    end
}

/// An option that begins in a bracket ends in it, unless the bracket has begun among the words of a rival.
pub(super) fn clip(found: &mut Structure) {
    let brackets = &found.brackets;
    let mut firsts: Vec<Place> = Vec::new();
    for option in &found.options {
        if option.set as usize >= firsts.len() {
            firsts.resize(option.set as usize + 1, option.place);
        }
    }
    let (mut inside, mut next) = (Vec::new(), brackets.iter().peekable());
    for option in &mut found.options {
        while let Some(bracket) = next.next_if(|b| b.open < option.place) {
            while inside.pop_if(|b: &mut &crate::model::Bracket| b.end <= bracket.open).is_some() {}
            inside.push(bracket);
        }
        while inside.pop_if(|b| b.end <= option.place).is_some() {}
        let first = firsts.get(option.set as usize).copied().unwrap_or(option.place);
        let own =
            |b: &crate::model::Bracket| b.kind == BracketKind::Option && b.open.paragraph == option.place.paragraph;
        let around = inside.iter().rev().enumerate().find(|(depth, b)| b.open < first || (*depth == 0 && own(b)));
        let Some((_, bracket)) = around else { continue };
        let closing = u32::from(bracket.closing == Closing::Written);
        let end =
            Place { byte: bracket.end.byte - closing, chars: bracket.end.chars.saturating_sub(closing), ..bracket.end };
        option.end = option.end.min(end);
        option.head = option.head.min(option.end);
    }
}

fn finish(found: &mut [OptionPart], part: Option<usize>, end: Place) {
    if let Some(option) = part.and_then(|i| found.get_mut(i)) {
        option.end = end;
    }
}

/// Places of lines that begin with a paragraph number.
fn numbered_lines(source: &str) -> Vec<u32> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in source.split_inclusive('\n') {
        if line.trim_start().starts_with(|c: char| c.is_ascii_digit()) && crate::label::length(line) > 0 {
            lines.push(crate::scan::small(at));
        }
        at += line.len();
    }
    lines
}

/// True if a number stands before this place on its line.
fn line_label(source: &str, at: u32) -> bool {
    let before = source.get(..at as usize).unwrap_or("");
    let near = before.get(before.ceil_char_boundary(before.len().saturating_sub(40))..).unwrap_or("");
    let lead = near.rsplit('\n').next().unwrap_or("").trim_start();
    lead.starts_with(|c: char| c.is_ascii_digit()) && crate::label::length(lead) > 0
}

fn place_at(source: &str, scan: &Scanned, paragraph: u32, byte: u32) -> Place {
    let index = scan.leaves.partition_point(|l| l.start <= byte).saturating_sub(1);
    let (start, chars) = scan.leaves.get(index).map_or((0, 0), |l| (l.start, l.chars));
    let more = crate::scan::count(source.get(start as usize..byte as usize).unwrap_or(""));
    Place { paragraph, byte, chars: chars + more }
}

fn name(head: &str) -> (String, OptionStyle) {
    let label = tongues::name_in(head).to_owned();
    let word = label.trim_matches(['(', ')', '.']);
    let style = if tongues::begins_in_figures(word) {
        OptionStyle::Arabic
    } else if word == "i" || word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) || is_small_roman(word) {
        OptionStyle::Roman
    } else {
        OptionStyle::Letter
    };
    (label, style)
}

/// `ii`, `iv`: of several letters, for one alone is a letter.
fn is_small_roman(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// `(paragraphs 3-3quater)` straight behind the head.
fn range(after: &str) -> Option<String> {
    let inside = after.trim_start_matches(' ').strip_prefix('(')?;
    let window = inside.get(..inside.floor_char_boundary(80))?;
    let body = window.split(')').next().filter(|b| b.len() < window.len())?;
    tongues::names_paragraphs(body).then(|| body.to_owned())
}
