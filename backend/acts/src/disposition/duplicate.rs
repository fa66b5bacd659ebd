//! The comment another one is the same as.

use adref_domain::DispositionKind;
use adref_domain::ids::CommentId;
use adref_store::{comments, dispositions};

use crate::{Cx, Fault};

/// The comment named, by its number or its id. It is on the same text, another one, and not itself the same as a third: the
/// answer of the one that is named is the answer of both.
///
/// # Errors
/// [`Fault::Invalid`] with what to do.
pub(super) fn named(
    cx: &mut Cx<'_, '_>,
    row: &comments::Comment,
    kind: DispositionKind,
    name: Option<&str>,
) -> Result<Option<CommentId>, Fault> {
    let refused = |message: &str| Err(Fault::invalid("duplicate_of", message));
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    let name = match (kind, name) {
        (DispositionKind::Duplicate, Some(name)) => name,
        (DispositionKind::Duplicate, None) => return refused("say which comment it is the same as, by its number"),
        (_, None) => return Ok(None),
        (_, Some(_)) => return refused("goes with the answer duplicate only"),
    };
    let found = match CommentId::parse(name) {
        Ok(id) => comments::by_id(cx.db, &id)?,
        Err(_) => comments::by_number(cx.db, &row.instrument, name)?,
    };
    let Some(other) = found.filter(|other| other.instrument == row.instrument) else {
        return refused("no comment on this text has that number");
    };
    if other.id == row.id {
        return refused("a comment is not the same as itself; name the other one");
    }
    let answer = dispositions::latest(cx.db, &other.id)?;
    if answer.is_some_and(|answer| answer.kind == DispositionKind::Duplicate) {
        return refused("that comment is the same as another one itself; name the one it leads to");
    }
    Ok(Some(other.id))
}
