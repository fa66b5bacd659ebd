//! Checkpoints (c2sp.org/tlog-checkpoint): what the ledger was at one moment, in five lines that anybody can keep.

use crate::Hash;
use crate::note::{self, NoteError, SigningKey, VerifyingKey};

/// What the line of the time begins with: an extension line of the standard.
const TIME: &str = "time ";

/// A state of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which ledger.
    pub origin: String,
    /// How many entries it held.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// When it was signed: RFC 3339, in UTC.
    pub time: String,
}

impl Checkpoint {
    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n{TIME}{}\n", self.origin, self.size, self.root, self.time)
    }

    /// The signed note.
    #[must_use]
    pub fn signed(&self, key: &SigningKey) -> String {
        key.sign(&self.text())
    }

    /// Reads the text of a checkpoint, signed or not: who signed it is not asked. Lines nobody knows are passed over.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.split('\n');
        let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
        let plain = !size.is_empty()
            && size.bytes().all(|byte| byte.is_ascii_digit())
            && (size == "0" || !size.starts_with('0'));
        let time =
            lines.take_while(|line| !line.is_empty()).find_map(|line| line.strip_prefix(TIME)).unwrap_or_default();
        Some(Self {
            origin: Some(origin).filter(|origin| !origin.is_empty())?.to_owned(),
            size: size.parse().ok().filter(|_| plain)?,
            root: root.parse().ok()?,
            time: time.to_owned(),
        })
    }

    /// Finds a signed note in a text it was kept in, such as a mail or a page, whose lines may have been set in or apart.
    #[must_use]
    pub fn found_in(text: &str) -> Option<String> {
        let lines: Vec<&str> = text.lines().map(|line| line.trim_start_matches(['>', ' ', '\t']).trim_end()).collect();
        let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        let begins = |at: &usize| {
            let head = lines.get(*at..at + 3).unwrap_or_default().join("\n");
            Self::read(&head).is_some()
        };
        let first = (0..lines.len()).find(begins)?;
        let rest = lines.get(first..)?;
        let signed = rest.iter().position(|line| line.starts_with('\u{2014}'))?;
        let (text, signatures) = rest.split_at_checked(signed)?;
        let signatures: Vec<&str> =
            signatures.iter().copied().take_while(|line| line.starts_with('\u{2014}')).collect();
        Some(format!("{}\n\n{}\n", text.join("\n"), signatures.join("\n")))
    }

    /// Opens a signed checkpoint: only what one of these keys signed.
    ///
    /// # Errors
    /// [`NoteError`].
    pub fn open<'k>(note: &str, keys: &'k [VerifyingKey]) -> Result<(Self, &'k VerifyingKey), NoteError> {
        let (text, key) = note::open(note, keys)?;
        Ok((Self::read(text).ok_or(NoteError::Malformed)?, key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_reads_like_this() {
        let key = SigningKey::from_seed("adref.example.org/ledger", [7; 32]).unwrap();
        let checkpoint = Checkpoint {
            origin: "adref.example.org/ledger".to_owned(),
            size: 42,
            root: Hash::of(b"root"),
            time: "2026-11-22T20:00:00Z".to_owned(),
        };
        let note = checkpoint.signed(&key);
        assert!(
            note.starts_with(
                "adref.example.org/ledger\n42\nSBNJTRN+FjG7owHVrKtue7eqdM4RhdRWVl71HXN2d7I=\ntime 2026-11-22T20:00:00Z\n\n\u{2014} adref.example.org/ledger "
            ),
            "{note}"
        );
        assert_eq!(Checkpoint::open(&note, &[key.public().clone()]), Ok((checkpoint.clone(), key.public())));
        assert_eq!(Checkpoint::read(&note), Some(checkpoint));
        assert_eq!(Checkpoint::found_in(&note).as_ref(), Some(&note));
        let mail =
            format!("The ledger held 42 entries.\r\n\r\n  {}\r\nKeep this mail.\r\n", note.replace('\n', "\r\n  "));
        assert_eq!(Checkpoint::found_in(&mail).as_ref(), Some(&note));
        assert_eq!(Checkpoint::found_in("Nothing was kept.\n42\n"), None);
        for (from, to) in [
            ("\n42\n", "\n042\n"),
            ("\n42\n", "\n+42\n"),
            ("\n42\n", "\n\n"),
            ("N2d7I=", "d7I="),
            ("adref.example.org/ledger\n42", "\n42"),
        ] {
            assert_eq!(Checkpoint::read(&note.replace(from, to)), None, "{to:?}");
        }
    }
}
