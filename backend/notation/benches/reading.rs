//! Reading, timed. Figures that must hold are ratios of one run: t(2n)/t(n), and one treaty-like draft against its budget.
#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

/// How long one thing is done over and over.
const WHILE: Duration = Duration::from_millis(200);

/// Time this thread has spent computing, where the system says so: other programs on the machine do not count.
fn computing() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// One reading in a process of its own, the kernel's work of handing out memory included: nothing is warm, at any size.
fn cold(shape: &str, size: usize) -> Option<f64> {
    let program = std::env::current_exe().ok()?;
    let output = std::process::Command::new(program).args(["once", shape, &size.to_string()]).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

/// Reads once and prints the seconds it took to read and to drop.
fn once(make: Make, size: usize) {
    let text = make(size);
    let (start, before) = (Instant::now(), computing());
    drop(black_box(adref_notation::read_one(black_box(&text))));
    let (passed, spent) = (start.elapsed(), before.zip(computing()).and_then(|(from, to)| to.checked_sub(from)));
    // That clock is too coarse for what is over in a moment.
    let spent = spent.filter(|spent| *spent > Duration::from_millis(100)).unwrap_or(passed);
    println!("{}", spent.as_secs_f64());
}

/// Doubling up to 10 MB, every reading in a process of its own; of seven the quickest, since the rest is the machine's.
fn last_steps(shapes: &[(&str, Make)]) {
    println!("1.25, 2.5, 5, 10 MB, each reading in a process of its own, with the kernel's time");
    for (name, _) in shapes {
        let quickest = |size| (0..7).filter_map(|_| cold(name, size)).fold(f64::INFINITY, f64::min);
        let times = [1_250_000, 2_500_000, 5_000_000, 10_000_000].map(quickest);
        println!("{name:>18}: t(2n)/t(n) = {} (bar 2.2), {:.0} ms", steps(&times), times[3] * 1e3);
    }
}

/// Each time over the one before it.
fn steps(times: &[f64]) -> String {
    let steps = times.windows(2).map(|pair| format!("{:.2}", pair[1] / pair[0]));
    steps.collect::<Vec<_>>().join(", ")
}

/// What one run costs: as many runs as fill a while of computing, since that clock is coarse.
fn cost(mut work: impl FnMut()) -> Duration {
    let (start, before) = (Instant::now(), computing());
    let spent =
        || before.zip(computing()).and_then(|(from, to)| to.checked_sub(from)).unwrap_or_else(|| start.elapsed());
    let mut runs = 0;
    while spent() < WHILE {
        work();
        runs += 1;
    }
    spent() / runs
}

/// Numbers that only look random.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}

fn grown(size: usize, mut piece: impl FnMut() -> String) -> String {
    let mut text = String::with_capacity(size + 200);
    while text.len() < size {
        text.push_str(&piece());
    }
    text
}

/// No backticks here: a fence that happens to close makes half a text literal, and two sizes could not be compared.
const PIECES: &[&str] = &[
    "the Parties ",
    "[shall]",
    "[should] ",
    "[",
    "]",
    " {EUN+ USA-} ",
    "{",
    "}",
    "~~",
    "*",
    "words and more words ",
    "\n",
    "\n\n",
    "“",
    "”",
    " / ",
    "[3]",
    "(G77) ",
    "ad ref 31 May 2023 19.39 ",
    "- US; G77 delete]",
    "[US propose: ",
    "Option 1: ",
    "<",
    "\\[",
    "[[",
    "]]",
    "7.bis ",
];

/// A draft like a treaty: paragraphs of sixty words; one word in about `rarity / 3` is under negotiation. The climate draft
/// of 2015 has some four brackets per kilobyte.
fn treaty(size: usize, rarity: usize) -> Vec<String> {
    let mut dice = Dice(7);
    let mut left = size;
    let mut paragraphs = Vec::new();
    while left > 0 {
        let mut text = format!("{}. ", paragraphs.len() + 1);
        for word in 0..60 {
            match dice.roll(rarity) {
                0 => text.push_str("[shall][should][other] "),
                1 if word > 4 => text.push_str("[in accordance with [the principles of] the Convention] {EUN+ USA-} "),
                2 => text.push_str("[US/AU propose; CL oppose: words of both] "),
                _ => text.push_str("provision "),
            }
        }
        left = left.saturating_sub(text.len());
        paragraphs.push(text);
    }
    paragraphs
}

type Make = fn(usize) -> String;

/// A treaty draft, one edit of it, and a page for a preview.
fn drafts() {
    let draft = treaty(420_000, 80);
    let mut time = Duration::MAX;
    for (name, draft) in [("dense", &treaty(420_000, 22)), ("like real ones", &draft)] {
        let bytes: usize = draft.iter().map(String::len).sum();
        time = cost(|| drop(black_box(adref_notation::read(black_box(draft)))));
        let brackets = adref_notation::read(draft).brackets().len();
        let speed = bytes as f64 / time.as_secs_f64() / 1e6;
        println!(
            "treaty draft, {name}: {bytes} bytes, {brackets} brackets, whole tree: {time:?} (bar 5 ms), {speed:.0} MB/s"
        );
    }
    let mut reading = adref_notation::read(&draft);
    let edited = format!("{} [more]", draft.first().map_or("", String::as_str));
    let mut more = false;
    let again = cost(|| {
        more = !more;
        reading.replace(0, black_box(if more { &edited } else { draft.first().unwrap() }));
    });
    println!("  one paragraph replaced: {again:?}, {:.3} of a whole reading", again.as_secs_f64() / time.as_secs_f64());
    let broken = format!("{edited} [never closed");
    let again = cost(|| {
        more = !more;
        reading.replace(0, black_box(if more { &broken } else { &edited }));
    });
    println!("  and where it leaves a bracket open: {again:?}");
    let page = "1. Requests the [Executive] {EUN+} Director to [report] {USA-} on it. ".repeat(45);
    println!(
        "  a page of {} bytes for a preview: {:?}",
        page.len(),
        cost(|| drop(black_box(adref_notation::read_one(&page).runs(0))))
    );
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let asked = |word: &str| words.iter().any(|one| one == word);
    if !asked("last") && !asked("once") {
        drafts();
    }
    let shapes: &[(&str, Make)] = &[
        ("random", |n| {
            let mut dice = Dice(1);
            grown(n, || PIECES.get(dice.roll(PIECES.len())).copied().unwrap_or("").to_owned())
        }),
        ("nested", |n| "[".repeat(n / 2) + &"]".repeat(n / 2)),
        ("unclosed", |n| "[".repeat(n)),
        ("closing", |n| "]".repeat(n)),
        ("braces", |n| "{".repeat(n)),
        ("tildes", |n| "~".repeat(n)),
        ("unclosed words", |n| "[words ".repeat(n / 7)),
        ("nested and tagged", |n| "[a ".repeat(n / 12) + &"] {EUN+}".repeat(n / 12)),
        ("rivals", |n| "[Invites [Encourages] ".repeat(n / 22)),
        ("open tags", |n| "{EUN+ ".repeat(n / 6)),
        ("backticks", |n| " `a".repeat(n / 3)),
        ("angles", |n| "<a ".repeat(n / 3)),
        ("options", |n| "Option 1: ".repeat(n / 10)),
        ("dashes", |n| " - US]".repeat(n / 6)),
        ("quotes", |n| "[“[”".repeat(n / 8)),
        ("stars", |n| "*a ".repeat(n / 3)),
        ("spaces", |n| " ".repeat(n)),
        ("blank lines", |n| "[a\n\n".repeat(n / 4)),
        ("escapes", |n| "\\[".repeat(n / 2)),
        ("references", |n| "[3]".repeat(n / 3)),
        ("references, words", |n| "note [3] ".repeat(n / 9)),
        ("tags", |n| "[a] {EUN+} ".repeat(n / 11)),
        ("parentheses", |n| "[a] (G77) ".repeat(n / 10)),
    ];
    if let [once, shape, size, ..] = words.as_slice()
        && once == "once"
    {
        let make = shapes.iter().find(|(name, _)| name == shape).unwrap().1;
        return self::once(make, size.parse().unwrap());
    }
    if asked("last") {
        return last_steps(shapes);
    }
    for (name, make) in shapes {
        let sizes: &[usize] = if *name == "random" {
            &[1_250_000, 2_500_000, 5_000_000, 10_000_000]
        } else {
            &[125_000, 250_000, 500_000, 1_000_000]
        };
        let times: Vec<f64> = sizes
            .iter()
            .map(|n| {
                let text = make(*n);
                cost(|| drop(black_box(adref_notation::read_one(black_box(&text))))).as_secs_f64()
            })
            .collect();
        let last = sizes.last().copied().unwrap_or(1) as f64 / times.last().copied().unwrap_or(1.0) / 1e6;
        println!("{name:>18}: t(2n)/t(n) = {} (bar 2.2), {last:.0} MB/s", steps(&times));
    }
}
