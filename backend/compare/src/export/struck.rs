//! Words the text itself strikes: drawn as struck words, not as the two signs around them.

use crate::redline::{Op, OpKind};

const SIGN: &str = "~~";

/// A piece of a redline as it is drawn.
pub(super) struct Drawn {
    pub(super) op: Op,
    /// Whether the text itself strikes these words.
    pub(super) struck: bool,
}

/// Whether a strike is open, in the old wording and in the new one.
#[derive(Clone, Copy, Default)]
struct Open {
    old: bool,
    now: bool,
}

impl Open {
    fn turn(&mut self, op: OpKind) {
        self.old ^= op != OpKind::Ins;
        self.now ^= op != OpKind::Del;
    }
}

/// The pieces without strike signs. A sign is drawn where it alone is the change; where one has no partner, all are text.
pub(super) fn struck(ops: Vec<Op>) -> Vec<Drawn> {
    let plain = |ops: Vec<Op>| ops.into_iter().map(|op| Drawn { op, struck: false }).collect();
    let has = |sign: &str| ops.iter().any(|op| op.text.contains(sign));
    if !has(SIGN) || has("\\~") {
        return plain(ops);
    }
    let mut open = Open::default();
    let mut drawn = Vec::new();
    for op in &ops {
        let bare = op.op != OpKind::Same && op.text.trim() == SIGN;
        if bare {
            open.turn(op.op);
            drawn.push(Drawn { op: op.clone(), struck: false });
            continue;
        }
        for (index, text) in op.text.split(SIGN).enumerate() {
            if index > 0 {
                open.turn(op.op);
            }
            let struck = if op.op == OpKind::Del { open.old } else { open.now };
            if !text.is_empty() {
                drawn.push(Drawn { op: Op { text: text.to_owned(), ..op.clone() }, struck });
            }
        }
    }
    if open.old || open.now { plain(ops) } else { drawn }
}
