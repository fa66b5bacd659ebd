//! Chance with a seed, and texts made of it.
#![allow(
    dead_code,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "every test file uses its own part, reads real texts where they lie, and may fail loudly"
)]

pub(crate) mod comments;
pub(crate) mod drafts;
pub(crate) mod pieces;
pub(crate) mod tagged;

/// A real text from the folder beside the repository (or wherever `ADREF_TEXTS` says), if it is there.
pub(crate) fn real_text(name: &str) -> Option<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/texts");
    let folder = std::env::var("ADREF_TEXTS").unwrap_or_else(|_| beside.to_owned());
    let found = std::fs::read_to_string(format!("{folder}/{name}")).ok();
    if found.is_none() {
        eprintln!("{name} does not lie beside the repository: not measured on it");
    }
    found
}

/// A small generator (xorshift), the same on every machine.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16
    }

    /// A number below `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    pub(crate) fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    pub(crate) fn pick<'x, T>(&mut self, items: &'x [T]) -> &'x T {
        items.get(self.below(items.len())).expect("something to pick from")
    }
}

const NASTY: &[&str] = &[
    "the",
    "of",
    "and",
    "shall",
    "should",
    "Member States",
    "voluntary",
    "people-centred",
    "cities",
    "7.bis",
    "(a)",
    "2.8",
    "1,000",
    "A/79/L.2",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{200b}",
    ",",
    ";",
    ".",
    "—",
    "–",
    "-",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "[",
    "]",
    "[",
    "]",
    "[[",
    "]]",
    "{EUN+ USA-}",
    "{IND reserve}",
    "{",
    "}",
    "<EUN+>",
    "~~",
    "*",
    "**",
    "[ad ref 31 May 2023 19.39](#)",
    "[ad ref 31 May 2023]",
    "[3]",
    "[^13]",
    "[here](#)",
    "¹",
    "²³",
    "👩‍👩‍👧",
    "🇫🇷",
    "🇩🇪",
    "e\u{301}",
    "é",
    "\u{301}",
    "ﷺ",
    "שלום",
    "مرحبا",
    "نص",
    "\u{600}",
    "ก",
    "ำ",
    "क्ष",
    "한국",
    "城市",
    "\u{ad}",
    "\u{feff}",
    "\\[",
    "\\",
    "<https://example.org>",
    "centred",
    "centered",
    "The",
    "THE",
];

/// A text of odd pieces: marks without partners, scripts, signs nobody sees.
pub(crate) fn nasty(chance: &mut Chance, most: usize) -> String {
    let count = chance.below(most + 1);
    (0..count).map(|_| *chance.pick(NASTY)).collect()
}

/// The same text with some pieces taken out, put in or exchanged.
pub(crate) fn edited(chance: &mut Chance, text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..chance.below(4) {
        let at = chance.below(chars.len() + 1);
        let to = (at + chance.below(12)).min(chars.len());
        let with: Vec<char> = if chance.percent(60) { nasty(chance, 3).chars().collect() } else { Vec::new() };
        chars.splice(at..to, with);
    }
    chars.into_iter().collect()
}
