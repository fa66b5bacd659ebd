//! What the text of the demonstration rests on: a charter adopted before, sources with what cites them; and how far its first draft has
//! come.

use super::story::find;
use super::{INSTRUMENT, PROCESS};
use crate::adoption::{self, RecordStep};
use crate::library::{self, AddText};
use crate::source::{self, Cite, Supersede, WriteSource};
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

/// Figures the preamble cites, of which newer ones exist by now, so that the citation asks; and a convention.
pub(super) fn sources(cx: &mut Cx<'_, '_>, secretariat: &Actor) -> Result<(), Fault> {
    let levels = |year: u16| WriteSource {
        kind: "data".to_owned(),
        title: format!("Levels and floods of shared rivers, {year}"),
        publisher: Some("Observatory of Shared Rivers".to_owned()),
        day: Some(format!("{year}-05-10")),
        ..WriteSource::default()
    };
    let before = source::add(cx, secretariat, PROCESS, &levels(2021))?.id;
    let convention = WriteSource {
        kind: "resolution".to_owned(),
        title: "Convention on the Rights of Persons with Disabilities".to_owned(),
        publisher: Some("United Nations".to_owned()),
        symbol: Some("A/RES/61/106".to_owned()),
        day: Some("2006-12-13".to_owned()),
        ..WriteSource::default()
    };
    let convention = source::add(cx, secretariat, PROCESS, &convention)?.id;
    for (source, words, place) in
        [(&before, "Noting with", "chapter 2"), (&convention, "Encourages cities", "article 9")]
    {
        let citing = Cite {
            instrument: Some(INSTRUMENT.to_owned()),
            paragraph: Some(find(cx, "first", words)?),
            place: Some(place.to_owned()),
            ..Cite::default()
        };
        source::cite(cx, secretariat, source, &citing)?;
    }
    let by = source::add(cx, secretariat, PROCESS, &levels(2026))?.id;
    source::supersede(
        cx,
        secretariat,
        &before,
        &Supersede { by, reason: "The rivers were measured anew.".to_owned() },
    )?;
    Ok(())
}
