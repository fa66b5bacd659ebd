//! What is done to a ledger behind its back is found, by whoever holds one earlier checkpoint.

use super::*;
use crate::SigningKey;
use crate::export::VERSION;
use proptest::prelude::Rng;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const NOW: &str = "2026-11-22T23:00:00Z";

fn key(seed: u8) -> SigningKey {
    SigningKey::from_seed("adref.example.org/ledger", [seed; 32]).unwrap()
}

fn event(seq: i64, data: &str) -> (Entry, Hash, String) {
    let (salt, text) = (Hash::of(&seq.to_le_bytes()), format!("{{\"reason\":\"because of {seq}\"}}"));
    let entry = Entry {
        actor: Some(format!("{:032x}", seq % 7)),
        after: Some(Hash::of(text.as_bytes()).hex()),
        at: 1_795_000_000_000_000 + seq,
        before: (seq % 3 == 0).then(|| Hash::of(b"before").hex()),
        commitment: Some(commitment(&salt, &text)),
        data: data.to_owned(),
        kind: "wording_edited".to_owned(),
        mandate: None,
        object: format!("{seq:032x}"),
        party: Some("KEN".to_owned()),
        process: Some("p".repeat(32)),
        role: Some("secretariat".to_owned()),
        seq,
    };
    (entry, salt, text)
}

/// An export of `count` entries, sealed ten at a time.
fn export(count: u64, signer: &SigningKey) -> Vec<Line> {
    let (mut tree, mut checkpoints, mut entries) = (Frontier::default(), vec![], vec![]);
    for leaf in 0..count {
        // Numbers of the database have gaps, and a late commit is sealed after younger ones.
        let seq = (leaf as i64 ^ 1) * 3 + 1;
        let data = if leaf == count - 1 { "{\"erased\":[10,16]}".to_owned() } else { format!("{{\"n\":{leaf}}}") };
        let (entry, salt, payload) = event(seq, &data);
        let erased = seq == 10 || seq == 16;
        tree.push(entry.leaf(), |_, _| {});
        entries.push(Line::Entry {
            leaf,
            hash: entry.leaf(),
            entry: Box::new(entry),
            salt: (!erased).then(|| salt.to_string()),
            payload: (!erased).then_some(payload),
        });
        if (leaf + 1) % 10 == 0 || leaf + 1 == count {
            let time = format!("2026-11-22T20:{:02}:{:02}Z", leaf / 60 % 60, leaf % 60);
            let origin = "adref.example.org/ledger".to_owned();
            let checkpoint = Checkpoint { origin, size: leaf + 1, root: tree.root(), time };
            checkpoints.push(Line::Checkpoint { note: checkpoint.signed(signer) });
        }
    }
    let head = [Line::Ledger { version: VERSION }, Line::Key { key: signer.public().to_string() }];
    head.into_iter().chain(checkpoints).chain(entries).collect()
}

fn note(lines: &[Line], size: u64) -> String {
    let notes =
        lines.iter().filter_map(|line| if let Line::Checkpoint { note } = line { Some(note.clone()) } else { None });
    notes.into_iter().find(|note| Checkpoint::read(note).unwrap().size == size).unwrap()
}

fn verified(text: &str, kept: &[&str]) -> Report {
    let mut verifier = Verifier::new(vec![key(1).public().clone()], NOW);
    for (number, note) in kept.iter().enumerate() {
        verifier.kept(note, &format!("kept-{number}"));
    }
    for (index, line) in text.lines().enumerate() {
        verifier.line(index as u64 + 1, line);
    }
    verifier.report()
}

fn text(lines: &[Line]) -> String {
    lines.iter().map(|line| line.written() + "\n").collect()
}

fn codes(report: &Report) -> Vec<String> {
    let mut codes: Vec<_> = report.findings.iter().map(Finding::code).collect();
    codes.sort();
    codes.dedup();
    codes
}

#[test]
fn an_untouched_ledger_is_whole_with_what_was_erased() {
    let lines = export(64, &key(1));
    let report = verified(&text(&lines), &[&note(&lines, 30), &note(&lines, 64)]);
    assert!(report.whole, "{:?}", report.findings);
    assert_eq!((report.entries, report.sure_to, report.erased, report.checkpoints), (64, 64, 2, 9));
    assert!(!report.keys_of_its_own);
    let empty = verified(&text(&lines[..2]), &[]);
    assert!(empty.whole && empty.entries == 0);
}

/// One random thing done to a sealed export, by somebody who rewrites hashes to match but has no key.
fn tamper(lines: &mut Vec<Line>, chance: &mut dyn FnMut(usize) -> usize) -> &'static str {
    let first = lines.iter().position(|line| matches!(line, Line::Entry { .. })).unwrap();
    let count = lines.len() - first;
    let at = first + chance(count);
    let reseal = chance(2) == 0;
    let done = match chance(6) {
        0 | 1 => edit(&mut lines[at], chance),
        2 => {
            lines.remove(at);
            "delete"
        }
        3 => {
            let other = first + (at - first + 1 + chance(count - 1)) % count;
            lines.swap(at, other);
            "swap rows"
        }
        4 => {
            lines.truncate(at);
            "truncate"
        }
        _ => {
            let copy = lines[first + chance(count)].clone();
            lines.insert(at, copy);
            "insert"
        }
    };
    if reseal {
        let mut next = 0;
        for line in lines.iter_mut() {
            if let Line::Entry { leaf, hash, entry, .. } = line {
                (*leaf, *hash) = (next, entry.leaf());
                next += 1;
            }
        }
    }
    done
}

/// Changes one field of an entry or its payload.
fn edit(line: &mut Line, chance: &mut dyn FnMut(usize) -> usize) -> &'static str {
    let Line::Entry { entry, salt, payload, hash, .. } = line else { panic!("an entry") };
    let other = format!("{:032x}", chance(usize::MAX));
    match chance(13) {
        0 => entry.actor = Some(other),
        1 => entry.actor = None,
        2 => entry.after = Some(other),
        3 => entry.at += 1 + chance(1_000_000) as i64,
        4 => entry.before = if entry.before.is_some() { None } else { Some(other) },
        5 => entry.data = format!("{{\"x\":\"{other}\"}}"),
        6 => entry.kind = "comment_withdrawn".to_owned(),
        7 => entry.party = Some("USA".to_owned()),
        8 => entry.seq += 1_000 + chance(1_000) as i64,
        9 => entry.role = None,
        10 => {
            *payload = Some(format!("{{\"reason\":\"{other}\"}}"));
            salt.get_or_insert_with(|| Hash::of(b"new").to_string());
        }
        11 if payload.is_some() => (*salt, *payload) = (None, None),
        12 => {
            // Words and commitment replaced together.
            let (new, words) = (Hash::of(other.as_bytes()), format!("{{\"reason\":\"{other}\"}}"));
            entry.commitment = Some(commitment(&new, &words));
            (*salt, *payload, *hash) = (Some(new.to_string()), Some(words), entry.leaf());
        }
        _ => *salt = Some(Hash::of(other.as_bytes()).to_string()),
    }
    "edit"
}

#[test]
fn ten_thousand_random_tamperings_are_found_against_one_earlier_checkpoint() {
    let lines = export(32, &key(1));
    let (early, whole) = (note(&lines, 32), text(&lines));
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let rng = runner.rng();
    let mut seen = BTreeMap::new();
    for number in 0..10_000 {
        let mut tampered = lines.clone();
        // Half of them know how to leave out the checkpoints that speak against them.
        if number % 2 == 0 {
            tampered.retain(|line| !matches!(line, Line::Checkpoint { .. }));
        }
        let done = tamper(&mut tampered, &mut |below| (rng.next_u64() % below.max(1) as u64) as usize);
        let tampered = text(&tampered);
        if tampered == whole {
            continue;
        }
        let report = verified(&tampered, &[&early]);
        // Without its checkpoints an otherwise untouched export is found unsigned; that must not be all that is found.
        let found = report.findings.iter().any(|finding| !matches!(finding, Finding::Unsigned { .. }));
        assert!(found && !report.whole, "{number}: {done} was not found");
        *seen.entry(done).or_insert(0_u32) += 1;
    }
    assert_eq!(seen.len(), 5, "{seen:?}");
    println!("{seen:?}");
}

#[test]
fn no_byte_of_an_export_changes_unseen() {
    let lines = export(4, &key(1));
    let (whole, early) = (text(&lines), note(&lines, 4));
    assert!(verified(&whole, &[&early]).whole);
    for at in 0..whole.len() {
        for bit in [1, 32] {
            let mut bytes = whole.clone().into_bytes();
            bytes[at] ^= bit;
            let Ok(changed) = String::from_utf8(bytes) else { continue };
            assert!(!verified(&changed, &[&early]).whole, "byte {at}");
        }
    }
}

#[test]
fn each_harm_has_its_name() {
    let (signer, lines) = (key(1), export(64, &key(1)));
    let entry =
        |leaf: u64| lines.iter().position(|line| matches!(line, Line::Entry { leaf: l, .. } if *l == leaf)).unwrap();
    let cut = verified(&text(&lines[..entry(40)]), &[&note(&lines, 50)]);
    assert_eq!(codes(&cut), ["checkpoint_ahead", "payload_missing"]);
    assert_eq!(cut.sure_to, 40);
    let mut without = lines.clone();
    without.remove(entry(33));
    let without = verified(&text(&without), &[]);
    assert_eq!(codes(&without), ["entries_missing", "root_differs"]);
    assert_eq!(without.sure_to, 30, "up to the checkpoint before it all is well");
    let mut blank = lines.clone();
    if let Line::Entry { salt, payload, .. } = &mut blank[entry(20)] {
        (*salt, *payload) = (None, None);
    }
    assert_eq!(codes(&verified(&text(&blank), &[])), ["payload_missing"]);
    let other = text(&export(64, &signer)).replace("because of 61", "because of 62");
    assert_eq!(codes(&verified(&other, &[])), ["payload_changed"]);
    let forged = text(&export(64, &key(2)));
    assert_eq!(codes(&verified(&forged, &[])), ["unknown_key", "unsigned"]);
    let root = Hash::of(b"another history");
    let origin = "adref.example.org/ledger".to_owned();
    let shown = |time: &str, size, origin: &str| {
        Checkpoint { origin: origin.to_owned(), size, root, time: time.to_owned() }.signed(&signer)
    };
    let fork = verified(&text(&lines), &[&shown("2026-11-22T20:00:49Z", 50, &origin)]);
    assert_eq!(codes(&fork), ["fork", "root_differs"]);
    let future = verified(&text(&lines), &[&shown("2027-01-01T00:00:00Z", 900, &origin)]);
    assert_eq!(codes(&future), ["checkpoint_ahead", "checkpoint_time"]);
    let elsewhere = verified(&text(&lines), &[&shown("2026-11-22T20:00:49Z", 50, "elsewhere")]);
    assert!(codes(&elsewhere).contains(&"other_ledger".to_owned()));
    let broken =
        verified(&(text(&lines) + "{}\n"), &["not a checkpoint", &note(&lines, 64).replace("\n64\n", "\n63\n")]);
    assert_eq!(codes(&broken), ["broken_line", "not_a_checkpoint", "wrong_signature"]);
    for finding in [cut, without, fork, future, elsewhere, broken].iter().flat_map(|report| &report.findings) {
        assert!(finding.to_string().len() > 20, "{finding:?}");
    }
}
