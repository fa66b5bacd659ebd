//! What people are told without anybody doing anything at that moment: any replica looks, again and again, and each piece of news
//! is told once.
//!
//! A room with news of its own adds a line to [`tell`] and tells it page by page with `next_people`, in the manner of
//! `round/news.rs` and `milestone/news.rs`: the place is moved first, the mails are queued in the same transaction, and whether each
//! is still owed is asked once more when it leaves (`outbox::still_owed`).

use adref_domain::MandateStatus;
use adref_domain::ids::{PersonId, ProcessId};
use adref_domain::notice::Often;
use adref_store::people::{self, Person};
use adref_store::{Page, mail_choices, mandates};

use crate::{Cx, Fault, House, meeting, milestone, round};

/// People looked at in one transaction: others who write wait no longer than that takes.
const AT_ONCE: i64 = 200;

/// Queues the mails about everything that is news, and says how many.
///
/// # Errors
/// Those of the store.
pub fn tell(house: &House) -> Result<usize, Fault> {
    Ok(round::tell(house)? + milestone::tell(house)? + meeting::remind(house)?)
}

/// A page of people who take part in a process by a mandate that counts at this moment.
pub(crate) struct People {
    /// Those whose account is open and who want news.
    pub(crate) who: Vec<Person>,
    /// The last one looked at, while there are more.
    pub(crate) reached: Option<PersonId>,
}

/// How a page of people went.
pub(crate) struct Told {
    pub(crate) mails: usize,
    pub(crate) more: bool,
}

impl Told {
    pub(crate) const NOTHING: Self = Self { mails: 0, more: false };
}

/// The people after the one reached.
pub(crate) fn next_people(
    cx: &mut Cx<'_, '_>,
    process: &ProcessId,
    reached: Option<&PersonId>,
) -> Result<People, Fault> {
    let filter = mandates::Filter {
        process: Some(process.clone()),
        status: Some((MandateStatus::Active, cx.now)),
        ..mandates::Filter::default()
    };
    let page = Page { after: reached.map(ToString::to_string), limit: AT_ONCE };
    let mut ids = mandates::people_of(cx.db, &filter, &page)?;
    let many = usize::try_from(AT_ONCE).unwrap_or_default();
    let more = ids.len() > many;
    ids.truncate(many);
    let mut who = Vec::new();
    for person in people::by_ids(cx.db, &ids)? {
        if person.disabled_at.is_none() && wants(cx, &person.id)? {
            who.push(person);
        }
    }
    Ok(People { who, reached: if more { ids.pop() } else { None } })
}

fn wants(cx: &mut Cx<'_, '_>, person: &PersonId) -> Result<bool, Fault> {
    Ok(mail_choices::of(cx.db, person)?.is_none_or(|choice| choice.often != Often::Never))
}
