//! Signs in a wording that no reader sees, or that look like others: whoever decides on words should know that they are there.
//!
//! Sources: Unicode Standard Annex 9 (bidirectional controls), Annex 44 (default ignorable code points), Technical Standard 39 (confusable
//! letters of several scripts), Boucher and Anderson, "Trojan Source" (2021).

use std::ops::Range;

/// Marks above and below one letter that some language needs; more are meant to hide something.
const MARKS: usize = 8;

/// What is odd about a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Odd {
    /// Nobody sees it.
    Hidden,
    /// It turns the order in which what follows is drawn.
    Turning,
    /// More marks than any letter has.
    Heaped,
    /// A word of letters of two scripts that look alike.
    Borrowed,
}

/// Whether nobody sees a sign, or it turns the order of what is around it. Joiners are not among them: many scripts need them.
#[must_use]
pub fn hides(c: char) -> bool {
    turns(c)
        || c.is_control()
        || matches!(
            c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
                | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206F}'
                | '\u{2800}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}'
                | '\u{E01F0}'..='\u{E0FFF}'
        )
}

const fn turns(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a sign has its place only behind certain others, and this is not one of them.
fn misplaced(c: char, before: Option<char>) -> bool {
    match c {
        // Joiners part and bind letters of scripts that join them, and pictures.
        '\u{200C}' | '\u{200D}' => before.is_none_or(|it| it < '\u{590}' || hides(it)),
        '\u{180B}'..='\u{180D}' | '\u{180F}' => !before.is_some_and(|it| matches!(it, '\u{1800}'..='\u{18AF}')),
        // Which picture is meant: after digits and signs too.
        '\u{FE00}'..='\u{FE0F}' => before.is_none_or(|it| it.is_alphabetic() && it < '\u{590}' || it == ' '),
        '\u{E0100}'..='\u{E01EF}' => before.is_none_or(|it| it < '\u{2E80}'),
        _ => false,
    }
}

const fn marks(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{34E}' | '\u{350}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

const fn from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

/// A letter of another script than the Latin one, in which some look like Latin letters. Of Greek, units and formulas need those that
/// do not.
const fn lent(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}' | '\u{531}'..='\u{587}' | '\u{13A0}'..='\u{13FF}' | '\u{2C80}'..='\u{2CFF}'
        | '\u{391}' | '\u{392}' | '\u{395}'..='\u{397}' | '\u{399}' | '\u{39A}' | '\u{39C}' | '\u{39D}' | '\u{39F}'
        | '\u{3A1}' | '\u{3A4}' | '\u{3A5}' | '\u{3A7}' | '\u{3BF}' | '\u{3F3}' | '\u{3F9}')
}

const fn latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' if c != '\u{D7}' && c != '\u{F7}')
}

/// Tells what is odd in a text, with its bytes, in order.
pub(crate) fn odd(text: &str, mut say: impl FnMut(Odd, Range<usize>)) {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t')) {
        return;
    }
    let ordered = text.chars().any(|c| c.is_alphabetic() && from_right(c));
    let mut run: Option<(Odd, Range<usize>)> = None;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let place = at..at + c.len_utf8();
        match seen(c, before, ordered) {
            Some(odd) => match &mut run {
                Some((same, range)) if *same == odd && range.end == at => range.end = place.end,
                _ => {
                    if let Some((odd, range)) = run.replace((odd, place)) {
                        say(odd, range);
                    }
                }
            },
            None => before = Some(c),
        }
    }
    if let Some((odd, range)) = run {
        say(odd, range);
    }
    heaped(text, &mut say);
    borrowed(text, &mut say);
}

fn seen(c: char, before: Option<char>, ordered: bool) -> Option<Odd> {
    match c {
        '\n' | '\t' => None,
        // Where text runs from the right, they put a number or a name in its place.
        '\u{200E}' | '\u{200F}' | '\u{61C}' if ordered => None,
        _ if turns(c) => Some(Odd::Turning),
        _ if hides(c) || misplaced(c, before) => Some(Odd::Hidden),
        _ => None,
    }
}

fn heaped(text: &str, say: &mut impl FnMut(Odd, Range<usize>)) {
    let (mut begun, mut many) = (0, 0);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if marks(c) {
            if many == 0 {
                begun = at;
            }
            many += 1;
        } else {
            if many > MARKS {
                say(Odd::Heaped, begun..at);
            }
            many = 0;
        }
    }
}

fn borrowed(text: &str, say: &mut impl FnMut(Odd, Range<usize>)) {
    let mut word = 0..0;
    let (mut own, mut foreign) = (false, false);
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphabetic() {
            if word.is_empty() {
                word.start = at;
            }
            word.end = at + c.len_utf8();
            own |= latin(c);
            foreign |= lent(c);
        } else if !marks(c) && !hides(c) {
            if own && foreign {
                say(Odd::Borrowed, word.clone());
            }
            (own, foreign, word) = (false, false, 0..0);
        }
    }
}
