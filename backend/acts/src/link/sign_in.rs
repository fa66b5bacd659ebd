//! Signing in through a mailed link.

use adref_domain::event::EventKind;
use adref_domain::link::LinkPurpose;
use serde_json::json;

use super::{Secret, used_up};
use crate::record::Record;
use crate::sign_in::{SignedIn, begin};
use crate::{Actor, Fault, House};

/// Begins a session for whoever holds the link.
///
/// # Errors
/// [`Fault::LinkUnknown`], [`Fault::LinkGone`].
pub async fn sign_in(house: &House, input: Secret, device: String) -> Result<SignedIn, Fault> {
    house
        .write(move |cx| {
            let opened = used_up(cx, &input.token, LinkPurpose::SignIn)?;
            let actor = Actor::of(cx, &opened.person, None)?;
            let signed_in = begin(cx, &opened.person, device)?;
            let record = Record::of(EventKind::SignedIn, &actor, signed_in.session.as_str());
            let record = record.after(&json!({ "session": signed_in.session, "person": signed_in.person_id }));
            record.data(json!({ "link": opened.link.id })).write(cx)?;
            Ok(signed_in)
        })
        .await
}
