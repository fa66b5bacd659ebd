//! Redlines as ours and the peers draw them, as pieces of one form.

use crate::common::pieces::Piece as Drawn;
use adref_compare::{OpKind, Options, Show, redline};
use imara_diff::{Algorithm, Diff, InternedInput};
use similar::{ChangeTag, TextDiff};

pub(crate) type Piece = Drawn;

/// Ours, at a price of a change run.
pub(crate) fn our_pieces(old: &str, new: &str, run_price: u16, show: Show) -> Vec<Piece> {
    let drawn = show.ops(&redline(old, new, &Options { run_price, ..Options::default() }).ops);
    drawn.into_iter().map(|op| (tag(op.op), op.text)).collect()
}

fn tag(op: OpKind) -> ChangeTag {
    match op {
        OpKind::Same => ChangeTag::Equal,
        OpKind::Del => ChangeTag::Delete,
        OpKind::Ins => ChangeTag::Insert,
    }
}

pub(crate) fn similar_pieces(diff: &TextDiff<'_, '_, str>) -> Vec<Piece> {
    diff.iter_all_changes().map(|change| (change.tag(), change.value().to_owned())).collect()
}

pub(crate) fn imara_pieces(old: &str, new: &str, tokens: fn(&str) -> Vec<&str>) -> Vec<Piece> {
    let (before, after) = (tokens(old), tokens(new));
    let mut input = InternedInput::default();
    input.update_before(before.iter().copied());
    input.update_after(after.iter().copied());
    let mut drawn = Vec::new();
    let mut at = 0;
    for hunk in Diff::compute(Algorithm::Histogram, &input).hunks() {
        let range = |range: std::ops::Range<u32>| range.start as usize..range.end as usize;
        let (gone, come) = (range(hunk.before), range(hunk.after));
        drawn.push((ChangeTag::Equal, before[at..gone.start].concat()));
        drawn.push((ChangeTag::Delete, before[gone.clone()].concat()));
        drawn.push((ChangeTag::Insert, after[come].concat()));
        at = gone.end;
    }
    drawn.push((ChangeTag::Equal, before[at..].concat()));
    drawn.retain(|piece| !piece.1.is_empty());
    drawn
}

/// What `git diff --no-index --word-diff=porcelain` draws; lines of the porcelain are pieces, `~` ends a line.
pub(crate) fn git_pieces(old: &str, new: &str) -> Vec<Piece> {
    let drawn = git_answer(old, new).expect("git answers");
    let body = drawn.split_once("@@\n").map_or("", |(_, body)| body);
    let mut pieces: Vec<Piece> = Vec::new();
    for line in body.lines() {
        let tag = match line.chars().next() {
            Some(' ') => ChangeTag::Equal,
            Some('-') => ChangeTag::Delete,
            Some('+') => ChangeTag::Insert,
            Some('~') => {
                if let Some(last) = pieces.last_mut() {
                    last.1.push('\n');
                }
                continue;
            }
            _ => continue,
        };
        pieces.push((tag, line[1..].to_owned()));
    }
    pieces
}

fn git_answer(old: &str, new: &str) -> Option<String> {
    let folder = std::env::temp_dir().join(format!("adref-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).ok()?;
    let (a, b) = (folder.join("a.txt"), folder.join("b.txt"));
    std::fs::write(&a, old).ok()?;
    std::fs::write(&b, new).ok()?;
    let mut command = std::process::Command::new("git");
    let answer =
        command.args(["diff", "--no-index", "-U9999", "--word-diff=porcelain"]).args([&a, &b]).output().ok()?;
    String::from_utf8(answer.stdout).ok()
}

/// Neighbours of one kind as one piece. A run of nothing but white space counts for nobody: `git` does not show it.
pub(crate) fn whole(pieces: &[Piece]) -> Vec<Piece> {
    let mut whole: Vec<Piece> = Vec::new();
    let kept = |piece: &Piece| piece.0 == ChangeTag::Equal;
    for run in pieces.chunk_by(|x, y| kept(x) == kept(y)) {
        let text = |tag: ChangeTag| -> String {
            run.iter().filter(|piece| piece.0 == tag).map(|piece| piece.1.as_str()).collect()
        };
        if kept(&run[0]) || run.iter().all(|piece| piece.1.trim().is_empty()) {
            let text = text(if kept(&run[0]) { ChangeTag::Equal } else { ChangeTag::Delete });
            match whole.last_mut().filter(|last| kept(last)) {
                Some(last) => last.1.push_str(&text),
                None => whole.push((ChangeTag::Equal, text)),
            }
        } else {
            whole.extend([ChangeTag::Delete, ChangeTag::Insert].map(|tag| (tag, text(tag))));
        }
    }
    whole
}
