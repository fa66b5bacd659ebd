//! How the chapter is worded: sentences with numbers in them, lists, days and names, in one of the six languages.
//!
//! A sentence is a template: `{name}` stands for a value, `{name|one|many}` for the form that goes with a number, in the order in which
//! the plural rules of CLDR name the forms a language has (of fewer, the last one serves for the rest); `#` in a form stands for the
//! number itself.

use std::borrow::Cow;
use std::sync::Arc;

use adref_notation::{Party, state_name};
use icu_locale_core::Locale;
use icu_plurals::PluralRules;

use super::words::Words;
use crate::party::Parties;
use crate::views::CellView;
use crate::{text, zone};

/// What stands in a sentence.
pub(super) enum Value<'v> {
    Words(Cow<'v, str>),
    Number(CellView),
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(words: &'v str) -> Self {
        Self::Words(Cow::Borrowed(words))
    }
}

impl From<String> for Value<'_> {
    fn from(words: String) -> Self {
        Self::Words(Cow::Owned(words))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(CellView { count: Some(number), few: false })
    }
}

impl From<CellView> for Value<'_> {
    fn from(cell: CellView) -> Self {
        Self::Number(cell)
    }
}

/// A language with the names of parties in it.
pub(super) struct Say {
    pub(super) words: &'static Words,
    parties: Arc<Parties>,
}

impl Say {
    pub(super) const fn new(words: &'static Words, parties: Arc<Parties>) -> Self {
        Self { words, parties }
    }

    /// A sentence with its values, which begins with a great letter.
    pub(super) fn sentence(&self, template: &str, values: &[(&str, Value<'_>)]) -> String {
        let said = self.phrase(template, values);
        let mut signs = said.chars();
        signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
    }

    /// A part of a sentence, with its values.
    pub(super) fn phrase(&self, template: &str, values: &[(&str, Value<'_>)]) -> String {
        self.fill(template, values, "")
    }

    /// The day of a moment in a zone, in words.
    pub(super) fn day(&self, zone: &str, stamp: &str, seconds: i64) -> String {
        match text::moment("day", stamp) {
            Ok(at) => self.days(zone::local(zone, at.plus_seconds(seconds)).get(..10).unwrap_or_default()),
            Err(_) => stamp.to_owned(),
        }
    }

    /// The template with its values; a value is never searched for names again.
    fn fill(&self, template: &str, values: &[(&str, Value<'_>)], number: &str) -> String {
        let mut out = String::with_capacity(template.len());
        let mut rest = template;
        while let Some(at) = rest.find(['{', '#']) {
            let (before, after) = rest.split_at(at);
            join(&mut out, before);
            if let Some(behind) = after.strip_prefix('#') {
                out.push_str(number);
                rest = behind;
                continue;
            }
            let (inside, behind) = braced(after);
            out.push_str(&self.place(inside, values));
            rest = behind;
        }
        join(&mut out, rest);
        out
    }

    /// What stands for a name, or for a name with forms.
    fn place(&self, inside: &str, values: &[(&str, Value<'_>)]) -> String {
        let parts = forms(inside);
        let Some((name, forms)) = parts.split_first() else { return String::new() };
        match values.iter().find(|(known, _)| known == name).map(|(_, value)| value) {
            Some(Value::Words(words)) => words.to_string(),
            Some(Value::Number(cell)) if forms.is_empty() => self.number(*cell),
            Some(Value::Number(cell)) => {
                let form = plural(self.words.language, cell.count.unwrap_or(crate::figures::FEW));
                let form = forms.get(form).or(forms.last()).copied().unwrap_or_default();
                self.fill(form, values, &self.number(*cell))
            }
            None => String::new(),
        }
    }

    /// A number in words of the language; below five for others.
    pub(super) fn number(&self, cell: CellView) -> String {
        match cell.count {
            Some(count) => count.to_string(),
            None if cell.few => self.words.few.to_owned(),
            None => "–".to_owned(),
        }
    }

    /// `a, b and c`.
    pub(super) fn list(&self, items: &[String]) -> String {
        match items.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{}{}{last}", others.join(self.words.comma), self.words.and),
            None => String::new(),
        }
    }

    /// What something is called: `region` `africa`. What has no name here goes by its code.
    pub(super) fn label(&self, of: &str, code: &str) -> String {
        let found = self.words.labels.iter().find(|(kind, known, _)| (*kind, *known) == (of, code));
        found.map_or_else(|| code.replace('_', " "), |(_, _, word)| (*word).to_owned())
    }

    /// `2024-10-14`, `2024-10` or a period of them, in words.
    pub(super) fn days(&self, days: &str) -> String {
        adref_mail::days(self.words.language, days)
    }

    /// A party by its name: States have one in each language, groups in English and French.
    pub(super) fn party(&self, code: &str) -> String {
        self.parties.registry().find(code).map_or_else(|| code.to_owned(), |party| self.named(party))
    }

    fn named(&self, party: &Party) -> String {
        let english = || party.english.clone();
        match self.words.language {
            "en" => english(),
            "fr" => party.french.clone(),
            language => {
                party.alpha2.as_deref().and_then(|code| state_name(code, language)).map_or_else(english, str::to_owned)
            }
        }
    }

    /// Parties by their names, in a list.
    pub(super) fn parties<'c>(&self, codes: impl Iterator<Item = &'c String>) -> String {
        self.list(&codes.map(|code| self.party(code)).collect::<Vec<_>>())
    }
}

/// Words behind others; after an abbreviation the full stop of a sentence is there already.
fn join(out: &mut String, more: &str) {
    out.push_str(more.strip_prefix('.').filter(|_| out.ends_with('.')).unwrap_or(more));
}

/// What stands between the brace a text begins with and the one that closes it, and what is behind.
fn braced(text: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (inside, behind) = text.split_at(at);
            return (inside.strip_prefix('{').unwrap_or(inside), behind.strip_prefix('}').unwrap_or(behind));
        }
    }
    (text.strip_prefix('{').unwrap_or(text), "")
}

/// The parts between strokes that are in no brace.
fn forms(inside: &str) -> Vec<&str> {
    let (mut depth, mut parts, mut rest, mut from) = (0_usize, Vec::new(), inside, 0_usize);
    for (at, sign) in inside.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                let (part, behind) = rest.split_at(at - from);
                parts.push(part);
                rest = behind.strip_prefix('|').unwrap_or(behind);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(rest);
    parts
}

/// Which of its forms a language takes for a number of things, by the plural rules of CLDR.
fn plural(language: &str, count: usize) -> usize {
    let rules =
        Locale::try_from_str(language).ok().and_then(|locale| PluralRules::try_new_cardinal(locale.into()).ok());
    let place = |rules: PluralRules| {
        let form = rules.category_for(count);
        rules.categories().position(|known| known == form)
    };
    rules.and_then(place).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inclusion::chapter::words;

    fn say(language: &str) -> Say {
        Say::new(words::of(language), Arc::new(Parties::with(adref_store::parties::Added::default())))
    }

    #[test]
    fn numbers_take_the_form_the_language_asks_for() {
        for (language, template, counts, said) in [
            ("en", "{n|one|other}", [0, 1, 2, 5, 21], "other one other other other"),
            ("es", "{n|one|other}", [0, 1, 2, 5, 1_000_000], "other one other other other"),
            ("fr", "{n|one|other}", [0, 1, 2, 5, 1_000_000], "one one other other other"),
            ("ru", "{n|one|few|many}", [0, 1, 2, 5, 21], "many one few many one"),
            ("ru", "{n|one|few|many}", [11, 12, 22, 101, 114], "many many few one many"),
            ("ar", "{n|zero|one|two|few|many|other}", [0, 1, 2, 5, 21], "zero one two few many"),
            ("ar", "{n|zero|one|two|few|many|other}", [10, 11, 100, 102, 103], "few many other other few"),
            ("zh", "{n|other}", [0, 1, 2, 5, 21], "other other other other other"),
        ] {
            let chosen = counts.map(|count: usize| say(language).phrase(template, &[("n", count.into())]));
            assert_eq!(chosen.join(" "), said, "{language} {counts:?}");
        }
    }

    #[test]
    fn a_sentence_holds_its_values_and_nothing_of_them_is_read_again() {
        let said = |count: usize, title: &str| {
            let template = "{n|one draft of {title} was|# drafts of {title} were} issued.";
            say("en").sentence(template, &[("n", count.into()), ("title", title.into())])
        };
        assert_eq!(said(1, "{n} #"), "One draft of {n} # was issued.");
        assert_eq!(said(3, "a|b"), "3 drafts of a|b were issued.");
        let few = say("ru")
            .sentence("{n|# эксперт|# эксперта|# экспертов}", &[("n", CellView { count: None, few: true }.into())]);
        assert_eq!(few, "Менее 5 экспертов");
        assert_eq!(say("en").sentence("{unknown", &[]), "");
        assert_eq!(say("ru").sentence("{day}.", &[("day", "5 мая 2026 г.".into())]), "5 мая 2026 г.");
    }

    #[test]
    fn lists_and_names_are_of_the_language() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(say("en").list(&items), "a, b and c");
        assert_eq!(say("zh").list(&items[..2]), "a和b");
        assert_eq!((say("en").list(&[]), say("fr").list(&items[..1])), (String::new(), "a".to_owned()));
        assert_eq!((say("ru").party("KEN"), say("fr").party("KEN")), ("Кения".to_owned(), "Kenya".to_owned()));
        assert_eq!(say("es").party("nobody known"), "nobody known");
        assert_eq!(say("ar").days("2024-04-17/2024-04-18"), "17–18 نيسان/أبريل 2024");
    }
}
