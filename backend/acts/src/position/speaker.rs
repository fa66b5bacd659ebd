//! Whose position it is: nobody states one for a party their mandate does not speak for, at that moment.

use adref_domain::MandateStatus;
use adref_store::{acting, mandates};

use crate::mandate::status_of;
use crate::{Actor, Cx, Fault};

/// The party spoken for, and whether the secretariat enters it from the floor.
pub(super) fn speaker(cx: &mut Cx<'_, '_>, actor: &Actor, named: Option<&str>) -> Result<(String, bool), Fault> {
    let parties = cx.parties()?;
    let find = |named: &str| {
        let unknown = || Fault::UnknownParty { code: named.chars().take(80).collect() };
        parties.find(named).map(|party| party.code.clone()).ok_or_else(unknown)
    };
    match (actor.subject.party(), named) {
        (Some(own), None) => Ok((own.to_owned(), false)),
        (Some(own), Some(named)) => {
            let party = find(named)?;
            if party == own { Ok((party, false)) } else { Err(Fault::NotYourParty { party, own: own.to_owned() }) }
        }
        (None, None) => Err(Fault::invalid("party", "the party that said it on the floor, such as EUN")),
        (None, Some(named)) => Ok((find(named)?, true)),
    }
}

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
