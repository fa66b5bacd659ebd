//! From what waits to a comment like every other, under the number it was given.

use adref_domain::ids::PersonId;
use adref_domain::{CommentState, Role};
use adref_store::public_comments::PublicComment;
use adref_store::{comments, people};

use super::said::Said;
use crate::house::chance;
use crate::{Cx, Fault};

/// Makes it a comment. The caller has moved it, and records that.
pub(super) fn publish(cx: &mut Cx<'_, '_>, row: &PublicComment) -> Result<(), Fault> {
    let said = Said::read(&row.content)?;
    let comment = comments::Comment {
        id: row.id.clone(),
        number: row.number.clone(),
        round: row.round.clone(),
        instrument: row.instrument.clone(),
        quote: said.quote(),
        draft: said.draft,
        target: said.target,
        paragraph: said.paragraph,
        author: speaker(cx, row)?,
        author_role: Role::Participant,
        author_party: None,
        author_region: Some(row.region.into()),
        author_class: row.organization_class,
        submission: None,
        question: None,
        language: None,
        kind: said.kind,
        text: said.text,
        proposed_wording: said.proposed_wording,
        justification: said.justification,
        late: row.late,
        state: CommentState::Received,
        created_at: row.created_at,
        withdrawn_at: None,
    };
    Ok(comments::add(cx.db, &comment)?)
}

/// Who spoke: whoever the confirmed address belongs to. All that comes from one address is one voice.
pub(crate) fn speaker(cx: &mut Cx<'_, '_>, row: &PublicComment) -> Result<PersonId, Fault> {
    if let Some(person) = people::by_email(cx.db, &row.address)? {
        return Ok(person.id);
    }
    let person = people::Person {
        id: PersonId::from_bits(chance()),
        email: row.address.clone(),
        name: row.name.clone().unwrap_or_else(|| row.number.clone()),
        language: row.language.clone(),
        password_hash: None,
        created_at: cx.now,
        disabled_at: None,
        number: None,
        erased_at: None,
        joined_at: None,
    };
    people::add(cx.db, &person)?;
    Ok(person.id)
}
