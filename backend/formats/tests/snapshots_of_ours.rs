//! Texts of our own writing, in the conventions of real ones, and what they are read as.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unforeseen should fail"
)]

use std::fmt::Write as _;

use adref_formats::{Imported, import};

const RESOLUTION: &str = "**Committee on Shared Waters
Third session: preparations for the Assembly
Lakeside, 4–6 May 2026**

Northland, Southland

Draft resolution on the care of shared springs

The Assembly on Shared Waters,

Recalling its resolution 1/4 of 3 March 2024, and *reaffirming* that springs are held in trust for those who come

after us[, as set out in its annex],

[2.bis Noting the work of the river boards,]

1. Requests the Secretariat to prepare [voluntary] {NOR+ SOU-} guidelines, taking into account:

- a. the needs of [small] towns; [ad ref 5 May 2026 11.20](#)

[ALT a: the needs of all towns;] {SOU+}

- b. the knowledge of local communities, and
- c. the cost.

[2. [Invites] [Encourages] members to report;]
";

const GUIDELINES: &str = "Executive Board
First session of 2026
Lakeside, 9 March 2026
Item 4 of the provisional agenda*

Draft guidelines on the care of springs

I. Introduction

1. Springs feed rivers.¹ They are the first thing a town looks after and the last thing it forgets.

* BRD/2026/L.1.

¹ Not in the dry season.

This part stands behind a footnote and has no number.

2. A board should:

(a) Measure the flow of every spring²;

² See [the manual](#).

(b) Publish it.

A. Principles of Care

1. Shared Duty

(a) Principles

(a) Everyone upstream has a duty to those downstream.

(b) Actions

3. Boards act together.

Figure 1

The path of a spring

Annex

Glossary

Term\tMeaning
Spring\tWater that comes up by itself and

Term\tMeaning
\truns on.
Board\tThose who look after it.
";

const TREATY: &str = "WORKING GROUP ON SPRINGS
WGS.2026.Note


                                A. DRAFT AGREEMENT

       [The Parties to this Agreement,
Pp1
       Recalling the Convention on Springs, signed at Lakeside, and the long-
       term plan that goes with it,
Pp2
       [Recognizing    that  water  knows   no  border,]
       Have agreed as follows:

                                Article 1 (PURPOSE)
Option I:
1.     The purpose of this Agreement is to keep springs clean1 and to have those who use them
       [shall][should] bear in mind:
       (a)    The people downstream;
       (b)    The people to come, and
              those before us.




1
  Or at least no worse than they are.

                                1 of 2
\u{c}WORKING GROUP ON SPRINGS
WGS.2026.Note

2.     Option (a): Parties meet every year, in the town that lies nearest to the greatest
       spring.
       Option (b): No text
Option II: No text


                                2 of 2
";

fn draw(read: &Imported) -> String {
    let mut out = format!("{:?} {}\n{:#?}\n", read.format, read.encoding, read.front);
    for (at, p) in read.paragraphs.iter().enumerate() {
        let label = p.label.as_deref().unwrap_or("-");
        let parent = p.parent.map_or_else(String::new, |parent| format!(" of {parent}"));
        let calls: String = p.calls.iter().map(|c| format!(" calls {}@{}", c.number, c.offset)).collect();
        writeln!(
            out,
            "{at} {}:{} {} {} <{label}>{parent}{calls} | {}",
            p.line,
            p.column,
            p.kind.code(),
            p.level,
            p.wording.replace('\t', " ⇥ ")
        )
        .unwrap();
    }
    for loss in &read.losses {
        writeln!(out, "line {}: {}: {}", loss.line, loss.code, loss.message).unwrap();
    }
    out
}

#[test]
fn a_resolution() {
    insta::assert_snapshot!(draw(&import(Some("resolution.md"), RESOLUTION.as_bytes()).unwrap()));
}

#[test]
fn guidelines() {
    insta::assert_snapshot!(draw(&import(Some("guidelines.txt"), GUIDELINES.as_bytes()).unwrap()));
}

#[test]
fn a_treaty_with_its_pages() {
    insta::assert_snapshot!(draw(&import(Some("treaty.txt"), TREATY.as_bytes()).unwrap()));
}
