//! How long a whole ledger takes to check: a million entries of an export, ten to a checkpoint, against one that was kept.
//! `cargo bench -p adref-ledger`.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at once and prints")]
#![allow(clippy::disallowed_methods, reason = "a bench reads the clock")]

use std::time::Instant;

use adref_ledger::export::{Line, VERSION};
use adref_ledger::{Checkpoint, Entry, Frontier, Hash, SigningKey, Verifier, entry};

const ENTRIES: u64 = 1_000_000;

fn main() {
    let key = SigningKey::from_seed("adref.example.org/ledger", [1; 32]).unwrap();
    let (mut tree, mut entries, mut checkpoints) = (Frontier::default(), vec![], vec![]);
    let begin = Instant::now();
    for leaf in 0..ENTRIES {
        let seq = i64::try_from(leaf).unwrap();
        let (salt, payload) = (Hash::of(&leaf.to_le_bytes()), format!("{{\"reason\":\"because of {leaf}\"}}"));
        let entry = Entry {
            actor: Some(format!("{leaf:032x}")),
            after: Some(salt.hex()),
            at: 1_795_000_000_000_000 + seq,
            before: None,
            commitment: Some(entry::commitment(&salt, &payload)),
            data: format!("{{\"late\":false,\"number\":\"G-{leaf:07}\",\"paragraph\":\"{leaf:032x}\"}}"),
            kind: "comment_lodged".to_owned(),
            mandate: None,
            object: format!("{leaf:032x}"),
            party: Some("KEN".to_owned()),
            process: Some(format!("{:032x}", 1)),
            role: Some("delegate".to_owned()),
            seq,
        };
        let hash = entry.leaf();
        tree.push(hash, |_, _| {});
        let (salt, payload) = (Some(salt.to_string()), Some(payload));
        entries.push(Line::Entry { leaf, hash, entry: Box::new(entry), salt, payload }.written());
        if (leaf + 1) % 10 == 0 {
            let time = "2026-11-22T20:00:00Z".to_owned();
            let checkpoint =
                Checkpoint { origin: key.public().name().to_owned(), size: leaf + 1, root: tree.root(), time };
            checkpoints.push(Line::Checkpoint { note: checkpoint.signed(&key) }.written());
        }
    }
    println!("{ENTRIES} entries made in {:.1} s", begin.elapsed().as_secs_f64());
    let head = [Line::Ledger { version: VERSION }.written(), Line::Key { key: key.public().to_string() }.written()];
    let begin = Instant::now();
    let mut verifier = Verifier::new(vec![key.public().clone()], "2026-11-22T21:00:00Z");
    let signed = checkpoints.len();
    for (number, line) in (1..).zip(head.iter().chain(&checkpoints)) {
        verifier.line(number, line);
    }
    let signatures = begin.elapsed().as_secs_f64();
    for line in &entries {
        verifier.line(9, line);
    }
    let report = verifier.report();
    println!("{signed} signatures checked in {signatures:.1} s, everything in {:.1} s", begin.elapsed().as_secs_f64());
    assert!(report.whole && report.entries == ENTRIES, "{:?}", report.findings.first());
}
