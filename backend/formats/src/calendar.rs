//! Calendars that programs subscribe to (iCalendar, RFC 5545): whole days and hours, each with an id and a sequence, so that a date that
//! moves moves in the subscriber's calendar too.

use std::fmt::Write;

/// Who makes the file, as the format asks.
const PRODUCT: &str = "-//Adref//Timeline//EN";

/// Days and hours, and how sure they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What it is called in a list of calendars.
    pub name: String,
    /// What stands in it.
    pub entries: Vec<Entry>,
}

/// Some days on end, or some hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is known by for ever.
    pub uid: String,
    /// When it became what it is, in UTC, such as `20260314T093000Z`.
    pub stamp: String,
    /// When it is.
    pub time: Time,
    /// A line.
    pub summary: String,
    /// More about it.
    pub description: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// How sure it is.
    pub standing: Standing,
    /// How often it was changed.
    pub sequence: i64,
}

/// When an entry is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Time {
    /// Whole days, which take nobody's time.
    Days {
        /// The first day, `YYYY-MM-DD`.
        first: String,
        /// The first day that is not of it any more.
        until: String,
    },
    /// From one moment to another, both in UTC, such as `20260314T093000Z`.
    Hours {
        /// When it begins.
        from: String,
        /// When it ends.
        to: String,
    },
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
        let mut file = File::default();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line(&format!("PRODID:{PRODUCT}"));
        file.line("CALSCALE:GREGORIAN");
        file.text("NAME", &self.name);
        // What programs read that do not know RFC 7986.
        file.text("X-WR-CALNAME", &self.name);
        for entry in &self.entries {
            entry.write(&mut file);
        }
        file.line("END:VCALENDAR");
        file.0
    }
}

impl Entry {
    fn write(&self, file: &mut File) {
        file.line("BEGIN:VEVENT");
        file.line(&format!("UID:{}", self.uid));
        file.line(&format!("DTSTAMP:{}", self.stamp));
        match &self.time {
            Time::Days { first, until } => {
                file.line(&format!("DTSTART;VALUE=DATE:{}", first.replace('-', "")));
                file.line(&format!("DTEND;VALUE=DATE:{}", until.replace('-', "")));
            }
            Time::Hours { from, to } => {
                file.line(&format!("DTSTART:{from}"));
                file.line(&format!("DTEND:{to}"));
            }
        }
        file.text("SUMMARY", &self.summary);
        if let Some(description) = &self.description {
            file.text("DESCRIPTION", description);
        }
        if let Some(place) = &self.place {
            file.text("LOCATION", place);
        }
        file.line(match self.standing {
            Standing::Tentative => "STATUS:TENTATIVE",
            Standing::Confirmed => "STATUS:CONFIRMED",
            Standing::Cancelled => "STATUS:CANCELLED",
        });
        file.line(&format!("SEQUENCE:{}", self.sequence));
        file.line("CLASS:PUBLIC");
        // A step of two months takes nobody's time.
        file.line(match self.time {
            Time::Days { .. } => "TRANSP:TRANSPARENT",
            Time::Hours { .. } => "TRANSP:OPAQUE",
        });
        file.line("END:VEVENT");
    }
}

/// Bytes of a line, its end aside (RFC 5545, 3.1).
const LINE: usize = 75;

/// A file of content lines.
#[derive(Default)]
struct File(String);

impl File {
    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{}", escaped(value)));
    }

    /// A content line, folded between characters.
    fn line(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LINE;
        while rest.len() > room {
            let (begin, end) = rest.split_at(rest.floor_char_boundary(room));
            // Writing into a string cannot fail.
            let _ = write!(self.0, "{begin}\r\n ");
            (rest, room) = (end, LINE - 1);
        }
        let _ = write!(self.0, "{rest}\r\n");
    }
}

/// Text as the format writes it, without the characters it has no room for; a line break of another system is one of ours.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()) {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
    }
    escaped
}
