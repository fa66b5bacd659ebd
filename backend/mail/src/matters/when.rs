//! Days as people write them: a day, a month, a year, or a period of them.

use super::Six;
use crate::catalogue::{Catalogue, fill};

const DAY: Six = Six {
    en: "{day} {month} {year}",
    ar: "{day} {month} {year}",
    es: "{day} de {month} de {year}",
    fr: "{day} {month} {year}",
    ru: "{day} {month} {year} г.",
    zh: "{year}年{month}{day}日",
};

/// Russian months stand in the case of a day, so a month alone goes by its number.
const MONTH: Six = Six {
    en: "{month} {year}",
    ar: "{month} {year}",
    es: "{month} de {year}",
    fr: "{month} {year}",
    ru: "{number}.{year}",
    zh: "{year}年{month}",
};

/// `2024-10-14`, `2024-10`, `2024`, or two of them with a stroke between, in words; anything else as it came.
pub(super) fn written(words: &Catalogue, days: &str) -> String {
    match days.split_once('/') {
        Some((first, last)) => within_a_month(words, first, last)
            .unwrap_or_else(|| format!("{} – {}", one(words, first), one(words, last))),
        None => one(words, days),
    }
}

/// `17–18 April 2024`, where both are days of one month.
fn within_a_month(words: &Catalogue, first: &str, last: &str) -> Option<String> {
    let (month, from) = first.rsplit_once('-').filter(|(month, _)| month.contains('-'))?;
    let to = last.strip_prefix(month)?.strip_prefix('-')?;
    let plain = |day: &str| (day.len() == 2).then(|| day.parse::<u8>().ok()).flatten();
    let (from, to) = (plain(from)?, plain(to)?);
    in_words_with(words, last, Some(&format!("{from}–{to}")))
}

fn one(words: &Catalogue, day: &str) -> String {
    in_words(words, day).unwrap_or_else(|| day.to_owned())
}

fn in_words(words: &Catalogue, written: &str) -> Option<String> {
    in_words_with(words, written, None)
}

/// The same, with days said in the place of the day.
fn in_words_with(words: &Catalogue, written: &str, days: Option<&str>) -> Option<String> {
    let mut parts = written.split('-').map(|part| part.parse::<usize>().ok());
    let year = parts.next()??.to_string();
    let Some(number) = parts.next() else { return Some(year) };
    let number = number?;
    let month = words.months.get(number.checked_sub(1)?)?;
    let (number, day) = (format!("{number:02}"), parts.next());
    let form = if day.is_some() { DAY } else { MONTH };
    let day = day.map_or(Some(0), |day| day)?.to_string();
    let values = [("day", days.unwrap_or(&day)), ("month", month), ("number", &number), ("year", &year)];
    Some(fill(form.in_language(words.language), &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    #[test]
    fn days_are_written_as_exactly_as_they_are_known() {
        let said = |language: &str, days: &str| written(catalogue::of(language), days);
        assert_eq!(said("en", "2024-10-14"), "14 October 2024");
        assert_eq!(said("en", "2024-10"), "October 2024");
        assert_eq!(said("en", "2024"), "2024");
        assert_eq!(said("en", "2024-01/2024-05"), "January 2024 – May 2024");
        assert_eq!(said("en", "2024-04-07/2024-04-18"), "7–18 April 2024");
        assert_eq!(said("es", "2024-04-17/2024-04-18"), "17–18 de abril de 2024");
        assert_eq!(said("en", "2024-03-31/2024-04-01"), "31 March 2024 – 1 April 2024");
        assert_eq!(said("ru", "2024-10"), "10.2024");
        assert_eq!(said("zh", "2024-10-04"), "2024年10月4日");
        assert_eq!(said("es", "2024-02"), "febrero de 2024");
        for odd in ["", "soon", "2024-13", "2024-10-x", "-1"] {
            assert_eq!(said("en", odd), odd, "{odd}");
        }
    }
}
