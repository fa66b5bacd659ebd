//! A draft as HTML: the same classes as the page's own component, every character escaped.

use adref_acts::views::{AlternativesView, DraftView, EntryView, ParagraphView, RunView, UnknownView};
use maud::{Markup, Render, html};

/// The draft, title block first.
pub(super) fn draft(view: &DraftView) -> Markup {
    let language = view.instrument.language.as_deref();
    html! {
        main id="adref-text" lang=[language] data-draft=(view.card.slug) {
            article.draft-body {
                header.draft-head {
                    p.kicker { (view.card.label) @if let Some(symbol) = &view.card.symbol { " · " (symbol) } @if let Some(date) = &view.card.date { " · " time datetime=(date) { (date) } } }
                    h1 dir="auto" { (view.front.title.as_deref().unwrap_or(&view.instrument.title)) }
                    @if let Some(organ) = &view.front.organ { p.quiet dir="auto" { (organ) } }
                    @if !view.front.sponsors.is_empty() { p.quiet.small dir="auto" { (view.front.sponsors.join(", ")) } }
                    @if let Some(enacting) = &view.front.enacting { p.enacting dir="auto" { em { (enacting) } } }
                }
                @if let Some(unknown) = view.unknown.as_deref().filter(|unknown| !unknown.is_empty()) { (not_known(view, unknown)) }
                @for paragraph in &view.paragraphs { (one(paragraph)) }
            }
        }
    }
}

/// What a view as a party does not know of what the party wants, each with a link to its paragraph.
fn not_known(view: &DraftView, unknown: &[UnknownView]) -> Markup {
    let unspoken =
        unknown.iter().filter(|one| one.bracket && matches!(one.why.as_str(), "silent" | "untagged")).count();
    let place = |id: &str| view.paragraphs.iter().find(|paragraph| paragraph.id == id);
    html! {
        details.note lang="en" {
            summary { "Not spoken on: " (unspoken) " brackets" @if unknown.len() > unspoken { "; not certain: " (unknown.len() - unspoken) " other places" } }
            ul {
                @for one in unknown {
                    @if let Some(paragraph) = place(&one.paragraph_id) {
                        li {
                            a href={ "#" (paragraph.anchor) } { bdi { (paragraph.label.as_deref().unwrap_or("¶")) } }
                            " " bdi.words { (one.text) } " " span.quiet.small { (reason(&one.why)) }
                        }
                    }
                }
            }
        }
    }
}

fn reason(why: &str) -> &'static str {
    match why {
        "untagged" => "nobody is recorded to want or oppose it; the bracket stands",
        "silent" => "the party has not spoken; the base text is shown",
        "reserved" => "the party has reserved its position; the base text is shown",
        "uncertain" => "what the party said can be read in two ways",
        "struck" => "the words are struck, and the position may be about striking them",
        "slash" => "parts between slashes without owners; all are shown",
        "options" => "options of which none, or more than one, is chosen",
        _ => "a sign without partner: where the bracket ends is not known",
    }
}

fn one(paragraph: &ParagraphView) -> Markup {
    let agreed = paragraph.agreed.then_some("agreed");
    let class = format!("paragraph k-{} level-{}", paragraph.kind, paragraph.level);
    let heading = matches!(paragraph.kind.as_str(), "heading" | "title" | "annex");
    html! {
        section class={ (class) @if let Some(agreed) = agreed { " " (agreed) } } id=(paragraph.anchor) data-paragraph=(paragraph.id) {
            span.label { (paragraph.label.as_deref().unwrap_or_default()) }
            span.wording dir="auto" role=[heading.then_some("heading")] aria-level=[heading.then_some("2")] {
                @for (index, piece) in paragraph.runs.iter().enumerate() {
                    @if rivals_one_before(&paragraph.runs, index) { (rival(group_of(paragraph, piece))) }
                    @match group_of(paragraph, piece).filter(|_| piece.kind == "slash") {
                        Some(group) => (rival(Some(group))),
                        None => (run(piece)),
                    }
                }
                @if paragraph.agreed { (hidden(" agreed ad referendum")) }
            }
        }
    }
}

fn group_of<'a>(paragraph: &'a ParagraphView, run: &RunView) -> Option<&'a AlternativesView> {
    run.group.and_then(|group| paragraph.alternatives.iter().find(|one| one.group == group))
}

/// Whether a bracket or an option begins here that is an alternative to one before it in the paragraph.
fn rivals_one_before(runs: &[RunView], index: usize) -> bool {
    let opens = |run: &RunView| if matches!(run.kind.as_str(), "open" | "option") { run.group } else { None };
    let group = runs.get(index).and_then(opens);
    group.is_some() && runs.iter().take(index).any(|run| opens(run) == group)
}

/// The sign between rivals; where they are known, it opens a list of them.
fn rival(group: Option<&AlternativesView>) -> Markup {
    let Some(group) = group else {
        return html! { span.rival { span aria-hidden="true" { "∕" } (hidden(" or ")) } };
    };
    let name = if group.certain {
        format!("{} alternatives", group.count)
    } else {
        format!("{} possible alternatives, not confirmed", group.count)
    };
    html! {
        details.rivals {
            summary { span aria-hidden="true" { "∕" } (hidden(&name)) }
            span.name lang="en" { (name) }
            ol {
                @for one in &group.members {
                    li { bdi.words { (one.text) } " " span.chips { @for entry in &one.entries { (chip(entry, one.uncertain, false)) } } }
                }
            }
        }
    }
}

fn run(run: &RunView) -> Markup {
    match run.kind.as_str() {
        "open" | "close" => bracket(run),
        "tag" | "owner" => {
            let owners = run.kind == "owner";
            html! {
                span.chips {
                    span.vh aria-hidden="true" { (run.text) }
                    @for entry in &run.entries { (chip(entry, run.uncertain, owners)) }
                }
            }
        }
        "mark" => html! {},
        "stamp" => html! { span.stamp { (label_of(&run.text)) } },
        "slash" => html! { span.slash { "∕" } },
        "link" => link(run),
        "footnote_ref" => html! { sup.footnote-ref { (run.text) } },
        "text" if run.depth == 0 => words(run),
        "text" => html! { span class={ "in " (tint(run.depth)) } { (words(run)) } },
        other => html! { span class=(other) { (words(run)) } },
    }
}

fn bracket(run: &RunView) -> Markup {
    match run.stray.as_deref() {
        Some(stray) => {
            let said = if stray == "not_closed" { "not closed" } else { "closes nothing" };
            html! { span class="bracket stray" { span { (run.text) } (hidden(said)) } }
        }
        None => {
            let number = run.bracket.map(|bracket| bracket.to_string());
            html! { span class={ "bracket " (tint(run.depth)) } data-bracket=[number] { (run.text) } }
        }
    }
}

/// One party's stance. Owners have brought the words: what they want is said before their name.
fn chip(entry: &EntryView, uncertain: bool, owners: bool) -> Markup {
    let (sign, said) = match entry.stance.as_str() {
        "support" => ("+", " supports"),
        "oppose" => ("−", " opposes"),
        "reserve" => ("R", " reserves its position"),
        "delete" => ("×", " asks for deletion"),
        "retain" => ("✓", " asks to retain"),
        "pending" => ("…", " is still considering"),
        _ => ("?", " is named, position not clear"),
    };
    let proposed = owners && entry.stance == "support";
    let said = if proposed { "" } else { said };
    let class = if uncertain { " uncertain" } else { "" };
    let doubt = if uncertain { ", target not certain" } else { "" };
    html! {
        span class={ "chip " (entry.stance) (class) } {
            @if proposed { (hidden("proposed by ")) }
            bdi { (entry.party) } span aria-hidden="true" { " " (sign) @if uncertain { " ?" } } (hidden(&format!("{said}{doubt}")))
        }
    }
}

fn words(run: &RunView) -> Markup {
    let text = run.text.as_str().render();
    let text = if run.emphasis {
        html! { em { (text) } }
    } else {
        text
    };
    let text = if run.strong {
        html! { strong { (text) } }
    } else {
        text
    };
    if run.struck {
        html! { s { (text) } }
    } else {
        text
    }
}

/// `[words](address)`; an address that is not of the web is not linked.
fn link(run: &RunView) -> Markup {
    let address = run.text.split_once("](").and_then(|(_, rest)| rest.strip_suffix(')'));
    let safe = address.filter(|address| address.starts_with("https://") || address.starts_with("http://"));
    let label = label_of(&run.text);
    match safe {
        Some(address) => html! { a href=(address) rel="external noopener noreferrer" { (label) } },
        None => html! { span.link { (label) } },
    }
}

/// What is between the square brackets of a link or a stamp.
fn label_of(text: &str) -> &str {
    let inner = text.strip_prefix('[').unwrap_or(text);
    inner.split_once("](").map_or_else(|| inner.strip_suffix(']').unwrap_or(inner), |(label, _)| label)
}

fn tint(depth: u32) -> String {
    format!("d{}", depth.clamp(1, 4))
}

/// For those who hear the page. The server's own words are English.
fn hidden(text: &str) -> Markup {
    html! { span.vh lang="en" { (text) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use adref_acts::views::AlternativeView;

    fn a_run(kind: &str, text: &str) -> RunView {
        RunView { kind: kind.into(), text: text.into(), depth: 1, bracket: Some(3), ..RunView::default() }
    }

    #[test]
    fn every_kind_is_drawn_as_agreed() {
        let drawn = |view: &RunView| run(view).into_string();
        assert_eq!(drawn(&a_run("open", "[")), r#"<span class="bracket d1" data-bracket="3">[</span>"#);
        assert_eq!(drawn(&RunView { depth: 9, ..a_run("text", "words") }), r#"<span class="in d4">words</span>"#);
        assert_eq!(drawn(&RunView { depth: 0, struck: true, ..a_run("text", "old") }), "<s>old</s>");
        assert_eq!(drawn(&a_run("mark", "~~")), "");
        assert_eq!(drawn(&a_run("slash", "/")), r#"<span class="slash">∕</span>"#);
        assert_eq!(
            drawn(&a_run("stamp", "[ad ref 31 May](https://x.org)")),
            r#"<span class="stamp">ad ref 31 May</span>"#
        );
        let stray = RunView { stray: Some("not_closed".into()), ..a_run("open", "[") };
        assert!(drawn(&stray).starts_with(r#"<span class="bracket stray"><span>[</span><span class="vh""#));
        let entries = vec![EntryView { party: "EUN".into(), stance: "support".into() }];
        let tag = drawn(&RunView { entries, uncertain: true, ..a_run("tag", "{EUN+}") });
        assert!(tag.contains(r#"<span class="chip support uncertain"><bdi>EUN</bdi>"#), "{tag}");
        assert!(tag.contains("target not certain"));
        let us = vec![EntryView { party: "US".into(), stance: "support".into() }];
        let owner = drawn(&RunView { entries: us, ..a_run("owner", "US propose:") });
        assert!(owner.contains("proposed by ") && owner.contains("<bdi>US</bdi>"), "{owner}");
        assert!(owner.contains(r#"<span class="vh" aria-hidden="true">US propose:</span>"#), "what is copied: {owner}");
    }

    #[test]
    fn rivals_can_be_listed_without_a_script() {
        let member = |text: &str, party: &str| AlternativeView {
            bracket: None,
            text: text.into(),
            entries: vec![EntryView { party: party.into(), stance: "support".into() }],
            uncertain: false,
        };
        let members = vec![member("shall", "EUN"), member("<b>may", "USA")];
        let group = AlternativesView { group: 0, basis: "neighbours".into(), certain: false, count: 2, members };
        let list = rival(Some(&group)).into_string();
        assert!(list.contains("<summary>") && list.contains("2 possible alternatives, not confirmed"), "{list}");
        assert!(list.contains("<bdi class=\"words\">&lt;b&gt;may</bdi>") && list.contains("<bdi>USA</bdi>"), "{list}");
    }

    #[test]
    fn no_text_becomes_markup() {
        let hostile = "<script>alert(1)</script>\"'&<img src=x onerror=1>";
        for kind in ["text", "open", "stamp", "link", "note", "owner", "editorial", "footnote_ref", "slash"] {
            let drawn = run(&a_run(kind, hostile)).into_string();
            assert!(!drawn.contains("<script") && !drawn.contains("<img"), "{kind}: {drawn}");
        }
        for address in ["javascript:alert(1)", "data:text/html,x", " https://x", "//x.org"] {
            assert!(!run(&a_run("link", &format!("[a]({address})"))).into_string().contains("href"), "{address}");
        }
        let quote = run(&a_run("link", "[a](https://x.org/\" onclick=\"alert(1))")).into_string();
        assert!(!quote.contains("\" onclick"), "{quote}");
    }
}
