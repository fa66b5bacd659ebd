//! Setting a new password through a mailed link. It begins no session: who has set it signs in with it, as always.

use adref_domain::event::EventKind;
use adref_domain::link::LinkPurpose;
use adref_domain::notice::NoticeKind;
use adref_store::{links, people, sessions};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

use super::{Opened, opened, used_up};
use crate::record::Record;
use crate::sign_in::{password, strength};
use crate::{Actor, Fault, House, outbox};

/// A new password.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetPassword {
    /// What stands behind the `#` of the mailed address.
    pub token: String,
    /// The password from now on.
    pub password: String,
}

/// Links that a new password makes worthless: whoever asked for them may not be its owner.
pub(crate) const OVERTAKEN: &[LinkPurpose] = &[LinkPurpose::SignIn, LinkPurpose::Reset, LinkPurpose::ChangeAddress];

/// Sets a password, ends every session and takes back what else was mailed; the owner is told.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`], [`Fault::WeakPassword`].
pub async fn set_password(house: &House, input: SetPassword) -> Result<(), Fault> {
    let token = input.token.clone();
    let Opened { person, .. } = house.read(move |cx| opened(cx, &token, LinkPurpose::Reset)).await?;
    strength::check(&input.password, &[&person.email, &person.name])?;
    let hash = password::hashed(input.password).await?;
    house
        .write(move |cx| {
            let Opened { link, person } = used_up(cx, &input.token, LinkPurpose::Reset)?;
            people::set_password_hash(cx.db, &person.id, Some(&hash))?;
            sessions::end_all(cx.db, &person.id, cx.now)?;
            links::withdraw(cx.db, &person.id, OVERTAKEN, cx.now)?;
            let actor = Actor::of(cx, &person, None)?;
            let record = Record::of(EventKind::PasswordReset, &actor, person.id.as_str());
            record.after(&json!({ "person": person.id, "by": link.id })).data(json!({ "link": link.id })).write(cx)?;
            outbox::queue_to(cx, NoticeKind::PasswordChanged, person, "/reset", cx.now, serde_json::Map::new())
        })
        .await
}
