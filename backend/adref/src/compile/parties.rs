//! The drafts of a compilation and whose they are.

use std::path::PathBuf;

use adref_notation::{Registry, read_one};
use anyhow::{Result, bail};

use super::source::Source;
use crate::texts;

/// A party's draft.
pub(super) struct Draft {
    /// The code it is written with: `EUN`.
    pub(super) party: String,
    pub(super) source: Source,
    /// The text of the file as it was sent, if it stands.
    pub(super) sent: String,
}

/// `PARTY=FILE` from the command line.
#[derive(Clone, Debug)]
pub(crate) struct PartyFile {
    party: String,
    pub(super) file: PathBuf,
}

impl std::str::FromStr for PartyFile {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (party, file) = text.split_once('=').ok_or("a party's draft is written as EUN=eun.md")?;
        let registry = Registry::standard();
        let code = registry.canonical(party.trim());
        if let Some(who) = registry.several(code).filter(|_| registry.find(code).is_none()) {
            return Err(format!("“{party}” can be {who}; write the one that is meant"));
        }
        if !can_be_written(code) {
            return Err(format!("“{party}” cannot stand in a position; write a code such as EUN or USA"));
        }
        Ok(Self { party: code.to_owned(), file: file.into() })
    }
}

/// Whether a position with this name is read back as one: a compilation nobody can read is worth nothing.
fn can_be_written(party: &str) -> bool {
    let wording = format!("[words] {{{party}+}}");
    read_one(&wording).positions().flat_map(|tag| &tag.entries).map(|entry| entry.party.as_str()).eq([party])
}

/// Reads the drafts.
///
/// # Errors
/// A file that cannot be read, and a party that is named twice.
pub(super) fn drafts(named: &[PartyFile], base: &Source) -> Result<Vec<Draft>> {
    let mut drafts: Vec<Draft> = Vec::with_capacity(named.len());
    for one in named {
        if drafts.iter().any(|draft| draft.party == one.party) {
            bail!("{} is named twice; a party has one draft", one.party);
        }
        let imported = texts::open(&one.file)?;
        let sent = imported.layout.source().to_owned();
        let source = Source::of(imported, Some(base))?;
        let sent = if source.stands { sent } else { source.text.clone() };
        drafts.push(Draft { party: one.party.clone(), source, sent });
    }
    Ok(drafts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_is_written_so_that_it_can_be_read() {
        let party = |text: &str| text.parse::<PartyFile>().map(|one| one.party);
        assert_eq!(party("EUN=a.md").as_deref(), Ok("EUN"));
        assert_eq!(party("European Union=a=b.md").as_deref(), Ok("EUN"));
        assert_eq!(party("NAM=a.md").as_deref(), Ok("NAM"), "a code is its own party");
        assert!(party("UG=a.md").unwrap_err().contains("UMB"), "and what two go by is neither");
        for bad in ["a.md", "=a.md", "a] b=a.md", "{=a.md"] {
            assert!(party(bad).is_err(), "{bad}");
        }
    }
}
