//! From findings to remarks: sentences, repairs, lines and columns. At most [`MOST`] of each kind are listed.

use super::assemble::{Assembler, Structure};
use super::pair::Pairing;
use super::unpaired;
use super::words::excerpt;
use crate::change::{Change, Splice};
use crate::leaf::{Fault, Scanned, TagBody};
use crate::model::{Doubt, Entry, Place, Tag};
use crate::parties::Registry;
use crate::remark::{Code, Remark, Repair};
use crate::says::{Says, Sentence};
use crate::signs::{self, Odd};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// The most remarks of one kind that are listed; the totals count all.
pub(super) const MOST: usize = 1000;

/// What has been found so far.
#[derive(Default)]
pub(super) struct Found {
    remarks: Vec<Remark>,
    counts: HashMap<Code, usize>,
    unknown: HashSet<String>,
}

impl Found {
    /// Begins where these unknown parties have been remarked before.
    pub(super) fn knowing(unknown: HashSet<String>) -> Self {
        Self { unknown, ..Self::default() }
    }

    /// Room for one more remark of this kind?
    pub(super) fn room(&mut self, code: Code) -> bool {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        *count <= MOST
    }

    pub(super) fn add(&mut self, code: Code, place: Place, length: usize, message: Says, repairs: Vec<Repair>) {
        let mut repairs = repairs.into_iter();
        self.remarks.push(Remark {
            code,
            paragraph: place.paragraph as usize,
            offset: place.byte as usize,
            char_offset: 0,
            length,
            line: 0,
            column: 0,
            message,
            repair: repairs.next(),
            other_repairs: repairs.collect(),
        });
    }

    pub(super) fn stamp(&mut self, place: Place, text: &str, ambiguous: bool) {
        if self.room(Code::StampDate) {
            let sentence = if ambiguous { Sentence::StampAmbiguous } else { Sentence::StampDate };
            self.add(Code::StampDate, place, text.len(), sentence.of(text), Vec::new());
        }
    }

    fn sign(&mut self, odd: Odd, paragraph: u32, source: &str, at: Range<usize>) {
        let code = if odd == Odd::Borrowed { Code::MixedLetters } else { Code::HiddenSign };
        if !self.room(code) {
            return;
        }
        let text = source.get(at.clone()).unwrap_or("");
        let sign = || format!("U+{:04X}", text.chars().next().map_or(0, u32::from));
        let message = match odd {
            Odd::Hidden => Sentence::HiddenSign.of(sign()),
            Odd::Turning => Sentence::TurningSign.of(sign()),
            Odd::Heaped => Sentence::HeapedMarks.counting(text.chars().count()),
            Odd::Borrowed => Sentence::MixedLetters.of(text),
        };
        let place = Place { paragraph, byte: crate::scan::small(at.start), chars: 0 };
        self.add(code, place, text.len(), message, Vec::new());
    }

    pub(super) fn slash(&mut self, place: Place) {
        if self.room(Code::SlashOutside) {
            self.add(Code::SlashOutside, place, 1, Sentence::SlashOutside.of(""), Vec::new());
        }
    }

    pub(super) fn tag(&mut self, tag: &Tag, alone: bool, body: &TagBody) {
        if body.shared {
            self.shared(tag);
        }
        for party in &body.unknown {
            if self.unknown.insert(party.clone()) && self.room(Code::UnknownParty) {
                let message = Sentence::UnknownParty.of(party);
                self.add(Code::UnknownParty, tag.place, tag.text.len(), message, Vec::new());
            }
        }
        if alone && self.room(Code::TagWithoutBracket) {
            let message = Sentence::TagWithoutBracket.of(&tag.text);
            self.add(Code::TagWithoutBracket, tag.place, tag.text.len(), message, Vec::new());
        }
    }

    /// Says who may be meant by a name that several go by, and offers to write each; which of them, only a person knows.
    fn shared(&mut self, tag: &Tag) {
        let registry = Registry::standard();
        let mut after = 0;
        for Entry { party, .. } in &tag.entries {
            let Some(at) = tag.text.get(after..).and_then(|text| text.find(party.as_str())).map(|at| after + at) else {
                continue;
            };
            after = at + party.len();
            let Some(who) = registry.several(party).filter(|_| self.room(Code::SharedName)) else { continue };
            let place = Place { byte: tag.place.byte + crate::scan::small(at), ..tag.place };
            let message = Sentence::SharedName.of(party).and(who);
            let others = registry.readings(party).map(|reading| {
                let written = registry.written(&reading.code);
                let label = Sentence::WriteParty.of(written).and(&reading.english);
                repair(label, place.paragraph, place.byte, party, written)
            });
            let others = others.collect();
            self.add(Code::SharedName, place, party.len(), message, Vec::new());
            if let Some(remark) = self.remarks.last_mut() {
                remark.other_repairs = others;
            }
        }
    }

    pub(super) fn quotation(&mut self, place: Place) {
        if self.room(Code::QuotationUnbalanced) {
            self.add(Code::QuotationUnbalanced, place, 1, Sentence::QuotationUnbalanced.of(""), Vec::new());
        }
    }

    fn doubts(&mut self, tags: &[Tag]) {
        for tag in tags.iter().filter(|t| t.uncertain) {
            let own = |doubt: &Doubt| *doubt != Doubt::SharedName;
            let Some(doubt) = tag.doubt.filter(own).filter(|_| self.room(Code::TagUncertain)) else { continue };
            let sentence = match doubt {
                Doubt::SecondTag => Sentence::TagSecond,
                Doubt::SameOnRivals => Sentence::TagOnRivals,
                Doubt::StruckWords => Sentence::TagOnStruck,
                Doubt::InnerOrOuter => Sentence::TagInnerOrOuter,
                Doubt::NeighbourUntagged => Sentence::TagNeighbour,
                // A shared name has a remark of its own.
                Doubt::Form | Doubt::SharedName => Sentence::TagForm,
            };
            let message = sentence.of(excerpt(&tag.text));
            self.add(Code::TagUncertain, tag.place, tag.text.len(), message, Vec::new());
        }
    }
}

pub(super) fn repair(label: Says, paragraph: u32, start: u32, removed: &str, inserted: &str) -> Repair {
    let splice = Splice {
        paragraph: paragraph as usize,
        start: start as usize,
        removed: removed.to_owned(),
        inserted: inserted.to_owned(),
    };
    Repair { label, change: Change::new(vec![splice]) }
}

/// Writes down what pairing and scanning have found, and gives every remark its line and column.
pub(super) fn finish(
    mut assembler: Assembler<'_>,
    scans: &[Scanned],
    range: Range<usize>,
    pairing: &Pairing,
) -> Structure {
    let sources = assembler.sources;
    let numbers = assembler.out.numbers;
    let mut found = std::mem::take(&mut assembler.raw);
    let mut out = assembler.out;
    for (number, node) in pairing.nodes.iter().enumerate() {
        let later = pairing.nodes.get(number + 1..).unwrap_or(&[]);
        unpaired::unclosed(&mut found, (node, later), sources, scans, numbers);
    }
    for at in &pairing.strays {
        unpaired::closes_nothing(&mut found, *at, sources, scans, numbers);
    }
    for (paragraph, scan) in (0u32..).zip(scans).take(range.end).skip(range.start) {
        let source = sources.get(paragraph as usize).map_or("", String::as_str);
        signs::odd(source, |odd, at| found.sign(odd, paragraph, source, at));
        for (fault, start, end) in &scan.faults {
            let text = source.get(*start as usize..*end as usize).unwrap_or("");
            scanned(&mut found, *fault, Place { paragraph, byte: *start, chars: 0 }, text);
        }
    }
    found.doubts(&out.tags);
    found.doubts(&out.owners);
    super::contradictions::contradictions(&out, |place, length, message| {
        if found.room(Code::Contradiction) {
            found.add(Code::Contradiction, place, length, message, Vec::new());
        }
    });
    super::moves::moves(&mut out, sources, |place, length, message| {
        if found.room(Code::PossibleMove) {
            found.add(Code::PossibleMove, place, length, message, Vec::new());
        }
    });
    more_of_the_same(&mut found);
    out.remarks = found.remarks;
    out.remarks.sort_by_key(|r| (r.paragraph, r.offset, r.code));
    out
}

fn more_of_the_same(found: &mut Found) {
    let mut many: Vec<(Code, usize)> = found.counts.iter().filter(|(_, n)| **n > MOST).map(|(c, n)| (*c, *n)).collect();
    many.sort_unstable();
    for (code, count) in many {
        let place = found.remarks.iter().rev().find(|r| r.code == code).map(|r| Place {
            paragraph: u32::try_from(r.paragraph).unwrap_or(0),
            byte: u32::try_from(r.offset).unwrap_or(0),
            chars: 0,
        });
        let message = Sentence::MoreOfTheSame.counting(count - MOST);
        found.add(Code::MoreOfTheSame, place.unwrap_or_default(), 1, message, Vec::new());
    }
}

fn scanned(found: &mut Found, fault: Fault, place: Place, text: &str) {
    let end = place.byte + crate::scan::small(text.len());
    let Place { paragraph, byte, .. } = place;
    let remove = |sign| Sentence::Remove.of(sign);
    let (code, message, mend) = match fault {
        Fault::WideBracket => return other_bracket(found, place, text),
        Fault::BraceNotClosed => {
            (Code::BraceNotClosed, Sentence::BraceNotClosed.of(""), repair(remove("{"), paragraph, byte, "{", ""))
        }
        Fault::BraceClosesNothing => (
            Code::BraceClosesNothing,
            Sentence::BraceClosesNothing.of(""),
            repair(remove("}"), paragraph, byte, "}", ""),
        ),
        Fault::TagNotClosed => (
            Code::BraceNotClosed,
            Sentence::PositionNotClosed.of(text),
            repair(Sentence::ClosePosition.of(""), paragraph, end, "", "}"),
        ),
        Fault::StrikeNotClosed => {
            (Code::StrikeNotClosed, Sentence::StrikeNotClosed.of(""), repair(remove("~~"), paragraph, byte, "~~", ""))
        }
        Fault::ColonMissing => (
            Code::ColonMissing,
            Sentence::ColonMissing.of(text),
            repair(Sentence::WriteColon.of(""), paragraph, end, "", ":"),
        ),
    };
    if found.room(code) {
        found.add(code, place, text.len().max(1), message, vec![mend]);
    }
}

/// `［…］` is the bracket of this notation typed in another width; `【…】` may be a heading as well, and one alone may be anything.
fn other_bracket(found: &mut Found, place: Place, text: &str) {
    if !found.room(Code::OtherBracket) {
        return;
    }
    let signs: Vec<(usize, char)> =
        text.char_indices().take(1).chain(text.char_indices().next_back().filter(|(at, _)| *at > 0)).collect();
    let splice = |(at, sign): &(usize, char)| Splice {
        paragraph: place.paragraph as usize,
        start: place.byte as usize + at,
        removed: sign.to_string(),
        inserted: if matches!(sign, '［' | '【' | '〔' | '〖') { "[" } else { "]" }.to_owned(),
    };
    let written: String = signs.iter().map(|(_, sign)| *sign).collect();
    let splices: Vec<Splice> = signs.iter().map(splice).collect();
    let marks: String = splices.iter().map(|s| s.inserted.as_str()).collect();
    let repair = Repair { label: Sentence::WriteFor.of(marks).and(written.as_str()), change: Change::new(splices) };
    let message = Sentence::OtherBracket.of(written);
    let certain = signs.len() > 1 && text.starts_with('［');
    found.add(Code::OtherBracket, place, text.len(), message, if certain { vec![repair.clone()] } else { Vec::new() });
    if let Some(remark) = found.remarks.last_mut().filter(|_| !certain) {
        remark.other_repairs = vec![repair];
    }
}

/// Gives remarks, in order of place, their code points, lines and columns.
pub(crate) fn place_remarks(remarks: &mut [Remark], sources: &[String], starts: &[(usize, usize)]) {
    let mut current = (usize::MAX, 0, 0, 1, 1);
    for remark in remarks {
        if remark.paragraph != current.0 {
            let (line, column) = starts.get(remark.paragraph).copied().unwrap_or((1, 1));
            current = (remark.paragraph, 0, 0, line, column);
        }
        let (paragraph, byte, mut chars, mut line, mut column) = current;
        for c in sources.get(paragraph).and_then(|s| s.get(byte..remark.offset)).unwrap_or("").chars() {
            chars += 1;
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        (remark.char_offset, remark.line, remark.column) = (chars, line, column);
        current = (paragraph, remark.offset, chars, line, column);
    }
}
