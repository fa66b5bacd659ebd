//! Three days before a meeting, those who have not answered are asked once more. Nobody does anything for it, so somebody has to
//! look: any replica does, again and again.

use adref_domain::ids::MeetingId;
use adref_domain::meeting::REMINDED_BEFORE;
use adref_domain::notice::NoticeKind;
use adref_store::meetings;

use super::letters;
use crate::{Cx, Fault, House};

/// People asked in one transaction: others who write wait no longer than that takes.
const AT_ONCE: i64 = 200;

/// Asks once more, and says how many mails were queued. Whoever does the same at the same time asks others.
///
/// # Errors
/// Those of the store.
pub fn remind(house: &House) -> Result<usize, Fault> {
    let mut queued = 0;
    for meeting in house.read_blocking(waiting)? {
        loop {
            let meeting = meeting.clone();
            let asked = house.write_blocking(move |cx| ask_some(cx, &meeting))?;
            queued += asked;
            if asked < usize::try_from(AT_ONCE).unwrap_or_default() {
                break;
            }
        }
    }
    Ok(queued)
}

/// The meetings about which somebody is to be asked.
fn waiting(cx: &mut Cx<'_, '_>) -> Result<Vec<MeetingId>, Fault> {
    let mut waiting = Vec::new();
    for meeting in meetings::beginning(cx.db, cx.now, cx.now.plus_seconds(REMINDED_BEFORE))? {
        if meetings::waits(cx.db, &meeting.id, meeting.starts_at.plus_seconds(-REMINDED_BEFORE))? {
            waiting.push(meeting.id);
        }
    }
    Ok(waiting)
}

fn ask_some(cx: &mut Cx<'_, '_>, id: &MeetingId) -> Result<usize, Fault> {
    let soon = meetings::beginning(cx.db, cx.now, cx.now.plus_seconds(REMINDED_BEFORE))?;
    let Some(meeting) = soon.into_iter().find(|meeting| meeting.id == *id) else { return Ok(0) };
    // Who was invited within these three days has the invitation before them.
    let before = meeting.starts_at.plus_seconds(-REMINDED_BEFORE);
    let now = cx.now;
    let taken = meetings::unanswered(cx.db, id, before, now, AT_ONCE)?;
    for row in &taken {
        letters::queue(cx, NoticeKind::MeetingReminder, row)?;
    }
    Ok(taken.len())
}
