//! Calendars, read back by another library than the one that writes them.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that finds nothing stops there")]

use adref_formats::calendar::{Calendar, Entry, Standing, Time};
use icalendar::parser::{read_calendar, unfold};
use proptest::prelude::*;

fn entry(number: u32, standing: Standing) -> Entry {
    Entry {
        uid: format!("{number:032x}@adref"),
        stamp: "20260314T093000Z".to_owned(),
        time: Time::Days { first: "2027-02-01".to_owned(), until: "2027-03-01".to_owned() },
        summary: "Regional consultations".to_owned(),
        description: None,
        place: None,
        standing,
        sequence: i64::from(number),
    }
}

/// What stands in a file, entry by entry: the value and the parameters of each property.
fn read(text: &str) -> Vec<Vec<(String, String, Vec<String>)>> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let events = calendar.components.iter().filter(|component| component.name == "VEVENT");
    events
        .map(|event| {
            let of = |property: &icalendar::parser::Property<'_>| {
                let params = property
                    .params
                    .iter()
                    .map(|param| format!("{}={}", param.key, param.val.as_ref().map_or("", |val| val.as_str())));
                (property.name.as_str().to_owned(), property.val.as_str().to_owned(), params.collect())
            };
            event.properties.iter().map(of).collect()
        })
        .collect()
}

fn value<'a>(event: &'a [(String, String, Vec<String>)], name: &str) -> &'a str {
    let found: Vec<_> = event.iter().filter(|(one, ..)| one == name).collect();
    assert_eq!(found.len(), 1, "{name} stands once: {event:?}");
    &found[0].1
}

#[test]
fn an_entry_is_whole_days_with_an_id_a_sequence_and_how_sure_it_is() {
    let entries = vec![entry(1, Standing::Tentative), entry(2, Standing::Confirmed), entry(3, Standing::Cancelled)];
    let text = Calendar { name: "Cities; rivers, and more".to_owned(), entries }.written();
    let events = read(&text);
    assert_eq!(
        events.iter().map(|event| value(event, "STATUS")).collect::<Vec<_>>(),
        ["TENTATIVE", "CONFIRMED", "CANCELLED"]
    );
    assert_eq!(events.iter().map(|event| value(event, "SEQUENCE")).collect::<Vec<_>>(), ["1", "2", "3"]);
    for (event, number) in events.iter().zip(1..) {
        assert_eq!(value(event, "UID"), format!("{number:032x}@adref"));
        assert_eq!((value(event, "DTSTART"), value(event, "DTEND")), ("20270201", "20270301"));
        assert_eq!(value(event, "DTSTAMP"), "20260314T093000Z");
        for day in ["DTSTART", "DTEND"] {
            let params = &event.iter().find(|(name, ..)| name == day).unwrap().2;
            assert_eq!(params, &["VALUE=DATE"], "a day, not an hour");
        }
    }
    assert!(
        text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:") && text.ends_with("END:VCALENDAR\r\n"),
        "{text}"
    );
    assert!(text.contains("X-WR-CALNAME:Cities\\; rivers\\, and more\r\n"), "{text}");
}

#[test]
fn a_meeting_is_hours_in_utc_at_a_place_and_takes_time() {
    let (from, to) = ("20270301T070000Z".to_owned(), "20270301T150000Z".to_owned());
    let place = Some("Hall 3; Nairobi, Kenya".to_owned());
    let meeting = Entry { time: Time::Hours { from, to }, place, ..entry(9, Standing::Confirmed) };
    let text = Calendar { name: "Cities".to_owned(), entries: vec![meeting] }.written();
    let events = read(&text);
    let event = &events[0];
    assert_eq!((value(event, "DTSTART"), value(event, "DTEND")), ("20270301T070000Z", "20270301T150000Z"));
    assert!(event.iter().all(|(name, _, params)| !name.starts_with("DT") || params.is_empty()), "{event:?}");
    assert_eq!(value(event, "TRANSP"), "OPAQUE");
    assert!(text.contains("LOCATION:Hall 3\\; Nairobi\\, Kenya\r\n"), "{text}");
}

/// What a text of the format means.
fn meant(value: &str) -> String {
    let mut chars = value.chars();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(match chars.next() {
                Some('n' | 'N') => '\n',
                Some(other) => other,
                None => '\\',
            }),
            other => text.push(other),
        }
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Whatever a title says, it breaks out of nothing: lines stay short, the entry stays one, and the words come back.
    #[test]
    fn words_come_back_and_break_out_of_nothing(summary in "\\PC{1,200}", description in "(\\PC|[\n]){0,300}") {
        let written = Entry { summary: summary.clone(), description: Some(description.clone()), ..entry(7, Standing::Confirmed) };
        let text = Calendar { name: summary.clone(), entries: vec![written] }.written();
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {line}", line.len());
            prop_assert!(!line.contains('\n') && !line.contains('\r'));
        }
        prop_assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
        let joined = text.replace("\r\n ", "");
        let of = |name: &str| joined.split("\r\n").find_map(|line| line.strip_prefix(name)).map(meant);
        prop_assert_eq!(of("SUMMARY:"), Some(summary));
        prop_assert_eq!(of("DESCRIPTION:"), Some(description));
    }
}
