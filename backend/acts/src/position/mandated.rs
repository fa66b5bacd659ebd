//! Nobody states a position under a mandate that has ended meanwhile.

use adref_domain::MandateStatus;
use adref_store::{acting, mandates};

use crate::mandate::status_of;
use crate::{Actor, Cx, Fault};

/// Whoever chose a mandate that has ended or rests since is told so: it is about themselves, and the meeting goes on.
pub(super) fn still_mandated(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<(), Fault> {
    let (None, Some(session), Some(person)) = (&actor.subject.standing, &actor.session, &actor.subject.person) else {
        return Ok(());
    };
    let Some(chosen) = acting::of(cx.db, session)? else { return Ok(()) };
    let Some(row) = mandates::by_id(cx.db, &chosen)?.filter(|row| row.person == *person) else { return Ok(()) };
    match status_of(&row, cx.now) {
        MandateStatus::Active => Ok(()),
        status => Err(Fault::MandateNotActive { status: status.to_string() }),
    }
}
