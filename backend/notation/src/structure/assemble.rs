//! One walk over the draft that writes down the tree: brackets, what tags and stamps belong to, groups, totals.

use super::pair::{At, Habit, Node, Pairing, State, pair};
use super::recover::recover;
use super::{attach, faults, groups, options, words};
use crate::leaf::{Leaf, LeafKind, NONE, Numbers, Scanned};
use crate::model::{
    Bracket, BracketKind, Closing, Group, Note, Place, Stamp, Stray, StrayMark, Strike, Tag, Target, Totals,
};
use crate::remark::Remark;
use std::ops::Range;

/// A bracket that ends where nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SupposedClose {
    pub(crate) paragraph: u32,
    pub(crate) byte: u32,
    pub(crate) bracket: u32,
}

/// Everything that is read out of the leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Structure {
    pub(crate) numbers: Numbers,
    pub(crate) brackets: Vec<Bracket>,
    pub(crate) strays: Vec<StrayMark>,
    pub(crate) tags: Vec<Tag>,
    pub(crate) owners: Vec<Tag>,
    pub(crate) stamps: Vec<Stamp>,
    pub(crate) strikes: Vec<Strike>,
    pub(crate) groups: Vec<Group>,
    pub(crate) notes: Vec<Note>,
    pub(crate) options: Vec<options::OptionPart>,
    pub(crate) remarks: Vec<Remark>,
    pub(crate) totals: Vec<Totals>,
    /// Innermost bracket open when the paragraph begins.
    pub(crate) tops: Vec<u32>,
    pub(crate) supposed: Vec<SupposedClose>,
    /// What the draft shows of how its brackets are used.
    pub(super) habit: Habit,
}

pub(super) struct Assembler<'a> {
    pub(super) sources: &'a [String],
    pub(super) out: Structure,
    pub(super) raw: faults::Found,
    /// Innermost open bracket, or [`NONE`].
    pub(super) inside: u32,
    pub(super) near: attach::Near,
    pub(super) struck: bool,
    /// A `[` follows, or follows the next text.
    opens_soon: bool,
    pub(super) slashes: Vec<groups::Slash>,
    /// Per bracket: what only the assembly needs.
    pub(super) extra: Vec<attach::Extra>,
    /// Option heads seen: number in the table, block.
    pub(super) option: Option<u32>,
}

/// Reads the structure of a draft out of its scanned wordings, and marks every bracket leaf with its bracket.
pub(crate) fn structure(sources: &[String], scans: &mut [Scanned], leads: &[options::Lead]) -> Structure {
    let numbers = numbers(scans);
    let (mut pairing, habit) = pair(sources, scans, numbers);
    recover(&mut pairing.nodes, sources, scans, numbers);
    mark(&pairing.nodes, scans);
    let out = Structure {
        numbers,
        habit,
        supposed: supposed(&pairing.nodes),
        options: options::options(sources, scans, leads),
        ..Structure::default()
    };
    let mut out = assemble(sources, scans, 0..scans.len(), &pairing, out, faults::Found::default());
    options::clip(&mut out);
    groups::options(&mut out);
    out
}

/// Writes down the tree of some paragraphs, in which every bracket that opens there also ends. Numbers count from the first
/// of them; options that stand outside brackets are not yet put into groups, since they may reach further.
pub(super) fn assemble(
    sources: &[String],
    scans: &[Scanned],
    range: Range<usize>,
    pairing: &Pairing,
    out: Structure,
    raw: faults::Found,
) -> Structure {
    let mut assembler = Assembler {
        sources,
        out,
        raw,
        inside: NONE,
        near: attach::Near::default(),
        struck: false,
        opens_soon: false,
        slashes: Vec::new(),
        extra: Vec::new(),
        option: None,
    };
    assembler.out.brackets.reserve_exact(pairing.nodes.len());
    assembler.extra.reserve_exact(pairing.nodes.len());
    for (index, scan) in scans.iter().enumerate().take(range.end).skip(range.start) {
        assembler.paragraph(index, scan);
    }
    groups::finish(&mut assembler);
    faults::finish(assembler, scans, range, pairing)
}

/// Numbers in brackets are numbers where the draft negotiates numbers and defines no notes.
pub(super) fn numbers(scans: &[Scanned]) -> Numbers {
    let (plain, references, definitions) = scans.iter().fold((0u64, 0u64, 0u64), |(p, r, d), s| {
        (p + u64::from(s.plain_numbers), r + u64::from(s.references), d + u64::from(s.definitions))
    });
    if plain > 0 && plain >= references && definitions == 0 { Numbers::Negotiated } else { Numbers::References }
}

/// Number of the bracket a node becomes: brackets are the nodes that do end somewhere.
fn is_bracket(node: &Node) -> bool {
    matches!(node.state, State::Closed(_) | State::Supposed(_))
}

fn mark(nodes: &[Node], scans: &mut [Scanned]) {
    for scan in scans.iter_mut() {
        scan.leaves.iter_mut().for_each(|l| l.bracket = NONE);
    }
    number(nodes, scans);
}

/// Writes their bracket on the leaves that open and close one.
pub(super) fn number(nodes: &[Node], scans: &mut [Scanned]) {
    let mut set = |at: At, number: u32| {
        if let Some(leaf) = scans.get_mut(at.paragraph as usize).and_then(|s| s.leaves.get_mut(at.leaf as usize)) {
            leaf.bracket = number;
        }
    };
    for (number, node) in nodes.iter().filter(|n| is_bracket(n)).enumerate() {
        let number = u32::try_from(number).unwrap_or(NONE);
        set(node.open, number);
        if let State::Closed(close) = node.state {
            set(close, number);
        }
    }
}

fn supposed(nodes: &[Node]) -> Vec<SupposedClose> {
    let mut closes: Vec<SupposedClose> = (0u32..)
        .zip(nodes.iter().filter(|n| is_bracket(n)))
        .filter_map(|(bracket, node)| match node.state {
            State::Supposed(byte) => Some(SupposedClose { paragraph: node.open.paragraph, byte, bracket }),
            _ => None,
        })
        .collect();
    closes.sort_by_key(|c| (c.paragraph, c.byte));
    closes
}

impl Assembler<'_> {
    pub(super) fn source(&self, paragraph: u32) -> &str {
        self.sources.get(paragraph as usize).map_or("", String::as_str)
    }

    pub(super) fn slice(&self, paragraph: u32, start: u32, end: u32) -> &str {
        self.source(paragraph).get(start as usize..end as usize).unwrap_or("")
    }

    fn paragraph(&mut self, index: usize, scan: &Scanned) {
        let paragraph = u32::try_from(index).unwrap_or(NONE);
        self.out.tops.push(self.inside);
        self.out.totals.push(Totals::default());
        self.near = attach::Near::default();
        (self.struck, self.option) = (false, None);
        let from = self.out.supposed.partition_point(|c| c.paragraph < paragraph);
        let to = self.out.supposed.partition_point(|c| c.paragraph <= paragraph);
        let closes: Vec<SupposedClose> = self.out.supposed.get(from..to).unwrap_or(&[]).to_vec();
        let mut closes = closes.into_iter().peekable();
        let mut previous: Option<Leaf> = None;
        for (number, leaf) in scan.leaves.iter().enumerate() {
            let place = Place { paragraph, byte: leaf.start, chars: leaf.chars };
            let mut rest = *leaf;
            while let Some(close) = closes.next_if(|c| c.byte <= leaf.end) {
                let skipped = crate::scan::count(self.slice(paragraph, leaf.start, close.byte));
                self.end_bracket(
                    close.bracket,
                    Place { paragraph, byte: close.byte, chars: leaf.chars + skipped },
                    Closing::Supposed,
                    previous,
                );
                rest.start = close.byte;
            }
            let mut following = scan.leaves.iter().skip(number + 1).map(|l| l.kind_in(self.out.numbers));
            let next = following.next();
            self.opens_soon = next == Some(LeafKind::Open)
                || (next == Some(LeafKind::Text) && following.next() == Some(LeafKind::Open));
            self.leaf(scan, &rest, place, previous, next);
            previous = Some(*leaf);
        }
    }

    fn count(&mut self) -> Option<&mut Totals> {
        self.out.totals.last_mut()
    }

    fn add(&mut self, f: impl FnOnce(&mut Totals)) {
        if let Some(totals) = self.count() {
            f(totals);
        }
    }

    fn leaf(&mut self, scan: &Scanned, leaf: &Leaf, place: Place, previous: Option<Leaf>, next: Option<LeafKind>) {
        match leaf.kind_in(self.out.numbers) {
            LeafKind::Open => self.open(leaf, place, next),
            LeafKind::Close => self.close(leaf, place, previous),
            LeafKind::Text => self.text(leaf, place),
            LeafKind::Break => {
                self.near = attach::Near::default();
                self.option = None;
            }
            LeafKind::Tag | LeafKind::Owner => self.tag(scan, leaf, place),
            LeafKind::Stamp => self.stamp(scan, leaf, place, next),
            LeafKind::Strike if leaf.data != NONE => self.strike(leaf, place),
            LeafKind::Slash => self.slash(place, self.opens_soon),
            LeafKind::Note => {
                self.out.notes.push(Note { place, end: leaf.end });
                self.near.words();
            }
            LeafKind::OptionHead => {
                self.option = options::number(&self.out.options, place);
                self.near.words();
            }
            LeafKind::Link => {
                self.add(|t| t.links += 1);
                self.near.words();
            }
            LeafKind::Editorial => {
                self.add(|t| t.editorial += 1);
                self.near.words();
            }
            // The call of a note stands between a bracket and its tag without parting them.
            LeafKind::FootnoteRef
            | LeafKind::Strike
            | LeafKind::Emphasis
            | LeafKind::Strong
            | LeafKind::Escape
            | LeafKind::NumberOpen
            | LeafKind::NumberClose => {}
        }
    }

    fn open(&mut self, leaf: &Leaf, place: Place, next: Option<LeafKind>) {
        self.add(|t| t.brackets_open += 1);
        if leaf.bracket == NONE {
            self.add(|t| t.unclosed += 1);
            self.out.strays.push(StrayMark { place, stray: Stray::NotClosed });
            return;
        }
        let parent = self.out.brackets.get(self.inside as usize);
        let depth = parent.map_or(0, |p| p.depth).saturating_add(1);
        let bracket = Bracket {
            id: leaf.bracket,
            parent: parent.map(|p| p.id),
            depth,
            open: place,
            end: place,
            closing: Closing::Supposed,
            kind: BracketKind::Words,
            group: None,
            parts: None,
            struck: self.struck,
            uncertain: false,
        };
        self.out.brackets.push(bracket);
        let neighbour = self.near.neighbour();
        self.extra.push(attach::Extra::new(
            neighbour,
            next == Some(LeafKind::Strike),
            next == Some(LeafKind::OptionHead),
        ));
        groups::neighbours(self, leaf.bracket, neighbour);
        self.inside = leaf.bracket;
        self.near = attach::Near::default();
    }

    fn close(&mut self, leaf: &Leaf, place: Place, previous: Option<Leaf>) {
        self.add(|t| t.brackets_close += 1);
        if leaf.bracket == NONE {
            self.add(|t| t.stray += 1);
            self.out.strays.push(StrayMark { place, stray: Stray::ClosesNothing });
            self.near.words();
            return;
        }
        let end = Place { byte: leaf.end, chars: place.chars + 1, ..place };
        self.end_bracket(leaf.bracket, end, Closing::Written, previous);
    }

    fn end_bracket(&mut self, number: u32, end: Place, closing: Closing, previous: Option<Leaf>) {
        let struck_words = previous.is_some_and(|l| l.kind == LeafKind::Strike);
        let nested = self.near.just_closed();
        let struck = self.struck;
        let Some(bracket) = self.out.brackets.get_mut(number as usize) else { return };
        (bracket.end, bracket.closing) = (end, closing);
        bracket.uncertain |= closing == Closing::Supposed;
        bracket.struck &= struck;
        self.inside = bracket.parent.unwrap_or(NONE);
        let open = bracket.open;
        if let Some(extra) = self.extra.get_mut(number as usize) {
            extra.struck_words &= struck_words;
            extra.ends_nested = nested;
        }
        if closing == Closing::Supposed {
            self.add(|t| t.unclosed += 1);
        }
        groups::slashes(self, number);
        self.near = attach::Near::closed(number);
        let kind = self.kind(number, open, end);
        if let Some(bracket) = self.out.brackets.get_mut(number as usize) {
            bracket.kind = kind;
        }
    }

    /// What the content of a bracket is; only short content can be anything but words.
    fn kind(&self, number: u32, open: Place, end: Place) -> BracketKind {
        if self.extra.get(number as usize).is_some_and(|e| e.option) {
            return BracketKind::Option;
        }
        if open.paragraph != end.paragraph {
            return BracketKind::Words;
        }
        let source = self.source(open.paragraph);
        let closing = u32::from(source.get(end.byte as usize - 1..end.byte as usize) == Some("]"));
        let content = source.get(open.byte as usize + 1..(end.byte - closing) as usize).unwrap_or("");
        let before = source.get(..open.byte as usize).and_then(words::before);
        let after = source.get(end.byte as usize..).and_then(|t| t.chars().next());
        words::kind(content, before, after)
    }

    fn strike(&mut self, leaf: &Leaf, place: Place) {
        self.struck = !self.struck;
        if self.struck {
            self.out.strikes.push(Strike { place, end: leaf.end, text: String::new() });
            return;
        }
        self.add(|t| t.strikes += 1);
        let Some(from) = self.out.strikes.last().map(|s| s.end) else { return };
        let text = self.slice(place.paragraph, from, leaf.start).to_owned();
        if let Some(strike) = self.out.strikes.last_mut() {
            (strike.end, strike.text) = (leaf.end, text);
        }
    }

    fn stamp(&mut self, scan: &Scanned, leaf: &Leaf, place: Place, next: Option<LeafKind>) {
        let Some(body) = scan.stamps.get(leaf.data as usize) else { return };
        self.add(|t| {
            t.stamps += 1;
            t.links += usize::from(body.linked);
        });
        let text = self.slice(place.paragraph, leaf.start, leaf.end).to_owned();
        if body.impossible || body.ambiguous {
            self.raw.stamp(place, &text, body.ambiguous);
        }
        let last = matches!(next, None | Some(LeafKind::Break));
        let target = match (self.out.brackets.get(self.inside as usize), self.near.target()) {
            (_, Some(bracket)) if !last => Target::Bracket(bracket),
            (Some(inside), _) => Target::Bracket(inside.id),
            _ => Target::Paragraph,
        };
        self.out.stamps.push(Stamp {
            place,
            end: leaf.end,
            text,
            date: body.date.clone(),
            time: body.time.clone(),
            level: body.level.clone(),
            condition: body.condition.clone(),
            target,
        });
        self.near.words();
    }
}
