//! Which mails somebody wants: each at once, one a day, or no news at all. One press ends them, from any mail, without signing in.

use adref_domain::event::EventKind;
use adref_domain::ids::PersonId;
use adref_domain::notice::Often;
use adref_domain::policy::{Action, Facts};
use adref_store::mail_choices::{self, MailChoice};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;

use crate::record::Record;
use crate::sign_in::secret;
use crate::{Actor, Cx, Fault, text};

/// How often news is mailed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MailChoiceView {
    /// `each` at once, `daily` in one mail, or `never`. Codes and links one asks for come in any case.
    pub often: String,
}

/// What somebody has chosen; made with the first mail, so that the mail can carry its link.
pub(crate) fn of(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<MailChoice, Fault> {
    if let Some(choice) = mail_choices::of(cx.db, person)? {
        return Ok(choice);
    }
    let choice = MailChoice { person: person.clone(), token: secret(), often: Often::Each };
    mail_choices::add(cx.db, &choice)?;
    Ok(choice)
}

/// One's own choice.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger.
pub fn read(cx: &mut Cx<'_, '_>, actor: &Actor) -> Result<MailChoiceView, Fault> {
    actor.must(Action::ReadSelf, &Facts::default())?;
    let choice = mail_choices::of(cx.db, actor.person()?)?;
    Ok(MailChoiceView { often: choice.map_or(Often::Each, |choice| choice.often).to_string() })
}

/// Changes one's own choice.
///
/// # Errors
/// [`Fault::NotFound`] for a stranger, [`Fault::Invalid`].
pub fn choose(cx: &mut Cx<'_, '_>, actor: &Actor, input: &MailChoiceView) -> Result<MailChoiceView, Fault> {
    actor.must(Action::ManageSelf, &Facts::default())?;
    let often: Often = text::code("often", &input.often)?;
    let before = of(cx, actor.person()?)?;
    let record = Record::of(EventKind::MailsChosen, actor, before.person.as_str());
    changed(cx, &before, often, record)?;
    Ok(MailChoiceView { often: often.to_string() })
}

/// Ends the news for whoever a mail's link belongs to. Pressing it twice is pressing it once.
///
/// # Errors
/// [`Fault::NotFound`] for a link that was never mailed.
pub fn unsubscribe(cx: &mut Cx<'_, '_>, token: &str) -> Result<(), Fault> {
    let before = mail_choices::by_token(cx.db, token)?.ok_or(Fault::NotFound)?;
    let record = Record::by_the_house(EventKind::MailsChosen, before.person.as_str());
    changed(cx, &before, Often::Never, record)
}

fn changed(cx: &mut Cx<'_, '_>, before: &MailChoice, often: Often, record: Record) -> Result<(), Fault> {
    if before.often == often {
        return Ok(());
    }
    mail_choices::set(cx.db, &before.person, often)?;
    let state = |often: Often| json!({ "person": before.person, "often": often });
    record.before(&state(before.often)).after(&state(often)).data(json!({ "often": often })).write(cx)
}
