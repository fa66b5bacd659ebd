//! Labels at the start of a paragraph or a bracket: `1.`, `7.bis`, `(a)`, `- a.`, `OP6 alt`, `Article 8 bis`.

const LATIN: &[&str] =
    &["bis", "ter", "quater", "quat", "quinquies", "sexies", "septies", "octies", "novies", "decies"];

fn skip_spaces(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\u{a0}'])
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Bytes of a latin suffix, with the dot or space before it.
fn latin(text: &str) -> usize {
    let word = text.trim_start_matches(['.', ' ']);
    let gap = text.len() - word.len();
    let found = LATIN.iter().find(|l| word.starts_with(**l)).map_or(0, |l| l.len());
    let ends = word.get(found..).is_none_or(|r| !r.starts_with(|c: char| c.is_ascii_lowercase()));
    if found > 0 && gap <= 1 && ends { gap + found } else { 0 }
}

/// Length of a label at the start of `text`, with the spaces before and behind it; 0 if there is none.
#[must_use]
pub fn length(text: &str) -> usize {
    let lead = skip_spaces(text);
    let bullet = lead.strip_prefix("- ").or_else(|| lead.strip_prefix("• ")).map_or(lead, skip_spaces);
    let body = numbered(bullet).or_else(|| lettered(bullet)).or_else(|| named(bullet));
    match body {
        Some(rest) => text.len() - skip_spaces(rest).len(),
        None if bullet.len() < lead.len() => text.len() - bullet.len(),
        None => 0,
    }
}

/// `1.`, `1.2`, `7.bis`, `3bis.`: what is left behind it.
fn numbered(text: &str) -> Option<&str> {
    let mut at = digits(text);
    if at == 0 || at > 3 {
        return None;
    }
    while text.get(at..)?.starts_with('.') && digits(text.get(at + 1..)?) > 0 {
        at += 1 + digits(text.get(at + 1..)?);
    }
    let suffix = latin(text.get(at..)?);
    at += suffix;
    let rest = text.get(at..)?;
    let dotted = rest.strip_prefix(['.', ')']);
    match dotted {
        Some(rest) if rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}', '\n', '[', '*', '{']) => Some(rest),
        None if suffix > 0 || (rest.starts_with("  ") && at < 3) => Some(rest),
        _ => None,
    }
}

/// `(a)`, `a)`, `a.`, `(iv)`, each with `bis` and the like.
fn lettered(text: &str) -> Option<&str> {
    let (inner, open) = text.strip_prefix('(').map_or((text, false), |t| (t, true));
    let letters = inner.bytes().take_while(u8::is_ascii_lowercase).count();
    let word = inner.get(..letters)?;
    let roman = word.bytes().all(|b| b"ivx".contains(&b));
    if letters == 0 || letters > 4 || !(letters == 1 || roman) {
        return None;
    }
    let rest = inner.get(letters..)?;
    let rest = rest.get(latin(rest)..)?;
    let rest = if open { rest.strip_prefix(')')? } else { rest.strip_prefix([')', '.'])? };
    let rest = rest.get(latin(rest)..)?;
    (rest.is_empty() || rest.starts_with([' ', '\t', '\u{a0}', '[', '*', '{'])).then_some(rest)
}

/// `Pp10`, `OP6 alt`, `ALT a:`.
fn named(text: &str) -> Option<&str> {
    if let Some(rest) = ["ALT", "Alt", "alt"].iter().find_map(|w| text.strip_prefix(w)) {
        let name = skip_spaces(rest);
        let end = name.find([':', '.', ' ', '[']).unwrap_or(name.len());
        let spaced = name.len() < rest.len() || rest.starts_with([':', '.']);
        let stop = name.get(end..)?.strip_prefix([':', '.'])?;
        return (spaced && end <= 8).then_some(stop);
    }
    let rest = ["PP", "Pp", "OP", "Op"].iter().find_map(|w| text.strip_prefix(w))?;
    let number = skip_spaces(rest);
    let at = digits(number);
    let rest = number.get(at..).filter(|_| at > 0)?;
    let rest = rest.get(latin(rest)..)?;
    let alt = ["alt", "ALT", "Alt"].iter().find_map(|w| skip_spaces(rest).strip_prefix(w)).map(skip_spaces);
    if let Some(rest) = alt {
        let rest = rest.get(latin(rest)..)?;
        return Some(rest.strip_prefix(['.', ':']).unwrap_or(rest));
    }
    let rest = rest.strip_prefix(['.', ':']).unwrap_or(rest);
    (rest.is_empty() || rest.starts_with([' ', '\n', '\t', '['])).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn labels_are_measured() {
        for (text, label) in [
            ("1. Requests", "1. "),
            ("7.bis Noting", "7.bis "),
            ("- a. [[", "- a. "),
            ("(a) x", "(a) "),
            ("3bis. Option", "3bis. "),
            ("7.decies Noting", "7.decies "),
            ("ALT a: [x", "ALT a: "),
            ("PP3bis [x", "PP3bis "),
            ("OP6 alt x", "OP6 alt "),
            ("1.1. x", "1.1. "),
            ("17.8 and", ""),
            ("Words", ""),
            ("2 degrees", ""),
            ("(REDD-plus)", ""),
            ("a) x", "a) "),
            ("(iv) x", "(iv) "),
            ("5. [Invites", "5. "),
        ] {
            assert_eq!(length(text), label.len(), "{text}");
        }
    }
}
