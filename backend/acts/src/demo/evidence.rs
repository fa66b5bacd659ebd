//! What the text of the demonstration rests on: a charter adopted before, and how far its first draft has come.

use super::{INSTRUMENT, PROCESS};
use crate::adoption::{self, RecordStep};
use crate::library::{self, AddText};
use crate::text::day;
use crate::{Actor, Cx, Fault};

const CHARTER: &str = include_str!("../../demo/charter.md");
const DAY: i64 = 24 * 3600;

/// The zero draft leaves the working group: told before anybody has commented, so that nobody is mailed.
pub(super) fn steps(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    for (step, days, body) in
        [("working_group", 40, "Open-ended working group"), ("submitted", 33, "Assembly of Riverside Cities")]
    {
        let input = RecordStep {
            step: step.to_owned(),
            day: day(cx.now.plus_seconds(-days * DAY)),
            body: body.to_owned(),
            ..RecordStep::default()
        };
        adoption::record(cx, secretariat, INSTRUMENT, "zero", &input)?;
    }
    Ok(())
}

/// The charter whose words the drafts take up.
pub(super) fn library(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    let charter = AddText {
        title: "Charter of Riverside Cities".to_owned(),
        symbol: Some("ARC/2019/RES.1".to_owned()),
        day: Some("2019-06-14".to_owned()),
        body: Some("Assembly of Riverside Cities".to_owned()),
        language: "en".to_owned(),
        address: None,
    };
    library::add(cx, secretariat, PROCESS, &charter, (Some("charter.md"), CHARTER.as_bytes()))?;
    Ok(())
}
