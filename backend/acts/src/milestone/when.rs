//! Days as people know them: `2024-10-14`, `2024-10`, `2024`, and periods of them such as `2024-01/2024-05` (ISO 8601 with
//! reduced precision; EDTF level 0).

use adref_domain::Precision;
use adref_domain::milestone::Span;
use time::{Date, Month};

use crate::Fault;

/// The years a timeline knows. Years of other calendars mostly lie outside.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// How it is written, said in every refusal.
const FORMS: &str = "write 2024-10-14, 2024-10 or 2024, or a period of two such as 2024-01/2024-05";

/// Reads a date or a period.
///
/// # Errors
/// [`Fault::Invalid`] with what is not right about it.
pub(crate) fn read(field: &'static str, text: &str) -> Result<Span, Fault> {
    let text = text.trim();
    let refused = |message: String| Fault::invalid(field, message);
    if text.is_empty() {
        return Err(refused(format!("say when: {FORMS}")));
    }
    let Some((from, to)) = text.split_once('/') else {
        let (first, last, precision) = one(text).map_err(refused)?;
        return Ok(span(first, last, precision));
    };
    let (first, _, from_precision) = one(from).map_err(refused)?;
    let (_, last, to_precision) = one(to).map_err(refused)?;
    if from_precision != to_precision {
        let message = "the two ends of a period are told equally exactly: two days, two months or two years";
        return Err(refused(message.to_owned()));
    }
    if last < first {
        return Err(refused(format!("the period ends ({to}) before it begins ({from}); the earlier one comes first")));
    }
    Ok(span(first, last, from_precision))
}

/// Writes days as they are read.
pub(crate) fn written(span: &Span) -> String {
    let length = match span.precision {
        Precision::Day => 10,
        Precision::Month => 7,
        Precision::Year => 4,
    };
    let cut = |day: &str| day.chars().take(length).collect::<String>();
    let (from, to) = (cut(&span.first), cut(&span.last));
    if from == to { from } else { format!("{from}/{to}") }
}

/// The day after one that is kept, for forms that name the first day outside.
pub(crate) fn day_after(day: &str) -> Option<String> {
    date(day)?.next_day().map(iso)
}

/// Whole months, some months away from one.
pub(crate) fn months(year: i32, month: Month, away: i32, long: i32) -> Option<Span> {
    let (first_year, first_month) = moved(year, month, away)?;
    let (last_year, last_month) = moved(year, month, away.checked_add(long.max(1) - 1)?)?;
    let first = Date::from_calendar_date(first_year, first_month, 1).ok()?;
    let last = Date::from_calendar_date(last_year, last_month, last_month.length(last_year)).ok()?;
    Some(span(first, last, Precision::Month))
}

/// A year and a month, from the day they begin with.
pub(crate) fn year_and_month(day: &str) -> Option<(i32, Month)> {
    date(day).map(|date| (date.year(), date.month()))
}

fn moved(year: i32, month: Month, away: i32) -> Option<(i32, Month)> {
    let all = year.checked_mul(12)?.checked_add(i32::from(u8::from(month)) - 1)?.checked_add(away)?;
    let month = u8::try_from(all.rem_euclid(12) + 1).ok()?;
    Some((all.div_euclid(12), Month::try_from(month).ok()?))
}

fn date(day: &str) -> Option<Date> {
    let (first, _, precision) = one(day).ok()?;
    (precision == Precision::Day).then_some(first)
}

fn span(first: Date, last: Date, precision: Precision) -> Span {
    Span { first: iso(first), last: iso(last), precision }
}

fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// One end: its first day, its last day, how exactly it is told.
fn one(text: &str) -> Result<(Date, Date, Precision), String> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    match parts.as_slice() {
        [year] => {
            let year = self::year(year, text)?;
            Ok((whole(year, Month::January, 1)?, whole(year, Month::December, 31)?, Precision::Year))
        }
        [year, month] => {
            let year = self::year(year, text)?;
            let month = self::month(month, text)?;
            Ok((whole(year, month, 1)?, whole(year, month, month.length(year))?, Precision::Month))
        }
        [year, month, day] => {
            let year = self::year(year, text)?;
            let month = self::month(month, text)?;
            let day = self::day(day, year, month, text)?;
            Ok((day, day, Precision::Day))
        }
        _ => Err(unread(text)),
    }
}

fn unread(text: &str) -> String {
    let shown: String = text.chars().take(40).collect();
    format!("`{shown}` is no date we can read: {FORMS}")
}

/// So many digits of ours, and nothing else.
fn number(digits: &str, many: usize, text: &str) -> Result<u16, String> {
    let plain = digits.len() == many && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| plain).ok_or_else(|| unread(text))
}

fn year(digits: &str, text: &str) -> Result<i32, String> {
    let year = i32::from(number(digits, 4, text)?);
    if YEARS.contains(&year) {
        return Ok(year);
    }
    let (least, most) = (YEARS.start(), YEARS.end());
    Err(format!("{year} is no year between {least} and {most}; give the date in the Gregorian calendar"))
}

fn month(digits: &str, text: &str) -> Result<Month, String> {
    let number = number(digits, 2, text)?;
    let month = u8::try_from(number).ok().and_then(|number| Month::try_from(number).ok());
    month.ok_or_else(|| format!("there is no month {number} in `{text}`; months are 01 to 12"))
}

fn day(digits: &str, year: i32, month: Month, text: &str) -> Result<Date, String> {
    let number = number(digits, 2, text)?;
    let date = u8::try_from(number).ok().and_then(|day| Date::from_calendar_date(year, month, day).ok());
    date.ok_or_else(|| {
        let most = month.length(year);
        format!("{month} {year} has {most} days, so there is no day {number} in `{text}`")
    })
}

fn whole(year: i32, month: Month, day: u8) -> Result<Date, String> {
    Date::from_calendar_date(year, month, day).map_err(|_| unread(&year.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> (String, String) {
        let span = read("when", text).unwrap();
        (span.first, span.last)
    }

    fn refusal(text: &str) -> String {
        match read("when", text) {
            Err(Fault::Invalid { field: "when", message }) => message,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn dates_are_as_exact_as_they_are_told() {
        assert_eq!(days("2024-10-14"), ("2024-10-14".to_owned(), "2024-10-14".to_owned()));
        assert_eq!(days("2024-02"), ("2024-02-01".to_owned(), "2024-02-29".to_owned()));
        assert_eq!(days("2023-02"), ("2023-02-01".to_owned(), "2023-02-28".to_owned()));
        assert_eq!(days(" 2024 "), ("2024-01-01".to_owned(), "2024-12-31".to_owned()));
        assert_eq!(days("2024-01/2024-05"), ("2024-01-01".to_owned(), "2024-05-31".to_owned()));
    }

    #[test]
    fn what_is_read_is_written_as_it_was() {
        for year in [1900, 1999, 2000, 2024, 2100, 2200] {
            for month in 1..=12_u8 {
                let length = Month::try_from(month).unwrap().length(year);
                for text in [
                    format!("{year}"),
                    format!("{year}-{month:02}"),
                    format!("{year}-{month:02}-{length:02}"),
                    format!("{year}-01/{year}-12"),
                    format!("1900-01-01/{year}-{month:02}-{length:02}"),
                ] {
                    let span = read("when", &text).unwrap();
                    let again =
                        if text == "1900-01/1900-12" { span.clone() } else { read("when", &written(&span)).unwrap() };
                    assert_eq!(again, span, "{text}");
                    assert!(span.first <= span.last, "{text}");
                    assert_eq!(written(&span), text);
                }
                assert!(read("when", &format!("{year}-{month:02}-{:02}", length + 1)).is_err());
            }
        }
    }

    #[test]
    fn every_refusal_says_what_is_wrong() {
        assert!(refusal("2023-02-29").contains("February 2023 has 28 days"), "{}", refusal("2023-02-29"));
        assert!(refusal("2024-13").contains("no month 13"));
        assert!(refusal("2024-05/2024-01").contains("before it begins"));
        assert!(refusal("2024-05-01/2024-06").contains("equally exactly"));
        assert!(refusal("1446-03-12").contains("Gregorian"));
        for nonsense in [
            "",
            "October 2024",
            "14/10/2024",
            "2024-10~",
            "2024-1",
            "24-10-14",
            "2024/2025/2026",
            "٢٠٢٤-١٠",
            "2024-W41",
            "2024-10-14T10:00:00Z",
            "2024--10",
            "/2024",
            "2024/",
            "+2024",
            "99999999999999999999",
            "2024-10-14-1",
        ] {
            assert!(refusal(nonsense).contains("2024-10-14, 2024-10 or 2024"), "{nonsense}: {}", refusal(nonsense));
        }
    }

    #[test]
    fn months_are_counted_backwards_over_years_and_leap_days() {
        let at = |away, long| {
            let span = months(2024, Month::February, away, long).unwrap();
            (span.first, span.last)
        };
        assert_eq!(at(0, 1), ("2024-02-01".to_owned(), "2024-02-29".to_owned()));
        assert_eq!(at(-12, 1), ("2023-02-01".to_owned(), "2023-02-28".to_owned()));
        assert_eq!(at(-2, 2), ("2023-12-01".to_owned(), "2024-01-31".to_owned()));
        assert_eq!(at(-25, 3), ("2022-01-01".to_owned(), "2022-03-31".to_owned()));
        for away in -400..400 {
            let (span, next) =
                (months(2024, Month::February, away, 1).unwrap(), months(2024, Month::February, away + 1, 1).unwrap());
            assert_eq!(day_after(&span.last).as_deref(), Some(next.first.as_str()), "no day between two months");
        }
    }
}
