//! What a paragraph put between others is called: `7.bis` behind `7`, `ALT a` against `(a)`. A label is text; nothing is
//! renumbered for it.

/// The Latin ordinals as negotiated texts use them, the second first.
const LATIN: [&str; 9] = ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

/// The label of a paragraph put behind the one with this label: the first that is not `taken`. None behind a paragraph
/// without a label, and once the ordinals run out.
#[must_use]
pub fn behind(label: &str, taken: &[&str]) -> Option<String> {
    let (stem, dot) = stem(label);
    let free = |latin: &&&str| {
        let forms = [".", " ", ""].map(|sign| format!("{stem}{sign}{latin}"));
        !taken.iter().any(|label| forms.iter().any(|form| form.eq_ignore_ascii_case(label.trim_end_matches('.'))))
    };
    let latin = LATIN.iter().find(free)?;
    let plain = stem.starts_with(|c: char| c.is_ascii_digit());
    let sign = match stem.chars().next_back() {
        None => return None,
        Some(last) if plain && last.is_ascii_digit() => ".",
        Some(last) if last.is_ascii_digit() => "",
        Some(_) => " ",
    };
    Some(format!("{stem}{sign}{latin}{dot}"))
}

/// The label of a paragraph that stands against the one with this label: `ALT 7`, then `ALT 7 bis`.
#[must_use]
pub fn against(label: Option<&str>, taken: &[&str]) -> String {
    let name: String = label.unwrap_or_default().chars().filter(|c| !"().[]".contains(*c) || *c == '.').collect();
    let name = name.trim().trim_end_matches('.');
    let first = format!("ALT {name}").trim_end().to_owned();
    if !taken.iter().any(|label| label.eq_ignore_ascii_case(&first)) {
        return first;
    }
    let further = LATIN.iter().map(|latin| format!("{first} {latin}"));
    let free = |one: &String| !taken.iter().any(|label| label.eq_ignore_ascii_case(one));
    further.into_iter().find(free).unwrap_or(first)
}

/// A label without the ordinal it has, and the full stop printed behind it.
fn stem(label: &str) -> (&str, &str) {
    let label = label.trim();
    let (name, dot) = label.strip_suffix('.').map_or((label, ""), |name| (name, "."));
    let without = LATIN.iter().chain(&["quat"]).find_map(|latin| name.strip_suffix(latin));
    match without.map(|stem| stem.trim_end_matches(['.', ' '])) {
        Some(stem) if stem.ends_with(|c: char| c.is_ascii_digit() || c == ')') => (stem, dot),
        _ => (name, dot),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_paragraph_has_the_number_before_it_and_the_next_ordinal() {
        for (label, taken, wanted) in [
            ("7", &["7", "8"][..], Some("7.bis")),
            ("7.", &["7."], Some("7.bis.")),
            ("7", &["7.bis"], Some("7.ter")),
            ("7", &["7 bis."], Some("7.ter")),
            ("7.bis", &["7.bis"], Some("7.ter")),
            ("7.1", &[], Some("7.1.bis")),
            ("(a)", &["(a) bis"], Some("(a) ter")),
            ("PP3", &[], Some("PP3bis")),
            ("", &[], None),
        ] {
            assert_eq!(behind(label, taken).as_deref(), wanted, "{label} {taken:?}");
        }
        let all: Vec<String> = LATIN.iter().map(|latin| format!("7.{latin}")).collect();
        assert_eq!(behind("7", &all.iter().map(String::as_str).collect::<Vec<_>>()), None);
    }

    #[test]
    fn an_alternative_is_named_after_what_it_stands_against() {
        assert_eq!(against(Some("(a)"), &[]), "ALT a");
        assert_eq!(against(Some("7."), &["ALT 7"]), "ALT 7 bis");
        assert_eq!(against(Some("7.bis"), &[]), "ALT 7.bis");
        assert_eq!(against(None, &["ALT"]), "ALT bis");
    }

    /// Naming after what was named, as often as one likes, never gives a name twice.
    #[test]
    fn no_name_is_given_twice() {
        let mut taken = vec!["12".to_owned()];
        while let Some(next) = behind("12", &taken.iter().map(String::as_str).collect::<Vec<_>>()) {
            assert!(!taken.contains(&next), "{next}");
            taken.push(next);
        }
        assert_eq!(taken.len(), LATIN.len() + 1);
    }
}
