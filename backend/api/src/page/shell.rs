//! The shell of the page, with two marks that the server fills.

use sha2::{Digest, Sha256};

use super::language::Language;

const HEAD: &str = "<!--adref:head-->";
const TEXT: &str = "<!--adref:text-->";
const ROOT: &str = r#"<html lang="en" dir="ltr">"#;

/// The shell, cut at its marks.
pub(crate) struct Shell {
    before_root: String,
    before_head: String,
    between: String,
    after: String,
    /// Changes with the page.
    pub(super) version: String,
}

impl Shell {
    /// Cuts a shell. A mark that is missing is a place where nothing is written.
    pub(super) fn new(html: &str) -> Self {
        let (before_root, rest) = html.split_once(ROOT).unwrap_or(("", html));
        let (before_head, rest) = rest.split_once(HEAD).unwrap_or(("", rest));
        let (between, after) = rest.split_once(TEXT).unwrap_or((rest, ""));
        let version = hex::encode(Sha256::digest(html.as_bytes())).get(..12).unwrap_or_default().to_owned();
        Self {
            before_root: before_root.to_owned(),
            before_head: before_head.to_owned(),
            between: between.to_owned(),
            after: after.to_owned(),
            version,
        }
    }

    /// The shell without the scripts of the page: what the server writes stays.
    pub(super) fn plain(&self, language: Language, head: &str, text: &str) -> String {
        let starts = |line: &&str| line.contains("modulepreload") || line.contains("type=\"module\"");
        let page = self.filled(language, head, text);
        page.lines().filter(|line| !starts(line)).collect::<Vec<_>>().join("\n")
    }

    /// The shell with what the server has to say.
    pub(super) fn filled(&self, language: Language, head: &str, text: &str) -> String {
        let root = format!(r#"<html lang="{}" dir="{}">"#, language.code(), language.direction());
        let parts = [&self.before_root, root.as_str(), &self.before_head, head, &self.between, text, &self.after];
        parts.concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_are_filled_and_nothing_is_lost() {
        let html = format!("<!doctype html>{ROOT}<head>{HEAD}</head><body>{TEXT}<div></div></body>");
        let filled = Shell::new(&html).filled(Language::Ar, "<title>T</title>", "<main>x</main>");
        assert_eq!(
            filled,
            "<!doctype html><html lang=\"ar\" dir=\"rtl\"><head><title>T</title></head><body><main>x</main><div></div></body>"
        );
    }
}
