//! Addresses as logs may show them.

/// The first letter and the domain: `a…@example.org`. What is not an address becomes `…`.
#[must_use]
pub fn mask(address: &str) -> String {
    let shown = address.rsplit_once('@').and_then(|(local, domain)| {
        let first = local.chars().next()?;
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-');
        (plain(first) && !domain.is_empty() && domain.chars().all(plain)).then(|| format!("{first}…@{domain}"))
    });
    shown.unwrap_or_else(|| "…".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_letter_of_a_name_is_shown() {
        assert_eq!(mask("ana.silva@example.org"), "a…@example.org");
        assert_eq!(mask("no address"), "…");
        assert_eq!(mask("@example.org"), "…");
        assert_eq!(mask("a\r\nBcc: b@example.org"), "a…@example.org");
        assert_eq!(mask("\r\na@example.org\r\n"), "…");
    }
}
