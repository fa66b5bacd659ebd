//! Where the last option of a group ends: there is no sign for it, only what follows.

use adref_domain::ParagraphKind;

use super::OptionGroup;
use super::head::Head;
use crate::Provision;

/// What no option reaches over.
pub(super) fn ends_everything(paragraph: &Provision<'_>) -> bool {
    matches!(paragraph.kind, ParagraphKind::Heading | ParagraphKind::Annex)
}

/// The last paragraph of the last option, when something else begins at `before`.
pub(super) fn end(group: &OptionGroup, before: usize, paragraphs: &[Provision<'_>]) -> usize {
    let Some(option) = group.options.last() else { return before.saturating_sub(1) };
    let inside = paragraphs.iter().enumerate().take(before).skip(option.first + 1);
    if option.no_text {
        return option.first;
    }
    if let Some(until) = option.declared.as_deref().and_then(declared_end) {
        return end_of_declared(option.first, &until, before, paragraphs);
    }
    let outer = outer_letter(group, paragraphs);
    let stops = |paragraph: &Provision<'_>| {
        ends_everything(paragraph)
            || paragraph.wording.starts_with('{')
            || (group.is_numbered(paragraphs) && is_numbered(paragraph))
            || outer.as_deref().is_some_and(|outer| paragraph.label == Some(outer))
    };
    let end = inside.clone().find(|(_, paragraph)| stops(paragraph)).map_or(before, |(index, _)| index);
    // Footnotes below the page are no part of what is chosen.
    let words = paragraphs.iter().enumerate().take(end).skip(option.first).rev();
    let footnote = |paragraph: &Provision<'_>| paragraph.kind == ParagraphKind::Footnote;
    words
        .map(|(index, paragraph)| (index, footnote(paragraph)))
        .find(|(_, note)| !note)
        .map_or(option.first, |(index, _)| index)
}

/// Whether another option of the group may begin at `index`: only footnotes and its own text stand in between.
pub(super) fn may_go_on(group: &OptionGroup, index: usize, paragraphs: &[Provision<'_>]) -> bool {
    let Some(option) = group.options.last() else { return false };
    let between = paragraphs.get(option.first + 1..index).unwrap_or_default();
    let outer = outer_letter(group, paragraphs);
    !between.iter().any(|paragraph| {
        ends_everything(paragraph)
            || (group.of.is_some() && is_numbered(paragraph) && Head::of(paragraph).is_none() && !group.declares())
            || outer.as_deref().is_some_and(|outer| paragraph.label == Some(outer))
    })
}

impl OptionGroup {
    /// Whether the options are of one numbered paragraph, or stand beside numbered ones without holding any.
    fn is_numbered(&self, paragraphs: &[Provision<'_>]) -> bool {
        let holds = self.options.iter().any(|option| {
            let inside = paragraphs.get(option.first + 1..=option.last.max(option.first)).unwrap_or_default();
            option.declared.is_none() && self.of.is_none() && inside.iter().any(is_numbered)
        });
        let first = self.options.last().map_or(0, |option| option.first);
        // "Option I:" alone on its line holds the numbered paragraphs below it.
        let alone = paragraphs.get(first).is_some_and(|head| {
            let label = head.label.unwrap_or_default();
            head.wording.trim_end_matches(':') == label
        });
        !holds && !alone
    }

    fn declares(&self) -> bool {
        self.options.iter().any(|option| option.declared.is_some())
    }
}

/// A paragraph that carries a number of the article: `7`, `3bis`, `Pp12`.
fn is_numbered(paragraph: &Provision<'_>) -> bool {
    let number = |label: &str| {
        let bare = label.trim_start_matches(['P', 'p', 'O', '[']);
        bare.starts_with(|c: char| c.is_ascii_digit())
    };
    !matches!(paragraph.kind, ParagraphKind::Footnote | ParagraphKind::Item) && paragraph.label.is_some_and(number)
}

/// The letter that goes on the list around a group: `(b)` where the paragraph before the options begins with `(a)`.
fn outer_letter(group: &OptionGroup, paragraphs: &[Provision<'_>]) -> Option<String> {
    let first = group.options.first()?.first;
    let before = paragraphs.get(first.checked_sub(1)?)?;
    let own = if group.of.is_some() { paragraphs.get(first)? } else { before };
    let text = own.label.filter(|label| label.starts_with('(')).unwrap_or(own.wording);
    let (letter, _) = text.strip_prefix('(')?.split_once(')')?;
    let mut letters = letter.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'a'..='y'), None) => Some(format!("({})", char::from_u32(u32::from(letter) + 1)?)),
        _ => None,
    }
}

/// The label a declared range ends with: `3quater` of `(paragraphs 3-3quater)`.
fn declared_end(declared: &str) -> Option<String> {
    let inner = declared.trim_start_matches("(paragraph").trim_start_matches('s').trim_end_matches(')').trim();
    inner.rsplit(['-', '–', ' ']).find(|part| part.starts_with(|c: char| c.is_ascii_digit())).map(str::to_owned)
}

/// The end of the paragraph with this label, items and unnumbered paragraphs below it included.
fn end_of_declared(first: usize, label: &str, before: usize, paragraphs: &[Provision<'_>]) -> usize {
    let named = |(_, paragraph): &(usize, &Provision<'_>)| {
        is_numbered(paragraph) && paragraph.label.is_some_and(|own| own.trim_start_matches('[') == label)
    };
    let inside = || {
        let rest = paragraphs.iter().enumerate().take(before).skip(first + 1);
        rest.take_while(|(_, paragraph)| !ends_everything(paragraph))
    };
    let Some((at, _)) = inside().find(named) else { return first };
    let belongs =
        |paragraph: &Provision<'_>| paragraph.kind == ParagraphKind::Item && !paragraph.wording.starts_with('{');
    inside().skip(at - first).take_while(|(_, paragraph)| belongs(paragraph)).last().map_or(at, |(index, _)| index)
}
