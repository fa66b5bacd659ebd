//! Calendars that programs subscribe to (iCalendar, RFC 5545): whole days, each with an id and a sequence, so that a date that
//! moves moves in the subscriber's calendar too.

use ics::components::Property;
use ics::properties::{Class, Description, DtEnd, DtStart, Name, Sequence, Status, Summary, Transp};
use ics::{Event, ICalendar, escape_text, parameters};

/// Who makes the file, as the format asks.
const PRODUCT: &str = "-//Adref//Timeline//EN";

/// Whole days, and how sure they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called in a list of calendars.
    pub name: String,
    /// What stands in it.
    pub entries: Vec<Entry>,
}

/// Some days on end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is known by for ever.
    pub uid: String,
    /// When it became what it is, in UTC, such as `20260314T093000Z`.
    pub stamp: String,
    /// The first day, `YYYY-MM-DD`.
    pub first: String,
    /// The first day that is not of it any more.
    pub until: String,
    /// A line.
    pub summary: String,
    /// More about it.
    pub description: Option<String>,
    /// How sure it is.
    pub standing: Standing,
    /// How often it was changed.
    pub sequence: i64,
}

/// How sure an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may still move.
    Tentative,
    /// It will be, or was.
    Confirmed,
    /// It will not be.
    Cancelled,
}

impl Calendar {
    /// The file.
    #[must_use]
    pub fn written(&self) -> String {
        let mut calendar = ICalendar::new("2.0", PRODUCT);
        let name = escape_text(plain(&self.name)).into_owned();
        calendar.push(Name::new(name.clone()));
        // What programs read that do not know RFC 7986.
        calendar.push(Property::new("X-WR-CALNAME", name));
        for entry in &self.entries {
            calendar.add_event(event(entry));
        }
        calendar.to_string()
    }
}

fn event(entry: &Entry) -> Event<'_> {
    let mut event = Event::new(entry.uid.as_str(), entry.stamp.as_str());
    let mut starts = DtStart::new(entry.first.replace('-', ""));
    starts.append(parameters!("VALUE" => "DATE"));
    event.push(starts);
    let mut ends = DtEnd::new(entry.until.replace('-', ""));
    ends.append(parameters!("VALUE" => "DATE"));
    event.push(ends);
    event.push(Summary::new(escape_text(plain(&entry.summary))));
    if let Some(description) = &entry.description {
        event.push(Description::new(escape_text(plain(description))));
    }
    event.push(match entry.standing {
        Standing::Tentative => Status::tentative(),
        Standing::Confirmed => Status::confirmed(),
        Standing::Cancelled => Status::cancelled(),
    });
    event.push(Sequence::new(entry.sequence.to_string()));
    event.push(Class::public());
    // A step of two months takes nobody's time.
    event.push(Transp::transparent());
    event
}

/// Text without the characters the format has no room for; a line break of another system is one of ours.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control()).collect()
}
