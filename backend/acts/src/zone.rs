//! Hours as clocks show them somewhere. Clocks are put forward and back: an hour that is skipped is no hour, and one that comes
//! twice asks which is meant. Zones are those of the IANA database, which is built in.

use adref_domain::Instant;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use crate::Fault;

/// How an hour is written.
const FORM: &str = "a day and an hour as the clock there shows them, such as 2027-03-14T10:00";

/// A zone of the IANA database under the name it has there, however it was typed.
pub(crate) fn named(zone: &str) -> Result<String, Fault> {
    let found = find(zone)?;
    Ok(found.iana_name().unwrap_or("UTC").to_owned())
}

fn find(zone: &str) -> Result<TimeZone, Fault> {
    let unknown = || Fault::UnknownZone { zone: zone.chars().take(60).collect() };
    jiff::tz::db().get(zone.trim()).map_err(|_| unknown())
}

/// The moment at which the clock of a zone shows this: `2027-03-14T10:00`, with the distance from UTC behind it where the hour
/// comes twice, such as `2027-10-31T02:30+02:00`.
pub(crate) fn instant(field: &'static str, zone: &str, local: &str) -> Result<Instant, Fault> {
    let (hour, meant) = read(field, local)?;
    at(field, &find(zone)?, (hour, meant.as_deref()))
}

/// The same hour on a day some days or months on; absent where that month has no such day.
pub(crate) fn shifted(
    field: &'static str,
    zone: &str,
    local: &str,
    (days, months): (i32, i32),
) -> Result<Result<Instant, String>, Fault> {
    let (hour, _) = read(field, local)?;
    let beyond = |_| Fault::invalid(field, "a time within our era");
    let then = hour.checked_add(months.months()).and_then(|then| then.checked_add(days.days())).map_err(beyond)?;
    if months != 0 && then.day() != hour.day() {
        return Ok(Err(format!("{:04}-{:02}", then.year(), then.month())));
    }
    at(field, &find(zone)?, (then, None)).map(Ok)
}

fn read(field: &'static str, local: &str) -> Result<(DateTime, Option<String>), Fault> {
    let local = local.trim();
    let hour = local.get(..16).unwrap_or(local);
    let rest = local.get(16..).unwrap_or_default();
    let plain = hour.len() == 16 && hour.as_bytes().get(10) == Some(&b'T');
    let offset = rest.len() == 6 && rest.starts_with(['+', '-']);
    if !plain || !(rest.is_empty() || offset) {
        return Err(Fault::invalid(field, FORM));
    }
    let hour = hour.parse::<DateTime>().map_err(|_| {
        let message = format!("{FORM}; the calendar has no {hour}");
        Fault::invalid(field, message)
    })?;
    Ok((hour, (!rest.is_empty()).then(|| rest.to_owned())))
}

fn at(field: &'static str, zone: &TimeZone, (hour, meant): (DateTime, Option<&str>)) -> Result<Instant, Fault> {
    let name = || zone.iana_name().unwrap_or("UTC").to_owned();
    let offset = match zone.to_ambiguous_timestamp(hour).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset,
        AmbiguousOffset::Gap { before, after } => {
            let skipped = after.seconds().saturating_sub(before.seconds());
            let next = hour.checked_add(skipped.seconds()).unwrap_or(hour);
            return Err(Fault::HourSkipped { hour: written(hour), zone: name(), next: written(next) });
        }
        AmbiguousOffset::Fold { before, after } => {
            let both = [before, after].map(|offset| (offset, distance(offset)));
            let chosen = both.iter().find(|(_, distance)| Some(distance.as_str()) == meant);
            let choices = || both.clone().map(|(_, distance)| format!("{}{distance}", written(hour)));
            let twice = || Fault::HourTwice { hour: written(hour), zone: name(), choices: choices() };
            chosen.ok_or_else(twice)?.0
        }
    };
    if meant.is_some_and(|meant| meant != distance(offset)) {
        let message = format!("in {} this hour is at {}", name(), distance(offset));
        return Err(Fault::invalid(field, message));
    }
    let moment = offset.to_timestamp(hour).map_err(|_| Fault::invalid(field, "a time within our era"))?;
    Ok(Instant(moment.as_microsecond()))
}

/// What the clock of a zone shows at a moment, as [`instant`] reads it back; in UTC where nobody knows the zone.
pub(crate) fn local(zone: &str, at: Instant) -> String {
    let zone = find(zone).unwrap_or(TimeZone::UTC);
    let Ok(moment) = Timestamp::from_microsecond(at.0) else { return String::new() };
    let hour = zone.to_datetime(moment);
    match zone.to_ambiguous_timestamp(hour).offset() {
        AmbiguousOffset::Fold { .. } => format!("{}{}", written(hour), distance(zone.to_offset(moment))),
        _ => written(hour),
    }
}

fn written(hour: DateTime) -> String {
    let (year, month, day) = (hour.year(), hour.month(), hour.day());
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", hour.hour(), hour.minute())
}

/// `+02:00`.
fn distance(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::rfc3339;

    fn said(zone: &str, hour: &str) -> Result<String, String> {
        instant("starts", zone, hour).map(rfc3339).map_err(|fault| format!("{} {fault}", fault.code()))
    }

    #[test]
    fn clocks_are_read_where_they_hang() {
        assert_eq!(said("Africa/Nairobi", "2027-03-14T10:00").unwrap(), "2027-03-14T07:00:00Z");
        assert_eq!(said("Asia/Kolkata", "2027-03-14T10:00").unwrap(), "2027-03-14T04:30:00Z");
        assert_eq!(said("Europe/Paris", "2027-07-01T10:00").unwrap(), "2027-07-01T08:00:00Z");
        assert_eq!(named("africa/nairobi").unwrap(), "Africa/Nairobi");
        assert_eq!(named("UTC").unwrap(), "UTC");
    }

    #[test]
    fn an_hour_that_is_skipped_or_comes_twice_is_told() {
        let skipped = said("Europe/Paris", "2027-03-28T02:30").unwrap_err();
        assert!(skipped.starts_with("hour_skipped") && skipped.contains("2027-03-28T03:30"), "{skipped}");
        let twice = said("Europe/Paris", "2027-10-31T02:30").unwrap_err();
        assert!(twice.starts_with("hour_twice") && twice.contains("2027-10-31T02:30+02:00"), "{twice}");
        assert_eq!(said("Europe/Paris", "2027-10-31T02:30+02:00").unwrap(), "2027-10-31T00:30:00Z");
        assert_eq!(said("Europe/Paris", "2027-10-31T02:30+01:00").unwrap(), "2027-10-31T01:30:00Z");
        assert!(said("Europe/Paris", "2027-10-31T02:30+05:00").is_err());
        assert!(said("Europe/Paris", "2027-07-01T10:00+01:00").is_err());
        // Half an hour is skipped on Lord Howe Island.
        assert!(said("Australia/Lord_Howe", "2027-10-03T02:15").unwrap_err().contains("02:45"));
    }

    #[test]
    fn what_is_no_hour_or_no_zone_is_told() {
        for bad in [
            "",
            "2027-02-29T10:00",
            "2027-13-01T10:00",
            "2027-03-14",
            "2027-03-14 10:00",
            "2027-03-14T25:00",
            "2027-03-14T10:00Z",
            "tomorrow",
            "２０２７-03-14T10:00",
        ] {
            assert!(said("UTC", bad).unwrap_err().starts_with("invalid_field"), "{bad}");
        }
        assert_eq!(said("UTC", "2028-02-29T10:00").unwrap(), "2028-02-29T10:00:00Z");
        for bad in ["", "Mars/Olympus", "Africa", "+03:00", "../etc/passwd"] {
            assert!(said(bad, "2027-03-14T10:00").unwrap_err().starts_with("unknown_zone"), "{bad}");
        }
    }

    #[test]
    fn months_without_the_day_are_named() {
        let on = |months| shifted("starts", "UTC", "2027-01-31T10:00", (0, months)).unwrap();
        assert_eq!(on(1).unwrap_err(), "2027-02");
        assert_eq!(rfc3339(on(2).unwrap()), "2027-03-31T10:00:00Z");
        let week = shifted("starts", "Europe/Paris", "2027-03-22T10:00", (7, 0)).unwrap().unwrap();
        assert_eq!(rfc3339(week), "2027-03-29T08:00:00Z", "the clock shows ten, an hour earlier in UTC");
    }

    proptest! {
        #[test]
        fn every_moment_is_read_back(seconds in 0_i64..4_000_000_000, zone in 0_usize..6) {
            let zone = ["UTC", "Africa/Nairobi", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"][zone];
            let at = Instant((seconds - seconds % 60) * 1_000_000);
            prop_assert_eq!(instant("starts", zone, &local(zone, at)).unwrap(), at);
        }
    }
}
