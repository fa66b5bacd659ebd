//! Whose word it is: nobody speaks for a party their mandate does not speak for, but the secretariat from the floor.

use crate::{Actor, Cx, Fault};

/// The party spoken for, and whether the secretariat enters it from the floor.
///
/// # Errors
/// [`Fault::NotYourParty`], [`Fault::UnknownParty`], [`Fault::Invalid`] where the floor is entered without a party.
pub(crate) fn speaker(cx: &mut Cx<'_, '_>, actor: &Actor, named: Option<&str>) -> Result<(String, bool), Fault> {
    let parties = cx.parties()?;
    match (actor.subject.party(), named) {
        (Some(own), None) => Ok((own.to_owned(), false)),
        (Some(own), Some(named)) => {
            let party = if named == own { own.to_owned() } else { parties.meant(named)?.code.clone() };
            if party == own { Ok((party, false)) } else { Err(Fault::NotYourParty { party, own: own.to_owned() }) }
        }
        (None, None) => Err(Fault::invalid("party", "the party that said it on the floor, such as EUN")),
        (None, Some(named)) => Ok((parties.meant(named)?.code.clone(), true)),
    }
}
