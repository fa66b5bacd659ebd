//! Labels as addresses: a paragraph's place in a draft as a fragment that can be sent to someone.

use crate::paragraph::ParagraphKind;

/// One paragraph as far as its address goes.
#[derive(Clone, Copy, Debug)]
pub struct Labelled<'a> {
    /// What is printed, such as `7.bis`.
    pub label: Option<&'a str>,
    /// The kind of provision.
    pub kind: ParagraphKind,
}

/// The fragment of every paragraph of a draft, in order: `pp3`, `op1`, `op1.a`, `op1.alt-a`, `p12`, `fn4`.
/// Unique within the draft: a repeated one gets `~2`, `~3`. Issued drafts never change, so neither do their fragments.
#[must_use]
pub fn anchors(paragraphs: &[Labelled<'_>]) -> Vec<String> {
    let mut seen = std::collections::HashMap::<String, usize>::new();
    let mut owner = String::new();
    let mut counters = std::collections::HashMap::<&'static str, usize>::new();
    paragraphs
        .iter()
        .map(|paragraph| {
            let stem = stem(paragraph.kind);
            let running = counters.entry(stem).or_insert(0);
            *running += 1;
            let name = paragraph.label.map(slug).filter(|label| !label.is_empty());
            let anchor = if paragraph.kind == ParagraphKind::Item && !owner.is_empty() {
                format!("{owner}.{}", name.unwrap_or_else(|| running.to_string()))
            } else {
                let own = format!("{stem}{}", name.unwrap_or_else(|| running.to_string()));
                if owns_items(paragraph.kind) {
                    owner.clone_from(&own);
                }
                own
            };
            let times = seen.entry(anchor.clone()).or_insert(0);
            *times += 1;
            if *times == 1 { anchor } else { format!("{anchor}~{times}") }
        })
        .collect()
}

const fn stem(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Heading => "h",
        ParagraphKind::Preambular => "pp",
        ParagraphKind::Operative => "op",
        ParagraphKind::Paragraph => "p",
        ParagraphKind::Item => "i",
        ParagraphKind::Footnote => "fn",
        ParagraphKind::TableRow => "row",
        ParagraphKind::GlossaryEntry => "term",
        ParagraphKind::Caption => "fig",
        ParagraphKind::Annex => "annex",
    }
}

const fn owns_items(kind: ParagraphKind) -> bool {
    matches!(
        kind,
        ParagraphKind::Heading | ParagraphKind::Preambular | ParagraphKind::Operative | ParagraphKind::Paragraph
    )
}

fn slug(label: &str) -> String {
    let mut out = String::new();
    for c in label.chars() {
        if c.is_alphanumeric() || c == '.' {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_end_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(label: Option<&'static str>, kind: ParagraphKind) -> Labelled<'static> {
        Labelled { label, kind }
    }

    #[test]
    fn an_item_is_addressed_under_its_owner_and_nothing_twice() {
        use ParagraphKind::{Item, Operative, Preambular};
        let anchors = anchors(&[
            at(None, Preambular),
            at(Some("7.bis"), Preambular),
            at(Some("1"), Operative),
            at(Some("(a)"), Item),
            at(Some("ALT a"), Item),
            at(Some("2"), Operative),
            at(Some("(a)"), Item),
            at(Some("(a)"), Item),
        ]);
        assert_eq!(anchors, ["pp1", "pp7.bis", "op1", "op1.a", "op1.alt-a", "op2", "op2.a", "op2.a~2"]);
    }
}
