//! The day and the hour of a stamp, in the ways they are written.

use crate::leaf::StampBody;

/// What months are called, twelve to a line.
const MONTHS: &[&str] = &[
    "january february march april may june july august september october november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
];
/// Other names of months.
const OTHERS: &[(&str, u32)] = &[("sept", 9), ("setiembre", 9), ("fevrier", 2), ("aout", 8), ("decembre", 12)];
/// What stands behind the number of a day.
const ORDINAL: &[&str] = &["st", "nd", "rd", "th", "er", "º", "°"];
/// What parts the parts of a date, and lists.
const GAPS: [char; 4] = [' ', '\u{a0}', ',', '.'];

/// Reads a date and a time; bytes taken.
pub(super) fn moment(text: &str, body: &mut StampBody) -> usize {
    let lead = text.len() - text.trim_start_matches([' ', ':', ',', '\u{a0}', '(']).len();
    let lead =
        ["on ", "le ", "el ", "от "].iter().find(|w| at(text, lead).starts_with(**w)).map_or(lead, |w| lead + w.len());
    let Some((length, date)) = day(at(text, lead)) else { return 0 };
    (body.impossible, body.ambiguous) = (date == Day::Impossible, date == Day::Ambiguous);
    if let Day::Of(date) = date {
        body.date = Some(date);
    }
    let mut end = lead + length;
    let after = at(text, end);
    let clock = after.trim_start_matches([' ', ',', '\u{a0}']);
    let gap = after.len() - clock.len();
    let word = ["at ", "à ", "a las ", "в ", "الساعة "].iter().find(|w| clock.starts_with(**w)).map_or(0, |w| w.len());
    if gap > 0
        && let Some((length, time)) = time(at(clock, word))
    {
        body.impossible |= time.is_none();
        body.time = time;
        end += gap + word + length;
    }
    end
}

fn at(text: &str, byte: usize) -> &str {
    text.get(byte..).unwrap_or("")
}

/// What a date comes to.
#[derive(Debug, PartialEq, Eq)]
enum Day {
    /// `2023-05-31`
    Of(String),
    /// There is no such day.
    Impossible,
    /// Day and month can change places.
    Ambiguous,
}

impl Day {
    fn new(year: u32, month: u32, day: u32) -> Self {
        valid(year, month, day).map_or(Self::Impossible, Self::Of)
    }
}

/// A date at the start of `text`: bytes taken, and which day it is.
fn day(text: &str) -> Option<(usize, Day)> {
    let first = number(text);
    match first.digits {
        4 => year_first(text, &first),
        1 | 2 => figures(text, &first).or_else(|| day_first(text, &first)),
        _ => month_first(text),
    }
}

/// `2023-05-31`, `2023/05/31`, `2023年5月31日`.
fn year_first(text: &str, year: &Number) -> Option<(usize, Day)> {
    let rest = at(text, year.bytes);
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '/' | '年'))?;
    let (next, last) = if sign == '年' { ('月', "日") } else { (sign, "") };
    let rest = rest.strip_prefix(sign)?;
    let month = number(rest);
    let rest = at(rest, month.bytes).strip_prefix(next)?;
    let day = number(rest);
    let rest = at(rest, day.bytes).strip_prefix(last)?;
    let short = (1..=2).contains(&month.digits) && (1..=2).contains(&day.digits);
    short.then(|| (text.len() - rest.len(), Day::new(year.value, month.value, day.value)))
}

/// `31/05/2023`, `31.05.2023`. With slashes the month stands first in some countries.
fn figures(text: &str, first: &Number) -> Option<(usize, Day)> {
    let rest = at(text, first.bytes);
    let sign = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    let rest = at(rest, 1);
    let second = number(rest);
    let rest = at(rest, second.bytes).strip_prefix(sign)?;
    let year = number(rest);
    if !(1..=2).contains(&second.digits) || year.digits != 4 {
        return None;
    }
    let length = text.len() - rest.len() + year.bytes;
    let (first, second, year) = (first.value, second.value, year.value);
    let date = match sign {
        '/' if first <= 12 && second <= 12 && first != second => Day::Ambiguous,
        '/' if second > 12 => Day::new(year, first, second),
        _ => Day::new(year, second, first),
    };
    Some((length, date))
}

/// `31 May 2023`, `31st May, 2023`, `31 de mayo de 2023`, `31 мая 2023`.
fn day_first(text: &str, day: &Number) -> Option<(usize, Day)> {
    let rest = at(text, day.bytes);
    let rest = ORDINAL.iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
    let word = rest.trim_start_matches(GAPS);
    let parted = word.len() < rest.len();
    let word = ["of ", "de "].iter().find_map(|w| word.strip_prefix(w)).unwrap_or(word);
    let (letters, month) = month(word)?;
    let after = at(word, letters).trim_start_matches(GAPS);
    let after = after.strip_prefix("de ").unwrap_or(after);
    let year = number(after);
    let length = text.len() - after.len() + year.bytes;
    (parted && year.digits == 4).then(|| (length, Day::new(year.value, month, day.value)))
}

/// `May 31, 2023`.
fn month_first(text: &str) -> Option<(usize, Day)> {
    let (letters, month) = month(text)?;
    let rest = at(text, letters).trim_start_matches(GAPS);
    let day = number(rest);
    let rest = at(rest, day.bytes);
    let rest = ORDINAL.iter().find_map(|w| rest.strip_prefix(w)).unwrap_or(rest);
    let after = rest.trim_start_matches(GAPS);
    let year = number(after);
    let length = text.len() - after.len() + year.bytes;
    let sound = (1..=2).contains(&day.digits) && year.digits == 4 && after.len() < rest.len();
    sound.then(|| (length, Day::new(year.value, month, day.value)))
}

/// The month whose name begins `text`: bytes taken, and which it is.
fn month(text: &str) -> Option<(usize, u32)> {
    let letters = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let name = text.get(..letters).filter(|name| !name.is_empty())?.to_lowercase();
    let listed = MONTHS.iter().find_map(|line| (1..).zip(line.split(' ')).find(|(_, word)| *word == name));
    let other = || OTHERS.iter().find(|(word, _)| *word == name).map(|(_, n)| *n);
    listed.map(|(n, _)| n).or_else(other).map(|n| (letters, n))
}

/// Digits of any script that is read here.
struct Number {
    bytes: usize,
    digits: usize,
    value: u32,
}

/// Up to five digits at the start of `text`.
fn number(text: &str) -> Number {
    let mut number = Number { bytes: 0, digits: 0, value: 0 };
    for (at, c) in text.char_indices().take(5) {
        let Some(digit) = super::tongues::figure(c) else { break };
        number = Number { bytes: at + c.len_utf8(), digits: number.digits + 1, value: number.value * 10 + digit };
    }
    number
}

fn valid(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=last).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `19.39`, `19:39`, `19h39`, `19 h 39`, `7:39 p.m.`: bytes taken, and the time if there is such an hour.
fn time(text: &str) -> Option<(usize, Option<String>)> {
    let hours = number(text);
    let rest = at(text, hours.bytes);
    let rest = [".", ":", "h", " h "].iter().find_map(|sign| rest.strip_prefix(sign))?;
    let minutes = number(rest);
    if !(1..=2).contains(&hours.digits) || minutes.digits != 2 {
        return None;
    }
    let rest = at(rest, minutes.bytes);
    let (hour, minute) = (hours.value, minutes.value);
    let half = [("p.m.", 12), ("pm", 12), ("PM", 12), ("a.m.", 0), ("am", 0), ("AM", 0)];
    let word = rest.trim_start_matches([' ', '\u{a0}']);
    let said = half.iter().find(|(w, _)| word.strip_prefix(w).is_some_and(|r| !r.starts_with(char::is_alphanumeric)));
    let Some((w, noon)) = said else {
        return Some((text.len() - rest.len(), (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))));
    };
    let length = text.len() - word.len() + w.len();
    let sound = (1..=12).contains(&hour) && minute < 60;
    Some((length, sound.then(|| format!("{:02}:{minute:02}", hour % 12 + noon))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_as_they_are_written() {
        let same = |day: &str| Some(Day::Of(day.to_owned()));
        for text in [
            "31 May 2023",
            "31st May, 2023",
            "31 may. 2023",
            "May 31, 2023",
            "31.05.2023",
            "31/5/2023",
            "05/31/2023",
            "2023-05-31",
            "2023/5/31",
            "31 mai 2023",
            "31 de mayo de 2023",
            "31 мая 2023",
            "2023年5月31日",
            "31 مايو 2023",
            "٣١ مايو ٢٠٢٣",
        ] {
            let read = day(text);
            assert_eq!(read.as_ref().map(|(length, _)| *length), Some(text.len()), "{text}");
            assert_eq!(read.map(|(_, day)| day), same("2023-05-31"), "{text}");
        }
        assert_eq!(day("02/06/2023").map(|(_, day)| day), Some(Day::Ambiguous));
        assert_eq!(day("02.06.2023").map(|(_, day)| day), same("2023-06-02"));
        assert_eq!(day("31 June 2023").map(|(_, day)| day), Some(Day::Impossible));
        for text in ["31 May", "May 2023", "May", "12", "3.5 per cent", "2023", "31 words 2023"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn hours_as_they_are_written() {
        for (text, hour) in [("19.39", "19:39"), ("7:39 p.m.", "19:39"), ("12:05 am", "00:05"), ("19 h 39", "19:39")] {
            assert_eq!(time(text), Some((text.len(), Some(hour.to_owned()))), "{text}");
        }
        assert_eq!(time("25:00"), Some((5, None)));
        assert_eq!(time("13:00 p.m."), Some((10, None)));
    }
}
