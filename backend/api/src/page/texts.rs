//! What the server writes for a reader who is not signed in: the head of the page, and its text.

use adref_acts::views::{DraftView, Home, InstrumentCard};
use maud::{Markup, html};

use super::html as draft_html;
use super::language::Language;

/// What goes into the two marks of the shell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filling {
    pub(super) head: String,
    pub(super) text: String,
}

fn head(title: &str, description: &str) -> String {
    let markup = html! {
        title { (title) " · Adref" }
        meta name="description" content=(description);
        meta property="og:title" content=(title);
        meta property="og:description" content=(description);
    };
    markup.into_string()
}

fn filling(title: &str, description: &str, text: Markup) -> Filling {
    Filling { head: head(title, description), text: text.into_string() }
}

/// Nothing this reader may see: the same for what is hidden and what is not there.
pub(super) fn nothing() -> Filling {
    let head = html! { title { "Adref" } meta name="robots" content="noindex"; };
    Filling { head: head.into_string(), text: String::new() }
}

/// A draft.
pub(super) fn draft(view: &DraftView) -> Filling {
    let title = format!("{}, {}", view.instrument.title, view.card.label);
    let counted = format!(
        "Paragraphs: {}. Open brackets: {}. Agreed ad referendum: {}.",
        view.card.paragraphs, view.card.brackets, view.card.agreed
    );
    filling(&title, &counted, draft_html::draft(view))
}

/// The home of a text.
pub(super) fn home(language: Language, view: &Home) -> Filling {
    let base = format!("/{}/t/{}", language.code(), view.slug);
    let text = html! {
        main id="adref-text" {
            h1 dir="auto" lang=(view.language) { (view.title) }
            @if !view.process.title.is_empty() { p dir="auto" { (view.process.title) } }
            ul {
                @for draft in view.drafts.iter().rev() {
                    li { a href={ (base) "/d/" (draft.slug) } dir="auto" { (draft.label) } @if let Some(date) = &draft.date { " " time datetime=(date) { (date) } } }
                }
            }
        }
    };
    filling(&view.title, &view.process.title, text)
}

/// The texts one may read.
pub(super) fn index(language: Language, cards: &[InstrumentCard]) -> Filling {
    let text = html! {
        main id="adref-text" {
            h1 { "Adref" }
            ul {
                @for card in cards {
                    li { a href={ "/" (language.code()) "/t/" (card.slug) } dir="auto" { (card.title) } @if let Some(stage) = &card.stage { " (" (stage.draft_label) ")" } }
                }
            }
        }
    };
    filling(
        "Texts under negotiation",
        "Drafts open for reading and comment, with their brackets, positions and changes.",
        text,
    )
}
