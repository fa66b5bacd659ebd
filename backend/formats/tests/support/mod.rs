//! What the tests of this package share: the real texts, and how to wrap one.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::expect_used, reason = "a real text that cannot be read should fail the test")]
#![allow(clippy::disallowed_methods, reason = "tests read the real texts; the room itself reads no files")]

use adref_formats::{Imported, import};

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");

/// A real text beside the repository, or `None` with a word about it.
pub(crate) fn real(path: &str) -> Option<Vec<u8>> {
    let bytes = std::fs::read(format!("{SHARED}/{path}")).ok();
    if bytes.is_none() {
        eprintln!("not tested: {path} does not lie beside the repository");
    }
    bytes
}

/// A real text, imported.
pub(crate) fn imported(path: &str) -> Option<Imported> {
    let bytes = real(path)?;
    Some(import(Some(path), &bytes).expect(path))
}

/// Hand-checked facts about a real text.
pub(crate) fn truth(path: &str) -> Option<serde_json::Value> {
    Some(serde_json::from_slice(&real(path)?).expect(path))
}

/// Every paragraph as (label, kind, level, wording).
pub(crate) fn shape(imported: &Imported) -> Vec<(Option<&str>, &'static str, u8, &str)> {
    imported.paragraphs.iter().map(|p| (p.label.as_deref(), p.kind.code(), p.level, p.wording.as_str())).collect()
}

/// The text with its long lines wrapped as an editor wraps them; tables stay as they are.
pub(crate) fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    for line in text.split('\n') {
        if line.contains('\t') {
            out.push_str(line);
        } else {
            let mut used = 0;
            for (at, word) in line.split(' ').enumerate() {
                let length = word.chars().count();
                if at > 0 {
                    let fits = used + 1 + length <= width;
                    out.push(if fits { ' ' } else { '\n' });
                    used = if fits { used + 1 } else { 0 };
                }
                out.push_str(word);
                used += length;
            }
        }
        out.push('\n');
    }
    out.pop();
    out
}
